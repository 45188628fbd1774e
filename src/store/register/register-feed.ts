import { readableText } from '../../register/readable-text.ts'
import type { Listed, RegisterChange, RegisterFeed } from '../../usecases/ports/register-feed.ts'
import type { Session } from '../session.ts'

/** The changes of the register in PostgreSQL, for whoever may read the register. */
export function createRegisterFeed(session: Session): RegisterFeed {
  return {
    after: async (position, atMost) => (await session.rows<Row>({ name: 'register-feed', text: AFTER, values: [position, atMost] })).map(changeOf),
    last: async () => (await session.row<{ last: number }>({ name: 'register-last', text: LAST }))?.last ?? 0,
    states: () => session.rows<{ reference: string; version: number }>({ name: 'register-states', text: 'select reference, version from register.listed order by reference collate "C"' }),
  }
}

const LAST = `
  select greatest((select max(position) from register.decision), (select max(position) from register.removal), 0) as last`

const AFTER = `
  with change as (
    (select position, reference, version, false as removal from register.decision where position > $1 order by position limit $2)
    union all
    (select position, reference, null, true from register.removal where position > $1 order by position limit $2)
    order by position limit $2
  )
  select
    c.position, c.reference, c.removal, c.version as published, d.version,
    d.body, d.body_slug as "bodySlug", d.category, d.category_slug as "categorySlug",
    d.subcategory, d.subcategory_slug as "subcategorySlug", d.decision, to_char(d.decided_on, 'YYYY-MM-DD') as date,
    d.kind, d.summary, d.statement::json, to_char(d.published_on, 'YYYY-MM-DD') as "publishedOn", d.origin
  from change c
  left join register.listed l on l.reference = c.reference
  left join register.decision d on d.reference = l.reference and d.version = l.version and (c.removal or c.version = l.version)
  order by c.position`

interface Row extends Omit<Listed, 'version' | 'text'>, Record<string, unknown> {
  readonly position: number
  readonly removal: boolean
  /** The version that was published at this position. */
  readonly published: number | null
  /** The current version, where this change is about it. */
  readonly version: number | null
}

function changeOf({ position, removal, published: _, version, ...rest }: Row): RegisterChange {
  const { reference } = rest
  const listed = version === null ? null : { ...rest, text: readableText(rest.statement), version }
  if (removal) return { position, reference, change: 'taken-down', listed }
  return listed === null ? { position, reference, change: 'overtaken' } : { position, reference, change: 'listed', listed }
}
