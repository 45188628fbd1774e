import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded, type EmbeddedConnection } from '../../src/store/embedded/open.ts'

/** A server to make databases on, and the run that its templates belong to. */
export interface Server {
  readonly url: string
  readonly run: string
}

const variable = 'REDRESS_TEST_SERVER'

/** The server of the run that this test file is part of; undefined where the file is run alone. */
export function givenServer(): Promise<Server> | undefined {
  const given = process.env[variable]
  return given === undefined ? undefined : Promise.resolve(JSON.parse(given) as Server)
}

/** Lets the test files of this run find the server. */
export function giveServer(server: Server): void {
  process.env[variable] = JSON.stringify(server)
}

/** Starts what a run of tests needs, or takes the server that TEST_DATABASE_URL names. */
export async function startTestServer(): Promise<{ server: Server; stop: () => Promise<void> }> {
  const run = randomBytes(4).toString('hex')
  const url = process.env['TEST_DATABASE_URL']
  if (url !== undefined) {
    const server = { url, run }
    return { server, stop: () => dropTemplates(server) }
  }
  const folder = mkdtempSync(join(tmpdir(), 'redress-test-'))
  // What a test writes need not survive the power going off.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const embedded = await openEmbedded({ folder, settings })
  return {
    server: { url: socketAddress(embedded.connection), run },
    stop: async () => {
      await embedded.leave()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function socketAddress({ host, port, user }: EmbeddedConnection): string {
  return `postgresql://${user}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`
}

/** The address of another database of the same server. */
export function addressOf(server: Server, database: string): string {
  const url = new URL(server.url)
  url.pathname = `/${database}`
  return url.href
}

/** An address in the parts that `pg` wants. */
export function configOf(address: string): pg.PoolConfig {
  const url = new URL(address)
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  }
}

/** Asks the server something over a connection of its own. */
export async function asking<T>(server: Server, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(configOf(server.url))
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/** Leaves a server of somebody else's as it was found. */
async function dropTemplates(server: Server): Promise<void> {
  await asking(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [`template_${server.run}_`],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
  })
}
