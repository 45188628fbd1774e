import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { fc } from '../chance.ts'
import type { Query } from '../../src/register/query.ts'
import type { Header, Statement } from '../../src/statement/model.ts'
import type { Found } from '../../src/usecases/ports/decision-search.ts'
import { statementOf, statementSaying } from '../register/statements.ts'
import { entryOf } from './publications.ts'
import type { InRegister } from './publications.ts'

/** What an implementation can do beyond what every one must. */
export interface Knows {
  readonly paragraphs: boolean
  readonly spelling: boolean
}

/** What every implementation of `DecisionSearch` promises; the register must hold nothing else. */
export function searchesDecisions(within: InRegister, knows: Knows): void {
  const search = (query: Partial<Query>): Promise<Found> => within((rooms) => rooms.search.search({ words: '', sort: 'relevance', limit: 10, offset: 0, ...query }))
  const references = async (query: Partial<Query>): Promise<readonly string[]> => (await search(query)).hits.map(({ reference }) => reference)
  const found = async (words: string): Promise<readonly string[]> => [...(await references({ words }))].sort()

  before(() => within(async ({ publications }) => { for (const statement of PUBLISHED) await publications.publish(entryOf(statement)) }))

  describe('words', () => {
    it('find a decision whatever their form', async () => assert.deepEqual(await found('visiting'), ['02 000 001', '02 000 002']))
    it('must all be there', async () => assert.deepEqual(await found('visit hedge'), ['02 000 002']))
    it('in quotation marks must stand together', async () => assert.deepEqual(await found('"home visit"'), ['02 000 001']))
    it('in curly quotation marks must stand together too', async () => assert.deepEqual(await found('“home visit”'), ['02 000 001']))
    it('are found inside curly quotation marks, after a pound sign and beside a dash', async () => {
      for (const words of ['"rightly done"', '"officer\'s view"', '500', '£500', 'dashes']) assert.deepEqual(await found(words), ['02 000 001'], words)
    })
    it('are found on either side of a stroke, a full stop or a hyphen between numbers', async () => {
      for (const words of ['police', 'worker', '24', '2023-24', 'later', 'withheld', 'worker/police']) assert.deepEqual(await found(words), ['02 000 001'], words)
    })
    it('after a minus must not be there', async () => assert.deepEqual(await found('visit -hedge'), ['02 000 001']))
    it('with OR between them may be either', async () => assert.deepEqual(await found('hedge OR bins'), ['02 000 002', '02 000 003']))
    it('with OR beside others must all be there but for the two', async () => assert.deepEqual(await found('visit hedge OR officer'), ['02 000 001', '02 000 002']))
    it('after NOT must not be there', async () => assert.deepEqual(await found('visit NOT hedge'), ['02 000 001']))
    it('in quotation marks after a minus must not stand together', async () => assert.deepEqual(await found('home -"home visit"'), ['02 000 002']))
    it('of which only the beginning is given are found', async () => {
      assert.deepEqual(await found('visiti*'), [])
      assert.deepEqual(await found('visit*'), ['02 000 001', '02 000 002'])
      assert.deepEqual(await found('dra*'), ['02 000 003', '02 000 004'])
      assert.deepEqual(await found('visit gre*'), ['02 000 002'])
      assert.deepEqual(await found('bin* OR ditc*'), ['02 000 003', '02 000 004'])
      assert.deepEqual(await found('-vis* cam*'), [])
    })
    it('too common to be looked for are not found by their beginning', async () => assert.deepEqual(await found('th*'), []))
    it('joined by a sign stand next to each other', async () => {
      assert.deepEqual(await found('worker/police'), ['02 000 001'])
      assert.deepEqual(await found('police/worker'), [])
    })
    it('do not reach from how a decision is filed into what it says', async () => assert.deepEqual(await found('"works the council"'), []))
    it('within one paragraph are all in the same one', async () => {
      const within = async (words: string) => [...(await references({ words, within: 'paragraph' }))].sort()
      assert.deepEqual(await within('apologise week'), ['02 000 006'])
      assert.deepEqual(await found('apologise pledged'), ['02 000 006'])
      assert.deepEqual(await within('apologise pledged'), [])
      assert.deepEqual(await within('apolog* remind'), ['02 000 006'])
      assert.deepEqual(await within('apologise -hedge'), ['02 000 006'])
      assert.deepEqual(await within('"Elmet Borough"'), [])
    })
    it('find the name of the body', async () => assert.deepEqual(await found('Elmet'), ['02 000 003', '02 000 004']))
    it('find nothing that was replaced by a new version', async () => assert.deepEqual(await found('zebra'), []))
    it('find what a new version says', async () => assert.deepEqual(await found('giraffe'), ['02 000 005']))
    for (const written of ['02 000 002', '02-000-002', '02000002']) {
      it(`find a decision by its reference written ${written}`, async () => assert.deepEqual(await found(written), ['02 000 002']))
    }
    it('of a summary count for more than words of the text', async () => {
      assert.deepEqual(await references({ words: 'drainage' }), ['02 000 004', '02 000 003'])
    })
    it('too common to be looked for exclude nothing', async () => assert.equal((await search({ words: 'of the' })).total, PUBLISHED_REFERENCES))
    it('made of signs alone find nothing', async () => assert.equal((await search({ words: '?! 🙂' })).total, 0))
    it('of none list everything, newest first and undated last', async () => {
      assert.deepEqual(await references({}), ['02 000 006', '02 000 004', '02 000 003', '02 000 002', '02 000 001', '02 000 005'])
    })
    for (const words of ['"', '"unclosed', '-', 'OR', 'OR OR', '& | ! ( )', "'; drop table", 'a:*', '<->', '\\', '\0', '\uD800', '"" -""', 'x'.repeat(3000)]) {
      it(`never fail: ${JSON.stringify(words.slice(0, 20))}`, async () => assert.ok((await search({ words })).total >= 0))
    }
    it('never fail, whatever is typed', async () => {
      const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('"', '-', 'OR', 'or', 'visit', 'the', '02-000-001', ' ', '(', ':*', '!'), { maxLength: 8 }).map((parts) => parts.join(' ')))
      await fc.assert(fc.asyncProperty(typed, async (words) => assert.ok((await search({ words })).total <= PUBLISHED_REFERENCES)), { numRuns: 100 })
    })
  })

  describe('filters', () => {
    it('by body', async () => assert.deepEqual(await references({ body: 'elmet-borough-council' }), ['02 000 004', '02 000 003']))
    it('by category and sub-category', async () => {
      assert.deepEqual(await references({ category: 'planning' }), ['02 000 002'])
      assert.deepEqual(await references({ category: 'children-s-care-services', subcategory: 'child-protection' }), ['02 000 001'])
    })
    it('by outcome', async () => assert.deepEqual(await references({ decision: 'not-upheld' }), ['02 000 003']))
    it('by day, the first and the last day included', async () => {
      assert.deepEqual(await references({ from: '2026-01-02', to: '2026-01-03' }), ['02 000 003', '02 000 002'])
    })
    it('leave out a decision without a date once days are asked for', async () => assert.ok(!(await references({ from: '1900-01-01' })).includes('02 000 005')))
    it('by kind of document', async () => {
      assert.deepEqual(await references({ kind: 'report' }), ['02 000 006'])
      assert.equal((await search({ kind: 'statement' })).total, PUBLISHED_REFERENCES - 1)
    })
    it('by a provision that is cited, whole or in part', async () => {
      for (const provision of [' local government act 1974 section 24a 6 ', ' local government act 1974 ', ' section 24a ', ' 24a 6 ']) assert.deepEqual(await references({ provision }), ['02 000 006'], provision)
      assert.deepEqual(await references({ provision: ' section 24 ' }), [])
      assert.deepEqual(await references({ provision: '  ' }), [])
    })
    it('by a body that is called better placed', async () => {
      assert.deepEqual(await references({ betterPlaced: 'ico' }), ['02 000 006'])
      assert.deepEqual(await references({ betterPlaced: 'swe' }), [])
      assert.deepEqual(await references({ betterPlaced: 'nobody' }), [])
    })
    it('by a remedy that was agreed', async () => {
      assert.deepEqual(await references({ remedy: 'apology' }), ['02 000 006'])
      assert.deepEqual(await references({ remedy: 'training' }), ['02 000 006'])
      assert.deepEqual(await references({ remedy: 'payment' }), ['02 000 004'])
      assert.deepEqual(await references({ remedy: 'nothing' }), [])
    })
    it('by a name that nothing is filed under find nothing', async () => assert.equal((await search({ body: 'nowhere' })).total, 0))
    it('narrow the words', async () => assert.deepEqual(await references({ words: 'visit', category: 'planning' }), ['02 000 002']))
  })

  describe('order and pages', () => {
    it('oldest first, undated last', async () => {
      assert.deepEqual(await references({ sort: 'oldest' }), ['02 000 001', '02 000 002', '02 000 003', '02 000 004', '02 000 006', '02 000 005'])
    })
    it('newest first, words or none', async () => assert.deepEqual(await references({ words: 'visit', sort: 'newest' }), ['02 000 002', '02 000 001']))
    it('pages follow each other without a gap or a repeat', async () => {
      const pages = await Promise.all([0, 2, 4, 6].map((offset) => references({ limit: 2, offset })))
      assert.deepEqual(pages.flat(), await references({}))
    })
    it('a page beyond the last is empty and still tells the total', async () => {
      const beyond = await search({ offset: 50 })
      assert.deepEqual([beyond.total, beyond.hits.length], [PUBLISHED_REFERENCES, 0])
    })
  })

  describe('counts', () => {
    it('are over everything found, not over the page', async () => {
      const { total, facets } = await search({ limit: 1 })
      assert.equal(total, PUBLISHED_REFERENCES)
      assert.deepEqual(facets.body, [{ value: 'Elmet Borough Council', count: 2 }, { value: 'Fallowshire County Council', count: 2 }, { value: 'Wold District Council', count: 2 }])
    })
    it('are over what the filters leave', async () => {
      const { facets } = await search({ body: 'elmet-borough-council' })
      assert.deepEqual(facets.decision, [{ value: 'Not upheld', count: 1 }, { value: 'Upheld', count: 1 }])
      assert.deepEqual(facets.category, [{ value: 'Environment and regulation', count: 2 }])
    })
    it('of years begin with the newest and leave out what has no date', async () => {
      assert.deepEqual((await search({})).facets.year, [{ value: '2026', count: 4 }, { value: '2025', count: 1 }])
    })
    it('of a search that finds nothing are empty', async () => {
      assert.deepEqual(await search({ words: '"cleared unemptied" xyzzyxyzzy' }), { total: 0, hits: [], facets: { body: [], category: [], subcategory: [], decision: [], year: [] }, didYouMean: null })
    })
  })

  describe('similar decisions', () => {
    const similar = (reference: string, atMost = 10) => within((rooms) => rooms.search.similar(reference, atMost))
    it('come with why they are alike, the most alike first, and never with the decision itself', async () => {
      const found = (await similar('02 000 003')) ?? assert.fail('nothing was found')
      assert.equal(found[0]?.reference, '02 000 004')
      assert.ok(found[0]?.likeness.words.includes('drainage'), String(found[0]?.likeness.words))
      assert.ok(found.every(({ reference }) => reference !== '02 000 003'))
    })
    it('are no more than were asked for', async () => assert.ok(((await similar('02 000 001', 1)) ?? []).length <= 1))
    it('are asked for again as the register is then: what came is among them, what was taken down is not', async () => {
      const others = async () => ((await similar('02 000 003')) ?? []).map(({ reference }) => reference)
      const before = await others()
      const twin = entryOf(statementSaying('The drainage was cleared, and the bins were left unemptied beside it.', { reference: '02 000 090' }))
      await within(({ publications }) => publications.publish(twin))
      assert.ok((await others()).includes('02 000 090'))
      await within(({ publications }) => publications.remove({ reference: '02 000 090', versions: 'all', why: 'to-protect-someone', on: '2026-08-14' }))
      assert.deepEqual(await others(), before)
    })
    it('of a reference that is not published are none at all', async () => assert.equal(await similar('02 999 999'), null))
  })

  describe('what was typed', () => {
    const completions = (words: string) => within((rooms) => rooms.search.completions(words, 5))
    if (knows.spelling) it('is completed by words that decisions have', async () => {
      assert.deepEqual(await completions('home draina'), ['home drainage'])
      assert.deepEqual((await completions('VIS')).toSorted(), ['visit', 'visits'])
      assert.deepEqual([await completions(''), await completions('a '), await completions('xyzzy')], [[], [], []])
    })
    if (knows.spelling) it('with a slip in it is put right', async () => {
      for (const [wrong, right] of [['drainnage', 'drainage'], ['"home vizit"', '"home visit"'], ['Ofifcer -hedge', 'officer -hedge'], ['nieghbour', 'neighbour']] as const) {
        assert.equal((await search({ words: wrong })).didYouMean, right)
      }
    })
    it('without one, or with nothing near, is left alone', async () => {
      for (const words of ['drainage', 'xyzzyxyzzy', '', '12345', '-drainnage']) assert.equal((await search({ words })).didYouMean, null, words)
    })
  })

  describe('a hit', () => {
    if (knows.paragraphs) it('shows the paragraphs in which something was found, each by its number', async () => {
      const [hit] = (await search({ words: 'apologise staff' })).hits
      assert.deepEqual(hit?.passages.map(({ paragraph }) => paragraph), [2, 2])
      assert.match(hit?.passages[0]?.snippet ?? '', /will \uE000apologise\uE001/)
      const [filed] = (await search({ words: 'drainage', category: 'environment-and-regulation', decision: 'not-upheld' })).hits
      assert.deepEqual(filed?.passages, [{ paragraph: 1, snippet: 'Bins were missed for a month. Once the \uE000drainage\uE001 was mentioned.' }])
    })
    it('carries how the decision is filed, and its summary', async () => {
      const [hit] = (await search({ words: '"home visit"' })).hits
      const { snippet, score, passages: _, ...filed } = hit ?? assert.fail('nothing was found')
      assert.deepEqual(filed, {
        reference: '02 000 001', body: 'Fallowshire County Council', bodySlug: 'fallowshire-county-council',
        category: "Children's care services", categorySlug: 'children-s-care-services', subcategory: 'Child protection', subcategorySlug: 'child-protection',
        decision: 'Closed after initial enquiries', date: '2025-12-31', summary: null,
      })
      assert.ok(score > 0)
      assert.match(snippet, /\uE000home\uE001 \uE000visit\uE001/)
    })
    it('has no snippet and no score where no words were given', async () => {
      const [hit] = (await search({})).hits
      assert.deepEqual([hit?.snippet, hit?.score], ['', 0])
    })
  })
}

