import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Records } from './records.ts'
import type { SegmentData } from './segment-data.ts'
import { Segment } from './segment.ts'
import type { Strings } from './strings.ts'

/** A file of the index is not what was written: it must be made anew. The message names the file. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
  readonly code = 'damaged-file'
}

const MAGIC = 0x52_44_53_31
const FORMAT = 1

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array
type Kind = 'Uint8' | 'Uint16' | 'Uint32' | 'Int32'
const KINDS = { Uint8: Uint8Array, Uint16: Uint16Array, Uint32: Uint32Array, Int32: Int32Array } as const

/** Where a part lies behind the head, in bytes; how many numbers it has; its checksum. */
interface Part {
  readonly name: string
  readonly kind: Kind
  readonly at: number
  readonly count: number
  readonly sum: number
}

interface Head {
  readonly format: number
  readonly size: number
  readonly dated: number
  readonly recordBytes: number
  readonly parts: readonly Part[]
}

export const namesOf = (name: string) => ({ numbers: `${name}.segment`, records: `${name}.records` })

/** Writes a segment and waits until it is on disk. It is of no use until a manifest names it. */
export function writeSegment(folder: string, name: string, data: SegmentData, records: Iterable<Uint8Array>): void {
  const files = namesOf(name)
  const recordBytes = writeThrough(join(folder, files.records), records)
  const named = partsOf(data)
  let at = 0
  const parts = named.map(([part, numbers]): Part => {
    const begins = at
    at = aligned(at + numbers.byteLength)
    return { name: part, kind: kindOf(numbers), at: begins, count: numbers.length, sum: crc32(bytesOf(numbers)) }
  })
  const head = Buffer.from(JSON.stringify({ format: FORMAT, size: data.size, dated: data.dated, recordBytes, parts } satisfies Head))
  const front = Buffer.alloc(aligned(12 + head.length))
  front.writeUInt32LE(MAGIC, 0)
  front.writeUInt32LE(head.length, 4)
  front.writeUInt32LE(crc32(head), 8)
  head.copy(front, 12)
  writeThrough(join(folder, files.numbers), [front, ...named.flatMap(([, numbers]) => [bytesOf(numbers), new Uint8Array(aligned(numbers.byteLength) - numbers.byteLength)])])
}

/** Opens a segment: its numbers into memory, each part held against its checksum; of its records only what is asked for. */
export function openSegment(folder: string, name: string): Segment {
  const files = namesOf(name)
  const whole = readWhole(join(folder, files.numbers))
  const buffer = Buffer.from(whole)
  const damaged = (what: string): never => {
    throw new DamagedFile(`${files.numbers}: ${what}`)
  }
  if (buffer.length < 12 || buffer.readUInt32LE(0) !== MAGIC) damaged('is no segment')
  const length = buffer.readUInt32LE(4)
  const written = buffer.subarray(12, 12 + length)
  if (written.length !== length || crc32(written) !== buffer.readUInt32LE(8)) damaged('its head is damaged')
  const head = JSON.parse(written.toString()) as Head
  if (head.format !== FORMAT) damaged('is of another format')
  const start = aligned(12 + length)
  const numbers = new Map(
    head.parts.map((part) => {
      const array = new KINDS[part.kind](part.count === 0 || start + part.at + part.count * KINDS[part.kind].BYTES_PER_ELEMENT <= whole.byteLength ? whole : damaged('is cut short'), part.count === 0 ? 0 : start + part.at, part.count)
      if (crc32(bytesOf(array)) !== part.sum) damaged(`its part ${part.name} is damaged`)
      return [part.name, array]
    }),
  )
  return new Segment(dataFrom(head, numbers), recordsInFile(join(folder, files.records), head.recordBytes))
}

function recordsInFile(path: string, bytes: number): Records {
  const file = openSync(path, 'r')
  if (fstatSync(file).size !== bytes) {
    closeSync(file)
    throw new DamagedFile(`${path}: is cut short`)
  }
  return {
    read: (from, to) => {
      const buffer = Buffer.allocUnsafe(to - from)
      readSync(file, buffer, 0, to - from, from)
      return buffer
    },
    close: () => closeSync(file),
  }
}

