import type { CaseClock } from '../../casework/clocks.ts'
import type { Rooms } from '../ports/store.ts'
import type { CaseFile } from './case-file.ts'

/**
 * Asks for a reminder on the day that each of these clocks ends, where a person holds it. The job reads the case again
 * then, and may find nothing to do; asking twice for one clock keeps one reminder.
 */
export async function watchClocks(rooms: Rooms, at: CaseFile, clocks: readonly CaseClock[]): Promise<void> {
  for (const clock of clocks) {
    if (clock.stoppedOn !== null) continue
    await rooms.jobs.add('clock-falls-due', { case: at.caseId, clock: clock.id }, { runAt: `${clock.due}T06:00:00.000Z`, key: `${at.caseId}.${clock.id}` })
  }
}
