import type { Candidates } from './candidates.ts'
import type { Seeking } from './seeking.ts'
import type { Segment } from './segment.ts'

/** A document that was found: its segment, its number there, and its score. */
export interface Match {
  readonly segment: Segment
  readonly document: number
  readonly score: number
}

/** The first `count` candidates of a segment in the order sought. */
export function firstOf(segment: Segment, candidates: Candidates, order: Seeking['order'], count: number): readonly Match[] {
  const matchOf = (index: number): Match => ({ segment, document: candidates.documents[index] as number, score: candidates.scores[index] as number })
  return placesOf(segment, candidates, order, Math.min(count, candidates.count)).map(matchOf)
}

/** Puts matches of several segments in order: what the order asks for first, then the newest, then the higher key. */
export function inOrder(matches: readonly Match[], order: Seeking['order']): readonly Match[] {
  const compare = order === 'oldest' ? oldestFirst : order === 'newest' ? newestFirst : (one: Match, other: Match) => other.score - one.score || newestFirst(one, other)
  return matches.toSorted(compare)
}

function newestFirst(one: Match, other: Match): number {
  return dayOf(other) - dayOf(one) || (keyOf(one) < keyOf(other) ? 1 : -1)
}

/** What has no day comes last here too. */
function oldestFirst(one: Match, other: Match): number {
  const [day, otherDay] = [dayOf(one), dayOf(other)]
  if (day !== otherDay) return isDated(one) && isDated(other) ? day - otherDay : isDated(one) ? -1 : 1
  return keyOf(one) < keyOf(other) ? -1 : 1
}

const dayOf = ({ segment, document }: Match): number => segment.data.days[document] as number
const keyOf = ({ segment, document }: Match): string => segment.keys.at(document)
const isDated = ({ segment, document }: Match): boolean => document < segment.data.dated

/** Documents are numbered newest first, so the order of candidates is that already. */
function placesOf({ data }: Segment, candidates: Candidates, order: Seeking['order'], count: number): readonly number[] {
  if (order === 'newest') return Array.from({ length: count }, (_, index) => index)
  if (order === 'oldest') {
    const dated = datedOf(candidates, data.dated)
    return Array.from({ length: count }, (_, index) => (index < dated ? dated - 1 - index : candidates.count - 1 - (index - dated)))
  }
  return highest(candidates.scores, candidates.count, count)
}

function datedOf({ documents, count }: Candidates, dated: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((documents[middle] as number) < dated) low = middle + 1
    else high = middle
  }
  return low
}

/** The places of the highest of the first `all` scores, the first of equal ones. */
export function highest(scores: Float32Array, all: number, count: number): readonly number[] {
  return count <= FEW ? few(scores, all, count) : many(scores, all, count)
}

/** So many are kept in order while going through; more are chosen first and put in order then. */
const FEW = 20

function few(scores: Float32Array, all: number, count: number): readonly number[] {
  const best = new Float32Array(count)
  const places = new Int32Array(count)
  let held = 0
  let least = -1
  for (let index = 0; index < all; index++) {
    const score = scores[index] as number
    if (held === count && score <= least) continue
    let at = held < count ? held++ : count - 1
    while (at > 0 && (best[at - 1] as number) < score) {
      best[at] = best[at - 1] as number
      places[at] = places[at - 1] as number
      at -= 1
    }
    best[at] = score
    places[at] = index
    if (held === count) least = best[count - 1] as number
  }
  return [...places.subarray(0, held)]
}

const STEPS = 1024

/** Divides the scores into steps of one size, takes the highest steps that have enough of them, and puts those in order. */
function many(scores: Float32Array, all: number, count: number): readonly number[] {
  let most = 0
  for (let index = 0; index < all; index++) if ((scores[index] as number) > most) most = scores[index] as number
  const size = most === 0 ? 1 : (STEPS - 1) / most
  const stepOf = (score: number): number => (score * size) | 0
  const inStep = new Uint32Array(STEPS)
  for (let index = 0; index < all; index++) inStep[stepOf(scores[index] as number)] = (inStep[stepOf(scores[index] as number)] as number) + 1
  let step = STEPS - 1
  for (let held = inStep[step] as number; held < count && step > 0; held += inStep[step] as number) step -= 1
  const places: number[] = []
  for (let index = 0; index < all; index++) if (stepOf(scores[index] as number) >= step) places.push(index)
  return places.sort((one, other) => (scores[other] as number) - (scores[one] as number) || one - other).slice(0, count)
}
