import { all, begin, beginCommon, beginList, beginScored, Candidates, isThere, keep, keepBetween, keepMarks, keepNumber, keepPhrase, keepScored, leaveOut, leaveOutScored, list, score } from './candidates.ts'
import type { WeighedCommon } from './candidates.ts'
import { SEGMENT_HOLDS } from './document.ts'
import { inOnePlace } from './one-place.ts'
import { PhraseReader } from './places.ts'
import { termsBeginning } from './plan.ts'
import type { Plan, PlannedLeaf, WeighedTerm } from './plan.ts'
import type { Seeking } from './seeking.ts'
import type { Postings, Segment } from './segment.ts'

/** For the alternatives of a phrase, while the candidates of the search itself wait. */
const aside = new Candidates()

/** A term of a search in one segment. */
interface SegmentTerm {
  readonly postings: Postings
  readonly weight: number
}

/** Documents that a search is restricted to: a list of them where there is one, and how others are left out. */
interface Filter {
  readonly documents: Uint16Array | null
  keep(candidates: Candidates): void
}

/** Leaves in `candidates` exactly the documents of the segment that are sought, each with its score; or unscored, as bits, where only common terms are sought. */
export function match(segment: Segment, seeking: Seeking, plan: Plan, candidates: Candidates): void {
  candidates.clear()
  if (plan.impossible || segment.size === segment.goneCount) return
  const days = daysOf(segment, seeking)
  const filters = filtersOf(segment, seeking)
  const terms = termsOf(segment, plan.terms)
  if (days === null || filters === null || terms === null) return
  const common = commonOf(segment, terms)
  if (common !== null && !isRarer(filters, terms)) {
    beginCommon(candidates, segment, common, days.from, days.to)
    if (filters.length + plan.phrases.length + plan.unions.length + plan.none.length === 0 && !seeking.inOnePlace) return
    list(candidates, segment.size)
    for (const filter of filters) filter.keep(candidates)
    score(candidates)
    for (const group of plan.unions) keepScored(candidates, scoresOf(segment, group))
  } else begun(segment, terms, plan, candidates, filters, () => {
    if (seeking.from !== null || seeking.to !== null) keepBetween(candidates, days.from, days.to)
    for (const filter of filters) filter.keep(candidates)
    if (segment.gone !== null) keepMarks(candidates, segment.gone, 0)
  })
  if (candidates.count === 0) return
  for (const phrase of plan.phrases) keepPhrase(candidates, new PhraseReader(segment, phrase))
  for (const leaf of plan.none) without(segment, leaf, candidates)
  if (seeking.inOnePlace && plan.groups.length > 0) inOnePlace(segment, plan.groups, candidates)
}

/** All terms as common ones; `null` where one is not, or there is none. */
function commonOf(segment: Segment, terms: readonly SegmentTerm[]): readonly WeighedCommon[] | null {
  const common: WeighedCommon[] = []
  for (const { postings, weight } of terms) {
    const one = segment.common(postings)
    if (one === null) return null
    common.push({ common: one, weight })
  }
  return common.length === 0 ? null : common
}

const shortest = (filters: readonly Filter[]): Uint16Array | null =>
  filters.reduce<Uint16Array | null>((least, { documents }) => (documents !== null && (least === null || documents.length < least.length) ? documents : least), null)

const isRarer = (filters: readonly Filter[], [first]: readonly SegmentTerm[]): boolean =>
  (shortest(filters)?.length ?? Number.POSITIVE_INFINITY) < (first?.postings.count ?? Number.POSITIVE_INFINITY)

/** Begins with what the fewest documents have; then term after term over a list that only becomes shorter. Filters come as soon as there is a list. */
function begun(segment: Segment, terms: readonly SegmentTerm[], { unions }: Plan, candidates: Candidates, filters: readonly Filter[], narrow: () => void): void {
  const filtered = isRarer(filters, terms) ? shortest(filters) : null
  let [leftTerms, leftUnions] = [terms, unions]
  const [first] = terms
  const [union] = unions
  if (filtered !== null) beginList(candidates, filtered)
  else if (first !== undefined) {
    begin(candidates, first.postings, segment.size, first.weight)
    leftTerms = terms.slice(1)
  } else if (union !== undefined) {
    beginScored(candidates, scoresOf(segment, union), segment.size)
    leftUnions = unions.slice(1)
  } else all(candidates, segment.size)
  narrow()
  for (const { postings, weight } of leftTerms) if (candidates.count > 0) keep(candidates, postings, weight)
  for (const group of leftUnions) if (candidates.count > 0) keepScored(candidates, scoresOf(segment, group))
}

function termsOf(segment: Segment, wanted: readonly WeighedTerm[]): readonly SegmentTerm[] | null {
  const found: SegmentTerm[] = []
  for (const { term, weight } of wanted) {
    const number = segment.terms.find(term)
    if (number < 0) return null
    found.push({ postings: segment.postings(number), weight })
  }
  return found
}

/** The documents of the days sought lie side by side; `null` where there are none. */
function daysOf({ data }: Segment, { from, to }: Seeking): { readonly from: number; readonly to: number } | null {
  if (from === null && to === null) return { from: 0, to: data.size }
  const first = to === null ? 0 : firstNotAfter(data.days, data.dated, to)
  const end = from === null ? data.dated : firstNotAfter(data.days, data.dated, from - 1)
  return first < end ? { from: first, to: end } : null
}

