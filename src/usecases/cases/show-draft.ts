import { as, done, refuse, useCase, type Result } from '../use-case.ts'
import { worksOnStatement } from '../../casework/permitted.ts'
import { noSuchCase, openFile, type CaseFile } from './case-file.ts'
import { opensTo } from './opens-to.ts'
import { draftOf, identificationsIn, issuedStatement, type DraftOfCase } from './decision-of-case.ts'
import type { Identification } from '../../anonymity/identifications.ts'
import type { Statement } from '../../statement/model.ts'

/** The statement of a case for those who write, approve or publish it: as drafted now, as issued, and what may identify someone in it. */
export interface ShownDraft {
  readonly file: CaseFile
  readonly drafted: DraftOfCase
  readonly issued: Statement | null
  readonly identifications: readonly Identification[]
}

export const showDraft = useCase<{ readonly reference: string }, ShownDraft>(
  { id: 'show-draft', may: ['staff'] },
  (desk, actor, { reference }) => as(desk, actor, async (rooms): Promise<Result<ShownDraft>> => {
    const opened = await openFile(desk, rooms, reference)
    if (!opened.ok) return opened
    const file = opened.value
    if (!opensTo(actor, file)) return noSuchCase()
    if (!actor.roles.some((role) => worksOnStatement(file.scheme, role))) return refuse('not-allowed', 'The statement is shown to those who write, approve or publish it.')
    const drafted = draftOf(file)
    const issued = issuedStatement(file)
    return done({ file, drafted, issued, identifications: identificationsIn(file, issued ?? drafted.draft.statement) })
  }),
)
