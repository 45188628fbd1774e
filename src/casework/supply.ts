import { parseDate, type PlainDate } from '../time/plain-date.ts'
import type { Field, Scheme } from '../scheme/language.ts'
import type { Words } from './event.ts'

/** What an action was given, sorted: choices and dates go into the event, words beside it. */
export interface Supplied {
  readonly choices: Readonly<Record<string, string>>
  readonly words: Words | null
}

export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** The longest text that a field of an action takes, in UTF-16 units. */
export const LONGEST_TEXT = 100_000

/**
 * Reads what a form gave for an action's fields. Answers with everything that is wrong at once, or with what was supplied.
 * `staff` are the ids of people who may be chosen, each with their roles.
 */
export function readSupplied(
  fields: readonly Field[],
  given: Readonly<Record<string, string>>,
  about: { readonly today: PlainDate; readonly scheme: Scheme; readonly staff: readonly { readonly id: string; readonly roles: readonly string[] }[] },
): { readonly supplied: Supplied } | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const choices: Record<string, string> = {}
  const words: Record<string, string> = {}
  for (const field of fields) {
    const value = (given[field.id] ?? '').trim()
    if (value === '') {
      if (field.required) problems.push({ field: field.id, message: missing(field) })
      continue
    }
    const problem = wrong(field, value, about)
    if (problem !== null) problems.push({ field: field.id, message: problem })
    else if (field.kind === 'line' || field.kind === 'text') words[field.id] = value
    else choices[field.id] = value
  }
  if (problems.length > 0) return { problems }
  return { supplied: { choices, words: Object.keys(words).length > 0 ? words : null } }
}

function missing(field: Field): string {
  const label = lowerFirst(field.label)
  return field.kind === 'line' || field.kind === 'text' || field.kind === 'date' ? `Enter ${label}` : `Choose ${label}`
}

function wrong(field: Field, value: string, about: { today: PlainDate; scheme: Scheme; staff: readonly { id: string; roles: readonly string[] }[] }): string | null {
  switch (field.kind) {
    case 'line':
      return value.length > 300 || value.includes('\n') ? `${field.label} must be one line of at most 300 characters` : null
    case 'text':
      return value.length > LONGEST_TEXT ? `${field.label} must be at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters; this has ${value.length.toLocaleString('en-GB')}` : null
    case 'date': {
      const date = parseDate(value)
      if (typeof date !== 'string') return `${field.label} must be a real date, such as 27 3 2026`
      return !field.future && date > about.today ? `${field.label} must not be in the future` : null
    }
    case 'choice':
      return field.options?.some((option) => option.value === value) ? null : `Choose ${lowerFirst(field.label)} from the list`
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : 'Choose yes or no'
    case 'staff': {
      const person = about.staff.find((each) => each.id === value)
      return person !== undefined && (field.roles ?? []).some((role) => person.roles.includes(role)) ? null : `Choose ${lowerFirst(field.label)} from the list`
    }
    case 'outcome':
      return Object.hasOwn(about.scheme.outcomes, value) ? null : `Choose ${lowerFirst(field.label)} from the list`
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
