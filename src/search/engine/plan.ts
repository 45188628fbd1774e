import type { Leaf, Phrase, Seeking } from './seeking.ts'
import type { Segment } from './segment.ts'
import { HIGHEST_IMPACT, tellingness } from './weighing.ts'

/** A term with what it adds to a score for each step of its impact. */
export interface WeighedTerm {
  readonly term: string
  readonly found: number
  readonly weight: number
}

/** A leaf made ready: its terms weighed over the whole index. */
export type PlannedLeaf =
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly terms: readonly WeighedTerm[] }
  | { readonly kind: 'beginning'; readonly beginning: string; readonly weight: number; readonly found: number }

/** The order of work for one search, the same in every segment, so that sums are the same however documents are divided. */
export interface Plan {
  /** Terms that must be there, rarest first, each once. */
  readonly terms: readonly WeighedTerm[]
  /** Phrases of several terms whose terms must stand together. */
  readonly phrases: readonly Phrase[]
  /** Things of which any will do, and beginnings of words. */
  readonly unions: readonly (readonly PlannedLeaf[])[]
  readonly none: readonly PlannedLeaf[]
  /** All groups, for where they stand. */
  readonly groups: readonly (readonly PlannedLeaf[])[]
  /** No document has a higher score. */
  readonly most: number
  /** A term or phrase that is in no document makes the search empty. */
  readonly impossible: boolean
}

export function planOf({ all, none }: Seeking, segments: readonly Segment[]): Plan {
  const documents = segments.reduce((sum, { size }) => sum + size, 0)
  const planned = (leaf: Leaf) => plannedLeaf(leaf, segments, documents)
  const groups = all.map((group) => group.map(planned))
  const terms = new Map<string, WeighedTerm>()
  const phrases: Phrase[] = []
  const unions: (readonly PlannedLeaf[])[] = []
  for (const group of groups) {
    const [only] = group
    if (group.length !== 1 || only?.kind !== 'phrase') unions.push(group)
    else {
      for (const term of only.terms) terms.set(term.term, term)
      if (only.phrase.terms.length > 1) phrases.push(only.phrase)
    }
  }
  const inOrder = [...terms.values()].sort((one, other) => one.found - other.found || (one.term < other.term ? -1 : 1))
  const impossible = inOrder[0]?.found === 0 || unions.some((group) => group.every((leaf) => foundOf(leaf) === 0))
  return { terms: inOrder, phrases, unions, none: none.map(planned), groups, most: HIGHEST_IMPACT * (weightOf(inOrder) + weightOf(unions.flat().flatMap(weighedIn))), impossible }
}

type Weighed = Pick<WeighedTerm, 'weight'>

const weighedIn = (leaf: PlannedLeaf): readonly Weighed[] => (leaf.kind === 'beginning' ? [leaf] : leaf.terms)

const weightOf = (all: readonly Weighed[]): number => all.reduce((sum, { weight }) => sum + weight, 0)

function foundOf(leaf: PlannedLeaf): number {
  return leaf.kind === 'beginning' ? leaf.found : Math.min(...leaf.terms.map(({ found }) => found))
}

function plannedLeaf(leaf: Leaf, segments: readonly Segment[], documents: number): PlannedLeaf {
  if ('phrase' in leaf) return { kind: 'phrase', phrase: leaf.phrase, terms: [...new Set(leaf.phrase.terms)].map((term) => weighedTerm(term, segments, documents)) }
  const most = segments.reduce((sum, segment) => sum + termsBeginning(segment, leaf.beginning).reduce((inSegment, term) => inSegment + (segment.data.frequencies[term] as number), 0), 0)
  const found = Math.min(most, documents)
  return { kind: 'beginning', beginning: leaf.beginning, weight: tellingness(found, documents), found }
}

export function weighedTerm(term: string, segments: readonly Segment[], documents: number): WeighedTerm {
  let found = 0
  for (const { terms, data } of segments) {
    const number = terms.find(term)
    if (number >= 0) found += data.frequencies[number] as number
  }
  return { term, found, weight: tellingness(found, documents) }
}

/** The terms of the words in a segment that begin so. Words of one term give it once. */
export function termsBeginning({ words, data }: Segment, beginning: string): readonly number[] {
  const [from, to] = words.beginning(beginning)
  return [...new Set(data.wordTerms.subarray(from, to))]
}
