import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readQuery } from '../../src/register/read-query.ts'
import type { Asked, QueryNote, QueryProblem } from '../../src/register/read-query.ts'

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

  it('takes a provision in any of its usual forms', () => {
    for (const written of ['Local Government Act 1974, section 24A', 'local government act 1974 s. 24A', 'Local Government Act 1974 ss24A']) {
      assert.equal(queryOf({ provision: written }).provision, ' local government act 1974 section 24a ')
    }
    assert.equal(queryOf({ provision: '24A(6)' }).provision, ' 24a 6 ')
  })

  it('takes a better-placed body by any of its names', () => {
    for (const written of ['ico', 'ICO', "Information Commissioner's Office", 'information commissioner']) assert.equal(queryOf({ betterPlaced: written }).betterPlaced, 'ico')
  })

  it('takes a remedy by its id or name', () => {
    for (const written of ['apology', 'Apology']) assert.equal(queryOf({ remedy: written }).remedy, 'apology')
    assert.match(notesOf({ remedy: 'apologies' })[0]?.sentence ?? '', /No remedy is called “apologies”\. Did you mean Apology\?/)
  })

  it('refuses a kind and a scope that there are not', () => {
    assert.deepEqual(problemsOf({ kind: 'letter', within: 'page' }).map(({ code }) => code), ['unknown-kind', 'unknown-scope'])
    assert.deepEqual([queryOf({ kind: 'Report' }).kind, queryOf({ within: 'paragraph' }).within], ['report', 'paragraph'])
  })

  it('says what a sign in the words does not mean', () => {
    assert.match(notesOf({ words: '"home visit' })[0]?.sentence ?? '', /quotation mark has no partner/)
  })

  it('has nothing to explain about names that are known', () => {
    assert.deepEqual(notesOf({ category: 'planning', subcategory: 'enforcement', decision: 'upheld' }), [])
  })
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
