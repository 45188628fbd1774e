import { fold, isSpaced, lettersOf, spansOf, wordsAt } from './fold.ts'
import type { Folded, Span } from './fold.ts'
import type { Match } from './finding.ts'
import { isOrdinaryWord } from './ordinary-words.ts'

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'doctor', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady', 'rev', 'reverend', 'cllr', 'councillor', 'master', 'jr', 'junior', 'snr', 'senior'])
// Parts of a name that are no name by themselves; they count within the whole name.
const PARTICLES = new Set(['de', 'da', 'do', 'dos', 'del', 'della', 'di', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'ter', 'bin', 'ibn', 'bint', 'al', 'el', 'ap', 'ab', 'and', 'or', 'of', 'the', 'née', 'nee', 'aka'])

/** The words of a name that may give it away by themselves: without titles, particles and initials. */
export function wordsOfName(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}\p{Cf}'’ʼ‘`]+/u).map(lettersOf)
  return [...new Set(words)].filter((word) => word.length > 1 && !TITLES.has(word) && !PARTICLES.has(word))
}

/** Where a name stands, whole or by any of its words, in any spelling of case, accents and spacing. */
export function nameFinder(name: string): (folded: Folded) => readonly Match[] {
  const whole = withoutTitles(name)
  const words = wordsOfName(name).filter((part) => part !== whole)
  return (folded) => matchesOf(folded, whole, words)
}

function matchesOf(folded: Folded, whole: string, words: readonly string[]): readonly Match[] {
  const wholeSpans = spansOf(folded, whole)
  const matches = wholeSpans.map((span) => matchOf(folded, span, whole, 'is the whole name'))
  for (const word of words) {
    const apart = spansOf(folded, word).filter((span) => readsAsOneWord(folded, span) && !wholeSpans.some((around) => isWithin(span, around)))
    matches.push(...apart.map((span) => matchOf(folded, span, word, 'is part of the name')))
  }
  return matches.filter((match) => match !== null)
}

function matchOf(folded: Folded, span: Span, letters: string, what: string): Match | null {
  if (!readsAsOneWord(folded, span) && letters.length < 5) return null
  const text = wordsAt(folded, span)
  if (isOrdinaryWord(letters)) return { text, certainty: 'possible', why: `“${text}” ${what}, and also an ordinary word: check which is meant.` }
  return { text, certainty: 'certain', why: `“${text}” ${what}.` }
}

/**
 * False of short letters gathered from neighbouring words, as `Ian` from "I an…": white space inside counts as
 * spelling out only between single letters (`I a n`) or in a stretch of five letters or more.
 */
function readsAsOneWord(folded: Folded, span: Span): boolean {
  if (!isSpaced(folded, span) || span.to - span.from >= 5) return true
  return folded.before.slice(span.from + 1, span.to).every((gap) => gap !== 'none')
}

function withoutTitles(name: string): string {
  const words = name.trim().split(/\s+/)
  const kept = words.filter((word) => !TITLES.has(lettersOf(word)))
  return fold(kept.join(' ')).letters
}

function isWithin(span: Span, around: Span): boolean {
  return span.from >= around.from && span.to <= around.to
}
