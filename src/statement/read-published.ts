import type { Block } from './blocks.ts'
import { isCitation, wholeBracket } from './citation.ts'
import { isDecisionLabel } from './furniture.ts'
import { isSectionHeading } from './headings.ts'
import type { Line } from './lines.ts'
import { belongsToList, listStyle } from './list-level.ts'
import type { ListPlace, ListStyle } from './list-level.ts'
import { isBackToTop, isSignOff, looksLikeHeading, withoutFurniture } from './published-lines.ts'
import { fieldOf, headerBlock, valueBlocks } from './read-header.ts'
import { bodyWithReference, normaliseReference } from './reference.ts'

/**
 * The blocks of a statement in any layout in which it has been published or captured. Each line becomes one of the
 * things that a statement has, or a doubt; none is dropped but furniture and labels.
 */
export function readPublished(lines: readonly Line[]): readonly Block[] {
  return new PublishedReader(withoutFurniture(lines)).read()
}

class PublishedReader {
  #lines: readonly Line[]
  #style: ListStyle
  #blocks: Block[] = []
  #phase: 'header' | 'sections' | 'end' = 'header'
  #summaryOpen = false
  #hasBody = false
  #sectionLevel = 0
  #closed = false
  /** Where we are in the list of the section; `null` before its first paragraph. */
  #place: ListPlace | null = null

  constructor(lines: readonly Line[]) {
    this.#lines = lines
    this.#style = listStyle(lines)
  }

