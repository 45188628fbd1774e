import type { CalendarId, Count } from '../time/counting.ts'
import type { Basis, BodyId, Period, Source, TestId } from '../law/model.ts'

/**
 * The language in which a procedure is declared. A scheme is inert data: what may be done, by whom, from where, with what,
 * which clocks run and which documents issue. Everything else (buttons, forms, work lists, diagrams, reference pages)
 * is derived from it.
 */
export interface Scheme {
  readonly id: string
  /** The versions of one scheme have periods that follow each other; a case keeps the version of its date. */
  readonly version: string
  readonly name: string
  /** For the person: one sentence on what this procedure can do for them. */
  readonly purpose: string
  readonly inForce: Period
  readonly basis: Basis
  readonly source: Source
  readonly calendar: CalendarId
  /** What the scheme calls a head of complaint, where it is not `head of complaint`. */
  readonly words?: { readonly head?: string }
  /** Whose doing a case is about: the office that runs the procedure, or a `body` that is named when the case is opened. The default is `body`. */
  readonly about?: 'office' | 'body'
  /** The body of the directory whose procedure it is, where it is that of one body alone: letters say where it is to be found. */
  readonly runBy?: BodyId
  readonly opening?: Opening
  readonly roles: Readonly<Record<RoleId, Role>>
  readonly stages: Readonly<Record<StageId, Stage>>
  readonly actions: Readonly<Record<ActionId, Action>>
  readonly clocks: Readonly<Record<ClockId, Clock>>
  readonly documents: Readonly<Record<DocumentId, DocumentKind>>
  /** The tests that its assessor may apply to a head; empty where the procedure has none. */
  readonly tests: readonly TestId[]
  readonly outcomes: Readonly<Record<OutcomeId, Outcome>>
  /** What may be found about each head, where the procedure decides head by head. */
  readonly findings?: Readonly<Record<FindingId, FindingKind>>
  /** What the procedure does not deal with, each with who does. Judged case by case, never a blanket. */
  readonly exclusions?: Readonly<Record<ExclusionId, Exclusion>>
  /** What may be handed over from here, to whom, and on what basis. */
  readonly handovers?: Readonly<Record<HandoverId, Handover>>
  /** Where a person can go next, and when; shown to them and told in the letters. */
  readonly escalation?: readonly Escalation[]
}

export type SchemeId = string
export type RoleId = string
export type StageId = string
export type ActionId = string
export type ClockId = string
export type DocumentId = string
export type OutcomeId = string
export type FindingId = string
export type ExclusionId = string
export type HandoverId = string

/** How a case begins. Roles of the person's side begin one themselves; those of the office record what reached it. */
export interface Opening {
  /** The button's words, such as `Ask for your records`. */
  readonly name: string
  readonly by: readonly RoleId[]
  /** The outside role of whoever tells it, where that is not the one for whom the case is opened, as a referrer about a family: the person reads nothing of what they said. */
  readonly from?: RoleId
  /** What is asked besides who they are and what happened. */
  readonly supplies: readonly Field[]
  /** What happened, as this procedure asks for it, where that is not “What happened?”. */
  readonly narrative?: { readonly label: string; readonly hint?: string }
  /** Questions of the usual journey that make no sense here. */
  readonly leavesOut?: readonly ('their-answer' | 'how-it-affected-you' | 'what-you-want' | 'keep-out')[]
  /** Asks for the heads one by one, in the words of whoever opens it, such as each entry in dispute. */
  readonly heads?: { readonly label: string; readonly hint?: string }
}

export interface Role {
  readonly name: string
  /**
   * `office` runs the procedure, `person` complains or speaks for them, `body` is complained about. `outside` is anyone else
   * who is told or heard (a referrer, a registrant, the police, a court): without an account, so letters to them are prepared to be sent.
   */
  readonly side: 'office' | 'person' | 'body' | 'outside'
  /** The part that this role plays where a page or job needs to know it: who a case is opened for, who speaks for them, who answers for the body. */
  readonly part?: 'starter' | 'representative' | 'correspondent'
  /** What someone in this role may record on a case in a stage that is open for it. */
  readonly records?: readonly Recording[]
}

/** What is recorded on a case without moving it. */
export type Recording = 'heads' | 'facts' | 'assessment' | 'findings' | 'statement' | 'notes' | 'parties' | 'evidence' | 'promises'

export interface Stage {
  readonly name: string
  /** For the person: what is happening now. */
  readonly meaning: string
  readonly kind: 'start' | 'working' | 'end'
  /** Who acts next; `null` at an end. */
  readonly turn: RoleId | null
  /** What may be recorded here, by roles that record it. */
  readonly open: readonly Recording[]
}

