import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, preValidationHookHandler } from 'fastify'

/** How often one address may try the routes that share it, in a time in milliseconds. */
export interface Limit {
  readonly name: string
  readonly max: number
  readonly timeWindow: number
}

const minute = 60_000

/** Strict limits for routes where guessing pays, or where others are reached: `app.post(url, app.limited(limits.useCode), …)`. */
export const limits = {
  /** Using a code that opens what somebody has written. */
  useCode: { name: 'use-code', max: 10, timeWindow: 15 * minute },
  /** Having a mail sent to an address that anyone may enter. */
  askForMail: { name: 'ask-for-mail', max: 10, timeWindow: 60 * minute },
} as const satisfies Readonly<Record<string, Limit>>

/** A generous limit for everyone, by address; a shared address (a library, a council) must not run into it. */
export async function rateLimits(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  const untold = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }
  await app.register(rateLimit, {
    global: true,
    // Once the body is read, so that nobody who is slowed down loses what they typed.
    hook: 'preValidation',
    max: requestsPerMinute,
    timeWindow: minute,
    addHeaders: { ...untold, 'retry-after': true },
    addHeadersOnExceeding: untold,
  })
  // A limit in the settings of a route counts for that route alone. One hook, used by several, counts for all of them.
  const counting = new Map<string, preValidationHookHandler>()
  app.decorate('limited', ({ name, ...limit }) => {
    const hook = counting.get(name) ?? app.rateLimit(limit)
    counting.set(name, hook)
    return { preValidation: hook }
  })
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The settings of a route that shares a limit: what is tried at one counts at all. */
    limited(limit: Limit): { readonly preValidation: preValidationHookHandler }
  }
}
