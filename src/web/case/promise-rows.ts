import type { Field } from '../../scheme/language.ts'
import { dateInput, fieldset, html, textInput, type Content, type ShownForm } from '../kit/kit.ts'

/** Blank rows below those that are filled in; whoever promises more than that sends the form again. */
const SPARE = 2
const FEWEST = 3

const name = (field: string, row: number, part: string) => `${field}-${row}-${part}`
const parts = ['what', 'day', 'month', 'year'] as const

/** Rows in which to say what will be done, and by which day. */
export function promiseRows(field: Field, form: ShownForm, legend: string): Content {
  const entered = (row: number, part: string) => {
    const value = form.entered[name(field.id, row, part)]
    return typeof value === 'string' ? value : ''
  }
  let filled = 0
  while (parts.some((part) => entered(filled + 1, part) !== '')) filled += 1
  const errors = form.problems.filter((problem) => problem.field === field.id)
  const rows = Array.from({ length: Math.max(FEWEST, filled + SPARE) }, (_, n) => n + 1)
  return html`<div class=${errors.length > 0 ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'} id=${field.id}>${fieldset({
    legend: { text: legend, size: 'm' },
    body: [
      html`<p class="govuk-hint">${field.hint ?? 'Each on its own line, with the day by which it will be done. Both sides see it until it is done. Leave rows empty that you do not need.'}</p>`,
      errors.map((problem) => html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${problem.text}</p>`),
      rows.map((row) => html`<div class="redress-promise">
        ${textInput({ name: name(field.id, row, 'what'), value: entered(row, 'what'), label: `What will be done (${row})`, spellcheck: true })}
        ${dateInput({ name: `${field.id}-${row}`, legend: `By which day (${row})`, values: { day: entered(row, 'day'), month: entered(row, 'month'), year: entered(row, 'year') } })}
      </div>`),
    ],
  })}</div>`
}

/** What a browser sent in those rows, as the lines that a field of this kind is given; and each box as it was filled in. */
export function readPromiseRows(field: Field, sent: Readonly<Record<string, unknown>>): { readonly lines: string; readonly entered: Readonly<Record<string, string>> } {
  const entered: Record<string, string> = {}
  const lines: string[] = []
  for (let row = 1; parts.some((part) => Object.hasOwn(sent, name(field.id, row, part))); row += 1) {
    const [what = '', day = '', month = '', year = ''] = parts.map((part) => {
      const value = sent[name(field.id, row, part)]
      const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
      entered[name(field.id, row, part)] = text
      return text
    })
    if ([what, day, month, year].every((text) => text === '')) continue
    const due = [day, month, year].every((text) => text === '') ? '' : `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    lines.push(`${due} ${what}`)
  }
  return { lines: lines.join('\n'), entered }
}
