// `npm test`: one run of every test, or of the files and folders named as arguments.
import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { run } from 'node:test'
import { aboutShippedData } from './renaming/about-shipped-data.ts'
import { provideChromium } from './runner/chromium.ts'
import { Report } from './runner/reporter.ts'
import { makeRunFolder } from './runner/run-folder.ts'
import { anyImports, select } from './runner/selection.ts'
import { giveServer, startTestServer } from './runner/server.ts'

const root = join(import.meta.dirname, '..')
const say = (line) => process.stderr.write(`${line}\n`)

/** A test file that takes longer hangs. */
const fileTimeoutMs = 600_000

const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopped.abort())

/** Runs with every procedure, stage, clock and document under another id: what passes so knows none of them. */
const renamed = process.argv.includes('--renamed')
/** Draws cases that no run has drawn yet, and says how to draw them again. */
const byChance = process.argv.includes('--chance')
const named = process.argv.slice(2).filter((each) => each !== '--renamed' && each !== '--chance')
if (renamed) process.env.REDRESS_RENAMED = 'yes'
if (byChance) {
  process.env.REDRESS_CHANCE ??= String(randomInt(2 ** 31))
  say(`Cases are drawn by REDRESS_CHANCE=${process.env.REDRESS_CHANCE}`)
}

const { files: found, missing } = select(root, process.env.INIT_CWD ?? root, named)
const files = renamed ? found.filter((file) => !Object.hasOwn(aboutShippedData, relative(root, file))) : found
if (missing.length > 0) {
  say(`No test at ${missing.join(', ')}`)
  process.exitCode = 2
} else {
  process.exitCode = await runAll()
}

async function runAll() {
  if (anyImports(files, join(root, 'test/browser.ts'))) provideChromium(say)
  const folder = makeRunFolder()
  const database = anyImports(files, join(root, 'test/database.ts')) ? await startDatabase() : null
  try {
    const report = new Report((text) => process.stdout.write(text), root)
    const concurrency = Math.min(2, availableParallelism())
    for await (const event of run({ files, concurrency, timeout: fileTimeoutMs, signal: stopped.signal, execArgv: renamed ? ['--import', join(root, 'test/renaming/at-load.ts')] : [] })) report.take(event)
    const { passed, failed } = report.finish()
    if (stopped.signal.aborted) return 130
    return failed > 0 || passed === 0 ? 1 : 0
  } finally {
    await database?.stop()
    await folder.clear()
  }
}

/** One server for all test files, which find it by the environment. */
async function startDatabase() {
  try {
    const started = await startTestServer()
    giveServer(started.server)
    return started
  } catch (error) {
    // Each test that needs it will fail and say so; the others can still run.
    say(error.message)
    return null
  }
}
