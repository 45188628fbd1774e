import type { Basis, Source } from '../../law/model.ts'
import { parseDate } from '../../time/plain-date.ts'
import type { Scheme } from '../language.ts'
import { conditionsOf, fieldsOf, formsOf } from '../places.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'

interface Rule {
  readonly path: string
  readonly basis?: Basis | undefined
  readonly source?: Source | undefined
}

/** Every rule says where it comes from, and on which day somebody last looked. */
export const rulesHaveSources: SchemeCheck = (scheme) => rulesOf(scheme).flatMap(({ path, basis, source }): readonly SchemeProblem[] => {
  if (basis === undefined && source === undefined) return []
  if (source === undefined) return [{ code: 'basis-without-source', path: `${path}source`, message: `It claims to rest on ${basis} but names no source.` }]
  if (basis === undefined) return [{ code: 'source-without-basis', path: `${path}basis`, message: 'It names a source but not how firm it is.' }]
  const wrong = source.instrument.trim() === '' ? 'The source has no instrument.'
    : typeof parseDate(source.checkedOn) !== 'string' ? `“${source.checkedOn}” is no day on which the source was checked.`
    : null
  return wrong === null ? [] : [{ code: 'source-missing', path: `${path}source`, message: wrong }]
})

/**
 * What nobody has confirmed never stands alone behind an action: neither as its own basis, nor as the clock that it waits
 * for where the action names nothing firmer.
 */
export const nothingUnverifiedStandsAlone: SchemeCheck = (scheme) => Object.entries(scheme.actions).flatMap(([id, action]): readonly SchemeProblem[] => {
  const own = action.basis ?? scheme.basis
  const sourced = action.when.some((guard) => guard.source !== undefined)
  if (own === 'unverified') return sourced ? [] : [{ code: 'unverified-alone', path: `actions.${id}.basis`, message: `Only something unconfirmed stands behind “${id}”.` }]
  if (action.basis !== undefined || sourced) return []
  return conditionsOf(scheme)
    .filter(({ action: guarded, condition }) => guarded === id && 'clock' in condition && scheme.clocks[condition.clock]?.basis === 'unverified')
    .map(({ path }) => ({ code: 'unverified-alone', path, message: `“${id}” waits on a clock that nobody has confirmed, and names nothing firmer.` }))
})

/** A version is in force for some time. */
export const periodRunsForwards: SchemeCheck = ({ inForce: { from, until } }) =>
  from !== null && until !== null && until <= from
    ? [{ code: 'period-backwards', path: 'inForce.until', message: `It ends on ${until}, which is not after ${from}.` }]
    : []

function rulesOf(scheme: Scheme): readonly Rule[] {
  return [
    { path: '', basis: scheme.basis, source: scheme.source },
    ...(['actions', 'clocks', 'outcomes', 'findings', 'exclusions', 'handovers'] as const).flatMap((group) =>
      Object.entries(scheme[group] ?? {}).map(([id, { basis, source }]) => ({ path: `${group}.${id}.`, basis, source }))),
    ...(scheme.escalation ?? []).map(({ basis, source }, n) => ({ path: `escalation[${n}].`, basis, source })),
    ...Object.entries(scheme.clocks).flatMap(([id, clock]) => [
      ...(clock.or?.counts ?? []).map(({ basis, source }, n) => ({ path: `clocks.${id}.or.counts[${n}].`, basis, source })),
      ...(clock.extends ?? []).map(({ basis, source }, n) => ({ path: `clocks.${id}.extends[${n}].`, basis, source })),
    ]),
    ...fieldsOf(scheme).flatMap(({ field, path }) => (field.options ?? []).map(({ basis, source }, n) => ({ path: `${path}.options[${n}].`, basis, source }))),
    // A condition may name where it comes from without a basis of its own: it is as firm as the action that it guards.
    ...Object.entries(scheme.actions).flatMap(([id, { when, basis }]) => when.map(({ source }, n) => ({ path: `actions.${id}.when[${n}].`, basis: source === undefined ? undefined : (basis ?? scheme.basis), source }))),
    ...formsOf(scheme).flatMap(({ needs, path }) => needs.map(({ source }, n) => ({ path: `${path}.needs[${n}].`, basis: source === undefined ? undefined : scheme.basis, source }))),
  ]
}

export const grounds: readonly SchemeCheck[] = [rulesHaveSources, nothingUnverifiedStandsAlone, periodRunsForwards]
