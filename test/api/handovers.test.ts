import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { carryHandover } from '../../src/jobs/carry-handover.ts'
import { routesOf } from '../../src/main/routes.ts'
import { createSecrets } from '../../src/outside/secrets.ts'
import { httpExchange } from '../../src/outside/exchange.ts'
import { showCase } from '../../src/usecases/cases/show-case.ts'
import { answerArrival, listArrivals, returnHandover } from '../../src/usecases/handover/arrivals.ts'
import { exportHandover } from '../../src/usecases/handover/carry.ts'
import { handOver } from '../../src/usecases/handover/hand-over.ts'
import { agreeWithPartner } from '../../src/usecases/handover/partners.ts'
import { actorOf } from '../../src/usecases/identity/actor-of.ts'
import { complainantOf } from '../../src/usecases/identity/complainant.ts'
import type { Office } from '../../src/usecases/ports/people.ts'
import { system, type Actor, type Desk, type Result } from '../../src/usecases/use-case.ts'
import { actorFor, testBody, testDesk, testOffice, testPeople, type TestDesk } from '../desk.ts'
import { schemeId } from '../renaming/ids.ts'
import { site } from '../web/kit/site.ts'
import { step } from '../web/my/outside.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message} ${(result.refusal.problems ?? []).map(({ message }) => message).join('; ')}`)
  return result.value
}

const rights: Office = {
  id: 'f0000000-0000-4000-8000-000000000002', slug: 'fernshire-rights', name: 'Fernshire data protection officer', phone: null, address: null, hours: null,
  settings: { procedures: [schemeId('data-rights')], body: testBody.slug },
}
const officer: Actor = { side: 'office', office: rights.id, person: 'officer-1', body: null, name: 'Dana', roles: ['information-rights-officer', 'data-protection-officer'], powers: [] }
const [investigator, manager] = [actorFor(testPeople.investigator), actorFor(testPeople.manager)]

