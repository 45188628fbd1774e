import { byPeaks, scoreOf } from './by-peaks.ts'
import { list } from './candidates.ts'
import type { Candidates } from './candidates.ts'
import type { Highest } from './highest.ts'
import type { Seeking } from './seeking.ts'
import type { Segment } from './segment.ts'

/** A document that was found: its segment, its number there, and its score. */
export interface Match {
  readonly segment: Segment
  readonly document: number
  readonly score: number
}

/**
 * The first candidates of a segment in the order sought: `count` of them, or those that may be among the highest of all that
 * `highest` was shown.
 */
export function firstOf(segment: Segment, candidates: Candidates, order: Seeking['order'], count: number, highest: Highest): readonly Match[] {
  if (order === 'best' && candidates.unscored !== null) return byPeaks(segment, candidates.bits, candidates.unscored, highest)
  list(candidates, segment.size)
  const { documents, scores, unscored } = candidates
  const places = order === 'best' ? highestOf(scores, candidates.count, highest) : placesOf(segment, candidates, order, Math.min(count, candidates.count))
  const scored = (index: number): number => (unscored === null ? (scores[index] as number) : scoreOf(documents[index] as number, unscored))
  return places.map((index) => ({ segment, document: documents[index] as number, score: scored(index) }))
}

/** The places of those scores that may be among the highest. */
export function highestOf(scores: Float32Array, count: number, highest: Highest): readonly number[] {
  const places: number[] = []
  let { floor } = highest
  for (let index = 0; index < count; index++) {
    const score = scores[index] as number
    // Of nearly all scores no more is asked than this.
    if (score < floor || !highest.takes(score)) continue
    places.push(index)
    floor = highest.floor
  }
  return places.filter((index) => highest.stepOf(scores[index] as number) >= highest.least)
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
function placesOf({ data }: Segment, candidates: Candidates, order: 'newest' | 'oldest', count: number): readonly number[] {
  if (order === 'newest') return Array.from({ length: count }, (_, index) => index)
  const dated = datedOf(candidates, data.dated)
  return Array.from({ length: count }, (_, index) => (index < dated ? dated - 1 - index : candidates.count - 1 - (index - dated)))
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
