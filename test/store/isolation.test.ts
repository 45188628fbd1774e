import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fc } from '../chance.ts'
import type pg from 'pg'
import { roleOf } from '../../src/store/roles.ts'
import type { Standing, Store } from '../../src/usecases/ports/store.ts'
import { addition, asBody, asOffice, asPerson, asPublic, asSystem, givenCase, noted, received } from '../contracts/given.ts'
import { personOf } from '../contracts/people.ts'
import { openTestStore, type OpenedStore } from './opened.ts'

const offices = ['office-1', 'office-2'] as const
const bodies = ['north-council', 'south-council'] as const
const persons = ['mr-x', 'mrs-y', 'ms-z'] as const

interface Planted {
  readonly caseId: string
  readonly office: string
  readonly body: string
  readonly people: readonly string[]
}

/** What is there to be reached or not: every office with every body, and somebody in each. */
const plan = offices.flatMap((office, i) => bodies.map((body, j) => ({ office, body, people: [persons[(i + j) % 3] as string] })))

/** The rule, in the words of the design, apart from how the database says it. */
function mayReach(standing: Standing, planted: Planted): boolean {
  if (standing.side === 'office') return planted.office === standing.office
  if (standing.side === 'person') return standing.person !== null && planted.people.includes(standing.person)
  if (standing.side === 'body') return planted.body === standing.body && planted.office === standing.office
  return standing.side === 'system'
}

/** Any combination, sensible or not: settings that do not belong to a side must open nothing. */
const anyStanding: fc.Arbitrary<Standing> = fc.record({
  side: fc.constantFrom('office', 'person', 'body', 'public', 'system'),
  office: fc.constantFrom(null, ...offices, 'office-none', ''),
  person: fc.constantFrom(null, ...persons, 'nobody', ''),
  body: fc.constantFrom(null, ...bodies, 'no-council', ''),
})

const privateTables = [
  'casework.stream', 'casework.event', 'casework.content', 'casework.opening', 'casework.office_chain', 'casework.stage_count', 'casework.agenda', 'casework.party',
  'casework.listed_case', 'casework.known_to', 'casework.mail', 'identity.person', 'identity.credential', 'identity.session', 'identity.code', 'identity.draft',
  'alerts.follower', 'alerts.alert',
]

