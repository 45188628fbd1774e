import type { Line } from './lines.ts'

/** How the paragraphs of a text are marked: with numbers, with bullets (and then items too), or not at all. */
export type ListStyle = 'numbers' | 'bullets' | 'none'

/** The last paragraph read in a section, and what follows from it for the line after it. */
export interface ListPlace {
  readonly indent: number
  readonly number: number | null
  /** The paragraph ends in a colon, and nothing has closed the list that this announces. */
  readonly listOpen: boolean
  readonly itemNumber: number | null
  /** The last item, `null` before the first. */
  readonly itemText: string | null
  readonly itemMarked: boolean
  /** The last line read. */
  readonly lastText: string
  /** An authority on its own line has closed the paragraph. */
  readonly cited: boolean
}

/** Numbers count if any line has one; a capture that lost its levels has bullets throughout. */
export function listStyle(lines: readonly Line[]): ListStyle {
  if (lines.some((line) => line.mark?.kind === 'number')) return 'numbers'
  return lines.some((line) => line.mark !== null) ? 'bullets' : 'none'
}

/**
 * Whether a line is an item under the last paragraph rather than a paragraph itself. Captures lose the level of lists,
 * so after "we decide:" this rests on how the items are written: a small letter first, or the item before it going on.
 */
export function belongsToList(line: Line, place: ListPlace, style: ListStyle): boolean {
  const kind = line.mark?.kind
  if (kind === undefined) return place.listOpen && !place.itemMarked && !line.continues && goesOn(line.text, place, style)
  if (line.indent > place.indent + 1) return true
  if (kind === 'letter') return true
  if (kind === 'number') return place.listOpen && countsApart(line, place)
  // Among numbers a bullet is an item, unless what it would stand under is a bullet too.
  if (style === 'numbers') return place.number !== null || place.listOpen
  return place.listOpen && (place.itemText === null || itemFollows(place.itemText, line.text))
}

/** An unmarked item must look like one, since in most texts an unmarked line is something else. */
function goesOn(text: string, place: ListPlace, style: ListStyle): boolean {
  const fragment = startsSmall(text) || announcesMore(text)
  if (place.itemText === null) return fragment
  return announcesMore(place.itemText) || (startsSmall(text) && style !== 'none')
}

const itemFollows = (before: string, text: string): boolean =>
  announcesMore(before) || startsSmall(text) || !/[.!?)]$/.test(before)

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text)
const announcesMore = (text: string): boolean => /(?:[,;]|\b(?:and|or))$/.test(text)

/** A number that begins again at 1, or goes on from an item, where the paragraphs would have gone on otherwise. */
function countsApart(line: Line, place: ListPlace): boolean {
  const value = line.mark?.value ?? null
  const expected = place.itemNumber === null ? 1 : place.itemNumber + 1
  return value === expected && value !== (place.number ?? 0) + 1
}
