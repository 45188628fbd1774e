import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { root } from './tracked.ts'

/** Each finds its own settings in the root; its words are the failure. */
const checks = {
  'has types that agree': ['tsc', '-p', '.'],
  'keeps the rules of oxlint, promises that nobody awaits included': ['oxlint', '--type-aware', '-f', 'unix'],
  'has no file and no dependency that nothing uses': ['knip', '--no-progress'],
}

describe('The code', () => {
  for (const [title, [program, ...args]] of Object.entries(checks)) {
    it(title, async () => {
      const child = spawn(join(root, 'node_modules', '.bin', program as string), args, { cwd: root })
      const ended = once(child, 'close') as Promise<[number]>
      const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
      assert.equal(code, 0, `${program} says:\n${out}${err}`)
    })
  }
})
