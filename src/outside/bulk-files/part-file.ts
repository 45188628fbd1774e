import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { ByteRange } from '../../usecases/ports/bulk-files.ts'

/** A part of a file as it lies there: a gzip member of its own, so that parts one after the other are a gzip file again. */
export interface PartFile {
  /** Named by what it holds, so that nothing is ever written over. */
  readonly name: string
  readonly gzipBytes: number
  /** Of what it holds. */
  readonly bytes: number
}

/** Writes a part, a piece at a time, and names it when it is whole. */
export interface PartWriter {
  write(text: string): Promise<void>
  close(): Promise<PartFile>
}

export function writePart(folder: string, temporary: string, ending: string): PartWriter {
  const path = join(folder, temporary)
  const gzip = createGzip()
  const file = createWriteStream(path)
  const hash = createHash('sha256')
  let [bytes, gzipBytes] = [0, 0]
  gzip.on('data', (piece: Buffer) => {
    hash.update(piece)
    gzipBytes += piece.length
  })
  gzip.pipe(file)
  // An error of the file is met by whoever waits for it at the end.
  const written = finished(file)
  written.catch(() => gzip.destroy())
  return {
    write: async (text) => {
      bytes += Buffer.byteLength(text)
      if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written])
    },
    close: async () => {
      gzip.end()
      await written
      const name = `${hash.digest('hex').slice(0, 32)}.${ending}`
      await rename(path, join(folder, name))
      return { name, gzipBytes, bytes }
    },
  }
}

/** The bytes of parts one after the other, or a range of them; only what the range needs is opened. */
export async function* readParts(folder: string, parts: readonly PartFile[], coding: 'gzip' | 'identity', { first, last }: ByteRange): AsyncGenerator<Uint8Array> {
  let begins = 0
  for (const part of parts) {
    const size = coding === 'gzip' ? part.gzipBytes : part.bytes
    const from = Math.max(0, first - begins)
    const to = Math.min(size - 1, last - begins)
    begins += size
    if (from > to) continue
    if (coding === 'gzip') yield* createReadStream(join(folder, part.name), { start: from, end: to })
    else yield* slice(createReadStream(join(folder, part.name)).pipe(createGunzip()), from, to)
  }
}

async function* slice(pieces: AsyncIterable<Buffer>, from: number, to: number): AsyncGenerator<Uint8Array> {
  let begins = 0
  for await (const piece of pieces) {
    const wanted = piece.subarray(Math.max(0, from - begins), to + 1 - begins)
    begins += piece.length
    if (wanted.length > 0) yield wanted
    if (begins > to) return
  }
}