export interface Action {
  /** The button's words. */
  readonly name: string
  readonly from: readonly StageId[]
  /** `same` leaves the case where it is; `back` returns it to the stage from which it came into this one. */
  readonly to: StageId | 'same' | 'back'
  readonly by: readonly RoleId[]
  readonly supplies: readonly Field[]
  readonly needs?: readonly OneOf[]
  readonly when: readonly Guard[]
  readonly issues: readonly DocumentId[]
  /** The decision on the whole complaint that this action records, or the field that supplies it. */
  readonly outcome?: { readonly is: OutcomeId } | { readonly field: string }
  /** `publishes` sends the statement to the register. */
  readonly effect?: 'decides' | 'publishes' | 'assigns'
  /** The field of this action that holds someone's account of what happened, and whose it is. */
  readonly receives?: { readonly from: 'person' | 'body'; readonly field: string }
  /** The field of kind `promises` whose entries bind this role, each until its own day. */
  readonly promises?: { readonly field: string; readonly holder: RoleId }
  readonly basis?: Basis
  readonly source?: Source
  /** Shown beside the button: what will happen, in one sentence. */
  readonly note?: string
}

/** One thing that an action must be given; also one field of its form. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** `exclusion` offers those of the scheme; `promises` takes what will be done and by which day, several times. */
  readonly kind: 'line' | 'text' | 'date' | 'choice' | 'yes-no' | 'staff' | 'outcome' | 'exclusion' | 'promises'
  readonly required: boolean
  readonly options?: readonly { readonly value: string; readonly label: string; readonly basis?: Basis; readonly source?: Source }[]
  /** Staff of these roles, for `staff`. */
  readonly roles?: readonly RoleId[]
  /** Dates only: may it lie in the future? Default no. */
  readonly future?: boolean
  /** Who sees it besides the office. Default nobody. */
  readonly shownTo?: readonly ('person' | 'body')[]
}

/** At least one of these fields is given, or the sentence is shown. */
export interface OneOf {
  readonly fields: readonly string[]
  readonly because: string
  readonly source?: Source
}

/** A condition with the sentence that is shown while it does not hold. */
export interface Guard {
  readonly must: Condition
  readonly because: string
  readonly source?: Source
}

/** Each is true or false of a case, an actor and the circumstances of the moment; `not` and `any` combine them. */
export type Condition =
  | { readonly kind: 'has-heads' }
  /** Each head has a test that is met and not waived, with reasons. */
  | { readonly kind: 'every-head-assessed' }
  | { readonly kind: 'grounds-chosen' }
  /** Each head has a finding; made after this action was last taken, where one is named, as when a second stage has to find anew. */
  | { readonly kind: 'every-head-found'; readonly since?: ActionId }
  /** Heads have one of these findings: all of them, or at least one. */
  | { readonly kind: 'heads-found'; readonly how: 'all' | 'some'; readonly findings: readonly FindingId[]; readonly since?: ActionId }
  /** What was last chosen in a field of this name, at the opening or by any action, is one of these. */
  | { readonly kind: 'chosen'; readonly field: string; readonly is: readonly string[] }
  /** Somebody is recorded in this role. */
  | { readonly kind: 'party-present'; readonly role: RoleId }
  /** Everything promised so far has been done, with proof. */
  | { readonly kind: 'promises-kept' }
  | { readonly kind: 'statement-complete' }
  | { readonly kind: 'warnings-acknowledged' }
  | { readonly kind: 'done'; readonly action: ActionId }
  | { readonly kind: 'issued'; readonly document: DocumentId }
  | { readonly kind: 'account-received'; readonly from: 'person' | 'body' }
  | { readonly kind: 'assigned' }
  | { readonly kind: 'assigned-to-actor' }
  /** Two people: the actor is not the one who took that action last. */
  | { readonly kind: 'someone-else-did'; readonly action: ActionId }
  /** The actor's delegation covers this, such as `decide`. */
  | { readonly kind: 'delegated'; readonly power: string }
  | { readonly kind: 'clock-over'; readonly clock: ClockId }
  | { readonly kind: 'clock-running'; readonly clock: ClockId }
  /** Nothing known to the case that certainly identifies a person stands in what would be published. */
  | { readonly kind: 'identifies-nobody' }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'any'; readonly conditions: readonly Condition[] }

/** What sets a clock going or ends it. */
export type Trigger =
  /** The receipt; or a date that the opening was given, where it was. */
  | { readonly on: 'opened'; readonly field?: string }
  | { readonly on: 'action'; readonly action: ActionId }
  | { readonly on: 'stage'; readonly stage: StageId }
  /** A date that an action was given; the clock counts from it and not from the day of the action. */
  | { readonly on: 'field'; readonly action: ActionId; readonly field: string }

