import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import type { Incoming } from '../../usecases/register/import-decisions.ts'
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

/** Each statement of the sources, one line of JSON Lines at a time. What is no text goes into `unreadable`. */
export async function* readSources(sources: readonly Source[], unreadable: Unreadable[]): AsyncGenerator<Incoming> {
  for (const source of sources) {
    try {
      yield* readSource(source)
    } catch (cause) {
      const notText = cause instanceof TypeError
      const why = notText ? 'It is not text in UTF-8.' : `It cannot be read (${cause instanceof Error ? cause.message : String(cause)}).`
      unreadable.push({ from: source.name, code: notText ? 'not-utf-8' : 'not-readable', why })
    }
  }
}

async function* readSource(source: Source): AsyncGenerator<Incoming> {
  if (source.form === 'json-lines') return yield* jsonLines(source.name, linesOf(source.open()))
  const lines: string[] = []
  for await (const line of linesOf(source.open())) lines.push(line)
  const content = lines.join('\n')
  if (source.form === 'either' && content.trimStart().startsWith('{')) return yield* jsonLines(source.name, lines)
  yield { from: source.name, form: source.form === 'json' ? 'json' : 'text', content }
}

async function* jsonLines(name: string, lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Incoming> {
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() !== '') yield { from: `${name}:${number}`, form: 'json', content: line }
  }
}

/** Split at line feeds only: a JSON string may hold the other characters that some readers take for line ends. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest + decoder.decode()
}

async function sourcesAt(path: string, cwd: string): Promise<readonly Source[] | null> {
  const there = await stat(resolve(cwd, path)).catch(() => null)
  if (there === null) return null
  if (!there.isDirectory()) return [fileAt(path, cwd)]
  const names = (await readdir(resolve(cwd, path))).filter((name) => ['.txt', '.jsonl'].includes(extname(name).toLowerCase()))
  return names.sort().map((name) => fileAt(join(path, name), cwd))
}

function fileAt(name: string, cwd: string): Source {
  return { name, form: FORMS[extname(name).toLowerCase()] ?? 'text', open: () => createReadStream(resolve(cwd, name)) }
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
