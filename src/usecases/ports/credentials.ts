import type { Person } from './people.ts'

/** Passwords, second factors, one-time codes and sessions. Only digests of tokens and codes are held. */
export interface Credentials {
  /** By the mail address that staff sign in with, in any case. */
  ofMail(mail: string): Promise<Credential | null>
  ofPerson(person: string): Promise<Credential | null>
  save(credential: Credential): Promise<void>
  /** Counts a failure; after `limit` within `minutes` the credential is locked until the returned instant. */
  failed(person: string, at: string, limit: number, minutes: number): Promise<{ readonly lockedUntil: string | null }>
  succeeded(person: string): Promise<void>
  /** Marks a time step of the second factor as used; false when it was used before. */
  useStep(person: string, step: number): Promise<boolean>

  openSession(session: Session): Promise<void>
  session(tokenDigest: string, now: string): Promise<Session | null>
  /** A session with whose it is. */
  sessionHeld(tokenDigest: string, now: string): Promise<SessionHeld | null>
  touchSession(tokenDigest: string, idleUntil: string): Promise<void>
  closeSession(tokenDigest: string): Promise<void>
  closeSessionsOf(person: string): Promise<void>

  saveCode(code: OneTimeCode): Promise<void>
  /** Uses up the code if it is right, unexpired and has tries left; counts the try if not. */
  useCode(reference: string, codeDigest: string, now: string): Promise<{ readonly person: string } | null>
  /** How many codes were made for a reference since an instant, those used or replaced included. */
  codesMade(reference: string, since: string): Promise<number>
}

export interface Credential {
  readonly person: string
  readonly mail: string
  readonly passwordHash: string
  /** Base32 secret of the TOTP, sealed with the installation's key. */
  readonly sealedSecret: string | null
  readonly lockedUntil: string | null
}

export interface Session {
  readonly tokenDigest: string
  readonly person: string
  readonly openedAt: string
  readonly idleUntil: string
  readonly endsAt: string
  /** `password`: the second factor is still to come. */
  readonly step: 'password' | 'complete'
}

export interface SessionHeld {
  readonly session: Session
  readonly person: Person
}

export interface OneTimeCode {
  readonly reference: string
  readonly person: string
  readonly codeDigest: string
  readonly madeAt: string
  readonly expiresAt: string
  readonly triesLeft: number
  /** How it reached the person. A new code replaces the one that came the same way; those that came otherwise stay good. */
  readonly by: 'mail' | 'letter' | 'staff'
  /** Who gave it and what they checked first, for a letter or by staff. */
  readonly issuedBy: string | null
  readonly checks: readonly string[]
}
