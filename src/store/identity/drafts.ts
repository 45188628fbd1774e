import type { Draft, Drafts } from '../../usecases/ports/drafts.ts'
import type { Session } from '../session.ts'

/** The rules let a transaction reach the one draft whose digest it names here, so nobody can list them. */
const name = `select set_config('redress.draft', $1, true)`

const load = `
  select d.token_digest as "tokenDigest", d.journey, d.answers, d.saved_at as "savedAt", d.expires_at as "expiresAt", d.submitted_as as "submittedAs"
  from identity.draft d where d.token_digest = $1`
const save = `
  insert into identity.draft (token_digest, journey, answers, saved_at, expires_at, submitted_as) values ($1, $2, $3, $4, $5, $6)
  on conflict (token_digest) do update set journey = excluded.journey, answers = excluded.answers, saved_at = excluded.saved_at,
    expires_at = excluded.expires_at, submitted_as = excluded.submitted_as`

export function createDrafts(session: Session): Drafts {
  let named: string | undefined
  const reach = (tokenDigest: string) => {
    if (named !== tokenDigest) session.later({ name: 'name-draft', text: name, values: [tokenDigest] })
    named = tokenDigest
  }
  const read = async (tokenDigest: string, statement: { name: string; text: string }) => {
    reach(tokenDigest)
    const row = await session.row<Omit<Draft, 'answers'> & { answers: string }>({ ...statement, values: [tokenDigest] })
    return row === undefined ? null : { ...row, answers: JSON.parse(row.answers) as Draft['answers'] }
  }
  return {
    load: (tokenDigest) => read(tokenDigest, { name: 'load-draft', text: load }),
    hold: (tokenDigest) => read(tokenDigest, { name: 'hold-draft', text: `${load} for update` }),
    save: async (it) => {
      reach(it.tokenDigest)
      session.later({ name: 'save-draft', text: save, values: [it.tokenDigest, it.journey, JSON.stringify(it.answers), it.savedAt, it.expiresAt, it.submittedAs] })
    },
    remove: async (tokenDigest) => {
      reach(tokenDigest)
      await session.run({ text: 'delete from identity.draft where token_digest = $1', values: [tokenDigest] })
    },
  }
}
