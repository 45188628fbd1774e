import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { law } from '../../src/law/law.ts'
import { checkStatement } from '../../src/statement/check-statement.ts'
import { draftStatement } from '../../src/statement/draft.ts'
import type { Matter } from '../../src/statement/matter.ts'
import type { Statement } from '../../src/statement/model.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { renderHtml } from '../../src/statement/render-html.ts'
import { renderText } from '../../src/statement/render-text.ts'
import { grounds, lawParagraphs, limbs } from '../../src/statement/standard-paragraphs.ts'
import { fourHeads, twoHeads } from './matters.ts'
import { seed, seedsAbsent } from './seeds.ts'

const shape = (statement: Statement) => ({
  header: statement.header,
  headings: statement.sections.map((each) => each.heading),
  counts: statement.sections.map((each) => each.paragraphs.map((one) => one.number)),
  subheadings: statement.sections.map((each) => each.subheadings),
  citations: statement.citations.map(({ text, standsAlone, number }) => ({ text, standsAlone, number })),
  limbs: statement.sections.flatMap((each) => each.paragraphs).map((each) => each.items.length),
  signOff: statement.signOff,
})
const paragraph = (matter: Matter, key: string) => {
  const { statement, provenance } = draftStatement(matter)
  const number = provenance.find((each) => each.key === key)?.number
  return statement.sections.flatMap((each) => each.paragraphs).find((each) => each.number === number)
}
const keys = (matter: Matter) => draftStatement(matter).provenance.map((each) => each.key)
const withoutHead = (matter: Matter, id: string): Matter => ({ ...matter, heads: matter.heads.filter((head) => head.id !== id) })
const bodies = (text: string) => ({ ico: /\bICO\b|Information Commissioner/.test(text), swe: /\bSWE\b|Social Work England/.test(text) })

describe('A draft from the same matter has the shape of the published decision', { skip: seedsAbsent }, () => {
  for (const matter of [fourHeads, twoHeads]) {
    const published = () => seed(matter.reference as '24 017 326')
    it(`${matter.reference}: headings, order, paragraphs, provisions, limbs and sign-off`, () =>
      assert.deepEqual(shape(draftStatement(matter).statement), shape(published())))

    it(`${matter.reference}: each finding and the final decision name the same better-placed bodies`, () => {
      const named = (statement: Statement) => statement.sections.slice(3).flatMap((each) => each.paragraphs).slice(statement.sections[3]?.subheadings[0] ? 3 : 1).map((each) => bodies(each.text))
      assert.deepEqual(named(draftStatement(matter).statement), named(published()))
    })
  }
})

