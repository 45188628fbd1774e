import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calendars, isWorkingDay } from '../../src/time/calendar.ts'
import { countDeadline, type CalendarId, type Count, type Deadline } from '../../src/time/counting.ts'
import { addDays, weekdayOf, type PlainDate } from '../../src/time/plain-date.ts'
import { easterSunday } from './holiday-rules.ts'

/** Each field of law counts in its own way; these are their rules, tried on the days where they differ. */
function counted(count: Count, from: PlainDate, calendar: CalendarId = 'england-and-wales'): Deadline {
  const deadline = countDeadline(count, from, calendar)
  assert.ok(!('refused' in deadline), 'refused')
  return deadline
}

const due = (...given: Parameters<typeof counted>) => counted(...given).due
const says = (...given: Parameters<typeof counted>) => counted(...given).steps.map(({ text }) => text)

describe('An appeal to the SEND Tribunal', () => {
  const months = (amount: number): Count => ({ amount, unit: 'months', lands: 'send-tribunal' })

  it('that would end on 24 December does', () => assert.equal(due(months(2), '2026-10-24'), '2026-12-24'))
  it('that would end on 25 December ends on the first working day of January', () => assert.equal(due(months(2), '2026-10-25'), '2027-01-04'))
  it('that would end on 1 January ends on the first working day after it', () => assert.equal(due(months(2), '2026-11-01'), '2027-01-04'))
  it('that would end on the weekend after does not end before one that ended within', () => {
    assert.equal(due(months(2), '2026-11-02'), '2027-01-04')
    assert.equal(due(months(2), '2024-07-01'), '2024-09-02')
    assert.equal(says(months(2), '2024-07-01')[2], 'Sunday 1 September 2024 follows the days in August, when no time for this Tribunal ends.')
  })
  it('that would end on another weekend does, for nothing lets it move', () => assert.equal(due(months(2), '2026-03-02'), '2026-05-02'))
  it('that would end on 31 July does', () => assert.equal(due(months(2), '2026-05-31'), '2026-07-31'))
  it('that would end on 1 August ends on the first working day of September', () => assert.equal(due(months(2), '2026-06-01'), '2026-09-01'))
  it('that would end on 31 August, even where that is a Monday, ends on the first working day of September', () => {
    assert.equal(due(months(2), '2027-06-30'), '2027-09-01')
    assert.equal(due(months(2), '2026-06-30'), '2026-09-01')
  })
  it('explains August', () => assert.deepEqual(says(months(2), '2024-06-30'), [
    'The time runs from Sunday 30 June 2024, which is not itself counted.',
    '2 months end on Friday 30 August 2024.',
    'Friday 30 August 2024 lies in August, when no time for this Tribunal ends.',
    'Sunday 1 September 2024 is not a working day.',
    'The last day therefore moves to the first working day after 31 August 2024, Monday 2 September 2024.',
  ]))
  it('explains Christmas', () => assert.deepEqual(says(months(2), '2026-10-28').slice(1), [
    '2 months end on Monday 28 December 2026.',
    'Monday 28 December 2026 lies from 25 December to 1 January, when no time for this Tribunal ends.',
    'Saturday 2 January 2027 is not a working day.',
    'Sunday 3 January 2027 is not a working day.',
    'The last day therefore moves to the first working day after 1 January 2027, Monday 4 January 2027.',
  ]))
})

describe('Days in the civil courts (Civil Procedure Rules 2.8)', () => {
  const days = (amount: number, more: Partial<Count> = {}): Count => ({ amount, unit: 'court-days', lands: 'next-working-day', ...more })

  it('of five or fewer leave out weekends', () => assert.equal(due(days(5), '2026-03-20'), '2026-03-27'))
  it('of five or fewer leave out Good Friday and Easter Monday', () => assert.equal(due(days(3), '2026-04-01'), '2026-04-08'))
  it('of six count every day, and so may end sooner than five', () => {
    assert.equal(due(days(6), '2026-03-18'), '2026-03-24')
    assert.equal(due(days(5), '2026-03-18'), '2026-03-25')
  })
  it('that end when the court office is closed move to the day on which it opens', () => assert.equal(due(days(14), '2026-03-20'), '2026-04-07'))
  it('say why they left weekends out', () =>
    assert.equal(says(days(2), '2026-03-20')[1], 'Not counted: Saturday 21 March 2026 and Sunday 22 March 2026. A time of 2 days is so short that courts leave them out.'))
  it('five extended by one are five and then one, not six', () => {
    const extended = countDeadline(days(5), '2026-03-18', 'england-and-wales', { extensions: [{ count: { amount: 1, unit: 'court-days' }, why: 'the court allowed it' }] })
    assert.equal('due' in extended && extended.due, '2026-03-26')
  })
})

