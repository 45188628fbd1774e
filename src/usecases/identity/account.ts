import type { Credential } from '../ports/credentials.ts'
import type { Person } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import type { Desk } from '../use-case.ts'
import { minutesAfter } from './instants.ts'
import { codeTries, enrolmentMinutes } from './limits.ts'
import { codeForReading, codeStamp, newCode } from './one-time-code.ts'

/** A credential with a password and, sealed, the secret of its second factor. */
export async function credentialOf(
  desk: Desk,
  person: Pick<Person, 'id'>,
  known: { readonly mail: string; readonly password: string; readonly secret: string },
): Promise<Credential> {
  return {
    person: person.id,
    mail: known.mail,
    passwordHash: await desk.secrets.hash(known.password),
    sealedSecret: desk.secrets.seal(known.secret),
    lockedUntil: null,
  }
}

/** Under which the code is kept with which someone takes up their account; no case has such a reference. */
export const enrolmentReference = (person: string): string => `enrolment ${person}`

/** A password that nobody knows, for an account that waits to be taken up. Slow, so it is made outside the transaction. */
export const unknownPassword = (desk: Desk): Promise<string> => desk.secrets.hash(desk.random(32))

/** Shuts an account until its owner takes it up with the code, which is returned to be handed over and shown nowhere again. */
export async function awaitEnrolment(
  desk: Desk,
  rooms: Rooms,
  account: { readonly person: string; readonly mail: string; readonly passwordHash: string; readonly by: string | null },
): Promise<{ readonly code: string; readonly expiresAt: string }> {
  const { person, mail, passwordHash, by } = account
  const [now, code, reference] = [desk.now(), newCode(desk), enrolmentReference(person)]
  const expiresAt = minutesAfter(now, enrolmentMinutes)
  await rooms.credentials.save({ person, mail, passwordHash, sealedSecret: null, lockedUntil: null })
  await rooms.credentials.closeSessionsOf(person)
  await rooms.credentials.saveCode({
    reference,
    person,
    codeDigest: codeStamp(desk, reference, code),
    madeAt: now,
    expiresAt,
    triesLeft: codeTries,
    by: 'staff',
    issuedBy: by,
    checks: [],
  })
  return { code: codeForReading(code), expiresAt }
}
