import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { templates } from '../../src/letters/index.ts'
import { schemes } from '../../src/main/schemes.ts'
import { checkSchemes } from '../../src/scheme/check.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { aboutShippedData } from './about-shipped-data.ts'
import { isRenamed, mark, other } from './ids.ts'
import { renamed, renamedRule, renamedScheme, renamedSettings, renamedWording } from './renamed.ts'

const root = join(import.meta.dirname, '../..')

describe('procedures under other ids', () => {
  const all = renamed([...schemes, libraryFines], other)

  test('are as sound as before', () => assert.deepEqual(checkSchemes(all, law), []))

  test('have no stage, clock or document left by its old name', () => {
    for (const scheme of all) {
      assert.ok([scheme.id, ...[scheme.stages, scheme.clocks, scheme.documents].flatMap((group) => Object.keys(group))].every((id) => id.startsWith(mark)), scheme.id)
    }
  })

  test('say the same to people', () => {
    const words = (scheme: typeof libraryFines) => JSON.stringify(Object.values(scheme.stages))
    assert.equal(words(renamedScheme(libraryFines, other)), words(libraryFines))
  })

  test('each test that a run under them leaves out is there', () => assert.deepEqual(Object.keys(aboutShippedData).filter((file) => !existsSync(join(root, file))), []))

  test('renaming twice is renaming once', () => assert.deepEqual(renamed(all, other), all))

  test('a letter asks for the day of a clock by its other name, and for everything else as before', () => {
    const letter = renamedWording({ id: 'x', reader: 'person', title: '{{body}}', blocks: ['{{review-by}} {{review-length}} {{reasons}}', { if: 'review-by', blocks: [{ list: ['{{answer-by}}'] }] }] }, ['review'], other)
    assert.deepEqual(letter.blocks, [`{{${mark}review-by}} {{${mark}review-length}} {{reasons}}`, { if: `${mark}review-by`, blocks: [{ list: ['{{answer-by}}'] }] }])
  })

  test('an office runs them, and keeps the clocks that it set', () => {
    assert.deepEqual(renamedSettings({ procedures: ['a'], clocks: { 'a.b': 1 }, mail: 'm' }, other), { procedures: [`${mark}a`], clocks: { [`${mark}a.${mark}b`]: 1 }, mail: 'm' })
    assert.equal(renamedRule('a.b.extension', other), `${mark}a.${mark}b.extension`)
  })
})

describe('a run under other ids', { skip: isRenamed && 'this is one' }, () => {
  test('passes as any other: rules of procedures, letters, clocks, pages, histories, hand-overs between two installations', { timeout: 600_000 }, async () => {
    const some = ['test/schemes/council-complaint.test.ts', 'test/schemes/social-work-england.test.ts', 'test/usecases/letters-of-cases.test.ts', 'test/usecases/handover.test.ts', 'test/api/handovers.test.ts', 'test/jobs/clock-falls-due.test.ts', 'test/web/my/my.test.ts']
    const child = spawn(process.execPath, ['test/run.mjs', '--renamed', ...some], { cwd: root, env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !['NODE_TEST_CONTEXT', 'INIT_CWD'].includes(name))) })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { said += text.toString() })
    const code = await new Promise((resolve) => child.on('close', resolve))
    assert.equal(code, 0, said)
    assert.match(said, /^[1-9]\d* passed, 0 failed$/m)
  })
})

describe('where everything was loaded under other ids', { skip: !isRenamed && 'for npm test -- --renamed' }, () => {
  test('nothing has its own', () => assert.ok(schemes.every(({ id }) => id.startsWith(mark))))
  test('nor do letters ask for it', () => assert.ok(templates.some(({ needs }) => needs.includes(`${mark}review-by`))))
})
