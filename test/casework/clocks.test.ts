import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../chance.ts'
import { clocksFromReceipt, clocksOf, nextDue } from '../../src/casework/clocks.ts'
import type { Happening } from '../../src/casework/event.ts'
import type { Clock, Scheme } from '../../src/scheme/language.ts'
import { addDays, type PlainDate } from '../../src/time/plain-date.ts'
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

describe('a clock that a case’s end stops', () => {
  const stoppedBy = (action: string) => on('2026-05-01', [take, taken(action, 'looking', 'decided', '2026-04-08')])
  test('was kept where whoever holds it brought the case there', () => assert.deepEqual([stoppedBy('decide')?.stoppedOn, stoppedBy('decide')?.lapsed], ['2026-04-08', false]))
  test('has lapsed where somebody else ended the case: nobody did what it is for', () => assert.deepEqual([stoppedBy('waive')?.stoppedOn, stoppedBy('waive')?.lapsed], ['2026-04-08', true]))
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
    const clock = on('2026-03-23', [take], 'looking', { counts: { 'library-fines.looking': count } })
    assert.deepEqual([clock?.due, clock?.changed], ['2026-03-26', true])
  })
  test('does not move a clock that is not an office’s to set', () => {
    const clock = on('2026-03-20', [], 'cooling', { counts: { 'library-fines.cooling': count } })
    assert.deepEqual([clock?.due, clock?.changed], ['2026-03-23', false])
  })
  test('is added instead where it is more time that an office may set', () => {
    const longer = taken('longer', 'looking', 'looking', '2026-04-01')
    const extension = { by: { on: 'action', action: 'longer' }, count: { amount: 5, unit: 'working-days' }, why: 'it was hard' } as const
    const counts = { 'library-fines.other.extension': { amount: 2, unit: 'working-days' } }
    assert.equal(clock({ extends: [{ ...extension, configurable: true }] }, [take, longer], '2026-04-01', { counts })?.due, '2026-04-10')
    assert.equal(clock({ extends: [extension] }, [take, longer], '2026-04-01', { counts })?.due, '2026-04-15')
  })
  test('does not move the clock of another scheme', () => assert.equal(on('2026-03-23', [take], 'looking', { counts: { 'other.looking': count } })?.due, '2026-04-08'))
})

describe('what falls due next', () => {
  const of = (today: PlainDate, ...history: readonly Happening[]) => nextDue(clocksOf(given(...history), libraryFines, today))?.id ?? null
  test('is the earliest duty that runs', () => assert.equal(of('2026-03-23', take), 'looking'))
  test('is no wait and no limit of the person', () => assert.equal(of('2026-03-20'), null))
  test('is nothing that stands still', () => assert.equal(of('2026-03-26', take, taken('ask', 'looking', 'asking', '2026-03-25')), null))
  test('is nothing that was stopped', () => assert.equal(of('2026-03-30', take, taken('decide', 'looking', 'decided', '2026-03-30')), null))
})

/** The same procedure with another clock in place of its own. */
const clock = (declared: Partial<Clock>, history: readonly Happening[], today: PlainDate = '2026-03-20', settings = {}) => {
  const { looking } = libraryFines.clocks
  assert.ok(looking)
  const { pauses: _pauses, extends: _extends, ...plain } = looking
  return clocksOf(given(...history), { ...libraryFines, clocks: { other: { ...plain, ...declared } } }, today, settings).find(({ id }) => id === 'other')
}

