import { slugify } from '../../law/law.ts'
import { betterPlacedIn } from '../../register/better-placed.ts'
import type { Filing } from '../../register/entry.ts'
import { plainWords } from '../../register/plain-words.ts'
import { headingsOf, readableLines } from '../../register/readable-text.ts'
import { remediesIn } from '../../register/remedies.ts'
import type { Listed } from '../../usecases/ports/register-feed.ts'

/** How decisions are indexed there. Changes with anything here; an index of another edition is made anew. */
export const EDITION = 'decisions 1'

const keyword = { type: 'keyword' } as const
const text = { type: 'text', analyzer: 'english_words' } as const

/** Settings and mapping of an index. English words are as near to those of the database as the server's own filters come. */
export const indexOf = (position: number): object => ({
  settings: {
    index: { max_result_window: 100_000 },
    analysis: {
      filter: { porter2: { type: 'stemmer', language: 'porter2' }, common: { type: 'stop', stopwords: '_english_' } },
      analyzer: {
        english_words: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'common', 'porter2'] },
        plain_words: { type: 'custom', tokenizer: 'standard', filter: ['lowercase'] },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    _meta: { edition: EDITION, position },
    properties: {
      reference: keyword, version: { type: 'integer' }, date: { type: 'date', format: 'strict_date' }, year: keyword, kind: keyword,
      body: keyword, bodySlug: keyword, category: keyword, categorySlug: keyword, subcategory: keyword, subcategorySlug: keyword, decision: keyword, decisionSlug: keyword,
      provision: keyword, betterPlaced: keyword, remedy: keyword,
      summary: text, filing: text,
      text: { ...text, fields: { plain: { type: 'text', analyzer: 'plain_words' } } },
      paragraphs: { type: 'nested', properties: { number: { type: 'integer' }, text } },
      provisions: { type: 'object', enabled: false },
    },
  },
})

/** A decision as the server keeps it. */
export interface Source extends Filing {
  readonly version: number
  readonly date: string | null
  readonly summary: string | null
  /** Provisions as written. */
  readonly provisions: readonly string[]
  readonly betterPlaced: readonly string[]
}

/** The fields of a source that come back with a hit. */
export const SHOWN = ['reference', 'body', 'bodySlug', 'category', 'categorySlug', 'subcategory', 'subcategorySlug', 'decision', 'date', 'summary', 'provisions', 'betterPlaced'] as const

export function sourceOf(listed: Listed): Source & Readonly<Record<string, unknown>> {
  const { reference, version, body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision, date, summary, statement, kind } = listed
  const lines = readableLines(statement)
  const provisions = [...new Set(statement.citations.flatMap((citation) => citation.provisions))]
  const numbers = [...new Set(lines.flatMap(({ number }) => (number === null ? [] : [number])))]
  return {
    reference, version, body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision, date, summary, provisions,
    decisionSlug: decision === null ? null : slugify(decision) || null,
    year: date?.slice(0, 4) ?? null,
    kind: kind.toLowerCase(),
    provision: provisions.map(plainWords),
    betterPlaced: betterPlacedIn(listed.text),
    remedy: remediesIn(statement),
    filing: [headingsOf(statement), reference, body, category ?? '', subcategory ?? ''].join('\n'),
    text: listed.text,
    paragraphs: numbers.map((number) => ({ number, text: lines.filter((line) => line.number === number).map((line) => line.text).join('\n') })),
  }
}
