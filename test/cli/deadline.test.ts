import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deadlineCommand } from '../../src/cli/deadline.ts'
import { nearest } from '../../src/cli/nearest.ts'
import { law } from '../../src/law/law.ts'
import { schemes } from '../../src/main/schemes.ts'
import type { Scheme } from '../../src/scheme/language.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { redress } from './said.ts'

/** A clock of each kind that the two present procedures do not have. */
const timings: Scheme = {
  ...libraryFines, id: 'timings',
  clocks: {
    answer: {
      name: 'Answer', for: 'duty', holder: 'clerk', count: { amount: 1, unit: 'months', lands: 'next-working-day' },
      starts: [{ on: 'opened' }], restarts: [{ on: 'action', action: 'answer' }, { on: 'field', action: 'record-due', field: 'due-on' }], stops: [{ on: 'stage', stage: 'decided' }],
      pauses: [{ from: { on: 'stage', stage: 'asking' }, until: { on: 'action', action: 'answer' }, why: 'waiting for the reader' }, { from: { on: 'stage', stage: 'asking' }, until: { on: 'action', action: 'take' }, why: 'waiting for the reader' }],
      extends: [{ by: { on: 'action', action: 'longer' }, count: { amount: 2, unit: 'months' }, why: 'it was complex' }],
      basis: 'practice', source: libraryFines.source, meaning: 'A month.',
    },
    acknowledge: {
      name: 'Acknowledge', for: 'duty', holder: 'clerk', count: { amount: 30, unit: 'calendar-days', from: 'beginning-with' }, officeHours: true,
      or: { takes: 'earlier', counts: [{ name: 'regulator', count: { amount: 30, unit: 'calendar-days', lands: 'next-working-day' }, why: 'the regulator counts from the day after', basis: 'guidance', source: { ...libraryFines.source, instrument: 'The regulator’s page' } }] },
      starts: [{ on: 'opened' }], stops: [{ on: 'action', action: 'take' }], basis: 'practice', source: libraryFines.source, meaning: 'Thirty days.',
    },
    appeal: {
      name: 'Appeal', for: 'limit', holder: 'reader', count: { amount: 2, unit: 'months' },
      or: { takes: 'later', counts: [{ name: 'certificate', count: { amount: 1, unit: 'months' }, starts: [{ on: 'action', action: 'answer' }], why: 'a month is left after it' }] },
      starts: [{ on: 'action', action: 'decide' }], stops: [], basis: 'practice', source: libraryFines.source, meaning: 'Two months.',
    },
  },
}
const all = [...schemes, libraryFines, timings]
const run = (...args: readonly string[]) => redress([deadlineCommand(all, law)], 'deadline', ...args)
const due = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).out).due

