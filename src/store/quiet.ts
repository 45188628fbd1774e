import { Logger } from 'graphile-worker'
import type pg from 'pg'

/** The queue's library announces every job; nobody here reads that. */
export const quiet = new Logger(() => () => undefined)

/** A pool whose lost connections end nothing: whoever waits for an answer on one is told by the answer. */
export function listened(pool: pg.Pool): pg.Pool {
  const noted = () => undefined
  return pool.on('error', noted).on('connect', (client) => void client.on('error', noted))
}
