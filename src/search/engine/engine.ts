import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Document, Layout } from './document.ts'
import { SEGMENT_HOLDS } from './document.ts'
import { gather } from './gather.ts'
import { openLog, readChanges } from './log.ts'
import type { Change, Log } from './log.ts'
import { clearOut, packGone, readManifest, removeReplaced, unpackGone, writeManifest } from './manifest.ts'
import type { Manifest, SegmentEntry } from './manifest.ts'
import { merge } from './merge.ts'
import { recordsInMemory } from './records.ts'
import { openSegment } from './segment-file.ts'
import { Segment } from './segment.ts'
import type { Work } from './workshop.ts'

/** Changes when the engine itself would index the same documents in another way. */
const EDITION = 'engine 2'
/** So many documents in memory become a file of their own. */
const SEALED_FROM = 2048
/** So many segments of like size in memory become one. */
const MERGED_FROM = 8
/** With more segments than this below half of what one holds, the smallest are merged. */
const SMALL_AT_MOST = 8
/** A file of which this part is gone is written again without it. */
const GONE_AT_MOST = 0.2

interface Filed {
  readonly name: string
  readonly segment: Segment
}

interface Recent {
  readonly log: string
  readonly segment: Segment
}

/**
 * An index in a folder: segments in files, and in memory what came since, which a log on disk holds too. One process
 * writes; others may read. Everything here is quick; what is not is `work`, to be done elsewhere and then adopted.
 */
export class Engine {
  readonly #folder: string
  readonly #layout: Layout
  readonly #write: boolean
  #manifest: Manifest
  #filed: readonly Filed[] = []
  #recent: readonly Recent[] = []
  #log: Log | null = null
  #position = 0
  /** Keys that changed since the work under way was given out; `null` while none is. */
  #changed: Set<string> | null = null
  /** Of each log the keys that were added in it, and its last change. */
  readonly #logged = new Map<string, { readonly keys: Set<string>; position: number }>()
  /** Keys that were taken out, as long as anything of them is on disk. */
  #wiping = new Set<string>()

  private constructor(folder: string, layout: Layout, write: boolean) {
    this.#folder = folder
    this.#layout = layout
    this.#write = write
    this.#manifest = { edition: this.#edition, position: 0, segments: [], logs: [], next: 0 }
  }

  /**
   * Opens the index of a folder; an empty one where there is none, or one of another edition. Throws `DamagedFile` where a
   * file is not what was written.
   */
  static open(folder: string, layout: Layout, { write }: { readonly write: boolean }): Engine {
    const engine = new Engine(folder, layout, write)
    if (write) mkdirSync(folder, { recursive: true, mode: 0o700 })
    const found = readManifest(folder)
    if (found?.edition === engine.#edition) engine.#begin(found)
    else if (write) engine.#beginAnew()
    return engine
  }

  get #edition(): string {
    return `${EDITION}; ${this.#layout.edition}`
  }

  #beginAnew(): void {
    clearOut(this.#folder, this.#manifest)
    this.#begin({ ...this.#manifest, logs: ['0.log'], next: 1 })
  }

