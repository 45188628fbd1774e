import { as, done, refuse, system, useCase } from '../use-case.ts'
import type { Actor } from '../use-case.ts'
import { actorOf } from './actor-of.ts'
import { codeAsTyped, codeStamp } from './one-time-code.ts'
import { referenceAsTyped } from './reference.ts'
import { openSession } from './session.ts'

/** One sentence for every reason: mistyped, used, expired, too many tries, no such reference. */
const failed = refuse('sign-in-failed', 'That reference and code do not work together. Check both, or ask for a new code: a code works once, for a limited time, and after 5 wrong tries no longer.')

/** Someone with a complaint comes back with their reference and a one-time code, and gets a session. */
export const returnWithCode = useCase<{ readonly reference: string; readonly code: string }, { readonly token: string; readonly actor: Actor }>(
  { id: 'return-with-code', may: ['public'] },
  async (desk, _actor, input) => {
    const reference = referenceAsTyped(input.reference)
    const code = codeAsTyped(input.code)
    if (code === null) {
      return refuse('invalid', 'There is a problem.', { problems: [{ field: 'code', message: 'Enter the code: it has 8 digits' }] })
    }
    return as(desk, system, async (rooms) => {
      const used = await rooms.credentials.useCode(reference, codeStamp(desk, reference, code), desk.now())
      const person = used === null ? null : await rooms.people.person(used.person)
      // A code for enrolling staff is no way around their password.
      if (person?.side !== 'person') return failed
      return done({ token: await openSession(desk, rooms, person, 'complete'), actor: actorOf(desk.schemes, person) })
    })
  },
)
