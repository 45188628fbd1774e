import { codeMinutes } from '../usecases/identity/limits.ts'
import { minutesAfter } from '../usecases/identity/instants.ts'
import { as, system, type Desk } from '../usecases/use-case.ts'

/** More than an office posts while its mail server is not configured; what is left goes at the next start. */
const most = 1000

/**
 * Asks for all mail that still waits to be sent: for when the program starts with a mail server and may have run without.
 * Mail so old that any code in it has expired stays; staff see it as waiting. Gives how many were asked for.
 */
export async function enqueueWaiting(desk: Desk): Promise<number> {
  const since = minutesAfter(desk.now(), -codeMinutes.letter)
  return as(desk, system, async ({ mailbox, jobs }) => {
    const waiting = (await mailbox.list(most)).filter(({ sentAt, postedAt }) => sentAt === null && postedAt >= since)
    for (const { id } of waiting) await jobs.add('send-mail', { mail: id }, { key: `mail.${id}` })
    return waiting.length
  })
}
