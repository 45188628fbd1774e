import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { checkStatement } from '../../src/statement/check-statement.ts'
import type { Statement } from '../../src/statement/model.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { renderHtml } from '../../src/statement/render-html.ts'
import { renderText } from '../../src/statement/render-text.ts'

/**
 * What a reader finds on an invented page, written down by one before any program read it: the header, the headings in
 * order with the number of paragraphs of each section and where its sub-headings stand, and how many items, doubts and
 * sign-offs there are where that says something.
 */
interface Facts {
  readonly layout: string
  readonly type?: 'listing' | 'other'
  readonly kind?: 'Report'
  readonly header?: Statement['header']
  readonly sections?: readonly (readonly [string, number, ...(readonly [string, number])[]])[]
  readonly items?: number
  readonly signOff?: boolean
  readonly doubts?: number
  readonly entries?: readonly unknown[]
}

const folder = new URL('./captures/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

describe('Captures of published pages', () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const facts = JSON.parse(read(name)) as Facts
    const source = readdirSync(folder).find((each) => each !== name && each.replace(/\.\w+$/, '') === name.replace(/\.json$/, '')) ?? ''
    it(`${source}: ${facts.layout}`, () => {
      const parsed = parseStatement(read(source))
      assert.equal(parsed.type, facts.type ?? 'statement')
      if (parsed.type === 'listing') assert.deepEqual(parsed.entries, facts.entries)
      if (parsed.type !== 'statement') return
      assert.equal(parsed.kind, facts.kind ?? 'Statement')
      assert.deepEqual(parsed.header, facts.header)
      assert.deepEqual(
        parsed.sections.map(({ heading, paragraphs, subheadings }) => [heading, paragraphs.length, ...subheadings.map((each) => [each.heading, each.before])]),
        facts.sections,
      )
      if (facts.items !== undefined) assert.equal(parsed.sections.flatMap((each) => each.paragraphs.flatMap((one) => one.items)).length, facts.items)
      if (facts.signOff !== undefined) assert.equal(parsed.signOff !== null, facts.signOff)
      if (facts.doubts !== undefined) assert.deepEqual(parsed.doubts.slice(facts.doubts), [])
      assert.deepEqual(checkStatement(parsed), [])
      assert.deepEqual(parseStatement(renderText(parsed)), parsed)
      assert.deepEqual(parseStatement(renderHtml(parsed)), parsed)
    })
  }
})
