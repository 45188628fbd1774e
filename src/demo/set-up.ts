import { londonDay } from '../time/plain-date.ts'
import type { Deed } from '../casework/event.ts'
import type { Recordable } from '../casework/record.ts'
import { actOnCase } from '../usecases/cases/act-on-case.ts'
import type { CaseFile } from '../usecases/cases/case-file.ts'
import { complain } from '../usecases/cases/complain.ts'
import { recordOnCase } from '../usecases/cases/record-on-case.ts'
import { showCase } from '../usecases/cases/show-case.ts'
import { system, visitor, type Actor, type Desk, type Result } from '../usecases/use-case.ts'
import { accounts, accountsOf, DEMONSTRATION_PASSWORD, type DemonstrationAccount } from './accounts.ts'
import { bodies, neighbours, office } from './places.ts'
import { stories, type Story } from './stories.ts'

/** An account as it is announced: with the secret of its second factor and the code of this moment. */
export interface Announced extends DemonstrationAccount {
  readonly secret: string
}

/** Loads the demonstration's offices and people where there is no office yet; its cases are for `tellStories`. True where it did. */
export async function setUpDemonstration(desk: Desk): Promise<boolean> {
  const empty = await desk.store.as(system, async (rooms) => (await rooms.people.offices()).length === 0)
  if (!empty) return false
  const everyone = accountsOf(desk)
  // All have one password, which everybody is told: it is hashed once.
  const passwordHash = await desk.secrets.hash(DEMONSTRATION_PASSWORD)
  await desk.store.as(system, async (rooms) => {
    for (const each of [{ ...office, settings: { ...office.settings, [STORIES_TOLD]: 0 } }, ...neighbours]) await rooms.people.saveOffice(each)
    for (const body of bodies) await rooms.people.saveBody(body)
    for (const account of everyone) await rooms.people.add({ ...account, side: account.body === null ? 'office' : 'body' })
    for (const { id, mail } of everyone) await rooms.credentials.save({ person: id, mail, passwordHash, sealedSecret: desk.secrets.seal(desk.secrets.totp.newSecret()), lockedUntil: null })
  })
  return true
}

/** Under which the demonstration's office keeps how many stories were told, for as long as some are left. */
const STORIES_TOLD = 'storiesTold'

/** Stories that are being told while visitors come already. */
export interface Telling {
  readonly done: boolean
  /** Resolves when all are told, or none will be any more. */
  readonly finished: Promise<void>
  /** Lets the story under way come to its end; the others wait for the next start. */
  stop(): Promise<void>
}

/** Tells the stories that this demonstration has not been told yet, and so makes its cases. A start that was cut off is gone on with. */
export function tellStories(desk: Desk): Telling {
  const stopping = new AbortController()
  let done = false
  const telling = async () => {
    for (let left = await storiesLeft(desk); left > 0 && !stopping.signal.aborted; left -= 1) {
      await tell(desk, stories[stories.length - left] as Story)
      await noteTold(desk, stories.length - left + 1)
    }
  }
  const finished = telling().finally(() => (done = true))
  return { get done() { return done }, finished, stop: () => (stopping.abort(), finished) }
}

async function storiesLeft(desk: Desk): Promise<number> {
  const kept = await desk.store.as(system, (rooms) => rooms.people.office(office.id))
  const told = kept?.settings[STORIES_TOLD]
  return typeof told === 'number' ? stories.length - told : 0
}

async function noteTold(desk: Desk, told: number): Promise<void> {
  await desk.store.as(system, async (rooms) => {
    const kept = await rooms.people.office(office.id)
    if (kept === null) return
    const { [STORIES_TOLD]: _, ...settings } = kept.settings
    await rooms.people.saveOffice({ ...kept, settings: told < stories.length ? { ...settings, [STORIES_TOLD]: told } : settings })
  })
}

