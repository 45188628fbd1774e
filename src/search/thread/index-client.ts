import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import type { Document, Layout } from '../engine/document.ts'
import type { Work } from '../engine/workshop.ts'
import type { IndexRequests, ThreadData, WorkshopRequests } from './messages.ts'
import { startThread } from './thread.ts'
import type { Asked, Thread } from './thread.ts'
import { takeWriting, WRITER } from './writing-lock.ts'

/** An index in its thread, and all that is asked of it from the one that serves. */
export interface IndexClient {
  readonly ask: Pick<Asked<IndexRequests>, 'status' | 'seek' | 'like' | 'nearest' | 'completions' | 'states' | 'damages'>
  /** Whether what is added is kept on disk: one process at a time does that. */
  readonly writes: boolean
  add(documents: readonly Document[], position: number): Promise<void>
  remove(keys: readonly string[], position: number): Promise<void>
  /** Makes the index anew of these documents, which hold all changes up to `position`; until then the old one answers. */
  rebuild(documents: AsyncIterable<Document>, position: number): Promise<void>
  /** Waits until no work on files is left. `thorough` also writes files again of which little is gone. */
  settled(thorough?: boolean): Promise<void>
  close(): Promise<void>
}

/** So many documents make a file of their own when an index is made anew, and so many files of them are merged. */
const FILED_TOGETHER = 8192
const MERGED_TOGETHER = 8
/** What a search leaves behind is small and soon over. Given more room for it, the thread keeps 100 MB more and is no quicker. */
const SEARCHING = { maxYoungGenerationSizeMb: 24 }

/** Opens the index of a folder; to write it, unless another process does. Throws `DamagedFile` where it must be made anew. */
export async function openIndex(folder: string, layout: Layout): Promise<IndexClient> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = takeWriting(folder)
  const data: ThreadData = { folder, layout, write: lock !== null }
  const index = startThread<IndexRequests>(new URL('./index-thread.ts', import.meta.url), data, SEARCHING)
  let workshop: Thread<WorkshopRequests> | null = null
  let working: Promise<void> = Promise.resolve()
  const closing = new AbortController()

  const close = async (): Promise<void> => {
    closing.abort()
    await Promise.all([index.end(), workshop?.end()])
    lock?.release()
  }
  try {
    await index.ask.open()
  } catch (cause) {
    await close()
    throw cause
  }

  const inWorkshop = (work: Work): Promise<number> => {
    workshop ??= startThread<WorkshopRequests>(new URL('./workshop-thread.ts', import.meta.url), data)
    return workshop.ask.work(work)
  }
  const workOff = async (thorough: boolean): Promise<void> => {
    for (let work = await index.ask.work(thorough); work !== null && !closing.signal.aborted; work = await index.ask.work(thorough)) {
      try {
        await index.ask.adopt(work, await inWorkshop(work))
      } catch (cause) {
        if (!closing.signal.aborted) await index.ask.giveUp()
        throw cause
      }
    }
    await workshop?.end()
    workshop = null
  }
  /** One after the other; a failure is left for the next time, since what was to be done is still there. */
  const soon = (thorough = false): Promise<void> => {
    working = working.then(() => (closing.signal.aborted || lock === null ? undefined : workOff(thorough))).catch(() => undefined)
    return working
  }

  async function rebuild(documents: AsyncIterable<Document>, position: number): Promise<void> {
    const files: { readonly name: string; readonly size: number }[] = []
    const make = async (batch: readonly Document[]): Promise<void> => {
      const name = await index.ask.newName()
      files.push({ name, size: await inWorkshop({ kind: 'documents', documents: batch, name }) })
    }
    let batch: Document[] = []
    for await (const document of documents) {
      batch.push(document)
      if (batch.length < FILED_TOGETHER) continue
      await make(batch)
      batch = []
      await pause()
    }
    if (batch.length > 0) await make(batch)
    const merged: string[] = []
    for (let at = 0; at < files.length; at += MERGED_TOGETHER) {
      const together = files.slice(at, at + MERGED_TOGETHER)
      const [only] = together
      if (together.length === 1 && only !== undefined) merged.push(only.name)
      else {
        const name = await index.ask.newName()
        await inWorkshop({ kind: 'merge', segments: together.map((file) => ({ name: file.name, gone: '' })), name })
        merged.push(name)
      }
    }
    await index.ask.replaceAll(merged, position)
  }

  return {
    ask: index.ask,
    writes: lock !== null,
    add: async (documents, position) => {
      await index.ask.add(documents, position)
      void soon()
    },
    remove: async (keys, position) => {
      await index.ask.remove(keys, position)
      void soon()
    },
    rebuild: (documents, position) => {
      const done = working.then(() => rebuild(documents, position))
      working = done.then(() => workOff(false)).catch(() => undefined)
      return done
    },
    settled: soon,
    close,
  }
}

/** Throws away what is in a folder, to begin anew; false where another process writes it. */
export function discardIndex(folder: string): boolean {
  const lock = takeWriting(folder)
  if (lock === null) return false
  for (const name of readdirSync(folder)) if (!name.startsWith(WRITER)) rmSync(join(folder, name), { recursive: true, force: true })
  lock.release()
  return true
}
