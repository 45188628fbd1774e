import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import type { Count, Unit } from '../../src/time/counting.ts'
import { addDays, earlierOf, laterOf, type PlainDate } from '../../src/time/plain-date.ts'
import { reckon, type Choice, type Known, type Reckoned, type Reckoning, type Single } from '../../src/time/reckoning.ts'

type Days = Readonly<Record<string, PlainDate>>

function reckoned(reckoning: Reckoning, days: Days, more: Partial<Known> = {}): Reckoned {
  const found = reckon(reckoning, { days: new Map(Object.entries(days).map(([name, date]) => [name, { date, words: `the ${name}` }])), calendar: 'england-and-wales', ...more })
  assert.ok(found !== null && !('refused' in found), 'nothing was worked out')
  return found
}

const due = (reckoning: Reckoning, days: Days) => reckoned(reckoning, days).due
const says = (reckoning: Reckoning, days: Days) => reckoned(reckoning, days).steps.map(({ text }) => text)

describe('A time that runs from the latest of several days', () => {
  const answer: Single = { from: ['receipt', 'identity', 'fee'], count: { amount: 1, unit: 'months', lands: 'next-working-day' } }

  it('runs from the only one that is known', () => assert.equal(due(answer, { receipt: '2026-03-03' }), '2026-04-07'))
  it('runs from the latest, whichever it is', () => {
    assert.equal(due(answer, { receipt: '2026-03-03', identity: '2026-03-10' }), '2026-04-10')
    assert.equal(due(answer, { receipt: '2026-03-10', identity: '2026-03-03', fee: '2026-03-05' }), '2026-04-10')
  })
  it('says so', () => assert.equal(
    says(answer, { receipt: '2026-03-03', identity: '2026-03-10' })[0], 'The latest of these days counts: the receipt (3 March 2026) and the identity (10 March 2026).',
  ))
  it('does not run while none is known', () => assert.equal(reckon(answer, { days: new Map(), calendar: 'scotland' }), null))
})

describe('The later of two counts', () => {
  const appeal: Choice = {
    takes: 'later',
    of: [{ from: ['decision'], count: { amount: 2, unit: 'months' } }, { from: ['certificate'], count: { amount: 1, unit: 'months' }, why: 'a month is left after the mediation certificate' }],
  }

  it('is the first where the second does not run', () => assert.equal(due(appeal, { decision: '2026-03-02' }), '2026-05-02'))
  it('is the second where only that runs', () => assert.equal(due(appeal, { certificate: '2026-04-20' }), '2026-05-20'))
  it('the day before, the day and the day after they lead to the same day', () => {
    assert.equal(due(appeal, { decision: '2026-03-02', certificate: '2026-04-01' }), '2026-05-02')
    assert.equal(due(appeal, { decision: '2026-03-02', certificate: '2026-04-02' }), '2026-05-02')
    assert.equal(due(appeal, { decision: '2026-03-02', certificate: '2026-04-03' }), '2026-05-03')
  })
  it('explains itself', () => assert.deepEqual(says(appeal, { decision: '2026-03-02', certificate: '2026-04-20' }), [
    'The time runs from Monday 2 March 2026, which is not itself counted.',
    '2 months end on Saturday 2 May 2026.',
    'Another time to look at: a month is left after the mediation certificate.',
    'The time runs from Monday 20 April 2026, which is not itself counted.',
    '1 month ends on Wednesday 20 May 2026.',
    'The later of 2 May 2026 and 20 May 2026 counts: Wednesday 20 May 2026.',
  ]))
  it('says that both lead to one day', () =>
    assert.equal(says(appeal, { decision: '2026-03-02', certificate: '2026-04-02' }).at(-1), 'Both lead to Saturday 2 May 2026.'))
  it('is late from the next day on', () => assert.equal(reckoned(appeal, { decision: '2026-03-02', certificate: '2026-04-20' }).latest, '2026-05-20'))
})

describe('A limit that can be read in two ways (Data Protection Act 2018, section 164A)', () => {
  const acknowledge = (takes: Choice['takes']): Choice => ({
    takes, readings: true, of: [
      { from: ['receipt'], count: { amount: 30, unit: 'calendar-days', from: 'beginning-with' }, why: 'the Act lets the 30 days begin with the day of receipt' },
      { from: ['receipt'], count: { amount: 30, unit: 'calendar-days', lands: 'next-working-day' }, why: 'the regulator counts from the day after' },
    ],
  })

  it('binds whoever has to act by the earlier, and is late only after the later', () => {
    const { due: day, latest } = reckoned(acknowledge('earlier'), { receipt: '2026-07-01' })
    assert.deepEqual([day, latest], ['2026-07-30', '2026-07-31'])
  })
  it('tells which was taken, and why', () => assert.deepEqual(says(acknowledge('earlier'), { receipt: '2026-07-01' }), [
    'One way to read it: the Act lets the 30 days begin with the day of receipt.',
    'The time begins with Wednesday 1 July 2026, which is counted as the first day.',
    'Day 30 of 30 days is Thursday 30 July 2026.',
    'Another way to read it: the regulator counts from the day after.',
    'The time runs from Wednesday 1 July 2026, which is not itself counted.',
    'Day 30 of 30 days is Friday 31 July 2026.',
    'Only after Friday 31 July 2026 is it late whichever way it is read.',
    'The earlier day is taken, so that whoever has to act is in time whichever way it is read: Thursday 30 July 2026.',
  ]))
  it('of a wait, is over with the later', () => {
    const { due: day, latest, steps } = reckoned(acknowledge('later'), { receipt: '2026-07-01' })
    assert.deepEqual([day, latest], ['2026-07-31', '2026-07-31'])
    assert.match(steps.at(-1)?.text ?? '', /^The later day is taken, so that the time is over/)
  })
  it('with one result says so', () => {
    const same: Choice = { takes: 'earlier', readings: true, of: [{ from: ['receipt'], count: { amount: 1, unit: 'weeks' } }, { from: ['receipt'], count: { amount: 7, unit: 'calendar-days' }, why: 'a week is seven days' }] }
    assert.equal(says(same, { receipt: '2026-07-01' }).at(-1), 'Whichever way it is read, the day is Wednesday 8 July 2026.')
  })
})

