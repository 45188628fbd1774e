import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { schemeCommand } from '../../src/cli/scheme.ts'
import { law } from '../../src/law/law.ts'
import { schemes } from '../../src/main/schemes.ts'
import type { Scheme } from '../../src/scheme/language.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { redress } from './said.ts'

const run = (...args: readonly string[]) => redress([schemeCommand(schemes, law)], 'scheme', ...args)
const over = (declared: readonly Scheme[], ...args: readonly string[]) => redress([schemeCommand(declared, law)], 'scheme', ...args)

describe('redress scheme list', () => {
  test('gives the procedures with counts as one JSON array', async () => {
    const { code, out } = await run('list', '--json')
    const council = JSON.parse(out).find((each: { id: string }) => each.id === 'council-complaint')
    assert.equal(code, 0)
    assert.deepEqual(Object.keys(council), ['id', 'version', 'name', 'stages', 'tests', 'clocks', 'documents'])
    assert.deepEqual([council.stages, council.tests], [15, 0])
  })
  test('gives a line each otherwise', async () => assert.equal((await run('list')).out.trim().split('\n').length, schemes.length))
})

describe('redress scheme show', () => {
  for (const [format, begins] of [['json', '{\n  "id": "council-complaint"'], ['mermaid', 'flowchart TD'], ['svg', '<svg '], ['markdown', '# Complaint to a council']] as const)
    test(`as ${format}`, async () => {
      const { code, out, err } = await run('show', 'council-complaint', '--format', format)
      assert.deepEqual([code, err, out.startsWith(begins)], [0, '', true])
    })

  test('the newest version, unless one is named', async () => {
    const versions = [{ ...libraryFines, inForce: { from: '2026-01-01', until: '2026-07-01' } as const }, { ...libraryFines, version: '2', inForce: { from: '2026-07-01', until: null } as const }]
    assert.equal(JSON.parse((await over(versions, 'show', 'library-fines', '--json')).out).version, '2')
    assert.equal(JSON.parse((await over(versions, 'show', 'library-fines', '--version', '1', '--json')).out).version, '1')
  })

  for (const [args, sentence] of [
    [['show'], 'Say which procedure: redress scheme show ID\n'],
    [['show', 'council-complaints'], 'There is no procedure council-complaints. Did you mean council-complaint?\n'],
    [['show', 'council-complaint', '--format', 'png'], 'There is no format png. Use json|mermaid|svg|markdown.\n'],
    [['show', 'council-complaint', '--version', '1999'], 'There is no version 1999 of council-complaint. There is 2024-02.\n'],
    [['show', 'council-complaint', 'ombudsman'], '“scheme show” does not take ombudsman.\n'],
    [['draw'], 'There is no “scheme draw”. Use list, show or check.\n'],
  ] as const) test(`${args.join(' ')}: exit code 2 and a sentence`, async () => assert.deepEqual(await run(...args), { code: 2, out: '', err: sentence }))

  test('an option that is none: exit code 2', async () => assert.equal((await run('list', '--colour')).code, 2))
})

describe('redress scheme check', () => {
  test('of clean definitions writes nothing but a count, and is 0', async () => assert.deepEqual(await run('check'), { code: 0, out: '', err: `${schemes.length} procedures checked, nothing wrong.\n` }))

  const broken = { ...libraryFines, tests: ['too-noisy'] }
  test('prints each problem with its place in the definition, and is 1', async () => {
    assert.deepEqual(await over([broken], 'check', 'library-fines'), { code: 1, out: 'library-fines 1: tests[0]: The law has no test “too-noisy”. (unknown-test)\n', err: '1 procedure checked, 1 problem.\n' })
  })
  test('of one procedure says nothing of the others', async () => assert.equal((await over([broken, ...schemes], 'check', 'ombudsman')).code, 0))
  test('as JSON', async () => assert.equal(JSON.parse((await over([broken], 'check', '--json')).out)[0].path, 'tests[0]'))
  test('of a procedure that is not there: 2', async () => assert.equal((await run('check', 'nothing')).code, 2))
})

describe('redress', () => {
  const commands = [schemeCommand(schemes, law)]
  test('lists its commands with --help', async () => assert.match((await redress(commands, '--help')).out, /scheme {2}list the declared procedures/))
  test('each command answers --help', async () => assert.match((await run('check', '--help')).out, /^Usage: redress scheme/))
  test('without a command is wrong usage', async () => assert.deepEqual([(await redress(commands)).code, (await redress(commands)).out], [2, '']))
  test('a command that is not there is wrong usage', async () => assert.match((await redress(commands, 'schema')).err, /^There is no command “schema”/))
})
