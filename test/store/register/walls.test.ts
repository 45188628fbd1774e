import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { createDecisionSearch } from '../../../src/store/register/decision-search.ts'
import { written } from '../../../src/register/entry.ts'
import { createPublications } from '../../../src/store/register/publications.ts'
import { entryOf } from '../../contracts/publications.ts'
import type { FreshDatabase } from '../../database.ts'
import { statementOf } from '../../register/statements.ts'
import { registerDatabase, underRole } from './register-database.ts'

const STATEMENT = statementOf({ reference: '03 000 001' })

describe('The register’s own place (design: what is public is a different place)', () => {
  let database: FreshDatabase
  let pool: pg.Pool
  before(async () => {
    database = await registerDatabase()
    pool = new pg.Pool({ ...database.config, max: 4 })
    await underRole(pool, 'redress_app', (session) => createPublications(session).publish(entryOf(STATEMENT)))
  })
  after(async () => {
    await pool.end()
    await database.drop()
  })
  const as = (role: string, statement: string) => underRole(pool, role, (session) => session.run({ text: statement }))

  it('is read by the public role', async () => {
    const found = await underRole(pool, 'redress_public', (session) => createDecisionSearch(session).search({ words: 'missed', sort: 'relevance', limit: 10, offset: 0 }))
    assert.equal(found.total, 1)
    assert.ok(await underRole(pool, 'redress_public', (session) => createPublications(session).entry('03 000 001')))
  })

  it('is not written by the public role', async () => {
    const publishing = underRole(pool, 'redress_public', (session) => createPublications(session).publish(entryOf(STATEMENT)))
    await assert.rejects(publishing, { code: '42501' })
  })

  for (const side of ['person', 'body', 'public', '']) {
    it(`is not written on the side “${side}”, though the role may`, async () => {
      const publishing = underRole(pool, 'redress_app', (session) => createPublications(session).publish(entryOf(STATEMENT)), side)
      await assert.rejects(publishing, { code: '42501' })
    })
  }

  for (const role of ['redress_app', 'redress_jobs', 'redress_public']) {
    for (const statement of ['insert into register.listed default values', 'delete from register.listed', `update register.decision set body = 'x'`, 'delete from register.decision', 'delete from register.compliance', 'delete from register.removal', 'select digest from register.removed_version', 'select register.next_position()']) {
      it(`refuses ${role} the statement “${statement}”`, () => assert.rejects(as(role, statement), { code: '42501' }))
    }
  }

  it('takes nothing down for the public role, nor on another side', async () => {
    const taking = (role: string, side: string) => underRole(pool, role, (session) => createPublications(session).remove({ reference: '03 000 001', versions: 'all', why: 'published-in-error', on: '2026-09-01' }), side)
    for (const side of ['office', 'system', 'public']) await assert.rejects(taking('redress_public', side), { code: '42501' })
    for (const side of ['person', 'body', 'public', '']) await assert.rejects(taking('redress_app', side), { code: '42501' })
  })

  it('shows the public role no text of what was taken down, in any table that it may read', async () => {
    const secret = 'zebrawood'
    const said = statementOf({ reference: '03 000 050' }, { summary: `She lives in ${secret} house.` })
    await underRole(pool, 'redress_app', (session) => createPublications(session).publish(entryOf(said)))
    await underRole(pool, 'redress_app', (session) => createPublications(session).remove({ reference: '03 000 050', versions: 'all', why: 'to-protect-someone', on: '2026-09-01' }))
    const { rows: tables } = await pool.query<{ name: string }>(`select table_name as name from information_schema.table_privileges where grantee = 'redress_public' and table_schema = 'register' and privilege_type = 'SELECT'`)
    assert.ok(tables.length >= 3)
    for (const { name } of tables) {
      const found = await underRole(pool, 'redress_public', (session) => session.rows({ text: `select to_jsonb(t)::text as row from register.${name} t where to_jsonb(t)::text like '%' || $1 || '%'`, values: [secret] }))
      assert.deepEqual(found, [], name)
    }
  })

  for (const statement of ['update register.removal set reference = reference', 'delete from register.removal', 'truncate register.removal']) {
    it(`keeps the deletion list even from its owner: “${statement}”`, () => assert.rejects(as('redress_owner', statement), { code: '23001' }))
  }

  for (const statement of [`update register.decision set body = 'x'`, 'delete from register.decision', 'truncate register.decision cascade']) {
    it(`refuses even its owner the statement “${statement}”`, () => assert.rejects(as('redress_owner', statement), { code: '23001' }))
  }

  it('gathers no words for the public role', async () => {
    const gathering = underRole(pool, 'redress_public', (session) => createPublications(session).gatherWords(1))
    await assert.rejects(gathering, { code: '42501' })
  })

  it('has no column for a case or a person', async () => {
    const { rows } = await pool.query<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'register'`)
    assert.ok(rows.length > 20)
    assert.deepEqual(rows.filter(({ name }) => /case|person|people|party|complainant|office|name/.test(name)), [])
  })

  const [complaint] = STATEMENT.sections
  const [paragraph] = complaint?.paragraphs ?? []
  const smuggled = {
    'at the top': { ...STATEMENT, case: '1' },
    'in the header': { ...STATEMENT, header: { ...STATEMENT.header, complainant: 'N' } },
    'in a section': { ...STATEMENT, sections: [{ ...complaint, head: '1' }] },
    'in a paragraph': { ...STATEMENT, sections: [{ ...complaint, paragraphs: [{ ...paragraph, from: [] }] }] },
    'in an item': { ...STATEMENT, sections: [{ ...complaint, paragraphs: [{ ...paragraph, items: [{ mark: '', text: '', key: '1' }] }] }] },
    'in a citation': { ...STATEMENT, citations: [{ text: '', provisions: [], standsAlone: false, number: 1, by: '1' }] },
  }
  for (const [where, statement] of Object.entries(smuggled)) {
    it(`refuses a statement with a field that is none of a statement’s, ${where}`, async () => {
      const entry = { ...written(entryOf(STATEMENT)), reference: '03 000 009', statement: new TextEncoder().encode(JSON.stringify(statement)) }
      const publishing = underRole(pool, 'redress_app', (session) => createPublications(session).publishMany([entry]))
      await assert.rejects(publishing, { code: '23514' })
    })
  }
})
