import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deadlineCommand } from '../../src/cli/deadline.ts'
import { nearest } from '../../src/cli/nearest.ts'
import { schemes } from '../../src/main/schemes.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { redress } from './said.ts'

const run = (...args: readonly string[]) => redress([deadlineCommand([...schemes, libraryFines])], 'deadline', ...args)
const due = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).out).due

describe('redress deadline RULE --from DATE', () => {
  for (const [rule, from, expected] of [
    ['council-complaint.stage-1-acknowledgement', '2026-03-20', '2026-03-27'],
    ['council-complaint.stage-1-response', '2026-03-27', '2026-04-14'],
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
  test('says where what was used is not confirmed', async () => {
    const used = ['council-complaint.stage-2-response', '--from', '2026-04-15', '--with', 'extend-stage-2=yes'] as const
    assert.match((await run(...used)).out, /We have not confirmed this limit; ask the body/)
    assert.equal(JSON.parse((await run(...used, '--json')).out).basis, 'unverified')
    assert.equal(JSON.parse((await run(...used.slice(0, 3), '--json')).out).basis, 'guidance')
  })
})

describe('redress deadline, asked wrongly, is 2 and a sentence', () => {
  const rule = 'council-complaint.stage-1-response'
  for (const [args, sentence] of [
    [['council-complaint.stage1-respons', '--from', '2026-03-20'], /^There is no rule council-complaint.stage1-respons. Did you mean council-complaint.stage-1-response/],
    [['zzz', '--from', '2026-03-20'], /^There is no rule zzz. redress deadline --list gives them all.\n$/],
    [[rule], /^Say from which day: --from 2026-03-20\n$/],
    [[rule, '--from', '20 March'], /^--from 20 March: Write the date as year, month and day/],
    [[rule, '--from', '2027-02-29'], /^--from 2027-02-29: There is no 2027-02-29 in the calendar/],
    [[rule, '--from', '2024-01-31'], /^council-complaint.stage-1-response was not in force on 2024-01-31; it is in force from 2024-02-01.\n$/],
    [[rule, '--from', '2031-03-20'], /2030/],
    [[rule, '--from', '2026-03-20', '--with', 'extend-stage-1'], /^--with extend-stage-1: write it as NAME=VALUE/],
    [[rule, '--from', '2026-03-20', '--with', 'extend-stage-9=yes'], /^--with extend-stage-9: council-complaint.stage-1-response takes extend-stage-1, calendar.\n$/],
    [[rule, '--from', '2026-03-20', '--with', 'extend-stage-1=soon'], /^--with extend-stage-1=soon: give the day/],
    [[rule, '--from', '2026-03-20', '--with', 'calendar=mars'], /^There is no calendar mars. There is england-and-wales/],
    [['library-fines.looking', '--from', '2026-03-23', '--with', 'asking=2026-03-25'], /needs both days/],
    [['library-fines.looking', '--from', '2026-03-23', '--with', 'asking=2026-03-25', '--with', 'answer=2026-03-24'], /the first not after the second/],
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
    assert.equal(lines.length, [...schemes, libraryFines].reduce((sum, scheme) => sum + Object.keys(scheme.clocks).length, 0))
    for (const line of lines) assert.match(line, /^[a-z0-9-]+\.[a-z0-9-]+\t[A-Z].*\.$/)
  })
  test('names every rule so that it can be counted', async () => {
    for (const line of (await run('--list')).out.trim().split('\n')) assert.equal((await run(line.split('\t')[0] ?? '', '--from', '2026-07-01', '--json')).code, 0, line)
  })
  test('says whose limit it is and from when', async () => assert.match((await run('--list')).out, /stage-1-response\tAnswer at stage 1 \(duty, stage 1 responder\): 10 working days from “Acknowledge the complaint”\./))
})

describe('names that someone may have meant', () => {
  const names = ['council-complaint.stage-1-response', 'council-complaint.stage-2-response', 'ombudsman.review']
  test('a letter wrong', () => assert.deepEqual(nearest('ombudsman.reviw', names), ['ombudsman.review']))
  test('without its scheme', () => assert.deepEqual(nearest('stage-2-response', names)[0], 'council-complaint.stage-2-response'))
  test('none where nothing is near', () => assert.deepEqual(nearest('publication', names), []))
})
