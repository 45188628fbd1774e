import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedDatabaseFailure, useServerInstead } from './failure.ts'
import type { Identity } from './identity.ts'

/** The number in the socket's name; nothing listens on a network port. */
export const port = 5432

/** The most bytes that the address of a socket can have. */
const longestPath = 107

/**
 * Makes the folder of the socket, which only its owner can enter: beside the
 * cluster or, where that path is too long for a socket, a short one under /tmp.
 */
export function makeSocketFolder(folder: string, become: Identity['become']): string {
  const beside = join(folder, 'socket')
  const path = fits(beside) ? beside : join('/tmp', `redress-${digest(folder)}`)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const found = lstatSync(path)
  const owner = become?.uid ?? process.getuid?.()
  const ours = found.isDirectory() && (found.uid === owner || found.uid === process.getuid?.())
  if (!ours) {
    // /tmp is everybody's: someone may have been there first.
    throw new EmbeddedDatabaseFailure(
      `The embedded database needs the folder ${path} for its socket, but somebody else owns it: choose a shorter REDRESS_DATA, or ${useServerInstead}.`,
    )
  }
  chmodSync(path, 0o700)
  if (become !== null && found.uid !== become.uid) chownSync(path, become.uid, become.gid)
  return path
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longestPath
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
