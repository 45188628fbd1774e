import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { Statement } from '../../../src/statement/model.ts'
import type { PlainDate } from '../../../src/time/plain-date.ts'
import { recordCompliance } from '../../../src/usecases/register/record-compliance.ts'
import { showStatistics, type StatisticsAsked } from '../../../src/usecases/register/show-statistics.ts'
import { system, visitor } from '../../../src/usecases/use-case.ts'
import { registerPages } from '../../../src/web/register/register.ts'
import { listen } from '../../../src/web/server.ts'
import { noBrowser, openBrowser } from '../../browser.ts'
import { statementSaying } from '../../register/statements.ts'
import { importing, openPublicDesk, type PublicDesk } from '../../usecases/register/public-desk.ts'
import { site } from '../kit/site.ts'

const ELMET = { body: 'Elmet Borough Council', category: 'Planning', subcategory: 'Enforcement' }
const LOIDIS = { body: 'Loidis Borough Council', category: 'Housing', subcategory: 'Allocations' }

/** Published on 10 August. The last day of one year and the first of the next are among them. */
const first: readonly Statement[] = [
  statementSaying('One.', { ...ELMET, reference: '24 000 001', decision: 'Upheld', date: '2025-03-31' }),
  statementSaying('Two.', { ...ELMET, reference: '24 000 002', decision: 'Not upheld', date: '2025-04-01' }),
  { ...statementSaying('Three.', { ...ELMET, reference: '24 000 003', decision: 'Upheld', date: '2025-06-01' }), summary: 'The Council agreed to apologise.' },
  statementSaying('Four.', { ...LOIDIS, reference: '24 000 004', decision: 'Closed after initial enquiries', date: '2025-06-01' }),
  statementSaying('Five.', { ...LOIDIS, reference: '24 000 005', decision: 'Upheld', date: '2025-07-01' }),
]

/** Every table that is wider than its place: its name, whether the keyboard reaches it, and whether words before it say that it scrolls. */
const SCROLLING = `[...document.querySelectorAll('.redress-scroll')].filter((each) => each.scrollWidth > each.clientWidth).map((each) => ({
  name: each.getAttribute('aria-label'), focusable: each.tabIndex === 0, said: each.previousElementSibling?.matches('.redress-scroll__hint') === true && each.previousElementSibling.getClientRects().length > 0,
}))`

