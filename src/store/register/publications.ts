import { slugify } from '../../law/law.ts'
import { headingsOf } from '../../register/readable-text.ts'
import type { Entry, NewEntry, Publications, Removal } from '../../usecases/ports/publications.ts'
import type { Session } from '../session.ts'

/** Publications in PostgreSQL, in the session's transaction; the lock on positions is held until that ends. */
export function createPublications(session: Session): Publications {
  return {
    publish: (entry, how) => publish(session, entry, how === 'deliberately'),
    entry: (reference, version) => findEntry(session, reference, version ?? null),
    remove: async ({ reference, versions, why, on }) => (await session.row<RemovalRow>({ name: 'register-remove', text: `select ${REMOVAL} from register.remove($1, $2, $3, $4)`, values: [reference, versions, why, on] })) ?? null,
    removals: (after, atMost) => session.rows<RemovalRow>({ name: 'register-removals', text: `select ${REMOVAL} from register.removal where position > $1 order by position limit $2`, values: [after, atMost] }),
    removalOf: async (reference, version) => (await session.row<RemovalRow>({ name: 'register-removal-of', text: REMOVAL_OF, values: [reference, version ?? null] })) ?? null,
    publishedBy: async (kind, day, atMost) => (await session.rows<{ reference: string }>({ name: 'register-published-by', text: 'select reference from register.published_by($1, $2, $3)', values: [kind, day, atMost] })).map(({ reference }) => reference),
  }
}

type RemovalRow = Removal & Record<string, unknown>

const REMOVAL = `position, reference, versions, whole, why, to_char(removed_on, 'YYYY-MM-DD') as "removedOn"`
const REMOVAL_OF = `select ${REMOVAL} from register.removal where reference = $1 and (case when $2::integer is null then whole else $2 = any (versions) end) order by position desc limit 1`

interface Published extends Record<string, unknown> {
  readonly position: number
  readonly version: number
  readonly outcome: 'added' | 'new-version' | 'unchanged' | 'removed'
}

async function publish(session: Session, entry: NewEntry, deliberately: boolean) {
  // What only the search needs is derived here, so that the port carries nothing for one implementation's sake.
  const row = { ...entry, deliberately, headings: headingsOf(entry.statement), decisionSlug: entry.decision && slugify(entry.decision) }
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
    version, position, (select max(version) from register.decision where reference = $1) as versions,
    array(select version from register.decision where reference = $1 order by version) as readable
  from register.decision
  where reference = $1 and ($2::integer is null or version = $2)
  order by version desc
  limit 1`

type Row = Entry & Record<string, unknown>

async function findEntry(session: Session, reference: string, version: number | null): Promise<Entry | null> {
  const entry = await session.row<Row>({ name: 'register-entry', text: FIND, values: [reference, version] })
  return entry ?? null
}
