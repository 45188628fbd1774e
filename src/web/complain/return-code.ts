/** Letters and figures that nobody mistakes for one another: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many random bytes a token is made of: 80 bits, far beyond guessing, and still short enough to be written down by hand. */
export const TOKEN_BYTES = 10

/** The token of an unfinished complaint, made of random bytes in hexadecimal: 16 letters and figures. */
export function tokenOf(hex: string): string {
  let bits = BigInt(`0x${hex}`)
  let token = ''
  for (let index = 0; index < (TOKEN_BYTES * 8) / 5; index++) {
    token = (alphabet[Number(bits & 31n)] ?? '') + token
    bits >>= 5n
  }
  return token
}

/** A token as it is shown, in groups of four: `7K3M-Q0ZD-81XA-RT5W`. */
export const shownCode = (token: string): string => token.match(/.{1,4}/g)?.join('-') ?? token

/** A code as it was typed or pasted, back to the token; null where it cannot be one. */
export function tokenTyped(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}.]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return isToken(plain) ? plain : null
}

export const isToken = (text: string | undefined): text is string => text !== undefined && /^[0-9A-HJKMNP-TV-Z]{16}$/.test(text)
