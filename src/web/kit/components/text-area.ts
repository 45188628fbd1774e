import { classes, html } from '../html.ts'
import type { Html } from '../html.ts'
import { describedBy, explanations, formGroup, hint, label, present } from './form-group.ts'
import type { Control } from './form-group.ts'

export interface TextArea extends Control {
  value?: string | undefined
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
  disabled?: boolean | undefined
  /** The most that may be written, shown and counted while writing. Enforced by the form's reading, never by cutting. */
  maxCharacters?: number | undefined
}

export function textArea(props: TextArea): Html {
  const id = props.id ?? props.name
  const max = props.maxCharacters
  const look = classes(
    'govuk-textarea',
    present(props.error) && 'govuk-textarea--error',
    max !== undefined && 'govuk-js-character-count',
    props.classes,
  )
  // Nothing between the tags and the value: spaces there would become part of what the person wrote.
  const box = html`<textarea class=${look} id=${id} name=${props.name} rows=${props.rows ?? 5}
    spellcheck=${props.spellcheck === undefined ? null : String(props.spellcheck)}
    disabled=${props.disabled} autocomplete=${props.autocomplete}
    aria-describedby=${describedBy(id, props, max === undefined ? undefined : `${id}-info`)}>${props.value}</textarea>`
  const parts = [label(props.label, id), explanations(id, props), box]
  if (max === undefined) return formGroup(props.error, parts)
  const group = classes('govuk-form-group', present(props.error) && 'govuk-form-group--error', 'govuk-character-count')
  return html`<div class=${group} data-module="govuk-character-count" data-maxlength=${max} data-count-type="characters">
    ${parts}${hint(`You can enter up to ${max} characters`, `${id}-info`, 'govuk-character-count__message')}
  </div>`
}
