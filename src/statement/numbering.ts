import { isSectionHeading, knownHeading } from './headings.ts'
import type { Line } from './lines.ts'
import { unmarked } from './lines.ts'
import { readPublishedDate } from './published-date.ts'
import { looksLikeHeading } from './published-lines.ts'

/**
 * Lines in which what counts the paragraphs is a mark. Some captures write the number in brackets of either kind, without a stop
 * (`7 The Council`), as `2.3`, or on a line of its own above its paragraph; by itself such a number could be anything, so
 * it counts only where a run of them counts up.
 */
export function withNumbering(lines: readonly Line[]): Line[] {
  const counted = lines.some(({ mark, level, text }) => mark?.kind === 'number' && level === 0 && !isSectionHeading(text))
  return joinLoneMarks(counted ? (numberedBy(lines.map(headingOverPoints), pointed, 2) ?? lines) : withBareNumbers(lines))
}

const bare = /^(\d{1,3})(?: +(?=[\p{Lu}‘“"'(£])|$)/u
const pointed = /^(\d{1,2})\.(\d{1,2})\.? +(?=[\p{Lu}‘“"'(£])/u

const square = /^\[(\d{1,3})\] +/
const around = /^\((\d{1,3})\)$/

function withBareNumbers(lines: readonly Line[]): readonly Line[] {
  const inBrackets = lines.map(({ mark }) => Number(around.exec(mark?.mark ?? '')?.[1] ?? 0))
  // Items are counted in brackets, too, but begin again under a paragraph, where paragraphs do so only under a heading.
  const counted = inBrackets.filter((value) => value > 0)
  const ones = inBrackets.flatMap((value, at) => (value === 1 ? [at] : []))
  if (countsUp(counted) && (ones.length === 1 || ones.every((at) => isHeading(lines[at - 1]))))
    return lines.map((line, at) => (line.mark && inBrackets[at] ? { ...line, mark: { ...line.mark, kind: 'number', value: inBrackets[at] } } : line))
  return numberedBy(lines, square, 1) ?? numberedBy(lines, bare, 1) ?? numberedBy(lines, pointed, 2) ?? lines
}

/** The lines with the numbers that a pattern finds as their marks, where those count up; `null` where they do not. */
function numberedBy(lines: readonly Line[], pattern: RegExp, group: number): readonly Line[] | null {
  const found = lines.map(({ mark, level, text }) => (mark === null && level === 0 && readPublishedDate(text) === null ? pattern.exec(text) : null))
  if (!countsUp(found.flatMap((each) => (each ? [Number(each[group])] : [])))) return null
  return lines.map((line, at) => {
    const number = found[at]
    if (!number) return line
    const text = line.text.slice(number[0].length)
    return { ...line, text, mark: { mark: number[0].trim(), kind: 'number', value: Number(number[group]), text } }
  })
}

/** `2. Powers` over `2.1`: the number is the heading's. */
function headingOverPoints(line: Line, at: number, lines: readonly Line[]): Line {
  const next = lines.slice(at + 1, at + 3).map(({ mark, text }) => (mark === null ? pointed.exec(text) : null)).find((found) => found !== null)
  return line.mark?.kind === 'number' && Number(next?.[1]) === line.mark.value && looksLikeHeading(line.text) ? { ...line, mark: null } : line
}

const isHeading = (line: Line | undefined): boolean => line !== undefined && line.mark === null && (line.level > 0 || looksLikeHeading(line.text) || knownHeading(line.text) !== null)

/** At least three numbers, the first a 1, nearly all of them one more than the last or a 1 again. */
function countsUp(values: readonly number[]): boolean {
  const orderly = values.filter((value, at) => value === 1 || value === (values[at - 1] ?? 0) + 1).length
  return values.length >= 3 && values[0] === 1 && orderly >= values.length * 0.8 && Math.max(...values.slice(0, 1000)) >= 3
}

/** A mark on a line of its own belongs to the text below it; some captures tear the two apart. */
function joinLoneMarks(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const next = lines[at + 1]
    if (line.mark === null || line.text !== '') joined.push(line)
    else if (next === undefined || next.mark !== null || next.level > 0) joined.push(unmarked(line))
    else {
      joined.push({ ...line, text: next.text, width: next.width, mark: { ...line.mark, text: next.text } })
      at++
    }
  }
  return joined
}
