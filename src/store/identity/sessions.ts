import type { Credentials, Session as SignedIn, SessionHeld } from '../../usecases/ports/credentials.ts'
import type { Person } from '../../usecases/ports/people.ts'
import type { Session } from '../session.ts'
import { takeUpHolder } from '../standing.ts'
import { personColumns } from './people.ts'

type Sessions = Pick<Credentials, 'openSession' | 'session' | 'sessionHeld' | 'touchSession' | 'closeSession' | 'closeSessionsOf'>

const open = 'insert into identity.session (token_digest, person, opened_at, idle_until, ends_at, step) values ($1, $2, $3, $4, $5, $6)'
const columns = 's.token_digest as "tokenDigest", s.person, s.opened_at as "openedAt", s.idle_until as "idleUntil", s.ends_at as "endsAt", s.step'
const find = `
  select ${columns}
  from identity.session s
  where s.token_digest = $1 and s.idle_until > $2 and s.ends_at > $2`
const held = `${columns}, (select to_json(found) from (select ${personColumns}) found) as held`
const findHeld = `
  select ${held}
  from identity.session s join identity.person p on p.id = s.person
  where s.token_digest = $1 and s.idle_until > $2 and s.ends_at > $2`

/** Of no session, all of it is null. */
type HeldRow = { readonly [Column in keyof SignedIn]: SignedIn[Column] | null } & { readonly held: Person | null }

function heldIn(row: HeldRow | undefined): SessionHeld | null {
  if (row === undefined || row.tokenDigest === null) return null
  const { tokenDigest, person, openedAt, idleUntil, endsAt, step, held } = row as SignedIn & { readonly held: Person }
  return { session: { tokenDigest, person, openedAt, idleUntil, endsAt, step }, person: held }
}

/** The session of a token with whose it is; from here on the transaction is under the holder's standing: see `takeUpHolder`. */
export const takeUpSession = async (session: Session, tokenDigest: string, now: string): Promise<SessionHeld | null> => heldIn(await session.row<HeldRow>(takeUpHolder(held, tokenDigest, now)))

/** A session that is over is not found; its row goes when its person's next one opens. */
const sweep = 'delete from identity.session where person = $1 and (ends_at <= $2 or idle_until <= $2)'

export function sessions(session: Session): Sessions {
  return {
    openSession: async (it) => {
      await session.run({ text: sweep, values: [it.person, it.openedAt] })
      await session.run({ text: open, values: [it.tokenDigest, it.person, it.openedAt, it.idleUntil, it.endsAt, it.step] })
    },
    session: async (tokenDigest, now) => (await session.row<SignedIn>({ name: 'session', text: find, values: [tokenDigest, now] })) ?? null,
    sessionHeld: async (tokenDigest, now) => heldIn(await session.row<HeldRow>({ name: 'session-held', text: findHeld, values: [tokenDigest, now] })),
    touchSession: async (tokenDigest, idleUntil) => {
      session.later({ name: 'touch-session', text: 'update identity.session set idle_until = least($2, ends_at) where token_digest = $1', values: [tokenDigest, idleUntil] })
    },
    closeSession: async (tokenDigest) => {
      await session.run({ text: 'delete from identity.session where token_digest = $1', values: [tokenDigest] })
    },
    closeSessionsOf: async (person) => {
      await session.run({ text: 'delete from identity.session where person = $1', values: [person] })
    },
  }
}
