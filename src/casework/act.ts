import type { ActionId, Field, Scheme } from '../scheme/language.ts'
import type { Audience, Deed, Words } from './event.ts'
import { permittedActions, type Circumstances, type Standing } from './permitted.ts'
import type { CaseState } from './state.ts'
import { isText, type GivenPromise, type Supplied } from './supply.ts'

/** Why an action is not taken. */
export type ActRefusal =
  | { readonly code: 'no-such-action' }
  | { readonly code: 'not-permitted'; readonly because: readonly string[] }

/** Moves a case by one action of its scheme: the deeds to record, in which role, or why not. */
export function act(
  state: CaseState,
  scheme: Scheme,
  who: Standing,
  id: ActionId,
  supplied: Supplied,
  circumstances: Circumstances,
  newId: () => string,
): { readonly role: string; readonly deeds: readonly Deed[] } | { readonly refusal: ActRefusal } {
  const permitted = permittedActions(state, scheme, who, circumstances).find((each) => each.id === id)
  if (permitted === undefined) return { refusal: { code: 'no-such-action' } }
  if (!permitted.allowed) return { refusal: { code: 'not-permitted', because: permitted.because } }
  const { action, role } = permitted
  const outcome = action.outcome === undefined ? null : 'is' in action.outcome ? action.outcome.is : (supplied.choices[action.outcome.field] ?? null)
  const staffField = action.supplies.find((field) => field.kind === 'staff')
  const words = supplied.words === null ? {} : { words: supplied.words, shownTo: audienceOf(action.supplies) }
  const { receives } = action
  return {
    role,
    deeds: [
      ...(receives === undefined || supplied.words === null ? [] : [received(receives, supplied.words, newId())]),
      {
        happening: {
          type: 'ActionTaken',
          action: id,
          from: state.stage,
          to: action.to === 'same' ? state.stage : action.to === 'back' ? cameFrom(state) : action.to,
          supplied: supplied.choices,
          outcome,
          decides: action.effect === 'decides',
          assigns: action.effect === 'assigns' && staffField !== undefined ? (supplied.choices[staffField.id] ?? null) : null,
          on: circumstances.today,
        },
        ...(receives === undefined ? words : {}),
      },
      ...supplied.promises.flatMap((promise) => (action.promises?.field === promise.field ? [promised(scheme, promise, action.promises.holder, newId())] : [])),
    ],
  }
}

/** The stage from which a case came into the one in which it is; that itself where it has been in no other. */
const cameFrom = ({ actions, stage }: CaseState): string => actions.findLast(({ from, to }) => to === stage && from !== stage)?.from ?? stage

/** An account goes into the history as one, with whose it is and where it comes from; its source is the body itself unless told otherwise. */
function received(receives: { readonly from: 'person' | 'body'; readonly field: string }, words: Words, account: string): Deed {
  return {
    happening: { type: 'AccountReceived', account, from: receives.from },
    words: { text: words[receives.field] ?? '', source: words.source ?? null },
    shownTo: [receives.from],
  }
}

/** What is promised is promised to the person; whoever has to do it sees it too. */
export function promised(scheme: Scheme, { what, due }: Omit<GivenPromise, 'field'>, holder: string, promise: string): Deed {
  return { happening: { type: 'PromiseMade', promise, holder, due }, words: { what }, shownTo: seesPromise(scheme, holder) }
}

/** Who, besides the office, sees a promise of this role and how it was kept. */
export const seesPromise = (scheme: Scheme, holder: string): Audience => (scheme.roles[holder]?.side === 'body' ? ['person', 'body'] : ['person'])

/** Words that are given together are kept together, so they are shown only to those who may see all of them. */
export function audienceOf(fields: readonly Field[]): Audience {
  const texts = fields.filter(isText)
  return (['person', 'body'] as const).filter((side) => texts.every((field) => field.shownTo?.includes(side)))
}
