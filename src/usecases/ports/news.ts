import type { Filing } from '../../register/entry.ts'
import type { Query } from '../../register/query.ts'

/** A decision as it came onto the register, or came again with a new version. */
export interface Newcomer extends Filing {
  /** In the one order of all that was published and taken down. */
  readonly position: number
  /** An instant. */
  readonly publishedAt: string
  readonly version: number
  /** The day of the decision, ISO. */
  readonly date: string | null
  readonly summary: string | null
}

/** That a decision was taken down, and is not there again. */
export interface Departure {
  readonly position: number
  /** An instant. */
  readonly removedAt: string
  readonly reference: string
}

/**
 * What is new on the register, for those who follow it or a part of it. Of a query its words and filters count, not its
 * order or its page; what it finds is what `DecisionSearch` finds.
 */
export interface News {
  /**
   * The decisions that a query finds, as they stand, last published first: those before a position, at most so many. Of words that
   * a large import brought a moment ago, some may be found a little later.
   */
  latest(query: Query, before: number | null, atMost: number): Promise<readonly Newcomer[]>
  /**
   * The decisions that a query finds and that nobody can have been told of up to a position, first published first, at most
   * so many. One that was there before and got a new version is none of them, nor is one of which anything was taken down:
   * attention is not drawn to it.
   */
  firstSince(query: Query, after: number, atMost: number): Promise<readonly Newcomer[]>
  /** What was taken down between two positions, neither included, last first, at most so many. */
  departures(after: number, before: number | null, atMost: number): Promise<readonly Departure[]>
}
