import { fold, lettersOf, spansOf, wordsAt } from './fold.ts'
import type { Folded } from './fold.ts'
import type { Match } from './finding.ts'

const SHORT_FORMS: Readonly<Record<string, string>> = {
  avenue: 'ave', close: 'cl', court: 'ct', crescent: 'cres', drive: 'dr', gardens: 'gdns', grove: 'gr', lane: 'ln', place: 'pl', road: 'rd', square: 'sq', street: 'st', terrace: 'terr',
}
const DWELLINGS = ['house', 'cottage', 'lodge', 'farm', 'flat', 'apartment', 'villa', 'bungalow', 'barn', 'hall', 'mews', 'way', 'walk', 'hill', 'rise', 'row', 'view', 'green', 'park', 'parade', 'quay', 'wharf']
const STREETS = new Set([...Object.keys(SHORT_FORMS), ...Object.values(SHORT_FORMS), ...DWELLINGS])
const COUNTRIES = new Set(['england', 'scotland', 'wales', 'unitedkingdom', 'uk', 'greatbritain', 'northernireland'])
const POSTCODE = /[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}/giu

/**
 * Where an address stands: the whole of it, its postcode, a line that names a street or a house, with and without its
 * number. A town or county alone is `possible`, and none inside the body's own name.
 */
export function addressFinder(address: string, bodyName: string | null): (folded: Folded) => readonly Match[] {
  const postcodes = address.normalize('NFKC').match(POSTCODE) ?? []
  const lines = address.normalize('NFKC').replace(POSTCODE, '\n').split(/[\n,;]+/u).map((line) => line.trim()).filter((line) => lettersOf(line) !== '')
  const [whole, codes, lineFinders] = [lettersOf(address), postcodes.map(lettersOf), lines.map((line) => lineFinder(line, bodyName))]
  return (folded) => [
    ...matchesOf(folded, [whole], 'is the address'),
    ...matchesOf(folded, codes, 'is the postcode'),
    ...lineFinders.flatMap((find) => find(folded)),
  ]
}

function lineFinder(line: string, bodyName: string | null): (folded: Folded) => readonly Match[] {
  const letters = lettersOf(line)
  if (letters.length < 3 || COUNTRIES.has(letters)) return () => []
  if (namesStreet(line)) {
    const unnumbered = line.replace(/^\s*(?:flat|apartment|apt|unit|no\.?)?\s*\d+\s*\p{L}?\b[\s/-]*/iu, '')
    const writings = [...writingsOf(line), ...writingsOf(unnumbered).filter(({ length }) => length >= 5)]
    return (folded) => matchesOf(folded, writings, 'is a line of the address')
  }
  return (folded) => {
    const elsewhere = bodyName === null || !folded.original.includes(bodyName) ? folded : fold(blankOut(folded.original, bodyName))
    return matchesOf(elsewhere, [letters], 'is a place in the address', 'possible')
  }
}

function matchesOf(folded: Folded, writings: readonly string[], what: string, certainty: Match['certainty'] = 'certain'): readonly Match[] {
  const spans = [...new Set(writings)].flatMap((letters) => spansOf(folded, letters))
  return spans.map((span) => ({ text: wordsAt(folded, span), certainty, why: `“${wordsAt(folded, span)}” ${what}.` }))
}

function namesStreet(line: string): boolean {
  return /\p{N}/u.test(line) || line.split(/\s+/).some((word) => STREETS.has(lettersOf(word)))
}

/** The line as it is, and with the last word that has a short form written the other way: `Road`, `Rd`. */
function writingsOf(line: string): readonly string[] {
  const words = line.trim().split(/\s+/).map(lettersOf)
  const other = words.map((word) => SHORT_FORMS[word] ?? longForm(word) ?? word)
  return [words.join(''), other.join('')].filter((letters) => letters !== '')
}

function longForm(short: string): string | undefined {
  return Object.entries(SHORT_FORMS).find(([, form]) => form === short)?.[0]
}

function blankOut(text: string, words: string): string {
  return text.replaceAll(words, ' '.repeat(words.length))
}
