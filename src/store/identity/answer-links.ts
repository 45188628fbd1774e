import type { AnswerLink, AnswerLinks } from '../../usecases/ports/answer-links.ts'
import type { Session } from '../session.ts'

const columns = 'token_digest as "tokenDigest", case_id as "caseId", reference, office, body, role, made_at as "madeAt", expires_at as "expiresAt"'

export function createAnswerLinks(session: Session): AnswerLinks {
  return {
    save: async (it) => {
      await session.run({
        text: 'insert into identity.answer_link (token_digest, case_id, reference, office, body, role, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        values: [it.tokenDigest, it.caseId, it.reference, it.office, it.body, it.role, it.madeAt, it.expiresAt],
      })
    },
    find: async (digest) => (await session.row<AnswerLink>({ text: `select ${columns} from identity.answer_link where token_digest = $1`, values: [digest] })) ?? null,
  }
}
