import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BulkFormat } from '../../register/bulk.ts'
import type { Snapshot } from '../../usecases/ports/bulk-files.ts'
import type { PartFile } from './part-file.ts'

/** A part of the snapshot: the decisions whose current version has a place behind `from`, up to the next part. */
export type Part = { readonly from: number; readonly decisions: number } & Readonly<Record<BulkFormat, PartFile>>

/** What lies in the folder. */
export interface Manifest {
  readonly edition: number
  readonly site: string
  readonly snapshot: Omit<Snapshot, 'read'>
  readonly parts: readonly Part[]
}

/** Raise it when a line or the division into parts changes: files of another edition are made anew. */
export const EDITION = 1

const NAME = 'manifest.json'

/** The manifest for a public address; null where there is none that this edition can use, or a file of it is gone. */
export async function readManifest(folder: string, site: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, NAME), 'utf8')) as Manifest
    if (manifest.edition !== EDITION || manifest.site !== site) return null
    const present = new Set(await readdir(folder))
    return namesOf(manifest).every((name) => present.has(name)) ? manifest : null
  } catch {
    return null
  }
}

/** Puts a manifest in place of the old one, whole, and removes every file that it does not name. */
export async function saveManifest(folder: string, manifest: Manifest, temporary: string): Promise<void> {
  await writeFile(join(folder, temporary), JSON.stringify(manifest))
  await rename(join(folder, temporary), join(folder, NAME))
  const kept = new Set([NAME, ...namesOf(manifest)])
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(join(folder, name), { force: true })
}

const namesOf = ({ parts }: Manifest): readonly string[] => parts.flatMap(({ jsonl, csv }) => [jsonl.name, csv.name])
