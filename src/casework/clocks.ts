import { workingDayFrom } from '../time/calendar.ts'
import type { Count, Extension, Pause } from '../time/counting.ts'
import { explainReceipt, type Step } from '../time/explaining.ts'
import { laterOf, type PlainDate } from '../time/plain-date.ts'
import { reckon, type NamedDay } from '../time/reckoning.ts'
import { triggerInWords } from '../scheme/drawing/words.ts'
import type { Clock, ClockId, Scheme, Trigger } from '../scheme/language.ts'
import { dayNames, reckoningOf } from '../scheme/reckoning-of-clock.ts'
import type { CaseState, Taken } from './state.ts'

/**
 * A clock that has been set going on a case. `steps` say how its date was reached, for people. Where the limit can be read in two
 * ways, `due` is the day by which whoever has to act is in time on either, and `latest` the day after which it is late on both.
 */
export interface CaseClock {
  readonly id: ClockId
  readonly clock: Clock
  readonly startedOn: PlainDate
  readonly due: PlainDate
  readonly latest: PlainDate
  readonly steps: readonly Step[]
  readonly stoppedOn: PlainDate | null
  /** It stopped because the case ended without it: nobody did what it is for, and nobody has to any more. */
  readonly lapsed: boolean
  readonly pausedSince: PlainDate | null
  /** Its time is up however it is read: a wait has been waited out, of anything else the last day has passed and nothing stopped it. */
  readonly over: boolean
  /** Of a duty or a target: the day that everybody was told, `due`, has passed and it is not done. Every page and list calls that overdue. */
  readonly late: boolean
  /** The office counts otherwise than the scheme says; pages tell it. */
  readonly changed: boolean
}

/** What an office set for itself, where the procedure lets it. */
export interface ClockSettings {
  /** By `scheme.clock`; `scheme.clock.extension` for more time that an office may set. */
  readonly counts?: Readonly<Record<string, Count>>
  /** What arrives on a day when the office is shut counts from its next working day. */
  readonly received?: 'next-working-day'
}

/**
 * The clocks of a case on a day, worked out from its history each time and never stored, so that a new bank holiday
 * moves them. A clock set going again runs anew; one that is out of its calendar's years is left out.
 */
export function clocksOf(state: CaseState, scheme: Scheme, today: PlainDate, settings: ClockSettings = {}): readonly CaseClock[] {
  return clocksAfter(momentsOf(state), scheme, today, settings)
}

/** The clocks that run from the receipt of a case on that day, before anything else happens to it. */
export function clocksFromReceipt(scheme: Scheme, receivedOn: PlainDate, settings: ClockSettings = {}): readonly CaseClock[] {
  return clocksAfter([opening(receivedOn, {})], scheme, receivedOn, settings)
}

function clocksAfter(moments: readonly Moment[], scheme: Scheme, today: PlainDate, settings: ClockSettings): readonly CaseClock[] {
  return Object.entries(scheme.clocks).flatMap(([id, clock]) => {
    const setting = clock.configurable ? settings.counts?.[`${scheme.id}.${id}`] : undefined
    const run = runOf(moments, scheme, id, settings)
    const found = run === null ? null : clockOf(run, scheme, id, setting, today)
    return found === null ? [] : [found]
  })
}

interface Moment {
  readonly matches: (trigger: Trigger) => boolean
  readonly taken: Taken | null
  readonly on: PlainDate
  readonly supplied: Readonly<Record<string, string>>
}

function opening(on: PlainDate, supplied: Readonly<Record<string, string>>): Moment {
  return { matches: (trigger) => trigger.on === 'opened' && (trigger.field === undefined || supplied[trigger.field] !== undefined), taken: null, on, supplied }
}

function momentsOf(state: CaseState): readonly Moment[] {
  return [opening(state.receivedOn, state.opening?.supplied ?? {}), ...state.actions.map((taken): Moment => ({
    taken,
    on: taken.on,
    supplied: taken.supplied,
    matches: (trigger) =>
      trigger.on === 'stage' ? trigger.stage === taken.to && taken.from !== taken.to
      : trigger.on === 'opened' ? false
      : trigger.action === taken.action && (trigger.on === 'action' || taken.supplied[trigger.field] !== undefined),
  }))]
}

/** A clock from when it was last set going: the days from which it counts, and what happened to it since. */
interface Run {
  readonly days: Map<string, NamedDay>
  readonly steps: Step[]
  readonly pauses: Pause[]
  readonly extensions: Extension[]
  pausedSince: { readonly on: PlainDate; readonly why: string } | null
  stoppedOn: PlainDate | null
  lapsed: boolean
}

