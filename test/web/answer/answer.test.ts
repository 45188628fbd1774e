import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { routesOf } from '../../../src/main/routes.ts'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { LINK_DAYS } from '../../../src/usecases/answering/send-answer-link.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { actorFor, testBody, testDesk, testOffice, testPeople, type TestDesk } from '../../desk.ts'
import { browser, site, tokenIn } from '../kit/site.ts'
import { assesses, decided, step } from '../my/outside.ts'
import { clockId } from '../../renaming/ids.ts'

const [manager, investigator] = [actorFor(testPeople.manager), actorFor(testPeople.investigator)]
const mailbox = 'complaints@fernshire.example'

describe('Somebody who is asked once a year answers by a link', () => {
  let at: TestDesk
  let app: FastifyInstance
  before(async () => {
    at = await testDesk()
    const { people } = { people: async () => at.desk.store.as(system, async (rooms) => {
      await rooms.people.saveOffice({ ...testOffice, settings: { ...testOffice.settings, contacts: { 'far-care': mailbox } } })
      await rooms.people.saveBody({ ...testBody, slug: 'far-care', name: 'Far Care Limited' })
    }) }
    await people()
    app = await site({ routes: routesOf(at.desk), requestsPerMinute: 100_000 })
  })
  after(async () => { await app.close(); await at.close() })

  /** A case on which the body was asked; gives the path of the link that its mailbox got. */
  async function asked(): Promise<{ reference: string; path: string; mail: string }> {
    const reference = await at.receive({ body: 'far-care' })
    await step(at, manager, reference, 'send-to-assessment')
    await step(at, manager, reference, 'allocate', { investigator: investigator.person ?? '' })
    await step(at, investigator, reference, 'ask-body', { enquiry: 'Did anybody visit?' })
    const sent = await at.desk.store.as(system, async (rooms) => (await rooms.mailbox.list(50)).filter(({ to }) => to === mailbox))
    const mail = sent.at(-1)?.text ?? ''
    return { reference, mail, path: /\/answer\/[0-9a-f]{64}/.exec(sent.map(({ text }) => text).find((text) => !used.has(text)) ?? '')?.[0] ?? '' }
  }
  const used = new Set<string>()
  const fresh = async () => {
    const it = await asked()
    const sent = await at.desk.store.as(system, async (rooms) => (await rooms.mailbox.list(50)).filter(({ to }) => to === mailbox).map(({ text }) => text))
    for (const text of sent) used.add(text)
    return it
  }
  const stage = async (reference: string) => { const shown = await showCase(at.desk, investigator, { reference }); return shown.ok ? shown.value.file : undefined }

  it('the mail says nothing of the case, and the page says what is asked and by when, with a way to ask for more time', async () => {
    const { path, mail, reference } = await fresh()
    assert.doesNotMatch(mail, new RegExp(`${reference}|visit|Quillfeather|Riverside|Far Care`))
    const page = await browser(app).open(path)
    assert.equal(page.statusCode, 200)
    for (const words of ['Did anybody visit?', 'Please answer by 7 April 2026', 'How this day was counted', 'Ask for more time', 'Who is answering?', 'What happens next', 'inside your organisation', '01632 960 000']) assert.ok(page.body.includes(words), words)
    assert.doesNotMatch(page.body, /Thaddeus/)
  })

  it('nothing on it leads to where people complain or sign in, and a list in the letter is one', async () => {
    const { path } = await fresh()
    const { body } = await browser(app).open(path)
    assert.match(body, /<li>Did anybody visit\?<\/li>/)
    assert.doesNotMatch(body, /href="\/(?:complain|my|body|sign-in)|riverside\.example\/body|\* Did/)
  })

  it('the answer reaches the case as the body’s account, with who gave it for the office alone', async () => {
    const { path, reference } = await fresh()
    const one = browser(app)
    const opened = await one.open(path)
    const file = await stage(reference)
    const without = await one.send(`${path}/give-account`, { _csrf: tokenIn(opened.body), seen: String(file?.state.version), account: 'Nobody visited that day.', who: '' })
    assert.equal(without.statusCode, 422)
    assert.match(without.body, /Nobody visited that day\./, 'nothing typed is lost')
    const sent = await one.send(`${path}/give-account`, { _csrf: tokenIn(opened.body), seen: String(file?.state.version), account: 'Nobody visited that day.', who: 'Mo Manager, manager' })
    assert.equal(sent.statusCode, 303)
    const now = await stage(reference)
    assert.equal(now?.state.accounts[0]?.from, 'body')
    assert.ok(now?.state.notes.some(({ kept }) => String(now.words(kept)?.text).includes('Mo Manager, manager')))
    const after = (await one.open(path)).body
    assert.doesNotMatch(after, /Mo Manager|<textarea/)
    for (const words of ['Nobody visited that day.', 'There is nothing for you to do now', 'somebody in your organisation sent us']) assert.ok(after.includes(words), words)
  })

  it('asking for more time moves nothing until the office agrees; then the day is ten working days later', async () => {
    const { path, reference } = await fresh()
    const one = browser(app)
    const opened = await one.open(path)
    const file = await stage(reference)
    const due = () => stage(reference).then((now) => now?.clocks.find(({ id }) => id === clockId('account'))?.due)
    assert.equal(await due(), '2026-04-07')
    const form = `${path}/ask-for-more-time`
    assert.ok(opened.body.includes(form))
    assert.match((await one.open(form)).body, /The day stays as it is until we agree/)
    const without = await one.send(form, { _csrf: tokenIn(opened.body), seen: String(file?.state.version), reasons: 'The manager is away.', 'could-by-day': '', 'could-by-month': '', 'could-by-year': '', who: 'Mo' })
    assert.equal(without.statusCode, 422)
    assert.match(without.body, /The manager is away\./, 'nothing typed is lost')
    const sent = await one.send(form, { _csrf: tokenIn(opened.body), seen: String(file?.state.version), reasons: 'The manager is away.', 'could-by-day': '15', 'could-by-month': '4', 'could-by-year': '2026', who: 'Mo' })
    assert.equal(sent.statusCode, 303, sent.body)
    const told = await at.desk.store.as(system, async (rooms) => (await rooms.mailbox.list(200)).filter(({ to, subject }) => to === testPeople.investigator.mail && subject.includes('work list')))
    assert.ok(told.length > 0, 'whoever works on the case is told')
    for (const { text } of told) assert.doesNotMatch(text, new RegExp(`${reference}|manager is away|Far Care`))
    assert.equal(await due(), '2026-04-07')
    await step(at, investigator, reference, 'give-more-time', { reasons: 'She is back on Monday.' })
    assert.equal(await due(), '2026-04-21')
    const now = (await one.open(path)).body
    for (const words of ['Please answer by 21 April 2026', 'She is back on Monday.', 'Did anybody visit?']) assert.ok(now.includes(words), words)
  })

  it('when its day is over it can still answer, until the office goes on without it', async () => {
    const { path, reference } = await fresh()
    at.pass(30)
    assert.match((await browser(app).open(path)).body, /Your answer was due by[\s\S]*<textarea/)
    await step(at, investigator, reference, 'stop-waiting', { reasons: 'Nobody answered.' })
    assert.doesNotMatch((await browser(app).open(path)).body, /<textarea|Your answer was due/)
  })

  it('the decision is read by the link, with the statement that came with its letter', async () => {
    const { path, reference } = await fresh()
    await step(at, investigator, reference, 'stop-waiting', { reasons: 'Nobody answered.' })
    await assesses(at, reference)
    await decided(at, reference)
    const one = browser(app)
    const letter = /href="([^"]+\/letters\/[^"]+)">Read the decision/.exec((await one.open(path)).body)?.[1] ?? ''
    const read = (await one.open(letter)).body
    for (const words of ['The statement that comes with this letter', 'redress-decision']) assert.ok(read.includes(words), words)
    assert.doesNotMatch(read, /Thaddeus/)
  })

  it('opens its one case and no other, and nothing at all when it is wrong or its time is over', async () => {
    const { path } = await fresh()
    const one = browser(app)
    await one.open(path)
    for (const page of ['/body', '/office', '/my']) assert.equal((await one.open(page)).statusCode, 303, page)
    assert.equal((await one.open(`${path.slice(0, -1)}${path.endsWith('0') ? '1' : '0'}`)).statusCode, 404)
    assert.equal((await one.open('/answer/short')).statusCode, 404)
    at.pass(LINK_DAYS)
    assert.equal((await one.open(path)).statusCode, 404)
  })
})
