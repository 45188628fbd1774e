import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fc } from '../../chance.ts'
import pg from 'pg'
import { byCategory, byTheme, tallyOf, upheldRate } from '../../../src/register/statistics/tally.ts'
import { createPublications } from '../../../src/store/register/publications.ts'
import { createStatistics } from '../../../src/store/register/statistics.ts'
import { entryFrom, isRefusal } from '../../../src/register/entry.ts'
import type { FreshDatabase } from '../../database.ts'
import { statementOf } from '../../register/statements.ts'
import { registerDatabase, underRole } from './register-database.ts'

const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'] as const
const ANY = { category: null, bodies: null }

/** Publishes one of three decisions in one of a few forms, or takes it down; each on the same day as what was before it, or the next. */
const step = fc.record({
  reference: fc.constantFrom('31 000 001', '31 000 002', '31 000 003'),
  does: fc.oneof({ weight: 4, arbitrary: fc.constant('publish' as const) }, { weight: 1, arbitrary: fc.constantFrom('all' as const, 'older' as const) }),
  body: fc.constantFrom('Elmet Council', 'Loidis Council'), category: fc.constantFrom('Housing', 'Planning', null), decision: fc.constantFrom('Upheld', 'Not upheld', null),
  agreed: fc.subarray(['The Council agreed to apologise.', 'The Council agreed to training.']), nextDay: fc.boolean(),
})

interface Kept { readonly reference: string; readonly version: number; readonly since: string; readonly body: string; readonly category: string | null; readonly decision: string | null; readonly remedies: readonly string[] }

describe('What statistics count is kept as decisions come, change and go', () => {
  let database: FreshDatabase
  let pool: pg.Pool
  before(async () => {
    database = await registerDatabase()
    pool = new pg.Pool({ ...database.config, max: 2 })
  })
  after(async () => {
    await pool?.end()
    await database?.drop()
  })
  const changing = <T>(work: (publications: ReturnType<typeof createPublications>) => Promise<T>) => underRole(pool, 'redress_app', async (session) => {
    const result = await work(createPublications(session))
    // What has no answer to wait for goes along with this.
    await session.run({ text: 'select' })
    return result
  })
  const reading = <T>(work: (statistics: ReturnType<typeof createStatistics>) => Promise<T>) => underRole(pool, 'redress_public', (session) => work(createStatistics(session)), 'public')

  it('on every day there are the figures of the versions that stood on it, whatever happened since', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      let kept: readonly Kept[] = []
      let day = 0
      for (const reference of ['31 000 001', '31 000 002', '31 000 003']) await changing(({ remove }) => remove({ reference, versions: 'all', why: 'published-in-error', on: DAYS[0] }))
      for (const { reference, does, body, category, decision, agreed, nextDay } of steps) {
        if (nextDay) day = Math.min(day + 1, DAYS.length - 1)
        const on = DAYS[day] ?? DAYS[0]
        if (does === 'publish') {
          const action = { heading: 'Agreed action', role: 'action' as const, paragraphs: agreed.map((text, index) => ({ number: index + 1, text, items: [], citations: [] })), subheadings: [] }
          const entry = entryFrom(statementOf({ reference, body, category, decision, date: '2025-05-01' }, { sections: [action], summary: 'A summary.', citations: [] }), { publishedOn: on, origin: 'casework' })
          assert.ok(!isRefusal(entry))
          const { version, outcome } = await changing(({ publish }) => publish(entry))
          const remedies = agreed.map((text) => (text.includes('apologise') ? 'apology' : 'training'))
          if (outcome !== 'unchanged') kept = [...kept, { reference, version, since: on, body, category, decision, remedies }]
        } else {
          await changing(({ remove }) => remove({ reference, versions: does, why: 'published-in-error', on }))
          const current = Math.max(...kept.filter((each) => each.reference === reference).map(({ version }) => version))
          kept = kept.filter((each) => each.reference !== reference || (does === 'older' && each.version === current))
        }
      }
      for (const asAt of DAYS) {
        const standing = [...Map.groupBy(kept.filter(({ since }) => since <= asAt), ({ reference }) => reference).values()].flatMap((versions) => versions.at(-1) ?? [])
        const { cells, bodies, remedies } = await reading((statistics) => statistics.counts(asAt, ANY))
        const upheld = standing.filter(({ decision }) => decision === 'Upheld')
        assert.equal(tallyOf(cells).decisions, standing.length)
        assert.deepEqual(tallyOf(bodies), tallyOf(cells))
        assert.equal(tallyOf(cells).upheld, upheld.length)
        for (const { key, decisions } of byCategory(cells)) assert.equal(decisions, standing.filter(({ category }) => (category ?? '').toLowerCase() === key).length)
        for (const { key, upheld: found } of byTheme(remedies)) assert.equal(found, upheld.filter((each) => (key === '' ? each.remedies.length === 0 : each.remedies.includes(key))).length)
        const elmet = await reading((statistics) => statistics.counts(asAt, { category: 'housing', bodies: ['elmet-council'] }))
        assert.equal(tallyOf(elmet.cells).decisions, standing.filter(({ body, category }) => body === 'Elmet Council' && category === 'Housing').length)
        assert.ok((upheldRate(tallyOf(cells)) ?? 0) <= 1)
      }
    }), { numRuns: 12 })
  })

  it('the edition changes with everything that comes or goes, and with nothing else', async () => {
    const edition = () => reading((statistics) => statistics.edition())
    const entry = entryFrom(statementOf({ reference: '31 000 009' }), { publishedOn: DAYS[0], origin: 'casework' })
    assert.ok(!isRefusal(entry))
    const before = await edition()
    await changing(({ publish }) => publish(entry))
    const published = await edition()
    await changing(({ publish }) => publish(entry))
    assert.equal(await edition(), published)
    await changing(({ remove }) => remove({ reference: '31 000 009', versions: 'all', why: 'published-in-error', on: DAYS[1] }))
    assert.ok(before < published && published < (await edition()))
  })

  it('nobody writes it but the register itself', async () => {
    for (const statement of ['insert into register.counted default values', 'update register.counted set decision = null', 'delete from register.counted', 'delete from register.remedy', `select register.count_until('{}')`]) {
      for (const role of ['redress_app', 'redress_jobs', 'redress_public']) await assert.rejects(underRole(pool, role, (session) => session.run({ text: statement })), /denied/, `${role}: ${statement}`)
    }
    await assert.rejects(underRole(pool, 'redress_app', (session) => session.run({ text: `select register.note_remedies('{}', '{}', '{}')` }), 'person'), /only the office/)
    await assert.rejects(underRole(pool, 'redress_public', (session) => session.run({ text: `select register.note_remedies('{}', '{}', '{}')` }), 'public'), /denied/)
  })
})
