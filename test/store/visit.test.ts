import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { visit } from '../../src/store/visit.ts'
import { freshDatabase, type FreshDatabase } from '../database.ts'

describe('A visit to the database', () => {
  let database: FreshDatabase
  let client: pg.Client
  before(async () => {
    database = await freshDatabase()
    client = new pg.Client(database.config)
    await client.connect()
    await client.query('create temporary table thing (id integer primary key, name text, tags text[], seen timestamptz, on_day date, big bigint)')
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  const put = { name: 'put', text: 'insert into thing (id, name) values ($1, $2)' }
  const one = { name: 'one', text: 'select name from thing where id = $1' }
  const names = async () => (await visit(client, [{ text: 'select name from thing order by id' }]))[0]?.rows.map(({ name }) => name)

  it('brings an answer for each statement, in their order, whether its name is new or known', async () => {
    for (const id of [1, 2]) {
      const answers = await visit(client, [{ ...put, values: [id, `thing ${id}`] }, { ...one, values: [id] }, { ...one, values: [99] }, { text: 'select 1 as a, null as b' }])
      assert.deepEqual(answers, [
        { rows: [], count: 1, command: 'INSERT' }, { rows: [{ name: `thing ${id}` }], count: 1, command: 'SELECT' },
        { rows: [], count: 0, command: 'SELECT' }, { rows: [{ a: 1, b: null }], count: 1, command: 'SELECT' },
      ])
    }
  })

  it('keeps nothing of it where one statement fails, and does none after it', async () => {
    await assert.rejects(visit(client, [{ ...put, values: [3, 'three'] }, { ...put, values: [1, 'again'] }, { text: `select pg_notify('not', 'done')` }]), { code: '23505' })
    assert.deepEqual(await names(), ['thing 1', 'thing 2'])
  })

  it('knows a statement by its name also after the visit that brought it failed, before it or at it', async () => {
    const late = { name: 'late', text: 'select id from thing where name = $1' }
    await assert.rejects(visit(client, [{ text: 'select 1 / 0' }, { ...late, values: ['thing 1'] }]), { code: '22012' })
    assert.deepEqual((await visit(client, [{ ...late, values: ['thing 1'] }]))[0]?.rows, [{ id: 1 }])
    const divided = { name: 'divided', text: 'select 10 / $1::integer as it' }
    await assert.rejects(visit(client, [{ ...divided, values: [0] }]), { code: '22012' })
    assert.deepEqual((await visit(client, [{ ...divided, values: [2] }, { ...divided, values: [5] }])).map(({ rows }) => rows), [[{ it: 5 }], [{ it: 2 }]])
  })

  it('takes two statements of one name that is new, and refuses two that are not the same before anything is sent', async () => {
    const sum = { name: 'sum', text: 'select $1::integer + 1 as it' }
    assert.deepEqual((await visit(client, [{ ...sum, values: [1] }, { ...sum, values: [2] }])).map(({ rows }) => rows[0]?.['it']), [2, 3])
    await assert.rejects(visit(client, [{ ...put, values: [4, 'four'] }, { ...sum, text: 'select 2' }]), /two statements have the name “sum”/)
    await assert.rejects(visit(client, [{ ...put, values: [4, 'four'] }, { name: 'new', text: 'select 1' }, { name: 'new', text: 'select 2' }]), /two statements have the name “new”/)
    await assert.rejects(visit(client, [{ ...put, values: [4, { four: 4 }] }]), TypeError)
    assert.deepEqual(await names(), ['thing 1', 'thing 2'])
  })

  it('carries values as they are, and reads days, instants and counts', async () => {
    const text = `back\\slash "quoted" {braces}, 'single' – Żółć 🙂`
    const given = [10, text, [text, '', null, 'null'], '2026-02-28T23:59:59.123Z', '2028-02-29', 9_007_199_254_740_991]
    const [, , answer] = await visit(client, [{ text: 'delete from thing' }, { text: 'insert into thing values ($1, $2, $3, $4, $5, $6)', values: given }, { text: 'select * from thing' }])
    assert.deepEqual(answer?.rows, [{ id: 10, name: text, tags: given[2], seen: given[3], on_day: given[4], big: given[5] }])
    const bytes = Buffer.from([0, 255, 10])
    assert.deepEqual((await visit(client, [{ text: 'select $1::bytea as it', values: [bytes] }]))[0]?.rows, [{ it: bytes }])
  })

  it('says that the connection is lost where it is', async () => {
    const lost = new pg.Client(database.config)
    await lost.connect()
    lost.on('error', () => undefined)
    const [answer] = await visit(lost, [{ text: 'select pg_backend_pid() as it' }])
    const asking = assert.rejects(visit(lost, [{ text: 'select pg_sleep(60)' }]), { code: '57P01' })
    await visit(client, [{ text: 'select pg_terminate_backend($1)', values: [answer?.rows[0]?.['it']] }])
    await asking
    await assert.rejects(visit(lost, [{ text: 'select 1' }]))
  })
})
