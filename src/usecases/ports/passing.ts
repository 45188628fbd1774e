/** What is kept only in passing, and forgotten when its time is over. For the program itself. */
export interface Passing {
  /**
   * Deletes unfinished complaints that have expired, and sessions that are over, at `now`; and one-time codes, used or not,
   * that expired before `codesBefore`. Instants. Gives how many of each there were.
   */
  forget(now: string, codesBefore: string): Promise<Forgotten>
}

export interface Forgotten {
  readonly drafts: number
  readonly sessions: number
  readonly codes: number
  /** By which somebody at a body could answer. */
  readonly links: number
}
