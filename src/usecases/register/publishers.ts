import type { Scheme } from '../../scheme/language.ts'
import type { Entry } from '../ports/publications.ts'
import type { Rooms } from '../ports/store.ts'
import { normaliseReference } from '../../statement/reference.ts'
import { openFile, type CaseFile } from '../cases/case-file.ts'
import { proceduresOf } from '../procedures.ts'
import { done, refuse, type Actor, type Desk, type Result } from '../use-case.ts'

/** Whether someone publishes under one of these procedures: who may put a decision into the register may look after it there. */
export function publishes(procedures: readonly Scheme[], { roles }: Actor): boolean {
  return procedures.some(({ actions }) => Object.values(actions).some(({ effect, by }) => effect === 'publishes' && by.some((role) => roles.includes(role))))
}

/** A published decision before those who look after it: the entry, and the case it came from where it is the office's own. */
export interface KeptDecision {
  readonly reference: string
  /** The current version; `null` once it is taken down. */
  readonly entry: Entry | null
  readonly file: CaseFile | null
}

/**
 * Opens a decision for someone who may change it: a publisher, and of the office whose case it was. A decision that was
 * imported, and has no case here under its reference, belongs to no office, and any publisher of the installation looks after it.
 */
export async function openDecision(desk: Desk, rooms: Rooms, actor: Actor, written: string): Promise<Result<KeptDecision>> {
  const office = await rooms.people.office(actor.office ?? '')
  if (office === null || !publishes(proceduresOf(desk.schemes, office, desk.today()), actor)) return refuse('not-allowed', 'Only those who publish decisions can do this.')
  const reference = normaliseReference(written)
  if (reference === null) return refuse('invalid', 'This is not a reference.', { problems: [{ field: 'reference', message: 'Enter a reference such as 24 017 326' }] })
  const entry = await rooms.publications.entry(reference)
  const known = entry !== null || (await rooms.publications.removalOf(reference)) !== null
  if (!known) return refuse('not-found', 'No decision is published under this reference, and none was.')
  if (!(await rooms.publicationChanges.isOwn(reference))) return refuse('not-allowed', OF_ANOTHER)
  const opened = await openFile(desk, rooms, reference)
  return done({ reference, entry, file: opened.ok && opened.value.state.published !== null ? opened.value : null })
}

const OF_ANOTHER = 'Another office of this installation has the case with this reference, and alone can change or take down what is published under it. Ask its publication officer.'
