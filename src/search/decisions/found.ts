import type { Query } from '../../register/query.ts'
import type { FacetValue, Found, Hit } from '../../usecases/ports/decision-search.ts'
import type { Answer, FoundDocument } from '../thread/messages.ts'
import type { StoredDecision } from './document-of-entry.ts'

export const NOTHING: Found = { total: 0, hits: [], facets: { body: [], category: [], decision: [], year: [] } }

/** Passages shown of each hit. */
export const SNIPPETS = 2

/** What the index answered, as the port gives it. */
export function foundFrom({ total, found, counts }: Answer, { words }: Query): Found {
  const facets = (name: string): readonly FacetValue[] => (counts[name] ?? []).toSorted(name === 'year' ? latestFirst : mostFirst)
  return {
    total,
    hits: found.map((one) => hitFrom(one, words.trim() !== '')),
    facets: { body: facets('body'), category: facets('category'), decision: facets('decision'), year: facets('year') },
  }
}

function hitFrom({ stored, score, snippets }: FoundDocument, asked: boolean): Hit {
  return { ...(stored as StoredDecision), snippet: snippets.map(({ text }) => text).join(' … '), score: asked ? score : 0 }
}

function mostFirst(one: FacetValue, other: FacetValue): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1)
}

function latestFirst(one: FacetValue, other: FacetValue): number {
  return one.value < other.value ? 1 : -1
}
