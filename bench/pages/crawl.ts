import http from 'node:http'
import { ask } from '../casework/closed-loop.ts'
import type { Request } from '../casework/closed-loop.ts'

/** Sends so many requests a second, whether the ones before are answered or not, until it is stopped. */
export function crawl(port: number, perSecond: number, make: (index: number) => Request): { stop(): Promise<{ readonly sent: number; readonly failed: number }> } {
  const agent = new http.Agent({ keepAlive: true })
  const waiting = new Set<Promise<void>>()
  const began = performance.now()
  let [sent, failed] = [0, 0]
  const timer = setInterval(() => {
    while (sent < ((performance.now() - began) / 1000) * perSecond) {
      const asked = ask(port, make(sent++), agent).then(({ status }) => { if (status !== 200) failed += 1 }, () => { failed += 1 })
      waiting.add(asked)
      void asked.finally(() => waiting.delete(asked))
    }
  }, 10)
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(waiting)
      agent.destroy()
      return { sent, failed }
    },
  }
}
