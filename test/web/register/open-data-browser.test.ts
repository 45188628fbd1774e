import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { routesOf } from '../../../src/main/routes.ts'
import { createBulkFiles } from '../../../src/outside/bulk-files/bulk-files.ts'
import { renewBulkFiles } from '../../../src/usecases/register/show-bulk-files.ts'
import { system, type Desk } from '../../../src/usecases/use-case.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { testDesk, type TestDesk } from '../../desk.ts'
import { statementOf } from '../../register/statements.ts'
import { importing } from '../../usecases/register/public-desk.ts'
import { site } from '../kit/site.ts'

describe('The page of open data in a browser', { skip: noBrowser }, () => {
  let at: TestDesk
  let app: Awaited<ReturnType<typeof site>>
  let browser: Browser
  let [folder, address] = ['', '']
  before(async () => {
    at = await testDesk()
    folder = mkdtempSync(join(tmpdir(), 'redress-open-data-'))
    const desk: Desk = { ...at.desk, bulkFiles: createBulkFiles(folder, () => undefined) }
    await importing(desk, [{ from: 'test', form: 'json', content: Buffer.from(JSON.stringify(statementOf())) }])
    await renewBulkFiles(desk, system, { always: true })
    app = await site({ routes: routesOf(desk) })
    address = await listen(app, { port: 0, host: '127.0.0.1' })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await app.close()
    await at.close()
    rmSync(folder, { recursive: true })
  })

  for (const [width, colorScheme] of [[1280, 'light'], [390, 'light'], [320, 'dark']] as const) {
    it(`has nothing that axe objects to at ${width} pixels, ${colorScheme}, and scrolls one way only`, async () => {
      const page = await (await browser.newContext({ viewport: { width, height: 900 }, colorScheme })).newPage()
      await page.goto(`${address}/open-data`)
      for (const summary of await page.locator('main summary').all()) await summary.click()
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), [])
      assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= width)
      const shots = process.env['SCREENSHOTS']
      if (shots !== undefined) await page.screenshot({ path: join(shots, `open-data-${width}.png`), clip: { x: 0, y: 0, width, height: 2400 }, fullPage: true })
    })
  }
})
