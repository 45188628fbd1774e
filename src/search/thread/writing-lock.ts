import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The right to write an index, until it is released. */
export interface WritingLock {
  release(): void
}

/** The file that says who writes. */
export const WRITER = 'writer'

/** Takes the right to write the index of a folder; null where a process that is alive has it. */
export function takeWriting(folder: string): WritingLock | null {
  const path = join(folder, WRITER)
  const own = `${path}-${process.pid}`
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}`, { mode: 0o600 })
  try {
    for (let tries = 0; tries < 3; tries += 1) {
      if (linked(own, path)) return { release: () => rmSync(path, { force: true }) }
      if (isHeld(path)) return null
      rmSync(path, { force: true })
    }
    return null
  } finally {
    rmSync(own, { force: true })
  }
}

/** A link is there with its content or not at all, so nobody reads a lock that is half written. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  }
}

function isHeld(path: string): boolean {
  try {
    const [id = '', start = ''] = readFileSync(path, 'utf8').split(' ')
    return isAlive(Number(id)) && startOf(Number(id)) === start
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false
    throw cause
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (cause) {
    return codeOf(cause) === 'EPERM'
  }
}

/** When a process began, as far as the system tells: its number alone may belong to another one by now. */
function startOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : null
}
