import { countBits, dropBits, keepBits, keepBitsBetween, listBits, wordsFor } from './bits.ts'
import { SEGMENT_HOLDS } from './document.ts'
import type { PhraseReader } from './places.ts'
import type { CommonTerm, Postings, Segment } from './segment.ts'

/** A common term, and what it adds to a score for each step of its impact. */
export interface WeighedCommon {
  readonly common: CommonTerm
  readonly weight: number
}

/** Documents of one segment that may be found, ascending, each with its score so far. Used again and again. */
export class Candidates {
  readonly documents = new Uint16Array(SEGMENT_HOLDS)
  readonly scores = new Float32Array(SEGMENT_HOLDS)
  count = 0
  /** Where common terms are all that was asked for: the documents as bits, and the terms by which nobody has scored them yet. */
  readonly bits = new Int32Array(wordsFor(SEGMENT_HOLDS))
  unscored: readonly WeighedCommon[] | null = null
  isListed = true

  clear(): void {
    this.count = 0
    this.unscored = null
    this.isListed = true
  }
}

/*
 * Every pass is one plain loop over typed arrays of one kind, because that is what an engine for JavaScript makes quick.
 * A list of candidates only shrinks, so each pass writes over the list that it reads.
 */

export function all(candidates: Candidates, size: number): void {
  const { documents, scores } = candidates
  for (let document = 0; document < size; document++) documents[document] = document
  scores.fill(0, 0, size)
  candidates.count = size
}

/** The documents from one number up to, not including, another that are not gone and have all of several common terms. */
export function beginCommon(candidates: Candidates, segment: Segment, terms: readonly WeighedCommon[], from: number, to: number): void {
  const { bits } = candidates
  const words = wordsFor(segment.size)
  for (const [index, { common }] of terms.entries()) {
    if (index === 0) bits.set(common.bits)
    else keepBits(bits, common.bits)
  }
  if (segment.goneBits !== null) dropBits(bits, segment.goneBits)
  if (from > 0 || to < segment.size) keepBitsBetween(bits, words, from, to)
  candidates.count = countBits(bits, words)
  candidates.unscored = terms
  candidates.isListed = false
}

/** Lists the documents that are there as bits only; still without a score. */
export function list(candidates: Candidates, size: number): void {
  if (!candidates.isListed) listBits(candidates.bits, wordsFor(size), candidates.documents)
  candidates.isListed = true
}

/** Scores the documents that have common terms, after they were listed. */
export function score(candidates: Candidates): void {
  const { documents, scores, count, unscored } = candidates
  scores.fill(0, 0, count)
  for (const { common, weight } of unscored ?? []) addImpacts(documents, scores, count, common.impacts, weight)
  candidates.unscored = null
}

/** Adds to each score what a term does for its document. */
export function addImpacts(documents: Uint16Array, scores: Float32Array, count: number, impacts: Uint8Array, weight: number): void {
  for (let index = 0; index < count; index++) scores[index] = (scores[index] as number) + (impacts[documents[index] as number] as number) * weight
}

/** Documents, ascending, none of which has a score. */
export function beginList(candidates: Candidates, documents: Uint16Array): void {
  candidates.documents.set(documents)
  candidates.scores.fill(0, 0, documents.length)
  candidates.count = documents.length
}

/** The documents of a term, scored by `weight` times what it does for each. */
export function begin(candidates: Candidates, postings: Postings, size: number, weight: number): void {
  if (postings.dense === null) candidates.count = beginSparse(candidates.documents, candidates.scores, postings, weight)
  else candidates.count = beginDense(candidates.documents, candidates.scores, postings.dense, size, weight)
}

/** Keeps the documents that have the term too. */
export function keep(candidates: Candidates, postings: Postings, weight: number): void {
  if (postings.dense === null) candidates.count = keepSparse(candidates.documents, candidates.scores, candidates.count, postings, weight)
  else candidates.count = keepDense(candidates.documents, candidates.scores, candidates.count, postings.dense, weight)
}

/** Keeps the documents that have not the term. */
export function leaveOut(candidates: Candidates, postings: Postings): void {
  if (postings.dense === null) candidates.count = leaveOutSparse(candidates.documents, candidates.scores, candidates.count, postings.documents)
  else candidates.count = keepMarked(candidates.documents, candidates.scores, candidates.count, postings.dense, 0)
}

function beginSparse(documents: Uint16Array, scores: Float32Array, { documents: found, impacts, count }: Postings, weight: number): number {
  documents.set(found)
  for (let index = 0; index < count; index++) scores[index] = (impacts[index] as number) * weight
  return count
}

/** 1 for an impact from 1 to 255, 0 for none. Whether a document has a common word cannot be foretold, so a branch would often be taken wrongly. */
export const isThere = (impact: number): number => (impact + 255) >> 8

