import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { areProblems, statementFromJson } from '../register/statement-from-json.ts'
import { checkStatement } from '../statement/check-statement.ts'
import type { Statement } from '../statement/model.ts'
import { parseStatement } from '../statement/parse.ts'
import { renderAkn } from '../statement/render-akn.ts'
import { renderHtmlPage } from '../statement/render-html.ts'
import { renderText } from '../statement/render-text.ts'
import { textOfBytes } from '../statement/text-of-bytes.ts'
import type { Printed, Printer } from '../usecases/ports/printer.ts'
import { Misused, readOptions, type Command, type Io } from './command.ts'

const renderers: Readonly<Record<string, (statement: Statement, printer: Printer) => string | Promise<Printed>>> = {
  html: renderHtmlPage,
  text: renderText,
  pdf: (statement, printer) => printer.renderPdf(statement, null),
  docx: (statement, printer) => printer.renderDocx(statement, null),
  akn: (statement) => renderAkn(statement),
  json: (statement) => `${JSON.stringify(statement)}\n`,
}
const formats = Object.keys(renderers).join('|')

const usage = `Usage: redress statement parse [FILE…]
       redress statement render --format ${formats} [FILE]

parse   A published decision, as text or HTML, to one line of JSON for each file; standard input where no file, or -, is named.
        Exit code 1 if any of them is no statement.
render  A statement as JSON, parsed or drafted, to a document on standard output: a page, plain text, a tagged PDF (PDF/UA-1),
        Word, Akoma Ntoso 3.0, JSON. Exit code 1 if the document could not be made, or would not say the same when read again.
`

/** Reads and writes decision statements from the command line. Needs no database; the printer is opened only for what it makes. */
export const statementCommand = (openPrinter: () => Printer): Command => ({
  name: 'statement',
  summary: 'read a decision statement into JSON, or write one as a page, text, PDF, Word or XML',
  usage,
  async run(args, io) {
    const [part, ...rest] = args
    if (part !== 'parse' && part !== 'render')
      throw new Misused(part === undefined ? usage.trimEnd() : `There is no “statement ${part}”. Use parse or render.`)
    if (part === 'parse') return parse(readOptions(rest, {}).positionals, io)
    const { values, positionals } = readOptions(rest, { format: { type: 'string' } })
    return render(values.format, positionals, io, openPrinter)
  },
})

/** All files are read before anything is written, so that the lines of the answer are those of the question. */
async function parse(files: readonly string[], io: Io): Promise<number> {
  const inputs: string[] = []
  for (const file of files.length === 0 ? ['-'] : files) inputs.push(await read(file, io))
  let found = 0
  for (const input of inputs) {
    const parsed = parseStatement(input)
    if (parsed.type !== 'statement') found = 1
    io.out(`${JSON.stringify(parsed)}\n`)
  }
  return found
}

async function render(format: string | undefined, files: readonly string[], io: Io, openPrinter: () => Printer): Promise<number> {
  const available = `Available: ${formats.replaceAll('|', ', ')}.`
  if (format === undefined) throw new Misused(`Say which format: --format ${formats}`)
  const renderer = Object.hasOwn(renderers, format) ? renderers[format] : undefined
  if (!renderer) throw new Misused(`There is no format “${format}”. ${available}`)
  if (files.length > 1) throw new Misused('One statement at a time: name one file.')
  const statement = statementIn(await read(files[0] ?? '-', io))
  const printer = openPrinter()
  const made = await renderer(statement, printer)
  await printer.close()
  if (typeof made !== 'string' && 'refused' in made) return io.err(`${made.sentence}\n`), 1
  io.out(typeof made === 'string' ? made : made.bytes)
  const problems = checkStatement(statement)
  for (const { where, message } of problems) io.err(`${where}: ${message}\n`)
  return problems.length === 0 ? 0 : 1
}

/** The statement in a JSON text. Throws `Misused` where there is none. */
function statementIn(text: string): Statement {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new Misused('This is not JSON. To read a published decision, use “statement parse”.', { cause })
  }
  const read = statementFromJson(value)
  if (areProblems(read)) throw new Misused(`This is no statement. ${read.map((each) => `${each.at || 'whole'}: ${each.sentence}`).join(' ')}`)
  return read
}

async function read(file: string, io: Io): Promise<string> {
  if (file === '-') return readAll(io)
  try {
    return textOfBytes(await readFile(resolve(io.cwd, file)))
  } catch (cause) {
    throw new Misused(`There is no file ${file} that can be read.`, { cause })
  }
}

async function readAll(io: Io): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk))
  return textOfBytes(Buffer.concat(chunks))
}
