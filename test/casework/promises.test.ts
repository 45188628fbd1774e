import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clocksOf } from '../../src/casework/clocks.ts'
import type { Happening } from '../../src/casework/event.ts'
import { promisesOf } from '../../src/casework/promises.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { given, kept, promise, taken } from './given.ts'

/** Ten working days from Monday 23 March 2026 end on Wednesday 8 April; the letter of the 25th tells the reader of it. */
const told: readonly Happening[] = [
  taken('take', 'received', 'looking', '2026-03-23'),
  { type: 'DocumentIssued', document: 'question', issue: 'letter-1', to: 'reader', on: '2026-03-25' },
]
const on = (today: PlainDate, ...history: readonly Happening[]) => {
  const state = given(...told, ...history)
  return promisesOf(state, libraryFines, clocksOf(state, libraryFines, today), today)
}
const ended = (action: string) => on('2026-05-01', taken(action, 'looking', 'decided', '2026-04-01'))[0]

describe('a duty of which a letter told the day', () => {
  test('is to be done until that day has passed', () => assert.deepEqual([on('2026-04-08')[0]?.overdue, on('2026-04-09')[0]?.overdue], [false, true]))
  test('is done on the day on which whoever holds it did it', () => assert.deepEqual([ended('decide')?.done?.on, ended('decide')?.lapsedOn], ['2026-04-01', null]))
  test('is not called done where the case ended without it', () => assert.deepEqual([ended('waive')?.done, ended('waive')?.lapsedOn, ended('waive')?.overdue], [null, '2026-04-01', false]))
  test('is not called done while the letter that does it waits to be sent', () => {
    const decided = taken('decide', 'looking', 'decided', '2026-04-01')
    const letter: Happening = { type: 'DocumentIssued', document: 'letter', issue: 'letter-2', to: 'reader', byHand: true, on: '2026-04-01' }
    assert.deepEqual([on('2026-04-02', decided, letter)[0]?.done, on('2026-04-09', decided, letter)[0]?.overdue], [null, true])
    assert.equal(on('2026-04-09', decided, letter, { type: 'DocumentSent', issue: 'letter-2', on: '2026-04-02' })[0]?.done?.on, '2026-04-01')
  })
})

describe('what somebody said they would do', () => {
  test('is overdue after its day, until it is done', () => {
    const overdue = (today: PlainDate, ...more: readonly Happening[]) => on(today, promise('shelf', '2026-04-01'), ...more).find(({ from }) => 'promise' in from)?.overdue
    assert.deepEqual([overdue('2026-04-01'), overdue('2026-04-02'), overdue('2026-04-02', kept('shelf'))], [false, true, false])
  })
})
