import { crc32 } from 'node:zlib'
import type { Document, Layout } from './document.ts'
import { NO_DAY, SEGMENT_HOLDS, WORDS_BETWEEN } from './document.ts'
import { readTerms } from './english.ts'
import { GrowingBytes, GrowingShorts, GrowingWords } from './growing.ts'
import { PostingsWriter } from './postings-writer.ts'
import { packRecord } from './records.ts'
import { NOT_SHOWN } from './segment-data.ts'
import type { SegmentData } from './segment-data.ts'
import { stringsOf } from './strings.ts'
import { impactOf } from './weighing.ts'

/** A segment with its records, not yet written to a file. */
export interface Gathered {
  readonly data: SegmentData
  readonly records: Uint8Array
}

/** Makes a segment of documents whose keys differ. */
export function gather(given: readonly Document[], layout: Layout): Gathered {
  if (given.length > SEGMENT_HOLDS) throw new RangeError(`a segment holds ${SEGMENT_HOLDS} documents, not ${given.length}`)
  const documents = given.toSorted(newestFirst)
  const gathering = new Gathering(layout)
  for (const document of documents) gathering.read(document)
  const records = documents.map(packRecord)
  return { data: { ...filing(documents, layout), ...gathering.finish(), ...places(records) }, records: Buffer.concat(records) }
}

/** The order of documents in every segment: newest first, the undated last, and of one day the higher key first. */
function newestFirst(one: Document, other: Document): number {
  return (other.day ?? NO_DAY) - (one.day ?? NO_DAY) || (one.key < other.key ? 1 : -1)
}

function places(records: readonly Buffer[]): Pick<SegmentData, 'recordsFrom' | 'recordSums'> {
  const recordsFrom = new Uint32Array(records.length + 1)
  for (const [index, record] of records.entries()) recordsFrom[index + 1] = (recordsFrom[index] as number) + record.length
  return { recordsFrom, recordSums: Uint32Array.from(records, (record) => crc32(record)) }
}

/** Keys, days, columns and sets: all but the words. */
function filing(documents: readonly Document[], layout: Layout): Pick<SegmentData, 'size' | 'dated' | 'keys' | 'byKey' | 'versions' | 'days' | 'columns' | 'sets'> {
  const keys = documents.map(({ key }) => key)
  return {
    size: documents.length,
    dated: documents.filter(({ day }) => day !== null).length,
    keys: stringsOf(keys),
    byKey: Uint16Array.from(keys.map((_, index) => index).sort((one, other) => ((keys[one] as string) < (keys[other] as string) ? -1 : 1))),
    versions: Uint32Array.from(documents, ({ version }) => version),
    days: Int32Array.from(documents, ({ day }) => day ?? NO_DAY),
    columns: Object.fromEntries(layout.columns.map((name) => [name, columnOf(documents.map(({ values }) => values[name] ?? null))])),
    sets: Object.fromEntries(layout.sets.map((name) => [name, setOf(documents.map(({ sets }) => sets[name] ?? []))])),
  }
}

export function columnOf(given: readonly (string | null)[]): SegmentData['columns'][string] {
  const values = [...new Set(given)].filter((value) => value !== null).sort()
  const numbers = new Map(values.map((value, index) => [value, index + 1]))
  return { values: stringsOf(values), numbers: Uint16Array.from(given, (value) => (value === null ? 0 : (numbers.get(value) ?? 0))) }
}

export function setOf(given: readonly (readonly string[])[]): SegmentData['sets'][string] {
  const found = new Map<string, number[]>()
  for (const [index, values] of given.entries()) {
    for (const value of new Set(values)) {
      const documents = found.get(value)
      if (documents === undefined) found.set(value, [index])
      else documents.push(index)
    }
  }
  const values = [...found.keys()].sort()
  const lists = values.map((value) => found.get(value) ?? [])
  const from = new Uint32Array(values.length + 1)
  for (const [index, list] of lists.entries()) from[index + 1] = (from[index] as number) + list.length
  return { values: stringsOf(values), from, documents: Uint16Array.from(lists.flat()) }
}

type WordParts = Omit<SegmentData, 'size' | 'dated' | 'keys' | 'byKey' | 'versions' | 'days' | 'columns' | 'sets' | 'recordsFrom' | 'recordSums'>

/** Turns documents, read one after the other, into postings: first all of them as they come, then put in order of their terms. */
class Gathering {
  readonly #layout: Layout
  readonly #terms = new Map<string, number>()
  readonly #words = new Map<string, { readonly term: number; count: number }>()
  // Of each posting: term, document, impact, and where its positions end among all.
  readonly #postedTerm = new GrowingWords()
  readonly #postedDocument = new GrowingShorts()
  readonly #postedImpact = new GrowingBytes()
  readonly #postedEnd = new GrowingWords()
  readonly #positions = new GrowingBytes()
  readonly #passagesFrom = new GrowingWords()
  readonly #passageAt = new GrowingWords()
  readonly #passageNumbers = new GrowingShorts()
  #size = 0
  // Of the document that is being read: each word's term and position, and the next word of the same term.
  #weights = new Float64Array(1024)
  #first = new Int32Array(1024).fill(-1)
  #last = new Int32Array(1024)
  readonly #next = new GrowingWords()
  readonly #at = new GrowingWords()

