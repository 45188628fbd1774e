import { highestOf, inOrder } from './best.ts'
import type { Match } from './best.ts'
import type { Layout } from './document.ts'
import { readTerms } from './english.ts'
import { Highest } from './highest.ts'
import { weighedTerm } from './plan.ts'
import type { Postings, Segment } from './segment.ts'
import { HIGHEST_IMPACT, impactOf } from './weighing.ts'

/** A document that is like another, and what makes it so: words as the other writes them, and values that both have in a set. */
export interface Like extends Match {
  readonly words: readonly string[]
  readonly shared: readonly { readonly set: string; readonly value: string }[]
}

/** So many of its most telling terms stand for a document. */
const TERMS = 24
/** So many of the words in common are named. */
const NAMED = 5
/** A value that more than this part of all documents have makes none like another. */
const COMMON = 0.2

/** The documents most like one of them, best first, itself left out. */
export function likenessOf(segments: readonly Segment[], layout: Layout, { segment, document }: Pick<Match, 'segment' | 'document'>, most: number): readonly Like[] {
  const telling = tellingTerms(segments, layout, segment, document)
  const numbers = new Map(segments.map((other) => [other, telling.map(({ term }) => other.terms.find(term))]))
  const highest = new Highest()
  highest.begin(most, HIGHEST_IMPACT * telling.reduce((sum, { weight }) => sum + weight, 0))
  const found = segments.flatMap((other) => bestIn(other, telling, numbers.get(other) ?? [], other === segment ? document : -1, highest))
  const valuesInCommon = valuesInCommonWith(segments, { segment, document })
  const wordsInCommon = (match: Match): readonly string[] => {
    const here = numbers.get(match.segment) ?? []
    return telling.filter((_, index) => has(match, here[index] ?? -1)).slice(0, NAMED).map(({ word }) => word)
  }
  return inOrder(found, 'best').slice(0, most).map((match) => ({ ...match, words: wordsInCommon(match), shared: valuesInCommon(match) }))
}

type Place = Pick<Match, 'segment' | 'document'>

/** Gives what a document has in a set too, of all that another has there and few others have. */
function valuesInCommonWith(segments: readonly Segment[], one: Place): (other: Place) => readonly { readonly set: string; readonly value: string }[] {
  const documents = segments.reduce((sum, { size }) => sum + size, 0)
  const own = [...one.segment.sets.keys()].flatMap((set) => valuesOf(one, set).filter((value) => foundWith(segments, set, value) <= Math.max(COMMON * documents, 2)).map((value) => ({ set, value })))
  return (other) => own.filter(({ set, value }) => hasValue(other, set, value))
}

function valuesOf({ segment, document }: Place, name: string): readonly string[] {
  const set = segment.sets.get(name)
  if (set === undefined) return []
  return Array.from({ length: set.values.size }, (_, value) => value).filter((value) => holds(set.documents, set.from[value] as number, set.from[value + 1] as number, document)).map((value) => set.values.at(value))
}

function hasValue({ segment, document }: Place, name: string, value: string): boolean {
  const set = segment.sets.get(name)
  const number = set?.values.find(value) ?? -1
  return set !== undefined && number >= 0 && holds(set.documents, set.from[number] as number, set.from[number + 1] as number, document)
}

function foundWith(segments: readonly Segment[], name: string, value: string): number {
  return segments.reduce((sum, { sets }) => {
    const set = sets.get(name)
    const number = set?.values.find(value) ?? -1
    return set === undefined || number < 0 ? sum : sum + (set.from[number + 1] as number) - (set.from[number] as number)
  }, 0)
}

interface Telling {
  readonly term: string
  readonly word: string
  readonly weight: number
}

/** The terms that say most of what a document is about: often in it, in a passage that counts, and rare elsewhere. */
function tellingTerms(segments: readonly Segment[], layout: Layout, segment: Segment, document: number): readonly Telling[] {
  const { texts, weights } = segment.record(document)
  const counts = new Map<string, { word: string; count: number }>()
  let length = 0
  for (const [index, text] of texts.entries()) {
    const weight = weights[index] ?? 0
    if (weight === 0) continue
    length += readTerms(text, (term, _position, word) => {
      const known = counts.get(term)
      if (known === undefined) counts.set(term, { word, count: weight })
      else known.count += weight
    })
  }
  const documents = segments.reduce((sum, { size }) => sum + size, 0)
  return [...counts]
    .filter(([term]) => !/\d/.test(term) && term.length > 2)
    .map(([term, { word, count }]) => {
      const { found, weight } = weighedTerm(term, segments, documents)
      // A word that hardly any other document has finds none.
      return { term, word, weight: found < 2 ? 0 : impactOf(count, length, layout.usualLength) * weight * Math.min(1, found / 5) }
    })
    .sort((one, other) => other.weight - one.weight)
    .slice(0, TERMS)
    .filter(({ weight }) => weight > 0)
}

/** The documents of a segment that have most of the terms, whose numbers there are given. */
function bestIn(segment: Segment, telling: readonly Telling[], numbers: readonly number[], itself: number, highest: Highest): readonly Match[] {
  const scores = new Float32Array(segment.size)
  for (const [index, { weight }] of telling.entries()) if (numbers[index] !== -1) addTo(scores, segment.postings(numbers[index] as number), weight)
  if (segment.gone !== null) for (let document = 0; document < segment.size; document++) if (segment.gone[document] === 1) scores[document] = 0
  if (itself >= 0) scores[itself] = 0
  return highestOf(scores, segment.size, highest).map((document) => ({ segment, document, score: scores[document] as number })).filter(({ score }) => score > 0)
}

function addTo(scores: Float32Array, { dense, documents, impacts }: Postings, weight: number): void {
  if (dense === null) for (let index = 0; index < documents.length; index++) scores[documents[index] as number] = (scores[documents[index] as number] as number) + (impacts[index] as number) * weight
  else for (let index = 0; index < dense.length; index++) scores[index] = (scores[index] as number) + (dense[index] as number) * weight
}

function has({ segment, document }: Place, term: number): boolean {
  if (term < 0) return false
  const { dense, documents } = segment.postings(term)
  return dense !== null ? dense[document] !== 0 : holds(documents, 0, documents.length, document)
}

/** Whether a document is among those from one place up to another, which ascend. */
function holds(documents: Uint16Array, from: number, to: number, document: number): boolean {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((documents[middle] as number) < document) low = middle + 1
    else high = middle
  }
  return low < to && documents[low] === document
}
