import { as, done, look, system, useCase, visitor } from '../use-case.ts'
import type { OpenedCase } from '../ports/histories.ts'
import type { Actor } from '../use-case.ts'
import { actorOf } from './actor-of.ts'
import { earlier, minutesAfter } from './instants.ts'
import { sessionLimits } from './limits.ts'
import { isLive, tokenDigest } from './session.ts'

/** Moves the end of an idle session only by steps this long, so that reading pages does not write at each one. */
const touchEveryMinutes = 1

/**
 * Who holds a token: a visitor where there is no whole session. `waiting` is true between password and second factor,
 * when nothing but the second factor may be given. Where it is known already which case they come for, it is opened on the
 * same visit, as they may see it: null where they may not, or there is none.
 */
export const whoIsIt = useCase<{ readonly token: string; readonly reference?: string | undefined }, { readonly actor: Actor; readonly waiting: boolean; readonly opened?: OpenedCase | null }>(
  { id: 'who-is-it', may: ['public'] },
  async (desk, _actor, { token, reference }) => {
    const now = desk.now()
    const digest = tokenDigest(token)
    const { held, opened } = await look(desk, system, async ({ credentials, histories }) =>
      reference === undefined ? { held: await credentials.sessionHeld(digest, now), opened: undefined } : histories.openForHolder(digest, now, reference))
    if (held === null || !isLive(held.session, now)) return done({ actor: visitor, waiting: false })
    const { session, person } = held
    if (session.step === 'password') return done({ actor: visitor, waiting: true })

    const idleUntil = earlier(minutesAfter(now, sessionLimits[person.side].idleMinutes), session.endsAt)
    if (idleUntil >= minutesAfter(session.idleUntil, touchEveryMinutes)) {
      await as(desk, system, (rooms) => rooms.credentials.touchSession(session.tokenDigest, idleUntil))
    }
    return done({ actor: actorOf(desk.schemes, person), waiting: false, ...(opened === undefined ? {} : { opened }) })
  },
)
