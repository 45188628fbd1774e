import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkLaw } from '../../src/law/check-law.ts'
import type { ProblemCode } from '../../src/law/check-law.ts'
import { law } from '../../src/law/law.ts'
import type { Body, Category, Law, Test, TimeLimit } from '../../src/law/model.ts'

const codes = (broken: Law) => checkLaw(broken).map(({ at, code }) => `${at} ${code}`)

/** The law with one test replaced. */
const withTest = (id: string, change: Partial<Test>): Law =>
  ({ ...law, tests: law.tests.map(test => (test.id === id ? { ...test, ...change } : test)) })

const withBody = (id: string, change: Partial<Body>): Law =>
  ({ ...law, bodies: law.bodies.map(body => (body.id === id ? { ...body, ...change } : body)) })

const withLimit = (name: string, change: Partial<TimeLimit>): Law =>
  ({ ...law, limits: law.limits.map(limit => (`${limit.body}.${limit.id}` === name ? { ...limit, ...change } : limit)) })

const withCategory = (slug: string, change: Partial<Category>): Law =>
  ({ ...law, categories: law.categories.map(category => (category.slug === slug ? { ...category, ...change } : category)) })

const [late] = law.tests.filter(({ id }) => id === 'late') as [Test]
const noSource = { source: { instrument: ' ', provision: null, checkedOn: '2026-11-22' } } as const

describe('The law as data', () => {
  it('has no problem', () => assert.deepEqual(checkLaw(law), []))
})