describe('a clock that is set going anew', () => {
  const month: Partial<Clock> = {
    count: { amount: 1, unit: 'months', lands: 'next-working-day' }, starts: [{ on: 'opened' }],
    restarts: [{ on: 'action', action: 'answer' }, { on: 'field', action: 'record-due', field: 'due-on' }],
    pauses: [{ from: { on: 'stage', stage: 'asking' }, until: { on: 'action', action: 'take' }, why: 'proof was asked for' }],
    extends: [{ by: { on: 'action', action: 'longer' }, count: { amount: 2, unit: 'months' }, why: 'it was complex' }],
  }
  const asked = taken('ask', 'looking', 'asking', '2026-03-25')
  const answered = taken('answer', 'asking', 'looking', '2026-04-01')
  const recorded = (on: PlainDate) => taken('record-due', 'looking', 'looking', '2026-04-02', { supplied: { 'due-on': on } })

  test('counts from its own trigger until then', () => assert.equal(clock(month, [])?.due, '2026-04-20'))
  test('counts from the later day', () => assert.deepEqual([clock(month, [answered])?.startedOn, clock(month, [answered])?.due], ['2026-04-01', '2026-05-01']))
  test('by a date that somebody gave counts from that date', () => assert.equal(clock(month, [recorded('2026-03-27')])?.due, '2026-04-27'))
  test('never counts from an earlier day than it did', () => {
    assert.equal(clock(month, [recorded('2026-03-02')])?.due, '2026-04-20')
    assert.equal(clock(month, [recorded('2026-04-10'), recorded('2026-04-03')])?.due, '2026-05-11')
  })
  test('stands still no longer, for what it waited for has come', () => {
    assert.equal(clock(month, [asked])?.pausedSince, '2026-03-25')
    assert.deepEqual([clock(month, [asked, answered])?.pausedSince, clock(month, [asked, answered])?.due], [null, '2026-05-01'])
  })
  test('keeps the time that was added', () => assert.equal(clock(month, [taken('longer', 'looking', 'looking', '2026-03-27'), answered])?.due, '2026-07-01'))
  test('says which day was the latest', () => assert.match(clock(month, [answered])?.steps[0]?.text ?? '', /^The latest of these days counts: the day of receipt \(20 March 2026\) and “Answer” \(1 April 2026\)\.$/))
  test('is not set going by it alone', () => assert.equal(clock({ ...month, starts: [{ on: 'action', action: 'take' }] }, [answered]), undefined))
  test('is not moved once it was stopped', () => assert.equal(clock(month, [taken('decide', 'looking', 'decided', '2026-03-30'), answered])?.due, '2026-04-20'))
})

describe('a clock that stood still to a day that somebody gave', () => {
  test('leaves out the days up to that day', () => {
    const given: Partial<Clock> = { starts: [{ on: 'opened' }], count: { amount: 10, unit: 'calendar-days' }, pauses: [{ from: { on: 'action', action: 'ask' }, until: { on: 'field', action: 'record-due', field: 'due-on' }, why: 'a question' }] }
    const history = [taken('ask', 'looking', 'asking', '2026-03-23'), taken('record-due', 'asking', 'looking', '2026-03-27', { supplied: { 'due-on': '2026-03-24' } })]
    assert.equal(clock(given, history)?.due, '2026-04-01')
  })
})

describe('a clock whose limit can be read in two ways', () => {
  const thirty: Partial<Clock> = {
    count: { amount: 30, unit: 'calendar-days', from: 'beginning-with' }, starts: [{ on: 'action', action: 'take' }],
    or: { takes: 'earlier', counts: [{ name: 'regulator', count: { amount: 30, unit: 'calendar-days', lands: 'next-working-day' }, why: 'the regulator counts from the day after' }] },
  }
  const received = taken('take', 'received', 'looking', '2026-07-01')
  const at = (today: PlainDate) => clock(thirty, [received], today)

  test('binds by the earlier', () => assert.deepEqual([at('2026-07-01')?.due, at('2026-07-01')?.latest], ['2026-07-30', '2026-07-31']))
  test('is over, so that a person can say that it is late, only after the later', () => assert.deepEqual([at('2026-07-30')?.over, at('2026-07-31')?.over, at('2026-08-01')?.over], [false, false, true]))
  test('says which way was taken', () => assert.match(at('2026-07-01')?.steps.at(-1)?.text ?? '', /^The earlier day is taken/))
  test('of a wait, is over only on the later', () => {
    const wait = (today: PlainDate) => clock({ ...thirty, for: 'wait', or: { takes: 'later', counts: thirty.or?.counts ?? [] } }, [received], today)?.over
    assert.deepEqual([wait('2026-07-30'), wait('2026-07-31')], [false, true])
  })
  test('has one reading where an office set its own', () => {
    const own = clock({ ...thirty, configurable: true }, [received], '2026-07-01', { counts: { 'library-fines.other': { amount: 10, unit: 'calendar-days' } } })
    assert.deepEqual([own?.due, own?.latest, own?.changed], ['2026-07-11', '2026-07-11', true])
  })
})

