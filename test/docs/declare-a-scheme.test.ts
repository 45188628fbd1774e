import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'

const root = join(import.meta.dirname, '../..')

/** The files that the page gives, by the path that stands before each. */
async function filesOnThePage(): Promise<ReadonlyMap<string, string>> {
  const page = await readFile(join(root, 'docs/howto/declare-a-scheme.md'), 'utf8')
  return new Map([...page.matchAll(/^`([a-z/.-]+\.ts)`:\n\n```ts\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => [path, text]))
}

/** What step 3 asks: a name into a list, with its import. */
const added = (text: string, list: RegExp, name: string, from: string): string =>
  `import { ${name.replace('...', '')} } from '${from}'\n${text.replace(list, (start) => `${start}\n  ${name},`)}`

describe('Whoever follows “Declare a procedure” and nothing else', () => {
  let folder = ''
  let files: ReadonlyMap<string, string> = new Map()
  /** Runs Node.js in the copy, and gives its exit code and what it said. */
  const node = async (...args: readonly string[]) => {
    // The copy is a project of its own: what it declares goes by its own ids there, also in a run under others.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_TEST_CONTEXT' && name !== 'REDRESS_RENAMED'))
    const child = spawn(process.execPath, args, { cwd: folder, env })
    let [out, err] = ['', '']
    child.stdout.on('data', (text: Buffer) => { out += text.toString() })
    child.stderr.on('data', (text: Buffer) => { err += text.toString() })
    return { code: await new Promise<number | null>((resolve) => child.on('close', resolve)), out, err }
  }
  const redress = (...args: readonly string[]) => node('src/main/redress.ts', ...args)

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-howto-'))
    for (const part of ['src', 'test/schemes', 'test/renaming/ids.ts', 'test/renaming/renamed.ts', 'package.json', 'tsconfig.json']) await cp(join(root, part), join(folder, part), { recursive: true })
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
    files = await filesOnThePage()
    for (const [path, text] of files) await writeFile(join(folder, path), text)
    const change = async (path: string, list: RegExp, name: string, from: string) => writeFile(join(folder, path), added(await readFile(join(folder, path), 'utf8'), list, name, from))
    await change('src/main/schemes.ts', /export const schemes: readonly Scheme\[\] = \[/, 'universityOmbudsman', '../schemes/university-ombudsman.ts')
    await change('src/letters/index.ts', /export const templates: readonly Template\[\] = \[/, '...universityLetters', './university.ts')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('has a procedure, its letters and its tests', () => {
    assert.deepEqual([...files.keys()], ['src/schemes/university-ombudsman.ts', 'src/letters/university.ts', 'test/schemes/university-ombudsman.test.ts'])
  })

  test('writes nothing that the compiler does not know', async () => {
    await writeFile(join(folder, 'tsconfig.howto.json'), JSON.stringify({ extends: './tsconfig.json', include: [], files: [...files.keys()] }))
    assert.deepEqual(await node(join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.howto.json'), { code: 0, out: '', err: '' })
  })

  test('finds nothing wrong with it', async () => {
    const { code, out } = await redress('scheme', 'check')
    assert.deepEqual([code, out], [0, ''])
  })

  test('sees it drawn', async () => {
    const { code, out } = await redress('scheme', 'show', 'university-ombudsman', '--format', 'svg')
    assert.equal(code, 0)
    for (const name of ['Being looked into', 'Ask the department', 'Answer the complaint: 20 working days', 'A finding on each point', 'Where the person can go next']) assert.ok(out.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').includes(name), name)
  })

  test('counts its days', async () => {
    const { code, out } = await redress('deadline', 'university-ombudsman.answer', '--from', '2026-10-05', '--json')
    assert.deepEqual([code, JSON.parse(out).due], [0, '2026-11-02'])
  })

  test('takes a case through it, from its opening to its end', async () => {
    const { code, out } = await node('--test', '--test-reporter', 'tap', 'test/schemes/university-ombudsman.test.ts')
    assert.equal(code, 0, out)
    assert.match(out, /# pass 5/)
  })
})
