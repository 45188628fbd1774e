import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { DEMONSTRATION_PASSWORD } from '../../src/demo/accounts.ts'
import { createSecrets } from '../../src/outside/secrets.ts'
import { runDemonstration, type Running } from './running.ts'
import { visitorOf, type Answer, type Visitor } from './visitor.ts'

const story = 'They wrote "no" & nothing else.\nI waited for <six> months.'
const note = 'He called at ten & was very upset about "the letter".'

describe('The database goes away for some seconds while people write', () => {
  let running: Running
  before(async () => { running = await runDemonstration() })
  after(() => running?.stop())

  it('nothing that was typed is lost: it waits and is kept, or comes back to be sent again', async () => {
    const [person, patient, staff] = [visitorOf(running.address), visitorOf(running.address), visitorOf(running.address)]
    const journey = await begin(person)
    const patientJourney = await begin(patient)
    const office = await signIn(staff)
    const noting = await staff.open(`${office}/notes/add`)
    assert.equal(noting.status, 200)

    await running.takeDatabase()
    const gone = Date.now()
    const lost = Promise.all([person.send('/complain/what-happened', journey, { narrative: story }), staff.send(`${office}/notes/add`, noting, { text: note })])
    await pause(5_000)
    const waiting = patient.send('/complain/what-happened', patientJourney, { narrative: story })
    const [complaint, noted] = await lost
    assert.ok(Date.now() - gone >= 10_000, 'ten seconds are waited for')
    for (const [answer, words] of [[complaint, 'They wrote &quot;no&quot; &amp; nothing else.\nI waited for &lt;six> months.'], [noted, 'He called at ten &amp; was very upset about &quot;the letter&quot;.']] as const) {
      assert.equal(answer.status, 503)
      assert.match(answer.body.slice(answer.body.indexOf('<main')), /this is not working at the moment.*Send it again/s, words)
      assert.ok(answer.body.includes(`value="${words}"`), answer.body)
    }

    running.giveDatabase()
    assert.equal((await waiting).status, 303, 'what was sent meanwhile is kept without anyone noticing')
    const sent = await person.send('/complain/what-happened', complaint)
    assert.equal(sent.status, 303)
    for (const one of [person, patient]) assert.match((await one.open('/complain/what-happened')).body, /They wrote "?(&quot;)?no/)
    const recorded = await staff.send(`${office}/notes/add`, noted)
    assert.equal(recorded.status, 303)
    assert.equal((await staff.open(office)).body.split('was very upset about').length, 2, 'the note is there once')
  })

  async function begin(one: Visitor): Promise<Answer> {
    const first = await one.open('/complain/how-it-affected-you')
    assert.equal((await one.send('/complain/how-it-affected-you', first, { injustice: 'I could not sleep.' })).status, 303)
    return one.open('/complain/what-happened')
  }

  /** Signs in as the manager and gives the address of a case. */
  async function signIn(one: Visitor): Promise<string> {
    const mail = [...running.secrets.keys()].find((each) => each.startsWith('manager@')) ?? ''
    const asked = await one.send('/sign-in', await one.open('/sign-in'), { mail, password: DEMONSTRATION_PASSWORD })
    assert.equal(asked.location, '/sign-in/second-factor')
    const { totp } = createSecrets('not needed to work out a code, but long enough')
    const code = totp.code(running.secrets.get(mail) ?? '', new Date().toISOString())
    assert.equal((await one.send('/sign-in/second-factor', await one.open('/sign-in/second-factor'), { code })).status, 303)
    const list = await one.open('/office?show=open')
    return /\/office\/cases\/[\d-]+/.exec(list.body)?.[0] ?? assert.fail('the work list is empty')
  }
})
