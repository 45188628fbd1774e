import type { Statement } from '../../statement/model.ts'

/** The register: a schema of its own that only publication writes and that cannot hold a private row. */
export interface Publications {
  /**
   * Adds an entry, or a new version where the text of a reference has changed; the same text again changes nothing.
   * Takes the next position under an advisory lock.
   */
  publish(entry: NewEntry): Promise<{ readonly position: number; readonly version: number; readonly outcome: 'added' | 'new-version' | 'unchanged' }>
  /** The current version, or the one asked for. Finds it whatever its category is now. */
  entry(reference: string, version?: number): Promise<Entry | null>
}

export interface NewEntry {
  readonly reference: string
  readonly body: string
  readonly bodySlug: string
  readonly category: string | null
  readonly categorySlug: string | null
  readonly subcategory: string | null
  readonly subcategorySlug: string | null
  readonly decision: string | null
  readonly date: string | null
  readonly kind: 'Statement' | 'Report'
  readonly summary: string | null
  readonly statement: Statement
  /** All readable text, for search. */
  readonly text: string
  readonly publishedOn: string
  readonly origin: 'casework' | 'import'
}

export interface Entry extends NewEntry {
  readonly version: number
  readonly versions: number
  readonly position: number
}
