import assert from 'node:assert/strict'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { visit } from './embedded/visit.ts'

let made: string
let folder: string

/** Made once, and copied for those tests that want one which is there already. */
before(async () => {
  made = join(mkdtempSync(join(tmpdir(), 'redress-embedded-')), 'database')
  const embedded = await open(made)
  await embedded.leave()
})

after(() => rmSync(join(made, '..'), { recursive: true, force: true }))

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'redress-embedded-')), 'database')
})

function copyMade(): void {
  cpSync(made, folder, { recursive: true })
}

afterEach(() => {
  assert.equal(serverRuns(), false, 'a server is left running')
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

const serverPid = (): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const serverRuns = (): boolean => existsSync(join(folder, 'postgres', 'postmaster.pid'))

describe('The embedded database, shared by the processes of one data folder', () => {
  it('is made by the first who opens a new folder, though two come at once', async () => {
    const [one, other] = await Promise.all([visit(folder), visit(folder)])
    const started = 'SELECT pg_postmaster_start_time()::text AS at'
    assert.deepEqual(await one.query(started), await other.query(started))
    await Promise.all([one.leave(), other.leave()])
  })

  it('runs until the last has left, in whichever order they leave', async () => {
    copyMade()
    const first = await visit(folder)
    const second = await visit(folder)
    await first.leave()
    assert.deepEqual(await second.query('SELECT 1 AS one'), [{ one: 1 }])
    const third = await visit(folder)
    await second.leave()
    assert.deepEqual(await third.query('SELECT 1 AS one'), [{ one: 1 }])
    await third.leave()
    assert.equal(serverRuns(), false)
  })

  it('is started anew by one who comes while the last is stopping it', async () => {
    const comeAndGo = async (): Promise<void> => {
      for (let round = 0; round < 4; round += 1) {
        const embedded = await open()
        await ask(embedded.connection, 'SELECT 1')
        await embedded.leave()
      }
    }
    await Promise.all([comeAndGo(), comeAndGo(), comeAndGo()])
    assert.equal(serverRuns(), false)
  })

  it('names each process to the server', async () => {
    copyMade()
    const guest = await visit(folder)
    const rows = await guest.query('SELECT DISTINCT application_name AS name FROM pg_stat_activity WHERE datname IS NOT NULL')
    await guest.leave()
    assert.equal(rows.length, 1)
    assert.match(String(rows[0]?.['name']), /^redress\/\d+$/)
  })
})

describe('The embedded database, when something is killed', () => {
  it('outlives a killed process, and the next to come stops it on leaving', async () => {
    copyMade()
    const killed = await visit(folder)
    await killed.query('CREATE TABLE kept (n int)')
    await killed.query('INSERT INTO kept SELECT generate_series(1, 100)')
    await killed.kill()
    assert.equal(serverRuns(), true)
    const next = await visit(folder)
    assert.deepEqual(await next.query('SELECT count(*)::int AS n FROM kept'), [{ n: 100 }])
    await next.leave()
  })

  it('keeps every acknowledged row when the server is killed, and comes back for those who stayed', async () => {
    copyMade()
    const embedded = await openEmbedded({ folder })
    await ask(embedded.connection, 'CREATE TABLE kept (n int)')
    const acknowledged = await writeUntilCutOff(embedded.connection, () => process.kill(serverPid(), 'SIGKILL'))
    const rows = await eventually(() => ask(embedded.connection, 'SELECT n FROM kept'))
    await embedded.leave()
    const kept = new Set(rows.map(({ n }) => n))
    assert.deepEqual(acknowledged.filter((n) => !kept.has(n)), [])
  })

  it('starts although its trace names a process that is another program now', async () => {
    copyMade()
    const trace = `${process.pid}\n${folder}/postgres\n1700000000\n5432\n${folder}/socket\n\n  123 456\nready   \n`
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), trace, { mode: 0o600 })
    const after = await open()
    assert.equal((await ask(after.connection, 'SELECT 1 AS one')).length, 1)
    await after.leave()
  })
})

describe('The embedded database, kept from others', () => {
  it('listens on a socket in a folder that only its owner can enter, and on no network port', async () => {
    copyMade()
    const embedded = await open()
    const [listen] = await ask(embedded.connection, 'SHOW listen_addresses')
    assert.deepEqual(listen, { listen_addresses: '' })
    assert.equal(statSync(embedded.connection.host).mode & 0o777, 0o700)
    assert.equal(statSync(join(folder, 'postgres')).mode & 0o777, 0o700)
    await embedded.leave()
  })

  it('has a short socket where the path of the folder is too long for one', async () => {
    const deep = join(folder, 'a-folder-with-a-long-name/'.repeat(5))
    const embedded = await open(deep)
    assert.equal((await ask(embedded.connection, 'SELECT 1 AS one')).length, 1)
    assert.match(embedded.connection.host, /^\/tmp\/redress-/)
    await embedded.leave()
    rmSync(embedded.connection.host, { recursive: true })
  })

  it('runs as the owner of the files where root opens them', async (t) => {
    if (process.getuid?.() !== 0) return t.skip('only root can act as another user')
    mkdirSync(join(folder, 'postgres'), { recursive: true })
    chmodSync(join(folder, '..'), 0o755)
    chownSync(join(folder, 'postgres'), 65534, 65534)
    try {
      const embedded = await open()
      const owner = statSync(`/proc/${serverPid()}`).uid
      await embedded.leave()
      assert.equal(owner, 65534)
    } catch (error) {
      // A clone under a folder that only root can enter: then it must at least say so.
      assert.match((error as Error).message, /cannot reach .* DATABASE_URL/s)
    }
  })

  it('refuses files that another version made, in one sentence that names a way out', async () => {
    mkdirSync(join(folder, 'postgres'), { recursive: true })
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '15\n')
    await assert.rejects(open(), /made by PostgreSQL 15 and this is PostgreSQL 18: .*DATABASE_URL/)
  })
})

/** Opens it in this process, without waiting for the disk: only a power cut would tell. */
function open(where = folder): ReturnType<typeof openEmbedded> {
  return openEmbedded({ folder: where, settings: { fsync: 'off', shared_buffers: '8MB' } })
}

type Connection = Awaited<ReturnType<typeof openEmbedded>>['connection']

async function ask(connection: Connection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Inserts 1, 2, 3… and, once 200 are acknowledged, has the server cut off; gives what was acknowledged. */
async function writeUntilCutOff(connection: Connection, cutOff: () => void): Promise<number[]> {
  const acknowledged: number[] = []
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (let n = 1; ; n += 1) {
      await client.query('INSERT INTO kept VALUES ($1)', [n])
      acknowledged.push(n)
      if (n === 200) cutOff()
    }
  } catch {
    await client.end().catch(() => undefined)
    return acknowledged
  }
}

/** Asks again until there is an answer, for at most a minute. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(50)
    }
  }
}
