import { crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Document } from './document.ts'

/** What a document says and what is given back of it, kept for snippets and likeness. */
export interface Record {
  /** As JSON, as it lies on disk: whoever shows it reads it. */
  readonly stored: string
  readonly texts: readonly string[]
  /** How much the words of each text count for likeness. */
  readonly weights: readonly number[]
}

/** A record of a file is not what was written: the file must be made anew. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord'
  readonly code = 'damaged-record'
}

/** How long what is given back is, then itself as it is, since every hit wants it; then the texts, compressed. */
export function packRecord({ stored, passages }: Document): Buffer {
  const given = Buffer.from(JSON.stringify(stored))
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32LE(given.length)
  return Buffer.concat([length, given, zstdCompressSync(JSON.stringify([passages.map(({ text }) => text), passages.map(({ weight, alike }) => (alike ? weight : 0))]))])
}

const LENGTH = 4

/** Reads a record again; its texts only when they are asked for. Throws `DamagedRecord` where its checksum is another. */
export function unpackRecord(packed: Uint8Array, sum: number): Record {
  if (crc32(packed) !== sum) throw new DamagedRecord('a record of the index is damaged')
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  const end = LENGTH + bytes.readUInt32LE()
  let said: readonly [texts: readonly string[], weights: readonly number[]] | null = null
  const read = () => (said ??= JSON.parse(zstdDecompressSync(bytes.subarray(end)).toString()) as readonly [string[], number[]])
  return {
    stored: bytes.toString('utf8', LENGTH, end),
    get texts() {
      return read()[0]
    },
    get weights() {
      return read()[1]
    },
  }
}

/** The records of a segment: in memory, or in a file of which only what is asked for is read. */
export interface Records {
  read(from: number, to: number): Uint8Array
  close(): void
}

export function recordsInMemory(bytes: Uint8Array): Records {
  return { read: (from, to) => bytes.subarray(from, to), close: () => undefined }
}
