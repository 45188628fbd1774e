import type { Credential } from '../ports/credentials.ts'
import type { Desk, Problem } from '../use-case.ts'
import { as, done, refuse, system, useCase } from '../use-case.ts'
import { lockout, passwordLength } from './limits.ts'
import { openSession } from './session.ts'

/** The same words whatever was wrong, so that nobody learns from them who has an account or whether it is locked. */
const failed = refuse(
  'sign-in-failed',
  `The email address or the password is not right. After ${lockout.failures} wrong attempts an account is locked for ${lockout.minutes} minutes.`,
)

/** The first step of signing in for staff and for people of a body: opens a session that waits for the second factor. */
export const signInWithPassword = useCase<{ readonly mail: string; readonly password: string }, { readonly token: string }>(
  { id: 'sign-in-with-password', may: ['public'] },
  async (desk, _actor, { mail, password }) => {
    const problems = missing(mail, password)
    if (problems.length > 0) return refuse('invalid', 'There is a problem.', { problems })

    const credential = await as(desk, system, (rooms) => rooms.credentials.ofMail(mail.trim()))
    const right = await matches(desk, credential, password)
    if (credential === null) return failed

    return as(desk, system, async (rooms) => {
      // Read again: others may have failed, and so locked it, while this password was being hashed.
      const current = await rooms.credentials.ofPerson(credential.person)
      const now = desk.now()
      if (current === null || (current.lockedUntil !== null && now < current.lockedUntil)) return failed
      const person = right && current.passwordHash === credential.passwordHash ? await rooms.people.person(current.person) : null
      if (person === null) {
        await rooms.credentials.failed(current.person, now, lockout.failures, lockout.minutes)
        return failed
      }
      // Failures are forgotten only after the second factor, or a known password would give endless guesses at it.
      return done({ token: await openSession(desk, rooms, person, 'password') })
    })
  },
)

function missing(mail: string, password: string): Problem[] {
  const problems: Problem[] = []
  if (mail.trim() === '') problems.push({ field: 'mail', message: 'Enter your email address' })
  if (password === '') problems.push({ field: 'password', message: 'Enter your password' })
  return problems
}

/** Takes as long for an unknown address as for a known one: hashing costs what comparing does. */
async function matches(desk: Desk, credential: Credential | null, password: string): Promise<boolean> {
  const given = password.slice(0, passwordLength.most + 1)
  if (credential !== null) return desk.secrets.matches(credential.passwordHash, given)
  await desk.secrets.hash(given)
  return false
}
