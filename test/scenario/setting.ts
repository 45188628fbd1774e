import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { announcedAccounts } from '../../src/demo/set-up.ts'
import { accountsOf, DEMONSTRATION_PASSWORD } from '../../src/demo/accounts.ts'
import { bodies, neighbours } from '../../src/demo/places.ts'
import { navigationFor } from '../../src/main/navigation.ts'
import { officeOnPages } from '../../src/web/office-on-pages.ts'
import { routesOf } from '../../src/main/routes.ts'
import { credentialOf } from '../../src/usecases/identity/account.ts'
import { procedureIdsOf } from '../../src/usecases/procedures.ts'
import { system } from '../../src/usecases/use-case.ts'
import { schemeId } from '../renaming/ids.ts'
import { createServer } from '../../src/web/server.ts'
import { openBrowser } from '../browser.ts'
import { testDesk, testOffice, type TestDesk } from '../desk.ts'
import { keeper, keptIn, type Keeper } from './keep-pages.ts'

/** The application with the demonstration's people and no cases, a clock that the test moves, and a browser. */
export interface Setting {
  readonly test: TestDesk
  readonly address: string
  /** A window of someone's own, not signed in. */
  visitor(): Promise<Visitor>
  /** A window of someone who works here or for a body, signed in with both factors. */
  staff(mail: string): Promise<Visitor>
  /** The last mail that was sent to an address. */
  lastMailTo(address: string): Promise<string>
  close(): Promise<void>
}

/** Kinds of pages that have been held against axe in this run. */
const seen = new Set<string>()

/** What everyone in these stories does on a page; each new kind of page is held against axe as it is opened. */
export interface Visitor {
  readonly page: Page
  open(path: string): Promise<void>
  fill(fields: Readonly<Record<string, string>>): Promise<void>
  choose(name: string, ...values: readonly string[]): Promise<void>
  press(name: string): Promise<void>
  follow(name: string | RegExp): Promise<void>
  text(): Promise<string>
  close(): Promise<void>
}

const renamedNeighbours = neighbours.map((office) => {
  const settings = { ...office.settings, procedures: procedureIdsOf(office).map((id) => schemeId(id)) }
  return office.settings.body === undefined ? { ...office, settings } : { ...office, name: office.name.replace('Northmoor', 'Kent'), settings: { ...settings, body: 'kent-county-council' } }
})

export async function setting(start: string): Promise<Setting> {
  const test = await testDesk(start)
  const { desk } = test
  await desk.store.as(system, async (rooms) => {
    for (const body of bodies) await rooms.people.saveBody(body)
    // The council's teams are those of the council that the real decisions are about.
    for (const office of renamedNeighbours) await rooms.people.saveOffice(office)
    for (const account of accountsOf(desk, renamedNeighbours)) {
      await rooms.people.add({ ...account, side: account.body === null ? 'office' : 'body', office: neighbours.some(({ id }) => id === account.office) ? account.office : testOffice.id })
      await rooms.credentials.save(await credentialOf(desk, account, { mail: account.mail, password: DEMONSTRATION_PASSWORD, secret: desk.secrets.totp.newSecret() }))
    }
  })
  const app = await createServer({
    routes: routesOf(desk), demo: true, publicAddress: 'http://localhost', secret: 'a secret for tests that is long enough', ready: () => desk.store.ready(),
    office: officeOnPages(testOffice), navigation: navigationFor, requestsPerMinute: 1_000_000,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  const keep = keptIn === null ? null : keeper({ folder: keptIn, browser, desk })
  const secrets = new Map((await announcedAccounts(desk)).map(({ mail, secret }) => [mail, secret]))
  return {
    test, address,
    visitor: () => visitorIn(browser, address, keep),
    staff: async (mail) => {
      // Each code works once: the clock of the test moves on so that the next one is another.
      test.pass(1 / 1440)
      const visitor = await visitorIn(browser, address, keep)
      await visitor.open('/sign-in')
      await visitor.fill({ mail, password: DEMONSTRATION_PASSWORD })
      await visitor.press('Continue')
      await visitor.fill({ code: desk.secrets.totp.code(secrets.get(mail) ?? '', desk.now()) })
      await visitor.press('Sign in')
      return visitor
    },
    lastMailTo: async (to) => (await desk.store.as(system, (rooms) => rooms.mailbox.list(200))).find((mail) => mail.to === to)?.text ?? '',
    close: async () => {
      await keep?.draw()
      await browser.close()
      await app.close()
      await test.close()
    },
  }
}

async function visitorIn(browser: Browser, address: string, keep: Keeper | null): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1200, height: 900 } })
  keep?.watch(context)
  const page = await context.newPage()
  const main = page.locator('main')
  const look = async () => {
    const heading = await page.locator('h1').first().innerText()
    const kind = `${new URL(page.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d\d-\d{3}-\d{3}/g, '*')} ${heading} ${await page.locator('.govuk-error-summary').count()}`
    if (seen.has(kind)) return
    seen.add(kind)
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
    assert.deepEqual(violations.map(({ id, nodes }) => `${kind}: ${id}: ${nodes[0]?.html}`), [])
  }
  return {
    page,
    open: async (path) => {
      const response = await page.goto(address + path)
      assert.ok((response?.status() ?? 500) < 400, `${path} answers ${response?.status()}`)
      await look()
    },
    fill: async (fields) => {
      for (const [name, value] of Object.entries(fields)) await main.locator(`[name="${name}"]`).fill(value)
    },
    choose: async (name, ...values) => {
      for (const value of values) {
        const control = main.locator(`input[name="${name}"][value="${value}"]`)
        if ((await control.count()) > 0) await control.check()
        else await main.locator(`select[name="${name}"]`).selectOption(value)
      }
    },
    press: async (name) => {
      await main.getByRole('button', { name, exact: true }).first().click()
      await look()
    },
    follow: async (name) => {
      await main.getByRole('link', { name }).or(main.getByRole('button', { name })).first().click()
      await look()
    },
    text: () => main.innerText(),
    close: () => context.close(),
  }
}
