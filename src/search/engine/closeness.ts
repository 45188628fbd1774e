import { inOrder } from './best.ts'
import type { Match } from './best.ts'
import { PhraseReader } from './places.ts'
import type { Plan, PlannedLeaf } from './plan.ts'
import { Positions } from './positions.ts'
import type { Segment } from './segment.ts'

/** So many of the best are looked at more closely, at the most: where what was sought stands in them. Later ones keep their order. */
export const LOOKED_AT = 200
/** So many are looked at together. */
const TOGETHER = 50
/** What standing side by side, in the order sought, adds to a score: less than this part of it. */
const SIDE_BY_SIDE = 0.5

/** Two things sought one after the other, by their places among all, and how telling they are. */
interface Pair {
  readonly first: number
  readonly second: number
  readonly weight: number
}

type PlannedPhrase = Extract<PlannedLeaf, { kind: 'phrase' }>

/** Whether anything is sought side by side. */
export const hasPairs = (plan: Plan): boolean => pairsOf(plan).length > 0

/**
 * The first `wanted` matches, of those given best first, in the order that they have when each counts more the closer together, and
 * the more often, it has what was sought side by side: `home care` is another thing than a care home. It rests on the document and
 * the search alone, so an index of several segments ranks like one. No more are looked at than can still be among the first.
 */
export function inOrderOfCloseness(matches: readonly Match[], plan: Plan, wanted: number): readonly Match[] {
  const pairs = pairsOf(plan)
  if (pairs.length === 0) return matches
  const readers = new Map<Segment, ClosenessReader>()
  const scored = (match: Match): Match => {
    const reader = readers.get(match.segment) ?? new ClosenessReader(match.segment, plan, pairs)
    readers.set(match.segment, reader)
    return { ...match, score: match.score * (1 + SIDE_BY_SIDE * reader.of(match.document)) }
  }
  const most = Math.min(matches.length, LOOKED_AT)
  let best: readonly Match[] = []
  let seen = 0
  while (seen < most && (matches[seen]?.score ?? 0) * (1 + SIDE_BY_SIDE) > (best[wanted - 1]?.score ?? 0)) {
    // Positions are read quickest where documents are asked for in order.
    const some = matches.slice(seen, Math.min(seen + TOGETHER, most)).toSorted((one, other) => one.document - other.document)
    best = inOrder([...best, ...some.map(scored)], 'best').slice(0, wanted)
    seen += some.length
  }
  return best.length < wanted ? [...best, ...matches.slice(seen)] : best
}

/** What can stand beside something, in place of each that is sought: alternatives and beginnings of words cannot. */
const phrasesOf = ({ groups }: Plan): readonly (PlannedPhrase | null)[] => groups.map(([leaf, ...others]) => (others.length === 0 && leaf?.kind === 'phrase' ? leaf : null))

function pairsOf(plan: Plan): readonly Pair[] {
  const phrases = phrasesOf(plan)
  return phrases.flatMap((phrase, first) => {
    const next = phrases[first + 1]
    return phrase === null || next === undefined || next === null ? [] : [{ first, second: first + 1, weight: weightOf(phrase) + weightOf(next) }]
  })
}

const weightOf = ({ terms }: PlannedPhrase): number => terms.reduce((sum, { weight }) => sum + weight, 0)

/** Where one phrase stands in the document that was read last. */
interface Places {
  readonly reader: PhraseReader
  readonly at: Positions
  count: number
}

/** How closely pairs stand together in one document after another of a segment. */
class ClosenessReader {
  readonly #places: readonly (Places | null)[]
  readonly #pairs: readonly Pair[]
  readonly #all: number

  constructor(segment: Segment, plan: Plan, pairs: readonly Pair[]) {
    this.#places = phrasesOf(plan).map((phrase) => (phrase === null ? null : { reader: new PhraseReader(segment, phrase.phrase), at: new Positions(), count: 0 }))
    this.#pairs = pairs
    this.#all = pairs.reduce((sum, { weight }) => sum + weight, 0)
  }

  /** From 0 to below 1. Each time a pair stands side by side counts one, with a word between a quarter, with two a ninth; once makes a half, twice two thirds. */
  of(document: number): number {
    for (const places of this.#places) if (places !== null) places.count = places.reader.read(document, places.at)
    let close = 0
    for (const { first, second, weight } of this.#pairs) {
      const together = timesTogether(this.#places[first] as Places, this.#places[second] as Places)
      close += (weight * together) / (together + 1)
    }
    return close / this.#all
  }
}

function timesTogether({ reader: { span }, at: { list: firsts }, count: firstCount }: Places, { at: { list: seconds }, count: secondCount }: Places): number {
  let together = 0
  let at = 0
  for (let index = 0; index < firstCount; index++) {
    const end = (firsts[index] as number) + span
    while (at < secondCount && (seconds[at] as number) <= end) at++
    if (at === secondCount) break
    together += 1 / ((seconds[at] as number) - end) ** 2
  }
  return together
}