  read(): readonly Block[] {
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#lines[at] as Line
      if (isBackToTop(line)) this.#closed = true
      else if (this.#phase === 'header') at += this.#header(line, at)
      else if (this.#phase === 'sections') this.#section(line, at)
      else this.#doubt(line, 'This line comes after the sign-off.')
    }
    return this.#blocks
  }

  /** The answer is how many further lines it took. */
  #header(line: Line, at: number): number {
    const next = this.#following(at)
    const { text } = line
    const whole = lineText(line)
    if (line.mark !== null) return this.#doubt(line, 'This paragraph comes before any heading.')
    if (isDecisionLabel(text)) return 0
    if (isSectionHeading(text) && !(fieldOf(text) !== null && next !== undefined && isShortValue(next))) {
      this.#openSection(line)
      return 0
    }
    const summary = /^(?:Summary|Decision summary) ?:\s*(.*)$/i.exec(text) ?? /^(Summary)$/i.exec(text)
    if (summary && !this.#summaryOpen) {
      this.#summaryOpen = true
      const words = summary[1] ?? ''
      if (words !== '' && !/^summary$/i.test(words)) this.#blocks.push({ kind: 'summary', text: words })
      return 0
    }
    if (isSignOff(text)) return this.#signOff(line)
    const field = fieldOf(text)
    if (field !== null && next !== undefined && isShortValue(next)) {
      this.#blocks.push(...valueBlocks(field, lineText(next).replace(/^: ?/, ''), line.line, `${text} ${lineText(next)}`))
      return 1
    }
    const header = headerBlock(text, line.line)
    if (header) this.#blocks.push(...header)
    else if (this.#summaryOpen && line.level === 0 && !this.#opensUnknownSection(line, next)) this.#blocks.push({ kind: 'summary', text: whole })
    else if (!this.#title(line, next)) this.#unplacedInHeader(line, next)
    return 0
  }

  #title(line: Line, next: Line | undefined): boolean {
    const both = bodyWithReference(line.text)
    const reference = normaliseReference(line.text)
    const report = /^(?:public interest )?report$|^(?:report|statement)$/i.test(line.text)
    const known = { line: line.line, text: line.text }
    if (both && both.body === null) this.#blocks.push({ kind: 'header', header: { reference: both.reference }, ...known })
    else if (both) this.#blocks.push({ kind: 'header', header: both, ...known })
    else if (reference !== null) this.#blocks.push({ kind: 'header', header: { reference }, ...known })
    else if (report) this.#blocks.push(...(/report/i.test(line.text) ? [{ kind: 'report' } as const] : []))
    else if (!this.#hasBody && next !== undefined && this.#startsHeader(next) && line.text.length <= 120)
      this.#blocks.push({ kind: 'header', header: { body: line.text }, ...known })
    else return false
    this.#hasBody ||= !report && reference === null
    return true
  }

  #startsHeader = (line: Line): boolean =>
    line.mark === null &&
    (headerBlock(line.text, line.line) !== null || isDecisionLabel(line.text) || bodyWithReference(line.text)?.body === null)

  #opensUnknownSection = (line: Line, next: Line | undefined): boolean =>
    next?.mark !== null && next !== undefined && looksLikeHeading(line.text) && (line.level > 1 || this.#summaryOpen)

  #unplacedInHeader(line: Line, next: Line | undefined): void {
    if (this.#opensUnknownSection(line, next)) this.#openSection(line)
    else this.#doubt(line, 'This line comes before the first heading and is no part of the header.')
  }

  #section(line: Line, at: number): void {
    const authority = line.mark === null && this.#place !== null ? wholeBracket(line.text) : null
    if (line.mark === null && isSignOff(line.text)) this.#signOff(line)
    else if (line.mark === null && this.#heading(line, at)) return
    else if (authority !== null && isCitation(authority)) {
      this.#blocks.push({ kind: 'citation', text: authority })
      if (this.#place) this.#place = { ...this.#place, listOpen: false, cited: true }
    } else if (line.mark !== null) this.#marked(line)
    else this.#unmarked(line)
  }

  #heading(line: Line, at: number): boolean {
    const deeper = line.level > this.#sectionLevel && this.#sectionLevel > 0
    if (isSectionHeading(line.text) && !deeper && !line.continues) return this.#openSection(line)
    if (line.level > 0) return deeper ? this.#openSubheading(line) : this.#openSection(line)
    if (line.continues || !looksLikeHeading(line.text) || !this.#standsBeforeParagraph(at)) return false
    return this.#closed ? this.#openSection(line) : this.#openSubheading(line)
  }

  #standsBeforeParagraph(at: number): boolean {
    const line = this.#lines[at] as Line
    const next = this.#following(at)
    if (next === undefined || next.level > 0 || isSignOff(next.text)) return false
    const finished = this.#place === null || (/[.!?:)’”'"]$/.test(this.#place.lastText) && !this.#place.lastText.endsWith(':'))
    if (this.#style !== 'none') return next.mark !== null && (line.apart || finished)
    // A line that another continues without a gap is the beginning of a wrapped paragraph, whatever it looks like.
    const sentence = !looksLikeHeading(next.text) || this.#lines[at + 2]?.apart === false
    const alone = next.apart || !this.#lines.some((each, index) => index > 0 && each.apart)
    return line.text.length <= 60 && finished && sentence && alone && !isSectionHeading(next.text)
  }

  #marked(line: Line): void {
    const mark = line.mark?.mark ?? ''
    if (this.#place !== null && belongsToList(line, this.#place, this.#style)) this.#item(mark, line)
    else this.#paragraph(line)
  }

  #unmarked(line: Line): void {
    const place = this.#place
    if (place !== null && belongsToList(line, place, this.#style)) this.#item('', line)
    else if (place !== null && !place.cited && (line.continues || (!line.apart && this.#style !== 'none') || wraps(line, place)))
      this.#continue(line, place)
    else if (this.#style === 'none') this.#paragraph(line)
    else this.#doubt(line, 'This line has no number or mark, though the paragraphs around it do.')
  }

  #paragraph(line: Line): void {
    this.#blocks.push({ kind: 'paragraph', text: line.text })
    this.#place = {
      indent: line.indent,
      number: line.mark?.value ?? null,
      listOpen: line.text.endsWith(':'),
      itemNumber: null,
      itemText: null,
      itemMarked: false,
      lastText: line.text,
      cited: false,
    }
  }

  #item(mark: string, line: Line): void {
    this.#blocks.push({ kind: 'item', mark, text: line.text })
    if (this.#place)
      this.#place = {
        ...this.#place,
        itemNumber: line.mark?.value ?? null,
        itemText: line.text,
        itemMarked: mark !== '',
        lastText: line.text,
        cited: false,
      }
  }

  /** Text that goes on from the line before: a wrapped line, or a second block of one list item. */
  #continue(line: Line, place: ListPlace): void {
    const last = this.#blocks.at(-1)
    if (last?.kind !== 'paragraph' && last?.kind !== 'item') {
      this.#doubt(line, 'This line follows no paragraph that it could continue.')
      return
    }
    const text = `${last.text} ${line.text}`
    this.#blocks[this.#blocks.length - 1] = { ...last, text }
    const open = last.kind === 'paragraph' ? text.endsWith(':') : place.listOpen
    this.#place = { ...place, lastText: line.text, listOpen: open, itemText: last.kind === 'item' ? line.text : place.itemText }
  }

  #openSection(line: Line): true {
    this.#phase = 'sections'
    this.#sectionLevel = this.#sectionLevel || line.level
    this.#place = null
    this.#closed = false
    this.#blocks.push({ kind: 'section', heading: line.text })
    return true
  }

  #openSubheading(line: Line): true {
    this.#place = null
    this.#blocks.push({ kind: 'subheading', heading: line.text })
    return true
  }

  #signOff(line: Line): 0 {
    this.#blocks.push({ kind: 'sign-off', line: line.line, text: line.text })
    this.#phase = 'end'
    return 0
  }

  #doubt(line: Line, why: string): 0 {
    this.#blocks.push({ kind: 'doubt', line: line.line, text: lineText(line), why })
    return 0
  }

  #following(at: number): Line | undefined {
    const next = this.#lines[at + 1]
    return next !== undefined && isBackToTop(next) ? this.#lines[at + 2] : next
  }
}

const lineText = (line: Line): string => (line.mark === null ? line.text : `${line.mark.mark} ${line.text}`)

/** A value under its label: unmarked, short, and no label or heading of the page itself. */
const isShortValue = (line: Line): boolean =>
  line.mark === null && line.text.length <= 80 && fieldOf(line.text) === null && !isDecisionLabel(line.text) &&
  !/^summary\b/i.test(line.text) && !isSectionHeading(line.text)

const wraps = (line: Line, place: ListPlace): boolean =>
  !line.apart && place.lastText.length > 30 && !/[.:!?)]$/.test(place.lastText)
