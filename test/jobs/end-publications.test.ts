import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { handlers } from '../../src/jobs/handlers.ts'
import { publicationPeriods, publishedUntil, yearsPublished } from '../../src/law/publication-periods.ts'
import { showDecision } from '../../src/usecases/register/show-decision.ts'
import { system, visitor } from '../../src/usecases/use-case.ts'
import { testDesk, testOffice, type TestDesk } from '../desk.ts'
import { statementOf, statementSaying } from '../register/statements.ts'
import { importing } from '../usecases/register/public-desk.ts'

describe('How long a decision stays published (Statement of Reasons Manual; an office may set its own)', () => {
  it('is five years for a statement, unless the office sets another period', () => {
    assert.equal(yearsPublished('Statement', {}), 5)
    assert.equal(yearsPublished('Statement', { Statement: 3 }), 3)
    assert.equal(yearsPublished('Statement', { Statement: null }), null)
  })
  it('is always for a report, unless the office sets a period: that of reports is not confirmed, and ends nothing', () => {
    assert.equal(publicationPeriods.find(({ kind }) => kind === 'Report')?.basis, 'unverified')
    assert.equal(yearsPublished('Report', {}), null)
    assert.equal(yearsPublished('Report', { Report: 10 }), 10)
  })
  it('counts to the day, and from 29 February to the last of the month', () => {
    assert.equal(publishedUntil('2031-06-20', 5), '2026-06-20')
    assert.equal(publishedUntil('2028-02-29', 5), '2023-02-28')
  })
})

describe('A decision whose period is over', () => {
  let at: TestDesk
  before(async () => {
    at = await testDesk('2026-06-20T10:00:00.000Z')
    await take(statementSaying('A text.', { reference: '11 000 001' }))
    await take({ ...statementOf({ reference: '11 000 002' }), kind: 'Report' })
  })
  after(() => at?.close())
  const take = (statement: ReturnType<typeof statementOf>) => importing(at.desk, [{ from: 'x', form: 'json', content: Buffer.from(JSON.stringify(statement)) }])
  const end = () => handlers['end-publications']({ desk: at.desk, postman: null }, {})
  const stateOf = async (reference: string) => {
    const shown = await showDecision(at.desk, visitor, { reference })
    return shown.ok ? 'published' : shown.refusal.code
  }
  /** From 20 June 2026. */
  const daysTo = (date: string) => (Date.parse(`${date}T10:00:00Z`) - Date.parse(at.desk.now())) / 86_400_000

  it('is still there the day before, and gone on the day; a report stays', async () => {
    at.pass(daysTo('2031-06-19'))
    await end()
    assert.equal(await stateOf('11 000 001'), 'published')
    at.pass(1)
    await end()
    await end()
    assert.deepEqual([await stateOf('11 000 001'), await stateOf('11 000 002')], ['taken-down', 'published'])
    const [removal, ...more] = await at.desk.store.as(system, ({ publications }) => publications.removals(0, 10))
    assert.deepEqual([removal?.reference, removal?.why, more.length], ['11 000 001', 'period-ended', 0])
  })

  it('counts from its first publication, though it was corrected since', async () => {
    await take(statementSaying('One.', { reference: '11 000 003' }))
    at.pass(300)
    await take(statementSaying('Two.', { reference: '11 000 003' }))
    at.pass(5 * 365.25 - 300 + 1)
    await end()
    assert.equal(await stateOf('11 000 003'), 'taken-down')
  })

  it('follows the office where it has set a period, and stays where what it set is no period', async () => {
    await take(statementSaying('Three.', { reference: '11 000 004' }))
    at.pass(400)
    const set = (publicationYears: unknown) => at.desk.store.as(system, ({ people }) => people.saveOffice({ ...testOffice, settings: { ...testOffice.settings, publicationYears } }))
    for (const kept of [{ Statement: 2 }, { Statement: null }, { Statement: 'one' }, { Statement: 0 }, { Statement: 0.5 }]) {
      await set(kept)
      await end()
      assert.equal(await stateOf('11 000 004'), 'published', JSON.stringify(kept))
    }
    await set({ Statement: 1, Report: 1 })
    await end()
    assert.deepEqual([await stateOf('11 000 004'), await stateOf('11 000 002')], ['taken-down', 'taken-down'])
  })
})
