import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { law, testsInForce } from '../../src/law/law.ts'
import { appliedTests, explainCitations } from '../../src/register/applied-law.ts'
import { cues } from '../../src/register/cues.ts'
import { citationsOf } from '../../src/statement/blocks.ts'
import { draftStatement } from '../../src/statement/draft.ts'
import type { Paragraph, Statement } from '../../src/statement/model.ts'
import { fourHeads, twoHeads } from '../statement/matters.ts'
import { seed, seedsAbsent } from '../statement/seeds.ts'

const told = (statement: Statement) => Object.fromEntries(appliedTests(statement).map(({ test, law: rule, applied }) => [test.id, [rule, applied]]))
const paragraph = (text: string): Paragraph => ({ number: 1, text, items: [], citations: citationsOf({ number: 1, text, items: [] }, []) })
const testsIn = (text: string) => explainCitations(paragraph(text), '2025-03-13').flatMap(({ tests }) => tests.map(({ id }) => id))

describe('The law that a published paragraph cites', () => {
  it('is explained by the test whose authority it is, in any letters and order', () => {
    assert.deepEqual(testsIn('It affects all. (Local Government Act 1974, section 26(7))'), ['all-or-most'])
    assert.deepEqual(testsIn('Made late: over 12 months. (local government act 1974, sections 26B and 34D, as amended)'), ['late'])
  })

  it('is told apart by the words of the paragraph where several tests share it', () => {
    const cited = '(Local Government Act 1974, section 24A(6), as amended)'
    assert.deepEqual(testsIn(`Data protection is for others. ${cited}`), ['ico-data'])
    assert.deepEqual(testsIn(`What a councillor did is not for us. ${cited}`), ['conduct-of-councillor'])
  })

  it('is not explained where the words tell none of those that share it, or nobody here knows it', () => {
    assert.deepEqual(testsIn('We may decide. (Local Government Act 1974, section 24A(6), as amended)'), [])
    assert.deepEqual(testsIn('They must help. (Housing Act 1996, section 188)'), [])
  })

  it('leads to the Act where its address is known', () => {
    const [known] = explainCitations(paragraph('x (Local Government Act 1974, section 26(7))'), null)
    const [unknown] = explainCitations(paragraph('x (Housing Act 1996, section 188)'), null)
    assert.deepEqual([known?.address, unknown?.address], ['https://www.legislation.gov.uk/ukpga/1974/7', null])
  })

  it('is that of the day of the decision, or of any where it has none', () => {
    for (const date of ['2025-03-13', null, 'not a day']) assert.deepEqual(explainCitations(paragraph('x (Local Government Act 1974, section 26(7))'), date).flatMap(({ tests }) => tests.map(({ id }) => id)), ['all-or-most'])
  })
})

describe('The tests that a decision rests on', () => {
  it('are found in our own statements with the paragraphs of their law and of their answer', () => {
    assert.deepEqual(told(draftStatement(fourHeads).statement), {
      'minor-injustice': [[2], [9]], 'no-worthwhile': [[2], [7, 11]], 'better-placed': [[2], [8, 11]], 'ico-data': [[3], [8, 11]], 'complaint-handling': [[], [10]],
    })
    assert.deepEqual(Object.keys(told(draftStatement(twoHeads).statement)).toSorted(), ['better-placed', 'ico-data', 'individual-officer'])
  })

  for (const test of testsInForce('2025-03-13').filter(({ citation, stage }) => citation !== null && stage !== 'enabling')) {
    it(`know “${test.name}” by the law paragraph that we write for it`, () => {
      const { statement } = draftStatement({ ...fourHeads, heads: [{ id: 'one', complaint: 'about something', tests: [{ test: test.id, met: true, betterPlaced: [], reasons: 'It is so.' }] }], grounds: [test.id] })
      const found = appliedTests(statement).filter(({ law: rule }) => rule.length > 0).map(({ test: { id } }) => id)
      assert.ok(found.includes(test.id) || (test.restsOn !== undefined && found.includes(test.restsOn)), found.join())
    })
  }

  it('have words to tell them by only if they exist', () => {
    const ids = new Set(law.tests.map(({ id }) => id))
    assert.deepEqual(Object.keys(cues).filter((id) => !ids.has(id)), [])
  })

  describe('in the published decisions', { skip: seedsAbsent }, () => {
    it('24 017 326', () => assert.deepEqual(told(seed('24 017 326')), {
      'minor-injustice': [[2], [9]], 'no-worthwhile': [[2], [7, 11]], 'better-placed': [[2], [8, 11]], 'ico-data': [[3], [8, 11]], 'complaint-handling': [[], [10]],
    }))
    it('23 009 298', () => assert.deepEqual(told(seed('23 009 298')), { 'ico-data': [[2], [9, 11]], 'better-placed': [[3], [9, 11]], 'individual-officer': [[], [10]] }))
  })
})
