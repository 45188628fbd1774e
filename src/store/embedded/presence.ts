import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { isServing, readPostmaster } from './postmaster.ts'
import { port } from './socket.ts'

/** How to reach the server of a socket's folder. */
export function reach(socketFolder: string) {
  return { host: socketFolder, port, user: 'redress', application_name: `redress/${process.pid}` }
}

/**
 * Presence is a shared advisory lock held by one connection of its own: the
 * system lets go of it however a process ends. Whoever can take it exclusively
 * is the last, and whoever arrives at that moment waits for it in vain, is cut
 * off by the stop, and starts the server anew.
 */
const presenceLock = 7_326_427

/**
 * Becomes one of those at the server; null where it is not ready yet or is just
 * stopping. `lost` is called if the server goes away during the stay.
 */
export async function join(socketFolder: string, lost: () => void): Promise<pg.Client | null> {
  const client = new pg.Client({ ...reach(socketFolder), database: 'postgres' })
  let present = false
  client.on('error', () => {
    if (present) lost()
    present = false
  })
  try {
    await client.connect()
    await client.query('SELECT pg_advisory_lock_shared($1)', [presenceLock])
    await makeDatabase(client)
    present = true
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    if (isPassing(error)) return null
    throw error
  }
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'redress'`)
  if (rowCount !== 0) return
  await client.query('CREATE DATABASE redress').catch((error: { code?: string }) => {
    // Two who arrive first make it at once: one succeeds, and that is enough.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

/** Not listening yet, starting, stopping, cut off, or full for the moment. */
const passing = new Set([
  'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300', '08006',
])

function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return code === undefined ? /terminated|ended|connection error/i.test(message ?? '') : passing.has(code)
}

const stopWithinMs = 120_000

/** Ends a stay, and stops the server of `cluster` if nobody else is there. */
export async function depart(cluster: string, client: pg.Client): Promise<void> {
  client.removeAllListeners('error')
  client.on('error', () => undefined)
  const last = await isLast(client).catch(() => false)
  const postmaster = last ? readPostmaster(cluster) : null
  if (postmaster !== null) {
    // Fast shutdown: cut off whoever is connected, write everything, end.
    process.kill(postmaster.pid, 'SIGINT')
    const until = Date.now() + stopWithinMs
    while (isServing(cluster, postmaster) && Date.now() < until) await pause(10)
  }
  await client.end().catch(() => undefined)
}

async function isLast(client: pg.Client): Promise<boolean> {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [presenceLock])
  const { rows } = await client.query<{ last: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS last',
    [presenceLock],
  )
  return rows[0]?.last === true
}
