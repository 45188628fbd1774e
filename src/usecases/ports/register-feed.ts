import type { NewEntry } from '../../register/entry.ts'

/** A decision as it is listed: its current version. */
export interface Listed extends NewEntry {
  readonly version: number
}

/**
 * Something that happened to the register, at its place in the one order of all that is published and taken down.
 *
 * - `overtaken`: a later change of the same decision says how it stands now.
 * - `listed`: the decision as it stands, to be put in place of whatever is kept of it.
 * - `taken-down`: nothing of what was kept of it may stay; `listed` is what is to be kept now, if only older versions went.
 */
export type RegisterChange =
  | { readonly position: number; readonly reference: string; readonly change: 'overtaken' }
  | { readonly position: number; readonly reference: string; readonly change: 'listed'; readonly listed: Listed }
  | { readonly position: number; readonly reference: string; readonly change: 'taken-down'; readonly listed: Listed | null }

/** What whoever keeps a copy of the register reads: an index, a replica, a bulk file. */
export interface RegisterFeed {
  /** Changes after a position, in order; at most so many. Positions commit in order; those of what was taken down since are left out. */
  after(position: number, atMost: number): Promise<readonly RegisterChange[]>
  /** The position of the last change; 0 before the first. */
  last(): Promise<number>
  /** Every decision that is listed, with its version, in the order of references. */
  states(): Promise<readonly { readonly reference: string; readonly version: number }[]>
}
