import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { act } from '../../src/casework/act.ts'
import type { Happening } from '../../src/casework/event.ts'
import type { Standing } from '../../src/casework/permitted.ts'
import type { Supplied } from '../../src/casework/supply.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { carl, clara, found, given, headAdded, lena, now, rita, taken } from './given.ts'

const nothing: Supplied = { choices: {}, words: null, promises: [] }
const looking = [taken('take', 'received', 'looking', '2026-03-20', { assigns: 'clara' }), headAdded('a'), found('a')]
const when = (history: readonly Happening[], who: Standing, action: string, supplied = nothing) => act(given(...history), libraryFines, who, action, supplied, now({ today: '2026-03-25' }), () => 'new-id')
const then = (history: readonly Happening[], who: Standing, action: string, supplied = nothing) => {
  const done = when(history, who, action, supplied)
  assert.ok('deeds' in done, JSON.stringify(done))
  return done
}

describe('given a history, when someone acts, then this is recorded', () => {
  test('an action moves the case on this day, in the role in which they may', () => {
    assert.deepEqual(then(looking, lena, 'waive'), {
      role: 'librarian',
      deeds: [{ happening: { type: 'ActionTaken', action: 'waive', from: 'looking', to: 'decided', supplied: {}, outcome: 'waived', decides: false, assigns: null, on: '2026-03-25' } }],
    })
  })

  test('one that stays leaves the stage as it is', () => assert.deepEqual(then(looking, clara, 'longer').deeds.map(({ happening }) => 'to' in happening && happening.to), ['looking']))

  test('an outcome that was chosen is recorded, and that it decides', () => {
    const [deed] = then(looking, clara, 'decide', { ...nothing, choices: { outcome: 'kept' } }).deeds
    assert.ok(deed?.happening.type === 'ActionTaken')
    assert.deepEqual([deed.happening.outcome, deed.happening.decides, deed.happening.supplied], ['kept', true, { outcome: 'kept' }])
  })

  test('one that assigns says to whom', () => {
    const [deed] = then([], lena, 'take', { ...nothing, choices: { who: 'carl' } }).deeds
    assert.equal(deed?.happening.type === 'ActionTaken' && deed.happening.assigns, 'carl')
  })

  test('words are kept beside it, shown to those who may see every one of them', () => {
    const [deed] = then(looking, clara, 'ask', { ...nothing, words: { question: 'Which branch?' } }).deeds
    assert.deepEqual([deed?.words, deed?.shownTo], [{ question: 'Which branch?' }, ['person']])
  })

  test('what is promised is recorded after it, each with its day and who has to do it, and shown to whoever has to and to the person', () => {
    const { deeds } = then(looking, clara, 'promise', { ...nothing, promises: [{ field: 'promised', what: 'Look for the book', due: '2026-04-01' }, { field: 'promised', what: 'Write again', due: '2026-04-08' }] })
    assert.deepEqual(deeds.map(({ happening }) => happening.type), ['ActionTaken', 'PromiseMade', 'PromiseMade'])
    assert.deepEqual(deeds[1], { happening: { type: 'PromiseMade', promise: 'new-id', holder: 'branch', due: '2026-04-01' }, words: { what: 'Look for the book' }, shownTo: ['person', 'body'] })
  })

  test('an account goes into the history as an account, before the action that brought it', () => {
    const { deeds } = then([...looking, taken('ask', 'looking', 'asking')], rita, 'answer', { ...nothing, words: { answer: 'The red one.' } })
    assert.deepEqual(deeds.map(({ happening }) => happening.type), ['AccountReceived', 'ActionTaken'])
    assert.deepEqual([deeds[0]?.words, deeds[0]?.shownTo, deeds[1]?.words], [{ text: 'The red one.', source: null }, ['person'], undefined])
  })
})

describe('given a history, when someone may not act, then nothing is recorded and they are told why', () => {
  for (const [why, history, who, action] of [
    ['an action that the scheme has not', [], clara, 'burn'],
    ['an action named like something every object has', [], clara, 'constructor'],
    ['an action of another stage', [], clara, 'decide'],
    ['an action of another role', looking, rita, 'decide'],
    ['anything at an end', [...looking, taken('decide', 'looking', 'decided')], clara, 'longer'],
  ] as const) test(`${why} is not there`, () => assert.deepEqual(when(history, who, action), { refusal: { code: 'no-such-action' } }))

  test('a condition that does not hold is said in its own words', () => {
    assert.deepEqual(when(looking, carl, 'decide'), { refusal: { code: 'not-permitted', because: ['It is with somebody else.'] } })
  })
})
