import type { FastifyInstance } from 'fastify'
import { clocksFromReceipt } from '../../casework/clocks.ts'
import { formatDate } from '../../time/plain-date.ts'
import { clockSettings } from '../../usecases/cases/case-file.ts'
import type { Receipt } from '../../usecases/cases/complain.ts'
import type { Office } from '../../usecases/ports/people.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { button, details, goTo, html, panel, postForm, refuse, respond, type Content } from '../kit/kit.ts'
import { standingOf } from './journey.ts'

/** What someone has in hand once it is sent: a reference, whose turn it is now and until when, what comes next. */
export function receiptPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/complain/sent', async (_request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    const receipt = standing.unfinished?.receipt
    if (receipt == null) return goTo(reply, '/complain')
    return respond(reply, {
      title: 'We have your complaint', heading: false, journey: true,
      body: html`
        ${panel({ title: 'We have your complaint', body: html`Your reference<br /><strong>${receipt.reference}</strong>` })}
        <p class="govuk-body">${receipt.officeName} received it on ${formatDate(receipt.receivedOn)}. Keep the reference: you need it each time you get in touch. Write it down, or print this page with your browser.</p>
        ${whatComesNext(desk, standing.way.office, receipt)}
        <h2 class="govuk-heading-m">What you can do meanwhile</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li><a class="govuk-link" href="/return">See where your complaint stands</a>, add to it or withdraw it. You need the reference and a code that we send you.</li>
          <li>If you said that email is safe, you get a short message from us. It does not say what it is about.</li>
          <li>Complaining to us does not stop any other clock. If you may appeal to a tribunal or a court, do not wait for us.</li>
        </ul>
        <h2 class="govuk-heading-m">If others use this device</h2>
        ${postForm(reply, { action: '/complain/leave', body: [html`<p class="govuk-body">This page stays open here until the browser is closed.</p>`, button({ text: 'Leave nothing on this device', look: 'secondary' })] })}`,
    })
  })
}

/** The first stage of the procedure that the case follows, with the dates that began to count when it was received. */
function whatComesNext(desk: Desk, office: Office, { receivedOn, scheme: schemeId }: Receipt): Content {
  const scheme = desk.schemes.on(schemeId, receivedOn)
  const stage = Object.values(scheme?.stages ?? {}).find(({ kind }) => kind === 'start')
  if (scheme === undefined || stage === undefined) return null
  const clocks = clocksFromReceipt(scheme, receivedOn, clockSettings(office))
  const [first] = clocks.toSorted((a, b) => (a.due < b.due ? -1 : 1))
  return html`<h2 class="govuk-heading-m">What happens next</h2>
    <p class="govuk-body"><strong>It is now our turn${first === undefined ? '' : `, until ${formatDate(first.due)}`}.</strong> ${stage.meaning}</p>
    <ul class="govuk-list govuk-list--bullet">${clocks.map(({ clock, due }) => html`<li>By ${formatDate(due)}: ${clock.meaning}</li>`)}</ul>
    ${details({ summary: 'How these dates were worked out', body: clocks.map(({ clock, steps }) => html`<p class="govuk-body"><strong>${clock.name}</strong></p><ol class="govuk-list govuk-list--number">${steps.map(({ text }) => html`<li>${text}</li>`)}</ol>`) })}`
}
