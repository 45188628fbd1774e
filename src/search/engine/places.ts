import type { Phrase } from './seeking.ts'
import { PositionReader, Positions } from './segment.ts'
import type { Segment } from './segment.ts'

/** Finds where the terms of a phrase stand together in one document after another of a segment. */
export class PhraseReader {
  readonly #readers: readonly { readonly reader: PositionReader; readonly distance: number }[]
  readonly #others = new Positions()
  /** How far the last term stands from the first. */
  readonly span: number

  /** Where a term is not in the segment at all, nothing is ever found. */
  constructor(segment: Segment, { terms, distances }: Phrase) {
    const parts = terms.map((term, index) => ({ number: segment.terms.find(term), distance: distances[index] ?? 0 }))
    const known = parts.every(({ number }) => number >= 0) ? parts.map(({ number, distance }) => ({ postings: segment.postings(number), distance })) : []
    // The rarest first: the fewest places are then tried against the others.
    this.#readers = known.sort((one, other) => one.postings.count - other.postings.count).map(({ postings, distance }) => ({ reader: new PositionReader(segment, postings), distance }))
    this.span = distances.at(-1) ?? 0
  }

  /** The positions at which the phrase begins, into `into`; how many there are. */
  read(document: number, into: Positions): number {
    const [first, ...others] = this.#readers
    if (first === undefined) return 0
    let count = first.reader.read(document, into)
    if (others.length > 0) for (let index = 0; index < count; index++) into.list[index] = (into.list[index] as number) - first.distance
    for (const { reader, distance } of others) {
      if (count === 0) return 0
      count = together(into.list, count, this.#others.list, reader.read(document, this.#others), distance)
    }
    return count
  }

  has(document: number, scratch: Positions): boolean {
    const [one, other] = this.#readers
    if (one === undefined || other === undefined || this.#readers.length > 2) return this.read(document, scratch) > 0
    // Of a pair no more is read than shows that it is there.
    const apart = other.distance - one.distance
    let [first, second] = [one.reader.first(document), other.reader.first(document)]
    while (first >= 0 && second >= 0) {
      if (second === first + apart) return true
      if (second < first + apart) second = other.reader.next()
      else first = one.reader.next()
    }
    return false
  }
}

/** Keeps the starts for which the other list has the position at that distance; both are ascending. */
function together(starts: Int32Array, count: number, others: Int32Array, otherCount: number, distance: number): number {
  let kept = 0
  let at = 0
  for (let index = 0; index < count; index++) {
    const wanted = (starts[index] as number) + distance
    while (at < otherCount && (others[at] as number) < wanted) at++
    if (at === otherCount) break
    if (others[at] === wanted) starts[kept++] = starts[index] as number
  }
  return kept
}
