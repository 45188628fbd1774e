import type { Block } from './blocks.ts'
import { isCitation, wholeBracket } from './citation.ts'
import { contentsKey } from './contents.ts'
import { isFurniture } from './furniture.ts'
import { headerLine } from './header-line.ts'
import { isLabelled, labelled } from './header-labels.ts'
import { knownHeading } from './headings.ts'
import type { KnownHeading } from './headings.ts'
import { wholeText } from './lines.ts'
import type { Line } from './lines.ts'
import { belongsToList, listStyle } from './list-level.ts'
import type { ListPlace, ListStyle } from './list-level.ts'
import type { SectionRole } from './model.ts'
import { readPublishedDate } from './published-date.ts'
import { isBackToTop, looksLikeHeading } from './published-lines.ts'
import { isSignOff } from './sign-off.ts'
import { endsSentence, fold, mayBeOver, startsSmall } from './words.ts'

/** Sections that statements divide by sub-headings of their own choice. */
const divided: ReadonlySet<SectionRole> = new Set(['assessment', 'findings', 'action'])

interface OpenSection {
  readonly role: SectionRole
  readonly level: number
  /** Whether a heading that no table knows stands under it rather than beside it. */
  readonly divided: boolean
  /** Whether its heading is that of a part in other statements. */
  readonly partElsewhere: boolean
  /** A report's summary has the names of later sections for its own parts. */
  readonly sumsUp: boolean
  /** The people in a report under the letters that it has for them: short lines, of which none is a heading. */
  readonly namesPeople: boolean
  /** Whether its first paragraph had a mark; `null` before that. */
  marked: boolean | null
}

/** Everything from the first heading on. Each line becomes one of the things that a statement has, or a doubt. `listed` is what lists of contents name. */
export function readPublishedBody(lines: readonly Line[], isReport: boolean, listed: ReadonlySet<string>): readonly Block[] {
  return new BodyReader(lines, isReport, listed).read()
}

class BodyReader {
  #lines: readonly Line[]
  #style: ListStyle
  #isReport: boolean
  #listed: ReadonlySet<string>
  /** Where the words of each line stand last without a mark, if lists name anything. */
  #lastPlaces: ReadonlyMap<string, number>
  /** The page closes its sections with “Back to top”. */
  #closes: boolean
  #anyApart: boolean
  #blocks: Block[] = []
  #section: OpenSection | null = null
  #closed = false
  #signOff: string | null = null
  /** Where we are in the list of the section; `null` before its first paragraph. */
  #place: ListPlace | null = null

  constructor(lines: readonly Line[], isReport: boolean, listed: ReadonlySet<string>) {
    this.#lines = lines
    this.#listed = listed
    this.#lastPlaces = new Map(listed.size === 0 ? [] : lines.flatMap((line, at): [string, number][] => (line.mark === null ? [[contentsKey(line), at]] : [])))
    this.#isReport = isReport
    this.#style = listStyle(lines)
    this.#closes = lines.filter(isBackToTop).length >= 2
    this.#anyApart = lines.filter((line) => line.apart).length > lines.length / 10
  }

