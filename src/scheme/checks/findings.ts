import type { Action } from '../language.ts'
import { fieldsOf } from '../places.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'

/** Where something is found head by head, somebody can find it, and where a stage is open for findings there are some. */
export const headsCanBeFound: SchemeCheck = (scheme) => {
  const declared = Object.keys(scheme.findings ?? {}).length > 0
  const finders = Object.values(scheme.roles).some(({ records }) => records?.includes('findings'))
  const open = Object.entries(scheme.stages).filter(([, stage]) => stage.open.includes('findings'))
  if (!declared) return open.map(([id, stage]) => ({ code: 'findings-missing', path: `stages.${id}.open[${stage.open.indexOf('findings')}]`, message: `“${id}” is open for findings, but none is declared.` }))
  return finders && open.length > 0 ? [] : [{ code: 'head-never-found', path: 'findings', message: 'Nobody can find anything: no stage is open for findings, or no role records them.' }]
}

/** Where something is found head by head, no case is decided while a head is left open, unless one decision of its own covers the whole case. */
export const noHeadIsLeftOpen: SchemeCheck = (scheme) => {
  if (Object.keys(scheme.findings ?? {}).length === 0) return []
  const deciding = Object.entries(scheme.actions).filter(([, action]) => action.effect === 'decides')
  if (!deciding.some(([, action]) => waitsForAll(action))) return [{ code: 'heads-left-open', path: 'findings', message: 'No action decides a case once every head is found, so what is found is never told.' }]
  return deciding.filter(([, action]) => !waitsForAll(action) && !coversAll(action))
    .map(([id]): SchemeProblem => ({ code: 'heads-left-open', path: `actions.${id}.when`, message: `“${id}” decides although a head may have no finding; let it wait until every head is found, or give the whole case one outcome.` }))
}

const coversAll = (action: Action): boolean => action.outcome !== undefined && 'is' in action.outcome

const waitsForAll = (action: Action): boolean => action.when.some(({ must }) => must.kind === 'every-head-found' || (must.kind === 'heads-found' && must.how === 'all'))

/** Every exclusion can be chosen somewhere. */
export const exclusionsAreChosen: SchemeCheck = (scheme) =>
  Object.keys(scheme.exclusions ?? {}).length === 0 || fieldsOf(scheme).some(({ field }) => field.kind === 'exclusion')
    ? [] : [{ code: 'exclusion-never-chosen', path: 'exclusions', message: 'No form asks for an exclusion, so none of these is ever chosen.' }]

export const finding: readonly SchemeCheck[] = [headsCanBeFound, noHeadIsLeftOpen, exclusionsAreChosen]
