import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { listen } from '../../../src/web/server.ts'
import { gallery } from './gallery.ts'
import { site } from './site.ts'

const executablePath = '/usr/bin/chromium'
const pages = ['/complain/form', '/office/parts', '/cookies', '/privacy', '/accessibility', '/nowhere'] as const

describe('In a browser', { skip: existsSync(executablePath) ? false : 'Chromium is not installed: apt-get install chromium' }, () => {
  let app: FastifyInstance
  let address: string
  let browser: Browser
  before(async () => {
    app = await site({ demo: true, routes: [gallery] })
    address = await listen(app, { port: 0 })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  after(async () => {
    await browser?.close()
    await app?.close()
  })
  const visit = async (options: BrowserContextOptions, use: (page: Page) => Promise<void>) => {
    const context = await browser.newContext(options)
    try {
      await use(await context.newPage())
    } finally {
      await context.close()
    }
  }
  /** 1280 pixels at 400% zoom are 320: the narrowest that WCAG 1.4.10 asks for. */
  for (const width of [1280, 320]) {
    for (const url of pages) {
      it(`${url} at ${width} pixels has nothing that axe objects to, and scrolls one way only`, () =>
        visit({ viewport: { width, height: 800 } }, async (page) => {
          const refused: string[] = []
          page.on('console', (message) => void (/Content Security Policy|Refused/.test(message.text()) && refused.push(message.text())))
          page.on('pageerror', (error) => void refused.push(error.message))
          await page.goto(address + url)
          await sound(page, width)
          assert.deepEqual(refused, [])
        }))
    }
  }
  it('a form sent empty leads to its problems, and each problem to its control', () =>
    visit({ viewport: { width: 320, height: 800 } }, async (page) => {
      await page.goto(`${address}/complain/form`)
      await page.getByRole('button', { name: 'Continue' }).click()
      assert.match(await page.title(), /^Error: /)
      await sound(page, 320)
      const links = page.locator('.govuk-error-summary__list a')
      assert.equal(await links.count(), 5)
      for (const link of await links.all()) {
        await link.click()
        assert.equal(`#${await page.locator(':focus').getAttribute('id')}`, await link.getAttribute('href'))
      }
    }))
  it('an answer that asks for more shows what it asks once it is chosen', () =>
    visit({}, async (page) => {
      await page.goto(`${address}/complain/form`)
      assert.equal(await page.getByLabel('Their name').isVisible(), false)
      await page.getByLabel('Someone else').check()
      assert.equal(await page.getByLabel('Their name').isVisible(), true)
    }))
  it('without scripts the same form works, and cookies can be refused', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}/complain/form`)
      await page.getByRole('button', { name: 'Reject page counts' }).click()
      assert.equal(page.url(), `${address}/complain/form`)
      await page.getByLabel('What happened?').fill('They did not answer')
      await page.getByRole('button', { name: 'Continue' }).click()
      assert.match(await page.title(), /^Error: /)
      assert.equal(await page.getByLabel('What happened?').inputValue(), 'They did not answer')
    }))
  it('the way out is the second thing that the keyboard reaches', () =>
    visit({}, async (page) => {
      await page.goto(`${address}/complain/form`)
      await page.keyboard.press('Tab')
      assert.equal(await page.locator(':focus').textContent(), 'Skip to main content')
      await page.keyboard.press('Tab')
      assert.equal(await page.locator(':focus').textContent(), 'Exit this page')
    }))
  it('a printed page leaves out what is only for the screen', () =>
    visit({}, async (page) => {
      await page.goto(`${address}/office/parts`)
      await page.emulateMedia({ media: 'print' })
      for (const part of ['.govuk-service-navigation', '.redress-search', '.govuk-footer']) assert.equal(await page.locator(part).isVisible(), false)
      assert.equal(await page.locator('.redress-decision').isVisible(), true)
    }))
})

async function sound(page: Page, width: number): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), [])
  assert.ok((await page.evaluate('document.documentElement.scrollWidth')) as number <= width)
}
