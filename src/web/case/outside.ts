import type { CaseClock } from '../../casework/clocks.ts'
import { formatDate, londonDay, type PlainDate } from '../../time/plain-date.ts'
import type { Role } from '../../scheme/language.ts'
import type { Statement } from '../../statement/model.ts'
import type { CaseFile } from '../../usecases/cases/case-file.ts'
import { textOf } from '../../usecases/cases/case-file.ts'
import type { ShownCase } from '../../usecases/cases/show-case.ts'
import { referenceInAddress } from '../../register/permalink.ts'
import { officeOnPages } from '../office-on-pages.ts'
import { button, html, timeline, type Content } from '../kit/kit.ts'
import type { TimelineEntry } from '../kit/kit.ts'
import { decidedHeadByHead, type Told } from './findings.ts'
import { written } from './parts.ts'

/** What a case looks like from outside the office: nothing that is under consideration, and nobody who works on it. */
export type OutsideSide = 'person' | 'body'

/** Where a case's pages are for whoever is outside the office. */
export const outsidePath = (file: CaseFile, base: string): string => `${base}/${referenceInAddress(file.state.reference)}`

/**
 * The clocks that someone outside is told of. A clock that counts from a date the office found out, and does not show, is part of what it
 * considers, and says nothing to act on before the decision does.
 */
export const toldClocks = (file: CaseFile): readonly CaseClock[] =>
  file.clocks.filter(({ clock, stoppedOn }) => stoppedOn === null && clock.starts.every((trigger) => trigger.on !== 'field' || file.scheme.actions[trigger.action]?.supplies.find(({ id }) => id === trigger.field)?.shownTo?.includes('person') === true))

/** On which side the next step is, and the day by which it should be taken where there is one; null once the case has ended. */
export function turnOf(file: CaseFile): { readonly side: Role['side']; readonly until: CaseClock | undefined } | null {
  const sideOf = (role: string) => file.scheme.roles[role]?.side
  const side = sideOf(file.scheme.stages[file.state.stage]?.turn ?? '')
  if (side === undefined) return null
  const theirs = toldClocks(file).filter((each) => sideOf(each.clock.holder) === side && each.clock.for !== 'wait' && each.pausedSince === null)
  return { side, until: theirs.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] }
}

/** Whose turn it is, and until when, in a sentence. A day that has passed is said to have passed. */
export function turnSentence(file: CaseFile, reader: OutsideSide, officeName: string): string {
  const turn = turnOf(file)
  if (turn === null) return 'Nobody’s: this has ended.'
  const whose = turn.side === reader ? 'Yours' : turn.side === 'office' ? officeName : capitalised(whoIs(file, reader)(file.scheme.stages[file.state.stage]?.turn ?? ''))
  if (turn.until === undefined) return `${whose}.`
  const date = formatDate(turn.until.due)
  if (turn.until.late) return `${whose}. It should have been done by ${date}, and is late.`
  return turn.until.over ? `${whose}. The time for it ended on ${date}.` : `${whose}, until ${date}.`
}

