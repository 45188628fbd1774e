import type { Listed, RegisterChange, RegisterFeed } from '../../usecases/ports/register-feed.ts'
import type { Session } from '../session.ts'

/** The changes of the register in PostgreSQL, for whoever may read the register. */
export function createRegisterFeed(session: Session): RegisterFeed {
  return {
    after: async (position, atMost) => (await session.rows<Row>({ name: 'register-feed', text: AFTER, values: [position, atMost] })).map(changeOf),
    last: async () => (await session.row<{ last: number }>({ name: 'register-last', text: `select coalesce(max(position), 0) as last from register.decision` }))?.last ?? 0,
    states: () => session.rows<{ reference: string; version: number }>({ name: 'register-states', text: `select reference, version from register.listed order by reference collate "C"` }),
  }
}

const AFTER = `
  select
    d.position, d.reference, d.version, l.version as current,
    d.body, d.body_slug as "bodySlug", d.category, d.category_slug as "categorySlug",
    d.subcategory, d.subcategory_slug as "subcategorySlug", d.decision, to_char(d.decided_on, 'YYYY-MM-DD') as date,
    d.kind, d.summary, d.statement, d.text, to_char(d.published_on, 'YYYY-MM-DD') as "publishedOn", d.origin
  from register.decision d left join register.listed l on l.reference = d.reference
  where d.position > $1
  order by d.position
  limit $2`

interface Row extends Listed, Record<string, unknown> {
  readonly position: number
  readonly current: number | null
}

function changeOf({ position, current, ...listed }: Row): RegisterChange {
  const { reference } = listed
  if (current !== null && current !== listed.version) return { position, reference, overtaken: true }
  return { position, reference, overtaken: false, listed: current === null ? null : listed }
}
