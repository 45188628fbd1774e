import cookie from '@fastify/cookie'

/** How many are remembered of either kind. */
const REMEMBERED = 2000

/**
 * Signs cookies, and finds out whether one was signed here, as the library does it, but remembers what it found: a browser sends the same
 * one with each form, and making a key for the digest costs more than all the rest of reading a request.
 */
export function cookieSigner(secret: string): Pick<cookie.Signer, 'sign' | 'unsign'> {
  const signer = new cookie.Signer(secret)
  const signed = remembering((value) => signer.sign(value))
  // Only what is good is kept, so that nobody's inventions push it out.
  const good = remembering<cookie.UnsignResult>((cookie) => signer.unsign(cookie), ({ valid }) => valid)
  return { sign: signed, unsign: good }
}

/** What a function gave for the texts that it was last asked about. */
function remembering<Found>(find: (text: string) => Found, worthIt: (found: Found) => boolean = () => true): (text: string) => Found {
  const known = new Map<string, Found>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    if (!worthIt(found)) return found
    // The oldest goes: a map keeps the order in which things came.
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '')
    known.set(text, found)
    return found
  }
}