function runOf(moments: readonly Moment[], scheme: Scheme, id: ClockId, settings: ClockSettings): Run | null {
  const clock = scheme.clocks[id] as Clock
  const longer = settings.counts?.[`${scheme.id}.${id}.extension`]
  const starts = [[dayNames.start, clock.starts] as const, ...(clock.or?.counts ?? []).map((other) => [dayNames.other(other), other.starts ?? []] as const)]
  let run: Run | null = null
  for (const moment of moments) {
    if (run !== null && run.stoppedOn === null && clock.stops.some(moment.matches)) Object.assign(run, { stoppedOn: moment.on, lapsed: endsWithout(moment, clock, scheme) })
    for (const [name, triggers] of starts) {
      const trigger = triggers.find(moment.matches)
      if (trigger === undefined) continue
      if (run === null || run.stoppedOn !== null) run = { days: new Map(), steps: [], pauses: [], extensions: [], pausedSince: null, stoppedOn: null, lapsed: false }
      if (!run.days.has(name)) run.days.set(name, started(run, trigger, moment, scheme, clock, settings))
    }
    if (run !== null && run.stoppedOn === null) goOn(run, moment, scheme, clock, longer)
  }
  return run
}

/**
 * Whether what stopped a clock ended the case without what the clock is for: it stops at the end that was reached and at nothing else that
 * happened, and whoever holds it did not bring the case there, or someone of another side did.
 */
function endsWithout({ matches, taken }: Moment, clock: Clock, scheme: Scheme): boolean {
  if (taken === null || scheme.stages[taken.to]?.kind !== 'end' || clock.stops.some((trigger) => trigger.on !== 'stage' && matches(trigger))) return false
  return scheme.actions[taken.action]?.by.includes(clock.holder) !== true || scheme.roles[taken.by.role]?.side !== scheme.roles[clock.holder]?.side
}

/** The day on which a clock is set going: for what arrived while the office was shut, perhaps its next working day. */
function started(run: Run, trigger: Trigger, moment: Moment, scheme: Scheme, clock: Clock, { received }: ClockSettings): NamedDay {
  const arrived = dayOf(trigger, moment)
  const words = triggerInWords(scheme, trigger)
  if (received !== 'next-working-day' || clock.officeHours !== true || trigger.on !== 'opened') return { date: arrived, words }
  const date = workingDayFrom(arrived, scheme.calendar)
  if (typeof date !== 'string' || date === arrived) return { date: arrived, words }
  run.steps.push(explainReceipt(arrived, date))
  return { date, words }
}

/** What a moment does to a clock that runs: sets it going anew from a later day, stops it for a while, lets it go on, gives it more time. */
function goOn(run: Run, moment: Moment, scheme: Scheme, clock: Clock, longer: Count | undefined): void {
  for (const [place, trigger] of (clock.restarts ?? []).entries()) {
    if (!moment.matches(trigger) || !run.days.has(dayNames.start)) continue
    const name = dayNames.restart(place)
    const date = laterOf(dayOf(trigger, moment), run.days.get(name)?.date ?? dayOf(trigger, moment))
    run.days.set(name, { date, words: triggerInWords(scheme, trigger) })
    endPause(run, dayOf(trigger, moment))
  }
  for (const pause of clock.pauses ?? []) {
    if (run.pausedSince !== null && moment.matches(pause.until)) endPause(run, dayOf(pause.until, moment))
    else if (run.pausedSince === null && moment.matches(pause.from)) run.pausedSince = { on: dayOf(pause.from, moment), why: pause.why }
  }
  for (const { by, count, why, configurable } of clock.extends ?? [])
    if (moment.matches(by)) run.extensions.push({ count: configurable === true ? (longer ?? count) : count, why })
}

function endPause(run: Run, to: PlainDate): void {
  if (run.pausedSince === null) return
  const { on: from, why } = run.pausedSince
  if (from <= to) run.pauses.push({ from, to, why })
  run.pausedSince = null
}

function clockOf(run: Run, scheme: Scheme, id: ClockId, setting: Count | undefined, today: PlainDate): CaseClock | null {
  const clock = scheme.clocks[id] as Clock
  const { days, pauses, extensions, stoppedOn, lapsed } = run
  const reckoned = reckon(reckoningOf(clock, setting), { days, calendar: scheme.calendar, pauses, extensions })
  if (reckoned === null || 'refused' in reckoned) return null
  const { from, due, latest, steps } = reckoned
  const pausedSince = run.pausedSince?.on ?? null
  const running = stoppedOn === null && pausedSince === null
  const over = running && (clock.for === 'wait' ? today >= latest : today > latest)
  const late = running && binds(clock) && today > due
  return { id, clock, startedOn: from, due, latest, steps: [...run.steps, ...steps], stoppedOn, lapsed, pausedSince, over, late, changed: setting !== undefined }
}

/** The day that a trigger gives: a date that was supplied, or the day of what happened. */
function dayOf(trigger: Trigger, { supplied, on }: Moment): PlainDate {
  return 'field' in trigger && trigger.field !== undefined ? (supplied[trigger.field] as PlainDate) : on
}

/** Whether somebody has to do something by its day, and is late after it. */
const binds = ({ for: kind }: Clock): boolean => kind === 'duty' || kind === 'target'

/** The next day that somebody has to keep, of the clocks still running: duties and targets before anything else. */
export function nextDue(clocks: readonly CaseClock[]): CaseClock | null {
  const running = clocks.filter((each) => each.stoppedOn === null && each.pausedSince === null && binds(each.clock))
  return running.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0] ?? null
}
