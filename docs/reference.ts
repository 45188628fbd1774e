import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { apiRoutes } from '../src/api/api.ts'
import { takesInWords } from '../src/cli/deadline/given.ts'
import { law } from '../src/law/law.ts'
import type { Basis, Source, Waiver } from '../src/law/model.ts'
import { commands } from '../src/main/commands.ts'
import { schemes } from '../src/main/schemes.ts'
import { schemeFormats } from '../src/scheme/diagram.ts'
import { ruleInWords } from '../src/scheme/drawing/rule-words.ts'
import { basisInWords, sourceInWords } from '../src/scheme/drawing/words.ts'
import { rulesOf, type Rule } from '../src/scheme/rules.ts'
import { bulkColumns } from '../src/register/bulk.ts'
import { lineFields, type Field } from '../src/register/bulk-fields.ts'
import { figures, notCounted } from '../src/register/statistics/figures.ts'
import { openDataLimits } from '../src/register/open-data-limits.ts'
import { calendars } from '../src/time/calendar.ts'
import { addDays, formatDate } from '../src/time/plain-date.ts'

/** Every generated page: its path below `docs/reference/`, and its text. The same code gives the same text. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([
    ['tests.md', tests()],
    ['bodies.md', bodies()],
    ['outcomes.md', outcomes()],
    ['deadlines.md', deadlines()],
    ['statistics.md', statistics()],
    ['open-data.md', openData()],
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
  const rules = rulesOf(schemes, law)
  const known = Object.values(calendars).map((calendar) => [calendar.name, calendar.version, `${formatDate(calendar.covers.from)} to ${formatDate(calendar.covers.to)}`, formatDate(calendar.announcedUntil)])
  const counted = new Set(law.limits.map(({ body }) => body))
  const uncounted = law.bodies.filter(({ id }) => !counted.has(id)).map(({ name, limit }) => [name, limit.text])
  return page('Deadlines', 'Every time limit by the name that `redress deadline` takes. The day that it runs from is the one for `--from`; what else it takes is given by `--with`.', [
    '## Clocks of the procedures', rulesTable(rules.filter(({ version }) => version !== null)),
    '## Limits of other bodies', 'Those that no procedure here counts.', rulesTable(rules.filter(({ version }) => version === null)),
    '## What is no rule', whatIsNoRule, table(['body', 'its time'], uncounted),
    '## How days are counted', howDaysAreCounted,
    '## Bank holidays', 'A date that rests on a holiday after the last announced one is provisional, and says so.', table(['calendar', 'version', 'covers', 'announced until'], known),
  ].join('\n\n'))
}

function rulesTable(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => [`\`${rule.name}\``, inForce(rule), ruleInWords(rule), takesInWords(rule).filter((each) => !each.startsWith('calendar')).join('; '), origin(rule)])
  return table(['name', 'version', 'what it counts', 'takes besides the calendar', 'how firm'], rows)
}

const inForce = ({ version, inForce: { from, until } }: Rule): string =>
  version ?? [from === null ? '' : `from ${formatDate(from)}`, until === null ? '' : `until ${formatDate(addDays(until, -1))}`].filter((each) => each !== '').join(', ')

const whatIsNoRule = `A time without a number cannot be counted, and none is made up: a letter that sets its own day (the enquiry to a body, comments on a draft
decision), “without undue delay”, police protection, which runs in hours. Nor can the bodies below whose time is not fixed, or is set by each letter or council.`

const howDaysAreCounted = [
  'The day that sets a time going is day 0, unless the words say that the time begins with it. The last day ends at midnight in London.',
  'Months and years end on the corresponding date, or on the last day of a shorter month.',
  'Working days are Monday to Friday without the bank holidays of the nation in use. The definition of the statutory children’s complaints procedure (SI 2006/1738, regulation 2) comes to the same in England.',
  'A last day stays where it falls, unless the rule says that it moves to the next working day. An appeal to the SEND Tribunal that would end from 25 December to 1 January, or in August, ends on the first working day after; nothing else moves it.',
  'In the civil courts five days or fewer leave out weekends and bank holidays, and clear days leave out both the first day and the last.',
  'Where the later or the earlier of several days counts, each is given by `--with`, and a day that is not given is named in the answer.',
  'Where a limit can be read in two ways, whoever has to act gets the earlier day; “late on any reading” (`latest`) is the later one.',
  'What arrives out of hours is received when it arrives, unless an office counts it from its next working day and the rule allows that.',
].map((each) => `- ${each}`).join('\n')

function statistics(): string {
  const rows = figures.map(({ name, counts, leavesOut, source }) => [name, counts, leavesOut, sourceInWords(source)])
  return page(
    'Statistics', 'What each figure at `/statistics` and `/bodies` means. All are counted over the published decisions as the register stood at the end of a day. Years run from 1 April to 31 March: of decisions by the day of the decision, of outcomes by the day on which they were recorded.',
    `${table(['figure', 'counts', 'leaves out', 'source'], rows)}\n\n## What there is no figure for\n\n${table(['what', 'why'], notCounted.map(({ name, why }) => [name, why]))}`,
  )
}

function openData(): string {
  const fields = (name: string, of: readonly Field[]) => table([name, 'what it is'], of.map((field) => [`\`${field.name}\``, field.says]))
  const answers = apiRoutes.map(({ method, path, summary, description, bearer }) => [`\`${method} /api/v1${path}\``, [summary, ...(description === undefined ? [] : [description])].join('. '), bearer === true ? 'a token' : 'nothing'])
  const { api, files } = openDataLimits
  return page('Open data', 'What can be taken away, and what each field of it means. How to use it: [use the open data](../howto/use-the-open-data.md).', [
    '## The API', '`/api/v1/openapi.json` describes it whole.', table(['request', 'what it answers', 'needs'], answers),
    '## Limits', `One address may ask the API ${api.requests} times in ${api.seconds} seconds, and for files ${files.requests} times in ${files.seconds} seconds.`,
    '## Fields of `decisions.jsonl`', '`[]` is each element of a list.', fields('field', lineFields),
    '## Columns of `decisions.csv`', 'An empty cell is a field that the decision does not have.', fields('column', bulkColumns),
  ].join('\n\n'))
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
