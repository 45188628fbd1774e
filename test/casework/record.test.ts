import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Happening } from '../../src/casework/event.ts'
import { record, type Recordable } from '../../src/casework/record.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { clara, considered, factRecorded, given, headAdded, lena, rita, taken } from './given.ts'

const when = (history: readonly Happening[], happening: Happening, who = clara) => {
  const done = record(given(...history), libraryFines, who, { happening: happening as Recordable })
  return 'refusal' in done ? done.refusal : done.deeds.map((deed) => deed.happening)
}

describe('recording on a case does not move it', () => {
  test('given a stage that is open for heads, a clerk adds one', () => assert.deepEqual(when([], headAdded('a')), [headAdded('a')]))
  test('a note is added where notes are open', () => assert.deepEqual(when([taken('take', 'received', 'looking')], { type: 'NoteAdded', note: 'n' }, lena), [{ type: 'NoteAdded', note: 'n' }]))
  test('in a stage that is closed for facts none is added', () => assert.deepEqual(when([taken('take', 'received', 'looking')], factRecorded('f')), { code: 'not-open', what: 'facts' }))
  test('by a role that does not record heads none is added', () => assert.deepEqual(when([], headAdded('a'), lena), { code: 'not-open', what: 'heads' }))
  test('nobody outside the office records', () => assert.deepEqual(when([], headAdded('a'), rita), { code: 'not-open', what: 'heads' }))
  test('nothing is recorded at an end', () => assert.deepEqual(when([taken('decide', 'looking', 'decided')], { type: 'NoteAdded', note: 'n' }), { code: 'not-open', what: 'notes' }))
})

describe('what is recorded names only what is there', () => {
  for (const [happening, what, id] of [
    [{ type: 'HeadChanged', head: 'b' }, 'head', 'b'],
    [{ type: 'HeadRemoved', head: 'b' }, 'head', 'b'],
    [{ type: 'HeadsOrdered', heads: ['a', 'b'] }, 'head', 'b'],
    [{ type: 'FactChanged', fact: 'g', from: 'body', newParagraph: false }, 'fact', 'g'],
    [{ type: 'FactRemoved', fact: 'g' }, 'fact', 'g'],
    [{ type: 'FactsOrdered', facts: ['g'] }, 'fact', 'g'],
    [considered('b', 'late'), 'head', 'b'],
    [considered('a', 'late', true, ['f', 'g']), 'fact', 'g'],
    [considered('a', 'court-used'), 'test', 'court-used'],
    [{ type: 'TestWithdrawn', head: 'b', test: 'late' }, 'head', 'b'],
    [{ type: 'PartyChanged', party: 'q' }, 'party', 'q'],
    [{ type: 'InjusticeAddressed', injustice: 'j', head: 'a' }, 'injustice', 'j'],
    [{ type: 'InjusticeAddressed', injustice: 'i', head: 'b' }, 'head', 'b'],
  ] as const satisfies readonly (readonly [Happening, string, string])[])
    test(`${happening.type}: there is no ${what} ${id}`, () => {
      const history: readonly Happening[] = [headAdded('a'), factRecorded('f'), { type: 'InjusticeClaimed', injustice: 'i' }]
      assert.deepEqual(when(history, happening), { code: 'unknown-reference', what, id })
    })

  test('an injustice may be marked as addressed by no head', () => {
    assert.ok(Array.isArray(when([{ type: 'InjusticeClaimed', injustice: 'i' }], { type: 'InjusticeAddressed', injustice: 'i', head: null })))
  })
})