describe('What a draft consists of', () => {
  it('the complaint in one paragraph, the account, one finding for each head, and one sentence of decision', () =>
    assert.deepEqual(keys(fourHeads), [
      'summary', 'complaint', 'law:fault-injustice-discretion', 'law:ico-data', 'considered:0', 'considered:1', 'account:0',
      'finding:handling', 'finding:records', 'finding:contact', 'finding:complaints', 'final',
    ]))

  it('several limbs are items in their fixed order, with the authority on its own line', () => {
    const discretion = paragraph(fourHeads, 'law:fault-injustice-discretion')
    assert.deepEqual(discretion?.items.map((each) => each.text), [`${limbs['minor-injustice']?.test}, or`, `${limbs['better-placed']?.test}, or`, `${limbs['no-worthwhile']?.test}.`])
    assert.deepEqual(discretion?.citations.map((each) => each.standsAlone), [true])
  })

  it('a single limb is run in, and the authority closes the paragraph', () => {
    const discretion = paragraph(twoHeads, 'law:fault-injustice-discretion')
    assert.deepEqual(discretion?.items, [])
    assert.match(discretion?.text ?? '', /better position.*\. \(Local Government Act 1974, section 24A\(6\), as amended, section 34\(B\)\)$/)
  })

  it('complaint handling and one officer’s conduct have no law paragraph of their own', () =>
    assert.ok(!keys({ ...twoHeads, heads: [...twoHeads.heads, ...fourHeads.heads] }).some((key) => /law:(?:complaint-handling|individual-officer)/.test(key))))

  it('what was not received was not considered', () => {
    const { statement } = draftStatement({ ...fourHeads, considered: [{ from: 'complainant' }] })
    assert.deepEqual(statement.sections[2]?.paragraphs.map((each) => each.text), ['I read what Mr X told me.'])
  })

  it('comments on a draft say who was asked and who answered', () =>
    assert.match(paragraph({ ...fourHeads, considered: [{ from: 'comments-on-draft', by: ['body'] }] }, 'considered:0')?.text ?? '', /^Mr X and the Council could comment.*what the Council said/))

  it('the final decision gives the grounds chosen, in their order, with the bodies for each', () => {
    assert.equal(paragraph(fourHeads, 'final')?.text, 'We will not investigate Mr X’s complaint because nothing worthwhile would come of it and the Information Commissioner’s Office is better placed to deal with the matter.')
    assert.match(paragraph(twoHeads, 'final')?.text ?? '', /the Information Commissioner’s Office and Social Work England are better placed/)
  })

  it('the summary says what was complained of, and why it is not investigated', () =>
    assert.match(draftStatement(twoHeads).statement.summary ?? '', /^We will not investigate Miss X’s complaint that its records .* because .* better placed/))

  it('a head that the law bars is one that we cannot investigate', () => {
    const bar: Matter = { ...fourHeads, grounds: ['tribunal-used'], heads: [{ id: 'h', complaint: 'about a bill', tests: [{ test: 'tribunal-used', met: true, betterPlaced: ['valuation-tribunal'], reasons: 'He appealed.' }] }] }
    assert.match(paragraph(bar, 'final')?.text ?? '', /^We cannot investigate/)
    assert.deepEqual(keys(bar).filter((key) => key.startsWith('law:')), ['law:powers-and-limits', 'law:tribunal-used'])
  })

  it('a bar that is not relied on is explained where reasons were given: late, but for good reasons', () => {
    const late: Matter = { ...fourHeads, heads: fourHeads.heads.map((head, at) => (at > 0 ? head : { ...head, tests: [...head.tests, { test: 'late', met: false, betterPlaced: [], reasons: 'He was ill, so I accept that he came late.' }] })) }
    assert.ok(keys(late).includes('law:late'))
    assert.match(paragraph(late, 'finding:handling')?.text ?? '', /He was ill/)
  })
})

