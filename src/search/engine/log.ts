import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Document } from './document.ts'

/** A change as it was asked for; `position` is the keeper's own count of changes. */
export type Change =
  | { readonly position: number; readonly add: readonly Document[] }
  | { readonly position: number; readonly remove: readonly string[] }

/** Changes that are in no segment file yet, each on disk before it is seen: its length, its checksum and itself as JSON. */
export interface Log {
  add(change: Change): void
  close(): void
}

/** Opens a log to add to it. What a process that died left half written at its end is cut off. */
export function openLog(path: string): Log {
  if (existsSync(path)) truncateSync(path, readChanges(path, () => undefined))
  const file = openSync(path, 'a', 0o600)
  return {
    add: (change) => {
      const text = Buffer.from(JSON.stringify(change))
      const record = Buffer.alloc(8 + text.length)
      record.writeUInt32LE(text.length, 0)
      record.writeUInt32LE(crc32(text), 4)
      text.copy(record, 8)
      for (let at = 0; at < record.length;) at += writeSync(file, record, at)
      fsyncSync(file)
    },
    close: () => closeSync(file),
  }
}

/** Gives every whole change of a log to `take`, in order, and how many bytes they have. No log is an empty one. */
export function readChanges(path: string, take: (change: Change) => void): number {
  if (!existsSync(path)) return 0
  const bytes = readFileSync(path)
  let at = 0
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at)
    const text = bytes.subarray(at + 8, at + 8 + length)
    if (text.length !== length || crc32(text) !== bytes.readUInt32LE(at + 4)) break
    take(JSON.parse(text.toString()) as Change)
    at += 8 + length
  }
  return at
}

/** What a log leaves in the end: the last document of each key that was not taken out afterwards. */
export function documentsLeft(path: string): readonly Document[] {
  const left = new Map<string, Document>()
  readChanges(path, (change) => {
    if ('add' in change) for (const document of change.add) left.set(document.key, document)
    else for (const key of change.remove) left.delete(key)
  })
  return [...left.values()]
}
