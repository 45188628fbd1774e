import type { FastifyInstance } from 'fastify'
import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import { showEverything, type MyCase } from '../../usecases/cases/show-everything.ts'
import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { momentsFor, outsidePath, toldClocks, turnSentence, whoIs } from '../case/outside.ts'
import { handoverTag } from '../handover/status.ts'
import { html, refuse, respond, summaryList, tag, timeline, type Content } from '../kit/kit.ts'
import { nextSteps } from './next-steps.ts'

/** One page for the person: everything that they have asked for, everywhere; what to do next and by when; one time line. */
export function complaintsPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/my', async (request, reply) => {
    const shown = await showEverything(desk, request.actor, {})
    if (!shown.ok) return refuse(reply, 'not-allowed')
    const cases = shown.value
    return respond(reply, {
      title: cases.length > 1 ? 'Everything you have asked for' : 'Your complaint', journey: true, receives: false,
      body: cases.length === 0 ? html`<p class="govuk-body">There is nothing here. Ring us if you think there should be.</p>` : [
        next(cases), cases.map(({ file }) => card(file)), told(cases), html`<h2 class="govuk-heading-m" id="time-line">What has happened, everywhere</h2>`, timeLine(cases, desk.today()),
        html`<p class="govuk-body"><a class="govuk-link" href="/complain/to">Complain to somebody else, or ask for your records</a></p>`,
      ],
    })
  })
}

function next(cases: readonly MyCase[]): Content {
  const steps = nextSteps(cases)
  return [
    html`<h2 class="govuk-heading-m" id="next">What you can do next</h2>`,
    steps.length === 0 ? html`<p class="govuk-body">Nothing for now: it is not your turn anywhere.</p>` : html`<ul class="govuk-list redress-next">${steps.map((step) => html`<li class="govuk-!-margin-bottom-4">
      ${step.by === null ? null : html`<strong>${step.late ? 'The last day was' : 'By'} ${formatDate(step.by)}:</strong> `}<a class="govuk-link" href=${step.href}>${step.text}</a> <span class="redress-reference">(${step.reference})</span><br />
      ${step.why}${step.unconfirmed ? ' We have not confirmed this limit; ask the body.' : ''}</li>`)}</ul>`,
  ]
}

/** A case in short: its heads, where it stands, its dates. */
function card(file: CaseFile): Content {
  const { state, scheme } = file
  const stage = scheme.stages[state.stage]
  const outcome = state.decidedOn === null ? undefined : scheme.outcomes[state.outcome ?? '']
  const heads = state.heads.flatMap(({ id, kept }) => {
    const text = textOf(file.words(kept), 'text')
    const found = state.decidedOn === null ? undefined : state.findings.find(({ head }) => head === id)
    return text === '' ? [] : [html`<li>${text}${found === undefined ? '' : `: ${scheme.findings?.[found.finding]?.name ?? found.finding}`}</li>`]
  })
  const overdue = toldClocks(file).filter(({ clock, late }) => late && clock.for === 'duty' && scheme.roles[clock.holder]?.side !== 'person')
  return summaryList({
    card: { title: `${file.office.name}: ${state.reference}`, actions: [{ href: outsidePath(file, '/my'), text: 'See all of it', about: `of ${state.reference}` }] },
    rows: [
      { key: 'What it is', value: `${scheme.name}, about ${file.body.name}` },
      ...(heads.length === 0 ? [] : [{ key: 'What it is about', value: html`<ul class="govuk-list govuk-list--bullet">${heads}</ul>` }]),
      { key: 'Where it stands', value: html`<strong>${stage?.name ?? state.stage}</strong><br />${stage?.meaning}` },
      ...(outcome === undefined ? [] : [{ key: 'Decided', value: `${outcome.name}, ${formatDate(state.decidedOn as PlainDate)}` }]),
      { key: 'Whose turn it is', value: [turnSentence(file, 'person', file.office.name), overdue.length === 0 ? null : [' ', tag('late', 'red')]] },
      { key: 'Received', value: `${formatDate(state.receivedOn)}${state.received === null ? '' : `, handed over by ${textOf(file.words(state.received.kept), 'from')}`}` },
    ],
  })
}

/** What each body has been told about the person, and by whom. A list and not a table: what was told can be long, and most read it on a phone. */
function told(cases: readonly MyCase[]): Content {
  const item = (who: Content, what: string, on: PlainDate | null, state: Content = null) =>
    html`<li class="govuk-!-margin-bottom-4"><strong>${who}</strong>${on === null ? '' : `, ${formatDate(on)}`} ${state}<br />${what}</li>`
  return html`<h2 class="govuk-heading-m" id="told">What each body has been told about you</h2>
    <ul class="govuk-list">${cases.map(({ file: { office, body, state, scheme, words } }) => [
      item(html`${office.name} <span class="redress-reference">(${state.reference})</span>`, state.received === null ? 'What you told it yourself.' : `What ${textOf(words(state.received.kept), 'from')} handed over.`, state.receivedOn),
      state.handovers.map((each) => item(textOf(words(each.kept), 'to'), capitalised(`${textOf(words(each.kept), 'what')}.`), each.on, handoverTag(each))),
      state.documents.some(({ to }) => scheme.roles[to]?.side === 'body') ? item(body.name, state.decidedOn === null ? 'What the office asked it.' : 'What the office asked it, and the decision.', null) : null,
    ])}</ul>`
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Every case on one time line, the newest first, with the days to come on top. */
function timeLine(cases: readonly MyCase[], today: PlainDate): Content {
  const several = cases.length > 1
  const by = (file: CaseFile) => (several ? `${file.office.name}, ${file.state.reference}` : file.office.name)
  const ahead = cases.flatMap(({ file }) => toldClocks(file).filter(({ due, clock }) => due >= today && clock.for !== 'target').map((clock) => ({ on: clock.due, title: `To come: ${clock.clock.name} (${whoIs(file, 'person')(clock.clock.holder)})`, by: by(file) })))
  const behind = cases.flatMap(({ file }) => momentsFor(file, 'person').map((moment) => ({ ...moment, by: by(file) })))
  return timeline([...ahead, ...behind.toReversed()].toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0)).map(({ on, title, by: whom }) => ({ title, when: formatDate(on), datetime: on, by: whom })))
}
