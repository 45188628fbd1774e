import { isRemovalReason } from '../../register/removal.ts'
import type { Removal } from '../ports/publications.ts'
import { as, done, refuse, useCase, type Result } from '../use-case.ts'
import { openDecision } from './publishers.ts'
import { noReasons, recordChange } from './record-change.ts'

export interface TakingDown {
  readonly reference: string
  /** What the public deletion list says. */
  readonly why: string
  /** For the office alone. */
  readonly reasons: string
}

/**
 * Takes a decision out of the register at once, with all its versions: protection does not wait for a second person. Its
 * text is destroyed there; the deletion list says that it was there, and not whom or what it was about.
 */
export const takeDownDecision = useCase<TakingDown, Removal>(
  { id: 'take-down-decision', may: ['staff'] },
  (desk, actor, { reference, why, reasons }) => as(desk, actor, async (rooms): Promise<Result<Removal>> => {
    const opened = await openDecision(desk, rooms, actor, reference)
    if (!opened.ok) return opened
    const problems = [...(isRemovalReason(why) && why !== 'period-ended' ? [] : [{ field: 'why', message: 'Choose what the public list says' }]), ...noReasons(reasons)]
    if (problems.length > 0 || !isRemovalReason(why)) return refuse('invalid', 'Some answers need another look.', { problems })
    const removal = await rooms.publications.remove({ reference: opened.value.reference, versions: 'all', why, on: desk.today() })
    if (removal === null) return refuse('not-now', 'It is not in the register any more.')
    const proposal = await rooms.publicationChanges.proposal(opened.value.reference)
    if (proposal !== null) await rooms.publicationChanges.settle(proposal.id)
    await recordChange(desk, rooms, actor, opened.value, { change: 'taken-down', reasons })
    return done(removal)
  }),
)
