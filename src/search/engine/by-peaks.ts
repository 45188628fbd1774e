import type { Match } from './best.ts'
import { DOCUMENTS_A_WORD, wordsFor } from './bits.ts'
import { addImpacts } from './candidates.ts'
import type { WeighedCommon } from './candidates.ts'
import { SEGMENT_HOLDS } from './document.ts'
import type { Highest } from './highest.ts'
import type { Segment } from './segment.ts'

const peaks = new Float32Array(wordsFor(SEGMENT_HOLDS))
const documents = new Uint16Array(DOCUMENTS_A_WORD)
const scores = new Float32Array(DOCUMENTS_A_WORD)
const steps = new Uint16Array(wordsFor(SEGMENT_HOLDS))

/**
 * Of documents with common terms, given as bits, those that may be among the highest. No document of a word scores more than
 * the peaks of the terms there come to; words are looked at from the highest such sum on, and no more of them than can still hold one. So a
 * search costs the more by what is looked at, and hardly by how many documents there are.
 */
export function byPeaks(segment: Segment, bits: Int32Array, terms: readonly WeighedCommon[], highest: Highest): readonly Match[] {
  const words = wordsFor(segment.size)
  peaks.fill(0, 0, words)
  for (const { common, weight } of terms) addPeaks(common.peaks, weight)
  const found: Found = { documents: [], scores: [] }
  for (const word of highestFirst(bits, words, highest)) {
    if ((steps[word] as number) < highest.least) break
    scoreWord(word, bits[word] as number, terms, highest, found)
  }
  return found.documents.flatMap((document, index) => (highest.stepOf(found.scores[index] as number) < highest.least ? [] : [{ segment, document, score: found.scores[index] as number }]))
}

interface Found {
  readonly documents: number[]
  readonly scores: number[]
}

/** Sums are made as scores are, in numbers of four bytes, so that rounding makes none smaller than a score under it. */
function addPeaks(of: Uint8Array, weight: number): void {
  for (let word = 0; word < of.length; word++) peaks[word] = (peaks[word] as number) + (of[word] as number) * weight
}

/** Those words that have a bit and may hold one of the highest, in the order of their steps. */
function highestFirst(bits: Int32Array, words: number, highest: Highest): Uint16Array {
  const inStep = new Uint16Array(highest.steps + 1)
  let count = 0
  for (let word = 0; word < words; word++) {
    const step = bits[word] === 0 ? -1 : highest.stepOf(peaks[word] as number)
    if (step < highest.least) {
      steps[word] = NONE
      continue
    }
    steps[word] = step
    inStep[step] = (inStep[step] as number) + 1
    count += 1
  }
  let before = 0
  for (let step = highest.steps - 1; step >= 0; step--) {
    const here = inStep[step] as number
    inStep[step] = before
    before += here
  }
  const ordered = new Uint16Array(count)
  for (let word = 0; word < words; word++) {
    const step = steps[word] as number
    if (step === NONE) continue
    const at = inStep[step] as number
    ordered[at] = word
    inStep[step] = at + 1
  }
  return ordered
}

const NONE = 65_535

function scoreWord(word: number, bits: number, terms: readonly WeighedCommon[], highest: Highest, found: Found): void {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) documents[count++] = (word << 5) + 31 - Math.clz32(left & -left)
  scores.fill(0, 0, count)
  for (const { common, weight } of terms) addImpacts(documents, scores, count, common.impacts, weight)
  for (let index = 0; index < count; index++) {
    if (!highest.takes(scores[index] as number)) continue
    found.documents.push(documents[index] as number)
    found.scores.push(scores[index] as number)
  }
}

/** The score of one document that has the terms. */
export function scoreOf(document: number, terms: readonly WeighedCommon[]): number {
  return terms.reduce((sum, { common, weight }) => Math.fround(sum + (common.impacts[document] as number) * weight), 0)
}
