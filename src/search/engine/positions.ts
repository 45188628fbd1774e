import { ENTRIES_A_SKIP } from './postings-writer.ts'
import type { Postings, Segment } from './segment.ts'

/** Finds the positions of a term in one document after another; quickest where documents are asked for in order. */
export class PositionReader {
  readonly #postings: Postings
  readonly #bytes: Uint8Array
  readonly #skips: Uint32Array
  readonly #start: number
  readonly #skipStart: number
  /** The entry that is next, and where it begins. */
  #entry = 0
  #at: number
  /** Where the positions of the entry found last end; they begin at the place that finding it gave. */
  #to = 0
  #searchedFrom = 0

  constructor(segment: Segment, postings: Postings) {
    const { positions, skips, positionsAt, skipsAt } = segment.data
    this.#postings = postings
    this.#bytes = positions
    this.#skips = skips
    this.#start = positionsAt[postings.term] as number
    this.#skipStart = skipsAt[postings.term] as number
    this.#at = this.#start
  }

  /** Reads the positions of the term in the document into `into`, and gives how many there are. */
  read(document: number, into: Positions): number {
    let at = this.#find(document)
    const to = this.#to
    const bytes = this.#bytes
    const list = into.withRoom(to - at)
    let count = 0
    let position = 0
    while (at < to) {
      // Whether a distance has one byte or two cannot be foretold, so that is worked out and not asked; few have three.
      const byte = bytes[at] as number
      const more = byte >> 7
      const next = (bytes[at + more] as number) & -more
      position += (byte & 127) + ((next & 127) << 7)
      at += 1 + more
      for (let last = next, shift = 14; last > 127; shift += 7) {
        last = bytes[at++] as number
        position += (last & 127) << shift
      }
      list[count++] = position
    }
    return count
  }

  /** Where the positions in a document begin; where they end too, if it has not the term. */
  #find(document: number): number {
    ONE[0] = document
    this.findMany(ONE, 0, 1, found)
    this.#to = found.to[0] as number
    return found.from[0] as number
  }

  /** Where the positions begin and end, among all of the segment, in the documents from one place of a list up to another. */
  findMany(documents: Uint16Array, first: number, end: number, into: Extents): void {
    const bytes = this.#bytes
    const isDense = this.#postings.dense !== null
    let next = this.#entry
    let at = this.#at
    for (let index = first; index < end; index++) {
      const entry = isDense ? (documents[index] as number) : this.#entryOf(documents[index] as number)
      let from = at
      if (entry >= 0) {
        if (entry < next || entry - next > ENTRIES_A_SKIP) {
          next = entry - (entry % ENTRIES_A_SKIP)
          at = this.#start + (this.#skips[this.#skipStart + next / ENTRIES_A_SKIP] as number)
        }
        for (; next <= entry; next++) {
          from = at
          let byte = bytes[from++] as number
          let length = byte & 127
          for (let shift = 7; byte > 127; shift += 7) {
            byte = bytes[from++] as number
            length |= (byte & 127) << shift
          }
          at = from + length
        }
      }
      into.from[index - first] = from
      into.to[index - first] = at
    }
    this.#entry = next
    this.#at = at
  }

  #entryOf(document: number): number {
    const { documents } = this.#postings
    let low = this.#searchedFrom
    if (low >= documents.length || (documents[low] as number) > document) low = 0
    let step = 1
    while (low + step < documents.length && (documents[low + step] as number) <= document) {
      low += step
      step *= 2
    }
    let high = Math.min(documents.length, low + step)
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((documents[middle] as number) <= document) low = middle
      else high = middle
    }
    this.#searchedFrom = low
    return documents[low] === document ? low : -1
  }
}

/** So many documents are looked up at once, at the most. */
export const TOGETHER = 256

/** Where the positions of a term begin and end in some documents. */
export class Extents {
  readonly from = new Uint32Array(TOGETHER)
  readonly to = new Uint32Array(TOGETHER)
}

const ONE = new Uint16Array(1)
const found = new Extents()

/** A list of positions that is used again and again. */
export class Positions {
  list = new Int32Array(256)

  /** The list, made longer where it does not hold so many. */
  withRoom(count: number): Int32Array {
    if (count > this.list.length) this.list = new Int32Array(Math.max(count, this.list.length * 2))
    return this.list
  }
}
