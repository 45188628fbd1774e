import type { Words } from '../../casework/event.ts'
import { givenInWords } from '../../casework/given-in-words.ts'
import { decides, starterOf, type Finding, type Party, type Taken } from '../../casework/state.ts'
import { bodyOf } from '../../law/law.ts'
import type { Destination, DocumentKind, Field, Scheme } from '../../scheme/language.ts'
import { amountInWords } from '../../time/explaining.ts'
import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import type { Person } from '../ports/people.ts'
import type { Desk } from '../use-case.ts'
import { textOf, type CaseFile } from './case-file.ts'
import { draftOf, issuedStatement } from './decision-of-case.ts'
import { destinationName, destinationSite } from './destination-name.ts'
import { findingInWords } from './finding-in-words.ts'

/** For whom a letter is: a role, and whoever holds it in this case; nobody in particular where it goes to a body or an office. */
export interface Recipient {
  readonly role: string
  readonly party: Party | null
}

/** What is needed to write letters, besides the case. */
export type Writing = Pick<Desk, 'today' | 'site' | 'schemes'>

/**
 * Everything that a letter may say of a case as its last action left it; each template takes what it needs. What any field was given
 * stands under the field's own id, the latest first of all; a clock's date under `<clock>-by`, its length under `<clock>-length`.
 */
export function mergeOf(desk: Writing, at: CaseFile, kind: DocumentKind, to: Recipient, staff: readonly Person[]): Readonly<Record<string, string>> {
  const { state, scheme } = at
  const side = scheme.roles[to.role]?.side
  const told = (kind.tells ?? []).flatMap((id) => at.clocks.find((clock) => clock.id === id) ?? [])
  const outcome = scheme.outcomes[state.outcome ?? '']
  const given = givenOn(at, staff)
  return {
    ...Object.fromEntries(Object.entries(scheme.clocks).map(([id, { count }]) => [`${id}-length`, amountInWords(count.amount, count.unit)])),
    ...Object.fromEntries(at.clocks.filter(({ stoppedOn }) => stoppedOn === null).map((clock) => [`${clock.id}-by`, formatDate(clock.due)])),
    instead: instead(desk, at),
    exclusion: '',
    ...given,
    'exclusion-meaning': exclusionOf(at)?.meaning ?? '',
    reference: state.reference,
    date: formatDate(desk.today()),
    addressee: side === 'body' ? at.body.name : textOf(at.words(to.party?.kept), 'name') || (scheme.roles[to.role]?.name ?? to.role),
    person: textOf(at.words(starterOf(state, scheme)?.kept), 'name'),
    body: at.body.name,
    office: at.office.name,
    site: `${desk.site}/${side === 'body' ? 'body' : 'my'}`,
    contact: [at.office.phone, at.office.hours, at.office.address].filter((line) => line !== null && line !== '').join(', ') || desk.site,
    'received-on': formatDate(state.receivedOn),
    'stage-meaning': scheme.stages[state.stage]?.meaning ?? '',
    'answer-by': told[0] === undefined ? '' : formatDate(told[0].due),
    complaint: state.heads.length > 0 ? state.heads.map((head) => headOf(at, head.id)).join('; ') : textOf(at.words(state.complaint), 'narrative'),
    heads: state.heads.map((head) => headOf(at, head.id)).join('\n') || textOf(at.words(state.complaint), 'narrative'),
    findings: state.heads.flatMap(({ id }, n) => state.findings.filter((each) => each.head === id).map((each) => `${state.heads.length > 1 ? `${n + 1}. ` : ''}${findingOf(desk, at, each, staff)}`)).join('\n\n'),
    promised: promisedIn(at, desk.today()),
    promises: promisedIn(at, desk.today()) || 'Nothing beyond what this letter says.',
    escalation: escalationOf(desk, at) || 'We know of nobody else who can look at it. A solicitor or an advice centre can tell you what else is open to you.',
    decision: decisionOf(at),
    outcome: outcome?.meaning ?? '',
    'outcome-name': outcome?.name ?? '',
    publication: told.filter((clock) => clock.clock.for === 'wait').map((clock) => `${clock.clock.meaning} The first day is ${formatDate(clock.due)}.`).join(' '),
  }
}

/** What was promised and is still to be done, a line each. What is late is said to be late. */
const promisedIn = ({ state, words }: CaseFile, today: PlainDate): string => state.promises.filter(({ done }) => done === null).map(({ kept, due }) => {
  const what = textOf(words(kept), 'what').replace(/[.\s]+$/, '')
  return due < today ? `${what}: this should have been done by ${formatDate(due)}, and has not been recorded as done` : `${what}, by ${formatDate(due)}`
}).join('\n')

