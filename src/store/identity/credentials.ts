import type { Credential, Credentials } from '../../usecases/ports/credentials.ts'
import type { Session } from '../session.ts'
import { codes } from './codes.ts'
import { sessions } from './sessions.ts'

const credential = `
  select c.person, c.mail, c.password_hash as "passwordHash", c.sealed_secret as "sealedSecret", c.locked_until as "lockedUntil"
  from identity.credential c`

/** A new secret begins its steps anew. */
const save = `
  insert into identity.credential as c (person, mail, password_hash, sealed_secret, locked_until) values ($1, $2, $3, $4, $5)
  on conflict (person) do update set mail = excluded.mail, password_hash = excluded.password_hash, sealed_secret = excluded.sealed_secret,
    locked_until = excluded.locked_until, last_step = case when c.sealed_secret is not distinct from excluded.sealed_secret then c.last_step end`

/** One statement, so that failures at the same moment are each counted. A lock begins the count anew when it is over. */
const failed = `
  update identity.credential c
  set failures = case when recent.locks then '{}' else recent.failures end,
    locked_until = case when recent.locks then $2::timestamptz + make_interval(mins => $4) else c.locked_until end
  from identity.credential d, lateral (
    select array_append(array(select f from unnest(d.failures) f where f > $2::timestamptz - make_interval(mins => $4)), $2::timestamptz) as failures
  ) kept, lateral (select kept.failures, cardinality(kept.failures) >= $3 as locks) recent
  where c.person = $1 and d.person = $1
  returning c.locked_until as "lockedUntil"`

const succeeded = `update identity.credential set failures = '{}', locked_until = null where person = $1`

/** Earlier steps are refused too: a code that was seen must not be good after the next one was used. */
const useStep = 'update identity.credential set last_step = $2 where person = $1 and (last_step is null or last_step < $2)'

export function createCredentials(session: Session): Credentials {
  return {
    ofMail: async (mail) => (await session.row<Credential>({ name: 'credential-of-mail', text: `${credential} where lower(c.mail) = lower($1)`, values: [mail] })) ?? null,
    ofPerson: async (person) => (await session.row<Credential>({ name: 'credential-of-person', text: `${credential} where c.person = $1`, values: [person] })) ?? null,
    save: async (it) => {
      await session.run({ text: save, values: [it.person, it.mail, it.passwordHash, it.sealedSecret, it.lockedUntil] })
    },
    failed: async (person, at, limit, minutes) => {
      // Held first: two failures at once must not both count from what was there before.
      await session.run({ text: 'select from identity.credential where person = $1 for update', values: [person] })
      const row = await session.row<{ lockedUntil: string | null }>({ text: failed, values: [person, at, limit, minutes] })
      return { lockedUntil: row?.lockedUntil ?? null }
    },
    succeeded: async (person) => {
      await session.run({ text: succeeded, values: [person] })
    },
    useStep: async (person, step) => (await session.run({ text: useStep, values: [person, step] })) === 1,
    ...sessions(session),
    ...codes(session),
  }
}
