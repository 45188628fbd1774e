import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fc } from '../../chance.ts'
import pg from 'pg'
import { byCategory, byTheme, tallyOf, upheldRate } from '../../../src/register/statistics/tally.ts'
import { complianceOf } from '../../../src/register/statistics/compliance.ts'
import { createCompliance } from '../../../src/store/register/compliance.ts'
import { createPublications } from '../../../src/store/register/publications.ts'
import { createStatistics } from '../../../src/store/register/statistics.ts'
import { entryFrom, isRefusal } from '../../../src/register/entry.ts'
import type { FreshDatabase } from '../../database.ts'
import { statementOf } from '../../register/statements.ts'
import { registerDatabase, underRole } from './register-database.ts'

const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'] as const
const ANY = { category: null, bodies: null }

/** Publishes one of three decisions in one of a few forms, records what became of a remedy, or takes it down; each on the same day as what was before it, or the next. */
const step = fc.record({
  reference: fc.constantFrom('31 000 001', '31 000 002', '31 000 003'),
  does: fc.oneof({ weight: 4, arbitrary: fc.constant('publish' as const) }, { weight: 4, arbitrary: fc.constant('record' as const) }, { weight: 1, arbitrary: fc.constantFrom('all' as const, 'older' as const) }),
  body: fc.constantFrom('Elmet Council', 'Loidis Council'), category: fc.constantFrom('Housing', 'Planning', null), decision: fc.constantFrom('Upheld', 'Not upheld', null),
  agreed: fc.subarray(['The Council agreed to apologise.', 'The Council agreed to training.']), nextDay: fc.boolean(),
  remedy: fc.constantFrom('apology', 'payment'), became: fc.constantFrom('done', 'late', 'not-done'),
})