describe('Choices within choices', () => {
  const ombudsman: Choice = {
    takes: 'earlier', of: [
      { from: ['answer'], count: { amount: 6, unit: 'months' } },
      { takes: 'later', of: [{ from: ['event'], count: { amount: 6, unit: 'years' } }, { from: ['knowledge'], count: { amount: 3, unit: 'years' } }] },
    ],
  }
  it('six months from the answer', () => assert.equal(due(ombudsman, { answer: '2026-03-02', event: '2024-01-01', knowledge: '2024-01-01' }), '2026-09-02'))
  it('but no later than six years from the event', () => assert.equal(due(ombudsman, { answer: '2026-03-02', event: '2020-07-01' }), '2026-07-01'))
  it('or three years from knowing of it, if that is later', () => assert.equal(due(ombudsman, { answer: '2026-03-02', event: '2020-07-01', knowledge: '2023-08-01' }), '2026-08-01'))
})

describe('A count that depends on something done in time', () => {
  const claim: Choice = {
    takes: 'later', of: [{ from: ['event'], count: { amount: 3, unit: 'months', from: 'beginning-with' } }, { from: ['certificate'], count: { amount: 1, unit: 'months' }, why: 'a month is left after it', inTime: 'notice' }],
  }
  const certificate = '2026-08-10'

  it('is taken into account when it was done the day before, or on the last day', () => {
    assert.equal(due(claim, { event: '2026-04-10', notice: '2026-07-08', certificate }), '2026-09-10')
    assert.equal(due(claim, { event: '2026-04-10', notice: '2026-07-09', certificate }), '2026-09-10')
  })
  it('is not when it was done the day after, and says so', () => {
    assert.equal(due(claim, { event: '2026-04-10', notice: '2026-07-10', certificate }), '2026-07-09')
    assert.ok(says(claim, { event: '2026-04-10', notice: '2026-07-10', certificate }).includes('It changes nothing that the notice was on 10 July 2026: the time had ended on 9 July 2026.'))
  })
})

describe('A fixed day of the year', () => {
  it('is that of the year in which the day lies, and may have passed', () => {
    const objection: Reckoning = { from: ['arrangements'], day: '05-15' }
    assert.equal(due(objection, { arrangements: '2026-02-20' }), '2026-05-15')
    assert.deepEqual(says(objection, { arrangements: '2026-06-01' }), [
      '1 June 2026 lies in 2026.', 'The last day of that year is always 15 May: Friday 15 May 2026. It had passed already on 1 June 2026.',
    ])
  })
})

describe('Whatever is chosen', () => {
  const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2020-06-01', days))
  const count: fc.Arbitrary<Count> = fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit: fc.constantFrom<Unit>('working-days', 'calendar-days', 'weeks', 'months') })
  const singles = fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three'), count), { minLength: 1, maxLength: 4 })
    .map((all) => all.map(([name, given]): Single => ({ from: [name], count: given, why: 'it may be counted so' })))
  const days = fc.record({ one: day, two: day, three: day })
  const runs = { numRuns: 200 }

  it('the later is no earlier than each, the earlier no later, and either is one of them', () => {
    fc.assert(fc.property(singles, days, fc.boolean(), (of, known, readings) => {
      const each = of.map((single) => due(single, known))
      const [first = '2020-01-01'] = each
      assert.equal(due({ takes: 'later', of, readings }, known), laterOf(first, ...each))
      assert.equal(due({ takes: 'earlier', of, readings }, known), earlierOf(first, ...each))
      assert.equal(reckoned({ takes: 'earlier', of, readings: true }, known).latest, laterOf(first, ...each))
    }), runs)
  })

  it('the last step is about the day', () => {
    fc.assert(fc.property(singles, days, fc.constantFrom<Choice['takes']>('earlier', 'later'), fc.boolean(), (of, known, takes, readings) => {
      const { steps, due: last } = reckoned({ takes, of, readings }, known)
      assert.equal(steps.at(-1)?.date, last)
      assert.ok(steps.every(({ text }) => /^[A-Z0-9].*\.$/.test(text)))
    }), runs)
  })

  it('neither a pause nor more time makes it earlier', () => {
    fc.assert(fc.property(singles, days, fc.constantFrom<Choice['takes']>('earlier', 'later'), day, fc.integer({ min: 0, max: 20 }), count, (of, known, takes, from, length, more) => {
      const choice: Choice = { takes, of }
      assert.ok(due(choice, known) <= reckoned(choice, known, { pauses: [{ from, to: addDays(from, length), why: 'a question' }] }).due)
      assert.ok(due(choice, known) <= reckoned(choice, known, { extensions: [{ count: more, why: 'it is complex' }] }).due)
    }), runs)
  })

  it('another trigger never makes the later of them earlier', () => {
    fc.assert(fc.property(count, days, (given, { one, two }) => {
      const single: Single = { from: ['one', 'two'], count: given }
      assert.ok(due(single, { one }) <= due(single, { one, two }))
    }), runs)
  })
})
