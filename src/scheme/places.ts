import type { Action, ActionId, Condition, Scheme, StageId, Trigger } from './language.ts'

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
    ...clock.stops.map((trigger, n) => ({ path: `clocks.${id}.stops[${n}]`, trigger })),
    ...(clock.pauses ?? []).flatMap((pause, n) => [
      { path: `clocks.${id}.pauses[${n}].from`, trigger: pause.from },
      { path: `clocks.${id}.pauses[${n}].until`, trigger: pause.until },
    ]),
    ...(clock.extends ?? []).map((extension, n) => ({ path: `clocks.${id}.extends[${n}].by`, trigger: extension.by })),
  ])
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
