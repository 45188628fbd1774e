import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clocksOf, nextDue } from '../../src/casework/clocks.ts'
import type { Happening } from '../../src/casework/event.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { given, taken } from './given.ts'

const on = (today: PlainDate, history: readonly Happening[], id = 'looking', settings = {}) => clocksOf(given(...history), libraryFines, today, settings).find((clock) => clock.id === id)
/** Taken on Monday 23 March 2026; ten working days later, past Good Friday and Easter Monday, is Wednesday 8 April. */
const take = taken('take', 'received', 'looking', '2026-03-23')

describe('a clock', () => {
  test('does not run before something starts it', () => assert.equal(on('2026-03-20', []), undefined))
  test('runs from its trigger, past weekends and bank holidays', () => assert.deepEqual([on('2026-03-23', [take])?.startedOn, on('2026-03-23', [take])?.due], ['2026-03-23', '2026-04-08']))
  test('on its last day can still be kept', () => assert.equal(on('2026-04-08', [take])?.over, false))
  test('on the day after is over', () => assert.equal(on('2026-04-09', [take])?.over, true))
  test('stopped on its last day was kept', () => {
    const clock = on('2026-05-01', [take, taken('decide', 'looking', 'decided', '2026-04-08')])
    assert.deepEqual([clock?.stoppedOn, clock?.over], ['2026-04-08', false])
  })
  test('says how its date was reached', () => assert.match(on('2026-03-23', [take])?.steps.map((step) => step.text).join(' ') ?? '', /Good Friday/))
  test('is not moved by staying in a stage', () => assert.equal(on('2026-04-01', [take, taken('record-due', 'looking', 'looking', '2026-03-25')])?.due, '2026-04-08'))
})

describe('a clock that stands still for a while', () => {
  const asked = taken('ask', 'looking', 'asking', '2026-03-25')
  test('is not over while it stands', () => {
    const clock = on('2026-06-01', [take, asked])
    assert.deepEqual([clock?.pausedSince, clock?.over], ['2026-03-25', false])
  })
  test('goes on afterwards, the days between left out', () => {
    // Wednesday 25 to Friday 27 March are not counted: three working days more.
    const clock = on('2026-03-27', [take, asked, taken('answer', 'asking', 'looking', '2026-03-27')])
    assert.deepEqual([clock?.due, clock?.pausedSince], ['2026-04-13', null])
  })
  test('twice leaves out both', () => {
    const answered = taken('answer', 'asking', 'looking', '2026-03-27')
    assert.equal(on('2026-03-31', [take, asked, answered, taken('ask', 'looking', 'asking', '2026-03-31'), taken('answer', 'asking', 'looking', '2026-03-31')])?.due, '2026-04-14')
  })
})

describe('a clock that is given more time', () => {
  test('counts the longer period from the same day', () => assert.equal(on('2026-04-01', [take, taken('longer', 'looking', 'looking', '2026-04-01')])?.due, '2026-04-15'))
  test('for each time that it is given', () => assert.equal(on('2026-04-01', [take, taken('longer', 'looking', 'looking', '2026-04-01'), taken('longer', 'looking', 'looking', '2026-04-02')])?.due, '2026-04-22'))
  test('not for what happened before it started', () => assert.equal(on('2026-04-01', [taken('longer', 'looking', 'looking', '2026-03-21'), take])?.due, '2026-04-08'))
})

describe('a clock that counts from a date that somebody gave', () => {
  const recorded = (supplied: Record<string, string>) => taken('record-due', 'received', 'received', '2026-03-20', { supplied })
  test('counts from it and not from the day of the action', () => assert.deepEqual([on('2026-03-20', [recorded({ 'due-on': '2026-01-31' })], 'dispute')?.startedOn, on('2026-03-20', [recorded({ 'due-on': '2026-01-31' })], 'dispute')?.due], ['2026-01-31', '2026-02-28']))
  test('does not run where the date was left out', () => assert.equal(on('2026-03-20', [recorded({})], 'dispute'), undefined))
})

describe('a clock that counts from a date that the opening was given', () => {
  const told = (supplied: Record<string, string>): Happening => ({ type: 'OpeningAnswered', supplied })
  test('counts from it', () => assert.deepEqual([on('2026-03-20', [told({ 'told-on': '2026-03-16' })], 'told')?.startedOn, on('2026-03-20', [told({ 'told-on': '2026-03-16' })], 'told')?.due], ['2026-03-16', '2026-03-30']))
  test('does not run where it was left out', () => assert.equal(on('2026-03-20', [told({})], 'told'), undefined))
})

describe('a wait', () => {
  test('the day before its last is not over', () => assert.equal(on('2026-03-22', [], 'cooling')?.over, false))
  test('is over on its last day: then something may be done', () => assert.equal(on('2026-03-23', [], 'cooling')?.over, true))
})

describe('a clock that stopped and starts again', () => {
  test('runs anew', () => {
    const again = [take, taken('decide', 'looking', 'decided', '2026-03-30'), taken('take', 'received', 'looking', '2026-04-07')]
    assert.deepEqual([on('2026-04-08', again)?.startedOn, on('2026-04-08', again)?.due, on('2026-04-08', again)?.stoppedOn], ['2026-04-07', '2026-04-21', null])
  })
  test('started twice while it runs keeps its first day', () => assert.equal(on('2026-04-08', [take, taken('take', 'received', 'looking', '2026-04-01')])?.startedOn, '2026-03-23'))
})

describe('what an office set for itself', () => {
  const count = { amount: 3, unit: 'working-days' } as const
  test('is counted instead, and told', () => {
    const clock = on('2026-03-23', [take], 'looking', { 'library-fines.looking': count })
    assert.deepEqual([clock?.due, clock?.changed], ['2026-03-26', true])
  })
  test('does not move a clock that is not an office’s to set', () => {
    const clock = on('2026-03-20', [], 'cooling', { 'library-fines.cooling': count })
    assert.deepEqual([clock?.due, clock?.changed], ['2026-03-23', false])
  })
  test('does not move the clock of another scheme', () => assert.equal(on('2026-03-23', [take], 'looking', { 'other.looking': count })?.due, '2026-04-08'))
})

describe('what falls due next', () => {
  const of = (today: PlainDate, ...history: readonly Happening[]) => nextDue(clocksOf(given(...history), libraryFines, today))?.id ?? null
  test('is the earliest duty that runs', () => assert.equal(of('2026-03-23', take), 'looking'))
  test('is no wait and no limit of the person', () => assert.equal(of('2026-03-20'), null))
  test('is nothing that stands still', () => assert.equal(of('2026-03-26', take, taken('ask', 'looking', 'asking', '2026-03-25')), null))
  test('is nothing that was stopped', () => assert.equal(of('2026-03-30', take, taken('decide', 'looking', 'decided', '2026-03-30')), null))
})
