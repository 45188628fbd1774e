import { classes, html } from '../html.ts'
import type { Html } from '../html.ts'

export interface NavigationItem {
  text: string
  href: string
  /** `page`: this very page; `section`: it is somewhere below. */
  current?: 'page' | 'section' | undefined
}

export interface ServiceNavigation {
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  items: readonly NavigationItem[]
}

export function serviceNavigation(props: ServiceNavigation): Html {
  const name = props.serviceName
  const content = html`<div class="govuk-width-container"><div class="govuk-service-navigation__container">
    ${
      name === undefined
        ? null
        : html`<span class="govuk-service-navigation__service-name">${
            props.serviceUrl === undefined
              ? html`<span class="govuk-service-navigation__text">${name}</span>`
              : html`<a href=${props.serviceUrl} class="govuk-service-navigation__link">${name}</a>`
          }</span>`
    }
    ${props.items.length === 0 ? null : list(props.items)}
  </div></div>`
  return name === undefined
    ? html`<div class="govuk-service-navigation" data-module="govuk-service-navigation">${content}</div>`
    : html`<section aria-label="Service information" class="govuk-service-navigation" data-module="govuk-service-navigation">${content}</section>`
}

function list(items: readonly NavigationItem[]): Html {
  return html`<nav aria-label="Menu" class="govuk-service-navigation__wrapper">
    ${items.length > 1 ? html`<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">Menu</button>` : null}
    <ul class="govuk-service-navigation__list" id="navigation">
      ${items.map(
        ({ text, href, current }) => html`<li class=${classes('govuk-service-navigation__item', current && 'govuk-service-navigation__item--active')}>
          <a class="govuk-service-navigation__link" href=${href} aria-current=${current === 'page' ? 'page' : current && 'true'}>
            ${current ? html`<strong class="govuk-service-navigation__active-fallback">${text}</strong>` : text}
          </a>
        </li>`,
      )}
    </ul>
  </nav>`
}
