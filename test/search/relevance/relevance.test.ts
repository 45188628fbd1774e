import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { entryFrom, isRefusal } from '../../../src/register/entry.ts'
import type { Statement } from '../../../src/statement/model.ts'
import type { DecisionSearch } from '../../../src/usecases/ports/decision-search.ts'
import { seed, seedsAbsent } from '../../statement/seeds.ts'
import { indexedRegister } from '../decisions/indexed-register.ts'
import type { IndexedRegister } from '../decisions/indexed-register.ts'
import { goodness, gradeOf, judged, judgedDecisions, seedSearches } from './judged.ts'

const decisions = judgedDecisions()
/** What the index reached when this was written. With few decisions much is not found at all, since every word must be there. */
const REACHED = 0.8

const entry = (statement: Statement) => {
  const made = entryFrom(statement, { publishedOn: statement.header.date ?? '2026-01-01', origin: 'import' })
  if (isRefusal(made)) throw new Error(made.sentence)
  return made
}

async function goodnessOf(search: DecisionSearch): Promise<readonly number[]> {
  const all: number[] = []
  for (const query of judged) {
    const { hits } = await search.search({ words: query.words, sort: 'relevance', limit: 10, offset: 0 })
    all.push(goodness(query, hits.map(({ reference }) => reference), decisions))
  }
  return all
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('What is found first', () => {
  let at: IndexedRegister
  before(async () => {
    at = await indexedRegister()
    await at.within(async ({ publications }) => { for (const { statement } of decisions) await publications.publish(entry(statement)) })
  })
  after(() => at.close())

  it('is judged on at least 60 searches, each with something that answers it', () => {
    assert.ok(judged.length >= 60)
    for (const query of judged) assert.ok(decisions.some((decision) => gradeOf(query, decision) === 3), query.words)
  })
  it('is what was looked for: the index does not fall below what it reached, and puts it in better order than the database', async () => {
    const [ours, oracle] = [mean(await goodnessOf(at.index)), mean(await goodnessOf(at.oracle))]
    assert.ok(ours >= REACHED, `the index reached ${ours}`)
    assert.ok(ours >= oracle, `the database reached ${oracle}, the index ${ours}`)
  })
  it('has words side by side before the same words apart', async () => {
    const [first] = (await at.index.search({ words: 'home care', sort: 'relevance', limit: 1, offset: 0 })).hits
    assert.match(first?.summary ?? '', /home care/)
  })
  describe('for a real decision', { skip: seedsAbsent }, () => {
    before(() => at.within(async ({ publications }) => { for (const { reference } of seedSearches) await publications.publish(entry(seed(reference))) }))
    for (const { reference, words } of seedSearches) {
      it(`is that decision, within three, by ${words}`, async () => {
        const { hits } = await at.index.search({ words, sort: 'relevance', limit: 3, offset: 0 })
        assert.ok(hits.some((hit) => hit.reference === reference), hits.map((hit) => hit.summary).join('\n'))
      })
    }
  })
})
