import { letterOf, mailOf } from '../../letters/index.ts'
import { sha256Hex } from '../../proof/digest.ts'
import { addDays, compareDates, type PlainDate } from '../../time/plain-date.ts'
import { askedOf, addressOfSearch } from '../../register/search-address.ts'
import { minutesAfter } from '../identity/instants.ts'
import type { Alert } from '../ports/alerts.ts'
import type { Postman } from '../ports/postman.ts'
import type { Rooms } from '../ports/store.ts'
import { queryAsked } from '../register/search-decisions.ts'
import { as, done, useCase, type Desk } from '../use-case.ts'
import { CONFIRM_HOURS, NAMED_AT_MOST, TAKEN_MINUTES } from './limits.ts'
import { linkTo } from './links.ts'
import { newsInWords, type NewToSearch } from './news-in-words.ts'

const AT_ONCE = 500

/** Asks for a mail to everyone for whom the day has come and the register has changed. More often than once a day does no harm. */
export const handOutAlerts = useCase<Record<never, never>, { readonly followers: number }>({ id: 'hand-out-alerts', may: ['system'] }, async (desk, actor) => {
  let followers = 0
  for (let after: string | undefined = ''; after !== undefined;) {
    const some: readonly string[] = await as(desk, actor, async ({ alerts, jobs, registerFeed }) => {
      const due = await alerts.due({ before: await registerFeed.last(), ...dueDays(desk.today()), after: after ?? '', atMost: AT_ONCE })
      for (const follower of due) await jobs.add('send-alerts', { follower }, { key: `alerts.${follower}` })
      return due
    })
    followers += some.length
    after = some.length < AT_ONCE ? undefined : some.at(-1)
  }
  return done({ followers })
})

/** On or before which days somebody was last told whose day has come again. */
const dueDays = (today: PlainDate): { readonly day: PlainDate; readonly week: PlainDate } => ({ day: addDays(today, -1), week: addDays(today, -7) })

const isDue = ({ every, toldOn }: Alert, today: PlainDate): boolean => toldOn !== null && compareDates(toldOn, dueDays(today)[every]) <= 0

/**
 * Writes one mail to a follower, with what came new to all their searches whose day has come; none where nothing came. What
 * was taken down meanwhile is not in it, and what was told is not told again. One that cannot be sent is tried again later,
 * with what there is then.
 */
export const sendAlerts = useCase<{ readonly follower: string; readonly postman: Postman }, { readonly named: number }>({ id: 'send-alerts', may: ['system'] }, async (desk, actor, { follower, postman }) => {
  const now = desk.now()
  const taken = await as(desk, actor, async (rooms) => {
    const address = await rooms.alerts.takeUp(follower, now, minutesAfter(now, TAKEN_MINUTES))
    return address === null ? null : { address, ...(await whatIsNew(desk, rooms, follower)) }
  })
  if (taken === null) return done({ named: 0 })
  const { address, due, news, upTo } = taken
  try {
    if (news.length > 0) {
      const stop = linkTo(desk, 'stop', follower)
      // The same while it tells the same, so that a mail sent twice after a crash is recognised as one.
      const id = `alerts-${sha256Hex(JSON.stringify([due.map((alert) => [alert.id, alert.toldTo]), news.map(({ named }) => named.at(-1)?.position)])).slice(0, 32)}`
      await postman.send({ id, to: desk.secrets.unseal(address), ...mailOf(letterOf('alert-news'), { news: newsInWords(news, desk.site), stop }), stop })
    }
    await as(desk, actor, ({ alerts }) => alerts.told(due.map(({ id }) => id), upTo, desk.today()))
  } finally {
    await as(desk, actor, ({ alerts }) => alerts.letGo(follower))
  }
  return done({ named: news.reduce((sum, { named }) => sum + named.length, 0) })
})

/** Up to where the register is looked through is settled first: what is published in this moment is for the next mail. */
async function whatIsNew(desk: Desk, { alerts, news, registerFeed }: Rooms, follower: string): Promise<{ due: readonly Alert[]; news: readonly NewToSearch[]; upTo: number }> {
  const upTo = await registerFeed.last()
  const due = (await alerts.of(follower)).filter((alert) => isDue(alert, desk.today()))
  const each = Math.max(1, Math.floor(NAMED_AT_MOST / Math.max(1, due.length)))
  const told: NewToSearch[] = []
  const named = new Set<string>()
  for (const { search, toldTo } of due) {
    const read = queryAsked(askedOf(addressOfSearch(search)))
    if (!read.ok) continue
    // One that several searches find is named where it is found first.
    const found = (await news.firstSince(read.value.query, toldTo ?? upTo, named.size + each + 1)).filter(({ position, reference }) => position <= upTo && !named.has(reference))
    for (const { reference } of found.slice(0, each)) named.add(reference)
    if (found.length > 0) told.push({ search, named: found.slice(0, each), more: found.length > each })
  }
  return { due, news: told, upTo }
}

/**
 * Asks an address whether it is right that it be mailed. What is searched for is not in it: somebody else may have written
 * it, for that somebody to read.
 */
export const sendConfirmation = useCase<{ readonly alert: string; readonly postman: Postman }, { readonly sent: boolean }>({ id: 'send-confirmation', may: ['system'] }, async (desk, actor, { alert, postman }) => {
  const found = await as(desk, actor, ({ alerts }) => alerts.find(alert))
  if (found === null || found.confirmedAt !== null || minutesAfter(found.askedAt, CONFIRM_HOURS * 60) <= desk.now()) return done({ sent: false })
  const words = mailOf(letterOf('alert-confirm'), { link: linkTo(desk, 'confirm', alert), hours: String(CONFIRM_HOURS) })
  await postman.send({ id: `alert-${alert}`, to: desk.secrets.unseal(found.address), ...words })
  return done({ sent: true })
})