describe('A change in the assessment changes the draft, and nothing else does', () => {
  it('a head that goes takes its finding and its limb along, and the numbers close up', () => {
    const { statement } = draftStatement(withoutHead(fourHeads, 'contact'))
    assert.ok(!keys(withoutHead(fourHeads, 'contact')).includes('finding:contact'))
    assert.deepEqual(paragraph(withoutHead(fourHeads, 'contact'), 'law:fault-injustice-discretion')?.items.length, 2)
    assert.deepEqual(statement.sections.flatMap((each) => each.paragraphs.map((one) => one.number)), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('without the head on data its law paragraph goes, and the limb that it rested on', () => {
    const matter = withoutHead(fourHeads, 'records')
    assert.ok(!keys(matter).includes('law:ico-data'))
    assert.deepEqual(paragraph(matter, 'law:fault-injustice-discretion')?.items.map((each) => each.text).length, 2)
  })

  it('another test cites another provision', () => {
    const swapped: Matter = { ...fourHeads, heads: fourHeads.heads.map((head) => (head.id === 'records' ? { ...head, tests: [{ test: 'court-unused', met: true, betterPlaced: ['county-court'], reasons: 'He can sue.' }] } : head)) }
    const provisions = draftStatement(swapped).statement.citations.flatMap((each) => each.provisions)
    assert.ok(provisions.includes('Local Government Act 1974, section 26(6)(c)'))
    assert.ok(!keys(swapped).includes('law:ico-data'))
  })

  it('heads in another order are found on in that order', () => {
    const reversed = { ...fourHeads, heads: fourHeads.heads.toReversed() }
    assert.deepEqual(keys(reversed).filter((key) => key.startsWith('finding:')), ['finding:complaints', 'finding:contact', 'finding:records', 'finding:handling'])
  })

  it('the order of the law paragraphs is the writer’s, and the usual one otherwise', () => {
    assert.deepEqual(keys(twoHeads).filter((key) => key.startsWith('law:')), ['law:ico-data', 'law:fault-injustice-discretion'])
    assert.deepEqual(keys({ ...twoHeads, lawOrder: [] }).filter((key) => key.startsWith('law:')), ['law:fault-injustice-discretion', 'law:ico-data'])
  })

  it('a paragraph that a person rewrote keeps its place, its items and its authority', () => {
    const matter = { ...fourHeads, rewritten: { 'law:ico-data': 'Ask the Commissioner.', 'law:fault-injustice-discretion': 'We stop if:\n', final: ' ' } }
    assert.equal(paragraph(matter, 'law:ico-data')?.text, 'Ask the Commissioner. (Local Government Act 1974, section 24A(6), as amended)')
    assert.equal(paragraph(matter, 'law:fault-injustice-discretion')?.text, 'We stop if:')
    assert.equal(paragraph(matter, 'law:fault-injustice-discretion')?.items.length, 3)
    assert.match(paragraph(matter, 'final')?.text ?? '', /^We will not/)
    assert.deepEqual(draftStatement(matter).provenance.filter((each) => each.rewritten).map((each) => each.key), ['law:fault-injustice-discretion', 'law:ico-data'])
  })
})

describe('Every draft', () => {
  it('says why each paragraph is there, once each', () => {
    for (const matter of [fourHeads, twoHeads]) {
      const { statement, provenance } = draftStatement(matter)
      assert.deepEqual(provenance.flatMap((each) => each.number ?? []), statement.sections.flatMap((each) => each.paragraphs.map((one) => one.number)))
      assert.equal(new Set(provenance.map((each) => each.key)).size, provenance.length)
    }
    const why = draftStatement(fourHeads).provenance.find((each) => each.key === 'law:ico-data')?.why
    assert.deepEqual(why?.kind === 'law' && [why.tests, why.heads, why.citation], [['ico-data'], ['records'], 'Local Government Act 1974, section 24A(6), as amended'])
  })

  it('is a statement that our renderings carry there and back', () => {
    for (const matter of [fourHeads, twoHeads]) {
      const { statement } = draftStatement(matter)
      assert.deepEqual(checkStatement(statement), [])
      assert.deepEqual(parseStatement(renderText(statement)), statement)
      assert.deepEqual(parseStatement(renderHtml(statement)), statement)
    }
  })

  it('is refused as a whole, with a reason and without a fall, where it cannot be one yet', () => {
    assert.equal(draftStatement(fourHeads).refusal, null)
    assert.equal(draftStatement({ ...fourHeads, outcome: 'Upheld' }).refusal?.code, 'outcome-not-drafted')
    assert.equal(draftStatement({ ...fourHeads, heads: [] }).refusal?.code, 'no-heads')
    const unknown = { ...fourHeads, heads: [{ id: 'h', complaint: '', tests: [{ test: 'nonsense', met: true, betterPlaced: ['nobody'], reasons: '' }] }] }
    assert.equal(draftStatement(unknown).refusal?.code, 'unknown-test')
  })
})

describe('The standing words', () => {
  const cited = law.tests.filter((test) => test.citation !== null && !test.limb).map((test) => test.id)
  it('every test with an authority that is no limb has a law paragraph, and no other has', () => assert.deepEqual(Object.keys(lawParagraphs).toSorted(), [...new Set(cited)].toSorted()))
  it('every limb has its words', () => assert.deepEqual(Object.keys(limbs).toSorted(), law.tests.filter((test) => test.limb).map((test) => test.id).toSorted()))
  it('every test can be a ground', () => assert.deepEqual(Object.keys(grounds).toSorted(), [...new Set(law.tests.map((test) => test.id))].toSorted()))
  it('no sentence of them is longer than 30 words', () => {
    for (const text of Object.values(lawParagraphs)) for (const sentence of text.split(/(?<=[.!?])\s/)) assert.ok(sentence.split(' ').length <= 30, sentence)
  })
})
