import type { Query } from '../../register/query.ts'
import type { Departure, Newcomer, News } from '../../usecases/ports/news.ts'
import type { Session } from '../session.ts'
import { searchConditions } from './search-conditions.ts'
import { lookedFor } from './words-condition.ts'
import type { PutValue } from './words-condition.ts'

/** What is new on the register in PostgreSQL, for whoever may read the register. */
export function createNews(session: Session): News {
  return {
    latest: (query, before, atMost) => found(session, query, 'desc', atMost, (value) => [
      ...(before === null ? [] : [`d.position < ${value(before)}`]),
      ...(query.words === '' ? [] : [WORDS_AT_HAND]),
    ]),
    firstSince: (query, after, atMost) => found(session, query, 'asc', atMost, (value) => [
      `d.position > ${value(after)}`,
      `not exists (select from register.decision older where older.reference = d.reference and older.position <= ${value(after)})`,
      'not exists (select from register.removal r where r.reference = d.reference)',
    ]),
    departures: (after, before, atMost) => session.rows<Departure>({ name: 'register-departures', text: DEPARTURES, values: [after, before, atMost] }),
  }
}

/**
 * Anyone may ask for the latest, so nobody's question looks through every text of an import whose words are still being
 * gathered: only the texts of the newest few are read.
 */
const WORDS_AT_HAND = `(l.search is not null or l.reference in (select n.reference from register.decision n where n.position > (select max(position) from register.decision) - 200))`

const DEPARTURES = `
  select r.position, r.removed_at as "removedAt", r.reference
  from register.removal r
  where r.whole and r.position > $1 and ($2::bigint is null or r.position < $2)
    and not exists (select from register.listed l where l.reference = r.reference)
  order by r.position desc limit $3`

/** Those listed that a query finds, by their place in the order of publication. */
async function found(session: Session, query: Query, direction: 'asc' | 'desc', atMost: number, more: (value: PutValue) => readonly string[]): Promise<readonly Newcomer[]> {
  const looked = await lookedFor(session, query.words)
  if (looked === 'nothing') return []
  const values: unknown[] = []
  const value: PutValue = (given) => `$${values.push(given)}`
  const conditions = [...searchConditions(query, looked === 'everything' ? null : looked.sought, value), ...more(value)]
  return session.rows<Newcomer>({
    text: `
      select
        d.position, d.published_at as "publishedAt", l.reference, l.version, l.body, l.body_slug as "bodySlug",
        l.category, l.category_slug as "categorySlug", l.subcategory, l.subcategory_slug as "subcategorySlug",
        l.decision, to_char(l.decided_on, 'YYYY-MM-DD') as date, l.summary
      from register.listed as l join register.decision as d on d.reference = l.reference and d.version = l.version
      ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
      order by d.position ${direction} limit ${value(atMost)}`,
    values,
  })
}
