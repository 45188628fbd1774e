#!/usr/bin/env node
// The way in: `npm start`, `npm test` and `npm run redress` come here, on whatever
// Node.js the machine has (18 or later). What is missing is installed, then the real
// program runs on a Node.js that can read TypeScript. See bootstrap/README.md.
import { Refusal, say } from './bootstrap/say.mjs'
import { installMissing } from './bootstrap/dependencies.mjs'
import { acquire } from './bootstrap/lock.mjs'
import { findNode, runtimeOptions, withNodeFirst } from './bootstrap/node.mjs'
import { where } from './bootstrap/places.mjs'
import { register } from './bootstrap/running.mjs'
import { run } from './bootstrap/spawn.mjs'

const programs = {
  start: { file: 'src/main/redress.ts', before: ['serve', '--demo'], dev: false },
  redress: { file: 'src/main/redress.ts', before: [], dev: false },
  test: { file: 'test/run.mjs', before: [], dev: true },
}

/** Started as `redress …` (a link to this file), there is no mode: everything is the command's. */
function readArguments([mode, ...rest]) {
  return Object.hasOwn(programs, mode ?? '') ? [programs[mode], rest] : [programs.redress, process.argv.slice(2)]
}

async function main() {
  const [program, args] = readArguments(process.argv.slice(2))
  const lock = await acquire('install')
  let running
  try {
    const node = await findNode()
    const env = withNodeFirst(process.env, node)
    await installMissing({ dev: program.dev, node, env })
    running = run(node, [...(program.dev ? [] : runtimeOptions()), where.file(program.file), ...program.before, ...args], { cwd: where.cwd(program.dev), env })
    // Registered before the lock is let go, so that nobody installs underneath it.
    register(running.pid)
  } finally {
    lock.release()
  }
  return running.exitCode
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.message)
  process.exitCode = error.exitCode
}
