import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { schemes } from '../../src/main/schemes.ts'
import { declaredId } from '../renaming/ids.ts'
import { lettersOf, lettersOfTheProgram } from './as-received.ts'

/** Rewritten only by `UPDATE_GOLDEN=1 node --test test/letters/golden.test.ts`; read the difference, as whoever gets the letter, before it is kept. */
const update = process.env['UPDATE_GOLDEN'] === '1'

function compare(name: string, text: string): void {
  const file = new URL(`golden/${name}.txt`, import.meta.url)
  if (update) writeFileSync(file, text)
  assert.equal(text, readFileSync(file, 'utf8'))
}

describe('every letter says what was last read and found right', () => {
  for (const scheme of schemes) {
    test(`of ${scheme.name}, with nothing left open`, () => {
      const text = lettersOf(scheme)
      assert.doesNotMatch(text, /missing\]|undefined|\{\{/)
      compare(`${declaredId(scheme.id)}-${scheme.version}`, text)
    })
  }

  test('those of the program itself', () => compare('of-the-program', lettersOfTheProgram()))
})
