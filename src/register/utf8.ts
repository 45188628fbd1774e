const encoder = new TextEncoder()
const POOL_BYTES = 1 << 20
let pool = new Uint8Array(POOL_BYTES)
let used = 0

/** A text in UTF-8, in a buffer that it shares with others: one for each would cost as much as the writing. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  const most = 3 * text.length
  if (most > POOL_BYTES) return encoder.encode(text)
  if (used + most > POOL_BYTES) {
    pool = new Uint8Array(POOL_BYTES)
    used = 0
  }
  const bytes = pool.subarray(used, used + encoder.encodeInto(text, pool.subarray(used)).written)
  used += bytes.length
  return bytes
}
