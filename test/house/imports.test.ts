import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { house } from './house.ts'
import { problemsIn } from './rules.ts'

const root = join(import.meta.dirname, '..', '..')

describe('The house: which room may know of which', () => {
  for (const room of Object.keys(house)) {
    it(`is kept by every file of ${room}`, () => {
      const files = globSync(`src/${room}/**/*.ts`, { cwd: root })
      assert.deepEqual(files.flatMap((file) => problemsIn(file, readFileSync(join(root, file), 'utf8'))), [])
    })
  }

  it('has no folder that is not one of its rooms', () => {
    const files = globSync('src/**/*.ts', { cwd: root })
    const strangers = files.filter((file) => !Object.hasOwn(house, file.split('/')[1] ?? ''))
    assert.deepEqual(strangers, [])
  })

  it('gives no pure room a door to an open one, and lets nobody but main see the schemes', () => {
    for (const [name, room] of Object.entries(house)) {
      const opened = room.rooms.filter((each) => room.pure && house[each]?.pure !== true)
      assert.deepEqual(opened, [], name)
      assert.equal(room.rooms.includes('schemes'), name === 'main', name)
    }
  })
})

/** Each would be found, whichever way it is written. */
const offences: readonly (readonly [path: string, source: string, rule: string])[] = [
  ['src/time/a.ts', `import { provision } from '../law/model.ts'`, 'time does not import law'],
  ['src/time/a.ts', `import type { Provision } from '../law/model.ts'`, 'time does not import law'],
  ['src/time/a.ts', `import { type Provision } from "../law/model.ts"`, 'time does not import law'],
  ['src/time/a.ts', `export * from '../law/model.ts'`, 'time does not import law'],
  ['src/time/a.ts', `export { provision } from '../law/model.ts'`, 'time does not import law'],
  ['src/time/a.ts', `import '../law/model.ts'`, 'time does not import law'],
  ['src/time/a.ts', `const law = await import('../law/model.ts')`, 'time does not import law'],
  ['src/time/a.ts', 'const law = await import(`../law/model.ts`)', 'time does not import law'],
  ['src/time/a.ts', `type Law = import('../law/model.ts').Law`, 'time does not import law'],
  ['src/time/a.ts', `import {\n  one,\n  other,\n} from '../law/model.ts'`, 'time does not import law'],
  ['src/time/deep/er/a.ts', `import { x } from '../../../law/model.ts'`, 'time does not import law'],
  ['src/time/a.ts', 'const text = `${(await import("../law/model.ts")).text}`', 'time does not import law'],
  ['src/law/a.ts', `import { x } from '../scheme/language.ts'`, 'law does not import scheme'],
  ['src/usecases/a.ts', `import { ombudsman } from '../schemes/ombudsman.ts'`, 'usecases does not import schemes'],
  ['src/cli/a.ts', `import { ombudsman } from '../schemes/ombudsman.ts'`, 'cli does not import schemes'],
  ['src/demo/a.ts', `import { ombudsman } from '../schemes/ombudsman.ts'`, 'demo does not import schemes'],
  ['src/web/a.ts', `import { x } from '../store/store.ts'`, 'web does not import store'],
  ['src/web/a.ts', `import { x } from '../search/engine.ts'`, 'web does not import search'],
  ['src/web/a.ts', `import { x } from '../outside/mail.ts'`, 'web does not import outside'],
  ['src/web/a.ts', `import { x } from '../cli/command.ts'`, 'web does not import cli'],
  ['src/cli/a.ts', `import { x } from '../web/server.ts'`, 'cli does not import web'],
  ['src/jobs/a.ts', `import { x } from '../store/store.ts'`, 'jobs does not import store'],
  ['src/store/a.ts', `import { x } from '../usecases/complain.ts'`, 'store does not import usecases'],
  ['src/store/a.ts', `import { x } from '../main/serve.ts'`, 'store does not import main'],
  ['src/usecases/a.ts', `import { x } from '../store/store.ts'`, 'usecases does not import store'],
  ['src/web/a.ts', `import pg from 'pg'`, 'web does not use the package pg'],
  ['src/law/a.ts', `import { x } from 'typebox'`, 'law does not use the package typebox'],
  ['src/law/a.ts', `import { x } from '../../test/given.ts'`, 'lies in no room'],
  ['src/law/a.ts', `import { x } from '../../../elsewhere/a.json'`, 'lies in no room'],
  ['src/law/a.ts', `const x = await import(name)`, 'only known at run time'],
  ['src/cellar/a.ts', '', 'no room of the house'],
  ['src/a.ts', '', 'no room of the house'],
  ['src/law/a.ts', `import { readFileSync } from 'node:fs'`, 'does not import readFileSync from node:fs'],
  ['src/law/a.ts', `import 'node:fs'`, 'does not import * from node:fs'],
  ['src/proof/a.ts', `import { createHash, randomUUID } from 'node:crypto'`, 'does not import randomUUID from node:crypto'],
  ['src/proof/a.ts', `import { randomBytes as sign } from 'node:crypto'`, 'does not import randomBytes from node:crypto'],
  ['src/proof/a.ts', `import * as crypto from 'node:crypto'`, 'does not import * from node:crypto'],
  ['src/proof/a.ts', `import crypto from 'node:crypto'`, 'does not import default from node:crypto'],
  ['src/law/a.ts', 'const today = Date.now()', 'does not use Date.now'],
  ['src/law/a.ts', 'const today = new Date()', 'does not use new Date()'],
  ['src/law/a.ts', 'const today = new Date', 'does not use new Date'],
  ['src/law/a.ts', 'const today = Date()', 'does not use Date('],
  ['src/law/a.ts', 'function f(today = new Date( )) {}', 'does not use new Date'],
  ['src/law/a.ts', 'const text = `made on ${new Date()}`', 'does not use new Date()'],
  ['src/law/a.ts', `const ratio = a / b; const s = 'it''s'; const t = Date.now()`, 'does not use Date.now'],
  ['src/law/a.ts', `const quote = /['"\`]/; const t = Date.now()`, 'does not use Date.now'],
  ['src/law/a.ts', 'const day = date.getDate()', 'does not use .getDate('],
  ['src/law/a.ts', 'const x = Math.random()', 'does not use Math.random'],
  ['src/law/a.ts', 'const x = crypto.randomUUID()', 'does not use crypto.'],
  ['src/law/a.ts', 'const x = globalThis.crypto', 'does not use globalThis'],
  ['src/law/a.ts', `const x = process.env['ZONE']`, 'does not use process.'],
  ['src/law/a.ts', `const x = process['env']`, 'does not use process['],
  ['src/law/a.ts', 'const x = performance.now()', 'does not use performance.'],
  ['src/law/a.ts', `await fetch('https://example.org')`, 'does not use fetch('],
  ['src/law/a.ts', 'setTimeout(f, 1)', 'does not use setTimeout('],
  ['src/law/a.ts', `console.log('x')`, 'does not use console.'],
  ['src/law/a.ts', 'const here = import.meta.dirname', 'does not use import.meta'],
]

