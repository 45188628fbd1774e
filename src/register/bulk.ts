import type { Field } from './bulk-fields.ts'
import type { NewEntry } from './entry.ts'
import { permalinkOf } from './permalink.ts'

/** A listed decision and which of its versions it is. */
type Listed = NewEntry & { readonly version: number }

/** The forms in which the whole register can be taken away. */
export const bulkFormats = ['jsonl', 'csv'] as const
export type BulkFormat = (typeof bulkFormats)[number]

/** The columns of the table, in order. An empty cell is a field that the decision does not have. */
export const bulkColumns: readonly (Field & { of(entry: Listed, address: string): string | null })[] = [
  { name: 'reference', says: 'The reference, as in “24 017 326”. It never changes', of: ({ reference }) => reference },
  { name: 'body', says: 'The body complained about', of: ({ body }) => body },
  { name: 'category', says: 'The category', of: ({ category }) => category },
  { name: 'subcategory', says: 'The sub-category', of: ({ subcategory }) => subcategory },
  { name: 'decision', says: 'The outcome as it was published, such as “Upheld”', of: ({ decision }) => decision },
  { name: 'date', says: 'The day of the decision, as in 2025-03-13', of: ({ date }) => date },
  { name: 'kind', says: '“Statement” or “Report”', of: ({ kind }) => kind },
  { name: 'summary', says: 'The summary', of: ({ summary }) => summary },
  { name: 'version', says: 'Which version of the decision this is; 1 unless it was changed after its publication', of: ({ version }) => String(version) },
  { name: 'published on', says: 'The day on which this version was published here', of: ({ publishedOn }) => publishedOn },
  { name: 'address', says: 'Where people read it. It may change with the category; the reference finds it always', of: (_entry, address) => address },
]

/** What stands before the first decision. */
export const bulkHead = (format: BulkFormat): string => (format === 'csv' ? row(bulkColumns.map(({ name }) => name)) : '')

/** A decision as a line of a bulk file. One of JSON Lines can be imported again: it is the statement, with where it stands beside it. */
export function bulkLine(format: BulkFormat, entry: Listed, site: string): string {
  const { version, publishedOn, statement } = entry
  const address = `${site}${permalinkOf(entry)}`
  return format === 'csv' ? row(bulkColumns.map((column) => column.of(entry, address))) : `${JSON.stringify({ ...statement, version, publishedOn, address })}\n`
}

// Signs that no reader sees, and white space, may stand before what a spreadsheet takes for the beginning of a formula.
const FORMULA = /^(?:[\t\r\n]|[\p{Cf}\p{Z}\s]*[=+\-@＝＋－＠])/u

/** A cell of RFC 4180 that no spreadsheet runs as a formula: one that could be has an apostrophe before it. */
export function csvCell(value: string | null): string {
  const safe = value === null ? '' : FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const row = (cells: readonly (string | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`
