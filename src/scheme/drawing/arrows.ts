import type { Action, ActionId, Scheme, StageId } from '../language.ts'

/** The actions that lead from one stage to another, drawn as one arrow. */
export interface Arrow {
  readonly from: StageId
  readonly to: StageId
  readonly actions: readonly { readonly id: ActionId; readonly action: Action }[]
}

/** An action that can be taken from so many stages that its arrows would hide the others. */
export interface Exit {
  readonly to: StageId
  readonly id: ActionId
  readonly action: Action
}

/** An action from more stages than this is named where it leads instead of drawn as arrows. */
const MOST_ARROWS = 3

/** What a picture of a scheme shows between its stages: arrows, and the exits from nearly everywhere. */
export function arrowsOf(scheme: Scheme): {
  readonly arrows: readonly Arrow[]
  readonly exits: readonly Exit[]
} {
  const moving = Object.entries(scheme.actions).filter(([, action]) => action.to !== 'same' && action.to !== 'back')
  const isExit = (action: Action) => action.from.length > MOST_ARROWS
  const arrows = new Map<string, { from: StageId; to: StageId; actions: { id: ActionId; action: Action }[] }>()
  for (const [id, action] of moving.filter(([, each]) => !isExit(each))) {
    for (const from of action.from.filter((stage) => stage !== action.to)) {
      const arrow = arrows.get(`${from} ${action.to}`) ?? { from, to: action.to, actions: [] }
      arrow.actions.push({ id, action })
      arrows.set(`${from} ${action.to}`, arrow)
    }
  }
  return {
    arrows: [...arrows.values()],
    exits: moving.filter(([, action]) => isExit(action)).map(([id, action]) => ({ id, action, to: action.to })),
  }
}
