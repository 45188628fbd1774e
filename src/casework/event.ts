import type { PlainDate } from '../time/plain-date.ts'
import type { BodyId, TestId } from '../law/model.ts'
import type { ActionId, DocumentId, FindingId, HandoverId, OutcomeId, RoleId, StageId } from '../scheme/language.ts'

/** Where the words behind an event are kept, and the commitment that ties them to it (SHA-256 over nonce and content). */
export interface Kept {
  readonly id: string
  readonly commitment: string
}

/** Who did it, by identifier and in which role. */
export interface ActorRef {
  readonly person: string
  readonly role: RoleId
}

/** Who, besides the office, may read the words behind an event. */
export type Audience = readonly ('person' | 'body')[]

/** A plain JSON object of words: names, narratives, reasons. Never part of an event, always kept beside it. */
export type Words = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/**
 * What can happen to a case, in any scheme. Identifiers, dates and choices only: whatever a person wrote is in the
 * words kept beside it. A new shape of an event gets a new schema number and a reader for the old one.
 */
export type Happening =
  | { readonly type: 'CaseOpened'; readonly scheme: string; readonly schemeVersion: string; readonly office: string; readonly reference: string; readonly body: string; readonly receivedOn: PlainDate; readonly channel: Channel; readonly stage: StageId }
  | { readonly type: 'PartyAdded'; readonly party: string; readonly role: RoleId; readonly person: string | null }
  | { readonly type: 'PartyChanged'; readonly party: string }
  | { readonly type: 'OpeningAnswered'; readonly supplied: Readonly<Record<string, string>> }
  | { readonly type: 'ComplaintReceived' }
  | { readonly type: 'NamingChosen' }
  | { readonly type: 'CategoryChosen'; readonly category: string; readonly subcategory: string }
  | { readonly type: 'HeadAdded'; readonly head: string }
  | { readonly type: 'HeadChanged'; readonly head: string }
  | { readonly type: 'HeadRemoved'; readonly head: string }
  | { readonly type: 'HeadsOrdered'; readonly heads: readonly string[] }
  | { readonly type: 'FactRecorded'; readonly fact: string; readonly from: FactSource; readonly newParagraph: boolean }
  | { readonly type: 'FactChanged'; readonly fact: string; readonly from: FactSource; readonly newParagraph: boolean }
  | { readonly type: 'FactRemoved'; readonly fact: string }
  | { readonly type: 'FactsOrdered'; readonly facts: readonly string[] }
  | { readonly type: 'TestConsidered'; readonly head: string; readonly test: TestId; readonly met: boolean; readonly facts: readonly string[]; readonly discretion: Discretion; readonly betterPlaced: readonly BodyId[] }
  | { readonly type: 'TestWithdrawn'; readonly head: string; readonly test: TestId }
  | { readonly type: 'InjusticeClaimed'; readonly injustice: string }
  | { readonly type: 'InjusticeAddressed'; readonly injustice: string; readonly head: string | null }
  | { readonly type: 'HeadFound'; readonly head: string; readonly finding: FindingId; readonly supplied: Readonly<Record<string, string>> }
  | { readonly type: 'HeadFindingWithdrawn'; readonly head: string }
  | { readonly type: 'GroundsChosen'; readonly grounds: readonly TestId[] }
  | { readonly type: 'LawOrdered'; readonly order: readonly string[] }
  | { readonly type: 'FindingsSeparated'; readonly subheading: string | null }
  | { readonly type: 'ParagraphRewritten'; readonly key: string }
  | { readonly type: 'ParagraphRestored'; readonly key: string }
  | { readonly type: 'WarningsAcknowledged'; readonly warnings: readonly string[] }
  | { readonly type: 'AccountReceived'; readonly account: string; readonly from: 'person' | 'body' }
  | { readonly type: 'NoteAdded'; readonly note: string }
  | { readonly type: 'ActionTaken'; readonly action: ActionId; readonly from: StageId; readonly to: StageId; readonly supplied: Readonly<Record<string, string>>; readonly outcome: OutcomeId | null; readonly decides: boolean; readonly assigns: string | null; readonly on: PlainDate }
  | { readonly type: 'DocumentIssued'; readonly document: DocumentId; readonly issue: string; readonly to: RoleId; readonly party?: string; readonly byHand?: boolean; readonly on: PlainDate }
  | { readonly type: 'DocumentSent'; readonly issue: string; readonly on: PlainDate }
  | { readonly type: 'PromiseMade'; readonly promise: string; readonly holder: RoleId; readonly due: PlainDate }
  | { readonly type: 'PromiseKept'; readonly promise: string; readonly on: PlainDate }
  | { readonly type: 'FamilyProceedingsMarked'; readonly items: readonly string[] }
  | { readonly type: 'ConsentAsked'; readonly consent: string; readonly handover: HandoverId; readonly heads: readonly string[]; readonly until: PlainDate | null }
  | { readonly type: 'ConsentGiven'; readonly consent: string; readonly handover: HandoverId; readonly heads: readonly string[]; readonly until: PlainDate | null; readonly on: PlainDate }
  | { readonly type: 'ConsentRefused'; readonly consent: string }
  | { readonly type: 'ConsentWithdrawn'; readonly consent: string; readonly on: PlainDate }
  | { readonly type: 'HandedOver'; readonly package: string; readonly digest: string; readonly handover: HandoverId; readonly consent: string | null; readonly heads: readonly string[]; readonly byHand: boolean; readonly on: PlainDate }
  | { readonly type: 'HandoverSent'; readonly package: string; readonly on: PlainDate }
  | { readonly type: 'HandoverAnswered'; readonly package: string; readonly answer: HandoverAnswer; readonly reference: string | null; readonly on: PlainDate }
  | { readonly type: 'ReceivedByHandover'; readonly package: string; readonly digest: string; readonly reference: string }
  | { readonly type: 'HandoverReturned'; readonly package: string; readonly on: PlainDate }
  | { readonly type: 'Published'; readonly position: number }
  | { readonly type: 'PublicationChanged'; readonly change: PublicationChangeKind; readonly record: string }

/** How a complaint came to the office. */
export type Channel = 'web' | 'phone' | 'post' | 'import' | 'handover'

/** What the receiver said to a hand-over. One that is taken back before it was answered is `withdrawn`. */
export type HandoverAnswer = 'accepted' | 'declined' | 'returned' | 'withdrawn'

/** `established`: nobody disputes it, or the office has it from a record. */
export type FactSource = 'complainant' | 'body' | 'established'

/** The exception to a waivable bar ("good reasons"): was it open, was it used. Why is in the words. */
export type Discretion = 'not-open' | 'not-exercised' | 'exercised'

/** What was done to a decision after it was published. */
export type PublicationChangeKind = 'taken-down' | 'filed-elsewhere' | 'replacement-proposed' | 'replaced' | 'replacement-dropped'

export type HappeningType = Happening['type']

/** A happening that is about to be recorded, with the words that go beside it. */
export interface Deed {
  readonly happening: Happening
  readonly words?: Words
  readonly shownTo?: Audience
}

/** An event as it is read back. `at` is an instant in UTC with milliseconds. */
export interface CaseEvent {
  readonly version: number
  readonly at: string
  readonly actor: ActorRef
  readonly happening: Happening
  readonly kept: Kept | null
}
