import type { FastifyError, FastifyInstance } from 'fastify'
import { carryOn } from './carry-on.ts'
import { csrfFailure } from './csrf.ts'
import type { Failure } from './failures.ts'
import { isUnavailable } from './unavailable.ts'

const byStatus: Readonly<Record<number, Failure>> = {
  400: 'bad-request',
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'not-found',
  405: 'wrong-method',
  413: 'too-large',
  414: 'bad-request',
  415: 'bad-request',
  429: 'too-many',
  503: 'unavailable',
}

/** Every failure ends in a page in plain words; what the log is told has nothing of what was sent. */
export function errorPages(app: FastifyInstance): void {
  const routes: { method: string; matches: RegExp }[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, matches: pattern(url) })
  })
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const others = routes.filter(({ method, matches }) => method !== request.method && matches.test(path)).map(({ method }) => method)
    if (others.length === 0) return carryOn(reply, 'not-found')
    return carryOn(reply.header('allow', [...new Set(others)].join(', ')), 'wrong-method')
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const failure = csrfFailure(error, request) ?? failureOf(error)
    if (failure === 'fault' || failure === 'unavailable') request.log.error({ err: error }, failure)
    if (failure === 'unavailable') reply.header('retry-after', '30')
    if (failure === 'being-prepared') reply.header('retry-after', '60')
    return carryOn(reply, failure)
  })
}

function failureOf(error: FastifyError): Failure {
  if (isUnavailable(error)) return 'unavailable'
  if (error.code === 'search-being-prepared') return 'being-prepared'
  // Somebody sent what no database can hold, in a place where no page looks for it.
  if (error.code === 'unstorable-text') return 'bad-request'
  const status = error.statusCode ?? 500
  return byStatus[status] ?? (status < 500 ? 'bad-request' : 'fault')
}

/** The addresses of a route, for telling "no such page" from "not in that way". */
function pattern(url: string): RegExp {
  const source = url
    .split(/(:[A-Za-z_]\w*(?:\([^)]*\))?\??|\*)/)
    .map((piece, index) => (index % 2 === 0 ? piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : piece === '*' ? '.*' : '[^/]+'))
    .join('')
  return new RegExp(`^${source}/?$`)
}

/** Answers with the page for a refusal: `return refuse(reply, 'not-found')`. */
export { carryOn as refuse } from './carry-on.ts'
