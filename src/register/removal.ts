/** Why a decision was taken down, in words that tell nothing of anybody. */
export type RemovalReason = 'to-protect-someone' | 'published-in-error' | 'period-ended'

/** That something was taken down: a row of the public deletion list. It does not say what it was about. */
export interface Removal {
  /** In the one order of all that was published and taken down. */
  readonly position: number
  readonly reference: string
  readonly versions: readonly number[]
  /** The decision itself was taken down, not only versions that a newer one replaced. */
  readonly whole: boolean
  readonly why: RemovalReason
  /** ISO. */
  readonly removedOn: string
}

/** Each reason as a reader is told it. */
export const removalReasons: Readonly<Record<RemovalReason, { readonly name: string; readonly sentence: string }>> = {
  'to-protect-someone': { name: 'To protect someone', sentence: 'It was taken down to protect someone.' },
  'published-in-error': { name: 'Published in error', sentence: 'It should not have been published.' },
  'period-ended': { name: 'Period ended', sentence: 'Decisions are published for a time, and that of this one is over.' },
}

export const isRemovalReason = (value: string): value is RemovalReason => Object.hasOwn(removalReasons, value)
