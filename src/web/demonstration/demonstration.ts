import type { FastifyInstance } from 'fastify'
import { formatDate, londonDay } from '../../time/plain-date.ts'
import { system, type Desk } from '../../usecases/use-case.ts'
import { html, respond, table } from '../kit/kit.ts'

/** An account of the demonstration, as its pages announce it. */
export interface Announced {
  readonly name: string
  readonly mail: string
  readonly does: string
  readonly secret: string
}

/** Only in a demonstration: who can sign in, with the code of this moment, and the mail that would have been sent. */
export function demonstrationPages(desk: Desk, accounts: () => Promise<readonly Announced[]>): (app: FastifyInstance) => void {
  return (app) => {
    app.get('/demonstration', async (_request, reply) => {
      const announced = await accounts()
      const now = desk.now()
      return respond(reply, {
        title: 'The demonstration’s accounts and mail', width: 'full',
        body: html`
          <p class="govuk-body">Sign in at <a class="govuk-link" href="/sign-in">the staff sign-in</a> with one of these addresses and the password “only a demonstration”. The codes change every 30 seconds, and each works once: <a class="govuk-link" href="/demonstration">reload this page</a> for the next one.</p>
          ${table({ caption: 'Accounts', wide: true, rowHeaders: true, columns: ['Who', 'Email address', 'Code now', 'Secret for an authenticator'], rows: announced.map((account) => [`${account.name} ${account.does}`, account.mail, html`<code>${desk.secrets.totp.code(account.secret, now)}</code>`, html`<code class="redress-digest">${account.secret}</code>`]) })}
          <p class="govuk-body"><a class="govuk-link" href="/demonstration/mailbox">Mail that would have been sent</a></p>`,
      })
    })

    app.get('/demonstration/mailbox', async (_request, reply) => {
      const mails = await desk.store.as(system, (rooms) => rooms.mailbox.list(100))
      return respond(reply, {
        title: 'Mail that would have been sent', back: '/demonstration',
        body: mails.length === 0
          ? html`<p class="govuk-body">There is none yet.</p>`
          : mails.map((mail) => html`<article class="redress-mail"><h2 class="govuk-heading-s">${mail.subject}</h2><p class="govuk-hint">To ${mail.to}, ${formatDate(londonDay(mail.postedAt))}</p><p class="govuk-body redress-written">${mail.text.split('\n').map((line, index) => (index === 0 ? line : [html`<br />`, line]))}</p></article>`),
      })
    })
  }
}
