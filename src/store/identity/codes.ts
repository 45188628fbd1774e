import type { Credentials } from '../../usecases/ports/credentials.ts'
import type { Session } from '../session.ts'

type Codes = Pick<Credentials, 'saveCode' | 'useCode' | 'codesMade'>

const replace = `update identity.code set state = 'replaced' where reference = $1 and person = $2 and by = $3 and state = 'open'`
const save = `
  insert into identity.code (reference, person, code_digest, made_at, expires_at, tries_left, by, issued_by, checks)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** The right code is used up; a wrong one costs every code of the reference a try, because it may have been meant as any. */
const use = `
  with used as (
    update identity.code set state = 'used'
    where reference = $1 and code_digest = $2 and state = 'open' and expires_at > $3 and tries_left > 0
    returning person
  ), counted as (
    update identity.code set tries_left = tries_left - 1
    where reference = $1 and state = 'open' and tries_left > 0 and not exists (select from used)
  )
  select person from used`

const made = 'select count(*) as count from identity.code where reference = $1 and made_at >= $2'

export function codes(session: Session): Codes {
  return {
    saveCode: async (it) => {
      await session.run({ text: replace, values: [it.reference, it.person, it.by] })
      await session.run({ text: save, values: [it.reference, it.person, it.codeDigest, it.madeAt, it.expiresAt, it.triesLeft, it.by, it.issuedBy, it.checks] })
    },
    useCode: async (reference, codeDigest, now) => (await session.row<{ person: string }>({ text: use, values: [reference, codeDigest, now] })) ?? null,
    codesMade: async (reference, since) => (await session.row<{ count: number }>({ text: made, values: [reference, since] }))?.count ?? 0,
  }
}
