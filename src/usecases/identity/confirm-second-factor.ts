import { as, done, refuse, system, useCase } from '../use-case.ts'
import type { Actor } from '../use-case.ts'
import { actorOf } from './actor-of.ts'
import { lockout } from './limits.ts'
import { liveSession, openSession, tokenDigest } from './session.ts'

const startAgain = refuse('sign-in-failed', 'Your sign-in took too long or has ended. Enter your email address and password again.')
const locked = refuse('locked', `There were too many wrong attempts. Try again after ${lockout.minutes} minutes, or ask your administrator.`)
const wrong = refuse('invalid', 'There is a problem.', {
  problems: [{ field: 'code', message: 'Enter the 6-digit code that your authenticator shows now. A code that was used once is not accepted again' }],
})

/** The second step: a code of the moment, each good once, turns the waiting session into a whole one under a new token. */
export const confirmSecondFactor = useCase<{ readonly token: string; readonly code: string }, { readonly token: string; readonly actor: Actor }>(
  { id: 'confirm-second-factor', may: ['public'] },
  (desk, _actor, { token, code }) =>
    as(desk, system, async (rooms) => {
      const session = await liveSession(desk, rooms, token)
      if (session?.step !== 'password') return startAgain
      const credential = await rooms.credentials.ofPerson(session.person)
      const person = await rooms.people.person(session.person)
      if (credential?.sealedSecret == null || person === null) return startAgain

      const now = desk.now()
      if (credential.lockedUntil !== null && now < credential.lockedUntil) {
        await rooms.credentials.closeSession(session.tokenDigest)
        return locked
      }
      const digits = code.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}]/gu, '')
      const step = desk.secrets.totp.step(desk.secrets.unseal(credential.sealedSecret), digits, now)
      if (step === null || !(await rooms.credentials.useStep(person.id, step))) {
        const { lockedUntil } = await rooms.credentials.failed(person.id, now, lockout.failures, lockout.minutes)
        if (lockedUntil === null) return wrong
        await rooms.credentials.closeSession(session.tokenDigest)
        return locked
      }
      await rooms.credentials.succeeded(person.id)
      await rooms.credentials.closeSession(tokenDigest(token))
      return done({ token: await openSession(desk, rooms, person, 'complete'), actor: actorOf(desk.schemes, person) })
    }),
)