  constructor(layout: Layout) {
    this.#layout = layout
  }

  read({ passages }: Document): void {
    const touched: number[] = []
    this.#next.length = 0
    this.#at.length = 0
    this.#passagesFrom.push(this.#passageAt.length)
    let begins = 0
    let last = -1
    let length = 0
    for (const { text, weight, number, apart, shown } of passages) {
      if (apart) begins = last + 1 + WORDS_BETWEEN
      this.#passageAt.push(begins)
      this.#passageNumbers.push(shown ? Math.min(number, NOT_SHOWN - 1) : NOT_SHOWN)
      const words = readTerms(text, (term, position, word) => {
        last = begins + position
        this.#meet(this.#numberOf(term, word), last, weight, touched)
      })
      begins += words
      length += words
    }
    for (const term of touched) this.#post(term, length)
    this.#size += 1
  }

  #numberOf(term: string, word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) {
      known.count += 1
      return known.term
    }
    let number = this.#terms.get(term)
    if (number === undefined) {
      number = this.#terms.size
      this.#terms.set(term, number)
      if (number >= this.#weights.length) this.#growTerms()
    }
    this.#words.set(word, { term: number, count: 1 })
    return number
  }

  #growTerms(): void {
    const size = this.#weights.length * 2
    const weights = new Float64Array(size)
    weights.set(this.#weights)
    const first = new Int32Array(size).fill(-1)
    first.set(this.#first)
    const last = new Int32Array(size)
    last.set(this.#last)
    ;[this.#weights, this.#first, this.#last] = [weights, first, last]
  }

  #meet(term: number, position: number, weight: number, touched: number[]): void {
    const token = this.#at.length
    this.#at.push(position)
    this.#next.push(0)
    if (this.#first[term] === -1) {
      touched.push(term)
      this.#first[term] = token
      this.#weights[term] = weight
    } else {
      this.#next.words[this.#last[term] as number] = token
      this.#weights[term] = (this.#weights[term] as number) + weight
    }
    this.#last[term] = token
  }

  #post(term: number, length: number): void {
    let before = 0
    for (let token = this.#first[term] as number; ; token = this.#next.words[token] as number) {
      const position = this.#at.words[token] as number
      this.#positions.pushVarint(position - before)
      before = position
      if (token === this.#last[term]) break
    }
    this.#first[term] = -1
    this.#postedTerm.push(term)
    this.#postedDocument.push(this.#size)
    this.#postedImpact.push(impactOf(this.#weights[term] as number, length, this.#layout.usualLength))
    this.#postedEnd.push(this.#positions.length)
  }

  finish(): WordParts {
    const terms = [...this.#terms.keys()].sort()
    const placeOf = new Uint32Array(terms.length)
    for (const [place, term] of terms.entries()) placeOf[this.#terms.get(term) ?? 0] = place
    const words = [...this.#words.keys()].sort()
    this.#passagesFrom.push(this.#passageAt.length)
    return {
      terms: stringsOf(terms),
      ...this.#inOrder(terms, placeOf),
      words: stringsOf(words),
      wordTerms: Uint32Array.from(words, (word) => placeOf[this.#words.get(word)?.term ?? 0] as number),
      wordCounts: Uint32Array.from(words, (word) => this.#words.get(word)?.count ?? 0),
      passagesFrom: this.#passagesFrom.taken(),
      passageAt: this.#passageAt.taken(),
      passageNumbers: this.#passageNumbers.taken(),
    }
  }

  /** The postings in the order of their terms; they came in that of their documents, which stays within a term. */
  #inOrder(terms: readonly string[], placeOf: Uint32Array) {
    const count = this.#postedTerm.length
    const starts = new Uint32Array(terms.length + 1)
    for (let posting = 0; posting < count; posting++) {
      const place = placeOf[this.#postedTerm.words[posting] as number] as number
      starts[place + 1] = (starts[place + 1] as number) + 1
    }
    for (let place = 0; place < terms.length; place++) starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number)
    const ordered = new Uint32Array(count)
    const next = starts.slice()
    for (let posting = 0; posting < count; posting++) {
      const place = placeOf[this.#postedTerm.words[posting] as number] as number
      const at = next[place] as number
      ordered[at] = posting
      next[place] = at + 1
    }
    const writer = new PostingsWriter(this.#size)
    const documents = new Uint16Array(this.#size)
    const impacts = new Uint8Array(this.#size)
    const lengths = new Uint32Array(this.#size)
    const positions = new GrowingBytes()
    for (let place = 0; place < terms.length; place++) {
      const from = starts[place] as number
      const found = (starts[place + 1] as number) - from
      positions.length = 0
      for (let index = 0; index < found; index++) {
        const posting = ordered[from + index] as number
        const begins = posting === 0 ? 0 : (this.#postedEnd.words[posting - 1] as number)
        const ends = this.#postedEnd.words[posting] as number
        documents[index] = this.#postedDocument.shorts[posting] as number
        impacts[index] = this.#postedImpact.bytes[posting] as number
        lengths[index] = ends - begins
        positions.append(this.#positions.bytes, begins, ends)
      }
      writer.add({ count: found, documents, impacts, lengths, positions: positions.bytes })
    }
    return writer.finish()
  }
}
