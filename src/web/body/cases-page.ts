import type { FastifyInstance } from 'fastify'
import { formatDate } from '../../time/plain-date.ts'
import { listCasesOfBody } from '../../usecases/cases/list-cases-of-body.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { outsidePath, turnOf } from '../case/outside.ts'
import { asked, html, pagination, refuse, respond, table, tag } from '../kit/kit.ts'

const PER_PAGE = 50

/** Complaints about a body on which it was written to: what waits for its answer first. */
export function casesPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/body', async (request, reply) => {
    const after = asked(request.query, 'after')
    const listed = await listCasesOfBody(desk, request.actor, { limit: PER_PAGE, ...(after === '' ? {} : { after }) })
    if (!listed.ok) return refuse(reply, 'not-allowed')
    const { cases, next } = listed.value
    const name = cases[0]?.body.name
    return respond(reply, {
      title: name === undefined ? 'Complaints about your organisation' : `Complaints about ${name}`, width: 'full',
      body: html`
        <p class="govuk-body">You see a complaint here once ${reply.server.site.office.name} has written to you about it.</p>
        ${cases.length === 0 ? html`<p class="govuk-body">There is nothing here${after === '' ? '' : ' on this page'}.</p>` : table({
          caption: 'Complaints', captionHidden: true, rowHeaders: true, narrow: 'stacks',
          columns: ['Reference', 'Where it stands', 'Whose turn', 'By', 'Received'],
          rows: cases.map((file) => {
            const turn = turnOf(file)
            const until = turn?.side === 'body' ? turn.until : undefined
            return [
              html`<a class="govuk-link" href=${outsidePath(file, '/body')}>${file.state.reference}</a>`,
              file.scheme.stages[file.state.stage]?.name ?? file.state.stage,
              turn === null ? 'Ended' : turn.side === 'body' ? tag('Yours', 'yellow') : turn.side === 'office' ? file.office.name : 'The person who complained',
              until === undefined ? '' : [formatDate(until.due), until.over ? [' ', tag('late', 'red')] : null],
              formatDate(file.state.receivedOn),
            ]
          }),
        })}
        ${next === null ? null : pagination({ next: { href: `/body?after=${encodeURIComponent(next)}` } })}`,
    })
  })
}
