import { html, h } from '../html.ts'
import type { Html } from '../html.ts'
import { button } from './button.ts'
import { details } from './text-blocks.ts'

/** Someone who can be reached by a person in danger. */
export interface EmergencyContact {
  name: string
  /** Whom it is for, or when to use it, in a sentence. */
  when: string
  phone?: string | undefined
  text?: string | undefined
  web?: string | undefined
}

/** Leaves at once for an everyday page; with scripts also on pressing Shift three times, hiding what was on the screen. */
export function exitThisPage(to = 'https://www.bbc.co.uk/weather'): Html {
  return html`<div class="govuk-exit-this-page" data-module="govuk-exit-this-page">
    ${button({
      text: [html`<span class="govuk-visually-hidden">Emergency</span>`, ' Exit this page'],
      look: 'warning',
      classes: 'govuk-exit-this-page__button govuk-js-exit-this-page-button',
      href: to,
      rel: 'nofollow noreferrer',
    })}
  </div>`
}

/** "If someone is in danger now": whom to ring, before any form. */
export function inDanger(contacts: readonly EmergencyContact[]): Html {
  return details({
    id: 'in-danger',
    summary: 'If someone is in danger now',
    body: html`<p class="govuk-body">We are not an emergency service, and nobody reads this form straight away.</p>
      <ul class="govuk-list govuk-list--bullet">${contacts.map((contact) => h('li', null, ways(contact)))}</ul>`,
  })
}

function ways({ name, when, phone, text, web }: EmergencyContact) {
  return html`<strong>${name}</strong>: ${when}
    ${phone ? html` Phone <a class="govuk-link" href=${`tel:${phone.replace(/\s/g, '')}`}>${phone}</a>.` : null}
    ${text ? html` Text ${text}.` : null}
    ${web ? html` <a class="govuk-link" href=${web} rel="noreferrer">${web.replace(/^https?:\/\/(www\.)?/, '')}</a>` : null}`
}
