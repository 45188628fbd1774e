import type { Passing } from '../../usecases/ports/passing.ts'
import type { Session } from '../session.ts'

// The same moment at which each stops being found: see drafts, sessions and codes.
const drafts = 'delete from identity.draft where expires_at < $1'
const sessions = 'delete from identity.session where ends_at <= $1 or idle_until <= $1'
const links = 'delete from identity.answer_link where expires_at <= $1'
const codes = 'delete from identity.code where expires_at < $1'

export function createPassing(session: Session): Passing {
  return {
    forget: async (now, codesBefore) => ({
      links: await session.run({ text: links, values: [now] }),
      drafts: await session.run({ text: drafts, values: [now] }),
      sessions: await session.run({ text: sessions, values: [now] }),
      codes: await session.run({ text: codes, values: [codesBefore] }),
    }),
  }
}
