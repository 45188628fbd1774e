/** Answers given so far to a journey that is not finished, so that nothing typed is lost: found by the digest of a token that only the person's browser holds, and by nothing else. */
export interface Drafts {
  load(tokenDigest: string): Promise<Draft | null>
  /** Reads it and holds it until the transaction ends, so that two submissions of one form come one after the other. */
  hold(tokenDigest: string): Promise<Draft | null>
  save(draft: Draft): Promise<void>
  remove(tokenDigest: string): Promise<void>
}

export interface Draft {
  readonly tokenDigest: string
  readonly journey: string
  readonly answers: Readonly<Record<string, string>>
  readonly savedAt: string
  readonly expiresAt: string
  /** Set when it was submitted: the second submission of one form is answered with the first's receipt. */
  readonly submittedAs: string | null
}
