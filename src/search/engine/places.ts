import type { Phrase } from './seeking.ts'
import { Extents, PositionReader, Positions, TOGETHER } from './positions.ts'
import type { Segment } from './segment.ts'

/** Finds where the terms of a phrase stand together in one document after another of a segment. */
export class PhraseReader {
  readonly #readers: readonly PhrasePart[]
  readonly #bytes: Uint8Array
  /** How far the last term stands from the first. */
  readonly span: number

  /** Where a term is not in the segment at all, nothing is ever found. */
  constructor(segment: Segment, { terms, distances }: Phrase) {
    const parts = terms.map((term, index) => ({ number: segment.terms.find(term), distance: distances[index] ?? 0 }))
    const known = parts.every(({ number }) => number >= 0) ? parts.map(({ number, distance }) => ({ postings: segment.postings(number), distance })) : []
    // The rarest first: the fewest places are then tried against the others.
    this.#readers = known.sort((one, other) => one.postings.count - other.postings.count).map(({ postings, distance }) => ({ reader: new PositionReader(segment, postings), distance }))
    this.#bytes = segment.data.positions
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
      const found = reader.read(document, further)
      count = together(into.list, count, further.list, found, distance)
    }
    return count
  }

  /** Moves those documents that have the phrase to the front of a list of `count`, with their scores and in their order; gives how many there are. */
  keep(documents: Uint16Array, scores: Float32Array, count: number): number {
    const [one, other] = this.#readers
    const pair = one !== undefined && other !== undefined && this.#readers.length === 2
    let kept = 0
    for (let from = 0; from < count; from += TOGETHER) {
      const to = Math.min(from + TOGETHER, count)
      if (pair) {
        one.reader.findMany(documents, from, to, firsts)
        other.reader.findMany(documents, from, to, seconds)
      }
      for (let index = from; index < to; index++) {
        const document = documents[index] as number
        const has = pair ? marks.meet(this.#bytes, firsts, seconds, index - from, other.distance - one.distance) : this.read(document, starts) > 0
        documents[kept] = document
        scores[kept] = scores[index] as number
        kept += has ? 1 : 0
      }
    }
    return kept
  }
}

/** For one document of a phrase: where it may begin, and where a further term stands. */
const starts = new Positions()
const further = new Positions()
/** For several: where the positions of the two terms of a pair lie. */
const firsts = new Extents()
const seconds = new Extents()

/**
 * Finds out whether two terms stand at a distance: the places of the first are marked, and those of the second looked up. That is quickest for common
 * words, whose phrases are the dearest searches: lists are not compared, of which the processor could not foretell the outcome. How distances are
 * decoded stands here twice, and in `positions.ts`, because a function that they shared was slower.
 */
class Marks {
  /** Each has the number of the document for which it was made, so that none needs to be wiped. */
  #marks = new Int32Array(8192)
  #document = 0

  meet(bytes: Uint8Array, { from: firstFrom, to: firstTo }: Extents, { from: secondFrom, to: secondTo }: Extents, index: number, apart: number): boolean {
    const document = this.#next()
    const ahead = apart < 0 ? -apart : 0
    let marked = this.#marks
    let at = firstFrom[index] as number
    let to = firstTo[index] as number
    let position = apart + ahead
    while (at < to) {
      // Whether a distance has one byte or two cannot be foretold either, so that is worked out and not asked; few have three.
      const byte = bytes[at] as number
      const more = byte >> 7
      const next = (bytes[at + more] as number) & -more
      position += (byte & 127) + ((next & 127) << 7)
      at += 1 + more
      for (let last = next, shift = 14; last > 127; shift += 7) {
        last = bytes[at++] as number
        position += (last & 127) << shift
      }
      if (position >= marked.length) marked = this.#grow(position)
      marked[position] = document
    }
    const highest = position
    at = secondFrom[index] as number
    to = secondTo[index] as number
    position = ahead
    while (at < to) {
      const byte = bytes[at] as number
      const more = byte >> 7
      const next = (bytes[at + more] as number) & -more
      position += (byte & 127) + ((next & 127) << 7)
      at += 1 + more
      for (let last = next, shift = 14; last > 127; shift += 7) {
        last = bytes[at++] as number
        position += (last & 127) << shift
      }
      if (position > highest) return false
      if (marked[position] === document) return true
    }
    return false
  }

  #next(): number {
    if (this.#document === 2 ** 30) {
      this.#marks.fill(0)
      this.#document = 0
    }
    return (this.#document += 1)
  }

  #grow(highest: number): Int32Array<ArrayBuffer> {
    const grown = new Int32Array(Math.max(highest + 1, this.#marks.length * 2))
    grown.set(this.#marks)
    return (this.#marks = grown)
  }
}

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
