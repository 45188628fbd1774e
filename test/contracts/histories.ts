import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { verifyChain } from '../../src/proof/chain.ts'
import { commitment } from '../../src/proof/commitment.ts'
import { HistoryMoved, type Addition, type RawStream } from '../../src/usecases/ports/histories.ts'
import type { Store } from '../../src/usecases/ports/store.ts'
import { personOf } from './people.ts'
import { addition, asBody, asOffice, asPerson, asSystem, givenCase, headOf, noted, opened, received, type Open } from './given.ts'

export function historiesContract(name: string, open: Open): void {
  describe(`${name} keeps histories`, () => {
    let store: Store
    let close: () => Promise<void>
    before(async () => ({ store, close } = await open()))
    after(() => close())

    it('gives back what was recorded, in order, with its words', async () => {
      const head = headOf({ reference: '25 100 001' })
      const made = addition(head, [opened(head), received({ narrative: 'They never answered. Zażółć 🙂' })])
      assert.deepEqual(await store.as(asSystem, ({ histories }) => histories.append(made)), { done: true })
      const history = await store.as(asOffice('office-1'), ({ histories }) => histories.load(head.caseId))
      assert.deepEqual(history?.head, made.head)
      assert.deepEqual(history.events.map((event) => event.happening.type), ['CaseOpened', 'ComplaintReceived'])
      const kept = history.events[1]?.kept
      assert.equal(kept === null || kept === undefined ? undefined : history.words.get(kept.id)?.['narrative'], 'They never answered. Zażółć 🙂')
      assert.equal(history.events[0]?.at, '2026-03-20T09:30:00.000Z')
      assert.deepEqual(history.events[0]?.actor, { person: 'staff-1', role: 'adviser' })
    })

    it('finds a case by its reference, and nothing by another', async () => {
      const head = await givenCase(store, { reference: '25 100 002' })
      assert.deepEqual(await store.as(asOffice('office-1'), ({ histories }) => histories.find('25 100 002')), head)
      assert.equal(await store.as(asOffice('office-1'), ({ histories }) => histories.find('25 999 999')), null)
      assert.equal(await store.as(asOffice('office-1'), ({ histories }) => histories.load('no-such-case')), null)
    })

    it('refuses an addition to a version that is past, tells the actual one, and changes nothing', async () => {
      const head = await givenCase(store, { reference: '25 100 003' })
      const first = addition(head, [noted('first'), noted('second')])
      assert.deepEqual(await store.as(asOffice('office-1'), ({ histories }) => histories.append(first)), { done: true })
      const late = addition(head, [noted('late')])
      assert.deepEqual(await store.as(asOffice('office-1'), ({ histories }) => histories.append(late)), { done: false, actual: 3 })
      const history = await store.as(asOffice('office-1'), ({ histories }) => histories.load(head.caseId))
      assert.equal(history?.events.length, 3)
      assert.deepEqual([...history.words.values()].map((words) => words['text']), ['first', 'second'])
    })

    it('settles an addition with the commit, and keeps nothing of the transaction where the history has moved on or is not to be seen', async () => {
      const head = await givenCase(store, { reference: '25 100 013' }, { searchable: 'before' })
      const settle = (who: Parameters<Store['as']>[0], made: Addition, mail: string) => store.as(who, async ({ histories, mailbox }) => {
        histories.settle(made)
        await mailbox.post({ id: mail, office: 'office-1', to: 'x@mail.example', subject: 's', text: 't' })
      })
      const first = addition(head, [noted('first'), noted('second')], { searchable: 'before\nboiler', searchableBefore: 'something else' })
      await settle(asOffice('office-1'), first, 'mail-settled')
      await assert.rejects(settle(asOffice('office-1'), addition(head, [noted('late')]), 'mail-late'), HistoryMoved)
      await assert.rejects(settle(asOffice('office-2'), addition(first.head, [noted('elsewhere')]), 'mail-elsewhere'), HistoryMoved)
      await assert.rejects(settle(asSystem, addition({ ...head, caseId: 'no-such-case' }, [noted('nowhere')]), 'mail-nowhere'), HistoryMoved)
      const history = await store.as(asOffice('office-1'), ({ histories }) => histories.load(head.caseId))
      assert.deepEqual([...(history?.words.values() ?? [])].map((words) => words['text']), ['first', 'second'])
      const kept = await store.as(asSystem, async ({ mailbox }) => Promise.all(['mail-settled', 'mail-late', 'mail-elsewhere', 'mail-nowhere'].map((id) => mailbox.load(id))))
      assert.deepEqual(kept.map((mail) => mail?.id), ['mail-settled', undefined, undefined, undefined])
      const found = await store.as(asOffice('office-1'), ({ cases }) => cases.search('boiler', 9))
      assert.deepEqual(found.map(({ reference }) => reference), ['25 100 013'], 'what it is found by is told anew where it was not what was thought')
    })

    it('settles the addition of one of two who write at once, in one case that is open and in one that is opened', async () => {
      const [open, fresh] = [await givenCase(store, { reference: '25 100 014' }), headOf({ reference: '25 100 015', office: 'office-settles' })]
      for (const made of [() => addition(open, [noted('x')]), () => addition(fresh, [opened(fresh)])]) {
        const tries = await Promise.allSettled([1, 2, 3].map(() => store.as(asSystem, async ({ histories }) => histories.settle(made()))))
        assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected'])
        for (const each of tries) if (each.status === 'rejected') assert.ok(each.reason instanceof HistoryMoved, String(each.reason))
      }
      const openings = await store.as(asOffice('office-settles'), ({ histories }) => histories.openings())
      assert.deepEqual(openings.map(({ position, caseId }) => [position, caseId]), [[1, fresh.caseId]])
    })

    it('lets one of two who write at once succeed and tells the other, and loses nothing', async () => {
      const head = await givenCase(store, { reference: '25 100 004' })
      const texts = ['one', 'two', 'three', 'four']
      const answers = await Promise.all(texts.map((text) => store.as(asOffice('office-1'), ({ histories }) => histories.append(addition(head, [noted(text)])))))
      assert.equal(answers.filter((answer) => answer.done).length, 1)
      for (const answer of answers) if (!answer.done) assert.equal(answer.actual, 2)
      const history = await store.as(asOffice('office-1'), ({ histories }) => histories.load(head.caseId))
      const winner = texts[answers.findIndex((answer) => answer.done)]
      assert.deepEqual([...(history?.words.values() ?? [])].map((words) => words['text']), [winner])
      assert.equal(history?.events.length, 2)
    })

    it('opens a case once, although two try', async () => {
      const head = headOf({ reference: '25 100 005', office: 'office-two-open' })
      const tries = await Promise.all([1, 2].map(() => store.as(asSystem, ({ histories }) => histories.append(addition(head, [opened(head)])))))
      assert.deepEqual(tries.map((answer) => answer.done).sort(), [false, true])
      const openings = await store.as(asOffice('office-two-open'), ({ histories }) => histories.openings())
      assert.deepEqual(openings.map((opening) => opening.position), [1])
    })

    it('says 0 of a case that is not there, or not to be seen', async () => {
      const head = await givenCase(store, { reference: '25 100 006' })
      const elsewhere = addition(head, [noted('from another office')])
      assert.deepEqual(await store.as(asOffice('office-2'), ({ histories }) => histories.append(elsewhere)), { done: false, actual: 0 })
    })

    it('throws where events do not follow the version that is expected', async () => {
      const head = await givenCase(store, { reference: '25 100 007' })
      const made = addition(head, [noted('a')])
      await assert.rejects(store.as(asSystem, ({ histories }) => histories.append({ ...made, expected: 4 })), RangeError)
      await assert.rejects(store.as(asSystem, ({ histories }) => histories.append({ ...made, events: [] })), RangeError)
      await assert.rejects(store.as(asSystem, ({ histories }) => histories.append({ ...made, head: { ...made.head, digest: 'x' } })), RangeError)
    })

    it('counts references in turn, for each year, so that one names one case whichever office has it; one taken in vain is not given again', async () => {
      const next = (office: string, year: number) => store.as(asOffice(office), ({ histories }) => histories.nextReference(year))
      assert.equal(await next('office-count', 2035), '35 000 001')
      await assert.rejects(store.as(asOffice('office-count'), async ({ histories }) => {
        assert.equal(await histories.nextReference(2035), '35 000 002')
        throw new Error('changed my mind')
      }), /changed my mind/)
      assert.equal(await next('office-count', 2035), '35 000 003')
      assert.equal(await next('office-count', 2036), '36 000 001')
      assert.equal(await next('office-count-2', 2035), '35 000 004')
      const many = await Promise.all(Array.from({ length: 8 }, (_, i) => next(`office-count-${i % 2}`, 2035)))
      assert.deepEqual(many.sort(), Array.from({ length: 8 }, (_, i) => `35 000 0${String(i + 5).padStart(2, '0')}`))
    })

    it('shows a person and a body only the words meant for them, and every event', async () => {
      const head = await givenCase(store, { reference: '25 100 008', body: 'east-council' }, { people: [{ person: 'mr-x', role: 'complainant' }] },
        [received({ text: 'for the person' }, ['person']), received({ text: 'for both' }, ['person', 'body']), received({ text: 'for the office' }, [])])
      const seen = async (who: Parameters<Store['as']>[0]) => {
        const history = await store.as(who, ({ histories }) => histories.load(head.caseId))
        return history === null ? null : { events: history.events.length, words: [...history.words.values()].map((words) => words['text']) }
      }
      assert.deepEqual(await seen(asPerson('mr-x')), { events: 4, words: ['for the person', 'for both'] })
      assert.deepEqual(await seen(asBody('east-council')), { events: 4, words: ['for both'] })
      assert.deepEqual(await seen(asOffice('office-1')), { events: 4, words: ['for the person', 'for both', 'for the office'] })
      assert.equal(await seen(asPerson('mrs-y')), null)
      assert.equal(await seen(asBody('west-council')), null)
      assert.equal(await seen(asOffice('office-2')), null)
    })

    it('opens a case with its office and body, each reader with the words meant for them', async () => {
      const [office, body] = [{ id: 'office-opens', slug: 'opens', name: 'Opening Ombudsman', phone: null, address: null, hours: null, settings: {} }, { slug: 'open-council', name: 'Open Council', kind: 'council', called: 'the Council' }]
      await store.as(asSystem, async ({ people }) => { await people.saveOffice(office); await people.saveBody(body) })
      const head = await givenCase(store, { reference: '25 100 108', office: office.id, body: body.slug }, { people: [{ person: 'mr-o', role: 'complainant' }] },
        [received({ text: 'for the person\0' }, ['person']), received({ text: 'for the office' }, [])])
      const open = (who: Parameters<Store['as']>[0]) => store.as(who, ({ histories }) => histories.open('25 100 108'))
      const opened = await open(asOffice(office.id))
      assert.deepEqual([opened?.office, opened?.body], [office, body])
      assert.deepEqual(opened?.history, await store.as(asOffice(office.id), ({ histories }) => histories.load(head.caseId)))
      assert.deepEqual([...((await open(asPerson('mr-o')))?.history.words.values() ?? [])], [{ text: 'for the person\0' }])
      assert.deepEqual([(await open(asBody(body.slug, office.id)))?.history.words.size, (await open(asBody(body.slug, office.id)))?.history.events.length], [0, 3])
      for (const who of [asOffice('office-2'), asPerson('mrs-y'), asBody('west-council', office.id), asBody(body.slug, 'office-2')]) assert.equal(await open(who), null)
    })

    it('opens a case for whoever holds a session, as they see it; for nobody where there is no whole session', async () => {
      const [office, body] = [{ id: 'office-held', slug: 'held', name: 'Held Ombudsman', phone: null, address: null, hours: null, settings: {} }, { slug: 'held-council', name: 'Held Council', kind: 'council', called: 'the Council' }]
      const at = (minute: number) => `2026-03-20T10:${String(minute).padStart(2, '0')}:00.000Z`
      const holders = [
        { id: 'held-staff', side: 'office', office: office.id, body: null }, { id: 'held-elsewhere', side: 'office', office: 'office-2', body: null },
        { id: 'held-person', side: 'person', office: office.id, body: null }, { id: 'held-stranger', side: 'person', office: office.id, body: null },
        { id: 'held-link', side: 'body', office: office.id, body: body.slug }, { id: 'held-other-body', side: 'body', office: office.id, body: 'west-council' },
      ] as const
      await store.as(asSystem, async ({ people, credentials }) => {
        await people.saveOffice(office)
        await people.saveBody(body)
        for (const holder of holders) await people.add(personOf(holder))
        const open = (tokenDigest: string, person: string, step: 'password' | 'complete') => credentials.openSession({ tokenDigest, person, openedAt: at(0), idleUntil: at(20), endsAt: at(50), step })
        for (const { id } of holders) await open(id, id, 'complete')
        await open('half', 'held-elsewhere', 'password')
        await open('half-staff', 'held-staff', 'password')
      })
      await givenCase(store, { reference: '25 100 016', office: office.id, body: body.slug }, { people: [{ person: 'held-person', role: 'complainant' }] },
        [received({ text: 'for the person' }), received({ text: 'for the office' }, [])])
      const held = (token: string, minute = 1) => store.look(asSystem, ({ histories }) => histories.openForHolder(token, at(minute), '25 100 016'))
      const open = async (token: string, minute = 1) => (await held(token, minute)).opened
      const read = async (token: string) => [...((await open(token))?.history.words.values() ?? [])].map((words) => words['text'])
      assert.deepEqual(await read('held-staff'), ['for the person', 'for the office'])
      assert.deepEqual([await read('held-person'), (await open('held-link'))?.history.words.size], [['for the person'], 0])
      for (const token of ['held-elsewhere', 'held-stranger', 'held-other-body', 'half', 'half-staff', 'no-such-session']) assert.equal(await open(token), null, token)
      assert.equal(await open('held-staff', 20), null, 'a session that is over')
      const told = async (token: string, minute = 1) => (await held(token, minute)).held?.session
      const session = (token: string) => store.as(asSystem, ({ credentials }) => credentials.session(token, at(1)))
      for (const token of ['held-staff', 'held-person', 'half']) assert.deepEqual(await told(token), await session(token), token)
      assert.deepEqual([await told('held-staff', 20), await told('no-such-session')], [undefined, undefined])
      assert.equal((await held('held-link')).held?.person.body, body.slug)
      const asked = (who: Parameters<Store['as']>[0]) => store.look(who, ({ histories }) => histories.openForHolder('held-staff', at(1), '25 100 016'))
      for (const who of [asOffice('office-2'), asPerson('held-stranger'), asBody('west-council', office.id), { ...asSystem, side: 'public' as const }]) await assert.rejects(asked(who), { code: 'outside-standing' })
    })

    it('lets a person open a case of their own and add to it, and a body add to a case about it', async () => {
      const head = headOf({ reference: '25 100 009', body: 'south-council' })
      const people = [{ person: 'miss-z', role: 'complainant' }, { person: 'her-friend', role: 'representative' }]
      const own = addition(head, [opened(head), received({ text: 'mine' })], { people })
      assert.deepEqual(await store.as(asPerson('miss-z', 'office-1'), ({ histories }) => histories.append(own)), { done: true })
      const more = addition(own.head, [received({ text: 'more' })], { people })
      assert.deepEqual(await store.as(asPerson('her-friend'), ({ histories }) => histories.append(more)), { done: true })
      const answer = addition(more.head, [received({ text: 'our account' }, ['person', 'body'])], { people })
      assert.deepEqual(await store.as(asBody('south-council'), ({ histories }) => histories.append(answer)), { done: true })
      const history = await store.as(asPerson('miss-z'), ({ histories }) => histories.load(head.caseId))
      assert.deepEqual([...(history?.words.values() ?? [])].map((words) => words['text']), ['mine', 'more', 'our account'])
    })

    it('no longer shows a case to someone whom the office took out of it', async () => {
      const head = await givenCase(store, { reference: '25 100 010' }, { people: [{ person: 'p-1', role: 'complainant' }, { person: 'p-2', role: 'representative' }] })
      await store.as(asOffice('office-1'), ({ histories }) => histories.append(addition(head, [noted('left')], { people: [{ person: 'p-1', role: 'complainant' }] })))
      assert.notEqual(await store.as(asPerson('p-1'), ({ histories }) => histories.load(head.caseId)), null)
      assert.equal(await store.as(asPerson('p-2'), ({ histories }) => histories.load(head.caseId)), null)
    })

    it('gives streams as they are kept, by opening, for whoever verifies them', async () => {
      const heads = []
      for (let i = 1; i <= 3; i++) heads.push(await givenCase(store, { reference: `25 200 00${i}`, office: 'office-raw' }, {}, [received({ text: `story ${i}` })]))
      const streams = await store.as(asOffice('office-raw'), async ({ histories }) => collect(histories.raw(null)))
      assert.deepEqual(streams.map((stream) => stream.head), heads)
      for (const stream of streams) {
        assert.equal(verifyChain(stream.events, stream.head), null)
        const [kept] = stream.events.map((event) => JSON.parse(event.text).kept as { id: string; commitment: string } | null).filter((it) => it !== null)
        const [words] = stream.words
        assert.equal(words?.id, kept?.id)
        assert.equal(commitment(words?.nonce ?? '', words?.text ?? ''), kept?.commitment)
      }
      const one = await store.as(asOffice('office-raw'), async ({ histories }) => collect(histories.raw('25 200 002')))
      assert.deepEqual(one.map((stream) => stream.head), [heads[1]])
    })

    it('keeps an empty, a huge and a strange text of an event as it was', async () => {
      const texts = ['', 'x'.repeat(100_000), '<b>&"\'</b>', '\u202Eright to left', '{"not":"ours"}', 'back\\slash\n\ttab', '\\u0000']
      const head = await givenCase(store, { reference: '25 100 011' }, { searchable: texts.join(' ') }, texts.map((text) => received({ text })))
      const history = await store.as(asOffice('office-1'), ({ histories }) => histories.load(head.caseId))
      assert.deepEqual([...(history?.words.values() ?? [])].map((words) => words['text']), texts)
    })
  })
}

async function collect(streams: AsyncIterable<RawStream>): Promise<RawStream[]> {
  const all: RawStream[] = []
  for await (const stream of streams) all.push(stream)
  return all
}
