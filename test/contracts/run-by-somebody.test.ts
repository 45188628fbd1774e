import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { textOf, trackedFiles } from '../house/tracked.ts'

const suites = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const tests = trackedFiles().filter((file) => file.endsWith('.test.ts')).map(textOf)

/** The suites that a file declares: functions that return nothing, for all they do is to promise. */
const promisesIn = (file: string): readonly string[] => [...textOf(`test/contracts/${file}`).matchAll(/^export function (\w+)\(.*\): void \{$/gm)].map(([, name = '']) => name)

describe('What a port promises is run on an implementation', () => {
  const promises = suites.flatMap(promisesIn)
  it('there are promises', () => assert.ok(promises.length > 10, promises.join()))
  for (const promise of promises) {
    it(promise, () => assert.ok(tests.some((text) => new RegExp(`import \\{[^}]*\\b${promise}\\b[^}]*\\} from '[./]+/contracts/`).test(text)), `${promise} is imported by no test`))
  }
})