function beginDense(documents: Uint16Array, scores: Float32Array, dense: Uint8Array, size: number, weight: number): number {
  let kept = 0
  for (let document = 0; document < size; document++) {
    const impact = dense[document] as number
    documents[kept] = document
    scores[kept] = impact * weight
    kept += isThere(impact)
  }
  return kept
}

function keepDense(documents: Uint16Array, scores: Float32Array, count: number, dense: Uint8Array, weight: number): number {
  let kept = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    const impact = dense[document] as number
    documents[kept] = document
    scores[kept] = (scores[index] as number) + impact * weight
    kept += isThere(impact)
  }
  return kept
}

function keepSparse(documents: Uint16Array, scores: Float32Array, count: number, { documents: found, impacts, count: length }: Postings, weight: number): number {
  let kept = 0
  let at = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    at = reach(found, length, at, document)
    if (at >= length) break
    if (found[at] !== document) continue
    documents[kept] = document
    scores[kept++] = (scores[index] as number) + (impacts[at] as number) * weight
  }
  return kept
}

function leaveOutSparse(documents: Uint16Array, scores: Float32Array, count: number, found: Uint16Array): number {
  let kept = 0
  let at = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    at = reach(found, found.length, at, document)
    if (found[at] === document) continue
    documents[kept] = document
    scores[kept++] = scores[index] as number
  }
  return kept
}

/** The first place from `at` whose document is not before the one looked for: in steps that double, then by halves. */
function reach(found: Uint16Array, length: number, at: number, document: number): number {
  if (at >= length || (found[at] as number) >= document) return at
  let low = at
  let step = 1
  while (low + step < length && (found[low + step] as number) < document) {
    low += step
    step *= 2
  }
  let high = Math.min(length, low + step)
  low += 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle] as number) < document) low = middle + 1
    else high = middle
  }
  return low
}

/** Begins with the documents that have a score. */
export function beginScored(candidates: Candidates, scored: Float32Array, size: number): void {
  const { documents, scores } = candidates
  let kept = 0
  for (let document = 0; document < size; document++) {
    const score = scored[document] as number
    if (score === 0) continue
    documents[kept] = document
    scores[kept++] = score
  }
  candidates.count = kept
}

/** Keeps the documents that have a score, and adds it. */
export function keepScored(candidates: Candidates, scored: Float32Array): void {
  const { documents, scores, count } = candidates
  let kept = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    const score = scored[document] as number
    if (score === 0) continue
    documents[kept] = document
    scores[kept++] = (scores[index] as number) + score
  }
  candidates.count = kept
}

/** Keeps the documents without a score. */
export function leaveOutScored(candidates: Candidates, scored: Float32Array): void {
  const { documents, scores, count } = candidates
  let kept = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    if ((scored[document] as number) !== 0) continue
    documents[kept] = document
    scores[kept++] = scores[index] as number
  }
  candidates.count = kept
}

/** Keeps the documents whose mark is this one. */
export function keepMarks(candidates: Candidates, marks: Uint8Array, mark: number): void {
  candidates.count = keepMarked(candidates.documents, candidates.scores, candidates.count, marks, mark)
}

function keepMarked(documents: Uint16Array, scores: Float32Array, count: number, marks: Uint8Array, mark: number): number {
  let kept = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    if ((marks[document] as number) !== mark) continue
    documents[kept] = document
    scores[kept++] = scores[index] as number
  }
  return kept
}

/** Keeps the documents whose value in a column has this number. */
export function keepNumber(candidates: Candidates, numbers: Uint16Array, number: number): void {
  const { documents, scores, count } = candidates
  let kept = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    if ((numbers[document] as number) !== number) continue
    documents[kept] = document
    scores[kept++] = scores[index] as number
  }
  candidates.count = kept
}

/** Keeps the documents from one number up to, not including, another. */
export function keepBetween(candidates: Candidates, from: number, to: number): void {
  const { documents, scores, count } = candidates
  let kept = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    if (document < from || document >= to) continue
    documents[kept] = document
    scores[kept++] = scores[index] as number
  }
  candidates.count = kept
}

/** Keeps the documents for which this holds. */
export function keepWhere(candidates: Candidates, holds: (document: number) => boolean): void {
  const { documents, scores, count } = candidates
  let kept = 0
  for (let index = 0; index < count; index++) {
    const document = documents[index] as number
    if (!holds(document)) continue
    documents[kept] = document
    scores[kept++] = scores[index] as number
  }
  candidates.count = kept
}

/** Keeps the documents that have the phrase. */
export function keepPhrase(candidates: Candidates, phrase: PhraseReader): void {
  candidates.count = phrase.keep(candidates.documents, candidates.scores, candidates.count)
}

/** How many candidates have each number in a column. */
export function countNumbers({ documents, count }: Candidates, numbers: Uint16Array, counts: Uint32Array): void {
  for (let index = 0; index < count; index++) {
    const number = numbers[documents[index] as number] as number
    counts[number] = (counts[number] as number) + 1
  }
}
