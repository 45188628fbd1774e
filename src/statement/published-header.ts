import type { Block } from './blocks.ts'
import { contentsKey } from './contents.ts'
import { afterDecisionLabel, isCaptureCount, isDecisionLabel, isFurniture, isSiteName, isWayHere } from './furniture.ts'
import { fieldBlocks, headerLine, isUnknownPath, isBodyName, isDocumentName, isLeading, isSubcategory, titleOf, withoutLeading, worthOf } from './header-line.ts'
import { fieldOfLabel, isLabelled, isLooselyLabelled, labelled } from './header-labels.ts'
import { isSectionHeading, knownHeading } from './headings.ts'
import { wholeText } from './lines.ts'
import type { Line } from './lines.ts'
import { publishedReference } from './reference.ts'
import { isBackToTop, looksLikeHeading } from './published-lines.ts'
import { collapse, endsSentence, fold, startsSmall } from './words.ts'

/** What stands before the first section, and where that is. */
export interface PublishedHeader {
  readonly blocks: readonly Block[]
  /** The place of the first line of the body among the lines. */
  readonly end: number
}

/** Title, labelled lines and summary, in any order, with or without the page's own lines between them. `listed` is what lists of contents name. */
export function readPublishedHeader(lines: readonly Line[], listed: readonly string[]): PublishedHeader {
  const end = startOfListed(lines, listed) ?? startOfBody(lines)
  return { blocks: new HeaderReader(withWholeFacts(withWholeTitle(withWholeLetterheads(lines.slice(0, end).map(withoutQuotes))))).read(), end }
}

/** Tables that were saved as text have each line in quotation marks. */
const withoutQuotes = (line: Line): Line => ({ ...line, text: line.text.replace(/^"([^"]+)"$/, '$1').replace(/^"[^"]*"(?:,"[^"]*"){2,}$/, (row) => row.slice(1, -1).split('","').join(' | ')) })

/** No title is broken into more lines. */
const mostTitleLines = 5

const isNameOfOffice = (text: string): boolean => isSiteName(text) || (isDocumentName(text) && / by the .*ombudsm[ae]n$/i.test(text))

/** Lines in which the office's name, or the document's with it, set on two lines or more as in its logo, is one line. */
function withWholeLetterheads(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const texts = lines.slice(at, at + mostTitleLines).map(({ text }) => text)
    const length = [...texts.keys()].map((index) => index + 1).find((count) => count >= 2 && isNameOfOffice(texts.slice(0, count).join(' '))) ?? 1
    whole.push(length === 1 ? line : { ...line, text: texts.slice(0, length).join(' ') })
    at += length - 1
  }
  return whole
}

/** Lines of a header in which a title that was broken in a narrow column, `Wold District` over `Council (23 004 512)`, is one line again. */
function withWholeTitle(lines: readonly Line[]): readonly Line[] {
  for (const [at, line] of lines.entries()) {
    if (line.mark !== null || headerLine(line.text, line.line) !== null || isFurniture(line.text) || isLabel(line) || isDocumentName(line.text)) continue
    for (let end = at + 2; end <= Math.min(lines.length, at + mostTitleLines); end++) {
      const parts = lines.slice(at, end)
      if (parts.slice(1).some((part) => (part.apart && !opensBracket(line.text)) || part.mark !== null || isLabel(part) || isKey(part.text) || isDecisionLabel(part.text) || isFurniture(part.text))) break
      const text = parts.map((part) => part.text).join(' ')
      if (titleOf(text)?.body && isBroken(line.text, parts.slice(1).map((part) => part.text))) return lines.toSpliced(at, parts.length, { ...line, text })
    }
  }
  return lines
}

/** `subtitle: 25 003 119`: what a program keeps under a name of its own. */
const isKey = (text: string): boolean => /^[a-z][a-z _-]{1,30}: /.test(text)

/** Lines of a header in which a row of facts, or a label's value, that was broken is one line again. */
function withWholeFacts(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const text = `${last?.text} ${line.text}`
    if (last && last.mark === null && line.mark === null && line.level === 0 && !isLabel(line) && !isKey(line.text) && text.length <= 300 && headerLine(last.text, last.line) !== null && worthOf(text) > worthOf(last.text) + worthOf(line.text))
      whole[whole.length - 1] = { ...last, text }
    else whole.push(line)
  }
  return whole
}