/** How a role is spoken of to someone outside the office. */
export const whoIs = (file: CaseFile, reader: OutsideSide) => (role: string): string => {
  const { side, name } = file.scheme.roles[role] ?? { side: 'office', name: role }
  if (side === reader) return 'you'
  return side === 'office' ? file.office.name : side === 'body' ? file.body.name : side === 'person' ? 'the person who complained' : `the ${name.toLowerCase()}`
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The buttons of what this person may do now. Ending it comes last and looks like it. */
export function actionButtons({ file, actions }: ShownCase, base: string): Content {
  const open = actions.filter(({ allowed }) => allowed)
  if (open.length === 0) return html`<p class="govuk-body">There is nothing for you to do now.</p>`
  const ends = (to: string) => file.scheme.stages[to]?.kind === 'end'
  return html`<div class="govuk-button-group">${open.toSorted((a, b) => Number(ends(a.action.to)) - Number(ends(b.action.to))).map(({ id, action }, index) =>
    button({ text: action.name, href: `${outsidePath(file, base)}/do/${id}`, ...(index === 0 && !ends(action.to) ? {} : { look: 'secondary' as const }) }))}</div>`
}

/** The decision that reached this side, if there is one they may read. */
export function decisionIn(file: CaseFile): { readonly issue: string; readonly statement: Statement } | undefined {
  const carried = file.state.documents.toReversed().map(({ issue, kept }) => ({ issue, text: textOf(file.words(kept), 'statement') })).find(({ text }) => text !== '')
  return carried === undefined ? undefined : { issue: carried.issue, statement: JSON.parse(carried.text) as Statement }
}

/** The decision in short: what was complained of, head by head, what was decided, and where all of it is. */
export function decisionBlock(desk: Told, file: CaseFile, base: string): Content {
  const decision = decisionIn(file)
  if (decision === undefined) return file.state.decidedOn === null ? null : html`<h2 class="govuk-heading-m" id="decision">The decision</h2>${outcomeSentence(file)}${decidedHeadByHead(desk, file)}`
  const paragraphs = (role: string) => decision.statement.sections.filter((section) => section.role === role).flatMap((section) => section.paragraphs)
  return html`<h2 class="govuk-heading-m" id="decision">The decision</h2>
    ${outcomeSentence(file)}
    ${decision.statement.summary === null ? null : html`<p class="govuk-body">${decision.statement.summary}</p>`}
    <h3 class="govuk-heading-s">What was complained of</h3>
    ${paragraphs('complaint').map(({ text, items }) => html`<p class="govuk-body">${text}</p>${items.length === 0 ? null : html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item.text}</li>`)}</ul>`}`)}
    <h3 class="govuk-heading-s">What was decided</h3>
    ${paragraphs('decision').map(({ text }) => html`<p class="govuk-body">${text}</p>`)}
    ${decidedHeadByHead(desk, file)}
    <p class="govuk-body"><a class="govuk-link" href=${`${outsidePath(file, base)}/documents/${decision.issue}`}>Read all of the decision, and the letter that came with it</a></p>`
}

function outcomeSentence({ scheme, state }: CaseFile): Content {
  const outcome = scheme.outcomes[state.outcome ?? '']
  const on = state.decidedOn === null ? '' : formatDate(state.decidedOn)
  return outcome === undefined ? html`<p class="govuk-body">It was decided${on === '' ? '' : ` on ${on}`}.</p>` : html`<p class="govuk-body"><strong>${outcome.name}</strong>${on === '' ? '' : `, ${on}`}. ${outcome.meaning}</p>`
}

/** Something that happened to a case, as one side knows of it. */
export interface Moment {
  readonly on: PlainDate
  readonly title: string
  /** Who did it, where that was this side itself. */
  readonly by?: string
}

/** What has happened that this side knows of, oldest first: its arrival, what was written to them, what was handed on, and what they did themselves. */
export function momentsFor(file: CaseFile, reader: OutsideSide): readonly Moment[] {
  const { scheme, state } = file
  const handedTo = (id: string) => textOf(file.words(state.handovers.find((each) => each.package === id)?.kept), 'to')
  return file.history.events.flatMap(({ happening: it, actor, at, kept }): Moment[] => {
    if (it.type === 'DocumentIssued') return file.words(kept) === undefined ? [] : [{ on: it.on, title: `We sent you: ${documentName(file, it.document)}` }]
    if (it.type === 'ActionTaken') return scheme.roles[actor.role]?.side === reader ? [{ on: it.on, title: scheme.actions[it.action]?.name ?? it.action, by: 'You' }] : []
    if (reader !== 'person') return []
    if (it.type === 'CaseOpened') return [{ on: it.receivedOn, title: state.received === null ? 'We received it' : `Handed over by ${textOf(file.words(state.received.kept), 'from')}` }]
    if (it.type === 'ConsentGiven') return [{ on: it.on, title: `You agreed: ${scheme.handovers?.[it.handover]?.name ?? it.handover}` }]
    if (it.type === 'ConsentWithdrawn') return [{ on: it.on, title: 'You took back what you had agreed to' }]
    if (it.type === 'HandedOver') return [{ on: it.on, title: `${it.byHand ? 'Prepared for' : 'Handed over to'} ${handedTo(it.package)}` }]
    if (it.type === 'HandoverSent') return [{ on: it.on, title: `Sent to ${handedTo(it.package)}` }]
    if (it.type === 'HandoverAnswered') return [{ on: it.on, title: it.answer === 'withdrawn' ? `Taken back from ${handedTo(it.package)}` : `${capitalised(it.answer)} by ${handedTo(it.package)}${it.reference === null ? '' : `, reference there ${it.reference}`}` }]
    if (it.type === 'HandoverReturned') return [{ on: it.on, title: 'Returned to whoever handed it over' }]
    if (it.type === 'PromiseMade') return file.words(kept) === undefined ? [] : [{ on: londonDay(at), title: `Promised: ${textOf(file.words(kept), 'what')}, by ${formatDate(it.due)}` }]
    if (it.type === 'PromiseKept') return file.words(kept) === undefined ? [] : [{ on: it.on, title: `Done, as promised: ${textOf(file.words(state.promises.find((each) => each.promise === it.promise)?.kept), 'what')}` }]
    return []
  })
}

