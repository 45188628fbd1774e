import type { PublicationChangeKind } from '../../casework/event.ts'
import type { Rooms } from '../ports/store.ts'
import { openFile, recordDeeds } from '../cases/case-file.ts'
import type { Actor, Desk } from '../use-case.ts'
import type { KeptDecision } from './publishers.ts'

/** More than this many others would have to act on one case in the same moment. */
const TRIES = 3

/**
 * Notes what was done to a published decision, by whom and why: among the office's own records and, where it came from a
 * case here, in the history of the case. Whatever else happens to the case meanwhile is no reason not to; where it cannot
 * be noted, nothing of it is done.
 */
export async function recordChange(
  desk: Desk, rooms: Rooms, actor: Actor, { reference, file }: KeptDecision,
  { change, reasons, ...proposal }: { readonly change: PublicationChangeKind; readonly reasons: string; readonly statement?: string; readonly protects?: boolean },
): Promise<void> {
  const id = desk.newId()
  await rooms.publicationChanges.add({ id, office: actor.office ?? '', reference, change, person: actor.person ?? '', reasons, at: desk.now(), ...proposal })
  if (file === null) return
  const role = actor.roles.find((each) => Object.hasOwn(file.scheme.roles, each)) ?? ''
  for (let tried = 0, at = file; tried < TRIES; tried += 1) {
    const recorded = await recordDeeds(desk, rooms, at, { actor, role }, [{ happening: { type: 'PublicationChanged', change, record: id } }])
    if (recorded.ok) return
    const opened = await openFile(desk, rooms, reference)
    if (opened.ok) at = opened.value
  }
  throw new Error(`what was done to the publication of ${reference} could not be recorded on its case`)
}

/** Reasons are for those who ask later why it was done; without any, nothing is. */
export const noReasons = (reasons: string) => (reasons.trim() === '' ? [{ field: 'reasons', message: 'Say why, for those who ask later' }] : [])
