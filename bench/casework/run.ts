import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { continueLater } from './drafts.ts'
import { closedLoop, type Answer, type Measured, type Request } from './closed-loop.ts'
import { haveFloor, startFloor } from './floor.ts'
import { redress, signedIn, startOurs } from './ours.ts'
import { memoryMb } from './processes.ts'

/**
 * Measures the application, with sign-in, rights, history and fsync on, beside a bare server on the same database, in
 * turn in one run: processor time of server and database for each request, and times for one client and for four.
 *
 *   node bench/casework/run.ts [cases] [requests] [measure,measure]
 */
const [cases = 10_000, requests = 400] = process.argv.slice(2, 4).map(Number)
const wanted = process.argv[4]?.split(',')
/** Requests of a measure that either server answers first, uncounted: a rate is that of compiled code. */
const warmUp = 600
const [ourPort, floorPort] = [39_801, 39_802]

if (!haveFloor) {
  console.error('The bare server that the figures are held against is not here (../shared/bench/casework/floor-server.mjs).')
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'))
const { connection, leave } = await openEmbedded({ folder, say: () => {} })
const first = await startOurs(folder, ourPort)
await first.stop()
await redress(folder, ['load', '--cases', String(cases), '--decisions', '0', '--seed', '1'])
await settle(connection)
const floor = await startFloor(connection, cases, floorPort)
const ours = await startOurs(folder, ourPort)
const postgres = Number((await readFile(join(folder, await pidFile()), 'utf8')).split('\n')[0])

const atRest = memoryMb([ours.pid, postgres])
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${cases} cases`)
console.log(`first page ${ours.secondsToFirstPage.toFixed(1)} s after start; at rest ${atRest.toFixed(0)} MB (proportional set size, server and database; the bare server ${memoryMb([floor.pid]).toFixed(0)} MB without it)`)

const investigator = await signedIn(ours, ourPort, 'investigator@demonstration.example')
const listed = [...(await investigator.get('/office?show=open')).matchAll(/\/office\/cases\/(\d\d-\d{3}-\d{3})/g)].map(([, reference]) => reference ?? '')
const year = listed[0]?.slice(0, 2) ?? '26'
const references = await loadedReferences()
const words = [...(await investigator.get(`/office/cases/${references[0]}`)).matchAll(/It began in (\w+) Street/g)].map(([, word]) => word ?? '')
const caseOf = (index: number) => references[(index * 7919) % references.length] ?? references[0] ?? `${year}-000-001`
const form = { 'content-type': 'application/x-www-form-urlencoded' }
// Each client has an address of its own, so that the limits for strangers are not what is measured.
const from = (index: number) => ({ 'x-forwarded-for': `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}` })
const drafts = await continueLater(folder, requests + warmUp + 200)
// Else they are searched one by one, by a plan of the time when there were none.
await settle(connection)
let [noted, sent] = [0, 0]

const measures: readonly { name: string; floor: (index: number) => Request; ours: (index: number) => Request; expect: (answer: Answer) => boolean; goal: string }[] = [
  { name: 'case page', goal: 'CPU at most 15 ×', floor: (i) => ({ path: `/case/${1 + ((i * 7919) % cases)}` }), ours: (i) => ({ path: `/office/cases/${caseOf(i)}`, headers: { ...investigator.headers, ...from(i) } }), expect: ({ status }) => status === 200 },
  { name: 'list of 100', goal: 'CPU at most 20 ×', floor: () => ({ path: '/list' }), ours: (i) => ({ path: '/office?show=open', headers: { ...investigator.headers, ...from(i) } }), expect: ({ status }) => status === 200 },
  { name: 'search', goal: 'CPU at most 5 ×', floor: (i) => ({ path: `/search?q=w${i % 400}` }), ours: (i) => ({ path: `/office/search?q=${words[i % words.length]}`, headers: { ...investigator.headers, ...from(i) } }), expect: ({ status }) => status === 200 },
  {
    name: 'append', goal: 'rate at least ¼',
    floor: (i) => ({ method: 'POST', path: `/case/${1 + ((i * 7919) % cases)}/note`, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ body: 'the matter went a little further '.repeat(12) }) }),
    ours: (i) => ({ method: 'POST', path: `/office/cases/${references[noted++] ?? ''}/notes/add`, headers: { ...investigator.headers, ...form, ...from(i) }, body: new URLSearchParams({ _csrf: investigator.token, seen: '12', text: 'the matter went a little further '.repeat(12) }).toString() }),
    expect: ({ status }) => status === 200 || status === 303,
  },
  {
    name: 'create', goal: 'rate at least ¼',
    floor: (i) => ({ method: 'POST', path: '/case', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ subject: `complaint ${i}`, body: 'complaint about repairs that took too long '.repeat(23) }) }),
    ours: (i) => drafts.send(sent++, from(i), form),
    expect: ({ status }) => status === 200 || status === 303,
  },
]

const rows: string[] = []
for (const measure of measures.filter(({ name }) => wanted === undefined || wanted.includes(name))) {
  const warming = { clients: 4, requests: warmUp, seconds: 60, expect: measure.expect }
  await closedLoop({ ...warming, port: floorPort, roots: [floor.pid, postgres], make: (i) => measure.floor(i + 900_001) })
  await closedLoop({ ...warming, port: ourPort, roots: [ours.pid, postgres], make: (i) => measure.ours(i + 900_001) })
  for (const clients of [1, 4]) {
    const passes: { floor: Measured; ours: Measured }[] = []
    for (let pass = 0; pass < 3; pass++) {
      const shared = { clients, requests: Math.ceil(requests / 6), seconds: 20, expect: measure.expect }
      passes.push({
        floor: await closedLoop({ ...shared, port: floorPort, roots: [floor.pid, postgres], make: (i) => measure.floor(i + pass * 100_003) }),
        ours: await closedLoop({ ...shared, port: ourPort, roots: [ours.pid, postgres], make: (i) => measure.ours(i + pass * 100_003) }),
      })
    }
    const median = (of: (pass: { floor: Measured; ours: Measured }) => number) => passes.map(of).sort((a, b) => a - b)[1] ?? Number.NaN
    const failed = passes.reduce((sum, pass) => sum + pass.ours.failed + pass.floor.failed, 0)
    const show = (which: 'floor' | 'ours') => `${median((p) => p[which].cpu).toFixed(2)} | ${median((p) => p[which].p50).toFixed(1)} / ${median((p) => p[which].p95).toFixed(1)} | ${median((p) => p[which].perSecond).toFixed(0)}`
    rows.push(`| ${measure.name} | ${clients} | ${show('floor')} | ${show('ours')} | ${median((p) => p.ours.cpu / p.floor.cpu).toFixed(1)} | ${median((p) => p.ours.perSecond / p.floor.perSecond).toFixed(2)} | ${measure.goal}${failed > 0 ? `; ${failed} failed` : ''} |`)
    console.log(rows.at(-1))
  }
}
console.log('\n| measure | clients | floor: CPU ms | p50 / p95 ms | per s | Redress: CPU ms | p50 / p95 ms | per s | CPU ratio | rate ratio | goal |\n|---|---|---|---|---|---|---|---|---|---|---|')
console.log(rows.join('\n'))
console.log(`memory under load: ${memoryMb([ours.pid, postgres]).toFixed(0)} MB`)

await ours.stop()
await floor.stop()
await leave()
await rm(folder, { recursive: true, force: true })

/** What the database does by itself within minutes of so many additions: statistics for its planner. The floor's tables get the same. */
async function settle(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...connection })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

/** References of the cases that were loaded, all pages of the list. */
async function loadedReferences(): Promise<readonly string[]> {
  const found: string[] = []
  for (let path: string | undefined = '/office?show=all&stage=assessing'; path !== undefined && found.length < 3000;) {
    const page: string = await investigator.get(path)
    found.push(...[...page.matchAll(/href="\/office\/cases\/(\d\d-\d{3}-\d{3})"/g)].map(([, reference]) => reference ?? ''))
    path = /href="([^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  return found
}

/** Where the embedded database notes its process. */
async function pidFile(): Promise<string> {
  const { readdir } = await import('node:fs/promises')
  const found = (await readdir(folder, { recursive: true })).find((name) => name.endsWith('postmaster.pid'))
  if (found === undefined) throw new Error('The embedded database does not run.')
  return found
}
