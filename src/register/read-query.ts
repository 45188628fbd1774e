import { bodyNamed, bodyOf, categoryOf, law, slugify } from '../law/law.ts'
import { readPublishedDate } from '../statement/published-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { bodiesBetterPlaced } from './better-placed.ts'
import { nearest } from './nearest.ts'
import { plainWords } from './plain-words.ts'
import type { Query } from './query.ts'
import { readWords } from './read-words.ts'
import { remedies } from './remedies.ts'

/** What was asked, as text: from an address, a form or a command line. Empty is the same as absent. */
export interface Asked {
  readonly words?: string | undefined
  readonly body?: string | undefined
  readonly category?: string | undefined
  readonly subcategory?: string | undefined
  readonly decision?: string | undefined
  readonly kind?: string | undefined
  readonly provision?: string | undefined
  readonly betterPlaced?: string | undefined
  readonly remedy?: string | undefined
  readonly within?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly sort?: string | undefined
  readonly limit?: string | undefined
  readonly offset?: string | undefined
}

/** Something asked that cannot be looked for: which field, a stable code, and a sentence that says what would be right. */
export interface QueryProblem {
  readonly field: keyof Asked
  readonly code: 'too-long' | 'not-storable' | 'not-a-day' | 'ends-before-it-begins' | 'unknown-sort' | 'unknown-kind' | 'unknown-scope' | 'not-a-number' | 'out-of-range'
  readonly sentence: string
}

/** What somebody should know of a search that can be made: a filter that no known name matches, a sign without a meaning. */
export interface QueryNote {
  readonly field: 'words' | 'category' | 'subcategory' | 'decision' | 'provision' | 'betterPlaced' | 'remedy'
  readonly sentence: string
}

export type ReadQuery =
  | { readonly query: Query; readonly notes: readonly QueryNote[] }
  | { readonly problems: readonly QueryProblem[] }

export const SORTS = ['relevance', 'newest', 'oldest'] as const
/** Lengths are in UTF-16 units, limits in decisions. */
export const LIMITS = { words: 500, filter: 200, most: 1000, usual: 10, furthest: 1_000_000 } as const

const NAMED = ['body', 'category', 'subcategory', 'decision'] as const
const FILTERS = [...NAMED, 'provision', 'betterPlaced', 'remedy'] as const

/**
 * The query that was asked, or every problem with it at once. Filters are names or slugs and become slugs. A name that
 * nothing is filed under is not a problem: it finds nothing, and a note says which names are near.
 */
export function readQuery(asked: Asked): ReadQuery {
  const problems: QueryProblem[] = []
  const words = readTyped(asked.words ?? '', problems)
  const filters = readFilters(asked, problems)
  const kind = readChoice('kind', asked.kind, ['statement', 'report'], 'unknown-kind', problems)
  const within = readChoice('within', asked.within, ['paragraph'], 'unknown-scope', problems)
  const from = readBound('from', asked.from, problems)
  const to = readBound('to', asked.to, problems)
  if (from !== null && to !== null && from > to) {
    problems.push({ field: 'to', code: 'ends-before-it-begins', sentence: `The last day (${to}) is before the first day (${from}).` })
  }
  const sort = readSort(asked.sort, problems)
  const limit = readNumber('limit', asked.limit, { least: 1, most: LIMITS.most, usual: LIMITS.usual }, problems)
  const offset = readNumber('offset', asked.offset, { least: 0, most: LIMITS.furthest, usual: 0 }, problems)
  if (problems.length > 0) return { problems }
  const query: Query = { words, ...filters, ...(kind && { kind }), ...(within && { within }), ...(from && { from }), ...(to && { to }), sort, limit, offset }
  return { query, notes: notesOn(asked, query) }
}

