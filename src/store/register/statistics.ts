import type { BodyCell, Cell, RemedyCell } from '../../register/statistics/tally.ts'
import type { Filed, Statistics } from '../../usecases/ports/statistics.ts'
import type { Session } from '../session.ts'

/** Statistics counted by PostgreSQL, from what was kept for it apart from the texts. */
export function createStatistics(session: Session): Statistics {
  return {
    edition: async () => (await session.row<{ edition: number }>({ name: 'register-edition', text: EDITION }))?.edition ?? 0,
    counts: async (asAt, { category, bodies }) => {
      const values = [asAt, category, bodies]
      const [cells, remedies] = await Promise.all([
        session.rows<Counted>({ name: 'register-counts', text: COUNTS, values }),
        session.rows<RemedyCell & Record<string, unknown>>({ name: 'register-remedies', text: REMEDIES, values }),
      ])
      return {
        cells: cells.flatMap(({ category: its, categorySlug, decision, year, decisions, bodySlug }) => (bodySlug === null ? [{ category: its, categorySlug, decision, year, decisions }] : [])),
        bodies: cells.flatMap(({ body, bodySlug, decision, decisions }) => (body === null || bodySlug === null ? [] : [{ body, bodySlug, decision, decisions }])),
        remedies,
      }
    },
    takenDownAfter: async (asAt) => (await session.row<{ gone: number }>({ name: 'register-taken-down-after', text: GONE, values: [asAt] }))?.gone ?? 0,
    filed: () => session.rows<Filed & Record<string, unknown>>({ name: 'register-filed', text: FILED }),
  }
}

/** A row of either grouping: by body, or by category and year. */
type Counted = Cell & { readonly [Name in 'body' | 'bodySlug']: BodyCell[Name] | null } & Record<string, unknown>

const EDITION = `
  select greatest((select max(position) from register.decision), (select max(position) from register.removal), 0)::integer as edition`

const STANDING = `
  c.since <= $1::date and (c.until is null or c.until > $1::date)
  and ($2::text is null or c.category_slug = $2) and ($3::text[] is null or c.body_slug = any ($3))`

const COUNTS = `
  select
    case when grouping(body_slug) = 0 then min(body) end as body, body_slug as "bodySlug",
    min(category) as category, category_slug as "categorySlug", decision, year, count(*)::integer as decisions
  from register.counted c
  where ${STANDING}
  group by grouping sets ((body_slug, decision), (category_slug, decision, year))`

const REMEDIES = `
  select r.remedy, c.decision, count(*)::integer as decisions
  from register.counted c left join register.remedy r using (reference, version)
  where ${STANDING}
  group by r.remedy, c.decision`

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
