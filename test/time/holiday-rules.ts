import type { CalendarId } from '../../src/time/counting.ts'

/**
 * Bank holidays worked out from their rules, apart from the lists and from the code that reads them: the oracle that the
 * lists are compared with. Days are milliseconds of universal time, so that nothing of the time room is used.
 */
const DAY = 86_400_000

const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day)
const weekday = (day: number) => new Date(day).getUTCDay()
const weekend = (day: number) => weekday(day) === 0 || weekday(day) === 6
const iso = (day: number) => new Date(day).toISOString().slice(0, 10)

/** Gauss's Easter for the Gregorian calendar of 1900 to 2099. */
export function easterSunday(year: number): number {
  const d = (19 * (year % 19) + 24) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10)
  return at(year, 3, 22 + d + e - (late ? 7 : 0))
}

const firstMonday = (year: number, month: number) => {
  const first = at(year, month, 1)
  return first + ((8 - weekday(first)) % 7) * DAY
}

const lastMonday = (year: number, month: number) => {
  const last = at(year, month + 1, 0)
  return last - ((weekday(last) + 6) % 7) * DAY
}

/** Days in a row: one that falls on a weekend moves to the next weekday that no other of them has. */
function observed(...days: readonly number[]): readonly number[] {
  const taken = new Set(days.filter(day => !weekend(day)))
  return days.map(day => {
    let moved = day
    while (weekend(moved) || (moved !== day && taken.has(moved))) moved += DAY
    taken.add(moved)
    return moved
  })
}

const fixedYearly: Readonly<Record<CalendarId, (year: number) => readonly number[]>> = {
  'england-and-wales': year => [
    ...observed(at(year, 1, 1)), easterSunday(year) - 2 * DAY, easterSunday(year) + DAY, firstMonday(year, 5),
    lastMonday(year, 5), lastMonday(year, 8), ...observed(at(year, 12, 25), at(year, 12, 26)),
  ],
  scotland: year => [
    ...observed(at(year, 1, 1), at(year, 1, 2)), easterSunday(year) - 2 * DAY, firstMonday(year, 5), lastMonday(year, 5),
    firstMonday(year, 8), ...observed(at(year, 11, 30)), ...observed(at(year, 12, 25), at(year, 12, 26)),
  ],
  'northern-ireland': year => [
    ...fixedYearly['england-and-wales'](year), ...observed(at(year, 3, 17)), ...observed(at(year, 7, 12)),
  ],
}

/** What proclamations changed: days taken out of the rule, days put in. */
const proclaimed: readonly { readonly in: readonly CalendarId[]; readonly out?: string; readonly added?: string }[] = [
  { in: ['england-and-wales', 'scotland', 'northern-ireland'], out: '2020-05-04', added: '2020-05-08' },
  { in: ['england-and-wales', 'scotland', 'northern-ireland'], out: '2022-05-30', added: '2022-06-02' },
  { in: ['england-and-wales', 'scotland', 'northern-ireland'], added: '2022-06-03' },
  { in: ['england-and-wales', 'scotland', 'northern-ireland'], added: '2022-09-19' },
  { in: ['england-and-wales', 'scotland', 'northern-ireland'], added: '2023-05-08' },
  { in: ['scotland'], added: '2026-06-15' },
]

/** Every bank holiday of the years, in order, as `2026-04-03`. */
export function holidaysByRule(calendar: CalendarId, firstYear: number, lastYear: number): readonly string[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const days = new Set(years.flatMap(year => fixedYearly[calendar](year).map(iso)))
  for (const change of proclaimed.filter(({ in: places }) => places.includes(calendar))) {
    if (change.out) days.delete(change.out)
    if (change.added) days.add(change.added)
  }
  return [...days].sort()
}
