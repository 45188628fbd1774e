import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { residentMb } from '../casework/processes.ts'
import { engineNames, engines, titles } from './engines.ts'
import type { EngineName } from './engines.ts'
import { judged } from '../../test/search/relevance/judged.ts'
import { goals, measured, measures } from './measures.ts'
import type { Measure, Times } from './measures.ts'
import { compareWithDatabase } from './oracle.ts'
import { questionsFor } from './queries.ts'
import { start } from './started.ts'
import type { Started } from './started.ts'
import { middles, percentile, shown } from './times.ts'

/**
 * Searches the same invented decisions by the register's own index, by SQLite's FTS5 and by Lucene, in turn in one run.
 *
 *   node bench/search/run.ts [decisions] [searches] [folder to keep what was made for the next run] [engines]
 */
const [decisions = 100_000, searches = 300] = process.argv.slice(2, 4).map(Number)
const [kept, named] = process.argv.slice(4)
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'redress-bench-')))

const ROUNDS = 3
/** The longest that one round of one engine may last. Any first part of the searches has the same mix. */
const SECONDS = 40
const ADDED = 40

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}; ${decisions} decisions, ${searches} searches`)
const taking = engineNames.filter((name) => named === undefined || named.split(',').includes(name)).filter((name) => {
  const { missing } = engines[name]
  if (missing !== null) console.log(`${titles[name]} takes no part: ${missing}.`)
  return missing === null
})

const questions = questionsFor(decisions, searches)
const started = new Map<EngineName, Started>()
const made = new Map<EngineName, { readonly builtS: number; readonly openMs: number; readonly pid: number }>()
for (const name of taking) {
  const place = join(folder, `${name}-${decisions}`)
  const one = start()
  const there = await stat(place).then(() => true, () => false)
  const builtS = there ? Number.NaN : (await one.ask('build', name, place, decisions)) / 1000
  // What making it left in memory is no part of what searching takes.
  await one.end()
  const again = start()
  const { milliseconds, pid } = await again.ask('open', name, place, questions)
  started.set(name, again)
  made.set(name, { builtS, openMs: milliseconds, pid })
  console.log(`${titles[name]}: ${there ? 'made before' : `made in ${builtS.toFixed(0)} s`}, opened in ${milliseconds.toFixed(0)} ms`)
}
const engine = (name: EngineName): Started => {
  const found = started.get(name)
  if (found === undefined) throw new Error(`${titles[name]} was not started`)
  return found
}

// Everything once before it counts: code is compiled then, and files are in memory.
for (const name of taking) for (const { kind, wanted } of Object.values(measures)) await engine(name).ask('round', { kind, wanted, seconds: SECONDS / 2 })

const times = Object.fromEntries(taking.map((name) => [name, {}])) as Record<EngineName, Record<Measure, readonly number[]>>
const totals = new Map<EngineName, readonly (number | null)[]>()
for (const [measure, { kind, wanted }] of Object.entries(measures) as [Measure, (typeof measures)[Measure]][]) {
  const rounds = new Map<EngineName, (readonly number[])[]>(taking.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of taking) {
      const asked = await engine(name).ask('round', { kind, wanted, seconds: SECONDS })
      rounds.get(name)?.push(asked.map(({ milliseconds }) => milliseconds))
      if (measure === 'full') totals.set(name, asked.map(({ total }) => total))
    }
  }
  for (const name of taking) times[name][measure] = middles(rounds.get(name) ?? [])
}
const kinds = questions.searches.map(({ kind }) => kind)

const memory = new Map(taking.map((name) => [name, residentMb(made.get(name)?.pid ?? 0)]))
const right = await engine('ours').ask('putRight')
const seeds = await engine('ours').ask('findSeeds')
const best: (readonly string[])[] = []
for (const { words } of judged) best.push((await engine('ours').ask('find', words)) ?? [])
const added = new Map<EngineName, number>()
if (kept === undefined) for (const name of taking) added.set(name, percentile(await engine(name).ask('add', decisions, ADDED), 0.5))
for (const name of taking) {
  await engine(name).ask('close')
  await engine(name).end()
}

const p = (name: EngineName, measure: Measure, share: number): string => shown(percentile(times[name][measure], share))
console.log(`\n| | ${taking.map((name) => `${titles[name]} p50 / p95 ms`).join(' | ')} |\n|---|${taking.map(() => '---|').join('')}`)
for (const [measure, { title }] of Object.entries(measures) as [Measure, { title: string }][]) console.log(`| ${title} | ${taking.map((name) => `${p(name, measure, 0.5)} / ${p(name, measure, 0.95)}`).join(' | ')} |`)
console.log(`| a new decision on disk and found | ${taking.map((name) => `${shown(added.get(name) ?? Number.NaN)} / -`).join(' | ')} |`)
console.log(`| opened, ms | ${taking.map((name) => shown(made.get(name)?.openMs ?? Number.NaN)).join(' | ')} |`)
console.log(`| memory (resident / of its own), MB | ${taking.map((name) => `${memory.get(name)?.all.toFixed(0)} / ${memory.get(name)?.own.toFixed(0)}`).join(' | ')} |`)

console.log('\n| goal | measured | holds |\n|---|---|---|')
const row = (says: string, is: string, holds: boolean): void => console.log(`| ${says} | ${is} | ${holds ? 'yes' : '**no**'} |`)
const others = taking.filter((name) => name !== 'ours')
for (const goal of goals) {
  for (const name of others) {
    const atMost = goal.atMost[name]
    if (atMost === undefined) continue
    const ratio = measured(goal, times.ours as Times, kinds) / measured(goal, times[name] as Times, kinds)
    row(`${goal.says}: at most ${atMost} × ${titles[name]}`, `${ratio.toFixed(3)} ×`, ratio <= atMost)
  }
}
row('misspelt words put right: at least 48 of 50', `${right} of 50`, right >= 48)
if (seeds === null) console.log('| both real decisions within the first three | they are not here (../shared/seeds) | |')
else row('both real decisions within the first three', seeds.map((found) => (found ? 'found' : 'not found')).join(', '), seeds.every((found) => found))
if (added.size > 0) row('a new decision on disk and found: at most 3 × SQLite FTS5', `${((added.get('ours') ?? Number.NaN) / (added.get('fts5') ?? Number.NaN)).toFixed(2)} ×`, (added.get('ours') ?? Number.NaN) <= 3 * (added.get('fts5') ?? Number.NaN))
if (memory.has('lucene')) row('memory: at most 1.2 × Lucene with a heap of 1 GB', `${((memory.get('ours')?.all ?? Number.NaN) / (memory.get('lucene')?.all ?? Number.NaN)).toFixed(2)} ×`, (memory.get('ours')?.all ?? Number.NaN) <= 1.2 * (memory.get('lucene')?.all ?? Number.NaN))

for (const name of others) {
  const theirs = totals.get(name) ?? []
  console.log(`\nTotals equal to those of ${titles[name]}, which divides words its own way: ${theirs.filter((total, index) => total === totals.get('ours')?.[index]).length} of ${theirs.length} searches.`)
}
await compareWithDatabase({ folder: join(folder, `register-${decisions}`), decisions, searches: questions.searches, totals: totals.get('ours') ?? [], best, row })
if (kept === undefined) await rm(folder, { recursive: true, force: true })
