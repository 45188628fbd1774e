import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { ApiProblem } from './route.ts'

/** The most that a request may carry, in bytes. */
export const PACKAGE_BYTES = 20_000_000

/** Answers with a problem, in the form of RFC 9457. */
export const problem = (reply: FastifyReply, it: ApiProblem): FastifyReply => reply.status(it.status).type('application/problem+json; charset=utf-8').send(JSON.stringify({ type: 'about:blank', ...it }))

/** What the server itself refuses, in the API's own form. Of a fault nothing is told but that there was one. */
export function problemOf(error: FastifyError, request: FastifyRequest): ApiProblem {
  const status = error.statusCode ?? 500
  if (status === 413) return { status, title: 'This is too large', detail: `At most ${PACKAGE_BYTES / 1_000_000} MB are taken.` }
  if (status === 429) return { status, title: 'Too many requests', detail: 'The header retry-after says in how many seconds to go on.' }
  if (status >= 400 && status < 500) return { status: 400, title: 'The request cannot be understood' }
  if (error.code === 'unstorable-text') return { status: 400, title: 'The request has a character that nothing here can have' }
  if (error.code === 'search-being-prepared') return { status: 503, title: 'The search is being made ready', detail: 'Many decisions have just been published, and the search is still taking them in. Try again in a few minutes.' }
  request.log.error({ err: error }, 'fault')
  return error.code === 'store-unavailable' || status === 503 ? { status: 503, title: 'The register cannot be reached at this moment', detail: 'Try again soon.' } : { status: 500, title: 'Something went wrong here' }
}
