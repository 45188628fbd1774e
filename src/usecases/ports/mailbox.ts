/** Mail that is to go out. Its subject is neutral and its text holds no case content. */
export interface Mailbox {
  /** Kept in the transaction that causes it; a job sends it afterwards. */
  post(mail: Outgoing): Promise<void>
  load(id: string): Promise<(Outgoing & { readonly sentAt: string | null }) | null>
  sent(id: string, at: string): Promise<void>
  failed(id: string, at: string, why: string): Promise<void>
  /** What waits or failed, for staff; in a demonstration everything, for the mailbox page. */
  list(limit: number): Promise<readonly (Outgoing & { readonly postedAt: string; readonly sentAt: string | null; readonly problem: string | null })[]>
}

export interface Outgoing {
  readonly id: string
  readonly office: string
  readonly to: string
  readonly subject: string
  readonly text: string
}
