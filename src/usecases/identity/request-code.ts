import { letterOf, mailOf } from '../../letters/index.ts'
import { postMail } from '../mail/post-mail.ts'
import { as, done, refuse, system, useCase } from '../use-case.ts'
import { minutesAfter } from './instants.ts'
import { codeMinutes, codeRequests, codeTries } from './limits.ts'
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
    const now = desk.now()
    const code = newCode(desk)
    const codeDigest = codeStamp(desk, reference, code)

    await as(desk, system, async (rooms) => {
      const head = await rooms.histories.find(reference)
      const person = await rooms.people.complainantOf(reference)
      const made = await rooms.credentials.codesMade(reference, minutesAfter(now, -codeRequests.minutes))
      if (head === null || person?.mail == null || made >= codeRequests.most) return
      await rooms.credentials.saveCode({
        reference,
        person: person.id,
        codeDigest,
        madeAt: now,
        expiresAt: minutesAfter(now, codeMinutes.mail),
        triesLeft: codeTries,
        by: 'mail',
        issuedBy: null,
        checks: [],
      })
      const merge = { code: codeForReading(code), minutes: String(codeMinutes.mail) }
      await postMail(rooms, { id: desk.newId(), office: head.office, to: person.mail, ...mailOf(letterOf('code-by-mail'), merge) })
    })
    return done({ minutes: codeMinutes.mail })
  },
)
