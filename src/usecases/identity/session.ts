import { sha256Hex } from '../../proof/digest.ts'
import type { Session } from '../ports/credentials.ts'
import type { Person } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import type { Desk } from '../use-case.ts'
import { earlier, minutesAfter } from './instants.ts'
import { secondFactorMinutes, sessionLimits } from './limits.ts'

/** What the browser keeps: 256 random bits. Only its digest is stored, so that a copy of the database signs nobody in. */
export type Token = string

export const tokenDigest = (token: Token): string => sha256Hex(token)

/** Opens a session under a new token; whoever planted an older one in the browser gains nothing by it. */
export async function openSession(desk: Desk, rooms: Rooms, person: Person, step: Session['step']): Promise<Token> {
  const token = desk.random(32)
  const openedAt = desk.now()
  const limits = sessionLimits[person.side]
  const endsAt = minutesAfter(openedAt, step === 'password' ? secondFactorMinutes : limits.mostHours * 60)
  await rooms.credentials.openSession({
    tokenDigest: tokenDigest(token),
    person: person.id,
    openedAt,
    idleUntil: earlier(minutesAfter(openedAt, limits.idleMinutes), endsAt),
    endsAt,
    step,
  })
  return token
}

/** The session of a token while it lasts. */
export async function liveSession(desk: Desk, rooms: Rooms, token: Token): Promise<Session | null> {
  const now = desk.now()
  const session = await rooms.credentials.session(tokenDigest(token), now)
  return session !== null && isLive(session, now) ? session : null
}

export const isLive = ({ idleUntil, endsAt }: Session, now: string): boolean => now < idleUntil && now < endsAt
