import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { layout, told } from './layouts.ts'
import { writeLayout } from './write-layout.ts'

const runs = { numRuns: Number(process.env['STATEMENT_RUNS'] ?? 300) }

describe('Whatever a page looks like, it says the same', () => {
  it('in header, headings, paragraphs, items and words', () => {
    fc.assert(
      fc.property(told, layout, (statement, given) => {
        const { page, headings } = writeLayout(statement, given)
        const parsed = parseStatement(page)
        assert.equal(parsed.type, 'statement')
        if (parsed.type !== 'statement') return
        assert.deepEqual(parsed.header, statement.header)
        const outline = (sections: readonly { readonly heading: string; readonly parts: readonly unknown[] }[]) => sections.map(({ heading, parts }) => [heading, ...parts])
        const read = parsed.sections.map(({ heading, paragraphs, subheadings }) => ({
          heading,
          parts: paragraphs.flatMap(({ number, text, items, citations }) => [
            ...subheadings.filter(({ before }) => before === number).map((each) => each.heading),
            { text, items: items.map((item) => item.text), authority: citations.find(({ standsAlone }) => standsAlone)?.text ?? null },
          ]),
        }))
        assert.deepEqual(outline(read), outline(statement.sections.map((section, at) => ({ ...section, heading: headings[at] ?? '' }))))
        assert.equal(parsed.summary, statement.summary)
        assert.match(parsed.signOff ?? '', /decision on behalf of the ombudsman/i)
      }),
      runs,
    )
  })
})
