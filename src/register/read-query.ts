import { categoryOf, law, slugify } from '../law/law.ts'
import { readPublishedDate } from '../statement/published-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { nearest } from './nearest.ts'
import type { Query } from './query.ts'

/** What was asked, as text: from an address, a form or a command line. Empty is the same as absent. */
export interface Asked {
  readonly words?: string | undefined
  readonly body?: string | undefined
  readonly category?: string | undefined
  readonly subcategory?: string | undefined
  readonly decision?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly sort?: string | undefined
  readonly limit?: string | undefined
  readonly offset?: string | undefined
}

/** Something asked that cannot be looked for: which field, a stable code, and a sentence that says what would be right. */
export interface QueryProblem {
  readonly field: keyof Asked
  readonly code: 'too-long' | 'not-storable' | 'not-a-day' | 'ends-before-it-begins' | 'unknown-sort' | 'not-a-number' | 'out-of-range'
  readonly sentence: string
}

/** A filter that can be looked for but that no known name matches. */
export interface QueryNote {
  readonly field: 'category' | 'subcategory' | 'decision'
  readonly sentence: string
}

export type ReadQuery =
  | { readonly query: Query; readonly notes: readonly QueryNote[] }
  | { readonly problems: readonly QueryProblem[] }

export const SORTS = ['relevance', 'newest', 'oldest'] as const
/** Lengths are in UTF-16 units, limits in decisions. */
export const LIMITS = { words: 500, filter: 200, most: 1000, usual: 10, furthest: 1_000_000 } as const

const NAMED = ['body', 'category', 'subcategory', 'decision'] as const

/**
 * The query that was asked, or every problem with it at once. Filters are names or slugs and become slugs. A name that
 * nothing is filed under is not a problem: it finds nothing, and a note says which names are near.
 */
export function readQuery(asked: Asked): ReadQuery {
  const problems: QueryProblem[] = []
  const words = readWords(asked.words ?? '', problems)
  const filters = readFilters(asked, problems)
  const from = readBound('from', asked.from, problems)
  const to = readBound('to', asked.to, problems)
  if (from !== null && to !== null && from > to) {
    problems.push({ field: 'to', code: 'ends-before-it-begins', sentence: `The last day (${to}) is before the first day (${from}).` })
  }
  const sort = readSort(asked.sort, problems)
  const limit = readNumber('limit', asked.limit, { least: 1, most: LIMITS.most, usual: LIMITS.usual }, problems)
  const offset = readNumber('offset', asked.offset, { least: 0, most: LIMITS.furthest, usual: 0 }, problems)
  if (problems.length > 0) return { problems }
  const query: Query = { words, ...filters, ...(from && { from }), ...(to && { to }), sort, limit, offset }
  return { query, notes: notesOn(asked, query) }
}

function readWords(written: string, problems: QueryProblem[]): string {
  if (written.length > LIMITS.words) {
    problems.push({ field: 'words', code: 'too-long', sentence: `Use at most ${LIMITS.words} characters to search; this has ${written.length}.` })
  }
  if (/\0|\p{Cs}/u.test(written)) {
    problems.push({ field: 'words', code: 'not-storable', sentence: 'The search has a character that no text can hold. Type the words again.' })
  }
  return written.trim()
}

function readFilters(asked: Asked, problems: QueryProblem[]): Partial<Record<(typeof NAMED)[number], string>> {
  const filters: Partial<Record<(typeof NAMED)[number], string>> = {}
  for (const field of NAMED) {
    const written = asked[field]?.trim() ?? ''
    if (written === '') continue
    if (written.length > LIMITS.filter) {
      problems.push({ field, code: 'too-long', sentence: `The ${FIELD_WORDS[field]} has more than ${LIMITS.filter} characters.` })
    }
    // A name of signs alone has no slug; it is kept as a hyphen, which nothing is filed under.
    filters[field] = slugify(written) || '-'
  }
  return filters
}

function readBound(field: 'from' | 'to', written: string | undefined, problems: QueryProblem[]): PlainDate | null {
  if (written === undefined || written.trim() === '') return null
  const day = readPublishedDate(written)
  if (day === null) {
    const which = field === 'from' ? 'first' : 'last'
    problems.push({ field, code: 'not-a-day', sentence: `The ${which} day must be a real date, such as 13/3/2025, 13 March 2025 or 2025-03-13.` })
  }
  return day
}

function readSort(written: string | undefined, problems: QueryProblem[]): Query['sort'] {
  const asked = written?.trim().toLowerCase() || 'relevance'
  const sort = SORTS.find((known) => known === asked)
  if (sort !== undefined) return sort
  problems.push({ field: 'sort', code: 'unknown-sort', sentence: `Results are sorted by ${SORTS.join(', ')}; nothing else is known.` })
  return 'relevance'
}

function readNumber(
  field: 'limit' | 'offset',
  written: string | undefined,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
  problems: QueryProblem[],
): number {
  if (written === undefined || written.trim() === '') return usual
  const what = field === 'limit' ? 'How many results to show' : 'How many results to pass over'
  if (!/^\s*\d+\s*$/.test(written)) {
    problems.push({ field, code: 'not-a-number', sentence: `${what} must be a whole number.` })
    return usual
  }
  const number = Number(written)
  if (number < least || number > most) problems.push({ field, code: 'out-of-range', sentence: `${what} must be from ${least} to ${most}.` })
  return number
}

function notesOn(asked: Asked, query: Query): QueryNote[] {
  const category = query.category === undefined ? undefined : categoryOf(query.category)
  const subcategories = (category === undefined ? law.categories : [category]).flatMap((top) => top.subcategories)
  return [
    ...noteOn('category', asked.category, query.category, law.categories.map(({ name }) => name)),
    ...noteOn('subcategory', asked.subcategory, query.subcategory, subcategories.map(({ name }) => name)),
    ...noteOn('decision', asked.decision, query.decision, law.outcomes.map(({ header }) => header)),
  ]
}

function noteOn(field: QueryNote['field'], written: string | undefined, slug: string | undefined, names: readonly string[]): QueryNote[] {
  if (slug === undefined || names.some((name) => slugify(name) === slug)) return []
  const near = nearest(slug, [...new Set(names)])
  const advice = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  return [{ field, sentence: `No ${FIELD_WORDS[field]} is called “${written?.trim()}”.${advice}` }]
}

const FIELD_WORDS = { body: 'body', category: 'category', subcategory: 'sub-category', decision: 'decision' } as const
