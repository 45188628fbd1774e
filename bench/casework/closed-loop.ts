import http from 'node:http'
import { cpuSeconds } from './processes.ts'

export interface Request {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Measured {
  readonly requests: number
  readonly failed: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  /** Processor milliseconds of server and database for each request. */
  readonly cpu: number
}

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly text: string
}

/** One request on loopback. */
export function ask(port: number, { method = 'GET', path, headers = {}, body }: Request, agent?: http.Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path, agent, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') }))
      response.on('error', reject)
    })
    request.setTimeout(60_000, () => request.destroy(new Error('no answer in a minute')))
    request.on('error', reject)
    request.end(body)
  })
}

/** So many clients, each sending its next request when it has its answer, until `requests` were sent or the seconds are over. */
export async function closedLoop(options: {
  readonly port: number
  readonly roots: readonly number[]
  readonly clients: number
  readonly requests: number
  readonly seconds: number
  make(index: number): Request
  expect(answer: Answer): boolean
}): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: options.clients })
  const times: number[] = []
  let [next, failed] = [0, 0]
  const [cpuBefore, began] = [cpuSeconds(options.roots), performance.now()]
  await Promise.all(Array.from({ length: options.clients }, async () => {
    while (next < options.requests && performance.now() - began < options.seconds * 1000) {
      const sent = performance.now()
      const answer = await ask(options.port, options.make(next++), agent)
      if (options.expect(answer)) times.push(performance.now() - sent)
      else if (failed++ === 0) console.error(`unexpected answer ${answer.status}: ${answer.text.replace(/\s+/g, ' ').slice(0, 300)}`)
    }
  }))
  const [seconds, cpu] = [(performance.now() - began) / 1000, cpuSeconds(options.roots) - cpuBefore]
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { requests: times.length, failed, perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), cpu: (cpu * 1000) / Math.max(1, times.length) }
}
