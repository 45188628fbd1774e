import { as, done, system, useCase } from '../use-case.ts'
import { tokenDigest } from './session.ts'

/** Ends the session of a token, for anyone who holds it; that there was none is no fault. */
export const signOut = useCase<{ readonly token: string }, null>(
  { id: 'sign-out', may: ['public', 'person', 'body', 'staff', 'administrator'] },
  async (desk, _actor, { token }) => {
    await as(desk, system, (rooms) => rooms.credentials.closeSession(tokenDigest(token)))
    return done(null)
  },
)
