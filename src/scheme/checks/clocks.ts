import type { Count } from '../../time/counting.ts'
import type { Clock, Scheme } from '../language.ts'
import { targetsOf, triggersOf } from '../places.ts'
import { reachableFrom, stagesAfter, stagesBefore } from '../reach.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'

/** Something starts every clock, and something stops it; a limit or a wait may also simply run out. */
export const clocksStartAndStop: SchemeCheck = (scheme) => Object.entries(scheme.clocks).flatMap(([id, clock]) => [
  ...(clock.starts.length > 0 ? [] : [{ code: 'clock-never-starts', path: `clocks.${id}.starts`, message: `Nothing starts the clock “${id}”.` } as const]),
  ...(clock.stops.length > 0 || !mustStop(clock) ? [] : [{ code: 'clock-never-stops', path: `clocks.${id}.stops`, message: `Nothing stops the clock “${id}”, so it would always end as missed.` } as const]),
])

/** Once a duty or a target runs, something that stops it can still happen. */
export const clocksCanBeStopped: SchemeCheck = (scheme) => Object.entries(scheme.clocks)
  .filter(([, clock]) => mustStop(clock) && clock.stops.length > 0 && !stoppable(scheme, clock))
  .map(([id]) => ({ code: 'clock-unstoppable', path: `clocks.${id}.stops`, message: `Once the clock “${id}” runs, nothing that would stop it can happen any more.` }))

/** A stage that a clock waits for is one that an action leads to. */
export const triggersHappen: SchemeCheck = (scheme) => triggersOf(scheme)
  .filter(({ trigger }) => trigger.on === 'stage' && Object.hasOwn(scheme.stages, trigger.stage) && stagesAfter(scheme, trigger).length === 0)
  .map(({ path }) => ({ code: 'trigger-never-happens', path, message: 'No action leads into this stage from another, so this never happens. Use “opened” for the beginning of a case.' }))

/** A clock counts only from a date. */
export const triggersAreDates: SchemeCheck = (scheme) => triggersOf(scheme).flatMap(({ path, trigger }): readonly SchemeProblem[] => {
  if (!('field' in trigger)) return []
  const fields = trigger.on === 'opened' ? scheme.opening?.supplies : scheme.actions[trigger.action]?.supplies
  const field = fields?.find((each) => each.id === trigger.field)
  return field === undefined || field.kind === 'date' ? [] : [{ code: 'trigger-not-a-date', path: `${path}.field`, message: `The field “${trigger.field}” is no date, so no clock can count from it.` }]
})

/** A length of time is a whole number of its units, at least one. */
export const countsArePossible: SchemeCheck = (scheme) => countsOf(scheme)
  .flatMap(({ path, count }) => [{ path, count }, ...(count.then === undefined ? [] : [{ path: `${path}.then`, count: count.then }])])
  .filter(({ count }) => !Number.isInteger(count.amount) || count.amount < 1)
  .map(({ path, count }) => ({ code: 'count-impossible', path: `${path}.amount`, message: `${count.amount} is no length of time; give a whole number, at least 1.` }))

/** The ways in which a limit is counted are told apart by their names. */
export const countsAreToldApart: SchemeCheck = (scheme) => Object.entries(scheme.clocks).flatMap(([id, { or }]) => {
  const names = (or?.counts ?? []).map(({ name }) => name)
  return names.flatMap((name, n): readonly SchemeProblem[] => (names.indexOf(name) === n ? [] : [{ code: 'count-repeated', path: `clocks.${id}.or.counts[${n}].name`, message: `There are two counts “${name}”.` }]))
})

/**
 * A limit that can be read in two ways binds whoever has to act, and closes a person's own time, by the earlier day, so that they are in
 * time on either; a wait is over by the later. Another count is another reading where nothing of its own sets it going.
 */
export const readingsAreSafe: SchemeCheck = (scheme) => Object.entries(scheme.clocks)
  .filter(([, { for: kind, or }]) => or !== undefined && kind !== 'target' && or.counts.some(({ starts }) => starts === undefined) && or.takes !== (kind === 'wait' ? 'later' : 'earlier'))
  .map(([id, { for: kind }]) => ({ code: 'reading-unsafe', path: `clocks.${id}.or.takes`, message: `The limit “${id}” can be read in two ways; a ${kind} takes the ${kind === 'wait' ? 'later' : 'earlier'} day. A count that something else sets going needs “starts”.` }))

/**
 * Whoever holds a duty can take an action that stops it. For a duty of someone outside the office it is enough that the
 * office can record what they did, since a letter may answer what a page asked.
 */
export const holdersCanAct: SchemeCheck = (scheme) => Object.entries(scheme.clocks)
  .filter(([, clock]) => clock.for === 'duty' && clock.stops.length > 0 && Object.hasOwn(scheme.roles, clock.holder) && !holderStops(scheme, clock))
  .map(([id, clock]) => ({ code: 'holder-cannot-act', path: `clocks.${id}.holder`, message: `“${clock.holder}” has the duty “${id}” but can take no action that would meet it.` }))

const mustStop = (clock: Clock) => clock.for === 'duty' || clock.for === 'target'

function stoppable(scheme: Scheme, clock: Clock): boolean {
  const running = reachableFrom(scheme, clock.starts.flatMap((trigger) => stagesAfter(scheme, trigger)))
  return clock.stops.flatMap((trigger) => stagesBefore(scheme, trigger)).some((stage) => running.has(stage))
}

function holderStops(scheme: Scheme, clock: Clock): boolean {
  const { side } = scheme.roles[clock.holder] ?? {}
  const able = (roles: readonly string[]) => roles.some((role) => role === clock.holder || (side !== 'office' && scheme.roles[role]?.side === 'office'))
  return clock.stops.some((trigger) =>
    trigger.on === 'stage' ? Object.values(scheme.actions).some((action) => able(action.by) && action.from.some((from) => from !== trigger.stage && targetsOf(scheme, action, from).includes(trigger.stage)))
    : trigger.on === 'opened' ? false
    : able(scheme.actions[trigger.action]?.by ?? []))
}

function countsOf(scheme: Scheme): readonly { path: string; count: Count }[] {
  return Object.entries(scheme.clocks).flatMap(([id, clock]) => [
    { path: `clocks.${id}.count`, count: clock.count },
    ...(clock.or?.counts ?? []).map((other, n) => ({ path: `clocks.${id}.or.counts[${n}].count`, count: other.count })),
    ...(clock.extends ?? []).map((extension, n) => ({ path: `clocks.${id}.extends[${n}].count`, count: extension.count })),
  ])
}

export const timing: readonly SchemeCheck[] = [clocksStartAndStop, clocksCanBeStopped, triggersHappen, triggersAreDates, countsArePossible, countsAreToldApart, readingsAreSafe, holdersCanAct]