describe('redress deadline RULE --from DATE', () => {
  for (const [rule, from, expected] of [
    ['council-complaint.stage-1-acknowledgement', '2026-03-20', '2026-03-27'],
    ['council-complaint.stage-1-response', '2026-03-27', '2026-04-14'],
    ['childrens-social-care.decision', '2026-04-02', '2026-04-07'],
    ['childrens-social-care.child-and-family-assessment', '2026-03-02', '2026-05-07'],
    ['childrens-social-care.initial-conference', '2026-03-04', '2026-03-25'],
    ['children-statutory-complaint.complain-in-time', '2024-02-29', '2025-02-28'],
    ['children-statutory-complaint.stage-1-response', '2026-03-20', '2026-04-07'],
    ['children-statutory-complaint.stage-2-investigation', '2026-03-02', '2026-04-08'],
    ['children-statutory-complaint.stage-2-longest', '2026-03-02', '2026-06-05'],
    ['children-statutory-complaint.ask-for-stage-3', '2026-03-02', '2026-03-30'],
    ['children-statutory-complaint.stage-3-panel', '2026-03-02', '2026-04-15'],
    ['children-statutory-complaint.panel-report', '2026-04-02', '2026-04-13'],
    ['children-statutory-complaint.final-response', '2026-03-20', '2026-04-14'],
    ['data-rights.response', '2026-01-31', '2026-03-02'],
    ['data-rights.response', '2026-03-03', '2026-04-07'],
    ['data-protection-complaint.acknowledgement', '2026-07-01', '2026-07-30'],
    ['information-commissioner.come-in-time', '2026-02-10', '2026-05-10'],
    ['information-commissioner.case-review', '2026-11-30', '2027-02-28'],
    ['information-commissioner.case-review-acknowledgement', '2026-03-02', '2026-03-16'],
    ['information-commissioner.case-review-answer', '2026-03-02', '2026-04-01'],
    ['social-work-england.receipt', '2026-03-02', '2026-03-16'],
    ['social-work-england.triage', '2026-03-02', '2026-05-25'],
    ['social-work-england.tell-social-worker', '2026-03-02', '2026-03-16'],
    ['council-complaint.whole-procedure', '2026-03-20', '2026-06-12'],
    ['ombudsman.complain-to-us', '2025-03-20', '2026-03-20'],
    ['ombudsman.complain-to-us', '2024-02-29', '2025-02-28'],
  ] as const) test(`${rule} from ${from} is ${expected}`, async () => assert.equal(await due(rule, '--from', from), expected))

  test('gives the rule, the days, the steps and the source as one JSON object', async () => {
    const { code, out, err } = await run('council-complaint.stage-1-response', '--from', '2026-03-27', '--json')
    const { rule, from, steps, source } = JSON.parse(out)
    assert.deepEqual([code, err, rule, from, source.provision, source.checkedOn], [0, '', 'council-complaint.stage-1-response', '2026-03-27', '6.3', '2026-11-22'])
    assert.ok(steps.some((step: { date: string; text: string }) => step.date === '2026-04-03' && /Good Friday/.test(step.text)))
  })

  test('begins with the date otherwise, and says how it was reached', async () => {
    const { out } = await run('council-complaint.stage-1-acknowledgement', '--from', '2026-03-20')
    assert.match(out, /^2026-03-27\n/)
    assert.match(out, /Source \(guidance\): .*Complaint Handling Code/)
  })
})

