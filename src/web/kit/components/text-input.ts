import { classes, html } from '../html.ts'
import type { Html } from '../html.ts'
import { describedBy, explanations, formGroup, label, present } from './form-group.ts'
import type { Control } from './form-group.ts'

export interface TextInput extends Control {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | undefined
  autocomplete?: string | undefined
  inputmode?: 'numeric' | 'email' | 'tel' | 'decimal' | undefined
  /** How wide the box is, in characters: it hints at how long the answer is. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  spellcheck?: boolean | undefined
  autocapitalize?: string | undefined
  disabled?: boolean | undefined
  prefix?: string | undefined
  suffix?: string | undefined
  describedBy?: string | undefined
}

export function textInput(props: TextInput): Html {
  const id = props.id ?? props.name
  const look = classes(
    'govuk-input',
    props.width && `govuk-input--width-${props.width}`,
    props.classes,
    present(props.error) && 'govuk-input--error',
  )
  const box = html`<input class=${look} id=${id} name=${props.name} type=${props.type ?? 'text'}
    spellcheck=${props.spellcheck === undefined ? null : String(props.spellcheck)}
    value=${props.value === '' ? null : props.value} disabled=${props.disabled} aria-describedby=${describedBy(id, props, props.describedBy)}
    autocomplete=${props.autocomplete} autocapitalize=${props.autocapitalize} inputmode=${props.inputmode} />`
  return formGroup(props.error, [label(props.label, id), explanations(id, props), withAffixes(props, box)])
}

function withAffixes({ prefix, suffix }: TextInput, box: Html): Html {
  if (prefix === undefined && suffix === undefined) return box
  return html`<div class="govuk-input__wrapper">
    ${prefix === undefined ? null : html`<div class="govuk-input__prefix" aria-hidden="true">${prefix}</div>`}
    ${box}
    ${suffix === undefined ? null : html`<div class="govuk-input__suffix" aria-hidden="true">${suffix}</div>`}
  </div>`
}
