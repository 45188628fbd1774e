import { sha256Hex } from '../proof/digest.ts'
import { openComplaint, placesFor, type Complaint, type Receipt } from './cases/complain.ts'
import { bodiesByName } from './list-bodies.ts'
import { waysIn, type WayIn } from './procedures.ts'
import type { Body } from './ports/people.ts'
import { as, done, refuse, system, useCase, type Desk, type Result } from './use-case.ts'
import type { Draft } from './ports/drafts.ts'
import type { Rooms, Standing } from './ports/store.ts'

/** How long an unfinished complaint is kept: long enough for someone who has to put it aside, in days. */
export const KEPT_FOR_DAYS = 28

/** Answers given so far to a complaint that is not sent yet, found by a token that only the person has. */
export interface Unfinished {
  readonly token: string
  readonly answers: Readonly<Record<string, string>>
  /** Set when it was sent already. */
  readonly receipt: Receipt | null
}

/** Reads what was answered so far; a token that is not known, or too old, begins with nothing. */
export const continueComplaint = useCase<{ readonly token: string }, Unfinished | null>({ id: 'continue-complaint', may: ['public', 'person'] }, (desk, _actor, { token }) =>
  desk.store.look(nobody, async (rooms) => done(await unfinishedIn(desk, rooms, token))))

/** Where someone stands in a journey: what they answered, the ways in that there are, the one that they chose, and about whom they can complain. */
export interface OpenedJourney {
  readonly unfinished: Unfinished | null
  readonly ways: readonly WayIn[]
  readonly way: WayIn
  /** By name. */
  readonly bodies: readonly Body[]
}

/** Opens the journey that is kept under a token, or a new one. What was chosen and is no longer there falls back to the first way in. */
export const openJourney = useCase<{ readonly token: string | null }, OpenedJourney>({ id: 'open-journey', may: ['public', 'person'] }, (desk, _actor, { token }) =>
  desk.store.look(nobody, async (rooms) => {
    const [unfinished, offices, bodies] = await Promise.all([token === null ? null : unfinishedIn(desk, rooms, token), rooms.people.offices(), bodiesByName(rooms)])
    const ways = waysIn(desk.schemes, offices, desk.today())
    const way = ways.find(({ to }) => to === unfinished?.answers.to) ?? ways[0]
    if (way === undefined) return refuse('not-found', 'No office takes complaints here yet.')
    return done({ unfinished, ways, way, bodies })
  }))

async function unfinishedIn(desk: Desk, rooms: Rooms, token: string): Promise<Unfinished | null> {
  const draft = await rooms.drafts.load(sha256Hex(token))
  if (draft === null || draft.expiresAt < desk.now()) return null
  return { token, answers: draft.answers, receipt: draft.submittedAs === null ? null : (JSON.parse(draft.submittedAs) as Receipt) }
}

/** Keeps answers, beside those given before. Begins a new unfinished complaint where the token is null. */
export const saveAnswers = useCase<{ readonly token: string | null; readonly answers: Readonly<Record<string, string>> }, { readonly token: string }>(
  { id: 'save-answers', may: ['public', 'person'] },
  (desk, _actor, { token: given, answers }) => desk.store.as(nobody, async (rooms): Promise<Result<{ token: string }>> => {
    const token = given ?? desk.random(32)
    const before = await rooms.drafts.load(sha256Hex(token))
    if (before !== null && before.submittedAs !== null) return refuse('not-now', 'This complaint has been sent already.')
    await rooms.drafts.save({ ...fresh(desk, token), answers: { ...before?.answers, ...answers } })
    return done({ token })
  }))

/** Sends the complaint. A second sending of the same one is answered with the receipt of the first. */
export const sendComplaint = useCase<{ readonly token: string; readonly complaint: Complaint }, Receipt>({ id: 'send-complaint', may: ['public', 'person'] }, (desk, actor, { token, complaint }) =>
  as(desk, system, async (rooms) => {
    const [kept, places] = await Promise.all([rooms.drafts.hold(sha256Hex(token)), placesFor(desk, rooms, complaint)])
    if (kept === null) return refuse('not-found', 'We no longer have your answers. They are kept for a limited time.')
    if (kept.submittedAs !== null) return done(JSON.parse(kept.submittedAs) as Receipt)
    const sent = await openComplaint(desk, rooms, actor, complaint, places)
    // Of the answers only the way in is kept, so that what is shown afterwards is of the office that has it.
    if (sent.ok) await rooms.drafts.save({ ...fresh(desk, token), answers: kept.answers.to === undefined ? {} : { to: kept.answers.to }, submittedAs: JSON.stringify(sent.value) })
    return sent
  }))

const nobody: Standing = { side: 'public', office: null, person: null, body: null }

function fresh(desk: Desk, token: string): Draft {
  const now = desk.now()
  const expiresAt = new Date(Date.parse(now) + KEPT_FOR_DAYS * 86_400_000).toISOString()
  return { tokenDigest: sha256Hex(token), journey: 'complain', answers: {}, savedAt: now, expiresAt, submittedAs: null }
}
