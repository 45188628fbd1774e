import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'

interface Limit {
  max: number
  timeWindow: number
  groupId: string
}

const minute = 60_000

/** Strict limits for routes where guessing pays: give one as a route's `config: { rateLimit: limits.signIn }`. Counted by address. */
export const limits = {
  /** Passwords and second factors. */
  signIn: { max: 10, timeWindow: 15 * minute, groupId: 'sign-in' },
  /** Using a one-time code. */
  useCode: { max: 10, timeWindow: 15 * minute, groupId: 'use-code' },
  /** Asking for a one-time code to be sent. */
  sendCode: { max: 5, timeWindow: 15 * minute, groupId: 'send-code' },
  /** Having a mail sent to an address that anyone may enter. */
  askForMail: { max: 10, timeWindow: 60 * minute, groupId: 'ask-for-mail' },
  /** Sending a new complaint. */
  complain: { max: 20, timeWindow: 60 * minute, groupId: 'complain' },
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
}
