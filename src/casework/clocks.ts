import { countDeadline, type CalendarId, type Count, type Pause } from '../time/counting.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Clock, ClockId, Scheme, Trigger } from '../scheme/language.ts'
import type { CaseState } from './state.ts'

/** A clock that has been set going on a case. `steps` say how its date was reached, for people. */
export interface CaseClock {
  readonly id: ClockId
  readonly clock: Clock
  readonly startedOn: PlainDate
  readonly due: PlainDate
  readonly steps: readonly { readonly date: PlainDate; readonly text: string }[]
  readonly stoppedOn: PlainDate | null
  readonly pausedSince: PlainDate | null
  /** Its time is up: a wait has been waited out, of anything else the last day has passed and nothing stopped it. */
  readonly over: boolean
  /** The office counts otherwise than the scheme says; pages tell it. */
  readonly changed: boolean
}

/** Counts that an office set for itself, by `scheme.clock`. */
export type ClockSettings = Readonly<Record<string, Count>>

/**
 * The clocks of a case on a day, worked out from its history each time and never stored, so that a new bank holiday
 * moves them. A clock set going again runs anew; one that is out of its calendar's years is left out.
 */
export function clocksOf(state: CaseState, scheme: Scheme, today: PlainDate, settings: ClockSettings = {}): readonly CaseClock[] {
  const moments = momentsOf(state)
  return Object.entries(scheme.clocks).flatMap(([id, clock]) => {
    const setting = clock.configurable ? settings[`${scheme.id}.${id}`] : undefined
    const found = run(moments, id, clock, setting ?? clock.count, scheme.calendar, today, setting !== undefined)
    return found === null ? [] : [found]
  })
}

interface Moment {
  readonly matches: (trigger: Trigger) => boolean
  readonly on: PlainDate
  readonly supplied: Readonly<Record<string, string>>
}

function momentsOf(state: CaseState): readonly Moment[] {
  const asked = state.opening?.supplied ?? {}
  const opening: Moment = { matches: (trigger) => trigger.on === 'opened' && (trigger.field === undefined || asked[trigger.field] !== undefined), on: state.receivedOn, supplied: asked }
  return [opening, ...state.actions.map((taken): Moment => ({
    on: taken.on,
    supplied: taken.supplied,
    matches: (trigger) =>
      trigger.on === 'stage' ? trigger.stage === taken.to && taken.from !== taken.to
      : trigger.on === 'opened' ? false
      : trigger.action === taken.action && (trigger.on === 'action' || taken.supplied[trigger.field] !== undefined),
  }))]
}

function run(moments: readonly Moment[], id: ClockId, clock: Clock, count: Count, calendar: CalendarId, today: PlainDate, changed: boolean): CaseClock | null {
  let startedOn: PlainDate | null = null
  let stoppedOn: PlainDate | null = null
  let pausedSince: { on: PlainDate; why: string } | null = null
  let pauses: Pause[] = []
  let extensions: { count: Count; why: string }[] = []
  for (const moment of moments) {
    const stops = clock.stops.some(moment.matches)
    const start = clock.starts.find(moment.matches)
    if (startedOn !== null && stoppedOn === null && stops) stoppedOn = moment.on
    if (start !== undefined && (startedOn === null || stoppedOn !== null)) {
      startedOn = dayOf(start, moment)
      stoppedOn = null
      pausedSince = null
      pauses = []
      extensions = []
    }
    if (startedOn === null || stoppedOn !== null) continue
    for (const pause of clock.pauses ?? []) {
      if (pausedSince === null && moment.matches(pause.from)) pausedSince = { on: moment.on, why: pause.why }
      else if (pausedSince !== null && moment.matches(pause.until)) {
        pauses.push({ from: pausedSince.on, to: moment.on, why: pausedSince.why })
        pausedSince = null
      }
    }
    for (const extension of clock.extends ?? []) if (moment.matches(extension.by)) extensions.push(extension)
  }
  if (startedOn === null) return null
  const counted = countDeadline(count, startedOn, calendar, { pauses, extensions })
  if ('refused' in counted) return null
  const { due, steps } = counted
  return { id, clock, startedOn, due, steps, stoppedOn, pausedSince: pausedSince?.on ?? null, over: stoppedOn === null && pausedSince === null && (clock.for === 'wait' ? today >= due : today > due), changed }
}

/** The day that a trigger gives: a date that was supplied, or the day of what happened. */
function dayOf(trigger: Trigger, { supplied, on }: Moment): PlainDate {
  return 'field' in trigger && trigger.field !== undefined ? (supplied[trigger.field] as PlainDate) : on
}

/** The next day that somebody has to keep, of the clocks still running: duties and targets before anything else. */
export function nextDue(clocks: readonly CaseClock[]): CaseClock | null {
  const running = clocks.filter((each) => each.stoppedOn === null && each.pausedSince === null && (each.clock.for === 'duty' || each.clock.for === 'target'))
  return running.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0] ?? null
}
