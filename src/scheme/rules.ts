import type { Basis, Law, MoreTime, Period, Source, TimeLimit } from '../law/model.ts'
import type { CalendarId } from '../time/counting.ts'
import type { Reckoning } from '../time/reckoning.ts'
import { roleName, triggerInWords } from './drawing/words.ts'
import type { Clock, ClockId, Scheme, Trigger } from './language.ts'
import { dayNames, reckoningOf } from './reckoning-of-clock.ts'

/** A time limit that can be counted by its name: a clock of a procedure, or a limit of a body that no procedure here counts. */
export interface Rule {
  /** `council-complaint.stage-1-response`, `send-tribunal.appeal`. */
  readonly name: string
  /** That of the procedure; none for a limit of the law. */
  readonly version: string | null
  readonly title: string
  readonly for: Clock['for']
  readonly holder: string
  readonly inForce: Period
  readonly calendar: CalendarId
  readonly reckoning: Reckoning
  /** The first is the day that must be known. */
  readonly days: readonly RuleDay[]
  readonly number: NonNullable<TimeLimit['number']> | null
  readonly extends: readonly (Omit<MoreTime, 'name'> & { readonly names: readonly string[] })[]
  readonly pauses: readonly RulePause[]
  /** Where it runs from a receipt: whether what arrives while the office is shut may count from its next working day. `null` where it runs from something else. */
  readonly receipt: 'on-arrival' | 'office-hours' | null
  readonly configurable: boolean
  readonly meaning: string
  readonly basis: Basis
  readonly source: Source
  /** Where one of its counts comes from, by the name of the count, if it does not share the source of the rule. */
  readonly sources: Readonly<Record<string, { readonly basis: Basis; readonly source: Source }>>
}

/** A day that a rule counts from: its name in the reckoning, by which names a person may give it, and what it is, to stand after “from”. */
export interface RuleDay {
  readonly id: string
  readonly names: readonly string[]
  readonly words: string
  /** It may lie before the procedure began, since somebody gives it. */
  readonly given: boolean
}

export interface RulePause {
  readonly from: readonly string[]
  readonly standsFrom: 'that-day' | 'next-day'
  readonly until: readonly string[]
  readonly why: string
}

/** Every rule: the clocks of these procedures, then the limits of the law. A name occurs once for each version. */
export function rulesOf(schemes: readonly Scheme[], { limits }: Pick<Law, 'limits'>): readonly Rule[] {
  return [...schemes.flatMap((scheme) => Object.keys(scheme.clocks).map((id) => ruleOfClock(scheme, id))), ...limits.map(ruleOfLimit)]
}

/** A clock of a procedure as a rule. */
function ruleOfClock(scheme: Scheme, id: ClockId): Rule {
  const clock = scheme.clocks[id] as Clock
  const { counts = [] } = clock.or ?? {}
  const day = (dayId: string, triggers: readonly Trigger[], ...names: readonly string[]): RuleDay => ({
    id: dayId, names: [...names, ...triggers.flatMap(namesOf)], words: [...new Set(triggers.map((trigger) => triggerInWords(scheme, trigger)))].join(' or '),
    given: triggers.some((trigger) => 'field' in trigger && trigger.field !== undefined),
  })
  return {
    name: `${scheme.id}.${id}`, version: scheme.version, title: clock.name, for: clock.for, holder: roleName(scheme, clock.holder).toLowerCase(),
    inForce: scheme.inForce, calendar: scheme.calendar, reckoning: reckoningOf(clock),
    days: [
      day(dayNames.start, clock.starts),
      ...(clock.restarts ?? []).map((trigger, place) => day(dayNames.restart(place), [trigger])),
      ...counts.flatMap((other) => (other.starts === undefined ? [] : [day(dayNames.other(other), other.starts, other.name)])),
    ],
    number: null,
    extends: (clock.extends ?? []).map(({ by, ...more }) => ({ ...more, names: namesOf(by) })),
    pauses: (clock.pauses ?? []).map(({ from, until, why }) => ({ from: namesOf(from), standsFrom: 'that-day', until: namesOf(until), why })),
    receipt: clock.starts.every(({ on }) => on !== 'opened') ? null : clock.officeHours === true ? 'office-hours' : 'on-arrival', configurable: clock.configurable === true,
    meaning: clock.meaning, basis: clock.basis, source: clock.source,
    sources: Object.fromEntries(counts.map(({ name, basis = clock.basis, source = clock.source }) => [name, { basis, source }])),
  }
}

/** A limit of the law as a rule. */
function ruleOfLimit({ body, id, name, days, pauses = [], ...limit }: TimeLimit): Rule {
  return {
    name: `${body}.${id}`, version: null, title: name, for: limit.for, holder: limit.holder,
    inForce: limit.inForce, calendar: limit.calendar, reckoning: limit.reckoning, number: limit.number ?? null,
    days: Object.entries(days).filter(([day]) => daysOf(limit.reckoning).includes(day)).map(([day, words]) => ({ id: day, names: [day], words, given: false })),
    extends: (limit.extends ?? []).map(({ name: extension, ...more }) => ({ ...more, names: [extension] })),
    pauses: pauses.map(({ from, standsFrom, until, why }) => ({ from: [from], standsFrom, until: [until], why })),
    receipt: null, configurable: false, meaning: limit.meaning, basis: limit.basis, source: limit.source, sources: {},
  }
}

/** The names of the days that a reckoning uses. */
function daysOf(reckoning: Reckoning): readonly string[] {
  if ('takes' in reckoning) return reckoning.of.flatMap(daysOf)
  return [...reckoning.from, ...('inTime' in reckoning && reckoning.inTime !== undefined ? [reckoning.inTime] : [])]
}

/** By which names somebody may say when it happened. */
function namesOf(trigger: Trigger): readonly string[] {
  if (trigger.on === 'stage') return [trigger.stage]
  if (trigger.on === 'opened') return [trigger.field ?? 'opened']
  return trigger.on === 'field' ? [trigger.field, trigger.action] : [trigger.action]
}
