import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { parseStatement } from '../../../src/statement/parse.ts'
import { statementOf, statementSaying } from '../../register/statements.ts'
import { registerSite } from './register-site.ts'

const HERE = '/decisions/children-s-care-services/child-protection/08-000-001'

describe('A decision at its permanent address', () => {
  let at: Awaited<ReturnType<typeof registerSite>>
  before(async () => {
    at = await registerSite([
      statementOf({ reference: '08 000 001' }),
      statementSaying('As first published, with a hedge.', { reference: '08 000 002', category: 'Planning', subcategory: 'Other' }),
      statementSaying('As corrected.', { reference: '08 000 002', category: 'Planning', subcategory: 'Enforcement' }),
      statementSaying('Nothing but text.', { reference: '08 000 003b', category: null, subcategory: null, decision: null, date: null }),
      statementOf({ reference: '08 000 004' }, { doubts: [{ line: 9, text: 'stray <words>', why: 'they follow the sign-off' }] }),
    ])
  })
  after(() => at.close())
  const open = (url: string, headers: Readonly<Record<string, string>> = {}) => at.app.inject({ url, headers })
  const body = async (url: string) => (await open(url)).body

  it('shows how it is filed, its summary and its sign-off', async () => {
    const page = await body(HERE)
    for (const words of ['Fallowshire County Council (08 000 001)', 'Closed after initial enquiries', '14 May 2026', 'We will not investigate this complaint about a missed visit.', 'decision on behalf of the Ombudsman']) assert.ok(page.includes(words), words)
  })
  it('has a table of contents and an address for each paragraph', async () => {
    const page = await body(HERE)
    assert.match(page, /<a[^>]*href="#section-my-assessment"[^>]*>My assessment<\/a>/)
    assert.match(page, /<h2 id="section-my-assessment">/)
    assert.match(page, /<li class="redress-decision__paragraph" id="p3"><a[^>]*href="#p3" aria-label="Paragraph 3">3\.<\/a>/)
  })
  it('keeps sub-headings, items and authorities where they stand', async () => {
    const page = await body(HERE)
    assert.match(page, /nothing followed from the delay\.<\/li>[\s\S]*<h3>Analysis<\/h3><ol[^>]*start="3"/)
    assert.match(page, /<cite class="redress-decision__citation">\(Local Government Act 1974, section 24A\(6\)\)<\/cite>/)
  })
  it('leads back to the top, to its category, and to its other forms', async () => {
    const page = await body(HERE)
    assert.match(page, /href="#main-content">Back to top/)
    assert.match(page, /href="\/decisions\?category=Children%27s\+care\+services&amp;subcategory=Child\+protection"/)
    assert.match(page, new RegExp(`href="${HERE}\\.txt"`))
    assert.match(page, new RegExp(`<link rel="alternate" type="application/json" href="${HERE}\\.json"`))
    assert.match(page, new RegExp(`<link rel="canonical" href="http://127\\.0\\.0\\.1:3000${HERE}"`))
  })
  it('can be filed nowhere and have no date', async () => {
    const page = await open('/decisions/uncategorised/uncategorised/08-000-003b')
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(page.body, /null|undefined/)
  })
  it('shows the words that have no sure place, as text', async () => {
    assert.match(await body('/decisions/children-s-care-services/child-protection/08-000-004'), /Line 9: stray &lt;words(>|&gt;)/)
  })

  describe('in its other forms', () => {
    it('as text reads back as the same statement', async () => {
      const answer = await open(`${HERE}.txt`)
      assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8')
      assert.deepEqual(parseStatement(answer.body), statementOf({ reference: '08 000 001' }))
    })
    it('as JSON is the statement', async () => {
      const answer = await open(`${HERE}.json`)
      assert.match(String(answer.headers['content-type']), /^application\/json/)
      assert.deepEqual(answer.json(), statementOf({ reference: '08 000 001' }))
    })
    it('as Akoma Ntoso is XML that names its permanent address', async () => {
      const answer = await open(`${HERE}.akn.xml`)
      assert.equal(answer.headers['content-type'], 'application/akn+xml; charset=utf-8')
      assert.match(answer.body, new RegExp(`<FRBRalias name="permanent-address" value="http://127\\.0\\.0\\.1:3000${HERE}"/>`))
    })
    it('as Word is a file to download, named after body and reference', async () => {
      const answer = await open(`${HERE}.docx`)
      assert.equal(answer.headers['content-disposition'], 'attachment; filename="fallowshire-county-council-08-000-001.docx"')
      assert.equal(answer.rawPayload.subarray(0, 2).toString(), 'PK')
    })
    it('as PDF is shown, or the page is offered for printing where no accessible one can be made', async () => {
      const answer = await open(`${HERE}.pdf`)
      if (answer.statusCode === 406) assert.match(answer.body, /You can print the decision from/)
      else assert.deepEqual([answer.statusCode, answer.headers['content-type'], answer.rawPayload.subarray(0, 5).toString()], [200, 'application/pdf', '%PDF-'])
    })
    it('as PDF says which sign keeps it from being accessible, and offers the page', async () => {
      await at.publish(statementSaying('A sign that no typeface has: \u{F8FFF}.', { reference: '08 000 005', category: 'Planning', subcategory: 'Other' }))
      const answer = await open('/decisions/planning/other/08-000-005.pdf')
      assert.equal(answer.statusCode, 406)
      assert.match(answer.body, /U\+F8FFF|no program/)
      assert.match(answer.body, /href="\/decisions\/planning\/other\/08-000-005"/)
      assert.equal(answer.headers['cache-control'], 'no-store')
    })
    it('says in each form which page it is of', async () => {
      for (const form of ['txt', 'akn.xml', 'json', 'docx']) assert.equal((await open(`${HERE}.${form}`)).headers.link, `<http://127.0.0.1:3000${HERE}>; rel="canonical"`)
    })
    it('has no other form', async () => assert.equal((await open(`${HERE}.exe`)).statusCode, 404))
  })

  describe('from another address', () => {
    const redirects: readonly (readonly [string, string, number])[] = [
      ['/decisions/08-000-001', HERE, 302],
      ['/decisions/08000001', HERE, 302],
      ['/decisions/08-000-001.txt', `${HERE}.txt`, 302],
      ['/decisions/planning/other/08-000-002', '/decisions/planning/enforcement/08-000-002', 301],
      ['/decisions/planning/other/08-000-002.json', '/decisions/planning/enforcement/08-000-002.json', 301],
      ['/decisions/planning/other/08-000-002?version=1', '/decisions/planning/enforcement/08-000-002?version=1', 301],
      ['/decisions/a/b/08-000-001', HERE, 301],
      [HERE.replace('08-000-001', '08000001'), HERE, 301],
      ['/decisions/planning', '/decisions?category=Planning', 302],
      ['/decisions/planning/enforcement', '/decisions?category=Planning&subcategory=Enforcement', 302],
    ]
    for (const [from, to, status] of redirects) {
      it(`${from} leads to ${to} (${status})`, async () => {
        const answer = await open(from)
        assert.deepEqual([answer.statusCode, answer.headers.location], [status, to])
      })
    }
    for (const address of ['/decisions/08-999-999', '/decisions/a/b/08-999-999', '/decisions/a/b/c', '/decisions/nothing', '/decisions/planning/nothing', `${HERE}?version=2`, `${HERE}?version=x`, '/decisions/a/b/%00']) {
      it(`${address} has nothing, and offers a search`, async () => {
        const answer = await open(address)
        assert.equal(answer.statusCode, 404)
        assert.match(answer.body, /name="q"/)
        assert.equal(answer.headers['cache-control'], 'no-store')
      })
    }
  })

  describe('in its versions', () => {
    const current = '/decisions/planning/enforcement/08-000-002'
    it('shows the current one, and the way to the one before', async () => {
      const page = await body(current)
      assert.match(page, /As corrected\./)
      assert.match(page, new RegExp(`href="${current}\\?version=1"[^>]*>version 1`))
    })
    it('keeps the old one, with a notice and the way to the current one', async () => {
      const page = await body(`${current}?version=1`)
      assert.match(page, /As first published/)
      assert.match(page, /This is an older version\./)
      assert.match(page, new RegExp(`href="${current}">Read the current version`))
    })
    it('gives the old one in its other forms too', async () => assert.match(await body(`${current}.txt?version=1`), /As first published/))
    it('finds the words of the current one only', async () => {
      assert.match(await body('/decisions?q=corrected'), /Your search has 1 result</)
      assert.match(await body('/decisions?q=hedge'), /Your search has 0 results/)
    })
  })

  describe('kept by a cache', () => {
    for (const address of [HERE, `${HERE}.txt`, `${HERE}.json`, `${HERE}.akn.xml`, `${HERE}.docx`]) {
      it(`${address} is the same until it changes`, async () => {
        const first = await open(address)
        assert.match(String(first.headers['cache-control']), /^public, max-age=0/)
        const etag = String(first.headers.etag)
        const again = await open(address, { 'if-none-match': `"other", ${etag}` })
        assert.deepEqual([again.statusCode, again.body], [304, ''])
        assert.equal((await open(address, { 'if-none-match': '"other"' })).statusCode, 200)
      })
    }
    it('is used unasked for an hour where it is an older version, whose words never change', async () => {
      for (const form of ['', '.txt', '.json', '.docx']) {
        const { headers } = await open(`/decisions/planning/enforcement/08-000-002${form}?version=1`)
        assert.match(String(headers['cache-control']), /^public, max-age=3600/)
      }
    })
    it('is compressed all the same', async () => {
      const answer = await open(HERE, { 'accept-encoding': 'gzip' })
      assert.equal(answer.headers['content-encoding'], 'gzip')
      assert.ok(answer.headers.etag)
    })
    it('has another tag once a new version is published', async () => {
      const address = '/decisions/uncategorised/uncategorised/08-000-003b'
      const { etag } = (await open(address)).headers
      await at.publish(statementSaying('Nothing but other text.', { reference: '08 000 003b', category: null, subcategory: null, decision: null, date: null }))
      assert.equal((await open(address, { 'if-none-match': String(etag) })).statusCode, 200)
    })
  })
})
