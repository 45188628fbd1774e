/** Where a decision stands that is listed, and since when it stands as it does: an instant. */
export interface ListedAddress {
  readonly position: number
  readonly reference: string
  readonly categorySlug: string | null
  readonly subcategorySlug: string | null
  readonly publishedAt: string
}

/** Where everything published stands, for those who are to find it. */
export interface Addresses {
  /** Of the listed decisions those that were published after a position and up to another, in order; at most so many. */
  between(after: number, upTo: number, atMost: number): Promise<readonly ListedAddress[]>
  /** The runs of so many positions in which something listed stands, by number from 1, and when the last of each was published. */
  runs(length: number): Promise<readonly { readonly run: number; readonly publishedAt: string }[]>
  /** The slugs of all bodies that listed decisions are about, in order. */
  bodies(): Promise<readonly string[]>
}
