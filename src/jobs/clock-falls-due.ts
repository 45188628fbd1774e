import { clocksOf } from '../casework/clocks.ts'
import { fold, type CaseState } from '../casework/state.ts'
import { letterOf, mailOf } from '../letters/index.ts'
import { sha256Hex } from '../proof/digest.ts'
import type { RoleId, Scheme } from '../scheme/language.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'
import { clockSettings } from '../usecases/cases/case-file.ts'
import { postMail } from '../usecases/mail/post-mail.ts'
import type { Office, Person } from '../usecases/ports/people.ts'
import type { Rooms, Standing } from '../usecases/ports/store.ts'
import { as, system, type Desk } from '../usecases/use-case.ts'
import type { Handler } from './handler.ts'
import { identifierIn, names } from './handler.ts'

/** How often whoever has not kept a promise is reminded after its day, in days. */
const AGAIN_AFTER_DAYS = 7

/**
 * A day that was expected to count has come: the end of a clock, or the day by which something was promised. The case is read
 * again, for it may since have been stopped, paused, put off or done; if it is still to be done, those who hold it get one
 * neutral reminder for that day, however often this is done. A promise that is not kept is asked after again.
 */
export const clockFallsDue: Handler = async ({ desk }, payload) => {
  const caseId = identifierIn(payload, 'case')
  const what = names(payload, 'promise') ? 'promise' : 'clock'
  const id = identifierIn(payload, what)
  const found = await as(desk, system, (rooms) => stillToDo(desk, rooms, caseId, what, id))
  if (found === null) return
  const again = (on: PlainDate) => as(desk, system, ({ jobs }) => jobs.add('clock-falls-due', { case: caseId, [what]: id }, { runAt: `${on}T06:00:00.000Z`, key: `${caseId}.${id}` }))
  const today = desk.today()
  if (found.due > today) return again(found.due)
  const office: Standing = { side: 'office', office: found.state.office, person: null, body: null }
  const reminded = await desk.store.as(office, (rooms) => holdersOf(rooms, found))
  const occasion = what === 'promise' ? today : found.due
  for (const person of reminded) await remind(desk, person, found.state.office, `${caseId} ${id} ${occasion}`)
  if (what === 'promise') await again(addDays(today, AGAIN_AFTER_DAYS))
}

interface Due {
  readonly state: CaseState
  readonly scheme: Scheme
  readonly holder: RoleId
  readonly due: PlainDate
}

/** What has to be done on a case, by whom and by when; null where it is done, stands still, or is not known. */
async function stillToDo(desk: Desk, rooms: Rooms, caseId: string, what: 'clock' | 'promise', id: string): Promise<Due | null> {
  const history = await rooms.histories.load(caseId)
  const office = history === null ? null : await rooms.people.office(history.head.office)
  if (history === null || office === null) return null
  const state = fold(history.events)
  const scheme = desk.schemes.version(state.scheme, state.schemeVersion)
  return what === 'promise' ? openPromise(state, scheme, id) : runningClock(desk, state, scheme, office, id)
}

function openPromise(state: CaseState, scheme: Scheme, id: string): Due | null {
  const promise = state.promises.find((each) => each.promise === id && each.done === null)
  return promise === undefined ? null : { state, scheme, holder: promise.holder, due: promise.due }
}

function runningClock(desk: Desk, state: CaseState, scheme: Scheme, office: Office, id: string): Due | null {
  const clock = clocksOf(state, scheme, desk.today(), clockSettings(office)).find((each) => each.id === id)
  return clock === undefined || clock.stoppedOn !== null || clock.pausedSince !== null ? null : { state, scheme, holder: clock.clock.holder, due: clock.due }
}

/**
 * The one to whom the case is assigned, else all in that role. People who complain were told the date in their letter. For someone
 * without an account those of the office are asked who can act on the case now: they have to find out.
 */
async function holdersOf(rooms: Rooms, { state, scheme, holder }: Due): Promise<readonly Person[]> {
  const { side } = scheme.roles[holder] ?? {}
  if (side === undefined || side === 'person') return []
  if (side === 'body') return rooms.people.ofBody(state.body, state.office)
  const staff = await rooms.people.staff(side === 'outside' ? rolesAtWork(scheme, state) : [holder])
  const assigned = staff.filter(({ id }) => id === state.assigned)
  return assigned.length > 0 ? assigned : staff
}

const rolesAtWork = (scheme: Scheme, state: CaseState): readonly RoleId[] =>
  Object.entries(scheme.roles).filter(([id, { side }]) => side === 'office' && Object.values(scheme.actions).some(({ from, by }) => from.includes(state.stage) && by.includes(id))).map(([id]) => id)

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
