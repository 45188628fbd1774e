import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { load } from '../../src/demo/load.ts'
import { setUpDemonstration } from '../../src/demo/set-up.ts'
import { configurationFrom } from '../../src/main/configuration.ts'
import { openDesk } from '../../src/main/desk.ts'
import { entryFrom, isRefusal } from '../../src/register/entry.ts'
import { inventedDecision } from '../../src/demo/decisions/invented-decision.ts'
import { listStatisticsChoices, showStatistics, type StatisticsAsked } from '../../src/usecases/register/show-statistics.ts'
import { system, visitor } from '../../src/usecases/use-case.ts'
import { percentile, shown } from '../search/times.ts'

/**
 * Counts the statistics of invented decisions: each view for the first time after something was published, and again.
 *
 *   node bench/statistics/run.ts [decisions] [times]
 */
const [decisions = 20_000, times = 20] = process.argv.slice(2, 4).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'))
const { desk, close } = await openDesk(configurationFrom({ REDRESS_DATA: folder }), () => undefined)

try {
  await setUpDemonstration(desk)
  await load(desk, { cases: 0, decisions, seed: 1 }, (line) => console.error(line))
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}; ${decisions} decisions, ${times} times each`)
  const choices = await listStatisticsChoices(desk, visitor, {})
  if (!choices.ok) throw new Error(choices.refusal.message)
  const body = choices.value.bodies[0]?.key ?? ''
  const category = choices.value.categories[0]?.key ?? ''
  const views: Readonly<Record<string, StatisticsAsked>> = { 'everything': {}, 'a category': { category }, 'a kind of body': { kind: choices.value.kinds[0] ?? '' }, 'a body beside its kind': { body } }
  console.log('\n| what is counted | decisions | first: p50 ms | p95 ms | again: p50 ms | p95 ms |\n|---|---|---|---|---|---|')
  for (const [name, asked] of Object.entries(views)) {
    const [first, again]: [number[], number[]] = [[], []]
    let counted = 0
    for (let time = 0; time < times; time++) {
      await publishOne(time)
      const once = await timed(asked)
      counted = once.decisions
      first.push(once.milliseconds)
      again.push((await timed(asked)).milliseconds)
    }
    console.log(`| ${[name, String(counted), ...[first, again].flatMap((all) => [percentile(all, 0.5), percentile(all, 0.95)].map(shown))].join(' | ')} |`)
  }
} finally {
  await close()
  await rm(folder, { recursive: true, force: true })
}

async function timed(asked: StatisticsAsked): Promise<{ readonly milliseconds: number; readonly decisions: number }> {
  const from = performance.now()
  const answer = await showStatistics(desk, visitor, asked)
  if (!answer.ok) throw new Error(answer.refusal.message)
  return { milliseconds: performance.now() - from, decisions: answer.value.total.decisions }
}

/** A new version of one decision, so that nothing that was counted before is true any more. */
async function publishOne(time: number): Promise<void> {
  const { statement } = inventedDecision(1, 0)
  const entry = entryFrom({ ...statement, summary: `Counted anew, ${time} ${performance.now()}.` }, { publishedOn: desk.today(), origin: 'casework' })
  if (isRefusal(entry)) throw new Error(entry.sentence)
  await desk.store.as(system, ({ publications }) => publications.publish(entry))
}