/** The demonstration's accounts with their second factors, for whoever has just started it. */
export async function announcedAccounts(desk: Desk): Promise<readonly Announced[]> {
  return desk.store.as(system, async (rooms) => {
    const announced: Announced[] = []
    for (const account of accountsOf(desk)) {
      const credential = await rooms.credentials.ofPerson(account.id)
      if (credential?.sealedSecret != null) announced.push({ ...account, secret: desk.secrets.unseal(credential.sealedSecret) })
    }
    return announced
  })
}

const as = (roles: string): Actor => {
  const account = accounts.find((each) => each.mail.startsWith(`${roles}@`))
  if (account === undefined) throw new Error(`The demonstration has no ${roles}.`)
  return { side: account.body === null ? 'office' : 'body', office: office.id, person: account.id, body: account.body, name: account.name, roles: account.roles, powers: account.powers }
}

/** Takes a story through the use cases, each step by the one who would, on the day when it would have been. */
async function tell(desk: Desk, story: Story): Promise<void> {
  const on = deskDaysAgo(desk, story.daysAgo)
  const { reference } = must(await complain(on, visitor, story.complaint))
  if (story.reaches === 'received') return
  const [adviser, investigator, manager, publisher] = [as('adviser'), as('investigator'), as('manager'), as('publication')]
  await step(on, adviser, reference, 'acknowledge')
  await step(on, adviser, reference, 'send-to-assessment')
  await step(on, manager, reference, 'allocate', { investigator: investigator.person ?? '' })
  const later = deskDaysAgo(desk, Math.max(0, story.daysAgo - 7))
  await note(later, investigator, reference, { happening: { type: 'CategoryChosen', category: story.category[0], subcategory: story.category[1] } })
  if (story.account !== undefined) await step(later, investigator, reference, 'record-account', { account: story.account, source: 'its final response' })
  for (const fact of story.facts) await note(later, investigator, reference, { happening: { type: 'FactRecorded', fact: desk.newId(), from: fact.from, newParagraph: fact.newParagraph ?? false }, words: { text: fact.text } })
  for (const { complaint, tests } of story.heads) {
    const head = desk.newId()
    await note(later, investigator, reference, { happening: { type: 'HeadAdded', head }, words: { text: complaint } })
    for (const { reasons, ...test } of tests) await note(later, investigator, reference, { happening: { type: 'TestConsidered', head, facts: [], ...test }, words: { reasons } })
  }
  if (story.reaches === 'assessing') return
  await note(later, investigator, reference, { happening: { type: 'GroundsChosen', grounds: story.grounds } })
  const { state } = await file(later, investigator, reference)
  for (const injustice of state.injustices) await note(later, investigator, reference, { happening: { type: 'InjusticeAddressed', injustice: injustice.id, head: state.heads[0]?.id ?? null } })
  await step(later, investigator, reference, 'submit-draft', { outcome: story.outcome })
  if (story.reaches === 'awaiting-approval') return
  await step(later, manager, reference, 'approve')
  await step(later, publisher, reference, 'prepare-publication', { looked: 'every-place' })
  await step(later, manager, reference, 'publish')
}

async function file(desk: Desk, actor: Actor, reference: string): Promise<CaseFile> {
  return must(await showCase(desk, actor, { reference })).file
}

async function step(desk: Desk, actor: Actor, reference: string, action: string, given: Readonly<Record<string, string>> = {}): Promise<void> {
  const { state } = await file(desk, actor, reference)
  must(await actOnCase(desk, actor, { reference, action, seen: state.version, given }))
}

async function note(desk: Desk, actor: Actor, reference: string, deed: Deed & { readonly happening: Recordable }): Promise<void> {
  const { state } = await file(desk, actor, reference)
  must(await recordOnCase(desk, actor, { reference, seen: state.version, deed }))
}

/** The same desk on an earlier day, at nine in the morning. */
function deskDaysAgo(desk: Desk, days: number): Desk {
  const now = `${new Date(Date.parse(desk.now()) - days * 86_400_000).toISOString().slice(0, 10)}T09:00:00.000Z`
  return { ...desk, now: () => now, today: () => londonDay(now) }
}

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The demonstration could not be set up: ${result.refusal.message} ${(result.refusal.problems ?? []).map((problem) => problem.message).join(' ')}`)
}
