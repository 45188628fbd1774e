/**
 * The same texts in one buffer, to hand over to another thread: each buffer that travels costs its sender and its receiver
 * as much as reading several kilobytes.
 */
export function together(texts: readonly Uint8Array[]): readonly Uint8Array<ArrayBuffer>[] {
  const all = new Uint8Array(texts.reduce((length, text) => length + text.length, 0))
  let start = 0
  return texts.map((text) => {
    all.set(text, start)
    start += text.length
    return all.subarray(start - text.length, start)
  })
}

/** The one buffer that holds texts put together, as a list to transfer. */
export const bufferOf = ([first]: readonly Uint8Array<ArrayBuffer>[]): readonly ArrayBuffer[] => (first === undefined ? [] : [first.buffer])
