import { describeHappening } from '../../casework/describe.ts'
import type { CaseClock } from '../../casework/clocks.ts'
import { isPrepared, type Issued } from '../../casework/state.ts'
import { formatDate, londonDay } from '../../time/plain-date.ts'
import type { CaseFile } from '../../usecases/cases/case-file.ts'
import { textOf } from '../../usecases/cases/case-file.ts'
import { details, html, tag, timeline, wholeReferences, type Content } from '../kit/kit.ts'
import { referenceInAddress } from '../../register/permalink.ts'

/** A text with its paragraphs and line breaks, as someone wrote it. */
export function written(text: string): Content {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '').map((paragraph) => html`<p class="govuk-body redress-written">${paragraph.split('\n').map((line, index) => (index === 0 ? wholeReferences(line) : [html`<br />`, wholeReferences(line)]))}</p>`)
}

const bases = { statute: 'law', guidance: 'guidance', practice: 'practice', unverified: 'not confirmed: ask the body' } as const

/** The clocks of a case: whose each is, its date, and how the date was worked out. */
export function clockList(clocks: readonly CaseClock[], roleName: (role: string) => string): Content {
  if (clocks.length === 0) return html`<p class="govuk-body">No clock is running.</p>`
  return html`<ul class="govuk-list redress-clocks">${clocks.map((each) => html`<li>
    <strong>${each.clock.name}</strong>: ${formatDate(each.due)} ${state(each)}
    ${details({
      summary: 'How this date was worked out',
      body: html`<p class="govuk-body">${each.clock.meaning}</p>
        ${each.changed ? html`<p class="govuk-body"><strong>This office has set another length for this clock.</strong> ${each.clock.count.amount} ${each.clock.count.unit.replace('-', ' ')} is what the procedure says.</p>` : null}
        <ol class="govuk-list govuk-list--number">${each.steps.map((step) => html`<li>${step.text}</li>`)}</ol>
        <p class="govuk-body">${holder(each)}: ${roleName(each.clock.holder)}. Source: ${each.clock.source.instrument}${each.clock.source.provision === null ? '' : `, ${each.clock.source.provision}`} (${bases[each.clock.basis]}).</p>`,
    })}
  </li>`)}</ul>`
}

const holder = ({ clock }: CaseClock) => (clock.for === 'limit' ? 'Who may act until then' : clock.for === 'wait' ? 'Who has to wait' : 'Who has to act')

function state(each: CaseClock): Content {
  if (each.stoppedOn !== null) return tag(`${each.lapsed ? 'ended without it' : 'done'} ${formatDate(each.stoppedOn)}`, 'grey')
  if (each.pausedSince !== null) return tag('stopped for now', 'yellow')
  if (each.clock.for === 'wait') return each.over ? tag('waited', 'green') : tag('waiting', 'blue')
  if (each.clock.for === 'limit') return each.over ? tag('passed', 'red') : tag('running', 'blue')
  return each.late ? tag('overdue', 'red') : tag('running', 'blue')
}

/** What happened to a case, newest first. */
export function historyOf(file: CaseFile, nameOf: (person: string, role: string) => string): Content {
  return timeline(file.history.events.toReversed().map((event) => ({
    title: describeHappening(event.happening, file.scheme),
    when: `${formatDate(londonDay(event.at))}, ${timeOf(event.at)}`,
    datetime: event.at,
    by: nameOf(event.actor.person, event.actor.role),
  })))
}

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/London', hour12: true })
const timeOf = (instant: string) => clockTime.format(new Date(instant)).replace(' ', '')

/** Letters and decisions that were issued on a case, those that this reader may open. */
export function documentList(file: CaseFile, base: string): Content {
  const documents = file.state.documents.filter((issued) => file.words(issued.kept) !== undefined)
  if (documents.length === 0) return html`<p class="govuk-body">Nothing has been issued yet.</p>`
  return html`<ul class="govuk-list">${documents.map((issued) => html`<li><a class="govuk-link" href=${`${base}/${referenceInAddress(file.state.reference)}/documents/${issued.issue}`}>${file.scheme.documents[issued.document]?.name ?? issued.document}</a>, to ${receiverOf(file, issued)}, ${formatDate(issued.on)}${sending(file, issued, base)}</li>`)}</ul>`
}

/** Nothing is called sent without somebody's word for it. */
function sending(file: CaseFile, issued: Issued, base: string): Content {
  if (isPrepared(issued)) {
    return html`<br />${tag('prepared: you must send it', 'yellow')} <a class="govuk-link" href=${`${base}/${referenceInAddress(file.state.reference)}/documents/${issued.issue}/sent`}>Record how it was sent</a>`
  }
  return issued.sent === null ? null : html`<br /><span class="govuk-hint">Sent ${formatDate(issued.sent.on)}: ${textOf(file.words(issued.sent.kept), 'how')}</span>`
}

/** The letter of a document, and the statement that it carries, if this reader may open it. */
export function documentOf(file: CaseFile, issue: string): { readonly name: string; readonly title: string; readonly text: string; readonly statement: string; readonly toSend: string | null } | undefined {
  const issued = file.state.documents.find((each) => each.issue === issue)
  const words = file.words(issued?.kept)
  if (issued === undefined || words === undefined) return undefined
  return { name: file.scheme.documents[issued.document]?.name ?? issued.document, title: textOf(words, 'title'), text: textOf(words, 'text'), statement: textOf(words, 'statement'), toSend: isPrepared(issued) ? addressOf(file, issued) : null }
}

/** Whose letter it is: a person or organisation by name where it is for one of several, else the part that they have. */
function receiverOf(file: CaseFile, { party, to }: Issued): string {
  const name = file.state.parties.filter(({ role }) => role === to).length > 1 || file.scheme.roles[to]?.side === 'outside' ? textOf(file.words(file.state.parties.find(({ id }) => id === party)?.kept), 'name') : ''
  return name === '' ? `the ${(file.scheme.roles[to]?.name ?? to).toLowerCase()}` : name
}

/** Where a letter has to go, as far as the case knows. */
function addressOf(file: CaseFile, { party, to }: Issued): string {
  const words = file.words(file.state.parties.find(({ id }) => id === party)?.kept)
  const lines = ['name', 'address', 'mail', 'phone'].map((field) => textOf(words, field)).filter((line) => line !== '')
  return lines.length === 0 ? (file.scheme.roles[to]?.name ?? to) : lines.join('\n')
}
