import { readTerms } from './english.ts'

/** Terms that stand at these distances from the first: one term, or a phrase. */
export interface Phrase {
  readonly terms: readonly string[]
  readonly distances: readonly number[]
}

/** One thing that is looked for: a word in any form, a phrase, or all words with a beginning. */
export type Leaf = { readonly phrase: Phrase } | { readonly beginning: string }

/** What is looked for in an index. */
export interface Seeking {
  /** Every one must be there, as any of its alternatives. */
  readonly all: readonly (readonly Leaf[])[]
  readonly none: readonly Leaf[]
  /** All must be there in passages of one and the same number. */
  readonly inOnePlace: boolean
  /** The value of a column. */
  readonly equal: readonly (readonly [column: string, value: string])[]
  /** A value of a set. */
  readonly having: readonly (readonly [set: string, value: string])[]
  /** A set with a value that contains this. */
  readonly containing: readonly (readonly [set: string, part: string])[]
  /** First and last day, both included; what has no day is left out. */
  readonly from: number | null
  readonly to: number | null
  readonly order: 'best' | 'newest' | 'oldest'
  readonly limit: number
  readonly offset: number
  /** Columns of which the values are counted over all that is found. */
  readonly counts: readonly string[]
}

/** Everything, newest first. */
export const everything: Seeking = {
  all: [], none: [], inOnePlace: false, equal: [], having: [], containing: [], from: null, to: null, order: 'newest', limit: 10, offset: 0, counts: [],
}

/** The phrase that words make; `null` where all are too common, or none is a word. */
export function phraseOf(words: string): Phrase | null {
  const terms: string[] = []
  const positions: number[] = []
  readTerms(words, (term, position) => {
    terms.push(term)
    positions.push(position)
  })
  return terms.length === 0 ? null : { terms, distances: positions.map((position) => position - (positions[0] ?? 0)) }
}
