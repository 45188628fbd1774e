import { slugify } from '../../law/law.ts'
import { written } from '../../register/entry.ts'
import { readableText } from '../../register/readable-text.ts'
import type { Entry, Publications, Published, Removal, WrittenEntry } from '../../usecases/ports/publications.ts'
import { arrayOf } from '../array.ts'
import type { Session } from '../session.ts'

/** Publications in PostgreSQL, in the session's transaction; the lock on positions is held until that ends. */
export function createPublications(session: Session): Publications {
  return {
    publish: async (entry, how) => {
      const [published] = await publish(session, [written(entry)], how === 'deliberately')
      if (published === undefined) throw new Error('register.publish gave no row')
      return published
    },
    publishMany: (entries) => publish(session, entries, false),
    gatherWords: async (atMost) => (await session.row<{ gathered: number }>({ name: 'register-gather-words', text: 'select register.gather_words($1) as gathered', values: [atMost] }))?.gathered ?? 0,
    lackingWords: async (atMost) => (await session.row<{ lacking: number }>({ name: 'register-lacking-words', text: 'select count(*) as lacking from (select from register.listed where search is null limit $1) as lacking', values: [atMost] }))?.lacking ?? 0,
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

async function publish(session: Session, entries: readonly WrittenEntry[], deliberately: boolean): Promise<readonly Published[]> {
  if (new Set(entries.map(({ reference }) => reference)).size < entries.length) throw new Error('Decisions that are published together are each there once.')
  const published = await session.rows<Published & Record<string, unknown>>({
    name: 'register-publish',
    text: 'select position, version, outcome from register.publish($1, $2, $3, $4)',
    values: [
      JSON.stringify(entries.map(({ statement: _, text: __, remedies: ___, ...filed }) => ({ ...filed, decisionSlug: filed.decision && slugify(filed.decision) }))),
      arrayOf(entries.map(({ text }) => text)),
      arrayOf(entries.map(({ statement }) => statement)),
      deliberately,
    ],
  })
  const remedies = published.flatMap(({ version, outcome }, at) => {
    const entry = entries[at]
    return entry === undefined || (outcome !== 'added' && outcome !== 'new-version') ? [] : entry.remedies.map((remedy) => [entry.reference, version, remedy] as const)
  })
  if (remedies.length > 0) session.later({ name: 'register-note-remedies', text: 'select register.note_remedies($1, $2, $3)', values: [remedies.map(([reference]) => reference), remedies.map(([, version]) => version), remedies.map(([, , remedy]) => remedy)] })
  return published
}

const FIND = `
  select
    reference, body, body_slug as "bodySlug", category, category_slug as "categorySlug",
    subcategory, subcategory_slug as "subcategorySlug", decision, to_char(decided_on, 'YYYY-MM-DD') as date,
    kind, summary, statement::json, to_char(published_on, 'YYYY-MM-DD') as "publishedOn", origin,
    version, position, (select max(version) from register.decision where reference = $1) as versions,
    array(select version from register.decision where reference = $1 order by version) as readable
  from register.decision
  where reference = $1 and ($2::integer is null or version = $2)
  order by version desc
  limit 1`

type Row = Omit<Entry, 'text'> & Record<string, unknown>

async function findEntry(session: Session, reference: string, version: number | null): Promise<Entry | null> {
  const entry = await session.row<Row>({ name: 'register-entry', text: FIND, values: [reference, version] })
  return entry === undefined ? null : { ...entry, text: readableText(entry.statement) }
}