describe('Two installations hand cases over to each other', () => {
  let here: TestDesk
  let there: TestDesk
  let [ours, theirs]: [Desk, Desk] = [null as never, null as never]
  const servers: FastifyInstance[] = []
  let [hereSite, thereSite] = ['', '']

  before(async () => {
    ;[here, there] = [await testDesk(), await testDesk()]
    await there.desk.store.as(system, ({ people }) => people.saveOffice(rights))
    ours = here.desk
    theirs = { ...there.desk, secrets: createSecrets('the key of quite another installation, long') }
    const start = async (desk: Desk) => {
      const app = await site({ routes: routesOf(desk), requestsPerMinute: 100_000 })
      servers.push(app)
      return app.listen({ host: '127.0.0.1', port: 0 })
    }
    ;[hereSite, thereSite] = [await start(ours), await start(theirs)]
    const key = (desk: Desk) => desk.secrets.sign(new Uint8Array()).key
    const theyShow = value(await agreeWithPartner(ours, system, { office: testOffice.slug, name: 'Fernshire', site: thereSite, key: key(theirs), procedures: [schemeId('data-rights')], token: null })).token
    const weShow = value(await agreeWithPartner(theirs, system, { office: rights.slug, name: 'Riverside', site: hereSite, key: key(ours), procedures: [schemeId('ombudsman')], token: theyShow })).token
    await agreeWithPartner(ours, system, { office: testOffice.slug, name: 'Fernshire', site: thereSite, key: key(theirs), procedures: [schemeId('data-rights')], token: weShow }).then(async (again) => {
      // Entering them anew made another token for them to show.
      value(await agreeWithPartner(theirs, system, { office: rights.slug, name: 'Riverside', site: hereSite, key: key(ours), procedures: [schemeId('ombudsman')], token: value(again).token }).then(async (made) => {
        const settings = await ours.store.as(system, async ({ people }) => people.office(testOffice.id))
        const [partner] = (settings?.settings.partners ?? []) as readonly { readonly shows?: string }[]
        await ours.store.as(system, ({ people }) => people.saveOffice({ ...testOffice, settings: { ...settings?.settings, partners: [{ ...partner, shows: ours.secrets.seal(value(made).token) }] } }))
        return made
      }))
    })
  })
  after(async () => {
    for (const app of servers) await app.close()
    await here.close()
    await there.close()
  })

  const personOf = async (reference: string): Promise<Actor> => ours.store.as(system, async (rooms) => actorOf(ours.schemes, (await complainantOf(ours, rooms, reference))?.person as never))
  const fileOf = async (reference: string) => value(await showCase(ours, manager, { reference })).file

  /** A case whose person hands it over to the other installation; carried there unless told otherwise. */
  async function handedOver(carried = true): Promise<{ reference: string; id: string }> {
    const reference = await here.receive({ narrative: 'They recorded a visit that never was.' })
    await step(here, manager, reference, 'send-to-assessment')
    await step(here, manager, reference, 'allocate', { investigator: investigator.person ?? '' })
    const person = await personOf(reference)
    const { state } = value(await showCase(ours, person, { reference })).file
    const { package: id } = value(await handOver(ours, person, { reference, seen: state.version, handover: 'to-data-rights', heads: [], to: `partner ${thereSite}`, why: 'Put it right.', until: null }))
    if (carried) await carryHandover({ desk: ours, postman: null, exchange: httpExchange }, { package: id })
    return { reference, id }
  }
  const answerBack = (id: string) => carryHandover({ desk: theirs, postman: null, exchange: httpExchange }, { package: id })

  it('nothing is called handed over before the other side has it', async () => {
    const { reference, id } = await handedOver(false)
    assert.equal((await fileOf(reference)).state.handovers[0]?.is, 'prepared')
    await assert.rejects(carryHandover({ desk: ours, postman: null, exchange: { ...httpExchange, send: () => Promise.reject(new Error('nobody there')) } }, { package: id }), /nobody there/)
    assert.equal(await ours.store.as(system, async (rooms) => (await rooms.handovers.find(id))?.state), 'prepared')
  })

  it('it arrives there once, however often it is carried', async () => {
    const { id } = await handedOver()
    await carryHandover({ desk: ours, postman: null, exchange: httpExchange }, { package: id })
    const arrived = value(await listArrivals(theirs, officer, {})).filter(({ kept }) => kept.id === id)
    assert.deepEqual(arrived.map(({ kept, package: { handover } }) => [kept.state, handover.narrative?.happened]), [['arrived', 'They recorded a visit that never was.']])
  })

  it('accepted there, it has a reference here, and the person reads both', async () => {
    const { reference, id } = await handedOver()
    const { reference: taken } = value(await answerArrival(theirs, officer, { id, answer: 'accepted', why: '' }))
    await answerBack(id)
    await answerBack(id)
    const { handovers } = (await fileOf(reference)).state
    assert.deepEqual(handovers.map(({ is, reference: there }) => [is, there]), [['accepted', taken]])
    const { file } = value(await showCase(theirs, officer, { reference: taken ?? '' }))
    assert.equal(file.state.received?.reference, reference)
  })

  it('declined there, the reason reaches the person here', async () => {
    const { reference, id } = await handedOver()
    value(await answerArrival(theirs, officer, { id, answer: 'declined', why: 'We hold no such record.' }))
    await answerBack(id)
    const file = value(await showCase(ours, await personOf(reference), { reference })).file
    assert.deepEqual([file.state.handovers[0]?.is, file.words(file.state.handovers[0]?.answer?.kept)?.why], ['declined', 'We hold no such record.'])
    assert.equal(await theirs.store.as(system, async (rooms) => (await rooms.handovers.find(id))?.why), null, 'the reason is not kept once it was told')
  })

  it('accepted and returned later, it comes back', async () => {
    const { reference, id } = await handedOver()
    const { reference: taken } = value(await answerArrival(theirs, officer, { id, answer: 'accepted', why: '' }))
    await answerBack(id)
    const { state } = value(await showCase(theirs, officer, { reference: taken ?? '' })).file
    value(await returnHandover(theirs, officer, { reference: taken ?? '', seen: state.version, why: 'It is the police’s.' }))
    await answerBack(id)
    assert.equal((await fileOf(reference)).state.handovers[0]?.is, 'returned')
  })

  describe('what comes otherwise is refused, with what is wrong', () => {
    const post = (body: Uint8Array, headers: Readonly<Record<string, string>> = {}) => fetch(`${thereSite}/api/v1/handovers`, { method: 'POST', headers: { 'content-type': 'application/zip', ...headers }, body: Buffer.from(body) })
    const token = async () => ours.store.as(system, async ({ people }) => ours.secrets.unseal(((await people.office(testOffice.id))?.settings.partners as readonly { readonly shows: string }[] | undefined)?.[0]?.shows ?? ''))
    const fileOfPackage = async (id: string, reference: string) => value(await exportHandover(ours, system, { reference, id })).file

    it('without a token, or with a wrong one', async () => {
      const { id, reference } = await handedOver(false)
      const file = await fileOfPackage(id, reference)
      for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: 'Basic x' }] as Readonly<Record<string, string>>[]) {
        const answer = await post(file, headers)
        assert.deepEqual([answer.status, answer.headers.get('content-type')], [401, 'application/problem+json; charset=utf-8'])
      }
    })

    it('changed on the way, cut off, or sent twice', async () => {
      const { id, reference } = await handedOver(false)
      const [file, authorization] = [await fileOfPackage(id, reference), `Bearer ${await token()}`]
      const wrong = async (body: Uint8Array) => {
        const answer = await post(body, { authorization })
        return [answer.status, ((await answer.json()) as { problems: { place: string }[] }).problems?.[0]?.place]
      }
      const changed = Uint8Array.from(file)
      changed[80] = (changed[80] ?? 0) ^ 1
      assert.equal((await wrong(changed))[0], 422)
      assert.deepEqual(await wrong(file.slice(0, 200)), [422, 'the file'])
      const sent = await post(file, { authorization })
      assert.equal(sent.status, 201)
      assert.deepEqual(await wrong(file), [422, 'data/handover.json id'])
    })

    it('an answer about a package that did not go to the one who answers, or that makes no sense', async () => {
      const { id } = await handedOver()
      const say = (to: string, body: string, bearer: string) => fetch(`${hereSite}/api/v1/handovers/${to}/answer`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` }, body })
      const known = await theirs.store.as(system, async ({ people }) => theirs.secrets.unseal(((await people.office(rights.id))?.settings.partners as readonly { readonly shows: string }[] | undefined)?.[0]?.shows ?? ''))
      assert.equal((await say(id, '{"answer":"accepted","reference":"26 000 001","why":""}', 'wrong')).status, 401)
      assert.equal((await say('no-such', '{"answer":"accepted","reference":null,"why":""}', known)).status, 404)
      assert.equal((await say(id, '{"answer":"maybe"}', known)).status, 422)
      assert.equal((await say(id, '{"answer":"returned","reference":null,"why":"x"}', known)).status, 409, 'what was not accepted cannot be returned')
    })
  })
})
