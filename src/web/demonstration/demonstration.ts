import type { FastifyInstance } from 'fastify'
import { formatDate, londonDay } from '../../time/plain-date.ts'
import { system, type Desk } from '../../usecases/use-case.ts'
import { details, html, respond, summaryList, table } from '../kit/kit.ts'

/** An account of the demonstration, as its pages announce it. */
export interface Announced {
  readonly name: string
  readonly mail: string
  readonly does: string
  readonly secret: string
}

const who = ({ name, mail, does }: Announced) => html`${name}<br /><span class="govuk-!-font-weight-regular">${mail.split('@')[0]}<wbr />@${mail.split('@')[1]}<br /><span class="redress-small">${does}</span></span>`

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
          <p class="govuk-body">Whoever complains has no account: they come back with <a class="govuk-link" href="/return">their reference and a code</a>, which is in <a class="govuk-link" href="/demonstration/mailbox">the mail that would have been sent</a>.</p>
          ${table({ caption: 'Accounts', captionSize: 'm', rowHeaders: true, columns: ['Who', 'Code now'], rows: announced.map((account) => [who(account), html`<code class="redress-code">${desk.secrets.totp.code(account.secret, now)}</code>`]) })}
          ${details({ summary: 'Use an authenticator app instead', body: html`<p class="govuk-body">Enter the secret of an account in the app, and it shows the codes.</p>${summaryList({ rows: announced.map((account) => ({ key: account.name, value: html`<code class="redress-digest">${account.secret}</code>` })) })}` })}`,
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
