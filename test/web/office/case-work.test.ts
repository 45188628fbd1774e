import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { referenceInAddress } from '../../../src/register/permalink.ts'
import { actorFor, testDesk, testPeople, type TestDesk } from '../../desk.ts'
import { atWork, officeSite } from './staff.ts'

let world: TestDesk
let app: FastifyInstance
const caseFile = async (reference: string) => {
  const shown = await showCase(world.desk, actorFor(testPeople.manager), { reference })
  assert(shown.ok)
  return shown.value.file
}
const pathOf = (reference: string) => `/office/cases/${referenceInAddress(reference)}`

/** Received, allocated, and so in the hands of the investigator. */
async function beingAssessed() {
  const reference = await world.receive()
  const path = pathOf(reference)
  const manager = await atWork(world, app, testPeople.manager)
  assert.equal((await manager.record(`${path}/do/send-to-assessment`)).statusCode, 303)
  assert.equal((await manager.record(`${path}/do/allocate`, { investigator: testPeople.investigator.id })).statusCode, 303)
  return { reference, path, manager, investigator: await atWork(world, app, testPeople.investigator) }
}

/** With one head closed by one test, and everything the statement needs. */
async function readyToDecide() {
  const begun = await beingAssessed()
  const { path, reference, investigator } = begun
  const saved = async (page: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
    const answer = await investigator.record(`${path}/${page}`, fields)
    assert.equal(answer.statusCode, 303, `${page}: ${answer.body.slice(answer.body.indexOf('<main'), answer.body.indexOf('<main') + 1500)}`)
  }
  await saved('category', { category: 'housing/homelessness' })
  await saved('heads/add', { text: 'about how the Council lost his letter' })
  await saved('facts/add', { text: 'Mr X says the Council lost his letter twice.', from: 'complainant', source: 'his complaint', paragraph: 'new' })
  await saved('facts/add', { text: 'The Council has apologised.', from: 'established' })
  const { state } = await caseFile(reference)
  const head = state.heads[0]?.id ?? ''
  await saved(`heads/${head}/assess/late`, { met: 'no', facts: state.facts.map(({ id }) => id), reasons: 'He came to us within a year.' })
  await saved(`heads/${head}/assess/minor-injustice`, { met: 'yes', discretion: 'not-exercised', facts: state.facts.slice(0, 1).map(({ id }) => id), reasons: 'The Council has said sorry and he has his answer.' })
  await saved(`injustice/${state.injustices[0]?.id}`, { head })
  await saved('grounds', { grounds: 'minor-injustice' })
  return { ...begun, head, saved }
}

