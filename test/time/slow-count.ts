import type { CalendarId, Count, Pause } from '../../src/time/counting.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { holidaysByRule } from './holiday-rules.ts'

/**
 * A time limit counted as someone would with a finger on a wall calendar: one day at a time, no arithmetic on dates, holidays from
 * their rules. The oracle that the counting of the time room is compared with; nothing of that room is used.
 */
export function slowly(count: Count, start: PlainDate, calendar: CalendarId, pauses: readonly Pause[]): PlainDate {
  const wall = new Wall(calendar, pauses)
  const onwards = count.back === true ? -1 : 1
  const short = count.unit === 'court-days' && count.amount <= 5
  const counts = (day: number) => !wall.paused(day) && (count.unit !== 'working-days' && !short ? true : wall.works(day))
  let day = at(start)
  let left = daysOf(count, day, onwards)
  if (count.from === 'beginning-with') day -= onwards * DAY
  while (left > 0) {
    day += onwards * DAY
    if (counts(day)) left -= 1
  }
  if (count.from === 'clear') day += onwards * DAY
  for (let taken = 0; taken < (count.less ?? 0); taken += 1) day -= onwards * DAY
  return iso(wall.landed(day, count.lands ?? 'stays')) as PlainDate
}

const DAY = 86_400_000
const at = (text: string) => Date.parse(`${text}T00:00:00Z`)
const iso = (day: number) => new Date(day).toISOString().slice(0, 10)
const dayOfMonth = (day: number) => new Date(day).getUTCDate()
const monthOf = (day: number) => new Date(day).getUTCMonth() + 1

/** How many days have to be ticked off: for months, as many as it takes to come to the corresponding date. */
function daysOf(count: Count, start: number, onwards: number): number {
  if (count.unit === 'weeks') return count.amount * 7
  if (count.unit !== 'months' && count.unit !== 'years') return count.amount
  let [day, ticked, left] = [start, 0, count.unit === 'years' ? count.amount * 12 : count.amount]
  const arrived = () => left === 0 && (onwards > 0 ? dayOfMonth(day) === dayOfMonth(start) || monthOf(day + DAY) !== monthOf(day) : dayOfMonth(day) <= dayOfMonth(start))
  for (; !arrived(); ticked += 1) {
    if (monthOf(day) !== monthOf(day + onwards * DAY)) left -= 1
    day += onwards * DAY
  }
  const corresponding = dayOfMonth(day) === dayOfMonth(start)
  return count.from === 'beginning-with' && !corresponding ? ticked + 1 : ticked
}

/** From 25 December to 1 January, and August. */
const shut = (day: number) => monthOf(day) === 8 || (monthOf(day) === 12 && dayOfMonth(day) >= 25) || (monthOf(day) === 1 && dayOfMonth(day) === 1)

class Wall {
  readonly #holidays: ReadonlySet<string>
  readonly #pauses: readonly Pause[]

  constructor(calendar: CalendarId, pauses: readonly Pause[]) {
    this.#holidays = new Set(holidaysByRule(calendar, 2019, 2031))
    this.#pauses = pauses
  }

  works(day: number): boolean {
    return ![0, 6].includes(new Date(day).getUTCDay()) && !this.#holidays.has(iso(day))
  }

  paused(day: number): boolean {
    return this.#pauses.some(({ from, to }) => at(from) <= day && day <= at(to))
  }

  landed(end: number, lands: NonNullable<Count['lands']>): number {
    let day = end
    if (lands === 'stays') return day
    if (lands === 'send-tribunal') {
      let before = day
      while (!shut(before) && !this.works(before)) before -= DAY
      if (!shut(before)) return day
      while (shut(day)) day += DAY
    }
    while (!this.works(day)) day += lands === 'previous-working-day' ? -DAY : DAY
    return day
  }
}
