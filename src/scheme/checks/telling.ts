import type { Action, RoleId, Scheme, StageId } from '../language.ts'
import { targetsOf } from '../places.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'

/**
 * Nobody's case ends without their knowing: whatever ends it is their own act, or sends them a document, or only closes the file
 * after a decision that they were sent.
 */
export const endsAreTold: SchemeCheck = (scheme) => {
  const told = toldStages(scheme)
  return Object.entries(scheme.actions).flatMap(([id, action]): readonly SchemeProblem[] => {
    if (scheme.stages[action.to]?.kind !== 'end' || isTheirOwn(scheme, action.by) || tells(scheme, action) || action.from.every((stage) => told.has(stage))) return []
    return [{ code: 'person-untold', path: `actions.${id}.issues`, message: `“${id}” ends a case without telling the person: it issues no document to them, and not every way to it has told them of a decision.` }]
  })
}

/** Whoever is told a decision is told what they can do about it: a day until which they can act, or where to go next. */
export const rightsAreTold: SchemeCheck = (scheme) => Object.entries(scheme.actions).flatMap(([id, action]): readonly SchemeProblem[] => {
  if (!records(action) || isTheirOwn(scheme, action.by)) return []
  const targets = action.from.flatMap((stage) => targetsOf(scheme, action, stage))
  const next = (scheme.escalation ?? []).some(({ from }) => from === undefined || targets.some((stage) => from.includes(stage)))
  const letters = action.issues.flatMap((document) => (isForPerson(scheme, scheme.documents[document]?.to ?? []) ? [scheme.documents[document]] : []))
  // A decision that is only proposed here is told by the action that makes it.
  if (letters.length === 0 && action.effect !== 'decides' && !targets.some((stage) => scheme.stages[stage]?.kind === 'end')) return []
  const dated = letters.some((letter) => (letter?.tells ?? []).some((clock) => isForPerson(scheme, [scheme.clocks[clock]?.holder ?? ''])))
  return next || dated ? [] : [{ code: 'rights-untold', path: `actions.${id}`, message: `“${id}” gives a decision, but tells the person neither a day until which they can act nor where they can go next.` }]
})

/** Stages in which a case has been decided and the person told, whichever way it came there. */
function toldStages(scheme: Scheme): ReadonlySet<StageId> {
  const told = new Set(Object.entries(scheme.stages).filter(([, stage]) => stage.kind !== 'start').map(([id]) => id))
  const ways = Object.values(scheme.actions).flatMap((action) => action.from.flatMap((from) => targetsOf(scheme, action, from).filter((to) => to !== from).map((to) => ({ action, from, to }))))
  for (let before = -1; before !== told.size;) {
    before = told.size
    for (const { action, from, to } of ways) if (!told.has(from) && !(records(action) && tells(scheme, action))) told.delete(to)
  }
  return told
}

/** The action gives a decision on the whole case. */
const records = (action: Action): boolean => action.effect === 'decides' || action.outcome !== undefined

const tells = (scheme: Scheme, action: Action): boolean => action.issues.some((document) => isForPerson(scheme, scheme.documents[document]?.to ?? []))

const isForPerson = (scheme: Scheme, roles: readonly RoleId[]): boolean => roles.some((role) => scheme.roles[role]?.side === 'person')

/** Somebody of the person's side takes it; that the office may record it for them changes nothing. */
const isTheirOwn = isForPerson

export const telling: readonly SchemeCheck[] = [endsAreTold, rightsAreTold]
