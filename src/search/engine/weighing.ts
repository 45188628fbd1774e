/** How quickly more of the same word stops to count, and how much a document's length matters (BM25). */
const SATURATION = 1.2
const LENGTH_MATTERS = 0.6

export const HIGHEST_IMPACT = 255

/**
 * What a word does for a document, from 1 to 255: `count` is how often it is there, each time by the weight of its
 * passage; `length` the words of the document. It rests on nothing but the document, so that an index of several
 * segments ranks like one.
 */
export function impactOf(count: number, length: number, usualLength: number): number {
  const damped = count + SATURATION * (1 - LENGTH_MATTERS + (LENGTH_MATTERS * length) / usualLength)
  return Math.max(1, Math.min(HIGHEST_IMPACT, Math.round((HIGHEST_IMPACT * count) / damped)))
}

/** How telling a word is that `found` of `all` documents have: nought where all do. */
export function tellingness(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5)) / HIGHEST_IMPACT
}
