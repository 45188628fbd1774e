/**
 * A decision statement as structure. The shape is a contract: `statement parse` prints it, `statement render` reads it,
 * the register stores it.
 */

export type SectionRole =
  | 'complaint' | 'scope' | 'powers' | 'considered' | 'assessment'
  | 'findings' | 'action' | 'decision' | 'not-investigated' | 'other'

/** An authority as written, without its outer brackets. `standsAlone`: on a line of its own after the items. */
export interface Citation {
  readonly text: string
  readonly provisions: readonly string[]
  readonly standsAlone: boolean
  /** The paragraph that cites it. */
  readonly number: number
}

export interface Item {
  /** `a)`, `-`, `•`; empty where the source had none. */
  readonly mark: string
  readonly text: string
}

export interface Paragraph {
  /** Continuous over the whole statement, from 1. */
  readonly number: number
  readonly text: string
  readonly items: readonly Item[]
  readonly citations: readonly Citation[]
}

export interface Section {
  readonly heading: string
  readonly role: SectionRole
  readonly paragraphs: readonly Paragraph[]
  /** `before` is the number of the paragraph that the sub-heading stands before. */
  readonly subheadings: readonly { readonly heading: string; readonly before: number }[]
}

export interface Header {
  readonly body: string | null
  /** `23 006 671`, with a suffix letter where there is one. */
  readonly reference: string | null
  readonly category: string | null
  readonly subcategory: string | null
  /** As published: `Closed after initial enquiries`, `Upheld`, `Not upheld`. */
  readonly decision: string | null
  /** ISO. */
  readonly date: string | null
}

/** Words of the input that have no sure place. `line` counts from 1. */
export interface Doubt {
  readonly line: number
  readonly text: string
  readonly why: string
}

export interface Statement {
  readonly type: 'statement'
  readonly kind: 'Statement' | 'Report'
  readonly header: Header
  readonly summary: string | null
  readonly sections: readonly Section[]
  readonly citations: readonly Citation[]
  readonly signOff: string | null
  readonly doubts: readonly Doubt[]
}

export interface Listing {
  readonly type: 'listing'
  readonly entries: readonly {
    readonly body: string | null
    readonly reference: string | null
    readonly kind: string | null
    readonly decision: string | null
    readonly subcategory: string | null
    readonly date: string | null
  }[]
}

export interface Other {
  readonly type: 'other'
  readonly why: string
}

export type Parsed = Statement | Listing | Other
