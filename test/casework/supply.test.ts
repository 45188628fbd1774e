import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LONGEST_TEXT, readSupplied } from '../../src/casework/supply.ts'
import type { Field } from '../../src/scheme/language.ts'
import { libraryFines } from '../scheme/library-fines.ts'

const about = { today: '2026-03-20', scheme: libraryFines, staff: [{ id: 'clara', roles: ['clerk'] }, { id: 'lena', roles: ['librarian'] }] } as const
const field = (change: Partial<Field>): Field => ({ id: 'it', label: 'The answer', kind: 'line', required: true, ...change })
const read = (change: Partial<Field>, it: string) => readSupplied([field(change)], { it }, about)
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
    ['and not a name that every object has', { kind: 'outcome' }, 'toString', 'Choose the answer from the list'],
  ] as const satisfies readonly (readonly [string, Partial<Field>, string, string])[]) test(rule, () => assert.equal(told(change, value), expected))

  test('choices and dates go into the event, words beside it', () => {
    const fields = [field({ id: 'when', kind: 'date' }), field({ id: 'why', kind: 'text' }), field({ id: 'shelf', kind: 'choice', options })]
    assert.deepEqual(readSupplied(fields, { when: '2026-03-01', why: ' Lost. ', shelf: 'a', 'not-asked': 'x' }, about), { supplied: { choices: { when: '2026-03-01', shelf: 'a' }, words: { why: 'Lost.' } } })
  })

  test('everything that is wrong is told at once, by field', () => {
    const found = readSupplied([field({ id: 'a' }), field({ id: 'b', kind: 'date' }), field({ id: 'c', required: false })], { b: 'soon' }, about)
    assert.deepEqual('problems' in found && found.problems.map((problem) => problem.field), ['a', 'b'])
  })
})
