import type { Counts } from '../../register/statistics/tally.ts'
import type { Filed, Statistics } from '../../usecases/ports/statistics.ts'
import type { Session } from '../session.ts'

/** Statistics counted by PostgreSQL, from what was kept for it apart from the texts. */
export function createStatistics(session: Session): Statistics {
  return {
    edition: async () => (await session.row<{ edition: string }>({ name: 'register-edition', text: EDITION }))?.edition ?? '',
    counts: async (asAt, { category, bodies }) => {
      const counted = await session.row<Counts & Record<string, unknown>>({ name: 'register-counts', text: COUNTS, values: [asAt, category, bodies] })
      if (counted === undefined) throw new Error('the counts gave no row')
      return counted
    },
    takenDownAfter: async (asAt) => (await session.row<{ gone: number }>({ name: 'register-taken-down-after', text: GONE, values: [asAt] }))?.gone ?? 0,
    filed: () => session.rows<Filed & Record<string, unknown>>({ name: 'register-filed', text: FILED }),
  }
}

const EDITION = `
  select concat((select max(position) from register.decision), '.', (select max(position) from register.removal), '.', (select max(position) from register.compliance)) as edition`

const list = (rows: string): string => `(select coalesce(json_agg(found), '[]') from (${rows}) found)`

const OUTCOME = `split_part(o, ' ', 2) <> 'not-satisfied' as satisfied, split_part(o, ' ', 2) = 'late' as late, sum(decisions)::integer as outcomes`

/** One pass over what stood on the day; the rest is added up from what is alike in it. */
const COUNTS = `
  with alike as materialized (select * from register.alike($1, $2, $3))
  select
    ${list('select min(category) as category, category_slug as "categorySlug", decision, year, sum(decisions)::integer as decisions from alike where by_category group by category_slug, decision, year')} as cells,
    ${list('select min(body) as body, body_slug as "bodySlug", decision, sum(decisions)::integer as decisions from alike where by_body group by body_slug, decision')} as bodies,
    ${list(`
      select nullif(split_part(a, ' ', 1), '') as remedy, nullif(split_part(a, ' ', 2), '') as became, decision, sum(decisions)::integer as decisions
      from alike left join lateral unnest(agreed) a on true where by_agreed group by 1, 2, decision`)} as remedies,
    json_build_object(
      'cells', ${list(`select min(category) as category, category_slug as "categorySlug", decision, split_part(o, ' ', 1)::integer as year, ${OUTCOME} from alike, unnest(outcomes) o where by_category group by category_slug, decision, 4, 5, 6`)},
      'bodies', ${list(`select min(body) as body, body_slug as "bodySlug", decision, ${OUTCOME} from alike, unnest(outcomes) o where by_body group by body_slug, decision, 4, 5`)}
    ) as compliance`

const FILED = `
  select
    min(category) as category, category_slug as "categorySlug", min(subcategory) as subcategory, subcategory_slug as "subcategorySlug",
    count(*)::integer as decisions
  from register.listed
  where category_slug is not null
  group by category_slug, subcategory_slug
  order by category_slug collate "C", subcategory_slug collate "C" nulls last`

const GONE = `
  select count(distinct reference)::integer as gone
  from register.removal r
  where r.removed_on > $1::date and not exists (select from register.counted c where c.reference = r.reference and c.since <= $1::date)`
