import { letterOf, mailOf } from '../../letters/index.ts'
import { sha256Hex } from '../../proof/digest.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { postMail } from '../mail/post-mail.ts'
import type { Office } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import { correspondentOf } from '../procedures.ts'
import type { Desk } from '../use-case.ts'

/** How long a link opens its case: through an enquiry, more time for it, and the decision after. In days. */
export const LINK_DAYS = 90

/** The mailbox of a body that has no account with an office, as the office entered it: `contacts` of its settings, by body. */
export function contactOf({ settings }: Office, body: string): string | null {
  const contacts = settings.contacts
  const mail = typeof contacts === 'object' && contacts !== null && Object.hasOwn(contacts, body) ? (contacts as Record<string, unknown>)[body] : null
  return typeof mail === 'string' ? mail : null
}

/** Sends the mailbox of a body a link that opens this one case. The mail says nothing of the case; whoever reads the mailbox may answer. */
export async function sendAnswerLink(desk: Desk, rooms: Rooms, at: CaseFile, to: string): Promise<void> {
  const role = correspondentOf(at.scheme)
  if (role === undefined) return
  const [token, madeAt] = [desk.random(32), desk.now()]
  await rooms.answerLinks.save({
    tokenDigest: sha256Hex(token), caseId: at.caseId, reference: at.state.reference, office: at.office.id, body: at.body.slug, role, madeAt,
    expiresAt: new Date(Date.parse(madeAt) + LINK_DAYS * 86_400_000).toISOString(),
  })
  const { subject, text } = mailOf(letterOf('answer-link'), { link: `${desk.site}/answer/${token}`, days: String(LINK_DAYS) })
  await postMail(rooms, { id: desk.newId(), office: at.office.id, to, subject, text })
}
