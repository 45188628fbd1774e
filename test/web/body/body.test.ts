import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { actorFor, testPeople } from '../../desk.ts'
import { browser } from '../kit/site.ts'
import { fill, wholeSite } from '../complain/journey.ts'
import { assessed, decided, signedIn, step } from '../my/outside.ts'

const address = (reference: string) => `/body/${reference.replaceAll(' ', '-')}`

describe('What the body complained about sees', () => {
  let whole: Awaited<ReturnType<typeof wholeSite>>
  before(async () => { whole = await wholeSite('2026-03-20T10:00:00.000Z') })
  after(() => whole?.close())
  const officer = () => signedIn(whole.app, whole.at, testPeople.linkOfficer)
  const ask = (reference: string) => step(whole.at, actorFor(testPeople.investigator), reference, 'ask-body', { enquiry: 'What became of the letter?' })

  it('is behind the door of those who work for it', async () => {
    assert.equal((await browser(whole.app).open('/body')).headers.location, '/sign-in?next=%2Fbody')
    assert.equal((await (await signedIn(whole.app, whole.at, testPeople.manager)).open('/body')).statusCode, 403)
  })

  it('nothing of a complaint on which it was never written to', async () => {
    const reference = await assessed(whole.at)
    const one = await officer()
    assert.doesNotMatch((await one.open('/body')).body, new RegExp(reference))
    for (const path of [address(reference), `${address(reference)}/do/give-account`, `${address(reference)}/documents/1`]) assert.equal((await one.open(path)).statusCode, 404, path)
  })

  it('what it is asked, and by when; never the complainant’s words, name or what is considered', async () => {
    const reference = await assessed(whole.at)
    await ask(reference)
    const one = await officer()
    assert.match((await one.open('/body')).body, new RegExp(reference))
    const page = await one.open(address(reference))
    assert.match(page.body, /What became of the letter\?/)
    // Ten working days from Friday 20 March 2026, over Good Friday.
    assert.match(page.body, /Yours, until 7 April 2026/)
    assert.match(page.body, /Ask for more time/)
    for (const secret of [/privatewords/, /Quillfeather/, /Tadpole/, /secret(fact|reasons|note)/, /Ivo Investigator/, /ico-data/]) assert.doesNotMatch(page.body, secret)
  })

  it('its answer is taken, and shown again', async () => {
    const reference = await assessed(whole.at)
    await ask(reference)
    const one = await officer()
    const seen = /name="seen" value="(\d+)"/.exec((await one.open(`${address(reference)}/do/give-account`)).body)?.[1] ?? ''
    const empty = await fill(one, `${address(reference)}/do/give-account`, { seen, account: ' ' })
    assert.equal(empty.statusCode, 422)
    assert.equal((await fill(one, `${address(reference)}/do/give-account`, { seen, account: 'It is in the file.' })).statusCode, 303)
    const page = await one.open(address(reference))
    assert.match(page.body, /It is in the file\./)
    assert.doesNotMatch(page.body, /Ask for more time/)
  })

  it('the decision, when it is made, at the same time as the person', async () => {
    const reference = await assessed(whole.at)
    await decided(whole.at, reference)
    const one = await officer()
    const page = await one.open(address(reference))
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /We will not investigate/)
    assert.doesNotMatch(page.body, /Quillfeather|secretnote/)
  })
})
