import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fc } from '../chance.ts'
import type pg from 'pg'
import { asSystem, givenCase, received } from '../contracts/given.ts'
import { personOf } from '../contracts/people.ts'
import { entryOf } from '../contracts/publications.ts'
import { statementOf } from '../register/statements.ts'
import { functions, ownCase, tables, type Call, type Named, type Row, type Who, type World } from './matrix.ts'
import { openTestStore, type OpenedStore } from './opened.ts'

const offices = ['office-1', 'office-2']
const bodies = ['north-council', 'south-council']
const persons = ['mr-x', 'mrs-y', 'ms-z']
const states = ['prepared', 'sent', 'arrived', 'accepted', 'declined', 'returned', 'withdrawn']
const stages = ['received', 'assessing', 'awaiting-account', 'decided', 'published', 'withdrawn', 'not-ours']

const anyWho: fc.Arbitrary<Who> = fc.record({
  role: fc.constantFrom('redress_app', 'redress_app', 'redress_app', 'redress_app', 'redress_public', 'redress_jobs'),
  side: fc.constantFrom('office', 'office', 'person', 'person', 'body', 'body', 'public', 'system', 'owner', ''),
  office: fc.constantFrom(null, ...offices, ...offices, 'office-none', ''),
  person: fc.constantFrom(null, ...persons, ...persons, 'nobody', ''),
  body: fc.constantFrom(null, ...bodies, ...bodies, 'no-council', ''),
  draft: fc.constantFrom(null, null, 'draft-0', 'draft-3', ''),
})

const attempts = fc.record({
  who: anyWho, door: fc.nat(9_999), row: fc.nat(9_999), column: fc.nat(9_999), other: fc.nat(9_999), set: fc.nat(9_999),
  how: fc.constantFrom('look', 'look', 'look at all', 'lock', 'change', 'change', 'add', 'add', 'remove', 'empty'),
})
type Attempt = typeof attempts extends fc.Arbitrary<infer T> ? T : never

const pick = <T>(things: readonly T[], by: number): T => things[by % things.length] as T

