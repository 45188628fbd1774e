import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The real program, running in a process of its own over a data folder of its own. */
export interface Running {
  readonly address: string
  /** The second factor's secret of each account that it announced, by mail address. */
  readonly secrets: ReadonlyMap<string, string>
  /** The embedded database dies at once and cannot be started again until it is given back. */
  takeDatabase(): Promise<void>
  giveDatabase(): void
  stop(): Promise<void>
}

export async function runDemonstration(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-running-'))
  const data = join(folder, 'data')
  const [cluster, elsewhere] = [join(data, 'postgres'), join(data, 'taken')]
  const { DATABASE_URL: _url, DATABASE_READ_URL: _readUrl, SMTP_URL: _smtp, REDRESS_URL: _address, ...environment } = process.env
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../src/main/redress.ts', import.meta.url)), 'serve', '--demo', '--port', '0'], {
    env: { ...environment, REDRESS_DATA: data }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complained] = ['', '']
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()))
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  while (!said.includes('/demonstration\n')) {
    if (child.exitCode !== null) throw new Error(`Redress did not start: ${complained}`)
    await pause(50)
  }
  return {
    address: /Redress is at (\S+)/.exec(said)?.[1] ?? '',
    secrets: new Map([...said.matchAll(/^ {2}(\S+@\S+)\s+second factor (\S+)/gm)].map(([, mail = '', secret = '']) => [mail, secret])),
    takeDatabase: async () => {
      const postmaster = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
      // Its files go first, so that nobody can start it before they are back.
      renameSync(cluster, elsewhere)
      process.kill(postmaster, 'SIGQUIT')
      while (runs(postmaster)) await pause(20)
    },
    giveDatabase: () => renameSync(elsewhere, cluster),
    stop,
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
