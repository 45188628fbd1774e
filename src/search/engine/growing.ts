/** Numbers of one byte that are added to at the end. */
export class GrowingBytes {
  bytes = new Uint8Array(1024)
  length = 0

  room(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2))
    grown.set(this.bytes)
    this.bytes = grown
  }

  push(byte: number): void {
    this.room(1)
    this.bytes[this.length++] = byte
  }

  /** Seven bits a byte, the low ones first; the high bit says that more follow. */
  pushVarint(number: number): void {
    this.room(5)
    let left = number
    while (left > 127) {
      this.bytes[this.length++] = (left & 127) | 128
      left >>>= 7
    }
    this.bytes[this.length++] = left
  }

  append(source: Uint8Array, from: number, to: number): void {
    this.room(to - from)
    if (to - from > 32) this.bytes.set(source.subarray(from, to), this.length)
    else for (let at = from; at < to; at++) this.bytes[this.length + at - from] = source[at] as number
    this.length += to - from
  }

  /** A copy of its own length. */
  taken(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

/** Numbers of two bytes that are added to at the end. */
export class GrowingShorts {
  shorts = new Uint16Array(1024)
  length = 0

  room(more: number): void {
    if (this.length + more <= this.shorts.length) return
    const grown = new Uint16Array(Math.max(this.length + more, this.shorts.length * 2))
    grown.set(this.shorts)
    this.shorts = grown
  }

  push(short: number): void {
    this.room(1)
    this.shorts[this.length++] = short
  }

  taken(): Uint16Array {
    return this.shorts.slice(0, this.length)
  }
}

/** Numbers of four bytes that are added to at the end. */
export class GrowingWords {
  words = new Uint32Array(1024)
  length = 0

  room(more: number): void {
    if (this.length + more <= this.words.length) return
    const grown = new Uint32Array(Math.max(this.length + more, this.words.length * 2))
    grown.set(this.words)
    this.words = grown
  }

  push(word: number): void {
    this.room(1)
    this.words[this.length++] = word
  }

  taken(): Uint32Array {
    return this.words.slice(0, this.length)
  }
}
