import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { caseCommand } from '../../src/cli/case.ts'
import { actOnCase } from '../../src/usecases/cases/act-on-case.ts'
import { actorFor, testDesk, testPeople, type TestDesk } from '../desk.ts'
import { redress } from './said.ts'

let at: TestDesk
let opened = 0
const references: string[] = []
const run = (...args: readonly string[]) => redress([caseCommand(async () => {
  opened += 1
  return { desk: at.desk, close: async () => void (opened -= 1) }
})], 'case', ...args)

describe('cases from the command line', () => {
  before(async () => {
    at = await testDesk()
    for (const name of ['Thaddeus Quillfeather', 'Ottoline Brisk', 'Peregrine Vale']) references.push(await at.receive({ name }))
    const acted = await actOnCase(at.desk, actorFor(testPeople.adviser), { reference: references[0] ?? '', action: 'send-to-assessment', given: {}, seen: 5 })
    assert.ok(acted.ok, JSON.stringify(acted))
  })
  after(() => at.close())

  describe('redress case list', () => {
    test('is a JSON object a line, without names of people', async () => {
      const { code, out } = await run('list', '--json')
      const lines = out.trim().split('\n').map((line) => JSON.parse(line))
      assert.equal(code, 0)
      assert.deepEqual(lines.map((each) => each.reference).toSorted(), references.toSorted())
      assert.doesNotMatch(out, /Quillfeather|Brisk|Vale/)
    })
    test('of one stage', async () => assert.deepEqual((await run('list', '--stage', 'awaiting-allocation')).out.split('\t')[0], references[0]))
  })

  describe('redress case show', () => {
    test('gives the case with its history and clocks, and nothing that anybody wrote', async () => {
      const { code, out } = await run('show', references[0] ?? '', '--json')
      const shown = JSON.parse(out)
      assert.equal(code, 0)
      assert.deepEqual([shown.stage, shown.scheme, shown.version, shown.events.length], ['awaiting-allocation', 'ombudsman', shown.events.length, shown.version])
      assert.ok(shown.clocks.length > 0 && /^[0-9a-f]{64}$/.test(shown.digest))
      assert.doesNotMatch(out, /Quillfeather|lost my letter/)
    })
    test('with --words also what people wrote', async () => assert.match((await run('show', references[0] ?? '', '--json', '--words')).out, /lost my letter/))
    test('in sentences otherwise', async () => assert.match((await run('show', references[0] ?? '')).out, /Send to assessment: Waiting to be allocated, 20 March 2026\./))
    test('a reference may be typed without quotes or spaces', async () => {
      assert.equal((await run('show', ...(references[0] ?? '').split(' '))).code, 0)
      assert.equal((await run('show', (references[0] ?? '').replaceAll(' ', ''))).code, 0)
    })
    test('a case that is not there: 2', async () => assert.equal((await run('show', '99 999 999')).code, 2))
  })

  describe('redress case, asked wrongly, is 2, and no database is opened for it', () => {
    for (const args of [[], ['shew'], ['show'], ['list', 'this'], ['list', '--words'], ['verify', '--stage', 'received'], ['list', '--colour']])
      test(args.join(' ') || 'nothing at all', async () => {
        const said = await redress([caseCommand(() => assert.fail('a database was opened'))], 'case', ...args)
        assert.deepEqual([said.code, said.out], [2, ''])
        assert.notEqual(said.err, '')
      })
    test('what was opened is closed', () => assert.equal(opened, 0))
  })

  describe('redress case verify', () => {
    test('of whole histories is 0', async () => assert.deepEqual(await run('verify'), { code: 0, out: '3 cases checked, nothing differs.\n', err: '' }))
    test('of one case', async () => assert.deepEqual([(await run('verify', references[1] ?? '')).code, JSON.parse((await run('verify', references[1] ?? '', '--json')).out)], [0, { checked: 1, problems: [] }]))
    test('of a case that is not there is 2', async () => assert.equal((await run('verify', '99 999 999')).code, 2))
  })
})
