import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { startWorker } from '../../src/store/worker.ts'
import { asSystem } from '../contracts/given.ts'
import { openTestStore, type OpenedStore } from './opened.ts'

describe('Work that was taken up by somebody else', () => {
  let opened: OpenedStore
  before(async () => { opened = await openTestStore() })
  after(() => opened.close())

  it('is taken up anew where they are no more, and left to them while they live', async () => {
    await opened.store.as(asSystem, async ({ jobs }) => {
      for (const position of [1, 2, 3]) await jobs.add('index-entry', { position })
    })
    await opened.pool.query('set role redress_jobs; select casework.hand_over(); reset role')
    const taken = `update graphile_worker._private_jobs set locked_at = now(), locked_by = case payload ->> 'position' when '1' then 'dead' else 'alive' end where payload ->> 'position' in ('1', '2')`
    await opened.pool.query(taken)
    const done: unknown[] = []
    let heard: () => void = () => undefined
    const both = new Promise<void>((resolve) => (heard = resolve))
    const other = new pg.Client(opened.database.config)
    await other.connect()
    await other.query(`select pg_advisory_lock(7326431, hashtext('alive'))`)
    const worker = await startWorker(opened.database.config, { 'index-entry': async ({ position }) => {
      if (done.push(position) === 2) heard()
    } })
    await both
    await worker.stop()
    assert.deepEqual(done.toSorted(), [1, 3])
    await other.end()
    const { rows } = await opened.pool.query(`select payload -> 'position' as position, locked_by from graphile_worker._private_jobs`)
    assert.deepEqual(rows, [{ position: 2, locked_by: 'alive' }])
  })
})
