import { plainWords } from '../../register/plain-words.ts'
import type { Query } from '../../register/query.ts'
import type { FacetValue, Found, Hit, ListedHit, Similar } from '../../usecases/ports/decision-search.ts'
import type { Answer, FoundDocument, LikeDocument } from '../thread/messages.ts'
import type { StoredDecision } from './document-of-entry.ts'
import { COUNTED } from './seeking-of-query.ts'

/** Passages shown of each hit. */
export const SNIPPETS = 2

/** What the index answered, as the port gives it. */
export function foundFrom({ total, found, counts }: Answer, { words }: Query, didYouMean: string | null): Found {
  const facets = COUNTED.map((name) => [name, (counts[name] ?? []).toSorted(name === 'year' ? latestFirst : mostFirst)])
  return { total, hits: found.map((one) => hitFrom(one, words.trim() !== '')), facets: Object.fromEntries(facets) as Found['facets'], didYouMean }
}

/** What is found where nothing was looked for. */
export const NOTHING: Found = { total: 0, hits: [], facets: { body: [], category: [], subcategory: [], decision: [], year: [] }, didYouMean: null }

function hitFrom({ stored, score, snippets }: FoundDocument, asked: boolean): Hit {
  return {
    ...listedFrom(decisionIn(stored), asked ? score : 0),
    snippet: snippets.map(({ text }) => text).join(' … '),
    passages: snippets.map(({ number, text }) => ({ paragraph: number === 0 ? null : number, snippet: text })),
  }
}

/** A decision like another, and what both have that few others have. */
export function similarFrom({ stored, score, words, shared }: LikeDocument, one: StoredDecision): Similar {
  const listed = listedFrom(decisionIn(stored), score)
  const valuesOf = (set: string): readonly string[] => shared.filter((each) => each.set === set).map(({ value }) => value)
  const provisions = valuesOf('provision')
  return {
    ...listed,
    likeness: {
      words,
      subcategory: one.subcategorySlug !== null && one.subcategorySlug !== 'other' && one.categorySlug === listed.categorySlug && one.subcategorySlug === listed.subcategorySlug ? listed.subcategory : null,
      provisions: one.provisions.filter((provision) => provisions.includes(plainWords(provision))),
      betterPlaced: valuesOf('betterPlaced'),
    },
  }
}

/** What was kept of a decision to be shown with a hit, from its JSON. */
export const decisionIn = (stored: string): StoredDecision => JSON.parse(stored) as StoredDecision

function listedFrom({ provisions: _, ...listed }: StoredDecision, score: number): ListedHit {
  return { ...listed, score }
}

function mostFirst(one: FacetValue, other: FacetValue): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1)
}

function latestFirst(one: FacetValue, other: FacetValue): number {
  return one.value < other.value ? 1 : -1
}
