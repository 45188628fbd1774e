import type { PlainDate } from '../time/plain-date.ts'

/** What someone looks for in the register: words and filters, already checked. */
export interface Query {
  /** As typed; `readWords` says what it means. Empty lists everything. */
  readonly words: string
  /** `paragraph`: all that must be there must be in one paragraph. Without words it changes nothing. */
  readonly within?: 'paragraph'
  /** A slug, as are `category`, `subcategory` and `decision`. */
  readonly body?: string
  readonly category?: string
  readonly subcategory?: string
  readonly decision?: string
  readonly kind?: 'statement' | 'report'
  /** Words of a provision that is cited, in the form of `plainWords`: ` local government act 1974 section 24a `, ` 24a 6 `. */
  readonly provision?: string
  /** The id of a body that the decision calls better placed. */
  readonly betterPlaced?: string
  /** The id of a remedy. */
  readonly remedy?: string
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly sort: 'relevance' | 'newest' | 'oldest'
  readonly limit: number
  readonly offset: number
}
