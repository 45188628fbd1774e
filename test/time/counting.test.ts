import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NotACount, countDeadline } from '../../src/time/counting.ts'
import type { CalendarId, Count, Deadline } from '../../src/time/counting.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'

type Options = Parameters<typeof countDeadline>[3]

function counted(count: Count, from: PlainDate, options?: Options, calendar: CalendarId = 'england-and-wales'): Deadline {
  const deadline = countDeadline(count, from, calendar, options)
  assert.ok(!('refused' in deadline), 'refused')
  return deadline
}

const due = (...given: Parameters<typeof counted>) => counted(...given).due
const says = (...given: Parameters<typeof counted>) => counted(...given).steps.map(({ text }) => text)

const workingDays = (amount: number): Count => ({ amount, unit: 'working-days' })
const months = (amount: number): Count => ({ amount, unit: 'months', lands: 'next-working-day' })

describe('Deadlines of the field reference', () => {
  const vectors: readonly [string, Count, PlainDate, PlainDate][] = [
    ['a council acknowledges a complaint within 5 working days', workingDays(5), '2026-03-20', '2026-03-27'],
    ['it answers at stage 1 within 10 working days of the acknowledgement', workingDays(10), '2026-03-27', '2026-04-14'],
    ['a child and family assessment takes at most 45 working days from the referral', workingDays(45), '2026-03-02', '2026-05-07'],
    ['a child protection conference meets within 15 working days of the strategy discussion', workingDays(15), '2026-03-04', '2026-03-25'],
    ['a statutory stage 2 ends at most 65 working days from the request', workingDays(65), '2026-03-02', '2026-06-05'],
    ['a request for access made on 31 January is answered by the Monday after the end of February', months(1), '2026-01-31', '2026-03-02'],
    ['a request for access made on 3 March is answered after Easter', months(1), '2026-03-03', '2026-04-07'],
    ['a data protection complaint is acknowledged within 30 days beginning with its receipt (statute)', { amount: 30, unit: 'calendar-days', from: 'beginning-with' }, '2026-07-01', '2026-07-30'],
    ['or within 30 days after it (the regulator’s reading)', { amount: 30, unit: 'calendar-days', lands: 'next-working-day' }, '2026-07-01', '2026-07-31'],
  ]
  for (const [rule, count, from, expected] of vectors) it(rule, () => assert.equal(due(count, from), expected))
})

describe('The day that sets a time going', () => {
  it('is not counted', () => assert.equal(due({ amount: 7, unit: 'calendar-days' }, '2026-03-20'), '2026-03-27'))

  it('is the first day where the time begins with it', () => {
    assert.equal(due({ amount: 7, unit: 'calendar-days', from: 'beginning-with' }, '2026-03-20'), '2026-03-26')
    assert.equal(due({ amount: 1, unit: 'weeks', from: 'beginning-with' }, '2026-03-20'), '2026-03-26')
    assert.equal(due({ ...workingDays(5), from: 'beginning-with' }, '2026-03-20'), '2026-03-26')
  })

  it('is passed over as a first day where it is no working day', () =>
    assert.equal(due({ ...workingDays(1), from: 'beginning-with' }, '2026-03-21'), '2026-03-23'))

  it('may be a weekend or a holiday', () => {
    assert.equal(due(workingDays(1), '2026-03-21'), '2026-03-23')
    assert.equal(due(workingDays(1), '2026-04-03'), '2026-04-07')
  })
})

describe('Months and years', () => {
  it('end on the corresponding date', () => {
    assert.equal(due({ amount: 1, unit: 'months' }, '2026-02-28'), '2026-03-28')
    assert.equal(due({ amount: 12, unit: 'months' }, '2025-09-15'), '2026-09-15')
  })

  it('end on the last day of a month that is too short', () => {
    assert.equal(due({ amount: 1, unit: 'months' }, '2026-01-31'), '2026-02-28')
    assert.equal(due({ amount: 1, unit: 'months' }, '2028-01-31'), '2028-02-29')
    assert.equal(due({ amount: 1, unit: 'months' }, '2026-05-31'), '2026-06-30')
  })

  it('that begin on 29 February end on 28 February, or on the 29th of a leap year', () => {
    assert.equal(due({ amount: 1, unit: 'years' }, '2028-02-29'), '2029-02-28')
    assert.equal(due({ amount: 4, unit: 'years' }, '2024-02-29'), '2028-02-29')
    assert.equal(due({ amount: 1, unit: 'months' }, '2028-02-29'), '2028-03-29')
  })

  it('that begin with a day end on the day before the corresponding one', () => {
    assert.equal(due({ amount: 1, unit: 'months', from: 'beginning-with' }, '2026-07-01'), '2026-07-31')
    assert.equal(due({ amount: 3, unit: 'months', from: 'beginning-with' }, '2026-01-15'), '2026-04-14')
    assert.equal(due({ amount: 1, unit: 'months', from: 'beginning-with' }, '2026-01-31'), '2026-02-28')
    assert.equal(due({ amount: 1, unit: 'months', from: 'beginning-with' }, '2026-01-28'), '2026-02-27')
  })

  it('stay on a weekend unless the rule moves them', () => {
    assert.equal(due({ amount: 1, unit: 'months' }, '2026-03-04'), '2026-04-04')
    assert.equal(due(months(1), '2026-03-04'), '2026-04-07')
  })
})

