import type { Limit } from '../kit/kit.ts'

const minute = 60_000

/**
 * How often one address may try these, whoever they are about. A whole office or a library shares an address, so these
 * are not what stops guessing at one account or one code (the use cases count that); they stop one machine trying many.
 */
export const doorLimits = {
  /** Passwords and second factors together: to sign in takes one of each. */
  signIn: { name: 'sign-in', max: 120, timeWindow: 15 * minute },
  sendCode: { name: 'send-code', max: 20, timeWindow: 15 * minute },
  /** Codes that were sent, and those that open an account, together. */
  useCode: { name: 'use-sent-code', max: 30, timeWindow: 15 * minute },
} as const satisfies Readonly<Record<string, Limit>>
