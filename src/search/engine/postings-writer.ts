import { GrowingBytes, GrowingShorts, GrowingWords } from './growing.ts'

/** A term in more than one of so many documents is kept as a byte for every document. */
const DENSE_FROM = 8
export const ENTRIES_A_SKIP = 16

/** The documents of one term: number, impact and how many bytes of positions; the bytes one after the other. */
export interface Posted {
  readonly count: number
  readonly documents: Uint16Array
  readonly impacts: Uint8Array
  readonly lengths: Uint32Array
  readonly positions: Uint8Array
}

/** Writes the postings of a segment, one term after the other in the order of the terms. */
export class PostingsWriter {
  readonly #size: number
  readonly #frequencies = new GrowingWords()
  readonly #dense = new GrowingBytes()
  readonly #postingsAt = new GrowingWords()
  readonly #positionsAt = new GrowingWords()
  readonly #skipsAt = new GrowingWords()
  readonly #documents = new GrowingShorts()
  readonly #impacts = new GrowingBytes()
  readonly #denseImpacts = new GrowingBytes()
  readonly #positions = new GrowingBytes()
  readonly #skips = new GrowingWords()

  /** `size` is the number of documents of the segment. */
  constructor(size: number) {
    this.#size = size
  }

  add(posted: Posted): void {
    const dense = posted.count * DENSE_FROM > this.#size
    this.#frequencies.push(posted.count)
    this.#dense.push(dense ? 1 : 0)
    this.#postingsAt.push(dense ? this.#denseImpacts.length : this.#documents.length)
    this.#positionsAt.push(this.#positions.length)
    this.#skipsAt.push(this.#skips.length)
    if (dense) this.#addDense(posted)
    else this.#addSparse(posted)
  }

  #addSparse({ count, documents, impacts, lengths, positions }: Posted): void {
    const start = this.#positions.length
    this.#documents.room(count)
    this.#documents.shorts.set(documents.subarray(0, count), this.#documents.length)
    this.#documents.length += count
    this.#impacts.append(impacts, 0, count)
    let at = 0
    for (let entry = 0; entry < count; entry++) {
      const length = lengths[entry] as number
      this.#entry(entry, start, positions, at, length)
      at += length
    }
  }

  #addDense({ count, documents, impacts, lengths, positions }: Posted): void {
    const start = this.#positions.length
    this.#denseImpacts.room(this.#size)
    this.#denseImpacts.bytes.fill(0, this.#denseImpacts.length, this.#denseImpacts.length + this.#size)
    let posting = 0
    let at = 0
    for (let document = 0; document < this.#size; document++) {
      const here = posting < count && documents[posting] === document
      const length = here ? (lengths[posting] as number) : 0
      this.#entry(document, start, positions, at, length)
      if (!here) continue
      this.#denseImpacts.bytes[this.#denseImpacts.length + document] = impacts[posting] as number
      at += length
      posting += 1
    }
    this.#denseImpacts.length += this.#size
  }

  #entry(entry: number, start: number, positions: Uint8Array, at: number, length: number): void {
    if (entry % ENTRIES_A_SKIP === 0) this.#skips.push(this.#positions.length - start)
    this.#positions.pushVarint(length)
    this.#positions.append(positions, at, at + length)
  }

  finish() {
    return {
      frequencies: this.#frequencies.taken(),
      dense: this.#dense.taken(),
      postingsAt: this.#postingsAt.taken(),
      positionsAt: this.#positionsAt.taken(),
      skipsAt: this.#skipsAt.taken(),
      documents: this.#documents.taken(),
      impacts: this.#impacts.taken(),
      denseImpacts: this.#denseImpacts.taken(),
      positions: this.#positions.taken(),
      skips: this.#skips.taken(),
    }
  }
}
