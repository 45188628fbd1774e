import type { Outgoing } from './mailbox.ts'

/** Carries mail out of the installation. Rejects with a reason that names no address and quotes no text. */
export interface Postman {
  send(mail: Outgoing): Promise<void>
}
