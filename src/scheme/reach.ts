import type { Scheme, StageId, Trigger } from './language.ts'
import { targetOf } from './places.ts'

/** The stages that one action away a case can be in, for each stage. Conditions are taken to be met. */
export function stepsOf(scheme: Scheme): ReadonlyMap<StageId, ReadonlySet<StageId>> {
  return new Map(Object.keys(scheme.stages).map((stage) => [
    stage,
    new Set(Object.values(scheme.actions).filter((action) => action.from.includes(stage)).map((action) => targetOf(action, stage))),
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
  if (trigger.on === 'stage') return entered(scheme, trigger.stage) ? [trigger.stage] : []
  const action = scheme.actions[trigger.action]
  return action === undefined ? [] : action.from.map((stage) => targetOf(action, stage))
}

/** The stages that a case can be in when a trigger is about to fire. */
export function stagesBefore(scheme: Scheme, trigger: Trigger): readonly StageId[] {
  if (trigger.on === 'opened') return []
  if (trigger.on === 'stage') {
    const entering = Object.values(scheme.actions).filter((action) => action.to === trigger.stage)
    return entering.flatMap((action) => action.from).filter((stage) => stage !== trigger.stage)
  }
  return scheme.actions[trigger.action]?.from ?? []
}

function entered(scheme: Scheme, stage: StageId): boolean {
  return Object.values(scheme.actions).some((action) => action.to === stage && action.from.some((from) => from !== stage))
}
