import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import type { LabelSize } from './form-group.ts'

export interface Legend {
  text: Content
  size?: LabelSize | undefined
  /** The question is the page's heading. */
  heading?: boolean | undefined
  hidden?: boolean | undefined
}

export interface Fieldset {
  legend: Legend | string
  describedBy?: string | undefined
  role?: 'group' | undefined
  body: Content
}

export function fieldset(props: Fieldset): Html {
  const { text, size, heading, hidden }: Legend = typeof props.legend === 'string' ? { text: props.legend } : props.legend
  const look = classes('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`, hidden && 'govuk-visually-hidden')
  return html`<fieldset class="govuk-fieldset" role=${props.role} aria-describedby=${props.describedBy}>
    <legend class=${look}>${heading ? html`<h1 class="govuk-fieldset__heading">${text}</h1>` : text}</legend>
    ${props.body}
  </fieldset>`
}
