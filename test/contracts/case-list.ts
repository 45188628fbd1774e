import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { CaseFilter, ListedCase } from '../../src/usecases/ports/case-list.ts'
import type { CaseRow } from '../../src/usecases/ports/histories.ts'
import type { Standing, Store } from '../../src/usecases/ports/store.ts'
import { addition, asBody, asOffice, asPerson, asSystem, givenCase, noted, type Open } from './given.ts'

export function caseListContract(name: string, open: Open): void {
  describe(`${name} lists cases`, () => {
    let store: Store
    let close: () => Promise<void>
    before(async () => ({ store, close } = await open()))
    after(() => close())

    const list = (who: Standing, filter: Partial<CaseFilter> = {}) => store.as(who, ({ cases }) => cases.list({ limit: 100, ...filter }))
    const references = ({ cases }: { cases: readonly ListedCase[] }) => cases.map((listed) => listed.reference)

    it('puts the earliest due first, then the oldest, and what is not due last', async () => {
      const office = 'office-order'
      await givenCase(store, { office, reference: 'no date, newer' }, { openedOn: '2026-02-02' })
      await givenCase(store, { office, reference: 'no date, older' }, { openedOn: '2026-01-01' })
      await givenCase(store, { office, reference: 'due later' }, { nextDue: '2026-05-01', nextClock: 'reply' })
      await givenCase(store, { office, reference: 'due sooner, newer' }, { nextDue: '2026-04-01', openedOn: '2026-03-02' })
      await givenCase(store, { office, reference: 'due sooner, older' }, { nextDue: '2026-04-01', openedOn: '2026-03-01' })
      const found = await list(asOffice(office))
      assert.deepEqual(references(found), ['due sooner, older', 'due sooner, newer', 'due later', 'no date, older', 'no date, newer'])
      assert.equal(found.next, null)
      assert.equal(found.cases[2]?.nextDue, '2026-05-01')
      assert.equal(found.cases[2]?.nextClock, 'reply')
      assert.equal(found.cases[4]?.nextDue, null)
    })

    it('gives page after page without leaving one out or giving one twice', async () => {
      const office = 'office-pages'
      for (let i = 0; i < 7; i++) await givenCase(store, { office, reference: `case ${i}` }, { nextDue: i % 2 === 0 ? null : i % 3 === 0 ? '2026-04-02' : '2026-04-01' })
      const whole = references(await list(asOffice(office)))
      const paged: string[] = []
      let after: string | undefined
      do {
        const page = await list(asOffice(office), { limit: 2, ...(after === undefined ? {} : { after }) })
        paged.push(...references(page))
        after = page.next ?? undefined
      } while (after !== undefined)
      assert.deepEqual(paged, whole)
      assert.equal(paged.length, 7)
    })

    it('starts anew at a key that is not one of ours', async () => {
      assert.equal((await list(asOffice('office-pages'), { after: "'; drop table" })).cases.length, 7)
    })

    it('filters by stage, by whose turn it is, by who has it and by whether it is closed, together', async () => {
      const office = 'office-filter'
      await givenCase(store, { office, reference: 'a' }, { stage: 'intake', turn: 'adviser' })
      await givenCase(store, { office, reference: 'b' }, { stage: 'assessment', turn: 'investigator', assigned: 'ann' })
      await givenCase(store, { office, reference: 'c' }, { stage: 'assessment', turn: 'manager', assigned: 'bob' })
      await givenCase(store, { office, reference: 'd' }, { stage: 'closed', turn: null, assigned: 'ann', closed: true })
      const who = asOffice(office)
      assert.deepEqual(references(await list(who, { stage: 'assessment' })).sort(), ['b', 'c'])
      assert.deepEqual(references(await list(who, { turn: 'manager' })), ['c'])
      assert.deepEqual(references(await list(who, { assigned: 'ann' })).sort(), ['b', 'd'])
      assert.deepEqual(references(await list(who, { assigned: 'ann', closed: false })), ['b'])
      assert.deepEqual(references(await list(who, { closed: true })), ['d'])
      assert.deepEqual(await store.as(who, ({ cases }) => cases.countByStage()), [
        { stage: 'assessment', count: 2 }, { stage: 'closed', count: 1 }, { stage: 'intake', count: 1 },
      ])
    })

    it('counts the cases of an office in each stage, though many open and move at once, and tells nobody else', async () => {
      const office = 'office-busy'
      const heads = await Promise.all(Array.from({ length: 12 }, (_, i) => givenCase(store, { office, scheme: i < 4 ? 'council' : 'ombudsman', reference: `busy ${i}` }, { stage: 'intake' })))
      const count = (who: Standing, schemes?: readonly string[]) => store.look(who, ({ cases }) => cases.countByStage(schemes))
      assert.deepEqual(await count(asOffice(office)), [{ stage: 'intake', count: 12 }])
      const moves = heads.slice(2).map((head) => store.as(asOffice(office), ({ histories }) => histories.append(addition(head, [noted('x')], { stage: 'assessment' }))))
      await Promise.all(moves)
      const failed = heads.slice(0, 2).map((head) => store.as(asOffice(office), async ({ histories }) => {
        await histories.append(addition(head, [noted('x')], { stage: 'assessment' }))
        throw new Error('changed my mind')
      }))
      await Promise.allSettled(failed)
      assert.deepEqual(await count(asOffice(office)), [{ stage: 'assessment', count: 10 }, { stage: 'intake', count: 2 }])
      assert.deepEqual(await count(asOffice(office), ['council']), [{ stage: 'assessment', count: 2 }, { stage: 'intake', count: 2 }])
      assert.deepEqual(await count(asOffice(office), []), [])
      for (const stranger of [asOffice('office-2'), asPerson('ms-m'), asBody('mid-council', office)]) assert.deepEqual((await count(stranger)).filter(({ stage }) => stage === 'assessment' || stage === 'intake'), [], stranger.side)
    })

    it('shows each the cases that are theirs', async () => {
      await givenCase(store, { office: 'office-mine', body: 'mid-council', reference: 'mine' }, { people: [{ person: 'ms-m', role: 'complainant' }] })
      await givenCase(store, { office: 'office-mine', body: 'far-council', reference: 'other' })
      assert.deepEqual(references(await list(asPerson('ms-m'))), ['mine'])
      assert.deepEqual(references(await list(asBody('far-council', 'office-mine'))), ['other'])
      assert.deepEqual(references(await list(asBody('far-council'))), [], 'what one office has on a body is nothing to who answers another')
      assert.deepEqual(references(await list(asPerson('stranger'))), [])
      assert.equal((await list(asOffice('office-mine'))).cases.length, 2)
      assert.deepEqual(references(await list({ side: 'office', office: null, person: null, body: null })), [])
    })

    it('follows a case as it moves', async () => {
      const head = await givenCase(store, { office: 'office-move', reference: 'moving' })
      await store.as(asOffice('office-move'), ({ histories }) => histories.append(addition(head, [noted('x')], { stage: 'assessment', nextDue: '2026-06-01', category: 'housing', assigned: 'cy', closed: true })))
      const [listed] = (await list(asOffice('office-move'))).cases
      assert.deepEqual({ stage: listed?.stage, due: listed?.nextDue, category: listed?.category, assigned: listed?.assigned, closed: listed?.closed }, { stage: 'assessment', due: '2026-06-01', category: 'housing', assigned: 'cy', closed: true })
    })

    it('finds a case by its words and by its reference, best match first, also after it changed', async () => {
      const office = 'office-search'
      const search = (query: string, who = asOffice(office)) => store.as(who, async ({ cases }) => (await cases.search(query, 10)).map((listed) => listed.reference))
      await givenCase(store, { office, reference: '24 017 326' }, { searchable: 'records rectified at last; damp' })
      const head = await givenCase(store, { office, reference: '24 017 327' }, { searchable: 'damp damp damp in the damp flat' })
      assert.deepEqual(await search('damp'), ['24 017 327', '24 017 326'])
      assert.deepEqual(await search('rectify record'), ['24 017 326'])
      assert.deepEqual(await search('24 017 327'), ['24 017 327'])
      assert.deepEqual(await search('damp -flat'), ['24 017 326'])
      assert.deepEqual(await search('damp', asOffice('office-elsewhere')), [])
      assert.deepEqual(await search('damp', asSystem), ['24 017 327', '24 017 326'])
      assert.deepEqual(await search('" ( & | ! :* \\'), [])
      await store.as(asOffice(office), ({ histories }) => histories.append(addition(head, [noted('x')], { searchable: 'mould' })))
      assert.deepEqual(await search('flat'), [])
      assert.deepEqual(await search('moulds'), ['24 017 327'])
    })

    it('finds a case by what came to it, with what was there before; also where what was there before is not what was thought', async () => {
      const office = 'office-more'
      const search = (query: string) => store.as(asOffice(office), async ({ cases }) => (await cases.search(query, 10)).map((listed) => listed.reference))
      let at = await givenCase(store, { office, reference: '24 018 001' }, { searchable: 'leaking roof', complainant: 'Ms Em' })
      const add = async (row: Partial<CaseRow>) => {
        const more = addition(at, [noted('x')], { complainant: 'Ms Em', ...row })
        assert.deepEqual(await store.as(asOffice(office), ({ histories }) => histories.append(more)), { done: true })
        at = more.head
      }
      await add({ searchableBefore: 'leaking roof', searchable: 'leaking roof\nbroken boiler' })
      assert.deepEqual(await search('leak boiler'), ['24 018 001'])
      await add({ searchableBefore: 'leaking roof\nbroken boiler', searchable: 'leaking roof\nbroken boiler' })
      assert.deepEqual(await search('leak boiler'), ['24 018 001'])
      await add({ searchableBefore: 'leaking roof\nbroken boiler', searchable: 'the roof\nbroken boiler\nrats' })
      assert.deepEqual([await search('leak'), await search('rat boiler')], [[], ['24 018 001']], 'what was taken away is not found any more')
      await add({ searchableBefore: 'something else', searchable: 'something else\nwindows' })
      assert.deepEqual([await search('rats'), await search('something windows')], [[], ['24 018 001']])
    })

    it('finds a word whatever stands around it', async () => {
      const office = 'office-marks'
      const search = (query: string) => store.as(asOffice(office), async ({ cases }) => (await cases.search(query, 10)).map((listed) => listed.reference))
      await givenCase(store, { office, reference: '24 017 400' }, { searchable: 'the ‘visit’ – a social worker/police matter, the end.Next it cost £250… in 2023-24 for Łukasz\u0000s child’s “school”' })
      for (const query of ['visit', '“visit”', '‘visit’', 'worker', 'police', 'worker/police', 'matter', 'end', 'next', '250', '£250', '2023', '24', '2023-24', 'łukasz', 'child’s', `child's`, 'school', '"social worker"', '24-017-400']) {
        assert.deepEqual(await search(query), ['24 017 400'], query)
      }
      assert.deepEqual(await search('“worker social”'), [])
      assert.deepEqual(await search('visit -school'), [])
    })

    it('keeps what a side was told where someone adds who may not read it all', async () => {
      const people = [{ person: 'mr-n', role: 'complainant' }]
      const search = (query: string) => store.as(asPerson('mr-n'), async ({ cases }) => (await cases.search(query, 10)).map((listed) => listed.reference))
      const head = await givenCase(store, { office: 'office-partly', reference: 'partly' }, { people })
      const told = addition(head, [noted('x')], { people, searchable: 'narrative', complainant: 'Mr En' })
      await store.as(asPerson('mr-n'), ({ histories }) => histories.append(told))
      await store.as(asPerson('mr-n'), ({ histories }) => histories.append(addition(told.head, [noted('y')], { people, searchable: null })))
      assert.deepEqual(await search('narrative'), ['partly'])
      assert.deepEqual(await search('null'), [])
      assert.equal((await store.as(asPerson('mr-n'), ({ cases }) => cases.list({ limit: 9 }))).cases[0]?.complainant, 'Mr En')
    })

    it('does not let a person or a body find a case by what only the office was told', async () => {
      const people = [{ person: 'mr-k', role: 'complainant' }]
      const head = await givenCase(store, { office: 'office-told', body: 'hill-council', reference: 'told' }, { people, searchable: 'narrative confidential', complainant: 'Mr Kay' })
      await store.as(asPerson('mr-k'), ({ histories }) => histories.append(addition(head, [noted('x')], { people, searchable: 'narrative', complainant: 'Mr Kay' })))
      const search = (query: string, who: Standing) => store.as(who, async ({ cases }) => (await cases.search(query, 10)).map((listed) => listed.reference))
      assert.deepEqual(await search('narrative', asPerson('mr-k')), ['told'])
      assert.deepEqual(await search('confidential', asPerson('mr-k')), [])
      assert.deepEqual(await search('confidential', asBody('hill-council', 'office-told')), [])
      assert.deepEqual(await search('confidential', asOffice('office-told')), ['told'])
      assert.equal((await list(asBody('hill-council', 'office-told'))).cases[0]?.complainant, null)
      assert.equal((await list(asOffice('office-told'))).cases[0]?.complainant, 'Mr Kay')
    })

    it('takes a story longer than a full-text index can hold', async () => {
      const words = Array.from({ length: 60_000 }, (_, i) => `word${i}`).join(' ')
      await givenCase(store, { office: 'office-long', reference: 'long' }, { searchable: words })
      assert.equal((await store.as(asOffice('office-long'), ({ cases }) => cases.search('word77', 5))).length, 1)
    })
  })
}
