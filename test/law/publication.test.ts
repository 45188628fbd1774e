import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { categoryOf, law, outcomeOf, reasonOf, slugOf, slugify, subcategoryOf } from '../../src/law/law.ts'

describe('Published outcomes', () => {
  it('are three, with the codes of the decisions search', () =>
    assert.deepEqual(law.outcomes.map(({ header, code }) => [header, code]), [['Closed after initial enquiries', 'c'], ['Upheld', 'u'], ['Not upheld', 'nu']]))

  it('are found by id, header or code', () => {
    for (const given of ['not-upheld', 'Not upheld', 'NOT UPHELD', 'nu']) assert.equal(outcomeOf(given)?.id, 'not-upheld', given)
    assert.equal(outcomeOf('Withdrawn'), undefined)
  })
})

describe('Reasons for closing a complaint', () => {
  it('without a published outcome issue no statement and are not published', () => {
    for (const { id, outcome, issues, published } of law.reasons) {
      assert.equal(outcome === null, issues === 'letter' || issues === 'nothing', id)
      assert.equal(outcome !== null, published, id)
    }
  })

  it('count as investigated exactly where the complaint was upheld or not upheld', () => {
    for (const { id, outcome, investigated } of law.reasons) assert.equal(investigated, outcome === 'upheld' || outcome === 'not-upheld', id)
  })

  it('say that a premature complaint has a letter only', () => assert.equal(reasonOf('referred-back')?.issues, 'letter'))

  it('say when a closure is not published after all', () => assert.match(reasonOf('out-of-jurisdiction')?.unless ?? '', /not published/))
})

describe('Categories', () => {
  it('give the addresses under which decisions are published', () => {
    assert.equal(slugOf('Children\'s care services', 'Child protection'), 'children-s-care-services/child-protection')
    assert.equal(slugOf('Children’s care services', 'Other'), 'children-s-care-services/other')
    assert.equal(slugOf('benefits-and-tax', 'COVID-19'), 'benefits-and-tax/covid-19')
  })

  it('give an address to a subject that we do not know', () => assert.equal(slugOf('  New things ', 'Ünder “way”'), 'new-things/under-way'))

  it('are found by name or slug, in any case', () => {
    assert.equal(categoryOf('children-s-care-services')?.name, 'Children\'s care services')
    assert.equal(categoryOf('Other Categories')?.slug, 'other-categories')
    assert.equal(subcategoryOf('Planning', 'Planning applications')?.slug, 'planning-applications')
    assert.equal(subcategoryOf('Planning', 'Child protection'), undefined)
    assert.equal(categoryOf('Weather'), undefined)
  })

  it('are in order, with Other last, and only some are confirmed', () => {
    const names = categoryOf('adult-care-services')?.subcategories.map(({ name }) => name) ?? []
    assert.deepEqual([names[0], names.at(-1)], ['Assessment and care plan', 'Other'])
    assert.equal(subcategoryOf('Education', 'School exclusions')?.basis, 'unverified')
    assert.equal(subcategoryOf('Education', 'School admissions')?.basis, 'practice')
  })

  it('are all those of the field reference', { skip: existsSync('../shared/domain/ombudsman.md') ? false : 'the field reference is not here' }, () => {
    const section = readFileSync('../shared/domain/ombudsman.md', 'utf8').split('## 7. Categories')[1]?.split('## 8.')[0] ?? ''
    const rows = section.split('\n').map(line => /^\| (.+?) \(([a-z-]+)\) \| (.+) \|$/.exec(line.replaceAll('**', ''))).filter(row => row !== null).filter(([, , slug]) => slug !== 'slug')
    assert.deepEqual(law.categories.map(({ slug }) => slug).sort(), rows.map(row => row[2]).sort())
    for (const [, , category = '', subcategories = ''] of rows)
      assert.deepEqual(categoryOf(category)?.subcategories.map(({ slug }) => slug).sort(), subcategories.split(', ').map(slugify).sort(), category)
  })

  it('have slugs that are their own slugs and safe in an address', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      const slug = slugify(text)
      assert.match(slug, /^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      assert.equal(slugify(slug), slug)
    }), { numRuns: 200 })
  })
})
