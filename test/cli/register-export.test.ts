import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registerCommand } from '../../src/cli/register.ts'
import { listPublished } from '../../src/usecases/register/list-published.ts'
import { visitor } from '../../src/usecases/use-case.ts'
import { statementOf, statementSaying } from '../register/statements.ts'
import { importing, openPublicDesk, type PublicDesk } from '../usecases/register/public-desk.ts'
import { redress } from './said.ts'

const references = ['26 000 003', '26 000 001', '26 000 002']

describe('redress register export', () => {
  let at: PublicDesk
  const run = (...args: readonly string[]) => redress([registerCommand(async () => ({ desk: at.desk, close: async () => undefined }))], 'register', 'export', ...args)
  const take = (statement: object) => importing(at.desk, [{ from: 'test', form: 'json', content: Buffer.from(JSON.stringify(statement)) }])
  before(async () => {
    at = await openPublicDesk()
    for (const reference of references) await take(statementOf({ reference }))
    await take(statementSaying('Other words.', { reference: '26 000 003' }))
  })
  after(() => at.close())

  const newest = ['26 000 001', '26 000 002', '26 000 003']

  it('gives the current version of each, once, in the order of publication; it can be imported again and changes nothing', async () => {
    const lines = (await run('--format', 'jsonl')).out.trimEnd().split('\n')
    assert.deepEqual(lines.map((line) => { const { header, version } = JSON.parse(line) as { header: { reference: string }; version: number }; return [header.reference, version] }), newest.map((reference) => [reference, reference === '26 000 003' ? 2 : 1]))
    const again = await importing(at.desk, lines.map((content) => ({ from: 'export', form: 'json' as const, content: Buffer.from(content) })))
    assert.deepEqual([again.added, again.unchanged, again.notAccepted], [0, 3, []])
  })
  it('gives a table with a head and a row for each', async () => {
    const rows = (await run('--format', 'csv')).out.trimEnd().split('\r\n')
    assert.deepEqual(rows.map((row) => row.split(',')[0]), ['reference', ...newest])
  })
  it('says how it is used where the format is unknown', async () => assert.deepEqual([(await run('--format', 'xml')).code, (await run()).code], [2, 2]))

  it('pages of any size hold the same decisions', async () => {
    for (const atMost of [1, 2, 3, 4, 100]) {
      const seen: string[] = []
      for (let next: number | null = 0; next !== null; ) {
        const page = await listPublished(at.desk, visitor, { after: next, atMost })
        assert.ok(page.ok)
        seen.push(...page.value.decisions.map(({ reference }) => reference))
        next = page.value.next
      }
      assert.deepEqual(seen, newest)
    }
  })
})
