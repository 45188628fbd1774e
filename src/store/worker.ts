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
const lookAgainMs = 500

/** What comes round each day, and when (UTC); one that was missed because nothing ran is made up for. */
const daily = { 'forget-expired': '40 3 * * *', 'end-publications': '10 3 * * *' } as const
const madeUpForMs = 86_400_000

/** Without a delay, though it be none, the library drops the errors of completing a job, and they end the program. */
const settings = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/**
 * Works off what was enqueued and what comes round each day, two jobs at once, as the role of the jobs. A handler that rejects is tried again later, and
 * one whose end could not be noted is run again, so it must do no harm when it runs twice. The library's runner ends when
 * its database goes away; it is begun again until `stop`, which waits for the jobs under way.
 */
export async function startWorker(connection: pg.PoolConfig, handlers: Readonly<Partial<Record<TaskName, Handler>>>): Promise<{ stop(): Promise<void> }> {
  const pool = listened(new pg.Pool({ ...asRole(connection, roles.jobs), max: atOnce + 1 }))
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [task, (payload: unknown) => handle(payload as Parameters<Handler>[0])]),
  )
  const cron = parseCronItems(Object.entries(daily).flatMap(([task, match]) => (task in taskList ? [{ task, match, options: { backfillPeriod: madeUpForMs, jobKey: task } }] : [])))
  const ended: string[] = []
  let stopping = false
  let runner = await begin()
  const running = keepRunning()

  async function begin(): Promise<Runner> {
    // Jobs that an ended runner of ours had taken would else wait four hours for it.
    if (ended.length > 0) await pool.query('select graphile_worker.force_unlock_workers($1)', [ended])
    const events: WorkerEvents = new EventEmitter()
    events.on('pool:create', ({ workerPool }) => ended.push(workerPool.id))
    return run({ pgPool: pool, taskList, concurrency: atOnce, noHandleSignals: true, logger: quiet, parsedCronItems: cron, events, preset: settings })
  }

  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner.promise.catch(() => undefined)
      if (stopping) return
      runner = await beginAgain()
    }
  }

  async function beginAgain(): Promise<Runner> {
    for (;;) {
      await pause(lookAgainMs)
      if (stopping) return runner
      try {
        return await begin()
      } catch {
        // The database is still away.
      }
    }
  }

  return {
    stop: async () => {
      stopping = true
      await runner.stop().catch(() => undefined)
      await running
      await pool.end()
    },
  }
}
