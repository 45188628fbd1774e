/** Many strings in one piece of memory, numbered from 0. */
export interface Strings {
  readonly bytes: Uint8Array
  /** Where each begins, and where the last ends. */
  readonly offsets: Uint32Array
}

export function stringsOf(list: readonly string[]): Strings {
  const bytes = Buffer.from(list.join(''))
  const offsets = new Uint32Array(list.length + 1)
  for (const [index, text] of list.entries()) offsets[index + 1] = (offsets[index] as number) + Buffer.byteLength(text)
  return { bytes, offsets }
}

const ASCII = /^[\0-\x7F]*$/

/** Reads strings again; those that are sorted can be looked up. */
export class StringTable {
  readonly size: number
  readonly #buffer: Buffer
  readonly #offsets: Uint32Array

  constructor({ bytes, offsets }: Strings) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#offsets = offsets
    this.size = offsets.length - 1
  }

  at(index: number): string {
    return this.#buffer.toString('utf8', this.#offsets[index], this.#offsets[index + 1])
  }

  /** The number of the first that is not before `text`, in the order of JavaScript. */
  firstFrom(text: string): number {
    const ascii = ASCII.test(text)
    let [low, high] = [0, this.size]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ascii ? this.#orderOf(middle, text) < 0 : this.at(middle) < text) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Below 0 where a string is before `text`, 0 where it is the same, without making a string: where one side is ASCII, bytes are in the order of JavaScript. */
  #orderOf(index: number, text: string): number {
    const from = this.#offsets[index] as number
    const size = (this.#offsets[index + 1] as number) - from
    const shorter = size < text.length ? size : text.length
    for (let at = 0; at < shorter; at++) {
      const apart = (this.#buffer[from + at] as number) - text.charCodeAt(at)
      if (apart !== 0) return apart
    }
    return size - text.length
  }

  /** The number of `text`; -1 where it is not there. */
  find(text: string): number {
    const index = this.firstFrom(text)
    return index < this.size && this.at(index) === text ? index : -1
  }

  /** The numbers of all that begin with `text`: from the first up to, not including, the second. */
  beginning(text: string): readonly [from: number, to: number] {
    const from = this.firstFrom(text)
    let [low, high] = [from, this.size]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.at(middle).startsWith(text)) low = middle + 1
      else high = middle
    }
    return [from, low]
  }
}
