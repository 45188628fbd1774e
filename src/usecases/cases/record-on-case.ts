import type { Deed } from '../../casework/event.ts'
import { record, type Recordable, type RecordRefusal } from '../../casework/record.ts'
import { done, refuse, useCase, type Result } from '../use-case.ts'
import { noSuchCase, openFile, settleDeeds, settling, type CaseFile } from './case-file.ts'
import { standingIn } from './standing-in-case.ts'
import { watchPromises } from './watch-promises.ts'
import { opensTo } from './opens-to.ts'

export interface Recording {
  readonly reference: string
  /** The case where it was opened for this person a moment ago; if anything has happened to it since, nothing is recorded. */
  readonly opened?: CaseFile
  /** The version of the case that the person looked at. */
  readonly seen: number
  readonly deed: Deed & { readonly happening: Recordable }
}

/** Records something that does not move the case: a head, a fact, a test considered, a note. */
export const recordOnCase = useCase<Recording, CaseFile>(
  { id: 'record-on-case', may: ['staff'] },
  (desk, actor, { reference, opened: before, seen, deed }) => settling(desk, actor, { reference, seen }, async (rooms): Promise<Result<CaseFile>> => {
    const opened = before === undefined ? await openFile(desk, rooms, reference) : done(before)
    if (!opened.ok) return opened
    const at = opened.value
    if (!opensTo(actor, at)) return noSuchCase()
    const recorded = record(at.state, at.scheme, standingIn(at.state, actor), deed)
    if ('refusal' in recorded) {
      // Somebody else may have removed what this refers to, or moved the case on: that is what the person must be told.
      if (at.state.version !== seen) return settleDeeds(desk, rooms, at, { actor, role: '' }, [], seen)
      return refused(recorded.refusal, at)
    }
    const after = settleDeeds(desk, rooms, at, { actor, role: recorded.role }, recorded.deeds, seen)
    if (after.ok) await watchPromises(rooms, after.value, recorded.deeds)
    return after
  }),
)

function refused(refusal: RecordRefusal, at: CaseFile): Result<never> {
  switch (refusal.code) {
    case 'not-open': return refuse('not-now', `This cannot be recorded while the case is “${at.scheme.stages[at.state.stage]?.name ?? at.state.stage}”, or not by you.`)
    case 'unknown-reference': return refuse('invalid', `There is no such ${refusal.what} on this case any more.`)
    case 'lacking': return refuse('invalid', refusal.because.join(' '), { problems: refusal.because.map((message) => ({ field: '', message })) })
  }
}