describe('Clear days', () => {
  it('count neither the first day nor the last', () => assert.equal(due({ amount: 7, unit: 'calendar-days', from: 'clear' }, '2026-03-20'), '2026-03-28'))
  it('before a hearing are counted back from it', () => {
    const clear: Count = { amount: 14, unit: 'court-days', from: 'clear', back: true, lands: 'previous-working-day' }
    assert.equal(due(clear, '2026-07-31'), '2026-07-16')
  })
  it('before a hearing, of five or fewer, leave out weekends and holidays', () => {
    const clear: Count = { amount: 3, unit: 'court-days', from: 'clear', back: true, lands: 'previous-working-day' }
    assert.equal(due(clear, '2026-04-13'), '2026-04-07')
    assert.deepEqual(says(clear, '2026-04-13'), [
      'The time is counted back from Monday 13 April 2026, which is not itself counted.',
      'Not counted: Saturday 11 April 2026 and Sunday 12 April 2026. A time of 3 days is so short that courts leave them out.',
      'Day 3 of 3 days is Wednesday 8 April 2026.',
      'These are clear days: the day on which it is done is not one of them, so it is done by Tuesday 7 April 2026.',
    ])
  })
  it('counted back to a holiday end on the working day before', () => {
    const clear: Count = { amount: 7, unit: 'calendar-days', from: 'clear', back: true, lands: 'previous-working-day' }
    assert.equal(due(clear, '2026-04-14'), '2026-04-02')
    assert.equal(says(clear, '2026-04-14').at(-1), 'The last day therefore moves to the working day before, Thursday 2 April 2026.')
  })
})

describe('Three months less a day', () => {
  const beginning: Count = { amount: 3, unit: 'months', from: 'beginning-with' }
  const less: Count = { amount: 3, unit: 'months', less: 1 }

  it('is three months beginning with the day', () => {
    for (const from of ['2026-01-15', '2026-03-01', '2026-12-01', '2027-02-28'] as const) assert.equal(due(beginning, from), due(less, from), from)
    assert.equal(due(beginning, '2026-01-15'), '2026-04-14')
  })
  it('differs where the last month has no such day: it has ended already, so there is nothing to take off', () => {
    assert.deepEqual([due(beginning, '2026-01-31'), due(less, '2026-01-31')], ['2026-04-30', '2026-04-29'])
    assert.deepEqual([due(beginning, '2026-11-30'), due(less, '2026-11-30')], ['2027-02-28', '2027-02-27'])
    assert.deepEqual([due(beginning, '2027-11-29'), due(beginning, '2027-11-30')], ['2028-02-28', '2028-02-29'])
  })
  it('says what was taken off', () => assert.deepEqual(says(less, '2026-01-31').slice(1), [
    '3 months end on Thursday 30 April 2026, counted to the end of a month that has no day 31.',
    '1 day less: Wednesday 29 April 2026.',
  ]))
})

describe('Months counted back', () => {
  it('end on the corresponding date, or on the last day of a shorter month', () => {
    assert.equal(due({ amount: 1, unit: 'months', back: true }, '2026-03-15'), '2026-02-15')
    assert.equal(due({ amount: 1, unit: 'months', back: true }, '2026-03-31'), '2026-02-28')
    assert.match(says({ amount: 1, unit: 'months', back: true }, '2026-03-31')[1] ?? '', /no day 31/)
  })
})

describe('A working day of the statutory complaints procedure (SI 2006/1738, regulation 2)', () => {
  /** Neither Saturday, Sunday, Christmas Day, Boxing Day, Good Friday nor a bank holiday under the Act of 1971, read word for word. */
  const byRegulation = (day: PlainDate): boolean => {
    const goodFriday = new Date(easterSunday(Number(day.slice(0, 4))) - 2 * 86_400_000).toISOString().slice(0, 10)
    const bankHoliday = calendars['england-and-wales'].holidays.some(({ date }) => date === day)
    return !['Saturday', 'Sunday'].includes(weekdayOf(day)) && !['12-25', '12-26'].includes(day.slice(5)) && day !== goodFriday && !bankHoliday
  }

  it('is a working day of England and Wales, on every day of every year that is known', () => {
    const { from, to } = calendars['england-and-wales'].covers
    for (let day = from; day <= to; day = addDays(day, 1)) assert.equal(isWorkingDay(day, 'england-and-wales'), byRegulation(day), day)
  })
})

describe('The same count in three nations', () => {
  const five: Count = { amount: 5, unit: 'working-days' }
  const days = (from: PlainDate) => (['england-and-wales', 'scotland', 'northern-ireland'] as const).map((nation) => due(five, from, nation))

  it('over Easter: Scotland has no Easter Monday', () => assert.deepEqual(days('2026-04-02'), ['2026-04-13', '2026-04-10', '2026-04-13']))
  it('over St Patrick’s Day: a holiday in Northern Ireland alone', () => assert.deepEqual(days('2026-03-13'), ['2026-03-20', '2026-03-20', '2026-03-23']))
  it('over the Twelfth, which falls on a Sunday in 2026', () => assert.deepEqual(days('2026-07-10'), ['2026-07-17', '2026-07-17', '2026-07-20']))
  it('over the summer holiday: early August in Scotland, late elsewhere', () => {
    assert.deepEqual(days('2026-07-31'), ['2026-08-07', '2026-08-10', '2026-08-07'])
    assert.deepEqual(days('2026-08-28'), ['2026-09-07', '2026-09-04', '2026-09-07'])
  })
  it('over the new year: 2 January is a holiday in Scotland, moved in 2027', () => assert.deepEqual(days('2026-12-31'), ['2027-01-08', '2027-01-11', '2027-01-08']))
})
