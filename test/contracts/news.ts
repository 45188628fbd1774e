import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Query } from '../../src/register/query.ts'
import type { News } from '../../src/usecases/ports/news.ts'
import { statementSaying } from '../register/statements.ts'
import { entryOf } from './publications.ts'
import type { InRegister } from './publications.ts'

/** What every implementation of `News` promises; `reading` looks at the register as a visitor may. */
export function tellsTheNews(within: InRegister, reading: <T>(work: (news: News) => Promise<T>) => Promise<T>): void {
  const publish = (number: number, text: string, how?: 'deliberately') =>
    within(({ publications }) => publications.publish(entryOf(statementSaying(text, { reference: `09 000 00${number}`, body: number === 3 ? 'Elmet Borough Council' : 'Fernshire Council' })), how))
  const remove = (number: number, versions: 'all' | 'older') => within(({ publications }) => publications.remove({ reference: `09 000 00${number}`, versions, why: 'to-protect-someone', on: '2026-08-14' }))
  const asking = (query: Partial<Query>): Query => ({ words: '', sort: 'relevance', limit: 10, offset: 0, ...query })
  const short = ({ position, reference }: { readonly position: number; readonly reference: string }) => `${position} ${reference}`
  const latest = async (query: Partial<Query> = {}, before: number | null = null, atMost = 10) => (await reading((news) => news.latest(asking(query), before, atMost))).map(short)
  const firstSince = async (after: number, query: Partial<Query> = {}) => (await reading((news) => news.firstSince(asking(query), after, 10))).map(short)
  const departures = async (after: number, before: number | null = null) => (await reading((news) => news.departures(after, before, 10))).map(short)

  it('has nothing to tell at first', async () => assert.deepEqual([await latest(), await firstSince(0), await departures(0)], [[], [], []]))

  it('tells what came last, first; what a query finds, whatever its order and page', async () => {
    await publish(1, 'A hedge.')
    await publish(2, 'A visit.')
    await publish(3, 'A hedge and a visit.')
    assert.deepEqual(await latest(), ['3 09 000 003', '2 09 000 002', '1 09 000 001'])
    assert.deepEqual(await latest({ words: 'hedges', sort: 'oldest', offset: 5, limit: 1 }), ['3 09 000 003', '1 09 000 001'])
    assert.deepEqual(await latest({ body: 'fernshire-council' }), ['2 09 000 002', '1 09 000 001'])
    assert.deepEqual([await latest({ words: 'visit -hedge' }), await latest({ words: '?!' })], [['2 09 000 002'], []])
  })
  it('goes on before a position, and gives no more than was asked for', async () => {
    assert.deepEqual([await latest({}, 3, 1), await latest({}, 2), await latest({}, 1)], [['2 09 000 002'], ['1 09 000 001'], []])
  })
  it('tells when each came, in the order in which they came', async () => {
    const instants = (await reading((news) => news.latest(asking({}), null, 10))).map(({ publishedAt }) => publishedAt)
    assert.deepEqual(instants, instants.toSorted().toReversed())
    for (const instant of instants) assert.equal(new Date(instant).toISOString(), instant)
  })
  it('tells one that got a new version at its new place, as it stands', async () => {
    await publish(1, 'A hedge, corrected.')
    assert.deepEqual(await latest(), ['4 09 000 001', '3 09 000 003', '2 09 000 002'])
    const [first] = await reading((news) => news.latest(asking({}), null, 1))
    assert.equal(first?.version, 2)
  })
  it('tells for the first time only what nobody can have been told, first published first', async () => {
    assert.deepEqual(await firstSince(0), ['2 09 000 002', '3 09 000 003', '4 09 000 001'])
    assert.deepEqual(await firstSince(1), ['2 09 000 002', '3 09 000 003'], 'a new version of what was there is not told again')
    assert.deepEqual([await firstSince(2, { words: 'hedge' }), await firstSince(2, { words: 'parking' })], [['3 09 000 003'], []])
  })
  it('tells nothing for the first time of which anything was taken down', async () => {
    await remove(1, 'older')
    assert.deepEqual([await firstSince(0), await latest()], [['2 09 000 002', '3 09 000 003'], ['4 09 000 001', '3 09 000 003', '2 09 000 002']])
  })
  it('does not tell what was taken down, but that it was', async () => {
    await remove(2, 'all')
    await remove(3, 'all')
    assert.deepEqual([await latest(), await firstSince(0)], [['4 09 000 001'], []])
    assert.deepEqual([await departures(0), await departures(6), await departures(0, 7)], [['7 09 000 003', '6 09 000 002'], ['7 09 000 003'], ['6 09 000 002']])
  })
  it('takes back that something was taken down when it is published again', async () => {
    await publish(2, 'A visit, with nobody in it.', 'deliberately')
    assert.deepEqual([await departures(0), await latest()], [['7 09 000 003'], ['8 09 000 002', '4 09 000 001']])
  })
}
