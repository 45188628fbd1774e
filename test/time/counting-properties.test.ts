import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { calendars, isWorkingDay, workingDaysBetween, type Calendar } from '../../src/time/calendar.ts'
import { countDeadline } from '../../src/time/counting.ts'
import type { CalendarId, Count, Deadline, Pause, Unit } from '../../src/time/counting.ts'
import type { Landing } from '../../src/time/landing.ts'
import { addDays, addMonths } from '../../src/time/plain-date.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { slowly } from './slow-count.ts'

const calendar = fc.constantFrom<CalendarId>('england-and-wales', 'scotland', 'northern-ireland')
const from = fc.integer({ min: 0, max: 3000 }).map(days => addDays('2020-01-01', days))
const amount = fc.integer({ min: 1, max: 80 })
const unit = fc.constantFrom<Unit>('working-days', 'court-days', 'calendar-days', 'weeks', 'months', 'years')
const begins = fc.constantFrom<'after' | 'beginning-with' | 'clear'>('after', 'beginning-with', 'clear')

const sizes: Readonly<Record<Unit, number>> = { 'working-days': 80, 'court-days': 12, 'calendar-days': 300, weeks: 40, months: 12, years: 1 }
const count: fc.Arbitrary<Count> = fc
  .record({ size: fc.double({ min: 0, max: 1, noNaN: true }), unit, from: begins, lands: fc.constantFrom<Landing>('stays', 'next-working-day', 'send-tribunal'), less: fc.constantFrom(0, 0, 1) })
  .map(({ size, less, ...rest }) => ({ ...rest, less: rest.unit === 'months' ? less : 0, amount: 1 + Math.floor(size * (sizes[rest.unit] - 1)) }))

const backCount: fc.Arbitrary<Count> = fc
  .tuple(count, fc.constantFrom<Landing>('stays', 'previous-working-day'))
  .map(([given, lands]) => ({ ...given, lands, back: true }))

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

  // Not of court days: a sixth day brings weekends back in.
  it('a longer time never ends earlier', () => {
    fc.assert(fc.property(from, count.filter((given) => given.unit !== 'court-days'), calendar, (start, given, place) => {
      const longer = { ...given, amount: given.amount + 1 }
      assert.ok(known(countDeadline(given, start, place)).due <= known(countDeadline(longer, start, place)).due)
    }), runs)
  })

  const starts = from.chain(start => fc.tuple(fc.constant(start), pausesAfter(start)))

  it('a pause never brings the end forward', () => {
    fc.assert(fc.property(starts, count, calendar, ([start, pauses], given, place) => {
      assert.ok(known(countDeadline(given, start, place)).due <= known(countDeadline(given, start, place, { pauses })).due)
    }), runs)
  })

  it('the end never lies in a pause', () => {
    fc.assert(fc.property(starts, count, calendar, ([start, pauses], given, place) => {
      const { due } = known(countDeadline({ amount: given.amount, unit: given.unit }, start, place, { pauses }))
      assert.ok(!pauses.some(pause => pause.from <= due && due <= pause.to))
    }), runs)
  })

  it('an extension never brings the end forward', () => {
    fc.assert(fc.property(from, count, count, calendar, (start, given, { amount: more, unit: of }, place) => {
      const extensions = [{ count: { amount: more, unit: of }, why: 'it is complex' }]
      assert.ok(known(countDeadline(given, start, place)).due <= known(countDeadline(given, start, place, { extensions })).due)
    }), runs)
  })

  it('one more holiday never brings the end forward', () => {
    fc.assert(fc.property(from, count, calendar, fc.integer({ min: 0, max: 90 }), (start, given, place, after) => {
      const plain = calendars[place]
      const more: Calendar = { ...plain, holidays: [...plain.holidays, { date: addDays(start, after), name: 'A day of joy', status: 'announced' }] }
      assert.ok(known(countDeadline(given, start, plain)).due <= known(countDeadline(given, start, more)).due)
    }), runs)
  })

  it('Northern Ireland, which has two holidays more than England and Wales, never has an earlier end', () => {
    fc.assert(fc.property(from, count, (start, given) => {
      assert.ok(known(countDeadline(given, start, 'england-and-wales')).due <= known(countDeadline(given, start, 'northern-ireland')).due)
    }), runs)
  })

  it('counted back, it ends where counting on from there would come to the trigger', () => {
    fc.assert(fc.property(from.filter((day) => day > '2021-06-01'), amount, calendar, (start, days, place) => {
      const { due } = known(countDeadline({ amount: days, unit: 'working-days', back: true, from: 'clear' }, start, place))
      assert.equal(workingDaysBetween(due, addDays(start, -1), place), days)
    }), runs)
  })

  it('a month ends where the calendar says', () => {
    fc.assert(fc.property(from, fc.integer({ min: 1, max: 24 }), (start, months) => {
      assert.equal(known(countDeadline({ amount: months, unit: 'months' }, start, 'scotland')).due, addMonths(start, months))
    }), runs)
  })

  it('the steps begin with the trigger, end at the day, and every one is a sentence', () => {
    fc.assert(fc.property(starts, count, calendar, ([start, pauses], given, place) => {
      const { steps, due } = known(countDeadline(given, start, place, { pauses }))
      assert.equal(steps[0]?.date, start)
      assert.equal(steps.at(-1)?.date, due)
      assert.ok(steps.every(({ text }) => /^[A-Z0-9].*\.$/.test(text)))
    }), runs)
  })

  it('is what walking along a wall calendar day by day gives, by holidays that were worked out apart', () => {
    fc.assert(fc.property(starts, count, calendar, ([start, pauses], given, place) => {
      assert.equal(known(countDeadline(given, start, place, { pauses })).due, slowly(given, start, place, pauses))
    }), { numRuns: 600 })
  })

  it('and so it is when counted back', () => {
    fc.assert(fc.property(from.filter((day) => day > '2022-06-01'), backCount, calendar, (start, given, place) => {
      assert.equal(known(countDeadline(given, start, place)).due, slowly(given, start, place, []))
    }), { numRuns: 300 })
  })
})
