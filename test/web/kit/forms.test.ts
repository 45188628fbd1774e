import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toHtml } from '../../../src/web/kit/html.ts'
import { blankForm, choice, choices, cleanText, date, enteredDate, fromForm, fromFormDate, fromFormMany, radios, readDateEntry, readForm, text } from '../../../src/web/kit/kit.ts'

const rule = { label: 'what happened', max: 100_000, multiline: true }

describe('An answer that may be left open', () => {
  const items = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }]
  it('can be left open again after something was chosen', () => {
    assert.match(toHtml(radios({ name: 'a', legend: 'A?', items, optional: true, value: 'yes' })), /type="radio" value\/><label[^>]*>No answer/)
    assert.deepEqual(readForm({ a: choice({ label: 'a', options: ['yes', 'no'] }) }, { a: '' }).values, { a: undefined })
  })
  it('is offered only where it may', () => assert.doesNotMatch(toHtml(radios({ name: 'a', legend: 'A?', items })), /No answer/))
})

describe('Text that someone enters', () => {
  const kept = [
    ['trimmed', '  The Council did not answer. \n', 'The Council did not answer.'],
    ['with newlines as the browser sends them made one kind', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['with tabs and blank lines kept', 'a\tb\n\nc', 'a\tb\n\nc'],
    ['in a script that runs from right to left', 'لم تجب البلدية على شكواي', 'لم تجب البلدية على شكواي'],
    ['with marks that turn the direction', 'see \u202Babc\u202C', 'see \u202Babc\u202C'],
    ['with emoji of several characters', '👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['with HTML in it, as it is', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['of 100,000 characters', 'x'.repeat(100_000), 'x'.repeat(100_000)],
  ] as const
  for (const [title, entered, value] of kept) it(`is kept ${title}`, () => assert.deepEqual(cleanText(entered, rule), { value }))

  const refused = [
    ['a NUL, which the database cannot hold', 'a\u0000b', /hidden control character \(character 2\)/],
    ['a control character', 'a\u0007b', /hidden control character/],
    ['a delete character', 'ab\u007F', /hidden control character/],
    ['a lone high surrogate', 'a\uD83D', /half of a character/],
    ['a lone low surrogate', '\uDE00b', /half of a character/],
    ['one character too many', 'x'.repeat(100_001), /100,000 characters or fewer. You have entered 100,001/],
    ['two values under one name', ['a', 'b'], /sent once/],
  ] as const
  for (const [title, entered, sentence] of refused) {
    it(`is refused with a sentence for ${title}`, () => {
      const reading = cleanText(entered, rule)
      assert.ok('problem' in reading)
      assert.match(reading.problem, sentence)
    })
  }
  it('must be on one line where only one was asked for', () => {
    assert.deepEqual(cleanText('a\nb', { label: 'your name', max: 10 }), { problem: 'Your name must be on one line' })
  })
  it('may be missing unless it is required', () => {
    assert.deepEqual(cleanText(undefined, rule), { value: '' })
    assert.deepEqual(cleanText(' \n ', { ...rule, required: true }), { problem: 'Enter what happened' })
    assert.deepEqual(cleanText('', { ...rule, required: 'Tell us what happened' }), { problem: 'Tell us what happened' })
  })
})

describe('A date in three boxes', () => {
  const asked = { label: 'the date you noticed', required: true, notBefore: '1990-01-01', notAfter: '2026-03-20' } as const
  const right = [
    ['in numbers', { day: '7', month: '3', year: '2026' }, '2026-03-07'],
    ['with leading zeros and spaces', { day: ' 07', month: '03 ', year: '2026' }, '2026-03-07'],
    ['with the month in words', { day: '7', month: 'March', year: '2026' }, '2026-03-07'],
    ['with the month in three letters', { day: '7', month: 'sep', year: '2025' }, '2025-09-07'],
    ['on 29 February of a leap year', { day: '29', month: '2', year: '2024' }, '2024-02-29'],
    ['on the last day that can be right', { day: '20', month: '3', year: '2026' }, '2026-03-20'],
    ['on the first day that can be right', { day: '1', month: '1', year: '1990' }, '1990-01-01'],
  ] as const
  for (const [title, entry, value] of right) it(`is read ${title}`, () => assert.deepEqual(readDateEntry(entry, asked), { value }))

  const wrong = [
    ['nothing entered', {}, 'Enter the date you noticed', ['day', 'month', 'year']],
    ['a missing day', { month: '3', year: '2026' }, 'The date you noticed must include a day', ['day']],
    ['a missing day and year', { month: '3' }, 'The date you noticed must include a day and a year', ['day', 'year']],
    ['a year of two numbers', { day: '1', month: '1', year: '26' }, 'The date you noticed must have a year of 4 numbers', ['year']],
    ['29 February of another year', { day: '29', month: '2', year: '2025' }, /must be a real date/, ['day', 'month', 'year']],
    ['31 April', { day: '31', month: '4', year: '2025' }, /must be a real date/, ['day', 'month', 'year']],
    ['words that are no month', { day: '1', month: 'ma', year: '2025' }, /must be a real date/, ['day', 'month', 'year']],
    ['a negative day', { day: '-1', month: '1', year: '2025' }, /must be a real date/, ['day', 'month', 'year']],
    ['the day after the last', { day: '21', month: '3', year: '2026' }, 'The date you noticed must be on or before 20 March 2026', ['day', 'month', 'year']],
    ['the day before the first', { day: '31', month: '12', year: '1989' }, 'The date you noticed must be on or after 1 January 1990', ['day', 'month', 'year']],
  ] as const
  for (const [title, entry, sentence, parts] of wrong) {
    it(`is refused for ${title}`, () => {
      const reading = readDateEntry(entry, asked)
      assert.ok('problem' in reading)
      if (typeof sentence === 'string') assert.equal(reading.problem, sentence)
      else assert.match(reading.problem, sentence)
      assert.deepEqual(reading.parts, parts)
    })
  }
  it('may be left empty where it is not required', () => assert.deepEqual(readDateEntry({}, { label: 'the date' }), { value: undefined }))
})

describe('A form that was sent', () => {
  const fields = {
    name: text({ label: 'your name', max: 20, required: true }),
    also: text({ label: 'another name', max: 20 }),
    noticed: date({ label: 'the date you noticed', required: true, notAfter: '2026-03-20' }),
    answer: choice({ label: 'yes or no', options: ['yes', 'no'], required: true }),
    ways: choices({ label: 'how we may reach you', options: ['post', 'email'], required: 'Choose how we may reach you' }),
  }
  it('gives every value once everything is right', () => {
    const form = readForm(fields, { name: 'Mr X', 'noticed-day': '1', 'noticed-month': '2', 'noticed-year': '2026', answer: 'no', ways: ['email', 'post', 'post'], unasked: 'ignored' })
    assert.ok(form.valid)
    assert.deepEqual(form.values, { name: 'Mr X', also: undefined, noticed: '2026-02-01', answer: 'no', ways: ['email', 'post'] })
  })
  it('tells every problem at once, in the order of the questions, each with where it is', () => {
    const form = readForm(fields, { name: '', 'noticed-day': '1', 'noticed-month': '', 'noticed-year': '2026', answer: 'maybe' })
    assert.equal(form.valid, false)
    assert.deepEqual(form.problems, [
      { field: 'name', text: 'Enter your name' },
      { field: 'noticed', text: 'The date you noticed must include a month', controlId: 'noticed-month', part: 'month' },
      { field: 'answer', text: 'Choose yes or no from the list' },
      { field: 'ways', text: 'Choose how we may reach you' },
    ])
  })
  it('keeps what was typed as it was typed, for showing it again', () => {
    const form = readForm(fields, { name: '  a\u0000b ', 'noticed-day': '31', 'noticed-month': 'Juno', 'noticed-year': '26', ways: 'email' })
    assert.equal(fromForm(form, 'name').value, '  a\u0000b ')
    assert.deepEqual(fromFormDate(form, 'noticed').values, { day: '31', month: 'Juno', year: '26' })
    assert.deepEqual(fromFormMany(form, 'ways').values, ['email'])
    assert.deepEqual(fromFormDate(form, 'noticed').errorParts, ['year'])
  })
  it('with nothing at all in it is a form with problems', () => {
    for (const body of [undefined, null, '', 7, []]) assert.equal(readForm(fields, body).problems.length, 4)
  })
  it('can be filled beforehand with what is known', () => {
    const form = blankForm({ name: 'Mr X', ...enteredDate('noticed', '2026-02-01') })
    assert.deepEqual(fromFormDate(form, 'noticed').values, { day: '1', month: '2', year: '2026' })
    assert.equal(fromForm(form, 'name').error, undefined)
  })
})