describe('a clock with two triggers of which the later counts', () => {
  const appeal: Partial<Clock> = {
    for: 'limit', count: { amount: 2, unit: 'months' }, starts: [{ on: 'action', action: 'take' }], stops: [{ on: 'stage', stage: 'decided' }],
    or: { takes: 'later', counts: [{ name: 'certificate', count: { amount: 1, unit: 'months' }, starts: [{ on: 'action', action: 'answer' }], why: 'a month is left after it' }] },
  }
  const take2 = taken('take', 'received', 'looking', '2026-03-02')
  const answer = (on: PlainDate) => taken('answer', 'asking', 'looking', on)

  test('counts from the one that happened', () => {
    assert.equal(clock(appeal, [take2])?.due, '2026-05-02')
    assert.equal(clock(appeal, [answer('2026-04-20')])?.due, '2026-05-20')
  })
  test('takes the later of both, whichever came first', () => {
    assert.equal(clock(appeal, [take2, answer('2026-04-20')])?.due, '2026-05-20')
    assert.equal(clock(appeal, [answer('2026-02-20'), take2])?.due, '2026-05-02')
  })
  test('counts from the trigger that decided', () => assert.equal(clock(appeal, [take2, answer('2026-04-20')])?.startedOn, '2026-04-20'))
  test('runs anew once it was stopped', () => assert.equal(clock(appeal, [take2, answer('2026-04-20'), taken('decide', 'looking', 'decided', '2026-04-21'), taken('take', 'received', 'looking', '2026-06-01')])?.due, '2026-08-01'))
})

describe('what arrives while the office is shut', () => {
  const five: Partial<Clock> = { count: { amount: 5, unit: 'working-days' }, starts: [{ on: 'opened' }], officeHours: true }
  const onSaturday: Scheme = { ...libraryFines, clocks: { five: { ...(libraryFines.clocks['cooling'] as Clock), ...five } } }
  const due = (scheme: Scheme, day: PlainDate, settings = {}) => clocksFromReceipt(scheme, day, settings)[0]?.due
  const shut = { received: 'next-working-day' } as const

  test('is received when it arrives', () => assert.equal(due(onSaturday, '2026-03-21'), '2026-03-27'))
  test('or on the next working day, where the office counts so', () => assert.equal(due(onSaturday, '2026-03-21', shut), '2026-03-30'))
  test('but on the day itself where that is a working day', () => assert.equal(due(onSaturday, '2026-03-20', shut), '2026-03-27'))
  test('and always when it arrives, where the limit does not allow it', () => {
    const { five: declared } = onSaturday.clocks
    assert.equal(due({ ...onSaturday, clocks: { five: { ...(declared as Clock), officeHours: false } } }, '2026-03-21', shut), '2026-03-27')
  })
  test('says so', () => assert.match(clocksFromReceipt(onSaturday, '2026-03-21', shut)[0]?.steps[0]?.text ?? '', /^It arrived on Saturday 21 March 2026 while the office was shut/))
})

describe('whatever happens to a clock', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-20', days))
  const declared: Partial<Clock> = {
    count: { amount: 1, unit: 'months', lands: 'next-working-day' }, starts: [{ on: 'opened' }],
    restarts: [{ on: 'field', action: 'record-due', field: 'due-on' }],
    or: { takes: 'later', counts: [{ name: 'certificate', count: { amount: 20, unit: 'working-days' }, starts: [{ on: 'action', action: 'take' }], why: 'twenty days are left after it' }] },
    pauses: [{ from: { on: 'action', action: 'ask' }, until: { on: 'action', action: 'answer' }, why: 'a question' }],
    extends: [{ by: { on: 'action', action: 'longer' }, count: { amount: 2, unit: 'weeks' }, why: 'it was hard' }],
  }
  const happening = fc.tuple(fc.constantFrom('ask', 'answer', 'longer', 'take', 'record-due'), day)
  const history = fc.array(happening, { maxLength: 8 }).map((all) => all.toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([action, on]) => taken(action, 'looking', 'looking', on, action === 'record-due' ? { supplied: { 'due-on': on } } : {})))

  test('nothing brings its last day forward, its steps end at that day, and it is never late before it', () => {
    fc.assert(fc.property(history, (happened) => {
      let before: PlainDate = '2026-04-20'
      for (let length = 0; length <= happened.length; length += 1) {
        const found = clock(declared, happened.slice(0, length))
        assert.ok(found)
        assert.ok(found.due >= before, `${found.due} after ${before}`)
        assert.equal(found.steps.at(-1)?.date, found.due)
        assert.ok(found.latest >= found.due)
        before = found.due
      }
    }), { numRuns: 200 })
  })
})
