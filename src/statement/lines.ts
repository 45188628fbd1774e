import type { ItemAround, Piece } from './html-pieces.ts'
import { readPublishedMark } from './marks.ts'
import type { Marked } from './marks.ts'
import { collapse } from './words.ts'

/** A line of a published statement, from text or from a page, with what its layout says about it. */
export interface Line {
  readonly line: number
  /** Without the mark. */
  readonly text: string
  readonly mark: Marked | null
  /** In characters; in a page, four for each list around it. */
  readonly indent: number
  /** Length as written, with mark and indent; 0 in a page, whose lines break by themselves. */
  readonly width: number
  /** Whether a blank line, or the start of a block in a page, separates it from the line before. */
  readonly apart: boolean
  /** 1 to 6 where a page says that it is a heading; 0 where only its words can tell. */
  readonly level: number
  /** A second block of the same list item. */
  readonly continues: boolean
}

/** The lines of a text that have anything on them. */
export function linesOfText(texts: readonly string[]): Line[] {
  const lines: Line[] = []
  let apart = true
  texts.forEach((raw, index) => {
    const whole = collapse(raw)
    if (whole === '') {
      apart = true
      return
    }
    const spaced = raw.replace(/\t/g, '    ')
    const mark = !apart && endsInBracket(lines.at(-1)) && /^\S{1,6}\)/.test(whole) ? null : readPublishedMark(whole)
    lines.push({ line: index + 1, text: mark?.text ?? whole, mark, indent: spaced.search(/\S/), width: spaced.trimEnd().length, apart, level: 0, continues: false })
    apart = false
  })
  return lines
}

/** A line that breaks within brackets: `section` and then `184)`. */
const endsInBracket = (line: Line | undefined): boolean => line !== undefined && line.text.split('(').length > line.text.split(')').length

/** The lines of a page. A list item has the mark that a browser would show, unless its text brings its own. */
export function linesOfPieces(pieces: readonly Piece[]): Line[] {
  return pieces.flatMap(({ text: written, line, level, item, opensItem }): Line[] => {
    const text = level > 0 ? withoutAnchorSign(written) : written
    if (text === '') return []
    const own = level > 0 ? null : readPublishedMark(text)
    const shown = item !== null && opensItem && (own === null || (item.depth === 1 && own.kind !== 'number')) ? shownMark(item, text) : null
    const mark = shown ?? own
    const indent = (item?.depth ?? 0) * 4
    return [{ line, text: mark?.text ?? text, mark, indent, width: 0, apart: true, level, continues: item !== null && !opensItem }]
  })
}

/** The sign by which a page lets a heading be linked to. */
const withoutAnchorSign = (heading: string): string => heading.replace(/^(?:#|¶|🔗) ?(?=\p{L})| ?(?:#|¶|🔗)$/gu, '')

function shownMark({ ordered, value, style, depth }: ItemAround, text: string): Marked {
  if (!ordered) return { mark: '•', kind: 'bullet', value: null, text }
  if (depth > 1 && style === 'a' && value >= 1 && value <= 26)
    return { mark: `${String.fromCharCode(96 + value)})`, kind: 'letter', value: null, text }
  return { mark: `${value}.`, kind: 'number', value, text }
}

/** The line as it is written, mark and all. */
export const wholeText = ({ mark, text }: Line): string => (mark === null ? text : `${mark.mark} ${text}`.trimEnd())

/** The line with its mark taken as part of its words. */
export const unmarked = (line: Line): Line => ({ ...line, text: wholeText(line), mark: null })
