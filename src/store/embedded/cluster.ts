import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, closeSync, existsSync, fstatSync, mkdtempSync, openSync, readFileSync, statSync } from 'node:fs'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EmbeddedDatabaseFailure, useServerInstead } from './failure.ts'
import type { Identity } from './identity.ts'
import { isAlive } from './postmaster.ts'
import type { Programs } from './programs.ts'
import { port } from './socket.ts'

/** A cluster: the folder of one server's files, and how to run programs on it. */
export interface Cluster {
  /** The folder that was asked for. */
  readonly folder: string
  /** The server's own folder inside it. */
  readonly path: string
  readonly programs: Programs
  readonly identity: Identity
  /** Settings that differ from ours, such as a test's `fsync: 'off'`. */
  readonly settings: Readonly<Record<string, string>>
}

/** Modest by default: one machine, one office, beside the application itself. */
const ourSettings = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '48MB',
  max_wal_size: '512MB',
  // One process fewer than the default workers each; nothing here needs read-ahead.
  io_method: 'sync',
  max_worker_processes: '4',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: 'off',
  cluster_name: 'redress',
}

/**
 * Makes the cluster if there is none. It is made beside its place and moved in
 * whole, so two processes at once, or one that is killed half way, do no harm.
 */
export async function makeCluster(cluster: Cluster): Promise<void> {
  if (existsSync(join(cluster.path, 'PG_VERSION'))) return
  await clearAbandoned(cluster)
  const fresh = mkdtempSync(`${cluster.path}.new-${process.pid}-`)
  try {
    own(fresh, cluster.identity)
    await initdb(cluster, fresh)
    await rename(fresh, cluster.path)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    if (!existsSync(join(cluster.path, 'PG_VERSION'))) throw error
  }
}

/** Removes what processes that died while making a cluster have left. */
async function clearAbandoned(cluster: Cluster): Promise<void> {
  const folder = dirname(cluster.path)
  for (const name of await readdir(folder)) {
    const maker = /\.new-(\d+)-/.exec(name)?.[1]
    if (maker === undefined || isAlive(Number(maker))) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function initdb(cluster: Cluster, folder: string): Promise<void> {
  // The same order of letters on every machine, whatever its own locale.
  const options = [
    '--username=redress',
    '--auth=peer',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    // At once what is else a thousand files one after the other, which takes longer than all the rest.
    ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
    ...(cluster.settings['fsync'] === 'off' ? ['--no-sync'] : []),
  ]
  const child = run(cluster, cluster.programs.initdb, [...options, '-D', folder], 'pipe')
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const status = await new Promise((resolve) => {
    child.once('close', resolve).once('error', (error) => resolve(error.message))
  })
  if (status === 0) return
  throw new EmbeddedDatabaseFailure(
    `The embedded database could not be made in ${folder} (${lastLine(said) || String(status)}): ${useServerInstead}.`,
  )
}

/** Refuses a cluster that another version of PostgreSQL made, before its server does in its own words. */
export async function checkVersion(cluster: Cluster): Promise<void> {
  const made = readFileSync(join(cluster.path, 'PG_VERSION'), 'utf8').trim()
  const child = run(cluster, cluster.programs.postgres, ['--version'], 'pipe')
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve))
  const ours = /\d+/.exec(said)?.[0]
  if (ours === undefined || ours === made) return
  throw new EmbeddedDatabaseFailure(
    `The database in ${cluster.path} was made by PostgreSQL ${made} and this is PostgreSQL ${ours}: back it up with the Redress that made it and restore it here, or ${useServerInstead}.`,
  )
}

/** A server's process, and where in its log it began to speak. */
export interface StartedServer {
  readonly server: ChildProcess
  readonly logFrom: number
}

/** Starts the server, detached from us, listening in `socketFolder`. */
export async function startServer(cluster: Cluster, socketFolder: string): Promise<StartedServer> {
  await replaceFile(cluster, 'pg_hba.conf', 'local all all peer map=m\n')
  const peers = cluster.identity.peers.map((name) => `m ${quoted(name)} all\n`)
  await replaceFile(cluster, 'pg_ident.conf', peers.join(''))
  const settings = { ...ourSettings, ...cluster.settings, unix_socket_directories: socketFolder, port }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(cluster)
  const logFrom = fstatSync(log).size
  const server = run(cluster, cluster.programs.postgres, ['-D', cluster.path, ...options], log)
  server.unref()
  return { server, logFrom }
}

/** Writes a file of the cluster in one step: the server of another process, starting just then, must not read half of it. */
async function replaceFile(cluster: Cluster, name: string, text: string): Promise<void> {
  const written = join(cluster.path, `${name}.${process.pid}-${randomUUID()}`)
  await writeFile(written, text, { mode: 0o600 })
  own(written, cluster.identity)
  await rename(written, join(cluster.path, name))
}

/**
 * What a server that we started complained of last, for a person who must find
 * out why it stopped. Other processes' servers may have written between its lines.
 */
export function lastWords(cluster: Cluster, { server, logFrom }: StartedServer): string {
  const lines = readFileSync(`${cluster.path}.log`).subarray(logFrom).toString().trim().split('\n')
  const complaint = lines.findLast((line) => {
    const speaker = / \[(\d+)\] /.exec(line)?.[1] ?? String(server.pid)
    return speaker === String(server.pid) && !/ (LOG|HINT|DETAIL|CONTEXT|STATEMENT): /.test(line)
  })
  return complaint ?? ''
}

const largestLog = 4_000_000

function openLog(cluster: Cluster): number {
  const path = `${cluster.path}.log`
  const large = existsSync(path) && statSync(path).size > largestLog
  return openSync(path, large ? 'w' : 'a', 0o600)
}

function run(cluster: Cluster, program: string, options: string[], output: 'pipe' | number): ChildProcess {
  const { prefix, become } = cluster.identity
  const [command, ...rest] = [...prefix, program, ...options]
  const child = spawn(command as string, rest, {
    ...become,
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', output, output],
  })
  if (typeof output === 'number') closeSync(output)
  return child
}

function own(path: string, { become }: Identity): void {
  if (become !== null) chownSync(path, become.uid, become.gid)
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
