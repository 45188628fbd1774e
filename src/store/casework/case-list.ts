import type { CaseFilter, CaseList, ListedCase } from '../../usecases/ports/case-list.ts'
import type { Standing } from '../../usecases/ports/store.ts'
import { parseDate, type PlainDate } from '../../time/plain-date.ts'
import type { Session } from '../session.ts'
import { searchWords } from './search-words.ts'

/** Who complains, as far as the one who asks was told: what the office knows before what the person said at first. */
const columns = `
  l.case_id as "caseId", l.reference, l.scheme, l.scheme_version as "schemeVersion", l.body, (select b.name from identity.body b where b.slug = l.body) as "bodyName", l.stage, l.turn, l.assigned, l.opened_on as "openedOn",
  nullif(l.next_due, 'infinity') as "nextDue", l.next_clock as "nextClock", l.category, l.closed,
  (select k.complainant from casework.known_to k where k.case_id = l.case_id and k.complainant is not null
    order by array_position('{office,person,body}', k.side) limit 1) as complainant`

/** One look by key for each case found: joined freely, the whole table would be read under its rules. */
const search = `
  select listed.*
  from casework.search($1, $2) as found
  cross join lateral (select ${columns} from casework.listed_case l where l.case_id = found.case_id limit 1) as listed
  order by found.rank desc, found.case_id`

const stages = `
  select c.stage, sum(c.count) as count from casework.stage_count c
  where ($1::text is null or c.office = $1) and ($2::text[] is null or c.scheme = any ($2))
  group by c.stage having sum(c.count) > 0 order by c.stage`

export function createCaseList(session: Session, standing: Standing): CaseList {
  const mine = withinStanding(standing)
  return {
    list: (filter) => list(session, mine, filter),
    search: (query, limit) => session.rows<ListedCase>({ name: 'search-cases', text: search, values: [searchWords(query), limit] }),
    countByStage: (schemes) => session.rows({ name: 'count-by-stage', text: stages, values: [standing.office, schemes ?? null] }),
  }
}

async function list(session: Session, mine: Conditions, filter: CaseFilter): ReturnType<CaseList['list']> {
  const conditions: Conditions = { ...mine, stage: filter.stage, assigned: filter.assigned, turn: filter.turn, closed: filter.closed, scheme: filter.schemes }
  const { text, values } = restricted(`select ${columns} from casework.listed_case l where true`, conditions)
  const from = filter.after === undefined ? null : readKey(filter.after)
  const n = values.length
  const page = from === null ? '' : ` and (l.next_due, l.opened_on, l.case_id) > ($${n + 2}::date, $${n + 3}::date, $${n + 4}::text)`
  const found = await session.rows<ListedCase>({
    name: `list-cases ${Object.entries(conditions).flatMap(([name, value]) => (value === undefined ? [] : [name])).join(' ')}${page === '' ? '' : ' after'}`,
    text: `${text}${page} order by l.next_due, l.opened_on, l.case_id limit $${n + 1}`,
    values: [...values, filter.limit + 1, ...(from ?? [])],
  })
  const cases = found.slice(0, filter.limit)
  const last = cases.at(-1)
  return { cases, next: found.length > filter.limit && last !== undefined ? writeKey(last) : null }
}

/** What a list is restricted to, by column; `party` is who must be a party to the case. */
type Conditions = Readonly<Partial<Record<'office' | 'body' | 'party' | 'stage' | 'assigned' | 'turn' | 'closed' | 'scheme', string | boolean | readonly string[] | undefined>>>

/** The rules of the database say the same; saying it here lets an index be used. */
function withinStanding({ side, office, body, person }: Standing): Conditions {
  if (side === 'office' && office !== null) return { office }
  if (side === 'body' && body !== null && office !== null) return { body, office }
  if (side === 'person' && person !== null) return { party: person }
  return {}
}

/** The names of the conditions are columns written in this file, their values are parameters. */
function restricted(text: string, conditions: Conditions): { text: string; values: readonly (string | boolean | readonly string[])[] } {
  const values: (string | boolean | readonly string[])[] = []
  let restrictedText = text
  for (const [column, value] of Object.entries(conditions)) {
    if (value === undefined) continue
    values.push(value)
    const parameter = `$${values.length}`
    restrictedText += column === 'party' ? ` and l.case_id in (select p.case_id from casework.party p where p.person = ${parameter})`
      : Array.isArray(value) ? ` and l.${column} = any (${parameter})`
      : ` and l.${column} = ${parameter}`
  }
  return { text: restrictedText, values }
}

function writeKey({ nextDue, openedOn, caseId }: ListedCase): string {
  return `${nextDue ?? 'infinity'}~${openedOn}~${caseId}`
}

/** A key that is not one of ours starts the list anew: it came out of somebody's address bar. */
function readKey(key: string): readonly [PlainDate | 'infinity', PlainDate, string] | null {
  const [, due = '', opened = '', caseId = ''] = /^([^~]+)~([^~]+)~([\w-]{1,80})$/.exec(key) ?? []
  const dueOn = due === 'infinity' ? due : dayIn(due)
  const openedOn = dayIn(opened)
  return dueOn === null || openedOn === null ? null : [dueOn, openedOn, caseId]
}

/** PostgreSQL has no year nought. */
function dayIn(text: string): PlainDate | null {
  const day = parseDate(text)
  return typeof day === 'string' && !day.startsWith('0000') ? day : null
}
