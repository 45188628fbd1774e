import type { FastifyInstance } from 'fastify'
import { html } from '../html.ts'
import { respond } from '../page/respond.ts'

/** How far everyone can use the site, and what to do when someone cannot. */
export function accessibilityPage(app: FastifyInstance): void {
  const { office } = app.site
  app.get('/accessibility', (_request, reply) =>
    respond(reply, {
      title: 'Accessibility',
      open: {},
      body: html`
        <p class="govuk-body">We want everyone to be able to use this site. You should be able to:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>make everything four times as large without having to scroll sideways</li>
          <li>do everything with a keyboard alone, or by voice</li>
          <li>have every page read aloud by a screen reader</li>
          <li>use the site without JavaScript, on a phone, and on a slow connection</li>
          <li>take your time: if a page has been open for too long, you can send what you wrote again</li>
        </ul>
        <h2 class="govuk-heading-m">If you need something in another way</h2>
        <p class="govuk-body">You do not have to use this site. We can take your complaint by phone or by letter, and send you what we write in large print, in an easier form or as a recording. Tell us what would help:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>phone ${office.phone} (${office.phoneHours})</li>
          ${office.email === '' ? null : html`<li>email <a class="govuk-link" href=${`mailto:${office.email}`}>${office.email}</a></li>`}
          <li>write to ${office.name}, ${office.address.join(', ')}</li>
        </ul>
        <h2 class="govuk-heading-m">How accessible it is</h2>
        <p class="govuk-body">The site is built to meet the Web Content Accessibility Guidelines 2.2 at level AA. We check it with automated tests each time it changes: some look for known faults, some use only a keyboard, a narrow screen or a browser without scripts. It has not yet been tested by an independent body or with a panel of disabled people, so there may be problems that we do not know of.</p>
        <p class="govuk-body">Text that other people wrote, such as a body’s letters, may not be as clear as our own pages. Ask us for another form.</p>
        <h2 class="govuk-heading-m">If something does not work for you</h2>
        <p class="govuk-body">Tell us which page it was and what happened, in any of the ways above. If you are not happy with our answer, the <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> can help you in England, Scotland and Wales.</p>`,
    }),
  )
}
