import type { CalendarId, Count } from '../time/counting.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Reckoning } from '../time/reckoning.ts'

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
  /** What is cited instead, or as well, in the situation that `when` describes. */
  readonly otherCitations?: readonly { readonly citation: string; readonly when: string }[]
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

/** Ids of the decision on a whole complaint as the public sees it. */
export type PublishedOutcomeId = 'closed-after-initial-enquiries' | 'upheld' | 'not-upheld'

/** What stands in the header of a published decision, and the code that its search uses. */
export interface PublishedOutcome {
  readonly id: PublishedOutcomeId
  readonly header: string
  readonly code: 'c' | 'u' | 'nu'
  /** For the reader: what it means, in a sentence. */
  readonly meaning: string
  readonly basis: Basis
  readonly source: Source
}

/** The finer reason that is recorded when a complaint is closed; many share one published outcome. */
export interface Reason {
  readonly id: string
  readonly name: string
  /** `null` where nothing is published. */
  readonly outcome: PublishedOutcomeId | null
  /** How both sides are told. */
  readonly issues: 'statement' | 'report' | 'letter' | 'nothing'
  readonly published: boolean
  /** When the rule about publication does not hold. */
  readonly unless?: string
  /** Whether it counts as investigated: only such cases enter the rate of complaints upheld. */
  readonly investigated: boolean
  readonly note?: string
  readonly basis: Basis
  readonly source: Source
}

/** A subject under which decisions are published; its address is made from the slugs. */
export interface Category {
  readonly slug: string
  readonly name: string
  readonly basis: Basis
  readonly source: Source
  readonly subcategories: readonly Subcategory[]
}

export interface Subcategory {
  readonly slug: string
  readonly name: string
  readonly basis: Basis
}

/** Who else can deal with something, what they need first, and by when. */
export interface Body {
  readonly id: BodyId
  readonly name: string
  /** Other names by which texts call it; none is shared with another body. */
  readonly alsoCalled: readonly string[]
  /** Completes "It considers ...". */
  readonly considers: string
  /** What a person should do before; `null` where nothing is known to be needed. */
  readonly goFirst: string | null
  readonly limit: Limit
  /** Without scheme, `ico.org.uk`; `null` where each council has its own. */
  readonly site: string | null
  readonly basis: Basis
  readonly source: Source
}

/** The time that a person normally has, in words. What can be counted of it is a `TimeLimit`. */
export interface Limit {
  readonly text: string
  readonly basis: Basis
  readonly source: Source
}

/** A time limit of a body of the directory, which no procedure declared here counts. It is called `body.id`: `send-tribunal.appeal`. */
export interface TimeLimit {
  readonly body: BodyId
  readonly id: string
  readonly name: string
  /** As for a clock: a `duty` binds its holder, a `limit` is a person’s last day, a `wait` must pass first, a `target` is an aim. */
  readonly for: 'duty' | 'limit' | 'wait' | 'target'
  /** Who has to act, or may until then. */
  readonly holder: string
  /** The days that it is counted from, each in words that can stand after “from”. The first is the one that must be known. */
  readonly days: Readonly<Record<string, string>>
  readonly reckoning: Reckoning
  /** Where each order or letter gives a number of its own: it takes the place of the amount that is counted. */
  readonly number?: { readonly name: string; readonly words: string }
  readonly extends?: readonly MoreTime[]
  /** Days that stop the time, and set it going again. It stands still from the first of them, or from the day after it. */
  readonly pauses?: readonly { readonly from: string; readonly standsFrom: 'that-day' | 'next-day'; readonly until: string; readonly why: string }[]
  readonly calendar: CalendarId
  /** For the person: what it means, and what to mind. */
  readonly meaning: string
  readonly basis: Basis
  readonly source: Source
  readonly inForce: Period
}

/** Time that may be added. `basis` and `source` are given where they are not the limit’s own. */
export interface MoreTime {
  readonly name: string
  readonly count: Count
  readonly why: string
  readonly basis?: Basis
  readonly source?: Source
}

/** A kind of organisation, and whether a complaint about it can be investigated at all. */
export interface KindOfBody {
  readonly id: string
  readonly name: string
  readonly inJurisdiction: 'yes' | 'no' | 'jointly'
  readonly note?: string
  /** Who considers complaints about it, where the ombudsman does not, or not alone. */
  readonly instead: readonly BodyId[]
  readonly basis: Basis
  readonly source: Source
}

/** Whom someone in danger can reach now. */
export interface SafetyContact {
  readonly id: string
  readonly name: string
  readonly number: string
  /** Completes "Call it ...". */
  readonly when: string
  readonly basis: Basis
  readonly source: Source
}

/** What tests cite: every citation begins with the name of one. */
export interface Instrument {
  readonly id: string
  readonly citedAs: string
  /** Where it can be read; `null` where we know no free address. */
  readonly address: string | null
}

/** All of it, as one value that can be checked. */
export interface Law {
  readonly instruments: readonly Instrument[]
  readonly tests: readonly Test[]
  readonly outcomes: readonly PublishedOutcome[]
  readonly reasons: readonly Reason[]
  readonly categories: readonly Category[]
  readonly bodies: readonly Body[]
  readonly limits: readonly TimeLimit[]
  readonly kindsOfBody: readonly KindOfBody[]
  readonly safety: readonly SafetyContact[]
}
