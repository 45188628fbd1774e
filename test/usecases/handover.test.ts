import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { checkPackage } from '../../src/handover/check-package.ts'
import { createSecrets } from '../../src/outside/secrets.ts'
import { showCase } from '../../src/usecases/cases/show-case.ts'
import { verifyCases } from '../../src/usecases/cases/verify-cases.ts'
import { answerArrival, listArrivals, returnHandover, showArrival } from '../../src/usecases/handover/arrivals.ts'
import { exportHandover, importHandover } from '../../src/usecases/handover/carry.ts'
import { answerConsent, askConsent } from '../../src/usecases/handover/consents.ts'
import { handOver, recordHandoverSent } from '../../src/usecases/handover/hand-over.ts'
import { markFamilyProceedings } from '../../src/usecases/handover/mark-family-proceedings.ts'
import { showHandover } from '../../src/usecases/handover/show-handover.ts'
import { actorOf } from '../../src/usecases/identity/actor-of.ts'
import { complainantOf } from '../../src/usecases/identity/complainant.ts'
import type { Office } from '../../src/usecases/ports/people.ts'
import { system, type Actor, type Result } from '../../src/usecases/use-case.ts'
import { actorFor, testBody, testDesk, testPeople, type TestDesk } from '../desk.ts'
import { note, step } from '../web/my/outside.ts'
import { clockId, schemeId } from '../renaming/ids.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message} ${(result.refusal.problems ?? []).map(({ message }) => message).join('; ')}`)
  return result.value
}
const code = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code)

const rights: Office = {
  id: 'f0000000-0000-4000-8000-000000000002', slug: 'fernshire-rights', name: 'Fernshire data protection officer', phone: null, address: null, hours: null,
  settings: { procedures: [schemeId('data-rights')], body: testBody.slug, mail: 'rights@fernshire.example' },
}
const officer: Actor = { side: 'office', office: rights.id, person: 'officer-1', body: null, name: 'Dana', roles: ['information-rights-officer', 'data-protection-officer'], powers: [] }
const investigator = actorFor(testPeople.investigator)
const manager = actorFor(testPeople.manager)

