import type { Desk } from '../use-case.ts'

/**
 * Eight digits in two groups: they can be read over the telephone in any language, typed on a number pad, and have no
 * look-alikes. With five tries a code and five codes an hour, a guess succeeds once in four million.
 */
const codes = 100_000_000

/** The largest multiple of `codes` below 2^32: random numbers from there on are drawn again, so that each code is equally likely. */
const fair = Math.floor(2 ** 32 / codes) * codes

export function newCode(desk: Desk): string {
  for (;;) {
    const drawn = Number.parseInt(desk.random(4), 16)
    if (drawn < fair) return String(drawn % codes).padStart(8, '0')
  }
}

/** As it is printed and mailed: `1234 5678`. */
export const codeForReading = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** As it was typed or pasted, with the spaces and hyphens of any layout and letters mistaken for digits; null where it is no code. */
export function codeAsTyped(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}.]/gu, '')
    .replace(/o/gi, '0')
    .replace(/[il]/gi, '1')
  return /^[0-9]{8}$/.test(digits) ? digits : null
}

/** What is stored: bound to the reference and to the installation's key, for eight digits alone could be searched through. */
export const codeStamp = (desk: Desk, reference: string, code: string): string => desk.secrets.stamp(`code ${reference} ${code}`)