describe('The checker refuses', () => {
  const broken: readonly [string, ProblemCode, string, Law][] = [
    ['a test with neither a citation nor a reason for having none', 'test-uncited', 'tests.late.citation', withTest('late', { citation: null })],
    ['a reason for having none that is blank', 'test-uncited', 'tests.late.citation', withTest('late', { citation: null, uncitedBecause: ' ' })],
    ['a reason for having none beside a citation', 'test-excused-although-cited', 'tests.late.citation', withTest('late', { uncitedBecause: 'It is practice.' })],
    ['a citation of an instrument that nobody knows', 'unknown-instrument', 'tests.late.citation', withTest('late', { citation: 'sections 26B and 34D' })],
    ['another citation of an unknown instrument', 'unknown-instrument', 'tests.late.citation', withTest('late', { otherCitations: [{ citation: 'GDPR', when: 'never' }] })],
    ['a test that asks no question', 'no-question', 'tests.late.asks', withTest('late', { asks: 'It is late.' })],
    ['a test without source', 'no-source', 'tests.late.source', withTest('late', noSource)],
    ['a test without basis', 'no-basis', 'tests.late.basis', withTest('late', { basis: '' as 'statute' })],
    ['a source that was compared on no day', 'no-check-date', 'tests.late.source.checkedOn', withTest('late', { source: { ...late.source, checkedOn: '2026-02-30' } })],
    ['a test that closes complaints on general knowledge', 'unverified-alone', 'tests.late.basis', withTest('late', { basis: 'unverified' })],
    ['a limit without source', 'no-source', 'bodies.ico.limit.source', withBody('ico', { limit: { text: '3 months', basis: 'guidance', ...noSource } })],
    ['a body without source', 'no-source', 'bodies.ico.source', withBody('ico', noSource)],
    ['a subcategory without basis', 'no-basis', 'categories.health.other.basis', withCategory('health', { subcategories: [{ slug: 'other', name: 'Other', basis: '' as 'practice' }] })],
    ['an outcome without source', 'no-source', 'outcomes.upheld.source', { ...law, outcomes: law.outcomes.map(row => (row.id === 'upheld' ? { ...row, ...noSource } : row)) }],
    ['a reason without source', 'no-source', 'reasons.withdrawn.source', { ...law, reasons: law.reasons.map(row => (row.id === 'withdrawn' ? { ...row, ...noSource } : row)) }],
    ['a number for someone in danger without source', 'no-source', 'safety.nspcc.source', { ...law, safety: law.safety.map(row => (row.id === 'nspcc' ? { ...row, ...noSource } : row)) }],
    ['two rows of one test on the same day', 'overlapping-period', 'tests.late.inForce', { ...law, tests: [...law.tests, { ...late, inForce: { from: '2026-01-01', until: null } }] }],
    ['a period that ends before it begins', 'backward-period', 'tests.late.inForce', withTest('late', { inForce: { from: '2026-01-01', until: '2026-01-01' } })],
    ['a better-placed body that is in no directory', 'unknown-body', 'tests.late.betterPlaced', withTest('late', { betterPlaced: ['ico', 'nobody'] })],
    ['an unknown body for a kind of organisation', 'unknown-body', 'kindsOfBody.school.instead', { ...law, kindsOfBody: law.kindsOfBody.map(kind => (kind.id === 'school' ? { ...kind, instead: ['nobody'] } : kind)) }],
    ['a limb that is no test', 'unknown-limb', 'tests.ico-data.restsOn', withTest('ico-data', { restsOn: 'nothing' })],
    ['a limb that is a test but no limb', 'unknown-limb', 'tests.ico-data.restsOn', withTest('ico-data', { restsOn: 'late' })],
    ['a reason for a published outcome that does not exist', 'unknown-outcome', 'reasons.discontinued.outcome', { ...law, outcomes: law.outcomes.filter(({ id }) => id !== 'not-upheld') }],
    ['one id for two bodies', 'duplicate-id', 'bodies.ico', { ...law, bodies: [...law.bodies, { ...law.bodies[0] as Body, id: 'ico', name: 'Another', alsoCalled: [] }] }],
    ['one code for two outcomes', 'duplicate-id', 'outcome codes.u', { ...law, outcomes: law.outcomes.map(row => ({ ...row, code: row.code === 'nu' ? 'u' : row.code })) }],
    ['one name for two bodies', 'shared-name', 'bodies.ico', withBody('swe', { alsoCalled: ['ICO'] })],
    ['a time limit of a body that is in no directory', 'unknown-body', 'limits.nobody.review.body', withLimit('iopc.review', { body: 'nobody' })],
    ['a time limit without source', 'no-source', 'limits.iopc.review.source', withLimit('iopc.review', noSource)],
    ['a time limit without basis', 'no-basis', 'limits.iopc.review.basis', withLimit('iopc.review', { basis: '' as 'statute' })],
    ['more time without source', 'no-source', 'limits.iopc.review.extends.longer.source', withLimit('iopc.review', { extends: [{ name: 'longer', count: { amount: 1, unit: 'weeks' }, why: 'it is hard', basis: 'practice', ...noSource }] })],
    ['two rows of one time limit on the same day', 'overlapping-period', 'limits.iopc.review.inForce', { ...law, limits: [...law.limits, ...law.limits.filter(({ body }) => body === 'iopc')] }],
    ['a time limit that ends before it begins', 'backward-period', 'limits.iopc.review.inForce', withLimit('iopc.review', { inForce: { from: '2026-01-02', until: '2026-01-01' } })],
    ['a time that counts from a day that it does not name', 'unknown-day', 'limits.iopc.review.days', withLimit('iopc.review', { reckoning: { from: ['outcome', 'letter'], count: { amount: 28, unit: 'calendar-days' } } })],
    ['a time that waits for a day that it does not name', 'unknown-day', 'limits.iopc.review.days', withLimit('iopc.review', { reckoning: { from: ['outcome'], count: { amount: 28, unit: 'calendar-days' }, inTime: 'letter' } })],
    ['a day from which nothing is counted', 'unused-day', 'limits.iopc.review.days.letter', withLimit('iopc.review', { days: { outcome: 'the outcome', letter: 'the letter' } })],
    ['a length that is none', 'count-impossible', 'limits.iopc.review.reckoning', withLimit('iopc.review', { reckoning: { from: ['outcome'], count: { amount: 1.5, unit: 'weeks' } } })],
    ['a person’s last day by the later of two readings', 'reading-too-late', 'limits.iopc.review.reckoning', withLimit('iopc.review', { reckoning: { takes: 'later', readings: true, of: [{ from: ['outcome'], count: { amount: 28, unit: 'calendar-days' } }, { from: ['outcome'], count: { amount: 29, unit: 'calendar-days' } }] } })],
    ['two categories with one address', 'slug-clash', 'categories.health', { ...law, categories: [...law.categories, law.categories.find(({ slug }) => slug === 'health') as Category] }],
    ['two subcategories with one address', 'slug-clash', 'categories.health.other', withCategory('health', { subcategories: [{ slug: 'other', name: 'Other', basis: 'practice' }, { slug: 'other', name: 'other', basis: 'practice' }] })],
    ['an address that is not made from the name', 'wrong-slug', 'categories.care', withCategory('health', { slug: 'care' })],
  ]
  for (const [what, code, at, copy] of broken) it(what, () => assert.ok(codes(copy).includes(`${at} ${code}`), codes(copy).join('\n')))

  it('every problem at once', () => {
    const twice = withTest('late', { citation: null, betterPlaced: ['nobody', 'no-one'], asks: 'No.' })
    assert.deepEqual(codes(twice).sort(), [
      'tests.late.asks no-question', 'tests.late.betterPlaced unknown-body', 'tests.late.betterPlaced unknown-body', 'tests.late.citation test-uncited',
    ])
  })
})

describe('The checker accepts', () => {
  it('a row that begins on the day its predecessor ends', () => {
    const [before, after] = [{ from: null, until: '2026-04-01' }, { from: '2026-04-01', until: null }] as const
    const others = law.tests.filter(({ id }) => id !== 'late')
    assert.deepEqual(checkLaw({ ...law, tests: [...others, { ...late, inForce: before }, { ...late, inForce: after }] }), [])
  })
})
