import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'

/** Words set apart from the rest: a quotation, an example, something to bear in mind. */
export function insetText(content: Content, id?: string): Html {
  return html`<div id=${id} class="govuk-inset-text">${content}</div>`
}

/** A consequence that someone must know before they go on. */
export function warningText(content: Content): Html {
  return html`<div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> ${content}</strong>
  </div>`
}

/** The green panel that confirms something has been done. */
export function panel(props: { title: Content; body?: Content; headingLevel?: 1 | 2 | undefined }): Html {
  return html`<div class="govuk-panel govuk-panel--confirmation">
    <${`h${props.headingLevel ?? 1}`} class="govuk-panel__title">${props.title}<//>
    ${props.body === undefined ? null : html`<div class="govuk-panel__body">${props.body}</div>`}
  </div>`
}

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

/** A state in a word or two. The colour only repeats what the words say. */
export function tag(text: Content, colour?: TagColour, extra?: string): Html {
  return html`<strong class=${classes('govuk-tag', colour && `govuk-tag--${colour}`, extra)}>${text}</strong>`
}

/** More for those who want it, closed at first; works without scripts. */
export function details(props: { summary: Content; body: Content; open?: boolean | undefined; id?: string | undefined }): Html {
  return html`<details id=${props.id} class="govuk-details" open=${props.open}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${props.summary}</span></summary>
    <div class="govuk-details__text">${props.body}</div>
  </details>`
}

export interface NotificationBanner {
  body: Content
  title?: Content
  success?: boolean | undefined
  titleId?: string | undefined
}

/** News about the whole page: something that has just been done, or that everyone must know. */
export function notificationBanner(props: NotificationBanner): Html {
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  const body = typeof props.body === 'string' ? html`<p class="govuk-notification-banner__heading">${props.body}</p>` : props.body
  return html`<div class=${classes('govuk-notification-banner', props.success && 'govuk-notification-banner--success')}
    role=${props.success ? 'alert' : 'region'} aria-labelledby=${titleId} data-module="govuk-notification-banner">
    <div class="govuk-notification-banner__header">
      <h2 class="govuk-notification-banner__title" id=${titleId}>${props.title ?? (props.success ? 'Success' : 'Important')}</h2>
    </div>
    <div class="govuk-notification-banner__content">${body}</div>
  </div>`
}
