import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Rooms, Store } from '../../src/usecases/ports/store.ts'
import { addition, asOffice, asPublic, asSystem, givenCase, headOf, noted, opened } from '../contracts/given.ts'
import { personOf } from '../contracts/people.ts'
import { openTestStore, type OpenedStore } from './opened.ts'

describe('A transaction of the store', () => {
  let test: OpenedStore
  let store: Store
  before(async () => {
    test = await openTestStore({ max: 4, options: '-c synchronous_commit=on' })
    store = test.store
  })
  after(() => test.close())

  const versionOf = (caseId: string) => store.as(asSystem, async ({ histories }) => (await histories.load(caseId))?.head.version ?? null)

  it('keeps all of it or nothing', async () => {
    const head = headOf({ reference: 'nothing' })
    const fails = store.as(asSystem, async ({ histories, people, mailbox }) => {
      await people.add(personOf({ id: 'gone' }))
      await histories.append(addition(head, [opened(head)]))
      await mailbox.post({ id: 'gone', office: 'office-1', to: 'x@mail.example', subject: 's', text: 't' })
      throw new Error('changed my mind')
    })
    await assert.rejects(fails, /changed my mind/)
    assert.equal(await versionOf(head.caseId), null)
    assert.equal(await store.as(asSystem, ({ people }) => people.person('gone')), null)
    assert.equal(await store.as(asSystem, ({ mailbox }) => mailbox.load('gone')), null)
  })

  it('is undone where what goes along with its commit is refused', async () => {
    const head = await givenCase(store, { reference: 'along' })
    const fails = store.as(asOffice('office-1'), async ({ histories, jobs }) => {
      await histories.append(addition(head, [noted('x')]))
      await jobs.add('clock-falls-due', { case: 'of-nobody', version: 1 })
    })
    await assert.rejects(fails, { code: 'outside-standing' })
    assert.equal(await versionOf(head.caseId), 1)
  })

  it('sees what it wrote itself, also what would have gone along with its commit', async () => {
    const mail = { id: 'seen', office: 'office-1', to: 'o\'neill@mail.example', subject: 'back\\slash $1', text: "it's; -- $2 'quoted'" }
    await store.as(asSystem, async ({ mailbox }) => {
      await mailbox.post(mail)
      assert.deepEqual(await mailbox.load('seen'), { ...mail, sentAt: null })
    })
    assert.deepEqual(await store.as(asSystem, ({ mailbox }) => mailbox.load('seen')), { ...mail, sentAt: null })
  })

  it('is on the disk when one hears that a case was opened, although others need not wait for the disk', async () => {
    const lsn = async (of: 'insert' | 'flush') => (await test.pool.query<{ lsn: string }>(`select pg_wal_lsn_diff(pg_current_wal_${of}_lsn(), '0/0') as lsn`)).rows[0]?.lsn ?? ''
    for (let n = 0; n < 5; n++) {
      const head = headOf({ reference: `on the disk ${n}` })
      const before = Number(await lsn('insert'))
      await store.as(asSystem, async ({ histories, people }) => {
        await people.offices()
        histories.settle(addition(head, [opened(head)]))
      })
      assert.ok(Number(await lsn('flush')) > before)
      assert.equal(await versionOf(head.caseId), 1)
    }
  })

  it('keeps nothing of a case that others opened first', async () => {
    const head = await givenCase(store, { reference: 'opened first' })
    const fails = store.as(asSystem, async ({ histories, people }) => {
      await people.add(personOf({ id: 'too late' }))
      histories.settle(addition({ ...head, version: 0 }, [opened(head)]))
    })
    await assert.rejects(fails)
    assert.equal(await store.as(asSystem, ({ people }) => people.person('too late')), null)
  })

  it('does not pass for done where a step failed and was passed over', async () => {
    const head = await givenCase(store, { reference: 'passed over' })
    const passes = store.as(asOffice('office-1'), async ({ histories, people }) => {
      await histories.append(addition(head, [noted('x')]))
      await people.saveBody({ slug: 'not-for-staff', name: 'Not For Staff', kind: 'council', called: 'the Council' }).catch(() => undefined)
    })
    await assert.rejects(passes, { code: 'transaction-lost' })
    assert.equal(await versionOf(head.caseId), 1)
  })

  it('asks one thing after another on its connection, although a use case asks several at once', async () => {
    const heads = [await givenCase(store, { reference: 'a' }), await givenCase(store, { reference: 'b' }), await givenCase(store, { reference: 'c' })]
    const found = await store.as(asOffice('office-1'), ({ histories }) => Promise.all(heads.map((head) => histories.find(head.reference))))
    assert.deepEqual(found, heads)
  })

  it('lends its rooms for as long as it lasts', async () => {
    let kept: Rooms | undefined
    await store.as(asSystem, (rooms) => {
      kept = rooms
      return Promise.resolve()
    })
    await assert.rejects(async () => kept?.people.offices(), /transaction is over/)
    await assert.rejects(async () => kept?.jobs.add('index-entry', {}), /transaction is over/)
  })

  it('refuses a text that the database would refuse or change, with a sentence', async () => {
    for (const name of ['a\0b', 'half \ud800 pair', '\udc00']) {
      await assert.rejects(store.as(asSystem, ({ people }) => people.add(personOf({ id: 'strange', name }))), { code: 'unstorable-text', message: /cannot be kept/ })
      await assert.rejects(store.as(asSystem, ({ mailbox }) => mailbox.post({ id: 'strange', office: 'o', to: name, subject: 's', text: 't' })), { code: 'unstorable-text' })
    }
    await store.as(asSystem, ({ people }) => people.add(personOf({ id: 'fine', name: '🙂 \u202E Żółć \u0001' })))
    assert.equal((await store.as(asSystem, ({ people }) => people.person('fine')))?.name, '🙂 \u202E Żółć \u0001')
  })

  it('that stands in another’s way is given up and says that it may be tried again', async () => {
    const [a, b] = [await givenCase(store, { reference: 'x' }), await givenCase(store, { reference: 'y' })]
    let both: () => void = () => undefined
    const met = new Promise<void>((resolve) => (both = resolve))
    let there = 0
    const crossing = (first: typeof a, second: typeof a) => store.as(asOffice('office-1'), async ({ histories }) => {
      await histories.append(addition(first, [noted('1')]))
      if (++there === 2) both()
      await met
      return histories.append(addition(second, [noted('2')]))
    })
    const results = await Promise.allSettled([crossing(a, b), crossing(b, a)])
    const lost = results.filter((result) => result.status === 'rejected')
    assert.deepEqual(lost.map((result) => (result.reason as { code: string }).code), ['store-contended'])
    assert.deepEqual([await versionOf(a.caseId), await versionOf(b.caseId)], [2, 2])
  })

  it('leaves an error that is not the database’s as it is', async () => {
    const mine = new TypeError('mine')
    await assert.rejects(store.as(asPublic, () => Promise.reject(mine)), mine)
  })
})

