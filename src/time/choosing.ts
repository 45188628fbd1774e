/** The sentences for a last day that was chosen among several. */
import { sentence, type Step } from './explaining.ts'
import { formatDate, formatDayOfYear, formatLongDate, type PlainDate } from './plain-date.ts'
import type { Choice, NamedDay } from './reckoning.ts'

/** Why the time runs from this day: the latest of those that set it going. */
export function explainLateStart(from: PlainDate, days: readonly NamedDay[]): Step {
  return { date: from, text: `The latest of these days counts: ${listed(days.map(({ date, words }) => `${words} (${formatDate(date)})`))}.` }
}

/** A limit that is the same day each year. */
export function explainDayOfYear(from: PlainDate, due: PlainDate): readonly Step[] {
  const passed = due < from ? ` It had passed already on ${formatDate(from)}.` : ''
  return [
    { date: from, text: `${formatDate(from)} lies in ${from.slice(0, 4)}.` },
    { date: due, text: `The last day of that year is always ${formatDayOfYear(due.slice(5) as `${number}-${number}`)}: ${formatLongDate(due)}.${passed}` },
  ]
}

/** What leads over to the next count of a choice. */
export function explainIntroduction(from: PlainDate, why: string, place: number, readings: boolean): Step {
  const way = readings ? (place === 0 ? 'One way to read it' : 'Another way to read it') : place === 0 ? 'One time to look at' : 'Another time to look at'
  return { date: from, text: `${way}: ${sentence(why)}` }
}

/** Why a count that depends on something done in time was left out. */
export function explainNotInTime({ date, words }: NamedDay, ended: PlainDate): Step {
  return { date, text: `It changes nothing that ${words} was on ${formatDate(date)}: the time had ended on ${formatDate(ended)}.` }
}

/** Which day was taken, and why; the last sentence is about that day. */
export function explainChoice({ takes, readings }: Choice, days: readonly PlainDate[], due: PlainDate, latest: PlainDate): readonly Step[] {
  const all = [...new Set(days)]
  const last = formatLongDate(due)
  if (all.length === 1) return [{ date: due, text: readings ? `Whichever way it is read, the day is ${last}.` : `${days.length === 2 ? 'Both' : 'All'} lead to ${last}.` }]
  if (!readings) {
    const word = all.length > 2 ? (takes === 'earlier' ? 'earliest' : 'latest') : takes
    return [{ date: due, text: `The ${word} of ${listed(all.map(formatDate))} counts: ${last}.` }]
  }
  if (takes === 'later') return [{ date: due, text: `The later day is taken, so that the time is over whichever way it is read: ${last}.` }]
  return [
    { date: latest, text: `Only after ${formatLongDate(latest)} is it late whichever way it is read.` },
    { date: due, text: `The earlier day is taken, so that whoever has to act is in time whichever way it is read: ${last}.` },
  ]
}

const listed = (words: readonly string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
