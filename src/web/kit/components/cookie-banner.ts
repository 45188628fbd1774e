import { html } from '../html.ts'
import type { Html } from '../html.ts'
import { button } from './button.ts'

/** Asks once; an ordinary form, so that it works without scripts and the answer takes effect on the server. */
export function cookieBanner(props: { serviceName: string; action: string; returnTo: string }): Html {
  return html`<div class="govuk-cookie-banner" data-nosnippet role="region" aria-label=${`Cookies on ${props.serviceName}`}>
    <form class="govuk-cookie-banner__message govuk-width-container" method="post" action=${props.action}>
      <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-cookie-banner__heading govuk-heading-m">Cookies on ${props.serviceName}</h2>
        <div class="govuk-cookie-banner__content">
          <p class="govuk-body">Some cookies are needed to make this service work.</p>
          <p class="govuk-body">If you agree, we also count which pages are opened, so that we can make them better. The counts stay with us and do not say who you are.</p>
        </div>
      </div></div>
      <input type="hidden" name="return" value=${props.returnTo} />
      <div class="govuk-button-group">
        ${button({ text: 'Accept page counts', name: 'counting', value: 'yes' })}
        ${button({ text: 'Reject page counts', name: 'counting', value: 'no' })}
        <a class="govuk-link" href="/cookies">View cookies</a>
      </div>
    </form>
  </div>`
}
