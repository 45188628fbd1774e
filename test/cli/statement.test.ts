import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { statementCommand } from '../../src/cli/statement.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { createPrinter } from '../../src/outside/printing/printer.ts'
import { draftStatement } from '../../src/statement/draft.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { renderText } from '../../src/statement/render-text.ts'
import { fourHeads } from '../statement/matters.ts'

const { statement } = draftStatement(fourHeads)
let folder: string

async function run(args: readonly string[], stdin = ''): Promise<{ readonly code: number; readonly out: string; readonly bytes: Uint8Array; readonly err: string }> {
  const written: Uint8Array[] = []
  let err = ''
  const io = { stdin: Readable.from([Buffer.from(stdin)]), out: (result: string | Uint8Array) => void written.push(Buffer.from(result)), err: (text: string) => void (err += text), cwd: folder }
  const code = await runCli([statementCommand(createPrinter)], ['statement', ...args], io)
  const bytes = Buffer.concat(written)
  return { code, out: bytes.toString('utf8'), bytes, err }
}

const codeAndWords = ({ code, out, err }: Awaited<ReturnType<typeof run>>) => ({ code, out, err })

describe('redress statement', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-statement-'))
    writeFileSync(join(folder, 'one.txt'), renderText(statement))
    writeFileSync(join(folder, 'letter.txt'), 'Dear Sir')
    writeFileSync(join(folder, 'one.json'), JSON.stringify(statement))
    writeFileSync(join(folder, 'list.json'), '{"type":"listing","entries":[]}')
  })
  after(() => rmSync(folder, { recursive: true }))

  describe('parse', () => {
    it('writes one line of JSON for each file, in their order, and ends with 1 if one is no statement', async () => {
      const { code, out } = await run(['parse', 'one.txt', 'letter.txt'])
      const lines = out.trimEnd().split('\n').map((line): unknown => JSON.parse(line))
      assert.equal(code, 1)
      assert.deepEqual(lines[0], statement)
      assert.deepEqual(lines[1], parseStatement('Dear Sir'))
    })
    it('reads standard input where no file is named, and ends with 0', async () => {
      const { code, out } = await run(['parse'], renderText(statement))
      assert.equal(code, 0)
      assert.deepEqual(JSON.parse(out), statement)
    })
    it('writes nothing where a file is missing, and ends with 2', async () =>
      assert.deepEqual(codeAndWords(await run(['parse', 'one.txt', 'gone.txt'])), { code: 2, out: '', err: 'There is no file gone.txt that can be read.\n' }))
  })

  describe('render', () => {
    for (const format of ['text', 'html'])
      it(`${format} is read again as the same statement`, async () => {
        const { code, out } = await run(['render', '--format', format, 'one.json'])
        assert.equal(code, 0)
        assert.deepEqual(parseStatement(out), statement)
      })
    it('json gives the statement', async () => assert.deepEqual(JSON.parse((await run(['render', '--format', 'json'], JSON.stringify(statement))).out), statement))
    it('says which formats there are where one is not', async () =>
      assert.deepEqual(codeAndWords(await run(['render', '--format', 'odt', 'one.json'])), { code: 2, out: '', err: 'There is no format “odt”. Available: html, text, pdf, docx, akn, json.\n' }))
    it('akn is well-formed XML in its namespace', async () =>
      assert.match((await run(['render', '--format', 'akn', 'one.json'])).out, /^<\?xml [^>]*\?>\n<akomaNtoso xmlns="http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0">/))
    it('docx is a file that Word opens', async () => {
      const { code, bytes } = await run(['render', '--format', 'docx', 'one.json'])
      assert.equal(code, 0)
      assert.equal(Buffer.from(bytes.subarray(0, 2)).toString(), 'PK')
    })
    it('pdf is a file on standard output, or one sentence on why there is none here', async () => {
      const { code, out, err } = await run(['render', '--format', 'pdf', 'one.json'])
      if (code === 0) assert.match(out, /^%PDF-1\.7/)
      else assert.deepEqual([code, out, err], [1, '', 'This server has no program that can make an accessible PDF.\n'])
    })
    it('ends with 1 and says where, if the document would not say the same when read again', async () => {
      const { code, err } = await run(['render', '--format', 'text'], JSON.stringify({ ...statement, summary: 'two\nlines' }))
      assert.equal(code, 1)
      assert.match(err, /^summary: Text stands on one line/)
    })
    it('refuses what is no statement', async () => {
      assert.equal((await run(['render', '--format', 'text', 'letter.txt'])).code, 2)
      assert.equal((await run(['render', '--format', 'text', 'list.json'])).code, 2)
    })
  })

  it('answers --help, and wrong usage with 2', async () => {
    assert.match((await run(['--help'])).out, /redress statement parse/)
    for (const args of [[], ['print'], ['render'], ['render', '--format', 'text', 'a', 'b'], ['parse', '--colour']]) assert.equal((await run(args)).code, 2)
  })
})
