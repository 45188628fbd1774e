import type { Filing } from '../../register/entry.ts'
import type { Likeness } from '../../register/likeness.ts'
import type { Query } from '../../register/query.ts'

/**
 * Searches published decisions. Implementations must agree on totals and facets, on which decisions are found, and on
 * the order by date; by relevance they may rank differently, and each may know more or less of spelling and likeness.
 */
export interface DecisionSearch {
  search(query: Query): Promise<Found>
  /** The decisions most like one, best first, and why; null where none is published under the reference. At most so many. */
  similar(reference: string, atMost: number): Promise<readonly Similar[] | null>
  /** What was typed with its last word completed, likeliest first; nothing where the implementation knows no words. */
  completions(words: string, atMost: number): Promise<readonly string[]>
}

/** So much was published just now that a search would take minutes to answer. It passes. */
export class SearchBeingPrepared extends Error {
  override readonly name = 'SearchBeingPrepared'
  readonly code = 'search-being-prepared'

  constructor() {
    super('Many decisions have just been published, and the search is still taking them in.')
  }
}

/** A decision as lists show it. */
export interface ListedHit extends Filing {
  readonly date: string | null
  readonly summary: string | null
  /** Higher is better; of use only beside others of the same answer. */
  readonly score: number
}

export interface Hit extends ListedHit {
  /** Words around the match, with the matches between U+E000 and U+E001. */
  readonly snippet: string
  /** The same, part by part, each with its paragraph; `null` is a heading or the summary. Empty where the implementation cannot tell. */
  readonly passages: readonly { readonly paragraph: number | null; readonly snippet: string }[]
}

export interface Similar extends ListedHit {
  readonly likeness: Likeness
}

export interface FacetValue {
  readonly value: string
  readonly count: number
}

export interface Found {
  readonly total: number
  readonly hits: readonly Hit[]
  /** How everything that is found divides: the most frequent first, years from the newest. What has no value is left out. */
  readonly facets: {
    readonly body: readonly FacetValue[]
    readonly category: readonly FacetValue[]
    readonly subcategory: readonly FacetValue[]
    readonly decision: readonly FacetValue[]
    readonly year: readonly FacetValue[]
  }
  /** The words with those that no decision has put right; null where there is nothing to put right, or nothing near. */
  readonly didYouMean: string | null
}
