import { NO_DAY } from './document.ts'
import { readTerms } from './english.ts'
import { columnOf, setOf } from './gather.ts'
import { GrowingBytes, GrowingShorts, GrowingWords } from './growing.ts'
import { PostingsWriter } from './postings-writer.ts'
import type { Segment } from './segment.ts'
import { EntryWalker } from './entry-walker.ts'
import type { SegmentData } from './segment-data.ts'
import { stringsOf } from './strings.ts'

/** A segment made of others, and its records one after the other as they stand there. */
export interface Merged {
  readonly data: SegmentData
  records(): Iterable<Uint8Array>
}

interface Source {
  readonly segment: Segment
  /** The new number of each document; -1 for what is gone. They ascend, since all segments have the same order. */
  readonly numbers: Int32Array
}

interface Place {
  readonly source: number
  readonly document: number
}

/** One segment of several, without what is gone from them. Nothing is read anew: what was indexed alike stays alike. */
export function merge(segments: readonly Segment[]): Merged {
  const places = inOrder(segments)
  const sources = segments.map((segment): Source => ({ segment, numbers: new Int32Array(segment.size).fill(-1) }))
  for (const [number, { source, document }] of places.entries()) (sources[source] as Source).numbers[document] = number
  const at = ({ source }: Place): Segment => (sources[source] as Source).segment
  const { recordsFrom, recordSums } = recordPlaces(places, at)
  const data: SegmentData = {
    size: places.length,
    dated: places.filter((place) => at(place).data.days[place.document] !== NO_DAY).length,
    ...mergedTerms(sources, places.length),
    ...keysOf(places.map((place) => at(place).keys.at(place.document))),
    versions: Uint32Array.from(places, (place) => at(place).data.versions[place.document] as number),
    days: Int32Array.from(places, (place) => at(place).data.days[place.document] as number),
    columns: columnsOf(segments, places, at),
    sets: setsOf(segments, places),
    ...passagesOf(places, at),
    recordsFrom, recordSums,
  }
  return {
    data,
    *records() {
      for (const place of places) yield at(place).packedRecord(place.document)
    },
  }
}

/** All documents that are not gone, newest first. */
function inOrder(segments: readonly Segment[]): readonly Place[] {
  const places = segments.flatMap((segment, source) => Array.from({ length: segment.size }, (_, document): Place => ({ source, document })).filter(({ document }) => segment.gone?.[document] !== 1))
  const day = ({ source, document }: Place): number => segments[source]?.data.days[document] ?? NO_DAY
  const key = ({ source, document }: Place): string => segments[source]?.keys.at(document) ?? ''
  return places.sort((one, other) => day(other) - day(one) || (key(one) < key(other) ? 1 : -1))
}

function keysOf(keys: readonly string[]): Pick<SegmentData, 'keys' | 'byKey'> {
  return { keys: stringsOf(keys), byKey: Uint16Array.from(keys.map((_, index) => index).sort((one, other) => ((keys[one] as string) < (keys[other] as string) ? -1 : 1))) }
}

function columnsOf(segments: readonly Segment[], places: readonly Place[], at: (place: Place) => Segment): SegmentData['columns'] {
  const names = [...new Set(segments.flatMap(({ columns }) => [...columns.keys()]))]
  return Object.fromEntries(names.map((name) => [name, columnOf(places.map((place) => {
    const column = at(place).columns.get(name)
    const number = column?.numbers[place.document] ?? 0
    return column === undefined || number === 0 ? null : column.values.at(number - 1)
  }))]))
}

function setsOf(segments: readonly Segment[], places: readonly Place[]): SegmentData['sets'] {
  const names = [...new Set(segments.flatMap(({ sets }) => [...sets.keys()]))]
  return Object.fromEntries(names.map((name) => {
    const valuesOf = segments.map((segment) => {
      const lists = Array.from({ length: segment.size }, (): string[] => [])
      const set = segment.sets.get(name)
      for (let value = 0; value < (set?.values.size ?? 0); value++) {
        for (const document of set?.documents.subarray(set.from[value], set.from[value + 1]) ?? []) lists[document]?.push(set?.values.at(value) ?? '')
      }
      return lists
    })
    return [name, setOf(places.map(({ source, document }) => valuesOf[source]?.[document] ?? []))]
  }))
}

