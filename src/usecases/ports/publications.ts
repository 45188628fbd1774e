import type { Entry, NewEntry } from '../../register/entry.ts'

export type { Entry, NewEntry }

/** The register: a schema of its own that only publication writes and that cannot hold a private row. */
export interface Publications {
  /**
   * Adds an entry, or a new version where the text of a reference has changed; the same text again changes nothing.
   * An import of a text that an older version had changes nothing either. Takes the next position under an advisory lock.
   */
  publish(entry: NewEntry): Promise<{ readonly position: number; readonly version: number; readonly outcome: 'added' | 'new-version' | 'unchanged' }>
  /** The current version, or the one asked for. Finds it whatever its category is now. */
  entry(reference: string, version?: number): Promise<Entry | null>
}
