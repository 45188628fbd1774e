import type { FastifyInstance } from 'fastify'

const told = { 'x-ratelimit-limit': true, 'x-ratelimit-remaining': true, 'x-ratelimit-reset': true, 'retry-after': true } as const

/**
 * Limits how much one address may ask of all the routes of an instance together, so many requests within so many seconds, and
 * says so: in the fields of the IETF's draft “RateLimit header fields for HTTP”, and in the older `x-ratelimit-…`.
 */
export function limitTogether(app: FastifyInstance, name: string, { requests, seconds }: { readonly requests: number; readonly seconds: number }): void {
  // A limit in the settings of a route counts for that route alone. The types do not know that headers can be chosen here too.
  const limit = { max: requests, timeWindow: seconds * 1000, addHeaders: told, addHeadersOnExceeding: told }
  app.addHook('onRequest', app.rateLimit(limit))
  app.addHook('onSend', async (_request, reply) => {
    const [quota, remaining, reset] = ['limit', 'remaining', 'reset'].map((part) => reply.getHeader(`x-ratelimit-${part}`))
    if (quota !== undefined) reply.header('ratelimit-policy', `"${name}";q=${quota};w=${seconds}`).header('ratelimit', `"${name}";r=${remaining};t=${reset}`)
  })
}

/** What a page of another site may read of an answer, besides its body. */
export const exposed = ['link', 'etag', 'retry-after', 'ratelimit', 'ratelimit-policy', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'].join(', ')
