import { fold } from './fold.ts'
import type { Folded } from './fold.ts'
import type { Match } from './finding.ts'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const FILLERS = new Set(['st', 'nd', 'rd', 'th', 'of', 'the', 'day', 'in', 'year'])

interface Part {
  readonly letters: string
  readonly from: number
  readonly to: number
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * Where a date of birth stands, written in numbers or words, in any order of day, month and year, with two or four
 * digits for the year. The known date may be written in any of these ways too; one that cannot be read gives nothing.
 */
export function matchesOfBirthDate(folded: Folded, written: string): readonly Match[] {
  const known = daysIn(fold(written)).map(({ day }) => day)
  return daysIn(folded)
    .filter(({ day }) => known.some((born) => isSame(born, day)))
    .map(({ from, to }) => {
      const text = folded.original.slice(folded.at[from] ?? 0, (folded.at[to - 1] ?? 0) + 1)
      return { text, certainty: 'certain', why: `“${text}” is the date of birth.` }
    })
}

/** Every reading of every date in a text: `01/02/80` is read with the day first and with the month first. */
function daysIn(folded: Folded): readonly { readonly day: Day; readonly from: number; readonly to: number }[] {
  const parts = partsOf(folded)
  const threes = parts.map((first, index) => [first, parts[index + 1], parts[index + 2]] as const)
  const apart = threes.flatMap(([first, second, third]) =>
    second === undefined || third === undefined ? [] : readings(first.letters, second.letters, third.letters).map((day) => ({ day, from: first.from, to: third.to })))
  const together = parts.flatMap(({ letters, from, to }) => readingsTogether(letters).map((day) => ({ day, from, to })))
  return [...apart, ...together]
}

/** Runs of digits and runs of letters, without the words that stand inside a date. */
function partsOf({ letters, before }: Folded): readonly Part[] {
  const starts = [...letters].map((_, index) => index).filter((index) => before[index] !== 'none')
  const parts = starts.map((from, index) => {
    const to = starts[index + 1] ?? letters.length
    return { letters: letters.slice(from, to), from, to }
  })
  return parts.filter((part) => !FILLERS.has(part.letters))
}

function readings(first: string, second: string, third: string): readonly Day[] {
  const orders = [[third, second, first], [third, first, second], [first, second, third], [first, third, second]] as const
  return orders.flatMap(([year, month, day]) => dayOf(yearOf(year), monthOf(month), dayOfMonth(day)))
}

function readingsTogether(digits: string): readonly Day[] {
  if (/^\d{8}$/.test(digits)) {
    const [a, b, c, d] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
    return [...readings(a, b, `${c}${d}`), ...readings(`${a}${b}`, c, d)]
  }
  return /^\d{6}$/.test(digits) ? readings(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)) : []
}

function dayOf(year: number | null, month: number | null, day: number | null): readonly Day[] {
  return year === null || month === null || day === null ? [] : [{ year, month, day }]
}

// A year in two digits stays so, and is compared as such.
function yearOf(part: string): number | null {
  return /^(?:\d{2}|\d{4})$/.test(part) ? Number(part) : null
}

function monthOf(part: string): number | null {
  if (/^\d{1,2}$/.test(part)) return inRange(Number(part), 12)
  const month = part.length < 3 ? -1 : MONTHS.findIndex((name) => name === part || name.slice(0, 3) === part || (part === 'sept' && name === 'september'))
  return month < 0 ? null : month + 1
}

function dayOfMonth(part: string): number | null {
  return /^\d{1,2}$/.test(part) ? inRange(Number(part), 31) : null
}

function inRange(number: number, most: number): number | null {
  return number >= 1 && number <= most ? number : null
}

function isSame(one: Day, other: Day): boolean {
  const sameYear = one.year < 100 || other.year < 100 ? one.year % 100 === other.year % 100 : one.year === other.year
  return sameYear && one.month === other.month && one.day === other.day
}
