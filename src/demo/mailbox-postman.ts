import type { Postman } from '../usecases/ports/postman.ts'
import { system, type Desk } from '../usecases/use-case.ts'

/** In a demonstration nothing leaves the machine: what would go out without being kept is put into the mailbox that its page shows. */
export const mailboxPostman = (desk: Desk, office: string): Postman => ({
  send: ({ id, to, subject, text }) => desk.store.as(system, async ({ mailbox }) => {
    if ((await mailbox.load(id)) === null) await mailbox.post({ id, office, to, subject, text })
  }),
})
