import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { actorFor, testPeople } from '../../desk.ts'
import { browser } from '../kit/site.ts'
import { fill, wholeSite } from '../complain/journey.ts'
import { assessed, complainant, decided, signedIn, step } from './outside.ts'

const address = (reference: string) => `/my/${reference.replaceAll(' ', '-')}`

describe('A person’s own complaint', () => {
  let whole: Awaited<ReturnType<typeof wholeSite>>
  before(async () => { whole = await wholeSite('2026-03-20T10:00:00.000Z') })
  after(() => whole?.close())
  const own = async (reference: string) => signedIn(whole.app, whole.at, await complainant(whole.at, reference))

  it('is behind the door of those who complained, which leads back to it', async () => {
    for (const path of ['/my', '/my/25-000-001', '/my/25-000-001/do/withdraw']) {
      const sent = await browser(whole.app).open(path)
      assert.equal(sent.headers.location, `/return?next=${encodeURIComponent(path)}`)
    }
    assert.equal((await (await signedIn(whole.app, whole.at, testPeople.manager)).open('/my')).statusCode, 403)
  })

  it('says where it stands, whose turn it is and until when, and what they sent', async () => {
    const reference = await whole.at.receive()
    const one = await own(reference)
    assert.match((await one.open('/my')).body, new RegExp(reference))
    const page = await one.open(address(reference))
    assert.match(page.body, /Riverside Ombudsman, until 27 March 2026/)
    for (const part of [/They lost my letter twice\./, /I could not sleep\./, /An apology\./, /thaddeus@person\.example/, /01632|0300/]) assert.match(page.body, part)
  })

  it('shows nobody else’s, and tells an unknown one and another’s alike', async () => {
    const [mine, other] = [await whole.at.receive(), await whole.at.receive({ name: 'Someone Else' })]
    const one = await own(mine)
    const answers = await Promise.all([address(other), '/my/99-999-999', '/my/%00', `${address(other)}/do/withdraw`].map((path) => one.open(path)))
    for (const { statusCode, body } of answers) {
      assert.equal(statusCode, 404)
      assert.doesNotMatch(body, /Someone Else/)
    }
  })

  it('shows no fact, test, reason, note or name of staff while it is assessed', async () => {
    const reference = await assessed(whole.at)
    const page = await (await own(reference)).open(address(reference))
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /privatewords/)
    for (const secret of [/secretfact/, /secretreasons/, /secretnote/, /Investigator, Ivo|Ivo Investigator|Mina Manager|Ada Adviser/, /ico-data/]) assert.doesNotMatch(page.body, secret)
  })

  it('asks what is missing, takes the answer, and shows it again', async () => {
    const reference = await whole.at.receive()
    await step(whole.at, actorFor(testPeople.adviser), reference, 'ask-for-information', { question: 'When was the second time?' })
    const one = await own(reference)
    const asked = await one.open(address(reference))
    assert.match(asked.body, /Yours, until 21 April 2026/)
    const seen = /name="seen" value="(\d+)"/.exec((await one.open(`${address(reference)}/do/give-information`)).body)?.[1] ?? ''
    const answered = await fill(one, `${address(reference)}/do/give-information`, { seen, answer: 'In <b>March</b>.' })
    assert.equal(answered.statusCode, 303)
    assert.match((await one.open(address(reference))).body, /In &lt;b(&gt;|>)March/)
  })

  it('can be withdrawn, and then nothing is left to do', async () => {
    const reference = await whole.at.receive()
    const one = await own(reference)
    const seen = /name="seen" value="(\d+)"/.exec((await one.open(`${address(reference)}/do/withdraw`)).body)?.[1] ?? ''
    assert.equal((await fill(one, `${address(reference)}/do/withdraw`, { seen, reasons: '' })).statusCode, 303)
    const page = await one.open(address(reference))
    assert.match(page.body, /Nobody’s: this has ended/)
    assert.match(page.body, /nothing for you to do now/)
  })

  it('has the decision once it is made, with what is still open and until when', async () => {
    const reference = await assessed(whole.at)
    await decided(whole.at, reference)
    const one = await own(reference)
    const page = await one.open(address(reference))
    assert.match(page.body, /We will not investigate/)
    assert.match(page.body, /lost his letter/)
    // One month from 20 March 2026.
    assert.match(page.body, /Ask for a review: until \d+ April 2026/)
    const letter = /href="(\/my\/[^"]+\/documents\/[^"]+)"/.exec(page.body)?.[1] ?? ''
    const decision = await one.open(letter)
    assert.equal(decision.statusCode, 200)
    assert.match(decision.body, /redress-decision/)
    assert.doesNotMatch(page.body + decision.body, /secretnote|Ivo Investigator|Mina Manager/)
  })
})
