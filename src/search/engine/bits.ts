/*
 * Documents of a segment as bits, 32 to a word: the quickest form of those that have a common term, since what several have is
 * found out 32 documents at a time.
 */

export const DOCUMENTS_A_WORD = 32

export const wordsFor = (size: number): number => Math.ceil(size / DOCUMENTS_A_WORD)

/** The documents of which the byte is not 0. */
export function bitsOf(bytes: Uint8Array): Int32Array {
  const bits = new Int32Array(wordsFor(bytes.length))
  for (let document = 0; document < bytes.length; document++) {
    const word = document >> 5
    bits[word] = (bits[word] as number) | (((bytes[document] as number) === 0 ? 0 : 1) << (document & 31))
  }
  return bits
}

/** Leaves those that are in the others too. */
export function keepBits(bits: Int32Array, others: Int32Array): void {
  for (let word = 0; word < others.length; word++) bits[word] = (bits[word] as number) & (others[word] as number)
}

/** Leaves those that are not in the others. */
export function dropBits(bits: Int32Array, others: Int32Array): void {
  for (let word = 0; word < others.length; word++) bits[word] = (bits[word] as number) & ~(others[word] as number)
}

/** Leaves those from one number up to, not including, another. */
export function keepBitsBetween(bits: Int32Array, words: number, from: number, to: number): void {
  const first = from >> 5
  const last = to >> 5
  bits.fill(0, 0, first)
  if (first < words) bits[first] = (bits[first] as number) & (-1 << (from & 31))
  if (last < words) bits[last] = (bits[last] as number) & ~(-1 << (to & 31))
  bits.fill(0, Math.min(last + 1, words), words)
}

export function countBits(bits: Int32Array, words: number): number {
  let count = 0
  for (let at = 0; at < words; at++) {
    let word = bits[at] as number
    word -= (word >>> 1) & 0x55_55_55_55
    word = (word & 0x33_33_33_33) + ((word >>> 2) & 0x33_33_33_33)
    count += Math.imul((word + (word >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
  }
  return count
}

/** Writes the numbers of the documents into a list, ascending; gives how many there are. */
export function listBits(bits: Int32Array, words: number, into: Uint16Array): number {
  let count = 0
  for (let at = 0; at < words; at++) {
    for (let word = bits[at] as number; word !== 0; word &= word - 1) into[count++] = (at << 5) + 31 - Math.clz32(word & -word)
  }
  return count
}
