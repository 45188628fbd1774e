import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import { referenceInAddress } from '../../../src/register/permalink.ts'
import { openSession } from '../../../src/usecases/identity/session.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { testDesk, testPeople, type TestDesk } from '../../desk.ts'
import { publishCase } from '../../usecases/register/published-case.ts'
import { atWork, officeSite, type AtWork } from './staff.ts'

describe('Looking after a decision in the register, by forms', () => {
  let world: TestDesk
  let app: FastifyInstance
  let publisher: AtWork
  let manager: AtWork
  before(async () => {
    world = await testDesk('2026-01-05T10:00:00.000Z')
    app = await officeSite(world, 'error')
  })
  after(async () => {
    await app?.close()
    await world?.close()
  })
  const published = async () => {
    const reference = await publishCase(world)
    // Publishing takes a hundred days of waiting, in which every session ends.
    ;[publisher, manager] = [await atWork(world, app, testPeople.publisher), await atWork(world, app, testPeople.manager)]
    return { reference, path: `/office/published/${referenceInAddress(reference)}` }
  }
  const textIn = (body: string) => (/<textarea[^>]*id="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(body)?.[1] ?? '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&')

  it('begins from the case, from the work list, or with a reference', async () => {
    const { reference, path } = await published()
    assert.match((await publisher.open(`/office/cases/${referenceInAddress(reference)}/publication`)).body, new RegExp(`href="${path}"`))
    assert.match((await publisher.open('/office')).body, /href="\/office\/published"/)
    assert.equal((await publisher.open(`/office/published?reference=${encodeURIComponent(reference)}`)).headers.location, path)
    assert.match((await publisher.open('/office/published?reference=none')).body, /Enter a reference such as/)
    assert.match((await publisher.open(path)).body, /A case of this office/)
  })

  it('is not offered to those who do not publish', async () => {
    const { path } = await published()
    const investigator = await atWork(world, app, testPeople.investigator)
    const { statusCode, body } = await investigator.open(path)
    assert.equal(statusCode, 403)
    assert.match(body, /Only those who publish decisions can do this/)
    assert.doesNotMatch((await investigator.open('/office')).body, /\/office\/published/)
    assert.equal((await publisher.open('/office/published/99-999-999')).statusCode, 404)
  })

  it('takes it down, after saying what that means', async () => {
    const { path } = await published()
    assert.match((await publisher.open(`${path}/take-down`)).body, /This cannot be undone/)
    const without = await publisher.record(`${path}/take-down`, { reasons: '' })
    assert.equal(without.statusCode, 422)
    assert.match(without.body, /Choose what the public list says/)
    assert.equal((await publisher.record(`${path}/take-down`, { why: 'to-protect-someone', reasons: 'She was <b>recognised</b>.' })).statusCode, 303)
    const page = (await publisher.open(path)).body
    assert.match(page, /Its text is no longer in the register/)
    assert.match(page, /She was &lt;b>recognised&lt;\/b>\./)
    assert.match(page, /Pia Publisher/)
    assert.equal((await publisher.open(`${path}/take-down`)).headers.location, path)
  })

  it('files it elsewhere', async () => {
    const { path } = await published()
    assert.equal((await publisher.record(`${path}/file-elsewhere`, { subject: 'housing/homelessness', reasons: 'It was about a flat.' })).statusCode, 303)
    assert.match((await publisher.open(path)).body, /Housing › Homelessness/)
    assert.equal((await publisher.record(`${path}/file-elsewhere`, { subject: 'housing/hedges', reasons: 'x' })).statusCode, 422)
  })

  it('replaces it by two people, the second of whom sees what changed', async () => {
    const { path } = await published()
    const before = textIn((await publisher.open(`${path}/replace`)).body)
    assert.match(before, /in March/)
    const same = await publisher.record(`${path}/replace`, { text: before, older: 'kept', reasons: 'x' })
    assert.match(same.body, /published already/)
    assert.match(textIn(same.body), /in March/)
    assert.equal((await publisher.record(`${path}/replace`, { text: before.replace('in March', 'in the spring'), older: 'destroyed', reasons: 'The month tells.' })).statusCode, 303)
    const mine = (await publisher.open(`${path}/replacement`)).body
    assert.match(mine, /A second person must publish it/)
    assert.doesNotMatch(mine, /Publish it</)
    const theirs = (await manager.open(`${path}/replacement`)).body
    assert.match(theirs, /No longer there[\s\S]*in March[\s\S]*New[\s\S]*in the spring/)
    assert.match(theirs, /is destroyed in the register/)
    const proposal = /name="proposal" value="([^"]+)"/.exec(theirs)?.[1] ?? ''
    const sent = await manager.send(theirs, `${path}/replacement`, { proposal, how: 'publish' })
    assert.equal(sent.statusCode, 303, sent.body.slice(sent.body.indexOf('<main'), sent.body.indexOf('<main') + 900))
    assert.equal((await manager.open(`${path}/replacement`)).headers.location, path)
    assert.match((await manager.open(path)).body, /Replaced/)
  })

  it('has pages that axe has nothing against, on a phone too', { skip: noBrowser, timeout: 120_000 }, async () => {
    const { path } = await published()
    const text = textIn((await publisher.open(`${path}/replace`)).body).replace('in March', 'in the spring')
    await publisher.record(`${path}/replace`, { text, older: 'kept', reasons: 'A slip.' })
    const address = await listen(app, { port: 0, host: '127.0.0.1' })
    const browser = await openBrowser()
    try {
      const token = await world.desk.store.as(system, (rooms) => openSession(world.desk, rooms, testPeople.manager, 'complete'))
      for (const width of [1280, 320]) {
        const context = await browser.newContext({ viewport: { width, height: 800 } })
        await context.addCookies([{ name: 'redress_session', value: token, url: address }])
        const page = await context.newPage()
        for (const each of ['/office/published', '/office/published?reference=x', path, `${path}/take-down`, `${path}/file-elsewhere`, `${path}/replace`, `${path}/replacement`]) {
          await page.goto(address + each)
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
          assert.deepEqual(violations.map(({ id, nodes }) => `${each} ${id}: ${nodes[0]?.html}`), [])
          assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= width, each)
          const folder = process.env['SCREENSHOTS']
          if (folder !== undefined) await page.screenshot({ path: `${folder}/${width}${each.replace(/\W+/g, '-')}.png`, fullPage: true })
        }
        await context.close()
      }
    } finally {
      await browser.close()
    }
  })
})
