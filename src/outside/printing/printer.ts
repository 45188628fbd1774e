import { Worker } from 'node:worker_threads'
import type { Imprint } from '../../statement/imprint.ts'
import type { Statement } from '../../statement/model.ts'
import type { Printed, Printer } from '../../usecases/ports/printer.ts'
import type { PrintAnswer, PrintJob } from './print-job.ts'

/** More than this wait for one thread would wait for seconds: those after them are told to come back. */
const MOST_WAITING = 24
/** Then the thread is ended, which gives back the memory of the compiler and its typefaces. */
const IDLE_MS = 60_000
/** Nothing that a statement can hold takes so long: the thread hangs, and is replaced. */
const GIVEN_UP_AFTER_MS = 30_000

interface Waiting {
  readonly resolve: (printed: Printed) => void
  readonly reject: (problem: Error) => void
  readonly timer: NodeJS.Timeout
}

/** Makes documents in a thread of its own that is begun when one is first asked for, and ended when none has been for a while. */
export function createPrinter(): Printer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0

  function begin(): Worker {
    const begun = new Worker(new URL('worker.ts', import.meta.url))
    begun.on('message', (answer: PrintAnswer) => settle(answer))
    begun.on('error', (problem) => end(begun, problem instanceof Error ? problem : new Error('The printing thread failed.')))
    begun.on('exit', () => end(begun, new Error('The printing thread ended.')))
    return begun
  }

  function settle(answer: PrintAnswer): void {
    const asked = waiting.get(answer.id)
    if (asked === undefined) return
    waiting.delete(answer.id)
    clearTimeout(asked.timer)
    if ('printed' in answer) asked.resolve(answer.printed)
    else asked.reject(new Error(`A document could not be made: ${answer.failed}`))
    if (waiting.size === 0) rest()
  }

  /** An idle thread keeps no command from ending. */
  function rest(): void {
    worker?.unref()
    idle = setTimeout(() => worker !== null && end(worker, new Error('idle')), IDLE_MS).unref()
  }

  function end(ended: Worker, problem: Error): void {
    if (worker !== ended) return
    worker = null
    clearTimeout(idle)
    void ended.terminate()
    const asked = [...waiting.values()]
    waiting.clear()
    for (const { reject, timer } of asked) {
      clearTimeout(timer)
      reject(problem)
    }
  }

  function print(format: PrintJob['format'], statement: Statement, imprint: Imprint | null): Promise<Printed> {
    if (waiting.size >= MOST_WAITING) return Promise.resolve({ refused: 'too-busy', sentence: 'Many documents are being made at the moment. Try again in a minute.' })
    clearTimeout(idle)
    const asking = (worker ??= begin())
    asking.ref()
    const id = ++last
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(asking, new Error(`No document was made within ${GIVEN_UP_AFTER_MS / 1000} seconds.`)), GIVEN_UP_AFTER_MS)
      waiting.set(id, { resolve, reject, timer })
      asking.postMessage({ id, format, statement, imprint } satisfies PrintJob)
    })
  }

  return {
    renderPdf: (statement, imprint) => print('pdf', statement, imprint),
    renderDocx: (statement, imprint) => print('docx', statement, imprint),
    close: async () => {
      const ending = worker
      if (ending === null) return
      end(ending, new Error('The printer was closed.'))
      await ending.terminate()
    },
  }
}
