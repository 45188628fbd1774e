import { readWords } from '../../register/read-words.ts'
import type { Query } from '../../register/query.ts'
import type { Wanted } from '../../register/sought.ts'
import { readTerms, small } from '../engine/english.ts'
import { phraseOf } from '../engine/seeking.ts'
import type { Leaf, Seeking } from '../engine/seeking.ts'

/** The columns of which a search of decisions counts the values. */
export const COUNTED = ['body', 'category', 'subcategory', 'decision', 'year'] as const

/** A query as the index takes it; `null` where its words are signs alone, which nothing has. */
export function seekingOf(query: Query): Seeking | null {
  const { all, none } = readWords(query.words)
  const groups = all.map((group) => group.flatMap(leavesOf)).filter((group) => group.length > 0)
  const without = none.flatMap(leavesOf)
  if (groups.length === 0 && without.length === 0 && query.words.trim() !== '' && ![...all.flat(), ...none].some(isReadable)) return null
  return {
    all: groups,
    none: without,
    inOnePlace: query.within === 'paragraph',
    equal: [
      ...pair('bodySlug', query.body), ...pair('categorySlug', query.category), ...pair('subcategorySlug', query.subcategory),
      ...pair('decisionSlug', query.decision), ...pair('kind', query.kind),
    ],
    having: [...pair('betterPlaced', query.betterPlaced), ...pair('remedy', query.remedy)],
    containing: pair('provision', query.provision),
    from: dayOf(query.from),
    to: dayOf(query.to),
    order: query.sort === 'relevance' ? 'best' : query.sort,
    limit: query.limit,
    offset: query.offset,
    counts: COUNTED,
  }
}

/** Words so common that they are not indexed are in every decision, so they are passed over. */
function leavesOf({ words, begins }: Wanted): readonly Leaf[] {
  if (begins) return [{ beginning: small(words) }]
  const phrase = phraseOf(words)
  return phrase === null ? [] : [{ phrase }]
}

function isReadable({ words }: Wanted): boolean {
  return readTerms(words, () => undefined) > 0
}

function pair(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]]
}

function dayOf(date: string | undefined): number | null {
  return date === undefined ? null : Date.parse(date) / 86_400_000
}
