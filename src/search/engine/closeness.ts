import type { Match } from './best.ts'
import { PhraseReader } from './places.ts'
import type { Plan, PlannedLeaf } from './plan.ts'
import { Positions } from './segment.ts'
import type { Segment } from './segment.ts'

/** So many of the best are looked at more closely: where what was sought stands in them. Later ones keep their order. */
export const LOOKED_AT = 50
/** What standing side by side, in the order sought, adds to a score: this part of it. */
const SIDE_BY_SIDE = 0.5

/** Two things sought one after the other, and how telling they are. */
interface Pair {
  readonly first: PlannedPhrase
  readonly second: PlannedPhrase
  readonly weight: number
}

type PlannedPhrase = Extract<PlannedLeaf, { kind: 'phrase' }>

/**
 * The same matches, each with a higher score the closer together it has what was sought side by side: `home care` is another thing
 * than a care home. It rests on the document and the search alone, so an index of several segments ranks like one.
 */
export function scoredByCloseness(matches: readonly Match[], { groups }: Plan): readonly Match[] {
  const pairs = pairsOf(groups)
  if (pairs.length === 0) return matches
  const all = pairs.reduce((sum, { weight }) => sum + weight, 0)
  return [...Map.groupBy(matches, ({ segment }) => segment)].flatMap(([segment, here]) => {
    const readers = pairs.map((pair) => ({ ...pair, closeness: new PairReader(segment, pair) }))
    // Positions are read quickest where documents are asked for in order.
    return here.toSorted((one, other) => one.document - other.document).map((match) => {
      const close = readers.reduce((sum, { weight, closeness }) => sum + weight * closeness.of(match.document), 0)
      return { ...match, score: match.score * (1 + (SIDE_BY_SIDE * close) / all) }
    })
  })
}

/** Alternatives and beginnings of words stand beside nothing. */
function pairsOf(groups: Plan['groups']): readonly Pair[] {
  const phrases = groups.map(([leaf, ...others]) => (others.length === 0 && leaf?.kind === 'phrase' ? leaf : null))
  return phrases.flatMap((first, index) => {
    const second = phrases[index + 1]
    return first === null || second === undefined || second === null ? [] : [{ first, second, weight: weightOf(first) + weightOf(second) }]
  })
}

const weightOf = ({ terms }: PlannedPhrase): number => terms.reduce((sum, { weight }) => sum + weight, 0)

/** How close the two of a pair come in one document after another: 1 side by side, a half with a word between, and so on. */
class PairReader {
  readonly #first: PhraseReader
  readonly #second: PhraseReader
  readonly #firstAt = new Positions()
  readonly #secondAt = new Positions()

  constructor(segment: Segment, { first, second }: Pair) {
    this.#first = new PhraseReader(segment, first.phrase)
    this.#second = new PhraseReader(segment, second.phrase)
  }

  of(document: number): number {
    const firsts = this.#first.read(document, this.#firstAt)
    const seconds = this.#second.read(document, this.#secondAt)
    const { span } = this.#first
    let least = Infinity
    let at = 0
    for (let index = 0; index < firsts; index++) {
      const end = (this.#firstAt.list[index] as number) + span
      while (at < seconds && (this.#secondAt.list[at] as number) <= end) at++
      if (at === seconds) break
      least = Math.min(least, (this.#secondAt.list[at] as number) - end)
    }
    return 1 / least
  }
}
