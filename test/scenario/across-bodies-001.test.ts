import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser } from '../browser.ts'
import { schemeId } from '../renaming/ids.ts'
import { accepts, addsHead, begins, comesBack, does, enters, finds, opensFinding, sends, takesFurther } from './neighbours.ts'
import { setting, type Setting, type Visitor } from './setting.ts'

const mail = 'mina@person.example'
const complaints = (role: string) => `${role}@northmoor-complaints.example`
const records = (role: string) => `${role}@northmoor-information-rights.example`
const regulator = (role: string) => `${role}@demonstration-social-work-regulator.example`
const page = (reference: string) => `/my/${reference.replaceAll(' ', '-')}`

describe('Miss X across the bodies (field reference, worked example S001): wrong records, and nobody could say what was put right', { skip: noBrowser }, () => {
  let here: Setting
  let person: Visitor
  let complaint = ''
  let rights = ''
  let concern = ''

  before(async () => { here = await setting('2026-03-02T10:00:00.000Z') })
  after(() => here.close())

  test('she complains to the council once, in her own words', async () => {
    complaint = await begins(here, `northmoor-complaints ${schemeId('council-complaint')}`, {
      narrative: 'The file on my family says that a social worker was in my home on 16 May. Nobody came. Other entries are wrong too.', injustice: 'I cannot use the records in court.', wanted: 'Put the records right and tell me how.',
      forWhom: 'self', name: 'Wilhelmina Ottershaw', title: 'Miss', pronouns: 'she', safeContact: 'mail', mail,
    })
  })

  test('the council acknowledges both points within its five working days, and a responder finds point by point', async () => {
    const officer = await here.staff(complaints('complaints-officer'))
    await addsHead(officer, complaint, 'the record of a visit on 16 May that was not made')
    await addsHead(officer, complaint, 'that other entries on her family are wrong')
    await does(officer, complaint, 'acknowledge', { understanding: 'A visit was recorded that was not made, and other entries are wrong.', wanted: 'The records put right, and to be told how.' })
    await officer.open(`/office/cases/${complaint.replaceAll(' ', '-')}/do/allocate-stage-1`)
    await officer.page.locator('main select[name="responder"]').selectOption({ index: 1 })
    await sends(officer, 'allocate-stage-1')
    await officer.close()
    const responder = await here.staff(complaints('stage-1-responder'))
    await responder.open(`/office/cases/${complaint.replaceAll(' ', '-')}/do/respond-stage-1`)
    assert.match(await responder.text(), /not possible|Not possible|point/i, 'no answer while a point is left out')
    for (const head of [0, 1]) await finds(responder, complaint, head, 'upheld', { reasons: 'The diary shows that nobody went.', remedy: 'The entry is put right.' })
    await responder.open(`/office/cases/${complaint.replaceAll(' ', '-')}/do/respond-stage-1`)
    await responder.choose('outcome', 'upheld')
    await enters(responder, { reasons: 'We agree with you on both points.', 'outstanding-1-what': 'Look into the other entries and tell her what was changed', 'outstanding-1-day': '20', 'outstanding-1-month': '3', 'outstanding-1-year': '2026' })
    await sends(responder, 'respond-stage-1')
    await responder.close()
  })

  test('what was promised is an item with its day, and once that has passed both sides see that it is overdue', async () => {
    person = await comesBack(here, complaint, mail)
    await person.open(page(complaint))
    assert.match(await person.text(), /tell her what was changed/)
    assert.doesNotMatch(await person.text(), /overdue/i)
    here.test.pass(25)
    person = await comesBack(here, complaint, mail)
    await person.open(page(complaint))
    assert.match(await person.text(), /overdue/i)
    const officer = await here.staff(complaints('complaints-officer'))
    await officer.open(`/office/cases/${complaint.replaceAll(' ', '-')}`)
    assert.match(await officer.text(), /overdue/i)
    await officer.close()
  })

  test('she takes the records further herself; who looks after them accepts, with their month counted from its arrival', async () => {
    await takesFurther(person, complaint, 'to-data-rights', ['the record of a visit on 16 May that was not made', 'that other entries on her family are wrong'])
    const officer = await here.staff(records('information-rights-officer'))
    rights = await accepts(officer)
    await does(officer, rights, 'acknowledge')
    await officer.open(`/office/cases/${rights.replaceAll(' ', '-')}`)
    assert.match(await officer.text(), /27 April 2026/, 'a month from 27 March')
    await does(officer, rights, 'accept')
    await officer.open(`/office/cases/${rights.replaceAll(' ', '-')}/do/choose-owner`)
    await officer.page.locator('main select[name="owner"]').selectOption({ index: 1 })
    await sends(officer, 'choose-owner')
    await does(officer, rights, 'restrict', { 'held-back': 'The entry of 16 May', 'still-used': 'Only with her consent or for legal claims' })
    await does(officer, rights, 'begin-fact-finding')
    await officer.close()
  })

  test('“rectified” cannot be found without what it said before and says now, or the ground for not saying', async () => {
    const author = await here.staff(records('record-author'))
    await does(author, rights, 'give-author-view', { view: 'I confused the day with another family’s.', 'written-at': 'two weeks later' })
    await author.close()
    const owner = await here.staff(records('record-owner'))
    await opensFinding(owner, rights, 0, 'rectified')
    await enters(owner, { why: 'Nobody went there.', elsewhere: 'The chronology was looked at too.' })
    await owner.page.locator('main form button').last().click()
    await owner.page.waitForLoadState()
    assert.ok((await owner.page.locator('.govuk-error-summary').count()) > 0, 'it is refused')
    assert.equal(await owner.page.locator('main [name="why"]').inputValue(), 'Nobody went there.', 'and nothing typed is lost')
    for (const head of [0, 1]) await finds(owner, rights, head, 'rectified', { before: 'Home visited, 16 May, 3pm.', after: 'No visit was made on 16 May. The entry was an error.', why: 'Nobody went there.', elsewhere: 'The chronology was looked at too.' })
    await does(owner, rights, 'decide-rectified')
    await owner.close()
    const officer = await here.staff(records('information-rights-officer'))
    await officer.open(`/office/cases/${rights.replaceAll(' ', '-')}`)
    await does(officer, rights, 'record-corrected', { places: 'The case file and the chronology', 'corrected-on-day': '27', 'corrected-on-month': '3', 'corrected-on-year': '2026' })
    await officer.open(`/office/cases/${rights.replaceAll(' ', '-')}/people/add`)
    await enters(officer, { role: 'recipient', name: 'Cafcass' })
    await sends(officer, 'people/add')
    await does(officer, rights, 'tell-recipients', { recipients: 'Cafcass', 'which-record': 'their file of the family', change: 'No visit was made on 16 May.' })
    await officer.close()
  })

  test('her letter says, entry by entry, what it was and what it is now', async () => {
    person = await comesBack(here, rights, mail)
    await person.open(page(rights))
    await person.page.locator('main a[href*="/documents/"]').first().click()
    const letters = await person.page.locator('main').innerText()
    await person.open(page(rights))
    const text = letters + await person.text()
    assert.match(text, /No visit was made on 16 May/)
  })

  test('the council reports the social worker on its own power, and she is told that it did', async () => {
    const manager = await here.staff(complaints('complaints-manager'))
    await manager.open(`/office/cases/${complaint.replaceAll(' ', '-')}/hand-over/to-social-work-england`)
    assert.match(await manager.text(), /not on consent/)
    await manager.page.getByLabel('the record of a visit on 16 May that was not made').check()
    await manager.press('Hand it over')
    await manager.close()
    const triage = await here.staff(regulator('triage-officer'))
    concern = await accepts(triage, 'kent-county-council')
    await triage.close()
    person = await comesBack(here, complaint, mail)
    await person.open(`${page(complaint)}/hand-over`)
    assert.match(await person.text(), new RegExp(`Demonstration Social Work Regulator[\\s\\S]*accepted[\\s\\S]*${concern}`))
  })

  test('she asks for the second stage, which somebody else answers, point by point', async () => {
    await does(person, complaint, 'request-stage-2', { reasons: 'Nobody told me what was changed.' }, '/my')
    const officer = await here.staff(complaints('complaints-officer'))
    await does(officer, complaint, 'acknowledge-stage-2', { understanding: 'She was not told what was changed.' })
    await officer.open(`/office/cases/${complaint.replaceAll(' ', '-')}/do/allocate-stage-2`)
    await officer.page.locator('main select[name="reviewer"]').selectOption({ index: 1 })
    await sends(officer, 'allocate-stage-2')
    await officer.close()
    const reviewer = await here.staff(complaints('stage-2-reviewer'))
    for (const head of [0, 1]) await finds(reviewer, complaint, head, 'upheld', { reasons: 'She should have been told.', remedy: 'She has been told now.' })
    await does(reviewer, complaint, 'respond-stage-2', { outcome: 'upheld', reasons: 'We should have told you at once.' })
    await reviewer.close()
  })

  test('she goes to the ombudsman from the same case, without starting again', async () => {
    person = await comesBack(here, complaint, mail)
    await takesFurther(person, complaint, 'to-ombudsman')
    const adviser = await here.staff('adviser@demonstration.example')
    const reference = await accepts(adviser, 'kent-county-council')
    await adviser.open(`/office/cases/${reference.replaceAll(' ', '-')}`)
    assert.match(await adviser.text(), /Nobody came/)
    assert.match(await adviser.text(), new RegExp(complaint))
    await adviser.close()
  })

  test('one page shows her everything, everywhere: each body, its decisions, what it was told, what comes next and by when', async () => {
    person = await comesBack(here, complaint, mail)
    await person.open('/my')
    const text = await person.text()
    for (const words of ['Everything you have asked for', 'Kent County Council, complaints team', 'Kent County Council, data protection officer', 'Demonstration Social Work Regulator', 'Riverside Ombudsman', 'What each body has been told about you', 'Rectified']) assert.ok(text.includes(words), `${words}\n${text}`)
    await person.close()
  })
})
