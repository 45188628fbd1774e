import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { CODES_KEPT_FOR_DAYS } from '../../src/jobs/forget-expired.ts'
import { handlers } from '../../src/jobs/handlers.ts'
import { startWorker } from '../../src/store/worker.ts'
import { issueCode } from '../../src/usecases/identity/issue-code.ts'
import { codeMinutes, sessionLimits } from '../../src/usecases/identity/limits.ts'
import { openSession } from '../../src/usecases/identity/session.ts'
import { KEPT_FOR_DAYS, saveAnswers } from '../../src/usecases/journey.ts'
import { as, system, visitor } from '../../src/usecases/use-case.ts'
import { actorFor, testDesk, testPeople, type TestDesk } from '../desk.ts'

const minute = 1 / (24 * 60)

describe('What is kept only in passing', () => {
  let at: TestDesk
  before(async () => { at = await testDesk() })
  after(() => at?.close())

  const forget = () => handlers['forget-expired']({ desk: at.desk, postman: null }, {})
  /** Straight from the table: what the ports no longer give may still be there. */
  const kept = async (table: 'draft' | 'session' | 'code') => (await at.opened.pool.query<{ count: number }>(`select count(*)::int as count from identity.${table}`)).rows[0]?.count

  it('an unfinished complaint is there until its last day, and then deleted', async () => {
    await saveAnswers(at.desk, visitor, { token: 'a token of someone', answers: { narrative: 'They lost my letter.' } })
    at.pass(KEPT_FOR_DAYS)
    await forget()
    assert.equal(await kept('draft'), 1)
    at.pass(minute)
    await forget()
    assert.equal(await kept('draft'), 0)
  })

  it('one that goes on is kept from the day of its last answer', async () => {
    const answer = (narrative: string) => saveAnswers(at.desk, visitor, { token: 'a token of another', answers: { narrative } })
    await answer('Yesterday')
    at.pass(KEPT_FOR_DAYS - 1)
    await answer('Today')
    at.pass(2)
    await forget()
    assert.equal(await kept('draft'), 1)
  })

  it('a session that is used goes on, and one that is over goes', async () => {
    await as(at.desk, system, (rooms) => openSession(at.desk, rooms, testPeople.adviser, 'complete'))
    at.pass((sessionLimits.office.idleMinutes - 1) * minute)
    await forget()
    assert.equal(await kept('session'), 1)
    at.pass(minute)
    await forget()
    assert.equal(await kept('session'), 0)
  })

  it('a code can be accounted for some weeks after it expired, and then goes', async () => {
    const reference = await at.receive()
    const issued = await issueCode(at.desk, actorFor(testPeople.adviser), { reference, by: 'staff', checks: ['full-name', 'complaint'] })
    if (!issued.ok) assert.fail(JSON.stringify(issued.refusal))
    at.pass(codeMinutes.staff * minute + CODES_KEPT_FOR_DAYS - minute)
    await forget()
    assert.equal(await kept('code'), 1)
    at.pass(2 * minute)
    await forget()
    assert.equal(await kept('code'), 0)
  })

  it('doing it twice, or two at once, does no harm', async () => {
    await Promise.all([forget(), forget()])
    await forget()
  })

  it('no case loses anything by it', async () => {
    const { rows: [before] } = await at.opened.pool.query('select count(*)::int from casework.content')
    at.pass(10_000)
    await forget()
    assert.deepEqual((await at.opened.pool.query('select count(*)::int from casework.content')).rows[0], before)
  })

  it('is forgotten every day by itself', async () => {
    const worker = await startWorker(at.opened.database.config, { 'forget-expired': () => forget() })
    try {
      const rounds = async () => (await at.opened.pool.query<{ identifier: string }>('select identifier from graphile_worker._private_known_crontabs')).rows
      // The queue notes what comes round a moment after it has begun.
      for (let looks = 0; looks < 200 && (await rounds()).length === 0; looks += 1) await pause(20)
      assert.deepEqual(await rounds(), [{ identifier: 'forget-expired' }])
    } finally {
      await worker.stop()
    }
  })
})
