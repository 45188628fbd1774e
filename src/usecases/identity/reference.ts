import { normaliseReference } from '../../statement/reference.ts'

/** A reference as it was typed, in the form in which it is kept: `24017326` and `24-017-326` are `24 017 326`. */
export function referenceAsTyped(typed: string): string {
  const plain = typed.normalize('NFKC').trim().replace(/\s+/g, ' ')
  return normaliseReference(plain) ?? plain.toUpperCase()
}
