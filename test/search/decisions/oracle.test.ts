import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fc } from '../../chance.ts'
import type { Query } from '../../../src/register/query.ts'
import type { Section, Statement } from '../../../src/statement/model.ts'
import { entryOf } from '../../contracts/publications.ts'
import { statementOf } from '../../register/statements.ts'
import { indexedRegister } from './indexed-register.ts'
import type { IndexedRegister } from './indexed-register.ts'

/*
 * The two searches share how a query's words are understood (`readWords`) and what counts as a remedy or a better-placed body;
 * all else is done twice: what a word is, stems, places, filters, counts, order. So equal answers mean something.
 */

const SENTENCES = [
  'The Council missed a visit and did not say why.', 'Visits were late, and the visitor never came.', 'Mr X’s tenancy ended in 2023-24.', 'It was a “home visit”, she said.',
  'The top-up fee was £1,500.50 a month.', 'Section 24A(6) was cited wrongly.', 'They added costs; adding them was wrong.', 'Council tax and the tax of the council.',
  'The Information Commissioner is better placed to consider this.', 'Social Work England and the ICO are better placed.', 'An icon was better placed.', 'Café owners were naïve about noise.',
  'Its bins were not emptied.', 'The bin crew passed by.', 'The hedge grew over the fence.', 'Fences and hedges again.',
] as const
const ACTIONS = ['The Council will apologise to Mr X.', 'It will pay Miss Y £200.', 'It will remind its staff of the policy.', 'It will amend its records.'] as const
const PROVISIONS = ['Local Government Act 1974, section 24A(6)', 'Local Government Act 1974, section 26B', 'Care Act 2014, section 9', 'Children Act 1989, section 47'] as const

const paragraphs = (texts: readonly string[], provisions: readonly string[], from: number) =>
  texts.map((text, index) => ({
    number: from + index,
    text,
    items: index === 0 && texts.length > 1 ? [{ mark: 'a)', text: texts[1] ?? '' }] : [],
    citations: provisions.map((provision) => ({ text: provision, provisions: [provision], standsAlone: index === 0, number: from + index })),
  }))

const statement = (number: number): fc.Arbitrary<Statement> =>
  fc.record({
    said: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }),
    done: fc.array(fc.constantFrom(...ACTIONS), { maxLength: 2 }),
    summary: fc.option(fc.constantFrom(...SENTENCES, 'The Council agreed to pay and to apologise.')),
    cited: fc.subarray([...PROVISIONS], { maxLength: 2 }),
    header: fc.record({
      body: fc.constantFrom('Elmet Borough Council', 'Wold District Council', 'St. Osyth’s Council', 'St Osyth’s Council'),
      category: fc.option(fc.constantFrom('Planning', 'Housing')),
      subcategory: fc.option(fc.constantFrom('Other', 'Enforcement')),
      decision: fc.option(fc.constantFrom('Upheld', 'Not upheld')),
      date: fc.option(fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))),
    }),
    kind: fc.constantFrom('Statement' as const, 'Report' as const),
  }).map(({ said, done, summary, cited, header, kind }) => {
    const first = paragraphs(said, cited, 1)
    const sections: Section[] = [
      { heading: 'What I found', role: 'findings', paragraphs: first, subheadings: [{ heading: 'What the hedge did', before: 1 }] },
      { heading: 'Agreed action', role: 'action', paragraphs: paragraphs(done, [], first.length + 1), subheadings: [] },
    ]
    return statementOf({ ...header, reference: `03 000 ${String(number).padStart(3, '0')}` }, { kind, summary, sections, citations: first.flatMap(({ citations }) => citations) })
  })

const WORDS = [
  'visit', 'visiting', '"home visit"', 'council', '"council tax"', '"tax of the council"', 'hedge OR bins', 'fenc*', 'vis*', 'b* noise', '-visit', 'council -tax', '-"home visit" she', 'top-up', '24A(6)', '2023', '2023-24',
  '£1,500', 'added', 'add', 'the', 'of the', '?!', 'Elmet', '03 000 003', '03-000-004', 'better placed', 'café', 'naïve', 'apologise pay', 'reminder', 'hedge did', 'NOT council', 'xyzzy', 'osyth', '"the hedge" OR "bin crew" -late', 'ico', 'th*',
] as const

