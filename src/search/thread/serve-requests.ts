import { parentPort, workerData } from 'node:worker_threads'
import type { Reply, Request, ThreadData } from './messages.ts'

/** What this thread was told when it began. */
export const told = workerData as ThreadData

type Answers = Readonly<Record<string, (...given: never[]) => unknown>>

/** Answers what this thread is asked, one request after the other. A request that fails is answered with its failure. */
export function serveRequests(answers: Answers): void {
  parentPort?.on('message', ({ id, ask, with: given }: Request) => {
    parentPort?.postMessage(replyTo(answers, id, ask, given))
  })
}

function replyTo(answers: Answers, id: number, ask: string, given: readonly unknown[]): Reply {
  try {
    return { id, answer: answers[ask]?.(...(given as never[])) }
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause))
    return { id, failed: { name, message } }
  }
}
