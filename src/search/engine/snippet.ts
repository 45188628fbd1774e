import { readTerms } from './english.ts'
import type { LeafReader } from './one-place.ts'
import { readersOf } from './one-place.ts'
import type { Plan } from './plan.ts'
import { Positions } from './positions.ts'
import type { Segment } from './segment.ts'
import { NOT_SHOWN } from './segment-data.ts'

/** Part of a passage in which something was found: its number, and its words with the matches between the marks. */
export interface Snippet {
  readonly number: number
  readonly text: string
}

/** Begin and end of a match in a snippet: two characters that no text has. */
export const MARKS = { begin: '\uE000', end: '\uE001' } as const

/** Words of a snippet at most, and those before its first match where it does not begin with the passage. */
const WORDS = 36
const WORDS_BEFORE = 6

/** What a plan marks in the documents of one segment; made once for a page of results. */
export class Snippets {
  readonly #segment: Segment
  readonly #groups: readonly (readonly LeafReader[])[]
  readonly #positions = new Positions()

  constructor(segment: Segment, plan: Plan) {
    this.#segment = segment
    this.#groups = plan.groups.map((group) => group.flatMap((leaf) => readersOf(segment, leaf)))
  }

  /** The passages of a document that show most of what was sought, best first; at most `most`. */
  of(document: number, texts: readonly string[], most: number): readonly Snippet[] {
    const { passagesFrom, passageNumbers } = this.#segment.data
    const first = passagesFrom[document] as number
    return this.#best(document, most).map(([passage, marked]) => ({
      number: passageNumbers[passage] as number,
      text: excerpt(texts[passage - first] ?? '', this.#within(passage, marked)),
    }))
  }

  /** Passages with the positions to be marked in each: those with most groups first, then those with most matches, then the first. */
  #best(document: number, most: number): readonly (readonly [passage: number, marked: ReadonlySet<number>])[] {
    const found = new Map<number, { groups: number; last: number; marked: Set<number> }>()
    for (const [group, readers] of this.#groups.entries()) {
      for (const reader of readers) {
        const count = reader.read(document, this.#positions)
        for (let index = 0; index < count; index++) this.#meet(document, this.#positions.list[index] as number, reader.span, group, found)
      }
    }
    return [...found]
      .sort(([place, one], [otherPlace, other]) => other.groups - one.groups || this.#numbered(otherPlace) - this.#numbered(place) || other.marked.size - one.marked.size || place - otherPlace)
      .slice(0, most)
      .map(([passage, { marked }]) => [passage, marked])
  }

  #meet(document: number, position: number, span: number, group: number, found: Map<number, { groups: number; last: number; marked: Set<number> }>): void {
    const passage = this.#segment.passageOf(document, position)
    if (this.#segment.data.passageNumbers[passage] === NOT_SHOWN) return
    const here = found.get(passage) ?? { groups: 0, last: -1, marked: new Set<number>() }
    found.set(passage, here)
    if (here.last !== group) here.groups += 1
    here.last = group
    for (let at = position; at <= position + span; at++) here.marked.add(at)
  }

  /** What can be linked to goes before headings and summaries, which stand with the hit anyway. */
  #numbered(passage: number): number {
    return (this.#segment.data.passageNumbers[passage] as number) > 0 ? 1 : 0
  }

  #within(passage: number, marked: ReadonlySet<number>): ReadonlySet<number> {
    const begins = this.#segment.data.passageAt[passage] as number
    return new Set([...marked].map((position) => position - begins))
  }
}

/** The words of a text round its matches, which are given by their places among its words. */
function excerpt(text: string, marked: ReadonlySet<number>): string {
  const words: { readonly position: number; readonly from: number; readonly to: number }[] = []
  const all = readTerms(text, (_term, position, _word, from, to) => words.push({ position, from, to }))
  const matches = words.filter(({ position }) => marked.has(position))
  const first = firstOf(matches.map(({ position }) => position), all)
  const last = first + WORDS
  const from = first === 0 ? 0 : (words.find(({ position }) => position >= first)?.from ?? 0)
  const end = last >= all ? text.length : (words.findLast(({ position }) => position < last)?.to ?? text.length)
  let written = from > 0 ? '… ' : ''
  let at = from
  for (const word of matches) {
    if (word.from < from || word.to > end) continue
    written += `${text.slice(at, word.from)}${MARKS.begin}${text.slice(word.from, word.to)}${MARKS.end}`
    at = word.to
  }
  return oneLine(written + text.slice(at, end)) + (end < text.length ? ' …' : '')
}

/** Where a window of words begins that has most matches: at the start, if all fits or nothing is lost by it. */
function firstOf(matches: readonly number[], all: number): number {
  if (all <= WORDS + WORDS_BEFORE) return 0
  let [best, most] = [0, matches.filter((position) => position < WORDS).length]
  for (const match of matches) {
    const begins = Math.max(0, match - WORDS_BEFORE)
    const within = matches.filter((position) => position >= begins && position < begins + WORDS).length
    if (within > most) [best, most] = [begins, within]
  }
  return best
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
