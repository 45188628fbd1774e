import type { Cell } from '../../register/statistics/tally.ts'
import type { Filed, Statistics } from '../../usecases/ports/statistics.ts'
import type { Session } from '../session.ts'

/** Statistics counted by PostgreSQL, which reads no text for it. */
export function createStatistics(session: Session): Statistics {
  return {
    cells: (asAt) => session.rows<Cell & Record<string, unknown>>({ name: 'register-cells', text: CELLS, values: [asAt] }),
    takenDownAfter: async (asAt) => (await session.row<{ gone: number }>({ name: 'register-taken-down-after', text: GONE, values: [asAt] }))?.gone ?? 0,
    filed: () => session.rows<Filed & Record<string, unknown>>({ name: 'register-filed', text: FILED }),
  }
}

const CELLS = `
  with standing as (
    select distinct on (reference) body, body_slug, category, category_slug, decision, decided_on
    from register.decision
    where published_on <= $1::date
    order by reference, version desc
  )
  select
    min(body) as body, body_slug as "bodySlug", min(category) as category, category_slug as "categorySlug", decision,
    (extract(year from decided_on - interval '3 months'))::integer as year, count(*)::integer as decisions
  from standing
  group by body_slug, category_slug, decision, 6
  order by body_slug collate "C", category_slug collate "C", decision collate "C", 6`

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
  where r.removed_on > $1::date and not exists (select from register.decision d where d.reference = r.reference and d.published_on <= $1::date)`
