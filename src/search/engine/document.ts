/** A part of a document that stands by itself: a summary, a heading, a paragraph, an item. */
export interface Passage {
  readonly text: string
  /** How much its words count beside those of others; 1 is usual. */
  readonly weight: number
  /** Its number in the document, for links; passages that follow each other and have one number are one place. 0 has none. */
  readonly number: number
  /** A phrase may not begin before it and end in it. */
  readonly apart: boolean
  /** Whether its words are shown as a snippet. */
  readonly shown: boolean
  /** Whether its words make a document like another. How it is filed does not. */
  readonly alike: boolean
}

/** What is indexed, as it comes from whoever keeps it. */
export interface Document {
  /** Under which it is found again; a later document of the same key takes its place. */
  readonly key: string
  /** Which state of it this is, as its keeper counts. */
  readonly version: number
  /** Its day, counted from 1970-01-01; `null` where it has none. */
  readonly day: number | null
  readonly passages: readonly Passage[]
  /** For each column of the layout its one value, or `null`. */
  readonly values: Readonly<Record<string, string | null>>
  /** For each set of the layout all its values. */
  readonly sets: Readonly<Record<string, readonly string[]>>
  /** Given back with a hit as it is. */
  readonly stored: unknown
}

/** What every document of an index has. An index of another layout must be made anew. */
export interface Layout {
  /** Changes whenever the same documents would be indexed in another way. */
  readonly edition: string
  /** Names of columns that hold one value: for filters and counts. */
  readonly columns: readonly string[]
  /** Names of columns that hold several: for filters. */
  readonly sets: readonly string[]
  /** How many words a usual document has; longer ones count a word for less. */
  readonly usualLength: number
}

/** Words too common to be looked for that keep apart what a phrase must not join. */
export const WORDS_BETWEEN = 4

/** No day: sorts behind every day when the newest come first. */
export const NO_DAY = -2_147_483_648

/** The most documents that a segment can hold: their numbers in it have two bytes. */
export const SEGMENT_HOLDS = 65_536
