import type { FastifyInstance, FastifyReply } from 'fastify'
import { summaryOf } from '../../handover/summary.ts'
import { formatDate } from '../../time/plain-date.ts'
import { referenceInAddress } from '../../register/permalink.ts'
import { answerArrival, listArrivals, returnHandover, showArrival, type Arrival } from '../../usecases/handover/arrivals.ts'
import { SOON_IN_DAYS, type LimitOnArrival } from '../../usecases/handover/limits-on-arrival.ts'
import { showCase } from '../../usecases/cases/show-case.ts'
import type { Body } from '../../usecases/ports/people.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { seenIn } from '../case/action-page.ts'
import { letterBody } from '../case/letter-body.ts'
import { referenceOf } from '../case/reference.ts'
import { changesBlock, problemsOf } from '../case/refused.ts'
import { blankForm, button, choice, details, fromForm, goTo, html, notify, postForm, radios, readForm, refuse, respond, select, summaryList, table, tag, text, textArea, warningText, type Content } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'

const states: Readonly<Record<string, string>> = { arrived: 'Waits for your answer', accepted: 'Accepted', declined: 'Declined', returned: 'Returned', withdrawn: 'Taken back by the person' }

/** What came to an office by hand-over: the list, each with its limits, and the answer. */
export function arrivalPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/office/arrivals', async (request, reply) => {
    const listed = await listArrivals(desk, request.actor, {})
    if (!listed.ok) return refuse(reply, 'not-allowed')
    return respond(reply, {
      title: 'Handed over to us', width: 'full', back: '/office',
      body: listed.value.length === 0 ? html`<p class="govuk-body">Nothing has been handed over to this office.</p>` : table({
        caption: 'Handed over to us', captionHidden: true, rowHeaders: true, narrow: 'stacks', columns: ['From', 'About', 'Arrived', 'What it asks', 'First limit', 'State'],
        rows: listed.value.map((each) => [
          html`<a class="govuk-link" href=${`/office/arrivals/${each.kept.id}`}>${each.package.handover.from.office}</a>`,
          each.package.handover.from.body, each.kept.arrivedOn === null ? '' : formatDate(each.kept.arrivedOn), each.package.handover.grounds.name, firstLimit(each), states[each.kept.state] ?? each.kept.state,
        ]),
      }),
    })
  })

  app.get<{ Params: { id: string } }>('/office/arrivals/:id', async (request, reply) => {
    const shown = await showArrival(desk, request.actor, { id: request.params.id })
    return shown.ok ? page(reply, shown.value, blankForm()) : refuse(reply, 'not-found')
  })

  app.post<{ Params: { id: string } }>('/office/arrivals/:id', async (request, reply) => {
    const { id } = request.params
    const shown = await showArrival(desk, request.actor, { id })
    if (!shown.ok) return refuse(reply, 'not-found')
    const read = readForm(fieldsOf(shown.value.bodies), request.body)
    if (!read.valid) return page(reply, shown.value, read)
    const { answer, why, body } = read.values
    const answered = await answerArrival(desk, request.actor, { id, answer, why: why ?? '', ...(body === undefined ? {} : { body }) })
    if (!answered.ok) return page(reply, shown.value, { ...read, problems: problemsOf(answered.refusal) })
    const { reference } = answered.value
    notify(reply, reference === null ? 'It is declined. The sender and the person have been told why.' : `It is accepted, with the reference ${reference}. The sender and the person have been told.`)
    return goTo(reply, reference === null ? '/office/arrivals' : `/office/cases/${referenceInAddress(reference)}`)
  })

  app.get<{ Params: { reference: string } }>('/office/cases/:reference/return', async (request, reply) => returning(reply, request.params.reference, blankForm()))

  app.post<{ Params: { reference: string } }>('/office/cases/:reference/return', async (request, reply) => {
    const read = readForm({ why: text({ label: 'why', max: 20_000, multiline: true, required: 'Say why, for the person and for whoever sent it' }) }, request.body)
    if (!read.valid) return returning(reply, request.params.reference, read)
    const returned = await returnHandover(desk, request.actor, { reference: referenceOf(request.params.reference), seen: seenIn(request.body), why: read.values.why })
    if (!returned.ok) return returning(reply, request.params.reference, { ...read, problems: problemsOf(returned.refusal) }, changesBlock(returned.refusal))
    notify(reply, 'It is returned. The sender and the person have been told why.')
    return goTo(reply, `/office/cases/${request.params.reference}`)
  })

  async function returning(reply: FastifyReply, reference: string, form: ShownForm, above: Content = null): Promise<FastifyReply> {
    const shown = await showCase(desk, reply.request.actor, { reference: referenceOf(reference) })
    if (!shown.ok || shown.value.file.state.received === null) return refuse(reply, 'not-found')
    return respond(reply, {
      title: 'Return it to whoever handed it over', caption: shown.value.file.state.reference, back: `/office/cases/${reference}`, problems: form.problems,
      body: [above, html`<p class="govuk-body">The case stays here with its history. Close it by the step of the procedure that fits.</p>`, postForm(reply, {
        action: `/office/cases/${reference}/return`,
        body: [html`<input type="hidden" name="seen" value=${String(shown.value.file.state.version)} />`, textArea({ ...fromForm(form, 'why'), label: 'Why', hint: 'The person and the sender read this.', rows: 6, spellcheck: true }), button({ text: 'Return it', look: 'warning', preventDoubleClick: true })],
      })],
    })
  }
}