describe('redress deadline --with', () => {
  test('counts an extension', async () => assert.equal(await due('council-complaint.stage-1-response', '--from', '2026-03-27', '--with', 'extend-stage-1=yes'), '2026-04-28'))
  test('an extension may be given its day', async () => assert.equal(await due('council-complaint.stage-1-response', '--from', '2026-03-27', '--with', 'extend-stage-1=2026-04-10'), '2026-04-28'))
  test('leaves out a time for which the clock stood still', async () => {
    assert.equal(await due('library-fines.looking', '--from', '2026-03-23', '--with', 'asking=2026-03-25', '--with', 'answer=2026-03-27'), '2026-04-13')
  })
  test('counts by other bank holidays', async () => assert.notEqual(await due('council-complaint.stage-1-response', '--from', '2026-03-27', '--with', 'calendar=scotland'), '2026-04-14'))
  test('counts from the latest of several days', async () => {
    const answer = (...more: readonly string[]) => due('timings.answer', '--from', '2026-03-03', ...more)
    assert.deepEqual(await Promise.all([answer(), answer('--with', 'answer=2026-03-10'), answer('--with', 'due-on=2026-03-20', '--with', 'answer=2026-03-10'), answer('--with', 'answer=2026-02-10')]), ['2026-04-07', '2026-04-10', '2026-04-20', '2026-04-07'])
  })
  test('takes a day by the name of its field or of its action', async () => assert.equal(await due('timings.answer', '--from', '2026-03-03', '--with', 'record-due=2026-03-20'), '2026-04-20'))
  test('leaves a time out that one of two ways ended, and counts anew from what ended it', async () => {
    assert.equal(await due('timings.answer', '--from', '2026-03-03', '--with', 'asking=2026-03-05', '--with', 'take=2026-03-09'), '2026-04-08')
    assert.equal(await due('timings.answer', '--from', '2026-03-03', '--with', 'asking=2026-03-05', '--with', 'answer=2026-03-09'), '2026-04-09')
  })
  test('adds two months to one', async () => assert.equal(await due('timings.answer', '--from', '2026-01-31', '--with', 'longer=yes'), '2026-04-30'))
  test('takes the later of two triggers', async () => {
    assert.equal(await due('timings.appeal', '--from', '2026-03-02', '--with', 'certificate=2026-04-20'), '2026-05-20')
    assert.equal(await due('timings.appeal', '--from', '2026-03-02', '--with', 'answer=2026-04-20'), '2026-05-20')
    assert.equal(await due('timings.appeal', '--from', '2026-03-02', '--with', 'certificate=2026-03-20'), '2026-05-02')
  })
  test('names the days that could count too', async () => {
    assert.deepEqual(JSON.parse((await run('timings.appeal', '--from', '2026-03-02', '--json')).out).notGiven, ['certificate'])
    assert.match((await run('timings.appeal', '--from', '2026-03-02')).out, /^Not considered, since its day was not given: “Answer” \(--with certificate=DATE\)\.$/m)
  })
  test('counts what arrived out of hours from the next working day, where the office may', async () => {
    assert.equal(await due('timings.acknowledge', '--from', '2026-07-03', '--with', 'received=next-working-day'), '2026-08-04')
    assert.equal(await due('timings.acknowledge', '--from', '2026-07-03', '--with', 'received=on-arrival'), '2026-08-01')
    const { steps } = JSON.parse((await run('timings.acknowledge', '--from', '2026-07-03', '--with', 'received=next-working-day', '--json')).out)
    assert.equal(steps[0].text, 'It arrived on Friday 3 July 2026 while the office was shut, which counts it as received on its next working day, Monday 6 July 2026.')
  })
  test('takes the number of days that an order gives', async () => {
    const days = (number: string) => due('county-court.days-in-an-order', '--from', '2026-03-18', '--with', `days=${number}`)
    assert.deepEqual(await Promise.all([days('5'), days('6'), days('14')]), ['2026-03-25', '2026-03-24', '2026-04-01'])
  })
  test('the second stage of the statutory procedure extended to 65 working days', async () =>
    assert.equal(await due('children-statutory-complaint.stage-2-investigation', '--from', '2026-03-02', '--with', 'extend-stage-2=yes'), '2026-06-05'))
  test('a complaint that arrived on a Friday night, where the council counts from its next working day', async () => {
    assert.equal(await due('council-complaint.stage-1-acknowledgement', '--from', '2026-03-20', '--with', 'received=next-working-day'), '2026-03-30')
    assert.equal(await due('children-statutory-complaint.stage-1-response', '--from', '2026-03-20', '--with', 'received=next-working-day'), '2026-04-08')
  })
  test('a request for access with more time, proof of identity and a question in between', async () => {
    const answer = (...more: readonly string[]) => due('data-rights.response', '--from', '2026-03-03', ...more.flatMap((each) => ['--with', each]))
    assert.equal(await answer('extend=yes'), '2026-06-03')
    assert.equal(await answer('proved-on=2026-03-10'), '2026-04-10')
    assert.equal(await answer('proved-on=2026-03-10', 'paid-on=2026-03-20', 'extend=2026-04-01'), '2026-06-22')
    assert.equal(await answer('ask-to-clarify=2026-03-09', 'clarify=2026-03-13'), '2026-04-08')
    assert.equal(await answer('ask-to-clarify=2026-03-09', 'answered-on=2026-03-13'), '2026-04-08')
  })
  test('nothing that is asked of a council is received later than it arrives under data protection law', async () =>
    assert.match((await run('data-rights.response', '--from', '2026-03-07', '--with', 'received=next-working-day')).err, /only on-arrival is possible/))
  test('says of still more time at stage 1, for which the Code has no figure, that it is not confirmed', async () => {
    const used = (...names: readonly string[]) => run('council-complaint.stage-1-response', '--from', '2026-03-27', '--json', ...names.flatMap((name) => ['--with', `${name}=yes`]))
    const [once, twice] = await Promise.all([used('extend-stage-1'), used('extend-stage-1', 'extend-stage-1-further')])
    assert.deepEqual([once, twice].map(({ out }) => [JSON.parse(out).due, JSON.parse(out).basis]), [['2026-04-28', 'guidance'], ['2026-05-13', 'unverified']])
  })
  test('says where what was used is not confirmed', async () => {
    const used = ['council-complaint.stage-2-response', '--from', '2026-04-15', '--with', 'extend-stage-2=yes'] as const
    assert.match((await run(...used)).out, /We have not confirmed this limit; ask the body/)
    assert.equal(JSON.parse((await run(...used, '--json')).out).basis, 'unverified')
    assert.equal(JSON.parse((await run(...used.slice(0, 3), '--json')).out).basis, 'guidance')
  })
})

