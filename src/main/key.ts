import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The installation's key: made once, kept in the data folder where only its owner can read it, and never in the database.
 * Without it sealed secrets cannot be opened, so it belongs in every backup of the folder.
 */
export async function installationKey(folder: string): Promise<string> {
  const file = join(folder, 'key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
    await chmod(file, 0o600)
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem
  }
  return (await readFile(file, 'utf8')).trim()
}
