import type { StreamHead } from '../../usecases/ports/histories.ts'

/** A stream's own row, as its columns are named in statements. */
export const streamColumns = 's.case_id, s.office, s.scheme, s.scheme_version, s.reference, s.body, s.version, s.digest'

export interface StreamRow {
  readonly case_id: string
  readonly office: string
  readonly scheme: string
  readonly scheme_version: string
  readonly reference: string
  readonly body: string
  readonly version: number
  readonly digest: string
}

export function streamHead(row: StreamRow): StreamHead {
  return {
    caseId: row.case_id,
    office: row.office,
    scheme: row.scheme,
    schemeVersion: row.scheme_version,
    reference: row.reference,
    body: row.body,
    version: row.version,
    digest: row.digest,
  }
}
