import type { FastifyInstance } from 'fastify'
import { button } from '../components/button.ts'
import { radios } from '../components/choices.ts'
import { table } from '../components/table.ts'
import { choice } from '../form/fields.ts'
import { fromForm } from '../form/controls.ts'
import type { ShownForm } from '../form/controls.ts'
import { blankForm, readForm } from '../form/read-form.ts'
import { html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { consentCookie, consentOf, keepConsent } from '../http/consent.ts'
import { csrfCookie } from '../http/csrf.ts'
import { noticeCookie, notify } from '../http/notice.ts'
import { safeReturn } from '../http/safe-return.ts'
import { postForm } from '../page/post-form.ts'
import { goTo, respond } from '../page/respond.ts'
import type { Page } from '../page/respond.ts'
import type { CookieDescription, Site } from '../page/site.ts'

const fields = {
  counting: choice({ label: 'whether we may count pages', options: ['yes', 'no'], required: 'Choose whether we may count the pages you open' }),
}

/** What cookies there are, and the one choice there is about them. */
export function cookiesPage(app: FastifyInstance): void {
  app.get('/cookies', (request, reply) => {
    const consent = consentOf(request)
    const form = blankForm(consent === undefined ? {} : { counting: consent ? 'yes' : 'no' })
    return respond(reply, page(app.site, form, (body) => postForm(reply, { action: '/cookies', body })))
  })
  // The banner's form stands on pages that caches keep, so it has no token: the browser's own word must do.
  app.post('/cookies', { config: { proof: 'origin' } }, (request, reply) => {
    const form = readForm(fields, request.body)
    if (!form.valid) return respond(reply, { ...page(app.site, form, (body) => postForm(reply, { action: '/cookies', body })), problems: form.problems })
    const counting = form.values.counting === 'yes'
    keepConsent(reply, counting)
    notify(reply, counting ? 'Thank you. We will count the pages you open. You can change this on the cookies page.' : 'We will not count the pages you open. You can change this on the cookies page.')
    const { return: back } = request.body as { return?: unknown }
    return goTo(reply, safeReturn(back, '/cookies'))
  })
}

function page(site: Site, form: ShownForm, asForm: (body: Content) => Html): Page {
  return {
    title: 'Cookies',
    open: {},
    body: [
      html`<p class="govuk-body">Cookies are small files kept on your device. We use as few as we can, and none that follow you to other sites.</p>
        <h2 class="govuk-heading-m">Cookies we need</h2>
        <p class="govuk-body">These make the service work and keep it safe. They are always on.</p>`,
      cookieTable('Cookies we need', [...required(site), ...site.cookies]),
      html`<h2 class="govuk-heading-m">Counting pages (optional)</h2>
        <p class="govuk-body">If you agree, our own server adds one to the number of times a page was opened. It does not keep who opened it, from which address or in which order, and no other company is involved. There is no extra cookie: we only keep your answer.</p>`,
      asForm([
        radios({
          ...fromForm(form, 'counting'),
          legend: { text: 'May we count the pages you open?', size: 's' },
          items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }],
        }),
        button({ text: 'Save cookie settings' }),
      ]),
    ],
  }
}

function required(site: Site): readonly CookieDescription[] {
  return [
    { name: csrfCookie(site.secure), purpose: 'Proves that a form was sent from our own page', lasts: 'Until you close the browser' },
    { name: consentCookie, purpose: 'Remembers your answer about counting pages', lasts: '1 year' },
    { name: noticeCookie, purpose: 'Carries a message to the next page, such as “saved”', lasts: '1 minute' },
  ]
}

function cookieTable(caption: string, cookies: readonly CookieDescription[]) {
  return table({
    caption,
    captionHidden: true,
    narrow: 'stacks',
    columns: ['Name', 'What it is for', 'How long it lasts'],
    rows: cookies.map(({ name, purpose, lasts }) => [name, purpose, lasts]),
    rowHeaders: true,
  })
}