/** Days descend. */
function firstNotAfter(days: Int32Array, count: number, day: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as number) > day) low = middle + 1
    else high = middle
  }
  return low
}

/** `null` where one can find nothing in this segment. */
function filtersOf(segment: Segment, { equal, having, containing }: Seeking): readonly Filter[] | null {
  const filters: Filter[] = []
  for (const [name, value] of equal) {
    const column = segment.columns.get(name)
    const number = column === undefined ? -1 : column.values.find(value)
    if (column === undefined || number < 0) return null
    filters.push({ documents: column.documentsOf(number + 1), keep: (candidates) => keepNumber(candidates, column.numbers, number + 1) })
  }
  for (const [name, holds] of [...having.map(([set, value]) => [set, (each: string) => each === value] as const), ...containing.map(([set, part]) => [set, (each: string) => each.includes(part)] as const)]) {
    const marks = marksOf(segment, name, holds)
    if (marks === null) return null
    filters.push({ documents: null, keep: (candidates) => keepMarks(candidates, marks, 1) })
  }
  return filters
}

function marksOf(segment: Segment, name: string, holds: (value: string) => boolean): Uint8Array | null {
  const set = segment.sets.get(name)
  if (set === undefined) return null
  const marks = new Uint8Array(segment.size)
  let any = false
  for (let value = 0; value < set.values.size; value++) {
    if (!holds(set.values.at(value))) continue
    any = true
    for (let at = set.from[value] as number; at < (set.from[value + 1] as number); at++) marks[set.documents[at] as number] = 1
  }
  return any ? marks : null
}

/** So many of the most frequent words with a beginning are ranked by; the others are only found. */
const RANKED_BEGINNINGS = 50
const scored = new Float32Array(SEGMENT_HOLDS)

/** For each document what the alternatives add to its score; 0 where it has none of them. The next call overwrites it. */
function scoresOf(segment: Segment, group: readonly PlannedLeaf[]): Float32Array {
  scored.fill(0, 0, segment.size)
  for (const leaf of group) {
    if (leaf.kind === 'beginning') addBeginning(segment, leaf.beginning, leaf.weight)
    else addPhrase(segment, leaf)
  }
  return scored
}

function addPhrase(segment: Segment, { phrase, terms }: Extract<PlannedLeaf, { kind: 'phrase' }>): void {
  const found = termsOf(segment, [...terms].sort((one, other) => one.found - other.found))
  const [first, ...others] = found ?? []
  if (first === undefined) return
  begin(aside, first.postings, segment.size, first.weight)
  for (const { postings, weight } of others) keep(aside, postings, weight)
  if (phrase.terms.length > 1) keepPhrase(aside, new PhraseReader(segment, phrase))
  for (let index = 0; index < aside.count; index++) {
    const document = aside.documents[index] as number
    scored[document] = (scored[document] as number) + (aside.scores[index] as number)
  }
}

/** Of the words with a beginning the one counts that does most for a document. */
function addBeginning(segment: Segment, beginning: string, weight: number): void {
  const { size } = segment
  const found = termsBeginning(segment, beginning).map((term) => segment.postings(term)).sort((one, other) => other.count - one.count)
  best.fill(0, 0, size)
  for (const postings of found.slice(0, RANKED_BEGINNINGS)) raise(best, postings)
  const others = found.slice(RANKED_BEGINNINGS)
  let reached = others.length === 0 ? size : countReached(best, size)
  for (const postings of others) {
    if (reached === size) break
    reached += mark(best, postings)
  }
  for (let document = 0; document < size; document++) scored[document] = (scored[document] as number) + (best[document] as number) * weight
}

const best = new Uint8Array(SEGMENT_HOLDS)

/** Raises each document to the impact of a term. */
function raise(impactsSoFar: Uint8Array, { dense, documents, impacts }: Postings): void {
  if (dense === null) for (let index = 0; index < documents.length; index++) impactsSoFar[documents[index] as number] = higher(impactsSoFar[documents[index] as number] as number, impacts[index] as number)
  else for (let document = 0; document < dense.length; document++) impactsSoFar[document] = higher(impactsSoFar[document] as number, dense[document] as number)
}

/** The higher of two small numbers, without a branch, which would often be taken wrongly. */
const higher = (one: number, other: number): number => one + ((other - one) & ((one - other) >> 31))

function countReached(impactsSoFar: Uint8Array, size: number): number {
  let count = 0
  for (let document = 0; document < size; document++) count += isThere(impactsSoFar[document] as number)
  return count
}

function mark(impactsSoFar: Uint8Array, { dense, documents }: Postings): number {
  let reached = 0
  if (dense !== null) {
    for (let document = 0; document < dense.length; document++) {
      if (dense[document] === 0 || impactsSoFar[document] !== 0) continue
      impactsSoFar[document] = 1
      reached += 1
    }
    return reached
  }
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index] as number
    if (impactsSoFar[document] !== 0) continue
    impactsSoFar[document] = 1
    reached += 1
  }
  return reached
}

function without(segment: Segment, leaf: PlannedLeaf, candidates: Candidates): void {
  if (leaf.kind === 'phrase' && leaf.phrase.terms.length === 1) {
    const number = segment.terms.find(leaf.phrase.terms[0] ?? '')
    if (number >= 0) leaveOut(candidates, segment.postings(number))
    return
  }
  leaveOutScored(candidates, scoresOf(segment, [leaf]))
}