describe('Every table and every function of the database, at the level of its roles', () => {
  let opened: OpenedStore
  let client: pg.PoolClient
  let world: World
  const named: Named[] = []
  /** Every row of every table of the matrix, as a superuser sees it. */
  let planted: readonly { readonly table: string; readonly row: Row }[] = []
  const keys = new Map<string, readonly string[]>()
  const columns = new Map<string, readonly string[]>()

  before(async () => {
    opened = await openTestStore({ max: 4 })
    await plant()
    client = await opened.pool.connect()
    planted = await everything()
    const of = (rows: readonly { table: string; names: readonly string[] }[], to: Map<string, readonly string[]>) => rows.forEach(({ table, names }) => to.set(table, names))
    of((await opened.pool.query<{ table: string; names: readonly string[] }>(`
      select i.indrelid::regclass::text as table, array_agg(a.attname::text order by a.attnum) as names
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indisprimary group by 1`)).rows, keys)
    of((await opened.pool.query<{ table: string; names: readonly string[] }>(`
      select a.attrelid::regclass::text as table, array_agg(a.attname::text order by a.attnum) as names
      from pg_attribute a where a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = '' and a.atttypid <> 'tsvector'::regtype group by 1`)).rows, columns)
  })
  after(async () => {
    client.release()
    await opened.close()
  })

  /** Two offices with two bodies each, and in every case something of every kind that has an identifier of its own. */
  async function plant(): Promise<void> {
    const { store, pool } = opened
    const sql = async (text: string, ...values: readonly unknown[]) => pool.query(text, [...values])
    const cases = new Map<string, { office: string; reference: string; body: string; people: readonly string[] }>()
    const mail = new Map<string, { office: string }>()
    await store.as(asSystem, async ({ people, credentials, drafts }) => {
      for (const id of offices) await people.saveOffice({ id, slug: id, name: id, phone: null, address: null, hours: null, settings: {} })
      for (const slug of bodies) await people.saveBody({ slug, name: slug, kind: 'council', called: 'the Council' })
      for (const id of persons) await people.add(personOf({ id, side: 'person' }))
      for (const office of offices) for (const body of bodies) await people.add(personOf({ id: `link of ${body} before ${office}`, side: 'body', office, body }))
      for (const body of bodies) await people.add(personOf({ id: `link of ${body}`, side: 'body', body }))
      for (const office of offices) await people.add(personOf({ id: `staff of ${office}`, office, powers: ['decide'] }))
      for (const person of persons) {
        await credentials.save({ person, mail: `${person}@mail.example`, passwordHash: 'h', sealedSecret: null, lockedUntil: null })
        await credentials.openSession({ tokenDigest: `session of ${person}`, person, openedAt: '2026-03-20T09:00:00Z', idleUntil: '2036-03-20T09:00:00Z', endsAt: '2036-03-20T09:00:00Z', step: 'complete' })
      }
      for (let n = 0; n < 4; n += 1) await drafts.save({ tokenDigest: `draft-${n}`, journey: 'complain', answers: {}, savedAt: '2026-03-20T09:00:00Z', expiresAt: '2036-03-20T09:00:00Z', submittedAs: null })
    })
    for (let n = 0; n < 8; n += 1) {
      const [office, body, person, second] = [pick(offices, n), pick(bodies, n >> 1), pick(persons, n), pick(persons, n + 1)]
      const reference = `25 000 10${n}`
      const people = n === 3 ? [{ person, role: 'complainant' }, { person: second, role: 'representative' }] : [{ person, role: 'complainant' }]
      const head = await givenCase(store, { office, body, reference }, { stage: pick(stages, n), people, searchable: 'secretword', complainant: 'A Name' },
        [received({ text: 'office' }, []), received({ text: 'person' }, ['person']), received({ text: 'both' }, ['person', 'body'])])
      const { caseId } = head
      cases.set(caseId, { office, reference, body, people: people.map((each) => each.person) })
      mail.set(`mail-${n}`, { office })
      for (const side of ['person', 'body']) await sql(`insert into casework.known_to (case_id, side, office, body, complainant, digest, words) values ($1, $2, $3, $4, null, $5, to_tsvector('english', 'secretword'))`, caseId, side, office, body, `known-${n}`)
      await sql(`insert into casework.mail (id, office, address, subject, text, posted_at) values ($1, $2, 'x@mail.example', 's', 't', '2026-03-20')`, `mail-${n}`, office)
      await sql(`insert into casework.handover (id, from_office, from_case, to_office, person, to_name, state, digest, package, made_at) values ($1, $2, $3, $4, $5, 'To', $6, 'd', 'p', now())`, `package-${n}`, office, caseId, n % 3 === 0 ? null : pick(offices, n + 1), person, pick(states, n))
      await sql(`insert into casework.agenda (key, task, payload, run_at) values ($1, 'clock-falls-due', $2, '2036-01-01')`, `${caseId}.clock`, JSON.stringify({ case: caseId }))
      await sql(`insert into identity.answer_link (token_digest, case_id, reference, office, body, role, made_at, expires_at) values ($1, $2, $3, $4, $5, 'link-officer', now(), '2036-01-01')`, `link-${n}`, caseId, reference, office, body)
      await sql(`insert into casework.publication_change (id, office, reference, change, person, reasons, at) values ($1, $2, $3, 'taken-down', 'staff', 'why', now())`, `change-${n}`, office, reference)
      await sql(`insert into identity.code (reference, person, code_digest, made_at, expires_at, tries_left, by, checks) values ($1, $2, $3, now(), '2036-01-01', 3, 'mail', '{}')`, reference, person, `code-${n}`)
      named.push({ caseId, reference, office, body, digest: head.digest, version: head.version, knownDigest: `known-${n}`, mail: `mail-${n}`, package: `package-${n}`, job: `${caseId}.clock` })
    }
    await store.as(asSystem, async ({ publications, pageCounts }) => {
      for (const reference of ['25 000 901', '25 000 902']) await publications.publish(entryOf(statementOf({ reference, decision: 'Upheld' })))
      for (const { reference } of named.slice(0, 4)) await publications.publish({ ...entryOf(statementOf({ reference, decision: 'Upheld' })), origin: 'casework' })
      await publications.remove({ reference: '25 000 902', versions: 'all', why: 'published-in-error', on: '2026-09-01' })
      await pageCounts.add('/decisions', '2026-03-20')
    })
    await sql(`insert into register.remedy (reference, version, remedy) values ('25 000 901', 1, 'training')`)
    await sql(`insert into register.compliance (reference, remedy, number, satisfied, late, recorded_on, since) values ('25 000 901', 'training', 1, true, false, '2026-03-20', '2026-03-20')`)
    await sql(`insert into alerts.follower (id, address, address_stamp) values ('follower', 'sealed', 'stamp')`)
    await sql(`insert into alerts.alert (id, follower, search, every, asked_at) values ('alert', 'follower', '', 'week', now())`)
    await sql('select register.gather_words(100)')
    world = { cases, mail }
  }

  async function everything(): Promise<readonly { readonly table: string; readonly row: Row }[]> {
    const all = Object.keys(tables).map((table) => `select '${table}' as "table", to_jsonb(t) as row from ${table} t`).join(' union all ')
    return (await client.query<{ table: string; row: Row }>(all)).rows
  }

  /** SQL as somebody claims to be able to run it; what it gave and what it changed, and all undone. Null where the database refused. */
  async function tried(who: Who, { sql, values }: Call): Promise<{ readonly rows: readonly Row[]; readonly changed: () => Promise<readonly string[]> } | null> {
    const settings = { 'redress.side': who.side, 'redress.office': who.office, 'redress.person': who.person, 'redress.body': who.body, 'redress.draft': who.draft, role: who.role }
    await client.query(`begin; select ${Object.entries(settings).map(([name, value]) => `set_config('${name}', ${client.escapeLiteral(value ?? '')}, true)`).join(', ')}`)
    try {
      const { rows } = await client.query<Row>(sql, [...values])
      return { rows, changed: () => trespasses(who) }
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      // A statement that the database cannot even read would try nothing.
      assert.ok(!/^42(?!501)/.test(code), `${code} ${String(error)}: ${sql}`)
      return null
    }
  }

  /** Rows that are not as they were, or are new, and were not theirs to change or add. */
  async function trespasses(who: Who): Promise<readonly string[]> {
    await client.query('reset role')
    const [was, now] = [new Map(planted.map((each) => [JSON.stringify(each), each])), new Map((await everything()).map((each) => [JSON.stringify(each), each]))]
    const reach = (table: string) => tables[table] ?? { reads: () => false }
    const gone = [...was].filter(([text, { table, row }]) => !now.has(text) && !(reach(table).changes ?? reach(table).reads)(who, row, world))
    const come = [...now].filter(([text, { table, row }]) => !was.has(text) && !(reach(table).adds ?? reach(table).changes ?? reach(table).reads)(who, row, world))
    return [...gone.map(([text]) => `changed or removed ${text}`), ...come.map(([text]) => `added ${text}`)]
  }

  const count = { seen: 0, changed: 0, refused: 0, tried: 0 }

  async function tryTable({ who, door, row, column, other, set, how }: Attempt): Promise<void> {
    const table = pick(Object.keys(tables), door)
    const here = planted.filter((each) => each.table === table).map((each) => each.row)
    const [it, another] = [pick(here, row), pick(here, other)]
    const [all, key] = [columns.get(table) ?? [], keys.get(table) ?? []]
    const by = pick(all.filter((name) => it[name] !== null), column)
    const where = `where to_jsonb(${by}) = $1::jsonb`
    const id = `jsonb_build_array(${key.join(', ')}) as id`
    const asked = JSON.stringify(it[by])
    const fresh = { ...it, ...Object.fromEntries(key.slice(-1).map((name) => [name, typeof it[name] === 'number' ? 1000 + set : `fresh-${set}`])), ...(set % 3 === 0 ? { [pick(all, column)]: another[pick(all, column)] } : {}) }
    const populated = (n: number) => `jsonb_populate_record(null::${table}, $${n}::jsonb)`
    const calls: Readonly<Record<Attempt['how'], Call>> = {
      look: { sql: `select ${id} from ${table} ${where}`, values: [asked] },
      'look at all': { sql: `select ${id} from ${table}`, values: [] },
      lock: { sql: `select ${id} from ${table} ${where} for update`, values: [asked] },
      change: { sql: `update ${table} set ${pick(all, set)} = (${populated(2)}).${pick(all, set)} ${where}`, values: [asked, JSON.stringify(another)] },
      add: { sql: `insert into ${table} (${all.join(', ')}) select ${all.join(', ')} from ${populated(1)}`, values: [JSON.stringify(fresh)] },
      remove: { sql: `delete from ${table} ${where}`, values: [asked] },
      empty: { sql: `truncate ${table} cascade`, values: [] },
    }
    const { reads } = tables[table] ?? { reads: () => false }
    const said = `${JSON.stringify(who)} ${how} ${table} by ${by}`
    try {
      const done = await tried(who, calls[how])
      if (done === null) count.refused += 1
      if (how === 'look' || how === 'look at all') {
        const mine = here.filter((each) => reads(who, each, world) && (how === 'look at all' || JSON.stringify(each[by]) === asked)).map((each) => JSON.stringify(key.map((name) => each[name])))
        const got = (done?.rows ?? []).map((each) => JSON.stringify(each['id']))
        assert.deepEqual(got.toSorted(), mine.toSorted(), said)
        count.seen += got.length
      } else if (how === 'lock') {
        for (const each of done?.rows ?? []) assert.ok(here.some((one) => JSON.stringify(key.map((name) => one[name])) === JSON.stringify(each['id']) && reads(who, one, world)), said)
      } else if (done !== null) {
        assert.notEqual(how, 'empty', said)
        assert.deepEqual(await done.changed(), [], said)
        count.changed += 1
      }
    } finally {
      await client.query('rollback')
    }
  }

  async function callFunction({ who, door, row, other, set }: Attempt): Promise<void> {
    const calls = Object.entries(functions).flatMap(([name, ways]) => ways?.(pick(named, row), pick(named, other), `fresh-${set}`).map((call) => ({ name, call })) ?? [])
    const { name, call } = pick(calls, door)
    const said = `${JSON.stringify(who)} calls ${name} with ${JSON.stringify(call.values)}`
    try {
      const done = await tried(who, call)
      if (done === null) return
      for (const id of call.tells?.(done.rows) ?? []) assert.ok(who.role === 'redress_jobs' || ownCase(who, id, world), said)
      assert.deepEqual(await done.changed(), [], said)
      count.changed += 1
    } finally {
      await client.query('rollback')
    }
  }

  it('each that a role may reach has its line in the matrix, and the matrix names no other', async () => {
    const { rows } = await opened.pool.query<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and n.nspname <> 'graphile_worker'
        and exists (select from unnest('{redress_app,redress_jobs,redress_public}'::text[]) as role (name) where has_schema_privilege(role.name, n.oid, 'usage') and (has_table_privilege(role.name, c.oid, 'select,insert,update,delete') or has_any_column_privilege(role.name, c.oid, 'select,insert,update')))`)
    // Written and read by the register's own functions alone.
    assert.deepEqual([...rows.map(({ name }) => name), 'register.removed_version'].toSorted(), Object.keys(tables).toSorted())
    const callable = await opened.pool.query<{ name: string }>(`
      select distinct n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
        and exists (select from unnest('{redress_app,redress_public}'::text[]) as role (name) where has_schema_privilege(role.name, n.oid, 'usage') and has_function_privilege(role.name, p.oid, 'execute'))`)
    assert.deepEqual(callable.rows.map(({ name }) => name).toSorted(), Object.keys(functions).toSorted())
    for (const table of Object.keys(tables)) assert.ok(planted.some((each) => each.table === table), `nothing is planted in ${table}`)
  })

  it('the queue’s own tables and functions are the program’s', async () => {
    const { rows } = await opened.pool.query(`select role from unnest('{redress_app,redress_public,redress_owner}'::text[]) as role where has_schema_privilege(role, 'graphile_worker', 'usage')`)
    assert.deepEqual(rows, [])
  })

  it('whatever table is tried by whatever identifier, as whoever: exactly one’s own is seen, and nothing else is changed, added or removed', async () => {
    await fc.assert(fc.asyncProperty(attempts, async (attempt) => {
      count.tried += 1
      await tryTable(attempt)
    }), { numRuns: 3000, includeErrorInReport: true })
    assert.ok(count.seen > 500 && count.changed > 50 && count.refused > 500, JSON.stringify(count))
  })

  it('whatever function is called about whatever: it tells of one’s own cases alone, and changes nothing of others', async () => {
    await fc.assert(fc.asyncProperty(attempts, callFunction), { numRuns: 1500, includeErrorInReport: true })
  })
})
