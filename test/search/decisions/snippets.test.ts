import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { documentOf, layout } from '../../../src/search/decisions/document-of-entry.ts'
import { SNIPPETS } from '../../../src/search/decisions/found.ts'
import { seekingOf } from '../../../src/search/decisions/seeking-of-query.ts'
import { gather } from '../../../src/search/engine/gather.ts'
import { recordsInMemory } from '../../../src/search/engine/records.ts'
import { seek } from '../../../src/search/engine/search.ts'
import { Segment } from '../../../src/search/engine/segment.ts'
import { Snippets } from '../../../src/search/engine/snippet.ts'
import { inventedDecision } from '../../../src/demo/decisions/invented-decision.ts'
import { entryFrom, isRefusal } from '../../../src/register/entry.ts'

/** Rewritten only by `UPDATE_GOLDEN=1 node --test test/search/decisions/snippets.test.ts`; read the difference before it is kept. */
const golden = new URL('golden-snippets.txt', import.meta.url)

const SEARCHES = [
  'damp mould', 'home care visits', '"home care"', 'care home top-up', 'hedge OR tree', 'draft report -planning', 'apologis*', '£50', '24A(6)', 'visited visiting', 'officer’s report',
  'fault injustice remedy', 'school taxi escort', 'noise “late at night”', 'COUNCIL DID NOT ANSWER', 'Assessment Code', 'panel minutes missing',
] as const

/** The excerpts of a search over the first invented decisions, a line each, matches between angle brackets. */
function excerpts(): string {
  const documents = Array.from({ length: 150 }, (_, index) => {
    const entry = entryFrom(inventedDecision(1, index).statement, { publishedOn: '2026-01-01', origin: 'import' })
    if (isRefusal(entry)) throw new Error(entry.sentence)
    return documentOf({ ...entry, version: 1 })
  })
  const { data, records } = gather(documents, layout)
  const segment = new Segment(data, recordsInMemory(records))
  return SEARCHES.map((words) => {
    const seeking = seekingOf({ words, sort: 'relevance', limit: 3, offset: 0 })
    if (seeking === null) return `${words}\n`
    const { matches, plan, total } = seek([segment], seeking)
    const snippets = new Snippets(segment, plan)
    const lines = matches.flatMap(({ document }) => snippets.of(document, segment.record(document).texts, SNIPPETS).map(({ number, text }) => `  ${segment.keys.at(document)}, ${number === 0 ? 'no paragraph' : `paragraph ${number}`}: ${text.replaceAll('\uE000', '‹').replaceAll('\uE001', '›')}`))
    return [`${words} (${total})`, ...lines, ''].join('\n')
  }).join('\n')
}

describe('Excerpts', () => {
  it('show where the words of a search stand, as they stood before', () => {
    const shown = excerpts()
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, shown)
    assert.ok(existsSync(golden), 'the golden file is missing: write it with UPDATE_GOLDEN=1')
    assert.deepEqual(shown.split('\n'), readFileSync(golden, 'utf8').split('\n'))
  })
  it('mark a match in every search that has one', () => {
    for (const part of readFileSync(golden, 'utf8').split('\n\n').filter((text) => text.includes(' paragraph '))) assert.match(part, /‹.+›/)
  })
})
