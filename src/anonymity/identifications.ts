import type { Statement } from '../statement/model.ts'
import { addressFinder } from './address.ts'
import { matchesOfBirthDate } from './birth-date.ts'
import type { Identification, KnownIdentifier, Match } from './finding.ts'
import { fold } from './fold.ts'
import type { Folded } from './fold.ts'
import { mailFinder } from './mail.ts'
import { nameFinder } from './names.ts'
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
  const looked = known.map((identifier) => ({ identifier, matchesIn: finderOf(identifier, statement.header.body) }))
  const found = placesOf(statement, metadata).flatMap(({ place, text }) => {
    const folded = fold(text)
    return looked.flatMap(({ identifier: { kind, of }, matchesIn }) => matchesIn(folded).map((match) => ({ kind, of, place, ...match })))
  })
  return withoutRepeats(found)
}

/** How to look for it in a text: what it is looked for by is worked out once, for all the texts. */
function finderOf({ kind, value }: KnownIdentifier, bodyName: string | null): (folded: Folded) => readonly Match[] {
  switch (kind) {
    case 'name':
    case 'alias':
      return nameFinder(value)
    case 'address':
      return addressFinder(value, bodyName)
    case 'birth-date':
      return (folded) => matchesOfBirthDate(folded, value)
    case 'phone':
      return (folded) => matchesOfPhone(folded, value)
    case 'mail':
      return mailFinder(value)
    case 'reference':
      return (folded) => matchesOfReference(folded, value)
  }
}

function withoutRepeats(found: readonly Identification[]): readonly Identification[] {
  const byKey = new Map(found.map((finding) => [JSON.stringify([finding.kind, finding.of, finding.place, finding.text]), finding]))
  return [...byKey.values()]
}
