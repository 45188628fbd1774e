import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { permalinkOf } from '../../src/register/permalink.ts'
import { layout } from '../../src/search/decisions/document-of-entry.ts'
import { SNIPPETS } from '../../src/search/decisions/found.ts'
import { COUNTED, seekingOf } from '../../src/search/decisions/seeking-of-query.ts'
import { openIndex } from '../../src/search/thread/index-client.ts'
import { ask, closedLoop } from '../casework/closed-loop.ts'
import type { Measured, Request } from '../casework/closed-loop.ts'
import { redress, signedIn, startOurs } from '../casework/ours.ts'
import { listedOf } from '../search/collection.ts'
import { asQuery, questionsFor } from '../search/queries.ts'
import { percentile, shown } from '../search/times.ts'
import { crawl } from './crawl.ts'

/**
 * What the pages of the register cost, to those who read them and to those who work meanwhile.
 *
 *   node bench/pages/run.ts [decisions] [searches] [folder with such a register, kept for the next run]
 */
const [decisions = 10_000, searches = 200] = process.argv.slice(2, 4).map(Number)
const kept = process.argv[4]
const [port, barePort] = [39_811, 39_812]
const CASES = 300
const SECONDS = 15
/** How often all searches are asked before they count: pages are made by code that is compiled when it has run often. */
const WARM_UP = 4
const CRAWLED_PER_SECOND = 20

