import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../chance.ts'
import type { CaseEvent, Happening } from '../../src/casework/event.ts'
import { BrokenHistory, evolve, fold } from '../../src/casework/state.ts'
import { considered, events, factRecorded, found, given, headAdded, kept, opening, promise, taken } from './given.ts'

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)

describe('a case is its history', () => {
  test('it begins as it was opened', () => {
    const { version, stage, reference, heads, actions, outcome, published } = given()
    assert.deepEqual({ version, stage, reference, heads, actions, outcome, published }, { version: 1, stage: 'received', reference: '25 000 001', heads: [], actions: [], outcome: null, published: null })
  })

  test('an action moves it, and may assign, decide and give its outcome', () => {
    const state = given(taken('take', 'received', 'looking', '2026-03-23', { assigns: 'clara' }), taken('decide', 'looking', 'decided', '2026-03-30', { decides: true, outcome: 'kept' }))
    assert.deepEqual([state.stage, state.assigned, state.outcome, state.decidedOn, state.version], ['decided', 'clara', 'kept', '2026-03-30', 3])
  })

  test('an action without an outcome leaves the one that was proposed', () => {
    assert.equal(given(taken('submit', 'a', 'b', '2026-03-23', { outcome: 'kept' }), taken('approve', 'b', 'c', '2026-03-24', { decides: true })).outcome, 'kept')
  })

  test('heads stand in the order chosen; one not named keeps its place behind', () => {
    assert.deepEqual(ids(given(headAdded('a'), headAdded('b'), headAdded('c'), { type: 'HeadsOrdered', heads: ['c', 'a'] }).heads), ['c', 'a', 'b'])
  })

  test('a head taken away takes its assessments with it, and what it answered is open again', () => {
    const state = given(headAdded('a'), headAdded('b'), considered('a', 'late'), considered('b', 'late'), { type: 'InjusticeClaimed', injustice: 'i' }, { type: 'InjusticeAddressed', injustice: 'i', head: 'a' }, { type: 'HeadRemoved', head: 'a' })
    assert.deepEqual([ids(state.heads), state.assessments.map((each) => each.head), state.injustices[0]?.addressedBy], [['b'], ['b'], null])
  })

  test('a head taken away takes what was found on it with it', () => {
    assert.deepEqual(given(headAdded('a'), headAdded('b'), found('a'), found('b'), { type: 'HeadRemoved', head: 'a' }).findings.map(({ head }) => head), ['b'])
  })

  test('what is found on a head replaces what was found before, on that head only', () => {
    assert.deepEqual(given(headAdded('a'), headAdded('b'), found('a'), found('b'), found('a', 'cancelled')).findings.map(({ head, finding }) => [head, finding]), [['b', 'owed'], ['a', 'cancelled']])
  })

  test('what the person was told of the findings stands until the case is decided anew', () => {
    const decided = taken('decide', 'looking', 'decided', '2026-03-24', { decides: true })
    const again = given(headAdded('a'), found('a'), decided, found('a', 'cancelled'))
    assert.deepEqual([again.findings[0]?.finding, again.findingsDecided[0]?.finding], ['cancelled', 'owed'])
    assert.deepEqual(given(headAdded('a'), found('a')).findingsDecided, [])
  })

  test('a promise is open until it is recorded as kept', () => {
    const state = given(promise('p'), promise('q', '2026-05-01'), kept('p', '2026-03-31'))
    assert.deepEqual(state.promises.map(({ promise: id, due, madeOn, done }) => [id, due, madeOn, done?.on ?? null]), [['p', '2026-04-01', '2026-03-20', '2026-03-31'], ['q', '2026-05-01', '2026-03-20', null]])
  })

  test('a letter to someone without an account is prepared until it is recorded as sent', () => {
    const issued: Happening = { type: 'DocumentIssued', document: 'notice', issue: 'i', to: 'publisher', on: '2026-03-21' }
    assert.deepEqual([given(issued).documents[0]?.sent, given(issued, { type: 'DocumentSent', issue: 'i', on: '2026-03-23' }).documents[0]?.sent?.on], [null, '2026-03-23'])
  })

  test('a fact taken away is relied on no longer', () => {
    const state = given(headAdded('a'), factRecorded('f'), factRecorded('g'), considered('a', 'late', true, ['f', 'g']), { type: 'FactRemoved', fact: 'f' })
    assert.deepEqual([ids(state.facts), state.assessments[0]?.facts], [['g'], ['g']])
  })

  test('a test considered again replaces what was thought before, on that head only', () => {
    const state = given(headAdded('a'), headAdded('b'), considered('a', 'late', true), considered('b', 'late', true), considered('a', 'late', false))
    assert.deepEqual(state.assessments.map(({ head, met }) => [head, met]), [['b', true], ['a', false]])
  })

  test('a test withdrawn is gone', () => assert.deepEqual(given(headAdded('a'), considered('a', 'late'), { type: 'TestWithdrawn', head: 'a', test: 'late' }).assessments, []))

  test('a paragraph put back as drafted is rewritten no longer', () => {
    assert.deepEqual(Object.keys(given({ type: 'ParagraphRewritten', key: 'x' }, { type: 'ParagraphRewritten', key: 'y' }, { type: 'ParagraphRestored', key: 'x' }).rewritten), ['y'])
  })

  test('words are found through the event that they were kept with', () => {
    const state = given({ type: 'ComplaintReceived' }, { type: 'PartyAdded', party: 'p', role: 'reader', person: 'rita' }, { type: 'PartyChanged', party: 'p' })
    assert.deepEqual([state.complaint?.id, state.parties[0]?.kept.id, state.parties[0]?.person], ['words-2', 'words-4', 'rita'])
  })

  test('documents, accounts, notes and publication are remembered', () => {
    const state = given(
      { type: 'AccountReceived', account: 'acc', from: 'body' }, { type: 'NoteAdded', note: 'n' },
      { type: 'DocumentIssued', document: 'letter', issue: 'i', to: 'reader', on: '2026-03-21' }, { type: 'Published', position: 4 },
    )
    assert.deepEqual([state.accounts[0]?.from, state.notes[0]?.by.person, state.documents[0]?.document, state.published], ['body', 'clara', 'letter', 4])
  })
})

