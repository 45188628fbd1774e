import { calendars, holidayOn, isWeekend } from './calendar.ts'
import type { CalendarId, Extension, Leg, Pause, Unit } from './counting.ts'
import { addDays, formatDate, formatLongDate, monthIsTooShort } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

/** One step on the way to a deadline: a sentence in plain English, and the day it is about. */
export interface Step {
  readonly date: PlainDate
  readonly text: string
}

/** A count that has been made, with everything that decided where it ended. */
export interface Counted {
  readonly from: PlainDate
  readonly legs: readonly Leg[]
  /** The last day counted, before any landing rule. */
  readonly end: PlainDate
  readonly due: PlainDate
  readonly calendar: CalendarId
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly provisional: boolean
}

const ONE: Readonly<Record<Unit, string>> = {
  'working-days': 'working day',
  'calendar-days': 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
}

/** `10 working days`, `1 month`. Calendar days are called days, as people do. */
export function amountInWords(amount: number, unit: Unit): string {
  return `${amount} ${ONE[unit]}${amount === 1 ? '' : 's'}`
}

/** The sentences that show a reader how a deadline was reached, so that they can check it on a wall calendar. */
export function explainCount(counted: Counted): readonly Step[] {
  const { from, legs, end, due, extensions } = counted
  return [
    triggerStep(counted),
    ...extensions.map(({ count, why }) => ({ date: from, text: `${amountInWords(count.amount, count.unit)} more: ${sentence(why)}` })),
    ...pausesMet(counted).map(({ pause, days }) => ({
      date: pause.from,
      text: `The time was stopped from ${formatDate(pause.from)} to ${formatDate(pause.to)}, so ${days === 1 ? '1 day is' : `${days} days are`} not counted: ${sentence(pause.why)}`,
    })),
    ...legs.flatMap(leg => [...weekendStep(leg), ...holidaySteps(leg, counted), endStep(leg)]),
    ...(due === end ? [] : landingSteps(counted)),
    ...(counted.provisional ? [provisionalStep(counted)] : []),
  ]
}

function triggerStep({ from, legs }: Counted): Step {
  const [first] = legs
  if (first?.from === 'beginning-with' && first.skipped[0]?.date !== from)
    return { date: from, text: `The time begins with ${formatLongDate(from)}, which is counted as the first day.` }
  return first?.from === 'beginning-with'
    ? { date: from, text: `The time begins with ${formatLongDate(from)}.` }
    : { date: from, text: `The time runs from ${formatLongDate(from)}, which is not itself counted.` }
}

/** Pauses that really took days out of the count, in order. */
function pausesMet({ legs, pauses }: Counted): readonly { pause: Pause; days: number }[] {
  const paused = legs.flatMap(leg => leg.skipped).filter(({ because }) => because === 'paused').map(({ date }) => date)
  return [...pauses]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(pause => ({ pause, days: paused.filter(date => pause.from <= date && date <= pause.to).length }))
    .filter(({ days }) => days > 0)
}

function weekendStep({ skipped }: Leg): readonly Step[] {
  const days = skipped.filter(({ because }) => because === 'weekend').map(({ date }) => date)
  const [first] = days
  if (first === undefined) return []
  return [{
    date: first,
    text: days.length > 2
      ? `Saturdays and Sundays are not counted: ${days.length} days.`
      : `Not counted: ${days.map(formatLongDate).join(' and ')}.`,
  }]
}

function holidaySteps({ skipped }: Leg, { calendar }: Counted): readonly Step[] {
  return skipped
    .filter(({ because }) => because === 'holiday')
    .map(({ date }) => ({ date, text: `${formatLongDate(date)} is not counted: ${holidayName(date, calendar)}.` }))
}

function endStep({ amount, unit, start, end }: Leg): Step {
  if (amount === 0) return { date: end, text: `No time is added: it ends on ${formatLongDate(end)}.` }
  if (unit === 'working-days' || unit === 'calendar-days')
    return { date: end, text: `Day ${amount} of ${amountInWords(amount, unit)} is ${formatLongDate(end)}.` }
  const short = unit !== 'weeks' && monthIsTooShort(start, unit === 'years' ? amount * 12 : amount)
  const why = short ? `, counted to the end of a month that has no day ${Number(start.slice(8))}` : ''
  return { date: end, text: `${amountInWords(amount, unit)} end${amount === 1 ? 's' : ''} on ${formatLongDate(end)}${why}.` }
}

function landingSteps({ end, due, calendar }: Counted): readonly Step[] {
  const steps: Step[] = []
  for (let day = end; day < due; day = addDays(day, 1)) {
    const why = isWeekend(day) ? '' : `: ${holidayName(day, calendar)}`
    steps.push({ date: day, text: `${formatLongDate(day)} is not a working day${why}.` })
  }
  return [...steps, { date: due, text: `The last day therefore moves to the next working day, ${formatLongDate(due)}.` }]
}

function provisionalStep({ calendar, due }: Counted): Step {
  const { name, announcedUntil } = calendars[calendar]
  return { date: due, text: `Bank holidays in ${name} after ${formatDate(announcedUntil)} are expected, not yet announced, so this date may move.` }
}

function holidayName(date: PlainDate, calendar: CalendarId): string {
  const holiday = holidayOn(date, calendar)
  return holiday?.status === 'expected' ? `${holiday.name} (expected)` : (holiday?.name ?? '')
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
