import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'

export interface Button {
  text: Content
  /** With an address it is a link that looks like a button; without, it submits its form. */
  href?: string | undefined
  name?: string | undefined
  value?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  look?: 'secondary' | 'warning' | 'inverse' | undefined
  id?: string | undefined
  disabled?: boolean | undefined
  /** The large green button with an arrow that begins a journey. */
  start?: boolean | undefined
  /** Ignores a second press within a second, for those whose hands or mouse press twice. */
  preventDoubleClick?: boolean | undefined
  rel?: string | undefined
  classes?: string | undefined
}

const startIcon = () => html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" /></svg>`

export function button(props: Button): Html {
  const look = classes(
    'govuk-button',
    props.look && `govuk-button--${props.look}`,
    props.classes,
    props.start && 'govuk-button--start',
  )
  const icon = props.start ? startIcon() : null
  if (props.href !== undefined) {
    return html`<a href=${props.href} role="button" draggable="false" class=${look} data-module="govuk-button" id=${props.id} rel=${props.rel}>${props.text}${icon}</a>`
  }
  return html`<button type=${props.type ?? 'submit'} value=${props.value} name=${props.name}
    disabled=${props.disabled} aria-disabled=${props.disabled ? 'true' : null}
    data-prevent-double-click=${props.preventDoubleClick === undefined ? null : String(props.preventDoubleClick)}
    class=${look} data-module="govuk-button" id=${props.id}>${props.text}${icon}</button>`
}

/** Buttons and links that belong together, side by side. */
export function buttonGroup(...content: readonly Content[]): Html {
  return html`<div class="govuk-button-group">${content}</div>`
}
