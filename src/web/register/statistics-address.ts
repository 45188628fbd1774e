import { slugify } from '../../law/law.ts'
import type { StatisticsAsked } from '../../usecases/register/show-statistics.ts'

/** What statistics are asked for by an address. */
export interface StatisticsAddress extends Required<StatisticsAsked> {
  /** The body to compare with, by its slug. */
  readonly other: string
  /** Of a download: what its lines are. */
  readonly by: string
}

const parameters = { asAt: 'as-at', category: 'category', body: 'body', kind: 'kind', other: 'with', by: 'by' } as const
const NAMES = ['asAt', 'category', 'body', 'kind', 'other', 'by'] as const

/** A parameter given twice counts once. Bodies and categories may be written by their names too, as in a search. */
export function statisticsAddress(query: unknown): StatisticsAddress {
  const given = (typeof query === 'object' && query !== null ? query : {}) as Record<string, unknown>
  const text = (name: string) => {
    const value = Array.isArray(given[name]) ? given[name][0] : given[name]
    return typeof value === 'string' ? value.trim().slice(0, 200) : ''
  }
  const slug = (name: string) => (text(name) === '' ? '' : slugify(text(name)) || NOTHING)
  return { asAt: text('as-at'), category: slug('category'), body: slug('body'), kind: text('kind'), other: slug('with'), by: text('by') }
}

/** A slug that nothing is filed under. */
const NOTHING = '-'

/** An address below `path` with what is set. */
export function statisticsHref(path: string, asked: Partial<StatisticsAddress>): string {
  const query = new URLSearchParams(NAMES.flatMap((name) => (asked[name] === undefined || asked[name] === '' ? [] : [[parameters[name], asked[name]]]))).toString()
  return query === '' ? path : `${path}?${query}`
}
