import type { Jobs } from '../usecases/ports/jobs.ts'
import type { Session } from './session.ts'

const enqueue = 'select casework.enqueue($1, $2, $3, $4)'

export function createJobs(session: Session): Jobs {
  return {
    add: async (task, payload, options = {}) => {
      session.later({ name: 'enqueue', text: enqueue, values: [task, JSON.stringify(payload), options.runAt ?? null, options.key ?? null] })
    },
  }
}
