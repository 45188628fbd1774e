import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calendars, holidayOn, isWeekend, isWorkingDay, workingDayFrom, workingDaysBetween } from '../../src/time/calendar.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { easterSunday, holidaysByRule } from './holiday-rules.ts'

const all = Object.values(calendars)
const dates = (id: keyof typeof calendars, year: string) =>
  calendars[id].holidays.map(({ date }) => date).filter(date => date.startsWith(year)).map(date => date.slice(5))

describe('Bank holidays (Banking and Financial Dealings Act 1971, Schedule 1, and proclamations)', () => {
  it('are those that the rules give, for each nation and every year covered', () => {
    for (const calendar of all) {
      const byRule = holidaysByRule(calendar.id, Number(calendar.covers.from.slice(0, 4)), Number(calendar.covers.to.slice(0, 4)))
      assert.deepEqual(calendar.holidays.map(({ date }) => date), byRule, calendar.name)
    }
  })

  it('rest on an Easter that is right', () => {
    const known = ['2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21']
    assert.deepEqual(known, known.map(day => new Date(easterSunday(Number(day.slice(0, 4)))).toISOString().slice(0, 10)))
  })

  it('in England and Wales are those of the field reference for 2025 to 2027', () => {
    assert.deepEqual(dates('england-and-wales', '2025'), ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'])
    assert.deepEqual(dates('england-and-wales', '2026'), ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'])
    assert.deepEqual(dates('england-and-wales', '2027'), ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'])
  })

  it('were moved or added for VE Day, the Jubilee, the state funeral and the coronation', () => {
    for (const { id } of all) {
      assert.match(holidayOn('2020-05-08', id)?.name ?? '', /VE Day/)
      assert.equal(holidayOn('2020-05-04', id), undefined)
      assert.match(holidayOn('2022-06-02', id)?.name ?? '', /Jubilee/)
      assert.match(holidayOn('2022-06-03', id)?.name ?? '', /Jubilee/)
      assert.equal(holidayOn('2022-05-30', id), undefined)
      assert.match(holidayOn('2022-09-19', id)?.name ?? '', /funeral/)
      assert.match(holidayOn('2023-05-08', id)?.name ?? '', /coronation/)
      assert.match(holidayOn('2023-05-01', id)?.name ?? '', /Early May/)
    }
  })

  it('in Scotland include 2 January, St Andrew’s Day and an August holiday at its beginning, but no Easter Monday', () => {
    assert.deepEqual(dates('scotland', '2022'), ['01-03', '01-04', '04-15', '05-02', '06-02', '06-03', '08-01', '09-19', '11-30', '12-26', '12-27'])
    assert.equal(holidayOn('2024-12-02', 'scotland')?.name, 'St Andrew’s Day (substitute day)')
    assert.equal(holidayOn('2026-06-15', 'scotland')?.name, 'World Cup bank holiday')
    assert.equal(holidayOn('2026-06-15', 'england-and-wales'), undefined)
    assert.equal(holidayOn('2026-04-06', 'scotland'), undefined)
  })

  it('in Northern Ireland include St Patrick’s Day and 12 July, or the day in their place', () => {
    assert.equal(holidayOn('2026-03-17', 'northern-ireland')?.name, 'St Patrick’s Day')
    assert.equal(holidayOn('2024-03-18', 'northern-ireland')?.name, 'St Patrick’s Day (substitute day)')
    assert.match(holidayOn('2025-07-14', 'northern-ireland')?.name ?? '', /substitute/)
    assert.match(holidayOn('2026-07-13', 'northern-ireland')?.name ?? '', /substitute/)
  })

  it('are marked expected beyond the last announced day, and announced up to it', () => {
    for (const { announcedUntil, holidays } of all)
      for (const { date, status } of holidays) assert.equal(status, date <= announcedUntil ? 'announced' : 'expected', date)
  })

  it('are in order, on no weekend, inside what the calendar covers, and under a version of its own', () => {
    for (const { holidays, covers } of all) {
      const days = holidays.map(({ date }) => date)
      assert.deepEqual(days, [...new Set(days)].sort())
      assert.ok(days.every(day => covers.from <= day && day <= covers.to && !isWeekend(day)))
    }
    assert.equal(new Set(all.map(({ version }) => version)).size, all.length)
  })
})

describe('A working day', () => {
  it('is Monday to Friday and no bank holiday', () => {
    const week: PlainDate[] = ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07']
    assert.deepEqual(week.map(day => isWorkingDay(day, 'england-and-wales')), [true, false, false, false, false, true])
    assert.deepEqual(week.map(day => isWorkingDay(day, 'scotland')), [true, false, false, false, true, true])
  })

  it('is the next one from a day off, and the day itself otherwise', () => {
    assert.equal(workingDayFrom('2026-04-03', 'england-and-wales'), '2026-04-07')
    assert.equal(workingDayFrom('2026-04-02', 'england-and-wales'), '2026-04-02')
  })

  it('can be counted from one day to another', () => {
    assert.equal(workingDaysBetween('2026-03-20', '2026-03-27', 'england-and-wales'), 5)
    assert.equal(workingDaysBetween('2026-03-27', '2026-04-14', 'england-and-wales'), 10)
    assert.equal(workingDaysBetween('2026-03-27', '2026-03-20', 'england-and-wales'), 0)
  })

  it('is not guessed outside the calendar', () => {
    assert.equal((workingDayFrom('2031-01-01', 'scotland') as { refused: string }).refused, 'calendar-ends')
    assert.equal((workingDaysBetween('2019-12-30', '2020-01-02', 'scotland') as { refused: string }).refused, 'calendar-begins-later')
  })
})