const query: fc.Arbitrary<Partial<Query>> = fc.record({
  words: fc.oneof(fc.constantFrom(...WORDS), fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((parts) => parts.join(' ')), fc.constant('')),
  body: fc.option(fc.constantFrom('elmet-borough-council', 'st-osyth-s-council', 'nowhere'), { nil: undefined, freq: 1 }),
  category: fc.option(fc.constantFrom('planning', 'housing'), { nil: undefined, freq: 1 }),
  subcategory: fc.option(fc.constantFrom('other'), { nil: undefined, freq: 1 }),
  decision: fc.option(fc.constantFrom('upheld', 'not-upheld'), { nil: undefined, freq: 1 }),
  kind: fc.option(fc.constantFrom('statement' as const, 'report' as const), { nil: undefined, freq: 1 }),
  provision: fc.option(fc.constantFrom(' local government act 1974 ', ' 24a 6 ', ' section 9 ', ' section 47 '), { nil: undefined, freq: 1 }),
  betterPlaced: fc.option(fc.constantFrom('ico', 'swe', 'police'), { nil: undefined, freq: 1 }),
  remedy: fc.option(fc.constantFrom('apology', 'payment', 'training', 'records', 'procedure'), { nil: undefined, freq: 1 }),
  within: fc.option(fc.constant('paragraph' as const), { nil: undefined, freq: 1 }),
  from: fc.option(fc.constantFrom('2024-06-01', '2025-01-01'), { nil: undefined, freq: 1 }),
  to: fc.option(fc.constantFrom('2025-06-01', '2026-01-01'), { nil: undefined, freq: 1 }),
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
  limit: fc.constantFrom(3, 50),
  offset: fc.constantFrom(0, 2),
}, { requiredKeys: ['words', 'sort', 'limit', 'offset'] }).map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))

describe('The index and the database', () => {
  let at: IndexedRegister
  before(async () => {
    at = await indexedRegister()
    const published = fc.sample(fc.tuple(...Array.from({ length: 60 }, (_, number) => statement(number))), { numRuns: 1, seed: 7 })[0] ?? []
    await at.within(async ({ publications }) => { for (const each of published) await publications.publish(entryOf(each)) })
    // Some in a second version, so that there is something that must not be found any more.
    const again = fc.sample(fc.tuple(...Array.from({ length: 15 }, (_, number) => statement(number * 4))), { numRuns: 1, seed: 8 })[0] ?? []
    await at.within(async ({ publications }) => { for (const each of again) await publications.publish(entryOf(each)) })
  })
  after(() => at.close())

  const agree = async (given: Partial<Query>) => {
    const asked = { words: '', sort: 'relevance', limit: 10, offset: 0, ...given } as Query
    const [ours, oracle] = [await at.index.search(asked), await at.oracle.search(asked)]
    assert.equal(ours.total, oracle.total, 'total')
    assert.deepEqual(ours.facets, oracle.facets)
    const references = (found: typeof ours) => found.hits.map(({ reference }) => reference)
    if (asked.sort !== 'relevance' || asked.words === '') assert.deepEqual(references(ours), references(oracle))
    else if (ours.total <= asked.limit && asked.offset === 0) assert.deepEqual(references(ours).sort(), references(oracle).sort())
    assert.deepEqual(ours.hits.map(({ snippet: _, score: __, passages: ___, ...filed }) => filed).sort(byReference), (await sameHits(asked, ours, oracle)).sort(byReference))
  }
  const byReference = (one: { reference: string }, other: { reference: string }) => (one.reference < other.reference ? -1 : 1)
  /** How the hits of the index are filed in the database. */
  const sameHits = async (asked: Query, ours: { hits: readonly { reference: string }[] }, oracle: Awaited<ReturnType<typeof at.oracle.search>>) => {
    const all = oracle.hits.length === oracle.total ? oracle : await at.oracle.search({ ...asked, limit: 1000, offset: 0 })
    return all.hits.filter(({ reference }) => ours.hits.some((hit) => hit.reference === reference)).map(({ snippet: _, score: __, passages: ___, ...filed }) => filed)
  }

  for (const words of WORDS) it(`agree on ${words}`, () => agree({ words, limit: 100 }))
  it('agree on every search: totals, what is found, counts, and the order by date', async () => {
    await fc.assert(fc.asyncProperty(query, agree), { numRuns: 250 })
  })
  it('agree on whatever is typed', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: fc.constantFrom(...'visthebn24A "-*()OR£é–“”') , maxLength: 30 })), (words) => agree({ words, limit: 100 })), { numRuns: 150 })
  })
})
