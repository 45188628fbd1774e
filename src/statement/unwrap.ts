import { isDecisionLabel, isFurniture } from './furniture.ts'
import { isWholeFact, titleOf, worthOf } from './header-line.ts'
import { isSectionHeading, knownHeading } from './headings.ts'
import type { Line } from './lines.ts'
import { wholeText } from './lines.ts'
import type { PagedLine } from './page-breaks.ts'
import { fieldOfLabel, isLabelled } from './header-labels.ts'
import { emphasisedHeading, looksLikeHeading } from './published-lines.ts'
import { isSignOff, splitSignOff } from './sign-off.ts'
import { endsSentence, mayBeOver, startsSmall } from './words.ts'

/**
 * Lines in which a paragraph that was broken at a margin, or by the end of a page, is one line again. A word that was
 * divided at the end of a line is put together.
 */
export function unwrapped(lines: readonly PagedLine[]): Line[] {
  const margin = marginOf(lines)
  if (margin === null && !lines.some(({ broken }) => broken)) return [...lines]
  const bareFrom = lines.every(({ mark }) => mark === null) ? lines.findIndex(({ text }) => isSectionHeading(text)) : lines.length
  const body = lines.findIndex(({ text }) => isSectionHeading(text))
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []))
  const joined: Line[] = []
  let texts: string[] = []
  const close = (): void => {
    const last = joined.at(-1)
    if (last && texts.length > 0) joined[joined.length - 1] = { ...last, text: joinTexts([last.text, ...texts], words) }
    texts = []
  }
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const partsFacts = before !== undefined && at < body && line.mark === null && (titleOf(before.text) !== null || (line.text.length <= 120 && worthOf(line.text) >= 1))
    if (before && !partsFacts && !isHeadingOver(before, line, lines[at + 1], margin) && goesOn(before, line, margin, texts.length > 0) && !(at > bareFrom && isItemUnder(before, line, margin))) texts.push(line.text)
    else {
      close()
      joined.push(line)
    }
  })
  close()
  return joined
}

/**
 * How wide the text is, as its broken lines show: those that end in the middle of a sentence and go on with a small
 * letter. `null` where there are hardly any, or they differ too much to have been broken at one margin. Items without marks
 * look like broken lines, too: where no line is wider than the margin, fewer lines need to come up to it.
 */
function marginOf(lines: readonly Line[]): number | null {
  const widths: number[] = []
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    if (next && !next.apart && next.mark === null && next.level === 0 && startsSmall(next.text) && /[\p{L}\p{N}’'-]$/u.test(line.text) && !/\b(?:and|or)$/.test(line.text) && !isFurniture(line.text)) widths.push(line.width)
  })
  if (widths.length < 2) return null
  widths.sort((a, b) => a - b)
  const widest = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0
  const alike = widths.filter((each) => each >= widest * 0.75).length
  const wider = lines.filter(({ width, text }) => width > widest * 1.15 && !endsInPageNumber(text)).length
  // The header may be left as wide as it was.
  const bounded = alike >= 3 && wider <= Math.min(8, lines.length / 10)
  const least = bounded && widths.length >= 10 ? 20 : 40
  return widest >= least && widest <= 130 && alike >= widths.length * (bounded ? 0.4 : 0.7) ? widest : null
}

/** `within` says that the line before is itself the rest of another, and so is no heading or label, whatever it looks like. */
function goesOn(before: PagedLine, line: PagedLine, margin: number | null, within: boolean): boolean {
  if (line.mark !== null || line.level > 0 || before.level > 0) return false
  if (isHeadingBroken(before, line, margin) && !within) return true
  if (!within && standsAlone(wholeText(before)) && !isLabelBroken(before, line, margin)) return false
  if (standsAlone(line.text) && !isRestOfSentence(before, line, margin)) return false
  if (before.text.endsWith(':') && line.text.endsWith(';')) return false
  if (line.broken) return !endsSentence(before.text) && !before.text.endsWith(':') && (startsSmall(line.text) || !isShortHeading(before, margin))
  if (line.apart || margin === null || (before.text.endsWith(':') && before.width < margin * 0.85)) return false
  if (isOutdentedAuthority(before, line)) return false
  if (isFull(before, line, margin * 0.95)) return true
  if (/(?:[;,]|\b(?:and|or))$/.test(before.text) && before.width < margin * 0.8) return false
  return startsSmall(line.text) ? before.width >= margin * 0.55 && !endsSentence(before.text) : before.width >= margin * 0.7 && !mayBeOver(before.text)
}

