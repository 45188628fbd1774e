import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { permalinkOf, referenceInAddress } from '../../src/register/permalink.ts'
import { normaliseReference } from '../../src/statement/reference.ts'

describe('The address of a decision', () => {
  it('is made of category, sub-category and reference', () => {
    const entry = { reference: '24 017 326', categorySlug: 'children-s-care-services', subcategorySlug: 'child-protection' }
    assert.equal(permalinkOf(entry), '/decisions/children-s-care-services/child-protection/24-017-326')
  })

  it('says uncategorised where the statement gives no category', () => {
    assert.equal(permalinkOf({ reference: '24 016 005', categorySlug: null, subcategorySlug: null }), '/decisions/uncategorised/uncategorised/24-016-005')
  })

  it('leads back to its reference, suffix letter included', () => {
    const digits = fc.stringMatching(/^\d{8}[a-z]?$/)
    fc.assert(
      fc.property(digits, (written) => {
        const reference = normaliseReference(written)
        assert.ok(reference !== null)
        assert.equal(normaliseReference(referenceInAddress(reference)), reference)
      }),
      { numRuns: 200 },
    )
  })
})
