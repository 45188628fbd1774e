import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { draftStatement } from '../../../src/statement/draft.ts'
import { renderText } from '../../../src/statement/render-text.ts'
import { renderPdf } from '../../../src/outside/printing/typst.ts'
import { renderDocx } from '../../../src/outside/printing/word.ts'
import { estimatedSize } from '../../../src/web/register/decision-tools.ts'
import { similarDecisions } from '../../../src/usecases/register/similar-decisions.ts'
import { visitor } from '../../../src/usecases/use-case.ts'
import { html, toHtml } from '../../../src/web/kit/kit.ts'
import { relatedDecisions } from '../../../src/web/register/related-decisions.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { statementSaying } from '../../register/statements.ts'
import { fourHeads, twoHeads } from '../../statement/matters.ts'
import { seed, seedsAbsent } from '../../statement/seeds.ts'
import { registerSite } from './register-site.ts'

const { statement: drafted } = draftStatement({ ...fourHeads, reference: '13 000 001', body: { name: 'Fernshire Council', called: 'the Council' } })
/** Two versions of a decision on a matter like the first one. */
const alike = ['Council', 'Borough Council'].map((name) => draftStatement({ ...fourHeads, reference: '13 000 003', body: { name: `Otherby ${name}`, called: 'the Council' } }).statement)
const HERE = '/decisions/children-s-care-services/child-protection/13-000-001'
const SITE = 'http://127.0.0.1:3000'

