import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { inventedDecision } from '../../src/demo/decisions/invented-decision.ts'
import type { Statement } from '../../src/statement/model.ts'
import { openStore } from '../../src/store/connect.ts'
import { importFile, type Look } from './command.ts'
import { copyBare, copyRow } from './floor.ts'

/**
 * Measures `register import` of JSON Lines as anyone runs it: its rate, who used the processor, and memory at each tenth; the
 * same import killed half way and run again; a third time, when all is there. Beside it, in the same run, what the database
 * needs to copy the same rows into a bare table.
 *
 *   node bench/import/run.ts [decisions]
 */
const decisions = Number(process.argv[2] ?? 20_000)
const GOAL = 2_000

const place = await mkdtemp(join(tmpdir(), 'redress-bench-'))
const [file, rows] = [join(place, 'decisions.jsonl'), join(place, 'decisions.copy')]
await write(file, (statement) => `${JSON.stringify(statement)}\n`)
await write(rows, (statement) => copyRow([statement.header.reference ?? '', JSON.stringify(statement)]))
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${decisions} decisions, load ${loadavg()[0]?.toFixed(1)}`)

const whole = await inDatabase('whole', async ({ folder, connection, postgres }) => {
  const floor = decisions / (await copyBare(connection, createReadStream(rows, { highWaterMark: 1 << 20 })))
  const first = await importFile(folder, file, postgres)
  const again = await importFile(folder, file, postgres)
  return { floor, first, again, state: await stateOf(connection), bytes: await bytesOf(connection) }
})
const killed = await inDatabase('killed', async ({ folder, connection, postgres }) => {
  const cut = await importFile(folder, file, postgres, { killAfter: decisions / 2 })
  const rest = await importFile(folder, file, postgres)
  return { cut, rest, state: await stateOf(connection) }
})

const { looks, seconds } = whole.first
// Beside the whole command, what it does once it has begun: starting and compiling it costs the same for any number.
const [begun, last] = [looks[0], looks.at(-1)]
const since = (what: (look: Look) => number): number => (begun === undefined || last === undefined ? NaN : what(last) - what(begun))
const each = (what: (look: Look) => number): string => `${((since(what) / since((look) => look.decisions)) * 1e6).toFixed(0)} µs`
console.log('\n| tenth | decisions | seconds | memory MB |\n|---|---|---|---|')
for (const [index, look] of tenths(looks).entries()) console.log(`| ${index + 1} | ${look.decisions} | ${look.seconds.toFixed(1)} | ${look.megabytes.toFixed(0)} |`)
console.log(`
imported:        ${rate(seconds)} a second, the whole command with its start (goal ${GOAL}: ${decisions / seconds >= GOAL ? 'met' : 'not met'})
                 ${(since((look) => look.decisions) / since((look) => look.seconds)).toFixed(0)} a second from the first ${begun?.decisions} on
processor time:  ${each((look) => look.reading)} reading and sending, ${each((look) => look.database)} database, for each decision from there on
bare COPY:       ${whole.floor.toFixed(0)} a second; the import has ${(decisions / seconds / whole.floor).toFixed(2)} of its rate
once more:       ${rate(whole.again.seconds)} a second, ${JSON.stringify(whole.again.report)}
killed at:       ${killed.cut.looks.at(-1)?.decisions}; then ${JSON.stringify(killed.rest.report)} in ${killed.rest.seconds.toFixed(1)} s
register:        ${whole.state === killed.state ? 'the same with and without the kill' : 'NOT THE SAME'} (${whole.state.slice(0, 16)})
on disk:         ${(whole.bytes / decisions / 1000).toFixed(1)} kB for each decision`)
await rm(place, { recursive: true, force: true })
if (whole.state !== killed.state) process.exitCode = 1

interface Place {
  readonly folder: string
  readonly connection: pg.PoolConfig
  readonly postgres: number
}

/** Runs in a data folder of its own, whose database is running already. */
async function inDatabase<T>(name: string, work: (place: Place) => Promise<T>): Promise<T> {
  const folder = join(place, name)
  const { connection, close } = await openStore({ folder, say: () => {} })
  const postgres = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
  try {
    return await work({ folder, connection, postgres })
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A digest over everything that was published and where it stands. */
async function stateOf(connection: pg.PoolConfig): Promise<string> {
  return one(connection, `select encode(sha256(string_agg(convert_to(d.position || d.reference || d.version, 'UTF8') || d.digest, '' order by d.position)), 'hex') as value from register.decision d`)
}

async function bytesOf(connection: pg.PoolConfig): Promise<number> {
  return Number(await one(connection, `select (pg_total_relation_size('register.decision') + pg_total_relation_size('register.listed'))::text as value`))
}

async function one(connection: pg.PoolConfig, text: string): Promise<string> {
  const client = new pg.Client({ ...connection })
  await client.connect()
  const { rows: found } = await client.query<{ value: string }>(text)
  await client.end()
  return found[0]?.value ?? ''
}

function write(path: string, line: (statement: Statement) => string): Promise<void> {
  const lines = function* () {
    for (let index = 0; index < decisions; index++) yield line(inventedDecision(1, index).statement)
  }
  return pipeline(Readable.from(lines()), createWriteStream(path))
}

function rate(seconds: number): string {
  return (decisions / seconds).toFixed(0)
}

function tenths(looks: readonly Look[]): readonly Look[] {
  return Array.from({ length: 10 }, (_, index) => looks.find((look) => look.decisions >= ((index + 1) * decisions) / 10)).filter((look) => look !== undefined)
}
