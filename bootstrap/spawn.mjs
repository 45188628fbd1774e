import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** One Ctrl-C reaches us from the terminal and from npm, a moment apart. */
const sameSignalWithinMs = 1000

/**
 * Starts a program, passes signals on to it, and gives its exit code when it has ended:
 * 128 and the signal's number where a signal ended it. We never end before it does.
 */
export function run(command, args, { cwd, env, stdio = 'inherit' }) {
  const child = spawn(command, args, { cwd, env, stdio })
  const passed = {}
  const pass = (signal) => {
    if (Date.now() - (passed[signal] ?? 0) < sameSignalWithinMs) return
    passed[signal] = Date.now()
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  const exitCode = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass)
  })
  return { pid: child.pid, exitCode, wasStopped: () => Object.keys(passed).length > 0 }
}
