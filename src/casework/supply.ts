import { parseDate, type PlainDate } from '../time/plain-date.ts'
import type { Field, OneOf, Scheme } from '../scheme/language.ts'
import type { Words } from './event.ts'

/** What an action, a finding or an opening asks for. */
export interface Asked {
  readonly supplies: readonly Field[]
  readonly needs?: readonly OneOf[]
}

/** What it was given, sorted: choices and dates go into the event, words beside it, promises into events of their own. */
export interface Supplied {
  readonly choices: Readonly<Record<string, string>>
  readonly words: Words | null
  readonly promises: readonly GivenPromise[]
}

/** Something that will be done, and the day by which it will. */
export interface GivenPromise {
  readonly field: string
  readonly what: string
  readonly due: PlainDate
}

export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** What is known around a form: `staff` are the ids of people who may be chosen, each with their roles. */
export interface Around {
  readonly today: PlainDate
  readonly scheme: Scheme
  readonly staff: readonly { readonly id: string; readonly roles: readonly string[] }[]
}

/** The longest text that a field takes, in UTF-16 units. */
export const LONGEST_TEXT = 100_000

/** The longest line that a field takes, in UTF-16 units; what is promised is a line. */
export const LONGEST_LINE = 300

/**
 * Reads what a form gave for the fields that were asked. Answers with everything that is wrong at once, or with what was
 * supplied. A field of kind `promises` is given as lines, each a day and what will be done by then: `2026-03-27 Send the minutes`.
 */
export function readSupplied({ supplies, needs = [] }: Asked, given: Readonly<Record<string, string>>, around: Around): { readonly supplied: Supplied } | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const choices: Record<string, string> = {}
  const words: Record<string, string> = {}
  const promises: GivenPromise[] = []
  for (const field of supplies) {
    const value = (given[field.id] ?? '').trim()
    if (value === '') {
      if (field.required) problems.push({ field: field.id, message: missing(field) })
      continue
    }
    if (field.kind === 'promises') {
      const read = promisesIn(field, value, around.today)
      problems.push(...read.problems.map((message) => ({ field: field.id, message })))
      promises.push(...read.promises)
      continue
    }
    const problem = wrong(field, value, around)
    if (problem !== null) problems.push({ field: field.id, message: problem })
    else if (isText(field)) words[field.id] = value
    else choices[field.id] = value
  }
  problems.push(...lacking(needs, (id) => (given[id] ?? '').trim() !== ''))
  if (problems.length > 0) return { problems }
  return { supplied: { choices, words: Object.keys(words).length > 0 ? words : null, promises } }
}

/** What is left out where one of several fields has to be given. */
export function lacking(needs: readonly OneOf[], has: (field: string) => boolean): readonly FieldProblem[] {
  return needs.filter(({ fields }) => !fields.some(has)).map(({ fields, because }) => ({ field: fields[0] ?? '', message: because }))
}

/** Whether what a field takes is words, which are kept beside the event. */
export const isText = ({ kind }: Pick<Field, 'kind'>): boolean => kind === 'line' || kind === 'text'

function missing(field: Field): string {
  const label = lowerFirst(field.label)
  if (field.kind === 'promises') return `Enter at least one thing that will be done, with its day: ${label}`
  return isText(field) || field.kind === 'date' ? `Enter ${label}` : `Choose ${label}`
}

function promisesIn(field: Field, value: string, today: PlainDate): { readonly problems: readonly string[]; readonly promises: readonly GivenPromise[] } {
  const problems: string[] = []
  const promises: GivenPromise[] = []
  for (const [n, line] of value.split('\n').map((each) => each.trim()).filter((each) => each !== '').entries()) {
    const [, day = '', what = ''] = /^(\d{4}-\d{2}-\d{2})?\s*(.*)$/.exec(line) ?? []
    const due = parseDate(day)
    const found = what === '' ? [`Say what will be done (entry ${n + 1})`]
      : what.length > LONGEST_LINE ? [`What will be done must be one line of at most ${LONGEST_LINE} characters (entry ${n + 1})`]
      : []
    if (typeof due !== 'string') problems.push(...found, `Give the day by which it will be done, such as 27 3 2026 (entry ${n + 1})`)
    else if (due < today) problems.push(...found, `The day by which it will be done must not have passed (entry ${n + 1})`)
    else if (found.length > 0) problems.push(...found)
    else promises.push({ field: field.id, what, due })
  }
  return { problems, promises }
}

function wrong(field: Field, value: string, { today, scheme, staff }: Around): string | null {
  const fromTheList = `Choose ${lowerFirst(field.label)} from the list`
  switch (field.kind) {
    case 'line':
      return value.length > LONGEST_LINE || value.includes('\n') ? `${field.label} must be one line of at most ${LONGEST_LINE} characters` : null
    case 'text':
      return value.length > LONGEST_TEXT ? `${field.label} must be at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters; this has ${value.length.toLocaleString('en-GB')}` : null
    case 'date': {
      const date = parseDate(value)
      if (typeof date !== 'string') return `${field.label} must be a real date, such as 27 3 2026`
      return !field.future && date > today ? `${field.label} must not be in the future` : null
    }
    case 'choice':
      return field.options?.some((option) => option.value === value) ? null : fromTheList
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : 'Choose yes or no'
    case 'staff': {
      const person = staff.find((each) => each.id === value)
      return person !== undefined && (field.roles ?? []).some((role) => person.roles.includes(role)) ? null : fromTheList
    }
    case 'outcome':
      return Object.hasOwn(scheme.outcomes, value) ? null : fromTheList
    case 'exclusion':
      return Object.hasOwn(scheme.exclusions ?? {}, value) ? null : fromTheList
    case 'promises':
      return null
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
