/** Where a copy of a published statement comes from. A statement that is not published has none. */
export interface Imprint {
  /** Its permanent address, in full. */
  readonly address: string
  readonly version: number
  /** ISO. */
  readonly publishedOn: string
  /** Who publishes it, by name. */
  readonly publisher: string
}