function passagesOf(places: readonly Place[], at: (place: Place) => Segment): Pick<SegmentData, 'passagesFrom' | 'passageAt' | 'passageNumbers'> {
  const passagesFrom = new Uint32Array(places.length + 1)
  const [starts, numbers] = [new GrowingWords(), new GrowingShorts()]
  for (const [number, place] of places.entries()) {
    const { data } = at(place)
    for (let passage = data.passagesFrom[place.document] as number; passage < (data.passagesFrom[place.document + 1] as number); passage++) {
      starts.push(data.passageAt[passage] as number)
      numbers.push(data.passageNumbers[passage] as number)
    }
    passagesFrom[number + 1] = starts.length
  }
  return { passagesFrom, passageAt: starts.taken(), passageNumbers: numbers.taken() }
}

function recordPlaces(places: readonly Place[], at: (place: Place) => Segment): Pick<SegmentData, 'recordsFrom' | 'recordSums'> {
  const recordsFrom = new Uint32Array(places.length + 1)
  for (const [number, place] of places.entries()) {
    const { data } = at(place)
    recordsFrom[number + 1] = (recordsFrom[number] as number) + (data.recordsFrom[place.document + 1] as number) - (data.recordsFrom[place.document] as number)
  }
  return { recordsFrom, recordSums: Uint32Array.from(places, (place) => at(place).data.recordSums[place.document] as number) }
}

type TermParts = Pick<SegmentData, 'terms' | 'words' | 'wordTerms' | 'wordCounts'> & ReturnType<PostingsWriter['finish']>

/** Terms in order; those of which all documents are gone, and the words of those, are left out. */
function mergedTerms(sources: readonly Source[], size: number): TermParts {
  const collected = new Collected(size)
  const writer = new PostingsWriter(size)
  const terms: string[] = []
  const newNumbers = sources.map(({ segment }) => new Int32Array(segment.terms.size).fill(-1))
  const next = sources.map(() => 0)
  const indexes = [...sources.keys()]
  const heads = sources.map(({ segment }) => (segment.terms.size > 0 ? segment.terms.at(0) : null))
  for (;;) {
    const term = heads.reduce((least, head) => (head !== null && (least === null || head < least) ? head : least), null)
    if (term === null) break
    const holders = indexes.filter((index) => heads[index] === term)
    collected.clear()
    for (const index of holders) collected.add(sources[index] as Source, next[index] as number)
    for (const index of holders) {
      const number = next[index] as number
      const source = sources[index] as Source
      if (collected.count > 0) (newNumbers[index] as Int32Array)[number] = terms.length
      next[index] = number + 1
      heads[index] = number + 1 < source.segment.terms.size ? source.segment.terms.at(number + 1) : null
    }
    if (collected.count === 0) continue
    terms.push(term)
    writer.add(collected.inOrder())
  }
  return { terms: stringsOf(terms), ...mergedWords(sources, newNumbers), ...writer.finish() }
}

function mergedWords(sources: readonly Source[], newNumbers: readonly Int32Array[]): Pick<SegmentData, 'words' | 'wordTerms' | 'wordCounts'> {
  const found = new Map<string, { readonly term: number; count: number }>()
  for (const [index, { segment }] of sources.entries()) {
    const gone = wordsGone(segment)
    for (let word = 0; word < segment.words.size; word++) {
      const term = newNumbers[index]?.[segment.data.wordTerms[word] as number] ?? -1
      if (term < 0) continue
      const written = segment.words.at(word)
      const count = (segment.data.wordCounts[word] as number) - (gone.get(written) ?? 0)
      const known = found.get(written)
      if (known !== undefined) known.count += count
      else if (count > 0) found.set(written, { term, count })
    }
  }
  const words = [...found.keys()].sort()
  return { words: stringsOf(words), wordTerms: Uint32Array.from(words, (word) => found.get(word)?.term ?? 0), wordCounts: Uint32Array.from(words, (word) => found.get(word)?.count ?? 0) }
}

