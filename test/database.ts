/**
 * Real databases for tests: one server for the whole run, one database for each
 * test file or test, copied from a template that was migrated once.
 *
 * `test/run.mjs` starts the server and names it in REDRESS_TEST_SERVER. A test
 * file that is run alone starts one of its own. TEST_DATABASE_URL names any other
 * server (15 or later) to run the same tests on; its user must be a superuser.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import pg from 'pg'
import { addressOf, asking, configOf, givenServer, startTestServer, type Server } from './runner/server.ts'

/** A database of a test's own. */
export interface FreshDatabase {
  /** For `new pg.Pool(config)`. */
  readonly config: pg.PoolConfig
  /** The same as one address, for a program that is given DATABASE_URL. */
  readonly url: string
  /** Drops the database, cutting off whoever is still connected. */
  drop(): Promise<void>
}

/** Brings an empty database to the present schema. */
export type Migrate = (pool: pg.Pool) => Promise<void>

/**
 * A new database with the present schema. With a `migrate` of one's own (and the
 * name of its template) the schema is that one's; `null` gives an empty database.
 */
export async function freshDatabase(migrate?: Migrate | null, schema = 'redress'): Promise<FreshDatabase> {
  const server = await theServer()
  const name = `test_${randomBytes(6).toString('hex')}`
  if (migrate === null) {
    await asking(server, (client) => makeEmpty(client, name))
  } else {
    const template = await templateOf(server, schema, migrate ?? (await ourMigrate()))
    await asking(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  }
  const url = addressOf(server, name)
  return {
    config: configOf(url),
    url,
    drop: async () => {
      await asking(server, async (client) => {
        // Connections that were just closed take a moment to go. One cut off in that moment complains to nobody, and fails its file.
        for (let looks = 0; looks < 40 && (await connected(client, name)); looks += 1) await pause(50)
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      })
    },
  }
}

async function connected(client: pg.Client, database: string): Promise<boolean> {
  const { rows } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1 LIMIT 1', [database])
  return rows.length > 0
}

async function ourMigrate(): Promise<Migrate> {
  const { migrate } = await import('../src/store/migrate.ts')
  return migrate
}

let server: Promise<Server> | undefined
let end: () => Promise<void> = async () => undefined

after(() => end())

function theServer(): Promise<Server> {
  server ??= givenServer() ?? startOwn()
  return server
}

async function startOwn(): Promise<Server> {
  const started = await startTestServer()
  end = started.stop
  return started.server
}

const templateLock = 7_326_428

/** Makes the template of a schema if this run has none yet; other test files wait meanwhile. */
async function templateOf(server: Server, schema: string, migrate: Migrate): Promise<string> {
  const name = `template_${server.run}_${schema}`
  await asking(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount !== 0) return
    const unfinished = `${name}_unfinished`
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
    await makeEmpty(client, unfinished)
    const pool = new pg.Pool(configOf(addressOf(server, unfinished)))
    try {
      await migrate(pool)
    } finally {
      await pool.end()
    }
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`)
  })
  return name
}

/** The same order of letters everywhere: builtin since PostgreSQL 17, the system's before. */
async function makeEmpty(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  )
  const locale =
    (rows[0]?.version ?? 0) >= 170_000
      ? `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`
      : `LOCALE 'C.UTF-8'`
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' ${locale}`)
}
