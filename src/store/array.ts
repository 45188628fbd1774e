import { UnstorableText } from './store-error.ts'

/** The numbers by which the database knows the types of elements. */
const types = { text: 25, json: 114 } as const

/**
 * Texts in UTF-8 as one value of a statement, in the database's own form: dimensions, nulls, type, count and first number,
 * then each element behind its length. Nothing in them is marked, so nothing has to be taken out again. Throws
 * `UnstorableText` where there is a NUL.
 */
export function arrayOf(type: keyof typeof types, texts: readonly Uint8Array[]): Buffer {
  if (texts.some((text) => text.includes(0))) throw new UnstorableText()
  return Buffer.concat([numbers(1, 0, types[type], texts.length, 1), ...texts.flatMap((text) => [numbers(text.length), text])])
}

function numbers(...given: readonly number[]): Buffer {
  const bytes = Buffer.alloc(given.length * 4)
  given.forEach((number, index) => bytes.writeInt32BE(number, index * 4))
  return bytes
}
