import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { partsAsCsv } from '../../src/register/statistics/csv.ts'
import { remedies } from '../../src/register/remedies.ts'
import { yearName } from '../../src/register/statistics/parts.ts'
import { complianceFrom, complianceOf, complianceRate, type ComplianceBodyCell, type ComplianceCell, type CompliancePart } from '../../src/register/statistics/compliance.ts'
import { byBody, byCategory, byTheme, byYear, tallyOf, upheldRate, type BodyCell, type Cell, type Part, type RemedyCell, type Tally } from '../../src/register/statistics/tally.ts'

const decision = fc.constantFrom('Upheld', 'Not upheld', 'Closed after initial enquiries', 'Not Upheld', 'something else', null)
const count = fc.integer({ min: 1, max: 1000 })
const cell = fc.record({
  category: fc.constantFrom('Housing', null), categorySlug: fc.constantFrom('housing', 'planning', null),
  decision, year: fc.option(fc.integer({ min: 1000, max: 2030 }), { nil: null }), decisions: count,
}) satisfies fc.Arbitrary<Cell>
const bodyCell = fc.record({ body: fc.constantFrom('Elmet Council', 'Loidis Council'), bodySlug: fc.constantFrom('elmet', 'loidis'), decision, decisions: count }) satisfies fc.Arbitrary<BodyCell>

