import type { BodyId, Source, TestId } from '../law/model.ts'
import type { Considered, LawParagraphId } from './matter.ts'

/** Why a drafted paragraph is there: the parts of the case that it follows from. */
export type Why =
  | { readonly kind: 'summary'; readonly heads: readonly string[]; readonly grounds: readonly TestId[] }
  | { readonly kind: 'complaint'; readonly heads: readonly string[] }
  | {
      readonly kind: 'law'
      readonly paragraph: LawParagraphId
      readonly tests: readonly TestId[]
      readonly heads: readonly string[]
      readonly citation: string | null
      readonly source: Source | null
    }
  | { readonly kind: 'considered'; readonly considered: readonly Considered[] }
  | { readonly kind: 'account'; readonly facts: readonly string[] }
  | { readonly kind: 'finding'; readonly head: string; readonly tests: readonly TestId[]; readonly betterPlaced: readonly BodyId[] }
  | { readonly kind: 'decision'; readonly grounds: readonly TestId[]; readonly betterPlaced: readonly BodyId[] }

/** One drafted paragraph's origin. */
export interface Provenance {
  /** Stays the same while other paragraphs come and go: `finding:<head>`, `law:late`. What a person rewrites is kept under it. */
  readonly key: string
  /** The paragraph's number; `null` for the summary, which has none. */
  readonly number: number | null
  readonly why: Why
  /** Whether a person's own words stand in place of the drafted ones. */
  readonly rewritten: boolean
}
