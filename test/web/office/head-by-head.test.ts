import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { handlers } from '../../../src/jobs/handlers.ts'
import { referenceInAddress } from '../../../src/register/permalink.ts'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { openSession } from '../../../src/usecases/identity/session.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { actorFor, person, testBody, testOffice } from '../../desk.ts'
import { wholeSite } from '../complain/journey.ts'
import { complainant, signedIn } from '../my/outside.ts'
import { atWork } from './staff.ts'
import { documentId, schemeId } from '../../renaming/ids.ts'

const officer = person('21', 'Rita Rights', 'information-rights-officer')
const owner = person('22', 'Olga Owner', 'record-owner')
const council = { ...testOffice, settings: { procedures: [schemeId('data-rights')], body: testBody.slug } }

/** A request to correct records, taken through the council's pages: a procedure that decides head by head, promises, and writes to people without an account. */
describe('A procedure that decides head by head', () => {
  let whole: Awaited<ReturnType<typeof wholeSite>>
  let reference = ''
  let path = ''
  before(async () => {
    whole = await wholeSite('2026-03-20T10:00:00.000Z', { office: council, people: [officer, owner] })
    reference = await whole.at.receive({
      procedure: schemeId('data-rights'), narrative: 'The note says that somebody came. Nobody did.', supplied: { right: 'rectification', whose: 'own' },
      heads: ['The note of a visit on 16 May', 'The date of birth'],
    })
    path = `/office/cases/${referenceInAddress(reference)}`
  })
  after(() => whole?.close())

  const state = async () => {
    const shown = await showCase(whole.at.desk, actorFor(officer), { reference })
    assert(shown.ok)
    return shown.value.file.state
  }
  const my = async () => (await (await signedIn(whole.app, whole.at, await complainant(whole.at, reference))).open(`/my/${referenceInAddress(reference)}`)).body
  const asOfficer = () => atWork(whole.at, whole.app, officer)
  const asOwner = () => atWork(whole.at, whole.app, owner)
  const visit = async () => (await state()).heads[0]?.id ?? ''
  const birth = async () => (await state()).heads[1]?.id ?? ''

  it('lists what is in dispute in the procedure’s own word, with what was asked at the opening', async () => {
    const page = (await (await asOfficer()).open(path)).body
    for (const part of [/Each entry or thing asked for<\/h2>/, /The note of a visit on 16 May/, /To have something corrected or completed/, /Add an entry/]) assert.match(page, part)
    assert.doesNotMatch(page, /Complains The note/)
  })

  it('offers what can be found on an entry, each with what it means', async () => {
    const one = await asOfficer()
    await one.record(`${path}/do/accept`)
    assert.equal((await one.record(`${path}/do/begin-without-restricting`, { 'why-not': 'Nobody uses it meanwhile.' })).statusCode, 303)
    const page = (await (await asOwner()).open(`${path}/heads/${await visit()}/find`)).body
    for (const part of [/What is found on this entry or thing asked for\?/, /Rectified/, /Not rectified/, /still be traced/]) assert.match(page, part)
    assert.match((await one.open(`${path}/heads/${await visit()}/find`)).body, /Nothing can be found/, 'an officer who does not decide')
  })

  it('a rectification is not recorded without what changed, nor without the ground for not showing it', async () => {
    const one = await asOwner()
    const refused = await one.record(`${path}/heads/${await visit()}/find/rectified`, { why: 'There was no visit.', elsewhere: 'No other entry repeats it.' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Say what the entry said before, or choose the ground for not showing it\./)
    assert.match(refused.body, /There was no visit\./, 'what was typed is still there')
    assert.deepEqual((await state()).findings, [])
    assert.equal((await one.record(`${path}/heads/${await visit()}/find/rectified`, { why: 'There was no visit.', elsewhere: 'No other entry repeats it.', before: 'Home visited.', after: 'No visit took place.' })).statusCode, 303)
    assert.match((await one.open(path)).body, /Home visited\./)
    assert.match((await one.open(`${path}/heads/${await visit()}/find/rectified`)).body, /Home visited\.<\/textarea>/, 'to be changed')
  })

  it('what somebody else holds is found with who that is', async () => {
    const one = await asOwner()
    assert.equal((await one.record(`${path}/heads/${await birth()}/find/held-by-another`, { exclusion: 'police-record', 'take-along': 'The day of the visit.' })).statusCode, 303)
    assert.match((await one.open(path)).body, /<dt>Dealt with by<\/dt><dd>[\s\S]{0,60}Police/)
    assert.equal((await one.record(`${path}/heads/${await birth()}/find/held-by-another/withdraw`)).statusCode, 303)
  })

  it('what was found can be withdrawn, and found anew', async () => {
    const one = await asOwner()
    assert.match((await one.open(`${path}/heads/${await visit()}/find`)).body, /Found so far: <strong>Rectified/)
    assert.equal((await one.record(`${path}/heads/${await visit()}/find/rectified/withdraw`)).statusCode, 303)
    assert.deepEqual((await state()).findings, [])
    await one.record(`${path}/heads/${await visit()}/find/rectified`, { why: 'There was no visit.', elsewhere: 'No other entry repeats it.', before: 'Home visited.', after: 'No visit took place.' })
  })

  it('tells the person nothing of it before it is decided', async () => assert.doesNotMatch(await my(), /Home visited|No visit took place|Rectified/))

  it('is not decided while an entry is left open', async () => {
    await (await asOwner()).record(`${path}/do/go-on-without-author`, { 'why-without': 'The author has left.' })
    assert.match((await (await asOwner()).open(`${path}/do/decide-rectified`)).body, /not possible now/)
    await (await asOwner()).record(`${path}/heads/${await birth()}/find/rectified`, { why: 'A slip.', elsewhere: 'Nowhere.', before: '1980', after: '1981' })
    assert.doesNotMatch((await (await asOwner()).open(`${path}/do/decide-rectified`)).body, /not possible now/)
  })

  it('asks for a day with each promise, and keeps what was typed', async () => {
    const refused = await (await asOwner()).record(`${path}/do/decide-rectified`, { 'promises-1-what': 'Correct the copies', 'promises-1-day': '', 'promises-1-month': '', 'promises-1-year': '' })
    assert.match(refused.body, /Give the day by which it will be done/)
    assert.match(refused.body, /value="Correct the copies"/)
  })

  it('tells the person what was decided on each entry, what was promised, and where they can go next', async () => {
    const sent = await (await asOwner()).record(`${path}/do/decide-rectified`, { 'promises-1-what': 'Correct the copies', 'promises-1-day': '27', 'promises-1-month': '3', 'promises-1-year': '2026', 'promises-2-what': '', 'promises-2-day': '', 'promises-2-month': '', 'promises-2-year': '' })
    assert.equal(sent.statusCode, 303, sent.body)
    const page = await my()
    for (const part of [/What was decided on each entry/, /The note of a visit on 16 May/, /Home visited\./, /No visit took place\./, /Correct the copies/, /by 27 March 2026/, /to be done/, /Where else you can go/, /County court/]) assert.match(page, part)
    const letter = (await state()).documents.find(({ document }) => document === documentId('decision-letter'))
    const text = (await (await asOfficer()).open(`${path}/documents/${letter?.issue}`)).body
    for (const part of [/Home visited\./, /No visit took place\./, /Correct the copies/]) assert.match(text, part)
  })

  it('shows a promise as overdue to both sides from the day after its day, and reminds whoever has to keep it', async () => {
    const [promise] = (await state()).promises
    const remind = () => handlers['clock-falls-due']({ desk: whole.at.desk, postman: null }, { case: caseId, promise: promise?.promise })
    const reminders = () => whole.at.desk.store.as(system, async ({ mailbox }) => (await mailbox.list(100)).filter(({ subject }) => subject === 'A date on your work list').map(({ to }) => to))
    const caseId = await whole.at.desk.store.as(system, async ({ histories }) => (await histories.find(reference))?.caseId)
    await remind()
    assert.deepEqual(await reminders(), [], 'not before its day')
    whole.at.pass(7)
    await remind()
    await remind()
    assert.deepEqual(await reminders(), [officer.mail])
    assert.doesNotMatch(await my(), /overdue/)
    whole.at.pass(1)
    for (const page of [await my(), (await (await asOfficer()).open(path)).body]) assert.match(page, /Correct the copies<\/strong> <strong class="govuk-tag govuk-tag--red">overdue/)
    whole.at.pass(6)
    await remind()
    assert.deepEqual(await reminders(), [officer.mail, officer.mail], 'again after a week')
  })

  it('takes a promise as kept only with what shows it, and shows that to both sides', async () => {
    const one = await asOfficer()
    const promise = (await state()).promises[0]?.promise
    const kept = `${path}/promises/${promise}/kept`
    assert.match((await one.record(kept, { proof: ' ', 'on-day': '1', 'on-month': '4', 'on-year': '2026' })).body, /Enter how it can be seen/)
    assert.match((await one.record(kept, { proof: 'Seen.', 'on-day': '1', 'on-month': '5', 'on-year': '2026' })).body, /must be today or in the past/)
    assert.equal((await one.record(kept, { proof: 'All three copies, checked by the archive.', 'on-day': '1', 'on-month': '4', 'on-year': '2026' })).statusCode, 303)
    for (const page of [await my(), (await one.open(path)).body]) {
      assert.match(page, /done 1 April 2026/)
      assert.match(page, /All three copies, checked by the archive\./)
    }
    assert.equal((await one.open(kept)).statusCode, 404, 'kept once')
  })

  it('prepares letters for someone without an account, one for each, which the office sends and says how', async () => {
    const one = await asOfficer()
    await one.record(`${path}/do/record-corrected`, { places: 'The main file.', 'corrected-on-day': '2', 'corrected-on-month': '4', 'corrected-on-year': '2026' })
    for (const name of ['Fernshire Police', 'Quay School']) assert.equal((await one.record(`${path}/people/add`, { role: 'recipient', name, address: `${name}\nQuay Street` })).statusCode, 303)
    const told = await one.record(`${path}/do/tell-recipients`, { recipients: 'The police and the school.', 'which-record': 'their own reference 12/3', change: 'There was no visit.' })
    assert.equal(told.statusCode, 303, told.body)
    const prepared = (await state()).documents.filter(({ document }) => document === documentId('recipient-notice'))
    assert.deepEqual(prepared.map(({ byHand, sent }) => [byHand, sent]), [[true, null], [true, null]])
    const page = (await one.open(path)).body
    assert.equal(page.match(/prepared: you must send it/g)?.length, 2)
    const letter = (await one.open(`${path}/documents/${prepared[0]?.issue}`)).body
    for (const part of [/Dear Fernshire Police/, /Redress has not sent it/, /Quay Street/, /Record how it was sent/]) assert.match(letter, part)
    assert.doesNotMatch(await my(), /Dear Fernshire Police|prepared: you must/)
    const sent = `${path}/documents/${prepared[0]?.issue}/sent`
    assert.match((await one.record(sent, { how: '', 'on-day': '3', 'on-month': '4', 'on-year': '2026' })).body, /Enter how it was sent/)
    assert.equal((await one.record(sent, { how: 'Recorded delivery', 'on-day': '3', 'on-month': '4', 'on-year': '2026' })).statusCode, 303)
    const after = (await one.open(path)).body
    assert.match(after, /Sent 3 April 2026: Recorded delivery/)
    assert.equal(after.match(/prepared: you must send it/g)?.length, 1)
  })

  it('a promise made otherwise is recorded too, and seen by the person', async () => {
    const one = await asOfficer()
    assert.match((await one.record(`${path}/promises/add`, { what: 'Ring her', holder: 'information-rights-officer', 'due-day': '1', 'due-month': '4', 'due-year': '2026' })).body, /must not have passed/)
    assert.equal((await one.record(`${path}/promises/add`, { what: 'Ring her', holder: 'information-rights-officer', 'due-day': '10', 'due-month': '4', 'due-year': '2026' })).statusCode, 303)
    assert.match(await my(), /Ring her/)
  })

  it('says in one place what was given at each step', async () => {
    const page = (await (await asOfficer()).open(path)).body
    for (const part of [/What was given at each step/, /Nobody uses it meanwhile\./, /The main file\./]) assert.match(page, part)
  })

  describe('in a browser', { skip: noBrowser }, () => {
    let browser: Browser
    let address = ''
    before(async () => {
      address = await listen(whole.app, { port: 0, host: '127.0.0.1' })
      browser = await openBrowser()
    })
    after(() => browser?.close())

    it('has nothing that axe objects to, and scrolls one way only on a phone', { timeout: 180_000 }, async () => {
      const [letter] = (await state()).documents.filter(({ document, sent }) => document === documentId('recipient-notice') && sent === null)
      const open = (await state()).promises.find(({ done }) => done === null)
      const party = (await state()).parties.find(({ person: account }) => account === null)
      for (const [who, paths] of [
        [officer, [path, `${path}/people/add`, `${path}/people/${party?.id}`, `${path}/promises/add`, `${path}/promises/${open?.promise}/kept`, `${path}/documents/${letter?.issue}`, `${path}/documents/${letter?.issue}/sent`]],
        [await complainant(whole.at, reference), [`/my/${referenceInAddress(reference)}`]],
      ] as const) {
        const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
        await context.addCookies([{ name: 'redress_session', value: await whole.at.desk.store.as(system, (rooms) => openSession(whole.at.desk, rooms, who, 'complete')), url: address }])
        const page = await context.newPage()
        for (const url of paths) {
          assert.equal((await page.goto(address + url))?.status(), 200, url)
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
          assert.deepEqual(violations.map(({ id, nodes }) => `${url} ${id}: ${nodes[0]?.html}`), [])
          assert((await page.evaluate('document.documentElement.scrollWidth')) as number <= 360, `${url} scrolls sideways`)
        }
        await context.close()
      }
    })
  })
})
