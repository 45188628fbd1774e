import { run } from 'graphile-worker'
import pg from 'pg'
import type { Jobs } from '../usecases/ports/jobs.ts'
import { asRole } from './migrate.ts'
import { listened, quiet } from './quiet.ts'
import { roles } from './roles.ts'

export type TaskName = Parameters<Jobs['add']>[0]
export type Handler = (payload: Readonly<Record<string, string | number>>) => Promise<void>

const atOnce = 2

/**
 * Works off what was enqueued, two jobs at once, as the role of the jobs. A handler that rejects is tried again later, so
 * it must do no harm when it runs twice. `stop` waits for the jobs under way.
 */
export async function startWorker(connection: pg.PoolConfig, handlers: Readonly<Partial<Record<TaskName, Handler>>>): Promise<{ stop(): Promise<void> }> {
  const pool = listened(new pg.Pool({ ...asRole(connection, roles.jobs), max: atOnce + 1 }))
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [task, (payload: unknown) => handle(payload as Parameters<Handler>[0])]),
  )
  const runner = await run({ pgPool: pool, taskList, concurrency: atOnce, noHandleSignals: true, logger: quiet, parsedCronItems: [] })
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}
