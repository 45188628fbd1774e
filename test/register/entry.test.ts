import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { entryFrom, isRefusal, LONGEST_TEXT_IN_BYTES } from '../../src/register/entry.ts'
import type { EntryRefusal, NewEntry } from '../../src/register/entry.ts'
import type { Statement } from '../../src/statement/model.ts'
import { statementOf, statementSaying } from './statements.ts'

const published = { publishedOn: '2026-08-14', origin: 'import' as const }

describe('A register entry (LGA 1974, section 31B)', () => {
  it('is filed under its reference, body, category and outcome', () => {
    const entry = accepted(statementOf())
    assert.equal(entry.reference, '26 000 123')
    assert.equal(entry.bodySlug, 'fallowshire-county-council')
    assert.equal(entry.categorySlug, 'children-s-care-services')
    assert.equal(entry.subcategorySlug, 'child-protection')
    assert.equal(entry.publishedOn, '2026-08-14')
  })

  it('writes the reference one way, with its suffix letter in lower case', () => {
    assert.equal(accepted(statementOf({ reference: '17-002-402B' })).reference, '17 002 402b')
  })

  it('holds every word that a reader reads, in reading order', () => {
    assert.deepEqual(accepted(statementOf()).text.split('\n'), [
      'We will not investigate this complaint about a missed visit.',
      'The complaint',
      'Mr X says the Council missed a visit.',
      'My assessment',
      'The visit took place a week later.',
      'nothing followed from the delay.',
      'Analysis',
      'We may decide not to look into it.',
      'Local Government Act 1974, section 24A(6)',
      "Investigator's decision on behalf of the Ombudsman",
    ])
  })

  it('leaves behind everything that is not part of a statement', () => {
    const draft = statementOf() as Statement & Record<string, unknown>
    const [complaint] = draft.sections
    const carrying = {
      ...draft,
      case: 'CASE-SECRET',
      header: { ...draft.header, complainant: 'NAME-SECRET' },
      sections: [{ ...complaint, paragraphs: [{ ...complaint?.paragraphs[0], from: 'HEAD-SECRET' }] }],
    } as unknown as Statement
    assert.doesNotMatch(JSON.stringify(accepted(carrying)), /SECRET/)
  })

  it('may lack its category, outcome, date and summary', () => {
    const entry = accepted(statementOf({ category: null, subcategory: null, decision: null, date: null }, { summary: null }))
    assert.deepEqual([entry.category, entry.categorySlug, entry.decision, entry.date, entry.summary], [null, null, null, null, null])
  })

  const refusals: readonly (readonly [string, Statement, EntryRefusal['refused']])[] = [
    ['no reference', statementOf({ reference: null }), 'no-reference'],
    ['a reference of another form', statementOf({ reference: '2026/123' }), 'reference-not-understood'],
    ['no body', statementOf({ body: null }), 'no-body'],
    ['a body written in signs alone', statementOf({ body: '---' }), 'no-body'],
    ['a day that is not in the calendar', statementOf({ date: '2025-02-29' }), 'date-not-understood'],
    ['neither summary nor paragraph', statementOf({}, { summary: null, sections: [] }), 'no-text'],
    ['a NUL', statementSaying('before\0after'), 'characters-not-kept'],
    ['half of a surrogate pair', statementSaying('before\uD800after'), 'characters-not-kept'],
    ['more text than is kept', statementSaying('a '.repeat(LONGEST_TEXT_IN_BYTES)), 'text-too-long'],
  ]
  for (const [what, statement, code] of refusals) {
    it(`is refused to a statement with ${what}`, () => {
      const result = entryFrom(statement, published)
      assert.ok(isRefusal(result))
      assert.equal(result.refused, code)
    })
  }

  it('takes 29 February of a leap year', () => {
    assert.equal(accepted(statementOf({ date: '2024-02-29' })).date, '2024-02-29')
  })
})

function accepted(statement: Statement): NewEntry {
  const result = entryFrom(statement, published)
  assert.ok(!isRefusal(result), isRefusal(result) ? result.sentence : '')
  return result
}
