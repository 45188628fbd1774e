import { csvCell } from '../bulk.ts'
import type { Part, Tally, Theme } from './tally.ts'
import { upheldRate } from './tally.ts'

/** Parts as a CSV file (RFC 4180) with a line for the total, which is theirs. The rate is a fraction of 1, empty where there is none. */
export function partsAsCsv(what: string, parts: readonly Part[], total: Omit<Part, 'key' | 'name'>): string {
  const line = ({ name, ...tally }: Omit<Part, 'key'>) => [name, tally.decisions, tally.upheld, tally.notUpheld, tally.closed, tally.other, upheldRate(tally)?.toFixed(4) ?? '']
  const rows = [[what, 'Decisions', 'Upheld', 'Not upheld', 'Closed after initial enquiries', 'No known decision', 'Upheld rate'], ...parts.map(line), line({ name: 'Total', ...total })]
  return csvOf(rows)
}

/** What was agreed, kind by kind, as a CSV file: the upheld decisions with each, and their share of all that were upheld. There is no total, since one decision may have several. */
export function themesAsCsv(themes: readonly Theme[], { upheld }: Pick<Tally, 'upheld'>): string {
  return csvOf([['Agreed action', 'Upheld decisions', 'Share of upheld'], ...themes.map((theme) => [theme.name, theme.upheld, upheld === 0 ? '' : (theme.upheld / upheld).toFixed(4)])])
}

const csvOf = (rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => `${row.map((cell) => csvCell(String(cell))).join(',')}\r\n`).join('')
