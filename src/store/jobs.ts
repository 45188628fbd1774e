import type { Jobs } from '../usecases/ports/jobs.ts'
import type { Session } from './session.ts'

const enqueue = 'select casework.enqueue($1)'

/** Jobs go with the commit, all of a transaction in one statement: the queue is told of them once. */
export function createJobs(session: Session): Jobs {
  const jobs: unknown[] = []
  return {
    add: async (task, payload, { runAt, key } = {}) => {
      if (jobs.length === 0) session.atCommit(() => ({ name: 'enqueue', text: enqueue, values: [JSON.stringify(jobs)] }))
      jobs.push({ task, payload, runAt, key })
    },
  }
}