/** Every part by its name, in the order of the file. */
function partsOf(data: SegmentData): readonly (readonly [name: string, numbers: Numbers])[] {
  const { terms, words, keys, columns, sets, size: _size, dated: _dated, ...plain } = data
  const strings = (name: string, { bytes, offsets }: Strings) => [[`${name}.bytes`, bytes], [`${name}.offsets`, offsets]] as const
  return [
    ...strings('terms', terms), ...strings('words', words), ...strings('keys', keys),
    ...Object.entries(plain),
    ...Object.entries(columns).flatMap(([name, { values, numbers }]) => [...strings(`column.${name}.values`, values), [`column.${name}.numbers`, numbers] as const]),
    ...Object.entries(sets).flatMap(([name, { values, from, documents }]) => [...strings(`set.${name}.values`, values), [`set.${name}.from`, from] as const, [`set.${name}.documents`, documents] as const]),
  ]
}

function dataFrom({ size, dated, parts }: Head, numbers: ReadonlyMap<string, Numbers>): SegmentData {
  // What kind of numbers a part has was written from the same fields that it is read into.
  const part = (name: string) => numbers.get(name) as never
  const strings = (name: string): Strings => ({ bytes: part(`${name}.bytes`), offsets: part(`${name}.offsets`) })
  const within = (group: string) => [...new Set(parts.flatMap(({ name }) => (name.startsWith(`${group}.`) ? [name.split('.')[1] ?? ''] : [])))]
  return {
    size, dated,
    terms: strings('terms'), words: strings('words'), keys: strings('keys'),
    frequencies: part('frequencies'), dense: part('dense'), postingsAt: part('postingsAt'), positionsAt: part('positionsAt'), skipsAt: part('skipsAt'),
    documents: part('documents'), impacts: part('impacts'), denseImpacts: part('denseImpacts'), positions: part('positions'), skips: part('skips'),
    wordTerms: part('wordTerms'), wordCounts: part('wordCounts'), byKey: part('byKey'), versions: part('versions'), days: part('days'),
    passagesFrom: part('passagesFrom'), passageAt: part('passageAt'), passageNumbers: part('passageNumbers'),
    recordsFrom: part('recordsFrom'), recordSums: part('recordSums'),
    columns: Object.fromEntries(within('column').map((name) => [name, { values: strings(`column.${name}.values`), numbers: part(`column.${name}.numbers`) }])),
    sets: Object.fromEntries(within('set').map((name) => [name, { values: strings(`set.${name}.values`), from: part(`set.${name}.from`), documents: part(`set.${name}.documents`) }])),
  }
}

function kindOf(numbers: Numbers): Kind {
  if (numbers instanceof Uint16Array) return 'Uint16'
  if (numbers instanceof Uint32Array) return 'Uint32'
  return numbers instanceof Int32Array ? 'Int32' : 'Uint8'
}

const bytesOf = (numbers: Numbers): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
/** Numbers of four bytes begin at a multiple of eight, whatever stands before them. */
const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Writes pieces to a new file and waits for the disk; gives how many bytes there were. */
export function writeThrough(path: string, pieces: Iterable<Uint8Array>): number {
  const file = openSync(path, 'w', 0o600)
  let bytes = 0
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at, Math.min(piece.length - at, 1 << 28))
      bytes += piece.length
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return bytes
}

function readWhole(path: string): ArrayBuffer {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const whole = new ArrayBuffer(size)
    for (let at = 0; at < size;) {
      const read = readSync(file, new Uint8Array(whole, at, Math.min(1 << 28, size - at)), 0, Math.min(1 << 28, size - at), at)
      if (read === 0) throw new DamagedFile(`${path}: is cut short`)
      at += read
    }
    return whole
  } finally {
    closeSync(file)
  }
}
