import type { Query } from '../../register/query.ts'

/**
 * Searches published decisions. Implementations must agree on totals and facets, on which decisions are found, and on
 * the order by date; by relevance they may rank differently.
 */
export interface DecisionSearch {
  search(query: Query): Promise<Found>
}

export interface Hit {
  readonly reference: string
  readonly body: string
  readonly bodySlug: string
  readonly category: string | null
  readonly categorySlug: string | null
  readonly subcategory: string | null
  readonly subcategorySlug: string | null
  readonly decision: string | null
  readonly date: string | null
  readonly summary: string | null
  /** Words around the match, with the matches between U+E000 and U+E001. */
  readonly snippet: string
  readonly score: number
}

export interface FacetValue {
  readonly value: string
  readonly count: number
}

export interface Found {
  readonly total: number
  readonly hits: readonly Hit[]
  readonly facets: {
    readonly body: readonly FacetValue[]
    readonly category: readonly FacetValue[]
    readonly decision: readonly FacetValue[]
    readonly year: readonly FacetValue[]
  }
}
