import type { Strings } from './strings.ts'

/** All numbers and texts of a segment, as they lie in memory or in a file. Documents are numbered newest first. */
export interface SegmentData {
  readonly size: number
  /** How many of its documents have a day; they come before those that have none. */
  readonly dated: number
  /** Terms in order, and for each: in how many documents, whether it is dense, where its postings and positions begin. */
  readonly terms: Strings
  readonly frequencies: Uint32Array
  readonly dense: Uint8Array
  readonly postingsAt: Uint32Array
  readonly positionsAt: Uint32Array
  readonly skipsAt: Uint32Array
  /** Of terms in few documents: the documents of each, ascending, and what the term does for each. */
  readonly documents: Uint16Array
  readonly impacts: Uint8Array
  /** Of terms in many documents: a byte for every document, 0 where it has not the term. */
  readonly denseImpacts: Uint8Array
  /** Entry by entry: how many bytes, then the positions, each as its distance from the one before. */
  readonly positions: Uint8Array
  /** Where every sixteenth entry of a term begins, counted from its first. */
  readonly skips: Uint32Array
  /** Words as they are written, in order; for each its term and how often it occurs. */
  readonly words: Strings
  readonly wordTerms: Uint32Array
  readonly wordCounts: Uint32Array
  readonly keys: Strings
  /** Documents in the order of their keys. */
  readonly byKey: Uint16Array
  readonly versions: Uint32Array
  readonly days: Int32Array
  /** For each column the number of each document's value: 0 for none, else its place among the values, from 1. */
  readonly columns: Readonly<Record<string, { readonly values: Strings; readonly numbers: Uint16Array }>>
  /** For each set its values, and for each value its documents: those from its place up to that of the next. */
  readonly sets: Readonly<Record<string, { readonly values: Strings; readonly from: Uint32Array; readonly documents: Uint16Array }>>
  /** Where each document's passages begin in the two lists that follow. */
  readonly passagesFrom: Uint32Array
  /** The position at which a passage begins, and its number; `NOT_SHOWN` is one that no snippet shows. */
  readonly passageAt: Uint32Array
  readonly passageNumbers: Uint16Array
  /** Where each document's record begins among the texts, and its checksum. */
  readonly recordsFrom: Uint32Array
  readonly recordSums: Uint32Array
}

/** The number of a passage whose words are found but never shown. */
export const NOT_SHOWN = 65_535
