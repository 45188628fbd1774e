const minute = 60_000

/**
 * How often one address may try these, whoever they are about. A whole office or a library shares an address, so these
 * are not what stops guessing at one account or one code (the use cases count that); they stop one machine trying many.
 */
export const doorLimits = {
  signIn: { max: 60, timeWindow: 15 * minute, groupId: 'sign-in' },
  secondFactor: { max: 60, timeWindow: 15 * minute, groupId: 'second-factor' },
  sendCode: { max: 20, timeWindow: 15 * minute, groupId: 'send-code' },
  useCode: { max: 30, timeWindow: 15 * minute, groupId: 'use-code' },
} as const
