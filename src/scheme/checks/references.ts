import type { Scheme } from '../language.ts'
import { conditionsOf, fieldsOf, formsOf, triggersOf } from '../places.ts'
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
  ...Object.entries(scheme.handovers ?? {}).flatMap(([handover, { from }]) => from.map((id, n) => ({ id, path: `handovers.${handover}.from[${n}]` }))),
  ...(scheme.escalation ?? []).flatMap(({ from = [] }, e) => from.map((id, n) => ({ id, path: `escalation[${e}].from[${n}]` }))),
  ...triggersOf(scheme).flatMap(({ path, trigger }) => (trigger.on === 'stage' ? [{ id: trigger.stage, path: `${path}.stage` }] : [])),
])

/** Every role that is named is declared. */
export const rolesAreKnown: SchemeCheck = (scheme) => unknown('unknown-role', 'role', scheme.roles, [
  ...Object.entries(scheme.stages).flatMap(([id, stage]) => (stage.turn === null ? [] : [{ id: stage.turn, path: `stages.${id}.turn` }])),
  ...actions(scheme, (action, path) => [
    ...action.by.map((id, n) => ({ id, path: `${path}.by[${n}]` })),
    ...(action.promises === undefined ? [] : [{ id: action.promises.holder, path: `${path}.promises.holder` }]),
  ]),
  ...(scheme.opening?.by ?? []).map((id, n) => ({ id, path: `opening.by[${n}]` })),
  ...(scheme.opening?.from === undefined ? [] : [{ id: scheme.opening.from, path: 'opening.from' }]),
  ...fieldsOf(scheme).flatMap(({ field, path }) => (field.roles ?? []).map((id, n) => ({ id, path: `${path}.roles[${n}]` }))),
  ...conditionsOf(scheme).flatMap(({ path, condition }) => ('role' in condition ? [{ id: condition.role, path: `${path}.role` }] : [])),
  ...Object.entries(scheme.handovers ?? {}).flatMap(([handover, { by }]) => by.map((id, n) => ({ id, path: `handovers.${handover}.by[${n}]` }))),
  ...Object.entries(scheme.clocks).map(([id, clock]) => ({ id: clock.holder, path: `clocks.${id}.holder` })),
  ...Object.entries(scheme.documents).flatMap(([id, document]) => document.to.map((role, n) => ({ id: role, path: `documents.${id}.to[${n}]` }))),
])

/** Every action that a condition or a clock names is declared. */
export const actionsAreKnown: SchemeCheck = (scheme) => unknown('unknown-action', 'action', scheme.actions, [
  ...conditionsOf(scheme).flatMap(({ path, condition }) => [
    ...('action' in condition ? [{ id: condition.action, path: `${path}.action` }] : []),
    ...('since' in condition && condition.since !== undefined ? [{ id: condition.since, path: `${path}.since` }] : []),
  ]),
  ...triggersOf(scheme).flatMap(({ path, trigger }) => ('action' in trigger ? [{ id: trigger.action, path: `${path}.action` }] : [])),
])

/** Every clock that a condition or a document names is declared. */
export const clocksAreKnown: SchemeCheck = (scheme) => unknown('unknown-clock', 'clock', scheme.clocks, [
  ...conditionsOf(scheme).flatMap(({ path, condition }) => ('clock' in condition ? [{ id: condition.clock, path: `${path}.clock` }] : [])),
  ...(scheme.escalation ?? []).flatMap(({ clock }, n) => (clock === undefined ? [] : [{ id: clock, path: `escalation[${n}].clock` }])),
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

/** Every finding that a condition names is declared. */
export const findingsAreKnown: SchemeCheck = (scheme) => unknown('unknown-finding', 'finding', scheme.findings ?? {},
  conditionsOf(scheme).flatMap(({ path, condition }) => (condition.kind === 'heads-found' ? condition.findings.map((id, n) => ({ id, path: `${path}.findings[${n}]` })) : [])))

/** Every field of which at least one has to be given stands in the same form; every choice that a condition reads is offered somewhere. */
export const choicesAreKnown: SchemeCheck = (scheme) => [
  ...formsOf(scheme).flatMap(({ supplies, needs, path }) => needs.flatMap((need, n) => need.fields.flatMap((id, m): readonly SchemeProblem[] =>
    supplies.some((field) => field.id === id) ? [] : [{ code: 'unknown-field', path: `${path}.needs[${n}].fields[${m}]`, message: `This form has no field “${id}”.` }]))),
  ...conditionsOf(scheme).flatMap(({ path, condition }) => (condition.kind === 'chosen' ? chosen(scheme, condition.field, condition.is, path) : [])),
]

function chosen(scheme: Scheme, name: string, values: readonly string[], path: string): readonly SchemeProblem[] {
  const offering = fieldsOf(scheme).filter(({ field, form }) => field.id === name && form.of !== 'finding').map(({ field }) => field)
  if (offering.length === 0) return [{ code: 'unknown-field', path: `${path}.field`, message: `Neither the opening nor an action is given a field “${name}”.` }]
  const offered = offering.flatMap((field) =>
    field.kind === 'yes-no' ? ['yes', 'no'] : field.kind === 'outcome' ? Object.keys(scheme.outcomes) : field.kind === 'exclusion' ? Object.keys(scheme.exclusions ?? {}) : (field.options ?? []).map(({ value }) => value))
  return values.flatMap((value, n) => (offered.includes(value) ? [] : [{ code: 'unknown-option', path: `${path}.is[${n}]`, message: `No field “${name}” offers “${value}”.` } as const]))
}

/** Every field that an outcome, an account, a promise or a clock reads is one that its action, or the opening, is given. */
export const fieldsAreKnown: SchemeCheck = (scheme) => {
  const has = (action: string, field: string) => scheme.actions[action]?.supplies.some((each) => each.id === field) ?? true
  const uses = [
    ...Object.entries(scheme.actions).flatMap(([id, action]) => [
      ...(action.outcome !== undefined && 'field' in action.outcome ? [{ action: id, field: action.outcome.field, path: `actions.${id}.outcome.field` }] : []),
      ...(action.promises === undefined ? [] : [{ action: id, field: action.promises.field, path: `actions.${id}.promises.field` }]),
      ...(action.receives === undefined ? [] : [{ action: id, field: action.receives.field, path: `actions.${id}.receives.field` }]),
    ]),
    ...triggersOf(scheme).flatMap(({ path, trigger }) => (trigger.on === 'field' ? [{ action: trigger.action, field: trigger.field, path: `${path}.field` }] : [])),
  ]
  return [
    ...uses.filter(({ action, field }) => !has(action, field)).map(({ action, field, path }) => ({
      code: 'unknown-field', path, message: `The action “${action}” is not given a field “${field}”.`,
    }) as const),
    ...triggersOf(scheme).flatMap(({ path, trigger }): readonly SchemeProblem[] =>
      trigger.on !== 'opened' || trigger.field === undefined || scheme.opening?.supplies.some((each) => each.id === trigger.field) ? [] : [{ code: 'unknown-field', path: `${path}.field`, message: `The opening is not given a field “${trigger.field}”.` }]),
  ]
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
  stagesAreKnown, rolesAreKnown, actionsAreKnown, clocksAreKnown, documentsAreKnown, outcomesAreKnown, findingsAreKnown, fieldsAreKnown, choicesAreKnown, testsAreKnown,
]
