import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { registerCommand } from '../../src/cli/register.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { openDecisionIndex } from '../../src/search/decisions/decision-index.ts'
import type { FollowingIndex } from '../../src/usecases/ports/register-index.ts'
import { visitor } from '../../src/usecases/use-case.ts'
import { statementOf } from '../register/statements.ts'
import { importing, openPublicDesk } from '../usecases/register/public-desk.ts'
import type { PublicDesk } from '../usecases/register/public-desk.ts'

describe('redress register', () => {
  let at: PublicDesk
  let folder: string
  let index: FollowingIndex
  before(async () => {
    at = await openPublicDesk()
    folder = mkdtempSync(join(tmpdir(), 'redress-command-'))
    index = await openDecisionIndex(folder, (work) => at.desk.store.as(visitor, (rooms) => work(rooms.registerFeed)), () => undefined)
    await importing(at.desk, [{ from: 'test', form: 'json', content: Buffer.from(JSON.stringify(statementOf({ reference: '26 000 001' }))) }])
  })
  after(async () => {
    await index.close()
    rmSync(folder, { recursive: true })
    await at.close()
  })
  const register = async (args: readonly string[], indexed = true) => {
    let [out, err] = ['', '']
    const desk = indexed ? { ...at.desk, search: index, registerIndex: () => Promise.resolve(index) } : at.desk
    const io = { stdin: Readable.from([]), out: (text: string) => void (out += text), err: (text: string) => void (err += text), cwd: folder }
    return { code: await runCli([registerCommand(async () => ({ desk, close: async () => undefined }))], ['register', ...args], io), out, err }
  }

  it('check names what is missing and ends with 1', async () => {
    assert.deepEqual(await register(['check']), { code: 1, out: '26 000 001 is in the register and not in the index\n', err: 'Make the index anew with: redress register reindex\n' })
  })
  it('reindex makes the index anew, after which check finds nothing', async () => {
    assert.deepEqual(await register(['reindex']), { code: 0, out: 'The search index was made anew.\n', err: '' })
    assert.deepEqual(await register(['check']), { code: 0, out: 'The search index and the register agree.\n', err: '' })
  })
  it('search is answered by the index', async () => {
    assert.match((await register(['search', 'missed visit', '--json'])).out, /^\{"total":1,/)
  })
  it('check finds a damaged file', async () => {
    const records = join(folder, globSync('*.records', { cwd: folder })[0] ?? '')
    writeFileSync(records, readFileSync(records).fill(0))
    assert.match((await register(['check'])).out, /the record of 26 000 001 is damaged/)
  })
  for (const part of ['check', 'reindex']) {
    it(`${part} says where there is no index, and takes no arguments`, async () => {
      assert.deepEqual([(await register([part], false)).code, (await register([part, 'x'])).code], [2, 2])
    })
  }
})
