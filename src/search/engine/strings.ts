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
    let [low, high] = [0, this.size]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.at(middle) < text) low = middle + 1
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
