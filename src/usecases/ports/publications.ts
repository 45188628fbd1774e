import type { Entry, NewEntry, WrittenEntry } from '../../register/entry.ts'
import type { Removal, RemovalReason } from '../../register/removal.ts'

export type { Entry, NewEntry, Removal, RemovalReason, WrittenEntry }

/** What publishing an entry did: where it stands, and as which version, or where the register had it already. */
export interface Published {
  readonly position: number
  readonly version: number
  readonly outcome: 'added' | 'new-version' | 'unchanged' | 'removed'
}

/** The register: a schema of its own that only publication writes and that cannot hold a private row. */
export interface Publications {
  /**
   * Adds an entry, or a new version where the text of a reference has changed; the same text again changes nothing.
   * An import of a text that an older version had changes nothing either, and one of what was taken down is `removed`:
   * not taken in, unless somebody publishes it `deliberately`. Takes the next position under an advisory lock.
   */
  publish(entry: NewEntry, how?: 'deliberately'): Promise<Published>
  /** The same for many, in their order; a decision may be among them once. Throws where it is twice. */
  publishMany(entries: readonly WrittenEntry[]): Promise<readonly Published[]>
  /**
   * Gathers the words of so many decisions by which the database itself searches, where they are lacking; says of how
   * many. Until then such a decision is found all the same, but slowly.
   */
  gatherWords(atMost: number): Promise<number>
  /** How many decisions lack them; counts no further than `atMost`. */
  lackingWords(atMost: number): Promise<number>
  /** The current version, or the one asked for. Finds it whatever its category is now. */
  entry(reference: string, version?: number): Promise<Entry | null>
  /**
   * Takes down a decision, or only the versions before its current one: their text is destroyed, and the deletion list
   * says that they were there. `on` is the day. Gives null where there was nothing to take down.
   */
  remove(what: { readonly reference: string; readonly versions: 'all' | 'older'; readonly why: RemovalReason; readonly on: string }): Promise<Removal | null>
  /** The deletion list, in the order of positions, from after a position. */
  removals(after: number, atMost: number): Promise<readonly Removal[]>
  /** The last removal of this version of a decision, or of the decision as a whole. */
  removalOf(reference: string, version?: number): Promise<Removal | null>
  /** Decisions of a kind that were first published on or before a day, the longest published first. For the program itself. */
  publishedBy(kind: Entry['kind'], day: string, atMost: number): Promise<readonly string[]>
}
