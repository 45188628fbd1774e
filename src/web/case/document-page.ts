import type { FastifyInstance } from 'fastify'
import { showCase } from '../../usecases/cases/show-case.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { html, refuse, respond, type Content } from '../kit/kit.ts'
import { speakFor } from '../office-on-pages.ts'
import { enclosed, letterBody } from './letter-body.ts'
import { documentOf, written } from './parts.ts'
import { referenceOf } from './reference.ts'

/** Above a letter that nobody has sent yet: to whom it goes, and where that is recorded. It is not printed with the letter. */
function toBeSent(to: string, record: string): Content {
  return html`<div class="govuk-inset-text govuk-!-display-none-print">
    <p class="govuk-body"><strong>Prepared: you must send it.</strong> Redress has not sent it to anyone. Print this page, or copy it into secure mail, and send it to:</p>
    ${written(to)}
    <p class="govuk-body govuk-!-margin-bottom-0"><a class="govuk-link" href=${record}>Record how it was sent</a></p>
  </div>`
}

/** A letter as it was sent, with the decision that came with it. The same page for whoever received it, below their own address. */
export function documentPage(app: FastifyInstance, { desk, base }: { readonly desk: Desk; readonly base: '/office/cases' | '/my' | '/body' }): void {
  app.get<{ Params: { reference: string; issue: string } }>(`${base}/:reference/documents/:issue`, async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!shown.ok) return refuse(reply, 'not-found')
    const document = documentOf(shown.value.file, request.params.issue)
    if (document === undefined) return refuse(reply, 'not-found')
    speakFor(reply, base, shown.value.file)
    return respond(reply, {
      title: document.name,
      heading: false, journey: base === '/my',
      back: { href: `${base}/${request.params.reference}`, text: 'Back to the complaint' },
      body: html`${base === '/office/cases' && document.toSend !== null ? toBeSent(document.toSend, `${base}/${request.params.reference}/documents/${request.params.issue}/sent`) : null}<article class="redress-letter">${letterBody(document)}</article>${enclosed(document.statement)}`,
    })
  })
}
