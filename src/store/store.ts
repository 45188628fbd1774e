import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Rooms, Standing, Store } from '../usecases/ports/store.ts'
import { roleOf } from './roles.ts'
import { furnish } from './rooms.ts'
import { literal, openSession } from './session.ts'
import { isConnectionLost, storeError, StoreUnavailable, TransactionLost } from './store-error.ts'

/** How often a transaction looks whether a database that has gone away is back. */
const lookAgainMs = 150

/**
 * The one door to what is kept, over a pool of connections. Each `as` is one transaction under one standing. A database
 * that goes away for some seconds is waited for, but only before the first statement: what may have been committed is
 * never done twice. Throws a `StoreError` where the database is the reason.
 */
export function createStore(pool: pg.Pool, { patienceMs = 12_000 }: { readonly patienceMs?: number } = {}): Store {
  // A connection lost while idle is already out of the pool; without a listener it would end the program.
  pool.on('error', ignore)
  return {
    as: (standing, work) => transaction(pool, patienceMs, standing, work),
    ready: async () => {
      try {
        await pool.query('select')
        return true
      } catch {
        return false
      }
    },
  }
}

async function transaction<T>(pool: pg.Pool, patienceMs: number, standing: Standing, work: (rooms: Rooms) => Promise<T>): Promise<T> {
  const client = await begin(pool, patienceMs, standing)
  const { session, close } = openSession(client)
  let broken: Error | undefined
  try {
    const result = await work(furnish(session, standing))
    await commit(client, close())
    return result
  } catch (error) {
    close()
    broken = await rollback(client, error)
    throw storeError(error)
  } finally {
    give(client, broken)
  }
}

/** A connection inside a transaction under that standing: one round trip, tried again while nobody answers. */
async function begin(pool: pg.Pool, patienceMs: number, standing: Standing): Promise<pg.PoolClient> {
  const statement = opening(standing)
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await beginOnce(pool, statement)
    } catch (error) {
      if (!isConnectionLost(error)) throw storeError(error)
      if (performance.now() > until) throw new StoreUnavailable(error)
      await pause(lookAgainMs)
    }
  }
}

async function beginOnce(pool: pg.Pool, statement: string): Promise<pg.PoolClient> {
  const client = await pool.connect()
  // The pool listens only to connections that it holds; what happens to ours is told by the statement under way.
  client.on('error', ignore)
  try {
    await client.query(statement)
    return client
  } catch (error) {
    give(client, asError(error))
    throw error
  }
}

function opening({ side, office, person, body }: Standing): string {
  const settings = { role: roleOf[side], 'redress.side': side, 'redress.office': office, 'redress.person': person, 'redress.body': body }
  const sets = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${literal(value ?? '')}, true)`)
  return `begin; select ${sets.join(', ')}`
}

/** Commits, with what was left to go along: one visit. */
async function commit(client: pg.PoolClient, waiting: string): Promise<void> {
  let answer: pg.QueryResult | readonly pg.QueryResult[]
  try {
    answer = await client.query(`${waiting}commit`)
  } catch (error) {
    throw isConnectionLost(error) ? new StoreUnavailable(error, 'unknown') : error
  }
  // A transaction that failed inside answers a commit by undoing everything, and does not call that an error.
  const last = Array.isArray(answer) ? (answer as readonly pg.QueryResult[]).at(-1) : (answer as pg.QueryResult)
  if (last?.command !== 'COMMIT') throw new TransactionLost()
}

/** Undoes the transaction; the error if the connection is no longer good for another one. */
async function rollback(client: pg.PoolClient, reason: unknown): Promise<Error | undefined> {
  if (isConnectionLost(reason) || reason instanceof StoreUnavailable) return asError(reason)
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return asError(error)
  }
}

function give(client: pg.PoolClient, broken: Error | undefined): void {
  client.off('error', ignore)
  // Between here and its end a broken connection may still complain.
  if (broken !== undefined) client.on('error', ignore)
  client.release(broken)
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function ignore(): void {
  // On purpose: see where it is used.
}
