import type { Action, Field } from '../language.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'

/** Somebody can take every action, from somewhere. */
export const actionsCanBeTaken: SchemeCheck = (scheme) => Object.entries(scheme.actions).flatMap(([id, action]) => [
  ...(action.by.length > 0 ? [] : [{ code: 'action-by-nobody', path: `actions.${id}.by`, message: `Nobody can take the action “${id}”.` } as const]),
  ...(action.from.length > 0 ? [] : [{ code: 'action-from-nowhere', path: `actions.${id}.from`, message: `There is no stage in which “${id}” can be taken.` } as const]),
])

/** The fields of an action are told apart by their ids, and each can be filled in. */
export const fieldsCanBeFilled: SchemeCheck = (scheme) => fieldsOf(scheme.actions).flatMap(({ field, path, action }) => [
  ...(action.supplies.find((each) => each.id === field.id) === field ? [] : [{ code: 'field-repeated', path: `${path}.id`, message: `There are two fields “${field.id}”.` } as const]),
  ...options(field, `${path}.options`),
  ...(field.kind === 'staff' && (field.roles ?? []).length === 0
    ? [{ code: 'staff-without-roles', path: `${path}.roles`, message: `The field “${field.id}” chooses from the staff but does not say of which roles.` } as const] : []),
])

/** A decision that is read from a field is one of the scheme's outcomes, and always given. */
export const outcomeIsGiven: SchemeCheck = (scheme) => Object.entries(scheme.actions).flatMap(([id, action]): readonly SchemeProblem[] => {
  if (action.outcome === undefined || 'is' in action.outcome) return []
  const name = action.outcome.field
  const field = action.supplies.find((each) => each.id === name)
  return field === undefined || (field.kind === 'outcome' && field.required) ? [] : [{
    code: 'outcome-field-wrong', path: `actions.${id}.outcome.field`, message: `The field “${name}” must be of the kind “outcome”, and required, for the outcome to be read from it.`,
  }]
})

/** An action that assigns a case is given somebody to assign it to. */
export const assigningNamesSomeone: SchemeCheck = (scheme) => Object.entries(scheme.actions)
  .filter(([, action]) => action.effect === 'assigns' && !action.supplies.some((field) => field.kind === 'staff' && field.required))
  .map(([id]) => ({ code: 'assigns-nobody', path: `actions.${id}.supplies`, message: `“${id}” assigns the case but has no required field of the kind “staff”.` }))

function fieldsOf(actions: Readonly<Record<string, Action>>): readonly { field: Field; path: string; action: Action }[] {
  return Object.entries(actions).flatMap(([id, action]) => action.supplies.map((field, n) => ({ field, action, path: `actions.${id}.supplies[${n}]` })))
}

function options(field: Field, path: string): readonly SchemeProblem[] {
  if (field.kind !== 'choice') return []
  const values = (field.options ?? []).map((option) => option.value)
  if (values.length === 0) return [{ code: 'choice-without-options', path, message: `The field “${field.id}” is a choice without anything to choose.` }]
  const repeated = values.filter((value, n) => values.indexOf(value) !== n)
  return repeated.map((value) => ({ code: 'option-repeated', path, message: `The field “${field.id}” offers “${value}” twice.` }))
}

export const doing: readonly SchemeCheck[] = [actionsCanBeTaken, fieldsCanBeFilled, outcomeIsGiven, assigningNamesSomeone]
