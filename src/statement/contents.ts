import { isSectionHeading } from './headings.ts'
import type { Line } from './lines.ts'
import { wholeText } from './lines.ts'
import { fold, splitLines } from './words.ts'

/** Contents lists that stand on one line, `Jump to: The complaint | Final decision`. */
const label = /^(?:table of )?contents|^(?:on|navigate) this page|^in this (?:decision|statement|section)|^jump to/i

/** A text without its lists of contents, and what these name, in order and as `contentsKey` has it. */
export interface Listed {
  readonly lines: readonly Line[]
  readonly names: readonly string[]
}

/**
 * Lines without lists of contents: three or more lines in a row, or any after a label, that each say what a line
 * elsewhere in the text says again. So no word goes that does not stand somewhere else.
 */
export function withoutContents(lines: readonly Line[]): Listed {
  const keys = lines.map((line) => (line.text.length <= 120 && !/;(?: (?:and|or))?$/.test(line.text) ? contentsKey(line) : ''))
  const names: string[] = []
  const places = new Map<string, number[]>()
  keys.forEach((key, at) => key !== '' && places.set(key, [...(places.get(key) ?? []).slice(-9), at]))
  const gone = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    let end = at
    const seen = new Set<string>()
    while (end < lines.length && !seen.has(keys[end] ?? '') && staysElsewhere(places.get(keys[end] ?? ''), end, gone)) seen.add(keys[end++] ?? '')
    const named = at > 0 && label.test(wholeText(lines[at - 1] as Line))
    if (end - at >= (named ? 1 : 3) && lines.slice(at, end).filter(({ text }) => isSectionHeading(keyed(text))).length >= (named ? 1 : 2)) {
      const margin = Math.min(...lines.slice(at, end).map(({ indent }) => indent))
      for (let each = at; each < end; each++) {
        gone.add(each)
        if ((lines[each]?.indent ?? 0) < margin + 2) names.push(keys[each] ?? '')
      }
    }
    at = Math.max(at, end - 1)
  }
  return { lines: lines.filter((line, at) => !gone.has(at) && !isContentsLine(line, places)), names: names.length < 3 ? [] : names }
}

const paged = /^(.{3,90}\S)(?:[^\S\n\r]{3,}|\t)(\d{1,3})[^\S\n\r]*$/

/** A printed list that only room parts from its page numbers, with leaders there, so that its lines are not taken for a broken sentence. */
export function withLeaders(text: string): string {
  const lines = splitLines(text)
  const pages = lines.map((line) => (line.trim() === '' ? null : Number(paged.exec(line)?.[2] ?? NaN)))
  let row: number[] = []
  const found = new Set<number>()
  for (let at = 0; at <= lines.length; at++) {
    const page = at < lines.length ? (pages[at] ?? null) : NaN
    if (page === null) continue
    if (page >= (pages[row.at(-1) ?? -1] ?? 0)) row.push(at)
    else {
      if (row.length >= 3) for (const each of row) found.add(each)
      row = Number.isNaN(page) ? [] : [at]
    }
  }
  return found.size === 0 ? text : lines.map((line, at) => (found.has(at) ? line.replace(paged, '$1 .... $2') : line)).join('\n')
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

/** Without the dots and the page number that a printed list has behind each line, and the number before it. */
const keyed = (text: string): string => text.replace(/\s*\.{3,}\s*\d*$|(?:\s+[|–—-])?\s+(?:page |p\. ?)?\d{1,3}$/i, '').replace(/^\d{1,2}[.)]?\s+(?=\p{Lu})/u, '')
/** What a line of a list and the heading that it names have in common. */
export const contentsKey = ({ text }: Pick<Line, 'text'>): string => fold(keyed(text))
