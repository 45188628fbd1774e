import { lettersOf, spansOf, wordsAt } from './fold.ts'
import type { Folded } from './fold.ts'
import type { Match } from './finding.ts'

/**
 * Where a reference of another body stands, whatever separates its parts. One of fewer than five letters and digits may
 * be a year or a number of anything, and is `possible`.
 */
export function matchesOfReference(folded: Folded, reference: string): readonly Match[] {
  const letters = lettersOf(reference)
  const certainty = letters.length < 5 ? 'possible' : 'certain'
  return spansOf(folded, letters).map((span) => ({ text: wordsAt(folded, span), certainty, why: `“${wordsAt(folded, span)}” is a reference that another body uses.` }))
}
