import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { openSession } from '../../../src/usecases/identity/session.ts'
import type { Person } from '../../../src/usecases/ports/people.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { actorFor, testPeople } from '../../desk.ts'
import { everyAnswer, wholeSite } from '../complain/journey.ts'
import { answerLink, assessed, complainant, decided, step } from './outside.ts'

describe('The pages for people outside the office, in a browser', { skip: noBrowser }, () => {
  let whole: Awaited<ReturnType<typeof wholeSite>>
  let browser: Browser
  let address: string
  let asked: string
  let done: string
  let link: string
  before(async () => {
    whole = await wholeSite(new Date().toISOString())
    address = await listen(whole.app, { port: 0, host: '127.0.0.1' })
    browser = await openBrowser()
    asked = await assessed(whole.at)
    await step(whole.at, actorFor(testPeople.investigator), asked, 'ask-body', { enquiry: 'What became of the letter?' })
    done = await assessed(whole.at)
    await decided(whole.at, done)
    link = await answerLink(whole.at, asked)
  })
  after(async () => {
    await browser?.close()
    await whole?.close()
  })
  const inAddress = (reference: string) => reference.replaceAll(' ', '-')

  for (const width of [1280, 320]) {
    const look = async (who: Person | null, paths: readonly string[]) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } })
      if (who !== null) {
        const token = await whole.at.desk.store.as(system, (rooms) => openSession(whole.at.desk, rooms, who, 'complete'))
        await context.addCookies([{ name: 'redress_session', value: token, url: address }])
      }
      const page = await context.newPage()
      for (const path of paths) {
        const answer = await page.goto(address + path)
        assert.equal(answer?.status(), 200, path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        assert.deepEqual(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`), [])
        assert.ok((await page.evaluate('document.documentElement.scrollWidth')) as number <= width, `${path} scrolls sideways`)
      }
      await context.close()
    }
    it(`a visitor’s have nothing that axe objects to, and scroll one way only, at ${width} pixels`, { timeout: 180_000 }, () =>
      look(null, ['/', '/complain', '/complain/continue', ...everyAnswer.map(([question]) => `/complain/${question}`)]))
    it(`those of whoever complained, at ${width} pixels`, { timeout: 180_000 }, async () => {
      await look(await complainant(whole.at, asked), ['/my', `/my/${inAddress(asked)}`, `/my/${inAddress(asked)}/do/add-information`, `/my/${inAddress(asked)}/do/withdraw`])
      await look(await complainant(whole.at, done), [`/my/${inAddress(done)}`])
    })
    it(`those of the body, at ${width} pixels`, { timeout: 180_000 }, () =>
      look(testPeople.linkOfficer, ['/body', `/body/${inAddress(asked)}`, `/body/${inAddress(asked)}/do/give-account`, `/body/${inAddress(done)}`]))
    it(`those that a body answers by a link, at ${width} pixels`, { timeout: 180_000 }, () =>
      look(null, [link, `${link}/ask-for-more-time`]))
  }
})
