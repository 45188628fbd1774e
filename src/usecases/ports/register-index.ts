import type { DecisionSearch } from './decision-search.ts'
import type { RegisterFeed } from './register-feed.ts'

/** The register's own index, as far as somebody can look after it. */
export interface RegisterIndex {
  /**
   * Makes it anew from the register; the old one answers meanwhile. Where another process keeps it, that one is asked to, and
   * waited for. `progress` hears how many changes of the register were read, of how many.
   */
  rebuild(progress?: (read: number, of: number) => void): Promise<void>
  /** Everything in which it differs from the register, or is damaged; a sentence each. */
  problems(): Promise<readonly string[]>
}

/** Reads from the register, each time in a transaction of its own. */
export type ReadRegister = <T>(work: (feed: RegisterFeed) => Promise<T>) => Promise<T>

/** An index that searches the register, follows what is published, and can be made anew from the register. */
export interface FollowingIndex extends DecisionSearch, RegisterIndex {
  /** Whether this process writes to it. */
  readonly writes: boolean
  /** Whether it holds all that was published when it was last looked. */
  isReady(): boolean
  /** How many changes of the register it has not taken in yet. */
  behind(): Promise<number>
  /** Takes in what was published since. Calls that come together share the work. */
  catchUp(): Promise<void>
  /** Makes it anew where another process has asked for that. */
  rebuildIfWanted(): Promise<void>
  /** Waits until no work on its files is left; `thorough` also writes files again of which little is gone. */
  settled(thorough?: boolean): Promise<void>
  close(): Promise<void>
}
