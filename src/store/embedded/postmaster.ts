import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a running (or dead) server wrote about itself in its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
}

/** Reads postmaster.pid; null where no server has one, or it is still being written. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  const socketFolder = lines[4]?.trim() ?? ''
  return Number.isInteger(pid) && pid > 1 ? { pid, socketFolder } : null
}

/**
 * Whether the process named in postmaster.pid is this cluster's server. After a
 * restart of the machine or container the number may belong to somebody else,
 * and PostgreSQL itself would then refuse to start for ever.
 */
export function isServing(cluster: string, postmaster: Postmaster): boolean {
  if (!isAlive(postmaster.pid)) return false
  try {
    // A server's working folder is its data folder.
    return readlinkSync(`/proc/${postmaster.pid}/cwd`) === realpathSync(cluster)
  } catch (error) {
    // Gone meanwhile; or a system without /proc, where only the number can be asked about.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT' || process.platform !== 'linux'
  }
}

/** Whether a process of this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes the trace of a server that is no more. */
export function forgetPostmaster(cluster: string): void {
  rmSync(pidFile(cluster), { force: true })
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}