describe('A head goes on to the body that decides it', () => {
  let at: TestDesk
  before(async () => {
    at = await testDesk()
    await at.desk.store.as(system, async ({ people }) => {
      await people.saveOffice(rights)
      await people.add({ id: 'officer-1', side: 'office', office: rights.id, body: null, name: 'Dana', mail: null, roles: officer.roles, powers: [] })
    })
  })
  after(() => at.close())

  const seen = async (actor: Actor, reference: string) => value(await showCase(at.desk, actor, { reference })).file.state.version
  const personOf = async (reference: string): Promise<Actor> => at.desk.store.as(system, async (rooms) => actorOf(at.desk.schemes, (await complainantOf(at.desk, rooms, reference))?.person as never))
  /** A case being assessed, with two heads of which one is about records. */
  async function beingAssessed(): Promise<{ reference: string; person: Actor; records: string; other: string }> {
    const reference = await at.receive({ narrative: 'They recorded a visit that never was. And they were rude.' })
    await step(at, manager, reference, 'send-to-assessment')
    await step(at, manager, reference, 'allocate', { investigator: investigator.person ?? '' })
    const [records, other] = [at.desk.newId(), at.desk.newId()]
    await note(at, investigator, reference, { happening: { type: 'HeadAdded', head: records }, words: { text: 'about a record of a visit that never was' } })
    await note(at, investigator, reference, { happening: { type: 'HeadAdded', head: other }, words: { text: 'about rudeness' } })
    await note(at, investigator, reference, { happening: { type: 'FactRecorded', fact: at.desk.newId(), from: 'complainant', newParagraph: false }, words: { text: 'Mr X says nobody came.' } })
    return { reference, person: await personOf(reference), records, other }
  }
  async function agreed(reference: string, person: Actor, heads: readonly string[]): Promise<void> {
    value(await askConsent(at.desk, investigator, { reference, seen: await seen(investigator, reference), handover: 'to-data-rights', heads, to: rights.slug, why: 'They can put the record right.', until: null }))
    const consent = value(await showCase(at.desk, person, { reference })).file.state.consents.at(-1)
    value(await answerConsent(at.desk, person, { reference, seen: await seen(person, reference), consent: consent?.id ?? '', answer: 'yes' }))
  }
  const over = async (actor: Actor, reference: string, heads: readonly string[]) =>
    handOver(at.desk, actor, { reference, seen: await seen(actor, reference), handover: 'to-data-rights', heads, to: rights.slug, why: '', until: null })

  describe('with the person’s consent', () => {
    it('and not without it', async () => {
      const { reference, records } = await beingAssessed()
      assert.equal(code(await over(investigator, reference, [records])), 'not-now')
    })

    it('which says what goes, to whom, why, and who will learn who they are', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      const { file } = value(await showCase(at.desk, person, { reference }))
      const words = file.words(file.state.consents[0]?.kept)
      assert.match(String(words?.what), /about a record of a visit/)
      assert.doesNotMatch(String(words?.what), /rudeness/)
      assert.equal(words?.to, rights.name)
      assert.equal(words?.why, 'They can put the record right.')
      assert.match(String(words?.identity), /data protection officer will learn who you are/)
    })

    it('a refusal lets nothing go', async () => {
      const { reference, person, records } = await beingAssessed()
      value(await askConsent(at.desk, investigator, { reference, seen: await seen(investigator, reference), handover: 'to-data-rights', heads: [records], to: rights.slug, why: 'why', until: null }))
      const consent = value(await showCase(at.desk, person, { reference })).file.state.consents[0]?.id ?? ''
      value(await answerConsent(at.desk, person, { reference, seen: await seen(person, reference), consent, answer: 'no' }))
      assert.equal(code(await over(investigator, reference, [records])), 'not-now')
      assert.equal(code(await answerConsent(at.desk, person, { reference, seen: await seen(person, reference), consent, answer: 'yes' })), 'not-now')
    })

    it('carries what was agreed and nothing else', async () => {
      const { reference, person, records, other } = await beingAssessed()
      await agreed(reference, person, [records])
      assert.equal(code(await over(investigator, reference, [records, other])), 'not-now', 'the other head is not agreed')
      const { package: id } = value(await over(investigator, reference, [records]))
      const checked = checkPackage(value(await exportHandover(at.desk, investigator, { reference, id })).file)
      assert.ok('package' in checked)
      const { handover } = checked.package
      assert.deepEqual(handover.heads.map(({ text }) => text), ['about a record of a visit that never was'])
      assert.equal(handover.from.reference, reference)
      assert.equal(handover.consent?.to, rights.name)
      assert.equal(handover.person?.name, 'Thaddeus Quillfeather')
      assert.doesNotMatch(JSON.stringify(handover), /birthDate|alsoKnownAs|rudeness”/)
    })

    it('taken back before it is taken in, it stops what is under way', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      const { package: id } = value(await over(investigator, reference, [records]))
      const consent = value(await showCase(at.desk, person, { reference })).file.state.consents[0]?.id ?? ''
      value(await answerConsent(at.desk, person, { reference, seen: await seen(person, reference), consent, answer: 'withdraw' }))
      assert.equal(code(await answerArrival(at.desk, officer, { id, answer: 'accepted', why: '' })), 'not-now')
      assert.equal(value(await showArrival(at.desk, officer, { id })).arrival.kept.state, 'withdrawn')
      assert.equal(code(await over(investigator, reference, [records])), 'not-now')
    })

    it('given by the person’s own act, who takes their case further themselves', async () => {
      const { reference, person } = await beingAssessed()
      const shown = value(await showHandover(at.desk, person, { reference, handover: 'to-data-rights' }))
      assert.equal(shown.own, true)
      const { package: id } = value(await handOver(at.desk, person, { reference, seen: await seen(person, reference), handover: 'to-data-rights', heads: [], to: rights.slug, why: 'Put it right', until: '2026-09-01' }))
      const { arrival } = value(await showArrival(at.desk, officer, { id }))
      assert.deepEqual([arrival.package.handover.consent?.why, arrival.package.handover.consent?.until], ['Put it right', '2026-09-01'])
      assert.equal(arrival.package.handover.facts.length, 0, 'nobody hands over what they cannot read')
    })
  })

  describe('what is proposed to go', () => {
    const declaredAs = (more: object): typeof at.desk => ({ ...at.desk, schemes: { ...at.desk.schemes, version: (id, version) => {
      const scheme = at.desk.schemes.version(id, version)
      const declared = scheme.handovers?.['to-data-rights']
      return declared === undefined ? scheme : { ...scheme, handovers: { ...scheme.handovers, 'to-data-rights': { ...declared, ...more } } }
    } } })
    const proposed = async (reference: string, desk = at.desk) => value(await showHandover(desk, investigator, { reference, handover: 'to-data-rights' })).proposed

    it('is nothing while there is a choice, and without a choice nothing goes', async () => {
      const { reference } = await beingAssessed()
      const heads = declaredAs({ carries: ['person', 'heads', 'facts'] })
      assert.deepEqual(await proposed(reference, heads), [])
      const person = await personOf(reference)
      for (const who of [person, investigator]) assert.equal(code(await handOver(heads, who, { reference, seen: await seen(who, reference), handover: 'to-data-rights', heads: [], to: rights.slug, why: '', until: null })), 'invalid')
    })

    it('is all of it where the person’s own words go along', async () => {
      const { reference, records, other } = await beingAssessed()
      assert.deepEqual((await proposed(reference, declaredAs({ carries: ['person', 'narrative', 'heads'] }))).toSorted(), [records, other].toSorted())
    })

    it('is what the person has agreed to', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      assert.deepEqual(await proposed(reference), [records])
      assert.notEqual(value(await showHandover(at.desk, investigator, { reference, handover: 'to-data-rights' })).consent, undefined, 'and needs no further asking')
    })

    it('is the head that was found to be for whoever gets it', async () => {
      const { reference, records } = await beingAssessed()
      await note(at, investigator, reference, { happening: { type: 'TestConsidered', head: records, test: 'ico-data', met: true, facts: [], discretion: 'not-exercised', betterPlaced: ['ico'] }, words: { reasons: 'It is about a record.' } })
      assert.deepEqual(await proposed(reference, declaredAs({ carries: ['person', 'heads'], to: { body: 'ico' } })), [records])
    })
  })

  it('a person asks in their own words for what nobody has put down as a head', async () => {
    const reference = await at.receive({ narrative: 'Something else.' })
    await step(at, manager, reference, 'send-to-assessment')
    await step(at, manager, reference, 'allocate', { investigator: investigator.person ?? '' })
    const person = await personOf(reference)
    const wordless = { ...at.desk, schemes: { ...at.desk.schemes, version: (id: string, version: string) => {
      const scheme = at.desk.schemes.version(id, version)
      const declared = scheme.handovers?.['to-data-rights']
      return declared === undefined ? scheme : { ...scheme, handovers: { ...scheme.handovers, 'to-data-rights': { ...declared, carries: ['person', 'heads'] as const } } }
    } } }
    const go = async (why: string) => handOver(wordless, person, { reference, seen: await seen(person, reference), handover: 'to-data-rights', heads: [], to: rights.slug, why, until: null })
    assert.equal(code(await go(' ')), 'invalid')
    const { package: id } = value(await go('Show me what is written about the visit.'))
    const { reference: theirs } = value(await answerArrival(at.desk, officer, { id, answer: 'accepted', why: '' }))
    const { file } = value(await showCase(at.desk, officer, { reference: theirs ?? '' }))
    assert.equal(file.words(file.state.complaint)?.narrative, 'Show me what is written about the visit.')
  })

  describe('the receiving office', () => {
    it('is told by a mail that something has come, and sees on its work list how much waits', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      const before = value(await listArrivals(at.desk, officer, { only: 'waiting' })).length
      const { package: id } = value(await over(investigator, reference, [records]))
      const mail = (await at.desk.store.as(system, (rooms) => rooms.mailbox.list(200))).filter(({ to, text }) => to === rights.settings.mail && text.includes(id))
      assert.equal(mail.length, 1)
      assert.doesNotMatch(mail[0]?.text ?? '', new RegExp(`${reference}|Quillfeather|Fernshire`))
      assert.equal(value(await listArrivals(at.desk, officer, { only: 'waiting' })).length, before + 1)
      value(await answerArrival(at.desk, officer, { id, answer: 'accepted', why: '' }))
      assert.equal(value(await listArrivals(at.desk, officer, { only: 'waiting' })).length, before)
    })

    it('sees at once which limits its arrival sets going, counted from that day', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      const { package: id } = value(await over(investigator, reference, [records]))
      const { arrival } = value(await showArrival(at.desk, officer, { id }))
      const response = arrival.limits.find(({ name }) => name === at.desk.schemes.on(schemeId('data-rights'), '2026-03-20')?.clocks[clockId('response')]?.name)
      assert.equal(response?.due, '2026-04-20')
      assert.ok(value(await listArrivals(at.desk, officer, {})).some(({ kept }) => kept.id === id))
      for (const other of [investigator, { ...officer, office: 'nowhere' }]) assert.equal(code(await showArrival(at.desk, other, { id })), 'not-found')
    })

    it('accepts it: a case is opened as on the day of arrival, both histories name each other, and the person finds both', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      const { package: id } = value(await over(investigator, reference, [records]))
      const arrived = at.desk.today()
      at.pass(3)
      const { reference: theirs } = value(await answerArrival(at.desk, officer, { id, answer: 'accepted', why: '' }))
      const there = value(await showCase(at.desk, officer, { reference: theirs ?? '' })).file
      assert.deepEqual([there.state.receivedOn, there.state.received?.reference, there.state.channel], [arrived, reference, 'handover'])
      assert.deepEqual(there.state.heads.map(({ kept }) => there.words(kept)?.text), ['about a record of a visit that never was'])
      const here = value(await showCase(at.desk, person, { reference })).file
      assert.deepEqual([here.state.handovers[0]?.is, here.state.handovers[0]?.reference], ['accepted', theirs])
      const mine = value(await showCase(at.desk, person, { reference: theirs ?? '' }))
      assert.ok(mine.actions.length > 0, 'the person can act there in their role there')
      assert.equal(code(await answerArrival(at.desk, officer, { id, answer: 'declined', why: 'twice' })), 'not-now')
    })

    it('declines it with the reason, which the sender and the person read; the head can go again', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      const { package: id } = value(await over(investigator, reference, [records]))
      assert.equal(code(await answerArrival(at.desk, officer, { id, answer: 'declined', why: ' ' })), 'invalid')
      value(await answerArrival(at.desk, officer, { id, answer: 'declined', why: 'We hold no such record.' }))
      for (const who of [person, investigator]) {
        const { file } = value(await showCase(at.desk, who, { reference }))
        assert.equal(file.state.handovers[0]?.is, 'declined')
        assert.equal(file.words(file.state.handovers[0]?.answer?.kept)?.why, 'We hold no such record.')
      }
      value(await over(investigator, reference, [records]))
    })

    it('returns it later, with the reason', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      const { package: id } = value(await over(investigator, reference, [records]))
      const { reference: theirs } = value(await answerArrival(at.desk, officer, { id, answer: 'accepted', why: '' }))
      value(await returnHandover(at.desk, officer, { reference: theirs ?? '', seen: await seen(officer, theirs ?? ''), why: 'The record is the police’s.' }))
      const { file } = value(await showCase(at.desk, person, { reference }))
      assert.deepEqual([file.state.handovers[0]?.is, file.words(file.state.handovers[0]?.answer?.kept)?.why], ['returned', 'The record is the police’s.'])
    })

    it('learns nothing of the sender’s case beyond the package', async () => {
      const { reference, person, records } = await beingAssessed()
      await agreed(reference, person, [records])
      value(await over(investigator, reference, [records]))
      assert.equal(code(await showCase(at.desk, officer, { reference })), 'not-found')
    })
  })

  describe('what comes from family proceedings (Family Procedure Rules 2010, rule 12.73)', () => {
    it('stays out, and the package says so without saying what', async () => {
      const { reference, person, records, other } = await beingAssessed()
      const { state } = value(await showCase(at.desk, investigator, { reference })).file
      value(await markFamilyProceedings(at.desk, investigator, { reference, seen: state.version, items: [other, state.facts[0]?.id ?? ''], among: [...state.heads, ...state.facts].map(({ id }) => id) }))
      assert.deepEqual(value(await showHandover(at.desk, investigator, { reference, handover: 'to-data-rights' })).open, [records])
      await agreed(reference, person, [records, other])
      const { package: id } = value(await over(investigator, reference, [records, other]))
      const { arrival } = value(await showArrival(at.desk, officer, { id }))
      assert.deepEqual(arrival.package.handover.heads.map((head) => head.id), [records])
      assert.deepEqual(arrival.package.handover.facts, [])
      assert.match(arrival.package.handover.leftOut[0]?.why ?? '', /court allows/)
      assert.doesNotMatch(JSON.stringify(arrival.package.handover), /nobody came/)
    })
  })

  describe('where the person’s name does not travel', () => {
    it('nobody at the other end learns it, neither from the package nor from the case that it becomes', async () => {
      const { reference, person, records } = await beingAssessed()
      const nameless = { ...at.desk, schemes: { ...at.desk.schemes, version: (id: string, version: string) => {
        const scheme = at.desk.schemes.version(id, version)
        const declared = scheme.handovers?.['to-data-rights']
        return declared === undefined ? scheme : { ...scheme, handovers: { ...scheme.handovers, 'to-data-rights': { ...declared, rests: 'power' as const, carries: ['facts', 'findings'] as const } } }
      } } }
      const { package: id } = value(await handOver(nameless, investigator, { reference, seen: await seen(investigator, reference), handover: 'to-data-rights', heads: [records], to: rights.slug, why: '', until: null }))
      const { reference: theirs } = value(await answerArrival(at.desk, officer, { id, answer: 'accepted', why: '' }))
      const { file } = value(await showCase(at.desk, officer, { reference: theirs ?? '' }))
      assert.doesNotMatch(JSON.stringify([...file.history.words.values()]), /Quillfeather|Thaddeus/)
      assert.equal(code(await showCase(at.desk, person, { reference: theirs ?? '' })), 'not-found')
      assert.equal(await at.desk.store.as({ side: 'office', office: rights.id, person: null, body: null }, async ({ people }) => (await people.person(person.person ?? ''))?.name ?? null), null)
    })
  })

  describe('a body without an office here', () => {
    it('gets a pack that is prepared and not sent, until somebody says how it was sent', async () => {
      const { reference, person } = await beingAssessed()
      const { byHand, package: id } = value(await handOver(at.desk, person, { reference, seen: await seen(person, reference), handover: 'to-social-work-england', heads: [], to: 'by-hand', why: '', until: null }))
      assert.equal(byHand, true)
      const state = async () => value(await showCase(at.desk, person, { reference })).file.state.handovers[0]?.is
      assert.equal(await state(), 'prepared')
      const sent = async (how: string, on: '2026-03-26' | '2026-12-01') => recordHandoverSent(at.desk, person, { reference, seen: await seen(person, reference), package: id, on, how })
      assert.equal(code(await sent('', '2026-03-26')), 'invalid')
      assert.equal(code(await sent('posted', '2026-12-01')), 'invalid', 'not in the future')
      value(await recordHandoverSent(at.desk, person, { reference, seen: await seen(person, reference), package: id, on: at.desk.today(), how: 'Recorded delivery AB 123' }))
      assert.equal(await state(), 'sent')
    })
  })

  describe('as a file from another installation', () => {
    const otherKey = 'the key of quite another installation, long'
    async function foreign(change: (file: Uint8Array) => Uint8Array = (file) => file): Promise<Uint8Array> {
      const { reference, person } = await beingAssessed()
      const elsewhere = { ...at.desk, secrets: createSecrets(otherKey) }
      const { package: id } = value(await handOver(elsewhere, person, { reference, seen: await seen(person, reference), handover: 'to-data-rights', heads: [], to: rights.slug, why: '', until: null }))
      const { file } = value(await exportHandover(at.desk, person, { reference, id }))
      return change(file)
    }
    const places = (result: Result<unknown>) => (result.ok ? [] : (result.refusal.problems ?? []).map(({ field }) => field))

    it('is refused while nobody here knows who signed it', async () => {
      const file = await foreign()
      assert.deepEqual(places(await importHandover(at.desk, system, { file })), ['signature.json'])
    })

    it('is taken in once its key is known, and once only', async () => {
      const file = await foreign()
      const key = createSecrets(otherKey).sign(new Uint8Array()).key
      await at.desk.store.as(system, ({ people }) => people.saveOffice({ ...rights, settings: { ...rights.settings, partners: [{ name: 'Elsewhere', site: 'https://elsewhere.example', key }] } }))
      // It was kept here when it was made, so here it is a replay; a fresh installation is the other one.
      assert.deepEqual(places(await importHandover(at.desk, system, { file })), ['data/handover.json id'])
      const fresh = await testDesk()
      try {
        await fresh.desk.store.as(system, ({ people }) => people.saveOffice({ ...rights, settings: { ...rights.settings, partners: [{ name: 'Elsewhere', site: 'https://elsewhere.example', key }] } }))
        const { id, signedBy } = value(await importHandover(fresh.desk, system, { file }))
        assert.equal(signedBy, 'Elsewhere')
        assert.deepEqual(places(await importHandover(fresh.desk, system, { file })), ['data/handover.json id'])
        const { reference } = value(await answerArrival(fresh.desk, officer, { id, answer: 'accepted', why: '' }))
        const { file: opened } = value(await showCase(fresh.desk, officer, { reference: reference ?? '' }))
        assert.equal(opened.words(opened.state.parties[0]?.kept)?.name, 'Thaddeus Quillfeather')
      } finally {
        await fresh.close()
      }
    })

    it('is refused where it was changed on the way', async () => {
      const file = await foreign((bytes) => { const changed = bytes.slice(); changed[60] = (changed[60] ?? 0) ^ 1; return changed })
      assert.equal(code(await importHandover(at.desk, system, { file })), 'invalid')
    })
  })

  it('leaves every history verifiable', async () => {
    assert.deepEqual(value(await verifyCases(at.desk, system, { reference: null })).problems, [])
  })
})
