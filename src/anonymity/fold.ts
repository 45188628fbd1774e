/**
 * A text reduced to the letters and digits that it is read by, so that writings which look or sound the same compare as
 * equal: compatibility forms, accents, case, and everything between words are gone. Offsets are in UTF-16 units.
 */
export interface Folded {
  /** Lower-case letters and digits, nothing else. */
  readonly letters: string
  /** What stands before each letter; one more for the end. */
  readonly before: readonly Gap[]
  /** Where in the original each letter comes from; one more for the end. */
  readonly at: readonly number[]
  readonly original: string
}

/**
 * `none` inside a word; `turn` where a word may be thought to begin without a space (`mrSmith`, `6SW`); `sign` for
 * punctuation alone; `space` for white space; `edge` at both ends.
 */
export type Gap = 'none' | 'turn' | 'sign' | 'space' | 'edge'

// Letters that do not come apart into a letter and an accent.
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' }
const UNSEEN = /^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u
const LETTER = /^\p{L}$/u
const DIGIT = /^\p{N}$/u

export function fold(original: string): Folded {
  const letters: string[] = []
  const before: Gap[] = []
  const at: number[] = []
  let gap: Gap = 'edge'
  let previous: Sort | null = null
  let offset = 0
  for (const written of original) {
    for (const character of written < '\u0080' ? written : written.normalize('NFKD')) {
      const sort = sortOf(character)
      if (sort.is === 'unseen') continue
      if (sort.is === 'letter' || sort.is === 'digit') {
        if (gap === 'none' && isTurn(previous, sort)) gap = 'turn'
        for (const unit of sort.plain) {
          letters.push(unit)
          before.push(gap)
          at.push(offset)
          // A character beyond the basic plane takes two units, and `letters` is indexed by unit.
          if (unit.length === 2) {
            before.push('none')
            at.push(offset)
          }
          gap = 'none'
        }
        previous = sort
      } else if (gap !== 'edge' && gap !== 'space') {
        gap = sort.is
      }
    }
    offset += written.length
  }
  return { letters: letters.join(''), before: [...before, 'edge'], at: [...at, original.length], original }
}

/** The letters alone, for what is looked for. */
export function lettersOf(text: string): string {
  return fold(text).letters
}

/** A stretch of the folded letters, from the first to before the second. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Where these letters stand as whole words, however they are spaced. Overlapping stretches are all given. */
export function spansOf(folded: Folded, letters: string): readonly Span[] {
  if (letters === '' || !folded.letters.includes(letters)) return []
  const spans: Span[] = []
  const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(letters)
  for (let from = folded.letters.indexOf(letters); from >= 0; from = folded.letters.indexOf(letters, from + 1)) {
    const to = from + letters.length
    if (unspaced || (begins(folded, from) && ends(folded, to))) spans.push({ from, to })
  }
  return spans
}

/** The words as they stand in the original, with whatever stands between them. */
export function wordsAt({ original, at }: Folded, { from, to }: Span): string {
  const last = at[to - 1] ?? 0
  const after = String.fromCodePoint(original.codePointAt(last) ?? 0x20).length
  return original.slice(at[from] ?? 0, last + after)
}

/** True if white space stands inside the stretch. */
export function isSpaced({ before }: Folded, { from, to }: Span): boolean {
  return before.slice(from + 1, to).includes('space')
}

// `mrsmith`, run together with the title.
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof'])

function begins({ before, letters }: Folded, from: number): boolean {
  if (before[from] !== 'none') return true
  const wordFrom = before.findLastIndex((gap, index) => index < from && gap !== 'none')
  return TITLES.has(letters.slice(wordFrom, from))
}

// `Smiths` and `Smiths'` are the Smiths; `Smith's` ends at its apostrophe.
function ends({ before, letters }: Folded, to: number): boolean {
  return before[to] !== 'none' || (letters[to] === 's' && before[to + 1] !== 'none')
}

function isTurn(previous: Sort | null, next: Sort): boolean {
  return (previous?.is === 'digit') !== (next.is === 'digit') || (previous?.written === 'small' && next.written === 'capital')
}

/** How one character reads. */
interface Sort {
  readonly is: 'letter' | 'digit' | 'sign' | 'space' | 'unseen'
  readonly plain: string
  readonly written: 'small' | 'capital' | 'otherwise'
}

function judge(character: string): Sort {
  const is = UNSEEN.test(character) ? 'unseen' : LETTER.test(character) ? 'letter' : DIGIT.test(character) ? 'digit' : /\s/.test(character) ? 'space' : 'sign'
  return { is, plain: plainly(character), written: /^\p{Ll}$/u.test(character) ? 'small' : /^\p{Lu}$/u.test(character) ? 'capital' : 'otherwise' }
}

/** Nearly all that is ever read; the rest is judged as it comes. */
const ASCII: readonly Sort[] = Array.from({ length: 128 }, (_, code) => judge(String.fromCharCode(code)))

const sortOf = (character: string): Sort => ASCII[character.charCodeAt(0)] ?? judge(character)

function plainly(character: string): string {
  const lower = character.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '')
  return PLAIN[lower] ?? lower
}
