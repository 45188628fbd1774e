import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LONGEST_TEXT, readSupplied } from '../../src/casework/supply.ts'
import type { Field } from '../../src/scheme/language.ts'
import { libraryFines } from '../scheme/library-fines.ts'

const about = { today: '2026-03-20', scheme: libraryFines, staff: [{ id: 'clara', roles: ['clerk'] }, { id: 'lena', roles: ['librarian'] }] } as const
const field = (change: Partial<Field>): Field => ({ id: 'it', label: 'The answer', kind: 'line', required: true, ...change })
const read = (change: Partial<Field>, it: string) => readSupplied({ supplies: [field(change)] }, { it }, about)
const told = (change: Partial<Field>, it: string) => {
  const found = read(change, it)
  return 'problems' in found ? found.problems.map((problem) => problem.message).join('; ') : 'accepted'
}

describe('what an action is given', () => {
  const options = [{ value: 'a', label: 'A' }]
  for (const [rule, change, value, expected] of [
    ['a text that is required is entered', {}, '  ', 'Enter the answer'],
    ['a choice that is required is chosen', { kind: 'choice', options }, '', 'Choose the answer'],
    ['what is not required may be left out', { required: false }, '', 'accepted'],
    ['a line is one line', {}, 'one\ntwo', 'The answer must be one line of at most 300 characters'],
    ['a line of 300 characters is accepted', {}, 'x'.repeat(300), 'accepted'],
    ['a line of 301 is not', {}, 'x'.repeat(301), 'The answer must be one line of at most 300 characters'],
    ['a text may be as long as the longest', { kind: 'text' }, 'x'.repeat(LONGEST_TEXT), 'accepted'],
    ['but no longer', { kind: 'text' }, 'x'.repeat(LONGEST_TEXT + 1), 'The answer must be at most 100,000 characters; this has 100,001'],
    ['a date is one of the calendar', { kind: 'date' }, '2026-02-29', 'The answer must be a real date, such as 27 3 2026'],
    ['a date may be today', { kind: 'date' }, '2026-03-20', 'accepted'],
    ['a date is not tomorrow', { kind: 'date' }, '2026-03-21', 'The answer must not be in the future'],
    ['unless it may lie in the future', { kind: 'date', future: true }, '2026-03-21', 'accepted'],
    ['a choice is from its list', { kind: 'choice', options }, 'b', 'Choose the answer from the list'],
    ['yes or no is one of the two', { kind: 'yes-no' }, 'perhaps', 'Choose yes or no'],
    ['staff are of the roles asked for', { kind: 'staff', roles: ['clerk'] }, 'lena', 'Choose the answer from the list'],
    ['and are there', { kind: 'staff', roles: ['clerk'] }, 'nobody', 'Choose the answer from the list'],
    ['a member of staff in that role is accepted', { kind: 'staff', roles: ['clerk'] }, 'clara', 'accepted'],
    ['an outcome is one of the scheme', { kind: 'outcome' }, 'burnt', 'Choose the answer from the list'],
    ['an exclusion is one of the scheme', { kind: 'exclusion' }, 'weather', 'Choose the answer from the list'],
    ['one that the scheme has is accepted', { kind: 'exclusion' }, 'court', 'accepted'],
    ['a promise has its day', { kind: 'promises' }, 'Look for the book', 'Give the day by which it will be done, such as 27 3 2026 (entry 1)'],
    ['a promise says what', { kind: 'promises' }, '2026-04-01', 'Say what will be done (entry 1)'],
    ['a promise is for a day of the calendar', { kind: 'promises' }, '2026-04-31 Write', 'Give the day by which it will be done, such as 27 3 2026 (entry 1)'],
    ['a promise is not for yesterday', { kind: 'promises' }, '2026-03-20 Write\n2026-03-19 Ring', 'The day by which it will be done must not have passed (entry 2)'],
    ['a promise may be for today', { kind: 'promises' }, '2026-03-20 Write', 'accepted'],
    ['a promise of 301 characters is too long', { kind: 'promises' }, `2026-04-01 ${'x'.repeat(301)}`, 'What will be done must be one line of at most 300 characters (entry 1)'],
    ['promises that are required are made', { kind: 'promises' }, ' ', 'Enter at least one thing that will be done, with its day: the answer'],
    ['and not a name that every object has', { kind: 'outcome' }, 'toString', 'Choose the answer from the list'],
  ] as const satisfies readonly (readonly [string, Partial<Field>, string, string])[]) test(rule, () => assert.equal(told(change, value), expected))

  test('choices and dates go into the event, words beside it', () => {
    const fields = [field({ id: 'when', kind: 'date' }), field({ id: 'why', kind: 'text' }), field({ id: 'shelf', kind: 'choice', options })]
    assert.deepEqual(readSupplied({ supplies: fields }, { when: '2026-03-01', why: ' Lost. ', shelf: 'a', 'not-asked': 'x' }, about), { supplied: { choices: { when: '2026-03-01', shelf: 'a' }, words: { why: 'Lost.' }, promises: [] } })
  })

  test('promises are read line by line', () => {
    const read = readSupplied({ supplies: [field({ kind: 'promises' })] }, { it: '2026-04-01 Look for the book\n\n 2026-04-08  Write again ' }, about)
    assert.deepEqual('supplied' in read && read.supplied.promises, [{ field: 'it', what: 'Look for the book', due: '2026-04-01' }, { field: 'it', what: 'Write again', due: '2026-04-08' }])
  })

  test('at least one of several fields is given where that is asked, with the sentence that says so', () => {
    const asked = { supplies: [field({ id: 'a', required: false }), field({ id: 'b', required: false })], needs: [{ fields: ['a', 'b'], because: 'Give one of them.' }] }
    assert.deepEqual(readSupplied(asked, { a: ' ' }, about), { problems: [{ field: 'a', message: 'Give one of them.' }] })
    assert.ok('supplied' in readSupplied(asked, { b: 'this' }, about))
  })

  test('everything that is wrong is told at once, by field', () => {
    const found = readSupplied({ supplies: [field({ id: 'a' }), field({ id: 'b', kind: 'date' }), field({ id: 'c', required: false })] }, { b: 'soon' }, about)
    assert.deepEqual('problems' in found && found.problems.map((problem) => problem.field), ['a', 'b'])
  })
})
