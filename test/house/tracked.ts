import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..')

/** The files that belong to the project, from its root; without git, all but what is installed or made. */
export function trackedFiles(): string[] {
  try {
    // Deleted, though that is not committed yet.
    const gone = new Set(listed('--deleted'))
    return listed().filter((file) => !gone.has(file))
  } catch {
    const exclude = ['**/node_modules/**', '.git/**', '.redress/**', 'data/**']
    return globSync('**/*.*', { cwd: root, exclude })
  }
}

function listed(...options: string[]): string[] {
  const said = execFileSync('git', ['ls-files', '-z', ...options], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
  return said.toString().split('\0').filter((file) => file !== '')
}

/** The text of a file, from the root. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
