import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { written } from '../../../src/register/entry.ts'
import { readableText } from '../../../src/register/readable-text.ts'
import type { Statement } from '../../../src/statement/model.ts'
import { createDecisionSearch } from '../../../src/store/register/decision-search.ts'
import { createPublications } from '../../../src/store/register/publications.ts'
import { fc } from '../../chance.ts'
import { entryOf } from '../../contracts/publications.ts'
import type { FreshDatabase } from '../../database.ts'
import { freshDatabase } from '../../database.ts'
import { statementOf, statementSaying } from '../../register/statements.ts'
import { anyStatement } from '../../statement/statements.ts'
import { migrateRegister, registerDatabase, underRole } from './register-database.ts'

describe('The words of a statement, as the database reads them', () => {
  let database: FreshDatabase
  let pool: pg.Pool
  before(async () => {
    database = await registerDatabase()
    pool = new pg.Pool({ ...database.config, max: 1 })
  })
  after(async () => {
    await pool.end()
    await database.drop()
  })
  const readAll = async (statements: readonly Statement[]) =>
    (await pool.query<{ text: string }>('select register.readable_text(statement::jsonb) as text from unnest($1::text[]) with ordinality as given (statement, place) order by place', [statements.map((each) => JSON.stringify(each))])).rows.map(({ text }) => text)

  it('are those that a reader reads, in their order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStatement, { minLength: 20, maxLength: 40 }), async (statements) => {
      const storable = statements.filter((each) => !JSON.stringify(each).includes('\\u0000') && JSON.stringify(each).isWellFormed())
      assert.deepEqual(await readAll(storable), storable.map(readableText))
    }), { numRuns: 10 })
  })

  it('have sub-headings before their paragraph, items and authorities that stand alone behind it, and no line that is blank', async () => {
    const citation = { provisions: [], number: 1 }
    const statement = statementOf({ reference: '05 000 001' }, {
      summary: '\u00A0\u2003\n',
      sections: [{
        heading: 'What I found', role: 'findings', subheadings: [{ heading: 'The second', before: 2 }, { heading: 'And more', before: 2 }],
        paragraphs: [
          { number: 1, text: 'One.', items: [], citations: [{ ...citation, text: 'Care Act 2014', standsAlone: false }] },
          { number: 2, text: 'Two:', items: [{ mark: 'a)', text: 'an item' }], citations: [{ ...citation, text: 'Housing Act 1996', standsAlone: true }] },
        ],
      }],
      signOff: 'The Ombudsman',
    })
    const lines = ['What I found', 'One.', 'The second', 'And more', 'Two:', 'an item', 'Housing Act 1996', 'The Ombudsman']
    assert.deepEqual([readableText(statement), ...(await readAll([statement]))], [lines.join('\n'), lines.join('\n')])
    assert.deepEqual(await readAll([{ ...statement, sections: [], signOff: null }]), [''])
  })
})

describe('A register whose texts stood beside its statements', () => {
  it('is found, read, kept from coming again and taken down as before, once they are read from the statements', async () => {
    const database = await freshDatabase(null)
    const pool = new pg.Pool({ ...database.config, max: 1 })
    await migrateRegister(pool, (name) => name < '0044')
    const before = ['hedge', 'drain', 'ditch'].map((word, index) => statementSaying(`About the ${word}.`, { reference: `05 000 10${index}` }))
    const rooms = <T>(work: (publications: ReturnType<typeof createPublications>) => Promise<T>) => underRole(pool, 'redress_app', (session) => work(createPublications(session)))
    const publishing = (statements: readonly Statement[]) => rooms((publications) => publications.publishMany(statements.map((each) => written(entryOf(each)))))
    const total = async (words: string) => (await underRole(pool, 'redress_public', (session) => createDecisionSearch(session).search({ words, sort: 'relevance', limit: 10, offset: 0 }), 'public')).total
    await publishing(before)
    // Of some the words are gathered already.
    await rooms((publications) => publications.gatherWords(1))

    await migrateRegister(pool, (name) => name >= '0044')
    assert.deepEqual(await Promise.all(['hedge', 'ditch', 'hedge OR drain OR ditch', 'dit*'].map(total)), [1, 1, 3, 1])
    assert.equal((await rooms((publications) => publications.entry('05 000 101')))?.text, readableText(before[1] as Statement))
    const again = await publishing([...before, statementSaying('About the fence.', { reference: '05 000 103' })])
    assert.deepEqual(again.map(({ outcome, position }) => [outcome, position]), [['unchanged', 1], ['unchanged', 2], ['unchanged', 3], ['added', 4]])
    await rooms((publications) => publications.remove({ reference: '05 000 102', versions: 'all', why: 'to-protect-someone', on: '2026-09-01' }))
    await rooms((publications) => publications.gatherWords(10))
    assert.deepEqual(await Promise.all(['fence', 'ditch', 'hedge OR drain OR ditch'].map(total)), [1, 0, 2])
    await pool.end()
    await database.drop()
  })
})
