import type { Deed } from '../../casework/event.ts'
import { checkPackage, type CheckedPackage } from '../../handover/check-package.ts'
import type { Scheme } from '../../scheme/language.ts'
import { londonDay } from '../../time/plain-date.ts'
import { openFile, recordDeeds, type CaseFile } from '../cases/case-file.ts'
import { opensTo } from '../cases/opens-to.ts'
import type { KeptHandover } from '../ports/handovers.ts'
import type { Body, Office } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import { bodiesByName } from '../list-bodies.ts'
import { ownBodyOf, proceduresOf, worksUnder } from '../procedures.ts'
import { as, done, refuse, system, useCase, type Actor, type Desk, type Result } from '../use-case.ts'
import { answerSender } from './answers.ts'
import { openHandedOver } from './open-handed-over.ts'
import { limitsOnArrival, type LimitOnArrival } from './limits-on-arrival.ts'

/** A hand-over that came, read and counted. */
export interface Arrival {
  readonly kept: KeptHandover
  readonly package: CheckedPackage
  readonly limits: readonly LimitOnArrival[]
  /** The procedure under which it would be taken in. */
  readonly scheme: Scheme
  /** Reference of the case that it became, where it was accepted. */
  readonly reference: string | null
  /** Whether the consent on which it rests still stands; true where it rests on none. */
  readonly stands: boolean
}

const notFound = refuse('not-found', 'There is no hand-over of this number that you can see.')

/** What came to the office by hand-over: what waits for an answer first, or only that, each with the limit that ends first. */
export const listArrivals = useCase<{ readonly only?: 'waiting' }, readonly Arrival[]>({ id: 'list-arrivals', may: ['staff'] }, (desk, actor, { only }) =>
  as(desk, actor, async (rooms) => {
    const office = await rooms.people.office(actor.office ?? '')
    if (office === null) return notFound
    const arrivals = await Promise.all((await rooms.handovers.arrived(100, only)).map((kept) => readArrival(desk, rooms, actor, office, kept)))
    return done(arrivals.filter((each) => each !== null))
  }))

export const showArrival = useCase<{ readonly id: string }, { readonly arrival: Arrival; readonly bodies: readonly Body[]; readonly asksBody: boolean }>({ id: 'show-arrival', may: ['staff'] }, (desk, actor, { id }) =>
  as(desk, actor, async (rooms) => {
    const [office, kept] = [await rooms.people.office(actor.office ?? ''), await rooms.handovers.find(id)]
    const arrival = office === null || kept?.toOffice !== office.id ? null : await readArrival(desk, rooms, actor, office, kept)
    if (arrival === null || office === null) return notFound
    const bodies = await bodiesByName(rooms)
    return done({ arrival, bodies, asksBody: arrival.scheme.about !== 'office' && bodies.every(({ name }) => name !== arrival.package.handover.from.body) })
  }))

/** Null where it is not for anybody with this actor's roles. What is kept was checked when it came, so it can be read. */
async function readArrival(desk: Desk, rooms: Rooms, actor: Actor, office: Office, kept: KeptHandover): Promise<Arrival | null> {
  const checked = checkPackage(kept.package)
  if ('problems' in checked) throw new Error(`The kept hand-over ${kept.id} cannot be read any more: ${checked.problems[0]?.place}.`)
  const { handover } = checked.package
  const scheme = proceduresOf(desk.schemes, office, desk.today()).find(({ id }) => 'procedure' in handover.to && id === handover.to.procedure)
  if (scheme === undefined || !worksUnder(actor, scheme)) return null
  const became = kept.toCase === null ? null : await rooms.histories.load(kept.toCase)
  return {
    kept, package: checked.package, scheme, reference: became?.head.reference ?? null,
    limits: limitsOnArrival(scheme, handover, kept.arrivedOn ?? londonDay(kept.madeAt), desk.today()),
    stands: handover.consent === null || handover.consent.until === null || desk.today() <= handover.consent.until,
  }
}

export interface AnswerArrival {
  readonly id: string
  readonly answer: 'accepted' | 'declined'
  /** Why not, for the person and the sender. */
  readonly why: string
  /** Slug of the body that the case is about, where the procedure asks and the package names none that is known here. */
  readonly body?: string
}

