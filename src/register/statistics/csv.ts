import { csvCell } from '../bulk.ts'
import { complianceRate, type Compliance, type CompliancePart } from './compliance.ts'
import type { Part, Tally, Theme } from './tally.ts'
import { upheldRate } from './tally.ts'

/** Parts as a CSV file (RFC 4180) with a line for the total, which is theirs. The rate is a fraction of 1, empty where there is none. */
export function partsAsCsv(what: string, parts: readonly Part[], total: Omit<Part, 'key' | 'name'>): string {
  const line = ({ name, ...tally }: Omit<Part, 'key'>) => [name, tally.decisions, tally.upheld, tally.notUpheld, tally.closed, tally.other, upheldRate(tally)?.toFixed(4) ?? '']
  const rows = [[what, 'Decisions', 'Upheld', 'Not upheld', 'Closed after initial enquiries', 'No known decision', 'Upheld rate'], ...parts.map(line), line({ name: 'Total', ...total })]
  return csvOf(rows)
}

/** What was agreed and what became of it, kind by kind, as a CSV file. There is no total, since one decision may have several kinds. */
export function themesAsCsv(themes: readonly Theme[], { upheld }: Pick<Tally, 'upheld'>): string {
  return csvOf([
    ['Agreed action', 'Upheld decisions', 'Share of upheld', 'Done', 'Done late', 'Not done', 'Not recorded'],
    ...themes.map((theme) => [theme.name, theme.upheld, upheld === 0 ? '' : (theme.upheld / upheld).toFixed(4), theme.done, theme.late, theme.notDone, theme.notRecorded]),
  ])
}

/** Outcomes of remedies by part as a CSV file with a line for the total. The rate is a fraction of 1, empty where there is none. */
export function complianceAsCsv(what: string, parts: readonly CompliancePart[], total: Compliance): string {
  const line = ({ name, ...of }: Compliance & { readonly name: string }) => [name, of.outcomes, of.satisfied, of.notSatisfied, of.late, complianceRate(of)?.toFixed(4) ?? '']
  return csvOf([[what, 'Outcomes recorded', 'Satisfied', 'Not satisfied', 'Late', 'Compliance rate'], ...parts.map(line), line({ name: 'Total', ...total })])
}

const csvOf = (rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => `${row.map((cell) => csvCell(String(cell))).join(',')}\r\n`).join('')
