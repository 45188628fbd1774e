import type { Action, ActionId, Condition, Destination, Field, OneOf, Scheme, StageId, Trigger } from './language.ts'

/** A trigger with its place in the definition. */
export interface TriggerPlace {
  readonly path: string
  readonly trigger: Trigger
}

/** A condition with its place in the definition, and the action that it guards. */
export interface ConditionPlace {
  readonly path: string
  readonly action: ActionId
  readonly condition: Condition
}

/** Every trigger of every clock, in the order of the definition. */
export function triggersOf(scheme: Scheme): readonly TriggerPlace[] {
  return Object.entries(scheme.clocks).flatMap(([id, clock]) => [
    ...clock.starts.map((trigger, n) => ({ path: `clocks.${id}.starts[${n}]`, trigger })),
    ...(clock.restarts ?? []).map((trigger, n) => ({ path: `clocks.${id}.restarts[${n}]`, trigger })),
    ...(clock.or?.counts ?? []).flatMap((other, m) => (other.starts ?? []).map((trigger, n) => ({ path: `clocks.${id}.or.counts[${m}].starts[${n}]`, trigger }))),
    ...clock.stops.map((trigger, n) => ({ path: `clocks.${id}.stops[${n}]`, trigger })),
    ...(clock.pauses ?? []).flatMap((pause, n) => [
      { path: `clocks.${id}.pauses[${n}].from`, trigger: pause.from },
      { path: `clocks.${id}.pauses[${n}].until`, trigger: pause.until },
    ]),
    ...(clock.extends ?? []).map((extension, n) => ({ path: `clocks.${id}.extends[${n}].by`, trigger: extension.by })),
  ])
}

/** Everything that somebody fills in: what the opening, an action or a finding asks, with its place. */
export interface FormPlace {
  readonly of: 'opening' | 'action' | 'finding'
  readonly path: string
  readonly supplies: readonly Field[]
  readonly needs: readonly OneOf[]
}

/** Every form of a scheme, in the order of the definition. */
export function formsOf(scheme: Scheme): readonly FormPlace[] {
  return [
    ...(scheme.opening === undefined ? [] : [{ of: 'opening', path: 'opening', supplies: scheme.opening.supplies, needs: [] } as const]),
    ...Object.entries(scheme.actions).map(([id, { supplies, needs = [] }]) => ({ of: 'action', path: `actions.${id}`, supplies, needs }) as const),
    ...Object.entries(scheme.findings ?? {}).map(([id, { supplies, needs = [] }]) => ({ of: 'finding', path: `findings.${id}`, supplies, needs }) as const),
  ]
}

/** Every field that somebody fills in, with its place and the form in which it stands. */
export function fieldsOf(scheme: Scheme): readonly { readonly field: Field; readonly path: string; readonly form: FormPlace }[] {
  return formsOf(scheme).flatMap((form) => form.supplies.map((field, n) => ({ field, form, path: `${form.path}.supplies[${n}]` })))
}

/** Everything that leads out of a scheme, to another or to a body. */
export function destinationsOf(scheme: Scheme): readonly { readonly path: string; readonly to: Destination }[] {
  return [
    ...Object.entries(scheme.exclusions ?? {}).flatMap(([id, { instead }]) => (instead === undefined ? [] : [{ path: `exclusions.${id}.instead`, to: instead }])),
    ...Object.entries(scheme.handovers ?? {}).map(([id, { to }]) => ({ path: `handovers.${id}.to`, to })),
    ...(scheme.escalation ?? []).map(({ to }, n) => ({ path: `escalation[${n}].to`, to })),
  ]
}

/** Every condition behind every action, those inside `not` and `any` too. */
export function conditionsOf(scheme: Scheme): readonly ConditionPlace[] {
  return Object.entries(scheme.actions).flatMap(([action, { when }]) =>
    when.flatMap((guard, n) => unfold(guard.must, `actions.${action}.when[${n}].must`).map((place) => ({ ...place, action }))))
}

function unfold(condition: Condition, path: string): readonly { path: string; condition: Condition }[] {
  const inside =
    condition.kind === 'not' ? unfold(condition.condition, `${path}.condition`)
    : condition.kind === 'any' ? condition.conditions.flatMap((each, n) => unfold(each, `${path}.conditions[${n}]`))
    : []
  return [{ path, condition }, ...inside]
}

/** Where an action may leave a case that was in this stage: one stage, but for an action that leads back. */
export function targetsOf(scheme: Scheme, action: Action, stage: StageId): readonly StageId[] {
  if (action.to === 'back') return cameFrom(scheme, stage)
  return [action.to === 'same' ? stage : action.to]
}

/** The stages from which a case can have come into this one, those to which something led it back included. */
function cameFrom(scheme: Scheme, stage: StageId): readonly StageId[] {
  const actions = Object.values(scheme.actions)
  const leadingTo = (to: StageId) => actions.filter((action) => action.to === to).flatMap(({ from }) => from)
  const leftAgain = actions.filter((action) => action.to === 'back').flatMap(({ from }) => from).filter((away) => leadingTo(away).includes(stage))
  return [...new Set([...leadingTo(stage), ...leftAgain])].filter((from) => from !== stage)
}
