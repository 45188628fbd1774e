import { holidayOn, isWeekend, type Calendar } from './calendar.ts'
import type { Count, Extension, Leg, Pause, Unit } from './counting.ts'
import { closureBefore } from './landing.ts'
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
  readonly count: Count
  readonly legs: readonly Leg[]
  /** The last day counted. */
  readonly counted: PlainDate
  /** Clear days and days taken off considered, but before any landing rule. */
  readonly end: PlainDate
  readonly due: PlainDate
  readonly calendar: Calendar
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly provisional: boolean
}

const ONE: Readonly<Record<Unit, string>> = {
  'working-days': 'working day',
  'court-days': 'day',
  'calendar-days': 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
}

/** `10 working days`, `1 month`. Calendar days are called days, as people do. */
export function amountInWords(amount: number, unit: Unit): string {
  return `${amount} ${ONE[unit]}${amount === 1 ? '' : 's'}`
}

/** The sentences that show a reader how a deadline was reached, so that they can check it on a wall calendar. The last is about the day itself. */
export function explainCount(counted: Counted): readonly Step[] {
  const { from, legs, end, due, extensions } = counted
  return [
    triggerStep(counted),
    ...extensions.map(({ count, why }) => ({ date: from, text: `${amountInWords(count.amount, count.unit)} more: ${sentence(why)}` })),
    ...pausesMet(counted).map(({ pause, days }) => ({
      date: pause.from,
      text: `The time was stopped from ${formatDate(pause.from)} to ${formatDate(pause.to)}, so ${days === 1 ? '1 day is' : `${days} days are`} not counted: ${sentence(pause.why)}`,
    })),
    ...legs.flatMap(leg => [...weekendStep(leg), ...holidaySteps(leg, counted), endStep(leg, counted)]),
    ...clearStep(counted),
    ...lessStep(counted),
    ...(due === end ? [] : landingSteps(counted)),
    ...(counted.provisional ? [provisionalStep(counted)] : []),
  ]
}

function triggerStep({ from, count, legs }: Counted): Step {
  const [first] = legs
  if (count.back === true) return { date: from, text: `The time is counted back from ${formatLongDate(from)}, which is not itself counted.` }
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

function weekendStep({ skipped, unit, amount }: Leg): readonly Step[] {
  const days = skipped.filter(({ because }) => because === 'weekend').map(({ date }) => date).toSorted()
  const [first] = days
  if (first === undefined) return []
  const rule = unit === 'court-days' ? ` A time of ${amount} ${amount === 1 ? 'day' : 'days'} is so short that courts leave them out.` : ''
  return [{
    date: first,
    text: days.length > 2
      ? `Saturdays and Sundays are not counted: ${days.length} days.${rule}`
      : `Not counted: ${days.map(formatLongDate).join(' and ')}.${rule}`,
  }]
}

function holidaySteps({ skipped }: Leg, { calendar }: Counted): readonly Step[] {
  return skipped
    .filter(({ because }) => because === 'holiday')
    .map(({ date }) => ({ date, text: `${formatLongDate(date)} is not counted: ${holidayName(date, calendar)}.` }))
}

function endStep({ amount, unit, start, end }: Leg, { count }: Counted): Step {
  if (amount === 0) return { date: end, text: `No time is added: it ends on ${formatLongDate(end)}.` }
  if (unit === 'working-days' || unit === 'calendar-days' || unit === 'court-days')
    return { date: end, text: `Day ${amount} of ${amountInWords(amount, unit)} is ${formatLongDate(end)}.` }
  const short = unit !== 'weeks' && monthIsTooShort(start, (unit === 'years' ? amount * 12 : amount) * (count.back === true ? -1 : 1))
  const why = short ? `, counted to the end of a month that has no day ${Number(start.slice(8))}` : ''
  return { date: end, text: `${amountInWords(amount, unit)} end${amount === 1 ? 's' : ''} on ${formatLongDate(end)}${why}.` }
}

function clearStep({ count, counted }: Counted): readonly Step[] {
  if (count.from !== 'clear') return []
  const date = addDays(counted, count.back === true ? -1 : 1)
  return [{ date, text: `These are clear days: the day on which it is done is not one of them, so it is done ${count.back === true ? 'by' : 'on'} ${formatLongDate(date)}.` }]
}

function lessStep({ count: { less = 0, back }, end }: Counted): readonly Step[] {
  return less === 0 ? [] : [{ date: end, text: `${amountInWords(less, 'calendar-days')} ${back === true ? 'fewer' : 'less'}: ${formatLongDate(end)}.` }]
}

function landingSteps(counted: Counted): readonly Step[] {
  const { count: { lands }, end, due, calendar } = counted
  const closure = lands === 'send-tribunal' ? closureBefore(end, calendar) : undefined
  if (closure !== undefined)
    return [
      { date: end, text: `${formatLongDate(end)} ${end > closure.to ? 'follows the days' : 'lies'} ${closure.why}, when no time for this Tribunal ends.` },
      ...notWorking(addDays(closure.to, 1), due, counted),
      { date: due, text: `The last day therefore moves to the first working day after ${formatDate(closure.to)}, ${formatLongDate(due)}.` },
    ]
  if (due < end)
    return [...notWorking(addDays(due, 1), addDays(end, 1), counted), { date: due, text: `The last day therefore moves to the working day before, ${formatLongDate(due)}.` }]
  return [...notWorking(end, due, counted), { date: due, text: `The last day therefore moves to the next working day, ${formatLongDate(due)}.` }]
}

/** Why the days from the first up to the second, that one not included, are no working days. */
function notWorking(from: PlainDate, until: PlainDate, { calendar }: Counted): readonly Step[] {
  const steps: Step[] = []
  for (let day = from; day < until; day = addDays(day, 1)) {
    const why = isWeekend(day) ? '' : `: ${holidayName(day, calendar)}`
    steps.push({ date: day, text: `${formatLongDate(day)} is not a working day${why}.` })
  }
  return steps
}

function provisionalStep({ calendar: { name, announcedUntil }, due }: Counted): Step {
  return { date: due, text: `Bank holidays in ${name} after ${formatDate(announcedUntil)} are expected, not yet announced, so this date may move.` }
}

function holidayName(date: PlainDate, calendar: Calendar): string {
  const holiday = holidayOn(date, calendar)
  return holiday?.status === 'expected' ? `${holiday.name} (expected)` : (holiday?.name ?? '')
}

/** Why a time does not run from the day on which something arrived. */
export function explainReceipt(arrived: PlainDate, counted: PlainDate): Step {
  return { date: counted, text: `It arrived on ${formatLongDate(arrived)} while the office was shut, which counts it as received on its next working day, ${formatLongDate(counted)}.` }
}

/** With a full stop, where it has none. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
