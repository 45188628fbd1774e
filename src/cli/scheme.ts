import { checkSchemes } from '../scheme/check.ts'
import { schemeFormats, type SchemeFormat } from '../scheme/diagram.ts'
import type { Scheme } from '../scheme/language.ts'
import type { KnownLaw } from '../scheme/problem.ts'
import { nearest } from './nearest.ts'
import { Misused, readOptions, type Command, type Io } from './command.ts'

const formats = Object.keys(schemeFormats).join('|')

const usage = `Usage: redress scheme list [--json]
       redress scheme show ID [--version VERSION] [--format ${formats}]
       redress scheme check [ID] [--json]

list   The declared procedures. --json: one JSON array, with counts.
show   A procedure as it is declared (json), as a picture (mermaid, svg) or as its reference page (markdown; the usual).
       The newest version, unless one is named.
check  Everything that is wrong with the definitions, each with its place. Exit code 1 if there is anything.
`

/** The declared procedures from the command line. They are data, so no database is opened. */
export function schemeCommand(schemes: readonly Scheme[], law: KnownLaw): Command {
  return {
    name: 'scheme',
    summary: 'list the declared procedures, draw them, check them',
    usage,
    async run(args, io) {
      const [part, ...rest] = args
      const { values, positionals } = readOptions(rest, { json: { type: 'boolean' }, format: { type: 'string' }, version: { type: 'string' } })
      const [id, ...more] = positionals
      if (more.length > 0 || (part === 'list' && id !== undefined)) throw new Misused(`“scheme ${part}” does not take ${positionals.at(-1)}.`)
      if (part === 'list') return list(schemes, io, values.json === true)
      if (part === 'check') return check(schemes, law, io, id, values.json === true)
      if (part === 'show') return show(schemes, io, id, values.version, values.format ?? (values.json === true ? 'json' : 'markdown'))
      throw new Misused(part === undefined ? usage.trimEnd() : `There is no “scheme ${part}”. Use list, show or check.`)
    },
  }
}

function list(schemes: readonly Scheme[], io: Io, json: boolean): number {
  const counted = schemes.map(({ id, version, name, stages, tests, clocks, documents }) => ({
    id, version, name, stages: Object.keys(stages).length, tests: tests.length, clocks: Object.keys(clocks).length, documents: Object.keys(documents).length,
  }))
  if (json) io.out(`${JSON.stringify(counted)}\n`)
  else for (const each of counted) io.out(`${each.id}\t${each.version}\t${each.name}: ${each.stages} stages, ${each.tests} tests, ${each.clocks} clocks, ${each.documents} documents\n`)
  return 0
}

function show(schemes: readonly Scheme[], io: Io, id: string | undefined, version: string | undefined, format: string): number {
  if (id === undefined) throw new Misused('Say which procedure: redress scheme show ID')
  const versions = schemes.filter((scheme) => scheme.id === id)
  if (versions.length === 0) throw unknown(schemes, id)
  const scheme = version === undefined ? versions.toSorted((a, b) => ((a.inForce.from ?? '') < (b.inForce.from ?? '') ? 1 : -1))[0] : versions.find((each) => each.version === version)
  if (scheme === undefined) throw new Misused(`There is no version ${version} of ${id}. There is ${versions.map((each) => each.version).join(', ')}.`)
  if (!isFormat(format)) throw new Misused(`There is no format ${format}. Use ${formats}.`)
  io.out(schemeFormats[format](scheme))
  return 0
}

function check(schemes: readonly Scheme[], law: KnownLaw, io: Io, id: string | undefined, json: boolean): number {
  if (id !== undefined && !schemes.some((scheme) => scheme.id === id)) throw unknown(schemes, id)
  const problems = checkSchemes(schemes, law).filter((problem) => id === undefined || problem.scheme === id)
  if (json) io.out(`${JSON.stringify(problems)}\n`)
  else for (const { scheme, version, path, message, code } of problems) io.out(`${scheme} ${version}: ${path}: ${message} (${code})\n`)
  const checked = schemes.filter((scheme) => id === undefined || scheme.id === id).length
  io.err(`${checked} ${checked === 1 ? 'procedure' : 'procedures'} checked, ${problems.length === 0 ? 'nothing wrong' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`}.\n`)
  return problems.length === 0 ? 0 : 1
}

const isFormat = (format: string): format is SchemeFormat => Object.hasOwn(schemeFormats, format)

function unknown(schemes: readonly Scheme[], id: string): Misused {
  const ids = [...new Set(schemes.map((scheme) => scheme.id))]
  const near = nearest(id, ids)
  return new Misused(`There is no procedure ${id}. ${near.length === 0 ? `There is ${ids.join(', ')}.` : `Did you mean ${near.join(' or ')}?`}`)
}
