import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { fold } from '../../src/anonymity/fold.ts'
import { identifications } from '../../src/anonymity/identifications.ts'
import type { KnownIdentifier } from '../../src/anonymity/identifications.ts'
import { statementSaying } from '../register/statements.ts'

const letter = fc.constantFrom(...'abcdefghijklmnoprstuvwyzéłńøü')
const word = fc.array(letter, { minLength: 3, maxLength: 10 }).map((letters) => letters.join(''))
const name = fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(' '))
const prose = fc.array(fc.constantFrom('the', 'Council', 'said', 'it', 'may', 'look', '12', '(a)', 'records', '–', '“home”'), { maxLength: 12 }).map((words) => words.join(' '))

/** Writes the letters of a text some other way that reads the same. */
const disguise = fc.record({
  upper: fc.boolean(),
  bare: fc.boolean(),
  between: fc.constantFrom('', '\u200B', '\u00AD', '\u2060', '\u200D'),
  spaces: fc.constantFrom(' ', '  ', '\u00A0', '-', '', '\n', '_', '. '),
  form: fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
})

function disguised(text: string, { upper, bare, between, spaces, form }: { upper: boolean; bare: boolean; between: string; spaces: string; form: string }): string {
  const plain = bare ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
  const cased = upper ? plain.toUpperCase() : plain
  return [...cased.normalize(form)].join(between).replaceAll(`${between} ${between}`, spaces)
}

function isFound(identifier: KnownIdentifier, text: string): boolean {
  return identifications([identifier], statementSaying(text), {}).length > 0
}

describe('Whatever surrounds it', () => {
  it('a name is found in any case, accents, spacing and form of writing', () => {
    fc.assert(
      fc.property(name, disguise, prose, prose, (value, how, before, after) => {
        assert.ok(isFound({ kind: 'name', value, of: 'complainant' }, `${before} ${disguised(value, how)} ${after}`))
      }),
      { numRuns: 200 },
    )
  })

  it('a date of birth is found in any order and length of its parts', () => {
    const born = fc.date({ min: new Date('1920-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    const writings = fc.constantFrom<(parts: readonly [string, string, string]) => string>(
      ([y, m, d]) => `${y}-${m}-${d}`,
      ([y, m, d]) => `${d}/${m}/${y.slice(2)}`,
      ([y, m, d]) => `${Number(d)}.${Number(m)}.${y}`,
      ([y, m, d]) => `${m}/${d}/${y}`,
      ([y, m, d]) => `${Number(d)} ${new Date(`${y}-${m}-${d}T00:00:00Z`).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${y}`,
      ([y, m, d]) => `${y}${m}${d}`,
    )
    fc.assert(
      fc.property(born, writings, prose, (value, write, around) => {
        const parts = value.split('-') as [string, string, string]
        assert.ok(isFound({ kind: 'birth-date', value, of: 'complainant' }, `${around} born ${write(parts)}; ${around}`))
      }),
      { numRuns: 200 },
    )
  })

  it('a telephone number is found however it is grouped', () => {
    const number = fc.stringMatching(/^[1-9]\d{9}$/)
    const prefix = fc.constantFrom('0', '+44 ', '0044', '+44 (0)')
    fc.assert(
      fc.property(number, prefix, prefix, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), fc.constantFrom(' ', '-', '.', ') '), (digits, kept, written, cuts, gap) => {
        const grouped = [...digits].map((digit, index) => (cuts.includes(index) ? gap + digit : digit)).join('')
        assert.ok(isFound({ kind: 'phone', value: kept + digits, of: 'complainant' }, `ring ${written}${grouped}, please`))
      }),
      { numRuns: 200 },
    )
  })

  it('any identifier is found when it stands as it was given', () => {
    const kinds = fc.constantFrom('name', 'alias', 'address', 'reference', 'mail')
    fc.assert(
      fc.property(kinds, word, prose, (kind, value, around) => {
        assert.ok(isFound({ kind: kind as KnownIdentifier['kind'], value, of: 'complainant' }, `${around} ${value} ${around}`))
      }),
      { numRuns: 200 },
    )
  })
})

describe('Folding a text', () => {
  it('gives the same for the folded text again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fold(fold(text).letters).letters, fold(text).letters)), { numRuns: 300 })
  })

  it('keeps a gap and a place for every letter and for the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { letters, before, at } = fold(text)
        assert.deepEqual([before.length, at.length], [letters.length + 1, letters.length + 1])
        assert.ok(at.every((offset, index) => index === 0 || offset >= (at[index - 1] ?? 0)))
      }),
      { numRuns: 300 },
    )
  })
})
