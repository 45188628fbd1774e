import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createCatalogue, UnknownScheme } from '../../src/scheme/catalogue.ts'
import { libraryFines } from './library-fines.ts'

const old = { ...libraryFines, inForce: { from: '2025-01-01', until: '2026-07-01' } } as const
const next = { ...libraryFines, version: '2', inForce: { from: '2026-07-01', until: null } } as const
const catalogue = createCatalogue([old, next])

describe('the version of a procedure', () => {
  test('on the day before a new one begins is the old one', () => assert.equal(catalogue.on('library-fines', '2026-06-30'), old))
  test('on the day itself is the new one', () => assert.equal(catalogue.on('library-fines', '2026-07-01'), next))
  test('on its own first day is in force', () => assert.equal(catalogue.on('library-fines', '2025-01-01'), old))
  test('before its first day there is none', () => assert.equal(catalogue.on('library-fines', '2024-12-31'), undefined))
  test('of a procedure that nobody declared there is none', () => assert.equal(catalogue.on('fines', '2026-07-01'), undefined))
  test('that a case keeps is found after it has ended', () => assert.equal(catalogue.version('library-fines', '1'), old))
  test('that nobody declared is a broken promise', () => assert.throws(() => catalogue.version('library-fines', '3'), UnknownScheme))
  test('all are given in the order in which they were declared', () => assert.deepEqual(catalogue.all(), [old, next]))
})
