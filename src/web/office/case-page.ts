import type { FastifyInstance } from 'fastify'
import { channelInWords } from '../../casework/describe.ts'
import { bodyOf, testOf } from '../../law/law.ts'
import { referenceInAddress } from '../../register/permalink.ts'
import type { Recording } from '../../scheme/language.ts'
import { formatDate, londonDay, type PlainDate } from '../../time/plain-date.ts'
import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import { showCase, type ShownCase } from '../../usecases/cases/show-case.ts'
import { showDraft } from '../../usecases/cases/show-draft.ts'
import { givesCodes } from '../../usecases/identity/issue-code.ts'
import { capacitiesOf, type Actor, type Desk } from '../../usecases/use-case.ts'
import { aHead, findingShown, headWord } from '../case/findings.ts'
import { clockList, documentList, historyOf, written } from '../case/parts.ts'
import { handoverTag } from '../handover/status.ts'
import { promiseList } from '../case/promises.ts'
import { referenceOf } from '../case/reference.ts'
import { stepsTaken } from '../case/steps.ts'
import { button, details, html, refuse, respond, summaryList, tag, type Content } from '../kit/kit.ts'
import { headSentence, writesStatement } from './recording/heads.ts'
import { isAdded } from './recording/parties.ts'

/** Everything about one case, for the office: what to do next first, then what is known. */
export function casePage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<{ Params: { reference: string } }>('/office/cases/:reference', async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference), opened: request.opened })
    if (!shown.ok) return refuse(reply, 'not-found')
    const { file } = shown.value
    return respond(reply, {
      title: `${complainantName(file)}: ${file.body.name}`,
      caption: `${file.scheme.name} ${file.state.reference}`,
      width: 'full', back: { href: '/office', text: 'Back to the work list' },
      body: body(shown.value, desk, request.actor),
    })
  })
}

const complainantName = (file: CaseFile) => textOf(file.words(file.state.parties.find((party) => file.scheme.roles[party.role]?.side === 'person')?.kept), 'name') || 'Someone'

/** Where the pages of a case are. */
export const casePath = (file: CaseFile): string => `/office/cases/${referenceInAddress(file.state.reference)}`

