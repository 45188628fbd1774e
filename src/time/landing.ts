/** Where a time limit ends whose last day is one on which nobody can be expected to act. */
import { isWorkingDay, workingDayFrom, type Calendar, type CalendarRefusal } from './calendar.ts'
import { addDays, type PlainDate } from './plain-date.ts'

/**
 * What happens when the last day is no working day. It `stays`; or moves to the `next-working-day`; or, counted back from a day
 * that is fixed, to the `previous-working-day`. `send-tribunal` is the rule of the First-tier Tribunal for special educational
 * needs: a time that ends from 25 December to 1 January moves to the first working day after, one that ends in August to the
 * first working day of September. Any other stays, since nothing we have read lets it move: for whoever appeals, the earlier day is safe.
 */
export type Landing = 'stays' | 'next-working-day' | 'previous-working-day' | 'send-tribunal'

/** The day on which a time that was counted to `end` really ends. */
export function land(end: PlainDate, landing: Landing, calendar: Calendar): PlainDate | CalendarRefusal {
  if (landing === 'stays') return end
  if (landing === 'previous-working-day') return workingDayFrom(end, calendar, 'before')
  if (landing === 'next-working-day') return workingDayFrom(end, calendar)
  const closure = closureBefore(end, calendar)
  return closure === undefined ? end : workingDayFrom(addDays(closure.to, 1), calendar)
}

/** Days on which no time for an appeal to the SEND Tribunal ends. */
export interface Closure {
  readonly to: PlainDate
  readonly why: string
}

/**
 * The closure in which a day lies, or which it follows without a working day between: a time that ends on a Sunday after August must
 * not end before one that ended in August.
 */
export function closureBefore(day: PlainDate, calendar: Calendar): Closure | undefined {
  const found = closureOf(day)
  return found !== undefined || isWorkingDay(day, calendar) ? found : closureBefore(addDays(day, -1), calendar)
}

function closureOf(day: PlainDate): Closure | undefined {
  const [year, date] = [Number(day.slice(0, 4)), day.slice(5)]
  if (date >= '12-25') return { to: `${year + 1}-01-01` as PlainDate, why: 'from 25 December to 1 January' }
  if (date === '01-01') return { to: day, why: 'from 25 December to 1 January' }
  return date.startsWith('08') ? { to: `${year}-08-31` as PlainDate, why: 'in August' } : undefined
}
