import { isCitation } from './citation.ts'
import { withoutContents } from './contents.ts'
import type { Listed } from './contents.ts'
import { isFurniture, isFurnitureWithin } from './furniture.ts'
import { knownHeading } from './headings.ts'
import { wholeText } from './lines.ts'
import type { Line } from './lines.ts'
import { splitSignOff } from './sign-off.ts'
import { fold } from './words.ts'

/**
 * Lines of a statement without the page around it: furniture and contents lists are gone, and what a capture glued
 * together stands on lines of its own.
 */
export function linesOfStatement(lines: readonly Line[]): Listed {
  const parted = lines.map(withoutPrintTime).flatMap(withoutTail).filter((line) => line.mark !== null || !isFurnitureWithin(line.text) || isBackToTop(line))
  const counts = new Map<string, number>()
  for (const { mark, text } of parted) if (mark === null && text.length <= 60) counts.set(text, (counts.get(text) ?? 0) + 1)
  // What a page has after each of its sections is its own, though it could be a heading if it stood there once.
  const single = parted.filter((line) => line.mark !== null || (counts.get(line.text) ?? 0) < 2 || isBackToTop(line) || !isFurniture(line.text))
  const bare = single.flatMap(partSignOff).flatMap(partCitation).map(withoutOrnaments).map(withoutHeadingNumber)
  const { lines: stated, names } = withoutContents(bare.filter((line, at) => !isHeadingAgain(line, bare[at - 1])))
  return { lines: stated.slice(0, 1 + stated.findLastIndex((line) => line.mark !== null || isBackToTop(line) || !isFurniture(line.text))), names }
}

/** A page closes each section with this, and never a sub-heading's part of one. */
export const isBackToTop = (line: Line): boolean => line.mark === null && /^(?:back to top|return to top|go to top|top of page)$/.test(fold(line.text))

/** A browser prints the minute before a page's title. */
const printTime = /^\d{1,2}\/\d{1,2}\/(?:\d\d){1,2},? \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)? (?=\S)/i
const withoutPrintTime = (line: Line): Line => (line.mark === null && printTime.test(line.text) ? { ...line, text: line.text.replace(printTime, '') } : line)

/** Furniture that captures glue to the end of a line. */
const tails = ['Print this page', 'Back to top', 'LGO logogram']

/** No line has more of them. */
const mostTails = 4

function withoutTail(line: Line): Line[] {
  const found: string[] = []
  let before = line.text
  for (let tail = tailOf(before); tail !== undefined && found.length < mostTails; tail = tailOf(before)) {
    found.unshift(tail)
    before = before.slice(0, -tail.length).trimEnd()
  }
  if (found.length === 0 || (!/(?:[.!?)…:]|ombudsm[ae]n)$/i.test(before) && !isFurnitureWithin(before))) return [line]
  return [{ ...line, text: before }, ...found.map((text): Line => ({ ...line, text, mark: null, apart: true, continues: false, indent: 0 }))]
}

const tailOf = (text: string): string | undefined => tails.find((each) => text.endsWith(each) && text.length > each.length)

function partSignOff(line: Line): Line[] {
  const parts = splitSignOff(line.text)
  if (!parts) return [line]
  const alone: Line = { ...line, text: parts.signOff, mark: null, apart: true, continues: false, indent: 0 }
  if (parts.before === '') return line.mark === null || line.mark.kind !== 'number' ? [alone] : [line]
  // In the middle of a sentence these words are prose.
  return /[.!?)…]$/.test(parts.before) ? [{ ...line, text: parts.before }, alone] : [line]
}

