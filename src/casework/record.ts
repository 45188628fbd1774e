import type { Recording, Scheme } from '../scheme/language.ts'
import type { Deed, Happening, HappeningType } from './event.ts'
import { mayRecord, type Standing } from './permitted.ts'
import type { CaseState } from './state.ts'

/** What is recorded without moving the case, and the permission that each needs. */
const needs = {
  PartyAdded: 'parties', PartyChanged: 'parties', NamingChosen: 'parties',
  CategoryChosen: 'heads', HeadAdded: 'heads', HeadChanged: 'heads', HeadRemoved: 'heads', HeadsOrdered: 'heads',
  InjusticeClaimed: 'heads', InjusticeAddressed: 'assessment',
  FactRecorded: 'facts', FactChanged: 'facts', FactRemoved: 'facts', FactsOrdered: 'facts', AccountReceived: 'facts',
  TestConsidered: 'assessment', TestWithdrawn: 'assessment', GroundsChosen: 'assessment',
  LawOrdered: 'statement', FindingsSeparated: 'statement', ParagraphRewritten: 'statement', ParagraphRestored: 'statement', WarningsAcknowledged: 'statement',
  NoteAdded: 'notes',
} as const satisfies Partial<Record<HappeningType, Recording>>

export type Recordable = Extract<Happening, { type: keyof typeof needs }>

export type RecordRefusal =
  | { readonly code: 'not-open'; readonly what: Recording }
  | { readonly code: 'unknown-reference'; readonly what: 'head' | 'fact' | 'test' | 'party' | 'injustice'; readonly id: string }

/** Records something on a case: in which role, or why not. The deed's words were checked by whoever took them in. */
export function record(
  state: CaseState,
  scheme: Scheme,
  who: Standing,
  deed: Deed & { readonly happening: Recordable },
): { readonly role: string; readonly deeds: readonly Deed[] } | { readonly refusal: RecordRefusal } {
  const what = needs[deed.happening.type]
  const role = mayRecord(state, scheme, who, what)
  if (role === undefined) return { refusal: { code: 'not-open', what } }
  const dangling = unknownReference(state, scheme, deed.happening)
  return dangling === null ? { role, deeds: [deed] } : { refusal: { code: 'unknown-reference', ...dangling } }
}

function unknownReference(state: CaseState, scheme: Scheme, it: Recordable): { what: 'head' | 'fact' | 'test' | 'party' | 'injustice'; id: string } | null {
  const heads = 'heads' in it ? it.heads : 'head' in it && it.type !== 'HeadAdded' && it.head !== null ? [it.head] : []
  const head = heads.find((id) => !state.heads.some((each) => each.id === id))
  if (head !== undefined) return { what: 'head', id: head }
  const facts = 'facts' in it ? it.facts : it.type === 'FactChanged' || it.type === 'FactRemoved' ? [it.fact] : []
  const fact = facts.find((id) => !state.facts.some((each) => each.id === id))
  if (fact !== undefined) return { what: 'fact', id: fact }
  if (it.type === 'TestConsidered' && !scheme.tests.includes(it.test)) return { what: 'test', id: it.test }
  if (it.type === 'PartyChanged' && !state.parties.some((party) => party.id === it.party)) return { what: 'party', id: it.party }
  if (it.type === 'InjusticeAddressed' && !state.injustices.some((each) => each.id === it.injustice)) return { what: 'injustice', id: it.injustice }
  return null
}
