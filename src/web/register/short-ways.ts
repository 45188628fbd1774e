import type { FastifyInstance } from 'fastify'
import { categoryOf, subcategoryOf } from '../../law/law.ts'
import { showDecision } from '../../usecases/register/show-decision.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { addressOf, askedDecision } from './decision-address.ts'
import { decisionMissing, notShown } from './missing.ts'

/** `/decisions/24-017-326` leads to the decision; `/decisions/planning/enforcement` to the decisions filed there. */
export function shortWays(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: { first: string } }>('/decisions/:first', async (request, reply) => {
    const { first } = request.params
    const asked = askedDecision(first)
    if (asked !== null) {
      const shown = await showDecision(desk, visitor, { reference: asked.reference })
      // Not for ever: the decision may be filed elsewhere one day.
      return shown.ok ? reply.redirect(addressOf(shown.value, asked), 302) : notShown(reply, shown.refusal)
    }
    const category = categoryOf(first)
    return category === undefined ? decisionMissing(reply) : reply.redirect(`/decisions?${new URLSearchParams({ category: category.name })}`, 302)
  })

  app.get<{ Params: { category: string; subcategory: string } }>('/decisions/:category/:subcategory', async (request, reply) => {
    const category = categoryOf(request.params.category)
    const subcategory = subcategoryOf(request.params.category, request.params.subcategory)
    if (category === undefined || subcategory === undefined) return decisionMissing(reply)
    return reply.redirect(`/decisions?${new URLSearchParams({ category: category.name, subcategory: subcategory.name })}`, 302)
  })
}
