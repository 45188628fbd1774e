import type { FastifyInstance } from 'fastify'
import { refuse } from './error-pages.ts'

/** Is the process alive; may it be sent visitors; and figures for whoever runs it, told to this machine only. */
export function health(app: FastifyInstance, ready: () => Promise<boolean>): void {
  const answered = new Map<string, number>()
  let milliseconds = 0
  app.addHook('onResponse', (request, reply, done) => {
    const key = `area="${area(request.routeOptions.url)}",status="${Math.floor(reply.statusCode / 100)}xx"`
    answered.set(key, (answered.get(key) ?? 0) + 1)
    milliseconds += reply.elapsedTime
    done()
  })
  const plain = { config: { rateLimit: false } } as const
  app.get('/health/live', plain, (_request, reply) => reply.type('text/plain').send('alive\n'))
  app.get('/health/ready', plain, async (_request, reply) => {
    const isReady = await ready().catch(() => false)
    return reply.status(isReady ? 200 : 503).type('text/plain').send(isReady ? 'ready\n' : 'not ready\n')
  })
  app.get('/metrics', plain, (request, reply) => {
    if (!isLoopback(request.ip)) return refuse(reply, 'not-found')
    const memory = process.memoryUsage()
    const lines = [
      '# TYPE process_uptime_seconds gauge', `process_uptime_seconds ${process.uptime().toFixed(0)}`,
      '# TYPE process_resident_memory_bytes gauge', `process_resident_memory_bytes ${memory.rss}`,
      '# TYPE nodejs_heap_used_bytes gauge', `nodejs_heap_used_bytes ${memory.heapUsed}`,
      '# TYPE redress_request_milliseconds_total counter', `redress_request_milliseconds_total ${milliseconds.toFixed(0)}`,
      '# TYPE redress_requests_total counter', ...[...answered].map(([key, count]) => `redress_requests_total{${key}} ${count}`),
    ]
    return reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`)
  })
}

/** The first step of a route's address stands for its kind; there are only as many as there are routes. */
function area(route: string | undefined): string {
  return route === undefined ? 'none' : route.split('/')[1]?.replace(/[^\w-]/g, '') || 'home'
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
