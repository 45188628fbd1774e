import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Imprint } from '../../statement/imprint.ts'
import type { Statement } from '../../statement/model.ts'
import { printedStatement } from '../../statement/printed.ts'
import type { Printed } from '../../usecases/ports/printer.ts'

const require = createRequire(import.meta.url)
const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'))
/** Only what the layout uses, so that little is read and held. */
const faces = ['400Regular', '400Regular_Italic', '700Bold']
const template = readFileSync(new URL('decision.typ', import.meta.url), 'utf8')

/** The part of the compiler that is used here; it comes as a binary for each platform, without types of its own. */
interface Compiler {
  compile(what: { mainFileContent: string; inputs: Readonly<Record<string, string>> }): { readonly result: unknown; hasError(): boolean; takeDiagnostics(): unknown }
  pdf(document: unknown, options: { pdfStandard: string; pdfTags: boolean }): Uint8Array
  fetchDiagnostics(taken: unknown): unknown
  evictCache(age: number): void
}

interface CompilerModule {
  readonly NodeCompiler: { create(options: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): Compiler }
}

let compiler: Compiler | null | undefined

/** A statement as a tagged PDF that meets PDF/UA-1. Typst refuses to make one that would not: the refusal says which signs it cannot set. */
export function renderPdf(statement: Statement, imprint: Imprint | null): Printed {
  compiler ??= load()
  if (compiler === null) return { refused: 'not-here', sentence: 'This server has no program that can make an accessible PDF.' }
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(printedStatement(statement, imprint)) } })
  if (compiled.hasError()) throw new Error(`The layout of decisions does not compile: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()))}`)
  try {
    return { bytes: compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true }) }
  } catch (problem) {
    return refusal(problem)
  } finally {
    // Keeps what the last few had in common (typefaces, the template), and no words of long ago.
    compiler.evictCache(5)
  }
}

/** The compiler of this platform, or null where npm had none for it. */
function load(): Compiler | null {
  const libc = process.platform === 'linux' ? '-gnu' : ''
  try {
    const { NodeCompiler } = require(`@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${libc}`) as CompilerModule
    // The workspace is where files would be looked for; the layout includes none.
    return NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: faces.map((face) => `${fonts}/${face}`) }] })
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && ['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(String(problem.code))) return null
    throw problem
  }
}

function refusal(problem: unknown): Printed {
  const said = problem instanceof Error ? problem.message : ''
  const signs = [...new Set([...said.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, sign = '']) => readable(sign)))].slice(0, 5)
  if (signs.length === 0) throw problem
  return { refused: 'not-accessible', sentence: `The text has ${signs.length === 1 ? 'a sign' : 'signs'} that no typeface here can show in an accessible PDF: ${signs.join(' ')}` }
}

/** Typst writes a sign that cannot be seen as its number. */
const readable = (sign: string): string => sign.replace(/\\+u\{([0-9a-f]+)\}/g, (_, number: string) => `U+${number.toUpperCase().padStart(4, '0')}`)
