import type { PublicationChangeKind } from '../../casework/event.ts'

/** Something that an office did to a published decision. `at` is an instant; `reasons` are the office's own. */
export interface PublicationChange {
  readonly id: string
  readonly office: string
  readonly reference: string
  readonly change: PublicationChangeKind
  /** Identifier of who did it. */
  readonly person: string
  readonly reasons: string
  readonly at: string
}

/** A replacement that waits for a second person. */
export interface ProposedReplacement extends PublicationChange {
  /** The statement, as JSON. */
  readonly statement: string
  /** What it replaces is to be destroyed, to protect someone. */
  readonly protects: boolean
}

/** What an office did to published decisions, and why. Seen by that office alone. */
export interface PublicationChanges {
  /** Whether this office looks after what is published under a reference: it is of its own case, or of no case here. */
  isOwn(reference: string): Promise<boolean>
  add(change: PublicationChange & { readonly statement?: string; readonly protects?: boolean }): Promise<void>
  /** Newest first. */
  of(reference: string): Promise<readonly PublicationChange[]>
  proposal(reference: string): Promise<ProposedReplacement | null>
  /** Forgets the text of a proposal that was published or dropped; false where somebody was quicker. */
  settle(id: string): Promise<boolean>
}
