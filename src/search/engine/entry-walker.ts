import type { Segment } from './segment.ts'

/** Goes through the position entries of a term, one after the other from the first. */
export class EntryWalker {
  readonly #bytes: Uint8Array
  #at: number
  /** Where the positions of the present entry begin and end. */
  from = 0
  to = 0

  constructor({ data }: Segment, term: number) {
    this.#bytes = data.positions
    this.#at = data.positionsAt[term] as number
  }

  next(): void {
    let byte = this.#bytes[this.#at++] as number
    let length = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#bytes[this.#at++] as number
      length |= (byte & 127) << shift
    }
    this.from = this.#at
    this.to = this.#at += length
  }
}
