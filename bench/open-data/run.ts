import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { configurationFrom } from '../../src/main/configuration.ts'
import { openDesk } from '../../src/main/desk.ts'
import { listPublished } from '../../src/usecases/register/list-published.ts'
import { system } from '../../src/usecases/use-case.ts'
import { residentMb } from '../casework/processes.ts'
import { percentile, shown } from '../search/times.ts'

/**
 * What it costs to make the bulk files, to give them away, and to take a decision out of them, and what others feel of it.
 *
 *   node bench/open-data/run.ts [decisions]
 */
const decisions = Number(process.argv[2] ?? 100_000)
const PORT = 34_719
const site = `http://127.0.0.1:${PORT}`
const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'))
const environment = { ...process.env, REDRESS_DATA: folder, PORT: String(PORT) }
const redress = (...args: readonly string[]) => spawn(process.execPath, [join(import.meta.dirname, '../../src/main/redress.ts'), ...args], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] })

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}; ${decisions} decisions`)
const [loaded] = await once(redress('load', '--decisions', String(decisions)), 'close')
if (loaded !== 0) throw new Error(`redress load ended with ${loaded}`)
const server = redress('serve')
await once(server.stdout, 'data')

/** Another reader asks for a page, again and again, until the work is done. Times in ms; memory of server and its threads in MB. */
async function beside<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number; readonly waits: readonly number[]; readonly memoryMb: number }> {
  const waits: number[] = []
  let memoryMb = 0
  const over = new AbortController()
  const begun = performance.now()
  const done = work().finally(() => over.abort())
  while (!over.signal.aborted) {
    const asked = performance.now()
    await (await fetch(`${site}/accessibility`)).text()
    waits.push(performance.now() - asked)
    memoryMb = Math.max(memoryMb, residentMb(server.pid ?? 0).own)
    // Not so often that the server says it is too often.
    await pause(150)
  }
  return { result: await done, seconds: (performance.now() - begun) / 1000, waits, memoryMb }
}

const say = (what: string, { seconds, waits, memoryMb }: { readonly seconds: number; readonly waits: readonly number[]; readonly memoryMb: number }, more = '') =>
  console.log(`${what}: ${shown(seconds)} s${more}; a page beside it ${shown(percentile(waits, 0.5))} / ${shown(percentile(waits, 0.95))} / ${shown(Math.max(...waits))} ms (p50 / p95 / longest), memory up to ${shown(memoryMb)} MB`)

async function untilMade(): Promise<void> {
  for (;;) {
    const { status } = await fetch(`${site}/decisions.csv`, { method: 'HEAD' })
    if (status === 200) return
    if (status !== 503) throw new Error(`/decisions.csv answers ${status}`)
    await pause(1000)
  }
}

async function take(path: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  let bytes = 0
  for await (const piece of (await fetch(`${site}${path}`, { headers })).body ?? []) bytes += (piece as Uint8Array).length
  return bytes
}

try {
  say('nothing else', await beside(() => pause(5000)))
  const made = await beside(untilMade)
  say('making all files', made, `, ${shown(decisions / made.seconds)} decisions a second`)
  for (const path of ['/decisions.jsonl.gz', '/decisions.jsonl', '/decisions.csv']) {
    const taken = await beside(() => take(path, { 'accept-encoding': 'identity' }))
    say(`taking ${path} away`, taken, `, ${shown(taken.result / 1e6)} MB, ${shown(taken.result / 1e6 / taken.seconds)} MB a second`)
  }
  const opened = await openDesk(configurationFrom(environment), () => undefined)
  const listed = await listPublished(opened.desk, system, { after: Math.floor(decisions / 2), atMost: 1 })
  const reference = listed.ok ? (listed.value.decisions[0]?.reference ?? '') : ''
  const gone = await beside(async () => {
    await opened.desk.store.as(system, ({ publications }) => publications.remove({ reference, versions: 'all', why: 'published-in-error', on: '2026-01-01' }))
    await untilMade()
  })
  say('taking one decision down until the files are there again', gone)
  await opened.close()
} finally {
  server.kill('SIGTERM')
  await once(server, 'close')
  await rm(folder, { recursive: true, force: true })
}
