import { givenInWords } from '../../casework/given-in-words.ts'
import type { Taken } from '../../casework/state.ts'
import type { Field } from '../../scheme/language.ts'
import { formatDate } from '../../time/plain-date.ts'
import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import { html, type Content } from '../kit/kit.ts'
import { written } from './parts.ts'

/** What the opening asked and what each step was given, in order, for the office; null where nothing was. */
export function stepsTaken(file: CaseFile, nameOf: (person: string, role: string) => string): Content {
  const { state, scheme } = file
  const opening = given(file, scheme.opening?.supplies ?? [], state.opening?.supplied ?? {}, file.words(state.opening?.kept), nameOf)
  const steps = state.actions.flatMap((taken) => {
    const said = given(file, scheme.actions[taken.action]?.supplies ?? [], taken.supplied, file.words(taken.kept), nameOf)
    return said === null ? [] : [step(scheme.actions[taken.action]?.name ?? taken.action, taken, said, nameOf)]
  })
  if (opening === null && steps.length === 0) return null
  return [opening === null ? null : html`<h3 class="govuk-heading-s">${scheme.opening?.name ?? 'Asked at the opening'}</h3>${opening}`, steps]
}

const step = (name: string, { on, by }: Taken, said: Content, nameOf: (person: string, role: string) => string): Content =>
  html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${name}</h3><p class="govuk-body-s govuk-!-margin-bottom-1">${formatDate(on)}, ${nameOf(by.person, by.role)}</p>${said}`

function given(file: CaseFile, fields: readonly Field[], supplied: Readonly<Record<string, string>>, words: ReturnType<CaseFile['words']>, nameOf: (person: string, role: string) => string): Content | null {
  const said = fields.flatMap((field) => {
    const value = supplied[field.id] ?? textOf(words, field.id)
    return value === '' ? [] : [{ label: field.label, value: givenInWords(file.scheme, field, value, (person) => nameOf(person, field.roles?.[0] ?? '')) }]
  })
  return said.length === 0 ? null : html`<dl class="redress-details">${said.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${written(value)}</dd></div>`)}</dl>`
}
