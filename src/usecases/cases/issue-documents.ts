import type { Audience, Deed, Words } from '../../casework/event.ts'
import { letterOf, mailOf, renderLetter } from '../../letters/index.ts'
import { canonicalJson } from '../../proof/canonical.ts'
import { bodyOf } from '../../law/law.ts'
import { decides, starterOf } from '../../casework/state.ts'
import type { Action, DocumentKind, Role } from '../../scheme/language.ts'
import { formatDate } from '../../time/plain-date.ts'
import { postMail } from '../mail/post-mail.ts'
import type { Rooms } from '../ports/store.ts'
import type { Desk } from '../use-case.ts'
import { textOf, type CaseFile } from './case-file.ts'
import { draftOf, issuedStatement } from './decision-of-case.ts'

/**
 * The documents that an action issues, written from the case as the action left it, so that the dates in them are those
 * of the clocks that it set going. The statement that they carry is the one that was decided.
 */
export function issuedBy(desk: Desk, after: CaseFile, action: Action, words: Words | null): readonly Deed[] {
  return action.issues.flatMap((id) => {
    const kind = after.scheme.documents[id]
    if (kind === undefined) return []
    const statement = kind.carries === 'statement' ? (issuedStatement(after) ?? draftOf(after).draft.statement) : null
    return kind.to.map((role): Deed => {
      const letter = renderLetter(letterOf(kind.template), mergeFor(desk, after, kind, role, words))
      if (letter.missing.length > 0) throw new Error(`The letter ${kind.template} would go out without ${letter.missing.join(', ')}.`)
      return {
        happening: { type: 'DocumentIssued', document: id, issue: desk.newId(), to: role, on: desk.today() },
        words: { title: letter.title, text: letter.text, ...(statement === null ? {} : { statement: canonicalJson(statement) }) },
        shownTo: readersOf(after.scheme.roles[role]?.side),
      }
    })
  })
}

/** A letter to somebody without an account is for the office alone, which has to send it. */
const readersOf = (side: Role['side'] | undefined): Audience => (side === 'body' || side === 'person' ? [side] : [])

/** Everything that a letter may say of a case; each template takes what it needs. `<clock>-by` is the date of each clock. */
function mergeFor(desk: Desk, at: CaseFile, kind: DocumentKind, role: string, words: Words | null): Record<string, string> {
  const toBody = at.scheme.roles[role]?.side === 'body'
  const outside = at.scheme.roles[role]?.side === 'outside'
  const complainant = at.words(starterOf(at.state, at.scheme)?.kept)
  const told = (kind.tells ?? []).flatMap((id) => at.clocks.find((clock) => clock.id === id) ?? [])
  const stage = at.scheme.stages[at.state.stage]
  const given = (field: string) => textOf(words ?? undefined, field)
  return {
    ...Object.fromEntries(at.clocks.map((clock) => [`${clock.id}-by`, formatDate(clock.due)])),
    reference: at.state.reference,
    date: formatDate(desk.today()),
    addressee: toBody ? at.body.name : outside ? outsider(at, role) : textOf(complainant, 'name'),
    body: at.body.name,
    'body-contact': `ask ${at.body.called} for its complaints team`,
    office: at.office.name,
    signed: at.office.name,
    site: `${desk.site}/${toBody ? 'body' : 'my'}`,
    contact: [at.office.phone, at.office.hours, at.office.address].filter((line) => line !== null && line !== '').join(', '),
    'received-on': formatDate(at.state.receivedOn),
    'next-step': [stage?.meaning, ...told.map((clock) => `${clock.clock.name}: ${formatDate(clock.due)}.`)].join(' '),
    'answer-by': told[0] === undefined ? '' : formatDate(told[0].due),
    'reasonable-time': '12 weeks',
    why: given('reasons'),
    questions: given('question') || given('enquiry'),
    complaint: at.state.heads.length > 0 ? at.state.heads.map((head) => textOf(at.words(head.kept), 'text')).join('; ') : textOf(at.words(at.state.complaint), 'narrative'),
    decision: decisionSentence(at),
    outcome: at.scheme.outcomes[at.state.outcome ?? '']?.meaning ?? '',
    remedy: [given('remedy'), given('outstanding')].filter((text) => text !== '').join('\n\n') || 'We have not found anything more to put right.',
    publication: told.filter((clock) => clock.clock.for === 'wait').map((clock) => `${clock.clock.meaning} The first day is ${formatDate(clock.due)}.`).join(' '),
    instead: betterPlacedBodies(at).map((id) => `${bodyOf(id)?.name ?? id}: ${bodyOf(id)?.considers ?? ''}${bodyOf(id)?.site === undefined ? '' : ` (${bodyOf(id)?.site})`}`).join('\n') || 'Nobody else that we know of. A solicitor or an advice centre can tell you what else is open to you.',
  }
}

/** Whoever has this part outside, by the name that is recorded, else by the part itself. */
const outsider = (at: CaseFile, role: string): string => textOf(at.words(at.state.parties.findLast((party) => party.role === role)?.kept), 'name') || (at.scheme.roles[role]?.name ?? role)

/** What was decided, as the statement says it at its end. */
function decisionSentence(at: CaseFile): string {
  const statement = issuedStatement(at) ?? draftOf(at).draft.statement
  return statement.sections.filter((section) => section.role === 'decision').flatMap((section) => section.paragraphs.map((paragraph) => paragraph.text)).join('\n')
}

/** Bodies that the assessment found better placed, in the order of the heads. */
function betterPlacedBodies(at: CaseFile): readonly string[] {
  return [...new Set(at.state.heads.flatMap((head) => at.state.assessments.filter((each) => each.head === head.id && decides(each)).flatMap((each) => each.betterPlaced)))]
}

/** Tells each side that there is something for it, in a message that gives nothing away, where it is safe to reach them. */
export async function announce(desk: Desk, rooms: Rooms, at: CaseFile, sides: readonly ('person' | 'body')[]): Promise<void> {
  const words = at.words(starterOf(at.state, at.scheme)?.kept)
  const toPerson = sides.includes('person') && textOf(words, 'safeContact') === 'mail' ? [textOf(words, 'mail')] : []
  const toBody = sides.includes('body') ? (await rooms.people.ofBody(at.body.slug)).flatMap((each) => (each.mail === null ? [] : [each.mail])) : []
  for (const to of [...toPerson, ...toBody]) {
    const { subject, text } = mailOf(letterOf('generic-notice'), { site: `${desk.site}/${to === textOf(words, 'mail') ? 'my' : 'body'}` })
    await postMail(rooms, { id: desk.newId(), office: at.office.id, to, subject, text })
  }
}
