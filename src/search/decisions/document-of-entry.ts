import { slugify } from '../../law/law.ts'
import { betterPlacedIn } from '../../register/better-placed.ts'
import { plainWords } from '../../register/plain-words.ts'
import { headingsOf, readableLines } from '../../register/readable-text.ts'
import type { ReadableLine } from '../../register/readable-text.ts'
import { remediesIn } from '../../register/remedies.ts'
import type { ListedHit } from '../../usecases/ports/decision-search.ts'
import type { Listed } from '../../usecases/ports/register-feed.ts'
import type { Document, Layout, Passage } from '../engine/document.ts'

/** How decisions are indexed. The edition changes with anything here or in what is read from a statement. */
export const layout: Layout = {
  edition: 'decisions 3',
  columns: ['body', 'bodySlug', 'category', 'categorySlug', 'subcategory', 'subcategorySlug', 'decision', 'decisionSlug', 'kind', 'year'],
  sets: ['provision', 'betterPlaced', 'remedy'],
  usualLength: 900,
}

/** What comes back with a hit. */
export interface StoredDecision extends Omit<ListedHit, 'score'> {
  /** Provisions that it cites, as written. */
  readonly provisions: readonly string[]
}

/** A decision as the index takes it: where words stand and how much they count there, how it is filed, what comes back. */
export function documentOf(entry: Listed): Document {
  const { reference, body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision, date, summary, statement, text, kind, version } = entry
  const provisions = [...new Set(statement.citations.flatMap((citation) => citation.provisions))]
  return {
    key: reference,
    version,
    day: date === null ? null : Date.parse(date) / DAY,
    passages: [
      { ...UNSEEN, text: summary ?? '', weight: WEIGHTS.summary, alike: true },
      { ...UNSEEN, text: [headingsOf(statement), reference, body, category ?? '', subcategory ?? ''].join(' '), weight: WEIGHTS.filing, alike: false },
      ...readableLines(statement).map((line, index): Passage => ({ text: line.text, weight: weightOf(line), number: line.number ?? 0, apart: index === 0, shown: true, alike: true })),
    ],
    values: {
      body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision,
      decisionSlug: decision === null ? null : slugify(decision) || null,
      kind: kind.toLowerCase(),
      year: date?.slice(0, 4) ?? null,
    },
    sets: {
      provision: provisions.map(plainWords),
      betterPlaced: betterPlacedIn(text),
      remedy: remediesIn(statement),
    },
    stored: { reference, body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision, date, summary, provisions } satisfies StoredDecision,
  }
}

const DAY = 86_400_000

/** A summary says what a decision is about; headings and filing come next; what nearly every decision says counts little. */
const WEIGHTS = { summary: 4, filing: 1.5, text: 1, heading: 0.2, standard: 0.15 } as const

/** Sections of standard paragraphs: they are about the office, not about the complaint. */
const STANDARD = new Set<ReadableLine['role']>(['powers', 'considered'])

function weightOf({ part, role }: ReadableLine): number {
  if (part === 'heading') return WEIGHTS.heading
  return part === 'sign-off' || STANDARD.has(role) ? WEIGHTS.standard : WEIGHTS.text
}

/** Found by its words, and shown elsewhere. */
const UNSEEN = { number: 0, apart: true, shown: false } as const
