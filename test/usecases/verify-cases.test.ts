import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import pg from 'pg'
import { actOnCase } from '../../src/usecases/cases/act-on-case.ts'
import { verifyCases } from '../../src/usecases/cases/verify-cases.ts'
import { system, visitor } from '../../src/usecases/use-case.ts'
import { actorFor, testDesk, testPeople, type TestDesk } from '../desk.ts'
import { stageId } from '../renaming/ids.ts'

let at: TestDesk
let references: string[] = []

/** Does what only the owner of the database can: changes what is kept, past every trigger and rule. */
async function tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
  const owner = new pg.Client(at.opened.database.config)
  await owner.connect()
  try {
    await owner.query('set session_replication_role = replica')
    const { rowCount } = await owner.query(sql, [...values])
    assert.ok((rowCount ?? 0) > 0, 'something was changed')
  } finally {
    await owner.end()
  }
}

async function found(reference: string | null = null): Promise<readonly string[]> {
  const verified = await verifyCases(at.desk, system, { reference })
  assert.ok(verified.ok)
  return verified.value.problems.map((problem) => `${problem.reference ?? 'missing'}: ${problem.kind} at ${problem.version}`)
}

const caseOf = 'case_id = (select case_id from casework.stream where reference = $1)'
const second = () => references[1] ?? ''

describe('verifying what is kept', () => {
  beforeEach(async () => {
    at = await testDesk()
    references = []
    for (const name of ['Thaddeus Quillfeather', 'Ottoline Brisk', 'Peregrine Vale']) references.push(await at.receive({ name }))
    const acted = await actOnCase(at.desk, actorFor(testPeople.adviser), { reference: second(), action: 'send-to-assessment', given: {}, seen: 5 })
    assert.ok(acted.ok)
  })
  afterEach(() => at.close())

  test('finds nothing where nothing was done', async () => assert.deepEqual(await found(), []))

  test('a changed event', async () => {
    await tamper(`update casework.event set text = replace(text, '${stageId('awaiting-allocation')}', '${stageId('assessing')}') where ${caseOf} and version = 6`, [second()])
    assert.deepEqual(await found(), [`${second()}: changed at 6`])
    assert.deepEqual(await found(second()), [`${second()}: changed at 6`])
    assert.deepEqual(await found(references[0]), [])
  })

  test('a missing event', async () => {
    await tamper(`delete from casework.event where ${caseOf} and version = 3`, [second()])
    assert.deepEqual(await found(), [`${second()}: missing at 3`])
  })

  test('two events that changed places', async () => {
    await tamper(`update casework.event set version = case version when 3 then 4 else 3 end + 100 where ${caseOf} and version in (3, 4)`, [second()])
    await tamper(`update casework.event set version = version - 100 where ${caseOf} and version > 100`, [second()])
    assert.deepEqual(await found(), [`${second()}: reordered at 3`])
  })

  test('an event added without a record of it', async () => {
    await tamper(`insert into casework.event select (jsonb_populate_record(e, jsonb_build_object('version', 7))).* from casework.event e where ${caseOf} and version = 6`, [second()])
    assert.deepEqual(await found(), [`${second()}: reordered at 7`])
  })

  test('a cut tail', async () => {
    await tamper(`delete from casework.event where ${caseOf} and version = 6`, [second()])
    assert.deepEqual(await found(), [`${second()}: cut-tail at 6`])
  })

  test('changed words', async () => {
    await tamper(`update casework.content set text = replace(text, 'twice', 'once') where ${caseOf} and text like '%twice%'`, [second()])
    assert.deepEqual(await found(), [`${second()}: words-changed at 3`])
  })

  test('words that were destroyed are no difference', async () => {
    await tamper(`delete from casework.content where ${caseOf}`, [second()])
    assert.deepEqual(await found(), [])
  })

  for (const [which, n] of [['from the middle', 1], ['at the end', 2]] as const)
    test(`a whole case lost ${which}, its opening with it`, async () => {
      const lost = references[n]
      await tamper(`delete from casework.opening where ${caseOf}`, [lost])
      for (const table of ['content', 'event', 'stream']) await tamper(`delete from casework.${table} where ${caseOf}`, [lost])
      assert.deepEqual(await found(), ['missing: lost-case at 0'])
    })

  test('a case lost whose opening is still there', async () => {
    for (const table of ['content', 'event', 'stream']) await tamper(`delete from casework.${table} where ${caseOf}`, [second()])
    assert.deepEqual(await found(), ['missing: lost-case at 0'])
  })

  test('a case whose beginning was rewritten with all that follows does not begin as it was opened', async () => {
    await tamper(`update casework.opening set digest = repeat('a', 64) where ${caseOf}`, [second()])
    assert.deepEqual(await found(), [`${second()}: opening-changed at 1`, `${references[2]}: opening-changed at 1`])
  })

  test('a case that was never opened', async () => {
    await tamper(`delete from casework.opening where ${caseOf}`, [references[2]])
    assert.deepEqual(await found(), ['missing: lost-case at 0', `${references[2]}: not-opened at 1`])
  })

  test('each case names its own first place', async () => {
    await tamper(`delete from casework.event where ${caseOf} and version in (2, 4)`, [references[0]])
    await tamper(`delete from casework.event where ${caseOf} and version = 6`, [second()])
    assert.deepEqual(await found(), [`${references[0]}: missing at 2`, `${second()}: cut-tail at 6`])
  })

  test('is for the program itself', async () => {
    assert.equal((await verifyCases(at.desk, visitor, { reference: null })).ok, false)
    assert.equal((await verifyCases(at.desk, actorFor(testPeople.manager), { reference: null })).ok, false)
  })

  test('a case that is not there is said not to be', async () => {
    const verified = await verifyCases(at.desk, system, { reference: '99 999 999' })
    assert.ok(!verified.ok && verified.refusal.code === 'not-found')
  })
})
