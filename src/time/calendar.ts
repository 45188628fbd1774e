import { englandAndWales } from './calendars/england-and-wales.ts'
import { northernIreland } from './calendars/northern-ireland.ts'
import { scotland } from './calendars/scotland.ts'
import type { CalendarId } from './counting.ts'
import { addDays, weekdayOf } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

/** A bank holiday; `expected` where nobody with the power to do so has announced the year yet. */
export interface Holiday {
  readonly date: PlainDate
  readonly name: string
  readonly status: 'announced' | 'expected'
}

/** The bank holidays of one part of the United Kingdom, complete for every day that it covers. */
export interface Calendar {
  readonly id: CalendarId
  readonly name: string
  /** Changes with any row, so that a date counted earlier can say by which list. */
  readonly version: string
  /** First and last day about which it can be asked. */
  readonly covers: { readonly from: PlainDate; readonly to: PlainDate }
  readonly announcedUntil: PlainDate
  readonly source: string
  /** In order; never on a Saturday or Sunday, since those have substitute days. */
  readonly holidays: readonly Holiday[]
}

/** The calendar does not know the bank holidays of that day, so no honest answer is possible. */
export interface CalendarRefusal {
  readonly refused: 'calendar-ends' | 'calendar-begins-later'
  readonly calendar: CalendarId
  readonly covers: { readonly from: PlainDate; readonly to: PlainDate }
  /** A sentence for whoever asked. */
  readonly text: string
}

/** Every calendar that a procedure may count by. */
export const calendars: Readonly<Record<CalendarId, Calendar>> = {
  'england-and-wales': englandAndWales,
  scotland,
  'northern-ireland': northernIreland,
}

/** The calendar of that id; one that is given whole is taken as it is. */
export const calendarOf = (calendar: CalendarId | Calendar): Calendar => (typeof calendar === 'string' ? calendars[calendar] : calendar)

const byDate = new WeakMap<Calendar, ReadonlyMap<PlainDate, Holiday>>()

function holidaysOf(calendar: Calendar): ReadonlyMap<PlainDate, Holiday> {
  const known = byDate.get(calendar) ?? new Map(calendar.holidays.map(holiday => [holiday.date, holiday]))
  byDate.set(calendar, known)
  return known
}

/** The bank holiday on that day, if it is one. Ask only about days that the calendar covers. */
export function holidayOn(date: PlainDate, calendar: CalendarId | Calendar): Holiday | undefined {
  return holidaysOf(calendarOf(calendar)).get(date)
}

/** Whether a day is Monday to Friday and no bank holiday. Ask only about days that the calendar covers. */
export function isWorkingDay(date: PlainDate, calendar: CalendarId | Calendar): boolean {
  return !isWeekend(date) && holidayOn(date, calendar) === undefined
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: PlainDate): boolean {
  const weekday = weekdayOf(date)
  return weekday === 'Saturday' || weekday === 'Sunday'
}

/** The day itself if it is a working day, else the nearest one after it, or before it; a refusal where the calendar does not reach so far. */
export function workingDayFrom(date: PlainDate, calendar: CalendarId | Calendar, direction: 'after' | 'before' = 'after'): PlainDate | CalendarRefusal {
  let day = date
  for (;;) {
    const refusal = outsideCalendar(day, calendar)
    if (refusal) return refusal
    if (isWorkingDay(day, calendar)) return day
    day = addDays(day, direction === 'after' ? 1 : -1)
  }
}

/** How many working days come after the first day, up to and including the second; 0 where the second is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: CalendarId | Calendar): number | CalendarRefusal {
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const refusal = outsideCalendar(day, calendar)
    if (refusal) return refusal
    if (isWorkingDay(day, calendar)) days += 1
  }
  return days
}

/** The refusal for a day that the calendar does not cover, or nothing where it does. */
export function outsideCalendar(date: PlainDate, calendar: CalendarId | Calendar): CalendarRefusal | undefined {
  const { id, name, covers } = calendarOf(calendar)
  if (date > covers.to) {
    const text = `The list of bank holidays for ${name} ends with ${covers.to.slice(0, 4)}, so this date cannot be worked out.`
    return { refused: 'calendar-ends', calendar: id, covers, text }
  }
  if (date < covers.from) {
    const text = `The list of bank holidays for ${name} begins with ${covers.from.slice(0, 4)}, so this date cannot be worked out.`
    return { refused: 'calendar-begins-later', calendar: id, covers, text }
  }
  return undefined
}