describe('The database itself says who reaches what', () => {
  let opened: OpenedStore
  let store: Store
  const planted: Planted[] = []

  before(async () => {
    opened = await openTestStore({ max: 4 })
    store = opened.store
    for (const [index, it] of plan.entries()) {
      const head = await givenCase(store, { office: it.office, body: it.body, reference: `25 000 00${index}` },
        { people: it.people.map((person) => ({ person, role: 'complainant' })), searchable: 'secretword', complainant: 'A Name' },
        [received({ text: 'office only' }, []), received({ text: 'person' }, ['person']), received({ text: 'both' }, ['person', 'body'])])
      planted.push({ ...it, caseId: head.caseId })
    }
    await store.as(asSystem, async ({ people, credentials, drafts, mailbox }) => {
      for (const id of persons) await people.add(personOf({ id, side: 'person' }))
      for (const office of offices) await people.add(personOf({ id: `staff-of-${office}`, office }))
      await credentials.save({ person: 'mr-x', mail: 'x@mail.example', passwordHash: 'h', sealedSecret: null, lockedUntil: null })
      await credentials.openSession({ tokenDigest: 't', person: 'mr-x', openedAt: '2026-03-20T09:00:00Z', idleUntil: '2036-03-20T09:00:00Z', endsAt: '2036-03-20T09:00:00Z', step: 'complete' })
      await drafts.save({ tokenDigest: 'of-somebody', journey: 'complain', answers: {}, savedAt: '2026-03-20T09:00:00Z', expiresAt: '2036-03-20T09:00:00Z', submittedAs: null })
      for (const office of offices) await mailbox.post({ id: `mail-of-${office}`, office, to: 'x@mail.example', subject: 's', text: 't' })
    })
  })
  after(() => opened.close())

  /** SQL as a standing would be able to run it, were a use case to let it through; undone afterwards. */
  async function attempt<Row extends pg.QueryResultRow>(standing: Standing, sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = await opened.pool.connect()
    try {
      await client.query('begin')
      for (const [name, value] of Object.entries({ side: standing.side, office: standing.office, person: standing.person, body: standing.body })) {
        await client.query('select set_config($1, $2, true)', [`redress.${name}`, value ?? ''])
      }
      await client.query(`set local role ${roleOf[standing.side]}`)
      return (await client.query<Row>(sql, values)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  const visible = async (standing: Standing, table: string, column = 'case_id') =>
    new Set((await attempt<{ id: string }>(standing, `select ${column} as id from ${table}`).catch(denied)).map((row) => row.id))

  const denied = (error: unknown): never[] => {
    assert.equal((error as { code?: string }).code, '42501')
    return []
  }

  it('any standing sees the cases it may reach and no other, in every table of cases', async () => {
    await fc.assert(fc.asyncProperty(anyStanding, async (standing) => {
      const mine = new Set(planted.filter((it) => mayReach(standing, it)).map((it) => it.caseId))
      for (const table of ['stream', 'event', 'content', 'listed_case', 'party']) assert.deepEqual(await visible(standing, `casework.${table}`), mine, table)
      for (const table of ['known_to', 'opening']) {
        const seen = await visible(standing, `casework.${table}`)
        for (const id of seen) assert.equal(mine.has(id), true, table)
      }
    }), { numRuns: 60 })
  })

  it('any standing reads the words meant for its side and no others', async () => {
    await fc.assert(fc.asyncProperty(anyStanding, async (standing) => {
      const rows = await attempt<{ text: string }>(standing, 'select text from casework.content').catch(denied)
      const texts = new Set(rows.map((row) => (JSON.parse(row.text) as { text: string }).text))
      const expected = { office: ['office only', 'person', 'both'], system: ['office only', 'person', 'both'], person: ['person', 'both'], body: ['both'], public: [] }[standing.side]
      assert.deepEqual(texts, new Set(planted.some((it) => mayReach(standing, it)) ? expected : []))
    }), { numRuns: 60 })
  })

  it('case search, which runs past the rules, finds what the rules would show and no more', async () => {
    await fc.assert(fc.asyncProperty(anyStanding, async (standing) => {
      const rows = await attempt<{ case_id: string }>(standing, `select case_id from casework.search('secretword', 100)`).catch(denied)
      const seesWords = standing.side === 'office' || standing.side === 'system'
      assert.deepEqual(new Set(rows.map((row) => row.case_id)), new Set(planted.filter((it) => seesWords && mayReach(standing, it)).map((it) => it.caseId)))
    }), { numRuns: 60 })
  })

  it('opening a case, which runs past the rules, gives what the rules would show and no more', async () => {
    await fc.assert(fc.asyncProperty(anyStanding, fc.nat({ max: plan.length - 1 }), async (standing, index) => {
      const it = planted[index] as Planted
      const rows = await attempt<{ case_id: string; words: Record<string, { text: string }> }>(standing, `select case_id, words::json as words from casework.open($1, null)`, [`25 000 00${index}`]).catch(denied)
      assert.deepEqual(rows.map((row) => row.case_id), mayReach(standing, it) ? [it.caseId] : [])
      const shown = await attempt<{ id: string }>(standing, 'select id from casework.content where case_id = $1', [it.caseId]).catch(denied)
      assert.deepEqual(new Set(rows.flatMap(({ words }) => Object.keys(words))), new Set(shown.map(({ id }) => id)))
    }), { numRuns: 60 })
  })

  it('enqueueing, which runs past the rules, takes only what is about a case that can be reached', async () => {
    await fc.assert(fc.asyncProperty(anyStanding, fc.nat({ max: plan.length - 1 }), async (standing, index) => {
      const it = planted[index] as Planted
      const took = await attempt(standing, 'select casework.enqueue($1)', [JSON.stringify([{ task: 'clock-falls-due', payload: { case: it.caseId, version: 1 } }])]).then(() => true, denied)
      assert.equal(took === true, standing.side !== 'public' && mayReach(standing, it))
    }), { numRuns: 60 })
  })

  it('nobody adds to a case that they may not reach', async () => {
    await fc.assert(fc.asyncProperty(anyStanding, fc.nat({ max: plan.length - 1 }), async (standing, index) => {
      const it = planted[index] as Planted
      const insert = `insert into casework.event (case_id, version, type, at, text, digest) values ($1, 99, 'NoteAdded', now(), '{}', '')`
      const took = await attempt(standing, insert, [it.caseId]).then(() => true, denied)
      assert.equal(took === true, mayReach(standing, it))
    }), { numRuns: 60 })
  })

  it('nobody makes themselves a party to a case that is not theirs', async () => {
    for (const it of planted) {
      const join = (standing: Standing) => attempt(standing, `insert into casework.party (case_id, person, role, office, body) values ($1, 'intruder', 'complainant', $2, $3)`, [it.caseId, it.office, it.body])
      for (const standing of [asPerson('intruder'), asPerson('intruder', it.office), asBody(it.body), asOffice('office-none'), asPublic]) await assert.rejects(join(standing), { code: '42501' })
    }
  })

  it('claiming the side of the program opens nothing without its role', async () => {
    const client = await opened.pool.connect()
    try {
      await client.query(`begin; set local role redress_app; select set_config('redress.side', 'system', true)`)
      for (const table of ['stream', 'event', 'content', 'listed_case', 'party', 'opening', 'mail']) {
        assert.equal((await client.query(`select from casework.${table}`)).rowCount, 0, table)
      }
      assert.equal((await client.query(`select from casework.search('secretword', 10)`)).rowCount, 0)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('the public role can touch no private table', async () => {
    const { rows } = await opened.pool.query<{ name: string; privileges: string }>(`
      select c.oid::regclass::text as name, string_agg(p.privilege, ',' order by p.privilege) as privileges
      from pg_class c cross join unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) as p (privilege)
      where c.relkind in ('r', 'v', 'm', 'p') and c.relnamespace in ('casework'::regnamespace, 'identity'::regnamespace, 'alerts'::regnamespace)
        and (has_table_privilege('redress_public', c.oid, p.privilege) or (p.privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege('redress_public', c.oid, p.privilege)))
      group by 1 order by 1`)
    assert.deepEqual(rows, [
      { name: 'identity.body', privileges: 'SELECT' },
      { name: 'identity.draft', privileges: 'DELETE,INSERT,SELECT,UPDATE' },
      { name: 'identity.office', privileges: 'SELECT' },
    ])
    for (const table of privateTables) {
      const rows = await attempt(asPublic, `select * from ${table}`).catch(denied)
      assert.deepEqual(rows, [], table)
    }
  })

  it('a draft is reached by the digest of its token alone, and cannot be listed', async () => {
    for (const standing of [asPublic, asPerson('mr-x'), asOffice('office-1'), asBody('north-council')]) {
      assert.deepEqual(await attempt(standing, 'select * from identity.draft'), [])
      assert.deepEqual(await attempt(standing, `select * from identity.draft where token_digest = 'of-somebody'`), [])
      assert.deepEqual(await attempt(standing, `update identity.draft set journey = 'taken' returning 1`), [])
    }
    await assert.rejects(attempt(asPublic, `insert into identity.draft select 'another', 'complain', '{}', now(), now(), null`), { code: '42501' })
  })

  it('credentials, sessions and codes are for sign-in alone', async () => {
    for (const standing of [asPublic, asPerson('mr-x'), asOffice('office-1'), asBody('north-council')]) {
      for (const table of ['credential', 'session', 'code']) await assert.rejects(attempt(standing, `select from identity.${table}`), { code: '42501' })
    }
  })

  it('who follows the register is for the program itself alone', async () => {
    for (const standing of [asPublic, asPerson('mr-x'), asOffice('office-1'), asBody('north-council')]) {
      for (const table of ['follower', 'alert']) await assert.rejects(attempt(standing, `select from alerts.${table}`), { code: '42501' })
    }
  })

  it('row-level security is enabled and forced on every private table, and no role of ours can pass it by', async () => {
    const { rows } = await opened.pool.query<{ name: string; on: boolean }>(`
      select oid::regclass::text as name, relrowsecurity and relforcerowsecurity as on from pg_class
      where relkind in ('r', 'p') and relnamespace in ('casework'::regnamespace, 'identity'::regnamespace, 'alerts'::regnamespace)`)
    assert.deepEqual(rows.filter((row) => !row.on), [])
    assert.equal(rows.length >= privateTables.length, true)
    const able = await opened.pool.query(`
      select rolname from pg_roles r where rolname like 'redress\\_%' and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb
        or exists (select from pg_auth_members m where m.member = r.oid))`)
    assert.deepEqual(able.rows, [])
    const owners = await opened.pool.query(`select distinct relowner::regrole::text as owner from pg_class where relkind = 'r' and relnamespace in ('casework'::regnamespace, 'identity'::regnamespace, 'alerts'::regnamespace)`)
    assert.deepEqual(owners.rows, [{ owner: 'redress_owner' }])
  })

  it('every function that runs past the rules is one of those that are known, with its search path fixed', async () => {
    const { rows } = await opened.pool.query(`
      select p.oid::regproc::text as name, p.proowner::regrole::text as owner, p.proconfig as config, has_function_privilege('redress_public', p.oid, 'execute') as public
      from pg_proc p where p.prosecdef and p.pronamespace in ('casework'::regnamespace, 'identity'::regnamespace, 'standing'::regnamespace, 'store'::regnamespace, 'alerts'::regnamespace) order by 1`)
    const config = ['search_path=pg_catalog, pg_temp']
    const known = ['append', 'count_stage', 'enqueue', 'link_opening', 'next_number', 'open', 'search']
    assert.deepEqual(rows, known.map((name) => ({ name: `casework.${name}`, owner: name === 'next_number' ? 'redress_owner' : 'redress_jobs', config, public: false })))
  })

  it('no role changes or deletes an event, an opening or a case, and only retention deletes words', async () => {
    for (const standing of [asOffice('office-1'), asPerson('mr-x'), asBody('north-council'), asPublic, asSystem]) {
      for (const table of ['event', 'opening']) {
        await assert.rejects(attempt(standing, `update casework.${table} set digest = ''`), { code: '42501' })
        await assert.rejects(attempt(standing, `delete from casework.${table}`), { code: '42501' })
        await assert.rejects(attempt(standing, `truncate casework.${table} cascade`), { code: '42501' })
      }
      await assert.rejects(attempt(standing, 'delete from casework.stream'), { code: '42501' })
      await assert.rejects(attempt(standing, `update casework.stream set office = 'office-2'`), { code: '42501' })
      await assert.rejects(attempt(standing, `update casework.content set text = ''`), { code: '42501' })
      if (standing.side !== 'system') await assert.rejects(attempt(standing, 'delete from casework.content'), { code: '42501' })
    }
    assert.equal((await attempt(asSystem, 'delete from casework.content returning 1')).length > 0, true)
  })

  it('even a superuser is refused it, until they switch the refusal off', async () => {
    for (const sql of [`update casework.event set text = ''`, 'delete from casework.event', 'delete from casework.opening', 'delete from casework.stream', `update casework.content set text = ''`, 'delete from casework.content', 'truncate casework.stream cascade', 'update casework.stream set version = version - 1']) {
      await assert.rejects(opened.pool.query(sql), { code: '23001' }, sql)
    }
  })

  it('the owner of the tables is bound by the rules as well', async () => {
    const client = await opened.pool.connect()
    try {
      await client.query(`begin; set local role redress_owner`)
      for (const table of privateTables) assert.equal((await client.query(`select from ${table}`)).rowCount, 0, table)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('a version never goes back', async () => {
    await assert.rejects(attempt(asOffice('office-1'), 'update casework.stream set version = 1'), { code: '23001' })
  })

  it('a pooled connection keeps nothing of the transaction before, whether it was kept or undone', async () => {
    const single = await openTestStore({ max: 1 })
    const left = async () => (await single.pool.query(`select current_user = session_user as self, standing.side() as side, standing.office() as office, standing.person() as person, standing.body() as body, standing.draft() as draft`)).rows[0] as unknown
    const nothing = { self: true, side: null, office: null, person: null, body: null, draft: null }
    await single.store.as({ side: 'office', office: 'o', person: 'p', body: 'b' }, ({ drafts }) => drafts.load('d'))
    assert.deepEqual(await left(), nothing)
    await assert.rejects(single.store.as(asOffice('o'), () => Promise.reject(new Error('no'))), /no/)
    assert.deepEqual(await left(), nothing)
    await assert.rejects(single.store.as(asPublic, ({ credentials }) => credentials.ofPerson('x')), { code: 'outside-standing' })
    assert.deepEqual(await left(), nothing)
    await single.close()
  })

  it('a standing cannot carry SQL', async () => {
    const strange = `x', true); set local role redress_jobs; select set_config('redress.side', 'system`
    assert.deepEqual((await store.as(asOffice(strange), ({ cases }) => cases.list({ limit: 10 }))).cases, [])
    await assert.rejects(store.as(asOffice('nul\0'), ({ cases }) => cases.list({ limit: 10 })), { code: 'unstorable-text' })
  })

  it('an addition under any standing leaves the cases of others as they were', async () => {
    const others = () => attempt<{ case_id: string; version: number }>(asSystem, 'select case_id, version from casework.stream order by case_id')
    await fc.assert(fc.asyncProperty(anyStanding, fc.nat({ max: plan.length - 1 }), async (standing, index) => {
      const it = planted[index] as Planted
      const history = await store.as(asSystem, ({ histories }) => histories.load(it.caseId))
      assert.ok(history)
      const before = await others()
      const made = addition(history.head, [noted('x')], { people: it.people.map((person) => ({ person, role: 'complainant' })) })
      const done = await store.as(standing, ({ histories }) => histories.append(made)).then((answer) => answer.done, (error: { code?: string }) => {
        assert.equal(error.code, 'outside-standing')
        return false
      })
      assert.equal(done, mayReach(standing, it))
      assert.deepEqual(await others(), before.map((row) => (done && row.case_id === it.caseId ? { ...row, version: row.version + 1 } : row)))
    }), { numRuns: 40 })
  })
})
