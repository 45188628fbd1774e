import type { ItemAround, Piece } from './html-pieces.ts'
import { readMark } from './marks.ts'
import type { Marked } from './marks.ts'
import { collapse, splitLines } from './words.ts'

/** A line of a published statement, from text or from a page, with what its layout says about it. */
export interface Line {
  readonly line: number
  /** Without the mark. */
  readonly text: string
  readonly mark: Marked | null
  /** In characters; in a page, four for each list around it. */
  readonly indent: number
  /** Whether a blank line, or the start of a block in a page, separates it from the line before. */
  readonly apart: boolean
  /** 1 to 6 where a page says that it is a heading; 0 where only its words can tell. */
  readonly level: number
  /** A second block of the same list item. */
  readonly continues: boolean
}

/** The lines of a text that have anything on them. */
export function linesOfText(text: string): Line[] {
  const lines: Line[] = []
  let apart = true
  splitLines(text).forEach((raw, index) => {
    const whole = collapse(raw)
    if (whole === '') {
      apart = true
      return
    }
    const mark = readMark(whole) ?? loneNumber(whole)
    const indent = raw.replace(/\t/g, '    ').search(/\S/)
    lines.push({ line: index + 1, text: mark?.text ?? whole, mark, indent, apart, level: 0, continues: false })
    apart = false
  })
  return joinLoneMarks(lines)
}

/** The lines of a page. A list item has the mark that a browser would show, unless its text brings its own. */
export function linesOfPieces(pieces: readonly Piece[]): Line[] {
  const lines = pieces.map(({ text, line, level, item, opensItem }): Line => {
    const own = level > 0 ? null : (readMark(text) ?? loneNumber(text))
    const shown = item !== null && opensItem && (own === null || (item.depth === 1 && own.kind !== 'number')) ? shownMark(item, text) : null
    const mark = shown ?? own
    const indent = (item?.depth ?? 0) * 4
    return { line, text: mark?.text ?? text, mark, indent, apart: true, level, continues: item !== null && !opensItem }
  })
  return joinLoneMarks(lines)
}

function shownMark({ ordered, value, style, depth }: ItemAround, text: string): Marked {
  if (!ordered) return { mark: '•', kind: 'bullet', value: null, text }
  if (depth > 1 && style === 'a' && value >= 1 && value <= 26)
    return { mark: `${String.fromCharCode(96 + value)})`, kind: 'letter', value: null, text }
  return { mark: `${value}.`, kind: 'number', value, text }
}

const loneNumber = (text: string): Marked | null =>
  /^\d{1,3}\.$/.test(text) ? { mark: text, kind: 'number', value: Number(text.slice(0, -1)), text: '' } : null

/** A number on a line of its own belongs to the text below it; some captures tear the two apart. */
function joinLoneMarks(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const next = lines[at + 1]
    if (line.mark === null || line.text !== '' || next === undefined || next.mark !== null || next.level > 0) {
      joined.push(line.text === '' && line.mark !== null ? { ...line, text: line.mark.mark, mark: null } : line)
      continue
    }
    joined.push({ ...line, text: next.text, mark: { ...line.mark, text: next.text } })
    at++
  }
  return joined
}
