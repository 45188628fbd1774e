import type { Addresses, ListedAddress } from '../../usecases/ports/addresses.ts'
import type { Session } from '../session.ts'

/** Where everything published stands, in PostgreSQL, for whoever may read the register. */
export function createAddresses(session: Session): Addresses {
  return {
    between: (after, upTo, atMost) => session.rows<ListedAddress>({ name: 'register-addresses', text: BETWEEN, values: [after, upTo, atMost] }),
    runs: (length) => session.rows<{ run: number; publishedAt: string }>({ name: 'register-runs', text: RUNS, values: [length] }),
    bodies: async () => (await session.rows<{ slug: string }>({ name: 'register-bodies', text: 'select distinct body_slug as slug from register.listed order by 1' })).map(({ slug }) => slug),
  }
}

const LISTED = 'register.decision d join register.listed l on l.reference = d.reference and l.version = d.version'

const BETWEEN = `
  select d.position, d.reference, d.category_slug as "categorySlug", d.subcategory_slug as "subcategorySlug", d.published_at as "publishedAt"
  from ${LISTED} where d.position > $1 and d.position <= $2 order by d.position limit $3`

const RUNS = `
  select run::integer as run, newest.published_at as "publishedAt"
  from generate_series(1, ((select max(position) from register.decision) - 1) / $1::bigint + 1) as run
  cross join lateral (
    select d.published_at from ${LISTED} where d.position > (run - 1) * $1 and d.position <= run * $1 order by d.position desc limit 1
  ) as newest
  order by run`
