import type { Problem } from '../components/error-summary.ts'
import { cleanText } from './clean-text.ts'
import { readDateEntry } from './date-entry.ts'
import type { Field, Fields, ValueOf } from './fields.ts'

/** What was typed, as it was typed, by the names the browser sent: for showing the form again. */
export type Entered = Readonly<Record<string, string | readonly string[]>>

export type Values<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

/** A form as it was sent: either everything in it is right, or every problem is told at once. What was entered is kept either way. */
export type Form<F extends Fields> =
  | { readonly valid: true; readonly values: Values<F>; readonly problems: readonly Problem[]; readonly entered: Entered }
  | { readonly valid: false; readonly values: Partial<Values<F>>; readonly problems: readonly Problem[]; readonly entered: Entered }

/** Reads what a browser sent against the fields of a form. Names that no field has are ignored. */
export function readForm<F extends Fields>(fields: F, body: unknown): Form<F> {
  const sent = record(body)
  const values: Record<string, unknown> = {}
  const entered: Record<string, string | readonly string[]> = {}
  const problems: Problem[] = []
  for (const [name, field] of Object.entries(fields)) {
    for (const key of names(name, field)) entered[key] = kept(sent[key])
    const reading = readField(name, field, sent)
    if ('problem' in reading) problems.push(reading.problem)
    else values[name] = reading.value
  }
  // The values are built field by field from the fields themselves, which TypeScript cannot follow through a loop.
  return problems.length === 0
    ? { valid: true, values: values as Values<F>, problems, entered }
    : { valid: false, values: values as Partial<Values<F>>, problems, entered }
}

/** A form that has not been sent yet, filled with what is known already. */
export function blankForm(known: Entered = {}): { readonly problems: readonly Problem[]; readonly entered: Entered } {
  return { problems: [], entered: known }
}

/** Three boxes filled from a known day, to be given to `blankForm`. */
export function enteredDate(name: string, value: string | undefined): Entered {
  const [year = '', month = '', day = ''] = value?.split('-') ?? []
  return { [`${name}-day`]: day && String(Number(day)), [`${name}-month`]: month && String(Number(month)), [`${name}-year`]: year }
}

type Reading = { value: unknown } | { problem: Problem }

function readField(name: string, field: Field, sent: Readonly<Record<string, unknown>>): Reading {
  switch (field.kind) {
    case 'text': {
      const reading = cleanText(sent[name], field)
      if ('problem' in reading) return { problem: { field: name, text: reading.problem } }
      return { value: reading.value === '' ? undefined : reading.value }
    }
    case 'date': {
      const reading = readDateEntry({ day: sent[`${name}-day`], month: sent[`${name}-month`], year: sent[`${name}-year`] }, field)
      if ('value' in reading) return reading
      const first = reading.parts[0] ?? 'day'
      return { problem: { field: name, text: reading.problem, controlId: `${name}-${first}`, ...(reading.parts.length === 1 ? { part: first } : {}) } }
    }
    case 'choice': {
      const given = sent[name]
      if (given === undefined || given === '') return field.required ? missing(name, field) : { value: undefined }
      const value = field.options.find((option) => option === given)
      return value === undefined ? { problem: { field: name, text: `Choose ${field.label} from the list` } } : { value }
    }
    case 'choices': {
      const given = list(sent[name]).filter((value) => value !== '')
      if (given.length === 0 && field.required) return missing(name, field)
      const unknown = given.some((value) => !field.options.includes(value))
      return unknown ? { problem: { field: name, text: `Choose ${field.label} from the list` } } : { value: [...new Set(given)] }
    }
  }
}

function missing(name: string, field: { label: string; required?: boolean | string | undefined }): Reading {
  return { problem: { field: name, text: typeof field.required === 'string' ? field.required : `Choose ${field.label}` } }
}

function names(name: string, field: Field): readonly string[] {
  return field.kind === 'date' ? [`${name}-day`, `${name}-month`, `${name}-year`] : [name]
}

function kept(value: unknown): string | readonly string[] {
  return Array.isArray(value) ? list(value) : typeof value === 'string' ? value : ''
}

function list(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return all.filter((one) => typeof one === 'string')
}

function record(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {}
}
