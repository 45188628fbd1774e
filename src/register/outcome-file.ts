import type { PlainDate } from '../time/plain-date.ts'
import { csvRows } from './csv-rows.ts'
import type { NotAccepted } from './incoming.ts'
import { outcomeFields, readRemedyOutcome, type GivenOutcome, type RemedyOutcome } from './remedy-outcome.ts'

/** A file of outcomes as its bytes were read. `from` says where, for the report. */
export interface OutcomeFile {
  readonly from: string
  readonly form: 'csv' | 'json-lines'
  readonly content: Uint8Array
}

/** An outcome that was read, or why a line has none, and where it stands: `file:line`. */
export interface ReadOutcome {
  readonly from: string
  readonly read: RemedyOutcome | NotAccepted
}

/** Every line of a file of outcomes: what it says, or everything that is wrong with it. */
export function readOutcomeFile({ from, form, content }: OutcomeFile, today: PlainDate): readonly ReadOutcome[] {
  let text: string
  try {
    text = utf8.decode(content)
  } catch {
    return [{ from, read: { code: 'not-text', why: 'It is not text in UTF-8.' } }]
  }
  const lines = form === 'csv' ? linesOfTable(text) : linesOfJson(text)
  return lines.map(({ line, given }) => ({ from: `${from}:${line}`, read: 'why' in given ? given : outcomeIn(given.fields, today) }))
}

interface Line {
  readonly line: number
  readonly given: { readonly fields: GivenOutcome } | NotAccepted
}

function outcomeIn(fields: GivenOutcome, today: PlainDate): RemedyOutcome | NotAccepted {
  const read = readRemedyOutcome(fields, today)
  return 'reference' in read ? read : { code: 'not-an-outcome', why: read.join(' ') }
}

function linesOfTable(text: string): readonly Line[] {
  const [head, ...rows] = csvRows(text)
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const missing = ['reference', 'remedy', 'outcome', 'recorded'].filter((name) => !names.includes(name))
  if (head === undefined || missing.length > 0) {
    return [{ line: head?.line ?? 1, given: { code: 'no-columns', why: `The first line must name the columns. Missing: ${missing.join(', ')}. Known: ${outcomeFields.map(({ name }) => name).join(', ')}.` } }]
  }
  return rows.map(({ line, cells }) => ({
    line,
    given: cells.length > names.length
      ? { code: 'not-an-outcome', why: `It has ${cells.length} cells, and there are ${names.length} columns.` }
      : { fields: Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])) },
  }))
}

function linesOfJson(text: string): readonly Line[] {
  return text.split('\n').flatMap((line, place): readonly Line[] => (line.trim() === '' ? [] : [{ line: place + 1, given: fieldsOf(line) }]))
}

function fieldsOf(line: string): Line['given'] {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { fields: value as GivenOutcome } : { code: 'not-an-outcome', why: 'The line is no JSON object.' }
  } catch {
    return { code: 'not-json', why: 'The line is not JSON.' }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