describe('A calendar', () => {
  it('of another nation gives another date', () => {
    assert.equal(due(workingDays(1), '2026-04-03', {}, 'scotland'), '2026-04-06')
    assert.equal(due(workingDays(1), '2026-03-16', {}, 'northern-ireland'), '2026-03-18')
  })

  it('is named in the answer, so that the date can be recounted', () =>
    assert.match(counted(workingDays(1), '2026-03-20').calendarVersion, /^england-and-wales-/))

  it('allows a count up to its last day', () => assert.equal(due(workingDays(1), '2030-12-30'), '2030-12-31'))

  it('refuses a count that goes past its end, and says so', () => {
    const refusal = countDeadline(workingDays(2), '2030-12-30', 'england-and-wales')
    assert.ok('refused' in refusal)
    assert.equal(refusal.refused, 'calendar-ends')
    assert.match(refusal.text, /England and Wales ends with 2030/)
  })

  it('refuses a count that begins before it', () => {
    const refusal = countDeadline(workingDays(2), '2019-12-20', 'england-and-wales')
    assert.ok('refused' in refusal)
    assert.equal(refusal.refused, 'calendar-begins-later')
  })

  it('refuses a landing that it cannot know', () => {
    const refusal = countDeadline(months(1), '2030-12-01', 'england-and-wales')
    assert.ok('refused' in refusal)
    assert.equal(refusal.refused, 'calendar-ends')
  })

  it('is not needed for years that stay where they end', () =>
    assert.equal(due({ amount: 6, unit: 'years' }, '2026-03-20'), '2032-03-20'))
})

describe('A pause', () => {
  const asking = { from: '2026-03-23', to: '2026-03-25', why: 'the council asked what the request covers' } as const

  it('takes its working days out of a count of working days', () =>
    assert.equal(due(workingDays(5), '2026-03-20', { pauses: [asking] }), '2026-04-01'))

  it('takes every day of it out of a count of days, weeks or months', () => {
    assert.equal(due({ amount: 7, unit: 'calendar-days' }, '2026-03-20', { pauses: [asking] }), '2026-03-30')
    assert.equal(due({ amount: 1, unit: 'weeks' }, '2026-03-20', { pauses: [asking] }), '2026-03-30')
    assert.equal(due({ amount: 1, unit: 'months' }, '2026-03-20', { pauses: [asking] }), '2026-04-23')
  })

  it('counts once where two overlap', () => {
    const other = { ...asking, from: '2026-03-24', to: '2026-03-26' } as const
    assert.equal(due({ amount: 7, unit: 'calendar-days' }, '2026-03-20', { pauses: [asking, other] }), '2026-03-31')
  })

  it('changes nothing before the time or after it', () => {
    const elsewhere = [{ from: '2026-03-01', to: '2026-03-20', why: 'before' }, { from: '2026-03-28', to: '2026-04-30', why: 'after' }] as const
    assert.equal(due(workingDays(5), '2026-03-20', { pauses: elsewhere }), '2026-03-27')
    assert.equal(says(workingDays(5), '2026-03-20', { pauses: elsewhere }).filter(text => /stopped/.test(text)).length, 0)
  })

  it('may be one day', () =>
    assert.equal(due(workingDays(5), '2026-03-20', { pauses: [{ ...asking, to: '2026-03-23' }] }), '2026-03-30'))
})

