import type { FastifyInstance } from 'fastify'
import { referenceInAddress } from '../../register/permalink.ts'
import { formatDate } from '../../time/plain-date.ts'
import { listCases } from '../../usecases/cases/list-cases.ts'
import { searchCases } from '../../usecases/cases/search-cases.ts'
import { listArrivals } from '../../usecases/handover/arrivals.ts'
import type { ListedCase } from '../../usecases/ports/case-list.ts'
import { givenCases } from '../../usecases/procedures.ts'
import { publishes } from '../../usecases/register/publishers.ts'
import { showOffice } from '../../usecases/show-office.ts'
import { ADMINISTRATOR, type Desk } from '../../usecases/use-case.ts'
import { asked, button, goTo, html, pagination, refuse, respond, searchBox, table, tag, type Content } from '../kit/kit.ts'

const PER_PAGE = 100

/** The office's work list: what waits for me, what waits for my role, everything; the earliest date first. And its search. */
export function workListPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/office', async (request, reply) => {
    const { actor } = request
    const inside = await showOffice(desk, actor, {})
    if (!inside.ok) return actor.roles.includes(ADMINISTRATOR) ? goTo(reply, '/office/people') : refuse(reply, 'not-allowed')
    const { office, procedures, opens } = inside.value
    const [stage, after] = [asked(request.query, 'stage'), asked(request.query, 'after')]
    const show = asked(request.query, 'show') || (procedures.some((scheme) => givenCases(scheme, actor.roles)) ? 'mine' : 'open')
    const listed = await listCases(desk, actor, {
      limit: PER_PAGE,
      ...(show === 'mine' && actor.person !== null ? { assigned: actor.person } : {}),
      ...(show === 'all' ? {} : { closed: false }),
      ...(stage === '' ? {} : { stage }),
      ...(after === '' ? {} : { after }),
    })
    if (!listed.ok) return refuse(reply, 'not-allowed')
    const { cases, next, stages } = listed.value
    const waiting = await listArrivals(desk, actor, { only: 'waiting' })
    const link = (to: string, text: string) => html`<li class="redress-filters__item"><a class="govuk-link" href=${`/office?show=${to}`} aria-current=${show === to && stage === '' ? 'page' : null}>${text}</a></li>`
    return respond(reply, {
      title: 'Work list', caption: office.name, width: 'full',
      body: html`
        ${opens.length === 0 ? null : html`<div class="govuk-button-group">${opens.map((scheme) => button({ text: `Record: ${scheme.opening?.name ?? scheme.name}`, href: `/office/open/${scheme.id}`, look: 'secondary' }))}</div>`}
        ${searchBox({ action: '/office/search', label: 'Search cases', hint: 'A reference, a name, or words from the case' })}
        <p class="govuk-body"><a class="govuk-link" href="/office/arrivals">Handed over to us</a>${waiting.ok ? waitingTag(waiting.value.length) : null}</p>
        <nav aria-label="Lists"><ul class="govuk-list redress-filters">
          ${link('mine', 'Assigned to me')}${link('open', 'All open')}${link('all', 'All, closed ones too')}
          ${stages.map((each) => html`<li class="redress-filters__item"><a class="govuk-link" href=${`/office?show=all&stage=${encodeURIComponent(each.stage)}`} aria-current=${each.stage === stage ? 'page' : null}>${stageName(desk, cases, each.stage)} (${each.count})</a></li>`)}
        </ul></nav>
        ${publishes(procedures, actor) ? html`<p class="govuk-body"><a class="govuk-link" href="/office/published">Decisions in the register</a></p>` : null}
        ${caseTable(desk, cases, '/office/cases')}
        ${next === null ? null : pagination({ next: { href: `/office?show=${encodeURIComponent(show)}${stage === '' ? '' : `&stage=${encodeURIComponent(stage)}`}&after=${encodeURIComponent(next)}` } })}`,
    })
  })

  app.get('/office/search', async (request, reply) => {
    const query = asked(request.query, 'q').slice(0, 500).toWellFormed()
    const found = await searchCases(desk, request.actor, { query, limit: PER_PAGE })
    if (!found.ok) return refuse(reply, 'not-allowed')
    return respond(reply, {
      title: 'Search cases', width: 'full', back: '/office',
      body: html`${searchBox({ action: '/office/search', label: 'Search cases', value: query })}
        <p class="govuk-body" role="status">${found.value.length === PER_PAGE ? `The first ${PER_PAGE} cases found` : found.value.length === 1 ? 'One case found' : `${found.value.length} cases found`}</p>
        ${found.value.length === 0 ? html`<p class="govuk-body">Check the spelling, or use fewer words. Only cases of your office are searched.</p>` : caseTable(desk, found.value, '/office/cases')}`,
    })
  })
}

const waitingTag = (n: number): Content => (n === 0 ? null : [' ', tag(`${n} ${n === 1 ? 'waits' : 'wait'} for an answer`, 'yellow')])

/** A table of cases; also what a body's people see of theirs. */
export function caseTable(desk: Desk, cases: readonly ListedCase[], base: string): Content {
  if (cases.length === 0) return html`<p class="govuk-body">There is nothing here.</p>`
  const today = desk.today()
  return table({
    caption: 'Cases', captionHidden: true, rowHeaders: true, small: true, narrow: 'stacks',
    columns: ['Reference', 'Who', 'Body', 'Stage', 'Whose turn', 'Next date', 'Received'],
    rows: cases.map((each) => {
      const scheme = desk.schemes.version(each.scheme, each.schemeVersion)
      return [
        html`<a class="govuk-link" href=${`${base}/${referenceInAddress(each.reference)}`}>${each.reference}</a>`,
        each.complainant ?? '',
        each.bodyName,
        scheme.stages[each.stage]?.name ?? each.stage,
        each.turn === null ? '' : (scheme.roles[each.turn]?.name ?? each.turn),
        each.nextDue === null ? '' : each.nextDue < today ? [`${formatDate(each.nextDue)} `, tag('overdue', 'red')] : formatDate(each.nextDue),
        formatDate(each.openedOn),
      ]
    }),
  })
}

function stageName(desk: Desk, cases: readonly ListedCase[], stage: string): string {
  const scheme = cases[0] === undefined ? desk.schemes.all()[0] : desk.schemes.version(cases[0].scheme, cases[0].schemeVersion)
  return [scheme, ...desk.schemes.all()].map((each) => each?.stages[stage]?.name).find((name) => name !== undefined) ?? stage
}
