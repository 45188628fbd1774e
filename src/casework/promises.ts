import type { PlainDate } from '../time/plain-date.ts'
import type { RoleId, Scheme } from '../scheme/language.ts'
import type { CaseClock } from './clocks.ts'
import type { Kept } from './event.ts'
import { isPrepared, type CaseState, type Issued } from './state.ts'

/** Something that somebody was told would be done: promised in so many words, or a duty whose day a letter gave. */
export interface CasePromise {
  readonly from: { readonly promise: string; readonly kept: Kept } | { readonly clock: CaseClock }
  readonly holder: RoleId
  readonly due: PlainDate
  /** Its day has passed and it is still to be done. */
  readonly overdue: boolean
  readonly done: { readonly on: PlainDate; readonly kept: Kept | null } | null
  /** The day on which the case ended without it: it was not done, and nobody has to do it any more. */
  readonly lapsedOn: PlainDate | null
}

/** Everything that was promised on a case, the earliest day first: what somebody said they would do, and the duties of which a letter told the person. */
export function promisesOf(state: CaseState, scheme: Scheme, clocks: readonly CaseClock[], today: PlainDate): readonly CasePromise[] {
  const made = state.promises.map(({ promise, kept, holder, due, done }): CasePromise => ({ from: { promise, kept }, holder, due, overdue: done === null && today > due, done, lapsedOn: null }))
  const told = clocks.filter((each) => each.clock.for === 'duty' && state.documents.some((issued) => tells(scheme, issued, each))).map((clock): CasePromise => ({
    from: { clock }, holder: clock.clock.holder, due: clock.due, overdue: clock.late || (waits(state, scheme, clock) && today > clock.due), done: clock.stoppedOn === null || clock.lapsed || waits(state, scheme, clock) ? null : { on: clock.stoppedOn, kept: null }, lapsedOn: clock.lapsed ? clock.stoppedOn : null,
  }))
  return [...made, ...told].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** A letter to the person, written while the clock ran, that gives its day. */
const tells = (scheme: Scheme, { document, to, on }: Issued, { id, startedOn, stoppedOn }: CaseClock): boolean =>
  scheme.documents[document]?.tells?.includes(id) === true && scheme.roles[to]?.side === 'person' && on >= startedOn && (stoppedOn === null || on <= stoppedOn)

/** Whether what stopped it issued letters that somebody has yet to send: nothing is called done without somebody's word for it. */
function waits(state: CaseState, scheme: Scheme, { clock, stoppedOn }: CaseClock): boolean {
  const issued = Object.entries(scheme.actions)
    .filter(([id, { to }]) => clock.stops.some((trigger) => (trigger.on === 'action' ? trigger.action === id : trigger.on === 'stage' && trigger.stage === to)))
    .flatMap(([, { issues }]) => issues)
  return stoppedOn !== null && state.documents.some((each) => isPrepared(each) && issued.includes(each.document) && each.on === stoppedOn)
}

/** The first day on which something promised is to be done, of what is still open. */
export const nextPromise = (state: CaseState): PlainDate | null => state.promises.filter(({ done }) => done === null).map(({ due }) => due).toSorted()[0] ?? null