const permitted: readonly (readonly [path: string, source: string])[] = [
  ['src/law/a.ts', `import { plainDate } from '../time/plain-date.ts'\nimport { test } from './tests.ts'`],
  ['src/law/a.ts', `import holidays from './holidays.json' with { type: 'json' }`],
  ['src/proof/a.ts', `import { createHash, type KeyObject } from 'node:crypto'`],
  ['src/proof/a.ts', `import type { KeyObject } from 'node:crypto'`],
  ['src/store/a.ts', `import type { Histories } from '../usecases/ports/histories.ts'\nimport pg from 'pg'`],
  ['src/web/a.ts', `import { html } from 'htm/preact'\nimport cookie from '@fastify/cookie'`],
  ['src/main/a.ts', `import { ombudsman } from '../schemes/ombudsman.ts'\nconst now = () => new Date()`],
  ['src/law/a.ts', `// import { x } from '../store/store.ts', or Date.now()\n/* new Date() */`],
  ['src/law/a.ts', `const words = 'import { x } from "../store/store.ts" and Date.now()'`],
  ['src/law/a.ts', 'const words = `Math.random() and ${count} more process.env`'],
  ['src/law/a.ts', 'const date = new Date(Date.UTC(2024, 1, 29)); date.getUTCDate()'],
  ['src/law/a.ts', 'const isWord = /Math.random()|import "x"/.test(text)'],
  ['src/law/a.ts', 'decision.process.stage; const half = total / 2 / parts'],
]

describe('The rules of the house find what breaks them', () => {
  for (const [path, source, rule] of offences) {
    it(`${rule}: ${source || path}`, () => {
      const found = problemsIn(path, source)
      assert.ok(found.some((problem) => problem.includes(rule)), found.join('\n') || 'nothing was found')
    })
  }

  for (const [path, source] of permitted) {
    it(`but permit ${source.split('\n')[0] ?? ''}`, () => assert.deepEqual(problemsIn(path, source), []))
  }
})