/** What each field of the opening and of the actions was last given. A field that the last action left empty is empty, whatever was said before. */
function givenOn(at: CaseFile, staff: readonly Person[]): Readonly<Record<string, string>> {
  const { state, scheme } = at
  const nameOf = (person: string) => staff.find(({ id }) => id === person)?.name ?? ''
  const read = (fields: readonly Field[], supplied: Readonly<Record<string, string>>, words: Words | undefined, all: boolean) =>
    Object.fromEntries(fields.flatMap((field): readonly (readonly [string, string])[] => {
      const value = supplied[field.id] ?? textOf(words, field.id)
      return value === '' && !all ? [] : [[field.id, value === '' ? '' : givenInWords(scheme, field, value, nameOf)]]
    }))
  const ofAction = (taken: Taken, last: boolean) => {
    const action = scheme.actions[taken.action]
    const account = action?.receives === undefined ? undefined : { [action.receives.field]: textOf(at.words(state.accounts.at(-1)?.kept), 'text') }
    return { ...read(action?.supplies ?? [], taken.supplied, at.words(taken.kept), last), ...(last ? account : {}) }
  }
  return Object.assign({}, read(scheme.opening?.supplies ?? [], state.opening?.supplied ?? {}, at.words(state.opening?.kept), false), ...state.actions.map((taken, n) => ofAction(taken, n === state.actions.length - 1)))
}

const headOf = (at: CaseFile, head: string): string => textOf(at.words(at.state.heads.find(({ id }) => id === head)?.kept), 'text')

/** One head, what was found on it, and what was said with that: a line each. */
function findingOf(desk: Writing, at: CaseFile, finding: Finding, staff: readonly Person[]): string {
  const kind = at.scheme.findings?.[finding.finding]
  return [
    headOf(at, finding.head),
    `${kind?.name ?? finding.finding}. ${kind?.meaning ?? ''}`.trim(),
    ...findingInWords(desk, at, finding, (person) => staff.find(({ id }) => id === person)?.name ?? '').map(({ label, value }) => `${label}: ${value}`),
  ].join('\n')
}

/** Where the person can go from the stage that the case has reached, a line each, with the day where a clock of this case says one. */
function escalationOf(desk: Writing, at: CaseFile): string {
  return escalationsOf(at).map((each) => {
    const clock = at.clocks.find(({ id }) => id === each.clock)
    const site = destinationSite(desk.schemes, each.to, desk.today())
    const by = clock === undefined ? '' : clock.over ? ` The usual time for it ended on ${formatDate(clock.due)}.` : ` Normally by ${formatDate(clock.due)}.`
    return `${destinationName(desk.schemes, each.to, desk.today())}: ${each.when}${by}${site === null ? '' : ` ${site}`}`
  }).join('\n')
}

/** What is open to the person in the stage that the case has reached. Where they have gone already, and stopped their own limit by it, is not open any more. */
export const escalationsOf = ({ state, scheme, clocks }: Pick<CaseFile, 'state' | 'scheme' | 'clocks'>) => (scheme.escalation ?? [])
  .filter(({ from, clock: limit }) => (from === undefined || from.includes(state.stage)) && clocks.every(({ id, stoppedOn }) => id !== limit || stoppedOn === null))

/** Who deals with it instead: those of an exclusion that was chosen last, else the bodies that an assessment found better placed, in the order of the heads. */
function instead(desk: Writing, at: CaseFile): string {
  const excluded = exclusionOf(at)
  const destinations: readonly Destination[] = excluded?.instead !== undefined ? [excluded.instead] : betterPlacedBodies(at).map((body) => ({ body }))
  return destinations.map((to) => {
    const body = 'body' in to ? bodyOf(to.body) : undefined
    return `${destinationName(desk.schemes, to, desk.today())}${body === undefined ? '' : `: ${body.considers}${body.site === null ? '' : ` (${body.site})`}`}`
  }).join('\n') || 'Nobody else that we know of. A solicitor or an advice centre can tell you what else is open to you.'
}

function exclusionOf({ state, scheme }: CaseFile): NonNullable<Scheme['exclusions']>[string] | undefined {
  const last = state.actions.at(-1)
  const field = scheme.actions[last?.action ?? '']?.supplies.find(({ kind }) => kind === 'exclusion')
  return scheme.exclusions?.[last?.supplied[field?.id ?? ''] ?? '']
}

function betterPlacedBodies({ state }: CaseFile): readonly string[] {
  return [...new Set(state.heads.flatMap((head) => state.assessments.filter((each) => each.head === head.id && decides(each)).flatMap((each) => each.betterPlaced)))]
}

/** What was decided, as the statement says it at its end, where the procedure writes one. */
function decisionOf(at: CaseFile): string {
  if (!Object.values(at.scheme.documents).some(({ carries }) => carries === 'statement')) return ''
  const statement = issuedStatement(at) ?? draftOf(at).draft.statement
  return statement.sections.filter((section) => section.role === 'decision').flatMap((section) => section.paragraphs.map((paragraph) => paragraph.text)).join('\n')
}