/** The same as a list to read, newest first. */
export const outsideHistory = (file: CaseFile, reader: OutsideSide): Content =>
  timeline(momentsFor(file, reader).toReversed().map(({ on, title, by }): TimelineEntry => ({ title, when: formatDate(on), datetime: on, by })))

const documentName = (file: CaseFile, document: string): string => (file.scheme.documents[document]?.name ?? document).replace(/ (to|for) the (body|complainant)$/i, '')

/** What this side was sent, newest first. */
export function received(file: CaseFile, base: string): Content {
  const documents = file.state.documents.filter(({ kept }) => file.words(kept) !== undefined).toReversed()
  if (documents.length === 0) return html`<p class="govuk-body">We have not sent you a letter yet.</p>`
  return html`<ul class="govuk-list">${documents.map(({ issue, document, on }) => html`<li><a class="govuk-link" href=${`${outsidePath(file, base)}/documents/${issue}`}>${documentName(file, document)}</a>, ${formatDate(on)}</li>`)}</ul>`
}

/** The letters that ask this side for something, by issue: all since it last gave its account. */
export function lettersThatAsk({ history, words }: CaseFile, reader: OutsideSide): readonly string[] {
  const answered = history.events.findLastIndex(({ happening }) => happening.type === 'AccountReceived' && happening.from === reader)
  return history.events.slice(answered + 1).flatMap(({ happening, kept }) => (happening.type === 'DocumentIssued' && words(kept) !== undefined ? [happening.issue] : []))
}

/** What this side said after the complaint itself: what its steps were given, and its account, whoever wrote it down. */
export function ownWords(file: CaseFile, reader: OutsideSide): Content {
  return file.history.events.flatMap(({ happening: it, actor, at, kept }) => {
    const words = file.words(kept)
    if (it.type === 'AccountReceived' && it.from === reader) {
      const source = textOf(words, 'source')
      return [passage(`Your account, ${formatDate(londonDay(at))}`, textOf(words, 'text'), source === '' ? null : html`<p class="govuk-hint">As we have it from: ${source}</p>`)]
    }
    if (it.type === 'ActionTaken' && file.scheme.roles[actor.role]?.side === reader) {
      return Object.values(words ?? {}).map((text) => passage(`${file.scheme.actions[it.action]?.name ?? it.action}, ${formatDate(it.on)}`, String(text)))
    }
    return []
  })
}

/** A text under its heading; nothing where it is empty, or may not be read. */
export const passage = (heading: string, text: string, note: Content = null): Content => (text === '' ? null : html`<h3 class="govuk-heading-s">${heading}</h3>${note}${written(text)}`)

/** How to speak to somebody about it. */
export const reachAPerson = (file: CaseFile): Content => {
  const { phone, phoneHours, email } = officeOnPages(file.office)
  return html`<p class="govuk-body">${phone === '' ? null : html`Phone <a class="govuk-link" href=${`tel:${phone.replace(/\s/g, '')}`}>${phone}</a>${phoneHours === '' ? '' : ` (${phoneHours})`}, `}${email === '' ? null : html`email <a class="govuk-link" href=${`mailto:${email}`}>${email}</a>, `}or write to us. Give the reference <span class="redress-reference">${file.state.reference}</span>.</p>`
}
