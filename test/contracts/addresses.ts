import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Addresses } from '../../src/usecases/ports/addresses.ts'
import { statementSaying } from '../register/statements.ts'
import { entryOf } from './publications.ts'
import type { InRegister } from './publications.ts'

/** What every implementation of `Addresses` promises; `reading` looks at the register as a visitor may. */
export function knowsAddresses(within: InRegister, reading: <T>(work: (addresses: Addresses) => Promise<T>) => Promise<T>): void {
  const publish = (number: number, text: string, header = {}) => within(({ publications }) => publications.publish(entryOf(statementSaying(text, { reference: `10 000 00${number}`, ...header }))))
  const between = async (after: number, upTo: number, atMost = 10) => (await reading((addresses) => addresses.between(after, upTo, atMost))).map(({ position, reference, categorySlug, subcategorySlug }) => `${position} ${categorySlug}/${subcategorySlug}/${reference}`)
  const runs = async (length: number) => (await reading((addresses) => addresses.runs(length))).map(({ run }) => run)

  it('knows none at first', async () => assert.deepEqual([await between(0, 10), await runs(10), await reading((addresses) => addresses.bodies())], [[], [], []]))

  it('says where each listed decision stands now, in order, between two positions', async () => {
    for (const number of [1, 2, 3, 4]) await publish(number, 'A hedge.', number === 4 ? { body: 'Elmet Council' } : {})
    await publish(1, 'A hedge.', { category: null, subcategory: null })
    await within(({ publications }) => publications.remove({ reference: '10 000 002', versions: 'all', why: 'to-protect-someone', on: '2026-08-14' }))
    const [three, four, one] = ['3 children-s-care-services/child-protection/10 000 003', '4 children-s-care-services/child-protection/10 000 004', '5 null/null/10 000 001']
    assert.deepEqual([await between(0, 9), await between(0, 4), await between(3, 9), await between(0, 9, 1), await between(5, 9)], [[three, four, one], [three, four], [four, one], [three], []])
  })
  it('counts them in runs of positions, without those in which nothing stands any more', async () => {
    assert.deepEqual([await runs(1), await runs(2), await runs(4), await runs(5), await runs(100)], [[3, 4, 5], [2, 3], [1, 2], [1], [1]])
  })
  it('says when the last of a run was published', async () => {
    const [{ publishedAt } = { publishedAt: '' }] = await reading((addresses) => addresses.runs(100))
    assert.equal(publishedAt, (await reading((addresses) => addresses.between(4, 5, 1)))[0]?.publishedAt)
    assert.equal(new Date(publishedAt).toISOString(), publishedAt)
  })
  it('names the bodies that they are about, each once', async () => assert.deepEqual(await reading((addresses) => addresses.bodies()), ['elmet-council', 'fallowshire-county-council']))
}
