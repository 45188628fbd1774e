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
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await visitOnce(pool, statements)
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      if (performance.now() > until) throw new StoreUnavailable(error)
      await pause(lookAgainMs)
    }
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
