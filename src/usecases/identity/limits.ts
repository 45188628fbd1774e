import type { OneTimeCode } from '../ports/credentials.ts'
import type { Person } from '../ports/people.ts'

/** How long a session lasts without use, and at most. Staff hold other people's affairs; a person with a complaint may need to think. */
export const sessionLimits: Readonly<Record<Person['side'], { readonly idleMinutes: number; readonly mostHours: number }>> = {
  office: { idleMinutes: 30, mostHours: 12 },
  body: { idleMinutes: 30, mostHours: 12 },
  person: { idleMinutes: 60, mostHours: 12 },
}

/** How long someone who gave their password has to give the second factor. */
export const secondFactorMinutes = 10

/** So many wrong passwords or second factors lock a credential for so long. */
export const lockout = { failures: 5, minutes: 15 } as const

/** How long a one-time code is good, by the way it reaches the person, and how often it may be mistyped. */
export const codeMinutes: Readonly<Record<OneTimeCode['by'], number>> = {
  mail: 15,
  letter: 14 * 24 * 60,
  staff: 30,
}
export const codeTries = 5

/** Codes made for one reference in so many minutes, however they were asked for. */
export const codeRequests = { most: 5, minutes: 60 } as const

/** How long someone newly enrolled has to choose a password. */
export const enrolmentMinutes = 3 * 24 * 60

/** Length of a password in characters. The upper bound only keeps hashing affordable. */
export const passwordLength = { least: 12, most: 256 } as const
