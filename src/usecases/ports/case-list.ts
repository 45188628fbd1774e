import type { PlainDate } from '../../time/plain-date.ts'

export interface ListedCase {
  readonly caseId: string
  readonly reference: string
  readonly scheme: string
  readonly schemeVersion: string
  readonly body: string
  readonly bodyName: string
  readonly stage: string
  readonly turn: string | null
  readonly assigned: string | null
  readonly openedOn: PlainDate
  readonly nextDue: PlainDate | null
  readonly nextClock: string | null
  readonly category: string | null
  readonly complainant: string | null
  readonly closed: boolean
}

export interface CaseFilter {
  readonly stage?: string
  readonly assigned?: string
  readonly turn?: string
  /** Ids of the procedures whose cases are listed; all where none are named. */
  readonly schemes?: readonly string[]
  readonly closed?: boolean
  /** Keyset: the row after which the page starts, as the previous page gave it. */
  readonly after?: string
  readonly limit: number
}

/** Lists of cases that the one who asks may see, most urgent (earliest due, then oldest) first. */
export interface CaseList {
  list(filter: CaseFilter): Promise<{ readonly cases: readonly ListedCase[]; readonly next: string | null }>
  /** Full text over what the office knows of its cases, through the one definer function; best match first. */
  search(query: string, limit: number): Promise<readonly ListedCase[]>
  /** How many cases stand in each stage in the office of whoever asks, under the procedures named, or all; nobody outside an office is told. */
  countByStage(schemes?: readonly string[]): Promise<readonly { readonly stage: string; readonly count: number }[]>
}
