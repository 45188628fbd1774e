import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csvCell } from '../../src/register/bulk.ts'

describe('A cell of the bulk file is text and nothing else', () => {
  for (const begins of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '\u200B=', '\uFEFF+', ' =', '\u00A0@']) {
    it(`${JSON.stringify(begins)} begins no formula`, () => assert.match(csvCell(`${begins}1`), /^"?'/))
  }
  it('quotes what RFC 4180 asks to be quoted, and nothing else', () =>
    assert.deepEqual(['a', 'a,b', 'a "b"', 'a\nb', null, '24 017 326', 'a=b'].map(csvCell), ['a', '"a,b"', '"a ""b"""', '"a\nb"', '', '24 017 326', 'a=b']))
})
