import type { Recording, Scheme } from '../scheme/language.ts'
import type { Deed, Happening, HappeningType } from './event.ts'
import { mayRecord, type Standing } from './permitted.ts'
import { isPrepared, type CaseState } from './state.ts'
import { lacking } from './supply.ts'

/** What is recorded without moving the case, and the permission that each needs. That a letter was sent, anyone of the office may say, at any time. */
const needs = {
  PartyAdded: 'parties', PartyChanged: 'parties', NamingChosen: 'parties',
  CategoryChosen: 'heads', HeadAdded: 'heads', HeadChanged: 'heads', HeadRemoved: 'heads', HeadsOrdered: 'heads',
  InjusticeClaimed: 'heads', InjusticeAddressed: 'assessment',
  FactRecorded: 'facts', FactChanged: 'facts', FactRemoved: 'facts', FactsOrdered: 'facts', AccountReceived: 'facts',
  TestConsidered: 'assessment', TestWithdrawn: 'assessment', GroundsChosen: 'assessment',
  HeadFound: 'findings', HeadFindingWithdrawn: 'findings',
  LawOrdered: 'statement', FindingsSeparated: 'statement', ParagraphRewritten: 'statement', ParagraphRestored: 'statement', WarningsAcknowledged: 'statement',
  NoteAdded: 'notes',
  PromiseMade: 'promises', PromiseKept: 'promises',
  DocumentSent: 'anything',
} as const satisfies Partial<Record<HappeningType, Recording | 'anything'>>

export type Recordable = Extract<Happening, { type: keyof typeof needs }>

export type RecordRefusal =
  | { readonly code: 'not-open'; readonly what: Recording | 'anything' }
  | { readonly code: 'unknown-reference'; readonly what: Known; readonly id: string }
  | { readonly code: 'lacking'; readonly because: readonly string[] }

type Known = 'head' | 'fact' | 'test' | 'party' | 'role' | 'injustice' | 'finding' | 'promise' | 'document'

/** Records something on a case: in which role, or why not. The deed's words were checked by whoever took them in. */
export function record(
  state: CaseState,
  scheme: Scheme,
  who: Standing,
  deed: Deed & { readonly happening: Recordable },
): { readonly role: string; readonly deeds: readonly Deed[] } | { readonly refusal: RecordRefusal } {
  const what = needs[deed.happening.type]
  const role = what === 'anything' ? who.roles.find((each) => scheme.roles[each]?.side === 'office') : mayRecord(state, scheme, who, what)
  if (role === undefined) return { refusal: { code: 'not-open', what } }
  const dangling = unknownReference(state, scheme, deed.happening)
  if (dangling !== null) return { refusal: { code: 'unknown-reference', ...dangling } }
  const because = unfounded(scheme, deed)
  return because.length > 0 ? { refusal: { code: 'lacking', because } } : { role, deeds: [deed] }
}

function unknownReference(state: CaseState, scheme: Scheme, it: Recordable): { what: Known; id: string } | null {
  const heads = 'heads' in it ? it.heads : 'head' in it && it.type !== 'HeadAdded' && it.head !== null ? [it.head] : []
  const head = heads.find((id) => !state.heads.some((each) => each.id === id))
  if (head !== undefined) return { what: 'head', id: head }
  const facts = 'facts' in it ? it.facts : it.type === 'FactChanged' || it.type === 'FactRemoved' ? [it.fact] : []
  const fact = facts.find((id) => !state.facts.some((each) => each.id === id))
  if (fact !== undefined) return { what: 'fact', id: fact }
  if (it.type === 'TestConsidered' && !scheme.tests.includes(it.test)) return { what: 'test', id: it.test }
  if (it.type === 'PartyChanged' && !state.parties.some((party) => party.id === it.party)) return { what: 'party', id: it.party }
  if (it.type === 'PartyAdded' && !Object.hasOwn(scheme.roles, it.role)) return { what: 'role', id: it.role }
  if (it.type === 'InjusticeAddressed' && !state.injustices.some((each) => each.id === it.injustice)) return { what: 'injustice', id: it.injustice }
  if (it.type === 'HeadFound' && !Object.hasOwn(scheme.findings ?? {}, it.finding)) return { what: 'finding', id: it.finding }
  if (it.type === 'HeadFindingWithdrawn' && !state.findings.some((each) => each.head === it.head)) return { what: 'finding', id: it.head }
  if (it.type === 'PromiseMade' && !Object.hasOwn(scheme.roles, it.holder)) return { what: 'role', id: it.holder }
  // Kept once: proof is added to, never replaced.
  if (it.type === 'PromiseKept' && !state.promises.some((each) => each.promise === it.promise && each.done === null)) return { what: 'promise', id: it.promise }
  if (it.type === 'DocumentSent' && !state.documents.some((each) => each.issue === it.issue && isPrepared(each))) return { what: 'document', id: it.issue }
  return null
}

/** What a finding or the keeping of a promise does not say although it has to. */
function unfounded(scheme: Scheme, { happening: it, words = {} }: Deed): readonly string[] {
  const said = (field: string) => typeof words[field] === 'string' && words[field].trim() !== ''
  if (it.type === 'PromiseKept') return said('proof') ? [] : ['Say how it can be seen that this was done.']
  if (it.type === 'PromiseMade') return said('what') ? [] : ['Say what is promised.']
  if (it.type === 'DocumentSent') return said('how') ? [] : ['Say how it was sent.']
  if (it.type !== 'HeadFound') return []
  const kind = scheme.findings?.[it.finding]
  const has = (field: string) => said(field) || (Object.hasOwn(it.supplied, field) && it.supplied[field] !== '')
  return [
    ...(kind?.supplies ?? []).filter((field) => field.required && !has(field.id)).map(({ label }) => `“${label}” is left out.`),
    ...lacking(kind?.needs ?? [], has).map(({ message }) => message),
  ]
}
