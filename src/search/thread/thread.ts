import { Worker } from 'node:worker_threads'
import type { ResourceLimits } from 'node:worker_threads'
import type { Reply, ThreadData } from './messages.ts'

/** The thread ended although it was asked something. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'
  readonly code = 'thread-ended'
}

/** What a thread answered with in place of an answer; `name` is that of the error there. */
export class FailedInThread extends Error {
  override readonly name: string
  readonly code = 'failed-in-thread'

  constructor({ name, message }: { readonly name: string; readonly message: string }) {
    super(message)
    this.name = name
  }
}

type Requests = { readonly [Ask in string]: (...given: never[]) => unknown }
/** The same, but each answer has to be waited for. */
export type Asked<R> = { readonly [Ask in keyof R]: R[Ask] extends (...given: infer Given) => infer Answer ? (...given: Given) => Promise<Answer> : never }

export interface Thread<R> {
  readonly ask: Asked<R>
  end(): Promise<void>
}

/** Starts a thread from its file. It keeps nobody from leaving: an idle one does not hold the process. */
export function startThread<R extends object>(file: URL, data: ThreadData, resourceLimits: ResourceLimits = {}): Thread<R> {
  const worker = new Worker(file, { workerData: data, resourceLimits })
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(cause: Error): void }>()
  let ended: Error | null = null
  let last = 0
  worker.unref()
  worker.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if ('failed' in reply) asked?.reject(new FailedInThread(reply.failed))
    else asked?.resolve(reply.answer)
  })
  const end = (cause: Error): void => {
    ended ??= cause
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('error', (cause) => end(cause instanceof Error ? cause : new Error(String(cause))))
  worker.on('exit', () => end(new ThreadEnded('the thread of the index has ended')))
  const ask = new Proxy({} as Asked<R & Requests>, {
    get: (_, name: string) => (...given: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended)
        const id = ++last
        waiting.set(id, { resolve, reject })
        worker.ref()
        worker.postMessage({ id, ask: name, with: given })
      }),
  })
  return {
    ask,
    end: async () => {
      await worker.terminate()
    },
  }
}
