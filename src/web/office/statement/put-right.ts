import type { Statement } from '../../../statement/model.ts'
import type { Provenance } from '../../../statement/provenance.ts'
import type { DraftProblem } from '../../../usecases/cases/decision-of-case.ts'
import type { ShownDraft } from '../../../usecases/cases/show-draft.ts'

/** Below a case: the page on which a paragraph is written in one's own words. */
export const paragraphPath = (key: string): string => `/statement/paragraph?key=${encodeURIComponent(key)}`

/** Below a case: where what is wrong with a draft is put right. */
export function putRight({ file, drafted }: ShownDraft, { code, where }: DraftProblem): string {
  const { statement, provenance } = drafted.draft
  const byCode = codes[code]
  if (byCode !== undefined) return byCode
  const [kind = '', id = ''] = splitAt(where)
  if (kind === 'finding') return `/heads/${id}/assess`
  if (kind === 'injustice') return `/injustice/${id}`
  if (code === 'test-without-law-paragraph') return `/heads/${file.state.assessments.find((each) => each.test === id)?.head ?? ''}/assess`
  if (code === 'section-empty') return emptySection(statement, where, file.state.heads[0]?.id)
  const key = keyOf(provenance, where)
  if (key !== undefined) return paragraphPath(key)
  return where.startsWith('header') ? '/category' : '#heads'
}

const codes: Readonly<Record<string, string>> = {
  'no-heads': '/heads/add',
  'no-grounds': '/grounds',
  'ground-not-met': '/grounds',
  'final-differs-from-header': paragraphPath('final'),
  'subheading-misplaced': '/statement/subheading',
}

function emptySection(statement: Statement, heading: string, firstHead: string | undefined): string {
  const role = statement.sections.find((section) => section.heading === heading)?.role
  if (role === 'considered') return '#next'
  return firstHead === undefined ? '/heads/add' : `/heads/${firstHead}/assess`
}

/** `p4` is the fourth paragraph; anything else may be a key itself. */
function keyOf(provenance: readonly Provenance[], where: string): string | undefined {
  const number = /^p(\d+)$/.exec(where)?.[1]
  return provenance.find((each) => each.key === where || (number !== undefined && each.number === Number(number)))?.key
}

const splitAt = (where: string): readonly string[] => /^([a-z]+):(.*)$/.exec(where)?.slice(1) ?? []