describe('Statistics of the register', () => {
  let at: PublicDesk
  let app: FastifyInstance
  const publish = async (statements: readonly Statement[], today: PlainDate) => {
    const { notAccepted } = await importing({ ...at.desk, today: () => today }, statements.map((statement) => ({ from: 'test', form: 'json' as const, content: Buffer.from(JSON.stringify(statement)) })))
    assert.deepEqual(notAccepted, [])
  }
  const counted = async (asked: StatisticsAsked = {}) => {
    const shown = await showStatistics(at.desk, visitor, asked)
    assert.ok(shown.ok)
    return shown.value
  }
  before(async () => {
    at = await openPublicDesk()
    await at.desk.store.as(system, async ({ people }) => {
      for (const [slug, name] of [['elmet-borough-council', ELMET.body], ['loidis-borough-council', LOIDIS.body]] as const) await people.saveBody({ slug, name, kind: 'district council', called: 'the Council' })
    })
    await publish(first, '2026-08-10')
    // The second one becomes upheld, two days later.
    await publish([statementSaying('Two, corrected.', { ...ELMET, reference: '24 000 002', decision: 'Upheld', date: '2025-04-01' })], '2026-08-12')
    app = await site({ routes: [(server) => registerPages(server, { desk: at.desk })] })
  })
  after(async () => { await app?.close(); await at?.close() })

  it('counts each reference once, in the version that stood at the end of the day', async () => {
    assert.deepEqual((await counted({ asAt: '2026-08-09' })).total, { decisions: 0, upheld: 0, notUpheld: 0, closed: 0, other: 0 })
    assert.deepEqual((await counted({ asAt: '2026-08-11' })).total, { decisions: 5, upheld: 3, notUpheld: 1, closed: 1, other: 0 })
    assert.deepEqual((await counted({ asAt: '12 August 2026' })).total, { decisions: 5, upheld: 4, notUpheld: 0, closed: 1, other: 0 })
    assert.deepEqual(await counted({ asAt: '2026-08-11' }), await counted({ asAt: '2026-08-11' }))
  })

  it('a year ends on 31 March', async () => {
    assert.deepEqual((await counted()).years.map(({ key, decisions }) => [key, decisions]), [['2024-25', 1], ['2025-26', 4]])
  })

  it('a body stands beside all bodies of its kind, itself among them', async () => {
    const { total, body, ofItsKind } = await counted({ body: 'elmet-borough-council', asAt: '2026-08-11' })
    assert.deepEqual([body, total.decisions, ofItsKind?.kind, ofItsKind?.bodies, ofItsKind?.counted.total.decisions], [ELMET.body, 3, 'district council', 2, 5])
    assert.equal((await counted({ kind: 'county council' })).total.decisions, 0)
    assert.equal((await counted({ category: 'housing' })).total.decisions, 2)
  })

  it('a day that has not come, or is none, is refused with what would be right', async () => {
    for (const asAt of ['2026-08-15', '31/2/2026', 'soon']) {
      const shown = await showStatistics(at.desk, visitor, { asAt })
      assert.equal(shown.ok ? null : shown.refusal.problems?.[0]?.field, 'asAt')
      assert.equal((await app.inject(`/statistics?as-at=${encodeURIComponent(asAt)}`)).statusCode, 422)
    }
  })

  it('a download has the figures of the page', async () => {
    const { body, headers } = await app.inject('/statistics.csv?by=body&as-at=2026-08-11')
    assert.match(String(headers['content-type']), /^text\/csv/)
    assert.match(body, /^Elmet Borough Council,3,2,1,0,0,0\.6667\r$/m)
    assert.match(body, /^Total,5,3,1,1,0,0\.7500\r$/m)
  })

  it('what was agreed is counted kind by kind beside the kind of the body, leads to the decisions, and can be downloaded', async () => {
    const { body } = await app.inject('/bodies/elmet-borough-council')
    assert.match(body, /<a[^>]*href="\/decisions\?body=Elmet\+Borough\+Council&amp;decision=Upheld&amp;remedy=apology">Apology<\/a><\/th><td[^>]*>1<\/td><td[^>]*>33%<\/td><td[^>]*>25%<\/td>/)
    const { body: csv, headers } = await app.inject('/statistics.csv?by=remedy')
    assert.match(String(headers['content-disposition']), /decisions-by-remedy-as-at-/)
    assert.match(csv, /^Apology,1,0\.2500,0,0,0,1\r$/m)
    assert.match(csv, /^None that is recognised,3,0\.7500,0,0,0,3\r$/m)
    assert.match((await app.inject('/statistics/compare?body=elmet-borough-council&with=loidis-borough-council')).body, /Apology<\/th><td[^>]*>33%<\/td><td[^>]*>0%<\/td>/)
  })

  it('a body and a category may be named as they are written, as in a search', async () => {
    const decisions = async (url: string) => /<p class="govuk-body-l">(\d+) decision/.exec((await app.inject(url)).body)?.[1]
    for (const [name, slug] of [['category=Housing', 'category=housing'], ['body=Elmet+Borough+Council', 'body=elmet-borough-council']]) {
      assert.ok(Number(await decisions(`/statistics?${name}`)) > 0)
      assert.equal(await decisions(`/statistics?${name}`), await decisions(`/statistics?${slug}`))
    }
    assert.equal(await decisions('/statistics?category=%3F%3F'), '0')
  })

  describe('once outcomes of remedies are recorded', () => {
    const record = (today: PlainDate, ...lines: readonly string[]) => recordCompliance({ ...at.desk, today: () => today }, system, { files: [{ from: 'test', form: 'csv', content: Buffer.from(['reference,remedy,outcome,recorded,late', ...lines].join('\n')) }] })
    before(async () => {
      await record('2026-08-12', '24 000 001,payment,not satisfied,2026-03-31,')
      await record('2026-08-13', '24 000 001,payment,satisfied,2026-04-01,yes', '24 000 003,apology,satisfied,2026-04-02,', '24 000 005,training,not satisfied,2026-04-02,')
    })
    const compliance = async (asked: StatisticsAsked = {}) => (await counted(asked)).compliance

    it('the compliance rate is satisfied of all that were recorded in the year of the record, as it stood at the end of the day', async () => {
      assert.deepEqual((await compliance()).total, { outcomes: 3, satisfied: 2, notSatisfied: 1, late: 1 })
      assert.deepEqual((await compliance()).years.map(({ key, outcomes }) => [key, outcomes]), [['2026-27', 3]])
      assert.deepEqual((await compliance({ asAt: '2026-08-12' })).years.map(({ key, satisfied, outcomes }) => [key, satisfied, outcomes]), [['2025-26', 0, 1]])
      assert.equal((await compliance({ asAt: '2026-08-11' })).total.outcomes, 0)
    })
    it('the record of a body has it beside the average of its kind, and of each kind of action what became of it', async () => {
      const { body } = await app.inject('/bodies/elmet-borough-council')
      assert.match(body, /Of 2 outcomes recorded, 2 satisfied: <strong>100%<\/strong>\. 1 of those was done late\. Average of its kind: 66\.7% of 3 outcomes recorded/)
      assert.match(body, /Payment<[^]*?>1<\/td><td[^>]*>33%<\/td><td[^>]*>25%<\/td><td[^>]*>1<\/td><td[^>]*>1<\/td><td[^>]*>0<\/td><td[^>]*>0<\/td>/)
      assert.match((await app.inject('/statistics?category=housing')).body, /Of 1 outcome recorded, 0 satisfied: <strong>0%/)
      assert.match((await app.inject('/bodies')).body, /Loidis Borough Council<[^]*?0% of 1<\/td>/)
      assert.match((await app.inject('/statistics/compare?body=elmet-borough-council&with=loidis-borough-council')).body, /Compliance rate<\/th><td[^>]*>100%<\/td><td[^>]*>0%<\/td>/)
    })
    it('they can be downloaded by year, category and body', async () => {
      const csv = async (by: string) => (await app.inject(`/statistics.csv?by=compliance-${by}`)).body
      assert.match(await csv('body'), /^Body,Outcomes recorded,Satisfied,Not satisfied,Late,Compliance rate\r\nElmet Borough Council,2,2,0,1,1\.0000\r\nLoidis Borough Council,1,0,1,0,0\.0000\r\nTotal,3,2,1,1,0\.6667\r$/m)
      assert.match(await csv('category'), /^Planning,2,/m)
      assert.match(await csv('year'), /^2026-27,3,/m)
    })
  })

  it('a body without any outcome recorded has no compliance rate, and its record says so', async () => {
    assert.match((await app.inject('/bodies/elmet-borough-council?as-at=2026-08-11')).body, /Whether they did it is not recorded here, so there is no compliance rate/)
  })

  it('a body that nobody knows has no record', async () => {
    assert.equal((await app.inject('/bodies/nobody')).statusCode, 404)
  })

  describe('in a browser', { skip: noBrowser }, () => {
    const pages = ['/statistics', '/statistics?as-at=never', '/bodies', '/bodies/elmet-borough-council', '/statistics/compare?body=elmet-borough-council&with=loidis-borough-council']
    for (const [width, colorScheme] of [[1200, 'light'], [360, 'dark']] as const) {
      it(`has nothing that axe objects to, and scrolls one way only, at ${width} pixels and ${colorScheme}`, async () => {
        const address = await (app.server.listening ? app.listeningOrigin : listen(app, { port: 0, host: '127.0.0.1' }))
        const browser = await openBrowser()
        try {
          const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
          const page = await context.newPage()
          for (const url of pages) {
            await page.goto(address + url)
            const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
            assert.deepEqual(violations.map(({ id, nodes }) => `${url} ${id}: ${nodes[0]?.html}`), [])
            assert.ok((await page.evaluate('document.documentElement.scrollWidth') as number) <= width, `${url} is wider than the window`)
            const tables = await page.evaluate(SCROLLING) as readonly { readonly name: string | null; readonly focusable: boolean; readonly said: boolean }[]
            for (const { name, focusable, said } of tables) assert.ok(focusable && name !== null && (said || width > 480), `${url}: ${name} scrolls sideways, and nothing says so`)
            const folder = process.env['SCREENSHOTS']
            if (folder !== undefined) await page.screenshot({ path: `${folder}/${width}${url.replace(/\W+/g, '-').slice(0, 40)}.png`, fullPage: true })
          }
        } finally {
          await browser.close()
        }
      })
    }
  })

  it('what is taken down is in no figure any more, and the page says that something is missing', async () => {
    await at.desk.store.as(system, ({ publications }) => publications.remove({ reference: '24 000 005', versions: 'all', why: 'to-protect-someone', on: '2026-08-13' }))
    const shown = await counted({ asAt: '2026-08-11' })
    assert.deepEqual([shown.total.decisions, shown.takenDownSince], [4, 1])
    assert.equal((await counted({ asAt: '2026-08-13' })).takenDownSince, 0)
    assert.match((await app.inject('/statistics?as-at=2026-08-11')).body, /1 decision was taken down since that day/)
  })
})
