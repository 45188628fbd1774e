import { reachableFrom } from '../reach.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'

/** A case begins in exactly one stage. */
export const startIsOne: SchemeCheck = (scheme) => {
  const starts = Object.entries(scheme.stages).filter(([, stage]) => stage.kind === 'start').map(([id]) => id)
  if (starts.length === 1) return []
  const found = starts.length === 0 ? 'none is the start' : `${starts.map((id) => `“${id}”`).join(' and ')} are`
  return [{ code: 'start-not-one', path: 'stages', message: `A scheme starts in exactly one stage; here ${found}.` }]
}

/** Every stage can be reached from the start. */
export const stagesAreReachable: SchemeCheck = (scheme) => {
  const starts = Object.entries(scheme.stages).filter(([, stage]) => stage.kind === 'start').map(([id]) => id)
  const reached = reachableFrom(scheme, starts)
  return Object.keys(scheme.stages).filter((id) => !reached.has(id)).map((id) => ({
    code: 'unreachable-stage', path: `stages.${id}`, message: `No actions lead from the start to “${id}”.`,
  }))
}

/** From every stage a case can come to an end. */
export const everyStageCanEnd: SchemeCheck = (scheme) => {
  const ends = (id: string) => [...reachableFrom(scheme, [id])].some((stage) => scheme.stages[stage]?.kind === 'end')
  return Object.keys(scheme.stages).filter((id) => !ends(id)).map((id) => ({
    code: 'dead-end', path: `stages.${id}`, message: `A case in “${id}” can never come to an end.`,
  }))
}

/** Nothing is done in a stage where everything is over. */
export const endsAreFinal: SchemeCheck = (scheme) => Object.entries(scheme.actions).flatMap(([id, action]) =>
  action.from.flatMap((stage, n): readonly SchemeProblem[] =>
    scheme.stages[stage]?.kind === 'end'
      ? [{ code: 'end-not-final', path: `actions.${id}.from[${n}]`, message: `“${stage}” is an end, so nothing can be done from it.` }]
      : []))

/**
 * In every stage that is no end it is somebody's turn, and they can act; at an end it is nobody's. Where someone without an account
 * is waited for, the office can record what they did.
 */
export const someoneHasTheTurn: SchemeCheck = (scheme) => Object.entries(scheme.stages).flatMap(([id, stage]): readonly SchemeProblem[] => {
  const path = `stages.${id}.turn`
  const { turn } = stage
  if (stage.kind === 'end') return turn === null ? [] : [{ code: 'end-has-turn', path, message: `“${id}” is an end, so it is nobody’s turn.` }]
  if (turn === null) return [{ code: 'turn-missing', path, message: `“${id}” does not say whose turn it is.` }]
  const acting = Object.values(scheme.actions).filter((action) => action.from.includes(id)).flatMap((action) => action.by)
  if (scheme.roles[turn]?.side !== 'outside') return acting.includes(turn) ? [] : [{ code: 'turn-cannot-act', path, message: `It is the turn of “${turn}” in “${id}”, who can do nothing there.` }]
  return acting.some((role) => scheme.roles[role]?.side === 'office') ? [] : [{ code: 'turn-held-outside', path, message: `“${id}” waits for “${turn}”, who has no account here, and nobody of the office can record what they did.` }]
})

/** What a stage is open for is something that a role of the scheme records. */
export const openForSomeone: SchemeCheck = (scheme) => Object.entries(scheme.stages).flatMap(([id, stage]) =>
  stage.open.flatMap((what, n): readonly SchemeProblem[] =>
    Object.values(scheme.roles).some((role) => role.records?.includes(what))
      ? []
      : [{ code: 'open-to-nobody', path: `stages.${id}.open[${n}]`, message: `“${id}” is open for ${what}, which no role records.` }]))

export const flow: readonly SchemeCheck[] = [startIsOne, stagesAreReachable, everyStageCanEnd, endsAreFinal, someoneHasTheTurn, openForSomeone]