describe('An extension', () => {
  const complex = 'the request is complex'

  it('in the same unit lengthens the period from its trigger', () => {
    assert.equal(due(workingDays(25), '2026-03-02', { extensions: [{ count: workingDays(40), why: complex }] }), '2026-06-05')
    assert.equal(due(months(1), '2026-01-31', { extensions: [{ count: { amount: 2, unit: 'months' }, why: complex }] }), '2026-04-30')
  })

  it('in another unit is counted on from the end of the first', () =>
    assert.equal(due({ amount: 1, unit: 'months' }, '2026-03-20', { extensions: [{ count: workingDays(5), why: complex }] }), '2026-04-27'))

  it('is landed by the rule of the limit that it extends', () =>
    assert.equal(due(months(1), '2026-03-03', { extensions: [{ count: { amount: 1, unit: 'calendar-days' }, why: complex }] }), '2026-04-07'))
})

describe('A period and another after it', () => {
  const lodge: Count = { amount: 6, unit: 'months', then: { amount: 28, unit: 'calendar-days' } }

  it('is counted on from the end of the first', () => {
    assert.equal(due(lodge, '2026-01-15'), '2026-08-12')
    assert.equal(due(lodge, '2026-08-31'), '2027-03-28')
  })
  it('says both', () => assert.deepEqual(says(lodge, '2026-01-15').slice(1), ['6 months end on Wednesday 15 July 2026.', 'Day 28 of 28 days is Wednesday 12 August 2026.']))
  it('is one with an extension of its own unit', () => assert.equal(due(lodge, '2026-01-15', { extensions: [{ count: { amount: 2, unit: 'calendar-days' }, why: 'it was late' }] }), '2026-08-14'))
})

describe('How a deadline explains itself', () => {
  it('says that the first day is not counted, which days were passed over and why, and where it ends', () => {
    assert.deepEqual(says(workingDays(10), '2026-03-27'), [
      'The time runs from Friday 27 March 2026, which is not itself counted.',
      'Saturdays and Sundays are not counted: 6 days.',
      'Friday 3 April 2026 is not counted: Good Friday.',
      'Monday 6 April 2026 is not counted: Easter Monday.',
      'Day 10 of 10 working days is Tuesday 14 April 2026.',
    ])
  })

  it('names one weekend by its days', () =>
    assert.equal(says(workingDays(5), '2026-03-20')[1], 'Not counted: Saturday 21 March 2026 and Sunday 22 March 2026.'))

  it('says when a month was too short and why the last day moved', () => {
    assert.deepEqual(says(months(1), '2026-01-31'), [
      'The time runs from Saturday 31 January 2026, which is not itself counted.',
      '1 month ends on Saturday 28 February 2026, counted to the end of a month that has no day 31.',
      'Saturday 28 February 2026 is not a working day.',
      'Sunday 1 March 2026 is not a working day.',
      'The last day therefore moves to the next working day, Monday 2 March 2026.',
    ])
  })

  it('says that a time begins with its first day', () =>
    assert.equal(says({ amount: 30, unit: 'calendar-days', from: 'beginning-with' }, '2026-07-01')[0], 'The time begins with Wednesday 1 July 2026, which is counted as the first day.'))

  it('gives the reason of every pause and extension', () => {
    const steps = says(workingDays(5), '2026-03-20', {
      pauses: [{ from: '2026-03-23', to: '2026-03-24', why: 'waiting for proof of identity' }],
      extensions: [{ count: workingDays(5), why: 'the complaint has many parts.' }],
    })
    assert.ok(steps.includes('5 working days more: the complaint has many parts.'))
    assert.ok(steps.includes('The time was stopped from 23 March 2026 to 24 March 2026, so 2 days are not counted: waiting for proof of identity.'))
    assert.ok(steps.includes('Day 10 of 10 working days is Thursday 9 April 2026.'))
  })

  it('warns where bank holidays are expected and not announced', () => {
    const deadline = counted(workingDays(5), '2028-04-10')
    assert.equal(deadline.provisional, true)
    assert.match(deadline.steps.at(-1)?.text ?? '', /expected, not yet announced/)
    assert.ok(deadline.steps.some(({ text }) => text.endsWith('Good Friday (expected).')))
    assert.equal(counted(workingDays(5), '2027-12-01').provisional, false)
    assert.equal(counted({ amount: 1, unit: 'months' }, '2028-04-10').provisional, false)
  })
})

describe('A count that no provision could mean', () => {
  it('throws', () => {
    for (const amount of [-1, 0.5, NaN, Infinity]) assert.throws(() => counted(workingDays(amount), '2026-03-20'), NotACount)
    assert.throws(() => counted({ amount: 0, unit: 'months', from: 'beginning-with' }, '2026-03-20'), NotACount)
  })

  it('but no time at all ends on the day itself', () => assert.equal(due(workingDays(0), '2026-03-21'), '2026-03-21'))
})
