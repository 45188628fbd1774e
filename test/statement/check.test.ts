import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkDraft } from '../../src/statement/check.ts'
import { draftStatement } from '../../src/statement/draft.ts'
import type { Matter } from '../../src/statement/matter.ts'
import { describeParagraph } from '../../src/statement/reader-view.ts'
import { fourHeads, twoHeads } from './matters.ts'

const check = (matter: Matter) => {
  const { errors, warnings } = checkDraft(matter, draftStatement(matter))
  return { errors: errors.map((each) => each.code), warnings: warnings.map((each) => each.code) }
}
const firstHead = (change: Partial<Matter['heads'][number]['tests'][number]>): Matter =>
  ({ ...fourHeads, heads: fourHeads.heads.map((head, at) => (at > 0 ? head : { ...head, tests: head.tests.map((test) => ({ ...test, ...change })) })) })

describe('A draft may be approved', () => {
  it('when all parts are answered, explained and cited', () => assert.deepEqual(check(fourHeads).errors, []))
  it('with a warning where an injustice is claimed that no finding answers', () => {
    assert.deepEqual(check(twoHeads), { errors: [], warnings: ['injustice-not-addressed'] })
    const addressed = { ...twoHeads, claimedInjustice: twoHeads.claimedInjustice.map((each) => ({ ...each, addressedBy: 'records' })) }
    assert.deepEqual(check(addressed).warnings, [])
    assert.deepEqual(check({ ...addressed, claimedInjustice: addressed.claimedInjustice.map((each) => ({ ...each, addressedBy: 'gone' })) }).warnings, ['injustice-not-addressed'])
  })
})

describe('A draft may not be approved', () => {
  it('while a head has no finding', () => assert.ok(check(firstHead({ met: false })).errors.includes('head-without-finding')))
  it('while a test is met without reasons', () => assert.deepEqual(check(firstHead({ reasons: ' ' })).errors, ['reasons-missing']))
  it('without grounds', () => assert.deepEqual(check({ ...fourHeads, grounds: [] }).errors, ['no-grounds']))
  it('on a ground that is not met for any head', () => assert.deepEqual(check({ ...fourHeads, grounds: ['late'] }).errors, ['ground-not-met']))
  it('though it may on a limb that a met test rests on', () => assert.deepEqual(check({ ...twoHeads, grounds: ['better-placed'] }).errors, []))
  it('with a final decision that differs from the header', () => assert.deepEqual(check({ ...fourHeads, rewritten: { final: 'I found fault.' } }).errors, ['final-differs-from-header']))
  it('citing a provision of the Act that no test rests on', () => assert.deepEqual(check({ ...fourHeads, rewritten: { 'finding:contact': 'It is slight. (Local Government Act 1974, section 99)' } }).errors, ['provision-unknown']))
  it('with a body that is not in the directory', () => assert.deepEqual(check(firstHead({ betterPlaced: ['nobody'] })).errors, ['body-unknown']))
  it('for another outcome, or without heads', () => {
    assert.ok(check({ ...fourHeads, outcome: 'Upheld' }).errors.includes('outcome-not-drafted'))
    assert.ok(check({ ...fourHeads, heads: [] }).errors.includes('no-heads'))
  })
  it('when a test is relied on and its law paragraph is not there', () => {
    const draft = draftStatement(fourHeads)
    const sections = draft.statement.sections.map((each) => (each.role === 'powers' ? { ...each, paragraphs: [] } : each))
    const codes = checkDraft(fourHeads, { ...draft, statement: { ...draft.statement, sections } }).errors.map((each) => each.code)
    assert.ok(codes.includes('test-without-law-paragraph'))
    assert.ok(codes.includes('section-empty'))
  })
})

describe('House rules are hints', () => {
  const hint = (rewritten: Record<string, string>) => check({ ...fourHeads, rewritten }).warnings
  it('a summary speaks as “we” and not of the final decision, without abbreviations', () =>
    assert.deepEqual(hint({ summary: 'The Ombudsman finds in his final decision that the ICO is better placed.' }), ['summary-tells-decision', 'summary-speaks-as-one', 'summary-abbreviation']))
  it('words of a draft go', () => assert.deepEqual(hint({ 'finding:contact': 'Based on current evidence it is slight.' }), ['draft-words']))
  it('an authority that we do not know is to be looked up', () => assert.deepEqual(hint({ 'finding:contact': 'It is slight. (Children Act 1989, section 26)' }), ['authority-not-checked']))
  it('a very long sentence is pointed out', () => assert.deepEqual(hint({ 'finding:contact': `${'word '.repeat(36)}end.` }), ['long-sentence']))
  it('words for a paragraph that is gone are kept, and said to be', () => assert.deepEqual(hint({ 'finding:nobody': 'Words.' }), ['rewritten-paragraph-gone']))
  it('a better place needs a name', () => assert.ok(check({ ...twoHeads, heads: twoHeads.heads.map((head) => ({ ...head, tests: head.tests.map((each) => ({ ...each, betterPlaced: [] })) })) }).warnings.includes('better-placed-by-nobody')))
})

describe('Every paragraph tells its reader why it is there', () => {
  it('in a plain sentence that names nobody', () => {
    for (const matter of [fourHeads, twoHeads])
      for (const { why } of draftStatement(matter).provenance) {
        const text = describeParagraph(why)
        assert.match(text, /^It .*[.?]$/)
        assert.doesNotMatch(text, /Mr X|Miss X|Kent/)
      }
  })
})
