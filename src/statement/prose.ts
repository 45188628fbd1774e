import { bodyOf } from '../law/law.ts'
import type { BodyId } from '../law/model.ts'
import type { Called, Matter } from './matter.ts'
import { collapse } from './words.ts'

/** Bodies that are named without an article. */
const withoutArticle: ReadonlySet<BodyId> = new Set(['swe', 'ofsted', 'cafcass', 'london-tribunals'])
/** Bodies whose name begins with a small letter inside a sentence. */
const commonNouns: ReadonlySet<BodyId> = new Set([
  'county-court', 'family-court', 'magistrates-court', 'coroner', 'monitoring-officer', 'police', 'external-auditor',
  'school-admission-appeal-panel', 'lado',
])

/** A body as it stands inside a sentence: `the Information Commissioner’s Office`, `Social Work England`, `the police`. */
export function bodyInProse(id: BodyId, matter: Pick<Matter, 'body'>): string {
  if (id === 'council') return matter.body.called
  const name = bodyOf(id)?.name ?? id
  if (withoutArticle.has(id)) return name
  return `the ${commonNouns.has(id) ? (name[0] ?? '').toLowerCase() + name.slice(1) : name}`
}

/** `is` for one body, `are` for several, and for the police. */
export const verbFor = (bodies: readonly BodyId[]): 'is' | 'are' =>
  bodies.length === 1 && bodies[0] !== 'police' ? 'is' : 'are'

/** `a, b and c`; with semicolons where a part has a comma in it, so that the parts stay apart. */
export function listed(parts: readonly string[]): string {
  const apart = parts.some((part) => part.includes(','))
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return last
  return `${parts.slice(0, -1).join(apart ? '; ' : ', ')}${apart ? '; and ' : ' and '}${last}`
}

/** The words with a capital letter in front. */
export const capitalised = (text: string): string => (text[0] ?? '').toUpperCase() + text.slice(1)

/** One sentence or more, on one line, closed by a full stop where nothing closes it. */
export function closed(text: string): string {
  const line = collapse(text)
  return line === '' || /[.!?…][’”'")]*$/.test(line) ? line : `${line}.`
}

/** Sentences one after the other, empty ones left out. */
export const sentences = (parts: readonly string[]): string => parts.map(closed).filter((part) => part !== '').join(' ')

/** `Mr X’s`. */
export const possessive = ({ name }: Called): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`)

/** A head as it completes "complains ...": begins with `about` or `that`, and has no full stop. */
export function complaintClause(complaint: string): string {
  const clause = collapse(complaint).replace(/[.\s]+$/, '')
  if (/^(?:about|that|of)\b/i.test(clause)) return (clause[0] ?? '').toLowerCase() + clause.slice(1)
  const begun = /^(?:How|The|Whether|Why|What|When|A|An|His|Her|Their|Delay|Failure|Poor|Inaccurate)\b/.test(clause)
  return `about ${begun ? (clause[0] ?? '').toLowerCase() + clause.slice(1) : clause}`
}