describe('The page of a decision', () => {
  let at: Awaited<ReturnType<typeof registerSite>>
  before(async () => {
    at = await registerSite([drafted, statementSaying('Nothing but </script><script>alert(1)</script> text.', { reference: '13 000 002', body: '"Quoted" & <Council>' }), ...alike, ...(seedsAbsent === false ? [seed('24 017 326'), seed('23 009 298')] : [])])
  })
  after(() => at?.close())
  const open = async (url: string) => (await at.app.inject({ url })).body
  const linked = (page: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null') as Record<string, unknown>
  const meta = (page: string) => Object.fromEntries([...page.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)].map(([, name = '', content = '']) => [name, content]))

  it('explains the law below the paragraphs that cite it, in plain words, without a script', async () => {
    const page = await open(HERE)
    assert.match(page, /id="p3"[\s\S]*?<details class="redress-law"><summary>What this law means<\/summary><p>Is it about personal data or access to information, which the Information Commissioner considers\? Then the ombudsman usually does not look at it\./)
    assert.equal(page.match(/<details class="redress-law">/g)?.length, 2)
    assert.match(page, /href="https:\/\/www\.legislation\.gov\.uk\/ukpga\/1974\/7"[^>]*>Read the Act/)
  })

  it('says which questions the decision asked, and leads to the rule and to the answer', async () => {
    const page = await open(HERE)
    assert.match(page, /<strong>No worthwhile outcome achievable<\/strong>[\s\S]*?The rule: paragraph <a[^>]*href="#p2">2<\/a>[\s\S]*?The answer: paragraphs <a[^>]*href="#p7">7<\/a> and <a[^>]*href="#p11">11<\/a>/)
    assert.match(page, /the decision itself is what counts/)
  })

  it('says why each was answered so, in the decision’s own words', async () => {
    assert.match(await open(HERE), /<strong>Only the handling of the complaint<\/strong>[\s\S]*?<blockquote[^>]*>[^<]*complaint[^<]*<\/blockquote>[\s\S]*?The answer: paragraph <a[^>]*href="#p10"/)
  })

  it('leads to the record of the body', async () => {
    assert.match(await open(HERE), /<a[^>]*href="\/bodies\/fernshire-council">Fernshire Council/)
  })

  it('says who else can deal with it, what first, by when and where', async () => {
    const page = await open(HERE)
    assert.match(page, /<h3[^>]*>Information Commissioner’s Office<\/h3>[\s\S]*?It considers how organisations use personal data[\s\S]*?Time: 3 months[\s\S]*?href="https:\/\/ico\.org\.uk"/)
  })

  it('leads to the decisions most like it, each with why, and to all of them', async () => {
    // A page waits for them a moment only, so what it draws is asked for here without its impatience.
    assert.match(await open(HERE), /<section aria-labelledby="related">[\s\S]*?href="\/decisions\/similar\/13-000-001"/)
    const similar = await similarDecisions(at.desk, visitor, { reference: '13 000 001', atMost: 3 })
    const shown = similar.ok ? toHtml(html`<div>${relatedDecisions('13 000 001', similar.value)}</div>`) : ''
    assert.match(shown, /<a[^>]*href="\/decisions\/[^"]*\/13-000-003">Otherby Borough Council[\s\S]*?Both speak of [^<]*\./)
    assert.doesNotMatch(shown, /13 000 001/)
    assert.match(shown, /href="\/decisions\/similar\/13-000-001"/)
  })

  it('names no other decision on an older version, which caches keep', async () => {
    assert.match(await open('/decisions/children-s-care-services/child-protection/13-000-003'), /id="related"/)
    assert.doesNotMatch(await open('/decisions/children-s-care-services/child-protection/13-000-003?version=1'), /id="related"/)
  })

  it('offers every form with its size, to cite and to share by plain links', async () => {
    const page = await open(HERE)
    for (const [name, size] of [['PDF', 'about \\d+'], ['Word', 'about \\d+'], ['Plain text', '\\d+'], ['XML', '\\d+'], ['JSON', '\\d+']]) assert.match(page, new RegExp(`>${name}</a> \\(${size} kB\\)`))
    assert.match(page, /Cite it as <strong[^>]*>Fernshire Council \(13 000 001\), 13 March 2025<\/strong>/)
    assert.match(page, new RegExp(`href="mailto:\\?subject=Decision%2013%20000%20001&amp;body=[^"]*${encodeURIComponent(`${SITE}${HERE}`)}`))
  })

  it('lists in its contents what there is, and nothing else', async () => {
    const contents = (page: string) => [...(/<nav class="redress-reading__contents"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? '').matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
    const [full, bare] = [await open(HERE), await open('/decisions/children-s-care-services/child-protection/13-000-002')]
    for (const page of [full, bare]) for (const id of contents(page)) assert.match(page, new RegExp(` id="${id}"`))
    assert.deepEqual(contents(full).filter((id) => !id.startsWith('section-')), ['law', 'others', 'related', 'download', 'cite'])
    assert.deepEqual(contents(bare).filter((id) => id !== 'related'), ['section-the-complaint', 'download', 'cite'])
  })

  describe('for programs', () => {
    it('says how to cite it, for reference managers and as Dublin Core', async () => {
      const tags = meta(await open(HERE))
      assert.equal(tags['citation_title'], 'Fernshire Council (13 000 001)')
      assert.equal(tags['citation_technical_report_number'], '13 000 001')
      assert.equal(tags['citation_publication_date'], '2025/03/13')
      assert.equal(tags['citation_online_date'], '2026/08/14')
      assert.equal(tags['citation_author'], 'Riverside Ombudsman')
      assert.equal(tags['citation_pdf_url'], `${SITE}${HERE}.pdf`)
      assert.equal(tags['DC.identifier'], `${SITE}${HERE}`)
      assert.equal(tags['DC.subject'], 'Children\'s care services; Child protection')
    })
    it('is linked data of schema.org, with each of its forms', async () => {
      const data = linked(await open(HERE))
      assert.deepEqual([data['@type'], data['@id'], data['identifier'], data['dateCreated']], ['Report', `${SITE}${HERE}`, '13 000 001', '2025-03-13'])
      const encoding = data['encoding'] as readonly { contentUrl: string; encodingFormat: string }[]
      for (const { contentUrl, encodingFormat } of encoding) {
        const answer = await at.app.inject({ url: contentUrl.slice(SITE.length) })
        if (answer.statusCode !== 406) assert.equal(String(answer.headers['content-type']).split(';')[0], encodingFormat)
      }
      assert.equal(encoding.length, 5)
    })
    it('says nothing that it does not know, and nothing can end the data early', async () => {
      const page = await open('/decisions/children-s-care-services/child-protection/13-000-002')
      assert.equal(linked(page)['name'], '"Quoted" & <Council> (13 000 002)')
      assert.equal(linked(page)['abstract'], undefined)
      assert.doesNotMatch(page, /<script>alert/)
      assert.equal(meta(page)['DC.description'], undefined)
    })
  })

  it('tells sizes that are near those of the files', async () => {
    for (const statement of [drafted, draftStatement(twoHeads).statement]) {
      const text = Buffer.byteLength(renderText(statement))
      const [pdf, docx] = [renderPdf(statement, null), await renderDocx(statement, null)]
      if ('bytes' in pdf) assert.ok(estimatedSize('pdf', text) / pdf.bytes.length < 1.4 && pdf.bytes.length / estimatedSize('pdf', text) < 1.4)
      if ('bytes' in docx) assert.ok(estimatedSize('docx', text) / docx.bytes.length < 1.4 && docx.bytes.length / estimatedSize('docx', text) < 1.4)
    }
  })

  describe('in a browser', { skip: noBrowser }, () => {
    let browser: Browser
    let address: string
    before(async () => {
      address = await listen(at.app, { port: 0, host: '127.0.0.1' })
      browser = await openBrowser()
    })
    after(() => browser?.close())
    const visit = async (options: BrowserContextOptions, use: (page: Page) => Promise<void>) => {
      const context = await browser.newContext(options)
      try {
        await use(await context.newPage())
      } finally {
        await context.close()
      }
    }
    const objections = async (page: Page) => {
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }
    const pages = [HERE, ...(seedsAbsent === false ? ['/decisions/children-s-care-services/child-protection/24-017-326'] : [])]

    const looks = [
      { name: 'light, on a desktop', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
      { name: 'dark, on a desktop', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
      { name: 'dark, on a phone', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
      { name: 'in colours of the reader’s own', forcedColors: 'active', viewport: { width: 360, height: 740 } },
    ] as const
    for (const { name, ...options } of looks) {
      it(`has nothing that axe objects to, ${name}, with the law opened and a paragraph chosen`, { timeout: 180_000 }, () =>
        visit(options, async (page) => {
          for (const url of pages) {
            await page.goto(`${address}${url}#p3`)
            await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
            assert.deepEqual(await objections(page), [])
            assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= options.viewport.width)
          }
        }))
    }

    it('is read at four times its size without scrolling sideways', () =>
      visit({ viewport: { width: 320, height: 256 } }, async (page) => {
        await page.goto(address + HERE)
        assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= 320)
      }))

    it('keeps its text readable with the spacing that a reader sets (WCAG 1.4.12)', () =>
      visit({ viewport: { width: 360, height: 740 } }, async (page) => {
        await page.goto(address + HERE)
        await page.evaluate(`for (const each of document.querySelectorAll('*')) { each.style.lineHeight = '1.5'; each.style.letterSpacing = '0.12em'; each.style.wordSpacing = '0.16em' }`)
        assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= 360)
      }))

    it('copies the link to a paragraph, says so, and can be used by keyboard', () =>
      visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
        await page.goto(address + HERE)
        const copy = page.getByRole('button', { name: 'Copy link to paragraph 7' })
        await copy.focus()
        await page.keyboard.press('Enter')
        await page.getByRole('status').filter({ hasText: 'The link to paragraph 7 was copied.' }).waitFor({ state: 'attached' })
        assert.equal(await page.evaluate('navigator.clipboard.readText()'), `${SITE}${HERE}#p7`)
        assert.equal(await page.getByRole('button', { name: 'Print this page' }).count(), 1)
      }))

    it('has everything but these without a script', () =>
      visit({ javaScriptEnabled: false }, async (page) => {
        await page.goto(address + HERE)
        assert.equal(await page.getByRole('button', { name: /Copy|Print/ }).count(), 0)
        await page.getByText('What this law means').first().click()
        assert.ok(await page.getByText('Read the Act').first().isVisible())
        await page.getByRole('link', { name: 'Paragraph 7' }).click()
        assert.match(page.url(), /#p7$/)
      }))

    it('prints the decision headed by the office, without what only a screen can do', () =>
      visit({}, async (page) => {
        await page.goto(address + HERE)
        await page.emulateMedia({ media: 'print' })
        assert.ok(await page.getByText('Riverside Ombudsman', { exact: true }).first().isVisible())
        for (const gone of ['.redress-reading__contents', '.redress-law', '.redress-downloads', '.govuk-generic-header', '.redress-copy']) assert.equal(await page.locator(gone).first().isVisible(), false, gone)
        assert.ok(await page.locator('#p11').isVisible())
      }))
  })
})
