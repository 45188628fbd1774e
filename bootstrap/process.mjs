import { readFileSync } from 'node:fs'

/** What tells a process from a later one of the same number: when it began, where the system says so. */
export function identify(pid) {
  return { pid, startedAt: startedAt(pid) }
}

/** Whether exactly that process still runs. */
export function isRunning({ pid, startedAt: then }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return then === startedAt(pid)
}

function startedAt(pid) {
  try {
    // The program's name, in brackets, may itself contain spaces: count from behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return null
  }
}