describe('redress deadline of a limit that can be read in two ways', () => {
  const read = async (from: string) => JSON.parse((await run('timings.acknowledge', '--from', from, '--json')).out)
  test('gives the earlier day to whoever has to act, and says from when it is late on any reading', async () => {
    const { due: day, latest, basis, steps } = await read('2026-07-01')
    assert.deepEqual([day, latest, basis], ['2026-07-30', '2026-07-31', 'practice'])
    assert.match(steps.at(-1).text, /^The earlier day is taken, so that whoever has to act is in time whichever way it is read/)
    assert.match((await run('timings.acknowledge', '--from', '2026-07-01')).out, /^Only after Friday 31 July 2026 is it late on every reading\.$/m)
  })
  test('says in one sentence how it is read', async () => assert.match((await run('--list')).out, /timings.acknowledge\tAcknowledge \(duty, clerk\): 30 days, the first day counted, from the day of receipt \(also read as 30 days, the first day not counted, moving to the next working day\)\./))
})

describe('redress deadline of a body’s own limit', () => {
  test('names its body and its source', async () => {
    const { source, due: day } = JSON.parse((await run('iopc.review', '--from', '2026-03-02', '--json')).out)
    assert.deepEqual([day, source.instrument], ['2026-03-30', 'Essex Police'])
  })
  test('changes on the day on which the law changes', async () => {
    assert.deepEqual(await Promise.all(['2026-09-30', '2026-10-01', '2026-10-02'].map((from) => due('employment-tribunal.claim', '--from', from))), ['2026-12-29', '2027-03-31', '2027-04-01'])
  })
  test('counts by the holidays of its nation', async () => assert.match(JSON.parse((await run('nipso.complaint', '--from', '2026-03-02', '--json')).out).calendar, /^northern-ireland/))
})

