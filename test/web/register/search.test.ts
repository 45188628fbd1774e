import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { statementOf, statementSaying } from '../../register/statements.ts'
import { registerSite } from './register-site.ts'

const planning = { category: 'Planning', subcategory: 'Enforcement', decision: 'Upheld', body: 'Elmet Borough Council' }

for (const indexed of [true, false]) {
describe(`Searching decisions at /decisions, ${indexed ? 'by the index' : 'by the database'}`, () => {
  let at: Awaited<ReturnType<typeof registerSite>>
  before(async () => {
    const many = Array.from({ length: 23 }, (_, index) => statementSaying(`A hedge, number ${index}.`, { reference: `07 000 ${String(100 + index)}`, date: `2025-01-${String(index + 1).padStart(2, '0')}`, ...planning }))
    at = await registerSite([statementOf({ reference: '07 000 001' }), statementSaying('A <b>bold</b> hedge & "quotes".', { reference: '07 000 002', body: '<script>Council</script>' }), ...many], { indexed })
  })
  after(() => at.close())
  const open = (url: string) => at.app.inject({ url })
  const body = async (url: string) => (await open(url)).body

  it('lists everything at first, newest first, ten a page', async () => {
    const page = await body('/decisions')
    assert.match(page, /25 published decisions/)
    assert.equal(count(page, /<h3[^>]*><a[^>]*href="\/decisions\//g), 10)
    assert.match(page, /Showing 1 to 10/)
  })
  it('says how many results a search has, and marks the words in them', async () => {
    const page = await body('/decisions?q=missed+visit')
    assert.match(page, /Your search has 1 result</)
    assert.match(page, /<mark>missed<\/mark> a <mark>visit<\/mark>/)
    assert.match(page, /<title>“missed visit” – Decisions – /)
  })
  it('leads to each decision by its permanent address', async () => {
    assert.match(await body('/decisions?q=missed'), /href="\/decisions\/children-s-care-services\/child-protection\/07-000-001"/)
  })
  it('goes through its pages and keeps the search on the way', async () => {
    const second = await body('/decisions?q=hedge&decision=Upheld&page=2')
    assert.match(second, /Showing 11 to 20/)
    assert.match(second, /<ol[^>]* start="11"/)
    assert.match(second, /href="\/decisions\?q=hedge&amp;decision=Upheld"[^>]*rel="prev"/)
    assert.match(second, /href="\/decisions\?q=hedge&amp;decision=Upheld&amp;page=3"[^>]*rel="next"/)
  })
  it('leads to the last page from one that lies beyond it', async () => {
    const answer = await open('/decisions?q=hedge&page=99')
    assert.deepEqual([answer.statusCode, answer.headers.location], [302, '/decisions?q=hedge&page=3'])
  })
  for (const page of ['0', '-1', 'x', '1.5', '1e9', '']) it(`takes page “${page}” as the first`, async () => assert.match(await body(`/decisions?page=${page}`), /Showing 1 to 10/))

  it('narrows by links that need no script, each with its count', async () => {
    const page = await body('/decisions?q=hedge')
    assert.match(page, /href="\/decisions\?q=hedge&amp;category=Planning"[^>]*>Planning<\/a> \(23\)/)
    assert.match(page, /href="\/decisions\?q=hedge&amp;from=2025-01-01&amp;to=2025-12-31"[^>]*>2025<\/a> \(23\)/)
  })
  it('shows each filter that is set with a way to remove it', async () => {
    const page = await body('/decisions?category=Planning&from=2025-01-05')
    assert.match(page, /Planning <a[^>]*href="\/decisions\?from=2025-01-05"[^>]*>Remove<span[^>]*> the filter Planning<\/span>/)
    assert.match(page, /from 2025-01-05 <a[^>]*href="\/decisions\?category=Planning"/)
  })
  it('keeps filters when other words are searched for, and words when filters change', async () => {
    const page = await body('/decisions?q=hedge&category=Planning')
    assert.match(page, /<form class="redress-search"[\s\S]*?<input type="hidden" name="category" value="Planning"[\s\S]*?<\/form>/)
    assert.match(page, /<form class="redress-filter"[\s\S]*?<input type="hidden" name="q" value="hedge"[\s\S]*?<\/form>/)
  })
  it('sorts as asked', async () => {
    const page = await body('/decisions?q=hedge&sort=oldest&decision=Upheld')
    assert.match(page, /07 000 100/)
    assert.match(page, /<option value="oldest" selected/)
  })
  it('helps where nothing is found', async () => {
    const page = await body('/decisions?q=%22unfindable+words%22')
    assert.match(page, /Your search has 0 results/)
    assert.match(page, /leave out the quotation marks/)
  })
  it('explains a category that there is not', async () => assert.match(await body('/decisions?category=Plannings'), /No category is called “Plannings”\. Did you mean Planning/))
  it('names every problem beside its field, with what was typed', async () => {
    const answer = await open('/decisions?q=hedge&from=yesterday&to=31/2/2025&sort=best')
    assert.equal(answer.statusCode, 422)
    for (const field of ['from', 'to', 'sort']) assert.match(answer.body, new RegExp(`href="#${field}"`))
    assert.match(answer.body, /value="yesterday"/)
  })
  it('explains what can be written, with searches to try', async () => {
    const page = await body('/decisions/searching')
    assert.match(page, /href="\/decisions\?q=council\+hedge\+OR\+fence"/)
    assert.match(await body('/decisions'), /href="\/decisions\/searching"/)
  })
  it('says what in the words has no meaning, and searches all the same', async () => {
    assert.match(await body('/decisions?q=%22missed+visit'), /quotation mark has no partner[\s\S]*href="[^"]*07-000-001"/)
  })
  it('filters by what a decision cites, who is better placed, remedy, kind and paragraph, and says so', async () => {
    const page = await body('/decisions?q=visit+week&within=paragraph&provision=24A&better-placed=ico&remedy=apology&kind=report')
    for (const filter of ['all words in one paragraph', 'citing 24A', 'better placed: Information Commissioner’s Office', 'remedy: Apology', 'reports']) assert.match(page, new RegExp(`${filter} <a[^>]*>Remove`))
    assert.match(page, /<details[^>]* open/)
    assert.match(await body('/decisions?q=visit+week&within=paragraph&provision=24A(6)'), /Your search has 1 result</)
    assert.match(await body('/decisions?q=visit+week&within=paragraph&better-placed=ico'), /Your search has 0 results/)
  })
  it('takes a parameter that is given twice once', async () => assert.match(await body('/decisions?q=hedge&q=zzz&category=Planning'), /23 results/))
  it('writes whatever it is given as text', async () => {
    const page = await body(`/decisions?q=${encodeURIComponent('hedge "><script>alert(1)</script>')}&body=${encodeURIComponent('<img src=x>')}`)
    assert.doesNotMatch(page, /<script>alert|<img src=x/)
    const listed = await body('/decisions?q=bold')
    assert.doesNotMatch(listed, /<script>Council|<b>bold/)
    assert.match(listed, /A (?:\[b\]|&lt;b>)<mark>bold<\/mark>(?:\[\/b\]|&lt;\/b>) hedge &amp; &quot;quotes/)
  })
  for (const q of ['%00', '%ED%A0%80', '%22', '%E2%80%AE', 'a'.repeat(501), '%25', '&q[]=1']) {
    it(`answers the words ${q.slice(0, 12)} with a page`, async () => assert.ok([200, 422].includes((await open(`/decisions?q=${q}`)).statusCode)))
  }
  it('is found by its reference', async () => assert.match(await body('/decisions?q=07-000-001'), /Your search has 1 result</))
  it('shows which decisions are like one, with why, and leads there from each result', async () => {
    assert.match(await body('/decisions?q=missed'), /href="\/decisions\/similar\/07-000-001"/)
    const page = await body('/decisions/similar/07-000-105')
    assert.match(page, /<h1[^>]*>Decisions similar to <span[^>]*>07 000 105<\/span>/)
    assert.match(page, /Both speak of [a-z, ]*, and are filed under Enforcement\./)
    assert.equal((await open('/decisions/similar/99-999-999')).statusCode, 404)
  })
  if (indexed) {
    it('leads from what was found to the paragraph where it stands', async () => {
      assert.match(await body('/decisions?q=missed+visit'), /href="\/decisions\/children-s-care-services\/child-protection\/07-000-001#p1"[^>]*>Paragraph 1<span[^>]*> of 07 000 001<\/span><\/a>:\s*Mr X says the Council <mark>missed<\/mark>/)
    })
    it('asks whether a slip was one, and keeps the filters', async () => {
      assert.match(await body('/decisions?q=hegde&decision=Upheld'), /Did you mean <a[^>]*href="\/decisions\?q=hedge&amp;decision=Upheld">hedge<\/a>\?/)
    })
    it('completes what is typed', async () => {
      const answer = await open('/decisions/completions?q=missed+vis')
      assert.match(String(answer.headers['content-type']), /^application\/json/)
      assert.deepEqual(answer.json(), ['missed visit'])
      assert.deepEqual((await open('/decisions/completions?q=%00x')).json(), [])
    })
  }
})
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}
