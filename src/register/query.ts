import type { PlainDate } from '../time/plain-date.ts'

/** What someone looks for in the register: words and filters, already checked. */
export interface Query {
  /** As typed: words, "exact phrases", -excluded, OR. Empty lists everything. */
  readonly words: string
  readonly body?: string
  readonly category?: string
  readonly subcategory?: string
  readonly decision?: string
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly sort: 'relevance' | 'newest' | 'oldest'
  readonly limit: number
  readonly offset: number
}
