import type { FastifyInstance, FastifyReply } from 'fastify'
import { confirmAlert, openAlert, type Confirming } from '../../usecases/alerts/confirm-alert.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { button, html, postForm, respond } from '../kit/kit.ts'
import { followed, howOften } from './in-words.ts'

type Route = { Params: { alert: string; token: string } }

/** The link by which an address is confirmed. Opening it only shows the button. */
export function confirmPage(app: FastifyInstance, desk: Desk): void {
  app.get<Route>('/alerts/confirm/:alert/:token', async (request, reply) => {
    const opened = await openAlert(desk, visitor, request.params)
    if (!opened.ok) return gone(reply)
    return opened.value.confirmed ? done(reply, opened.value) : ask(reply, opened.value)
  })

  app.post<Route>('/alerts/confirm/:alert/:token', async (request, reply) => {
    const confirmed = await confirmAlert(desk, visitor, request.params)
    if (confirmed.ok) return done(reply, confirmed.value)
    if (confirmed.refusal.code !== 'not-now') return gone(reply)
    return respond(reply, { title: 'You follow many searches already', status: 409, body: html`<p class="govuk-body">${confirmed.refusal.message}</p>` })
  })
}

function ask(reply: FastifyReply, { search, every }: Confirming): FastifyReply {
  return respond(reply, {
    title: 'Do you want these emails?',
    body: [
      html`<p class="govuk-body">About: ${followed(search)}<br />How often: ${howOften[every]}</p>`,
      postForm(reply, { body: button({ text: 'Yes, send me these emails', preventDoubleClick: true }) }),
      html`<p class="govuk-body">If you did not ask for them, close this page. You get none, and we delete your address.</p>`,
    ],
  })
}

function done(reply: FastifyReply, { search, every, stop }: Confirming): FastifyReply {
  return respond(reply, {
    title: 'You will get an email when there is something new',
    body: html`<p class="govuk-body">About: ${followed(search)}<br />How often: ${howOften[every]}, early in the morning</p>
      <p class="govuk-body">Each email has a link that stops it. You can also <a class="govuk-link" href=${new URL(stop).pathname}>see all that you follow, and stop it</a> now. To be written to less or more often, ask again from the same search.</p>`,
  })
}

function gone(reply: FastifyReply): FastifyReply {
  return respond(reply, {
    title: 'This link does not work any more', status: 404,
    body: html`<p class="govuk-body">Its time is over, it was stopped since, or a part of it was lost when it was copied. Try the whole link in the email once more.</p>
      <p class="govuk-body">If that does not help, <a class="govuk-link" href="/decisions">search again</a> and ask for emails from there.</p>`,
  })
}
