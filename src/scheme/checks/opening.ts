import type { SchemeCheck, SchemeProblem } from '../problem.ts'

/** A case is begun by somebody who can: a person, or the office that records what reached it. */
export const someoneOpens: SchemeCheck = (scheme) => {
  const { opening } = scheme
  if (opening === undefined) return []
  if (opening.by.length === 0) return [{ code: 'opening-by-nobody', path: 'opening.by', message: 'Nobody can open a case.' }]
  return opening.by.flatMap((role, n): readonly SchemeProblem[] => {
    const side = scheme.roles[role]?.side
    return side === 'body' || side === 'outside' ? [{ code: 'opening-by-outside', path: `opening.by[${n}]`, message: `“${role}” can open nothing here; let the office record what reached it.` }] : []
  })
}

/** A case is opened for exactly one role of the person's side. */
export const oneIsTheStarter: SchemeCheck = (scheme) => {
  const starters = Object.entries(scheme.roles).filter(([, role]) => role.part === 'starter').map(([id]) => id)
  if (starters.length !== 1) return [{ code: 'starter-not-one', path: 'roles', message: `A case is opened for one role, whose part is “starter”; here ${starters.length === 0 ? 'there is none' : `there are ${starters.map((id) => `“${id}”`).join(' and ')}`}.` }]
  return starters.filter((id) => scheme.roles[id]?.side !== 'person')
    .map((id) => ({ code: 'starter-not-one', path: `roles.${id}.part`, message: `A case is opened for a person, and “${id}” is not on that side.` }))
}

/** Whoever tells of somebody else has no account here, and only the office records what they told. */
export const otherTellersAreOutside: SchemeCheck = (scheme) => {
  const { from, by = [] } = scheme.opening ?? {}
  if (from === undefined || !Object.hasOwn(scheme.roles, from)) return []
  return [
    ...(scheme.roles[from]?.side === 'outside' ? [] : [{ code: 'teller-not-outside', path: 'opening.from', message: `“${from}” is not outside; leave “from” out where the one for whom a case is opened tells it.` } as const]),
    ...by.flatMap((role, n): readonly SchemeProblem[] => ((scheme.roles[role]?.side ?? 'office') === 'office' ? [] : [{ code: 'teller-not-outside', path: `opening.by[${n}]`, message: `“${role}” cannot open a case of which somebody else tells; let the office record it.` }])),
  ]
}

export const opening: readonly SchemeCheck[] = [someoneOpens, oneIsTheStarter, otherTellersAreOutside]
