/** How a time limit is written (before anyone counts it), and how it is counted. */
import { calendarOf, holidayOn, isWeekend, outsideCalendar } from './calendar.ts'
import type { Calendar, CalendarRefusal } from './calendar.ts'
import { explainCount } from './explaining.ts'
import type { Step } from './explaining.ts'
import { land, type Landing } from './landing.ts'
import { addDays, addMonths, daysBetween, laterOf } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

/** A calendar of days on which nobody is expected to act. Ids of the data in `calendars/`. */
export type CalendarId = 'england-and-wales' | 'scotland' | 'northern-ireland'

/**
 * `court-days` are days as the civil courts of England and Wales count them (Civil Procedure Rules 2.8): of five or fewer,
 * Saturdays, Sundays and bank holidays are left out; of more, every day counts.
 */
export type Unit = (typeof units)[number]

export const units = ['working-days', 'court-days', 'calendar-days', 'weeks', 'months', 'years'] as const

/**
 * A length of time as a provision states it. Months and years end on the corresponding date, or on the last day of a shorter
 * month. `{ amount: 3, unit: 'months', from: 'beginning-with' }` is what is often called three months less a day.
 */
export interface Count {
  readonly amount: number
  readonly unit: Unit
  /** `after`, the usual rule, makes the trigger day 0; `beginning-with` makes it day 1; `clear` counts neither the trigger nor the day on which the thing is done. */
  readonly from?: 'after' | 'beginning-with' | 'clear'
  /** Counted on from where the first ends, as in 28 days after six months. */
  readonly then?: { readonly amount: number; readonly unit: Unit }
  /** Days taken off the end, where a rule says so itself. */
  readonly less?: number
  /** Counted towards the past, as for what must be done so long before a hearing. */
  readonly back?: boolean
  readonly lands?: Landing
}

/** A stretch of time left out of a count: the clock was stopped from the first day to the second, both included. */
export interface Pause {
  readonly from: `${number}-${number}-${number}`
  readonly to: `${number}-${number}-${number}`
  readonly why: string
}

/** Time added to a count, and the reason that the notice of it gave. */
export interface Extension {
  readonly count: Count
  readonly why: string
}

/** The last day of a time limit: it can still be kept until that day ends in London. */
export interface Deadline {
  readonly from: PlainDate
  readonly due: PlainDate
  /** How it was reached, in order, each a sentence for the reader about the day that it names. */
  readonly steps: readonly Step[]
  /** The list of bank holidays that it was counted by. */
  readonly calendarVersion: string
  /** Whether a bank holiday that is expected but not announced, or one that may yet be added, could move it. */
  readonly provisional: boolean
}

/** Whether something that came from outside is a plain length of time: a whole number of a unit, at least 1, and nothing else. */
export function isCount(given: unknown): given is Count {
  if (typeof given !== 'object' || given === null) return false
  const { amount, unit, ...more } = given as { amount?: unknown; unit?: unknown }
  return Number.isInteger(amount) && (amount as number) >= 1 && units.some((each) => each === unit) && Object.keys(more).length === 0
}

/** A count that no provision could mean, such as half a day: a mistake in our data, never a person's. */
export class NotACount extends RangeError {
  override readonly name = 'NotACount'
  readonly code = 'not-a-count'
}

/** Part of a count: the time first allowed, or time added to it that is in another unit. */
export interface Leg {
  readonly amount: number
  readonly unit: Unit
  readonly from: 'after' | 'beginning-with'
  readonly start: PlainDate
  /** The last day counted, before any landing rule. */
  readonly end: PlainDate
  /** Days passed over, with the reason: whether they lay in a pause, on a weekend or on a bank holiday. */
  readonly skipped: readonly { readonly date: PlainDate; readonly because: 'paused' | 'weekend' | 'holiday' }[]
}

/**
 * The last day of a time limit that was set going on `from`, with the steps that led to it.
 * Days inside a pause are not counted. An extension in the same unit lengthens the period itself, so that one month
 * extended by two is three months from the trigger; in another unit it is counted on from the day before landing, and so are
 * court days, since five and one are not counted like six.
 * Refused where the count needs to know bank holidays of a day that the calendar does not cover.
 */
export function countDeadline(
  count: Count,
  from: PlainDate,
  calendar: CalendarId | Calendar,
  options: { readonly pauses?: readonly Pause[]; readonly extensions?: readonly Extension[] } = {},
): Deadline | CalendarRefusal {
  const { pauses = [], extensions = [] } = options
  if (typeof calendar !== 'string' || pauses.length + extensions.length > 0) return counted(count, from, calendarOf(calendar), pauses, extensions)
  const deadlines = rememberedOf(count)
  const key = `${calendar} ${from}`
  const before = deadlines.get(key)
  if (before !== undefined) return before
  const deadline = counted(count, from, calendarOf(calendar), pauses, extensions)
  if (deadlines.size >= REMEMBERED_FOR_A_COUNT) deadlines.clear()
  deadlines.set(key, deadline)
  return deadline
}

