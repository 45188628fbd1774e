import type { FastifyInstance } from 'fastify'
import { referenceInAddress } from '../../register/permalink.ts'
import { removalReasons } from '../../register/removal.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import { listRemovals, REMOVALS_AT_ONCE } from '../../usecases/register/list-removals.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { asked, html, refuse, respond, table } from '../kit/kit.ts'
import { withEtag } from './etag.ts'

/** `/decisions/taken-down` and `.json`: everything that was taken down, for those who copied it. `?after=` goes on from a position. */
export function takenDownPage(app: FastifyInstance, desk: Desk): void {
  const list = (query: unknown) => listRemovals(desk, visitor, { after: afterIn(query) })

  app.get('/decisions/taken-down', { onSend: withEtag }, async (request, reply) => {
    const listed = await list(request.query)
    if (!listed.ok) return refuse(reply, 'not-found')
    const last = listed.value.at(-1)
    return respond(reply, {
      title: 'Decisions that were taken down',
      width: 'full',
      adapts: true,
      breadcrumbs: [{ text: 'Decisions', href: '/decisions' }],
      open: { seconds: 0, description: 'Published decisions that were taken down, for those who copied them.' },
      body: html`<p class="govuk-body">If you keep copies of decisions, please delete these too. The list does not say whom or what they were about. Programs can read it <a class="govuk-link" href="/decisions/taken-down.json">as data (JSON)</a>; its positions go on for ever, so add <kbd>?after=</kbd> with the last one that you have.</p>
        ${listed.value.length === 0 ? html`<p class="govuk-body">Nothing has been taken down${afterIn(request.query) > 0 ? ' since then' : ''}.</p>` : table({
          caption: 'Taken down', captionHidden: true, rowHeaders: true, small: true, narrow: 'stacks',
          columns: ['Reference', 'What', 'When', 'Why', { text: 'Position', numeric: true }],
          rows: listed.value.map(({ position, reference, versions, whole, why, removedOn }) => [
            html`<span class="redress-reference">${reference}</span>`, whole ? 'The decision' : `${versions.length === 1 ? 'Version' : 'Versions'} ${versions.join(', ')}`,
            writePublishedDate(removedOn), removalReasons[why].name, String(position),
          ]),
        })}
        ${listed.value.length < REMOVALS_AT_ONCE || last === undefined ? null : html`<p class="govuk-body"><a class="govuk-link" href=${`/decisions/taken-down?after=${last.position}`}>Show more</a></p>`}`,
    })
  })

  app.get('/decisions/taken-down.json', { onSend: withEtag }, async (request, reply) => {
    const listed = await list(request.query)
    if (!listed.ok) return refuse(reply, 'not-found')
    const removals = listed.value.map(({ removedOn, ...removal }) => ({ ...removal, on: removedOn, address: `${desk.site}/decisions/${referenceInAddress(removal.reference)}` }))
    return reply.header('cache-control', 'public, max-age=0, must-revalidate').type('application/json; charset=utf-8').send(`${JSON.stringify({ removals, more: removals.length === REMOVALS_AT_ONCE }, null, 2)}\n`)
  })
}

/** The position after which to go on; what is none is the beginning. */
const afterIn = (query: unknown): number => (/^\d{1,15}$/.test(asked(query, 'after')) ? Number(asked(query, 'after')) : 0)
