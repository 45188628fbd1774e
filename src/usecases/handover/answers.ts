import type { Deed, HandoverAnswer } from '../../casework/event.ts'
import { letterOf, mailOf } from '../../letters/index.ts'
import { openFile, recordDeeds } from '../cases/case-file.ts'
import { announce } from '../cases/issue-documents.ts'
import { postMail } from '../mail/post-mail.ts'
import type { KeptHandover } from '../ports/handovers.ts'
import type { Rooms } from '../ports/store.ts'
import { system, type Desk } from '../use-case.ts'

/**
 * Takes an answer back to the case from which a hand-over came: recorded there with the reference at the other end, and
 * told to the person; to another installation, where it came from one. Under `system` rooms, after the one who answers was checked.
 */
export async function answerSender(desk: Desk, rooms: Rooms, kept: KeptHandover, answer: HandoverAnswer, reference: string | null, why: string): Promise<void> {
  if (kept.fromCase === null) {
    if (kept.fromPartner === null || answer === 'withdrawn') return
    await rooms.handovers.change(kept.id, { state: answer, why: why === '' ? null : why })
    return rooms.jobs.add('carry-handover', { package: kept.id }, { key: `handover.${kept.id}.${answer}` })
  }
  const history = await rooms.histories.load(kept.fromCase)
  const opened = history === null ? null : await openFile(desk, rooms, history.head.reference)
  if (opened === null || !opened.ok) return
  const deed: Deed = { happening: { type: 'HandoverAnswered', package: kept.id, answer, reference, on: desk.today() }, ...(why === '' ? {} : { words: { why, by: kept.toName }, shownTo: ['person'] as const }) }
  const recorded = await recordDeeds(desk, rooms, opened.value, { actor: system, role: 'system' }, [deed])
  if (!recorded.ok) throw new Error(`The answer to the hand-over ${kept.id} could not be recorded: ${recorded.refusal.code}.`)
  await announce(desk, rooms, recorded.value, ['person'])
}

/** Tells the office to which a hand-over went that it has come, or that something about it has changed: a mail that says no more than that. */
export async function tellReceiver(desk: Desk, rooms: Rooms, id: string): Promise<void> {
  const kept = await rooms.handovers.find(id)
  const office = kept?.toOffice == null ? null : await rooms.people.office(kept.toOffice)
  if (office === null || typeof office.settings.mail !== 'string') return
  const { subject, text } = mailOf(letterOf('handover-notice'), { site: `${desk.site}/office/arrivals/${id}` })
  await postMail(rooms, { id: desk.newId(), office: office.id, to: office.settings.mail, subject, text })
}