describe('redress deadline, asked wrongly, is 2 and a sentence', () => {
  const rule = 'council-complaint.stage-1-response'
  for (const [args, sentence] of [
    [['council-complaint.stage1-respons', '--from', '2026-03-20'], /^There is no rule council-complaint.stage1-respons. Did you mean council-complaint.stage-1-response/],
    [['zzz', '--from', '2026-03-20'], /^There is no rule zzz. redress deadline --list gives them all.\n$/],
    [[rule], /^Say from which day: --from 2026-03-20. It is “Acknowledge the complaint”.\n$/],
    [[rule, '--from', '20 March'], /^--from 20 March: Write the date as year, month and day/],
    [[rule, '--from', '2027-02-29'], /^--from 2027-02-29: There is no 2027-02-29 in the calendar/],
    [[rule, '--from', '2024-01-31'], /^council-complaint.stage-1-response was not in force on 2024-01-31; it is in force from 2024-02-01.\n$/],
    [[rule, '--from', '2031-03-20'], /2030/],
    [[rule, '--from', '2026-03-20', '--with', 'extend-stage-1'], /^--with extend-stage-1: write it as NAME=VALUE/],
    [[rule, '--from', '2026-03-20', '--with', 'extend-stage-9=yes'], /^--with extend-stage-9: council-complaint.stage-1-response takes extend-stage-1 \(yes, or a day\), .*calendar \(england-and-wales, scotland, northern-ireland\).\n$/],
    [['send-tribunal.appeal', '--from', '2026-03-02', '--with', 'certificate=2026-03-20'], /takes mediation-certificate \(a day\), calendar/],
    [['send-tribunal.appeal', '--from', '2026-03-02', '--with', 'decision=2026-03-20'], /That day is the one for --from\.\n$/],
    [['send-tribunal.appeal', '--from', '2026-03-02', '--with', 'mediation-certificate=yes'], /^--with mediation-certificate=yes: give the day, like 2026-03-20\.\n$/],
    [['timings.appeal', '--from', '2026-03-02', '--with', 'received=next-working-day'], /^--with received: timings.appeal takes/],
    [['timings.answer', '--from', '2026-03-02', '--with', 'received=next-working-day'], /^--with received=next-working-day: this time runs from the day of arrival, at whatever hour, so only on-arrival is possible\.\n$/],
    [['timings.acknowledge', '--from', '2026-03-02', '--with', 'received=later'], /^--with received=later: it is one of on-arrival, next-working-day\.\n$/],
    [['county-court.days-in-an-order', '--from', '2026-03-02'], /^county-court.days-in-an-order needs the number of days in the order: --with days=7\n$/],
    [['county-court.days-in-an-order', '--from', '2026-03-02', '--with', 'days=0'], /^--with days=0: give a whole number, at least 1/],
    [[rule, '--from', '2026-03-20', '--with', 'calendar=scotland', '--with', 'calendar=scotland'], /^--with calendar: it was given twice\.\n$/],
    [[rule, '--from', '2026-03-20', '--with', 'extend-stage-1=soon'], /^--with extend-stage-1=soon: give the day/],
    [[rule, '--from', '2026-03-20', '--with', 'calendar=mars'], /^There is no calendar mars. There is england-and-wales/],
    [['library-fines.looking', '--from', '2026-03-23', '--with', 'asking=2026-03-25'], /^A time for which it stood still needs both days: --with asking=DATE --with answer=DATE\.\n$/],
    [['library-fines.looking', '--from', '2026-03-23', '--with', 'asking=2026-03-25', '--with', 'answer=2026-03-24'], /the first day must not be after the second/],
    [[rule, rule, '--from', '2026-03-20'], /^One rule at a time/],
    [[], /^Usage: redress deadline/],
    [[rule, '--from', '2026-03-20', '--until', 'then'], /--until/],
  ] as const) test(args.join(' ') || 'nothing at all', async () => {
    const said = await run(...args)
    assert.deepEqual([said.code, said.out], [2, ''])
    assert.match(said.err, sentence)
  })
})

describe('redress deadline --list', () => {
  test('is a line each: name, tab, sentence', async () => {
    const lines = (await run('--list')).out.trim().split('\n')
    assert.equal(lines.length, all.reduce((sum, scheme) => sum + Object.keys(scheme.clocks).length, 0) + law.limits.length)
    for (const line of lines) assert.match(line, /^[a-z0-9-]+\.[a-z0-9-]+\t[A-Z].*\.$/)
  })
  test('names every rule so that it can be counted', async () => {
    for (const line of (await run('--list')).out.trim().split('\n')) {
      const name = line.split('\t')[0] ?? ''
      const number = law.limits.find(({ body, id }) => `${body}.${id}` === name)?.number
      assert.equal((await run(name, '--from', '2026-07-01', '--json', ...(number === undefined ? [] : ['--with', `${number.name}=5`]))).code, 0, line)
    }
  })
  test('tells apart what one name meant at different times', async () => {
    const { out } = await run('--list')
    assert.match(out, /^employment-tribunal.claim\t.* This is in force from the beginning to 2026-09-30\.$/m)
    assert.match(out, /^employment-tribunal.claim\t.* This is in force from 2026-10-01\.$/m)
  })
  test('says whose limit it is and from when', async () => assert.match((await run('--list')).out, /stage-1-response\tAnswer at stage 1 \(duty, stage 1 responder\): 10 working days from “Acknowledge the complaint”\./))
})

describe('names that someone may have meant', () => {
  const names = ['council-complaint.stage-1-response', 'council-complaint.stage-2-response', 'ombudsman.review']
  test('a letter wrong', () => assert.deepEqual(nearest('ombudsman.reviw', names), ['ombudsman.review']))
  test('without its scheme', () => assert.deepEqual(nearest('stage-2-response', names)[0], 'council-complaint.stage-2-response'))
  test('none where nothing is near', () => assert.deepEqual(nearest('publication', names), []))
})
