import type { Segment } from './segment.ts'

/** All words of an index as they are written, with how often each occurs. Made when first asked for. */
export class Vocabulary {
  readonly words: readonly string[]
  readonly counts: Uint32Array
  /** A bit for each letter, so that words which cannot be near are passed over without a look. */
  readonly letters: Uint32Array

  constructor(segments: readonly Segment[]) {
    const counts = new Map<string, number>()
    for (const { words, data } of segments) {
      for (let index = 0; index < words.size; index++) {
        const word = words.at(index)
        counts.set(word, (counts.get(word) ?? 0) + (data.wordCounts[index] as number))
      }
    }
    this.words = [...counts.keys()]
    this.counts = Uint32Array.from(counts.values())
    this.letters = Uint32Array.from(this.words, lettersOf)
  }

  /** The word that was most likely meant by one that is not there; `null` where nothing is near. */
  nearest(word: string): string | null {
    if (word.length < SHORTEST || /\d/.test(word)) return null
    const allowed = word.length < LONG ? 1 : 2
    const letters = lettersOf(word)
    let [best, distance, count] = [-1, allowed + 1, 0]
    for (let index = 0; index < this.words.length; index++) {
      const other = this.words[index] as string
      const most = Math.min(distance, allowed)
      if (Math.abs(other.length - word.length) > most || bits(letters ^ (this.letters[index] as number)) > 2 * most) continue
      const found = distanceOf(word, other, most)
      const often = this.counts[index] as number
      if (found < distance || (found === distance && found <= allowed && often > count)) [best, distance, count] = [index, found, often]
    }
    return distance > allowed || best < 0 ? null : (this.words[best] as string)
  }

  /** The most frequent words that begin so, most frequent first. */
  beginning(text: string, most: number): readonly string[] {
    const found: number[] = []
    for (let index = 0; index < this.words.length; index++) if ((this.words[index] as string).startsWith(text)) found.push(index)
    return found.sort((one, other) => (this.counts[other] as number) - (this.counts[one] as number)).slice(0, most).map((index) => this.words[index] as string)
  }
}

const SHORTEST = 4
/** From this length on two slips are forgiven. */
const LONG = 6

function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters >>> 0
}

function bits(number: number): number {
  let count = 0
  for (let left = number; left !== 0; left &= left - 1) count += 1
  return count
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other; a
 * number above `most` as soon as it is sure to be more.
 */
export function distanceOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let value = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) value = Math.min(value, (before[j - 2] as number) + 1)
      next.push(value)
      least = Math.min(least, value)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return row[other.length] as number
}
