import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import { registerPages } from '../../../src/web/register/register.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { statementOf, statementSaying } from '../../register/statements.ts'
import { importing, openPublicDesk, type PublicDesk } from '../../usecases/register/public-desk.ts'
import { site } from '../kit/site.ts'

const HERE = '/decisions/children-s-care-services/child-protection/12-000-001'
const CORRECTED = '/decisions/planning/other/12-000-002'

describe('Where a decision was taken down', () => {
  let at: PublicDesk
  let app: FastifyInstance
  before(async () => {
    at = await openPublicDesk()
    const planning = { reference: '12 000 002', category: 'Planning', subcategory: 'Other' }
    for (const statement of [statementOf({ reference: '12 000 001' }), statementSaying('It names Wilhelmina.', planning), statementSaying('It names nobody.', planning), statementOf({ reference: '12 000 003' })]) {
      await importing(at.desk, [{ from: 'x', form: 'json', content: Buffer.from(JSON.stringify(statement)) }])
    }
    await at.desk.store.as(system, async ({ publications }) => {
      await publications.remove({ reference: '12 000 001', versions: 'all', why: 'to-protect-someone', on: '2026-09-01' })
      await publications.remove({ reference: '12 000 002', versions: 'older', why: 'to-protect-someone', on: '2026-09-02' })
    })
    app = await site({ routes: [(server) => registerPages(server, { desk: at.desk })] })
  })
  after(async () => {
    await app?.close()
    await at?.close()
  })
  const open = (url: string) => app.inject({ url })

  for (const address of [HERE, `${HERE}.txt`, `${HERE}.pdf`, `${HERE}.docx`, `${HERE}.akn.xml`, `${HERE}.json`, `${HERE}?version=1`, '/decisions/planning/other/12-000-001', '/decisions/12-000-001', '/decisions/12-000-001.pdf']) {
    it(`${address} says that it is gone, to be kept by no cache, and not whom or what it was about`, async () => {
      const answer = await open(address)
      assert.deepEqual([answer.statusCode, answer.headers['cache-control']], [410, 'no-store'])
      assert.match(answer.body, /This decision is no longer published/)
      assert.match(answer.body, /taken down to protect someone/)
      const main = answer.body.slice(answer.body.indexOf('<main'), answer.body.indexOf('</main>'))
      assert.doesNotMatch(main, /Fallowshire|visit|Child protection/i)
    })
  }

  it('a version that was replaced to protect someone is gone, and leads to the current one, which does not lead back', async () => {
    const old = await open(`${CORRECTED}?version=1`)
    assert.equal(old.statusCode, 410)
    assert.match(old.body, new RegExp(`href="${CORRECTED}">Read the current version`))
    assert.doesNotMatch(old.body, /Wilhelmina/)
    const current = await open(CORRECTED)
    assert.match(current.body, /What was published before is no longer kept/)
    assert.doesNotMatch(current.body, /version=1/)
  })

  it('no search finds it', async () => {
    assert.match((await open('/decisions?q=Wilhelmina')).body, /Your search has 0 results/)
    assert.doesNotMatch((await open('/decisions')).body, /12 000 001/)
  })

  it('its page and the list have nothing that axe objects to, on a phone, in the dark', { skip: noBrowser, timeout: 120_000 }, async () => {
    const address = await listen(app, { port: 0, host: '127.0.0.1' })
    const browser = await openBrowser()
    try {
      const page = await (await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' })).newPage()
      for (const url of [HERE, '/decisions/taken-down']) {
        await page.goto(address + url)
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
        assert.deepEqual(violations.map(({ id, nodes }) => `${url} ${id}: ${nodes[0]?.html}`), [])
        assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= 320, url)
        const folder = process.env['SCREENSHOTS']
        if (folder !== undefined) await page.screenshot({ path: `${folder}/dark${url.replace(/\W+/g, '-')}.png`, fullPage: true })
      }
    } finally {
      await browser.close()
    }
  })

  describe('the list for those who copied it', () => {
    it('is a page that gives reference, day and reason', async () => {
      const { body, statusCode } = await open('/decisions/taken-down')
      assert.equal(statusCode, 200)
      for (const words of ['12 000 001', '1 September 2026', 'To protect someone', 'Version 1']) assert.ok(body.includes(words), words)
      assert.doesNotMatch(body, /12 000 003|Fallowshire|Planning/)
    })
    it('is data that can be followed from a position', async () => {
      const { removals, more } = (await open('/decisions/taken-down.json')).json<{ removals: readonly { position: number; reference: string }[]; more: boolean }>()
      assert.deepEqual([removals.map(({ reference }) => reference), more], [['12 000 001', '12 000 002'], false])
      assert.deepEqual(removals[0], { position: removals[0]?.position, reference: '12 000 001', versions: [1], whole: true, why: 'to-protect-someone', on: '2026-09-01', address: 'http://127.0.0.1:3000/decisions/12-000-001' })
      const later = (await open(`/decisions/taken-down.json?after=${removals[0]?.position}`)).json<{ removals: readonly unknown[] }>()
      assert.equal(later.removals.length, 1)
      assert.match((await open('/decisions/taken-down?after=9999')).body, /Nothing has been taken down since then/)
    })
    it('begins at the beginning where the position is none', async () => {
      for (const after of ['x', '-1', '', '1e9', '99999999999999999999']) assert.equal((await open(`/decisions/taken-down.json?after=${after}`)).json<{ removals: readonly unknown[] }>().removals.length, 2)
    })
    it('is the same until something is taken down', async () => {
      const { etag } = (await open('/decisions/taken-down.json')).headers
      assert.equal((await app.inject({ url: '/decisions/taken-down.json', headers: { 'if-none-match': String(etag) } })).statusCode, 304)
    })
  })
})