/** Cases of one procedure begin on the same days, so what was counted for one is there for the others: some years of days. */
const REMEMBERED_FOR_A_COUNT = 1_000

const remembered = new WeakMap<Count, Map<string, Deadline | CalendarRefusal>>()

function rememberedOf(count: Count): Map<string, Deadline | CalendarRefusal> {
  const there = remembered.get(count)
  if (there !== undefined) return there
  const empty = new Map<string, Deadline | CalendarRefusal>()
  remembered.set(count, empty)
  return empty
}

function counted(count: Count, from: PlainDate, known: Calendar, pauses: readonly Pause[], extensions: readonly Extension[]): Deadline | CalendarRefusal {
  checkCount(count)
  const legs: Leg[] = []
  for (const span of spansOf(count, extensions)) {
    const leg = countLeg(span, legs.at(-1)?.end ?? from, known, pauses, count.back === true)
    if ('refused' in leg) return leg
    legs.push(leg)
  }
  const last = legs.at(-1)?.end ?? from
  const end = addDays(last, ((count.from === 'clear' ? 1 : 0) - (count.less ?? 0)) * (count.back === true ? -1 : 1))
  const lands = count.lands ?? 'stays'
  const due = land(end, lands, known)
  if (typeof due !== 'string') return due
  const holidaysMatter = lands !== 'stays' || legs.some(leavesDaysOut)
  const provisional = holidaysMatter && laterOf(from, due) > known.announcedUntil
  const steps = explainCount({ from, count, legs, counted: last, end, due, calendar: known, pauses, extensions, provisional })
  return { from, due, steps, calendarVersion: known.version, provisional }
}

type Span = Pick<Leg, 'amount' | 'unit' | 'from'>

/** The periods to count one after another; an extension of the last one in its own unit becomes one with it. */
function spansOf(count: Count, extensions: readonly Extension[]): readonly Span[] {
  const spans: Span[] = [{ amount: count.amount, unit: count.unit, from: count.from === 'beginning-with' ? 'beginning-with' : 'after' }]
  if (count.then !== undefined) spans.push({ ...count.then, from: 'after' })
  for (const { count: added } of extensions) {
    checkCount(added)
    const last = spans.at(-1)
    if (last?.unit === added.unit && added.unit !== 'court-days') spans[spans.length - 1] = { ...last, amount: last.amount + added.amount }
    else spans.push({ amount: added.amount, unit: added.unit, from: 'after' })
  }
  return spans
}

function countLeg(span: Span, start: PlainDate, calendar: Calendar, pauses: readonly Pause[], back: boolean): Leg | CalendarRefusal {
  const skipped: { date: PlainDate; because: 'paused' | 'weekend' | 'holiday' }[] = []
  const working = leavesDaysOut(span)
  const [onwards, first] = [back ? -1 : 1, span.from === 'after' ? 0 : 1]
  if (!working && pauses.length === 0) return { ...span, start, end: plainEnd(span, start, onwards), skipped }
  let left = working ? span.amount : Math.abs(daysBetween(start, plainEnd(span, start, onwards))) + first
  let day = addDays(start, -onwards * first)
  while (left > 0) {
    day = addDays(day, onwards)
    const refusal = working ? outsideCalendar(day, calendar) : undefined
    if (refusal) return refusal
    const because = passedOver(day, working, calendar, pauses)
    if (because) skipped.push({ date: day, because })
    else left -= 1
  }
  return { ...span, start, end: day, skipped }
}

/** Whether weekends and bank holidays are not counted. */
const leavesDaysOut = ({ amount, unit }: Pick<Span, 'amount' | 'unit'>) => unit === 'working-days' || (unit === 'court-days' && amount <= 5)

function passedOver(day: PlainDate, working: boolean, calendar: Calendar, pauses: readonly Pause[]) {
  if (pauses.some(pause => pause.from <= day && day <= pause.to)) return 'paused'
  if (!working) return undefined
  if (isWeekend(day)) return 'weekend'
  return holidayOn(day, calendar) ? 'holiday' : undefined
}

/** Where a period of days, weeks, months or years ends if nothing interrupts it. */
function plainEnd({ amount, unit, from }: Span, start: PlainDate, onwards: number): PlainDate {
  const less = from === 'beginning-with' ? 1 : 0
  if (unit === 'calendar-days' || unit === 'court-days') return addDays(start, onwards * (amount - less))
  if (unit === 'weeks') return addDays(start, onwards * (amount * 7 - less))
  const corresponding = addMonths(start, onwards * (unit === 'years' ? amount * 12 : amount))
  // A month too short for the corresponding date has ended already: there is no day to take back.
  return corresponding.slice(8) === start.slice(8) ? addDays(corresponding, -onwards * less) : corresponding
}

function checkCount({ amount, from, less = 0, then }: Count): void {
  if (then !== undefined) checkCount(then)
  if (!Number.isInteger(amount) || !Number.isInteger(less) || less < 0 || amount < (from === 'beginning-with' ? 1 : 0))
    throw new NotACount(`${amount}${less === 0 ? '' : ` less ${less}`} is not a number of days, weeks, months or years that can be counted`)
}
