import { as, done, refuse, system, useCase } from '../use-case.ts'
import { lockout } from './limits.ts'
import { problemsOfPassword } from './password.ts'
import { openSession } from './session.ts'

const failed = refuse('sign-in-failed', 'Your current password is not right.')

/** Replaces the password of whoever asks and ends all their sessions; this one goes on under a new token. */
export const changePassword = useCase<{ readonly current: string; readonly password: string }, { readonly token: string }>(
  { id: 'change-password', may: ['staff', 'administrator', 'body'] },
  async (desk, actor, input) => {
    const person = actor.person === null ? null : await as(desk, system, (rooms) => rooms.people.person(actor.person ?? ''))
    const credential = person === null ? null : await as(desk, system, (rooms) => rooms.credentials.ofPerson(person.id))
    if (person === null || credential === null) return failed
    const problems = problemsOfPassword(input.password, { mail: credential.mail, name: person.name })
    if (problems.length > 0) return refuse('invalid', 'There is a problem.', { problems })

    const now = desk.now()
    if (credential.lockedUntil !== null && now < credential.lockedUntil) {
      return refuse('locked', `There were too many wrong attempts. Try again after ${lockout.minutes} minutes.`)
    }
    if (!(await desk.secrets.matches(credential.passwordHash, input.current))) {
      await as(desk, system, (rooms) => rooms.credentials.failed(person.id, now, lockout.failures, lockout.minutes))
      return failed
    }
    const passwordHash = await desk.secrets.hash(input.password)
    return as(desk, system, async (rooms) => {
      await rooms.credentials.save({ ...credential, passwordHash })
      await rooms.credentials.closeSessionsOf(person.id)
      return done({ token: await openSession(desk, rooms, person, 'complete') })
    })
  },
)