export interface Clock {
  readonly name: string
  /** Whose it is: a `duty` binds its holder, a `limit` is the person's own last day, a `wait` must pass before something may be done, a `target` is an aim. */
  readonly for: 'duty' | 'limit' | 'wait' | 'target'
  /** Who has to act before it ends, or who may act until then. */
  readonly holder: RoleId
  readonly count: Count
  /** What arrives while the office is shut may count as received on its next working day, if the office so chooses. Otherwise it is received when it arrives. */
  readonly officeHours?: boolean
  readonly starts: readonly Trigger[]
  /** Set it going anew from their own day while it runs, as where time counts from the latest of receipt, identity and fee. */
  readonly restarts?: readonly Trigger[]
  /** Other ways in which the same limit is read or reached: the clock takes the earlier or the later day of all that are running. */
  readonly or?: { readonly takes: 'earlier' | 'later'; readonly counts: readonly OtherCount[] }
  readonly stops: readonly Trigger[]
  /** Actions that stop it for a while, and those that set it going again. */
  readonly pauses?: readonly { readonly from: Trigger; readonly until: Trigger; readonly why: string }[]
  /** More time. `basis` and `source` are given where they are not the clock's own; an office may set a `configurable` one for itself. */
  readonly extends?: readonly { readonly by: Trigger; readonly count: Count; readonly why: string; readonly basis?: Basis; readonly source?: Source; readonly configurable?: boolean }[]
  /** The one that an office may set for itself; demonstration data may shorten it, and pages say so. */
  readonly configurable?: boolean
  readonly basis: Basis
  readonly source: Source
  /** What it means when it ends, for whoever it concerns. */
  readonly meaning: string
}

export interface OtherCount {
  /** Its name for `deadline … --with NAME=DATE`, where it has a trigger of its own. */
  readonly name: string
  readonly count: Count
  /** What sets it going, where that is not what sets the clock going. */
  readonly starts?: readonly Trigger[]
  /** Why it may be counted so, for people. */
  readonly why: string
  readonly basis?: Basis
  readonly source?: Source
}

export interface DocumentKind {
  readonly name: string
  readonly to: readonly RoleId[]
  /** Template of the letters room; `statement` also carries the decision statement. */
  readonly template: string
  readonly carries?: 'statement'
  /** Rights that it must tell the recipient of, each a clock whose date it states. */
  readonly tells?: readonly ClockId[]
}

export interface Outcome {
  readonly name: string
  /** The header of the published decision, where there is one. */
  readonly published: string | null
  /** What the statement's `final decision` says is done: will not, cannot, upheld and so on. */
  readonly meaning: string
  readonly basis: Basis
  readonly source: Source
}

/** What may be found about one head, and what must be said with it. */
export interface FindingKind {
  readonly name: string
  /** For the person. */
  readonly meaning: string
  /** Whether it goes the person's way; `open` decides nothing. */
  readonly weighs: 'for' | 'partly' | 'against' | 'open'
  readonly supplies: readonly Field[]
  readonly needs?: readonly OneOf[]
  readonly basis: Basis
  readonly source: Source
}

export interface Exclusion {
  readonly name: string
  /** For the person: when it applies, and what to do instead. */
  readonly meaning: string
  readonly instead?: Destination
  readonly basis: Basis
  readonly source: Source
}

/** Where something goes: a procedure, if the one who receives it runs it here or elsewhere, or a body of the directory. */
export type Destination = { readonly scheme: SchemeId } | { readonly body: BodyId }

export interface Handover {
  /** The button's words. */
  readonly name: string
  readonly to: Destination
  readonly from: readonly StageId[]
  readonly by: readonly RoleId[]
  /** What it rests on: the person's `consent`, a `duty` or a `power` to share. */
  readonly rests: 'consent' | 'duty' | 'power'
  /** What travels; nothing else does. Items of family proceedings stay out unless a court allows them. */
  readonly carries: readonly Carried[]
  /** For the person: who at the other end will learn who they are. */
  readonly identity: string
  /** Whether the person is told that it was done, where it does not rest on their consent. */
  readonly tellsPerson: boolean
  readonly basis: Basis
  readonly source: Source
}

export type Carried = 'person' | 'narrative' | 'heads' | 'facts' | 'findings' | 'decision' | 'letters' | 'clocks'

export interface Escalation {
  readonly to: Destination
  /** For the person: in which case, and what to take along. */
  readonly when: string
  /** From these stages on; everywhere if none is given. */
  readonly from?: readonly StageId[]
  /** The person's own limit for it, where it runs in this case. */
  readonly clock?: ClockId
  readonly basis: Basis
  readonly source: Source
}
