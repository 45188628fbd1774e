import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { migrate } from '../../src/store/migrate.ts'
import { listened } from '../../src/store/quiet.ts'
import { createStore } from '../../src/store/store.ts'
import { asOffice, givenCase } from '../contracts/given.ts'
import { freshDatabase, type FreshDatabase } from '../database.ts'

const files = readdirSync(new URL('../../src/store/migrations/', import.meta.url)).filter((name) => name.endsWith('.sql'))

describe('Migration', () => {
  const databases: FreshDatabase[] = []
  const pools: pg.Pool[] = []
  const empty = async (): Promise<pg.Pool> => {
    const database = await freshDatabase(null)
    const pool = listened(new pg.Pool(database.config))
    databases.push(database)
    pools.push(pool)
    return pool
  }
  after(async () => {
    for (const pool of pools) await pool.end()
    for (const database of databases) await database.drop()
  })

  it('brings an empty database to the present schema, and a second one changes nothing', async () => {
    const pool = await empty()
    await migrate(pool)
    const applied = async () => (await pool.query<{ name: string; applied_at: Date }>('select name, applied_at from store.migration order by number')).rows
    const first = await applied()
    assert.deepEqual(first.map((row) => row.name), files.sort())
    await migrate(pool)
    assert.deepEqual(await applied(), first)
  })

  it('may be begun by two at once, on one database and on two of one server', async () => {
    const [one, another] = [await empty(), await empty()]
    await Promise.all([migrate(one), migrate(one), migrate(another)])
    const { rows } = await one.query('select from store.migration')
    assert.equal(rows.length, files.length)
  })

  it('refuses a database that a newer Redress was at, with a sentence, and changes nothing', async () => {
    const pool = await empty()
    await migrate(pool)
    await pool.query(`delete from store.migration where number = 2; insert into store.migration (number, name) values (9999, '9999-later.sql')`)
    await assert.rejects(migrate(pool), { code: 'database-newer', message: /made ready by a newer Redress \(its schema is number 9999/ })
    assert.equal((await pool.query('select from store.migration where number = 2')).rowCount, 0)
  })

  it('leaves the connection as whoever connected', async () => {
    const pool = await empty()
    await migrate(pool)
    assert.deepEqual((await pool.query('select current_user = session_user as self')).rows, [{ self: true }])
  })

  it('has numbers that are used once', () => {
    const numbers = files.map((name) => name.slice(0, 4))
    assert.equal(new Set(numbers).size, numbers.length)
    for (const name of files) assert.match(name, /^\d{4}-[a-z0-9-]+\.sql$/)
  })
})

describe('A user of the database who is no superuser', () => {
  let database: FreshDatabase
  let admin: pg.Pool
  const user = `plain_${process.pid}`
  const own = () => listened(new pg.Pool({ ...database.config, user, password: 'a password' }))

  before(async () => {
    database = await freshDatabase(null)
    admin = listened(new pg.Pool(database.config))
    await admin.query(`create role ${user} login password 'a password'`)
  })
  after(async () => {
    await admin.query(`drop owned by ${user} cascade`).catch(() => undefined)
    await admin.end()
    await database.drop()
    const elsewhere = await freshDatabase(null)
    const cleaner = listened(new pg.Pool(elsewhere.config))
    await cleaner.query(`drop role ${user}`).catch(() => undefined)
    await cleaner.end()
    await elsewhere.drop()
  })

  it('is told in a sentence what it lacks', async () => {
    const pool = own()
    await assert.rejects(migrate(pool), { code: 'database-not-prepared', message: /give it CREATEROLE .* or make the four roles beforehand/ })
    await pool.end()
  })

  it('works with the four roles granted to it and the database its own', async () => {
    await admin.query(`
      do $$ declare r text; begin
        foreach r in array '{redress_owner,redress_app,redress_jobs,redress_public}'::text[] loop
          if not exists (select from pg_roles where rolname = r) then execute format('create role %I nologin', r); end if;
        end loop;
      end $$`)
    await admin.query(`grant redress_owner, redress_app, redress_jobs, redress_public to ${user}`)
    await admin.query(`do $$ begin execute format('alter database %I owner to ${user}', current_database()); end $$`)
    const pool = own()
    await migrate(pool)
    const store = createStore(pool)
    const head = await givenCase(store, { reference: 'plain' })
    assert.equal((await store.as(asOffice('office-1'), ({ histories }) => histories.find('plain')))?.caseId, head.caseId)
    assert.equal(await store.as(asOffice('office-2'), ({ histories }) => histories.find('plain')), null)
    await pool.end()
  })
})
