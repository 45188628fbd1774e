import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cpuSeconds } from '../casework/processes.ts'

const entry = fileURLToPath(new URL('../../src/main/redress.ts', import.meta.url))

/** The options that `redress` is started with. */
const { options } = JSON.parse(readFileSync(new URL('../../bootstrap/runtime.json', import.meta.url), 'utf8')) as { readonly options: readonly string[] }

/** A look at the running command, when it said how far it was. */
export interface Look {
  readonly decisions: number
  /** Since it was started. */
  readonly seconds: number
  /** Processor time so far, of the command and of the database apart. */
  readonly reading: number
  readonly database: number
  /** Resident memory of the command. */
  readonly megabytes: number
}

export interface Run {
  readonly looks: readonly Look[]
  readonly seconds: number
  /** What it reported; null where it was killed. */
  readonly report: { readonly added: number; readonly newVersions: number; readonly unchanged: number; readonly notAccepted: readonly unknown[] } | null
}

/** Runs `redress register import FILE` as anyone would, and looks at it at each line of progress; kills it after so many decisions. */
export async function importFile(folder: string, file: string, postgres: number, { killAfter = Infinity } = {}): Promise<Run> {
  const databaseBefore = cpuSeconds([postgres])
  const began = performance.now()
  const child = spawn(process.execPath, [...options, entry, 'register', 'import', file, '--json'], { env: { ...process.env, REDRESS_DATA: folder }, stdio: ['ignore', 'pipe', 'pipe'] })
  const pid = child.pid ?? 0
  const looks: Look[] = []
  let [out, said] = ['', '']
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString()
    const decisions = Number(/(\d+) read[^\n]*\n$/.exec(part.toString())?.[1] ?? 0)
    if (decisions === 0 || child.exitCode !== null) return
    looks.push({ decisions, seconds: (performance.now() - began) / 1000, reading: cpuSeconds([pid]), database: cpuSeconds([postgres]) - databaseBefore, megabytes: residentMb(pid) })
    if (decisions >= killAfter) child.kill('SIGKILL')
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const seconds = (performance.now() - began) / 1000
  if (code === null) return { looks, seconds, report: null }
  if (out === '') throw new Error(`The import ended with ${code}: ${said}`)
  return { looks, seconds, report: JSON.parse(out) as Run['report'] }
}

function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}