interface Kept { readonly reference: string; readonly version: number; readonly since: string; readonly body: string; readonly category: string | null; readonly decision: string | null; readonly remedies: readonly string[] }
interface Recorded { readonly reference: string; readonly remedy: string; readonly since: string; readonly became: string }

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
  const changing = <T>(work: (publications: ReturnType<typeof createPublications>, compliance: ReturnType<typeof createCompliance>) => Promise<T>) => underRole(pool, 'redress_app', async (session) => {
    const result = await work(createPublications(session), createCompliance(session))
    // What has no answer to wait for goes along with this.
    await session.run({ text: 'select' })
    return result
  })
  const reading = <T>(work: (statistics: ReturnType<typeof createStatistics>) => Promise<T>) => underRole(pool, 'redress_public', (session) => work(createStatistics(session)), 'public')

  it('on every day there are the figures of the versions that stood on it, whatever happened since', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
      let kept: readonly Kept[] = []
      let recorded: readonly Recorded[] = []
      let day = 0
      for (const reference of ['31 000 001', '31 000 002', '31 000 003']) await changing(({ remove }) => remove({ reference, versions: 'all', why: 'published-in-error', on: DAYS[0] }))
      for (const { reference, does, body, category, decision, agreed, nextDay, remedy, became } of steps) {
        if (nextDay) day = Math.min(day + 1, DAYS.length - 1)
        const on = DAYS[day] ?? DAYS[0]
        if (does === 'publish') {
          const action = { heading: 'Agreed action', role: 'action' as const, paragraphs: agreed.map((text, index) => ({ number: index + 1, text, items: [], citations: [] })), subheadings: [] }
          const entry = entryFrom(statementOf({ reference, body, category, decision, date: '2025-05-01' }, { sections: [action], summary: 'A summary.', citations: [] }), { publishedOn: on, origin: 'casework' })
          assert.ok(!isRefusal(entry))
          const { version, outcome } = await changing(({ publish }) => publish(entry))
          const remedies = agreed.map((text) => (text.includes('apologise') ? 'apology' : 'training'))
          if (outcome !== 'unchanged') kept = [...kept, { reference, version, since: on, body, category, decision, remedies }]
        } else if (does === 'record') {
          const outcome = { reference, remedy, number: 1, dueOn: null, satisfied: became !== 'not-done', doneOn: null, late: became === 'late', recordedOn: on, publishedOn: on }
          const [settled] = await changing((_, compliance) => compliance.record([outcome]))
          const isUpheld = kept.findLast((each) => each.reference === reference)?.decision === 'Upheld'
          assert.ok(isUpheld ? settled === 'recorded' || settled === 'unchanged' : settled === 'no-decision' || settled === 'not-upheld', settled)
          if (isUpheld) recorded = [...recorded, { reference, remedy, since: on, became }]
        } else {
          if (does === 'all') recorded = recorded.filter((each) => each.reference !== reference)
          await changing(({ remove }) => remove({ reference, versions: does, why: 'published-in-error', on }))
          const current = Math.max(...kept.filter((each) => each.reference === reference).map(({ version }) => version))
          kept = kept.filter((each) => each.reference !== reference || (does === 'older' && each.version === current))
        }
      }
      for (const asAt of DAYS) {
        const standing = [...Map.groupBy(kept.filter(({ since }) => since <= asAt), ({ reference }) => reference).values()].flatMap((versions) => versions.at(-1) ?? [])
        const { cells, bodies, remedies, compliance } = await reading((statistics) => statistics.counts(asAt, ANY))
        const upheld = standing.filter(({ decision }) => decision === 'Upheld')
        assert.equal(tallyOf(cells).decisions, standing.length)
        assert.deepEqual(tallyOf(bodies), tallyOf(cells))
        assert.equal(tallyOf(cells).upheld, upheld.length)
        for (const { key, decisions } of byCategory(cells)) assert.equal(decisions, standing.filter(({ category }) => (category ?? '').toLowerCase() === key).length)
        const outcomesOf = (reference: string) => [...new Map(recorded.filter((each) => each.reference === reference && each.since <= asAt).map((each) => [each.remedy, each.became]))]
        const outcomes = upheld.flatMap(({ reference }) => outcomesOf(reference))
        for (const { key, upheld: found, done, late, notDone } of byTheme(remedies)) {
          const agreedIn = upheld.map((each) => new Set([...each.remedies, ...outcomesOf(each.reference).map(([its]) => its)]))
          assert.equal(found, agreedIn.filter((each) => (key === '' ? each.size === 0 : each.has(key))).length)
          const those = (...wanted: readonly string[]) => outcomes.filter(([its, what]) => its === key && wanted.includes(what)).length
          assert.deepEqual([done, late, notDone], [those('done', 'late'), those('late'), those('not-done')])
        }
        assert.deepEqual(complianceOf(compliance.bodies), complianceOf(compliance.cells))
        assert.deepEqual(complianceOf(compliance.cells), { outcomes: outcomes.length, satisfied: outcomes.filter(([, what]) => what !== 'not-done').length, notSatisfied: outcomes.filter(([, what]) => what === 'not-done').length, late: outcomes.filter(([, what]) => what === 'late').length })
        const elmet = await reading((statistics) => statistics.counts(asAt, { category: 'housing', bodies: ['elmet-council'] }))
        assert.equal(tallyOf(elmet.cells).decisions, standing.filter(({ body, category }) => body === 'Elmet Council' && category === 'Housing').length)
        assert.ok((upheldRate(tallyOf(cells)) ?? 0) <= 1)
      }
    }), { numRuns: 12 })
  })

  it('the edition changes with everything that comes or goes, and with nothing else', async () => {
    const edition = () => reading((statistics) => statistics.edition())
    const entry = entryFrom(statementOf({ reference: '31 000 009', decision: 'Upheld' }), { publishedOn: DAYS[0], origin: 'casework' })
    assert.ok(!isRefusal(entry))
    const outcome = { reference: '31 000 009', remedy: 'apology', number: 1, dueOn: null, satisfied: true, doneOn: null, late: false, recordedOn: DAYS[0], publishedOn: DAYS[0] }
    const steps: readonly Parameters<typeof changing>[0][] = [({ publish }) => publish(entry), (_, { record }) => record([outcome]), (_, { record }) => record([{ ...outcome, late: true }]), ({ remove }) => remove({ reference: '31 000 009', versions: 'all', why: 'published-in-error', on: DAYS[1] })]
    const editions = [await edition()]
    for (const step of steps) {
      await changing(step)
      editions.push(await edition())
      if (step === steps.at(-1)) continue
      await changing(step)
      assert.equal(await edition(), editions.at(-1))
    }
    assert.equal(new Set(editions).size, editions.length)
  })

  it('nobody writes it but the register itself', async () => {
    for (const statement of ['insert into register.counted default values', 'update register.counted set decision = null', 'delete from register.counted', 'delete from register.remedy', 'delete from register.compliance', `select register.count_again('{}')`]) {
      for (const role of ['redress_app', 'redress_jobs', 'redress_public']) await assert.rejects(underRole(pool, role, (session) => session.run({ text: statement })), /denied/, `${role}: ${statement}`)
    }
    await assert.rejects(underRole(pool, 'redress_app', (session) => session.run({ text: `select register.note_remedies('{}', '{}', '{}')` }), 'person'), /only the office/)
    await assert.rejects(underRole(pool, 'redress_public', (session) => session.run({ text: `select register.note_remedies('{}', '{}', '{}')` }), 'public'), /denied/)
  })
})
