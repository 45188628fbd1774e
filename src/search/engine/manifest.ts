import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { namesOf, writeThrough } from './segment-file.ts'

/** What an index is made of. It is written whole beside the old one and then takes its place, so that there is always one. */
export interface Manifest {
  /** The layout's edition and our own; an index of another edition is of no use. */
  readonly edition: string
  /** All changes up to here are in the segments. */
  readonly position: number
  readonly segments: readonly SegmentEntry[]
  /** Logs of what came after, oldest first. */
  readonly logs: readonly string[]
  /** The next name that was never used. */
  readonly next: number
}

export interface SegmentEntry {
  readonly name: string
  /** A bit for each document that is gone, in base64; empty where none is. */
  readonly gone: string
}

const NAME = 'manifest.json'

/** The manifest of a folder; `null` where there is none, or one that was not written to its end. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, NAME)
  if (!existsSync(path)) return null
  const [sum = '', text = ''] = readFileSync(path, 'utf8').split('\n')
  return crc32(text) === Number(sum) ? (JSON.parse(text) as Manifest) : null
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const text = JSON.stringify(manifest)
  const fresh = join(folder, `${NAME}.new`)
  writeThrough(fresh, [Buffer.from(`${crc32(text)}\n${text}`)])
  renameSync(fresh, join(folder, NAME))
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

/** Removes what no manifest names: left by a process that died. */
export function clearOut(folder: string, manifest: Manifest): void {
  const kept = filesOf(manifest)
  for (const name of readdirSync(folder)) if (/\.(?:segment|records|log|new)$/.test(name) && !kept.has(name)) rmSync(join(folder, name))
}

/** Removes the files of one manifest that the next does not name. Others may be in the making. */
export function removeReplaced(folder: string, before: Manifest, after: Manifest): void {
  const kept = filesOf(after)
  for (const name of filesOf(before)) if (!kept.has(name)) rmSync(join(folder, name), { force: true })
}

function filesOf({ segments, logs }: Manifest): ReadonlySet<string> {
  return new Set([...logs, ...segments.flatMap(({ name }) => Object.values(namesOf(name)))])
}

export function packGone(gone: Uint8Array | null): string {
  if (gone === null) return ''
  const bits = Buffer.alloc(Math.ceil(gone.length / 8))
  for (const [document, mark] of gone.entries()) if (mark === 1) bits[document >> 3] = (bits[document >> 3] as number) | (1 << (document & 7))
  return bits.toString('base64')
}

/** The numbers of the documents that are gone. */
export function unpackGone(packed: string): readonly number[] {
  const bits = Buffer.from(packed, 'base64')
  return [...bits.keys()].flatMap((index) => [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => ((bits[index] as number) >> bit) & 1).map((bit) => index * 8 + bit))
}
