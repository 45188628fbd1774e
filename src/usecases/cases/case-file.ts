import { clocksOf, nextDue, type CaseClock, type ClockSettings } from '../../casework/clocks.ts'
import { describeHappening } from '../../casework/describe.ts'
import type { Deed, Kept, Words } from '../../casework/event.ts'
import { nextPromise } from '../../casework/promises.ts'
import { evolve, fold, type CaseState } from '../../casework/state.ts'
import { seal } from '../../casework/seal.ts'
import { GENESIS } from '../../proof/chain.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { Scheme } from '../../scheme/language.ts'
import { HistoryMoved, type Addition, type CaseRow, type History, type OpenedCase, type StreamHead } from '../ports/histories.ts'
import type { Body, Office } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import { as, done, refuse, type Actor, type Desk, type Result } from '../use-case.ts'

/** A case opened on the desk: what its history says, the words beside it, and the rules it follows. */
export interface CaseFile {
  readonly caseId: string
  readonly history: History
  readonly state: CaseState
  readonly scheme: Scheme
  readonly office: Office
  readonly body: Body
  /** Counted when they are first asked for. */
  readonly clocks: readonly CaseClock[]
  /** The words that were kept at this place, where the one who asks may read them. */
  words(kept: Kept | null | undefined): Words | undefined
}

/** Clock settings of an office, as its administrator made them: `clocks`, and `received` for what arrives while it is shut. */
export const clockSettings = ({ settings: { clocks, received } }: Office): ClockSettings => ({
  counts: (clocks ?? {}) as NonNullable<ClockSettings['counts']>,
  ...(received === 'next-working-day' ? { received } : {}),
})

/** Takes a case from the store by its reference, or says that there is none for this person. */
export async function openFile(desk: Desk, rooms: Rooms, reference: string): Promise<Result<CaseFile>> {
  return fileOf(desk, await rooms.histories.open(reference))
}

/** A case that was taken from the store, as it lies on the desk. */
export const fileOf = (desk: Desk, opened: OpenedCase | null): Result<CaseFile> => (opened === null ? noSuchCase() : done(file(desk, opened.history, opened.office, opened.body)))

/** There is none, or none for this person: the two are told alike. */
export const noSuchCase = () => refuse('not-found', 'There is no case with this reference that you can see. Check the reference, for example 24 017 326.')

function file(desk: Desk, history: History, office: Office, body: Body, state: CaseState = fold(history.events)): CaseFile {
  const scheme = desk.schemes.version(state.scheme, state.schemeVersion)
  let clocks: readonly CaseClock[] | undefined
  return {
    caseId: history.head.caseId, history, state, scheme, office, body,
    get clocks() { return (clocks ??= clocksOf(state, scheme, desk.today(), clockSettings(office))) },
    words: (kept) => (kept == null ? undefined : history.words.get(kept.id)),
  }
}

/** A text among the words at a place; empty where there is none or it may not be read. */
export function textOf(words: Words | undefined, name: string): string {
  const value = words?.[name]
  return typeof value === 'string' ? value : ''
}

/** Where deeds are added: a case that is open on the desk, or the empty history of a new one and whom it concerns. */
export type Base = CaseFile | { readonly history: History; readonly office: Office; readonly body: Body }

/** Who records, and in which role of the scheme. */
export interface Recorder {
  readonly actor: Actor
  readonly role: string
}

/**
 * Records deeds on a case if nothing has happened to it since `seen` (its version when the person looked).
 * Otherwise nothing is recorded and the refusal says, event by event, what has changed.
 */
export async function recordDeeds(desk: Desk, rooms: Rooms, at: CaseFile, by: Recorder, deeds: readonly Deed[], seen: number = at.state.version): Promise<Result<CaseFile>> {
  if (at.state.version !== seen) return changedMeanwhile(at, seen)
  const after = await append(desk, rooms, at, by, deeds)
  if (after !== null) return done(after)
  const now = await openFile(desk, rooms, at.state.reference)
  return now.ok ? changedMeanwhile(now.value, seen) : now
}

/**
 * Does work that settles deeds on a case which its person saw at version `seen`; where somebody else acted in the same
 * moment, nothing is recorded and the refusal says what has changed.
 */
export async function settling(desk: Desk, actor: Actor, { reference, seen }: { readonly reference: string; readonly seen: number }, work: (rooms: Rooms) => Promise<Result<CaseFile>>): Promise<Result<CaseFile>> {
  try {
    return await as(desk, actor, work)
  } catch (problem) {
    if (!(problem instanceof HistoryMoved)) throw problem
    const now = await as(desk, actor, (rooms) => openFile(desk, rooms, reference))
    return now.ok ? changedMeanwhile(now.value, seen) : now
  }
}

/** Settles deeds on a case if nothing has happened to it since `seen`: as `recordDeeds`, in one visit with the commit, within `settling`. */
export function settleDeeds(desk: Desk, rooms: Rooms, at: CaseFile, by: Recorder, deeds: readonly Deed[], seen: number): Result<CaseFile> {
  return at.state.version === seen ? done(settle(desk, rooms, at, by, deeds)) : changedMeanwhile(at, seen)
}

