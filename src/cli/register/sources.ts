import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { textOfBytes } from '../../statement/text-of-bytes.ts'
import type { Incoming } from '../../register/incoming.ts'
import type { Io } from '../command.ts'

/** Something to read: `name` as the person wrote it, for reports. */
export interface Source {
  readonly name: string
  readonly form: 'text' | 'json' | 'json-lines' | 'either'
  open(): AsyncIterable<Uint8Array>
}

/** What could not be read at all. */
export interface Unreadable {
  readonly from: string
  readonly code: string
  readonly why: string
}

const AT_ONCE_BYTES = 1024 * 1024

const FORMS: Readonly<Record<string, Source['form']>> = { '.jsonl': 'json-lines', '.ndjson': 'json-lines', '.json': 'json' }

/** The sources that the paths name, or every problem with them at once. `-` is standard input. */
export async function findSources(paths: readonly string[], io: Io): Promise<{ readonly sources: readonly Source[] } | { readonly problems: readonly string[] }> {
  const sources: Source[] = []
  const problems: string[] = []
  for (const path of paths) {
    const found = path === '-' ? [standardInput(io)] : await sourcesAt(path, io.cwd)
    if (found === null) problems.push(`There is no file or folder ${path}.`)
    else if (found.length === 0) problems.push(`The folder ${path} has no .txt and no .jsonl file in it.`)
    else sources.push(...found)
  }
  return problems.length > 0 ? { problems } : { sources }
}

/** Each statement of the sources, one line of JSON Lines at a time, so that a file may be of any length. What cannot be read goes into `unreadable`. */
export async function* readSources(sources: readonly Source[], unreadable: (what: Unreadable) => void): AsyncGenerator<Incoming> {
  for (const source of sources) {
    try {
      yield* readSource(source)
    } catch (cause) {
      unreadable({ from: source.name, code: 'not-readable', why: `It cannot be read (${cause instanceof Error ? cause.message : String(cause)}).` })
    }
  }
}

async function* readSource(source: Source): AsyncGenerator<Incoming> {
  const { name, form } = source
  if (form === 'json-lines') return yield* jsonLines(name, source.open())
  if (form === 'either') {
    const [start, chunks] = await opening(source.open())
    if (start === '{') return yield* jsonLines(name, chunks)
    return yield { from: name, form: 'text', content: await whole(chunks) }
  }
  yield { from: name, form, content: await whole(source.open()) }
}

async function* jsonLines(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Incoming> {
  let number = 0
  for await (const line of linesOf(chunks)) {
    number += 1
    if (!line.every(isBlank)) yield { from: `${name}:${number}`, form: 'json', content: line }
  }
}

const LINE_FEED = 0x0a

/** White space of ASCII, and the three bytes of the mark that may begin a file in UTF-8. */
const isBlank = (byte: number): boolean => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf

/** Split at line feeds only: a JSON string may hold the other characters that some readers take for line ends. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const line = chunk.subarray(start, end)
      yield rest.length === 0 ? line : Buffer.concat([...rest, line])
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }
  yield Buffer.concat(rest)
}

/** The first character that is no blank, and all chunks from the first. */
async function opening(chunks: AsyncIterable<Uint8Array>): Promise<readonly [string, AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let start = ''
  while (start === '') {
    const next = await iterator.next()
    if (next.done === true) break
    taken.push(next.value)
    start = textOfBytes(next.value).trimStart().slice(0, 1)
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* taken
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  return [start, all()]
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

async function sourcesAt(path: string, cwd: string): Promise<readonly Source[] | null> {
  const there = await stat(resolve(cwd, path)).catch(() => null)
  if (there === null) return null
  if (!there.isDirectory()) return [fileAt(path, cwd)]
  const names = (await readdir(resolve(cwd, path))).filter((name) => ['.txt', '.jsonl'].includes(extname(name).toLowerCase()))
  return names.sort().map((name) => fileAt(join(path, name), cwd))
}

function fileAt(name: string, cwd: string): Source {
  return { name, form: FORMS[extname(name).toLowerCase()] ?? 'text', open: () => createReadStream(resolve(cwd, name), { highWaterMark: AT_ONCE_BYTES }) }
}

function standardInput(io: Io): Source {
  return {
    name: 'standard input',
    form: 'either',
    async *open() {
      for await (const chunk of io.stdin) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    },
  }
}