describe('A look into the store', () => {
  let test: OpenedStore
  let store: Store
  before(async () => {
    test = await openTestStore({ max: 2 })
    store = test.store
  })
  after(() => test.close())

  it('answers what is asked at once, under the standing of whoever looks', async () => {
    const heads = [await givenCase(store, { reference: 'a' }), await givenCase(store, { reference: 'b', office: 'office-2' })]
    const find = (office: string) => store.look(asOffice(office), ({ histories }) => Promise.all(heads.map(({ reference }) => histories.find(reference))))
    assert.deepEqual(await find('office-1'), [heads[0], null])
    assert.deepEqual(await find('office-2'), [null, heads[1]])
    assert.deepEqual(await store.look(asPublic, ({ people }) => people.offices()), [])
  })

  it('changes nothing: the database does not let it, and what would go along is refused', async () => {
    await assert.rejects(store.look(asSystem, ({ people }) => people.saveBody({ slug: 'never', name: 'Never', kind: 'council', called: 'the Council' })), /read-only transaction/)
    await assert.rejects(store.look(asSystem, ({ mailbox }) => mailbox.post({ id: 'never', office: 'o', to: 't', subject: 's', text: 't' })), /changes nothing/)
    assert.equal(await store.as(asSystem, ({ people }) => people.body('never')), null)
    assert.equal(await store.as(asSystem, ({ mailbox }) => mailbox.load('never')), null)
  })

  it('has no second question, which would be asked of another moment', async () => {
    await assert.rejects(store.look(asSystem, async ({ people }) => [await people.offices(), await people.bodies()]), /asks everything at once/)
  })

  it('leaves its connection as it found it', async () => {
    await Promise.all(Array.from({ length: 6 }, () => store.look(asOffice('office-1'), ({ histories }) => histories.find('a'))))
    const { rows } = await test.pool.query(`select current_user = session_user as oneself, current_setting('redress.office', true) as office, current_setting('transaction_read_only') as bound`)
    assert.deepEqual(rows, [{ oneself: true, office: '', bound: 'off' }])
  })
})