const isShortHeading = (line: Line, margin: number | null): boolean => line.mark === null && looksLikeHeading(line.text) && line.width < (margin ?? 0) * 0.7

/** Whether the next line's first word had no room on a line of this width. */
function isFull(before: Line, line: Line, width: number): boolean {
  const firstWord = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ')
  return before.width + 1 + firstWord > width
}

/** `How I considered this` over `complaint`: both lines are the heading, though the first could be one by itself. */
const isHeadingBroken = (before: Line, line: Line, margin: number | null): boolean =>
  margin !== null && !line.apart && before.mark === null && startsSmall(line.text) && !endsSentence(line.text) && isFull(before, line, margin) && isSectionHeading(`${before.text} ${line.text}`)

/** `Category : Children's care services > Child` over `protection`, where the page is too narrow for both. */
const isLabelBroken = (before: Line, line: Line, margin: number | null): boolean =>
  margin !== null && !line.apart && isLabelled(before.text) && !before.text.endsWith(':') && !isWholeFact(before.text) && isFull(before, line, margin)

/** An authority on a line of its own, further left than the paragraph above, whose last line is over. */
const isOutdentedAuthority = (before: Line, line: Line): boolean => line.text.startsWith('(') && before.mark === null && line.indent < before.indent && endsSentence(before.text)

/** In sections without marks only a colon or a semicolon tells that the next line is an item, however full its own line is. */
const isItemUnder = (before: Line, line: Line, margin: number | null): boolean =>
  !line.apart && (/;(?: (?:and|or))?$/.test(before.text) || (before.text.endsWith(':') && line.width < (margin ?? 0) * 0.8))

/** `decision:` under a full line that ends in `my`: a heading could be called so, but never stands there in small letters. */
const isRestOfSentence = (before: Line, line: Line, margin: number | null): boolean =>
  margin !== null && !line.apart && 
  ((startsSmall(line.text) && /[\p{Ll},]$/u.test(before.text) && (before.width >= margin * 0.8 || isFull(before, line, margin))) || (isFull(before, line, margin) && asksForMore.test(before.text)))

/** A line that ends so never ends a sentence. */
const asksForMore = /\b(?:the|an?|of|to|and|our|my|their|its|in|for|by|with|this)$/

/** A short line without a stop, after one that has its stop and over one that begins something. */
const isHeadingOver = (before: Line, line: Line, next: Line | undefined, margin: number | null): boolean =>
  mayBeOver(before.text) && (looksLikeHeading(line.text) || emphasisedHeading(line) !== null || (knownHeading(line.text) !== null && line.text.endsWith(':'))) && splitSignOff(line.text) === null && line.width < (margin ?? 0) * 0.8 && (next === undefined || next.mark !== null || next.apart || looksLikeHeading(next.text))

/** Lines that never are a part of the paragraph before or behind them. */
const standsAlone = (text: string): boolean =>
  !isEndOfSentence(text) && (endsInPageNumber(text) || isSectionHeading(text) || isDecisionLabel(text) || isSignOff(text) || isLabelled(text) || fieldOfLabel(text) !== null || isFurniture(text))

/** A line of a printed list of contents. */
const endsInPageNumber = (text: string): boolean => /\.{4,} ?\d{1,3}$/.test(text)

/** `complaint.`: the last word of a sentence, though a section or a label could be called so. */
const isEndOfSentence = (text: string): boolean => startsSmall(text) && endsSentence(text)

function joinTexts(texts: readonly string[], words: ReadonlySet<string>): string {
  let whole = ''
  for (const text of texts) {
    const end = /\p{Ll}+-$/u.exec(whole.slice(-40))?.[0].slice(0, -1)
    const divided = end !== undefined && startsSmall(text)
    if (whole === '') whole = text
    else if (divided && isDivided(end, text, words)) whole = whole.slice(0, -1) + text
    else whole += divided ? text : ` ${text}`
  }
  return whole
}

const compound = /^(?:self|well|non|co|ex|pre|post|cross|long|short|part|full|high|low|two|three|four|six|twelve|semi|multi|anti|in|on|up|by|so|decision|record|follow|face|half|out|re)$/

/** Whether `organisa-` and `tion` are one word: it stands elsewhere as one, or nothing says that its hyphen is its own. */
function isDivided(end: string, text: string, words: ReadonlySet<string>): boolean {
  const rest = /^[\p{L}-]+/u.exec(text)?.[0].toLowerCase() ?? ''
  if (words.has(end + rest)) return true
  return !words.has(`${end}-${rest}`) && !compound.test(end)
}