const isReportSummary = (text: string): boolean => fold(text) === 'report summary'

const opensBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

/** Whether the first line of a title asks for more, or the last cannot stand alone: half a reference, or a word that every council has in its name. */
const isBroken = (first: string, others: readonly string[]): boolean =>
  /(?:[,&]|\b(?:of|and|the|for|upon|with|about|against|concerning))$/i.test(first) || others.some(startsSmall) || (titleOf(others.at(-1) ?? '') === null && publishedReference(others.at(-1) ?? '') === null) || /^(?:(?:city|county|borough|district|town|metropolitan|nhs|foundation|care|homes?|services?|parish) )*(?:council|trust|limited|ltd|authority|partnership|board|corporation|services?|homes?) [([]/i.test(others.join(' '))

/** What a list of contents names first is the first section, and what stands before it a part of the cover. */
function startOfListed(lines: readonly Line[], listed: readonly string[]): number | null {
  const first = listed.find((name) => !isDecisionLabel(name) && summaryIn(name) === null)
  const at = lines.findIndex((line) => line.mark === null && contentsKey(line) === first)
  return first === undefined || at < 0 ? null : at
}

/** The first section heading with something of a section below it; failing that, a heading over the first marked line. */
function startOfBody(lines: readonly Line[]): number {
  // A summary that has labels is a part of the cover, and so is what stands before it.
  const summed = lines.findIndex((line, at) => isReportSummary(line.text) && isLabelled(lines[at + 1]?.text ?? ''))
  const known = lines.findIndex((line, at) => at > summed && opensSection(line, lines[at + 1]))
  const marked = lines.findIndex((line) => line.mark !== null && headerLine(line.text, line.line) === null)
  const heading = marked > 0 ? headingOver(lines, marked) : -1
  if (known >= 0) return heading >= 0 && heading < known ? heading : known
  return heading < 0 ? lines.length : heading
}

function opensSection(line: Line, next: Line | undefined): boolean {
  if (line.mark !== null || line.continues || !isSectionHeading(line.text) || isDecisionLabel(line.text) || isSiteName(line.text)) return false
  if (fieldOfLabel(line.text) === 'summary' && next?.mark?.kind !== 'number') return false
  if (next === undefined || (knownHeading(line.text)?.role === 'other' && (next.mark !== null || labelled(next.text)?.colon !== true))) return true
  if (next.mark === null && (isDecisionLabel(next.text) || summaryIn(next.text) !== null || isLabel(next) || isFurniture(next.text) && !isBackToTop(next))) return false
  return next.mark !== null || headerLine(next.text, next.line) === null || next.text.length > 160
}

const isLabel = ({ mark, text }: Line): boolean => mark === null && (fieldOfLabel(text) !== null || labelled(text)?.colon === true)

/** Where headings that no table knows stand over the first marked line, the topmost of them; -1 where none does. */
function headingOver(lines: readonly Line[], marked: number): number {
  let at = marked
  while (at > 0 && marked - at < 3 && isUnknownHeading(lines[at - 1] as Line)) at--
  return at < marked && at > 0 ? at : -1
}

const isUnknownHeading = (line: Line): boolean =>
  line.mark === null && looksLikeHeading(line.text) && !isDecisionLabel(line.text) && headerLine(line.text, line.line) === null && !isFurniture(line.text) && !isBodyName(line.text) && fieldOfLabel(line.text) === null

/** No header has more labels in a row. */
const mostLabels = 10

class HeaderReader {
  #lines: readonly Line[]
  #blocks: Block[] = []
  #hasBody = false
  /** The category, while its subcategory may follow. */
  #category: string | null = null
  /** The label over the summary has been read: what follows without a label is the summary. */
  #labelSeen = false
  #summaryOpen = false

  #lastTitle: number
  /** Another line says of itself whose name it has, as a title or behind a label. */
  #bodyElsewhere: boolean

  constructor(lines: readonly Line[]) {
    this.#lines = lines
    this.#lastTitle = lines.findLastIndex(({ text }) => titleOf(text) !== null || isBodyName(text))
    this.#bodyElsewhere = lines.some((line) => line.mark === null && !isLooselyLabelled(line.text) && namesBody(line))
  }

  read(): readonly Block[] {
    for (let at = 0; at < this.#lines.length; at++) at += this.#take(this.#lines[at] as Line, at)
    const isLoose = (block: Block): boolean => block.kind === 'header' && isLooselyLabelled(block.text)
    return [...this.#blocks.filter((block) => !isLoose(block)), ...this.#blocks.filter(isLoose)]
  }

  /** The answer is how many further lines it took. */
  #take(line: Line, at: number): number {
    const text = wholeText(line)
    const next = this.#lines[at + 1]
    if (isBackToTop(line) || isWayHere(text) || isLeading(text) || isCaptureCount(text) || (isDocumentName(text) && next !== undefined && isLabel(next))) return 0
    if (isDecisionLabel(text) || isReportSummary(text)) this.#labelSeen = true
    else if (this.#afterLabel(line)) return 0
    else if (this.#summary(line)) return 0
    // `Ombudsman decision` over a body is what the page is called, and over an outcome a label.
    else if (isSiteName(text) && next !== undefined && isBodyName(next.text)) return 0
    else if (isLabel(line) && labelled(text)?.colon !== true) return this.#labels(at)
    else if (this.#emptyLabel(line)) return this.#labels(at)
    else this.#unlabelled(line, next, at)
    return 0
  }

  #afterLabel(line: Line): boolean {
    const rest = line.mark === null ? afterDecisionLabel(line.text) : null
    if (rest === null) return false
    this.#labelSeen = true
    if (rest !== '' && !this.#summary({ ...line, text: rest })) this.#take({ ...line, text: rest }, this.#lines.length)
    return true
  }

  #summary(line: Line): boolean {
    const words = line.mark === null ? summaryIn(line.text) : null
    if (words === null || (this.#summaryOpen && words === '')) return false
    if (this.#summaryOpen) this.#blocks = this.#blocks.map((block) => (block.kind === 'summary' ? { kind: 'doubt', line: line.line, text: block.text, why: 'Another summary stands nearer to the decision.' } : block))
    this.#summaryOpen = true
    if (words !== '') this.#blocks.push({ kind: 'summary', text: words })
    return true
  }

  #emptyLabel({ mark, text }: Line): boolean {
    return mark === null && labelled(text)?.value === ''
  }

  /** A label with its value below it, or several labels and then as many values: what is left of a table. */
  #labels(from: number): number {
    let count = 0
    while (count < mostLabels && this.#isBareLabel(this.#lines[from + count])) count++
    const values = this.#lines.slice(from + count, from + 2 * count)
    if (values.length < count || !values.every(isValue)) {
      this.#unlabelled(this.#lines[from] as Line, this.#lines[from + 1], from)
      return 0
    }
    values.forEach((value, index) => {
      const label = this.#lines[from + index] as Line
      const field = fieldOfLabel(label.text)
      const whole = `${label.text} ${wholeText(value)}`
      this.#add((field && fieldBlocks(field, wholeText(value), label.line, whole)) ?? [{ kind: 'doubt', line: label.line, text: whole, why: 'This is no value for its label.' }])
    })
    return 2 * count - 1
  }

  #isBareLabel = (line: Line | undefined): boolean => line !== undefined && line.mark === null && fieldOfLabel(line.text) !== null

  #unlabelled(line: Line, next: Line | undefined, at: number): void {
    const text = wholeText(line)
    if (at < this.#lastTitle && isUnknownPath(text)) return
    const blocks = headerLine(line.mark?.kind === 'bullet' || isLabelled(line.text) ? line.text : text, line.line)
    const topic = labelled(text)?.field === 'category' && isLabelled(text) ? (labelled(text)?.value ?? '') : text
    if (this.#category !== null && isSubcategory(this.#category, topic)) this.#add([{ kind: 'header', header: { subcategory: topic }, line: line.line, text }])
    else if (blocks !== null && !(this.#summaryOpen && text.length > 100)) this.#add(blocks)
    else if ((isFurniture(line.text) || this.#isMenu(line, at)) && line.mark?.kind !== 'number') return
    else if (this.#isName(line, next)) this.#add([{ kind: 'header', header: { body: withoutLeading(text) }, line: line.line, text }])
    else if ((this.#summaryOpen || (this.#labelSeen && text.length > 40) || (this.#hasBody && next === undefined && line.mark === null && text.length > 80 && endsSentence(text) && !/^section \d+ of /i.test(text))) && line.level === 0) {
      this.#blocks.push({ kind: 'summary', text, ...(!this.#summaryOpen && !this.#labelSeen && { unlabelled: true as const }) })
      this.#summaryOpen = true
    } else this.#blocks.push({ kind: 'doubt', line: line.line, text, why: line.mark === null ? 'This line comes before the first heading and is no part of the header.' : 'This paragraph comes before any heading.' })
  }

  #isName(line: Line, next: Line | undefined): boolean {
    if (this.#hasBody || this.#bodyElsewhere || this.#summaryOpen || line.mark !== null || line.text.length > 120 || !/^[\p{Lu}\p{N}]/u.test(line.text)) return false
    if (isBodyName(line.text)) return true
    const following = next === undefined ? null : headerLine(next.text, next.line)
    const named = following?.some((block) => block.kind === 'header' && typeof block.header.body === 'string') ?? false
    return next !== undefined && !named && (isDecisionLabel(next.text) || (isLabel(next) && labelled(next.text)?.field !== 'unkept') || following?.some(({ kind }) => kind !== 'doubt') === true)
  }

  /** Above a page's title: a row of short names, or a short name among the page's own lines. */
  #isMenu({ text }: Line, at: number): boolean {
    if (this.#hasBody || at >= this.#lines.length) return false
    const [before, next] = [this.#lines[at - 1], this.#lines[at + 1]]
    const among = (before === undefined || isFurniture(before.text)) && next !== undefined && isFurniture(next.text) && isShortName(text)
    return (among || isRowOfNames(text)) && at < this.#lastTitle
  }

  #add(blocks: readonly Block[]): void {
    this.#blocks.push(...blocks)
    const last = blocks.at(-1)
    this.#category = last?.kind === 'header' && typeof last.header.category === 'string' && typeof last.header.subcategory !== 'string' ? last.header.category : null
    this.#hasBody ||= blocks.some((block) => block.kind === 'header' && typeof block.header.body === 'string')
  }
}

const namesBody = ({ text, line }: Line): boolean => headerLine(text, line)?.some((block) => block.kind === 'header' && typeof block.header.body === 'string') ?? false

const isShortName = (text: string): boolean => text.length <= 40 && !/\d/.test(text) && !endsSentence(text)

/** `Care Decisions Archive | Providers | About this archive`, in which nothing is a fact. */
function isRowOfNames(text: string): boolean {
  const parts = text.split(/ ?[|·•›»] ?| \/ /)
  return parts.length >= 3 && parts.every((part, at) => isShortName(part) && (at === 0 || !isBodyName(part)))
}

/** What follows the label of the summary on its line; `null` where the line has no such label. */
function summaryIn(text: string): string | null {
  const found = /^(?:decision summary|case summary|summary(?: of (?:the )?decision)?) ?[:–—-] ?(.*)$/i.exec(text) ?? /^(?:decision summary|summary(?: of (?:the )?decision)?)()$/i.exec(text) ?? /^report summary ?[:–—] ?(.+)$/i.exec(text)
  return found ? collapse(found[1] ?? '') : null
}

/** A value under its label: short, and no label or heading of the page itself. */
const isValue = (line: Line): boolean =>
  wholeText(line).length <= 120 && !(line.text.length > 40 && endsSentence(line.text)) && fieldOfLabel(line.text) === null && labelled(line.text.replace(/^: ?/, ''))?.colon !== true && !isDecisionLabel(line.text) && summaryIn(line.text) === null &&
  knownHeading(line.text)?.part !== false
