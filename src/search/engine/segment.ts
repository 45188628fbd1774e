import { bitsOf, DOCUMENTS_A_WORD, wordsFor } from './bits.ts'
import { ENTRIES_A_SKIP } from './postings-writer.ts'
import { unpackRecord } from './records.ts'
import type { Record, Records } from './records.ts'
import type { SegmentData } from './segment-data.ts'
import { StringTable } from './strings.ts'

/** The postings of a term in a segment: a byte for every document, or the documents with a byte each. */
export interface Postings {
  readonly term: number
  readonly count: number
  readonly dense: Uint8Array | null
  readonly documents: Uint16Array
  readonly impacts: Uint8Array
}

/** A term in many documents: what it does for each, which have it, and of each word of those bits the most that it does for one. */
export interface CommonTerm {
  readonly impacts: Uint8Array
  readonly bits: Int32Array
  readonly peaks: Uint8Array
}

/** A column as it is read: values are numbered from 1, 0 is none. */
export class Column {
  readonly values: StringTable
  readonly numbers: Uint16Array
  /** The documents in the order of their values, and where those of each value begin; made when first asked for. */
  #filed: { readonly documents: Uint16Array; readonly from: Uint32Array } | null = null

  constructor(values: StringTable, numbers: Uint16Array) {
    this.values = values
    this.numbers = numbers
  }

  /** The documents whose value has this number, ascending. */
  documentsOf(number: number): Uint16Array {
    const { documents, from } = (this.#filed ??= this.#file())
    return documents.subarray(from[number], from[number + 1])
  }

  #file(): { readonly documents: Uint16Array; readonly from: Uint32Array } {
    const from = new Uint32Array(this.values.size + 2)
    for (const number of this.numbers) from[number + 1] = (from[number + 1] as number) + 1
    for (let number = 1; number < from.length; number++) from[number] = (from[number] as number) + (from[number - 1] as number)
    const documents = new Uint16Array(this.numbers.length)
    const next = from.slice()
    for (const [document, number] of this.numbers.entries()) {
      const at = next[number] as number
      documents[at] = document
      next[number] = at + 1
    }
    return { documents, from }
  }
}

/**
 * Documents that are indexed together and never change. What is taken out of them is marked as gone until they are
 * merged into others.
 */
export class Segment {
  readonly data: SegmentData
  readonly size: number
  readonly terms: StringTable
  readonly words: StringTable
  readonly keys: StringTable
  readonly columns: ReadonlyMap<string, Column>
  readonly sets: ReadonlyMap<string, { readonly values: StringTable; readonly from: Uint32Array; readonly documents: Uint16Array }>
  readonly #records: Records
  readonly #common = new Map<number, CommonTerm>()
  /** 1 for each document that is gone; `null` while none is. */
  gone: Uint8Array | null = null
  /** The same as bits. */
  goneBits: Int32Array | null = null
  goneCount = 0

  constructor(data: SegmentData, records: Records) {
    this.data = data
    this.size = data.size
    this.terms = new StringTable(data.terms)
    this.words = new StringTable(data.words)
    this.keys = new StringTable(data.keys)
    this.columns = new Map(Object.entries(data.columns).map(([name, { values, numbers }]) => [name, new Column(new StringTable(values), numbers)]))
    this.sets = new Map(Object.entries(data.sets).map(([name, { values, from, documents }]) => [name, { values: new StringTable(values), from, documents }]))
    this.#records = records
  }

  /** The number of the document of a key that is not gone; -1 where there is none. */
  documentOf(key: string): number {
    const found = this.#numberOf(key)
    return found >= 0 && this.gone?.[found] !== 1 ? found : -1
  }

  /** Whether the document of a key is here although it is gone. */
  holdsGone(key: string): boolean {
    const found = this.#numberOf(key)
    return found >= 0 && this.gone?.[found] === 1
  }

  #numberOf(key: string): number {
    const { byKey } = this.data
    let [low, high] = [0, this.size]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.keys.at(byKey[middle] as number) < key) low = middle + 1
      else high = middle
    }
    const found = low < this.size ? (byKey[low] as number) : -1
    return found >= 0 && this.keys.at(found) === key ? found : -1
  }

  take(document: number): void {
    this.gone ??= new Uint8Array(this.size)
    if (this.gone[document] === 1) return
    this.gone[document] = 1
    this.goneBits ??= new Int32Array(wordsFor(this.size))
    this.goneBits[document >> 5] = (this.goneBits[document >> 5] as number) | (1 << (document & 31))
    this.goneCount += 1
  }

  postings(term: number): Postings {
    const { frequencies, dense, postingsAt, documents, impacts, denseImpacts } = this.data
    const count = frequencies[term] as number
    const at = postingsAt[term] as number
    if (dense[term] === 1) return { term, count, dense: denseImpacts.subarray(at, at + this.size), documents: NO_DOCUMENTS, impacts: NO_IMPACTS }
    return { term, count, dense: null, documents: documents.subarray(at, at + count), impacts: impacts.subarray(at, at + count) }
  }

  /** What a dense term looks like from further off; made when first asked for. */
  common({ term, dense }: Postings): CommonTerm | null {
    if (dense === null) return null
    const known = this.#common.get(term)
    if (known !== undefined) return known
    const peaks = new Uint8Array(wordsFor(dense.length))
    for (let document = 0; document < dense.length; document++) {
      const word = (document / DOCUMENTS_A_WORD) | 0
      if ((dense[document] as number) > (peaks[word] as number)) peaks[word] = dense[document] as number
    }
    const made = { impacts: dense, bits: bitsOf(dense), peaks }
    this.#common.set(term, made)
    return made
  }

  /** Where the passage is in which a position of a document lies, among all passages of the segment. */
  passageOf(document: number, position: number): number {
    const { passagesFrom, passageAt } = this.data
    let [low, high] = [passagesFrom[document] as number, passagesFrom[document + 1] as number]
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((passageAt[middle] as number) <= position) low = middle
      else high = middle
    }
    return low
  }

  record(document: number): Record {
    return unpackRecord(this.packedRecord(document), this.data.recordSums[document] as number)
  }

  packedRecord(document: number): Uint8Array {
    const { recordsFrom } = this.data
    return this.#records.read(recordsFrom[document] as number, recordsFrom[document + 1] as number)
  }

  close(): void {
    this.#records.close()
  }
}

const NO_DOCUMENTS = new Uint16Array(0)
const NO_IMPACTS = new Uint8Array(0)

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
