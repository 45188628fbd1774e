import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser } from '../browser.ts'
import { schemeId } from '../renaming/ids.ts'
import { accepts, addsHead, begins, comesBack, does, enters, finds, sends, takesFurther } from './neighbours.ts'
import { setting, type Setting, type Visitor } from './setting.ts'

const mail = 'alden@person.example'
const complaints = (role: string) => `${role}@northmoor-complaints.example`
const records = (role: string) => `${role}@northmoor-information-rights.example`
const page = (reference: string) => `/my/${reference.replaceAll(' ', '-')}`
const office = (reference: string) => `/office/cases/${reference.replaceAll(' ', '-')}`

describe('Mr X across the bodies (field reference, worked example S000): four points, four different answers', { skip: noBrowser }, () => {
  let here: Setting
  let person: Visitor
  let complaint = ''
  let rights = ''

  before(async () => { here = await setting('2026-03-02T10:00:00.000Z') })
  after(() => here.close())

  test('he complains to the council about how a concern about his child was handled', async () => {
    complaint = await begins(here, `northmoor-complaints ${schemeId('council-complaint')}`, {
      narrative: 'Somebody reported me. A social worker and the police came. They wrote that I refused an assessment, which is not how it was, never answered my letters, and did not look at my complaint.', injustice: 'I am down as a father who refuses help.', wanted: 'An apology, and what is written about me put right.',
      forWhom: 'self', name: 'Alden Thistlewood', title: 'Mr', pronouns: 'he', safeContact: 'mail', mail,
    })
  })

  test('the council answers each of the four points by itself, within ten working days of its acknowledgement', async () => {
    const officer = await here.staff(complaints('complaints-officer'))
    for (const head of ['how a concern about his child was handled', 'that what was written about him is wrong', 'that nobody answered his letters', 'that his complaint was not properly considered']) await addsHead(officer, complaint, head)
    await does(officer, complaint, 'acknowledge', { understanding: 'Four points, as listed.', wanted: 'An apology and correction.' })
    await officer.open(`${office(complaint)}/do/allocate-stage-1`)
    await officer.page.locator('main select[name="responder"]').selectOption({ index: 1 })
    await sends(officer, 'allocate-stage-1')
    await officer.open(office(complaint))
    assert.match(await officer.text(), /16 March 2026/, 'ten working days from Monday 2 March')
    await officer.close()
    const responder = await here.staff(complaints('stage-1-responder'))
    await finds(responder, complaint, 0, 'not-upheld', { reasons: 'The strategy meeting and the visit followed the procedure. Says the council: he did not consent to the assessment. Says he: nobody explained it.' })
    await finds(responder, complaint, 1, 'not-upheld', { reasons: 'Whether an entry is right is for the request about his records, which he can make at once.' })
    await finds(responder, complaint, 2, 'upheld', { reasons: 'Two letters were not answered.', remedy: 'An apology.' })
    await finds(responder, complaint, 3, 'partly-upheld', { reasons: 'It was answered late.', remedy: 'An apology.' })
    await does(responder, complaint, 'respond-stage-1', { outcome: 'partly-upheld', reasons: 'Two of your points are upheld, wholly or in part.' })
    await responder.close()
    person = await comesBack(here, complaint, mail)
    await person.open(page(complaint))
    const text = await person.text()
    for (const words of ['Upheld', 'Partly upheld', 'Not upheld']) assert.ok(text.includes(words), words)
  })

  test('he asks for the records himself: only that point goes on, and the police half of the visit is signposted with its own law', async () => {
    await takesFurther(person, complaint, 'to-data-rights', ['that what was written about him is wrong'])
    const officer = await here.staff(records('information-rights-officer'))
    rights = await accepts(officer)
    await officer.open(office(rights))
    const text = await officer.text()
    assert.match(text, /that what was written about him is wrong/)
    assert.doesNotMatch(text, /nobody answered his letters|not properly considered/)
    await does(officer, rights, 'acknowledge')
    await officer.open(`${office(rights)}/do/signpost-part`)
    assert.match(await officer.text(), /police/i)
    const police = await officer.page.locator('main label', { hasText: /police/i }).first().getAttribute('for')
    await officer.page.locator(`[id="${police}"]`).check()
    await enters(officer, { 'take-along': 'The date of the visit and the officers’ numbers.' })
    await sends(officer, 'signpost-part')
    await does(officer, rights, 'accept')
    await officer.open(`${office(rights)}/do/choose-owner`)
    await officer.page.locator('main select[name="owner"]').selectOption({ index: 1 })
    await sends(officer, 'choose-owner')
    await does(officer, rights, 'restrict', { 'held-back': 'The entry on consent', 'still-used': 'Only with his consent or for legal claims' })
    await does(officer, rights, 'begin-fact-finding')
    await officer.close()
    person = await comesBack(here, rights, mail)
    await person.open(page(rights))
    await person.page.locator('main a[href*="/documents/"]').first().click()
    const seen: string[] = [await person.text()]
    await person.open(page(rights))
    for (const href of await person.page.locator('main a[href*="/documents/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      await person.open(href)
      seen.push(await person.text())
    }
    assert.match(seen.join('\n'), /Data Protection Act 2018|police/i)
  })

  test('both sides’ account of the consent stand beside each other: the entry is kept as the council’s, with his statement attached', async () => {
    const author = await here.staff(records('record-author'))
    await does(author, rights, 'give-author-view', { view: 'He said no at the door.', 'written-at': 'the same day' })
    await author.close()
    const owner = await here.staff(records('record-owner'))
    await owner.open(office(rights))
    const heads = await owner.page.locator('main a[href$="/find"]').count()
    for (let head = 0; head < heads; head += 1) await finds(owner, rights, head, 'statement-attached', { statement: 'Mr X says that nobody explained what the assessment was.' })
    await does(owner, rights, 'decide-statement-only')
    await owner.close()
    person = await comesBack(here, rights, mail)
    await person.open(page(rights))
    assert.match(await person.text(), /statement/i)
  })

  test('one page shows him both answers, and the way on to the regulator and the ombudsman with their days', async () => {
    await person.open('/my')
    const text = await person.text()
    for (const words of ['Kent County Council, complaints team', 'Kent County Council, data protection officer', 'What you can do next', 'What each body has been told about you']) assert.ok(text.includes(words), words)
    assert.match(text, /regulator/i)
    await person.close()
  })
})
