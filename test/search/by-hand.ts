import type { Document } from '../../src/search/engine/document.ts'
import { WORDS_BETWEEN } from '../../src/search/engine/document.ts'
import { readTerms, small } from '../../src/search/engine/english.ts'
import type { Leaf, Seeking } from '../../src/search/engine/seeking.ts'

interface Token {
  readonly term: string
  readonly word: string
  readonly position: number
  /** The number of its passage; 0 where no place can be linked to. */
  readonly place: number
}

/** Finds by looking at every word of every document: the plainest way to be right. */
export function foundByHand(documents: readonly Document[], seeking: Seeking): readonly Document[] {
  return documents.filter((document) => isFound(document, seeking)).sort(seeking.order === 'oldest' ? oldestFirst : newestFirst)
}

function newestFirst(one: Document, other: Document): number {
  if (one.day !== other.day) return one.day === null ? 1 : other.day === null ? -1 : other.day - one.day
  return one.key < other.key ? 1 : -1
}

function oldestFirst(one: Document, other: Document): number {
  if (one.day !== other.day) return one.day === null ? 1 : other.day === null ? -1 : one.day - other.day
  return one.key < other.key ? -1 : 1
}

function isFound(document: Document, { all, none, inOnePlace, equal, having, containing, from, to }: Seeking): boolean {
  const tokens = tokensOf(document)
  const { day, values, sets } = document
  if (from !== null && (day === null || day < from)) return false
  if (to !== null && (day === null || day > to)) return false
  if (!equal.every(([column, value]) => values[column] === value)) return false
  if (!having.every(([set, value]) => sets[set]?.includes(value))) return false
  if (!containing.every(([set, part]) => sets[set]?.some((value) => value.includes(part)))) return false
  if (none.some((leaf) => placesOf(leaf, tokens).length > 0)) return false
  const places = all.map((group) => group.flatMap((leaf) => placesOf(leaf, tokens)))
  if (!places.every((group) => group.length > 0)) return false
  return !inOnePlace || all.length === 0 || [1, 2, 3].some((number) => places.every((group) => group.includes(number)))
}

/** The place of every occurrence: the number of its passage, or 0 where it has none or reaches over several. */
function placesOf(leaf: Leaf, tokens: readonly Token[]): readonly number[] {
  if ('beginning' in leaf) return tokens.filter(({ word }) => word.startsWith(leaf.beginning)).map(({ place }) => place)
  const { terms, distances } = leaf.phrase
  return tokens.flatMap((first) => {
    const parts = terms.map((term, index) => tokens.find((token) => token.term === term && token.position === first.position + (distances[index] ?? 0)))
    if (first.term !== terms[0] || parts.includes(undefined)) return []
    const ends = [first.place, parts.at(-1)?.place ?? 0]
    return [ends[0] === ends[1] ? first.place : 0]
  })
}

function tokensOf({ passages }: Document): readonly Token[] {
  const tokens: Token[] = []
  let begins = 0
  for (const { text, number, apart, shown } of passages) {
    if (apart) begins = (tokens.at(-1)?.position ?? -1) + 1 + WORDS_BETWEEN
    begins += readTerms(text, (term, position, word) => tokens.push({ term, word: small(word), position: begins + position, place: shown ? number : 0 }))
  }
  return tokens
}
