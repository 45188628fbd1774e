import type { PlainDate } from '../time/plain-date.ts'

/**
 * How firm a rule is. `statute` and `guidance` were read at their source; `practice` is what the body is seen to do;
 * `unverified` is general knowledge, shown as "we have not confirmed this", and never stands alone behind an action.
 */
export type Basis = 'statute' | 'guidance' | 'practice' | 'unverified'

/** Where a rule comes from: the instrument, the place in it, and the day somebody last compared the two. */
export interface Source {
  readonly instrument: string
  readonly provision: string | null
  readonly checkedOn: PlainDate
  /** Where a person can read it. */
  readonly address?: string
}

/** Half-open: in force from the first day, no longer from the second; `null` is open. */
export interface Period {
  readonly from: PlainDate | null
  readonly until: PlainDate | null
}

/** Ids are those of the field: `late`, `ico-data`, `no-worthwhile`. */
export type TestId = string
/** Ids of the directory of bodies: `ico`, `swe`, `housing-ombudsman`. */
export type BodyId = string

/** Whether the ombudsman can go on although the test is met. */
export type Waiver =
  | { readonly can: false; readonly note?: string }
  | { readonly can: true; readonly when: string }
  | { readonly can: 'judgement'; readonly note: string }
  | { readonly can: 'not-applicable' }

/** A legal question that an assessment answers about one head of complaint. */
export interface Test {
  readonly id: TestId
  /** Three to six words for lists and buttons, in plain English. */
  readonly name: string
  /** As published statements write it, without brackets; `null` only with `uncitedBecause`. */
  readonly citation: string | null
  readonly uncitedBecause?: string
  /** `jurisdiction`: may we? `discretion`: should we? `enabling`: widens or confirms. */
  readonly stage: 'jurisdiction' | 'discretion' | 'enabling'
  /** The question, as a sentence ending in a question mark. */
  readonly asks: string
  readonly waiver: Waiver
  /** What follows when it is met. */
  readonly effect: 'cannot-investigate' | 'will-not-investigate' | 'not-accepted' | 'upheld-without-investigation' | 'opens'
  readonly typicalFacts: readonly string[]
  readonly betterPlaced: readonly BodyId[]
  /** The limb of section 24A(6) that this test rests on, itself a test: `ico-data` rests on `better-placed`. */
  readonly restsOn?: TestId
  /** Whether the limb of section 24A(6) is one that can be listed in the discretion paragraph. */
  readonly limb: boolean
  readonly basis: Basis
  readonly source: Source
  readonly inForce: Period
}
