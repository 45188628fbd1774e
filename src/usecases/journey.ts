import { sha256Hex } from '../proof/digest.ts'
import { financialYear, openComplaint, type Complaint, type Receipt } from './cases/complain.ts'
import { bodiesByName } from './list-bodies.ts'
import { waysIn, type WayIn } from './procedures.ts'
import type { Body, Office } from './ports/people.ts'
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
    return journeyFrom(desk, unfinished, offices, bodies)
  }))

function journeyFrom(desk: Desk, unfinished: Unfinished | null, offices: readonly Office[], bodies: readonly Body[]): Result<OpenedJourney> {
  const ways = waysIn(desk.schemes, offices, desk.today())
  const way = ways.find(({ to }) => to === unfinished?.answers.to) ?? ways[0]
  return way === undefined ? refuse('not-found', 'No office takes complaints here yet.') : done({ unfinished, ways, way, bodies })
}

const unfinishedIn = async (desk: Desk, rooms: Rooms, token: string): Promise<Unfinished | null> => unfinishedFrom(desk, token, await rooms.drafts.load(sha256Hex(token)))

function unfinishedFrom(desk: Desk, token: string, draft: Draft | null): Unfinished | null {
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

/** What became of sending, and the journey as it was in that moment. */
export interface Sending {
  readonly journey: OpenedJourney
  /** Null where there was nothing to send, or not everything was answered. */
  readonly sent: Result<Receipt> | null
}

/**
 * Sends the complaint that is kept under a token, as `complaintOf` reads it from the journey: null where it cannot be sent
 * yet. A second sending of the same one is answered with the receipt of the first. What is needed for it is asked all at
 * once, the reference too, so a number is lost where nothing is sent.
 */
export const sendComplaint = useCase<{ readonly token: string; complaintOf(journey: OpenedJourney): Complaint | null }, Sending>({ id: 'send-complaint', may: ['public', 'person'] }, (desk, actor, { token, complaintOf }) =>
  as(desk, system, async (rooms): Promise<Result<Sending>> => {
    const [draft, offices, bodies, reference] = await Promise.all([rooms.drafts.hold(sha256Hex(token)), rooms.people.offices(), bodiesByName(rooms), rooms.histories.nextReference(financialYear(desk.today()))])
    const unfinished = unfinishedFrom(desk, token, draft)
    const opened = journeyFrom(desk, unfinished, offices, bodies)
    if (!opened.ok) return opened
    const journey = opened.value
    if (unfinished === null) return done({ journey, sent: null })
    if (unfinished.receipt !== null) return done({ journey, sent: done(unfinished.receipt) })
    const complaint = complaintOf(journey)
    if (complaint === null) return done({ journey, sent: null })
    const sent = await openComplaint(desk, rooms, actor, complaint, { offices, body: bodies.find(({ slug }) => slug === complaint.body) ?? null, reference })
    // Of the answers only the way in is kept, so that what is shown afterwards is of the office that has it.
    if (sent.ok) await rooms.drafts.save({ ...fresh(desk, token), answers: unfinished.answers.to === undefined ? {} : { to: unfinished.answers.to }, submittedAs: JSON.stringify(sent.value) })
    return done({ journey, sent })
  }))

const nobody: Standing = { side: 'public', office: null, person: null, body: null }

function fresh(desk: Desk, token: string): Draft {
  const now = desk.now()
  const expiresAt = new Date(Date.parse(now) + KEPT_FOR_DAYS * 86_400_000).toISOString()
  return { tokenDigest: sha256Hex(token), journey: 'complain', answers: {}, savedAt: now, expiresAt, submittedAs: null }
}
