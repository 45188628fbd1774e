import type { FastifyInstance } from 'fastify'

export interface LogOptions {
  level: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Standard error unless given. */
  stream?: { write(line: string): void } | undefined
}

type Fault = {
  type: string
  /** The error's code: its own message stays unwritten. */
  message: string
  stack: string
  cause?: Fault
}

/** What may be written down: which route, never which address, query, body, cookie or header; of an error never its message, which may quote a person. */
export function loggerOptions(log: LogOptions) {
  return {
    level: log.level,
    stream: log.stream ?? process.stderr,
    serializers: {
      req: (request: { method?: string; routeOptions?: { url?: string | undefined } }) => ({ method: request.method ?? '', route: request.routeOptions?.url }),
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode ?? 0 }),
      err: fault,
    },
  }
}

/** One line for each answered request, in place of the server's own, which would write the address. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered')
    done()
  })
}

function fault(error: unknown): Fault {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' }
  const message = 'code' in error && typeof error.code === 'string' ? error.code : 'without a code'
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n')
  return { type: error.name, message, stack, ...(error.cause === undefined ? {} : { cause: fault(error.cause) }) }
}
