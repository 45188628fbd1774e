import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { WrittenEntry } from '../../register/entry.ts'
import type { Incoming, NotAccepted } from '../../register/incoming.ts'
import type { IncomingReader } from '../../usecases/ports/incoming-reader.ts'
import { bufferOf, together } from './together.ts'

/** What a thread is asked. */
export interface Reading {
  readonly id: number
  readonly incoming: readonly Incoming[]
  readonly publishedOn: string
}

type Read = readonly (WrittenEntry | NotAccepted)[]

/** More threads than this read faster than a database writes. */
const MOST_THREADS = 4

/** Reads in threads of its own, begun when something is first to be read. */
export function createReader(): IncomingReader & { close(): Promise<void> } {
  const atOnce = Math.min(availableParallelism(), MOST_THREADS)
  const threads: ReturnType<typeof startThread>[] = []
  let turn = 0
  return {
    atOnce,
    read: (incoming, publishedOn) => {
      const place = turn++ % atOnce
      return (threads[place] ??= startThread()).read(incoming, publishedOn)
    },
    close: async () => {
      await Promise.all(threads.splice(0).map((thread) => thread.end()))
    },
  }
}

function startThread() {
  const worker = new Worker(new URL('thread.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: 64 } })
  const waiting = new Map<number, { resolve(read: Read): void; reject(problem: Error): void }>()
  let last = 0
  let ended: Error | null = null
  const end = (problem: Error): void => {
    ended ??= problem
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', ({ id, read }: { readonly id: number; readonly read: Read }) => {
    waiting.get(id)?.resolve(read)
    waiting.delete(id)
  })
  worker.on('error', (problem) => end(problem instanceof Error ? problem : new Error('A reading thread failed.')))
  worker.on('exit', () => end(new Error('A reading thread ended.')))
  return {
    read: (incoming: readonly Incoming[], publishedOn: string) => new Promise<Read>((resolve, reject) => {
      if (ended !== null) return reject(ended)
      const contents = together(incoming.map(({ content }) => content))
      const reading: Reading = { id: ++last, incoming: incoming.map(({ form }, at) => ({ from: '', form, content: contents[at] as Uint8Array })), publishedOn }
      waiting.set(reading.id, { resolve, reject })
      worker.postMessage(reading, bufferOf(contents))
    }),
    end: () => worker.terminate(),
  }
}
