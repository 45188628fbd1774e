/** A link by which somebody at a body answers one case. Found by the digest of what the link holds, and by nothing else. */
export interface AnswerLink {
  readonly tokenDigest: string
  readonly caseId: string
  readonly reference: string
  readonly office: string
  readonly body: string
  /** In which role of the procedure they answer. */
  readonly role: string
  readonly madeAt: string
  readonly expiresAt: string
}

/** Made by the office whose case it is; read under `system` standing only. */
export interface AnswerLinks {
  save(link: AnswerLink): Promise<void>
  find(tokenDigest: string): Promise<AnswerLink | null>
}
