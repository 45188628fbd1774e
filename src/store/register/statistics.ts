import type { ComplianceBodyCell, ComplianceCell } from '../../register/statistics/compliance.ts'
import type { BodyCell, Cell, RemedyCell } from '../../register/statistics/tally.ts'
import type { Filed, Statistics } from '../../usecases/ports/statistics.ts'
import type { Session } from '../session.ts'

/** Statistics counted by PostgreSQL, from what was kept for it apart from the texts. */
export function createStatistics(session: Session): Statistics {
  return {
    edition: async () => (await session.row<{ edition: string }>({ name: 'register-edition', text: EDITION }))?.edition ?? '',
    counts: async (asAt, { category, bodies }) => {
      const values = [asAt, category, bodies]
      const [cells, remedies, outcomes] = await Promise.all([
        session.rows<Grouped<Cell, BodyCell>>({ name: 'register-counts', text: COUNTS, values }),
        session.rows<RemedyCell & Record<string, unknown>>({ name: 'register-remedies', text: REMEDIES, values }),
        session.rows<Grouped<ComplianceCell, ComplianceBodyCell>>({ name: 'register-compliance', text: COMPLIANCE, values }),
      ])
      return {
        cells: cells.flatMap(({ body: _, bodySlug, ...cell }) => (bodySlug === null ? [cell as Cell] : [])),
        bodies: cells.flatMap(({ body, bodySlug, decision, decisions }) => (body === null || bodySlug === null ? [] : [{ body, bodySlug, decision, decisions }])),
        remedies,
        compliance: {
          cells: outcomes.flatMap(({ body: _, bodySlug, ...cell }) => (bodySlug === null ? [cell as ComplianceCell] : [])),
          bodies: outcomes.flatMap(({ body, bodySlug, decision, satisfied, late, outcomes: its }) => (body === null || bodySlug === null ? [] : [{ body, bodySlug, decision, satisfied, late, outcomes: its }])),
        },
      }
    },
    takenDownAfter: async (asAt) => (await session.row<{ gone: number }>({ name: 'register-taken-down-after', text: GONE, values: [asAt] }))?.gone ?? 0,
    filed: () => session.rows<Filed & Record<string, unknown>>({ name: 'register-filed', text: FILED }),
  }
}

/** A row of either grouping: by body, or by category and year. */
type Grouped<Alike, OfBody extends { readonly body: string; readonly bodySlug: string }> = Alike & { readonly [Name in 'body' | 'bodySlug']: OfBody[Name] | null } & Record<string, unknown>

const EDITION = `
  select concat((select max(position) from register.decision), '.', (select max(position) from register.removal), '.', (select max(position) from register.compliance)) as edition`

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

const RECORDED = 'k.since <= $1::date and (k.until is null or k.until > $1::date)'

/** Of a kind that was agreed several times in a decision, all must be done. What was recorded was agreed, whatever its words say. */
const REMEDIES = `
  with standing as materialized (select c.reference, c.version, c.decision from register.counted c where ${STANDING}),
  agreed as (
    select s.reference, s.decision, r.remedy, bool_and(r.satisfied) as done, bool_or(r.late) as late
    from standing s
    left join (
      select r.reference, r.version, r.remedy, null::boolean as satisfied, null::boolean as late from register.remedy r
      union all
      select k.reference, null, k.remedy, k.satisfied, k.late from register.compliance k where ${RECORDED}
    ) r on r.reference = s.reference and (r.version is null or r.version = s.version)
    group by s.reference, s.decision, r.remedy
  )
  select remedy, decision, case when done and late then 'late' when done then 'done' when not done then 'not-done' end as became, count(*)::integer as decisions
  from agreed
  group by remedy, decision, became`

const COMPLIANCE = `
  select
    case when grouping(c.body_slug) = 0 then min(c.body) end as body, c.body_slug as "bodySlug",
    min(c.category) as category, c.category_slug as "categorySlug", c.decision, k.year, k.satisfied, k.late, count(*)::integer as outcomes
  from register.compliance k join register.counted c using (reference)
  where ${STANDING} and ${RECORDED}
  group by grouping sets ((c.body_slug, c.decision, k.satisfied, k.late), (c.category_slug, c.decision, k.year, k.satisfied, k.late))`

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