function decision(number: number, text: string, header: Partial<Header>, parts: Partial<Statement> = {}): Statement {
  return { ...statementSaying(text, { reference: `02 000 00${number}`, ...header }), ...parts }
}

/** A report with an action, a citation that stands alone, and a better-placed body. */
function report(): Statement {
  const citation = { text: 'Local Government Act 1974, section 24A(6)', provisions: ['Local Government Act 1974, section 24A(6)'], standsAlone: true, number: 1 }
  const header = { reference: '02 000 006', body: 'Wold District Council', category: null, subcategory: null, decision: null, date: '2026-01-05' }
  return statementOf(header, {
    kind: 'Report',
    summary: null,
    citations: [citation],
    sections: [
      { heading: 'Findings', role: 'findings', subheadings: [], paragraphs: [{ number: 1, text: 'The Information Commissioner is better placed to say what was pledged.', items: [], citations: [citation] }] },
      { heading: 'Agreed action', role: 'action', subheadings: [], paragraphs: [{ number: 2, text: 'Within a week it will apologise.', items: [{ mark: 'a)', text: 'It will remind its staff.' }], citations: [] }] },
    ],
  })
}

const ELMET = { body: 'Elmet Borough Council', category: 'Environment and regulation' }

const PUBLISHED: readonly Statement[] = [
  decision(1, 'An officer made a home visit. It was ‘rightly done’ in the officer’s view–dashes–and cost £500. The worker/police came in 2023-24.Later <withheld>.', { date: '2025-12-31' }),
  decision(2, 'The visits to look at the hedge came late, and it grew over the home of a neighbour.', { category: 'Planning', subcategory: 'Enforcement', decision: 'Upheld', date: '2026-01-02' }),
  decision(3, 'Bins were missed for a month. Once the drainage was mentioned.', { ...ELMET, subcategory: 'Refuse and recycling', decision: 'Not upheld', date: '2026-01-03' }),
  decision(4, 'The ditch was cleared after a year.', { ...ELMET, subcategory: 'Drainage works', decision: 'Upheld', date: '2026-01-04' }, { summary: 'The Council agreed to pay for it. We found fault in how the drainage was kept up.' }),
  decision(5, 'A zebra is mentioned at first.', { body: 'Wold District Council', category: null, subcategory: null, decision: null, date: null }),
  decision(5, 'A giraffe is mentioned instead.', { body: 'Wold District Council', category: null, subcategory: null, decision: null, date: null }),
  report(),
]
const PUBLISHED_REFERENCES = 6