function readTyped(written: string, problems: QueryProblem[]): string {
  if (written.length > LIMITS.words) {
    problems.push({ field: 'words', code: 'too-long', sentence: `Use at most ${LIMITS.words} characters to search; this has ${written.length}.` })
  }
  if (/\0|\p{Cs}/u.test(written)) {
    problems.push({ field: 'words', code: 'not-storable', sentence: 'The search has a character that no text can hold. Type the words again.' })
  }
  return written.trim()
}

function readFilters(asked: Asked, problems: QueryProblem[]): Partial<Record<(typeof FILTERS)[number], string>> {
  const filters: Partial<Record<(typeof FILTERS)[number], string>> = {}
  for (const field of FILTERS) {
    const written = asked[field]?.trim() ?? ''
    if (written === '') continue
    if (written.length > LIMITS.filter) {
      problems.push({ field, code: 'too-long', sentence: `The ${FIELD_WORDS[field]} has more than ${LIMITS.filter} characters.` })
    }
    filters[field] = FILTER_FORMS[field](written)
  }
  return filters
}

// A name of signs alone has no slug; it is kept as a hyphen, which nothing is filed under.
const slugOrNothing = (written: string): string => slugify(written) || '-'

const FILTER_FORMS: Readonly<Record<(typeof FILTERS)[number], (written: string) => string>> = {
  body: slugOrNothing,
  category: slugOrNothing,
  subcategory: slugOrNothing,
  decision: slugOrNothing,
  // Two spaces are in no provision.
  provision: (written) => plainWords(written.replace(/\b(?:ss?\.?|sections)(?=\s*\d)/i, 'section ')),
  betterPlaced: (written) => (bodyOf(written) ?? bodyNamed(written))?.id ?? slugOrNothing(written),
  remedy: (written) => remedies.find(({ id, name }) => id === slugify(written) || slugify(name) === slugify(written))?.id ?? slugOrNothing(written),
}

function readChoice<Choice extends string>(
  field: 'kind' | 'within',
  written: string | undefined,
  choices: readonly Choice[],
  code: QueryProblem['code'],
  problems: QueryProblem[],
): Choice | null {
  const asked = written?.trim().toLowerCase() ?? ''
  if (asked === '') return null
  const chosen = choices.find((choice) => choice === asked)
  if (chosen === undefined) problems.push({ field, code, sentence: `${CHOICE_WORDS[field]} ${choices.join(' or ')}; nothing else is known.` })
  return chosen ?? null
}

const CHOICE_WORDS = { kind: 'The kind of document is', within: 'Words can be looked for within a' } as const

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
    ...readWords(query.words).remarks.map((sentence): QueryNote => ({ field: 'words', sentence })),
    ...noteOn('category', asked.category, query.category, law.categories.map(({ name }) => name)),
    ...noteOn('subcategory', asked.subcategory, query.subcategory, subcategories.map(({ name }) => name)),
    ...noteOn('decision', asked.decision, query.decision, law.outcomes.map(({ header }) => header)),
    ...(bodiesBetterPlaced.some(({ id }) => id === query.betterPlaced) ? [] : noteOn('betterPlaced', asked.betterPlaced, query.betterPlaced, bodiesBetterPlaced.map(({ name }) => name))),
    ...(remedies.some(({ id }) => id === query.remedy) ? [] : noteOn('remedy', asked.remedy, query.remedy, remedies.map(({ name }) => name))),
  ]
}

function noteOn(field: Exclude<QueryNote['field'], 'words'>, written: string | undefined, slug: string | undefined, names: readonly string[]): QueryNote[] {
  if (slug === undefined || names.some((name) => slugify(name) === slug)) return []
  const near = nearest(slug, [...new Set(names)])
  const advice = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  return [{ field, sentence: `No ${FIELD_WORDS[field]} is called “${written?.trim()}”.${advice}` }]
}

const FIELD_WORDS = {
  body: 'body', category: 'category', subcategory: 'sub-category', decision: 'decision', provision: 'provision', betterPlaced: 'better-placed body', remedy: 'remedy',
} as const
