import type { PlainDate } from '../../../time/plain-date.ts'
import type { DatePart } from '../components/date-input.ts'
import { capitalised } from './clean-text.ts'

export interface DateRule {
  /** What it is called inside a sentence, in lower case: "the date you noticed". */
  label: string
  required?: boolean | string | undefined
  /** The earliest and latest day that can be right, themselves included. */
  notBefore?: PlainDate | undefined
  notAfter?: PlainDate | undefined
  /** The sentence when it is later than `notAfter`; give it where the limit is today: "… must be today or in the past". */
  tooLate?: string | undefined
  tooEarly?: string | undefined
}

export type DateEntry = { readonly [part in DatePart]?: unknown }
export type DateReading =
  | { readonly value: PlainDate | undefined }
  | { readonly problem: string; readonly parts: readonly DatePart[] }

const allParts: readonly DatePart[] = ['day', 'month', 'year']
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** A day typed into three boxes. The month may be a number or its name ("3", "March", "mar"); the year has four digits. */
export function readDateEntry(entry: DateEntry, rule: DateRule): DateReading {
  const typed = Object.fromEntries(allParts.map((part) => [part, text(entry[part])])) as Record<DatePart, string>
  const missing = allParts.filter((part) => typed[part] === '')
  const name = capitalised(rule.label)
  if (missing.length === 3) {
    if (!rule.required) return { value: undefined }
    return { problem: typeof rule.required === 'string' ? rule.required : `Enter ${rule.label}`, parts: allParts }
  }
  if (missing.length > 0) return { problem: `${name} must include a ${missing.join(' and a ')}`, parts: missing }
  if (/^\d{1,3}$/.test(typed.year)) return { problem: `${name} must have a year of 4 numbers`, parts: ['year'] }
  const value = realDate(whole(typed.year), monthNumber(typed.month), whole(typed.day))
  if (value === undefined) return { problem: `${name} must be a real date, like 27 3 2026`, parts: allParts }
  if (rule.notAfter !== undefined && value > rule.notAfter) {
    return { problem: rule.tooLate ?? `${name} must be on or before ${spoken(rule.notAfter)}`, parts: allParts }
  }
  if (rule.notBefore !== undefined && value < rule.notBefore) {
    return { problem: rule.tooEarly ?? `${name} must be on or after ${spoken(rule.notBefore)}`, parts: allParts }
  }
  return { value }
}

/** A day as it is read: `20 March 2026`. */
export function spoken(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${capitalised(months[(month ?? 1) - 1] ?? '')} ${year}`
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function whole(typed: string): number {
  return /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
}

function monthNumber(typed: string): number {
  const name = typed.toLowerCase()
  const index = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name))
  return index >= 0 ? index + 1 : whole(typed)
}

function realDate(year: number, month: number, day: number): PlainDate | undefined {
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined
  const made = new Date(Date.UTC(year, month - 1, day))
  if (made.getUTCMonth() !== month - 1) return undefined
  return made.toISOString().slice(0, 10) as PlainDate
}
