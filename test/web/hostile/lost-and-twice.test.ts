import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { routesOf } from '../../../src/main/routes.ts'
import { referenceInAddress } from '../../../src/register/permalink.ts'
import { StoreUnavailable } from '../../../src/store/store-error.ts'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import type { Desk } from '../../../src/usecases/use-case.ts'
import { actorFor, testDesk, testPeople, type TestDesk } from '../../desk.ts'
import { browser, site, tokenIn } from '../kit/site.ts'
import { answerAll, fill, referenceIn } from '../complain/journey.ts'
import { atWork } from '../office/staff.ts'
import { complainant, signedIn } from '../my/outside.ts'

describe('Nothing that was typed is lost, and nothing is done twice', () => {
  let at: TestDesk
  let app: FastifyInstance
  let away = false
  before(async () => {
    at = await testDesk()
    const { store } = at.desk
    const gone = () => Promise.reject(new StoreUnavailable(new Error('gone')))
    const desk: Desk = { ...at.desk, store: { ready: () => store.ready(), as: (standing, work) => (away ? gone() : store.as(standing, work)), look: (standing, work) => (away ? gone() : store.look(standing, work)) } }
    app = await site({ routes: routesOf(desk), requestsPerMinute: 100_000 })
  })
  after(async () => {
    await app?.close()
    await at?.close()
  })

  const fileOf = async (reference: string) => {
    const shown = await showCase(at.desk, actorFor(testPeople.manager), { reference })
    assert(shown.ok)
    return shown.value.file
  }
  const pathOf = (reference: string) => `/office/cases/${referenceInAddress(reference)}`

  describe('a story of 100,000 characters', () => {
    it('goes from the form to the case page whole, line by line', async () => {
      const lines = Array.from({ length: 1000 }, (_, line) => `${line}: ${'they did not answer <me> & '.repeat(4)}`.slice(0, 98).padEnd(99, '.').replace(/ ?.$/, '.'))
      const one = browser(app)
      await answerAll(one, { 'what-happened': { narrative: lines.join('\n') } })
      await fill(one, '/complain/check', {})
      const reference = referenceIn((await one.open('/complain/sent')).body)
      const manager = await atWork(at, app, testPeople.manager)
      const readers: readonly (readonly [string, string])[] = [[(await manager.open(pathOf(reference))).body, 'office'], [(await (await signedIn(app, at, await complainant(at, reference))).open(`/my/${referenceInAddress(reference)}`)).body, 'person']]
      for (const [body, who] of readers) {
        const missing = lines.filter((line) => !body.includes(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')))
        assert.deepEqual(missing, [], who)
      }
    })
  })

  describe('while the database is away', () => {
    it('whoever is signed in gets a page that keeps what they sent, and sends it again', async () => {
      const reference = await at.receive()
      const manager = await atWork(at, app, testPeople.manager)
      const page = `${pathOf(reference)}/notes/add`
      const opened = await manager.open(page)
      away = true
      const lost = await manager.send(opened.body, page, { text: 'An hour’s work & more.' })
      const read = await manager.open(pathOf(reference))
      away = false
      assert.deepEqual([lost.statusCode, read.statusCode], [503, 503])
      assert.match(lost.body, /Send it again/)
      assert.match(lost.body, /name="text" value="An hour’s work &amp; more\."/)
      assert.equal((await manager.send(lost.body, page, { text: 'An hour’s work & more.' })).statusCode, 303)
      assert.equal((await fileOf(reference)).state.notes.length, 1)
    })

    it('so does whoever complains, at each question and at the end', async () => {
      const one = browser(app)
      const opened = await one.open('/complain/what-happened')
      away = true
      const lost = await one.send('/complain/what-happened', { _csrf: tokenIn(opened.body), narrative: 'They lost it.' })
      away = false
      assert.equal(lost.statusCode, 503)
      assert.match(lost.body, /value="They lost it\."/)
      await answerAll(one)
      const check = await one.open('/complain/check')
      away = true
      const unsent = await one.send('/complain/check', { _csrf: tokenIn(check.body) })
      away = false
      assert.equal(unsent.statusCode, 503)
      assert.equal((await one.send('/complain/check', { _csrf: tokenIn(unsent.body) })).headers.location, '/complain/sent')
    })

    it('every page says so, and shows nothing of the fault', async () => {
      const [someone, manager] = [browser(app), await atWork(at, app, testPeople.manager)]
      away = true
      try {
        for (const [one, paths] of [[someone, ['/', '/decisions?q=x', '/complain/who-about']], [manager, ['/office', '/office/search?q=x', '/', '/office/people']]] as const) {
          for (const path of paths) {
            const { statusCode, body } = await one.open(path)
            assert.ok([200, 503].includes(statusCode), `${path}: ${statusCode}`)
            assert.doesNotMatch(body, /StoreUnavailable|gone|\.ts:/, path)
          }
        }
      } finally {
        away = false
      }
    })
  })

  describe('one form that is sent twice', () => {
    it('records once: the second is told that the case has changed', async () => {
      const reference = await at.receive()
      const manager = await atWork(at, app, testPeople.manager)
      const page = `${pathOf(reference)}/notes/add`
      const { body } = await manager.open(page)
      const answers = await Promise.all([manager.send(body, page, { text: 'Once.' }), manager.send(body, page, { text: 'Once.' })])
      assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409])
      const back = await manager.send(body, page, { text: 'Once.' })
      assert.equal(back.statusCode, 409)
      assert.match(back.body, /What changed while you were writing/)
      assert.match(back.body, />Once\.<\/textarea>/)
      assert.equal((await fileOf(reference)).state.notes.length, 1)
    })

    it('moves the case once', async () => {
      const reference = await at.receive()
      const manager = await atWork(at, app, testPeople.manager)
      const page = `${pathOf(reference)}/do/send-to-assessment`
      const { body } = await manager.open(page)
      const answers = await Promise.all([manager.send(body, page, {}), manager.send(body, page, {})])
      assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409])
      assert.equal((await manager.send(body, page, {})).statusCode, 409)
      assert.equal((await fileOf(reference)).history.events.filter(({ happening }) => happening.type === 'ActionTaken').length, 1)
    })

    it('without saying which version of the case it was made from records nothing', async () => {
      const reference = await at.receive()
      const manager = await atWork(at, app, testPeople.manager)
      const page = `${pathOf(reference)}/notes/add`
      const { body } = await manager.open(page)
      for (const seen of ['', '-1', '0', '999', 'NaN', '1e3', '__proto__']) {
        const answer = await manager.send(body.replace(/name="seen" value="[^"]*"/, ''), page, { text: 'Blind.', seen })
        assert.equal(answer.statusCode, 409, seen)
      }
      assert.equal((await fileOf(reference)).state.notes.length, 0)
    })
  })

  describe('whoever is slowed down', () => {
    it('keeps what they typed, too', async () => {
      const slow = await site({ routes: routesOf(at.desk), requestsPerMinute: 2 })
      try {
        const one = browser(slow)
        const opened = await one.open('/complain/what-happened')
        await one.open('/complain/what-happened')
        const refused = await one.send('/complain/what-happened', { _csrf: tokenIn(opened.body), narrative: 'They lost it.' })
        assert.equal(refused.statusCode, 429)
        assert.match(refused.body, /value="They lost it\."/)
      } finally {
        await slow.close()
      }
    })
  })
})
