import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { bulkFormats, bulkHead, bulkLine, type BulkFormat } from '../../register/bulk.ts'
import { hasRowOf, PLACES_IN_A_PART, partFrom, partsTouched } from '../../register/bulk-parts.ts'
import type { BulkFiles, Snapshot, SnapshotSource, Weight } from '../../usecases/ports/bulk-files.ts'
import { EDITION, readManifest, saveManifest, type Manifest, type Part } from './manifest.ts'
import { readParts, writePart, type PartFile } from './part-file.ts'

/** Decisions in memory at a time: few, so that nobody waits while they are turned into text. */
const AT_ONCE = 50
/** While others publish without a pause, what they add is left to the next time. */
const ROUNDS = 5

/**
 * Bulk files in a folder of their own. They are kept in parts by the order of publication, so that a decision that is
 * replaced or taken down costs the making of a part or two and not of the whole. `say` hears what could not be made.
 */
export function createBulkFiles(folder: string, say: (line: string) => void): BulkFiles {
  let underWay: Promise<Snapshot> | null = null
  let temporaries = 0
  const temporary = (): string => `${process.pid}-${++temporaries}.new`

  async function make(source: SnapshotSource): Promise<Snapshot> {
    await mkdir(folder, { recursive: true })
    const kept = await readManifest(folder, source.site)
    let [parts, upTo]: [readonly Part[], number] = kept === null ? [[], -1] : [kept.parts, kept.snapshot.upTo]
    for (let round = 0; round < ROUNDS; round++) {
      const last = await source.register((feed) => feed.last())
      if (last === upTo) break
      // An older register was brought back: nothing that is kept can be relied on.
      if (last < upTo) [parts, upTo] = [[], -1]
      parts = await catchUp(source, parts, Math.max(0, upTo), last)
      upTo = last
    }
    if (kept !== null && upTo === kept.snapshot.upTo) return snapshotOf(kept)
    const snapshot = { madeAt: source.now, upTo, decisions: parts.reduce((sum, { decisions }) => sum + decisions, 0), files: { jsonl: await weigh(parts, 'jsonl'), csv: await weigh(parts, 'csv') } }
    const manifest: Manifest = { edition: EDITION, site: source.site, snapshot, parts }
    await saveManifest(folder, manifest, temporary())
    return snapshotOf(manifest)
  }

  /** The parts as they are after the changes behind `since` up to `last`: those they went into, and those they took something out of. */
  async function catchUp(source: SnapshotSource, parts: readonly Part[], since: number, last: number): Promise<readonly Part[]> {
    const changed = new Set<string>()
    const touched: Part[] = []
    for (const from of partsTouched(since, last)) touched.push(await makePart(source, from, changed))
    const older: Part[] = []
    for (const part of parts) {
      if (part.from >= partFrom(since)) continue
      older.push((await holdsAny(part, changed)) ? await makePart(source, part.from) : part)
    }
    return [...older, ...touched].filter(({ from, decisions }) => from === 0 || decisions > 0)
  }

  /** Writes the part that begins behind a place; `changed` is told of whom it has read. */
  async function makePart({ register, site }: SnapshotSource, from: number, changed?: Set<string>): Promise<Part> {
    const writers = bulkFormats.map((format) => ({ format, writer: writePart(folder, temporary(), `${format}.gz`) }))
    const end = from + PLACES_IN_A_PART
    let decisions = 0
    if (from === 0) for (const { format, writer } of writers) await writer.write(bulkHead(format))
    for (let after = from; after < end; ) {
      const changes = (await register((feed) => feed.after(after, AT_ONCE))).filter(({ position }) => position <= end)
      const listed = changes.flatMap((each) => (each.change === 'listed' ? [each.listed] : []))
      for (const { reference } of changes) changed?.add(reference)
      for (const { format, writer } of writers) await writer.write(listed.map((each) => bulkLine(format, each, site)).join(''))
      decisions += listed.length
      after = changes.length < AT_ONCE ? end : (changes.at(-1)?.position ?? end)
    }
    const files = await Promise.all(writers.map(async ({ format, writer }) => [format, await writer.close()] as const))
    return { from, decisions, ...(Object.fromEntries(files) as Readonly<Record<BulkFormat, PartFile>>) }
  }

  async function holdsAny({ csv }: Part, references: ReadonlySet<string>): Promise<boolean> {
    const pieces: Uint8Array[] = []
    for await (const piece of readParts(folder, [csv], 'identity', everything)) pieces.push(piece)
    return hasRowOf(Buffer.concat(pieces).toString(), references)
  }

  async function weigh(parts: readonly Part[], format: BulkFormat): Promise<Weight & { readonly gzip: Weight }> {
    const files = parts.map((part) => part[format])
    const [plain, gzip] = [await weight(readParts(folder, files, 'identity', everything)), await weight(readParts(folder, files, 'gzip', everything))]
    return { ...plain, gzip }
  }

  const snapshotOf = ({ snapshot, parts }: Manifest): Snapshot =>
    ({ ...snapshot, read: (format, coding, range = everything) => readParts(folder, parts.map((part) => part[format]), coding, range) })

  const renew = (source: SnapshotSource): Promise<Snapshot> => (underWay ??= make(source).finally(() => { underWay = null }))

  return {
    current: async (site) => {
      const kept = await readManifest(folder, site)
      return kept === null ? null : snapshotOf(kept)
    },
    renew,
    renewSoon: async (source, patience) => {
      const stop = new AbortController()
      const made = renew(source).catch((cause: unknown) => (say(`The bulk files could not be made. (${cause instanceof Error ? cause.message : String(cause)})`), null))
      try {
        return await Promise.race([made, pause(patience, null, { signal: stop.signal })])
      } finally {
        stop.abort()
      }
    },
  }
}

const everything = { first: 0, last: Number.MAX_SAFE_INTEGER }

async function weight(pieces: AsyncIterable<Uint8Array>): Promise<Weight> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += piece.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
