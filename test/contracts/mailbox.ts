import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Store } from '../../src/usecases/ports/store.ts'
import { asBody, asOffice, asPerson, asPublic, asSystem, givenCase, type Open } from './given.ts'

const mail = (office = 'office-1') => ({ id: randomUUID(), office, to: 'x@mail.example', subject: 'A message from us', text: 'Sign in to read it.' })

export function mailboxContract(name: string, open: Open): void {
  describe(`${name} keeps mail that is to go out`, () => {
    let store: Store
    let close: () => Promise<void>
    before(async () => ({ store, close } = await open()))
    after(() => close())

    it('keeps a message until it is sent, and says what went wrong meanwhile', async () => {
      const it = mail()
      await store.as(asOffice('office-1'), ({ mailbox }) => mailbox.post(it))
      assert.deepEqual(await store.as(asSystem, ({ mailbox }) => mailbox.load(it.id)), { ...it, sentAt: null })
      await store.as(asSystem, ({ mailbox }) => mailbox.failed(it.id, '2026-03-20T09:00:00.000Z', 'no answer'))
      const [waiting] = await store.as(asOffice('office-1'), ({ mailbox }) => mailbox.list(5))
      assert.equal(waiting?.problem, '2026-03-20T09:00:00.000Z no answer')
      assert.equal(waiting.sentAt, null)
      await store.as(asSystem, ({ mailbox }) => mailbox.sent(it.id, '2026-03-20T09:05:00.000Z'))
      const [sent] = await store.as(asOffice('office-1'), ({ mailbox }) => mailbox.list(5))
      assert.deepEqual({ sentAt: sent?.sentAt, problem: sent?.problem }, { sentAt: '2026-03-20T09:05:00.000Z', problem: null })
      assert.equal(await store.as(asSystem, ({ mailbox }) => mailbox.load('none')), null)
    })

    it('lists what waits before what was sent', async () => {
      const [early, late] = [mail('office-order'), mail('office-order')]
      for (const it of [early, late]) await store.as(asSystem, ({ mailbox }) => mailbox.post(it))
      await store.as(asSystem, ({ mailbox }) => mailbox.sent(late.id, '2026-03-20T09:05:00.000Z'))
      assert.deepEqual((await store.as(asOffice('office-order'), ({ mailbox }) => mailbox.list(5))).map(({ id }) => id), [early.id, late.id])
    })

    it('takes mail of an office from its staff, from people with a case there and from a body that a case is about', async () => {
      await givenCase(store, { office: 'office-post', body: 'post-council', reference: 'p' }, { people: [{ person: 'mr-p', role: 'complainant' }] })
      for (const who of [asOffice('office-post'), asPerson('mr-p'), asPerson('new', 'office-post'), asBody('post-council', 'office-post'), asSystem]) {
        await store.as(who, ({ mailbox }) => mailbox.post(mail('office-post')))
      }
      for (const who of [asOffice('office-1'), asPerson('stranger'), asPerson('new', 'office-1'), asBody('other-council'), asPublic]) {
        await assert.rejects(store.as(who, ({ mailbox }) => mailbox.post(mail('office-post'))), { code: 'outside-standing' })
      }
    })

    it('shows mail to nobody but the office and the job that sends it', async () => {
      assert.deepEqual(await store.as(asOffice('office-2'), ({ mailbox }) => mailbox.list(50)), [])
      assert.deepEqual(await store.as(asPerson('mr-p'), ({ mailbox }) => mailbox.list(50)), [])
      assert.deepEqual(await store.as(asBody('post-council'), ({ mailbox }) => mailbox.list(50)), [])
      assert.equal((await store.as(asSystem, ({ mailbox }) => mailbox.list(50))).length > 5, true)
    })
  })
}
