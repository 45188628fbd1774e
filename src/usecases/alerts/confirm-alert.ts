import { minutesAfter } from '../identity/instants.ts'
import type { Alert } from '../ports/alerts.ts'
import type { Rooms } from '../ports/store.ts'
import { as, done, refuse, system, useCase, type Desk } from '../use-case.ts'
import { CONFIRM_HOURS, SEARCHES_AT_MOST } from './limits.ts'
import { cameBy, linkTo } from './links.ts'

interface Link {
  readonly alert: string
  readonly token: string
}

/** What somebody is about to confirm, or has confirmed. */
export interface Confirming extends Pick<Alert, 'search' | 'every'> {
  readonly confirmed: boolean
  /** Where all that they follow can be seen and stopped. */
  readonly stop: string
}

const over = refuse('not-found', 'This link does not work any more.')

/** Whoever came by the link in a mail sees what they would confirm. Nothing changes: programs open links too. */
export const openAlert = useCase<Link, Confirming>({ id: 'open-alert', may: ['public'] }, async (desk, _actor, link) => {
  const found = await as(desk, system, (rooms) => behind(desk, rooms, link))
  return found === null ? over : done(shown(desk, found))
})

/** Whoever came by the link says that they want the mails. Once; and not without end, for each search costs others time. */
export const confirmAlert = useCase<Link, Confirming>({ id: 'confirm-alert', may: ['public'] }, (desk, _actor, link) =>
  as(desk, system, async (rooms) => {
    const found = await behind(desk, rooms, link)
    if (found === null) return over
    if (found.confirmedAt !== null) return done(shown(desk, found))
    const others = (await rooms.alerts.of(found.follower)).filter(({ search }) => search !== found.search)
    if (others.length >= SEARCHES_AT_MOST) {
      return refuse('not-now', `This address follows ${SEARCHES_AT_MOST} searches already. Stop one of them first, with the link at the end of any of our emails about them; then come back to this page.`)
    }
    const toldTo = await rooms.registerFeed.last()
    await rooms.alerts.confirm(found.id, { at: desk.now(), toldTo, toldOn: desk.today() })
    return done(shown(desk, { ...found, confirmedAt: desk.now() }))
  }))

/** The alert of a link that still works: confirmed, or asked for not long ago. */
async function behind(desk: Desk, { alerts }: Rooms, { alert, token }: Link): Promise<Alert | null> {
  if (!cameBy(desk, 'confirm', alert, token)) return null
  const found = await alerts.find(alert)
  if (found === null || (found.confirmedAt === null && minutesAfter(found.askedAt, CONFIRM_HOURS * 60) <= desk.now())) return null
  return found
}

const shown = (desk: Desk, { follower, search, every, confirmedAt }: Alert): Confirming => ({ search, every, confirmed: confirmedAt !== null, stop: linkTo(desk, 'stop', follower) })