  #begin(manifest: Manifest): void {
    this.#manifest = manifest
    this.#filed = manifest.segments.map(({ name, gone }) => {
      const segment = openSegment(this.#folder, name)
      for (const document of unpackGone(gone)) segment.take(document)
      return { name, segment }
    })
    this.#position = manifest.position
    if (this.#write) {
      writeManifest(this.#folder, manifest)
      clearOut(this.#folder, manifest)
    }
    this.#wiping = new Set(this.#filed.flatMap(({ segment }) => keysGone(segment)).filter((key) => this.segments.every((segment) => segment.documentOf(key) < 0)))
    for (const log of manifest.logs) readChanges(join(this.#folder, log), (change) => this.#see(change, log))
    if (this.#write) this.#log = openLog(join(this.#folder, this.#newestLog))
  }

  get #newestLog(): string {
    return this.#manifest.logs.at(-1) ?? ''
  }

  /** All segments, those of files first. */
  get segments(): readonly Segment[] {
    return [...this.#filed, ...this.#recent].map(({ segment }) => segment)
  }

  get layout(): Layout {
    return this.#layout
  }

  /** The last change that is in the index. */
  get position(): number {
    return this.#position
  }

  get documents(): number {
    return this.segments.reduce((sum, { size, goneCount }) => sum + size - goneCount, 0)
  }

  /** Adds documents, in place of older ones of the same keys: seen at once, and on disk. */
  add(documents: readonly Document[], position: number): void {
    this.#change({ position, add: documents })
  }

  /** Takes documents out: found no more at once, and nothing of them left on disk when the work that follows is done. */
  remove(keys: readonly string[], position: number): void {
    this.#change({ position, remove: keys })
  }

  #change(change: Change): void {
    this.#log?.add(change)
    this.#see(change, this.#newestLog)
    if (this.#write && this.#recentCount >= SEALED_FROM && this.#manifest.logs.length === 1) this.#seal()
  }

  #see(change: Change, log: string): void {
    const inLog = this.#logged.get(log) ?? { keys: new Set<string>(), position: 0 }
    this.#logged.set(log, inLog)
    const keys = 'add' in change ? change.add.map(({ key }) => key) : change.remove
    for (const key of keys) {
      this.#changed?.add(key)
      for (const segment of this.segments) takeFrom(segment, key)
      if ('add' in change) inLog.keys.add(key)
      else this.#wiping.add(key)
    }
    if ('add' in change && change.add.length > 0) this.#remember(change.add, log)
    inLog.position = Math.max(inLog.position, change.position)
    this.#position = Math.max(this.#position, change.position)
  }

  #remember(documents: readonly Document[], log: string): void {
    const latest = [...new Map(documents.map((document) => [document.key, document])).values()]
    const { data, records } = gather(latest, this.#layout)
    this.#recent = [...this.#recent, { log, segment: new Segment(data, recordsInMemory(records)) }]
    for (;;) {
      const last = this.#recent.slice(-MERGED_FROM)
      if (last.length < MERGED_FROM || !last.every((each) => each.log === log && sizeClass(each.segment) === sizeClass(last[0]?.segment))) return
      const merged = merge(last.map(({ segment }) => segment))
      const segment = new Segment(merged.data, recordsInMemory(Buffer.concat([...merged.records()])))
      this.#recent = [...this.#recent.slice(0, -MERGED_FROM), ...(segment.size > 0 ? [{ log, segment }] : [])]
    }
  }

  get #recentCount(): number {
    return this.#recent.reduce((sum, { segment }) => sum + segment.size, 0)
  }

  /** Begins a new log, so that the one before can become a file. */
  #seal(): void {
    const log = `${this.#manifest.next}.log`
    this.#log?.close()
    this.#log = openLog(join(this.#folder, log))
    this.#save({ logs: [...this.#manifest.logs, log], next: this.#manifest.next + 1 })
  }

  /** A name that no file of the folder has or ever had. */
  newName(): string {
    const { next } = this.#manifest
    this.#manifest = { ...this.#manifest, next: next + 1 }
    return String(next)
  }

  /**
   * What should be done next, or `null`. Until it is adopted or given up, nothing else is given out. `thorough` also writes
   * files again of which little is gone.
   */
  work(thorough = false): Work | null {
    if (!this.#write || this.#changed !== null) return null
    const given = this.#nextWork(thorough)
    if (given !== null) this.#changed = new Set()
    return given
  }

  #nextWork(thorough: boolean): Work | null {
    const newest = this.#logged.get(this.#newestLog)
    if (this.#manifest.logs.length === 1 && newest !== undefined && [...this.#wiping].some((key) => newest.keys.has(key))) this.#seal()
    const [oldest] = this.#manifest.logs
    if (this.#manifest.logs.length > 1 && oldest !== undefined) return { kind: 'log', log: oldest, name: this.newName() }
    const chosen = this.#toMerge(thorough)
    return chosen.length === 0 ? null : { kind: 'merge', segments: chosen.map(entryOf), name: this.newName() }
  }

  #toMerge(thorough: boolean): readonly Filed[] {
    const worn = this.#filed.find(({ segment }) => segment.goneCount > (thorough ? 0 : segment.size * GONE_AT_MOST) || this.#holdsWiped(segment))
    if (worn !== undefined) return [worn]
    const small = this.#filed.filter(({ segment }) => segment.size < SEGMENT_HOLDS / 2).sort((one, other) => one.segment.size - other.segment.size)
    if (small.length <= SMALL_AT_MOST) return []
    let room = SEGMENT_HOLDS
    return small.filter(({ segment }) => (room -= segment.size) >= 0)
  }

  #holdsWiped(segment: Segment): boolean {
    return segment.goneCount > 0 && [...this.#wiping].some((key) => segment.holdsGone(key))
  }

  /** Takes in what the work made: `size` documents in a segment under its name. */
  adopt(work: Work, size: number): void {
    const changed = this.#changed ?? new Set<string>()
    this.#changed = null
    const made = this.#opened(size === 0 ? [] : [work.name])
    for (const { segment } of made) for (const key of changed) takeFrom(segment, key)
    const replaced = new Set(work.kind === 'merge' ? work.segments.map(({ name }) => name) : [])
    for (const { name, segment } of this.#filed) if (replaced.has(name)) segment.close()
    this.#filed = [...this.#filed.filter(({ name }) => !replaced.has(name)), ...made]
    if (work.kind === 'log') this.#drop(work.log)
    else this.#save({})
  }

  /** The work was not done: it will be given out again. */
  giveUp(): void {
    this.#changed = null
  }

  #drop(log: string): void {
    this.#recent = this.#recent.filter((recent) => recent.log !== log)
    const position = Math.max(this.#manifest.position, this.#logged.get(log)?.position ?? 0)
    this.#logged.delete(log)
    this.#save({ logs: this.#manifest.logs.filter((each) => each !== log), position })
  }

  /** Begins anew with segments that were made elsewhere and hold all changes up to `position`; what came since must be added again. */
  replaceAll(names: readonly string[], position: number): void {
    const made = this.#opened(names)
    for (const { segment } of this.#filed) segment.close()
    this.#log?.close()
    this.#changed = null
    this.#filed = made
    this.#recent = []
    this.#logged.clear()
    this.#wiping.clear()
    this.#position = position
    const log = `${this.newName()}.log`
    this.#log = openLog(join(this.#folder, log))
    this.#save({ logs: [log], position })
    clearOut(this.#folder, this.#manifest)
  }

  #opened(names: readonly string[]): readonly Filed[] {
    return names.map((name) => ({ name, segment: openSegment(this.#folder, name) }))
  }

  #save(changed: Partial<Manifest>): void {
    const before = this.#manifest
    this.#manifest = { ...before, ...changed, segments: this.#filed.map(entryOf) }
    writeManifest(this.#folder, this.#manifest)
    removeReplaced(this.#folder, before, this.#manifest)
    this.#wiping = new Set([...this.#wiping].filter((key) => this.#filed.some(({ segment }) => segment.holdsGone(key)) || [...this.#logged.values()].some(({ keys }) => keys.has(key))))
  }

  /** Key and version of every document that is found. */
  *states(): Iterable<readonly [key: string, version: number]> {
    for (const { size, keys, gone, data } of this.segments) {
      for (let document = 0; document < size; document++) if (gone?.[document] !== 1) yield [keys.at(document), data.versions[document] as number]
    }
  }

  /** Reads every record; gives what is wrong, a line each. The numbers were held against their checksums when they were opened. */
  damages(): readonly string[] {
    return this.#filed.flatMap(({ name, segment }) =>
      Array.from({ length: segment.size }, (_, document) => document).flatMap((document) => {
        try {
          segment.record(document)
          return []
        } catch {
          return [`${name}.records: the record of ${segment.keys.at(document)} is damaged`]
        }
      }),
    )
  }

  close(): void {
    this.#log?.close()
    for (const { segment } of this.#filed) segment.close()
  }
}

function entryOf({ name, segment }: Filed): SegmentEntry {
  return { name, gone: packGone(segment.gone) }
}

function takeFrom(segment: Segment, key: string): void {
  const document = segment.documentOf(key)
  if (document >= 0) segment.take(document)
}

function keysGone({ gone, keys }: Segment): readonly string[] {
  return gone === null ? [] : [...gone.keys()].filter((document) => gone[document] === 1).map((document) => keys.at(document))
}

/** Segments of one class have like sizes: up to 1, up to 8, up to 64 documents … */
function sizeClass(segment: Segment | undefined): number {
  return Math.ceil(Math.log(segment?.size ?? 1) / Math.log(MERGED_FROM))
}
