import { chmodSync, chownSync, mkdirSync, realpathSync } from 'node:fs'
import { join as path } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { checkVersion, lastWords, makeCluster, startServer, type Cluster, type StartedServer } from './cluster.ts'
import { EmbeddedDatabaseFailure, useServerInstead } from './failure.ts'
import { chooseIdentity } from './identity.ts'
import { forgetPostmaster, isServing, readPostmaster } from './postmaster.ts'
import { depart, join, reach } from './presence.ts'
import { findPrograms } from './programs.ts'
import { makeSocketFolder } from './socket.ts'

/** How to reach the embedded database: give it to `new pg.Pool(…)`. */
export interface EmbeddedConnection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly application_name: string
}

/** One process's stay at the embedded database. */
export interface Embedded {
  readonly connection: EmbeddedConnection
  /** Ends the stay, once the caller has closed its pools; the last process to leave stops the server. */
  leave(): Promise<void>
}

export interface EmbeddedOptions {
  /** The folder that is the database's own; made if it is not there. */
  readonly folder: string
  /** Told, a line at a time, what happens. */
  readonly say?: (line: string) => void
  /** Settings of the server that differ from ours, such as a test's `fsync: 'off'`. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Opens the embedded database of a folder: makes it if it is new, starts its
 * server if none runs, joins it if one does. A server that is lost meanwhile is
 * started again for as long as the stay lasts.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const cluster = await prepare(options)
  let left = false
  let presence = arrive(cluster, options, lost)
  await presence

  function lost(): void {
    presence = returnToIt()
  }

  async function returnToIt(): Promise<pg.Client> {
    for (;;) {
      try {
        return await arrive(cluster, options, lost)
      } catch (error) {
        options.say?.(error instanceof Error ? error.message : String(error))
        if (left) throw error
        await pause(retryAfterMs)
      }
    }
  }

  return {
    connection: { ...reach((await presence).host), database: 'redress' },
    leave: async () => {
      if (left) return
      left = true
      // Whoever leaves while the server is on its way back waits, or nobody would stop it.
      await presence.then((client) => depart(cluster.path, client), () => undefined)
    },
  }
}

async function prepare(options: EmbeddedOptions): Promise<Cluster> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const folder = realpathSync(options.folder)
  const place = path(folder, 'postgres')
  const programs = await findPrograms()
  const identity = await chooseIdentity(place, programs.postgres)
  // Another user's server must be able to enter; root can in any case.
  if (identity.become !== null) chownSync(folder, identity.become.uid, identity.become.gid)
  const cluster = { folder, path: place, programs, identity, settings: options.settings ?? {} }
  await makeCluster(cluster)
  // A copy of a data folder may have lost what PostgreSQL insists on.
  chmodSync(place, 0o700)
  await checkVersion(cluster)
  return cluster
}

const lookEveryMs = 20
const retryAfterMs = 1_000
/** Long, because a server that was killed first reads its log again. */
const patienceMs = 300_000

async function arrive(
  cluster: Cluster,
  { say }: EmbeddedOptions,
  lost: () => void,
): Promise<pg.Client> {
  const until = Date.now() + patienceMs
  let attempt: Attempt | null = null
  while (Date.now() < until) {
    const postmaster = readPostmaster(cluster.path)
    if (postmaster !== null && isServing(cluster.path, postmaster)) {
      const client = await join(postmaster.socketFolder, lost)
      if (client !== null) return client
    } else if (attempt === null) {
      say?.(`Starting the embedded database in ${cluster.folder}`)
      attempt = await start(cluster)
    } else if (attempt.ended !== null) {
      // A server that others used and stopped before we had joined it ended well.
      if (attempt.ended === 'failed') recover(cluster, attempt)
      attempt = null
    }
    await pause(lookEveryMs)
  }
  throw cannotStart(cluster, '')
}

/** One start of the server by this process. */
interface Attempt {
  ended: 'well' | 'failed' | null
  readonly started: StartedServer
}

async function start(cluster: Cluster): Promise<Attempt> {
  const socketFolder = makeSocketFolder(cluster.folder, cluster.identity.become)
  const started = await startServer(cluster, socketFolder)
  const attempt: Attempt = { ended: null, started }
  started.server.once('exit', (code) => (attempt.ended = code === 0 ? 'well' : 'failed'))
  started.server.once('error', () => (attempt.ended = 'failed'))
  return attempt
}

/** Clears the way after a failed start, or throws if trying again would not help. */
function recover(cluster: Cluster, { started }: Attempt): void {
  const words = lastWords(cluster, started)
  if (/lock file "postmaster.pid"/.test(words)) {
    // Somebody else was quicker; or a dead server's number now belongs to another program.
    const postmaster = readPostmaster(cluster.path)
    if (postmaster !== null && !isServing(cluster.path, postmaster)) forgetPostmaster(cluster.path)
  } else if (!/shared memory block|socket lock file/.test(words)) {
    throw cannotStart(cluster, words)
  }
}

function cannotStart(cluster: Cluster, words: string): EmbeddedDatabaseFailure {
  return new EmbeddedDatabaseFailure(
    `The embedded database in ${cluster.folder} did not start (${words || 'it gave no reason'}): see ${cluster.path}.log, or ${useServerInstead}.`,
  )
}
