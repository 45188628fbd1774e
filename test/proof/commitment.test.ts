import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../chance.ts'
import { commitment } from '../../src/proof/commitment.ts'
import { sha256Hex } from '../../src/proof/digest.ts'
import { openingDigest } from '../../src/proof/opening.ts'

const nonce = 'ab'.repeat(32)

describe('a commitment', () => {
  test('opens with the nonce and the words that it was made of', () => assert.equal(commitment(nonce, 'Mr X'), sha256Hex(`${nonce}:Mr X`)))
  test('does not open with other words', () => assert.notEqual(commitment(nonce, 'Mr X'), commitment(nonce, 'Mr Y')))
  test('tells nothing of the words to whoever has no nonce: the same words have another', () => assert.notEqual(commitment(nonce, 'yes'), commitment('cd'.repeat(32), 'yes')))
  for (const [name, wrong] of Object.entries({ short: 'ab', 'in capitals': 'AB'.repeat(32), empty: '', long: `${nonce}00` }))
    test(`is not made with a nonce that is ${name}`, () => assert.throws(() => commitment(wrong, 'words'), RangeError))
})

describe('a digest', () => {
  test('is SHA-256 of the UTF-8 bytes (FIPS 180-2, appendix B)', () => {
    assert.equal(sha256Hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    assert.equal(sha256Hex(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})

describe('the opening of a case', () => {
  const opening = { office: 'riverside', position: 7, case: 'c-1', previous: '0'.repeat(64), first: 'f'.repeat(64) }
  test('is tied to its office, its place, the case, the opening before and the first event', () => {
    const made = openingDigest(opening)
    fc.assert(fc.property(fc.constantFrom('office', 'case', 'previous', 'first'), fc.string(), (member, other) => {
      fc.pre(other !== opening[member as 'office'])
      assert.notEqual(openingDigest({ ...opening, [member]: other }), made)
    }), { numRuns: 100 })
    assert.notEqual(openingDigest({ ...opening, position: 8 }), made)
    assert.equal(openingDigest({ ...opening }), made)
  })
})
