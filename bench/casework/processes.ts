import { readFileSync, readdirSync } from 'node:fs'

/** Clock ticks of /proc in a second, on every Linux that we know. */
const TICKS = 100

interface Process {
  readonly parent: number
  readonly seconds: number
}

function processes(): Map<number, Process> {
  const found = new Map<number, Process>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number)
      const [user = 0, system = 0, waitedUser = 0, waitedSystem = 0] = fields.slice(11, 15)
      found.set(Number(name), { parent: fields[1] ?? 0, seconds: (user + system + waitedUser + waitedSystem) / TICKS })
    } catch {
      // It ended while we looked.
    }
  }
  return found
}

/** The processes below some roots, the roots included. */
function below(roots: readonly number[]): Map<number, Process> {
  const all = processes()
  const family = new Map<number, Process>()
  for (let grew = true; grew;) {
    grew = false
    for (const [id, process] of all) {
      if (family.has(id) || !(roots.includes(id) || family.has(process.parent))) continue
      family.set(id, process)
      grew = true
    }
  }
  return family
}

/** Processor seconds used so far by these processes and all below them. */
export const cpuSeconds = (roots: readonly number[]): number => [...below(roots).values()].reduce((sum, { seconds }) => sum + seconds, 0)

/** Proportional set size of these processes and all below them, in megabytes. */
export function memoryMb(roots: readonly number[]): number {
  let kilobytes = 0
  for (const id of below(roots).keys()) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // It ended while we looked.
    }
  }
  return kilobytes / 1024
}

/** Memory of one process in megabytes: all that is resident, and what is its own and no file's. */
export function residentMb(id: number): { readonly all: number; readonly own: number } {
  const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
  const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024
  return { all: of('Rss'), own: of('Anonymous') }
}
