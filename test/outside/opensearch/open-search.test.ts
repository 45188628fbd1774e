import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { after, beforeEach, describe, it } from 'node:test'
import { ALIAS, openOpenSearch } from '../../../src/outside/opensearch/open-search.ts'
import { EDITION } from '../../../src/outside/opensearch/document.ts'
import { requestOf } from '../../../src/outside/opensearch/request.ts'
import type { Query } from '../../../src/register/query.ts'
import type { Listed, RegisterChange, RegisterFeed } from '../../../src/usecases/ports/register-feed.ts'
import { entryOf } from '../../contracts/publications.ts'
import { statementOf } from '../../register/statements.ts'
import { stubServer } from './stub-server.ts'
import type { AskedOfServer } from './stub-server.ts'

/*
 * The contract with a server that these tests have never met: what is asked of it stands in golden files, and it answers in the shapes
 * that its documentation gives. Rewritten only by UPDATE_GOLDEN=1; read the difference before it is kept.
 */
function assertGolden(name: string, actual: unknown): void {
  const file = new URL(`golden/${name}.json`, import.meta.url)
  const text = `${JSON.stringify(actual, null, 1)}\n`
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  assert.ok(existsSync(file), `${name}.json is missing: write it with UPDATE_GOLDEN=1`)
  assert.deepEqual(JSON.parse(text), JSON.parse(readFileSync(file, 'utf8')))
}

const query = (given: Partial<Query>): Query => ({ words: '', sort: 'relevance', limit: 10, offset: 0, ...given })
const listed = (reference: string, version = 1): Listed => ({ ...entryOf(statementOf({ reference })), version })

const CHANGES: readonly RegisterChange[] = [
  { position: 1, reference: '26 000 001', change: 'overtaken' },
  { position: 2, reference: '26 000 002', change: 'listed', listed: listed('26 000 002') },
  { position: 3, reference: '26 000 001', change: 'listed', listed: listed('26 000 001', 2) },
  { position: 4, reference: '26 000 003', change: 'taken-down', listed: null },
]
const feed = (changes: readonly RegisterChange[]): RegisterFeed => ({
  after: async (position, atMost) => changes.filter((change) => change.position > position).slice(0, atMost),
  last: async () => changes.at(-1)?.position ?? 0,
  states: async () => [{ reference: '26 000 001', version: 2 }, { reference: '26 000 002', version: 1 }],
})

const source = { reference: '26 000 001', version: 2, body: 'Fallowshire County Council', bodySlug: 'fallowshire-county-council', category: 'Planning', categorySlug: 'planning', subcategory: 'Enforcement', subcategorySlug: 'enforcement', decision: 'Upheld', date: '2026-05-14', summary: 'A hedge grew over a fence.', provisions: ['Care Act 2014, section 9'], betterPlaced: ['ico'] } as const
const hit = { _index: 'redress-decisions-a', _id: '26 000 001', _score: 4.5, _source: source, sort: [4.5, 1, '26 000 001'] }
const bucket = (key: string, count: number) => ({ key, doc_count: count })
const ANSWER = {
  took: 3, timed_out: false,
  hits: {
    total: { value: 12, relation: 'eq' }, max_score: null,
    hits: [{ ...hit, highlight: { summary: ['A \uE000hedge\uE001 grew over a fence.'] }, inner_hits: { paragraphs: { hits: { total: { value: 1, relation: 'eq' }, hits: [{ _source: { number: 4 }, highlight: { 'paragraphs.text': ['The \uE000hedge\uE001\nwas not cut.'] } }] } } } }],
  },
  aggregations: { body: { buckets: [bucket('Fallowshire County Council', 12)] }, category: { buckets: [bucket('Planning', 12)] }, subcategory: { buckets: [] }, decision: { buckets: [bucket('Upheld', 9), bucket('Not upheld', 3)] }, year: { buckets: [bucket('2026', 12)] } },
  suggest: { slips: [{ text: 'hegde', offset: 0, length: 5, options: [{ text: 'hedge', score: 0.8, freq: 12 }] }, { text: 'fence', offset: 6, length: 5, options: [] }] },
}

/** A server with an index that has taken in the register up to a position, or none. */
let there: { readonly name: string; readonly position: number; readonly edition: string } | null = null
const stub = await stubServer(({ method, path }) => {
  const alias = there === null ? undefined : { body: { [there.name]: { mappings: { _meta: { edition: there.edition, position: there.position } }, aliases: { [ALIAS]: {} } } } }
  if (method === 'GET' && (path === `/${ALIAS}/_mapping` || path === `/_alias/${ALIAS}`)) return alias
  if (path.endsWith('/_search')) return { body: ANSWER }
  if (path === `/${ALIAS}/_doc/26%20000%20002`) return { body: { _id: '26 000 002', found: true, _source: { ...source, reference: '26 000 002' } } }
  if (path.includes('/_bulk')) return { body: { took: 1, errors: true, items: [{ index: { status: 201 } }, { index: { status: 200 } }, { delete: { status: 404 } }] } }
  return path.includes('_doc') ? undefined : { body: { acknowledged: true } }
})
after(() => stub.close())

