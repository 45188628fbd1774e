import { crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Document } from './document.ts'

/** What a document says and what is given back of it, kept for snippets and likeness. */
export interface Record {
  readonly stored: unknown
  readonly texts: readonly string[]
  /** How much the words of each text count for likeness. */
  readonly weights: readonly number[]
}

/** A record of a file is not what was written: the file must be made anew. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord'
  readonly code = 'damaged-record'
}

export function packRecord({ stored, passages }: Document): Buffer {
  return zstdCompressSync(JSON.stringify([stored, passages.map(({ text }) => text), passages.map(({ weight, alike }) => (alike ? weight : 0))]))
}

/** Reads a record again. Throws `DamagedRecord` where its checksum is another. */
export function unpackRecord(packed: Uint8Array, sum: number): Record {
  if (crc32(packed) !== sum) throw new DamagedRecord('a record of the index is damaged')
  const [stored, texts, weights] = JSON.parse(zstdDecompressSync(packed).toString()) as [unknown, string[], number[]]
  return { stored, texts, weights }
}

/** The records of a segment: in memory, or in a file of which only what is asked for is read. */
export interface Records {
  read(from: number, to: number): Uint8Array
  close(): void
}

export function recordsInMemory(bytes: Uint8Array): Records {
  return { read: (from, to) => bytes.subarray(from, to), close: () => undefined }
}
