import type pg from 'pg'
import { headingsOf } from '../../register/readable-text.ts'
import { slugOf } from '../../register/slug.ts'
import type { Entry, NewEntry, Publications } from '../../usecases/ports/publications.ts'

/** Publications in PostgreSQL. `client` is inside a transaction; the position's lock is held until it ends. */
export function createPublications(client: pg.PoolClient): Publications {
  return {
    publish: (entry) => publish(client, entry),
    entry: (reference, version) => findEntry(client, reference, version ?? null),
  }
}

interface Published {
  readonly position: string
  readonly version: number
  readonly outcome: 'added' | 'new-version' | 'unchanged'
}

async function publish(client: pg.PoolClient, entry: NewEntry) {
  // What only the search needs is derived here, so that the port carries nothing for one implementation's sake.
  const row = { ...entry, headings: headingsOf(entry.statement), decisionSlug: entry.decision && slugOf(entry.decision) }
  const { rows } = await client.query<Published>({
    name: 'register-publish',
    text: 'select position, version, outcome from register.publish($1)',
    values: [JSON.stringify(row)],
  })
  const [published] = rows
  if (published === undefined) throw new Error('register.publish gave no row')
  return { position: Number(published.position), version: published.version, outcome: published.outcome }
}

const FIND = `
  select
    reference, body, body_slug as "bodySlug", category, category_slug as "categorySlug",
    subcategory, subcategory_slug as "subcategorySlug", decision, to_char(decided_on, 'YYYY-MM-DD') as date,
    kind, summary, statement, text, to_char(published_on, 'YYYY-MM-DD') as "publishedOn", origin,
    version, position, (select max(version) from register.decision where reference = $1) as versions
  from register.decision
  where reference = $1 and ($2::integer is null or version = $2)
  order by version desc
  limit 1`

async function findEntry(client: pg.PoolClient, reference: string, version: number | null): Promise<Entry | null> {
  const { rows } = await client.query<Omit<Entry, 'position'> & { readonly position: string }>({
    name: 'register-entry',
    text: FIND,
    values: [reference, version],
  })
  const [row] = rows
  return row === undefined ? null : { ...row, position: Number(row.position) }
}
