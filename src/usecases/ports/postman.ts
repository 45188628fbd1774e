import type { Outgoing } from './mailbox.ts'

/** A mail on its way. */
export interface Sent extends Omit<Outgoing, 'office'> {
  /** Of a mail that comes again and again: where it is stopped, with one click of the mail program too (RFC 8058). */
  readonly stop?: string
}

/** Carries mail out of the installation. Rejects with a reason that names no address and quotes no text. */
export interface Postman {
  send(mail: Sent): Promise<void>
}