/**
 * Takes a hand-over in, which opens a case here, or declines it with the reason. Either way the sender's case and the person
 * are told, and both histories name each other.
 */
export const answerArrival = useCase<AnswerArrival, { readonly reference: string | null }>({ id: 'answer-arrival', may: ['staff'] }, async (desk, actor, { id, answer, why, body: slug }) => {
  const shown = await showArrival(desk, actor, { id })
  if (!shown.ok) return shown
  const { arrival, bodies } = shown.value
  if (arrival.kept.state !== 'arrived') return refuse('not-now', arrival.kept.state === 'withdrawn' ? 'The person has taken back what they agreed to. Nothing of it may be used.' : 'This has been answered already.')
  if (answer === 'declined' && why.trim() === '') return refuse('invalid', 'Some answers need another look.', { problems: [{ field: 'why', message: 'Say why, for the person and for whoever sent it' }] })
  if (answer === 'accepted' && !arrival.stands) return refuse('not-now', 'The person’s consent has run out. Ask the sender for a new one, or decline.')
  return as(desk, system, async (rooms): Promise<Result<{ reference: string | null }>> => {
    // Read again and held by the change itself: two people may answer at once.
    const kept = await rooms.handovers.find(id)
    const office = await rooms.people.office(actor.office ?? '')
    if (kept?.state !== 'arrived' || office === null) return refuse('not-now', 'This has been answered already.')
    if (answer === 'declined') {
      await rooms.handovers.change(id, { state: 'declined' })
      await answerSender(desk, rooms, kept, 'declined', null, why.trim())
      return done({ reference: null })
    }
    const own = ownBodyOf(office)
    const body = arrival.scheme.about === 'office' ? bodies.find((each) => each.slug === own) : (bodies.find(({ name }) => name === arrival.package.handover.from.body) ?? bodies.find((each) => each.slug === slug))
    if (body === undefined) return refuse('invalid', 'Some answers need another look.', { problems: [{ field: 'body', message: 'Choose the body that the case is about' }] })
    const opened = await openHandedOver(desk, rooms, { actor, office, body, scheme: arrival.scheme, kept, package: arrival.package })
    if (!opened.ok) return opened
    await rooms.handovers.change(id, { state: 'accepted', toCase: opened.value.caseId })
    await answerSender(desk, rooms, kept, 'accepted', opened.value.state.reference, '')
    return done({ reference: opened.value.state.reference })
  })
})

/** Sends a case back to whoever handed it over, with the reason: it was not for this body after all. */
export const returnHandover = useCase<{ readonly reference: string; readonly seen: number; readonly why: string }, CaseFile>({ id: 'return-handover', may: ['staff'] }, async (desk, actor, { reference, seen, why }) => {
  const mine = await as(desk, actor, (rooms) => openFile(desk, rooms, reference))
  if (!mine.ok) return mine
  const { received } = mine.value.state
  if (!opensTo(actor, mine.value) || received === null || received.returnedOn !== null) return refuse('not-now', 'This case did not come by hand-over, or has been returned already.')
  if (why.trim() === '') return refuse('invalid', 'Some answers need another look.', { problems: [{ field: 'why', message: 'Say why, for the person and for whoever sent it' }] })
  return as(desk, system, async (rooms): Promise<Result<CaseFile>> => {
    const [opened, kept] = [await openFile(desk, rooms, reference), await rooms.handovers.find(received.package)]
    if (!opened.ok || kept === null) return opened
    const deed: Deed = { happening: { type: 'HandoverReturned', package: kept.id, on: desk.today() }, words: { why: why.trim() }, shownTo: ['person'] }
    const recorded = await recordDeeds(desk, rooms, opened.value, { actor, role: actor.roles[0] ?? '' }, [deed], seen)
    if (!recorded.ok) return recorded
    await rooms.handovers.change(kept.id, { state: 'returned' })
    await answerSender(desk, rooms, kept, 'returned', reference, why.trim())
    return recorded
  })
})
