import type { Basis, Source } from '../law/model.ts'
import type { PlainDate } from '../time/plain-date.ts'

/** The name and version of the format. A newer version is refused with a sentence rather than read by guessing. */
export const FORMAT = 'redress-handover'
export const FORMAT_VERSION = 1

/**
 * What one body hands over to another about a case: what the person agreed to or the law allows, and nothing else. It is
 * `data/handover.json` of the package. Days are plain dates (Europe/London), instants UTC with milliseconds.
 */
export interface Handover {
  readonly format: typeof FORMAT
  readonly version: typeof FORMAT_VERSION
  /** One for each package ever made; a second arrival of it is a replay. */
  readonly id: string
  readonly madeAt: string
  readonly from: Sender
  /** `name` is how people call whoever it goes to: the procedure, or the body. */
  readonly to: { readonly procedure: string; readonly name: string } | { readonly body: string; readonly name: string }
  readonly grounds: Grounds
  readonly consent: Consent | null
  /** Who the person is and how it is safe to reach them; null where that does not travel. */
  readonly person: Readonly<Record<string, string>> | null
  readonly narrative: { readonly happened: string; readonly wanted: string } | null
  readonly heads: readonly HandedHead[]
  readonly facts: readonly { readonly text: string; readonly from: string }[]
  readonly decision: { readonly name: string; readonly meaning: string; readonly on: PlainDate | null } | null
  readonly letters: readonly { readonly title: string; readonly on: PlainDate; readonly file: string }[]
  readonly clocks: readonly HandedClock[]
  /** What was left out on purpose, and why, so that nobody takes its absence for a sign. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[]
}

export interface Sender {
  readonly office: string
  /** How the receiver reaches the office, in a line. */
  readonly contact: string
  /** Address of the installation, for status to flow back. */
  readonly site: string
  /** Reference of the case there. */
  readonly reference: string
  readonly procedure: string
  /** The body complained about. */
  readonly body: string
}

export interface Grounds {
  /** Its id in the sender's procedure, and the words of its button. */
  readonly handover: string
  readonly name: string
  readonly rests: 'consent' | 'duty' | 'power'
  /** Who at the other end will learn who the person is. */
  readonly identity: string
  readonly basis: Basis
  readonly source: Source
}

export interface Consent {
  readonly id: string
  readonly what: string
  readonly to: string
  readonly why: string
  /** The last day on which the receiver may rely on it; null where it ends with their procedure. */
  readonly until: PlainDate | null
  readonly givenOn: PlainDate
}

export interface HandedHead {
  readonly id: string
  readonly text: string
  readonly finding: { readonly name: string; readonly meaning: string; readonly given: Readonly<Record<string, string>> } | null
}

/** A time limit that was running when the package was made. */
export interface HandedClock {
  readonly name: string
  readonly kind: 'duty' | 'limit' | 'wait' | 'target'
  /** Whose it is: the side of the procedure that has to act, or may. */
  readonly side: 'office' | 'person' | 'body' | 'outside'
  readonly startedOn: PlainDate
  readonly due: PlainDate
  readonly meaning: string
  readonly basis: Basis
  readonly source: Source
}
