import pg from 'pg'
import { listened } from '../../src/store/quiet.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/usecases/ports/store.ts'
import { freshDatabase, type FreshDatabase } from '../database.ts'

/** A store on a database of a test's own, with what a test needs to look behind it. */
export interface OpenedStore {
  readonly store: Store
  readonly pool: pg.Pool
  readonly database: FreshDatabase
  close(): Promise<void>
}

export async function openTestStore(config: pg.PoolConfig = {}): Promise<OpenedStore> {
  const database = await freshDatabase()
  const pool = listened(new pg.Pool({ ...database.config, ...config }))
  const close = async () => {
    await pool.end()
    await database.drop()
  }
  return { store: createStore(pool), pool, database, close }
}
