import type { Round } from './contestant-process.ts'
import type { EngineName } from './engines.ts'
import type { Kind } from './queries.ts'
import { percentile } from './times.ts'

/** What is measured in rounds, one engine after the other. */
export const measures = {
  first: { title: 'first ten', kind: 'searches', wanted: 'first' },
  full: { title: 'full page: first ten, total, three counts', kind: 'searches', wanted: 'full' },
  newest: { title: 'newest ten', kind: 'searches', wanted: 'newest' },
  excerpts: { title: 'first ten with excerpts', kind: 'searches', wanted: 'excerpts' },
  beginnings: { title: 'last word begun', kind: 'beginnings', wanted: 'first' },
  similar: { title: 'similar decisions', kind: 'similar', wanted: 'first' },
} as const satisfies Readonly<Record<string, Pick<Round, 'kind' | 'wanted'> & { readonly title: string }>>
export type Measure = keyof typeof measures

/** Milliseconds of an engine for each question of a measure, and which kind of search each was. */
export type Times = Readonly<Record<Measure, readonly number[]>>

export interface Goal {
  readonly says: string
  readonly measure: Measure
  readonly share: 0.5 | 0.95
  /** Only searches of this kind; all where it is not given. */
  readonly kind?: Kind
  /** The most that ours may take, as a multiple of each other's time. */
  readonly atMost: Partial<Readonly<Record<Exclude<EngineName, 'ours'>, number>>>
}

/** Multiples in one run at 100,000 decisions. */
export const goals: readonly Goal[] = [
  { says: 'first ten with filters, p95', measure: 'first', share: 0.95, atMost: { lucene: 0.5, fts5: 0.05 } },
  { says: 'full page, phrases included, p95', measure: 'full', share: 0.95, atMost: { lucene: 1, fts5: 0.1 } },
  { says: 'common words, p50', measure: 'first', kind: 'common', share: 0.5, atMost: { lucene: 0.4 } },
  { says: 'phrases, p95', measure: 'first', kind: 'phrase', share: 0.95, atMost: { lucene: 1.5 } },
  { says: 'newest first, p95', measure: 'newest', share: 0.95, atMost: { lucene: 1 } },
  { says: 'with excerpts, p95', measure: 'excerpts', share: 0.95, atMost: { lucene: 0.7 } },
  { says: 'last word begun, p95', measure: 'beginnings', share: 0.95, atMost: { lucene: 1 } },
  { says: 'similar decisions, p50', measure: 'similar', share: 0.5, atMost: { lucene: 0.5 } },
]

/** What a goal is about, in milliseconds of one engine. */
export function measured(goal: Goal, times: Times, kinds: readonly Kind[]): number {
  const all = times[goal.measure]
  return percentile(goal.kind === undefined ? all : all.filter((_, index) => kinds[index] === goal.kind), goal.share)
}
