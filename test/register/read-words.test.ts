import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { readWords } from '../../src/register/read-words.ts'

/** A search in short: groups with | between alternatives, what is left out behind a minus. */
function short(words: string): string {
  const { all, none } = readWords(words)
  const one = ({ words, begins }: { words: string; begins: boolean }) => `[${words}${begins ? '…' : ''}]`
  return [...all.map((group) => group.map(one).join('|')), ...none.map((wanted) => `-${one(wanted)}`)].join(' ')
}

describe('The words of a search', () => {
  const rows: readonly (readonly [title: string, words: string, meaning: string])[] = [
    ['must all be there', 'home visit', '[home] [visit]'],
    ['in quotation marks belong together', '"home visit" late', '[home visit] [late]'],
    ['in curly quotation marks belong together too', '“home visit”', '[home visit]'],
    ['joined by a sign stay together', '24A(6) top-up', '[24A(6)] [top-up]'],
    ['after a minus are left out', 'visit -parking', '[visit] -[parking]'],
    ['in quotation marks after a minus are left out together', '-"blue badge"', '-[blue badge]'],
    ['after a dash are left out like after a minus', 'visit –parking −noise', '[visit] -[parking] -[noise]'],
    ['after NOT are left out', 'visit NOT parking', '[visit] -[parking]'],
    ['with OR between them may be either', 'council hedge OR fence', '[council] [hedge]|[fence]'],
    ['with OR between several may be any of them', 'hedge OR fence OR "party wall"', '[hedge]|[fence]|[party wall]'],
    ['with AND between them must both be there', 'hedge AND fence', '[hedge] [fence]'],
    ['all in capitals hold no operators', 'COUNCIL DID NOT REPLY', '[COUNCIL] [DID] [NOT] [REPLY]'],
    ['with small or and not hold no operators', 'right or wrong not', '[right] [or] [wrong] [not]'],
    ['with a star at the end are the beginning of a word', 'hedg*', '[hedg…]'],
    ['joined by a minus in the middle leave nothing out', 'top-up', '[top-up]'],
    ['may be nothing', '  ', ''],
  ]
  for (const [title, words, meaning] of rows) it(`${title}: ${words}`, () => assert.equal(short(words), meaning))

  for (const written of ['24-017-326', '24017326', '24 017 326']) {
    it(`with a reference written ${written} look for it as a phrase`, () => assert.equal(short(`visit ${written} home`), '[visit] [24 017 326] [home]'))
  }
  it('leave a reference inside a phrase as it is', () => assert.equal(short('"about 24-017-326"'), '[about 24-017-326]'))
  it('see no reference inside a longer number', () => assert.equal(short('124017326'), '[124017326]'))
  it('leave out a reference after a minus', () => assert.equal(short('visit -"24 017 326"'), '[visit] -[24 017 326]'))

  const remarked: readonly (readonly [words: string, remark: RegExp])[] = [
    ['"home visit', /no partner/],
    ['OR hedge', /OR stands between/],
    ['hedge OR', /OR stands between/],
    ['hedge OR OR fence', /OR stands between/],
    ['hedge OR -fence', /OR stands between/],
    ['h*', /star/],
    ['"hedg*"', /star/],
    ['*hedge', /star/],
  ]
  for (const [words, remark] of remarked) it(`say what has no meaning: ${words}`, () => assert.match(readWords(words).remarks.join(' '), remark))
  it('say nothing where all has its meaning', () => assert.deepEqual(readWords('"a b" -c d OR e fe* 24A(6)').remarks, []))

  it('mean something whatever they are, and lose no letter', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => {
      const { all, none } = readWords(words)
      const kept = [...all.flat(), ...none].map((wanted) => wanted.words).join('')
      assert.ok([...words.replace(/\b(?:OR|AND|NOT)\b/g, '').matchAll(/[a-z]/g)].every(([letter]) => kept.includes(letter)))
    }))
  })
})
