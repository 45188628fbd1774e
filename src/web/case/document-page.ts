import type { FastifyInstance } from 'fastify'
import { renderHtml } from '../../statement/render-html.ts'
import type { Statement } from '../../statement/model.ts'
import { showCase } from '../../usecases/cases/show-case.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { html, refuse, renderedElsewhere, respond } from '../kit/kit.ts'
import { letterBody } from './letter-body.ts'
import { documentOf } from './parts.ts'
import { referenceOf } from './reference.ts'

/** A letter as it was sent, with the decision that came with it. The same page for whoever received it, below their own address. */
export function documentPage(app: FastifyInstance, { desk, base }: { readonly desk: Desk; readonly base: '/office/cases' | '/my' | '/body' }): void {
  app.get<{ Params: { reference: string; issue: string } }>(`${base}/:reference/documents/:issue`, async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference) })
    const document = shown.ok ? documentOf(shown.value.file, request.params.issue) : undefined
    if (document === undefined) return refuse(reply, 'not-found')
    return respond(reply, {
      title: document.name,
      heading: false,
      back: { href: `${base}/${request.params.reference}`, text: 'Back to the complaint' },
      body: html`<article class="redress-letter">${letterBody(document)}</article>
        ${document.statement === '' ? null : html`<article class="redress-enclosed">${renderedElsewhere(renderHtml(JSON.parse(document.statement) as Statement), 'redress-decision')}</article>`}`,
    })
  })
}