/** Seals deeds onto a history, to be stored with the new row when the transaction is kept, which fails where the history has moved on meanwhile. */
export function settle(desk: Desk, rooms: Rooms, base: Base, by: Recorder, deeds: readonly Deed[]): CaseFile {
  const { after, addition } = sealed(desk, base, by, deeds)
  if (addition !== null) rooms.histories.settle(addition)
  return after
}

/** Seals deeds onto a history and stores them with the new row; null where the history has moved on meanwhile. */
export async function append(desk: Desk, rooms: Rooms, base: Base, by: Recorder, deeds: readonly Deed[]): Promise<CaseFile | null> {
  const { after, addition } = sealed(desk, base, by, deeds)
  return addition === null || (await rooms.histories.append(addition)).done ? after : null
}

/** The case with deeds sealed onto its history, and what is to be stored of them; nothing where there are none. */
function sealed(desk: Desk, base: Base, by: Recorder, deeds: readonly Deed[]): { readonly after: CaseFile; readonly addition: Addition | null } {
  const { head } = base.history
  const events = seal(deeds, head, {
    actor: { person: by.actor.person ?? by.actor.side, role: by.role },
    at: desk.now(),
    newId: () => desk.newId(),
    newNonce: () => desk.random(32),
  })
  const last = events.at(-1)
  if (last === undefined) return { after: file(desk, base.history, base.office, base.body), addition: null }
  const before = 'state' in base ? base : null
  const added = events.map((each) => each.event)
  const after = file(desk, {
    head: { ...head, version: last.event.version, digest: last.digest },
    events: [...base.history.events, ...added],
    words: new Map([...base.history.words, ...events.flatMap((each) => (each.words === null ? [] : [[each.words.id, JSON.parse(each.words.text) as Words] as const]))]),
  }, base.office, base.body, before === null ? undefined : added.reduce(evolve, before.state))
  const wholly = by.actor.side === 'office' || by.actor.side === 'system' || head.version === 0
  const addition = {
    head: after.history.head,
    expected: head.version,
    events: events.map(({ event, text, digest }) => ({ version: event.version, type: event.happening.type, at: event.at, text, digest })),
    words: events.flatMap(({ event, words }) => (words === null ? [] : [{ ...words, version: event.version }])),
    row: {
      ...rowOf(after, wholly),
      ...(after.state.parties === before?.state.parties ? {} : { people: peopleOf(after.state) }),
      ...(before !== null && wholly ? { searchableBefore: searchableIn(before) } : {}),
    },
  }
  return { after, addition }
}

function changedMeanwhile(now: CaseFile, seen: number): Result<never> {
  const changes = now.history.events.filter((event) => event.version > seen).map((event) => describeHappening(event.happening, now.scheme))
  return refuse('changed-meanwhile', 'Someone else has changed this case since you opened it. Nothing of yours was recorded; what you entered is still here. Look at what changed, then send it again.', { changes })
}

/** The history of a case that is about to be opened. */
export const noHistory = (head: Omit<StreamHead, 'version' | 'digest'>): History => ({ head: { ...head, version: 0, digest: GENESIS }, events: [], words: new Map() })

/**
 * What lists and searches need of a case, worked out anew from its history with every addition. Someone who may not read
 * all the words (`wholly` false) leaves what is searched and the complainant's name as they are.
 */
function rowOf(at: CaseFile, wholly: boolean): CaseRow {
  const { state, scheme } = at
  const stage = scheme.stages[state.stage]
  const due = nextDue(at.clocks)
  const complainant = state.parties.find((party) => scheme.roles[party.role]?.side === 'person')
  return {
    stage: state.stage,
    // What was promised is still to be done when the case has ended, so it stays on the lists until then.
    closed: stage?.kind === 'end' && nextPromise(state) === null,
    turn: stage?.turn ?? null,
    assigned: state.assigned,
    openedOn: state.receivedOn,
    ...nextDate(stage?.kind === 'end' ? null : due, nextPromise(state)),
    category: state.category === null ? null : `${state.category} > ${state.subcategory ?? ''}`,
    complainant: complainant === undefined || !wholly ? null : textOf(at.words(complainant.kept), 'name') || null,
    outcome: state.outcome,
    searchable: wholly ? searchableIn(at) : null,
  }
}

/** Those among the parties whom the database lets reach the case. */
const peopleOf = ({ parties }: CaseState): NonNullable<CaseRow['people']> => parties.flatMap(({ person, role }) => (person === null ? [] : [{ person, role }]))

/** The next day that somebody has to keep: of a clock, or of a promise, which is to be kept although the case has ended. */
function nextDate(clock: CaseClock | null, promise: PlainDate | null): Pick<CaseRow, 'nextDue' | 'nextClock'> {
  return promise !== null && (clock === null || promise < clock.due) ? { nextDue: promise, nextClock: null } : { nextDue: clock?.due ?? null, nextClock: clock?.id ?? null }
}

/** What a case is found by. */
function searchableIn(at: CaseFile): string {
  const { state } = at
  return [
    state.reference, at.body.name, state.category ?? '', state.subcategory ?? '',
    ...state.parties.map((party) => textOf(at.words(party.kept), 'name')),
    textOf(at.words(state.complaint), 'narrative'),
    ...state.heads.map((head) => textOf(at.words(head.kept), 'text')),
    ...state.facts.map((fact) => textOf(at.words(fact.kept), 'text')),
    ...state.notes.map((note) => textOf(at.words(note.kept), 'text')),
  ].filter((text) => text !== '').join('\n')
}
