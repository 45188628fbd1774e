/** Password hashing and sealing, at the edge because they are slow or hold keys. */
export interface Secrets {
  hash(password: string): Promise<string>
  matches(hash: string, password: string): Promise<boolean>
  seal(text: string): string
  /** Throws where the text was not sealed with this installation's key. */
  unseal(sealed: string): string
  /** A digest that only this installation can compute, for what is short enough to be guessed. 64 hexadecimal digits. */
  stamp(text: string): string
  /** Signs for this installation: Ed25519 (RFC 8032), key as SubjectPublicKeyInfo and signature, both base64. Always under the same key. */
  sign(bytes: Uint8Array): { readonly key: string; readonly signature: string }
  readonly totp: SecondFactor
}

/** Time-based one-time passwords of RFC 6238: six digits, steps of 30 seconds. */
export interface SecondFactor {
  /** Base32, at least 160 bits. */
  newSecret(): string
  /** The time step that a code belongs to, at most one step away from the instant given; null where it is wrong. */
  step(secret: string, code: string, at: string): number | null
  /** The code of an instant: for a demonstration, which shows it, and for tests. */
  code(secret: string, at: string): string
  /** What an authenticator application reads. */
  uri(secret: string, account: string, issuer: string): string
}
