import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Answer, Order } from './visitor.ts'

/** Another process at the embedded database, as a test sees it. */
export interface Visit {
  query(sql: string): Promise<Record<string, unknown>[]>
  /** Closes everything as it should be, and waits for the end of the process. */
  leave(): Promise<void>
  /** The end that gives no time for anything: kill -9. */
  kill(): Promise<void>
}

/** Starts a process that opens the database of `folder`, and waits until it has. */
export async function visit(folder: string): Promise<Visit> {
  const child = fork(fileURLToPath(new URL('./visitor.ts', import.meta.url)), [folder])
  await answerOf(child)
  return {
    query: async (sql) => {
      const answer = await ask(child, { query: sql })
      if (answer === 'here') throw new Error('The visitor answered another question')
      if ('failure' in answer) throw new Error(answer.failure)
      return answer.rows
    },
    leave: async () => {
      const ended = once(child, 'exit')
      child.send('leave' satisfies Order)
      const [code] = (await ended) as [number | null]
      if (code !== 0) throw new Error(`The visitor ended with ${String(code)}`)
    },
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

function ask(child: ChildProcess, order: Order): Promise<Answer> {
  const answer = answerOf(child)
  child.send(order)
  return answer
}

async function answerOf(child: ChildProcess): Promise<Answer> {
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('The visitor ended instead of answering')
    }),
  ])) as [Answer]
  return answer
}
