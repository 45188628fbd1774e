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
    if (ASCII.test(text)) return this.#firstFromBytes(Buffer.from(text, 'latin1'))
    let [low, high] = [0, this.size]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.at(middle) < text) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The same without making strings: where one side is ASCII, bytes are in the order of JavaScript. */
  #firstFromBytes(text: Buffer): number {
    const [bytes, offsets, length] = [this.#buffer, this.#offsets, text.length]
    let [low, high] = [0, this.size]
    while (low < high) {
      const middle = (low + high) >> 1
      const from = offsets[middle] as number
      const size = (offsets[middle + 1] as number) - from
      const shorter = size < length ? size : length
      let at = 0
      while (at < shorter && bytes[from + at] === text[at]) at++
      if (at < shorter ? (bytes[from + at] as number) < (text[at] as number) : size < length) low = middle + 1
      else high = middle
    }
    return low
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
