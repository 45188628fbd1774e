import type { PlainDate } from '../time/plain-date.ts'
import type { Scheme } from '../scheme/language.ts'
import type { Printer } from './ports/printer.ts'
import type { BulkFiles } from './ports/bulk-files.ts'
import type { DecisionSearch } from './ports/decision-search.ts'
import type { IncomingReader } from './ports/incoming-reader.ts'
import type { RegisterIndex } from './ports/register-index.ts'
import type { Secrets } from './ports/secrets.ts'
import type { Rooms, Standing, Store } from './ports/store.ts'

/** Someone at work, as the session or the command line established them. */
export interface Actor extends Standing {
  readonly name: string | null
  readonly roles: readonly string[]
  readonly powers: readonly string[]
}

/** Nobody in particular: a visitor. */
export const visitor: Actor = { side: 'public', office: null, person: null, body: null, name: null, roles: ['public'], powers: [] }

/** The program itself: jobs, commands, sign-in. */
export const system: Actor = { side: 'system', office: null, person: null, body: null, name: null, roles: ['system'], powers: [] }

/** What a use case has at hand. The clock, randomness and the catalogue of schemes are given, never reached for. */
export interface Desk {
  readonly store: Store
  /** A replica for the register, where there is one. What was written a moment ago may not be in it yet. */
  readonly replica?: Store
  /** The search of decisions, where something other than the database searches them. */
  readonly search?: DecisionSearch
  /** The register's own index, where it has one, for whoever looks after it. */
  readonly registerIndex?: () => Promise<RegisterIndex>
  /** Reads what is imported beside the one who asks, where that is wanted. */
  readonly reader?: IncomingReader
  /** The files in which the whole register can be taken away, where they are made. */
  readonly bulkFiles?: BulkFiles
  /** Changes whenever something is published or taken down; null while nobody would hear of that. Absent where nobody listens. */
  readonly registerState?: () => number | null
  /** Makes PDF and Word documents, where that is wanted. */
  readonly printer?: Printer
  readonly schemes: Schemes
  /** This instant, UTC ISO with milliseconds. */
  now(): string
  /** This day in Europe/London. */
  today(): PlainDate
  newId(): string
  /** So many random bytes, in lower-case hexadecimal. */
  random(bytes: number): string
  readonly secrets: Secrets
  /** The public address, without a slash at its end, for letters and mail. */
  readonly site: string
}

/** The catalogue of declared procedures. */
export interface Schemes {
  all(): readonly Scheme[]
  /** The version that a case keeps. Throws if there is none: a case cannot exist without its scheme. */
  version(id: string, version: string): Scheme
  /** The version in force on a day, or undefined. */
  on(id: string, day: PlainDate): Scheme | undefined
}

/** Why something was not done, as a value. `problems` has every fault at once, each with the field it is about. */
export interface Refusal {
  readonly code: RefusalCode
  readonly message: string
  readonly problems?: readonly Problem[]
  /** What changed meanwhile, for `changed-meanwhile`. */
  readonly changes?: readonly string[]
}

export interface Problem {
  readonly field: string
  readonly message: string
}

/** The catalogue of refusals. Codes are never reused. */
export type RefusalCode =
  | 'not-allowed' // this person may not do this at all
  | 'not-found' // nothing there that this person may see
  | 'not-now' // the procedure does not permit it in this stage, or a condition does not hold
  | 'invalid' // what was entered cannot be accepted; see problems
  | 'changed-meanwhile' // someone else acted first
  | 'sign-in-failed'
  | 'locked' // too many failures
  | 'identifies-someone' // publication would identify a person
  | 'taken-down' // it was published, and is so no longer

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: RefusalCode, message: string, rest: Omit<Refusal, 'code' | 'message'> = {}): Result<never> => ({
  ok: false,
  refusal: { code, message, ...rest },
})

/** Something that someone can do: its name, the capacities that may, and how. Denied to every capacity not listed. */
export interface UseCase<Input, Output> {
  readonly id: string
  readonly may: readonly Capacity[]
  (desk: Desk, actor: Actor, input: Input): Promise<Result<Output>>
}

/**
 * In what capacity someone comes before a use case: a visitor, a person with a case, one of a body's people, staff with
 * case work, the administrator of an office, the program itself. What a role may do on a case is the procedure's to say.
 */
export type Capacity = 'public' | 'person' | 'body' | 'staff' | 'administrator' | 'system'

/** Looks after the accounts of an office. The one role that belongs to no procedure; alone it opens no case. */
export const ADMINISTRATOR = 'administrator'

/** The capacities of an actor. Who holds no role holds none, whatever side they are on. */
export function capacitiesOf({ side, roles }: Actor): readonly Capacity[] {
  switch (side) {
    case 'public': return roles.includes('public') ? ['public'] : []
    case 'system': return roles.includes('system') ? ['system'] : []
    case 'person': return roles.length > 0 ? ['person'] : []
    case 'body': return roles.length > 0 ? ['body'] : []
    case 'office': return [
      ...(roles.some((role) => role !== ADMINISTRATOR) ? ['staff'] as const : []),
      ...(roles.includes(ADMINISTRATOR) ? ['administrator'] as const : []),
    ]
  }
}

/** Declares a use case. Whoever comes in none of its capacities is refused before anything is read. */
export function useCase<Input, Output>(
  declared: { readonly id: string; readonly may: readonly Capacity[] },
  run: (desk: Desk, actor: Actor, input: Input) => Promise<Result<Output>>,
): UseCase<Input, Output> {
  const guarded = async (desk: Desk, actor: Actor, input: Input) =>
    capacitiesOf(actor).some((capacity) => declared.may.includes(capacity))
      ? run(desk, actor, input)
      : refuse('not-allowed', 'You do not have permission to do this.')
  return Object.assign(guarded, declared)
}

/** One transaction under the actor's own standing. */
export const as = <T>(desk: Desk, actor: Actor, work: (rooms: Rooms) => Promise<T>): Promise<T> => desk.store.as(actor, work)

/** One visit to what is kept, for reading what can be asked all at once under the actor's own standing. */
export const look = <T>(desk: Desk, actor: Actor, work: (rooms: Rooms) => Promise<T>): Promise<T> => desk.store.look(actor, work)

/** One transaction that only reads what may lag a little: on the replica where there is one. */
export const reading = <T>(desk: Desk, actor: Actor, work: (rooms: Rooms) => Promise<T>): Promise<T> => (desk.replica ?? desk.store).as(actor, work)
