/** Time limits that one count does not settle: the earlier or the later of several, or one that is read in more than one way. */
import { calendarOf, type Calendar, type CalendarRefusal } from './calendar.ts'
import { explainChoice, explainDayOfYear, explainIntroduction, explainLateStart, explainNotInTime } from './choosing.ts'
import { countDeadline, type CalendarId, type Count, type Deadline, type Extension, type Pause } from './counting.ts'
import type { Step } from './explaining.ts'
import { earlierOf, laterOf, type PlainDate } from './plain-date.ts'

export type Reckoning = Single | DayOfYear | Choice

/** One count. */
export interface Single {
  /** Its own name, where more is known of it elsewhere, such as its source. */
  readonly name?: string
  /** Names of the days from which it runs: of those that are known, from the latest. */
  readonly from: readonly string[]
  readonly count: Count
  /** Why it is counted so, to stand after a colon. */
  readonly why?: string
  /** It is taken into account only if this day is no later than the day to which the others lead. */
  readonly inTime?: string
}

/** A fixed day of each year, as month and day: that of the year in which the latest of the days named lies. */
export interface DayOfYear {
  readonly from: readonly string[]
  readonly day: `${number}-${number}`
}

/** The earlier or the later of several. `readings` of one and the same limit, or else different limits of which one decides. */
export interface Choice {
  readonly takes: 'earlier' | 'later'
  readonly of: readonly Reckoning[]
  readonly readings?: boolean
}

/** A day that counts run from, with what it is, to stand in a sentence: `the council’s decision`. */
export interface NamedDay {
  readonly date: PlainDate
  readonly words: string
}

/** What is known when a reckoning is made. A count none of whose days is known is left out. */
export interface Known {
  readonly days: ReadonlyMap<string, NamedDay>
  readonly calendar: CalendarId | Calendar
  readonly pauses?: readonly Pause[]
  readonly extensions?: readonly Extension[]
}

/** The day, and how it was reached. */
export interface Reckoned extends Deadline {
  /** The last day on any reading: only after it is it late whichever way the limit is read. The same as `due` where there is one reading. */
  readonly latest: PlainDate
  /** Whose day was taken. */
  readonly decidedBy: Single | DayOfYear
}

/** Works a last day out; null where nothing that it could run from is known, refused where a calendar does not reach so far. */
export function reckon(reckoning: Reckoning, known: Known): Reckoned | CalendarRefusal | null {
  if ('takes' in reckoning) return choose(reckoning, known)
  const days = reckoning.from.flatMap(name => known.days.get(name) ?? [])
  const [first] = days
  if (first === undefined) return null
  const from = laterOf(first.date, ...days.map(({ date }) => date))
  const deadline = 'day' in reckoning ? dayOfYear(reckoning, from, calendarOf(known.calendar)) : countDeadline(reckoning.count, from, known.calendar, {
    pauses: known.pauses ?? [], extensions: known.extensions ?? [],
  })
  if ('refused' in deadline) return deadline
  const steps = [...(days.length > 1 ? [explainLateStart(from, days)] : []), ...deadline.steps]
  return { ...deadline, steps, latest: deadline.due, decidedBy: reckoning }
}

interface Part {
  readonly part: Reckoning
  readonly reckoned: Reckoned
}

function choose(choice: Choice, known: Known): Reckoned | CalendarRefusal | null {
  const always = reckonAll(choice.of.filter((part) => conditionOf(part) === undefined), known)
  if ('refused' in always) return always
  if (always.length === 0) return null
  const ended = taken(choice, always)
  const conditional = choice.of.flatMap((part) => {
    const condition = known.days.get(conditionOf(part) ?? '')
    return condition === undefined ? [] : [{ part, condition }]
  })
  const inTime = reckonAll(conditional.filter(({ condition }) => condition.date <= ended).map(({ part }) => part), known)
  if ('refused' in inTime) return inTime
  const tooLate = conditional.filter(({ condition }) => condition.date > ended).map(({ condition }) => explainNotInTime(condition, ended))
  return chosen(choice, [...always, ...inTime], tooLate)
}

function reckonAll(parts: readonly Reckoning[], known: Known): readonly Part[] | CalendarRefusal {
  const all: Part[] = []
  for (const part of parts) {
    const reckoned = reckon(part, known)
    if (reckoned === null) continue
    if ('refused' in reckoned) return reckoned
    all.push({ part, reckoned })
  }
  return all
}

function chosen(choice: Choice, parts: readonly Part[], tooLate: readonly Step[]): Reckoned | null {
  const due = taken(choice, parts)
  const decided = parts.find(({ reckoned }) => reckoned.due === due)?.reckoned
  if (decided === undefined) return null
  if (parts.length === 1) return { ...decided, steps: [...tooLate, ...decided.steps] }
  const latest = ordered(parts.map(({ reckoned }) => reckoned.latest), choice.readings === true ? 'later' : choice.takes)
  const steps = [
    ...parts.flatMap(({ part, reckoned }, place) => [...introduction(part, reckoned.from, place, choice), ...reckoned.steps]),
    ...tooLate,
    ...explainChoice(choice, parts.map(({ reckoned }) => reckoned.due), due, latest),
  ]
  return { ...decided, due, latest, steps, provisional: parts.some(({ reckoned }) => reckoned.provisional) }
}

const taken = ({ takes }: Choice, parts: readonly Part[]): PlainDate => ordered(parts.map(({ reckoned }) => reckoned.due), takes)

function ordered(days: readonly PlainDate[], takes: Choice['takes']): PlainDate {
  return days.reduce((one, other) => (takes === 'earlier' ? earlierOf(one, other) : laterOf(one, other)))
}

const conditionOf = (part: Reckoning) => ('count' in part ? part.inTime : undefined)

const introduction = (part: Reckoning, from: PlainDate, place: number, { readings = false }: Choice) =>
  'count' in part && part.why !== undefined ? [explainIntroduction(from, part.why, place, readings)] : []

function dayOfYear({ day }: DayOfYear, from: PlainDate, { version }: Calendar): Deadline {
  const due = `${from.slice(0, 4)}-${day}` as PlainDate
  return { from, due, steps: explainDayOfYear(from, due), calendarVersion: version, provisional: false }
}
