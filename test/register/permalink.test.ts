import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { permalinkOf, referenceFrom, referenceInAddress } from '../../src/register/permalink.ts'
import { slugOf } from '../../src/register/slug.ts'

describe('The address of a decision', () => {
  it('is made of category, sub-category and reference', () => {
    const entry = { reference: '24 017 326', categorySlug: 'children-s-care-services', subcategorySlug: 'child-protection' }
    assert.equal(permalinkOf(entry), '/decisions/children-s-care-services/child-protection/24-017-326')
  })

  it('says uncategorised where the statement gives no category', () => {
    assert.equal(permalinkOf({ reference: '24 016 005', categorySlug: null, subcategorySlug: null }), '/decisions/uncategorised/uncategorised/24-016-005')
  })

  for (const written of ['24 017 326', '24-017-326', '24017326', ' 24 017-326 ']) {
    it(`reads “${written}” as the reference 24 017 326`, () => assert.equal(referenceFrom(written), '24 017 326'))
  }

  for (const written of ['', '24 017 32', '24 017 3266', '24 017 326bc', 'child-protection', '24/017/326']) {
    it(`reads no reference in “${written}”`, () => assert.equal(referenceFrom(written), null))
  }

  it('leads back to its reference, suffix letter included', () => {
    const digits = fc.stringMatching(/^\d{8}[a-z]?$/)
    fc.assert(
      fc.property(digits, (written) => {
        const reference = referenceFrom(written)
        assert.ok(reference !== null)
        assert.equal(referenceFrom(referenceInAddress(reference)), reference)
      }),
      { numRuns: 200 },
    )
  })
})

describe('A name in an address', () => {
  const names = [
    ["Children's care services", 'children-s-care-services'],
    ['Children’s care services', 'children-s-care-services'],
    ['Benefits and tax', 'benefits-and-tax'],
    ['COVID-19', 'covid-19'],
    ['  Ynys Môn / Anglesey  ', 'ynys-mon-anglesey'],
    ['…', ''],
  ] as const
  for (const [name, slug] of names) it(`“${name}” becomes “${slug}”`, () => assert.equal(slugOf(name), slug))

  it('stays the same when it is one already', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => assert.equal(slugOf(slugOf(name)), slugOf(name))), { numRuns: 200 })
  })
})
