import type { PlainDate } from '../time/plain-date.ts'
import type { Handover, HandoverId, RoleId, Scheme } from '../scheme/language.ts'
import type { Deed, Words } from './event.ts'
import type { Standing } from './permitted.ts'
import type { CaseState, ConsentState, HandoverState } from './state.ts'

/** A hand-over that this person may make from the case as it stands, and in which role. */
export interface PermittedHandover {
  readonly id: HandoverId
  readonly handover: Handover
  readonly role: RoleId
}

/**
 * The hand-overs that are open to someone in this stage, in the order of the scheme. What rests on consent the person may always do
 * themselves: taking their own case further is their act.
 */
export function permittedHandovers(state: CaseState, scheme: Scheme, who: Standing): readonly PermittedHandover[] {
  return Object.entries(scheme.handovers ?? {}).flatMap(([id, handover]) => {
    const role = handover.by.find((each) => who.roles.includes(each)) ?? (handover.rests === 'consent' ? who.roles.find((each) => scheme.roles[each]?.side === 'person') : undefined)
    return role === undefined || !handover.from.includes(state.stage) ? [] : [{ id, handover, role }]
  })
}

/** The consent that covers handing over these heads on a day, if one does: given, not withdrawn, not run out. */
export function consentFor(state: CaseState, handover: HandoverId, heads: readonly string[], today: PlainDate): ConsentState | undefined {
  return state.consents.find((each) => each.handover === handover && each.is === 'given' && (each.until === null || today <= each.until) && heads.every((head) => each.heads.includes(head)))
}

/** Whether a hand-over is still under way, so that the same heads are not sent twice. */
export const isUnderWay = ({ is }: HandoverState): boolean => is === 'prepared' || is === 'sent' || is === 'arrived' || is === 'accepted'

/** What the person agrees to: what goes, to whom, why, and who will learn who they are. Kept in words that they can read. */
export interface Agreement {
  readonly consent: string
  readonly handover: HandoverId
  readonly heads: readonly string[]
  readonly until: PlainDate | null
  readonly words: Words
}

export const asked = ({ consent, handover, heads, until, words }: Agreement): Deed => ({ happening: { type: 'ConsentAsked', consent, handover, heads, until }, words, shownTo: ['person'] })

export const given = ({ consent, handover, heads, until, words }: Agreement, on: PlainDate): Deed => ({ happening: { type: 'ConsentGiven', consent, handover, heads, until, on }, words, shownTo: ['person'] })

/** Hand-overs that rest on a consent and are not answered yet: taken back when it is. */
export const restingOn = (state: CaseState, consent: string): readonly HandoverState[] => state.handovers.filter((each) => each.consent === consent && (each.is === 'prepared' || each.is === 'arrived'))
