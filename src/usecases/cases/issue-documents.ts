import type { Deed, Words } from '../../casework/event.ts'
import { letterOf, mailOf, renderLetter } from '../../letters/index.ts'
import { canonicalJson } from '../../proof/canonical.ts'
import type { Action } from '../../scheme/language.ts'
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
      const letter = renderLetter(letterOf(kind.template), mergeFor(desk, after, role, words))
      return {
        happening: { type: 'DocumentIssued', document: id, issue: desk.newId(), to: role, on: desk.today() },
        words: { subject: letter.subject, text: letter.text, ...(statement === null ? {} : { statement: canonicalJson(statement) }) },
        shownTo: [after.scheme.roles[role]?.side === 'body' ? 'body' : 'person'],
      }
    })
  })
}

/** Everything that a letter may say of a case; each template takes what it needs. */
function mergeFor(desk: Desk, at: CaseFile, role: string, words: Words | null): Record<string, string> {
  const person = at.state.parties.find((party) => at.scheme.roles[party.role]?.side === 'person')
  const dates = Object.fromEntries(at.clocks.map((clock) => [`${clock.id}-date`, formatDate(clock.due)]))
  return {
    ...dates,
    name: at.scheme.roles[role]?.side === 'body' ? at.body.name : textOf(at.words(person?.kept), 'name'),
    reference: at.state.reference,
    body: at.body.name,
    office: at.office.name,
    address: at.office.address ?? '',
    phone: at.office.phone ?? '',
    hours: at.office.hours ?? '',
    today: formatDate(desk.today()),
    reasons: textOf(words ?? undefined, 'reasons'),
    question: textOf(words ?? undefined, 'question'),
    enquiry: textOf(words ?? undefined, 'enquiry'),
  }
}

/** Tells each side that there is something for it, in a message that gives nothing away, where it is safe to reach them. */
export async function announce(desk: Desk, rooms: Rooms, at: CaseFile, sides: readonly ('person' | 'body')[]): Promise<void> {
  const person = at.state.parties.find((party) => at.scheme.roles[party.role]?.side === 'person')
  const words = at.words(person?.kept)
  const toPerson = sides.includes('person') && textOf(words, 'safeContact') === 'mail' ? [textOf(words, 'mail')] : []
  const toBody = sides.includes('body') ? (await rooms.people.ofBody(at.body.slug)).flatMap((each) => (each.mail === null ? [] : [each.mail])) : []
  for (const to of [...toPerson, ...toBody]) {
    const { subject, text } = mailOf(letterOf('generic-notice'), { office: at.office.name, reference: at.state.reference })
    await postMail(rooms, { id: desk.newId(), office: at.office.id, to, subject, text })
  }
}
