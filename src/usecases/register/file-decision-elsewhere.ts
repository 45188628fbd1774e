import { categoryOf, subcategoryOf } from '../../law/law.ts'
import { entryFrom, isRefusal } from '../../register/entry.ts'
import type { Entry } from '../ports/publications.ts'
import { as, done, refuse, useCase, type Result } from '../use-case.ts'
import { openDecision } from './publishers.ts'
import { noReasons, recordChange } from './record-change.ts'

export interface FilingElsewhere {
  readonly reference: string
  /** By name or slug. */
  readonly category: string
  readonly subcategory: string
  readonly reasons: string
}

/** Files a published decision under another subject: a new version with the same words. Its old address leads to the new one. */
export const fileDecisionElsewhere = useCase<FilingElsewhere, Entry>(
  { id: 'file-decision-elsewhere', may: ['staff'] },
  (desk, actor, { reference, reasons, ...filed }) => as(desk, actor, async (rooms): Promise<Result<Entry>> => {
    const opened = await openDecision(desk, rooms, actor, reference)
    if (!opened.ok) return opened
    const { entry } = opened.value
    if (entry === null) return refuse('not-now', 'It is not in the register any more.')
    const [category, subcategory] = [categoryOf(filed.category), subcategoryOf(filed.category, filed.subcategory)]
    if (category === undefined || subcategory === undefined) return refuse('invalid', 'Some answers need another look.', { problems: [{ field: 'subject', message: 'Choose a subject from the list' }, ...noReasons(reasons)] })
    if (entry.category === category.name && entry.subcategory === subcategory.name) return refuse('invalid', 'Some answers need another look.', { problems: [{ field: 'subject', message: 'It is filed there already' }] })
    const problems = noReasons(reasons)
    if (problems.length > 0) return refuse('invalid', 'Some answers need another look.', { problems })
    const { statement } = entry
    const filedAnew = entryFrom({ ...statement, header: { ...statement.header, category: category.name, subcategory: subcategory.name } }, { publishedOn: desk.today(), origin: entry.origin })
    if (isRefusal(filedAnew)) return refuse('not-now', filedAnew.sentence)
    await rooms.publications.publish(filedAnew, 'deliberately')
    await recordChange(desk, rooms, actor, opened.value, { change: 'filed-elsewhere', reasons })
    const now = await rooms.publications.entry(entry.reference)
    return now === null ? refuse('not-now', 'It is not in the register any more.') : done(now)
  }),
)
