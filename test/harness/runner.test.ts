import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { anyImports, select } from '../runner/selection.ts'

const head = `import { before, describe, it } from 'node:test'\n`

const examples = {
  'mixed.test.ts': `${head}
    describe('a rule', () => {
      it('holds', () => {})
      it('does not', () => { throw new Error('the reason it fails') })
      it('was left out', (t) => t.skip('no witness here'))
    })
    it('has parts', async (t) => { await t.test('one', () => {}); await t.test('two', () => {}) })
    describe('never begun', () => { before(() => { throw new Error('no ground') }); it('waits', () => {}) })`,
  'unloadable.test.ts': `throw new Error('cannot even be read')`,
  'empty.test.ts': `export {}`,
  'good/well.test.ts': `${head}import './helper.ts'\nit('passes', () => {})`,
  'good/helper.ts': `import '../deep.ts'`,
  'deep.ts': `export {}`,
}

let root: string

before(() => {
  root = mkdtempSync(join(tmpdir(), 'redress-runner-'))
  mkdirSync(join(root, 'good'))
  for (const [name, source] of Object.entries(examples)) writeFileSync(join(root, name), source)
})

after(() => rmSync(root, { recursive: true }))

const runner = fileURLToPath(new URL('../run.mjs', import.meta.url))

/** Runs these files as `npm test` does: what it says on stdout, and its exit code. */
async function runTests(...files: string[]) {
  // Without this the inner run would take itself for a part of the outer.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const paths = files.map((file) => join(root, file))
  const child = spawn(process.execPath, [runner, ...paths], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const said = text(child.stdout)
  const [code] = (await once(child, 'close')) as [number]
  return { said: await said, code }
}

describe('A run of the tests', () => {
  it('counts tests, not the suites and tests around them, and fails if one does', async () => {
    const { said, code } = await runTests('mixed.test.ts')
    assert.match(said, /\n3 passed, 3 failed\n$/)
    assert.equal(code, 1)
  })

  it('shows a failure with its file, its place in it and its reason', async () => {
    const { said } = await runTests('mixed.test.ts')
    assert.match(said, /mixed\.test\.ts › a rule › does not\n\s+Error: the reason it fails/)
  })

  it('lists what was skipped with the reason', async () => {
    const { said } = await runTests('mixed.test.ts')
    assert.match(said, /Skipped:\n.*mixed\.test\.ts › a rule › was left out: no witness here/)
  })

  it('counts a file that cannot be loaded as failed, and says what it said', async () => {
    const { said, code } = await runTests('unloadable.test.ts', 'good/well.test.ts')
    assert.match(said, /unloadable\.test\.ts\n[^]*cannot even be read[^]*\n1 passed, 1 failed\n$/)
    assert.equal(code, 1)
  })

  it('counts a file with no test in it as failed', async () => {
    const { said } = await runTests('empty.test.ts')
    assert.match(said, /this file has no test in it\n\n0 passed, 1 failed\n$/)
  })

  it('succeeds when all pass, and ends with the count, alone on its line', async () => {
    const { said, code } = await runTests('good/well.test.ts')
    assert.match(said, /\n1 passed, 0 failed\n$/)
    assert.equal(code, 0)
  })

  it('fails when it is asked for tests that do not exist', async () => {
    assert.equal((await runTests('nowhere')).code, 2)
  })
})

describe('Which tests run', () => {
  it('is all of a folder, one file, or both', () => {
    const { files } = select(root, root, ['good', 'empty.test.ts'])
    assert.deepEqual(files, [join(root, 'empty.test.ts'), join(root, 'good/well.test.ts')])
  })

  it('names the arguments at which there is no test', () => {
    assert.deepEqual(select(root, root, ['good', 'nowhere']).missing, ['nowhere'])
  })

  it('tells whether they need something, through whatever they import', () => {
    assert.equal(anyImports([join(root, 'good/well.test.ts')], join(root, 'deep.ts')), true)
    assert.equal(anyImports([join(root, 'empty.test.ts')], join(root, 'deep.ts')), false)
  })
})
