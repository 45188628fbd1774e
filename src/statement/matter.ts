import type { BodyId, TestId } from '../law/model.ts'

/**
 * What a statement is drafted from: a case stripped of everything that a statement may not hold. Names are already the
 * ones that the reader will see (`Mr X`, `the Council`). Every part carries the id it has in the case, so that each
 * drafted paragraph can say what it comes from.
 */
export interface Matter {
  readonly body: { readonly name: string; readonly called: string }
  readonly reference: string
  readonly category: string
  readonly subcategory: string
  /** The published outcome, `Closed after initial enquiries`. */
  readonly outcome: string
  readonly decidedOn: string | null
  /** `Mr X`, with the pronouns that the person gave: he/him/his. */
  readonly complainant: Called
  /** In the order in which the statement takes them. */
  readonly heads: readonly HeadOfMatter[]
  /** Grouped into the paragraphs of the account, in order. */
  readonly account: readonly (readonly FactOfMatter[])[]
  /** Sub-heading that separates the findings from the account (`Analysis`), or none. */
  readonly findingsSubheading: string | null
  /** Tests whose law paragraphs come first, in that order; the others follow in the usual one. */
  readonly lawOrder: readonly LawParagraphId[]
  /** What was really received and considered. */
  readonly considered: readonly Considered[]
  /** Tests, or limbs that a met test rests on, on which the decision turns; chosen by the decision-maker. */
  readonly grounds: readonly TestId[]
  /** Effects on the person that they say followed. */
  readonly claimedInjustice: readonly { readonly id: string; readonly text: string; readonly addressedBy: string | null }[]
  /** Paragraphs that a person rewrote, by paragraph key; the key of each drafted paragraph is in its provenance. */
  readonly rewritten: Readonly<Record<string, string>>
}

export interface Called {
  readonly name: string
  readonly subject: string
  readonly object: string
  readonly possessive: string
}

export interface HeadOfMatter {
  readonly id: string
  /** Completes "complains ...": `about how the Council dealt with a concern about his child`. */
  readonly complaint: string
  readonly tests: readonly {
    readonly test: TestId
    readonly met: boolean
    /** Which body is better placed for this head, of those the test or the case names. */
    readonly betterPlaced: readonly BodyId[]
    /** The decision-maker's own reasons, one or more sentences. */
    readonly reasons: string
  }[]
}

export interface FactOfMatter {
  readonly id: string
  /** Who says so. `established` needs no attribution in the text. */
  readonly from: 'complainant' | 'body' | 'established'
  /** A whole sentence, naming its source where it matters. */
  readonly text: string
}

export type Considered =
  | { readonly from: 'complainant' | 'body' }
  | { readonly from: 'assessment-code' }
  | { readonly from: 'comments-on-draft'; readonly by: readonly ('complainant' | 'body')[] }

/** `fault-injustice-discretion`, or the id of a test with a paragraph of its own (`ico-data`, `late`). */
export type LawParagraphId = string
