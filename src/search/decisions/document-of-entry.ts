import { slugify } from '../../law/law.ts'
import { betterPlacedIn } from '../../register/better-placed.ts'
import { plainWords } from '../../register/plain-words.ts'
import { headingsOf, readableLines } from '../../register/readable-text.ts'
import type { ReadableLine } from '../../register/readable-text.ts'
import { remediesIn } from '../../register/remedies.ts'
import type { Hit } from '../../usecases/ports/decision-search.ts'
import type { Listed } from '../../usecases/ports/register-feed.ts'
import type { Document, Layout, Passage } from '../engine/document.ts'

/** How decisions are indexed. The edition changes with anything here or in what is read from a statement. */
export const layout: Layout = {
  edition: 'decisions 1',
  columns: ['body', 'bodySlug', 'category', 'categorySlug', 'subcategory', 'subcategorySlug', 'decision', 'decisionSlug', 'kind', 'year'],
  sets: ['provision', 'betterPlaced', 'remedy'],
  usualLength: 900,
}

/** What comes back with a hit. */
export type StoredDecision = Omit<Hit, 'snippet' | 'score' | 'passages'>

/** A decision as the index takes it: where words stand and how much they count there, how it is filed, what comes back. */
export function documentOf(entry: Listed): Document {
  const { reference, body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision, date, summary, statement, text, kind, version } = entry
  const filed: StoredDecision = { reference, body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision, date, summary }
  return {
    key: reference,
    version,
    day: date === null ? null : Date.parse(date) / DAY,
    passages: [
      unseen(summary ?? '', WEIGHTS.summary),
      unseen([headingsOf(statement), reference, body, category ?? '', subcategory ?? ''].join(' '), WEIGHTS.filing),
      ...readableLines(statement).map((line, index): Passage => ({ text: line.text, weight: weightOf(line), number: line.number ?? 0, apart: index === 0, shown: true })),
    ],
    values: {
      body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision,
      decisionSlug: decision === null ? null : slugify(decision) || null,
      kind: kind.toLowerCase(),
      year: date?.slice(0, 4) ?? null,
    },
    sets: {
      provision: statement.citations.flatMap(({ provisions }) => provisions.map(plainWords)),
      betterPlaced: betterPlacedIn(text),
      remedy: remediesIn(statement),
    },
    stored: filed,
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
function unseen(text: string, weight: number): Passage {
  return { text, weight, number: 0, apart: true, shown: false }
}