const folder = kept ?? (await mkdtemp(join(tmpdir(), 'redress-bench-')))
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}; ${decisions} decisions`)
const first = await startOurs(folder, port)
const filled = totalOf((await ask(port, { path: '/decisions' })).text) >= decisions
await first.stop()
if (!filled) await redress(folder, ['load', '--cases', String(CASES), '--decisions', String(decisions)])
const server = await startOurs(folder, port)
while (totalOf((await ask(port, { path: '/decisions', headers: from(0) })).text) < decisions) await pause(500)
await redress(folder, ['register', 'reindex'])

console.log('\n| goal | measured | holds |\n|---|---|---|')
const row = (says: string, is: string, holds: boolean): void => console.log(`| ${says} | ${is} | ${holds ? 'yes' : '**no**'} |`)
const questions = questionsFor(decisions, searches)

const paths = Array.from({ length: 400 }, (_, place) => permalinkOf(listedOf((place * 7919) % decisions)))

await searchPage()
await notBlocked()
await officePage()
await publishedPages()

await server.stop()
if (kept === undefined) await rm(folder, { recursive: true, force: true })

/** A search page beside the same searches asked of the index itself, with counts and excerpts as the page shows them; in turn. */
async function searchPage(): Promise<void> {
  const index = await openIndex(join(folder, 'search'), layout)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const times = { index: [] as number[], page: [] as number[] }
  for (let pass = 0; pass <= WARM_UP; pass++) {
    for (const [place, search] of questions.searches.entries()) {
      const query = asQuery(search)
      const seeking = seekingOf(query)
      if (seeking === null) continue
      const began = performance.now()
      await index.ask.seek({ ...seeking, counts: COUNTED }, SNIPPETS)
      const between = performance.now()
      await ask(port, { path: pathOf(place), headers: from(place) }, agent)
      const ended = performance.now()
      if (pass < WARM_UP) continue
      times.index.push(between - began)
      times.page.push(ended - between)
    }
  }
  agent.destroy()
  await index.close()
  for (const share of [0.5, 0.95]) {
    const [page, own] = [percentile(times.page, share), percentile(times.index, share)]
    row(`search page, p${share * 100}: at most 3 × the index’s own time`, `${shown(page)} ms, the index ${shown(own)} ms: ${(page / own).toFixed(2)} ×`, page <= 3 * own)
  }
}

/** How long a request waits that asks for nothing, while four clients search as fast as they can: a search is in a thread of its own. */
async function notBlocked(): Promise<void> {
  const wait = async (): Promise<readonly number[]> => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const times: number[] = []
    for (let index = 0; index < 300; index++) {
      const began = performance.now()
      await ask(port, { path: '/health/live' }, agent)
      times.push(performance.now() - began)
      await pause(15)
    }
    agent.destroy()
    return times
  }
  const idle = await wait()
  let searching = true
  const load = closedLoop({ port, roots: [server.pid], clients: 4, requests: Infinity, seconds: 30, make: (place) => ({ path: searching ? pathOf(place) : '/health/live', headers: from(place) }), expect: () => true })
  const meanwhile = await wait()
  searching = false
  void load
  const longest = Math.max(...meanwhile)
  row('a request that asks for nothing, while four clients search: at most 100 ms, ever', `${shown(percentile(meanwhile, 0.5))} / ${shown(percentile(meanwhile, 0.95))} / ${shown(longest)} ms (p50 / p95 / longest), without them ${shown(percentile(idle, 0.5))} / ${shown(percentile(idle, 0.95))} / ${shown(Math.max(...idle))}`, longest <= 100)
  await load
}

/** The page of a case, for an investigator, alone and while the register is crawled. */
async function officePage(): Promise<void> {
  const investigator = await signedIn(server, port, 'investigator@demonstration.example')
  const list = await investigator.get('/office?show=open')
  const cases = [...new Set([...list.matchAll(/\/office\/cases\/(\d\d-\d{3}-\d{3})/g)].map(([, reference = '']) => reference))]
  const measure = (): Promise<Measured> => closedLoop({
    port, roots: [server.pid], clients: 1, requests: Infinity, seconds: SECONDS,
    make: (place) => ({ path: `/office/cases/${cases[place % cases.length]}`, headers: { ...investigator.headers, ...from(place) } }),
    expect: ({ status }) => status === 200,
  })
  await measure()
  const alone: Measured[] = []
  const crawled: Measured[] = []
  for (let pass = 0; pass < 3; pass++) {
    alone.push(await measure())
    const crawler = crawl(port, CRAWLED_PER_SECOND, (place) => ({ path: place % 2 === 0 ? pathOf(place) : decisionPath(place), headers: from(place) }))
    crawled.push(await measure())
    const { failed } = await crawler.stop()
    if (failed > 0) console.log(`${failed} of the crawler’s requests failed`)
  }
  const middle = (of: readonly Measured[], which: 'p50' | 'p95'): number => percentile(of.map((each) => each[which]), 0.5)
  const [with_, without] = [middle(crawled, 'p95'), middle(alone, 'p95')]
  row(`an office page while ${CRAWLED_PER_SECOND} pages a second are crawled, p95: at most 1.5 × without`, `${shown(with_)} ms, without ${shown(without)} ms: ${(with_ / without).toFixed(2)} × (p50 ${shown(middle(crawled, 'p50'))} and ${shown(middle(alone, 'p50'))})`, with_ <= 1.5 * without)
}

/** Pages of decisions beside a server that sends the same bytes and does nothing else; in turn. */
async function publishedPages(): Promise<void> {
  const file = join(folder, 'bare.html')
  await writeFile(file, (await ask(port, { path: decisionPath(1), headers: from(1) })).text)
  const bare = spawn(process.execPath, [fileURLToPath(new URL('bare-server.ts', import.meta.url)), String(barePort), file], { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(bare.stdout, 'data')
  const measure = (at: number, make: (index: number) => Request): Promise<Measured> => closedLoop({ port: at, roots: [], clients: 4, requests: Infinity, seconds: SECONDS, make, expect: ({ status }) => status === 200 })
  const ratios: { readonly ours: number; readonly bare: number }[] = []
  await measure(port, readers)
  for (let pass = 0; pass < 3; pass++) {
    const theirs = await measure(barePort, readers)
    ratios.push({ bare: theirs.perSecond, ours: (await measure(port, readers)).perSecond })
  }
  bare.kill()
  const middle = ratios.toSorted((one, other) => one.ours / one.bare - other.ours / other.bare)[1] ?? { ours: Number.NaN, bare: 1 }
  row('published pages: at least 60 % of the rate of a bare server', `${middle.ours.toFixed(0)} a second, the bare server ${middle.bare.toFixed(0)}: ${((100 * middle.ours) / middle.bare).toFixed(0)} %`, middle.ours >= 0.6 * middle.bare)
}

/** What is read: 200 decisions, those that are new or spoken of. */
function readers(place: number): Request {
  return { path: decisionPath(place % 200), headers: from(place) }
}

function pathOf(place: number): string {
  const { words, body, category, subcategory, decision, from: since, to } = asQuery(questions.searches[place % questions.searches.length] ?? { kind: 'usual', words: ['council'], equal: {}, from: null, to: null })
  const given = Object.entries({ q: words, body, category, subcategory, decision, from: since, to }).filter((each): each is [string, string] => each[1] !== undefined)
  return `/decisions?${new URLSearchParams(given)}`
}

function decisionPath(place: number): string {
  return paths[place % paths.length] ?? '/decisions'
}

/** Each request comes from an address of its own, so that the limits for strangers are not what is measured. */
function from(index: number): Record<string, string> {
  return { 'x-forwarded-for': `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}` }
}

function totalOf(page: string): number {
  return Number(/([\d,]+) published decisions?/.exec(page)?.[1]?.replaceAll(',', '') ?? 0)
}
