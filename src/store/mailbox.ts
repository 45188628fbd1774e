import type { Mailbox } from '../usecases/ports/mailbox.ts'
import type { Session } from './session.ts'

type Loaded = NonNullable<Awaited<ReturnType<Mailbox['load']>>>
type Listed = Awaited<ReturnType<Mailbox['list']>>[number]

const outgoing = 'm.id, m.office, m.address as "to", m.subject, m.text'
const post = 'insert into casework.mail (id, office, address, subject, text) values ($1, $2, $3, $4, $5)'
const list = `
  select ${outgoing}, m.posted_at as "postedAt", m.sent_at as "sentAt", m.problem
  from casework.mail m order by m.sent_at is not null, m.posted_at desc, m.id limit $1`

export function createMailbox(session: Session): Mailbox {
  return {
    post: async (mail) => {
      session.later({ name: 'post-mail', text: post, values: [mail.id, mail.office, mail.to, mail.subject, mail.text] })
    },
    load: async (id) => (await session.row<Loaded>({ text: `select ${outgoing}, m.sent_at as "sentAt" from casework.mail m where m.id = $1`, values: [id] })) ?? null,
    sent: async (id, at) => {
      await session.run({ text: 'update casework.mail set sent_at = $2, problem = null where id = $1', values: [id, at] })
    },
    failed: async (id, at, why) => {
      await session.run({ text: `update casework.mail set problem = $2 where id = $1 and sent_at is null`, values: [id, `${at} ${why}`] })
    },
    list: (limit) => session.rows<Listed>({ text: list, values: [limit] }),
  }
}
