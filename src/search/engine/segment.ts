import { bitsOf, DOCUMENTS_A_WORD, wordsFor } from './bits.ts'
import { Column } from './column.ts'
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