/** An authority that stood on a line of its own, with the next paragraph glued to it. */
function partCitation(line: Line): Line[] {
  if (line.mark !== null || !line.text.startsWith('(')) return [line]
  const end = line.text.indexOf(') ')
  for (let close = end; close >= 0 && close < 300; close = line.text.indexOf(') ', close + 1)) {
    if (!isCitation(line.text.slice(1, close)) || !/^\p{Lu}/u.test(line.text.slice(close + 2))) continue
    return [{ ...line, text: line.text.slice(0, close + 1) }, { ...line, text: line.text.slice(close + 2), apart: true, continues: false }]
  }
  return [line]
}

/** What is set around a heading so that it looks like one: `*** The complaint ***`, `[The complaint]`, `§ The complaint`. */
function withoutOrnaments(line: Line): Line {
  const emphasised = emphasisedHeading(line)
  if (emphasised !== null) return { ...line, text: emphasised }
  const between = line.mark?.kind === 'bullet' && / [—–-]+$/.test(line.text)
  const bare = /^(?:[*=~#<>§¶_|]+ |\*{1,3}|_{1,3}|\[ ?|[—–-]+ )(\p{L}.{0,88}?)(?: ?[*=~#<>_|\]]+| [—–-]+)?$/u.exec(between ? wholeText(line) : line.text)?.[1]
  return (line.mark === null || between) && bare !== undefined && knownHeading(bare)?.part === false ? { ...line, text: bare, mark: null } : line
}

/** The words of a line that is emphasised as a whole and could be a heading, `*What happened*`; `null` for any other line. */
export function emphasisedHeading({ mark, text }: Pick<Line, 'mark' | 'text'>): string | null {
  const words = mark === null ? /^([*_]{1,3})(\p{L}[^*_]{0,88})\1$/u.exec(text)?.[2] : undefined
  return words !== undefined && looksLikeHeading(words.replace(/:$/, '')) ? words : null
}

/** Some pages say a heading twice, once for the eye and once for those who listen. */
const isHeadingAgain = (line: Line, before: Line | undefined): boolean =>
  before !== undefined && line.mark === null && before.mark === null && fold(line.text) === fold(before.text) && knownHeading(line.text)?.part === false

/** A section's heading may have a number or a letter of its own; where the page says what is a heading, any may. */
const withoutHeadingNumber = (line: Line): Line => {
  if (line.level > 0) return { ...line, mark: null, continues: false, text: (line.mark?.kind === 'number' ? line.text : wholeText(line)).replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}\.\d{1,2}|(?:[A-Z]|[IVX]{1,4})[.)]) (?=\p{Lu})/u, '') }
  if (line.text.length > 80 || knownHeading(line.text.replace(/^\d{1,2} (?=\p{Lu})/u, '')) === null || line.text.endsWith('.')) return line
  if (line.mark?.kind === 'number') return { ...line, mark: null, continues: false }
  return line.mark === null ? { ...line, text: line.text.replace(/^(?:(?:[A-Z]|[IVX]{1,4})[.)]|\d{1,2}) (?=\p{Lu})/u, '') } : line
}

/** How short sentences begin that might lack their stop. */
const speaking =
  /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)(?: and (?:Mr|Mrs|Ms|Miss|Mx|Dr))? \p{Lu}\S*|I|We|He|She|They|It|You) (?:says?|said|complain(?:s|ed)?|wants?|wanted|is|was|are|were|has|have|had|would|could|did|does|do|feels?|felt|believes?|asked|told|thinks?|will|can|cannot)\b/u

/** A chronology may be divided by its years. */
const years = /^(?:19|20)\d\d(?:[/–-](?:\d\d){1,2})?$/

/** Whether an unmarked line could be a heading by its looks: short, no sentence, at least one letter or a year. */
export const looksLikeHeading = (text: string): boolean =>
  years.test(text) ||
  (text.length <= 100 && /^[\p{Lu}\p{N}'‘"“]/u.test(text) && /\p{L}/u.test(text) && !/[.;,:!…][)\]’”'"]*$|[.!?] [\p{Lu}(‘“]/u.test(text) && !speaking.test(text) && (!text.endsWith(')') || text.includes('(')))
