import type { Field, Outcome, Scheme } from '../../scheme/language.ts'
import { LONGEST_TEXT, type Asked } from '../../casework/supply.ts'
import type { Person } from '../../usecases/ports/people.ts'
import { cleanText, dateInput, fromForm, fromFormDate, html, radios, select, textArea, textInput, type Content } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import { promiseRows, readPromiseRows } from './promise-rows.ts'

/** The controls of an action's form, or a finding's, made from what its scheme says it must be given. */
export function actionControls(asked: Asked, form: ShownForm, about: { readonly scheme: Scheme; readonly staff: readonly Person[] }): Content {
  return asked.supplies.map((field) => control(field, form, about))
}

function control(field: Field, form: ShownForm, { scheme, staff }: { scheme: Scheme; staff: readonly Person[] }): Content {
  const label = field.required ? field.label : `${field.label} (optional)`
  const shared = { label, hint: field.hint }
  switch (field.kind) {
    case 'line': return textInput({ ...fromForm(form, field.id), ...shared })
    case 'text': return textArea({ ...fromForm(form, field.id), ...shared, rows: 8, spellcheck: true })
    case 'date': return dateInput({ ...fromFormDate(form, field.id), legend: label, hint: field.hint ?? 'For example, 27 3 2026' })
    case 'yes-no': return radios({ ...fromForm(form, field.id), optional: !field.required, legend: label, hint: field.hint, inline: true, items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] })
    case 'choice': return radios({ ...fromForm(form, field.id), optional: !field.required, legend: label, hint: field.hint, items: (field.options ?? []).map(({ value, label: text }) => ({ value, text })) })
    case 'outcome': return radios({
      ...fromForm(form, field.id), optional: !field.required, legend: label, hint: field.hint,
      items: outcomesToChoose(scheme).map(([value, outcome]) => ({ value, text: outcome.name, hint: outcome.published === null ? outcome.meaning : html`${outcome.meaning} Published as “${outcome.published}”.` })),
    })
    case 'exclusion': return radios({
      ...fromForm(form, field.id), optional: !field.required, legend: label, hint: field.hint ?? 'Judged in this case, with reasons. None of these applies by itself.',
      items: Object.entries(scheme.exclusions ?? {}).map(([value, exclusion]) => ({ value, text: exclusion.name, hint: exclusion.meaning })),
    })
    case 'promises': return promiseRows(field, form, label)
    case 'staff': return select({
      ...fromForm(form, field.id), label, hint: field.hint,
      items: [{ value: '', text: 'Choose a person' }, ...staff.filter((person) => (field.roles ?? []).some((role) => person.roles.includes(role))).map(({ id, name }) => ({ value: id, text: name }))],
    })
  }
}

/** The outcomes that somebody chooses: those that no step of the procedure brings by itself. */
function outcomesToChoose({ outcomes, actions }: Scheme): readonly (readonly [string, Outcome])[] {
  const fixed = Object.values(actions).flatMap(({ outcome }) => (outcome !== undefined && 'is' in outcome ? [outcome.is] : []))
  return Object.entries(outcomes).filter(([id]) => !fixed.includes(id))
}

/** A text that a browser sent under a name; anything else under it is none. */
function textIn(sent: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(sent, name) ? sent[name] : undefined
  return typeof value === 'string' ? value : ''
}

/** What a browser sent for such a form, by field: dates put together, text cleaned; with the problems that only the text itself has. */
export function readActionForm(asked: Asked, body: unknown): { given: Record<string, string>; entered: Record<string, string>; problems: { field: string; text: string }[] } {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const given: Record<string, string> = {}
  const entered: Record<string, string> = {}
  const problems: { field: string; text: string }[] = []
  for (const field of asked.supplies) {
    if (field.kind === 'promises') {
      const rows = readPromiseRows(field, sent)
      Object.assign(entered, rows.entered)
      const cleaned = cleanText(rows.lines, { label: field.label, max: LONGEST_TEXT, multiline: true })
      if ('problem' in cleaned) problems.push({ field: field.id, text: cleaned.problem })
      else given[field.id] = cleaned.value
      continue
    }
    if (field.kind === 'date') {
      const parts = ['day', 'month', 'year'].map((part) => textIn(sent, `${field.id}-${part}`).trim())
      const [day = '', month = '', year = ''] = parts
      Object.assign(entered, { [`${field.id}-day`]: day, [`${field.id}-month`]: month, [`${field.id}-year`]: year })
      given[field.id] = parts.every((part) => part === '') ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      continue
    }
    entered[field.id] = textIn(sent, field.id)
    const cleaned = cleanText(sent[field.id], { label: field.label, max: LONGEST_TEXT, multiline: field.kind === 'text' })
    if ('problem' in cleaned) problems.push({ field: field.id, text: cleaned.problem })
    else given[field.id] = cleaned.value
  }
  return { given, entered, problems }
}
