import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { fc } from '../../chance.ts'
import { renderPdf } from '../../../src/outside/printing/typst.ts'
import { draftStatement } from '../../../src/statement/draft.ts'
import type { Statement } from '../../../src/statement/model.ts'
import { titleOf } from '../../../src/statement/render-text.ts'
import { fourHeads } from '../../statement/matters.ts'
import { seed, seedsAbsent } from '../../statement/seeds.ts'
import { anyStatement } from '../../statement/statements.ts'
import { allTags, plainText, tagTree } from './tag-tree.ts'

const { statement: drafted } = draftStatement(fourHeads)
const imprint = { address: 'https://riverside.example/decisions/planning/other/24-017-326', version: 2, publishedOn: '2026-06-20', publisher: 'Riverside Ombudsman' }
const first = renderPdf(drafted, null)
const noTypst = 'refused' in first && first.refused === 'not-here' ? 'npm has no Typst for this platform' : false
const noPoppler = spawnSync('pdfinfo', ['-v']).status === 0 ? false : 'no pdfinfo here: install the package poppler-utils'

function made(statement: Statement, withImprint = false): Uint8Array {
  const printed = renderPdf(statement, withImprint ? imprint : null)
  if ('refused' in printed) throw new Error(printed.sentence)
  return printed.bytes
}

const headingsOf = (pdf: Uint8Array) => allTags(tagTree(pdf) ?? assert.fail('the file has no tags')).flatMap(({ name, title }) => (/^H\d$/.test(name) ? [[name, title]] : []))
const saying = (words: string): Statement => ({ ...drafted, summary: words })

describe('A decision as PDF', { skip: noTypst }, () => {
  it('says that it meets PDF/UA-1, in which language it is, and shows its title', () => {
    const text = plainText(made(drafted))
    assert.match(text, /pdfuaid:part>1</)
    assert.match(text, /\/Lang \(en-GB\)/)
    assert.match(text, /\/DisplayDocTitle true/)
    assert.match(text, /\/MarkInfo/)
  })

  it('has the title as its first heading, then those of the statement at their levels, in order', () => {
    const expected = drafted.sections.flatMap(({ heading, subheadings }) => [['H2', heading], ...subheadings.map((sub) => ['H3', sub.heading])])
    assert.deepEqual(headingsOf(made(drafted)), [['H1', titleOf(drafted.header)], ...expected])
  })

  it('has each paragraph as an item of a numbered list, and the limbs of the law as a list in it', () => {
    const tree = tagTree(made(drafted)) ?? assert.fail()
    const numbered = tree.inside.filter(({ name }) => name === 'L').flatMap(({ inside }) => inside)
    assert.equal(numbered.length, drafted.sections.flatMap(({ paragraphs }) => paragraphs).length)
    assert.ok(numbered.every(({ name, inside }) => name === 'LI' && inside.map((each) => each.name).join() === 'Lbl,LBody'))
    const limbs = drafted.sections.flatMap(({ paragraphs }) => paragraphs).map(({ items }) => items.length)
    assert.deepEqual(numbered.map((item) => allTags(item).filter(({ name }) => name === 'LI').length - 1), limbs)
  })

  it('takes what a statement says for words, never for instructions', () => {
    for (const words of ['#panic("now")', '*bold* _thin_ $x^2$', '#read("/etc/passwd")', '= Heading', '- item', '<label> @ref', '"] #eval("1+1")', '\\u{41}', '// gone', '/* gone */'])
      assert.deepEqual(headingsOf(made(saying(words))), headingsOf(made(drafted)), words)
  })

  it('has no words but those of the statement in it: no name of a machine, no folder, no day of making', () => {
    assert.doesNotMatch(plainText(made(drafted, true)), /\/CreationDate|\/ModDate|node_modules|noto-sans\//)
  })

  it('is the same file each time', () => assert.deepEqual(made(drafted, true), made(drafted, true)))

  it('is accessible or refused, whatever the statement says', () => {
    fc.assert(fc.property(anyStatement, (statement) => {
      const printed = renderPdf(statement, imprint)
      if ('refused' in printed) {
        assert.equal(printed.refused, 'not-accessible')
        assert.match(printed.sentence, /^The text has /)
      } else assert.equal(headingsOf(printed.bytes)[0]?.[0], 'H1')
    }), { numRuns: 60 })
  })

  it('is refused, with the sign, where no typeface can show one', () => {
    assert.deepEqual(renderPdf(saying('Before \u{F8FFF} after'), null), { refused: 'not-accessible', sentence: 'The text has a sign that no typeface here can show in an accessible PDF: U+F8FFF' })
  })

  describe('read by Poppler', { skip: noPoppler }, () => {
    const structure = (statement: Statement) => spawnSync('pdfinfo', ['-struct-text', '-'], { input: made(statement, true), encoding: 'utf8' }).stdout
    it('is tagged, and its words stand in the structure in their order', () => {
      const words = structure(drafted).replace(/^ *"|"$/gm, '').replace(/\s+/g, ' ')
      let place = words.indexOf(drafted.sections[0]?.heading ?? '')
      for (const text of drafted.sections.flatMap((section) => section.paragraphs.map((each) => each.text.slice(0, 60)))) {
        const next = words.indexOf(text, place)
        assert.ok(next >= place, text)
        place = next + 1
      }
    })
  })

  describe('of the published decisions', { skip: seedsAbsent }, () => {
    for (const reference of ['24 017 326', '23 009 298'] as const)
      it(reference, () => assert.deepEqual(headingsOf(made(seed(reference))).filter(([level]) => level === 'H2').map(([, title]) => title), seed(reference).sections.map(({ heading }) => heading)))
  })
})
