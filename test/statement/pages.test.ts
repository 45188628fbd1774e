import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { parseStatement } from '../../src/statement/parse.ts'
import type { Expected, Page } from './pages.ts'
import { pagesByChance, pagesByTrait } from './pages.ts'

const PAGES = Number(process.env['STATEMENT_PAGES'] ?? 300)

/** Every field, every heading and the number of paragraphs of each section, or what the page was taken for. */
function readFrom(page: Page): Expected | string {
  const parsed = parseStatement(page.text)
  if (parsed.type !== 'statement') return parsed.type
  return {
    header: parsed.header,
    headings: parsed.sections.flatMap(({ heading, subheadings }) => [heading, ...subheadings.map((sub) => sub.heading)]),
    paragraphs: parsed.sections.map(({ paragraphs }) => paragraphs.length),
  }
}

describe('Header fields, headings and paragraph counts', () => {
  for (const page of pagesByTrait()) it(`are right with ${page.traits.join(', ') || 'the usual layout'}`, () => assert.deepEqual(readFrom(page), page.expected))

  for (const least of [2, 5])
    it(`are right on at least 99 of 100 pages with ${least} to ${2 * least} unusual traits`, () => {
      const wrong = [...pagesByChance(PAGES, 1, least)].filter((page) => !isDeepStrictEqual(readFrom(page), page.expected))
      assert.ok(wrong.length <= PAGES / 100, `${wrong.length} of ${PAGES} were misread: ${wrong.map(({ traits }) => traits.join(', ')).join(' | ')}`)
    })
})
