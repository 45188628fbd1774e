import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import {
  NotADate, addDays, addMonths, compareDates, dateFromParts, daysBetween, earlierOf, formatDate, formatLongDate, laterOf,
  londonDay, parseDate, weekdayOf,
} from '../../src/time/plain-date.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(days => addDays('1970-01-01', days))

describe('A date that somebody typed', () => {
  it('is read where it is a day of the calendar', () => {
    assert.equal(parseDate('2026-03-20'), '2026-03-20')
    assert.equal(parseDate(' 2028-02-29 '), '2028-02-29')
  })

  it('is refused with what would be right where it has another form', () => {
    for (const given of ['', '20 March 2026', '2026-3-20', '20/03/2026', '2026-03-20T00:00', '２０２６-03-20', '12026-03-20']) {
      const refusal = parseDate(given)
      assert.ok(typeof refusal !== 'string', given)
      assert.equal(refusal.refused, 'date-wrong-form')
      assert.equal(refusal.given, given)
      assert.match(refusal.text, /2026-03-20/)
    }
  })

  it('is refused as impossible where no calendar has it', () => {
    for (const given of ['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '1900-02-29']) {
      const refusal = parseDate(given)
      assert.ok(typeof refusal !== 'string', given)
      assert.equal(refusal.refused, 'date-impossible')
    }
  })

  it('may come as day, month and year of a form', () => {
    assert.equal(dateFromParts('1', ' 3', '2026 '), '2026-03-01')
    assert.equal((dateFromParts('29', '2', '2027') as { refused: string }).refused, 'date-impossible')
    assert.equal((dateFromParts('', '2', '2027') as { refused: string }).refused, 'date-wrong-form')
    assert.equal((dateFromParts('1', 'May', '2027') as { refused: string }).refused, 'date-wrong-form')
    assert.equal((dateFromParts('1', '5', '27') as { refused: string }).refused, 'date-wrong-form')
  })
})

describe('Days and months', () => {
  it('go over the ends of months, years and February', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01')
    assert.equal(addDays('2028-02-28', 1), '2028-02-29')
    assert.equal(addDays('2027-02-28', 1), '2027-03-01')
    assert.equal(addDays('2028-03-01', -1), '2028-02-29')
  })

  it('end a month on the corresponding date', () => {
    assert.equal(addMonths('2026-03-03', 1), '2026-04-03')
    assert.equal(addMonths('2026-02-28', 1), '2026-03-28')
    assert.equal(addMonths('2026-11-30', 12), '2027-11-30')
    assert.equal(addMonths('2026-01-15', -2), '2025-11-15')
  })

  it('end a month on its last day where it is too short', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
    assert.equal(addMonths('2028-01-31', 1), '2028-02-29')
    assert.equal(addMonths('2026-10-31', 1), '2026-11-30')
    assert.equal(addMonths('2028-02-29', 12), '2029-02-28')
    assert.equal(addMonths('2028-02-29', 48), '2032-02-29')
  })

  it('count to where adding them led', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      assert.equal(daysBetween(day, addDays(day, days)), days)
    }), { numRuns: 200 })
  })

  it('never pass over a month', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (day, months) => {
      const later = addMonths(day, months)
      const expected = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + months
      assert.equal(Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7)), expected)
      assert.ok(later.slice(8) <= day.slice(8))
    }), { numRuns: 200 })
  })

  it('are ordered, and the earlier or later can be taken', () => {
    const days: PlainDate[] = ['2026-03-20', '2025-12-31', '2026-03-03']
    assert.deepEqual([...days].sort(compareDates), ['2025-12-31', '2026-03-03', '2026-03-20'])
    assert.equal(earlierOf('2026-03-20', ...days), '2025-12-31')
    assert.equal(laterOf('2026-01-01', ...days), '2026-03-20')
    assert.equal(compareDates('2026-03-20', '2026-03-20'), 0)
  })

  it('throw where our own code passes what is no date', () => {
    assert.throws(() => addDays('2026-02-30', 1), NotADate)
    assert.throws(() => addDays('2026-02-28', 0.5), NotADate)
    assert.throws(() => addMonths('9999-12-31', 1), NotADate)
    assert.throws(() => addDays('9999-12-31', 1), NotADate)
  })
})

describe('A date in words', () => {
  it('names the weekday, the day without a leading zero, the month and the year', () => {
    assert.equal(formatLongDate('2026-03-20'), 'Friday 20 March 2026')
    assert.equal(formatDate('2026-03-20'), '20 March 2026')
    assert.equal(formatLongDate('2024-09-15'), 'Sunday 15 September 2024')
    assert.equal(formatDate('2028-02-01'), '1 February 2028')
  })

  it('knows the weekday before 1970 too', () => {
    assert.equal(weekdayOf('1970-01-01'), 'Thursday')
    assert.equal(weekdayOf('1969-12-31'), 'Wednesday')
    assert.equal(weekdayOf('1945-05-08'), 'Tuesday')
  })
})

describe('The London day of an instant', () => {
  it('is the day of universal time in winter', () => {
    assert.equal(londonDay('2026-01-15T23:59:59Z'), '2026-01-15')
    assert.equal(londonDay('2026-01-16T00:00:00Z'), '2026-01-16')
  })

  it('is already the next day for the last hour of a summer evening', () => {
    assert.equal(londonDay('2026-07-01T22:59:59.999Z'), '2026-07-01')
    assert.equal(londonDay('2026-07-01T23:00:00Z'), '2026-07-02')
  })

  it('changes with the clocks on 29 March 2026', () => {
    assert.equal(londonDay('2026-03-28T23:30:00Z'), '2026-03-28')
    assert.equal(londonDay('2026-03-29T00:30:00Z'), '2026-03-29')
    assert.equal(londonDay('2026-03-29T23:30:00Z'), '2026-03-30')
  })

  it('changes back with them on 25 October 2026', () => {
    assert.equal(londonDay('2026-10-24T23:30:00Z'), '2026-10-25')
    assert.equal(londonDay('2026-10-25T23:30:00Z'), '2026-10-25')
    assert.equal(londonDay('2026-10-26T00:00:00Z'), '2026-10-26')
  })

  it('reads an instant with an offset', () => {
    assert.equal(londonDay('2026-07-02T00:30:00+02:00'), '2026-07-01')
  })

  it('throws where the instant names no zone, and so no moment', () => {
    assert.throws(() => londonDay('2026-07-01T23:00:00'), NotADate)
    assert.throws(() => londonDay('2026-07-01'), NotADate)
    assert.throws(() => londonDay('yesterdayTZ'), NotADate)
  })
})
