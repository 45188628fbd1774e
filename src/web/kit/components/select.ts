import { classes, html } from '../html.ts'
import type { Html } from '../html.ts'
import { describedBy, explanations, formGroup, label, present } from './form-group.ts'
import type { Control } from './form-group.ts'

export interface Option {
  value: string
  text: string
  disabled?: boolean | undefined
}

export interface Select extends Control {
  value?: string | undefined
  items: readonly Option[]
  disabled?: boolean | undefined
}

export function select(props: Select): Html {
  const id = props.id ?? props.name
  const look = classes('govuk-select', props.classes, present(props.error) && 'govuk-select--error')
  const box = html`<select class=${look} id=${id} name=${props.name} disabled=${props.disabled} aria-describedby=${describedBy(id, props)}>
    ${props.items.map(
      (item) => html`<option value=${item.value} selected=${item.value === props.value} disabled=${item.disabled}>${item.text}</option>`,
    )}
  </select>`
  return formGroup(props.error, [label(props.label, id), explanations(id, props), box])
}
