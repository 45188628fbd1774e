import { countDeadline } from '../../time/counting.ts'
import { daysBetween, type PlainDate } from '../../time/plain-date.ts'
import type { Handover } from '../../handover/model.ts'
import type { Scheme } from '../../scheme/language.ts'

/** A limit that matters to whoever takes a case on: theirs, that begin with its arrival, or the person's, that run on. */
export interface LimitOnArrival {
  readonly name: string
  readonly due: PlainDate
  readonly whose: 'office' | 'person'
  readonly meaning: string
  readonly unconfirmed: boolean
  readonly steps: readonly { readonly text: string }[]
  /** Days from today until its last day; negative once it has passed. */
  readonly daysLeft: number
}

/** Fewer days than this and it is said first, and in red. */
export const SOON_IN_DAYS = 14

/** The limits of a hand-over, the one that ends first first: worked out from the day it arrived, before anybody has accepted it. */
export function limitsOnArrival(scheme: Scheme, { clocks }: Handover, arrivedOn: PlainDate, today: PlainDate): readonly LimitOnArrival[] {
  const theirs = Object.values(scheme.clocks).filter((clock) => clock.for !== 'limit' && clock.starts.some((trigger) => trigger.on === 'opened' && !('field' in trigger))).flatMap((clock): readonly LimitOnArrival[] => {
    const counted = countDeadline(clock.count, arrivedOn, scheme.calendar)
    return 'refused' in counted ? [] : [{ name: clock.name, due: counted.due, whose: 'office', meaning: clock.meaning, unconfirmed: clock.basis === 'unverified', steps: counted.steps, daysLeft: daysBetween(today, counted.due) }]
  })
  const persons = clocks.filter(({ kind, side }) => kind === 'limit' && side === 'person').map((clock): LimitOnArrival => ({
    name: clock.name, due: clock.due, whose: 'person', meaning: clock.meaning, unconfirmed: clock.basis === 'unverified', steps: [], daysLeft: daysBetween(today, clock.due),
  }))
  return [...theirs, ...persons].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}
