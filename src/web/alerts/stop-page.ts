import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAlerts, stopAlerts } from '../../usecases/alerts/stop-alerts.ts'
import type { Alert } from '../../usecases/ports/alerts.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { asked, button, html, postForm, respond } from '../kit/kit.ts'
import { followed, howOften } from './in-words.ts'

type Route = { Params: { follower: string; token: string } }

/** Who may send here has the link and nothing else: no cookie counts, and what a page of others could send is what the link allows anyway. */
const byLink = { config: { proof: 'link' } } as const

/**
 * The link at the end of each mail. Opened, it shows what is followed; a button stops one or all. What comes without naming one
 * stops all: that is what mail programs send for their own button (RFC 8058), in either way of sending a form.
 */
export function stopPage(app: FastifyInstance, desk: Desk): void {
  void app.register((here, _options, done) => {
    here.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: 10_000 }, (_request, _body, parsed) => { parsed(null, {}) })

    here.get<Route>('/alerts/stop/:follower/:token', byLink, async (request, reply) => {
      const shown = await showAlerts(desk, visitor, request.params)
      return shown.ok ? page(reply, shown.value) : gone(reply)
    })

    here.post<Route>('/alerts/stop/:follower/:token', byLink, async (request, reply) => {
      const alert = asked(request.body, 'alert')
      const stopped = await stopAlerts(desk, visitor, { ...request.params, alert: alert === '' ? null : alert })
      return stopped.ok ? page(reply, stopped.value, 'stopped') : gone(reply)
    })
    done()
  })
}

function page(reply: FastifyReply, alerts: readonly Alert[], stopped?: 'stopped'): FastifyReply {
  if (alerts.length === 0) {
    return respond(reply, {
      title: 'We send you no more emails',
      body: html`<p class="govuk-body">Your address is deleted. One that was being sent in this moment may still come.</p>
        <p class="govuk-body">You can <a class="govuk-link" href="/decisions">search the decisions</a>, and ask for emails again from there.</p>`,
    })
  }
  return respond(reply, {
    title: stopped === undefined ? 'What you follow' : 'Stopped. What you still follow',
    body: [
      html`<p class="govuk-body">You get emails about:</p>
        <ul class="govuk-list">${alerts.map(({ id, search, every }, index) => html`<li class="govuk-!-margin-bottom-4"><p class="govuk-body govuk-!-margin-bottom-2">${followed(search)}, ${howOften[every]}</p>
          ${postForm(reply, { body: [html`<input type="hidden" name="alert" value=${id} />`, button({ text: html`Stop this<span class="govuk-visually-hidden">: number ${index + 1}</span>`, look: 'secondary' })] })}</li>`)}</ul>`,
      postForm(reply, { body: button({ text: 'Stop all emails' }) }),
    ],
  })
}

function gone(reply: FastifyReply): FastifyReply {
  return respond(reply, {
    title: 'This link does not work', status: 404,
    body: html`<p class="govuk-body">A part of it may have been lost when it was copied. Try the whole link in the email once more.</p><p class="govuk-body">If that does not help, ring us or write to us: how to reach us is below.</p>`,
  })
}
