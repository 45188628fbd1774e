import type { Scheme, StageId, Trigger } from './language.ts'
import { targetsOf } from './places.ts'

/** The stages that one action away a case can be in, for each stage. Conditions are taken to be met. */
export function stepsOf(scheme: Scheme): ReadonlyMap<StageId, ReadonlySet<StageId>> {
  return new Map(Object.keys(scheme.stages).map((stage) => [
    stage,
    new Set(Object.values(scheme.actions).filter((action) => action.from.includes(stage)).flatMap((action) => targetsOf(scheme, action, stage))),
  ]))
}

/** The stages that a case can come to from any of these, those themselves included. */
export function reachableFrom(scheme: Scheme, stages: readonly StageId[]): ReadonlySet<StageId> {
  const steps = stepsOf(scheme)
  const seen = new Set(stages)
  for (const stage of seen) for (const next of steps.get(stage) ?? []) seen.add(next)
  return seen
}

/** The stages that a case is in just after a trigger fired; none where it can never fire. */
export function stagesAfter(scheme: Scheme, trigger: Trigger): readonly StageId[] {
  if (trigger.on === 'opened') return Object.entries(scheme.stages).filter(([, stage]) => stage.kind === 'start').map(([id]) => id)
  if (trigger.on === 'stage') return entering(scheme, trigger.stage).length > 0 ? [trigger.stage] : []
  const action = scheme.actions[trigger.action]
  return action === undefined ? [] : action.from.flatMap((stage) => targetsOf(scheme, action, stage))
}

/** The stages that a case can be in when a trigger is about to fire. */
export function stagesBefore(scheme: Scheme, trigger: Trigger): readonly StageId[] {
  if (trigger.on === 'opened') return []
  if (trigger.on === 'stage') {
    return entering(scheme, trigger.stage)
  }
  return scheme.actions[trigger.action]?.from ?? []
}

/** The stages from which an action leads into this one. */
function entering(scheme: Scheme, stage: StageId): readonly StageId[] {
  return Object.values(scheme.actions).flatMap((action) => action.from.filter((from) => from !== stage && targetsOf(scheme, action, from).includes(stage)))
}
