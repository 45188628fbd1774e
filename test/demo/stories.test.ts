import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { announcedAccounts, setUpDemonstration, tellStories } from '../../src/demo/set-up.ts'
import { DEMONSTRATION_PASSWORD } from '../../src/demo/accounts.ts'
import { office } from '../../src/demo/places.ts'
import { stories } from '../../src/demo/stories.ts'
import { system, type Desk } from '../../src/usecases/use-case.ts'
import { testDesk, type TestDesk } from '../desk.ts'
import { openTestStore, type OpenedStore } from '../store/opened.ts'

describe('The demonstration', () => {
  let at: TestDesk
  let opened: OpenedStore
  let desk: Desk
  before(async () => {
    ;[at, opened] = await Promise.all([testDesk(), openTestStore()])
    desk = { ...at.desk, store: opened.store }
  })
  after(() => Promise.all([opened.close(), at.close()]))

  const cases = async () => (await desk.store.as(system, ({ cases }) => cases.list({ limit: 100 }))).cases.length
  const settings = async () => (await desk.store.as(system, ({ people }) => people.office(office.id)))?.settings

  it('has its offices and people at once, each with a second factor of their own, and its cases afterwards', async () => {
    assert.equal(await setUpDemonstration(desk), true)
    assert.equal(await setUpDemonstration(desk), false)
    const accounts = await announcedAccounts(desk)
    assert.equal(new Set(accounts.map(({ secret }) => secret)).size, accounts.length)
    const credential = await desk.store.as(system, ({ credentials }) => credentials.ofMail(accounts.at(-1)?.mail ?? ''))
    assert.equal(await desk.secrets.matches(credential?.passwordHash ?? '', DEMONSTRATION_PASSWORD), true)
    assert.equal(await cases(), 0)
  })

  it('goes on with its cases at the next start where the last was cut off, and makes each once', async () => {
    const cutOff = tellStories(desk)
    while ((await cases()) === 0) await pause(10)
    assert.equal(cutOff.done, false)
    await cutOff.stop()
    const made = await cases()
    assert.ok(made > 0 && made < stories.length, `${made} of ${stories.length}`)
    await tellStories(desk).finished
    assert.equal(await cases(), stories.length)
    await tellStories(desk).finished
    assert.equal(await cases(), stories.length)
    assert.deepEqual(await settings(), office.settings)
  })
})
