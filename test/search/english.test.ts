import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fc } from '../chance.ts'
import pg from 'pg'
import { readTerms } from '../../src/search/engine/english.ts'
import type { FreshDatabase } from '../database.ts'
import { registerDatabase } from '../store/register/register-database.ts'

/** Terms with their places, counted from 1 as a tsvector counts them. */
function terms(text: string): string[] {
  const found: string[] = []
  readTerms(text, (term, position) => found.push(`${term}:${position + 1}`))
  return found.sort()
}

describe('Reading English', () => {
  const rows: readonly (readonly [title: string, text: string, terms: string[]])[] = [
    ['gives all forms of a word one term', 'visit Visits VISITED visiting', ['visit:1', 'visit:2', 'visit:3', 'visit:4']],
    ['leaves out common words, which keep their place', 'council of the tax', ['council:1', 'tax:4']],
    ['ends a word at every sign', 'worker/police, 24A(6) top-up £1,500', ['1:7', '24a:3', '500:8', '6:4', 'polic:2', 'top:5', 'worker:1']],
    ['leaves a word with a digit as it is', '2nd floors5', ['2nd:1', 'floors5:2']],
    ['keeps accents', 'Café naïve', ['café:1', 'naïv:2']],
    ['takes added for a form of add, and egged of egg', 'added adding add egged', ['add:1', 'add:2', 'add:3', 'egg:4']],
    ['finds nothing in signs', '?! “ ” – 🙂 …', []],
  ]
  for (const [title, text, expected] of rows) it(title, () => assert.deepEqual(terms(text), expected.sort()))
  it('tells where each word stands in the text', () => {
    const places: string[] = []
    const text = 'The 12e3e4 Café-visit.'
    readTerms(text, (_term, _position, _word, from, to) => places.push(text.slice(from, to)))
    assert.deepEqual(places, ['12e3', 'e4', 'Café', 'visit'])
  })

  describe('agrees with PostgreSQL', () => {
    let database: FreshDatabase
    let client: pg.Client
    before(async () => {
      database = await registerDatabase()
      client = new pg.Client(database.config)
      await client.connect()
    })
    after(async () => {
      await client.end()
      await database.drop()
    })
    const inPostgres = async (text: string): Promise<string[]> => {
      const { rows } = await client.query<{ found: string[] }>(
        `select coalesce(array_agg(lexeme || ':' || place), '{}') as found from unnest(to_tsvector('english', register.words($1))), unnest(positions) as place`,
        [text],
      )
      return (rows[0]?.found ?? []).sort()
    }

    it('on English words in all their endings', async () => {
      const stems = `agree apolog assess council complain child communit decid delay entitle evidence famil fail inform injustic investigat neighbour
        organis person plan provid reason record refus satisf school serv statut tenan visit worr add err ebb off odd inn`.split(/\s+/)
      const endings = ['', 's', 'es', 'ed', 'ing', 'er', 'ers', 'ion', 'ions', 'ation', 'able', 'ably', 'y', 'ies', 'ied', 'ly', 'ment', 'ments', 'ness', 'ful', 'fully', 'ous', 'ously', 'al', 'ally', 'ive', 'ively', 'ity', 'ities', 'ism', 'ist', 'ize', 'ise', 'ised', "'s", '’s']
      const text = stems.flatMap((stem) => endings.map((ending) => stem + ending)).join(' ')
      assert.deepEqual(terms(text), await inPostgres(text))
    })
    it('on letters, digits, signs and spaces of any kind that decisions are written with', async () => {
      const piece = fc.oneof(
        fc.constantFrom('visit', 'the', 'Top-up', "council's", '24A(6)', '£1,500.00', '1e5', '12e3e4x', '3E10b', '007', 'a1b2', 'Café', 'ÉCOLE', 'ﬁne', 'ΟΔΟΣ', 'İd', 'a@b.c', 'http://x.y/z?q', '<b>', '&amp;', '…', '–', '\u00a0', '\u2028', '-5', '+5', '½', 'x²', '🙂', 'e', '5e', 'and/or'),
        fc.string({ unit: fc.constantFrom(...'abeïÖß019-.,;:/\\\'"()[]{}<>@#£$%^&*+=_~|!? \t\n') , maxLength: 8 }),
      )
      const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', '', ' ', '. ', '-', '/')), { maxLength: 40 }).map((parts) => parts.flat().join(''))
      await fc.assert(fc.asyncProperty(text, async (written) => assert.deepEqual(terms(written), await inPostgres(written))), { numRuns: 500 })
    })
    it('on all Latin letters', async () => {
      const letters = Array.from({ length: 0x24f - 0xa0 }, (_, index) => String.fromCharCode(0xa0 + index)).map((letter) => `x${letter}ing`).join(' ')
      assert.deepEqual(terms(letters), await inPostgres(letters))
    })
  })
})
