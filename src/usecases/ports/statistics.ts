import type { Cell } from '../../register/statistics/tally.ts'
import type { PlainDate } from '../../time/plain-date.ts'

/** Counting the published decisions as they stood on a day. */
export interface Statistics {
  /** What was published on or before the day and is still kept, each reference once, in the version that stood on that day. */
  cells(asAt: PlainDate): Promise<readonly Cell[]>
  /** How many references were taken down after the day, of which it is not kept whether they were published by then; those published anew are not among them. */
  takenDownAfter(asAt: PlainDate): Promise<number>
}
