import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Happening } from '../../src/casework/event.ts'
import { record, type Recordable } from '../../src/casework/record.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { clara, considered, factRecorded, found, given, headAdded, kept, lena, promise, rita, taken } from './given.ts'

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
    [{ type: 'PartyAdded', party: 'q', role: 'passer-by', person: null }, 'role', 'passer-by'],
    [{ type: 'DocumentSent', issue: 'x', on: '2026-03-21' }, 'document', 'x'],
  ] as const satisfies readonly (readonly [Happening, string, string])[])
    test(`${happening.type}: there is no ${what} ${id}`, () => {
      const history: readonly Happening[] = [headAdded('a'), factRecorded('f'), { type: 'InjusticeClaimed', injustice: 'i' }]
      assert.deepEqual(when(history, happening), { code: 'unknown-reference', what, id })
    })

  const looking = taken('take', 'received', 'looking')
  for (const [happening, what, id] of [
    [found('b'), 'head', 'b'],
    [found('a', 'burnt'), 'finding', 'burnt'],
    [found('a', 'toString'), 'finding', 'toString'],
    [{ type: 'HeadFindingWithdrawn', head: 'a' }, 'finding', 'a'],
    [promise('p', '2026-04-01', 'passer-by'), 'role', 'passer-by'],
    [kept('p'), 'promise', 'p'],
  ] as const satisfies readonly (readonly [Happening, string, string])[])
    test(`${happening.type}: there is no ${what} ${id}`, () => assert.deepEqual(when([headAdded('a'), looking], happening), { code: 'unknown-reference', what, id }))

  test('a promise that was kept is not kept again', () => assert.deepEqual(when([looking, promise('p'), kept('p')], kept('p')), { code: 'unknown-reference', what: 'promise', id: 'p' }))

  test('an injustice may be marked as addressed by no head', () => {
    assert.ok(Array.isArray(when([{ type: 'InjusticeClaimed', injustice: 'i' }], { type: 'InjusticeAddressed', injustice: 'i', head: null })))
  })
})

describe('what has to be said with it', () => {
  const looking = [headAdded('a'), taken('take', 'received', 'looking')]
  const said = (history: readonly Happening[], happening: Happening, words: Record<string, string> = {}, who = clara) => {
    const done = record(given(...history), libraryFines, who, { happening: happening as Recordable, words })
    return 'refusal' in done ? done.refusal : 'recorded'
  }

  test('a finding says what its scheme requires', () => {
    assert.deepEqual(said(looking, found('a')), { code: 'lacking', because: ['“Why” is left out.'] })
    assert.equal(said(looking, found('a'), { reasons: 'It is overdue.' }), 'recorded')
  })

  test('something cancelled cannot be found without what was changed, or the ground on which that is not told', () => {
    const because = ['Say what was changed, or why you cannot say it.']
    assert.deepEqual(said(looking, found('a', 'cancelled')), { code: 'lacking', because })
    assert.deepEqual(said(looking, found('a', 'cancelled'), { changed: '  ' }), { code: 'lacking', because })
    assert.equal(said(looking, found('a', 'cancelled'), { changed: 'The fine is struck out.' }), 'recorded')
    assert.equal(said(looking, found('a', 'cancelled'), { withheld: 'It names somebody else.' }), 'recorded')
  })

  test('a promise says what is promised, and its keeping how that can be seen', () => {
    assert.deepEqual(said(looking, promise('p'), { what: '' }), { code: 'lacking', because: ['Say what is promised.'] })
    assert.deepEqual(said([...looking, promise('p')], kept('p')), { code: 'lacking', because: ['Say how it can be seen that this was done.'] })
    assert.equal(said([...looking, promise('p')], kept('p'), { proof: 'Letter of 30 March' }), 'recorded')
  })

  test('a promise can still be kept after the end, where the end is open for it', () => {
    assert.equal(said([...looking, promise('p'), taken('decide', 'looking', 'decided')], kept('p'), { proof: 'Letter' }), 'recorded')
  })

  const notice: Happening = { type: 'DocumentIssued', document: 'notice', issue: 'i', to: 'publisher', byHand: true, on: '2026-03-20' }
  const ended = [...looking, notice, taken('decide', 'looking', 'decided')]
  test('that a prepared letter was sent, anyone of the office may say, at an end too, if they say how', () => {
    const sent: Happening = { type: 'DocumentSent', issue: 'i', on: '2026-03-23' }
    assert.equal(said(ended, sent, { how: 'Recorded delivery' }, lena), 'recorded')
    assert.deepEqual(said(ended, sent), { code: 'lacking', because: ['Say how it was sent.'] })
    assert.deepEqual(said(ended, sent, { how: 'By hand' }, rita), { code: 'not-open', what: 'anything' })
    assert.deepEqual(said([...ended, sent], sent, { how: 'Again' }), { code: 'unknown-reference', what: 'document', id: 'i' })
  })

  test('a letter that reached its reader here is not one that has to be sent', () => {
    assert.deepEqual(said([...looking, { type: 'DocumentIssued', document: 'letter', issue: 'l', to: 'reader', on: '2026-03-20' }], { type: 'DocumentSent', issue: 'l', on: '2026-03-23' }, { how: 'Post' }), { code: 'unknown-reference', what: 'document', id: 'l' })
  })
})
