import type { ProposedReplacement, PublicationChange, PublicationChanges } from '../../usecases/ports/publication-changes.ts'
import type { Session } from '../session.ts'

const COLUMNS = 'id, office, reference, change, person, reasons, at'
const add = `insert into casework.publication_change (${COLUMNS}, statement, protects) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** What offices did to published decisions, in PostgreSQL under the row-level rules of who asks. */
export function createPublicationChanges(session: Session): PublicationChanges {
  return {
    isOwn: async (reference) => (await session.row<{ own: boolean }>({ text: 'select register.belongs_to_office($1) as own', values: [reference] }))?.own === true,
    add: async ({ id, office, reference, change, person, reasons, at, statement, protects }) => {
      await session.run({ text: add, values: [id, office, reference, change, person, reasons, at, statement ?? null, protects ?? null] })
    },
    of: (reference) => session.rows<PublicationChange & Record<string, unknown>>({ text: `select ${COLUMNS} from casework.publication_change where reference = $1 order by at desc, id`, values: [reference] }),
    proposal: async (reference) => (await session.row<ProposedReplacement & Record<string, unknown>>({ text: `select ${COLUMNS}, statement, protects from casework.publication_change where reference = $1 and statement is not null order by at desc limit 1`, values: [reference] })) ?? null,
    settle: async (id) => (await session.run({ text: 'update casework.publication_change set statement = null where id = $1 and statement is not null', values: [id] })) === 1,
  }
}
