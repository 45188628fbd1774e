import type { Statement } from '../statement/model.ts'
import { matchesOfAddress } from './address.ts'
import { matchesOfBirthDate } from './birth-date.ts'
import type { Identification, KnownIdentifier, Match } from './finding.ts'
import { fold } from './fold.ts'
import type { Folded } from './fold.ts'
import { matchesOfMail } from './mail.ts'
import { matchesOfName } from './names.ts'
import { matchesOfReference } from './outside-reference.ts'
import { matchesOfPhone } from './phone.ts'
import { placesOf } from './places.ts'

export type { Certainty, Identification, KnownIdentifier } from './finding.ts'

/**
 * Every place where something that the case knows about a person stands in what is about to be published: nothing may be
 * published until the answer is empty (LGA 1974, section 30(3), and section 31B for statements). `metadata` is what is
 * published beside the statement, by field. In reading order; the same words at the same place are given once.
 */
export function identifications(
  known: readonly KnownIdentifier[],
  statement: Statement,
  metadata: Readonly<Record<string, string | null>> = {},
): readonly Identification[] {
  const found = placesOf(statement, metadata).flatMap(({ place, text }) => {
    const folded = fold(text)
    return known.flatMap((identifier) => {
      const matches = matchesOf(folded, identifier, statement.header.body)
      return matches.map((match) => ({ kind: identifier.kind, of: identifier.of, place, ...match }))
    })
  })
  return withoutRepeats(found)
}

function matchesOf(folded: Folded, { kind, value }: KnownIdentifier, bodyName: string | null): readonly Match[] {
  switch (kind) {
    case 'name':
    case 'alias':
      return matchesOfName(folded, value)
    case 'address':
      return matchesOfAddress(folded, value, bodyName)
    case 'birth-date':
      return matchesOfBirthDate(folded, value)
    case 'phone':
      return matchesOfPhone(folded, value)
    case 'mail':
      return matchesOfMail(folded, value)
    case 'reference':
      return matchesOfReference(folded, value)
  }
}

function withoutRepeats(found: readonly Identification[]): readonly Identification[] {
  const byKey = new Map(found.map((finding) => [JSON.stringify([finding.kind, finding.of, finding.place, finding.text]), finding]))
  return [...byKey.values()]
}
