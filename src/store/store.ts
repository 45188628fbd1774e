import type pg from 'pg'
import type { Rooms, Standing, Store } from '../usecases/ports/store.ts'
import { firstVisit, giveBack, onlyVisit } from './line.ts'
import { furnish } from './rooms.ts'
import { openSession, type Left } from './session.ts'
import { takeUp, takeUpToLook, under } from './standing.ts'
import { isConnectionLost, storeError, StoreUnavailable, TransactionLost } from './store-error.ts'
import { visit, type Answer, type Statement } from './visit.ts'

/**
 * The one door to what is kept, over a pool of connections. Each `as` is one transaction under one standing, and each
 * `look` one that changes nothing. A database that goes away for some seconds is waited for, but only until it has first
 * answered: what may have been committed is never done twice. Throws a `StoreError` where the database is the reason.
 */
export function createStore(pool: pg.Pool, { patienceMs = 12_000 }: { readonly patienceMs?: number } = {}): Store {
  // A connection lost while idle is already out of the pool; without a listener it would end the program.
  pool.on('error', () => undefined)
  return {
    as: (standing, work) => transaction(pool, patienceMs, standing, work),
    look: (standing, work) => look(pool, patienceMs, standing, work),
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

const begin: Statement = { name: 'begin', text: 'begin' }
const commit: Statement = { name: 'commit', text: 'commit' }
/** The commit waits for no disk; the message after it is a commit of its own, which waits for all that was before. */
const commitEarly: readonly Statement[] = [
  { name: 'wait for no disk', text: 'set local synchronous_commit = off' }, commit,
  { name: 'wait for the disk', text: `select pg_logical_emit_message(true, 'redress', '')` },
]
const rollback: Statement = { name: 'rollback', text: 'rollback' }

async function transaction<T>(pool: pg.Pool, patienceMs: number, standing: Standing, work: (rooms: Rooms) => Promise<T>): Promise<T> {
  let client: pg.PoolClient | undefined
  let broken: unknown
  const { session, close } = openSession(travel)

  /** The transaction begins with its first question, on the same visit. */
  async function travel(asked: readonly Statement[]): Promise<readonly Answer[]> {
    const statements = asked.map((each) => under(standing, each))
    if (client !== undefined) return visit(client, statements)
    const first = await firstVisit(pool, patienceMs, [begin, takeUp(standing), ...statements])
    client = first.client
    return (await first.answers).slice(2)
  }

  /** With the commit; where nothing was asked, all of the transaction in its only visit. */
  async function keep(left: Left): Promise<void> {
    const statements = left.statements.map((each) => under(standing, each))
    if (client !== undefined) await commitOn(client, statements, left.letGoEarly ? commitEarly : [commit])
    else if (statements.length > 0) await onlyVisit(pool, patienceMs, [takeUp(standing), ...statements])
  }

  try {
    const result = await work(furnish(session, standing))
    await keep(await close())
    return result
  } catch (error) {
    await close()
    if (client !== undefined) broken = await undo(client, error)
    throw storeError(error)
  } finally {
    if (client !== undefined) giveBack(client, broken)
  }
}

/** Commits, with what was left to go along: one visit. */
async function commitOn(client: pg.PoolClient, left: readonly Statement[], committing: readonly Statement[]): Promise<void> {
  let answers: readonly Answer[]
  try {
    answers = await visit(client, [...left, ...committing])
  } catch (error) {
    throw isConnectionLost(error) ? new StoreUnavailable(error, 'unknown') : error
  }
  // A transaction that failed inside answers a commit by undoing everything, and does not call that an error.
  if (answers[left.length + committing.indexOf(commit)]?.command !== 'COMMIT') throw new TransactionLost()
}

/** Undoes the transaction; the error if the connection is no longer good for another one. */
async function undo(client: pg.PoolClient, reason: unknown): Promise<unknown> {
  if (isConnectionLost(reason) || reason instanceof StoreUnavailable) return reason
  try {
    await visit(client, [rollback])
    return undefined
  } catch (error) {
    return error
  }
}

/** One visit, and the transaction is over: nothing can be asked after it. */
async function look<T>(pool: pg.Pool, patienceMs: number, standing: Standing, work: (rooms: Rooms) => Promise<T>): Promise<T> {
  let looked = false
  const { session, close } = openSession(async (asked) => {
    if (looked) throw new Error('A look asks everything at once: what depends on an answer wants a transaction, `as`.')
    looked = true
    const { client, answers } = await firstVisit(pool, patienceMs, [takeUpToLook(standing), ...asked.map((each) => under(standing, each))])
    giveBack(client)
    return (await answers).slice(1)
  })
  try {
    const seen = await work(furnish(session, standing))
    if ((await close()).statements.length > 0) throw new Error('A look changes nothing.')
    return seen
  } catch (error) {
    await close()
    throw storeError(error)
  }
}
