import { stem } from 'porter2'

/** What is heard of each word that is looked for: its term, its place among all words from 0, and where it stands in the text. */
export type TakeTerm = (term: string, position: number, word: string, from: number, to: number) => void

/**
 * Reads a text as English: small letters, a stem for each word, common words left out. Gives how many places the words
 * take; common words take one too, so that "council of tax" is not "council tax".
 *
 * What a word is agrees with PostgreSQL's `english` after `register.words`, so that totals of the two can be compared: runs of
 * the same letters and digits, no stem for what has a digit in it, a number with an exponent apart from what follows it.
 */
export function readTerms(text: string, take: TakeTerm): number {
  WORD.lastIndex = 0
  let position = 0
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text)) {
    let { index } = found
    for (const { term, word, length } of wordsIn(found[0])) {
      if (term !== '') take(term, position, word, index, index + length)
      position += 1
      index += length
    }
  }
  return position
}

/** The term of one word in small letters; empty for a common one. */
export function termOf(word: string): string {
  return common.has(word) ? '' : DIGIT.test(word) ? word : stemOf(word)
}

/** Letters as they are compared. One capital becomes one small letter, whatever stands beside it. */
export function small(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : word.replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase()
}

const WORD = /[0-9A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF\u{10000}-\u{1EFFF}\u{20000}-\u{3FFFF}]+/gu
const DIGIT = /[0-9]/
const ASCII = /^[\0-\x7F]*$/
/** A number with an exponent: `1e5`. */
const EXPONENT = /^[0-9]+[eE][0-9]+/
/** A word of so many bytes in UTF-8 is no word. */
const TOO_LONG = 2047

interface Word {
  readonly term: string
  readonly word: string
  /** How long it is as it is written. */
  readonly length: number
}

/** What was met before, as it is written, so that each is worked out once; begun anew when there is very much. */
const known = new Map<string, readonly Word[]>()
const KNOWN_AT_MOST = 200_000
const KNOWN_LENGTH = 64

/** The words that letters and digits without a gap make: one, but for a number with an exponent. */
function wordsIn(written: string): readonly Word[] {
  const met = known.get(written)
  if (met !== undefined) return met
  const words = partsOf(written).map((part): Word => {
    const word = small(part)
    return { term: termOf(word), word, length: part.length }
  })
  if (written.length > KNOWN_LENGTH) return words
  if (known.size >= KNOWN_AT_MOST) known.clear()
  known.set(written, words)
  return words
}

function partsOf(written: string): readonly string[] {
  if (written.length * 3 >= TOO_LONG && Buffer.byteLength(written) >= TOO_LONG) return []
  const exponent = EXPONENT.exec(written)?.[0]
  if (exponent === undefined || exponent.length === written.length) return [written]
  return [exponent, ...partsOf(written.slice(exponent.length))]
}

/** The stemmer of our library is an edition behind in one rule: a double letter after a single first vowel stays double, so that "added" is a form of "add". */
function stemOf(word: string): string {
  const found = stem(word)
  return found.length === 2 && DOUBLED.test(word) && word.startsWith(found) ? word.slice(0, 3) : found
}

const DOUBLED = /^[aeo](?<letter>[bdfgmnprt])\k<letter>/

const common = new Set(
  `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its
  itself they them their theirs themselves what which who whom this that these those am is are was were be been being have has
  had having do does did doing a an the and but if or because as until while of at by for with about against between into
  through during before after above below to from up down in out on off over under again further then once here there when
  where why how all any both each few more most other some such no nor not only own same so than too very s t can will just
  don should now`.split(/\s+/),
)
