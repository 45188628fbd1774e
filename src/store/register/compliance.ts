import type { Compliance, Recorded, RemedyOutcome } from '../../usecases/ports/compliance.ts'
import { remedyKey } from '../../register/remedy-outcome.ts'
import type { Session } from '../session.ts'

/** What became of remedies, in PostgreSQL. */
export function createCompliance(session: Session): Compliance {
  return {
    record: async (outcomes) => {
      if (new Set(outcomes.map(remedyKey)).size < outcomes.length) throw new Error('Remedies whose outcomes are recorded together are each there once.')
      const recorded = await session.rows<{ outcome: Recorded }>({ name: 'register-record-compliance', text: 'select outcome from register.record_compliance($1)', values: [JSON.stringify(outcomes)] })
      return recorded.map(({ outcome }) => outcome)
    },
    of: (reference) => session.rows<RemedyOutcome & Record<string, unknown>>({ name: 'register-compliance-of', text: OF, values: [reference] }),
  }
}

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`

const OF = `
  select reference, remedy, number, ${day('due_on')} as "dueOn", satisfied, ${day('done_on')} as "doneOn", late, ${day('recorded_on')} as "recordedOn"
  from register.compliance
  where reference = $1 and until is null
  order by remedy, number`
