import type { Counts } from '../../register/statistics/tally.ts'
import type { PlainDate } from '../../time/plain-date.ts'

/** Counting the published decisions as they stood on a day. No cost may grow with what is not counted. */
export interface Statistics {
  /** Another after every change of what is counted: as long as it is the same, so is every count. */
  edition(): Promise<string>
  /** What was published on or before the day and is still kept, each reference once, in the version that stood on that day; and what stood on it of their remedies. */
  counts(asAt: PlainDate, of: CountedOf): Promise<Counts>
  /** How many references were taken down after the day, of which it is not kept whether they were published by then; those published anew are not among them. */
  takenDownAfter(asAt: PlainDate): Promise<number>
  /** How many decisions are listed under each category and sub-category now, in the order of their slugs; those under none are left out. */
  filed(): Promise<readonly Filed[]>
}

/** A category with one of its sub-categories, or without one, and how many decisions are listed under exactly these. */
export interface Filed {
  readonly category: string
  readonly categorySlug: string
  readonly subcategory: string | null
  readonly subcategorySlug: string | null
  readonly decisions: number
}

/** What is counted, by slugs; `null` is any. */
export interface CountedOf {
  readonly category: string | null
  readonly bodies: readonly string[] | null
}
