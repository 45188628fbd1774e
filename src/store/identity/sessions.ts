import type { Credentials, Session as SignedIn } from '../../usecases/ports/credentials.ts'
import type { Person } from '../../usecases/ports/people.ts'
import type { Session } from '../session.ts'
import { personColumns } from './people.ts'

type Sessions = Pick<Credentials, 'openSession' | 'session' | 'sessionHeld' | 'touchSession' | 'closeSession' | 'closeSessionsOf'>

const open = 'insert into identity.session (token_digest, person, opened_at, idle_until, ends_at, step) values ($1, $2, $3, $4, $5, $6)'
const columns = 's.token_digest as "tokenDigest", s.person, s.opened_at as "openedAt", s.idle_until as "idleUntil", s.ends_at as "endsAt", s.step'
const find = `
  select ${columns}
  from identity.session s
  where s.token_digest = $1 and s.idle_until > $2 and s.ends_at > $2`
const findHeld = `
  select ${columns}, (select to_json(found) from (select ${personColumns} from identity.person p where p.id = s.person) found) as held
  from identity.session s
  where s.token_digest = $1 and s.idle_until > $2 and s.ends_at > $2`

/** A session that is over is not found; its row goes when its person's next one opens. */
const sweep = 'delete from identity.session where person = $1 and (ends_at <= $2 or idle_until <= $2)'

export function sessions(session: Session): Sessions {
  return {
    openSession: async (it) => {
      await session.run({ text: sweep, values: [it.person, it.openedAt] })
      await session.run({ text: open, values: [it.tokenDigest, it.person, it.openedAt, it.idleUntil, it.endsAt, it.step] })
    },
    session: async (tokenDigest, now) => (await session.row<SignedIn>({ name: 'session', text: find, values: [tokenDigest, now] })) ?? null,
    sessionHeld: async (tokenDigest, now) => {
      const row = await session.row<SignedIn & { held: Person }>({ name: 'session-held', text: findHeld, values: [tokenDigest, now] })
      if (row === undefined) return null
      const { held: person, ...found } = row
      return { session: found, person }
    },
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
