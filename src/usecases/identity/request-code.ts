import { letterOf, mailOf } from '../../letters/index.ts'
import { postMail } from '../mail/post-mail.ts'
import type { Rooms } from '../ports/store.ts'
import type { Desk } from '../use-case.ts'
import { as, done, refuse, system, useCase } from '../use-case.ts'
import { minutesAfter } from './instants.ts'
import { codeMinutes, codeRequests, codeTries } from './limits.ts'
import { complainantOf } from './complainant.ts'
import { codeForReading, codeStamp, newCode } from './one-time-code.ts'
import { referenceAsTyped } from './reference.ts'

/**
 * Sends a one-time code to the address known for a reference. The answer is the same whether or not there is such a
 * reference, an address, or too many requests already: it tells a stranger nothing.
 */
export const requestCode = useCase<{ readonly reference: string }, { readonly minutes: number }>(
  { id: 'request-code', may: ['public'] },
  async (desk, _actor, input) => {
    const reference = referenceAsTyped(input.reference)
    if (reference === '') {
      return refuse('invalid', 'There is a problem.', { problems: [{ field: 'reference', message: 'Enter your reference' }] })
    }
    await as(desk, system, (rooms) => sendCode(desk, rooms, reference))
    return done({ minutes: codeMinutes.mail })
  },
)

/** Does nothing where there is no such reference, no address for it, or enough codes were sent lately. */
async function sendCode(desk: Desk, rooms: Rooms, reference: string): Promise<void> {
  const now = desk.now()
  const code = newCode(desk)
  const found = await complainantOf(desk, rooms, reference)
  if (found?.person.mail == null) return
  const { person, office } = found
  if ((await rooms.credentials.codesMade(reference, minutesAfter(now, -codeRequests.minutes))) >= codeRequests.most) return
  await rooms.credentials.saveCode({
    reference,
    person: person.id,
    codeDigest: codeStamp(desk, reference, code),
    madeAt: now,
    expiresAt: minutesAfter(now, codeMinutes.mail),
    triesLeft: codeTries,
    by: 'mail',
    issuedBy: null,
    checks: [],
  })
  const merge = { code: codeForReading(code), minutes: String(codeMinutes.mail) }
  await postMail(rooms, { id: desk.newId(), office, to: found.person.mail, ...mailOf(letterOf('code-by-mail'), merge) })
}
