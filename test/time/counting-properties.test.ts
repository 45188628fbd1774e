import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isWorkingDay, workingDaysBetween } from '../../src/time/calendar.ts'
import { countDeadline } from '../../src/time/counting.ts'
import type { CalendarId, Count, Deadline, Pause, Unit } from '../../src/time/counting.ts'
import { addDays, addMonths } from '../../src/time/plain-date.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'

const calendar = fc.constantFrom<CalendarId>('england-and-wales', 'scotland', 'northern-ireland')
const from = fc.integer({ min: 0, max: 3200 }).map(days => addDays('2020-01-01', days))
const amount = fc.integer({ min: 1, max: 80 })
const unit = fc.constantFrom<Unit>('working-days', 'calendar-days', 'weeks', 'months', 'years')
const begins = fc.constantFrom<'after' | 'beginning-with'>('after', 'beginning-with')

const sizes: Readonly<Record<Unit, number>> = { 'working-days': 80, 'calendar-days': 300, weeks: 40, months: 12, years: 1 }
const count: fc.Arbitrary<Count> = fc
  .record({ size: fc.double({ min: 0, max: 1, noNaN: true }), unit, from: begins, lands: fc.constantFrom<'stays' | 'next-working-day'>('stays', 'next-working-day') })
  .map(({ size, ...rest }) => ({ ...rest, amount: 1 + Math.floor(size * (sizes[rest.unit] - 1)) }))

const pausesAfter = (start: PlainDate): fc.Arbitrary<readonly Pause[]> =>
  fc.array(fc.record({ after: fc.integer({ min: -10, max: 60 }), days: fc.integer({ min: 1, max: 15 }) }), { maxLength: 3 })
    .map(given => given.map(({ after, days }) => ({ from: addDays(start, after), to: addDays(start, after + days - 1), why: 'a question was asked' })))

const known = (deadline: ReturnType<typeof countDeadline>): Deadline => {
  assert.ok(!('refused' in deadline))
  return deadline
}

const runs = { numRuns: 200 }

describe('Whatever is counted', () => {
  it('a count of working days never ends on a day that is none', () => {
    fc.assert(fc.property(from, amount, calendar, (start, days, place) => {
      assert.ok(isWorkingDay(known(countDeadline({ amount: days, unit: 'working-days' }, start, place)).due, place))
    }), runs)
  })

  it('a count that lands on a working day does so', () => {
    fc.assert(fc.property(from, count, calendar, (start, given, place) => {
      assert.ok(isWorkingDay(known(countDeadline({ ...given, lands: 'next-working-day' }, start, place)).due, place))
    }), runs)
  })

  it('working days counted forward are the working days that lie between', () => {
    fc.assert(fc.property(from, amount, calendar, (start, days, place) => {
      assert.equal(workingDaysBetween(start, known(countDeadline({ amount: days, unit: 'working-days' }, start, place)).due, place), days)
    }), runs)
  })

  it('a later beginning never gives an earlier end', () => {
    fc.assert(fc.property(from, count, calendar, fc.integer({ min: 1, max: 40 }), (start, given, place, later) => {
      assert.ok(known(countDeadline(given, start, place)).due <= known(countDeadline(given, addDays(start, later), place)).due)
    }), runs)
  })

  it('a longer time never ends earlier', () => {
    fc.assert(fc.property(from, count, calendar, (start, given, place) => {
      const longer = { ...given, amount: given.amount + 1 }
      assert.ok(known(countDeadline(given, start, place)).due <= known(countDeadline(longer, start, place)).due)
    }), runs)
  })

  it('a pause never brings the end forward, and the end never lies in it', () => {
    const starts = from.chain(start => fc.tuple(fc.constant(start), pausesAfter(start)))
    fc.assert(fc.property(starts, count, calendar, ([start, pauses], given, place) => {
      const paused = countDeadline({ ...given, lands: 'stays' }, start, place, { pauses })
      const plain = known(countDeadline({ ...given, lands: 'stays' }, start, place))
      const { due } = known(paused)
      assert.ok(plain.due <= due)
      assert.ok(!pauses.some(pause => pause.from <= due && due <= pause.to))
    }), runs)
  })

  it('a month ends where the calendar says', () => {
    fc.assert(fc.property(from, fc.integer({ min: 1, max: 24 }), (start, months) => {
      assert.equal(known(countDeadline({ amount: months, unit: 'months' }, start, 'scotland')).due, addMonths(start, months))
    }), runs)
  })

  it('the steps begin with the trigger, name the end, and every one is a sentence', () => {
    fc.assert(fc.property(from, count, calendar, (start, given, place) => {
      const { steps, due } = known(countDeadline(given, start, place))
      assert.equal(steps[0]?.date, start)
      assert.ok(steps.some(({ date }) => date === due))
      assert.ok(steps.every(({ text }) => /^[A-Z0-9].*\.$/.test(text)))
    }), runs)
  })
})
