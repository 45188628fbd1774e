import { clocksOf, type CaseClock } from '../casework/clocks.ts'
import { fold, type CaseState } from '../casework/state.ts'
import type { Role } from '../scheme/language.ts'
import { letterOf, mailOf } from '../letters/index.ts'
import { sha256Hex } from '../proof/digest.ts'
import { clockSettings } from '../usecases/cases/case-file.ts'
import { postMail } from '../usecases/mail/post-mail.ts'
import type { Person } from '../usecases/ports/people.ts'
import type { Rooms, Standing } from '../usecases/ports/store.ts'
import { as, system, type Desk } from '../usecases/use-case.ts'
import type { Handler } from './handler.ts'
import { identifierIn } from './handler.ts'

/**
 * A day that was expected to count has come. The case is read again, for its clock may since have been stopped, paused or
 * put off; if it still runs, those who hold it get one neutral reminder for that day, however often this is done.
 */
export const clockFallsDue: Handler = async ({ desk }, payload) => {
  const [caseId, clockId] = [identifierIn(payload, 'case'), identifierIn(payload, 'clock')]
  const found = await as(desk, system, (rooms) => runningClock(desk, rooms, caseId, clockId))
  if (found === null) return
  const { state, clock, holder } = found
  if (clock.due > desk.today()) {
    await as(desk, system, ({ jobs }) => jobs.add('clock-falls-due', { case: caseId, clock: clockId }, { runAt: `${clock.due}T06:00:00.000Z`, key: `${caseId}.${clockId}` }))
    return
  }
  const office: Standing = { side: 'office', office: state.office, person: null, body: null }
  const reminded = await desk.store.as(office, (rooms) => holdersOf(rooms, state, holder))
  for (const person of reminded) await remind(desk, person, state.office, `${caseId} ${clockId} ${clock.due}`)
}

interface Holder {
  readonly role: string
  readonly side: Role['side']
}

async function runningClock(desk: Desk, rooms: Rooms, caseId: string, clockId: string): Promise<{ state: CaseState; clock: CaseClock; holder: Holder } | null> {
  const history = await rooms.histories.load(caseId)
  const office = history === null ? null : await rooms.people.office(history.head.office)
  if (history === null || office === null) return null
  const state = fold(history.events)
  const scheme = desk.schemes.version(state.scheme, state.schemeVersion)
  const clock = clocksOf(state, scheme, desk.today(), clockSettings(office)).find(({ id }) => id === clockId)
  const side = clock === undefined ? undefined : scheme.roles[clock.clock.holder]?.side
  if (clock === undefined || side === undefined || clock.stoppedOn !== null || clock.pausedSince !== null) return null
  return { state, clock, holder: { role: clock.clock.holder, side } }
}

/** The one to whom the case is assigned, else all in that role. People who complain were told the date in their letter, and whoever is outside has no account. */
async function holdersOf(rooms: Rooms, state: CaseState, { role, side }: Holder): Promise<readonly Person[]> {
  if (side === 'person' || side === 'outside') return []
  if (side === 'body') return rooms.people.ofBody(state.body, state.office)
  const staff = await rooms.people.staff([role])
  const assigned = staff.filter(({ id }) => id === state.assigned)
  return assigned.length > 0 ? assigned : staff
}

/** The id of the mail is that of the occasion and the person, so that a second one is seen to be the same. */
async function remind(desk: Desk, person: Person, office: string, occasion: string): Promise<void> {
  const { mail } = person
  if (mail === null) return
  const id = `reminder-${sha256Hex(`${occasion} ${person.id}`).slice(0, 32)}`
  await as(desk, system, async (rooms) => {
    if ((await rooms.mailbox.load(id)) !== null) return
    await postMail(rooms, { id, office, to: mail, ...mailOf(letterOf('work-reminder'), { site: desk.site }) })
  })
}
