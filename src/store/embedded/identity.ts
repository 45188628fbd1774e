import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { EmbeddedDatabaseFailure, useServerInstead } from './failure.ts'

/** As whom the server runs: PostgreSQL refuses to run as root or as a user without a name. */
export interface Identity {
  /** Words put before the program. */
  readonly prefix: readonly string[]
  /** The user to become, where that is not done by the prefix. */
  readonly become: { readonly uid: number; readonly gid: number } | null
  /** System users, as the server sees them, who may connect. */
  readonly peers: readonly string[]
}

const nobody = 65534

const inNamespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']

/**
 * Chooses as whom to run the server whose files are in `cluster` (which need not
 * exist yet): as ourselves; as root in a user namespace, where files stay root's;
 * or as an unprivileged user.
 */
export async function chooseIdentity(cluster: string, postgres: string): Promise<Identity> {
  const uid = process.getuid?.() ?? -1
  if (uid === 0) return rootIdentity(cluster, postgres)
  const name = userName(uid)
  if (uid === -1 || name !== null) {
    return { prefix: [], become: null, peers: [name ?? 'nobody'] }
  }
  // A container may give us a number without a name, which PostgreSQL refuses.
  if (runs(inNamespace, postgres, null)) return namespaced()
  throw new EmbeddedDatabaseFailure(
    `The embedded database cannot run as user ${uid}, who has no name on this machine: ${useServerInstead}.`,
  )
}

async function rootIdentity(cluster: string, postgres: string): Promise<Identity> {
  const files = await stat(cluster).catch(() => null)
  if (files !== null && files.uid !== 0) {
    return unprivileged(files.uid, files.gid, postgres)
  }
  if (runs(inNamespace, postgres, null)) return namespaced()
  return unprivileged(nobody, nobody, postgres)
}

function namespaced(): Identity {
  // Inside the namespace we, and anyone else, appear as nobody: the socket's folder keeps others out.
  return { prefix: inNamespace, become: null, peers: [userName(nobody) ?? 'nobody'] }
}

function unprivileged(uid: number, gid: number, postgres: string): Identity {
  const name = userName(uid)
  const become = { uid, gid }
  if (name !== null && runs([], postgres, become)) return { prefix: [], become, peers: ['root', name] }
  throw new EmbeddedDatabaseFailure(
    `The embedded database cannot run as root here (user namespaces are refused, and user ${name ?? uid} cannot reach ${postgres}): run Redress as an ordinary user, or ${useServerInstead}.`,
  )
}

function runs(prefix: readonly string[], postgres: string, become: Identity['become']): boolean {
  const [program, ...rest] = [...prefix, postgres, '--version']
  const { status } = spawnSync(program, rest, { ...become, cwd: '/', stdio: 'ignore' })
  return status === 0
}

/** The name of a system user, or null where the number has none. */
function userName(uid: number): string | null {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
    const line = lines.find((each) => each.split(':')[2] === String(uid))
    if (line !== undefined) return line.split(':')[0] ?? null
  } catch {
    // No such file: ask the system below.
  }
  const { status, stdout } = spawnSync('id', ['-nu', String(uid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}