const fieldsOf = (bodies: readonly Body[]) => ({
  answer: choice({ label: 'your answer', options: ['accepted', 'declined'], required: 'Choose whether you accept it' }),
  why: text({ label: 'why not', max: 20_000, multiline: true }),
  body: choice({ label: 'the body', options: bodies.map(({ slug }) => slug) }),
})

const firstLimit = ({ limits: [first] }: Arrival): Content => (first === undefined ? '' : [`${first.name}, ${formatDate(first.due)} `, urgency(first)])

const urgency = ({ daysLeft }: LimitOnArrival): Content => (daysLeft < 0 ? tag('over', 'red') : daysLeft <= SOON_IN_DAYS ? tag(daysLeft === 0 ? 'today' : `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`, 'red') : null)

function page(reply: FastifyReply, { arrival, bodies, asksBody }: { readonly arrival: Arrival; readonly bodies: readonly Body[]; readonly asksBody: boolean }, form: ShownForm): FastifyReply {
  const { kept, package: { handover, letters }, limits, scheme, reference, stands } = arrival
  const [first] = limits
  return respond(reply, {
    title: `From ${handover.from.office}`, caption: handover.grounds.name, back: '/office/arrivals', problems: form.problems,
    body: [
      first !== undefined && first.daysLeft <= SOON_IN_DAYS && kept.state === 'arrived'
        ? warningText(`${first.name}: ${formatDate(first.due)}. ${first.daysLeft < 0 ? 'It has passed.' : `${first.daysLeft} ${first.daysLeft === 1 ? 'day is' : 'days are'} left.`} It does not wait for your answer.`) : null,
      summaryList({ rows: [
        { key: 'State', value: states[kept.state] ?? kept.state },
        ...(reference === null ? [] : [{ key: 'Our case', value: html`<a class="govuk-link" href=${`/office/cases/${referenceInAddress(reference)}`}>${reference}</a>` }]),
        { key: 'Their case', value: `${handover.from.reference} (${handover.from.procedure})` },
        { key: 'It would be', value: scheme.name },
        { key: 'It rests on', value: handover.grounds.rests === 'consent' ? `the person’s consent${stands ? '' : ', which has run out'}` : `a ${handover.grounds.rests} to share: ${[handover.grounds.source.instrument, handover.grounds.source.provision].filter(Boolean).join(', ')}` },
        { key: 'Arrived', value: kept.arrivedOn === null ? '' : formatDate(kept.arrivedOn) },
      ] }),
      html`<h2 class="govuk-heading-m" id="limits">Time limits</h2>`,
      limits.length === 0 ? html`<p class="govuk-body">None begins with its arrival.</p>` : html`<ul class="govuk-list">${limits.map((limit) => html`<li class="govuk-!-margin-bottom-3"><strong>${formatDate(limit.due)}: ${limit.name}</strong> (${limit.whose === 'office' ? 'ours' : 'the person’s'}) ${urgency(limit)}<br />${limit.meaning}${limit.unconfirmed ? ' We have not confirmed this limit.' : ''}
        ${limit.steps.length === 0 ? null : details({ summary: 'How it was worked out', body: html`<ol class="govuk-list govuk-list--number">${limit.steps.map((step) => html`<li>${step.text}</li>`)}</ol>` })}</li>`)}</ul>`,
      html`<h2 class="govuk-heading-m" id="what">What came</h2><section class="redress-letter">${letterBody({ title: '', text: summaryOf(handover) }, 'part')}</section>`,
      [...letters].map(([path, letter]) => details({ summary: handover.letters.find((each) => each.file === path)?.title ?? path, body: letterBody({ title: '', text: letter }, 'part') })),
      kept.state !== 'arrived' ? null : html`<h2 class="govuk-heading-m" id="answer">Your answer</h2>${postForm(reply, {
        action: `/office/arrivals/${kept.id}`,
        body: [
          radios({ ...fromForm(form, 'answer'), legend: 'Do you take it in?', items: [
            { value: 'accepted', text: 'Accept: open a case here', hint: 'Its time limits count from the day on which it arrived.' },
            { value: 'declined', text: 'Decline', reveals: textArea({ ...fromForm(form, 'why'), label: 'Why, for the person and for whoever sent it', rows: 5, spellcheck: true }) },
          ] }),
          asksBody ? select({ ...fromForm(form, 'body'), label: 'Which body is it about?', items: [{ value: '', text: 'Choose a body' }, ...bodies.map(({ slug, name }) => ({ value: slug, text: name }))] }) : null,
          button({ text: 'Answer', preventDoubleClick: true }),
        ],
      })}`,
    ],
  })
}
