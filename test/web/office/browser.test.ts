import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { recordOnCase } from '../../../src/usecases/cases/record-on-case.ts'
import { actOnCase } from '../../../src/usecases/cases/act-on-case.ts'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { openSession } from '../../../src/usecases/identity/session.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { referenceInAddress } from '../../../src/register/permalink.ts'
import { listen } from '../../../src/web/server.ts'
import type { Note } from '../../../src/web/office/recording/recording-page.ts'
import { recordingPages } from '../../../src/web/office/office.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { actorFor, testDesk, testPeople, type TestDesk } from '../../desk.ts'
import { officeSite } from './staff.ts'

const [head, fact] = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002']

describe('The office in a browser', { skip: noBrowser }, () => {
  let world: TestDesk
  let app: FastifyInstance
  let browser: Browser
  let address: string
  let path: string
  let injustice: string
  before(async () => {
    world = await testDesk(new Date().toISOString())
    app = await officeSite(world)
    address = await listen(app, { port: 0, host: '127.0.0.1' })
    browser = await openBrowser()
    const reference = await world.receive()
    path = `/office/cases/${referenceInAddress(reference)}`
    const manager = actorFor(testPeople.manager)
    const state = async () => {
      const shown = await showCase(world.desk, manager, { reference })
      assert(shown.ok)
      return shown.value.file.state
    }
    injustice = (await state()).injustices[0]?.id ?? ''
    for (const [action, given] of [['send-to-assessment', {}], ['allocate', { investigator: testPeople.manager.id }]] as const) assert((await actOnCase(world.desk, manager, { reference, action, given, seen: (await state()).version })).ok)
    const notes: readonly Note[] = [
      { happening: { type: 'HeadAdded', head }, words: { text: 'about a letter' } },
      { happening: { type: 'FactRecorded', fact, from: 'body', newParagraph: true }, words: { text: 'The Council wrote to Thaddeus Quillfeather.', source: '' } },
      { happening: { type: 'TestConsidered', head, test: 'ico-data', met: true, facts: [fact], discretion: 'not-exercised', betterPlaced: ['ico'] }, words: { reasons: 'It is for the Commissioner.' } },
    ]
    for (const deed of notes) assert((await recordOnCase(world.desk, manager, { reference, seen: (await state()).version, deed })).ok)
  })
  after(async () => {
    await browser?.close()
    await app?.close()
    await world?.close()
  })

  for (const width of [1280, 320]) {
    it(`has nothing on any page that axe objects to, and scrolls one way only, at ${width} pixels`, { timeout: 180_000 }, async () => {
      const token = await world.desk.store.as(system, (rooms) => openSession(world.desk, rooms, testPeople.manager, 'complete'))
      const context = await browser.newContext({ viewport: { width, height: 800 } })
      await context.addCookies([{ name: 'redress_session', value: token, url: address }])
      const page = await context.newPage()
      const forms = recordingPages.map((each) => `/${each.path.replace(':head', head).replace(':fact', fact).replace(':injustice', injustice).replace(':test', 'ico-data')}${each.path === 'statement/paragraph' ? '?key=summary' : ''}`).filter((each) => !each.includes(':'))
      const addresses = ['/office', ...['', '/statement', '/statement/preview', '/publication', `/heads/${head}/assess`, '/do/allocate', '/do/submit-draft', ...forms].map((each) => path + each)]
      for (const url of addresses) {
        const answer = await page.goto(address + url)
        assert.equal(answer?.status(), 200, url)
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
        assert.deepEqual(violations.map(({ id, nodes }) => `${url} ${id}: ${nodes[0]?.html}`), [])
        assert((await page.evaluate('document.documentElement.scrollWidth')) as number <= width, `${url} scrolls sideways`)
      }
      await context.close()
    })
  }

  it('shows every column of the work list on a telephone, and at 400%, with nothing to scroll sideways', async () => {
    const token = await world.desk.store.as(system, (rooms) => openSession(world.desk, rooms, testPeople.manager, 'complete'))
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
    await context.addCookies([{ name: 'redress_session', value: token, url: address }])
    const page = await context.newPage()
    await page.goto(`${address}/office?show=open`)
    const row = page.getByRole('row').nth(1)
    assert.equal(await row.getByRole('cell').count(), 6, 'it is read out as the table that it is')
    const right = await row.getByRole('cell').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right))
    assert.ok(right.every((edge) => edge <= 320), right.join())
    assert.equal(await page.locator('td[data-label="Next date"]').first().isVisible(), true)
    await context.close()
  })
})
