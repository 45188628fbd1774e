import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { tag } from './text-blocks.ts'

export interface Crumb {
  text: Content
  href?: string | undefined
}

export function breadcrumbs(items: readonly Crumb[]): Html {
  return html`<nav class="govuk-breadcrumbs" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">
    ${items.map((item) =>
      item.href === undefined
        ? html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${item.text}</li>`
        : html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href=${item.href}>${item.text}</a></li>`,
    )}
  </ol></nav>`
}

export function backLink(href: string, text: Content = 'Back'): Html {
  return html`<a href=${href} class="govuk-back-link">${text}</a>`
}

export function skipLink(href: string, text: Content): Html {
  return html`<a href=${href} class="govuk-skip-link" data-module="govuk-skip-link">${text}</a>`
}

export function phaseBanner(props: { tag: Content; body: Content; classes?: string | undefined }): Html {
  return html`<div class=${classes('govuk-phase-banner govuk-width-container', props.classes)}>
    <p class="govuk-phase-banner__content">
      ${tag(props.tag, undefined, 'govuk-phase-banner__content__tag')}
      <span class="govuk-phase-banner__text">${props.body}</span>
    </p>
  </div>`
}

export function genericHeader(props: { logo: Content; url?: string | undefined }): Html {
  return html`<div class="govuk-generic-header"><div class="govuk-generic-header__container govuk-width-container"><div class="govuk-generic-header__logo">
    <a href=${props.url ?? '/'} class="govuk-generic-header__homepage-link">${props.logo}</a>
  </div></div></div>`
}
