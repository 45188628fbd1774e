import type { Scheme } from '../language.ts'
import { destinationsOf } from '../places.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'
import type { VersionProblem } from './versions.ts'

/** Somebody can hand something over, from somewhere: the office, or the person for whom it goes. */
export const handoversCanBeMade: SchemeCheck = (scheme) => Object.entries(scheme.handovers ?? {}).flatMap(([id, handover]): readonly SchemeProblem[] => [
  ...(handover.by.length > 0 ? [] : [{ code: 'handover-by-nobody', path: `handovers.${id}.by`, message: `Nobody can make the hand-over “${id}”.` } as const]),
  ...handover.by.flatMap((role, n): readonly SchemeProblem[] => (['body', 'outside'].includes(scheme.roles[role]?.side ?? '') ? [{ code: 'handover-by-outside', path: `handovers.${id}.by[${n}]`, message: `“${role}” cannot hand over what is not theirs.` }] : [])),
  ...(handover.from.length > 0 ? [] : [{ code: 'handover-from-nowhere', path: `handovers.${id}.from`, message: `There is no stage in which the hand-over “${id}” can be made.` } as const]),
  ...(handover.carries.length > 0 ? [] : [{ code: 'handover-of-nothing', path: `handovers.${id}.carries`, message: `The hand-over “${id}” carries nothing.` } as const]),
])

/** A body to which something leads, or whose procedure it is, is one of the directory. */
export const bodiesAreKnown: SchemeCheck = (scheme, law) => [
  ...destinationsOf(scheme).flatMap(({ path, to }) => ('body' in to ? [{ path: `${path}.body`, body: to.body }] : [])),
  ...(scheme.runBy === undefined ? [] : [{ path: 'runBy', body: scheme.runBy }]),
].filter(({ body }) => !law.bodies.some(({ id }) => id === body)).map(({ path, body }): SchemeProblem => ({ code: 'unknown-destination', path, message: `The directory has no body “${body}”.` }))

/** The limit for going further is one that the person keeps. */
export const escalationLimitsAreTheirs: SchemeCheck = (scheme) => (scheme.escalation ?? []).flatMap(({ clock }, n): readonly SchemeProblem[] => {
  const declared = scheme.clocks[clock ?? '']
  return declared === undefined || scheme.roles[declared.holder]?.side === 'person' ? [] : [{ code: 'escalation-clock-not-theirs', path: `escalation[${n}].clock`, message: `“${clock}” is not the person’s to keep, so it cannot be their limit for going further.` }]
})

/** A procedure to which something leads is one of the catalogue. */
export function checkDestinations(schemes: readonly Scheme[]): readonly VersionProblem[] {
  return schemes.flatMap((scheme) => destinationsOf(scheme).flatMap(({ path, to }): readonly VersionProblem[] =>
    'scheme' in to && !schemes.some(({ id }) => id === to.scheme)
      ? [{ code: 'unknown-destination', path: `${path}.scheme`, message: `There is no procedure “${to.scheme}”.`, scheme: scheme.id, version: scheme.version }] : []))
}

export const leading: readonly SchemeCheck[] = [handoversCanBeMade, bodiesAreKnown, escalationLimitsAreTheirs]
