/** A row of a table, and the line of the file on which it begins. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A cell in quotes, in which a quote is doubled, or one without; and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\r|\n|$)/y

/**
 * The rows of a CSV file (RFC 4180), without the empty ones: cells between commas, in straight quotes where they hold a comma, a
 * quote or the end of a line. What stands wrongly in quotes is taken as it is written.
 */
export function csvRows(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let row: { line: number; cells: string[] } = { line: 1, cells: [] }
  let line = 1
  CELL.lastIndex = 0
  for (let cell = CELL.exec(text); cell !== null; cell = CELL.exec(text)) {
    const [whole, quoted, plain = '', end] = cell
    row.cells.push(quoted?.replaceAll('""', '"') ?? plain)
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0
    if (end === ',') continue
    if (row.cells.some((each) => each !== '')) rows.push(row)
    if (CELL.lastIndex >= text.length) break
    row = { line, cells: [] }
  }
  return rows
}
