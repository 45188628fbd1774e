import type { Scheme } from '../language.ts'
import { conditionsOf, triggersOf } from '../places.ts'
import type { SchemeCheck, SchemeProblem, SchemeProblemCode } from '../problem.ts'

/** A name used somewhere in a definition. */
interface Use {
  readonly id: string
  readonly path: string
}

/** Every stage that is named is declared. */
export const stagesAreKnown: SchemeCheck = (scheme) => unknown('unknown-stage', 'stage', scheme.stages, [
  ...actions(scheme, (action, path) => [
    ...action.from.map((id, n) => ({ id, path: `${path}.from[${n}]` })),
    ...(action.to === 'same' || action.to === 'back' ? [] : [{ id: action.to, path: `${path}.to` }]),
  ]),
  ...triggersOf(scheme).flatMap(({ path, trigger }) => (trigger.on === 'stage' ? [{ id: trigger.stage, path: `${path}.stage` }] : [])),
])

/** Every role that is named is declared. */
export const rolesAreKnown: SchemeCheck = (scheme) => unknown('unknown-role', 'role', scheme.roles, [
  ...Object.entries(scheme.stages).flatMap(([id, stage]) => (stage.turn === null ? [] : [{ id: stage.turn, path: `stages.${id}.turn` }])),
  ...actions(scheme, (action, path) => [
    ...action.by.map((id, n) => ({ id, path: `${path}.by[${n}]` })),
    ...action.supplies.flatMap((field, f) => (field.roles ?? []).map((id, n) => ({ id, path: `${path}.supplies[${f}].roles[${n}]` }))),
  ]),
  ...Object.entries(scheme.clocks).map(([id, clock]) => ({ id: clock.holder, path: `clocks.${id}.holder` })),
  ...Object.entries(scheme.documents).flatMap(([id, document]) => document.to.map((role, n) => ({ id: role, path: `documents.${id}.to[${n}]` }))),
])

/** Every action that a condition or a clock names is declared. */
export const actionsAreKnown: SchemeCheck = (scheme) => unknown('unknown-action', 'action', scheme.actions, [
  ...conditionsOf(scheme).flatMap(({ path, condition }) => ('action' in condition ? [{ id: condition.action, path: `${path}.action` }] : [])),
  ...triggersOf(scheme).flatMap(({ path, trigger }) => ('action' in trigger ? [{ id: trigger.action, path: `${path}.action` }] : [])),
])

/** Every clock that a condition or a document names is declared. */
export const clocksAreKnown: SchemeCheck = (scheme) => unknown('unknown-clock', 'clock', scheme.clocks, [
  ...conditionsOf(scheme).flatMap(({ path, condition }) => ('clock' in condition ? [{ id: condition.clock, path: `${path}.clock` }] : [])),
  ...Object.entries(scheme.documents).flatMap(([id, document]) => (document.tells ?? []).map((clock, n) => ({ id: clock, path: `documents.${id}.tells[${n}]` }))),
])

/** Every document that an action issues or a condition asks for is declared. */
export const documentsAreKnown: SchemeCheck = (scheme) => unknown('unknown-document', 'document', scheme.documents, [
  ...actions(scheme, (action, path) => action.issues.map((id, n) => ({ id, path: `${path}.issues[${n}]` }))),
  ...conditionsOf(scheme).flatMap(({ path, condition }) => ('document' in condition ? [{ id: condition.document, path: `${path}.document` }] : [])),
])

/** Every outcome that an action records is declared. */
export const outcomesAreKnown: SchemeCheck = (scheme) => unknown('unknown-outcome', 'outcome', scheme.outcomes,
  actions(scheme, (action, path) => (action.outcome !== undefined && 'is' in action.outcome ? [{ id: action.outcome.is, path: `${path}.outcome.is` }] : [])))

/** Every field that an outcome, an account or a clock reads is one that its action is given. */
export const fieldsAreKnown: SchemeCheck = (scheme) => {
  const has = (action: string, field: string) => scheme.actions[action]?.supplies.some((each) => each.id === field) ?? true
  const uses = [
    ...Object.entries(scheme.actions).flatMap(([id, action]) => [
      ...(action.outcome !== undefined && 'field' in action.outcome ? [{ action: id, field: action.outcome.field, path: `actions.${id}.outcome.field` }] : []),
      ...(action.receives === undefined ? [] : [{ action: id, field: action.receives.field, path: `actions.${id}.receives.field` }]),
    ]),
    ...triggersOf(scheme).flatMap(({ path, trigger }) => (trigger.on === 'field' ? [{ action: trigger.action, field: trigger.field, path: `${path}.field` }] : [])),
  ]
  return uses.filter(({ action, field }) => !has(action, field)).map(({ action, field, path }) => ({
    code: 'unknown-field', path, message: `The action “${action}” is not given a field “${field}”.`,
  }))
}

/** Every test that an assessor may apply is one that the law room knows, in force at some time while the scheme is. */
export const testsAreKnown: SchemeCheck = (scheme, law) => scheme.tests.flatMap((id, n): readonly SchemeProblem[] => {
  const path = `tests[${n}]`
  const test = law.tests.find((each) => each.id === id)
  if (test === undefined) return [{ code: 'unknown-test', path, message: `The law has no test “${id}”.` }]
  const [a, b] = [scheme.inForce, test.inForce]
  const apart = (a.until !== null && b.from !== null && a.until <= b.from) || (b.until !== null && a.from !== null && b.until <= a.from)
  return apart ? [{ code: 'test-not-in-force', path, message: `The test “${id}” is never in force while this version of the scheme is.` }] : []
})

function actions(scheme: Scheme, uses: (action: Scheme['actions'][string], path: string) => readonly Use[]): readonly Use[] {
  return Object.entries(scheme.actions).flatMap(([id, action]) => uses(action, `actions.${id}`))
}

function unknown(code: SchemeProblemCode, what: string, declared: Readonly<Record<string, unknown>>, uses: readonly Use[]): readonly SchemeProblem[] {
  return uses.filter(({ id }) => !Object.hasOwn(declared, id)).map(({ id, path }) => ({ code, path, message: `There is no ${what} “${id}” in this scheme.` }))
}

export const references: readonly SchemeCheck[] = [
  stagesAreKnown, rolesAreKnown, actionsAreKnown, clocksAreKnown, documentsAreKnown, outcomesAreKnown, fieldsAreKnown, testsAreKnown,
]
