import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { ombudsman as scheme } from '../../src/schemes/ombudsman.ts'
import { clockId } from '../renaming/ids.ts'
import { SchemeCase } from './scheme-case.ts'

describe('a complaint that comes before the body had its chance (about twelve weeks, Guidance on Jurisdiction, part 7)', () => {
  const returned = (given: Readonly<Record<string, string>>) => new SchemeCase(scheme, '2026-03-02').do('adviser', 'return-as-premature', '2026-03-04', { reasons: 'It has had your complaint for a week.', ...given })

  test('can come back twelve weeks after it was put to the body', () => assert.equal(returned({ 'put-to-body-on': '2026-02-23' }).due('body-answer'), '2026-05-18'))
  test('or after it was returned, where it was not put to the body yet', () => assert.equal(returned({}).due('body-answer'), '2026-05-27'))
  test('on that day, and not on the day before', () => assert.deepEqual(returned({}).late('body-answer', '2026-05-26', '2026-05-27'), [false, true]))
})

describe('what nobody has confirmed', () => {
  test('the time in which a person answers a question is each office’s own', () => assert.deepEqual([scheme.clocks[clockId('information')]?.basis, scheme.clocks[clockId('information')]?.configurable], ['unverified', true]))
})