describe('a history that this program did not write is refused', () => {
  const broken = (history: readonly CaseEvent[]) => assert.throws(() => fold(history), BrokenHistory)

  test('an event that nobody knows is never ignored', () => broken(events(opening, { type: 'CaseForgotten' } as unknown as Happening)))
  test('an empty history has no case', () => broken([]))
  test('a history begins with an opening', () => broken(events(headAdded('a'))))
  test('and has only one', () => broken(events(opening, opening)))
  test('an event that must have words has them', () => broken(events(opening, headAdded('a')).map((event) => ({ ...event, kept: null }))))
})

describe('folding', () => {
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map(headAdded),
    fc.constantFrom('f', 'g').map(factRecorded),
    fc.record({ head: fc.constantFrom('a', 'b'), test: fc.constantFrom('late', 'minor'), met: fc.boolean() }).map(({ head, test: id, met }) => considered(head, id, met, ['f'])),
    fc.constantFrom('a', 'b').map((head): Happening => ({ type: 'HeadRemoved', head })),
    fc.shuffledSubarray(['a', 'b', 'c']).map((heads): Happening => ({ type: 'HeadsOrdered', heads })),
    fc.constantFrom('looking', 'asking').map((to) => taken('go', 'received', to)),
  )
  const histories = fc.array(happening, { maxLength: 20 }).map((all) => events(opening, ...all))

  test('twice gives equal states', () => {
    fc.assert(fc.property(histories, (history) => assert.deepEqual(fold(history), fold(structuredClone(history)))), { numRuns: 200 })
  })

  test('a part, then the rest one by one, gives the state of the whole', () => {
    fc.assert(fc.property(histories, fc.nat(), (history, cut) => {
      const part = 1 + (cut % history.length)
      assert.deepEqual(history.slice(part).reduce(evolve, fold(history.slice(0, part))), fold(history))
    }), { numRuns: 200 })
  })

  test('changes no earlier state', () => {
    fc.assert(fc.property(histories, (history) => {
      let state = fold(history.slice(0, 1))
      for (const event of history.slice(1)) {
        const before = structuredClone(state)
        const after = evolve(state, event)
        assert.deepEqual(state, before)
        state = after
      }
    }), { numRuns: 100 })
  })
})
