import { isSectionHeading } from './headings.ts'
import type { Line } from './lines.ts'
import { wholeText } from './lines.ts'
import { fold } from './words.ts'

/** Contents lists that stand on one line, `Jump to: The complaint | Final decision`. */
const label = /^(?:table of )?contents|^(?:on|navigate) this page|^in this (?:decision|statement|section)|^jump to/i

/**
 * Lines without lists of contents: three or more lines in a row, or any after a label, that each say what a line
 * elsewhere in the text says again. So no word goes that does not stand somewhere else.
 */
export function withoutContents(lines: readonly Line[]): Line[] {
  const keys = lines.map((line) => (line.text.length <= 120 ? keyOf(line) : ''))
  const places = new Map<string, number[]>()
  keys.forEach((key, at) => key !== '' && places.set(key, [...(places.get(key) ?? []).slice(-9), at]))
  const gone = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    let end = at
    const seen = new Set<string>()
    while (end < lines.length && !seen.has(keys[end] ?? '') && staysElsewhere(places.get(keys[end] ?? ''), end, gone)) seen.add(keys[end++] ?? '')
    const named = at > 0 && label.test(wholeText(lines[at - 1] as Line))
    if (end - at >= (named ? 1 : 3) && lines.slice(at, end).some(({ text }) => isSectionHeading(keyed(text)))) for (let each = at; each < end; each++) gone.add(each)
    at = Math.max(at, end - 1)
  }
  return lines.filter((line, at) => !gone.has(at) && !isContentsLine(line, places))
}

/** Whether the same words stand further on, or before in a line that stays. */
const staysElsewhere = (places: readonly number[] | undefined, at: number, gone: ReadonlySet<number>): boolean =>
  places !== undefined && places.some((place) => place > at || (place < at && !gone.has(place)))

function isContentsLine({ text }: Line, places: ReadonlyMap<string, readonly number[]>): boolean {
  const found = label.exec(text)
  if (!found) return false
  const parts = text.slice(found[0].length).split(/ ?[|·•>–] ?|: /).map((part) => fold(part)).filter((part) => part !== '')
  return parts.length >= 2 && parts.every((part) => places.has(part))
}

/** Without the dots and the page number that a printed list has behind each line. */
const keyed = (text: string): string => text.replace(/\s*\.{3,}\s*\d*$|\s+\d{1,3}$/, '')
const keyOf = (line: Line): string => fold(keyed(line.text))
