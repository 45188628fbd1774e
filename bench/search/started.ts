import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ContestantRequests } from './contestant-process.ts'

/** An engine in its own process, asked one thing at a time. */
export interface Started {
  ask<Name extends keyof ContestantRequests>(name: Name, ...given: Parameters<ContestantRequests[Name]>): Promise<Awaited<ReturnType<ContestantRequests[Name]>>>
  end(): Promise<void>
}

export function start(): Started {
  const child = fork(fileURLToPath(new URL('contestant-process.ts', import.meta.url)), { execArgv: ['--disable-warning=ExperimentalWarning'], serialization: 'advanced' })
  const ended = once(child, 'exit')
  return {
    ask: async (name, ...given) => {
      const answered = once(child, 'message')
      child.send({ ask: name, given })
      const said = await Promise.race([answered, ended.then(([code]) => [{ failed: `the process of an engine ended with ${code}` }])])
      const [{ answer, failed }] = said as [{ readonly answer: never; readonly failed?: string }]
      if (failed !== undefined) throw new Error(failed)
      return answer
    },
    end: async () => {
      child.disconnect()
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
      await ended
      clearTimeout(timer)
    },
  }
}
