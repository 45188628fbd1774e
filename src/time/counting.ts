/** How a time limit is written, before anyone counts it. */

/** A calendar of days on which nobody is expected to act. Ids of the data in `calendars/`. */
export type CalendarId = 'england-and-wales' | 'scotland' | 'northern-ireland'

export type Unit = 'working-days' | 'calendar-days' | 'weeks' | 'months' | 'years'

/**
 * A length of time as a provision states it.
 * `from`: `after` makes the trigger day 0 (the usual rule); `beginning-with` makes it day 1.
 * `lands`: what happens when the last day is no working day: it `stays`, or moves to the `next-working-day`.
 * Months and years end on the corresponding date, or on the last day of a shorter month.
 */
export interface Count {
  readonly amount: number
  readonly unit: Unit
  readonly from?: 'after' | 'beginning-with'
  readonly lands?: 'stays' | 'next-working-day'
}

/** A stretch of time left out of a count: the clock was stopped from the first day to the second, both included. */
export interface Pause {
  readonly from: `${number}-${number}-${number}`
  readonly to: `${number}-${number}-${number}`
  readonly why: string
}
