import type { Person } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import { representativeOf, starterOf } from '../procedures.ts'
import type { Desk } from '../use-case.ts'

/** For whom a case was opened, and the office that has it: the one who began it, else whoever speaks for them, else whichever person is party to it. */
export async function complainantOf(desk: Desk, rooms: Rooms, reference: string): Promise<{ readonly person: Person; readonly office: string } | null> {
  const parties = await rooms.people.partiesOf(reference)
  const [first] = parties
  if (first === undefined) return null
  const scheme = desk.schemes.version(first.scheme, first.schemeVersion)
  const inRole = (role: string | undefined) => parties.find((party) => party.role === role)
  const { person, office } = inRole(starterOf(scheme)) ?? inRole(representativeOf(scheme)) ?? first
  return { person, office }
}
