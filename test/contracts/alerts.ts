import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Alerts, NewAlert } from '../../src/usecases/ports/alerts.ts'
import type { Store } from '../../src/usecases/ports/store.ts'
import { asBody, asOffice, asPerson, asPublic, asSystem, type Open } from './given.ts'

const asking = (id: string, follower: string, over: Partial<NewAlert> = {}): NewAlert => ({
  id, follower, address: `sealed ${follower}`, addressStamp: `stamp of ${follower}`, search: 'q=hedge', every: 'day', askedAt: '2026-03-20T09:00:00.000Z', ...over,
})
const confirmed = { at: '2026-03-20T10:00:00.000Z', toldTo: 7, toldOn: '2026-03-20' } as const
const days = { day: '2026-03-20', week: '2026-03-14', after: '', atMost: 10 } as const

/** What every implementation of `Alerts` promises. */
export function alertsContract(name: string, open: Open): void {
  describe(`${name} keeps alerts`, () => {
    let store: Store
    let close: () => Promise<void>
    before(async () => ({ store, close } = await open()))
    after(() => close())
    const on = <T>(work: (alerts: Alerts) => Promise<T>): Promise<T> => store.as(asSystem, (rooms) => work(rooms.alerts))
    const ids = async (follower: string) => (await on((alerts) => alerts.of(follower))).map(({ id }) => id)

    it('keeps what was asked for, with its sealed address, and counts it until it is confirmed', async () => {
      await on((alerts) => alerts.ask(asking('a1', 'f1')))
      const { address, addressStamp, ...asked } = asking('a1', 'f1')
      assert.deepEqual(await on((alerts) => alerts.find('a1')), { ...asked, address, confirmedAt: null, toldTo: null, toldOn: null })
      assert.deepEqual([await on((alerts) => alerts.unconfirmed(addressStamp, '2026-03-20T08:00:00.000Z')), await on((alerts) => alerts.unconfirmed(addressStamp, '2026-03-20T09:00:00.000Z')), await on((alerts) => alerts.unconfirmed('another', '2026-03-20T08:00:00.000Z'))], [1, 0, 0])
      assert.deepEqual([await ids('f1'), await on((alerts) => alerts.find('none'))], [[], null])
    })
    it('gives an address that is known to the follower who has it', async () => {
      await on((alerts) => alerts.ask(asking('a2', 'f9', { addressStamp: 'stamp of f1', search: '' })))
      assert.equal((await on((alerts) => alerts.find('a2')))?.follower, 'f1')
    })
    it('confirms each once', async () => {
      await on((alerts) => alerts.confirm('a1', confirmed))
      await on((alerts) => alerts.confirm('a2', confirmed))
      await on((alerts) => alerts.confirm('a1', { at: '2026-03-21T10:00:00.000Z', toldTo: 99, toldOn: '2026-03-21' }))
      const found = await on((alerts) => alerts.find('a1'))
      assert.deepEqual([found?.confirmedAt, found?.toldTo, found?.toldOn], [confirmed.at, 7, '2026-03-20'])
      assert.deepEqual(await ids('f1'), ['a1', 'a2'])
    })
    it('replaces one for the same search, and forgets nothing that is still to be told for it', async () => {
      await on((alerts) => alerts.ask(asking('a3', 'f1', { every: 'week' })))
      await on((alerts) => alerts.confirm('a3', { at: '2026-03-25T10:00:00.000Z', toldTo: 50, toldOn: '2026-03-25' }))
      assert.deepEqual(await ids('f1'), ['a2', 'a3'])
      const found = await on((alerts) => alerts.find('a3'))
      assert.deepEqual([found?.every, found?.toldTo, found?.toldOn], ['week', 7, '2026-03-20'])
    })
    it('says whose day has come, if the register went on meanwhile', async () => {
      await on(async (alerts) => {
        for (const id of ['b', 'c']) {
          await alerts.ask(asking(id, `f-${id}`, { every: id === 'b' ? 'day' : 'week' }))
          await alerts.confirm(id, { ...confirmed, toldTo: 8 })
        }
        await alerts.ask(asking('d', 'f-d'))
      })
      const due = (asked: object) => on((alerts) => alerts.due({ before: 10, ...days, ...asked }))
      assert.deepEqual(await due({}), ['f-b', 'f1'], 'those who hear daily and were told on that day; nobody who has not confirmed')
      assert.deepEqual([await due({ day: '2026-03-19' }), await due({ week: '2026-03-20' }), await due({ before: 8 }), await due({ before: 7 })], [[], ['f-b', 'f-c', 'f1'], ['f1'], []])
      assert.deepEqual([await due({ after: 'f-b' }), await due({ atMost: 1 })], [['f1'], ['f-b']])
    })
    it('lets one at a time write to a follower, and another after that one’s time', async () => {
      const [now, until, later] = ['2026-03-21T05:00:00.000Z', '2026-03-21T05:10:00.000Z', '2026-03-21T05:20:00.000Z']
      const taken = await Promise.all([on((alerts) => alerts.takeUp('f1', now, until)), on((alerts) => alerts.takeUp('f1', now, until))])
      assert.deepEqual(taken.toSorted(), [null, 'sealed f1'])
      assert.equal(await on((alerts) => alerts.takeUp('f1', until, later)), 'sealed f1')
      await on((alerts) => alerts.letGo('f1'))
      assert.deepEqual([await on((alerts) => alerts.takeUp('f1', now, until)), await on((alerts) => alerts.takeUp('nobody', now, until))], ['sealed f1', null])
    })
    it('notes up to where somebody was told', async () => {
      await on((alerts) => alerts.told(['b'], 12, '2026-03-21'))
      assert.deepEqual(await on((alerts) => alerts.due({ before: 20, ...days, day: '2026-03-20' })), ['f1'])
    })
    it('stops one, or all, of that follower alone; with the last of them the address is gone', async () => {
      await on((alerts) => alerts.stop('f1', 'b'))
      assert.equal((await ids('f-b')).length, 1)
      await on((alerts) => alerts.stop('f1', 'a3'))
      assert.deepEqual(await ids('f1'), ['a2'])
      await on((alerts) => alerts.stop('f1', 'a2'))
      await on((alerts) => alerts.stop('f-b', null))
      await on((alerts) => alerts.stop('f-b', null))
      const now = '2026-03-22T05:00:00.000Z'
      for (const follower of ['f1', 'f-b']) assert.equal(await on((alerts) => alerts.takeUp(follower, now, now)), null)
    })
    it('forgets what was never confirmed, and its address; nothing else', async () => {
      assert.equal(await on((alerts) => alerts.forget('2026-03-20T09:00:00.000Z')), 0)
      assert.equal(await on((alerts) => alerts.forget('2026-03-20T09:00:00.001Z')), 1)
      const now = '2026-03-22T05:00:00.000Z'
      assert.deepEqual([await on((alerts) => alerts.takeUp('f-d', now, now)), await ids('f-c')], [null, ['c']])
    })
    for (const who of [asPublic, asPerson('mr-x'), asOffice('office-1'), asBody('north-council')]) {
      it(`opens to nobody on the side of ${who.side}`, async () => {
        await assert.rejects(store.as(who, ({ alerts }) => alerts.of('f-c')), { code: 'outside-standing' })
        await assert.rejects(store.as(who, ({ alerts }) => alerts.ask(asking('z', 'z'))), { code: 'outside-standing' })
      })
    }
  })
}
