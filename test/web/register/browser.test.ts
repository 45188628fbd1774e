import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Statement } from '../../../src/statement/model.ts'
import { parseStatement } from '../../../src/statement/parse.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { statementOf, statementSaying } from '../../register/statements.ts'
import { registerSite } from './register-site.ts'

const planning = { category: 'Planning', subcategory: 'Enforcement', decision: 'Upheld', body: 'Elmet Borough Council' }
const many = Array.from({ length: 23 }, (_, index) => statementSaying(`The council cut a hedge, number ${index}.`, { reference: `07 000 ${100 + index}`, date: `2025-01-${String(index + 1).padStart(2, '0')}`, ...planning }))
const DECISION = '/decisions/children-s-care-services/child-protection/07-000-001'
const PAGES = ['/decisions', '/decisions?q=hedge&page=2&category=Planning', '/decisions?q=unfindable', '/decisions?from=x&sort=y&kind=z', '/decisions/searching', '/decisions/similar/07-000-105', '/decisions?q=visti', DECISION, '/decisions/planning/other/07-000-200?version=1', '/decisions/99-999-999']

describe('The register in a browser', { skip: noBrowser }, () => {
  let at: Awaited<ReturnType<typeof registerSite>>
  let address: string
  let browser: Browser
  before(async () => {
    const versions = ['One.', 'Two.'].map((text) => statementSaying(text, { reference: '07 000 200', category: 'Planning', subcategory: 'Other' }))
    at = await registerSite([statementOf({ reference: '07 000 001' }), ...many, ...versions, ...seeds()], { indexed: true })
    address = await listen(at.app, { port: 0, host: '127.0.0.1' })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await at?.close()
  })
  const visit = async (options: BrowserContextOptions, use: (page: Page) => Promise<void>) => {
    const context = await browser.newContext(options)
    try {
      await use(await context.newPage())
    } finally {
      await context.close()
    }
  }

  for (const width of [1280, 320]) {
    for (const url of PAGES) {
      it(`${url} at ${width} pixels has nothing that axe objects to, and scrolls one way only`, () =>
        visit({ viewport: { width, height: 900 } }, async (page) => {
          await page.goto(address + url)
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), [])
          assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= width)
          const folder = process.env['SCREENSHOTS']
          if (folder !== undefined) await page.screenshot({ path: `${folder}/${width}${url.replace(/\W+/g, '-')}.png`, fullPage: true })
        }))
    }
  }

  it('is searched, narrowed, read and cited by paragraph without a script', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}/decisions`)
      await page.getByLabel('Search published decisions').fill('hedge OR visit')
      await page.getByRole('button', { name: 'Search' }).click()
      await page.getByRole('link', { name: 'Closed after initial enquiries' }).click()
      assert.equal(await page.locator('h2#results').textContent(), `Your search has ${1 + seeds().length} results`.replace(/ 1 results/, ' 1 result'))
      await page.getByRole('link', { name: 'Fallowshire County Council (07 000 001)' }).click()
      await page.getByRole('link', { name: 'Paragraph 3' }).click()
      assert.equal(page.url(), `${address}${DECISION}#p3`)
    }))

  it('completes words while they are typed', () =>
    visit({}, async (page) => {
      await page.goto(`${address}/decisions`)
      await page.getByLabel('Search published decisions').pressSequentially('hed')
      await page.locator('datalist option[value="hedge"]').waitFor({ state: 'attached' })
    }))

  it('can be filtered by the form, which keeps the words', () =>
    visit({}, async (page) => {
      await page.goto(`${address}/decisions?q=hedge`)
      await page.getByLabel('Category').selectOption('Planning')
      await page.getByLabel('Decided on or after').fill('20/1/2025')
      await page.getByRole('button', { name: 'Apply filters' }).click()
      assert.equal(await page.locator('h2#results').textContent(), 'Your search has 4 results')
      await page.getByRole('link', { name: 'Remove the filter Planning' }).click()
      assert.match(page.url(), /q=hedge/)
    }))
})

/** The real decisions, where they are beside the project. */
function seeds(): readonly Statement[] {
  const folder = new URL('../../../../shared/seeds/', import.meta.url)
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.map((name) => parseStatement(readFileSync(new URL(name, folder), 'utf8'))).filter((parsed) => parsed.type === 'statement')
}
