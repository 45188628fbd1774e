import type { Phrase } from './seeking.ts'
import { PositionReader, Positions } from './segment.ts'
import type { Segment } from './segment.ts'

/** Finds where the terms of a phrase stand together in one document after another of a segment. */
export class PhraseReader {
  readonly #readers: readonly PhrasePart[]
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

  has(document: number): boolean {
    const step = marks.begin(this.#readers.length)
    let left = this.#readers.length
    for (let index = 0; left > 0 && index < this.#readers.length; index++) {
      const { reader, distance } = this.#readers[index] as PhrasePart
      const count = reader.read(document, this.#others)
      left = index === 0 ? marks.set(this.#others.list, count, this.span - distance, step) : marks.raise(this.#others.list, count, this.span - distance, step + index)
    }
    return left > 0
  }
}

/**
 * Finds out whether terms stand together: the first marks the places at which the phrase would begin, each other raises those that it agrees
 * with by one. What the document before left is below every mark of this one, so nothing is wiped; and no two lists are
 * compared, of which the processor could not foretell the outcome.
 */
class Marks {
  #at = new Int32Array(4096)
  #step = 0

  /** The mark of the first of several terms. */
  begin(terms: number): number {
    if (this.#step > HIGHEST_MARK) {
      this.#at.fill(0)
      this.#step = 0
    }
    const step = this.#step + 1
    this.#step += terms
    return step
  }

  set(positions: Int32Array, count: number, further: number, mark: number): number {
    if (count > 0) this.#grow((positions[count - 1] as number) + further)
    const at = this.#at
    for (let index = 0; index < count; index++) at[(positions[index] as number) + further] = mark
    return count
  }

  /** How many places had the mark before and have this one now. */
  raise(positions: Int32Array, count: number, further: number, mark: number): number {
    if (count > 0) this.#grow((positions[count - 1] as number) + further)
    const at = this.#at
    let raised = 0
    for (let index = 0; index < count; index++) {
      const place = (positions[index] as number) + further
      const had = at[place] as number
      const agrees = had === mark - 1 ? 1 : 0
      at[place] = had + agrees
      raised += agrees
    }
    return raised
  }

  #grow(highest: number): void {
    if (highest < this.#at.length) return
    const grown = new Int32Array(Math.max(highest + 1, this.#at.length * 2))
    grown.set(this.#at)
    this.#at = grown
  }
}

const HIGHEST_MARK = 2 ** 30
const marks = new Marks()

interface PhrasePart {
  readonly reader: PositionReader
  readonly distance: number
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
