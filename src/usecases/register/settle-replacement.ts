import { entryFrom, isRefusal } from '../../register/entry.ts'
import type { Statement } from '../../statement/model.ts'
import type { Entry } from '../ports/publications.ts'
import { as, done, refuse, useCase, type Result } from '../use-case.ts'
import { openDecision } from './publishers.ts'
import { recordChange } from './record-change.ts'

export interface Settling {
  readonly reference: string
  /** The proposal that was looked at. */
  readonly proposal: string
  readonly how: 'publish' | 'drop'
}

/**
 * The second of two people publishes a replacement, or anyone drops it. Where it protects someone, what it replaces is
 * destroyed in the same moment. Gives what stands in the register then.
 */
export const settleReplacement = useCase<Settling, Entry | null>(
  { id: 'settle-replacement', may: ['staff'] },
  (desk, actor, { reference, proposal: looked, how }) => as(desk, actor, async (rooms): Promise<Result<Entry | null>> => {
    const opened = await openDecision(desk, rooms, actor, reference)
    if (!opened.ok) return opened
    const { publications, publicationChanges } = rooms
    const proposal = await publicationChanges.proposal(opened.value.reference)
    if (proposal === null || proposal.id !== looked) return refuse('changed-meanwhile', 'Another text is proposed now, or none any more. Look at it again.')
    if (how === 'publish' && proposal.person === actor.person) return refuse('not-now', 'A second person must publish it, not the one who proposed it.')
    const entry = entryFrom(JSON.parse(proposal.statement) as Statement, { publishedOn: desk.today(), origin: opened.value.entry?.origin ?? (opened.value.file === null ? 'import' : 'casework') })
    if (isRefusal(entry)) return refuse('not-now', entry.sentence)
    if (!(await publicationChanges.settle(proposal.id))) return refuse('changed-meanwhile', 'Somebody else has just settled it.')
    if (how === 'publish') {
      await publications.publish(entry, 'deliberately')
      if (proposal.protects) await publications.remove({ reference: entry.reference, versions: 'older', why: 'to-protect-someone', on: desk.today() })
    }
    await recordChange(desk, rooms, actor, opened.value, { change: how === 'publish' ? 'replaced' : 'replacement-dropped', reasons: '' })
    return done(await publications.entry(opened.value.reference))
  }),
)
