import { UnstorableText } from './store-error.ts'

/** The number by which the database knows the type of the elements. */
const TEXT = 25

/**
 * Texts in UTF-8 as one value of a statement, in the database's own form: dimensions, nulls, type, count and first number,
 * then each element behind its length. Nothing in them is marked, so nothing has to be taken out again. Throws
 * `UnstorableText` where there is a NUL.
 */
export function arrayOf(texts: readonly Uint8Array[]): Buffer {
  const head = [1, 0, TEXT, texts.length, 1]
  const all = Buffer.allocUnsafe(texts.reduce((length, text) => length + 4 + text.length, 4 * head.length))
  let end = head.reduce((at, number) => all.writeInt32BE(number, at), 0)
  for (const text of texts) {
    if (text.includes(0)) throw new UnstorableText()
    const start = all.writeInt32BE(text.length, end)
    all.set(text, start)
    end = start + text.length
  }
  return all
}
