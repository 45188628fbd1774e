import type { CalendarId, Count } from '../time/counting.ts'
import type { Basis, Period, Source, TestId } from '../law/model.ts'

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
  readonly roles: Readonly<Record<RoleId, Role>>
  readonly stages: Readonly<Record<StageId, Stage>>
  readonly actions: Readonly<Record<ActionId, Action>>
  readonly clocks: Readonly<Record<ClockId, Clock>>
  readonly documents: Readonly<Record<DocumentId, DocumentKind>>
  /** The tests that its assessor may apply to a head; empty where the procedure has none. */
  readonly tests: readonly TestId[]
  readonly outcomes: Readonly<Record<OutcomeId, Outcome>>
}

export type RoleId = string
export type StageId = string
export type ActionId = string
export type ClockId = string
export type DocumentId = string
export type OutcomeId = string

export interface Role {
  readonly name: string
  /** `office` runs the procedure, `person` complains or speaks for them, `body` is complained about. */
  readonly side: 'office' | 'person' | 'body'
  /** What someone in this role may record on a case in a stage that is open for it. */
  readonly records?: readonly Recording[]
}

/** What is recorded on a case without moving it. */
export type Recording = 'heads' | 'facts' | 'assessment' | 'statement' | 'notes' | 'parties' | 'evidence'

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
  /** `same` leaves the case where it is. */
  readonly to: StageId | 'same'
  readonly by: readonly RoleId[]
  readonly supplies: readonly Field[]
  readonly when: readonly Guard[]
  readonly issues: readonly DocumentId[]
  /** The decision on the whole complaint that this action records, or the field that supplies it. */
  readonly outcome?: { readonly is: OutcomeId } | { readonly field: string }
  /** `publishes` sends the statement to the register. */
  readonly effect?: 'decides' | 'publishes' | 'assigns'
  /** The field of this action that holds someone's account of what happened, and whose it is. */
  readonly receives?: { readonly from: 'person' | 'body'; readonly field: string }
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
  readonly kind: 'line' | 'text' | 'date' | 'choice' | 'yes-no' | 'staff' | 'outcome'
  readonly required: boolean
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Staff of these roles, for `staff`. */
  readonly roles?: readonly RoleId[]
  /** Dates only: may it lie in the future? Default no. */
  readonly future?: boolean
  /** Who sees it besides the office. Default nobody. */
  readonly shownTo?: readonly ('person' | 'body')[]
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
  | { readonly on: 'opened' }
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
  readonly starts: readonly Trigger[]
  readonly stops: readonly Trigger[]
  /** Actions that stop it for a while, and those that set it going again. */
  readonly pauses?: readonly { readonly from: Trigger; readonly until: Trigger; readonly why: string }[]
  /** More time. `basis` and `source` are given where they are not the clock's own. */
  readonly extends?: readonly { readonly by: Trigger; readonly count: Count; readonly why: string; readonly basis?: Basis; readonly source?: Source }[]
  /** The one that an office may set for itself; demonstration data may shorten it, and pages say so. */
  readonly configurable?: boolean
  readonly basis: Basis
  readonly source: Source
  /** What it means when it ends, for whoever it concerns. */
  readonly meaning: string
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
