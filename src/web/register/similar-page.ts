import type { FastifyInstance } from 'fastify'
import { likenessInWords } from '../../register/likeness.ts'
import { referenceInAddress } from '../../register/permalink.ts'
import { showDecision } from '../../usecases/register/show-decision.ts'
import { similarDecisions } from '../../usecases/register/similar-decisions.ts'
import { visitor } from '../../usecases/use-case.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { html, respond } from '../kit/kit.ts'
import { listedDecision } from './listed-decision.ts'
import { notShown } from './missing.ts'

const SHOWN = 10

/** `/decisions/similar/{yy-nnn-nnn}`: decisions like one, each with why it is thought so. */
export function similarPage(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: { reference: string } }>('/decisions/similar/:reference', async (request, reply) => {
    const { reference } = request.params
    const shown = await showDecision(desk, visitor, { reference })
    if (!shown.ok) return notShown(reply, shown.refusal)
    const similar = await similarDecisions(desk, visitor, { reference, atMost: SHOWN })
    if (!similar.ok) return notShown(reply, similar.refusal)
    const { body, reference: written } = shown.value
    return respond(reply, {
      title: `Decisions similar to ${written}`,
      heading: html`Decisions similar to <span class="redress-reference">${written}</span>`,
      back: { href: `/decisions/${referenceInAddress(written)}`, text: `Back to the decision on ${body}` },
      body: html`
        <p class="govuk-body">Likeness is worked out from the words of the decisions, by this site. It says nothing about whether they were right.</p>
        ${similar.value.length === 0 ? html`<p class="govuk-body">No published decision is like it.</p>` : html`<h2 class="govuk-heading-m">The most alike first</h2><ol class="govuk-list">${similar.value.map((like) => listedDecision(like, html`<p class="govuk-body-s">${likenessInWords(like.likeness)}</p>`))}</ol>`}`,
    })
  })
}
