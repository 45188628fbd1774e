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

/** A column as it is read: values are numbered from 1, 0 is none. */
export interface Column {
  readonly values: StringTable
  readonly numbers: Uint16Array
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
  /** 1 for each document that is gone; `null` while none is. */
  gone: Uint8Array | null = null
  goneCount = 0

  constructor(data: SegmentData, records: Records) {
    this.data = data
    this.size = data.size
    this.terms = new StringTable(data.terms)
    this.words = new StringTable(data.words)
    this.keys = new StringTable(data.keys)
    this.columns = new Map(Object.entries(data.columns).map(([name, { values, numbers }]) => [name, { values: new StringTable(values), numbers }]))
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
    this.goneCount += 1
  }

  postings(term: number): Postings {
    const { frequencies, dense, postingsAt, documents, impacts, denseImpacts } = this.data
    const count = frequencies[term] as number
    const at = postingsAt[term] as number
    if (dense[term] === 1) return { term, count, dense: denseImpacts.subarray(at, at + this.size), documents: NO_DOCUMENTS, impacts: NO_IMPACTS }
    return { term, count, dense: null, documents: documents.subarray(at, at + count), impacts: impacts.subarray(at, at + count) }
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
  #entry = 0
  #at: number
  /** Where those positions of the entry found last begin that were not read yet, where they end, and the last that was read. */
  #from = 0
  #to = 0
  #position = 0
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
    let count = 0
    for (let position = this.first(document); position >= 0; position = this.next()) {
      if (count === into.list.length) into.grow()
      into.list[count++] = position
    }
    return count
  }

  /** The first position of the term in the document; -1 where it has not the term. */
  first(document: number): number {
    const entry = this.#postings.dense === null ? this.#entryOf(document) : document
    this.#to = this.#from = 0
    if (entry >= 0) this.#goTo(entry)
    this.#position = 0
    return this.next()
  }

  /** The position that follows in the same document; -1 after the last. */
  next(): number {
    if (this.#from >= this.#to) return -1
    const bytes = this.#bytes
    let byte = bytes[this.#from++] as number
    let distance = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.#from++] as number
      distance |= (byte & 127) << shift
    }
    return (this.#position += distance)
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

  #goTo(entry: number): void {
    if (entry < this.#entry || entry - this.#entry > ENTRIES_A_SKIP) {
      this.#entry = entry - (entry % ENTRIES_A_SKIP)
      this.#at = this.#start + (this.#skips[this.#skipStart + this.#entry / ENTRIES_A_SKIP] as number)
    }
    const bytes = this.#bytes
    for (;;) {
      let byte = bytes[this.#at++] as number
      let length = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[this.#at++] as number
        length |= (byte & 127) << shift
      }
      this.#from = this.#at
      this.#to = this.#at += length
      if (this.#entry++ === entry) return
    }
  }
}

/** A list of positions that is used again and again. */
export class Positions {
  list = new Int32Array(256)

  grow(): void {
    const grown = new Int32Array(this.list.length * 2)
    grown.set(this.list)
    this.list = grown
  }
}
