import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkStatement } from '../../src/statement/check-statement.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { renderHtml } from '../../src/statement/render-html.ts'
import { renderText } from '../../src/statement/render-text.ts'
import { seed, seedsAbsent, seedText } from './seeds.ts'

const skip = seedsAbsent
const discretion = 'Local Government Act 1974, section 24A(6), as amended, section 34(B)'
const data = 'Local Government Act 1974, section 24A(6), as amended'

describe('The two published decisions', { skip }, () => {
  for (const reference of ['24 017 326', '23 009 298'] as const) {
    it(`${reference}: five sections of 1, 2, 2, 5 and 1 paragraphs, numbered from 1 to 11, and no doubts`, () => {
      const { kind, sections, doubts, signOff } = seed(reference)
      assert.equal(kind, 'Statement')
      assert.deepEqual(sections.map((each) => each.paragraphs.length), [1, 2, 2, 5, 1])
      assert.deepEqual(sections.map((each) => each.role), ['complaint', 'powers', 'considered', 'assessment', 'decision'])
      assert.deepEqual(sections.flatMap((each) => each.paragraphs.map((one) => one.number)), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      assert.equal(sections[1]?.heading, 'The Ombudsman’s role and powers')
      assert.equal(signOff, "Investigator's decision on behalf of the Ombudsman")
      assert.deepEqual(doubts, [])
    })

    it(`${reference}: is the same after text and after HTML`, () => {
      const statement = seed(reference)
      assert.deepEqual(checkStatement(statement), [])
      assert.deepEqual(parseStatement(renderText(statement)), statement)
      assert.deepEqual(parseStatement(renderHtml(statement)), statement)
    })

    it(`${reference}: every word of it is kept, but for labels and page furniture`, () => {
      const kept = new Map<string, number>()
      const words = (text: string): string[] => text.match(/[\p{L}\p{N}’'.]+/gu) ?? []
      const { header, summary, sections, signOff } = seed(reference)
      const texts = [header.body, header.category, header.subcategory, header.decision, summary, signOff, ...sections.flatMap((each) => [
        each.heading, ...each.subheadings.map((one) => one.heading),
        ...each.paragraphs.flatMap((one) => [one.text, ...one.items.map((item) => item.text), ...one.citations.filter((cited) => cited.standsAlone).map((cited) => cited.text)]),
      ])]
      for (const word of texts.flatMap((text) => words(text ?? ''))) kept.set(word, (kept.get(word) ?? 0) + 1)
      const lines = (seedText(reference).split('Review your privacy')[0] ?? '').split('\n').slice(1)
        .filter((line) => !/^(?:Decision date|The Ombudsman's final|Back to top|Print this page|LGO logogram)/.test(line))
        .map((line) => line.replace(/^(?:Category :|Decision :|Summary:| +\d+\.)/, ''))
      for (const word of lines.flatMap(words)) {
        assert.ok((kept.get(word) ?? 0) > 0, `${word} is lost`)
        kept.set(word, (kept.get(word) ?? 0) - 1)
      }
    })
  }

  it('24 017 326: header, three limbs as items, and the authority after them on its own', () => {
    const { header, sections, citations } = seed('24 017 326')
    assert.deepEqual(header, { body: 'Kent County Council', reference: '24 017 326', category: "Children's care services", subcategory: 'Child protection', decision: 'Closed after initial enquiries', date: '2025-03-13' })
    const powers = sections[1]?.paragraphs ?? []
    assert.deepEqual(powers.map((each) => each.items.length), [3, 0])
    assert.deepEqual(citations.map(({ text, standsAlone, number }) => ({ text, standsAlone, number })), [
      { text: discretion, standsAlone: true, number: 2 },
      { text: data, standsAlone: false, number: 3 },
    ])
    assert.ok(!powers[0]?.text.includes('Local Government Act'))
    assert.deepEqual(citations[0]?.provisions, ['Local Government Act 1974, section 24A(6)', 'Local Government Act 1974, section 34(B)'])
  })

  it('24 017 326: slips are kept, and an Act merely named in prose is no citation', () => {
    const { summary, sections, citations } = seed('24 017 326')
    assert.match(summary ?? '', /^We will not .* a worthwhile and the/)
    assert.match(sections[3]?.paragraphs[1]?.text ?? '', /outcome\.\.$/)
    assert.ok(citations.every((each) => !each.text.includes('GDPR')))
  })

  it('23 009 298: the sub-heading stands before paragraph 9, and both authorities are within their paragraphs', () => {
    const { header, sections, citations } = seed('23 009 298')
    assert.equal(header.date, '2024-09-15')
    assert.deepEqual(sections.map((each) => each.subheadings), [[], [], [], [{ heading: 'Analysis', before: 9 }], []])
    assert.deepEqual(citations.map(({ text, standsAlone, number }) => ({ text, standsAlone, number })), [
      { text: data, standsAlone: false, number: 2 },
      { text: discretion, standsAlone: false, number: 3 },
    ])
    assert.match(sections[3]?.paragraphs[2]?.text ?? '', /the Councils records/)
  })
})
