import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../chance.ts'
import { canonicalJson, NotCanonical } from '../../src/proof/canonical.ts'

describe('the canonical form of JSON (RFC 8785)', () => {
  test('section 3.2.2: literals, numbers and strings as ECMAScript writes them', () => {
    const value: unknown = JSON.parse(String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`)
    assert.equal(canonicalJson(value), String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`)
  })

  test('section 3.2.3: members are in the order of the UTF-16 units of their names', () => {
    const value = { '€': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '😀': 'Emoji: Grinning Face', '\u0080': 'Control', 'ö': 'Latin Small Letter O With Diaeresis' }
    assert.deepEqual(
      [...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map(([, text]) => text),
      ['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh'],
    )
  })

  for (const [number, written] of [
    [0, '0'], [-0, '0'], [5e-324, '5e-324'], [-5e-324, '-5e-324'], [1.7976931348623157e308, '1.7976931348623157e+308'], [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'], [9.999999999999997e22, '9.999999999999997e+22'], [1e23, '1e+23'], [1e21, '1e+21'], [999999999999999900000, '999999999999999900000'],
    [9.999999999999997e-7, '9.999999999999997e-7'], [0.000001, '0.000001'], [333333333.33333325, '333333333.33333325'], [-0.0000033333333333333333, '-0.0000033333333333333333'],
  ] as const) test(`appendix B: ${written}`, () => assert.equal(canonicalJson(number), written))

  test('no white space, at any depth', () => assert.equal(canonicalJson({ b: [1, { d: 2, c: [] }], a: {} }), '{"a":{},"b":[1,{"c":[],"d":2}]}'))
  test('the order in which members were put in does not matter', () => assert.equal(canonicalJson({ a: 1, b: 2 }), canonicalJson({ b: 2, a: 1 })))
  test('a member that is undefined is left out', () => assert.equal(canonicalJson({ a: undefined, b: 1 }), '{"b":1}'))

  for (const [name, value] of Object.entries({ 'NaN': Number.NaN, 'infinity': -Infinity, 'a lone surrogate': 'a\ud800', 'a lone surrogate in a name': { 'x\udc00': 1 }, 'undefined in an array': [undefined], 'a function': () => 1, 'a big integer': 1n }))
    test(`${name} has none`, () => assert.throws(() => canonicalJson(value), NotCanonical))

  test('what is read back is the same value, and has the same form', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      // JSON has no negative zero.
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
      assert.equal(canonicalJson(JSON.parse(text)), text)
    }), { numRuns: 200 })
  })
})
