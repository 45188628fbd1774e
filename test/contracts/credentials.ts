import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { OneTimeCode } from '../../src/usecases/ports/credentials.ts'
import type { Rooms, Store } from '../../src/usecases/ports/store.ts'
import { asBody, asOffice, asPerson, asPublic, asSystem, type Open } from './given.ts'
import { personOf } from './people.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 20, 9, minute)).toISOString()

export function credentialsContract(name: string, open: Open): void {
  describe(`${name} keeps credentials`, () => {
    let store: Store
    let close: () => Promise<void>
    before(async () => {
      ;({ store, close } = await open())
      await sign(async ({ people, credentials }) => {
        for (const id of ['ann', 'bob', 'cy', 'mr-x', 'his-friend']) await people.add(personOf({ id }))
        for (const person of ['ann', 'bob', 'cy']) await credentials.save({ person, mail: `${person}@Office.Example`, passwordHash: 'hash', sealedSecret: 'sealed', lockedUntil: null })
      })
    })
    after(() => close())

    const sign = <T>(work: (rooms: Rooms) => Promise<T>) => store.as(asSystem, work)

    it('finds a credential by its mail address in any case', async () => {
      const kept = { person: 'ann', mail: 'ann@Office.Example', passwordHash: 'hash', sealedSecret: 'sealed', lockedUntil: null }
      assert.deepEqual(await sign(({ credentials }) => credentials.ofMail('ANN@office.example')), kept)
      assert.deepEqual(await sign(({ credentials }) => credentials.ofPerson('ann')), kept)
      assert.equal(await sign(({ credentials }) => credentials.ofMail('zed@office.example')), null)
    })

    it('is closed to every standing but sign-in', async () => {
      for (const who of [asOffice('office-1'), asPerson('ann'), asBody('b'), asPublic]) {
        await assert.rejects(store.as(who, ({ credentials }) => credentials.ofPerson('ann')), { code: 'outside-standing' })
        await assert.rejects(store.as(who, ({ credentials }) => credentials.session('x', at(0))), { code: 'outside-standing' })
        await assert.rejects(store.as(who, ({ credentials }) => credentials.codesMade('x', at(0))), { code: 'outside-standing' })
      }
    })

    it('locks after so many failures within so many minutes, and not for older ones', async () => {
      const fail = (minute: number) => sign(async ({ credentials }) => (await credentials.failed('ann', at(minute), 3, 15)).lockedUntil)
      assert.deepEqual([await fail(0), await fail(1), await fail(15)], [null, null, null])
      assert.equal(await fail(15), at(30))
      assert.equal((await sign(({ credentials }) => credentials.ofPerson('ann')))?.lockedUntil, at(30))
      assert.equal(await fail(31), at(30))
      await sign(({ credentials }) => credentials.succeeded('ann'))
      assert.equal((await sign(({ credentials }) => credentials.ofPerson('ann')))?.lockedUntil, null)
      assert.equal((await sign(({ credentials }) => credentials.failed('nobody', at(0), 3, 15))).lockedUntil, null)
    })

    it('counts each of many failures at the same moment', async () => {
      await Promise.all(Array.from({ length: 5 }, () => sign(({ credentials }) => credentials.failed('bob', at(0), 5, 15))))
      assert.equal((await sign(({ credentials }) => credentials.ofPerson('bob')))?.lockedUntil, at(15))
    })

    it('takes a time step of the second factor once, and none before it afterwards', async () => {
      const use = (step: number) => sign(({ credentials }) => credentials.useStep('cy', step))
      assert.deepEqual([await use(100), await use(100), await use(99), await use(101)], [true, false, false, true])
      const both = await Promise.all([use(200), use(200)])
      assert.deepEqual(both.sort(), [false, true])
      await sign(({ credentials }) => credentials.save({ person: 'cy', mail: 'cy@Office.Example', passwordHash: 'new', sealedSecret: 'sealed', lockedUntil: null }))
      assert.equal(await use(200), false)
    })

    it('opens, moves on and closes sessions; one that is over is not found', async () => {
      const open = (tokenDigest: string, person = 'ann') => sign(({ credentials }) => credentials.openSession({ tokenDigest, person, openedAt: at(0), idleUntil: at(20), endsAt: at(50), step: 'password' }))
      const find = (tokenDigest: string, minute: number) => sign(({ credentials }) => credentials.session(tokenDigest, at(minute)))
      await open('t1')
      assert.deepEqual(await find('t1', 19), { tokenDigest: 't1', person: 'ann', openedAt: at(0), idleUntil: at(20), endsAt: at(50), step: 'password' })
      const held = (minute: number) => sign(({ credentials }) => credentials.sessionHeld('t1', at(minute)))
      assert.deepEqual([(await held(19))?.session, (await held(19))?.person.id], [await find('t1', 19), 'ann'])
      assert.equal(await held(20), null)
      assert.equal(await find('t1', 20), null)
      await sign(({ credentials }) => credentials.touchSession('t1', at(40)))
      assert.notEqual(await find('t1', 39), null)
      await sign(({ credentials }) => credentials.touchSession('t1', at(90)))
      assert.equal(await find('t1', 50), null)
      await sign(({ credentials }) => credentials.closeSession('t1'))
      assert.equal(await find('t1', 1), null)
      await open('t2')
      await open('t3')
      await open('t4', 'bob')
      await sign(({ credentials }) => credentials.closeSessionsOf('ann'))
      assert.deepEqual([await find('t2', 1), await find('t3', 1), (await find('t4', 1))?.person], [null, null, 'bob'])
    })

    const code = (over: Partial<OneTimeCode>): OneTimeCode => ({ reference: 'r', person: 'mr-x', codeDigest: 'right', madeAt: at(0), expiresAt: at(30), triesLeft: 2, by: 'mail', issuedBy: null, checks: [], ...over })
    const save = (over: Partial<OneTimeCode>) => sign(({ credentials }) => credentials.saveCode(code(over)))
    const use = (reference: string, digest: string, minute = 1) => sign(async ({ credentials }) => (await credentials.useCode(reference, digest, at(minute)))?.person ?? null)

    it('takes a code once', async () => {
      await save({ reference: 'once' })
      assert.deepEqual([await use('once', 'right'), await use('once', 'right')], ['mr-x', null])
      await save({ reference: 'race' })
      assert.deepEqual((await Promise.all([use('race', 'right'), use('race', 'right')])).sort(), ['mr-x', null])
    })

    it('takes no code that is out of time, out of tries, or another case’s', async () => {
      await save({ reference: 'late' })
      assert.equal(await use('late', 'right', 30), null)
      await save({ reference: 'tries' })
      assert.deepEqual([await use('tries', 'wrong'), await use('tries', 'wrong'), await use('tries', 'right')], [null, null, null])
      await save({ reference: 'one-wrong' })
      assert.deepEqual([await use('one-wrong', 'wrong'), await use('one-wrong', 'right')], [null, 'mr-x'])
      assert.equal(await use('another', 'right'), null)
    })

    it('replaces the code that came the same way, and counts every one that was made', async () => {
      await save({ reference: 'ways', codeDigest: 'first', madeAt: at(0) })
      await save({ reference: 'ways', codeDigest: 'letter', by: 'letter', issuedBy: 'ann', checks: ['date of birth'], madeAt: at(1) })
      await save({ reference: 'ways', codeDigest: 'second', madeAt: at(2) })
      assert.equal(await use('ways', 'first'), null)
      assert.equal(await use('ways', 'letter'), 'mr-x')
      assert.equal(await use('ways', 'second'), 'mr-x')
      const made = (since: number) => sign(({ credentials }) => credentials.codesMade('ways', at(since)))
      assert.deepEqual([await made(0), await made(1), await made(3)], [3, 2, 0])
    })
  })
}
