import { readWords } from '../../register/read-words.ts'
import type { Query } from '../../register/query.ts'
import type { Wanted } from '../../register/sought.ts'
import { SHOWN } from './document.ts'

/** Marks that no text has, round each match. */
const MARKS = { pre_tags: ['\uE000'], post_tags: ['\uE001'] } as const
/** What a summary and a filing count beside the text. */
const FIELDS = ['summary^4', 'filing^1.5', 'text'] as const
/** More values of a column than there are. */
const VALUES = 10_000
const PASSAGES = 2

/** A search in the server's language: what must be there, filters, order, counts, marked passages, and words with a slip. */
export function requestOf(query: Query): object {
  const { all, none } = readWords(query.words)
  const groups = all.filter((group) => group.length > 0)
  const inParagraph = groups.length > 0 && query.within === 'paragraph'
  const words = groups.map((group) => anyOf(group.map(inDecision)))
  const paragraphs = groups.map((group) => anyOf(group.map(inText('paragraphs.text'))))
  const passages = { path: 'paragraphs', inner_hits: { size: PASSAGES, _source: ['paragraphs.number'], highlight: { fields: { 'paragraphs.text': { number_of_fragments: 1, fragment_size: 220 } }, ...MARKS } } }
  return {
    from: query.offset,
    size: query.limit,
    track_total_hits: true,
    _source: SHOWN,
    query: {
      bool: {
        must: [...words, ...(inParagraph ? [{ nested: { ...passages, query: { bool: { must: paragraphs } } } }] : [])],
        // Shows where the words stand, and finds and ranks nothing.
        should: groups.length === 0 || inParagraph ? [] : [{ nested: { ...passages, score_mode: 'none', boost: 0, query: { bool: { should: paragraphs } } } }],
        must_not: none.map(inDecision),
        filter: filtersOf(query),
      },
    },
    sort: sortOf(query, groups.length > 0),
    aggs: Object.fromEntries((['body', 'category', 'subcategory', 'decision', 'year'] as const).map((field) => [field, { terms: { field, size: VALUES, order: field === 'year' ? { _key: 'desc' } : [{ _count: 'desc' }, { _key: 'asc' }] } }])),
    ...(groups.length === 0 ? {} : { highlight: { fields: { summary: { number_of_fragments: 0 } }, ...MARKS }, suggest: { slips: { text: query.words, term: { field: 'text.plain', suggest_mode: 'missing', min_word_length: 4 } } } }),
  }
}

const anyOf = (leaves: readonly object[]): object => (leaves.length === 1 ? (leaves[0] ?? {}) : { bool: { should: leaves, minimum_should_match: 1 } })

function inDecision({ words, begins }: Wanted): object {
  return begins ? { prefix: { 'text.plain': words.toLowerCase() } } : { multi_match: { query: words, type: 'phrase', fields: FIELDS, zero_terms_query: 'all' } }
}

const inText = (field: string) => ({ words, begins }: Wanted): object =>
  begins ? { prefix: { [field]: words.toLowerCase() } } : { match_phrase: { [field]: { query: words, zero_terms_query: 'all' } } }

function filtersOf({ body, category, subcategory, decision, kind, betterPlaced, remedy, provision, from, to }: Query): readonly object[] {
  const equal = { bodySlug: body, categorySlug: category, subcategorySlug: subcategory, decisionSlug: decision, kind, betterPlaced, remedy }
  return [
    ...Object.entries(equal).filter(([, value]) => value !== undefined).map(([field, value]) => ({ term: { [field]: value } })),
    // A part of a provision that is cited.
    ...(provision === undefined ? [] : [{ wildcard: { provision: { value: `*${provision}*` } } }]),
    ...(from === undefined && to === undefined ? [] : [{ range: { date: { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lte: to }) } } }]),
  ]
}

function sortOf({ sort }: Query, ranked: boolean): readonly object[] {
  if (sort === 'oldest') return [{ date: { order: 'asc', missing: '_last' } }, { reference: 'asc' }]
  return [...(sort === 'relevance' && ranked ? [{ _score: 'desc' }] : []), { date: { order: 'desc', missing: '_last' } }, { reference: 'desc' }]
}

/** Decisions like one that the index has under an id. */
export const likeRequest = (index: string, reference: string, atMost: number): object => ({
  size: atMost, _source: SHOWN,
  query: { more_like_this: { fields: ['summary', 'text'], like: [{ _index: index, _id: reference }], max_query_terms: 24, min_term_freq: 1, min_doc_freq: 2, minimum_should_match: '30%' } },
  sort: [{ _score: 'desc' }, { date: { order: 'desc', missing: '_last' } }],
})
