import type { Deed } from '../../casework/event.ts'
import type { Rooms } from '../ports/store.ts'
import type { CaseFile } from './case-file.ts'

/** Asks for a reminder on the day by which each of these promises is to be done, and afterwards for as long as it is not. */
export async function watchPromises(rooms: Rooms, at: Pick<CaseFile, 'caseId'>, deeds: readonly Deed[]): Promise<void> {
  for (const { happening: it } of deeds) {
    if (it.type !== 'PromiseMade') continue
    await rooms.jobs.add('clock-falls-due', { case: at.caseId, promise: it.promise }, { runAt: `${it.due}T06:00:00.000Z`, key: `${at.caseId}.${it.promise}` })
  }
}
