import { fieldsOf } from '../places.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'
import { reachableFrom, stagesAfter } from '../reach.ts'

/** Whatever is promised in a field binds somebody, and a field that binds somebody takes promises. */
export const promisesBindSomeone: SchemeCheck = (scheme) => [
  ...Object.entries(scheme.actions).flatMap(([id, action]): readonly SchemeProblem[] => {
    const field = action.supplies.find((each) => each.id === action.promises?.field)
    return field === undefined || field.kind === 'promises' ? [] : [{ code: 'promises-field-wrong', path: `actions.${id}.promises.field`, message: `The field “${field.id}” takes no promises.` }]
  }),
  ...fieldsOf(scheme).flatMap(({ field, form, path }): readonly SchemeProblem[] => {
    const action = form.of === 'action' ? scheme.actions[form.path.slice('actions.'.length)] : undefined
    return field.kind !== 'promises' || action === undefined || action.promises?.field === field.id ? [] : [{ code: 'promises-without-holder', path, message: `What is promised in “${field.id}” binds nobody; say so in “promises”.` }]
  }),
]

/** After a promise somebody can record that it was kept, until the case ends and afterwards. */
export const promisesCanBeKept: SchemeCheck = (scheme) => Object.entries(scheme.actions).flatMap(([id, action]): readonly SchemeProblem[] => {
  if (action.promises === undefined || !Object.values(scheme.roles).some(({ records }) => records?.includes('promises'))) {
    return action.promises === undefined ? [] : [{ code: 'promise-never-kept', path: `actions.${id}.promises`, message: 'Nobody records promises, so this one could never be recorded as kept.' }]
  }
  const after = [...reachableFrom(scheme, stagesAfter(scheme, { on: 'action', action: id }))]
  return after.filter((stage) => scheme.stages[stage]?.kind === 'end' && !scheme.stages[stage]?.open.includes('promises'))
    .map((stage) => ({ code: 'promise-never-kept', path: `stages.${stage}.open`, message: `What “${id}” promises may still be open in “${stage}”, where nobody can record that it was kept.` }))
})

export const promising: readonly SchemeCheck[] = [promisesBindSomeone, promisesCanBeKept]