  read(): readonly Block[] {
    this.#lines.forEach((line, at) => {
      if (isBackToTop(line)) this.#closed = true
      else if (this.#signOff !== null && !this.#opensAgain(line, at)) this.#afterSignOff(line)
      else this.#take(line, at)
    })
    return this.#blocks
  }

  #take(line: Line, at: number): void {
    const authority = line.mark === null && this.#place !== null ? wholeBracket(line.text) : null
    if (line.mark === null && isSignOff(line.text)) this.#sign(line)
    else if (this.#isClosingDate(line, at)) this.#blocks.push(...(headerLine(line.text, line.line) ?? []))
    else if (line.mark === null && this.#heading(line, at)) return
    else if (authority !== null && isCitation(authority)) {
      this.#blocks.push({ kind: 'citation', text: authority })
      if (this.#place) this.#place = { ...this.#place, listOpen: false, cited: true }
    } else if (line.mark !== null) this.#marked(line)
    else this.#unmarked(line, at)
  }

  /** A date, labelled or not, under the last paragraph of a statement that nobody signed. */
  #isClosingDate(line: Line, at: number): boolean {
    const date = labelled(line.text)?.field === 'date' ? labelled(line.text)?.value : line.text
    return line.mark === null && this.#place !== null && readPublishedDate(date ?? '') !== null && this.#lines.slice(at + 1).every((after) => after.mark === null && (isFurniture(after.text) || isSignOff(after.text)))
  }

  #heading(line: Line, at: number): boolean {
    if (line.continues || this.#endsOpenSentence(line)) return false
    const known = knownHeading(line.text)
    const open = this.#section
    if (open?.namesPeople === true && known === null && line.level === 0) return false
    if (this.#isListed(line, at)) return this.#openSection(line, known, false)
    if (known?.part === false) return this.#openKnown(line, known)
    if (line.level > 0) return open !== null && open.level > 0 && (line.level > open.level || this.#listed.size > 0) ? this.#openSubheading(line) : this.#openSection(line, known, true)
    if (!(known || looksLikeHeading(line.text) || this.#isHeadingWithColon(line, at)) || !(this.#standsBeforeParagraph(at, known !== null) || this.#standsOverSection(known, at))) return false
    return this.#isPart(known) || (this.#listed.size > 0 && open !== null) ? this.#openSubheading(line) : this.#openSection(line, known, false)
  }

  /** What a list of contents names is a section, where its words stand last: a report's summary has them before. */
  #isListed(line: Line, at: number): boolean {
    const key = contentsKey(line)
    return line.mark === null && this.#listed.has(key) && this.#lastPlaces.get(key) === at
  }

  /** `what we can investigate.` right under the rest of its sentence. */
  #endsOpenSentence(line: Line): boolean {
    return this.#place !== null && !line.apart && line.level === 0 && startsSmall(line.text) && endsSentence(line.text) && !mayBeOver(this.#place.lastText)
  }

  /** A section's heading divides one only where it says again what the section is: `Findings` under `What I found`. */
  #openKnown(line: Line, known: KnownHeading): true {
    const open = this.#section
    const deeper = open !== null && open.level > 0 && line.level > open.level
    // `Relevant law and guidance`, which is a part elsewhere, stands over `Our powers` only where that is its part.
    const first = open?.partElsewhere === true && this.#blocks.at(-1)?.kind === 'section' && known.role !== 'decision'
    const again = open !== null && open.role === known.role && divided.has(open.role) && !this.#closed
    const summed = open !== null && open.sumsUp && divided.has(known.role)
    return deeper || first || again || summed ? this.#openSubheading(line) : this.#openSection(line, known, false)
  }

  /** Whether a heading that is none of a section alone divides the open one. */
  #isPart(known: KnownHeading | null): boolean {
    if (this.#section === null || this.#closed || (this.#isReport && known?.role === 'decision')) return false
    return this.#section.divided || this.#closes || (known === null && this.#section.role === 'other')
  }

  /** `What the records show:` without a mark, over a paragraph that has the mark of all paragraphs: nothing is announced in it. */
  #isHeadingWithColon(line: Line, at: number): boolean {
    const next = this.#following(at)
    const likeParagraph = this.#style === 'numbers' ? next?.mark?.kind === 'number' && this.#section?.marked !== false : this.#section?.marked === true && next?.mark?.mark === this.#place?.mark?.mark
    return likeParagraph && next !== undefined && !startsSmall(next.text) && line.apart && line.text.length <= 70 && line.text.endsWith(':') && looksLikeHeading(withoutColon(line.text))
  }

  /** A heading for the law, say, right over that of a section on the powers. */
  #standsOverSection(known: KnownHeading | null, at: number): boolean {
    const [line, next, below] = [this.#lines[at], this.#lines[at + 1], this.#lines[at + 2]]
    const finished = this.#place === null || mayBeOver(this.#place.lastText)
    return known?.role === 'other' && finished && line?.apart === true && next !== undefined && next.mark === null && below !== undefined && knownHeading(below.text) === null && knownHeading(next.text)?.role === 'powers' && !this.#isPart(known)
  }

  #standsBeforeParagraph(at: number, known: boolean): boolean {
    const line = this.#lines[at] as Line
    const place = this.#place
    const finished = place === null || mayBeOver(place.lastText)
    const marked = this.#style !== 'none' && this.#section?.marked !== false
    if (marked && (line.apart || finished) && this.#leadsToMark(at)) return true
    if (marked && this.#section?.marked === true) return false
    const next = this.#following(at)
    if (next === undefined || isSignOff(next.text) || next.level > 0 || line.text.length > 70) return false
    if (next.mark !== null) return line.apart || finished
    if (knownHeading(next.text) !== null) return known || knownHeading(next.text)?.part === true
    // A line that another continues without a gap is the beginning of a wrapped paragraph, whatever it looks like.
    const sentence = !looksLikeHeading(next.text) || this.#lines[at + 2]?.apart === false || this.#leadsToSentence(at)
    return finished && sentence && (next.apart || !this.#anyApart || (line.apart && !startsSmall(next.text)))
  }

  /** Over a marked paragraph, with no more than two other headings between. */
  #leadsToMark(at: number): boolean {
    for (let next = at + 1; next <= at + 4; next++) {
      const line = this.#lines[next]
      if (line === undefined || isSignOff(line.text)) return false
      if (line.mark !== null) return true
      if (isBackToTop(line)) continue
      if (line.level === 0 && !looksLikeHeading(withoutColon(line.text)) && knownHeading(line.text) === null) return false
      if (knownHeading(line.text)?.part === false) return false
    }
    return false
  }

  #leadsToSentence(at: number): boolean {
    const [next, after] = [this.#lines[at + 1], this.#lines[at + 2]]
    return next !== undefined && after !== undefined && after.mark === null && !looksLikeHeading(after.text) && !isSignOff(after.text) && next.text.length <= 70 && !endsSentence(next.text)
  }

  #marked(line: Line): void {
    const mark = line.mark?.mark ?? ''
    if (this.#place !== null && belongsToList(line, this.#place, this.#style)) this.#item(mark, line)
    else this.#paragraph(line)
  }

  #unmarked(line: Line, at: number): void {
    const place = this.#place
    const free = this.#style === 'none' || this.#section?.marked === false
    if (place === null) this.#paragraph(line)
    else if (place.items.length > 0 && isOpenQuotation(place.lastText)) this.#item('', line)
    else if (belongsToList(line, place, free ? 'none' : this.#style)) this.#item('', line)
    else if (!place.cited && (line.continues || (!line.apart && !free) || wraps(line, place))) this.#continue(line, place)
    else if (free || this.#lostNumber(at)) this.#paragraph(line)
    else if (place.listOpen && place.items.length === 0) this.#item('', line)
    else if (!place.cited && startsSmall(line.text) && !endsSentence(place.lastText)) this.#continue(line, place)
    else this.#doubt(line, 'This line has no number or mark, though the paragraphs around it do.')
  }

  /** The numbers around it leave room for exactly one more paragraph. */
  #lostNumber(at: number): boolean {
    const before = this.#place?.mark?.value ?? null
    const next = this.#following(at)
    return before !== null && next?.mark?.value === before + 2 && this.#place?.items.length === 0
  }

  #paragraph(line: Line): void {
    this.#blocks.push({ kind: 'paragraph', text: line.text })
    if (this.#section) this.#section.marked ??= line.mark !== null
    if (this.#section && line.mark !== null) this.#section.marked = true
    this.#place = { indent: line.indent, mark: line.mark, listOpen: opensList(line.text), runIn: runsIn(line.text), items: [], lastText: line.text, cited: false }
  }

  #item(mark: string, line: Line): void {
    this.#blocks.push({ kind: 'item', mark, text: line.text })
    const place = this.#place
    if (place) this.#place = { ...place, items: [...place.items.slice(0, 1), ...place.items.slice(1).slice(-2), line], lastText: line.text, cited: false }
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
    const open = last.kind === 'paragraph' ? opensList(line.text) : place.listOpen
    const items = last.kind === 'item' ? place.items.map((item, at) => (at === place.items.length - 1 ? { ...item, text: line.text } : item)) : place.items
    this.#place = { ...place, lastText: line.text, listOpen: open, items }
  }

  #openSection(line: Line, known: KnownHeading | null, byPage: boolean): true {
    const role = known?.role ?? 'other'
    const sumsUp = role === 'other' && known?.part === false
    this.#section = { role, level: this.#section?.level || line.level, divided: divided.has(role) || sumsUp || byPage, partElsewhere: known?.part === true, sumsUp, namesPeople: /^key to names\b/.test(fold(line.text)), marked: null }
    this.#place = null
    this.#closed = false
    this.#signOff = null
    this.#blocks.push({ kind: 'section', heading: withoutColon(line.text) })
    return true
  }

  #openSubheading(line: Line): true {
    this.#place = null
    this.#blocks.push({ kind: 'subheading', heading: withoutColon(line.text) })
    return true
  }

  #sign(line: Line): void {
    if (this.#signOff === null || fold(this.#signOff) !== fold(line.text)) this.#blocks.push({ kind: 'sign-off', line: line.line, text: line.text })
    this.#signOff = line.text
  }

  /** Older statements say at the very end what was not investigated. */
  #opensAgain(line: Line, at: number): boolean {
    const next = this.#lines[at + 1]
    return line.mark === null && knownHeading(line.text)?.role === 'not-investigated' && next !== undefined && next.text.length > 40
  }

  #afterSignOff(line: Line): void {
    if (line.mark === null && isSignOff(line.text)) return this.#sign(line)
    if (isFurniture(wholeText(line)) || isFurniture(line.text)) return
    const blocks = isLabelled(line.text) || readPublishedDate(line.text) !== null ? headerLine(line.text, line.line) : null
    if (blocks !== null) this.#blocks.push(...blocks)
    else this.#doubt(line, 'This line comes after the sign-off.')
  }

  #doubt(line: Line, why: string): void {
    this.#blocks.push({ kind: 'doubt', line: line.line, text: wholeText(line), why })
  }

  #following(at: number): Line | undefined {
    const next = this.#lines[at + 1]
    return next !== undefined && isBackToTop(next) ? this.#lines[at + 2] : next
  }
}

/** Whether a quotation goes on after this block of it. */
const isOpenQuotation = (text: string): boolean => text.startsWith('“') && !text.includes('”')

/** Whether a list follows: the paragraph stops at a colon, or has the first item after it and goes on. */
const opensList = (text: string): boolean => /:$|:[^:.]{1,300};$/.test(text)

/** Whether the last colon of a paragraph has what may be an item behind it: `I considered: the file.` */
const runsIn = (text: string): boolean => /: \p{Ll}[^:.]{1,300}[.;]$/u.test(text)

const wraps = (line: Line, place: ListPlace): boolean =>
  !line.apart && place.lastText.length > 30 && !/[.:!?)]$/.test(place.lastText) && startsSmall(line.text)

/** A heading is one without the colon that leads from it to its section. */
const withoutColon = (heading: string): string => heading.replace(/(?<=\S)\s*:$/, '')
