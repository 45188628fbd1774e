/**
 * The text of a file whose encoding nobody noted: UTF-16 if its first bytes say or show so, UTF-8 if it is that, and
 * Windows-1252 otherwise, in which captures that are neither were saved. Never throws, and loses no byte.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const marked = byteOrder(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  const wide = wideOrder(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Wide = 'utf-16le' | 'utf-16be'

function byteOrder([first, second, third]: Uint8Array): Wide | 'utf-8' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/** UTF-16 without a mark: English in it has a zero in every other byte. */
function wideOrder(bytes: Uint8Array): Wide | null {
  const start = bytes.subarray(0, 400)
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = start.length / 4
  if (start.length < 8) return null
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}
