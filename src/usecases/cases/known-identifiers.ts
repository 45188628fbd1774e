import type { KnownIdentifier } from '../../anonymity/identifications.ts'
import { textOf, type CaseFile } from './case-file.ts'

const kinds = {
  name: 'name', alsoKnownAs: 'alias', onBehalfOf: 'name', address: 'address', birthDate: 'birth-date', phone: 'phone', mail: 'mail', otherReference: 'reference',
} as const satisfies Record<string, KnownIdentifier['kind']>

/** Everything the case knows that would tell who somebody is: names, aliases, addresses, birth dates, telephone numbers, mail addresses, references of other bodies. */
export function knownIdentifiers(at: CaseFile): readonly KnownIdentifier[] {
  return at.state.parties.flatMap((party) => {
    const words = at.words(party.kept)
    return Object.entries(kinds).flatMap(([field, kind]) =>
      textOf(words, field).split(/[\n;]+/).map((value) => value.trim()).filter((value) => value !== '').map((value) => ({ kind, value, of: party.role })))
  })
}
