import type { FastifyReply } from 'fastify'

/** How much one address may ask. `groupId` names what is counted together, in the headers too. */
export interface Limit {
  readonly groupId: string
  readonly max: number
  /** Milliseconds. */
  readonly timeWindow: number
}

/** Of so many requests within so many seconds. */
export const limitOf = (groupId: string, { requests, seconds }: { readonly requests: number; readonly seconds: number }): Limit => ({ groupId, max: requests, timeWindow: seconds * 1000 })

const told = { 'x-ratelimit-limit': true, 'x-ratelimit-remaining': true, 'x-ratelimit-reset': true, 'retry-after': true } as const

/** The setting of a route that is limited so and says it. */
export const limited = (limit: Limit) => ({ ...limit, addHeaders: told, addHeadersOnExceeding: told })

/** Tells the limit in the fields of the IETF's draft “RateLimit header fields for HTTP” too, beside the older `x-ratelimit-…`. */
export function tellLimit(reply: FastifyReply, { groupId, timeWindow }: Limit): void {
  const [quota, remaining, reset] = ['limit', 'remaining', 'reset'].map((part) => reply.getHeader(`x-ratelimit-${part}`))
  if (quota === undefined) return
  reply.header('ratelimit-policy', `"${groupId}";q=${quota};w=${timeWindow / 1000}`).header('ratelimit', `"${groupId}";r=${remaining};t=${reset}`)
}

/** What a page of another site may read of an answer, besides its body. */
export const exposed = ['link', 'etag', 'retry-after', 'ratelimit', 'ratelimit-policy', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'].join(', ')
