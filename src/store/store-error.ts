import { HistoryMoved } from '../usecases/ports/histories.ts'

/** A promise of the store that was broken. `code` is stable; the cause is what the database or the driver said. */
export abstract class StoreError extends Error {
  abstract readonly code: string
}

/** The database does not answer, or stopped answering. `committed` is unknown only where the commit itself was cut off. */
export class StoreUnavailable extends StoreError {
  override readonly name = 'StoreUnavailable'
  readonly code = 'store-unavailable'
  readonly committed: 'no' | 'unknown'

  constructor(cause: unknown, committed: 'no' | 'unknown' = 'no') {
    super(committed === 'no' ? 'The database does not answer; nothing was changed.' : 'The database stopped answering at the last moment; look whether the change is there before making it again.', { cause })
    this.committed = committed
  }
}

/** Two transactions were in each other's way and this one was given up; it may be tried again. */
export class StoreContended extends StoreError {
  override readonly name = 'StoreContended'
  readonly code = 'store-contended'

  constructor(cause: unknown) {
    super('Someone else was changing the same thing at the same moment; nothing was changed.', { cause })
  }
}

/** The rules of the database do not let this standing do that: a use case asked for more than it may. */
export class OutsideStanding extends StoreError {
  override readonly name = 'OutsideStanding'
  readonly code = 'outside-standing'

  constructor(cause: unknown) {
    super('The database refused this to the standing it was asked under.', { cause })
  }
}

/** A text that PostgreSQL cannot hold as it is. */
export class UnstorableText extends StoreError {
  override readonly name = 'UnstorableText'
  readonly code = 'unstorable-text'

  constructor(cause?: unknown) {
    super('A text has a character that cannot be kept (a null character, or half of a surrogate pair); take it out.', { cause })
  }
}

/** The transaction had failed inside and could only be undone, although its work came to an end as if all were well. */
export class TransactionLost extends StoreError {
  override readonly name = 'TransactionLost'
  readonly code = 'transaction-lost'

  constructor() {
    super('A step of this transaction failed and was passed over, so none of it was kept.')
  }
}

export class DatabaseIsNewer extends StoreError {
  override readonly name = 'DatabaseIsNewer'
  readonly code = 'database-newer'

  constructor(newest: number, known: number) {
    super(`This database was made ready by a newer Redress (its schema is number ${newest}, this program knows ${known}). Start that version instead.`)
  }
}

export class DatabaseNotPrepared extends StoreError {
  override readonly name = 'DatabaseNotPrepared'
  readonly code = 'database-not-prepared'

  constructor(cause: unknown) {
    super('The user of DATABASE_URL may not prepare this database: give it CREATEROLE and ownership of the database, or make the four roles beforehand (src/store/README.md has the statements).', { cause })
  }
}

/** What the database or the driver said, as one of ours where it is one of ours. */
export function storeError(error: unknown): unknown {
  if (error instanceof StoreError || error instanceof HistoryMoved) return error
  const code = postgresCode(error)
  if (isConnectionLost(error)) return new StoreUnavailable(error)
  if (code === '40001' || code === '40P01' || code === '55P03') return new StoreContended(error)
  if (code === 'RH001') return new HistoryMoved('Somebody else has added to this case in the meantime; nothing was changed.', { cause: error })
  if (code === '42501') return new OutsideStanding(error)
  if (code === '22021' || code === '22P05') return new UnstorableText(error)
  return error
}

/** SQLSTATE, or what the operating system calls a failed connection. */
export function postgresCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const lostCodes = /^(08...|57P0[123]|57014|53300|E(CONNREFUSED|CONNRESET|PIPE|NOENT|TIMEDOUT|HOSTUNREACH|AI_AGAIN)|EAI_AGAIN)$/
/** The driver gives these without a code. */
const lostWords = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Query read timeout)/

/** True where there is no longer a connection, or could not be one. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isConnectionLost)
  const code = postgresCode(error)
  return code === undefined ? error instanceof Error && lostWords.test(error.message) : lostCodes.test(code)
}