const opened = (changes = CHANGES) => openOpenSearch(stub.address, (work) => work(feed(changes)), () => 'new')
const changesOf = (asked: readonly AskedOfServer[]) => asked.filter(({ method }) => method !== 'GET')

describe('The register’s index in OpenSearch', () => {
  beforeEach(() => {
    there = { name: `${ALIAS}-old`, position: 4, edition: EDITION }
    stub.asked.length = 0
  })

  describe('asks', () => {
    const SEARCHES: Readonly<Record<string, Partial<Query>>> = {
      words: { words: 'home visit' },
      'phrase-either-without-beginning': { words: '"home visit" hedge OR fence -parking draina*' },
      'in-one-paragraph': { words: 'hedge cut', within: 'paragraph' },
      filters: { words: 'hedge', body: 'elmet-borough-council', category: 'planning', subcategory: 'enforcement', decision: 'upheld', kind: 'report', provision: ' 24a 6 ', betterPlaced: 'ico', remedy: 'apology', from: '2024-06-01', to: '2025-06-01' },
      'everything-oldest-second-page': { sort: 'oldest', offset: 10 },
    }
    for (const [name, given] of Object.entries(SEARCHES)) it(`for a search: ${name}`, () => assertGolden(`search-${name}`, requestOf(query(given))))
    it('with the name and the password of its address, and repeats neither', async () => {
      const index = await opened()
      await index.search(query({ words: 'hedge' }))
      assert.equal(stub.signedIn(), `Basic ${Buffer.from('redress:a secret').toString('base64')}`)
      await assert.rejects(openOpenSearch(stub.address.replace(/:\d+$/, ':1'), (work) => work(feed([])), () => 'new').then((away) => away.search(query({}))), (cause: Error) => !`${cause.message} ${cause.stack}`.includes('secret'))
    })
  })

  describe('answers', () => {
    it('with total, hits, counts, the paragraphs in which words stand, and words put right', async () => {
      const found = await (await opened()).search(query({ words: 'hegde fence' }))
      const { provisions: _, betterPlaced: __, version: ___, ...filed } = source
      assert.deepEqual(found, {
        total: 12, didYouMean: 'hedge fence',
        hits: [{ ...filed, score: 4.5, snippet: 'The \uE000hedge\uE001 was not cut.', passages: [{ paragraph: 4, snippet: 'The \uE000hedge\uE001 was not cut.' }] }],
        facets: { body: [{ value: 'Fallowshire County Council', count: 12 }], category: [{ value: 'Planning', count: 12 }], subcategory: [], decision: [{ value: 'Upheld', count: 9 }, { value: 'Not upheld', count: 3 }], year: [{ value: '2026', count: 12 }] },
      })
    })
    it('with similar decisions and why they are alike; with nothing for a reference that it does not have', async () => {
      const index = await opened()
      const [first] = (await index.similar('26 000 002', 5)) ?? []
      assert.deepEqual(first?.likeness, { words: [], subcategory: 'Enforcement', provisions: ['Care Act 2014, section 9'], betterPlaced: ['ico'] })
      assertGolden('similar', stub.asked)
      assert.equal(await index.similar('26 999 999', 5), null)
    })
    it('a failure with the request and the kind of reason, never with what was looked for', async () => {
      const failing = await stubServer(() => ({ status: 400, body: { error: { type: 'search_phase_execution_exception', reason: 'xanthe' }, status: 400 } }))
      const index = await openOpenSearch(failing.address, (work) => work(feed([])), () => 'new')
      await assert.rejects(index.search(query({ words: 'xanthe' })), (cause: Error) => cause.message.includes('search_phase_execution_exception') && !cause.message.includes('xanthe'))
      await failing.close()
    })
  })

  describe('follows the register', () => {
    it('from where it is: only the changes since, each with its position, so that an older one is refused', async () => {
      there = { name: `${ALIAS}-old`, position: 1, edition: EDITION }
      await (await opened()).catchUp()
      assertGolden('follow', changesOf(stub.asked))
    })
    it('takes what was taken down out of its files too', async () => {
      there = { name: `${ALIAS}-old`, position: 3, edition: EDITION }
      await (await opened()).catchUp()
      assert.ok(stub.asked.some(({ path }) => path === `/${ALIAS}-old/_forcemerge?only_expunge_deletes=true`))
    })
    it('into a new index where there is none, or one of another edition; what is searched changes at once, and the old one goes', async () => {
      there = { name: `${ALIAS}-old`, position: 4, edition: 'another' }
      const index = await opened()
      assert.equal(index.isReady(), false)
      await index.catchUp()
      assert.equal(index.isReady(), true)
      assertGolden('make', changesOf(stub.asked))
    })
    it('and tells how it differs from it', async () => {
      assert.deepEqual(await (await opened()).problems(), ['26 000 002 is in the register and not in the index'])
    })
  })
})
