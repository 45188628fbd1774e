import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readQuery } from '../../src/register/read-query.ts'
import type { Asked, QueryNote, QueryProblem } from '../../src/register/read-query.ts'
import { withReferencesAsPhrases } from '../../src/register/search-words.ts'

describe('A search of the register', () => {
  it('for nothing lists everything, ten at a time', () => {
    assert.deepEqual(queryOf({}), { words: '', sort: 'relevance', limit: 10, offset: 0 })
  })

  it('keeps the words as they were typed', () => {
    assert.equal(queryOf({ words: '  "home visit" -records OR social ' }).words, '"home visit" -records OR social')
  })

  it('takes a filter by name or by slug', () => {
    assert.equal(queryOf({ category: "Children's care services" }).category, 'children-s-care-services')
    assert.equal(queryOf({ category: 'children-s-care-services' }).category, 'children-s-care-services')
    assert.equal(queryOf({ body: 'Kent County Council' }).body, 'kent-county-council')
  })

  for (const day of ['13/3/2025', '13 Mar 2025', '13 March 2025', '2025-03-13']) {
    it(`may begin on a day written ${day}`, () => assert.equal(queryOf({ from: day }).from, '2025-03-13'))
  }

  it('may begin and end on the same day', () => {
    assert.equal(queryOf({ from: '1/5/2026', to: '2026-05-01' }).to, '2026-05-01')
  })

  it('reports every problem at once, each with its field', () => {
    const problems = problemsOf({ words: 'x'.repeat(501), from: '31/2/2026', to: 'soon', sort: 'best', limit: '0', offset: 'ten' })
    assert.deepEqual(
      problems.map(({ field, code }) => `${field}: ${code}`),
      ['words: too-long', 'from: not-a-day', 'to: not-a-day', 'sort: unknown-sort', 'limit: out-of-range', 'offset: not-a-number'],
    )
  })

  it('cannot end the day before it begins', () => {
    assert.equal(problemsOf({ from: '2026-05-02', to: '2026-05-01' })[0]?.code, 'ends-before-it-begins')
  })

  for (const [limit, right] of [['1', true], ['1000', true], ['1001', false], ['-1', false], ['1.5', false]] as const) {
    it(`${right ? 'may' : 'may not'} ask for ${limit} results`, () => assert.equal('query' in readQuery({ limit }), right))
  }

  it('may have 500 characters', () => assert.equal(queryOf({ words: 'x'.repeat(500) }).words.length, 500))

  it('refuses a NUL with a sentence', () => assert.equal(problemsOf({ words: 'a\0b' })[0]?.code, 'not-storable'))

  it('explains a category that is not in the tree, and names the near ones', () => {
    assert.match(notesOf({ category: 'Childrens services' })[0]?.sentence ?? '', /No category is called “Childrens services”. Did you mean Children's care services/)
  })

  it('explains a sub-category of another category', () => {
    assert.equal(notesOf({ category: 'planning', subcategory: 'child-protection' })[0]?.field, 'subcategory')
  })

  it('explains an outcome that is never published', () => {
    assert.match(notesOf({ decision: 'partly upheld' })[0]?.sentence ?? '', /Did you mean Upheld or Not upheld\?/)
  })

  it('has nothing to explain about names that are known', () => {
    assert.deepEqual(notesOf({ category: 'planning', subcategory: 'enforcement', decision: 'upheld' }), [])
  })
})

describe('A reference among the words of a search', () => {
  for (const written of ['24-017-326', '24017326', '24 017 326']) {
    it(`written ${written} is looked for as a phrase`, () => {
      assert.equal(withReferencesAsPhrases(`visit ${written} home`), 'visit "24 017 326" home')
    })
  }
  it('is left alone inside a phrase', () => assert.equal(withReferencesAsPhrases('"about 24 017 326"'), '"about 24 017 326"'))
  it('is not seen inside a longer number', () => assert.equal(withReferencesAsPhrases('124017326'), '124017326'))
})

function queryOf(asked: Asked) {
  const read = readQuery(asked)
  assert.ok('query' in read, JSON.stringify(read))
  return read.query
}

function notesOf(asked: Asked): readonly QueryNote[] {
  const read = readQuery(asked)
  assert.ok('query' in read)
  return read.notes
}

function problemsOf(asked: Asked): readonly QueryProblem[] {
  const read = readQuery(asked)
  assert.ok('problems' in read)
  return read.problems
}
