import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { registerCommand } from '../../src/cli/register.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { renderText } from '../../src/statement/render-text.ts'
import { statementOf, statementSaying } from '../register/statements.ts'
import { openPublicDesk } from '../usecases/register/public-desk.ts'
import type { PublicDesk } from '../usecases/register/public-desk.ts'

let at: PublicDesk
let folder: string

/** Runs `redress register …` and gives what it wrote and its exit code. */
async function register(args: readonly string[], stdin = ''): Promise<{ readonly code: number; readonly out: string; readonly err: string; readonly opened: number }> {
  let [out, err, opened] = ['', '', 0]
  const open = async () => {
    opened += 1
    return { desk: at.desk, close: async () => void (opened -= 1) }
  }
  const io = { stdin: Readable.from([Buffer.from(stdin)]), out: (text: string) => void (out += text), err: (text: string) => void (err += text), cwd: folder }
  return { code: await runCli([registerCommand(open)], ['register', ...args], io), out, err, opened }
}

describe('redress register', () => {
  before(async () => {
    at = await openPublicDesk()
    folder = mkdtempSync('/tmp/redress-register-')
    mkdirSync(join(folder, 'in'))
    mkdirSync(join(folder, 'empty'))
    writeFileSync(join(folder, 'in', 'one.txt'), renderText(statementOf({ reference: '26 000 001' })))
    writeFileSync(join(folder, 'in', 'more.jsonl'), ['26 000 002', '26 000 003'].map((reference) => JSON.stringify(statementOf({ reference }))).join('\n\n'))
    writeFileSync(join(folder, 'in', 'notes.md'), 'not looked at')
    writeFileSync(join(folder, 'bad.jsonl'), `${JSON.stringify(statementSaying('A line\u2028in a line.', { reference: '26 000 004' }))}\n{"nothing":1}\nnot json`)
    writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]))
    writeFileSync(join(folder, 'latin.txt'), Buffer.from(renderText(statementSaying('It cost £5.', { reference: '26 000 007' })), 'latin1'))
    writeFileSync(join(folder, 'wide.txt'), Buffer.from(`\ufeff${renderText(statementSaying('It cost £5.', { reference: '26 000 008' }))}`, 'utf16le'))
    writeFileSync(join(folder, 'latin.jsonl'), Buffer.from('{"type":"statement","summary":"It cost £5."}', 'latin1'))
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await at.close()
  })

  describe('import', () => {
    it('takes every .txt and .jsonl of a folder, and nothing the second time', async () => {
      assert.deepEqual(await register(['import', 'in']), { code: 0, out: '3 added, 0 new versions, 0 unchanged, 0 not accepted.\n', err: '3 read\n', opened: 0 })
      assert.match((await register(['import', 'in'])).out, /^0 added, 0 new versions, 3 unchanged/)
    })
    it('reports what was not accepted with file, line and reason, and ends with 1', async () => {
      const { code, out } = await register(['import', 'bad.jsonl', 'picture.txt', 'latin.jsonl'])
      assert.equal(code, 1)
      assert.match(out, /1 added, .* 4 not accepted/)
      assert.match(out, /Not accepted: picture\.txt: It is not text\./)
      assert.match(out, /Not accepted: latin\.jsonl:1: It is not text in UTF-8\./)
      assert.match(out, /Not accepted: bad\.jsonl:2: /)
      assert.match(out, /Not accepted: bad\.jsonl:3: The line is not JSON\./)
    })
    it('reads standard input as JSON Lines or as one text', async () => {
      assert.match((await register(['import', '-'], JSON.stringify(statementOf({ reference: '26 000 005' })))).out, /^1 added/)
      assert.match((await register(['import', '-'], renderText(statementOf({ reference: '26 000 006' })))).out, /^1 added/)
    })
    it('reads text in the encodings of old machines', async () => {
      assert.match((await register(['import', 'latin.txt', 'wide.txt'])).out, /^2 added/)
      assert.equal((JSON.parse((await register(['search', '"cost £5"', '--json'])).out) as { total: number }).total, 2)
    })
    it('gives one JSON object where asked', async () => {
      const { out } = await register(['import', 'in', '--json'])
      assert.deepEqual(JSON.parse(out), { added: 0, newVersions: 0, unchanged: 3, notAccepted: [] })
    })
    it('names every path that is not there, imports nothing and ends with 2', async () => {
      const { code, out, err } = await register(['import', 'in', 'nowhere', 'empty'])
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, /There is no file or folder nowhere\.\nThe folder empty has no \.txt and no \.jsonl file in it\./)
    })
    for (const args of [['import'], ['import', '--fast', 'in']]) it(`ends with 2 for “register ${args.join(' ')}”`, async () => assert.equal((await register(args)).code, 2))
  })

  describe('compliance', () => {
    const table = (...lines: readonly string[]) => writeFileSync(join(folder, 'done.csv'), ['reference,remedy,outcome,recorded', ...lines].join('\n'))
    before(async () => {
      writeFileSync(join(folder, 'upheld.jsonl'), JSON.stringify(statementOf({ reference: '26 000 020', decision: 'Upheld' })))
      await register(['import', 'upheld.jsonl'])
    })
    it('records what was done, and nothing the second time', async () => {
      table('26 000 020,apology,satisfied,2026-06-25', '26 000 020,payment,not satisfied,2026-06-25')
      assert.deepEqual(await register(['compliance', 'done.csv']), { code: 0, out: '2 recorded, 0 unchanged, 0 outdated, 0 not accepted.\n', err: '', opened: 0 })
      assert.match((await register(['compliance', 'done.csv'])).out, /^0 recorded, 2 unchanged/)
    })
    it('lets the outcome stand that was recorded last, in whatever order the lines come, and however often', async () => {
      table('26 000 020,payment,satisfied,2026-07-01', '26 000 020,payment,not satisfied,2026-06-25')
      assert.match((await register(['compliance', 'done.csv'])).out, /^1 recorded, 0 unchanged, 1 outdated/)
      assert.match((await register(['compliance', 'done.csv'])).out, /^0 recorded, 1 unchanged, 1 outdated/)
    })
    it('reports everything that was not accepted with file, line and reason, and ends with 1', async () => {
      table('26 000 020,training,satisfied,2026-06-25', '26 000 099,apology,satisfied,2026-06-25', '26 000 001,apology,satisfied,2026-06-25', '26 000 020,training,not satisfied,2026-06-25', '26 000 020,money,fine,soon')
      const { code, out } = await register(['compliance', 'done.csv'])
      assert.equal(code, 1)
      assert.match(out, /^1 recorded, 0 unchanged, 0 outdated, 4 not accepted/)
      assert.deepEqual([...out.matchAll(/done\.csv:(\d): /g)].map(([, line]) => line), ['3', '4', '5', '6'])
      assert.match(out, /done\.csv:3: No decision is published under this reference/)
      assert.match(out, /done\.csv:4: The decision is not published as “Upheld”/)
      assert.match(out, /done\.csv:5: It contradicts done\.csv:2/)
      assert.match(out, /done\.csv:6: “remedy” must be one of apology, .*“outcome” must be .*“recorded” must be a real date/)
    })
    it('refuses files that are not there, or have another ending, and opens nothing', async () => {
      const { code, err, opened } = await register(['compliance', 'missing.csv', 'done.xlsx'])
      assert.deepEqual([code, opened], [2, 0])
      assert.match(err, /missing\.csv cannot be read/)
      assert.match(err, /done\.xlsx must end in \.csv, \.jsonl or \.ndjson/)
      assert.equal((await register(['compliance'])).code, 2)
    })
  })

  describe('search', () => {
    it('gives total, hits, facets and time as the contract has them', async () => {
      const { code, out } = await register(['search', '"missed visit" reference', '--json'])
      assert.equal(code, 0)
      const found = JSON.parse(out) as Record<string, unknown>
      assert.deepEqual(Object.keys(found), ['total', 'hits', 'facets', 'took_ms'])
    })
    it('gives each hit the fields of the contract and no others', async () => {
      const { hits, facets } = JSON.parse((await register(['search', 'missed', '--limit', '1', '--json'])).out) as { hits: Record<string, unknown>[]; facets: object }
      assert.deepEqual(Object.keys(hits[0] ?? {}), ['reference', 'body', 'category', 'subcategory', 'decision', 'date', 'summary', 'snippet', 'score'])
      assert.deepEqual(Object.keys(facets), ['body', 'category', 'decision', 'year'])
      assert.doesNotMatch(JSON.stringify(hits), /[\uE000\uE001]/)
    })
    it('filters, sorts and pages', async () => {
      const args = ['search', '', '--body', 'Fallowshire County Council', '--category', "Children's care services", '--decision', 'closed-after-initial-enquiries', '--from', '2026-05-14', '--to', '2026-05-14', '--sort', 'oldest', '--limit', '2', '--offset', '1', '--json']
      const { hits } = JSON.parse((await register(args)).out) as { hits: { reference: string }[] }
      assert.deepEqual(hits.map(({ reference }) => reference), ['26 000 002', '26 000 003'])
    })
    it('says that nothing was found and ends with 0', async () => {
      assert.deepEqual(await register(['search', 'unfindable']), { code: 0, out: '0 decisions\n', err: '', opened: 0 })
    })
    it('takes words that begin with a hyphen after --', async () => assert.match((await register(['search', '--', '-missed'])).out, /^3 decisions /))
    it('says which category may have been meant, on standard error', async () => {
      assert.match((await register(['search', '', '--category', 'plan'])).err, /Did you mean Planning/)
    })
    it('names every problem and ends with 2', async () => {
      const { code, out, err } = await register(['search', '', '--from', 'then', '--limit', '0', '--json'])
      assert.deepEqual([code, out, err.trim().split('\n').length], [2, '', 2])
    })
    for (const args of [['search'], ['search', '--bogus', 'x'], [], ['similar'], ['similar', '26 000 001', '--limit', '0'], ['alike', '26 000 001']]) {
      it(`ends with 2 for “register ${args.join(' ')}”, and opens nothing`, async () => {
        const { code, err, opened } = await register(args)
        assert.deepEqual([code, err !== '', opened], [2, true, 0])
      })
    }
    it('similar gives the decisions like one, and why', async () => {
      const { code, out } = await register(['similar', '26-000-001', '--json'])
      const { reference, similar } = JSON.parse(out) as { reference: string; similar: Record<string, unknown>[] }
      assert.deepEqual([code, reference], [0, '26 000 001'])
      assert.deepEqual(Object.keys(similar[0] ?? {}), ['reference', 'body', 'category', 'subcategory', 'decision', 'date', 'summary', 'score', 'likeness', 'why'])
      assert.match(String(similar[0]?.['why']), /^Both speak of .*, and are filed under Child protection\.$/)
      assert.match((await register(['similar', '26 000 001', '--limit', '1'])).out, /^Fallowshire County Council \(26 000/)
    })
    it('similar to what is not published ends with 2', async () => assert.deepEqual([(await register(['similar', '99-999-999'])).code], [2]))
    for (const args of [['--help'], ['search', '--help'], ['import', '-h']]) {
      it(`explains itself for “register ${args.join(' ')}”`, async () => {
        const { code, out } = await register(args)
        assert.equal(code, 0)
        assert.match(out, /^Usage: redress register import/)
      })
    }
  })
})
