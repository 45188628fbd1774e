import type { Asked, Contestant, Wanted } from './contestant.ts'
import { engines } from './engines.ts'
import type { EngineName } from './engines.ts'
import type { Questions } from './queries.ts'

/*
 * One engine in a process of its own, asked by its parent. It is told the questions: making them would be part of the memory that it takes.
 */

/** A round of questions; it ends when the seconds are over, and then has fewer answers. */
export interface Round {
  readonly kind: 'searches' | 'beginnings' | 'similar'
  readonly wanted: Wanted
  readonly seconds: number
}

/** What the process can be asked, and what it answers. */
export interface ContestantRequests {
  build(name: EngineName, folder: string, decisions: number): Promise<number>
  open(name: EngineName, folder: string, asked: Questions): Promise<{ readonly milliseconds: number; readonly pid: number }>
  round(round: Round): Promise<readonly Asked[]>
  add(from: number, count: number): Promise<readonly number[]>
  putRight(): Promise<number>
  find(words: string): Promise<readonly string[] | null>
  findSeeds(): Promise<readonly boolean[] | null>
  close(): Promise<void>
}

let contestant: Contestant
let questions: Questions

const answers: ContestantRequests = {
  build: async (name, folder, decisions) => {
    const began = performance.now()
    await engines[name].build(folder, decisions)
    return performance.now() - began
  },
  open: async (name, folder, asked) => {
    questions = asked
    const began = performance.now()
    contestant = await engines[name].open(folder)
    return { milliseconds: performance.now() - began, pid: contestant.pid }
  },
  round: async ({ kind, wanted, seconds }) => {
    const began = performance.now()
    const asked: Asked[] = []
    const put = kind === 'similar' ? questions.keys.map((key) => () => contestant.similar(key)) : questions[kind].map((query) => () => contestant.search(wanted, query))
    for (const ask of put) {
      const answer = await ask()
      if (answer === null) return []
      asked.push(answer)
      if (performance.now() - began > seconds * 1000) break
    }
    return asked
  },
  add: async (from, count) => {
    const times: number[] = []
    for (let index = 0; index < count; index++) times.push(await contestant.add(from + index, `zqx${index.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}kjw`))
    return times
  },
  putRight: async () => {
    let right = 0
    for (const slip of questions.slips) {
      const put = await contestant.putRight(slip.wrong)
      if (put === slip.right) right += 1
    }
    return right
  },
  find: (words) => contestant.find(words),
  findSeeds: () => contestant.findSeeds(),
  close: () => contestant.close(),
}

process.on('message', ({ ask, given }: { readonly ask: keyof ContestantRequests; readonly given: readonly never[] }) => {
  void (answers[ask] as (...given: readonly never[]) => Promise<unknown>)(...given).then(
    (answer) => process.send?.({ answer }),
    (cause: unknown) => process.send?.({ failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
  )
})
