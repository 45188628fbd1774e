import type { FastifyInstance } from 'fastify'
import { referenceInAddress } from '../../register/permalink.ts'
import { formatDate } from '../../time/plain-date.ts'
import { listCases } from '../../usecases/cases/list-cases.ts'
import { listBodies } from '../../usecases/list-bodies.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { html, refuse, respond, summaryList } from '../kit/kit.ts'

/** The complaints of whoever came back with a reference. */
export function complaintsPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/my', async (request, reply) => {
    const listed = await listCases(desk, request.actor, { limit: 100 })
    if (!listed.ok) return refuse(reply, 'not-allowed')
    const directory = await listBodies(desk, request.actor, {})
    const nameOf = (slug: string) => (directory.ok ? directory.value.bodies.find((body) => body.slug === slug)?.name : undefined) ?? slug
    return respond(reply, {
      title: 'Your complaint', journey: true,
      body: html`
        ${listed.value.cases.map((each) => {
          const stage = desk.schemes.version(each.scheme, each.schemeVersion).stages[each.stage]
          return summaryList({
            card: { title: `${nameOf(each.body)}: ${each.reference}`, actions: [{ href: `/my/${referenceInAddress(each.reference)}`, text: 'See all of it' }] },
            rows: [
              { key: 'Where it stands', value: html`<strong>${stage?.name ?? each.stage}</strong><br />${stage?.meaning}` },
              { key: 'Received', value: formatDate(each.openedOn) },
            ],
          })
        })}
        ${listed.value.cases.length === 0 ? html`<p class="govuk-body">There is nothing here. Ring us if you think there should be.</p>` : null}`,
    })
  })
}
