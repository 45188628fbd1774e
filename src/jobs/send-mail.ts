import { as, system } from '../usecases/use-case.ts'
import type { Handler } from './handler.ts'
import { identifierIn } from './handler.ts'

/**
 * Sends one kept mail. Between sending and noting it the process may end; the mail then goes out twice under one message
 * id, which is better than not at all.
 */
export const sendMail: Handler = async ({ desk, postman }, payload) => {
  const id = identifierIn(payload, 'mail')
  if (postman === null) return
  const mail = await as(desk, system, ({ mailbox }) => mailbox.load(id))
  if (mail === null || mail.sentAt !== null) return
  try {
    await postman.send(mail)
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : 'The mail server did not take it.'
    await as(desk, system, ({ mailbox }) => mailbox.failed(id, desk.now(), why))
    throw problem
  }
  await as(desk, system, ({ mailbox }) => mailbox.sent(id, desk.now()))
}
