import { dateFromParts, formatDate, parseDate } from '../time/plain-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { collapse } from './words.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const full = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]
const named = /^(\d{1,2})(?: ?(?:st|nd|rd|th))?(?: of)?[ \-/.]([a-z]{3,9})\.?,?[ \-/.](\d{4})$/i
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i
const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const shortYear = /^(\d{1,2})(?:([/.])(\d{1,2})\2|[ -]([a-z]{3,9})[ -])(\d{2})$/i
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const around = /^(?:on |dated )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?),? (?=\S)|^on |[.,;]$/gi

/**
 * The day that a page writes as `13 Mar 2025`, `13th of March 2025`, `Thursday 13 March 2025`, `March 13, 2025`,
 * `13-Oct-2025`, `13/10/2025`, `13.10.25` or `2025-10-13`; `null` for anything else. In figures the day comes before the month.
 */
export function readPublishedDate(given: string): PlainDate | null {
  const text = collapse(given.replace(/[‐‑–—]/g, '-').replace(/[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/, '')).replace(around, '')
  const [day, month, year] = partsOf(text)
  if (day === undefined || month === undefined || year === undefined) return orNull(parseDate(text))
  const number = /^\d/.test(month) ? month : String(monthNumber(month))
  return orNull(dateFromParts(day, number, year))
}

function partsOf(text: string): readonly (string | undefined)[] {
  const ordered = named.exec(text) ?? figures.exec(text)
  if (ordered) return ordered.slice(1)
  const short = shortYear.exec(text)
  if (short) return [short[1], short[3] ?? short[4], `20${short[5]}`]
  const american = monthFirst.exec(text)
  if (american) return [american[2], american[1], american[3]]
  return yearFirst.exec(text)?.slice(1).toReversed() ?? []
}

/** `13 March 2025`; the date as it stands where it is none, so that nothing is lost on the way out. */
export function writePublishedDate(date: string): string {
  const day = orNull(parseDate(date))
  return day === null ? date : formatDate(day)
}

function monthNumber(name: string): number {
  const small = name.toLowerCase()
  const whole = full.indexOf(small)
  return 1 + (whole >= 0 ? whole : small === 'sept' ? 8 : months.indexOf(small))
}

const orNull = (date: ReturnType<typeof parseDate>): PlainDate | null => (typeof date === 'string' ? date : null)
