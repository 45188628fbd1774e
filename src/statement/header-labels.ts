import type { Header } from './model.ts'
import { fold, splitLines } from './words.ts'

/** What a label of a published header can stand for. For `unkept` a statement has no place. */
export type HeaderField = keyof Header | 'kind' | 'summary' | 'unkept'

const labels: Readonly<Record<HeaderField, string>> = {
  body:
    'body | authority | local authority | council | organisation | organization | provider | care provider | trust | complaint about | complaint against | body complained about | ' +
    'organisation complained about | authority complained about | council complained about | body in jurisdiction | bodies | against | name of body | name of organisation | about | respondent | title',
  reference:
    'reference | reference number | reference no | ref | ref no | our ref | our reference | complaint reference | complaint ref | complaint reference number | complaint number | complaint no | complaint | case | case reference | ' +
    'case ref | case reference number | case number | case no | lgo reference | lgsco reference | lgo ref | lgsco ref | ombudsman reference | ombudsman reference number | decision reference | decision number | decision no | decision ref | id',
  category: 'category | categories | subject | subject area | topic | area | service area | category of complaint | complaint category | complaint type | service | filed under | listed under',
  subcategory: 'subcategory | sub-category | sub category | sub-topic | subtopic | sub-subject | sub-categories',
  decision: 'decision | outcome | result | decision outcome | ombudsman decision | final outcome | complaint outcome | case outcome | status | decision made',
  date: 'decision date | date | date of decision | date decided | decided | decided on | decision made on | date of final decision | final decision date | dated | decision dated | date of statement | date of report | issued | date issued | issue date | date closed | closed on',
  kind: 'type | document type | decision type | type of document | type of decision | kind | document',
  summary: 'summary | decision summary | summary of decision | summary of the decision | case summary | complaint summary | summary of the complaint',
  unkept: 'published | date published | publication date | published on | first published | last updated | updated | received | date received | source | url | link | licence | page views | tags | keywords | investigator',
}

/** Labels that a program wrote part their words in its own way: `decision_date`, `decision-date`, `decisionDate`. */
const keyOf = (label: string): string => fold(label.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).replace(/[-_]/g, ' ')

const fields = new Map<string, HeaderField>()
for (const [field, names] of Object.entries(labels)) for (const name of names.split(' | ')) fields.set(keyOf(name), field as HeaderField)

/** The field that a label of a published header stands for, `Decision date :`; `null` for anything else. */
export const fieldOfLabel = (label: string): HeaderField | null => fields.get(keyOf(label)) ?? null

/** Labels that a capture also has for itself, `date` for the day that it was taken: a fuller one goes before them. */
const loose: ReadonlySet<string> = new Set(['date', 'dated', 'issued', 'title', 'id', 'status'])

/** Whether a line has a label that may speak of the page rather than of the decision. */
export const isLooselyLabelled = (text: string): boolean => loose.has(fold(/^[^:=|\t]{1,40}(?=[:=|])/.exec(text)?.[0] ?? ''))

const withoutQuotes = (value: string): string => value.replace(/^(["'`])([^"'`]*(?:\p{L}'\p{L}[^"'`]*)*)\1$/u, '$2')

/** `Category: Housing` as field and value, and `Decision date 13 Mar 2025` without a colon; `null` where no label begins the line. */
export function labelled(text: string): { readonly field: HeaderField; readonly value: string; readonly colon: boolean } | null {
  const separator = /^([^:=|\t]{1,40}?) ?[:=|]+ ?(.*)$/.exec(text)
  const field = separator ? fieldOfLabel(separator[1] ?? '') : null
  if (separator && field !== null) return { field, value: withoutQuotes(separator[2] ?? ''), colon: true }
  const dash = /^([^:=|\t]{1,40}?) [-–—] (\S.*)$/.exec(text)
  const dashed = dash ? fieldOfLabel(dash[1] ?? '') : null
  // What goes on behind a second dash is a row of facts.
  if (dash && dashed !== null && (dashed === 'category' || !/ [-–—] /.test(dash[2] ?? ''))) return { field: dashed, value: dash[2] ?? '', colon: true }
  const words = text.split(' ', 5)
  for (let count = Math.min(4, words.length - 1); count >= 1; count--) {
    const label = words.slice(0, count).join(' ')
    const named = fieldOfLabel(label)
    if (named !== null) return { field: named, value: text.slice(label.length).replace(/^ ?[-–—] ?/, '').trim(), colon: false }
  }
  return null
}

/** A label with its value below it behind a colon, as Markdown defines a term, on one line. Line ends stay where they are. */
export const withDefinedLabels = (text: string): string =>
  text.replace(/^([^\n\r:]{1,40})(\r?\n):[^\S\n\r]+(\S.*)$/gm, (term, label: string, end: string, value: string) => (fieldOfLabel(label) === null ? term : `${label}: ${value}${end}`))

const cellsOf = (row: string): string[] => row.trim().replace(/^\||\|$/g, '').split(/ *[|\t] */).map((cell) => cell.replace(/[*_]{2}/g, '').trim())

/** A table of one row under its labels, with each label before its value. Line ends stay where they are. */
export function withTableOfLabels(text: string): string {
  const lines = splitLines(text)
  const at = lines.findIndex((line) => /[|\t]/.test(line) && cellsOf(line).length >= 2 && cellsOf(line).every((cell) => fieldOfLabel(cell) !== null))
  const below = at < 0 ? -1 : lines.findIndex((line, index) => index > at && !/^[\s|:+-]*$/.test(line))
  const [names, values] = [cellsOf(lines[at] ?? ''), cellsOf(lines[below] ?? '')]
  const another = lines.slice(below + 1).find((line) => line.trim() !== '')
  if (below < 0 || below > at + 2 || (another !== undefined && cellsOf(another).length === names.length) || values.length !== names.length || values.some((value) => value === '' || fieldOfLabel(value) !== null)) return text
  return lines.map((line, index) => (index === below ? names.map((name, column) => `${name}: ${values[column]}`).join(' | ') : index >= at && index < below ? '' : line)).join('\n')
}

/** Labels that only a tab, a leader of dots or the lines of a table part from their values, `Authority\tWold District Council`, with a colon in its place. */
export const withTabbedLabels = (text: string): string =>
  text
    .replace(/^[^\S\n\r]*([^\s:._][^\t\n\r:._]{0,39}?)[^\S\n\r]?[._]{2,}[^\S\n\r]*(?=[^\s._])/gm, (start, label: string) => (fieldOfLabel(label) === null ? start : `${label}: `))
    .replace(/^([^\t\n\r:]{1,40})\t+(?=\S)/gm, (start, label: string) => (fieldOfLabel(label) === null ? start : `${label}: `))
    .replace(/^[^\S\n\r]*\|[ *]*([^|\n\r]{1,40}?)[ *:]*\|[^\S\n\r]*([^|\n\r]*[^|\s])[^\S\n\r]*\|?[^\S\n\r]*$/gm, (row, label: string, value: string) => (fieldOfLabel(label) === null ? row : `${label}: ${value}`))

/** Whether a line is a label of the header with a colon behind it, whatever follows. */
export const isLabelled = (text: string): boolean => text.length <= 160 && labelled(text)?.colon === true
