import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csvRows } from '../../src/register/csv-rows.ts'
import { readOutcomeFile } from '../../src/register/outcome-file.ts'
import { readRemedyOutcome } from '../../src/register/remedy-outcome.ts'
import { fc } from '../chance.ts'
import { outcomeOf } from './outcomes.ts'

const TODAY = '2026-08-14'
const given = { reference: '24 017 326', remedy: 'apology', due: '2026-07-01', outcome: 'satisfied', done: '2026-06-20', recorded: '2026-06-25' }
const read = (changed: object = {}) => readRemedyOutcome({ ...given, ...changed }, TODAY)
const problems = (changed: object) => {
  const found = read(changed)
  assert.ok(!('reference' in found), JSON.stringify(found))
  return found.join(' ')
}

describe('An outcome of a remedy that is taken in', () => {
  it('has the reference in any form, days as they are written, and is the first of its kind unless numbered', () => {
    assert.deepEqual(read({ reference: '24-017-326', due: '1 July 2026' }), outcomeOf({ reference: '24 017 326' }))
    assert.deepEqual(read({ number: 2 }), outcomeOf({ reference: '24 017 326', number: 2 }))
  })
  it('is late from the day after it was due', () => {
    const late = (done: string) => {
      const found = read({ done, recorded: '2026-07-20' })
      return 'late' in found && found.late
    }
    assert.deepEqual(['2026-06-30', '2026-07-01', '2026-07-02'].map(late), [false, false, true])
  })
  it('is late where the office says so and the days do not', () => {
    assert.deepEqual(read({ done: '', due: '', late: 'yes' }), outcomeOf({ reference: '24 017 326', dueOn: null, doneOn: null, late: true }))
    assert.match(problems({ done: '2026-07-02', recorded: '2026-07-20', late: 'no' }), /due on 2026-07-01 and done on 2026-07-02/)
  })
  it('that was not done has no day on which it was', () => {
    assert.deepEqual(read({ outcome: 'not satisfied', done: '' }), outcomeOf({ reference: '24 017 326', satisfied: false, doneOn: null }))
    for (const changed of [{}, { done: '', late: 'yes' }]) assert.match(problems({ outcome: 'not-satisfied', ...changed }), /has no day on which it was done/)
  })
  it('cannot be recorded before it was done, or on a day that has not come; today it can', () => {
    assert.match(problems({ recorded: '2026-06-19' }), /before it was done/)
    assert.match(problems({ recorded: '2026-08-15' }), /has not come yet/)
    assert.ok('reference' in (read({ recorded: TODAY }) as object))
  })
  it('has every problem at once', () => {
    const all = problems({ reference: 'x', remedy: 'money', number: '0', outcome: 'fine', due: '31/2/2026', recorded: '', late: 'maybe', note: 'her name' })
    for (const what of ['reference', 'remedy', 'number', 'outcome', 'due', 'recorded', 'late', 'note']) assert.match(all, new RegExp(`“${what}”`))
    assert.doesNotMatch(all, /her name/)
  })
  it('refuses what is no text, whatever it is', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('reference', 'remedy', 'number', 'due', 'outcome', 'recorded', 'done', 'late', 'other'), fc.anything()), (fields) => {
      const found = readRemedyOutcome(fields, TODAY)
      assert.ok('reference' in found || found.length > 0)
    }))
  })
})

describe('A file of outcomes', () => {
  const lines = (form: 'csv' | 'json-lines', text: string) => readOutcomeFile({ from: 'file', form, content: Buffer.from(text) }, TODAY).map(({ from, read: each }) => [from, 'code' in each ? each.code : each])
  const one = outcomeOf({ reference: '24 017 326', dueOn: null, doneOn: null })

  it('is a table whose columns are in any order, with any line ends', () => {
    assert.deepEqual(lines('csv', '\uFEFFOutcome,recorded,reference,remedy\r\nsatisfied,2026-06-25,"24 017 326",apology\r\n\r\n,,,\r\nsatisfied,2026-06-25,24 017 326\r\n'), [['file:2', one], ['file:5', 'not-an-outcome']])
  })
  it('is JSON Lines', () => {
    assert.deepEqual(lines('json-lines', '{"reference":"24 017 326","remedy":"apology","outcome":"satisfied","recorded":"2026-06-25","done":null}\n\nnothing\n[]'), [['file:1', one], ['file:3', 'not-json'], ['file:4', 'not-an-outcome']])
  })
  it('that names no columns, or is no text, says so', () => {
    assert.deepEqual(lines('csv', ''), [['file:1', 'no-columns']])
    assert.deepEqual(lines('csv', 'reference,remedy\n'), [['file:1', 'no-columns']])
    assert.deepEqual(readOutcomeFile({ from: 'file', form: 'csv', content: Buffer.from([0xff, 0xfe]) }, TODAY)[0]?.from, 'file')
  })
})

describe('A row of a CSV file (RFC 4180)', () => {
  it('is found again as it was written, whatever is in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'é') })
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.some((each) => each !== '')), { maxLength: 5 }), (rows) => {
      const text = rows.map((cells) => `${cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')
      assert.deepEqual(csvRows(text).map(({ cells }) => cells), rows)
    }))
  })
  it('is told by the line on which it begins', () => assert.deepEqual(csvRows('a,"b\nc"\n"d"').map(({ line }) => line), [1, 3]))
})
