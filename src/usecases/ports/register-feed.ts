import type { NewEntry } from '../../register/entry.ts'

/** A decision as it is listed: its current version. */
export interface Listed extends NewEntry {
  readonly version: number
}

/**
 * Something that happened to the register, at its place in the one order of all that is published. `listed` is the decision
 * as it stands now, or null where it does not any more; a change that a later one has overtaken says only that it was there.
 */
export type RegisterChange =
  | { readonly position: number; readonly reference: string; readonly overtaken: true }
  | { readonly position: number; readonly reference: string; readonly overtaken: false; readonly listed: Listed | null }

/** What whoever keeps a copy of the register reads: an index, a replica, a bulk file. */
export interface RegisterFeed {
  /** Changes after a position, in order; at most so many. Positions have no gaps, and commit in order. */
  after(position: number, atMost: number): Promise<readonly RegisterChange[]>
  /** The position of the last change; 0 before the first. */
  last(): Promise<number>
  /** Every decision that is listed, with its version, in the order of references. */
  states(): Promise<readonly { readonly reference: string; readonly version: number }[]>
}