describe('Statistics add up', () => {
  const addsUp = (parts: readonly Part[], total: Tally) => {
    for (const column of ['decisions', 'upheld', 'notUpheld', 'closed', 'other'] as const) assert.equal(parts.reduce((sum, part) => sum + part[column], 0), total[column])
    assert.equal(new Set(parts.map(({ key }) => key)).size, parts.length)
  }
  it('outcomes, years, categories and bodies each add up to the total', () => {
    fc.assert(fc.property(fc.array(cell, { maxLength: 30 }), fc.array(bodyCell, { maxLength: 30 }), (cells, bodies) => {
      const total = tallyOf(cells)
      assert.equal(total.decisions, cells.reduce((sum, { decisions }) => sum + decisions, 0))
      assert.equal(total.upheld + total.notUpheld + total.closed + total.other, total.decisions)
      for (const parts of [byYear(cells), byCategory(cells)]) addsUp(parts, total)
      addsUp(byBody(bodies), tallyOf(bodies))
    }))
  })

  it('what was agreed is counted of upheld decisions alone, each kind for itself, and those that have none apart', () => {
    const themes = byTheme([
      { remedy: 'apology', decision: 'Upheld', became: null, decisions: 3 }, { remedy: 'training', decision: 'Upheld', became: null, decisions: 2 }, { remedy: 'apology', decision: 'Not upheld', became: 'done', decisions: 9 },
      { remedy: null, decision: 'Upheld', became: null, decisions: 1 }, { remedy: null, decision: 'Closed after initial enquiries', became: null, decisions: 8 },
    ])
    assert.deepEqual(themes.filter(({ upheld }) => upheld > 0).map(({ key, upheld }) => [key, upheld]), [['apology', 3], ['training', 2], ['', 1]])
    assert.equal(themes.length, remedies.length + 1)
  })

  it('what was agreed is done, not done or not recorded; late is some of what was done', () => {
    const remedyCell = fc.record({ remedy: fc.constantFrom('apology', 'payment', null), decision, became: fc.constantFrom('done', 'late', 'not-done', null), decisions: count }) satisfies fc.Arbitrary<RemedyCell>
    fc.assert(fc.property(fc.array(remedyCell, { maxLength: 30 }), (cells) => {
      for (const { upheld, done, late, notDone, notRecorded } of byTheme(cells)) {
        assert.equal(done + notDone + notRecorded, upheld)
        assert.ok(late <= done)
      }
    }))
  })

  it('outcomes of remedies are satisfied or not, and years, categories and bodies each add up to all of them', () => {
    const alike = { decision, satisfied: fc.boolean(), outcomes: count }
    const late = <T extends { readonly satisfied: boolean }>(cell: T) => fc.boolean().map((isLate) => ({ ...cell, late: cell.satisfied && isLate }))
    const outcome = fc.record({ ...alike, category: fc.constantFrom('Housing', null), categorySlug: fc.constantFrom('housing', 'planning', null), year: fc.integer({ min: 1000, max: 2030 }) }).chain(late) satisfies fc.Arbitrary<ComplianceCell>
    const bodyOutcome = fc.record({ ...alike, body: fc.constantFrom('Elmet Council', 'Loidis Council'), bodySlug: fc.constantFrom('elmet', 'loidis') }).chain(late) satisfies fc.Arbitrary<ComplianceBodyCell>
    fc.assert(fc.property(fc.array(outcome, { maxLength: 30 }), fc.array(bodyOutcome, { maxLength: 30 }), (cells, bodies) => {
      const { total, years, categories, bodies: parts } = complianceFrom({ cells, bodies })
      assert.equal(total.satisfied + total.notSatisfied, total.outcomes)
      assert.ok(total.late <= total.satisfied)
      const sum = (of: readonly CompliancePart[]) => complianceOf(of.flatMap(({ outcomes, satisfied, late: lately }) => [
        { decision: 'Upheld', satisfied: true, late: true, outcomes: lately }, { decision: 'Upheld', satisfied: true, late: false, outcomes: satisfied - lately }, { decision: 'Upheld', satisfied: false, late: false, outcomes: outcomes - satisfied },
      ]))
      assert.deepEqual(sum(years), total)
      assert.deepEqual(sum(categories), total)
      assert.deepEqual(sum(parts), complianceOf(bodies))
    }))
  })

  it('the compliance rate is satisfied of all that were recorded, late or not, and there is none where nothing was', () => {
    assert.equal(complianceRate({ outcomes: 0, satisfied: 0 }), null)
    assert.equal(complianceRate(complianceOf([{ decision: 'Upheld', satisfied: true, late: true, outcomes: 1 }, { decision: 'Upheld', satisfied: false, late: false, outcomes: 1 }, { decision: 'Not upheld', satisfied: false, late: false, outcomes: 1 }])), 0.5)
  })

  it('the upheld rate is upheld of all investigated, and there is none where nothing was', () => {
    fc.assert(fc.property(fc.array(cell), (cells) => {
      const { upheld, notUpheld } = tallyOf(cells)
      assert.equal(upheldRate({ upheld, notUpheld }), upheld + notUpheld === 0 ? null : upheld / (upheld + notUpheld))
    }))
    assert.equal(Math.round((upheldRate({ upheld: 3665, notUpheld: 776 }) ?? 0) * 100), 83)
  })

  it('a year without decisions between two others is there, and is nought', () => {
    const at = (year: number): Cell => ({ category: null, categorySlug: null, decision: 'Upheld', year, decisions: 1 })
    assert.deepEqual(byYear([at(2022), at(2024)]).map(({ key, decisions }) => [key, decisions]), [['2022-23', 1], ['2023-24', 0], ['2024-25', 1]])
    assert.equal(yearName(1999), '1999-00')
  })
})

describe('A download is safe in a spreadsheet', () => {
  it('no name in it begins as a formula', () => {
    const none = { decisions: 0, upheld: 0, notUpheld: 0, closed: 0, other: 0 }
    assert.match(partsAsCsv('Body', [{ key: 'x', name: '=1+1', ...none }], none), /^'=1\+1,0,/m)
  })

  it('has a line for each part and the total', () => {
    const upheld = { decisions: 2, upheld: 1, notUpheld: 1, closed: 0, other: 0 }
    assert.equal(partsAsCsv('Year', [{ key: '2024-25', name: '2024-25', ...upheld }], upheld), 'Year,Decisions,Upheld,Not upheld,Closed after initial enquiries,No known decision,Upheld rate\r\n2024-25,2,1,1,0,0,0.5000\r\nTotal,2,1,1,0,0,0.5000\r\n')
  })
})
