import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

export interface Label {
  text: Content
  size?: LabelSize | undefined
  /** The question is the page's heading: one question a page, and the label is its h1. */
  heading?: boolean | undefined
  /** Read aloud but not shown. */
  hidden?: boolean | undefined
}

/** What every control has in common. */
export interface Control {
  name: string
  /** The control's id, and the anchor of its problem; its name unless given. */
  id?: string | undefined
  label: Label | string
  hint?: Content
  /** The problem with what was entered, in a sentence. */
  error?: Content
  classes?: string | undefined
}

/** Which elements explain a control to those who cannot see them beside it. */
export function describedBy(id: string, control: { hint?: Content; error?: Content }, also?: string): string | undefined {
  const ids = classes(also, present(control.hint) && `${id}-hint`, present(control.error) && `${id}-error`)
  return ids === '' ? undefined : ids
}

export function present(content: Content): boolean {
  return content !== undefined && content !== null && content !== false && content !== ''
}

export function label(given: Label | string, forId: string, extra?: string): Html {
  const { text, size, heading, hidden }: Label = typeof given === 'string' ? { text: given } : given
  const look = classes('govuk-label', extra, size && `govuk-label--${size}`, hidden && 'govuk-visually-hidden')
  const element = html`<label class=${look} for=${forId}>${text}</label>`
  return heading ? html`<h1 class="govuk-label-wrapper">${element}</h1>` : element
}

export function hint(text: Content, id?: string, extra?: string): Html {
  return html`<div id=${id} class=${classes('govuk-hint', extra)}>${text}</div>`
}

export function errorMessage(text: Content, id?: string): Html {
  return html`<p id=${id} class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${text}</p>`
}

/** Hint and problem, in the order in which they are read. */
export function explanations(id: string, control: { hint?: Content; error?: Content }): Content {
  return [
    present(control.hint) ? hint(control.hint, `${id}-hint`) : null,
    present(control.error) ? errorMessage(control.error, `${id}-error`) : null,
  ]
}

export function formGroup(error: Content, content: Content, extra?: string): Html {
  return html`<div class=${classes('govuk-form-group', present(error) && 'govuk-form-group--error', extra)}>${content}</div>`
}
