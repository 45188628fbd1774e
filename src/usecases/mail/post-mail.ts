import type { Outgoing } from '../ports/mailbox.ts'
import type { Rooms } from '../ports/store.ts'

/** Keeps a mail and asks for it to be sent, both with the transaction that causes it: neither without the other. */
export async function postMail(rooms: Rooms, mail: Outgoing): Promise<void> {
  await rooms.mailbox.post(mail)
  await rooms.jobs.add('send-mail', { mail: mail.id }, { key: `mail.${mail.id}` })
}
