import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { parseCronItems, run, type Runner, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Jobs } from '../usecases/ports/jobs.ts'
import { asRole } from './migrate.ts'
import { listened, quiet } from './quiet.ts'
import { roles } from './roles.ts'

export type TaskName = Parameters<Jobs['add']>[0] | keyof typeof daily
export type Handler = (payload: Readonly<Record<string, string | number>>) => Promise<void>

const atOnce = 2
const presenceLock = 7_326_431

/** Who has taken up jobs holds a lock by their name for as long as they live; whoever has none is no more, or is one of those named. */
const unlockJobsOfTheDead = `
  select graphile_worker.force_unlock_workers(array(
    select distinct j.locked_by from graphile_worker.jobs j
    where j.locked_by = any ($1) or not exists (
      select from pg_locks l
      where l.locktype = 'advisory' and l.classid = ${presenceLock}::oid and l.objid = hashtext(j.locked_by)::oid
        and l.database = (select d.oid from pg_database d where d.datname = current_database()))))`
const lookAgainMs = 500
/** How often the agenda is looked through for what is due. */
const handOverMs = 500

/** What comes round each day, and when (UTC); one that was missed because nothing ran is made up for. */
const daily = { 'forget-expired': '40 3 * * *', 'end-publications': '10 3 * * *', 'hand-out-alerts': '20 5 * * *' } as const
const madeUpForMs = 86_400_000

/**
 * Jobs are taken up and noted as done several at a time, because each time costs the database more than most jobs do; one
 * that comes when there was nothing to do is taken up at once. Without a delay of failures, though it be none, the library
 * drops the errors of noting them, and they end the program.
 */
const settings = {
  worker: {
    localQueue: { size: 10, refetchDelay: { durationMs: 100, threshold: 9, maxAbortThreshold: Number.POSITIVE_INFINITY } },
    completeJobBatchDelay: 50, failJobBatchDelay: 0,
  },
}

/**
 * Works off what is on the agenda and what comes round each day, two jobs at once, as the role of the jobs. A handler that
 * rejects is tried again later, and one whose end could not be noted is run again, so it must do no harm when it runs
 * twice. The library's runner ends when its database goes away; it is begun again until `stop`, which waits for the jobs
 * under way. Jobs that somebody took up and did not live to do are taken up by whoever begins next.
 */
export async function startWorker(connection: pg.PoolConfig, handlers: Readonly<Partial<Record<TaskName, Handler>>>): Promise<{ stop(): Promise<void> }> {
  const pool = listened(new pg.Pool({ ...asRole(connection, roles.jobs), max: atOnce + 2 }))
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [task, (payload: unknown) => handle(payload as Parameters<Handler>[0])]),
  )
  const cron = parseCronItems(Object.entries(daily).flatMap(([task, match]) => (task in taskList ? [{ task, match, options: { backfillPeriod: madeUpForMs, jobKey: task } }] : [])))
  const ended: string[] = []
  let presence: pg.PoolClient | undefined
  const stopping = new AbortController()
  const waited = (ms: number) => pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
  let runner = await begin()
  const running = Promise.all([keepRunning(), handOver()])

  async function begin(): Promise<Runner> {
    const present = await beThere()
    // They would else wait four hours for one who does not come back.
    await present.query(unlockJobsOfTheDead, [ended])
    const events: WorkerEvents = new EventEmitter()
    events.on('pool:create', ({ workerPool: { id } }) => {
      ended.push(id)
      present.query('select pg_advisory_lock($1, hashtext($2))', [presenceLock, id]).catch(() => undefined)
    })
    return run({ pgPool: pool, taskList, concurrency: atOnce, noHandleSignals: true, logger: quiet, parsedCronItems: cron, events, preset: settings })
  }

  /** A connection of our own, whose locks say that we are alive. */
  async function beThere(): Promise<pg.PoolClient> {
    presence?.release(true)
    presence = undefined
    return (presence = await pool.connect())
  }

  /** What is due goes from the agenda to the queue; what could not, because the database is away, goes the next time. */
  async function handOver(): Promise<void> {
    while (!stopping.signal.aborted) {
      await pool.query({ name: 'hand-over', text: 'select casework.hand_over()' }).catch(() => undefined)
      await waited(handOverMs)
    }
  }

  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner.promise.catch(() => undefined)
      if (stopping.signal.aborted) return
      runner = await beginAgain()
    }
  }

  async function beginAgain(): Promise<Runner> {
    for (;;) {
      await waited(lookAgainMs)
      if (stopping.signal.aborted) return runner
      try {
        return await begin()
      } catch {
        // The database is still away.
      }
    }
  }

  return {
    stop: async () => {
      stopping.abort()
      await runner.stop().catch(() => undefined)
      await running
      presence?.release()
      await pool.end()
    },
  }
}
