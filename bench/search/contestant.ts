import type { Row } from './collection.ts'
import type { BenchQuery } from './queries.ts'

/** What of a search is wanted: the first ten; with total and counts; the newest ten; the first ten with excerpts. */
export type Wanted = 'first' | 'full' | 'newest' | 'excerpts'

export interface Asked {
  readonly milliseconds: number
  readonly keys: readonly string[]
  /** Only where all was wanted. */
  readonly total: number | null
}

/** An engine that is compared, opened. */
export interface Contestant {
  search(wanted: Wanted, query: BenchQuery): Promise<Asked>
  /** The ten most like a decision; null where the engine has no such thing. */
  similar(key: string): Promise<Asked | null>
  /** Adds a decision that has a word of its own; milliseconds until it is on disk and found by that word. */
  add(index: number, word: string): Promise<number>
  /** The word with its slip put right; null where the engine does not do that. */
  putRight(word: string): Promise<string | null>
  /** The first ten by relevance, for any words that the register understands; null where the engine has another language. */
  find(words: string): Promise<readonly string[] | null>
  /** Whether each real decision is among the first three by a search for it; null where they are not here. They are taken out again. */
  findSeeds(): Promise<readonly boolean[] | null>
  /** The process whose memory counts. */
  readonly pid: number
  close(): Promise<void>
}

/** How an engine is made ready in a folder of its own. */
export interface Engine {
  /** Why it cannot take part here; null where it can. */
  readonly missing: string | null
  build(folder: string, decisions: number): Promise<void>
  open(folder: string): Promise<Contestant>
}

/** Times one call. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly milliseconds: number; readonly answer: Awaited<T> }> {
  const began = performance.now()
  const answer = await work()
  return { milliseconds: performance.now() - began, answer }
}

export const withWord = (row: Row, word: string): Row => ({ ...row, text: `${row.text}\n${word}.` })
