import type { PlainDate } from '../time/plain-date.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const LONG_MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]

/** True of an ISO day that is in the calendar: `2024-02-29`, not `2025-02-29`. */
export function isDay(written: string): written is PlainDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === written
}

/**
 * A day as people write one: `2025-03-13`, `13/3/2025`, `13.03.2025`, `13 Mar 2025`, `13 March 2025`. Day before month.
 * `null` where it is none, or not in the calendar.
 */
export function readDay(written: string): PlainDate | null {
  const words = written.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words)
  if (numbers !== null) return dayOf(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})$/.exec(words)
  if (named !== null) return dayOf(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]))
  return null
}

function monthOf(name: string): number {
  const long = LONG_MONTHS.indexOf(name)
  return (long >= 0 ? long : MONTHS.findIndex((short) => short === name || (name === 'sept' && short === 'sep'))) + 1
}

function dayOf(year: number, month: number, day: number): PlainDate | null {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')]
  return `${y}-${m}-${d}` as PlainDate
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return leap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
