import { cookieBanner } from '../components/cookie-banner.ts'
import { exitThisPage, inDanger } from '../components/safety.ts'
import { serviceNavigation } from '../components/service-navigation.ts'
import type { NavigationItem } from '../components/service-navigation.ts'
import { genericHeader, phaseBanner, skipLink } from '../components/wayfinding.ts'
import { classes, html, toHtml } from '../html.ts'
import type { Content } from '../html.ts'
import type { Site } from './site.ts'

export interface Layout {
  site: Site
  title: string
  /** Search engines may list it. */
  indexable: boolean
  canonical?: string | undefined
  description?: string | undefined
  navigation: readonly NavigationItem[]
  /** Back link or breadcrumbs, above the main part. */
  before: Content
  main: Content
  /** Someone is telling us what happened to them: a way out, whom to ring, and who receives it. */
  journey: boolean
  /** What is sent from here goes to the office that the page names, and the page says so. */
  receives: boolean
  /** Ask about cookies, and come back to this address. */
  askAboutCookies?: string | undefined
  head?: Content
  /** Follows the reader's choice of dark or light colours. */
  adapts?: boolean | undefined
}

const demonstration = html`This is a demonstration. Nothing here reaches a real ombudsman. Do not enter real details. <a class="govuk-link" href="/demonstration">Its accounts and mail</a>`
const stillLoading = html`. <strong>Its cases are still being loaded:</strong> reload the page in a few seconds to see them all.`

/** A whole document. The order of what stands in it is the order in which it is read aloud. */
export function layout(props: Layout): string {
  const { site } = props
  const document = html`<html lang="en" class=${classes('govuk-template', props.adapts && 'redress-adapts')}>
    <head>
      <meta charset="utf-8" />
      <title>${props.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#14514f" />
      ${props.indexable ? null : html`<meta name="robots" content="noindex, nofollow" />`}
      ${props.description ? html`<meta name="description" content=${props.description} />` : null}
      ${props.canonical ? html`<link rel="canonical" href=${props.canonical} />` : null}
      <link rel="icon" href=${site.assets.url('favicon.svg')} type="image/svg+xml" sizes="any" />
      <link rel="stylesheet" href=${site.assets.url('site.css')} />
      ${props.head}
    </head>
    <body class="govuk-template__body">
      <script src=${site.assets.url('begin.js')}></script>
      ${skipLink('#main-content', 'Skip to main content')}
      ${props.journey ? exitLink(site) : null}
      ${props.askAboutCookies === undefined ? null : cookieBanner({ serviceName: site.serviceName, action: '/cookies', returnTo: props.askAboutCookies })}
      <header class="govuk-template__header">
        ${genericHeader({ logo: site.serviceName })}
        <p class="redress-print-head">${site.office.name}</p>
        ${serviceNavigation({ serviceName: site.office.name, serviceUrl: '/', items: props.navigation })}
        ${site.demo ? phaseBanner({ tag: 'Demonstration', body: site.stillLoading() ? [demonstration, stillLoading] : demonstration, classes: 'redress-demonstration' }) : null}
      </header>
      <div class="govuk-width-container">
        ${props.before}
        <main class=${classes('govuk-main-wrapper', props.journey && 'redress-journey')} id="main-content">
          ${props.journey ? exitThisPage(site.office.exitTo) : null}
          ${props.main}
          ${props.journey ? inDanger(site.office.emergencyContacts) : null}
        </main>
      </div>
      <footer class="govuk-template__footer">${footer(site, props.journey && props.receives)}</footer>
      <script type="module" src=${site.assets.url('enhance.js')}></script>
    </body>
  </html>`
  return `<!DOCTYPE html>${toHtml(document)}`
}

/** The way out is the second thing reached by keyboard, before any of the page is read. */
function exitLink(site: Site) {
  return html`<aside aria-label="Leave quickly"><a href=${site.office.exitTo ?? 'https://www.bbc.co.uk/weather'} class="govuk-skip-link govuk-js-exit-this-page-skiplink" rel="nofollow noreferrer" data-module="govuk-skip-link">Exit this page</a></aside>`
}

function footer({ office }: Site, receives: boolean) {
  const links = [
    ['/open-data', 'Open data'],
    ['/cookies', 'Cookies'],
    ['/accessibility', 'Accessibility'],
    ['/privacy', 'Privacy'],
  ]
  return html`<div class="govuk-footer"><div class="govuk-width-container"><div class="govuk-footer__meta">
    <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
      <h2 class="govuk-heading-s">How to reach a person</h2>
      ${receives ? html`<p class="redress-footer__line">What you send here goes to ${office.name}.</p>` : null}
      <p class="redress-footer__line">
        ${office.phone === '' ? null : html`Phone <a class="govuk-footer__link" href=${`tel:${office.phone.replace(/\s/g, '')}`}>${office.phone}</a>${office.phoneHours === '' ? '' : ` (${office.phoneHours})`}<br />`}
        ${office.email === '' ? null : html`Email <a class="govuk-footer__link" href=${`mailto:${office.email}`}>${office.email}</a><br />`}
        Write to ${office.name}, ${office.address.join(', ')}
      </p>
      <h2 class="govuk-visually-hidden">About this site</h2>
      <ul class="govuk-footer__inline-list">
        ${links.map(([href, text]) => html`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href=${href}>${text}</a></li>`)}
      </ul>
    </div>
  </div></div></div>`
}
