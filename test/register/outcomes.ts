import type { RemedyOutcome } from '../../src/register/remedy-outcome.ts'

/** An apology that was made in time; what a test is about is given. */
export function outcomeOf(given: Partial<RemedyOutcome> & Pick<RemedyOutcome, 'reference'>): RemedyOutcome {
  return { remedy: 'apology', number: 1, dueOn: '2026-07-01', satisfied: true, doneOn: '2026-06-20', late: false, recordedOn: '2026-06-25', ...given }
}