describe('Work on cases, on a real database', () => {
  before(async () => {
    world = await testDesk()
    app = await officeSite(world, 'error')
  })
  after(async () => {
    await app?.close()
    await world?.close()
  })

  describe('A case in the office', () => {
    it('leads whoever drafts, approves or publishes to the statement and to its publication', async () => {
      const { path } = await readyToDecide()
      for (const who of [testPeople.investigator, testPeople.manager, testPeople.publisher]) {
        const page = (await (await atWork(world, app, who)).open(path)).body
        for (const to of ['statement', 'publication']) assert.ok(page.includes(`href="${path}/${to}"`), `${who.name}: ${to}`)
      }
    })

    it('has the complaint at hand on the page of each step', async () => {
      const { path, manager } = await beingAssessed()
      assert.match((await manager.open(`${path}/do/ask-body`)).body, /The complaint, in their own words[\s\S]*They lost my letter twice\./)
    })

    it('is taken from its arrival to its publication by forms alone, by two people who must differ', async () => {
      const { path, reference, investigator, head, saved } = await readyToDecide()
      const draft = await investigator.open(`${path}/statement`)
      assert.match(draft.body, /Nothing is missing from this draft/)
      assert.match(draft.body, /Why it is here/)
      await saved(`statement/paragraph?key=${encodeURIComponent(`finding:${head}`)}`, { text: 'I will not investigate how the letter was lost, because an apology is enough.' })
      const rewritten = await investigator.open(`${path}/statement`)
      assert.match(rewritten.body, /an apology is enough/)
      assert.match(rewritten.body, /your words/)
      await saved(`statement/paragraph?key=${encodeURIComponent(`finding:${head}`)}`, { do: 'restore' })
      assert.deepEqual((await caseFile(reference)).state.rewritten, {})
      await saved('statement/subheading', { subheading: 'analysis' })
      if (/Say that you have considered them/.test((await investigator.open(`${path}/statement`)).body)) {
        const page = await investigator.open(`${path}/statement/warnings`)
        await saved('statement/warnings', { warnings: [...page.body.matchAll(/name="warnings" type="checkbox" value="([^"]+)"/g)].map(([, code]) => code ?? ''), reasons: 'It has to be said so.' })
      }
      await saved('do/submit-draft', { outcome: 'not-warranted' })
      const locked = await investigator.open(`${path}/heads/add`)
      assert.match(locked.body, /You cannot change this now/)
      assert.match((await investigator.open(`${path}/statement`)).body, /can only be read/)
      const manager = await atWork(world, app, testPeople.manager)
      assert.equal((await manager.record(`${path}/do/approve`)).statusCode, 303)
      assert.match((await investigator.open(`${path}/statement`)).body, /sent to both sides/)
      const publisher = await atWork(world, app, testPeople.publisher)
      const publication = await publisher.open(`${path}/publication`)
      assert.match(publication.body, /nothing found/)
      assert.match(publication.body, /Wait before publication/)
      assert.equal((await publisher.record(`${path}/do/prepare-publication`, { looked: 'every-place' })).statusCode, 303)
      assert.match((await publisher.open(`${path}/do/publish`)).body, /A second person must publish/)
      assert.match((await manager.open(`${path}/do/publish`)).body, /waiting period before publication is not over/)
      world.pass(93)
      const later = await atWork(world, app, testPeople.manager)
      assert.equal((await later.record(`${path}/do/publish`)).statusCode, 303)
      const published = await later.open(`${path}/publication`)
      assert.match(published.body, new RegExp(`href="/decisions/${referenceInAddress(reference)}"`))
      assert.notEqual((await caseFile(reference)).state.published, null)
    })

    it('cannot be published while its statement names the person, and the page says where', async () => {
      const { path, reference, investigator, saved } = await readyToDecide()
      await saved('facts/add', { text: 'Thaddeus Quillfeather wrote in May.', from: 'established' })
      const page = await investigator.open(`${path}/publication`)
      assert.match(page.body, /may identify a person/)
      assert.match(page.body, /statement\/paragraph\?key=account/)
      assert.equal((await caseFile(reference)).state.published, null)
    })

    it('is not decided by an investigator whose delegation does not cover it', async () => {
      const { path, investigator } = await readyToDecide()
      assert.match((await investigator.open(`${path}/do/decide`)).body, /Your delegation does not cover final decisions yet/)
    })

    it('opens the discretion only where the test can be waived, and wants to know why it was used', async () => {
      const { path, reference, investigator } = await beingAssessed()
      await investigator.record(`${path}/heads/add`, { text: 'about a bill' })
      const head = (await caseFile(reference)).state.heads[0]?.id ?? ''
      const page = `${path}/heads/${head}/assess/late`
      const unsaid = await investigator.record(page, { met: 'yes', reasons: 'It was three years ago.' })
      assert.equal(unsaid.statusCode, 422)
      assert.match(unsaid.body, /Select whether the discretion is used/)
      const noReason = await investigator.record(page, { met: 'yes', discretion: 'exercised', reasons: 'It was three years ago.' })
      assert.match(noReason.body, /Enter why the discretion is used/)
      assert.equal((await investigator.record(page, { met: 'yes', discretion: 'exercised', discretionReasons: 'He was in hospital.', reasons: 'It was three years ago.' })).statusCode, 303)
      assert.equal((await caseFile(reference)).state.assessments[0]?.discretion, 'exercised')
      const fixed = await investigator.open(`${path}/heads/${head}/assess/court-used`)
      assert.doesNotMatch(fixed.body, /name="discretion"/)
      assert.equal((await investigator.record(`${page}/withdraw`)).statusCode, 303)
      assert.deepEqual((await caseFile(reference)).state.assessments, [])
    })

    it('keeps heads and facts in the order that someone gives them', async () => {
      const { path, reference, investigator } = await beingAssessed()
      for (const text of ['about the first', 'about the second']) await investigator.record(`${path}/heads/add`, { text })
      const [first, second] = (await caseFile(reference)).state.heads
      assert.equal((await investigator.record(`${path}/heads/order`, { [`place-${first?.id}`]: 'x', [`place-${second?.id}`]: '1' })).statusCode, 422)
      assert.equal((await investigator.record(`${path}/heads/order`, { [`place-${first?.id}`]: '2', [`place-${second?.id}`]: '1' })).statusCode, 303)
      assert.deepEqual((await caseFile(reference)).state.heads.map(({ id }) => id), [second?.id, first?.id])
      assert.equal((await investigator.record(`${path}/heads/${first?.id}/remove`)).statusCode, 303)
      assert.equal((await investigator.open(`${path}/heads/${first?.id}`)).statusCode, 404)
    })
  })

  describe('Two people at the same case at once', () => {
    it('the second is told what changed, keeps what was typed, and can send it again', async () => {
      const { path, reference, manager, investigator } = await beingAssessed()
      const opened = await investigator.open(`${path}/heads/add`)
      assert.equal((await manager.record(`${path}/notes/add`, { text: 'A note meanwhile.' })).statusCode, 303)
      const refused = await investigator.send(opened.body, `${path}/heads/add`, { text: 'about what I typed for an hour' })
      assert.equal(refused.statusCode, 409)
      assert.match(refused.body, /A note was added\./)
      assert.match(refused.body, /about what I typed for an hour<\/textarea>/)
      assert.equal((await caseFile(reference)).state.heads.length, 0)
      assert.equal((await investigator.send(refused.body, `${path}/heads/add`, { text: 'about what I typed for an hour' })).statusCode, 303)
      assert.equal((await caseFile(reference)).state.heads.length, 1)
    })

    it('what was typed about something that somebody else removed is shown to be copied', async () => {
      const { path, reference, manager, investigator } = await beingAssessed()
      await investigator.record(`${path}/heads/add`, { text: 'about a bill' })
      const head = (await caseFile(reference)).state.heads[0]?.id
      const opened = await investigator.open(`${path}/heads/${head}`)
      await manager.record(`${path}/heads/${head}/remove`)
      const gone = await investigator.send(opened.body, `${path}/heads/${head}`, { text: 'about a bill that was wrong' })
      assert.equal(gone.statusCode, 409)
      assert.match(gone.body, /about a bill that was wrong/)
    })
  })

  describe('The door of the office', () => {
    it('sends a visitor to sign in, and refuses a link officer', async () => {
      const reference = await world.receive()
      const pages = ['', '/heads/add', '/statement', '/publication', '/notes/add', '/do/allocate'].map((page) => `${pathOf(reference)}${page}`)
      const link = await atWork(world, app, testPeople.linkOfficer)
      for (const page of ['/office', ...pages]) {
        assert.equal((await app.inject({ url: page })).statusCode, 303, page)
        assert.equal((await link.open(page)).statusCode, 403, page)
      }
    })

    it('shows an adviser no draft, and an administrator who has no part in casework no case', async () => {
      const { path } = await beingAssessed()
      const adviser = await atWork(world, app, testPeople.adviser)
      assert.equal((await adviser.open(`${path}/statement`)).statusCode, 403)
      const administrator = await atWork(world, app, testPeople.administrator)
      for (const page of [path, `${path}/heads/add`]) assert.equal((await administrator.open(page)).statusCode, 404, page)
    })

    it('has no page for a case, a head, a fact or a test that does not exist', async () => {
      const { path, reference, investigator } = await beingAssessed()
      await investigator.record(`${path}/heads/add`, { text: 'about a bill' })
      const head = (await caseFile(reference)).state.heads[0]?.id
      for (const page of ['/office/cases/99-999-999/heads/add', `${path}/heads/none`, `${path}/facts/none`, `${path}/heads/${head}/assess/no-such-test`, `${path}/statement/paragraph?key=none`, `${path}/injustice/none`]) {
        assert.equal((await investigator.open(page)).statusCode, 404, page)
      }
    })
  })
})
