import pg from 'pg'
import type { Store } from '../usecases/ports/store.ts'
import { openEmbedded } from './embedded/open.ts'
import { migrate } from './migrate.ts'
import { createStore } from './store.ts'

/** A store that is ready for use. */
export interface OpenStore {
  readonly store: Store
  readonly pool: pg.Pool
  /** For whoever needs connections of their own, such as the worker. */
  readonly connection: pg.PoolConfig
  close(): Promise<void>
}

/** One statement that runs longer than this, or a transaction that idles longer, is in somebody's way by mistake. */
const limits: pg.PoolConfig = { max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 60_000, idle_in_transaction_session_timeout: 120_000 }

/** Opens the database of `url`, or the embedded one of `folder`, and brings it to the present schema. */
export async function openStore(options: { readonly url?: string; readonly folder: string; readonly say: (line: string) => void }): Promise<OpenStore> {
  const { connection, leave } = options.url === undefined ? await openEmbedded({ folder: options.folder, say: options.say }) : atServer(options.url)
  const pool = new pg.Pool({ ...connection, ...limits })
  const close = async () => {
    await pool.end()
    await leave()
  }
  try {
    await migrate(pool)
  } catch (error) {
    await close()
    throw error
  }
  return { store: createStore(pool), pool, connection, close }
}

/** A store on a replica: nothing is migrated there, and writing to it fails. */
export function openReplica(url: string): { readonly store: Store; close(): Promise<void> } {
  const pool = new pg.Pool({ ...atServer(url).connection, ...limits })
  return { store: createStore(pool), close: () => pool.end() }
}

function atServer(url: string): { connection: pg.PoolConfig; leave(): Promise<void> } {
  return { connection: { connectionString: url, application_name: 'redress' }, leave: () => Promise.resolve() }
}
