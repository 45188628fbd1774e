import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bulkLine, csvCell } from '../../src/register/bulk.ts'
import { lineFields } from '../../src/register/bulk-fields.ts'
import { hasRowOf, partsTouched } from '../../src/register/bulk-parts.ts'
import { entryFrom, isRefusal } from '../../src/register/entry.ts'
import { statementOf } from './statements.ts'

describe('A cell of the bulk file is text and nothing else', () => {
  for (const begins of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '\u200B=', '\uFEFF+', ' =', '\u00A0@']) {
    it(`${JSON.stringify(begins)} begins no formula`, () => assert.match(csvCell(`${begins}1`), /^"?'/))
  }
  it('quotes what RFC 4180 asks to be quoted, and nothing else', () =>
    assert.deepEqual(['a', 'a,b', 'a "b"', 'a\nb', null, '24 017 326', 'a=b'].map(csvCell), ['a', '"a,b"', '"a ""b"""', '"a\nb"', '', '24 017 326', 'a=b']))
})

describe('The fields of a line', () => {
  it('are those that are described, each of them, and no other', () => {
    const entry = entryFrom(statementOf({}, { doubts: [{ line: 1, text: 'x', why: 'y' }] }), { publishedOn: '2026-08-14', origin: 'import' })
    assert.ok(!isRefusal(entry))
    const pathsOf = (value: unknown, path: string): readonly string[] =>
      Array.isArray(value) ? value.flatMap((each) => pathsOf(each, `${path}[]`))
        : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, each]) => pathsOf(each, path === '' ? name : `${path}.${name}`))
          : [path]
    const paths = new Set(pathsOf(JSON.parse(bulkLine('jsonl', { ...entry, version: 1 }, 'https://riverside.example')), ''))
    assert.deepEqual([...paths].toSorted(), lineFields.map(({ name }) => name).toSorted())
  })
})

describe('A bulk file in parts of the order of publication', () => {
  it('is made anew where something was published or taken down', () =>
    assert.deepEqual([[0, 0], [0, 1], [0, 1000], [0, 1001], [999, 1000], [1000, 1001], [1500, 3500]].map(([since = 0, last = 0]) => partsTouched(since, last)), [[0], [0], [0], [0, 1000], [0], [1000], [1000, 2000, 3000]]))
  it('and where a row is of a decision that changed, whatever a summary says', () => {
    const csv = 'reference,body\r\n24 000 001,"A, 24 000 009"\r\n24 000 002a,B\r\n'
    assert.deepEqual(['24 000 001', '24 000 002a', '24 000 002', '24 000 009', 'reference'].map((reference) => hasRowOf(csv, new Set([reference]))), [true, true, false, false, false])
  })
})
