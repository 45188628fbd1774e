import { slugify } from '../../law/law.ts'
import { headingsOf } from '../../register/readable-text.ts'
import type { Entry, NewEntry, Publications } from '../../usecases/ports/publications.ts'
import type { Session } from '../session.ts'

/** Publications in PostgreSQL, in the session's transaction; the lock on positions is held until that ends. */
export function createPublications(session: Session): Publications {
  return {
    publish: (entry) => publish(session, entry),
    entry: (reference, version) => findEntry(session, reference, version ?? null),
  }
}

interface Published extends Record<string, unknown> {
  readonly position: number
  readonly version: number
  readonly outcome: 'added' | 'new-version' | 'unchanged'
}

async function publish(session: Session, entry: NewEntry) {
  // What only the search needs is derived here, so that the port carries nothing for one implementation's sake.
  const row = { ...entry, headings: headingsOf(entry.statement), decisionSlug: entry.decision && slugify(entry.decision) }
  const published = await session.row<Published>({
    name: 'register-publish',
    text: 'select position, version, outcome from register.publish($1)',
    values: [JSON.stringify(row)],
  })
  if (published === undefined) throw new Error('register.publish gave no row')
  return published
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

type Row = Entry & Record<string, unknown>

async function findEntry(session: Session, reference: string, version: number | null): Promise<Entry | null> {
  const entry = await session.row<Row>({ name: 'register-entry', text: FIND, values: [reference, version] })
  return entry ?? null
}
