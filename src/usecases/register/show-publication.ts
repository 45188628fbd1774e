import type { ProposedReplacement, PublicationChange } from '../ports/publication-changes.ts'
import type { Removal } from '../ports/publications.ts'
import type { Person } from '../ports/people.ts'
import { as, done, useCase, type Result } from '../use-case.ts'
import { openDecision, type KeptDecision } from './publishers.ts'

/** A decision in the register as those who look after it see it: what stands there, what was done to it, what waits. */
export interface ShownPublication extends KeptDecision {
  readonly removal: Removal | null
  readonly changes: readonly PublicationChange[]
  readonly proposal: ProposedReplacement | null
  /** Those who did something to it, for their names. */
  readonly people: readonly Person[]
}

export const showPublication = useCase<{ readonly reference: string }, ShownPublication>(
  { id: 'show-publication', may: ['staff'] },
  (desk, actor, { reference }) => as(desk, actor, async (rooms): Promise<Result<ShownPublication>> => {
    const opened = await openDecision(desk, rooms, actor, reference)
    if (!opened.ok) return opened
    const { publications, publicationChanges } = rooms
    const changes = await publicationChanges.of(opened.value.reference)
    const people: Person[] = []
    for (const id of new Set(changes.map(({ person }) => person))) {
      const person = await rooms.people.person(id)
      if (person !== null) people.push(person)
    }
    return done({ ...opened.value, changes, people, removal: await publications.removalOf(opened.value.reference), proposal: await publicationChanges.proposal(opened.value.reference) })
  }),
)
