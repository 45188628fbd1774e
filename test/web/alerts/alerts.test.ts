import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import { handlers } from '../../../src/jobs/handlers.ts'
import type { Sent } from '../../../src/usecases/ports/postman.ts'
import { alertPages } from '../../../src/web/alerts/alerts.ts'
import { registerPages } from '../../../src/web/register/register.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { testDesk, type TestDesk } from '../../desk.ts'
import { browser, site, tokenIn } from '../kit/site.ts'

describe('Asking for mail about new decisions, on pages', () => {
  let at: TestDesk
  let app: FastifyInstance
  const sent: Sent[] = []
  before(async () => {
    at = await testDesk()
    app = await site({ publicAddress: 'https://riverside.example', routes: [(server) => alertPages(server, { desk: at.desk }), (server) => registerPages(server, { desk: at.desk })] })
  })
  beforeEach(async () => void (await at.opened.pool.query('delete from alerts.follower; delete from casework.agenda')))
  after(async () => {
    await app?.close()
    await at?.close()
  })
  /** The queue does its work; gives the path of the link in the last mail. */
  const mailed = async () => {
    const { rows } = await at.opened.pool.query<{ task: 'confirm-alert' | 'send-alerts'; payload: unknown }>('delete from casework.agenda returning task, payload')
    for (const { task, payload } of rows) await handlers[task]({ desk: at.desk, postman: null, alertPostman: { send: async (mail) => void sent.push(mail) } }, payload)
    return new URL(/https:\S+/.exec(sent.at(-1)?.text ?? '')?.[0] ?? 'https://nothing.example').pathname
  }
  const askFor = async (fields: Readonly<Record<string, string>>, visitor = browser(app)) => {
    const page = await visitor.open(`/alerts?${new URLSearchParams(fields)}`)
    return visitor.send('/alerts', { mail: 'wanda@home.example', every: 'day', ...fields, _csrf: tokenIn(page.body) })
  }
  const confirmed = async (fields: Readonly<Record<string, string>> = { q: 'hedge' }) => {
    await askFor(fields)
    const [visitor, link] = [browser(app), await mailed()]
    const answer = await visitor.send(link, { _csrf: tokenIn((await visitor.open(link)).body) })
    return { link, stop: /\/alerts\/stop\/[^"]+/.exec(answer.body)?.[0] ?? '', body: answer.body }
  }

  it('begins at a search, shows it in words, and keeps it', async () => {
    assert.match((await app.inject('/decisions?q=hedge&category=Planning&page=1')).body, /href="\/alerts\?q=hedge&amp;category=Planning">get an email/)
    const { body } = await app.inject('/alerts?q=hedge&category=Planning&from=2025-01-01')
    assert.match(body, /<strong>“hedge”, Planning, from 2025-01-01<\/strong>/)
    for (const kept of ['name="q" value="hedge"', 'name="category" value="Planning"', 'name="from" value="2025-01-01"']) assert.ok(body.includes(kept), kept)
  })
  it('tells every problem at once and loses nothing that was entered', async () => {
    const visitor = browser(app)
    const page = await visitor.open('/alerts?q=hedge')
    const answer = await visitor.send('/alerts', { q: 'hedge', mail: 'wanda', every: '', _csrf: tokenIn(page.body) })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /Choose how often/)
    assert.match(answer.body, /value="wanda"/)
    const wrong = await visitor.send('/alerts', { q: 'hedge', mail: 'wanda', every: 'day', _csrf: tokenIn(page.body) })
    assert.match(wrong.body, /like name@example\.com/)
    assert.match(wrong.body, /name="q" value="hedge"/)
  })
  it('answers alike for an address that is known and one that is not, and keeps nothing anywhere', async () => {
    const first = await askFor({ q: 'hedge' })
    const again = await askFor({ q: 'hedge' })
    assert.deepEqual([first.statusCode, first.headers.location, first.body], [303, '/alerts/asked', again.body])
    for (const url of ['/alerts', '/alerts/asked', await mailed()]) {
      const { headers } = await app.inject(url)
      assert.deepEqual([headers['cache-control'], headers['x-robots-tag']], ['no-store', 'noindex'], url)
    }
  })
  it('is limited for whoever asks, whatever addresses they enter', async () => {
    const one = await site({ publicAddress: 'https://riverside.example', routes: [(server) => alertPages(server, { desk: at.desk })] })
    const visitor = browser(one)
    const token = tokenIn((await visitor.open('/alerts')).body)
    const statuses = []
    for (let number = 0; number < 12; number += 1) statuses.push((await visitor.send('/alerts', { mail: `w${number}@home.example`, every: 'day', _csrf: token })).statusCode)
    await one.close()
    assert.deepEqual(statuses, [...Array<number>(10).fill(303), 429, 429])
  })
  it('is confirmed by a button, not by opening the link, since programs open links too', async () => {
    await askFor({ q: 'hedge' })
    const link = await mailed()
    for (const method of ['GET', 'HEAD', 'GET'] as const) assert.equal((await app.inject({ method, url: link })).statusCode, 200)
    const isConfirmed = async () => (await at.opened.pool.query<{ confirmed: boolean }>('select confirmed_at is not null as confirmed from alerts.alert')).rows[0]?.confirmed
    assert.equal(await isConfirmed(), false)
    const visitor = browser(app)
    const page = await visitor.open(link)
    assert.match(page.body, /Do you want these emails\?[\s\S]*“hedge”[\s\S]*once a day at most/)
    assert.match((await visitor.send(link, { _csrf: tokenIn(page.body) })).body, /You will get an email when there is something new/)
    assert.equal(await isConfirmed(), true)
  })
  it('says of a link that does not work what to do', async () => {
    for (const url of ['/alerts/confirm/x/y', `/alerts/confirm/${'a'.repeat(36)}/${'0'.repeat(64)}`, '/alerts/stop/x/y']) {
      const { statusCode, body } = await app.inject(url)
      assert.equal(statusCode, 404, url)
      assert.match(body, /This link does not work/)
    }
  })
  it('is stopped on the page of the link, one by one, without signing in and without a cookie', async () => {
    await confirmed()
    const { stop } = await confirmed({ q: 'visit' })
    const page = (await app.inject(stop)).body
    assert.match(page, /“hedge”[\s\S]*“visit”|“visit”[\s\S]*“hedge”/)
    const ids = [...page.matchAll(/name="alert" value="([^"]+)"/g)].map(([, id = '']) => id)
    const post = (alert: string) => app.inject({ method: 'POST', url: stop, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ alert }).toString() })
    assert.match((await post(ids[0] ?? '')).body, /Stopped\. What you still follow/)
    assert.match((await post(ids[1] ?? '')).body, /We send you no more emails/)
    assert.match((await app.inject(stop)).body, /We send you no more emails/)
  })
  for (const [how, headers, payload] of [
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click'],
    ['as a form in parts', { 'content-type': 'multipart/form-data; boundary=b' }, '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'],
    ['from another site', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }, 'List-Unsubscribe=One-Click'],
  ] as const) {
    it(`is stopped by the one click of a mail program, ${how} (RFC 8058)`, async () => {
      const { stop } = await confirmed()
      const { statusCode } = await app.inject({ method: 'POST', url: stop, headers, payload })
      assert.equal(statusCode, 200, 'and not by a redirect')
      assert.equal((await at.opened.pool.query('select from alerts.follower')).rowCount, 0)
    })
  }

  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    it(`has nothing that axe objects to at ${viewport.width} pixels`, { skip: noBrowser, timeout: 180_000 }, async () => {
      const plain = await site({ publicAddress: 'http://127.0.0.1:3000', routes: [(server) => alertPages(server, { desk: at.desk }), (server) => registerPages(server, { desk: at.desk })] })
      const address = await listen(plain, { port: 0, host: '127.0.0.1' })
      const chromium = await openBrowser()
      try {
        const page = await (await chromium.newContext({ viewport })).newPage()
        const look = async (name: string) => {
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
          assert.deepEqual(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`), [])
          assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= viewport.width, name)
          const folder = process.env['SCREENSHOTS']
          if (folder !== undefined) await page.screenshot({ path: `${folder}/${viewport.width}-alerts-${name}.png`, fullPage: true })
        }
        await page.goto(`${address}/alerts?q=hedge&category=Planning`)
        await look('ask')
        await page.getByRole('button', { name: 'Ask for emails' }).click()
        await look('problems')
        await page.getByLabel('Your email address').fill('wanda@home.example')
        await page.getByLabel('Once a week at most').check()
        await page.getByRole('button', { name: 'Ask for emails' }).click()
        await look('asked')
        await page.goto(address + await mailed())
        await look('confirm')
        await page.getByRole('button', { name: 'Yes, send me these emails' }).click()
        await look('confirmed')
        await page.getByRole('link', { name: 'see all that you follow' }).click()
        await look('stop')
        await page.getByRole('button', { name: 'Stop all emails' }).click()
        await look('stopped')
      } finally {
        await chromium.close()
        await plain.close()
      }
    })
  }
})
