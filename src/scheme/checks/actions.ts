import type { Field } from '../language.ts'
import { fieldsOf, formsOf } from '../places.ts'
import type { SchemeCheck, SchemeProblem } from '../problem.ts'

/** Somebody can take every action, from somewhere. */
export const actionsCanBeTaken: SchemeCheck = (scheme) => Object.entries(scheme.actions).flatMap(([id, action]) => [
  ...(action.by.length > 0 ? [] : [{ code: 'action-by-nobody', path: `actions.${id}.by`, message: `Nobody can take the action “${id}”.` } as const]),
  ...action.by.flatMap((role, n): readonly SchemeProblem[] => (scheme.roles[role]?.side !== 'outside' ? [] : [{ code: 'action-by-outside', path: `actions.${id}.by[${n}]`, message: `“${role}” has no account here, so nobody in that role can take “${id}”; let the office record it.` }])),
  ...(action.from.length > 0 ? [] : [{ code: 'action-from-nowhere', path: `actions.${id}.from`, message: `There is no stage in which “${id}” can be taken.` } as const]),
])

/** The fields of a form are told apart by their ids, each can be filled in there, and one of several is of two at least. */
export const fieldsCanBeFilled: SchemeCheck = (scheme) => [...fieldsOf(scheme).flatMap(({ field, path, form }): readonly SchemeProblem[] => [
  ...(form.supplies.find((each) => each.id === field.id) === field ? [] : [{ code: 'field-repeated', path: `${path}.id`, message: `There are two fields “${field.id}”.` } as const]),
  ...options(field, `${path}.options`),
  ...(field.kind === 'staff' && (field.roles ?? []).length === 0
    ? [{ code: 'staff-without-roles', path: `${path}.roles`, message: `The field “${field.id}” chooses from the staff but does not say of which roles.` } as const] : []),
  ...(form.of !== 'action' && (field.kind === 'promises' || field.kind === 'outcome')
    ? [{ code: 'field-out-of-place', path: `${path}.kind`, message: `Only an action takes ${field.kind === 'outcome' ? 'an outcome' : 'promises'}, so “${field.id}” cannot stand here.` } as const] : []),
  ...(field.kind === 'exclusion' && Object.keys(scheme.exclusions ?? {}).length === 0
    ? [{ code: 'exclusions-missing', path: `${path}.kind`, message: `“${field.id}” chooses from the exclusions, but none is declared.` } as const] : []),
]), ...formsOf(scheme).flatMap(({ needs, path }) => needs.flatMap((need, n): readonly SchemeProblem[] =>
  need.fields.length > 1 ? [] : [{ code: 'needs-nothing', path: `${path}.needs[${n}].fields`, message: 'At least one of two or more fields is needed; a single one is simply required.' }]))]

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

function options(field: Field, path: string): readonly SchemeProblem[] {
  if (field.kind !== 'choice') return []
  const values = (field.options ?? []).map((option) => option.value)
  if (values.length === 0) return [{ code: 'choice-without-options', path, message: `The field “${field.id}” is a choice without anything to choose.` }]
  const repeated = values.filter((value, n) => values.indexOf(value) !== n)
  return repeated.map((value) => ({ code: 'option-repeated', path, message: `The field “${field.id}” offers “${value}” twice.` }))
}

export const doing: readonly SchemeCheck[] = [actionsCanBeTaken, fieldsCanBeFilled, outcomeIsGiven, assigningNamesSomeone]
