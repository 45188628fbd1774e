import type { Query } from '../../register/query.ts'
import type { Sought } from '../../register/sought.ts'
import type { DecisionSearch, FacetValue, Found, Hit } from '../../usecases/ports/decision-search.ts'
import type { Session, Statement } from '../session.ts'
import { TEXT } from './filter-conditions.ts'
import { searchConditions } from './search-conditions.ts'
import { similar } from './similar-decisions.ts'
import { lookedFor, queryOf } from './words-condition.ts'

/**
 * The search port on PostgreSQL's full text: exact and transactional. Its totals and facets are what any other engine
 * must agree with.
 */
export function createDecisionSearch(session: Session): DecisionSearch {
  return {
    search: (query) => search(session, query),
    similar: (reference, atMost) => similar(session, reference, atMost),
    // It knows stems, not words.
    completions: async () => [],
  }
}

async function search(session: Session, query: Query): Promise<Found> {
  // Neither can be in a text, so nothing is lost by reading a NUL as a space and half a surrogate pair as a sign.
  const looked = await lookedFor(session, query.words.replaceAll('\0', ' ').toWellFormed())
  if (looked === 'nothing') return NOTHING
  const row = await session.row<Row>(statementFor(query, looked === 'everything' ? null : looked.sought))
  if (row === undefined) throw new Error('the search of the register gave no row')
  const { total, hits, body, category, subcategory, decision, year } = row
  return { total, hits: hits.map((hit) => ({ ...hit, snippet: onOneLine(hit.snippet), passages: [] })), facets: { body, category, subcategory, decision, year }, didYouMean: null }
}

/** A heading does not run on into its first sentence. */
function onOneLine(snippet: string): string {
  return snippet.trim().replace(/\s*\n\s*/g, ' · ').replace(/\s+/g, ' ')
}

interface Row extends Record<string, unknown> {
  readonly total: number
  readonly hits: readonly Omit<Hit, 'passages'>[]
  readonly body: readonly FacetValue[]
  readonly category: readonly FacetValue[]
  readonly subcategory: readonly FacetValue[]
  readonly decision: readonly FacetValue[]
  readonly year: readonly FacetValue[]
}

const NOTHING: Found = { total: 0, hits: [], facets: { body: [], category: [], subcategory: [], decision: [], year: [] }, didYouMean: null }

const HEADLINE = 'StartSel="\uE000", StopSel="\uE001", MaxFragments=2, MinWords=12, MaxWords=30, FragmentDelimiter=" … "'

/** The whole answer in one statement, so that total, facets and page are of one moment. */
function statementFor(query: Query, sought: Sought | null): Statement {
  const values: unknown[] = []
  const value = (given: unknown): string => `$${values.push(given)}`
  const asked = sought === null ? null : queryOf(sought.all, value)
  const conditions = searchConditions(query, sought, value)
  // The rank of every match is worked out only where the order depends on it.
  const ranked = asked !== null && query.sort === 'relevance'
  const rank = asked === null ? '0' : `ts_rank(coalesce(l.search, register.words_of(l)), ${asked})`
  const order = orderOf(query.sort, ranked)
  const text = `
    with matched as materialized (
      select reference, body, category, subcategory, decision, decided_year, decided_on${ranked ? `, ${rank} as score` : ''}
      from register.listed as l
      ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
    ),
    page as (
      select reference${ranked ? ', score' : ''}, row_number() over (order by ${order}) as place
      from matched order by ${order} limit ${value(query.limit)} offset ${value(query.offset)}
    ),
    shown as (
      select
        place, reference, body, body_slug as "bodySlug", category, category_slug as "categorySlug",
        subcategory, subcategory_slug as "subcategorySlug", decision, to_char(decided_on, 'YYYY-MM-DD') as date, summary,
        ${asked === null ? `''` : `ts_headline('english', translate(register.plain_marks(${TEXT}), '<>', '[]'), ${asked}, ${value(HEADLINE)})`} as snippet,
        ${ranked ? 'score' : `${rank} as score`}
      from page join register.listed as l using (reference)
    )
    select
      (select count(*)::integer from matched) as total,
      (select coalesce(json_agg(to_jsonb(shown) - 'place' order by place), '[]') from shown) as hits,
      ${['body', 'category', 'subcategory', 'decision'].map((column) => `${facet(column, 'count desc, value')} as ${column}`).join(', ')},
      ${facet('decided_year', 'value desc')} as year`
  return { text, values }
}

function orderOf(sort: Query['sort'], ranked: boolean): string {
  if (sort === 'oldest') return 'decided_on asc nulls last, reference asc'
  return `${ranked ? 'score desc, ' : ''}decided_on desc nulls last, reference desc`
}

function facet(column: string, order: string): string {
  return `(
        select coalesce(json_agg(json_build_object('value', value, 'count', count) order by ${order}), '[]')
        from (select ${column}::text as value, count(*)::integer as count from matched where ${column} is not null group by 1) counted
      )`
}
