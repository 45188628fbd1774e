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

/** What could not be read as text at all. */
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

/** Each statement of the sources, one line of JSON Lines at a time, so that a file may be of any length. What is no text goes into `unreadable`. */
export async function* readSources(sources: readonly Source[], unreadable: (what: Unreadable) => void): AsyncGenerator<Incoming> {
  for (const source of sources) {
    try {
      yield* readSource(source)
    } catch (cause) {
      if (cause instanceof NotText) unreadable({ from: source.name, code: 'not-text', why: cause.message })
      else unreadable({ from: source.name, code: 'not-readable', why: `It cannot be read (${cause instanceof Error ? cause.message : String(cause)}).` })
    }
  }
}

/** Bytes that are no text. */
class NotText extends Error {
  override readonly name = 'NotText'
  readonly code = 'not-text'
}

async function* readSource(source: Source): AsyncGenerator<Incoming> {
  const { name, form } = source
  if (form === 'json-lines') return yield* jsonLines(name, source.open())
  if (form === 'either') {
    const [start, chunks] = await opening(source.open())
    if (start === '{') return yield* jsonLines(name, chunks)
    return yield { from: name, form: 'text', content: textOf(await whole(chunks)) }
  }
  yield { from: name, form, content: textOf(await whole(source.open())) }
}

async function* jsonLines(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Incoming> {
  let number = 0
  for await (const line of linesOf(chunks)) {
    number += 1
    if (line.trim() !== '') yield { from: `${name}:${number}`, form: 'json', content: number === 1 ? line.replace(/^\ufeff/, '') : line }
  }
}

/** Split at line feeds only: a JSON string may hold the other characters that some readers take for line ends. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch (cause) {
      throw new NotText('It is not text in UTF-8.', { cause })
    }
  }
  let rest: string[] = []
  for await (const chunk of chunks) {
    const lines = decode(chunk).split('\n')
    const last = lines.pop() ?? ''
    const [first, ...others] = lines
    if (first !== undefined) {
      yield rest.join('') + first
      yield* others
      rest = []
    }
    rest.push(last)
  }
  yield rest.join('') + decode()
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

function textOf(bytes: Uint8Array): string {
  const text = textOfBytes(bytes)
  if (text.includes('\0') || /^(?:%PDF-|PK\u0003\u0004)/.test(text)) throw new NotText('It is not text. Save it as text or as a page (HTML) first.')
  return text
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
