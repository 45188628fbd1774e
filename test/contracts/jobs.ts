import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Standing, Store } from '../../src/usecases/ports/store.ts'
import { asBody, asOffice, asPerson, asPublic, asSystem, givenCase, type Open } from './given.ts'

export interface Enqueued {
  readonly task: string
  readonly payload: unknown
}

/** `enqueued` looks behind the port: what now waits to be worked off, by when it is to be. */
export function jobsContract(name: string, open: () => Promise<Awaited<ReturnType<Open>> & { enqueued(): Promise<readonly Enqueued[]> }>): void {
  describe(`${name} enqueues work`, () => {
    let store: Store
    let close: () => Promise<void>
    let enqueued: () => Promise<readonly Enqueued[]>
    before(async () => ({ store, close, enqueued } = await open()))
    after(() => close())

    it('with the transaction that causes it, or not at all', async () => {
      await assert.rejects(store.as(asSystem, async ({ jobs }) => {
        await jobs.add('index-entry', { position: 1 })
        throw new Error('changed my mind')
      }))
      assert.deepEqual(await enqueued(), [])
      await store.as(asSystem, ({ jobs }) => jobs.add('index-entry', { position: 2 }))
      assert.deepEqual(await enqueued(), [{ task: 'index-entry', payload: { position: 2 } }])
    })

    it('once for one key: the later replaces the one that still waits', async () => {
      const at = '2036-03-20T09:00:00.000Z'
      await store.as(asSystem, ({ jobs }) => jobs.add('index-entry', { position: 3 }, { key: 'entry:3', runAt: at }))
      await store.as(asSystem, ({ jobs }) => jobs.add('index-entry', { position: 33 }, { key: 'entry:3', runAt: at }))
      assert.deepEqual((await enqueued()).map(({ payload }) => payload), [{ position: 2 }, { position: 33 }])
      await store.as(asSystem, async ({ jobs }) => {
        for (const position of [331, 332]) await jobs.add('index-entry', { position }, { key: 'entry:3', runAt: at })
        await jobs.add('index-entry', { position: 4 })
      })
      assert.deepEqual((await enqueued()).map(({ payload }) => payload), [{ position: 2 }, { position: 4 }, { position: 332 }])
    })

    it('for staff, people and bodies about the cases they may reach, and for nobody else', async () => {
      const { caseId } = await givenCase(store, { reference: 'job', body: 'job-council' }, { people: [{ person: 'mr-j', role: 'complainant' }] })
      const add = (who: Standing) => store.as(who, ({ jobs }) => jobs.add('clock-falls-due', { case: caseId, version: 1 }, { key: `clock:${who.side}` }))
      for (const who of [asOffice('office-1'), asPerson('mr-j'), asBody('job-council'), asSystem]) await add(who)
      for (const who of [asOffice('office-2'), asPerson('mrs-y'), asBody('other-council'), asPublic]) await assert.rejects(add(who), { code: 'outside-standing' })
      assert.equal((await enqueued()).filter(({ task }) => task === 'clock-falls-due').length, 4)
    })

    it('with identifiers only: no word of a case ever lies in the queue', async () => {
      const refused = [{ name: 'Mr X' }, { to: 'x@mail.example' }, { text: 'a\nb' }, { id: '' }, { id: 'x'.repeat(81) }, { amount: 1.5 }, { 'Mr X': 'a' }, { deep: { a: 1 } as never }, { none: null as never }]
      for (const payload of refused) await assert.rejects(store.as(asSystem, ({ jobs }) => jobs.add('index-entry', payload as never)), /identifiers only/)
      for (const payload of [{ reference: '24 017 326' }, { entry: '24-017-326', on: '2026-03-20' }, { at: '2026-03-20T09:00:00.000Z' }]) await store.as(asSystem, ({ jobs }) => jobs.add('index-entry', payload))
    })

    it('for our own tasks only', async () => {
      await assert.rejects(store.as(asSystem, ({ jobs }) => jobs.add('drop-everything' as never, {})), /no task named/)
    })
  })
}
