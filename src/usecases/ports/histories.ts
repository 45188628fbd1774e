import type { CaseEvent } from '../../casework/event.ts'
import type { Words } from '../../casework/event.ts'
import type { SessionHeld } from './credentials.ts'
import type { Body, Office } from './people.ts'
import type { PlainDate } from '../../time/plain-date.ts'

/** One event as bytes: the canonical JSON that its digest is taken over, kept as text. */
export interface SealedEvent {
  readonly version: number
  readonly type: string
  readonly at: string
  readonly text: string
  readonly digest: string
}

/** The words behind an event and the nonce of their commitment; destroyed together. */
export interface ContentRow {
  readonly id: string
  readonly version: number
  readonly nonce: string
  readonly text: string
  readonly shownTo: readonly ('person' | 'body')[]
}

/** The stream's own row, kept apart from its events so that a cut tail is seen. */
export interface StreamHead {
  readonly caseId: string
  readonly office: string
  readonly scheme: string
  readonly schemeVersion: string
  readonly reference: string
  /** Slug of the body complained about. */
  readonly body: string
  readonly version: number
  readonly digest: string
}

/** What lists, searches and row-level rules need of a case; folded from its history, never edited by itself. */
export interface CaseRow {
  readonly stage: string
  readonly closed: boolean
  readonly turn: string | null
  readonly assigned: string | null
  readonly openedOn: PlainDate
  readonly nextDue: PlainDate | null
  readonly nextClock: string | null
  readonly category: string | null
  /** Who complains, for the office's lists; left as it is where `searchable` is null. */
  readonly complainant: string | null
  readonly outcome: string | null
  /** Identifiers of people who are party to the case; left out where nobody came or went. */
  readonly people?: readonly { readonly person: string; readonly role: string }[]
  /** What case search looks through; null leaves it as it is, because whoever adds may not read all the words. */
  readonly searchable: string | null
  /** What it looked through before this addition, where that is known: then only what came to it is read. */
  readonly searchableBefore?: string
}

export interface History {
  readonly head: StreamHead
  readonly events: readonly CaseEvent[]
  /** Words by id, only those that the one who asks may read. */
  readonly words: ReadonlyMap<string, Words>
}

/** A case with whom it is before and about, all of one moment. */
export interface OpenedCase {
  readonly history: History
  readonly office: Office
  readonly body: Body
}

/** Events that follow a version of a stream, with their words and the row that they fold to. */
export interface Addition {
  readonly head: StreamHead
  readonly expected: number
  readonly events: readonly SealedEvent[]
  readonly words: readonly ContentRow[]
  readonly row: CaseRow
}

/** What was to follow one version of a history came when it had another, or was not to be seen; nothing was kept. */
export class HistoryMoved extends Error {
  override readonly name = 'HistoryMoved'
  readonly code = 'history-moved'
}

/** The streams of cases, append-only. Every call is under the row-level rules of who asks. */
export interface Histories {
  /** The next reference of a financial year, `24 017 326`, for a case that an office opens: in turn, and once in an installation. One that was taken for a case that is then not opened is not given again. */
  nextReference(year: number): Promise<string>
  find(reference: string): Promise<StreamHead | null>
  /** Everything that a case is opened with, by its reference. */
  open(reference: string): Promise<OpenedCase | null>
  /**
   * The same for whoever holds a session, and who that is, before anybody knows: `system` alone may ask, and from then on its
   * transaction is under the holder's standing; under nobody's, who sees nothing, where there is no whole session at `now`.
   */
  openForHolder(tokenDigest: string, now: string, reference: string): Promise<{ readonly held: SessionHeld | null; readonly opened: OpenedCase | null }>
  load(caseId: string): Promise<History | null>
  /**
   * Adds events to a stream whose version is still `expected` (0 opens it, and links the opening into the office's chain),
   * with their words and the new row, or tells which version it has meanwhile and changes nothing.
   */
  append(addition: Addition): Promise<{ readonly done: true } | { readonly done: false; readonly actual: number }>
  /** The same, going along with the commit: whoever need not know before saves a visit. The transaction fails with `HistoryMoved` where the history has moved on. */
  settle(addition: Addition): void
  /** Raw streams for verification, in batches, ordered by opening. */
  raw(reference: string | null): AsyncIterable<RawStream>
  /** The office's chain of case openings, in order. */
  openings(): Promise<readonly { readonly office: string; readonly position: number; readonly caseId: string; readonly previous: string; readonly digest: string }[]>
  /** Where each office's chain of openings ends, kept apart from it so that a case missing from its end is seen. */
  openingEnds(): Promise<readonly { readonly office: string; readonly position: number; readonly digest: string }[]>
}

export interface RawStream {
  readonly head: StreamHead
  readonly events: readonly { readonly version: number; readonly text: string; readonly digest: string }[]
  readonly words: readonly { readonly id: string; readonly nonce: string; readonly text: string }[]
}
