import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { yearName } from '../../../src/register/statistics/parts.ts'
import type { Part } from '../../../src/register/statistics/tally.ts'
import { toHtml } from '../../../src/web/kit/kit.ts'
import { complianceInWords } from '../../../src/web/register/compliance-parts.ts'
import { rateChart, tallyChart, upheldRates } from '../../../src/web/register/statistics-parts.ts'

const years: readonly Part[] = Array.from({ length: 15 }, (_, index) => ({ key: yearName(2010 + index), name: yearName(2010 + index), decisions: 3, upheld: 1, notUpheld: 1, closed: 1, other: 0 }))
const drawn = (chart: ReturnType<typeof tallyChart>) => {
  assert.ok(chart !== null)
  const markup = toHtml(chart)
  return { markup, names: [...markup.matchAll(/>(\d{4}-\d{2})<\/text>/g)].map(([, name]) => name) }
}

describe('A chart', () => {
  it('of more years than are drawn has the latest, and says how many it leaves out', () => {
    const { markup, names } = drawn(tallyChart('years', 'Decisions by year', years, 'last'))
    assert.deepEqual([names.length, names[0], names.at(-1)], [12, '2013-14', '2024-25'])
    assert.match(markup, /The last 12 of 15 are drawn\. The table has all\./)
    assert.equal(drawn(rateChart({ id: 'rates', title: 'Upheld rate', series: 'Upheld rate', parts: upheldRates(years), others: [] })).names.at(-1), '2024-25')
  })

  it('of parts has those with the most, which come first', () => {
    assert.equal(drawn(tallyChart('parts', 'Decisions by part', years)).names[0], '2010-11')
  })

  it('names in its key only what it draws', () => {
    assert.doesNotMatch(drawn(tallyChart('years', 'Decisions by year', years)).markup, /No known decision/)
    assert.match(drawn(tallyChart('years', 'Decisions by year', years.map((part) => ({ ...part, other: 1 })))).markup, /No known decision/)
    assert.doesNotMatch(drawn(rateChart({ id: 'rates', title: 'Upheld rate', series: 'Upheld rate', parts: upheldRates(years), others: [] })).markup, /Average of its kind/)
  })
})

describe('A compliance rate in words', () => {
  it('is told to a tenth, and is 100% only where all was done and 0% only where nothing was', () => {
    for (const [satisfied, outcomes, words] of [[994, 1000, '99.4%'], [9999, 10_000, '99.9%'], [10_000, 10_000, '100%'], [1, 10_000, '0.1%'], [0, 3, '0%'], [0, 0, 'none recorded']] as const) assert.equal(complianceInWords({ outcomes, satisfied }), words)
  })
})
