import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { isConnectionLost, StoreUnavailable } from './store-error.ts'
import { visit, type Answer, type Statement } from './visit.ts'

/** How often a first visit looks whether a database that has gone away is back. */
const lookAgainMs = 150

/** A first visit and the connection it was made on, which is the caller's until it is given back. */
export interface FirstVisit {
  readonly client: pg.PoolClient
  readonly answers: Promise<readonly Answer[]>
}

/**
 * Takes a connection and makes a first visit on it. While nobody answers it is made again, for as long as patience lasts:
 * so it must be one that may be made twice, because nothing of it is kept without a commit. Where the database refuses what
 * was asked, `answers` rejects and the connection is still good.
 */
export async function firstVisit(pool: pg.Pool, patienceMs: number, statements: readonly Statement[]): Promise<FirstVisit> {
  return patiently(patienceMs, () => visitOnce(pool, statements))
}

/** Tries for as long as nobody answers and patience lasts. */
async function patiently<T>(patienceMs: number, attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      if (performance.now() > until) throw new StoreUnavailable(error)
      await pause(lookAgainMs)
    }
  }
}

/**
 * A transaction that is one visit: outside of one begun, all of a visit is kept, or nothing. Nobody can say of one that was
 * cut off whether it was kept, so only the connection is waited for, and the visit is never made twice.
 */
export async function onlyVisit(pool: pg.Pool, patienceMs: number, statements: readonly Statement[]): Promise<void> {
  const client = await patiently(patienceMs, () => pool.connect())
  client.on('error', ignore)
  try {
    await visit(client, statements)
    giveBack(client)
  } catch (error) {
    const lost = isConnectionLost(error)
    giveBack(client, lost ? error : undefined)
    throw lost ? new StoreUnavailable(error, 'unknown') : error
  }
}

async function visitOnce(pool: pg.Pool, statements: readonly Statement[]): Promise<FirstVisit> {
  const client = await pool.connect()
  // The pool listens only to connections that it holds; what happens to ours is told by the visit under way.
  client.on('error', ignore)
  const answers = visit(client, statements)
  try {
    await answers
  } catch (error) {
    if (isConnectionLost(error)) {
      giveBack(client, error)
      throw error
    }
  }
  return { client, answers }
}

/** Gives a connection back to its pool; one that is broken, and says why, to nobody. */
export function giveBack(client: pg.PoolClient, broken?: unknown): void {
  client.off('error', ignore)
  if (broken === undefined) return client.release()
  // Between here and its end a broken connection may still complain.
  client.on('error', ignore)
  client.release(broken instanceof Error ? broken : new Error('The connection is broken.', { cause: broken }))
}

function ignore(): void {
  // On purpose: see where it is used.
}
