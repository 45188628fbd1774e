import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isServing, readPostmaster } from '../../src/store/embedded/postmaster.ts'

/**
 * A folder for all that the tests of this run keep for a while: from now on `tmpdir()` is
 * there, in this process and in the test files.
 */
export function makeRunFolder(): { clear: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'redress-run-'))
  // Servers that run as another user must get through to their own folders in it.
  chmodSync(folder, 0o711)
  process.env['TMPDIR'] = folder
  return { clear: () => clear(folder) }
}

/**
 * Removes it all. A test file that was cut off may have left a database server running,
 * and what has been told to end may still write for a moment: so look again.
 */
async function clear(folder: string): Promise<void> {
  for (let look = 0; look < 100 && existsSync(folder); look += 1) {
    for (const file of globSync('**/postmaster.pid', { cwd: folder })) await stop(join(folder, dirname(file)))
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Something was added meanwhile.
    }
    await pause(lookAgainAfterMs)
  }
}

const lookAgainAfterMs = 100

async function stop(cluster: string): Promise<void> {
  const server = readPostmaster(cluster)
  if (server === null || !isServing(cluster, server)) return
  process.kill(server.pid, 'SIGQUIT')
  while (isServing(cluster, server)) await pause(20)
}
