/** A calendar day without a time or zone, `2026-03-20`. Where a day must be taken from an instant, the zone is Europe/London. */
export type PlainDate = `${number}-${number}-${number}`

export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday'

/** Why a text is no date: not written as one, or written as one that no calendar has. */
export type DateRefusal =
  | { readonly refused: 'date-wrong-form'; readonly given: string; readonly text: string }
  | { readonly refused: 'date-impossible'; readonly given: string; readonly text: string }

/** A value that our own code passed as a date and that is none: a broken promise, never a person's mistake. */
export class NotADate extends RangeError {
  override readonly name = 'NotADate'
  readonly code = 'not-a-date'
}

const MILLISECONDS_IN_DAY = 86_400_000
const DAYS_IN_400_YEARS = 146_097

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const

/** Reads `2026-03-20`, white space around it allowed; anything else is refused with a sentence for the person who typed it. */
export function parseDate(given: string): PlainDate | DateRefusal {
  const text = given.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    return { refused: 'date-wrong-form', given, text: 'Write the date as year, month and day, like 2026-03-20.' }
  if (!exists(text)) return { refused: 'date-impossible', given, text: `There is no ${text} in the calendar.` }
  return text as PlainDate
}

/** The day that the three boxes of a form give, with or without leading zeros; `dateFromParts('29', '2', '2027')` is refused. */
export function dateFromParts(day: string, month: string, year: string): PlainDate | DateRefusal {
  const parts = [day, month, year].map(part => part.trim())
  const [d = '', m = '', y = ''] = parts
  if (!/^\d{1,2}$/.test(d) || !/^\d{1,2}$/.test(m) || !/^\d{4}$/.test(y))
    return { refused: 'date-wrong-form', given: parts.join(' '), text: 'Give the day, the month and the year as numbers, like 20 3 2026.' }
  return parseDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
}

/** Negative if the first day is earlier, positive if later, 0 if they are the same: fit for sorting. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The earliest of the days given. */
export function earlierOf(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return others.reduce((earliest, date) => (date < earliest ? date : earliest), first)
}

/** The latest of the days given. */
export function laterOf(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return others.reduce((latest, date) => (date > latest ? date : latest), first)
}

/** The day so many calendar days later, or earlier where `days` is negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** How many calendar days lie from the first day to the second: 1 from a day to the next, negative backwards. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The corresponding date so many months later; in a month too short to have one, its last day:
 * 31 January and one month is 28 or 29 February, and 28 February and one month is 28 March.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const total = year * 12 + (month - 1) + months
  const [inYear, inMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return fromParts(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)))
}

/** Whether the months later lack the day of the month, so that `addMonths` stops at the month's last day. */
export function monthIsTooShort(date: PlainDate, months: number): boolean {
  return partsOf(addMonths(date, months)).day !== partsOf(date).day
}

export function weekdayOf(date: PlainDate): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  return WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7] as Weekday
}

/** `20 March 2026`. */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `15 May`, from a month and a day as `05-15`. */
export function formatDayOfYear(day: `${number}-${number}`): string {
  return `${Number(day.slice(3))} ${MONTHS[Number(day.slice(0, 2)) - 1]}`
}

/** `Friday 20 March 2026`. */
export function formatLongDate(date: PlainDate): string {
  return `${weekdayOf(date)} ${formatDate(date)}`
}

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

/**
 * The day that the calendar on a wall in London shows at an instant (`2026-03-29T23:30:00Z` is 30 March, summer time
 * having begun). An instant without a zone is refused as a broken promise, since it names no moment.
 */
export function londonDay(instant: string): PlainDate {
  const at = Date.parse(instant)
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(instant) || Number.isNaN(at))
    throw new NotADate(`${instant} is not an instant with its zone, such as 2026-03-20T09:00:00Z`)
  const quarter = Math.floor(at / QUARTER_OF_AN_HOUR)
  if (quarter !== lastAsked.quarter) {
    const [day, month, year] = london.format(at).split('/')
    lastAsked = { quarter, day: `${year}-${month}-${day}` as PlainDate }
  }
  return lastAsked.day
}

/** Days begin at a full quarter of an hour of universal time, in every zone since clocks went by zones. */
const QUARTER_OF_AN_HOUR = 900_000

/** Asking a calendar of zones costs much, and the day that is asked for is nearly always today. */
let lastAsked: { readonly quarter: number; readonly day: PlainDate } = { quarter: Number.NaN, day: '0000-01-01' }

/** Whether digits in the right places name a day. */
function exists(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function dayNumber(date: PlainDate): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !exists(date)) throw new NotADate(`${date} is not a day of the calendar`)
  // The calendar repeats itself every 400 years; taken so much later, the years before 100 are not read as of the 20th century.
  return Date.UTC(Number(date.slice(0, 4)) + 400, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MILLISECONDS_IN_DAY - DAYS_IN_400_YEARS
}

function fromDayNumber(days: number): PlainDate {
  const time = days * MILLISECONDS_IN_DAY
  if (!Number.isInteger(days) || time < -62_167_219_200_000 || time > 253_402_214_400_000)
    throw new NotADate(`day ${days} lies outside the years 0000 to 9999`)
  const date = new Date(time)
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  dayNumber(date)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function fromParts(year: number, month: number, day: number): PlainDate {
  const text = written(year, month, day)
  dayNumber(text)
  return text
}

function written(year: number, month: number, day: number): PlainDate {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as PlainDate
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}
