import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { where } from './places.mjs'
import { identify, isRunning } from './process.mjs'
import { isUnwritable } from './writable.mjs'

/** Notes that a program of this clone runs, until the bootstrap that started it ends. */
export function register(pid) {
  const path = where.state('running', String(pid))
  try {
    mkdirSync(where.state('running'), { recursive: true })
    writeFileSync(path, JSON.stringify(identify(pid)))
  } catch (error) {
    // In a clone that cannot be written to nobody can install either.
    if (!isUnwritable(error)) throw error
  }
  process.once('exit', () => rmSync(path, { force: true }))
}

/** The processes of this clone that run now; the notes of those that died are removed. */
export function whoRuns() {
  const noted = readNotes()
  const [alive, dead] = [noted.filter(isRunning), noted.filter((each) => !isRunning(each))]
  for (const { pid } of dead) rmSync(where.state('running', String(pid)), { force: true })
  return alive.map(({ pid }) => pid)
}

function readNotes() {
  try {
    const files = readdirSync(where.state('running'))
    return files.map((each) => JSON.parse(readFileSync(where.state('running', each), 'utf8')))
  } catch (error) {
    // Nothing has run yet; or one ended while we looked.
    if (error.code === 'ENOENT') return []
    throw error
  }
}
