import { dateFromParts, formatDate, parseDate } from '../time/plain-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { collapse } from './words.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const full = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]
const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?[ -](\d{4})$/i
const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/

/** The day that a page writes as `13 Mar 2025`, `13 March 2025`, `13-Oct-2025`, `13/10/2025` or `2025-10-13`; `null` for anything else. */
export function readPublishedDate(given: string): PlainDate | null {
  const text = collapse(given.replace(/[‐‑–—]/g, '-'))
  const [, day, month, year] = named.exec(text) ?? figures.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return orNull(parseDate(text))
  const number = /^\d/.test(month) ? month : String(monthNumber(month))
  return orNull(dateFromParts(day, number, year))
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
