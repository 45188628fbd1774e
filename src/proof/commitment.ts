import { sha256Hex } from './digest.ts'

/** Shape of a nonce: 32 random bytes in lower-case hexadecimal. */
const NONCE = /^[0-9a-f]{64}$/

/**
 * Ties an event to words that are kept elsewhere without telling anything about them: SHA-256 over a random 32-byte
 * nonce and the words. The nonce is destroyed with the words; afterwards the digest of a guessed text proves nothing.
 */
export function commitment(nonce: string, text: string): string {
  if (!NONCE.test(nonce)) throw new RangeError('a nonce is 32 bytes in lower-case hexadecimal')
  return sha256Hex(`${nonce}:${text}`)
}
