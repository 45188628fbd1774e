import { letterOf, mailOf } from '../../letters/index.ts'
import { postMail } from '../mail/post-mail.ts'
import { as, system, type Actor, type Desk } from '../use-case.ts'
import type { CaseFile } from './case-file.ts'

/**
 * Tells the one to whom a case is assigned that somebody outside the office has done something on it, in a mail that says no more:
 * what leaves the case where it is, such as asking for more time, would show on no list. Only after it was recorded, so that nothing
 * that a person sends is lost because a mail cannot be written.
 */
export async function tellAssigned(desk: Desk, by: Actor, { state, office }: CaseFile): Promise<void> {
  const { assigned } = state
  if (assigned === null || (by.side !== 'person' && by.side !== 'body')) return
  await as(desk, system, async (rooms) => {
    const mail = (await rooms.people.person(assigned))?.mail ?? null
    if (mail === null) return
    await postMail(rooms, { id: desk.newId(), office: office.id, to: mail, ...mailOf(letterOf('news-on-case'), { site: `${desk.site}/office` }) })
  })
}
