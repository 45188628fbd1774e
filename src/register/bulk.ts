import type { NewEntry } from './entry.ts'
import { permalinkOf } from './permalink.ts'

/** A listed decision and which of its versions it is. */
type Listed = NewEntry & { readonly version: number }

/** The forms in which the whole register can be taken away. */
export const bulkFormats = ['jsonl', 'csv'] as const
export type BulkFormat = (typeof bulkFormats)[number]

const COLUMNS = ['reference', 'body', 'category', 'subcategory', 'decision', 'date', 'kind', 'summary', 'version', 'published on', 'address'] as const

/** What stands before the first decision. */
export const bulkHead = (format: BulkFormat): string => (format === 'csv' ? row(COLUMNS) : '')

/** A decision as a line of a bulk file. One of JSON Lines can be imported again: it is the statement, with where it stands beside it. */
export function bulkLine(format: BulkFormat, entry: Listed, site: string): string {
  const { reference, body, category, subcategory, decision, date, kind, summary, version, publishedOn, statement } = entry
  const address = `${site}${permalinkOf(entry)}`
  return format === 'csv'
    ? row([reference, body, category, subcategory, decision, date, kind, summary, String(version), publishedOn, address])
    : `${JSON.stringify({ ...statement, version, publishedOn, address })}\n`
}

// Signs that no reader sees, and white space, may stand before what a spreadsheet takes for the beginning of a formula.
const FORMULA = /^(?:[\t\r\n]|[\p{Cf}\p{Z}\s]*[=+\-@＝＋－＠])/u

/** A cell of RFC 4180 that no spreadsheet runs as a formula: one that could be has an apostrophe before it. */
export function csvCell(value: string | null): string {
  const safe = value === null ? '' : FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const row = (cells: readonly (string | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`
