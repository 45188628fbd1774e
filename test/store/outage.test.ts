import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { listened } from '../../src/store/quiet.ts'
import { createStore } from '../../src/store/store.ts'
import type { StoreUnavailable } from '../../src/store/store-error.ts'
import { startWorker } from '../../src/store/worker.ts'
import type { Store } from '../../src/usecases/ports/store.ts'
import { addition, asOffice, asSystem, givenCase, headOf, noted, opened } from '../contracts/given.ts'
import { freshDatabase, type FreshDatabase } from '../database.ts'
import { wireTo, type Wire } from './wire.ts'

describe('A database that goes away', () => {
  let database: FreshDatabase
  let wire: Wire
  let pool: pg.Pool
  let store: Store

  before(async () => {
    database = await freshDatabase()
    wire = await wireTo(database.config)
    pool = listened(new pg.Pool({ ...wire.config, max: 3 }))
    store = createStore(pool, { patienceMs: 4_000 })
  })
  after(async () => {
    await pool.end()
    await wire.close()
    await database.drop()
  })

  it('is waited for: what is begun meanwhile is done when it is back', async () => {
    await givenCase(store, { reference: 'before' })
    await wire.cut()
    assert.equal(await store.ready(), false)
    const head = headOf({ reference: 'meanwhile' })
    const made = addition(head, [opened(head)])
    const waiting = Promise.all([
      store.as(asSystem, ({ histories }) => histories.append(made)),
      store.look(asOffice('office-1'), ({ histories }) => histories.find('before')),
      store.as(asOffice('office-1'), ({ histories }) => histories.find('before')),
    ])
    await pause(700)
    await wire.mend()
    const [appended, seen, found] = await waiting
    assert.deepEqual(appended, { done: true })
    assert.deepEqual([seen?.reference, found?.reference], ['before', 'before'])
    assert.equal(await store.ready(), true)
  })

  it('undoes what was under way, says so, and does it no second time', async () => {
    const head = await givenCase(store, { reference: 'under way' })
    let times = 0
    const work = store.as(asOffice('office-1'), async ({ histories }) => {
      times += 1
      await histories.append(addition(head, [noted('lost')]))
      await wire.cut()
      await histories.find('under way')
    })
    await assert.rejects(work, (error: StoreUnavailable) => error.code === 'store-unavailable' && error.committed === 'no' && error.cause !== undefined)
    await wire.mend()
    assert.equal(times, 1)
    const again = await store.as(asOffice('office-1'), ({ histories }) => histories.append(addition(head, [noted('kept')])))
    assert.deepEqual(again, { done: true })
  })

  it('does not say that nothing was changed where it cannot know: at the commit', async () => {
    const head = await givenCase(store, { reference: 'at the commit' })
    let times = 0
    const work = store.as(asOffice('office-1'), async ({ histories }) => {
      times += 1
      await histories.append(addition(head, [noted('unknown')]))
      wire.cutBefore('commit')
    })
    await assert.rejects(work, (error: StoreUnavailable) => error.code === 'store-unavailable' && error.committed === 'unknown')
    assert.equal(times, 1)
    await wire.mend()
    assert.equal((await store.as(asOffice('office-1'), ({ histories }) => histories.load(head.caseId)))?.events.length, 1)
  })

  it('does not say so either of a transaction that is one visit, and makes that visit once', async () => {
    const head = await givenCase(store, { reference: 'one visit' })
    const settle = (text: string) => store.as(asOffice('office-1'), async ({ histories }) => histories.settle(addition(head, [noted(text)])))
    wire.cutBefore('settle')
    await assert.rejects(settle('unknown'), (error: StoreUnavailable) => error.code === 'store-unavailable' && error.committed === 'unknown')
    const waiting = settle('waits')
    await pause(400)
    await wire.mend()
    await waiting
    const history = await store.as(asOffice('office-1'), ({ histories }) => histories.load(head.caseId))
    assert.deepEqual([...(history?.words.values() ?? [])].map((words) => words['text']), ['waits'])
  })

  it('is given up after a while, with a sentence', async () => {
    const hasty = createStore(pool, { patienceMs: 200 })
    await wire.cut()
    await assert.rejects(hasty.as(asSystem, ({ people }) => people.offices()), { name: 'StoreUnavailable', message: 'The database does not answer; nothing was changed.' })
    await wire.mend()
    assert.deepEqual(await hasty.as(asSystem, ({ people }) => people.offices()), [])
  })

  it('ends no worker: it goes on when the database is back', async () => {
    const worked: string[] = []
    const heard = new Map<string, () => void>()
    const worker = await startWorker(wire.config, { 'send-mail': async ({ mail }) => {
      worked.push(String(mail))
      heard.get(String(mail))?.()
    } })
    const work = async (mail: string) => {
      const done = new Promise<void>((resolve) => heard.set(mail, resolve))
      await store.as(asSystem, async ({ jobs, mailbox }) => {
        await mailbox.post({ id: mail, office: 'office-1', to: 'x@mail.example', subject: 's', text: 't' })
        await jobs.add('send-mail', { mail })
      })
      await done
    }
    await work('mail-1')
    await wire.cut()
    await pause(300)
    await wire.mend()
    await work('mail-2')
    await worker.stop()
    // A job whose end could not be noted is run again, but none is left out.
    assert.deepEqual([...new Set(worked)], ['mail-1', 'mail-2'])
  })
})