function body(shown: ShownCase, desk: Desk, actor: Actor): Content {
  const { file } = shown
  const { state, scheme } = file
  const path = casePath(file)
  const stage = scheme.stages[state.stage]
  const roleName = (role: string) => scheme.roles[role]?.name ?? role
  const nameOf = (person: string, role: string) => `${shown.staff.find((each) => each.id === person)?.name ?? roleName(role)}${shown.staff.some((each) => each.id === person) ? `, ${roleName(role).toLowerCase()}` : ''}`
  const may = (what: ShownCase['records'][number]) => shown.records.includes(what)
  const readsDrafts = capacitiesOf(actor).some((capacity) => showDraft.may.includes(capacity))
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      ${summaryList({ rows: [
        { key: 'Stage', value: html`${tag(stage?.name ?? state.stage, stage?.kind === 'end' ? 'grey' : 'blue')}` },
        { key: 'Whose turn', value: stage?.turn == null ? 'Nobody’s: this case has ended' : roleName(stage.turn) },
        { key: 'Assigned to', value: state.assigned === null ? 'Nobody yet' : (shown.staff.find((each) => each.id === state.assigned)?.name ?? 'Someone who has left') },
        { key: 'Body', value: file.body.name },
        ...(writesStatement(file) ? [{ key: 'Category', value: state.category === null ? 'Not chosen yet' : `${state.category} > ${state.subcategory}`, ...(may('heads') ? { actions: [{ href: `${path}/category`, text: 'Change', about: 'category' }] } : {}) }] : []),
        { key: 'Received', value: `${formatDate(state.receivedOn)}, ${channelInWords[state.channel]}` },
        ...(state.outcome === null ? [] : [{ key: state.decidedOn === null ? 'Proposed outcome' : 'Outcome', value: scheme.outcomes[state.outcome]?.name ?? state.outcome }]),
        ...(state.decidedOn === null ? [] : [{ key: 'Decided', value: formatDate(state.decidedOn) }]),
      ] })}
      ${actions(shown, path)}
      <h2 class="govuk-heading-m" id="complaint">The complaint, in their own words</h2>
      ${written(textOf(file.words(state.complaint), 'narrative'))}
      ${textOf(file.words(state.complaint), 'wanted') === '' ? null : html`<h3 class="govuk-heading-s">What they would like</h3>${written(textOf(file.words(state.complaint), 'wanted'))}`}
      ${injustices(file, path, may('heads'), may('assessment'))}
      <h2 class="govuk-heading-m" id="heads">${scheme.words?.head === undefined ? 'Heads of complaint' : `Each ${headWord(scheme)}`}</h2>
      ${heads(desk, shown, path, nameOf)}
      ${promises(file, path, desk.today(), may('promises'))}
      ${recordsIn(file, 'facts') ? html`<h2 class="govuk-heading-m" id="facts">Facts and their sources</h2>${facts(file, path, may('facts'))}` : null}
      ${accounts(file)}
      ${readsDrafts && writesStatement(file) && state.heads.length > 0 ? html`<h2 class="govuk-heading-m" id="statement">Decision statement</h2>
        <ul class="govuk-list"><li><a class="govuk-link" href=${`${path}/statement`}>${state.decidedOn === null ? 'The draft, and why each paragraph is in it' : 'The statement, as it was sent'}</a></li><li><a class="govuk-link" href=${`${path}/publication`}>Publication</a></li></ul>` : null}
      <h2 class="govuk-heading-m" id="notes">Notes</h2>
      ${state.notes.length === 0 ? html`<p class="govuk-body">No notes yet.</p>` : state.notes.map((note) => html`<div class="redress-note"><p class="govuk-body-s govuk-!-margin-bottom-1">${nameOf(note.by.person, note.by.role)}, ${formatDate(londonDay(note.at))}</p>${written(textOf(file.words(note.kept), 'text'))}</div>`)}
      ${may('notes') ? html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/notes/add`}>Add a note</a></p>` : null}
    </div>
    <div class="govuk-grid-column-one-third">
      <h2 class="govuk-heading-m" id="clocks">Clocks</h2>
      ${clockList(file.clocks, roleName)}
      <h2 class="govuk-heading-m" id="documents">Documents</h2>
      ${documentList(file, '/office/cases')}
      ${Object.keys(scheme.handovers ?? {}).length === 0 && state.received === null ? null : html`<h2 class="govuk-heading-m" id="handed-over">Handed over</h2>
      ${state.received === null ? null : html`<p class="govuk-body">Came from ${textOf(file.words(state.received.kept), 'from')}, their case ${state.received.reference}. <a class="govuk-link" href=${`/office/arrivals/${state.received.package}`}>What came</a>${state.received.returnedOn === null ? html`, <a class="govuk-link" href=${`${path}/return`}>return it</a>` : `; returned ${formatDate(state.received.returnedOn)}`}</p>`}
      ${state.handovers.map((each) => html`<p class="govuk-body">${textOf(file.words(each.kept), 'to')} ${handoverTag(each)}</p>`)}
      <p class="govuk-body"><a class="govuk-link" href=${`${path}/hand-over`}>Hand over, and what was handed over</a></p>`}
      <h2 class="govuk-heading-m" id="people">People</h2>
      ${people(file, path, may('parties'), actor)}
    </div>
  </div>
  ${steps(file, nameOf)}
  ${details({ summary: `History (${file.history.events.length} events)`, body: historyOf(file, nameOf) })}
  <p class="govuk-body-s">Each event is chained to the one before by its digest. The last one is <code class="redress-digest">${file.history.head.digest.slice(0, 16)}…</code></p>`
}

function actions(shown: ShownCase, path: string): Content {
  if (shown.actions.length === 0) return html`<p class="govuk-inset-text">There is nothing for you to do on this case now.</p>`
  const ends = (to: string) => shown.file.scheme.stages[to]?.kind === 'end'
  // What ends a case comes last.
  const open = shown.actions.filter((each) => each.allowed).toSorted((a, b) => Number(ends(a.action.to)) - Number(ends(b.action.to)))
  const waiting = shown.actions.filter((each) => !each.allowed)
  return html`<section aria-labelledby="next"><h2 class="govuk-heading-m" id="next">What you can do next</h2>
    <ul class="govuk-list redress-actions">${open.map(({ id, action }) => html`<li>${button({ text: action.name, href: `${path}/do/${id}`, look: 'secondary' })}${action.note === undefined ? null : html`<p class="govuk-hint">${action.note}</p>`}</li>`)}</ul>
    ${waiting.length === 0 ? null : details({ summary: 'Not possible yet, and why', body: waiting.map(({ action, because }) => html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${action.name}</strong></p><ul class="govuk-list govuk-list--bullet">${because.map((reason) => html`<li>${reason}</li>`)}</ul>`) })}
  </section>`
}

function injustices(file: CaseFile, path: string, mayChange: boolean, mayAssess: boolean): Content {
  const addressed = (head: string | null) => (head === null ? 'Not addressed by any head yet.' : `Addressed under “${textOf(file.words(file.state.heads.find((each) => each.id === head)?.kept), 'text')}”.`)
  return [
    file.state.injustices.length === 0 ? null : html`<h3 class="govuk-heading-s">What they say it did to them</h3>`,
    file.state.injustices.map((each) => html`${written(textOf(file.words(each.kept), 'text'))}
      ${recordsIn(file, 'assessment') ? html`<p class="govuk-body-s">${addressed(each.addressedBy)} ${mayAssess ? html`<a class="govuk-link" href=${`${path}/injustice/${each.id}`}>Say which head addresses it</a>` : null}</p>` : null}`),
    mayChange ? html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/injustice/add`}>Record ${file.state.injustices.length === 0 ? 'what they say it did to them' : 'another effect'}</a></p>` : null,
  ]
}

function heads(desk: Desk, { file, records }: ShownCase, path: string, nameOf: (person: string, role: string) => string): Content {
  const { state, scheme } = file
  const [mayChange, mayAssess, mayFind] = (['heads', 'assessment', 'findings'] as const).map((what) => records.includes(what))
  const head = headWord(scheme)
  return [
    state.heads.length === 0 ? html`<p class="govuk-body">${recordsIn(file, 'assessment') ? 'The complaint has not been split into heads yet.' : `No ${head} is recorded yet.`}</p>` : html`<ol class="govuk-list govuk-list--number redress-heads">${state.heads.map(({ id }) => html`<li>
      <p class="govuk-body">${headSentence(file, id)}</p>
      ${assessments(file, id)}
      ${state.findings.filter((each) => each.head === id).map((finding) => html`${findingShown(desk, file, finding, (person) => nameOf(person, ''))}<p class="govuk-hint">Found ${formatDate(finding.on)}, ${nameOf(finding.by.person, finding.by.role)}</p>`)}
      ${links([
        mayAssess === true && scheme.tests.length > 0 && { href: `${path}/heads/${id}/assess`, text: 'Assess', about: `this ${head}` },
        mayFind === true && { href: `${path}/heads/${id}/find`, text: state.findings.some((each) => each.head === id) ? 'Change what is found' : 'Say what is found', about: `on this ${head}` },
        mayChange === true && { href: `${path}/heads/${id}`, text: 'Change or remove', about: `this ${head}` },
      ])}
    </li>`)}</ol>`,
    links([
      mayChange === true && { href: `${path}/heads/add`, text: scheme.words?.head === undefined ? 'Add a head' : `Add ${aHead(scheme)}` },
      mayChange === true && state.heads.length > 1 && { href: `${path}/heads/order`, text: 'Change their order' },
      mayAssess === true && scheme.tests.length > 0 && state.heads.length > 0 && { href: `${path}/grounds`, text: 'Choose the grounds of the decision' },
    ]),
  ]
}

function assessments(file: CaseFile, head: string): Content {
  const considered = file.state.assessments.filter((each) => each.head === head)
  return considered.length === 0 ? null : html`<ul class="govuk-list">${considered.map((each) => html`<li>
    ${tag(each.met ? 'met' : 'not met', each.met ? 'green' : 'grey')} <strong>${testOf(each.test)?.name ?? each.test}</strong>
    ${each.discretion === 'exercised' ? ' (discretion exercised)' : ''}${each.betterPlaced.length > 0 ? `: ${each.betterPlaced.map((id) => bodyOf(id)?.name ?? id).join(', ')}` : ''}
    <p class="govuk-hint govuk-!-margin-bottom-1">${testOf(each.test)?.citation ?? testOf(each.test)?.uncitedBecause ?? ''}</p>
    ${written(textOf(file.words(each.kept), 'reasons'))}
  </li>`)}</ul>`
}

/** Whether anybody records such things in this procedure. */
const recordsIn = ({ scheme }: CaseFile, what: Recording): boolean => Object.values(scheme.stages).some(({ open }) => open.includes(what))

/** What was promised: by whom, until when, what is overdue, and how it was kept. */
function promises(file: CaseFile, path: string, today: PlainDate, mayRecord: boolean): Content {
  const list = promiseList(file, { today, whoIs: (role) => (file.scheme.roles[role]?.name ?? role), ...(mayRecord ? { keptAt: (promise: string) => `${path}/promises/${promise}/kept` } : {}) })
  if (list === null && !mayRecord) return null
  return html`<h2 class="govuk-heading-m" id="promises">Promises</h2>
    ${list ?? html`<p class="govuk-body">Nothing has been promised.</p>`}
    ${mayRecord ? html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/promises/add`}>Record a promise</a></p>` : null}`
}

function steps(file: CaseFile, nameOf: (person: string, role: string) => string): Content {
  const taken = stepsTaken(file, nameOf)
  return taken === null ? null : details({ summary: 'What was given at each step', body: taken })
}

/** Links beside each other that stay apart; those that are not for this person are left out. */
function links(given: readonly (false | { readonly href: string; readonly text: string; readonly about?: string })[]): Content {
  const shown = given.filter((each) => each !== false)
  return shown.length === 0 ? null : html`<ul class="govuk-list redress-links">${shown.map(({ href, text, about }) => html`<li><a class="govuk-link" href=${href}>${text}${about === undefined ? null : html`<span class="govuk-visually-hidden"> ${about}</span>`}</a></li>`)}</ul>`
}

const sources = { complainant: 'says the complainant', body: 'says the body', established: 'established' } as const

function facts(file: CaseFile, path: string, mayChange: boolean): Content {
  const { state } = file
  return [
    state.facts.length === 0 ? html`<p class="govuk-body">No facts are recorded yet.</p>` : html`<ol class="govuk-list govuk-list--number">${state.facts.map((fact) => html`<li>${textOf(file.words(fact.kept), 'text')} <p class="govuk-hint govuk-!-margin-bottom-1">${sources[fact.from]}${textOf(file.words(fact.kept), 'source') === '' ? '' : `: ${textOf(file.words(fact.kept), 'source')}`}${fact.newParagraph ? '; begins a paragraph' : ''}</p>${links([mayChange && { href: `${path}/facts/${fact.id}`, text: 'Change or remove', about: 'this fact' }])}</li>`)}</ol>`,
    links([mayChange && { href: `${path}/facts/add`, text: 'Add a fact' }, mayChange && state.facts.length > 1 && { href: `${path}/facts/order`, text: 'Change the order of facts' }]),
  ]
}

function accounts(file: CaseFile): Content {
  return file.state.accounts.map((account) => html`<h3 class="govuk-heading-s">${account.from === 'body' ? 'The body’s account' : 'The person’s account'}, ${formatDate(londonDay(account.at))}</h3>
    ${textOf(file.words(account.kept), 'source') === '' ? null : html`<p class="govuk-hint">Source: ${textOf(file.words(account.kept), 'source')}</p>`}
    ${written(textOf(file.words(account.kept), 'text'))}`)
}

const contactDetails: readonly [string, string][] = [
  ['mail', 'Email'], ['phone', 'Telephone'], ['address', 'Address'], ['safeContact', 'Safe to reach by'], ['contactNotes', 'About reaching them'], ['adjustments', 'Adjustments'],
  ['onBehalfOf', 'Complains for'], ['alsoKnownAs', 'Also known as'], ['birthDate', 'Born'], ['otherReference', 'Other reference'],
]

const ways: Readonly<Record<string, string>> = { mail: 'Email', post: 'Post', phone: 'Telephone', none: 'Nothing: they get in touch' }

function people(file: CaseFile, path: string, mayChange: boolean, actor: Actor): Content {
  const addable = Object.values(file.scheme.roles).some(({ side, part }) => side === 'outside' || (side === 'person' && part !== 'starter'))
  return [
    file.state.parties.map((party) => {
      const words = file.words(party.kept)
      return html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${textOf(words, 'name')}</strong>, ${(file.scheme.roles[party.role]?.name ?? party.role).toLowerCase()}</p>
        <dl class="redress-details">${contactDetails.filter(([field]) => textOf(words, field) !== '').map(([field, label]) => html`<div><dt>${label}</dt><dd>${field === 'safeContact' ? (ways[textOf(words, field)] ?? textOf(words, field)) : textOf(words, field)}</dd></div>`)}</dl>
        ${links([mayChange && isAdded(party) && { href: `${path}/people/${party.id}`, text: 'Change their details', about: `of ${textOf(words, 'name')}` }])}`
    }),
    links([
      mayChange && addable && { href: `${path}/people/add`, text: 'Add somebody' },
      writesStatement(file) && { href: `${path}/naming`, text: 'How the statement refers to them' },
      givesCodes(actor, file.scheme) && file.state.parties.some(({ person }) => person !== null) && { href: `${path}/code`, text: 'Give them a code to sign in' },
    ]),
  ]
}
