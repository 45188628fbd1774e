import type { Field, Scheme } from '../../scheme/language.ts'
import { LONGEST_TEXT } from '../../casework/supply.ts'
import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import { choice, date, dateInput, fromForm, fromFormDate, radios, text, textArea, textInput, type Content } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import type { Fields } from '../kit/form/fields.ts'
import type { About, Question } from '../complain/question.ts'

/** How many heads can be told one by one before sending; more can be added to the case afterwards. */
const HEADS = 6

const headName = (n: number) => `head-${n}`
const headNames = Array.from({ length: HEADS }, (_, n) => headName(n + 1))
const given = (field: Field) => `given-${field.id}`

/** What a procedure asks for besides what every one does: the heads one by one, and its own fields, a page each. */
export function questionsOf(scheme: Scheme): readonly Question[] {
  const { opening } = scheme
  return [...(opening?.heads === undefined ? [] : [headsQuestion(opening.heads)]), ...(opening?.supplies ?? []).map(fieldQuestion)]
}

function headsQuestion({ label, hint }: { readonly label: string; readonly hint?: string }): Question {
  return {
    id: 'points', title: label, asks: 'several-things',
    fields: () => Object.fromEntries(headNames.map((name, n) => [name, text({ label: `${label} (${n + 1})`, max: 20_000, multiline: true })])),
    controls: (form) => headNames.map((name, n) => textArea({
      ...fromForm(form, name), label: n === 0 ? 'The first' : `Another (optional)`, rows: 3, spellcheck: true, ...(n === 0 && hint !== undefined ? { hint } : {}),
    })),
    check: (values) => (headNames.some((name) => values[name] !== undefined) ? [] : [{ field: headName(1), text: 'Tell us at least one' }]),
    rows: (values) => headNames.flatMap((name, n) => (values[name] === undefined && n > 0 ? [] : [{ key: `${label} (${n + 1})`, value: values[name] ?? '' }])),
  }
}

function fieldQuestion(field: Field): Question {
  const name = given(field)
  const title = field.required ? field.label : `${field.label} (optional)`
  return {
    id: `about-${field.id}`, title: field.label, asks: 'one-thing',
    fields: (about) => ({ [name]: fieldRule(field, about) }),
    controls: (form) => control(field, form, name, title),
    rows: (values) => [{ key: field.label, value: shown(field, values[name]) }],
  }
}

function fieldRule(field: Field, { today }: About): Fields[string] {
  const required = field.required ? `Answer “${field.label}”` : false
  switch (field.kind) {
    case 'date': return date({ label: field.label, required, ...(field.future === true ? {} : { notAfter: today, tooLate: `${field.label} must not be in the future` }) })
    case 'choice': return choice({ label: field.label, options: (field.options ?? []).map(({ value }) => value), required })
    case 'yes-no': return choice({ label: field.label, options: ['yes', 'no'], required })
    case 'line': return text({ label: field.label, max: 300, required })
    case 'text': return text({ label: field.label, max: LONGEST_TEXT, multiline: true, required })
    case 'staff':
    case 'outcome':
    case 'exclusion':
    case 'promises': throw new Error(`${field.kind} is nothing that someone can be asked before their case is open`)
  }
}

function control(field: Field, form: ShownForm, name: string, title: string): Content {
  const heading = { text: title, heading: true, size: 'l' } as const
  switch (field.kind) {
    case 'date': return dateInput({ ...fromFormDate(form, name), legend: heading, hint: field.hint ?? 'For example, 27 3 2026' })
    case 'choice': return radios({ ...fromForm(form, name), optional: !field.required, legend: heading, hint: field.hint, items: (field.options ?? []).map(({ value, label }) => ({ value, text: label })) })
    case 'yes-no': return radios({ ...fromForm(form, name), optional: !field.required, legend: heading, hint: field.hint, inline: true, items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] })
    case 'line': return textInput({ ...fromForm(form, name), label: heading, hint: field.hint })
    case 'text': return textArea({ ...fromForm(form, name), label: heading, hint: field.hint, rows: 8, spellcheck: true })
    case 'staff':
    case 'outcome':
    case 'exclusion':
    case 'promises': return null
  }
}

function shown(field: Field, value: string | undefined): string {
  if (value === undefined) return ''
  if (field.kind === 'date') return formatDate(value as PlainDate)
  if (field.kind === 'yes-no') return value === 'yes' ? 'Yes' : 'No'
  return field.options?.find((option) => option.value === value)?.label ?? value
}

/** The heads that were told, of the values of all questions. */
export const headsIn = (values: Readonly<Record<string, string | undefined>>): readonly string[] => headNames.flatMap((name) => values[name] ?? [])

/** What was given for the procedure's own fields, by field. */
export const suppliedIn = (scheme: Scheme, values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries((scheme.opening?.supplies ?? []).flatMap((field) => (values[given(field)] === undefined ? [] : [[field.id, values[given(field)] ?? '']])))
