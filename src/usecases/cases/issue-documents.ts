import type { Audience, Deed } from '../../casework/event.ts'
import { starterOf, type Party } from '../../casework/state.ts'
import { letterOf, mailOf, renderLetter } from '../../letters/index.ts'
import { canonicalJson } from '../../proof/canonical.ts'
import type { Action } from '../../scheme/language.ts'
import { postMail } from '../mail/post-mail.ts'
import type { Person } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import type { Desk } from '../use-case.ts'
import { textOf, type CaseFile } from './case-file.ts'
import { contactOf, sendAnswerLink } from '../answering/send-answer-link.ts'
import { draftOf, issuedStatement } from './decision-of-case.ts'
import { mergeOf, type Recipient, type Writing } from './merge-of-case.ts'

/**
 * The documents that an action issues, written from the case as the action left it, so that the dates in them are those
 * of the clocks that it set going. The statement that they carry is the one that was decided. `staff` are those who may be named.
 */
export function issuedBy(desk: Writing & Pick<Desk, 'newId'>, after: CaseFile, action: Action, staff: readonly Person[]): readonly Deed[] {
  return action.issues.flatMap((id) => {
    const kind = after.scheme.documents[id]
    if (kind === undefined) return []
    const statement = kind.carries === 'statement' ? (issuedStatement(after) ?? draftOf(after).draft.statement) : null
    return kind.to.flatMap((role) => recipientsOf(after, role)).map((to): Deed => {
      const letter = renderLetter(letterOf(kind.template), mergeOf(desk, after, kind, to, staff))
      if (letter.missing.length > 0) throw new Error(`The letter ${kind.template} would go out without ${letter.missing.join(', ')}.`)
      return {
        happening: { type: 'DocumentIssued', document: id, issue: desk.newId(), to: to.role, ...(to.party === null ? {} : { party: to.party.id }), ...(isSentByHand(after, to) ? { byHand: true } : {}), on: desk.today() },
        words: { title: letter.title, text: letter.text, ...(statement === null ? {} : { statement: canonicalJson(statement) }) },
        shownTo: readersOf(after, to),
      }
    })
  })
}

/** One letter for each who holds the role in this case; none where nobody does. The one for whom the case was opened gets theirs whichever role they hold. */
function recipientsOf({ state, scheme }: CaseFile, role: string): readonly Recipient[] {
  const { side, part } = scheme.roles[role] ?? {}
  if (side !== 'person' && side !== 'outside') return [{ role, party: null }]
  const holders = state.parties.filter((party) => party.role === role)
  const starter = part === 'starter' && holders.length === 0 ? starterOf(state, scheme) : undefined
  return [...holders, ...(starter === undefined ? [] : [starter])].map((party) => ({ role, party }))
}

/** Whether the office has to send it itself: to someone without an account here, or who wants letters by post. */
function isSentByHand(at: CaseFile, { role, party }: Recipient): boolean {
  const { side } = at.scheme.roles[role] ?? {}
  return side === 'outside' || (side === 'person' && (party?.person == null || textOf(at.words(party.kept), 'safeContact') === 'post'))
}

/** A letter to somebody without an account is for the office alone, which has to send it. */
function readersOf(at: CaseFile, { role, party }: Recipient): Audience {
  const { side } = at.scheme.roles[role] ?? {}
  return side === 'body' ? ['body'] : side === 'person' && hasAccount(party) ? ['person'] : []
}

const hasAccount = (party: Party | null): boolean => party !== null && party.person !== null

/** Tells each side that there is something for it, in a message that gives nothing away, where it is safe to reach them. */
export async function announce(desk: Desk, rooms: Rooms, at: CaseFile, sides: readonly ('person' | 'body')[]): Promise<void> {
  const words = at.words(starterOf(at.state, at.scheme)?.kept)
  const toPerson = sides.includes('person') && textOf(words, 'safeContact') === 'mail' ? [textOf(words, 'mail')] : []
  const toBody = sides.includes('body') ? (await rooms.people.ofBody(at.body.slug, at.office.id)).flatMap((each) => (each.mail === null ? [] : [each.mail])) : []
  const notices = [...toPerson.map((to) => ({ to, notice: 'generic-notice', page: 'my' })), ...toBody.map((to) => ({ to, notice: 'notice-to-body', page: 'body' }))]
  for (const { to, notice, page } of notices) {
    const { subject, text } = mailOf(letterOf(notice), { site: `${desk.site}/${page}` })
    await postMail(rooms, { id: desk.newId(), office: at.office.id, to, subject, text })
  }
  // A body that is asked once a year has no account: its mailbox gets a link that opens this one case.
  const contact = contactOf(at.office, at.body.slug)
  if (sides.includes('body') && toBody.length === 0 && contact !== null) await sendAnswerLink(desk, rooms, at, contact)
}
