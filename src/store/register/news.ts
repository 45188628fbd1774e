import type { Query } from '../../register/query.ts'
import type { Departure, Newcomer, News } from '../../usecases/ports/news.ts'
import type { Session } from '../session.ts'
import { searchConditions } from './search-conditions.ts'
import { lookedFor } from './words-condition.ts'
import type { PutValue } from './words-condition.ts'

/** What is new on the register in PostgreSQL, for whoever may read the register. */
export function createNews(session: Session): News {
  return {
    latest: async (query, before, atMost) => {
      const published = (value: PutValue) => (before === null ? 'true' : `d.position < ${value(before)}`)
      if (query.words === '') return found(session, query, 'desc', atMost, published)
      const recent = await found(session, query, 'desc', atMost, published, [WORDS_AT_HAND], NEWEST)
      return recent.length === atMost ? recent : found(session, query, 'desc', atMost, published, [WORDS_AT_HAND])
    },
    firstSince: (query, after, atMost) => found(session, query, 'asc', atMost, (value) => `d.position > ${value(after)}
      and not exists (select from register.decision older where older.reference = d.reference and older.position <= ${value(after)})
      and not exists (select from register.removal r where r.reference = d.reference)`),
    departures: (after, before, atMost) => session.rows<Departure>({ name: 'register-departures', text: DEPARTURES, values: [after, before, atMost] }),
  }
}

/**
 * Anyone may ask for the latest, so nobody's question looks through every text of an import whose words are still being
 * gathered: only the texts of the newest few are read.
 */
const WORDS_AT_HAND = `(l.search is not null or l.reference in (select n.reference from register.decision n where n.position > (select max(position) from register.decision) - 200))`

/**
 * Words that many decisions have are in enough of so many of the newest to fill a page; all that have them are then neither read nor
 * put in order. Of words that are not there are few to read.
 */
const NEWEST = 500

const DEPARTURES = `
  select r.position, r.removed_at as "removedAt", r.reference
  from register.removal r
  where r.whole and r.position > $1 and ($2::bigint is null or r.position < $2)
    and not exists (select from register.listed l where l.reference = r.reference)
  order by r.position desc limit $3`

/**
 * Those that are `published` so and that a query finds, by their place in the order of publication; if it is said, only among the first
 * so many that are published so.
 */
async function found(session: Session, query: Query, direction: 'asc' | 'desc', atMost: number, published: (value: PutValue) => string, more: readonly string[] = [], among?: number): Promise<readonly Newcomer[]> {
  const looked = await lookedFor(session, query.words)
  if (looked === 'nothing') return []
  const values: unknown[] = []
  const value: PutValue = (given) => `$${values.push(given)}`
  const conditions = ['l.reference = d.reference', 'l.version = d.version', ...searchConditions(query, looked === 'everything' ? null : looked.sought, value), ...more].join(' and ')
  // The offset keeps the database from beginning with all that have the words.
  const from = among === undefined
    ? `register.listed as l, register.decision as d where ${published(value)} and ${conditions}`
    : `(select * from register.decision as d where ${published(value)} order by position ${direction} limit ${among}) as d cross join lateral (select * from register.listed as l where ${conditions} offset 0) as l`
  return session.rows<Newcomer>({
    text: `
      select
        d.position, d.published_at as "publishedAt", l.reference, l.version, l.body, l.body_slug as "bodySlug",
        l.category, l.category_slug as "categorySlug", l.subcategory, l.subcategory_slug as "subcategorySlug",
        l.decision, to_char(l.decided_on, 'YYYY-MM-DD') as date, l.summary
      from ${from}
      order by d.position ${direction} limit ${value(atMost)}`,
    values,
  })
}
