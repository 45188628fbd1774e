/**
 * The embedded database cannot run here. The message is one sentence for the
 * person at the terminal: what stood in the way and what to do instead.
 */
export class EmbeddedDatabaseFailure extends Error {
  override readonly name = 'EmbeddedDatabaseFailure'
  readonly code = 'embedded-database-failure'
}

/** What a person can always do when the embedded database will not run. */
export const useServerInstead =
  'set DATABASE_URL to a PostgreSQL server, version 15 or later, to use that instead'