/** How often each word is written in documents that are gone: a word that only they have must not stay behind. */
function wordsGone(segment: Segment): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let document = 0; segment.goneCount > 0 && document < segment.size; document++) {
    if (segment.gone?.[document] !== 1) continue
    for (const text of segment.record(document).texts) readTerms(text, (_term, _position, word) => counts.set(word, (counts.get(word) ?? 0) + 1))
  }
  return counts
}

/** The postings of one term out of several segments, to be put in the order of their new numbers. */
class Collected {
  count = 0
  readonly #size: number
  readonly #numbers: Uint16Array
  readonly #impacts: Uint8Array
  readonly #from: Uint32Array
  readonly #lengths: Uint32Array
  readonly #bytes = new GrowingBytes()
  // For putting in order: which posting a number has.
  readonly #postingOf: Int32Array
  readonly #ordered: { documents: Uint16Array; impacts: Uint8Array; lengths: Uint32Array; positions: GrowingBytes }

  constructor(size: number) {
    this.#size = size
    this.#numbers = new Uint16Array(size)
    this.#impacts = new Uint8Array(size)
    this.#from = new Uint32Array(size)
    this.#lengths = new Uint32Array(size)
    this.#postingOf = new Int32Array(size).fill(-1)
    this.#ordered = { documents: new Uint16Array(size), impacts: new Uint8Array(size), lengths: new Uint32Array(size), positions: new GrowingBytes() }
  }

  clear(): void {
    this.count = 0
    this.#bytes.length = 0
  }

  add({ segment, numbers }: Source, term: number): void {
    const postings = segment.postings(term)
    const walker = new EntryWalker(segment, term)
    const entries = postings.dense === null ? postings.documents.length : segment.size
    for (let entry = 0; entry < entries; entry++) {
      walker.next()
      const impact = postings.dense === null ? (postings.impacts[entry] as number) : (postings.dense[entry] as number)
      const number = numbers[postings.dense === null ? (postings.documents[entry] as number) : entry] as number
      if (impact === 0 || number < 0) continue
      this.#numbers[this.count] = number
      this.#impacts[this.count] = impact
      this.#from[this.count] = this.#bytes.length
      this.#lengths[this.count] = walker.to - walker.from
      this.#bytes.append(segment.data.positions, walker.from, walker.to)
      this.count += 1
    }
  }

  inOrder() {
    const { documents, impacts, lengths, positions } = this.#ordered
    positions.length = 0
    for (const [index, posting] of this.#order().entries()) {
      const from = this.#from[posting] as number
      documents[index] = this.#numbers[posting] as number
      impacts[index] = this.#impacts[posting] as number
      lengths[index] = this.#lengths[posting] as number
      positions.append(this.#bytes.bytes, from, from + (this.#lengths[posting] as number))
    }
    return { count: this.count, documents, impacts, lengths, positions: positions.bytes }
  }

  /** The postings in the order of their numbers: by a list of all numbers where they are many, else by sorting. */
  #order(): Uint32Array {
    if (this.count * 16 < this.#size) {
      const packed = new Float64Array(this.count)
      for (let index = 0; index < this.count; index++) packed[index] = (this.#numbers[index] as number) * 65_536 + index
      packed.sort()
      return Uint32Array.from(packed, (each) => each % 65_536)
    }
    for (let index = 0; index < this.count; index++) this.#postingOf[this.#numbers[index] as number] = index
    const ordered = new Uint32Array(this.count)
    let kept = 0
    for (let number = 0; number < this.#size; number++) {
      const posting = this.#postingOf[number] as number
      if (posting < 0) continue
      ordered[kept++] = posting
      this.#postingOf[number] = -1
    }
    return ordered
  }
}
