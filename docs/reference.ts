import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { law } from '../src/law/law.ts'
import type { Basis, Source, Waiver } from '../src/law/model.ts'
import { commands } from '../src/main/commands.ts'
import { schemes } from '../src/main/schemes.ts'
import { schemeFormats } from '../src/scheme/diagram.ts'
import { basisInWords, clockInWords, sourceInWords } from '../src/scheme/drawing/words.ts'
import { calendars } from '../src/time/calendar.ts'
import { formatDate } from '../src/time/plain-date.ts'

/** Every generated page: its path below `docs/reference/`, and its text. The same code gives the same text. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([
    ['tests.md', tests()],
    ['bodies.md', bodies()],
    ['outcomes.md', outcomes()],
    ['deadlines.md', deadlines()],
    ['commands.md', commandsPage()],
    ['use-cases.md', await useCases()],
    ...schemes.map((scheme): [string, string] => [schemePath(scheme), schemeFormats.markdown(scheme)]),
  ])
  return new Map([['README.md', contents([...pages])], ...pages])
}

/** The newest version of a procedure has its plain name, so that links to it last. */
function schemePath({ id, version }: { readonly id: string; readonly version: string }): string {
  const newest = schemes.filter((scheme) => scheme.id === id).map((scheme) => scheme.version).toSorted().at(-1)
  return `schemes/${id}${version === newest ? '' : `-${version}`}.md`
}

function contents(pages: readonly (readonly [string, string])[]): string {
  const lines = pages.map(([path, text]) => `- [${text.split('\n')[0]?.replace(/^# /, '') ?? path}](${path})`)
  return page('Reference', 'Written from the code by `node docs/generate.ts`. Do not change these pages by hand: a test compares them.', lines.join('\n'))
}

function tests(): string {
  const rows = law.tests.map((test) => [
    `\`${test.id}\``, test.name, test.asks, test.citation ?? `none: ${test.uncitedBecause ?? ''}`, test.stage, waiver(test.waiver), test.betterPlaced.map((id) => `\`${id}\``).join(', '), origin(test),
  ])
  return page(
    'Tests', 'The legal questions that an assessment answers for each head of complaint, in the order in which they are taken. `jurisdiction`: may we? `discretion`: should we? `enabling`: widens or confirms.',
    table(['id', 'name', 'asks', 'citation', 'stage', 'can it be waived', 'better placed', 'how firm'], rows),
  )
}

function waiver(waived: Waiver): string {
  if (waived.can === true) return `yes: ${waived.when}`
  if (waived.can === 'judgement') return waived.note
  return waived.can === 'not-applicable' ? '' : `no${waived.note === undefined ? '' : `: ${waived.note}`}`
}

function bodies(): string {
  const rows = law.bodies.map((body) => [`\`${body.id}\``, body.name, body.considers, body.goFirst ?? '', body.limit.text, body.site ?? '', origin(body)])
  return page('Other bodies', 'Who else can deal with something. “Considers” completes “It considers …”. A limit that is not confirmed must be asked of the body.', table(['id', 'name', 'considers', 'go first', 'time limit', 'site', 'how firm'], rows))
}

function outcomes(): string {
  const published = law.outcomes.map((outcome) => [`\`${outcome.id}\``, outcome.header, outcome.meaning, origin(outcome)])
  const reasons = law.reasons.map((reason) => [`\`${reason.id}\``, reason.name, reason.outcome === null ? 'not published' : `\`${reason.outcome}\``, reason.issues, reason.investigated ? 'yes' : 'no', origin(reason)])
  return page('Outcomes', 'What a published decision says in its header, and the finer reasons recorded when a complaint is closed.', [table(['id', 'header', 'meaning', 'how firm'], published), '## Reasons', table(['id', 'name', 'published as', 'both sides get', 'counts as investigated', 'how firm'], reasons)].join('\n\n'))
}

function deadlines(): string {
  const clocks = schemes.flatMap((scheme) =>
    Object.entries(scheme.clocks).map(([id, clock]) => [`\`${scheme.id}.${id}\``, scheme.version, clockInWords(scheme, clock), origin(clock)]))
  const known = Object.values(calendars).map((calendar) => [calendar.name, calendar.version, `${formatDate(calendar.covers.from)} to ${formatDate(calendar.covers.to)}`, formatDate(calendar.announcedUntil)])
  return page('Deadlines', 'Every clock of every procedure, by the name that `redress deadline` takes.', [table(['name', 'version', 'what it counts', 'how firm'], clocks), '## Bank holidays', 'A date that rests on a holiday after the last announced one is provisional, and says so.', table(['calendar', 'version', 'covers', 'announced until'], known)].join('\n\n'))
}

function commandsPage(): string {
  const parts = commands.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, summary, usage }) => `## ${name}\n\n${summary}\n\n\`\`\`text\n${usage.trimEnd()}\n\`\`\``)
  return page('Commands', 'In a clone: `npm run --silent redress -- COMMAND …`. Exit codes: 0 done, 1 done but something was found wrong, 2 wrong usage or input.', parts.join('\n\n'))
}

async function useCases(): Promise<string> {
  const folder = join(import.meta.dirname, '../src/usecases')
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts')).sort()
  const byId = new Map<string, readonly string[]>()
  for (const file of files) {
    const module = (await import(pathToFileURL(join(folder, file)).href)) as Readonly<Record<string, unknown>>
    for (const exported of Object.values(module)) if (isUseCase(exported)) byId.set(exported.id, exported.may)
  }
  const rows = [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, may]) => [`\`${id}\``, may.join(', ')])
  return page('Who may do what', 'Each use case with the capacities in which it may be done. Everyone else is refused before anything is read. What may be done to a case in which stage, and by whom, is in the procedure’s own page.', table(['use case', 'roles'], rows))
}

function isUseCase(exported: unknown): exported is { readonly id: string; readonly may: readonly string[] } {
  return typeof exported === 'function' && 'id' in exported && typeof exported.id === 'string' && 'may' in exported && Array.isArray(exported.may)
}

const origin = ({ basis, source }: { readonly basis: Basis; readonly source: Source }): string => `${basisInWords[basis]}: ${sourceInWords(source)}`

const page = (title: string, about: string, body: string): string => `# ${title}\n\n${about}\n\n${body}\n`

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
