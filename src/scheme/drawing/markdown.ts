import type { Basis, Source } from '../../law/model.ts'
import { formatDate } from '../../time/plain-date.ts'
import type { Action, Field, Opening, Scheme } from '../language.ts'
import { drawMermaid } from './mermaid.ts'
import { basisInWords, countInWords, destinationInWords, kindInWords, roleName, rolesInWords, sourceInWords, triggerInWords } from './words.ts'

/** The reference page of a scheme: everything that its definition says, for a reader who works by it. */
export function describeMarkdown(scheme: Scheme): string {
  return [
    `# ${scheme.name}`, scheme.purpose, about(scheme),
    '## The way through', '```mermaid\n' + drawMermaid(scheme) + '```',
    ...(scheme.opening === undefined ? [] : ['## How a case begins', opening(scheme, scheme.opening)]),
    '## Who takes part', roles(scheme),
    '## Stages', table(['Stage', 'Who acts next', 'What it means for the person'], Object.values(scheme.stages).map((stage) => [
      stage.kind === 'working' ? stage.name : `${stage.name} (${stage.kind === 'start' ? 'the beginning' : 'an end'})`,
      stage.turn === null ? 'nobody' : roleName(scheme, stage.turn), stage.meaning,
    ])),
    '## What can be done', ...Object.values(scheme.actions).map((action) => describeAction(scheme, action)),
    ...section('What is found head by head', findings(scheme)),
    ...section('What it does not deal with', exclusions(scheme)),
    '## Time', clocks(scheme),
    '## Documents', documents(scheme),
    '## Outcomes', table(['Outcome', 'What it means', 'Published as', 'Rests on'], Object.values(scheme.outcomes).map((outcome) => [
      outcome.name, outcome.meaning, outcome.published ?? 'not published', restsOn(outcome.basis, outcome.source),
    ])),
    ...section('What can be handed over', handovers(scheme)),
    ...section('Where the person can go next', escalation(scheme)),
    '## Tests', scheme.tests.length === 0 ? 'This procedure has no legal tests of its own.' : scheme.tests.map((test) => `\`${test}\``).join(', '),
  ].join('\n\n') + '\n'
}

/** A part that only some schemes have. */
const section = (title: string, body: string): readonly string[] => (body === '' ? [] : [`## ${title}`, body])

function about({ id, version, inForce, basis, source, about: whose = 'body' }: Scheme): string {
  const until = inForce.until === null ? '' : ` until ${formatDate(inForce.until)}, that day not included`
  const from = inForce.from === null ? 'from the beginning' : `from ${formatDate(inForce.from)}`
  return `\`${id}\`, version ${version}, in force ${from}${until}. ${whose === 'office' ? 'A case is about the office’s own doing.' : 'A case is about a body that is named when it is opened.'} Rests on ${restsOn(basis, source)}.`
}

const sides = { office: 'runs the procedure', person: 'complains, or speaks for the one who does', body: 'is complained about', outside: 'is told or heard, without an account: letters to them are prepared and the office sends them' } as const
const parts = { starter: 'a case is opened for them', representative: 'speaks for the person', correspondent: 'answers for the body' } as const

function roles(scheme: Scheme): string {
  return table(['Role', 'Part', 'May record, where a stage is open for it'], Object.values(scheme.roles).map((role) => [role.name, role.part === undefined ? sides[role.side] : `${sides[role.side]}; ${parts[role.part]}`, (role.records ?? []).join(', ') || 'nothing']))
}

function describeAction(scheme: Scheme, action: Action): string {
  const stage = (id: string) => scheme.stages[id]?.name ?? id
  return [
    `### ${action.name}`,
    ...(action.note === undefined ? [] : [action.note]),
    [
      `- By: ${rolesInWords(scheme, action.by)}`,
      `- From: ${action.from.map(stage).join('; ')}`,
      `- Leads to: ${action.to === 'same' ? 'the same stage' : action.to === 'back' ? 'the stage before' : stage(action.to)}`,
      ...action.supplies.map((field) => `- Needs: ${describeField(scheme, field)}`),
      ...oneOf(action).map((need) => `- ${need}`),
      ...(action.promises === undefined ? [] : [`- What is promised binds: ${roleName(scheme, action.promises.holder)}`]),
      ...action.when.map((guard) => `- Held back with: “${guard.because}”${guard.source === undefined ? '' : ` (${sourceInWords(guard.source)})`}`),
      ...(action.outcome === undefined ? [] : [`- Outcome: ${'is' in action.outcome ? (scheme.outcomes[action.outcome.is]?.name ?? action.outcome.is) : 'the one that is chosen'}`]),
      ...(action.issues.length === 0 ? [] : [`- Issues: ${action.issues.map((id) => scheme.documents[id]?.name ?? id).join(', ')}`]),
      ...(action.basis === undefined || action.source === undefined ? [] : [`- Rests on: ${restsOn(action.basis, action.source)}`]),
    ].join('\n'),
  ].join('\n\n')
}

/** What is needed of several fields, each time with the sentence that is shown where all are left out. */
const oneOf = ({ supplies, needs = [] }: Pick<Action, 'supplies' | 'needs'>): readonly string[] => needs.map(({ fields, because, source }) =>
  `At least one of: ${fields.map((id) => supplies.find((field) => field.id === id)?.label ?? id).join('; ')}. Else: “${because}”${source === undefined ? '' : ` (${sourceInWords(source)})`}`)

function opening(scheme: Scheme, { name, by, from, supplies, heads }: Opening): string {
  return [
    `“${name}”, by: ${rolesInWords(scheme, by)}.`,
    from === undefined ? '' : `Told by: ${rolesInWords(scheme, [from])}. The person reads nothing of what they said.`,
    [
      ...supplies.map((field) => `- Asks: ${describeField(scheme, field)}`),
      ...(heads === undefined ? [] : [`- Asks one by one: ${heads.label}${heads.hint === undefined ? '' : ` (${heads.hint})`}`]),
    ].join('\n'),
  ].filter((part) => part !== '').join('\n\n')
}

const weights = { for: 'for the person', partly: 'partly', against: 'against', open: 'neither way' } as const

function findings(scheme: Scheme): string {
  return rows(['Finding', 'What it means', 'Goes', 'Needs', 'Rests on'], Object.values(scheme.findings ?? {}).map((kind) => [
    kind.name, kind.meaning, weights[kind.weighs], [...kind.supplies.map((field) => describeField(scheme, field)), ...oneOf(kind)].join('<br>'), restsOn(kind.basis, kind.source),
  ]))
}

function exclusions(scheme: Scheme): string {
  return rows(['What', 'When, and what to do instead', 'Who deals with it', 'Rests on'], Object.values(scheme.exclusions ?? {}).map((each) => [
    each.name, each.meaning, each.instead === undefined ? '' : destinationInWords(each.instead), restsOn(each.basis, each.source),
  ]))
}

const grounds = { consent: 'the person’s consent', duty: 'a duty to share', power: 'a power to share' } as const

function handovers(scheme: Scheme): string {
  return rows(['Hand-over', 'To', 'From', 'By', 'With', 'Carries', 'Who learns who the person is', 'Is the person told?', 'Rests on'], Object.values(scheme.handovers ?? {}).map((each) => [
    each.name, destinationInWords(each.to), each.from.map((id) => scheme.stages[id]?.name ?? id).join('; '), rolesInWords(scheme, each.by), grounds[each.rests], each.carries.join(', '), each.identity,
    each.rests === 'consent' ? 'they agree to it' : each.tellsPerson ? 'yes' : 'no', restsOn(each.basis, each.source),
  ]))
}

function escalation(scheme: Scheme): string {
  return rows(['Where', 'When, and what to take along', 'From', 'Last day', 'Rests on'], (scheme.escalation ?? []).map((each) => [
    destinationInWords(each.to), each.when, each.from === undefined ? 'anywhere' : each.from.map((id) => scheme.stages[id]?.name ?? id).join('; '),
    each.clock === undefined ? '' : (scheme.clocks[each.clock]?.name ?? each.clock), restsOn(each.basis, each.source),
  ]))
}

function describeField(scheme: Scheme, field: Field): string {
  const who = field.shownTo === undefined || field.shownTo.length === 0 ? '' : `; the ${field.shownTo.join(' and the ')} can read it`
  const options = field.kind === 'exclusion' ? `: ${Object.values(scheme.exclusions ?? {}).map(({ name }) => name).join('; ')}` : field.options === undefined ? '' : `: ${field.options.map((option) => option.label).join('; ')}`
  const each = field.kind === 'promises' ? ', each with its day' : ''
  const staff = field.roles === undefined ? '' : ` (${rolesInWords(scheme, field.roles)})`
  return `${field.label}${staff}${options}${each}${field.required ? '' : ' (if there is any)'}${who}`
}

function clocks(scheme: Scheme): string {
  return table(['Clock', 'Kind', 'Whose', 'How long', 'From', 'Until', 'What it means', 'Rests on'], Object.entries(scheme.clocks).map(([id, clock]) => [
    `${clock.name} (\`${scheme.id}.${id}\`)`, kindInWords[clock.for], roleName(scheme, clock.holder),
    [
      countInWords(clock.count),
      ...(clock.or === undefined ? [] : clock.or.counts.map((other) => `or ${countInWords(other.count)}${other.starts === undefined ? '' : ` from ${other.starts.map((trigger) => triggerInWords(scheme, trigger)).join(' or ')}`}, because ${other.why}${other.basis === 'unverified' ? ' (not confirmed)' : ''}`)),
      ...(clock.or === undefined ? [] : [`the ${clock.or.takes} of these`]),
      ...(clock.restarts ?? []).map((trigger) => `anew from ${triggerInWords(scheme, trigger)}`),
      ...(clock.extends ?? []).map((more) => `${countInWords(more.count)} more after ${triggerInWords(scheme, more.by)}${more.basis === 'unverified' ? ' (not confirmed)' : ''}`),
      ...(clock.pauses ?? []).map((pause) => `stopped from ${triggerInWords(scheme, pause.from)} until ${triggerInWords(scheme, pause.until)}`),
      ...(clock.configurable ? ['each office may set its own'] : []),
    ].join('; '),
    clock.starts.map((trigger) => triggerInWords(scheme, trigger)).join(' or '),
    clock.stops.map((trigger) => triggerInWords(scheme, trigger)).join(' or ') || 'it runs out',
    clock.meaning, restsOn(clock.basis, clock.source),
  ]))
}

function documents(scheme: Scheme): string {
  return table(['Document', 'To', 'Carries', 'Tells of'], Object.values(scheme.documents).map((document) => [
    document.name, rolesInWords(scheme, document.to, 'and'), document.carries ?? '', (document.tells ?? []).map((id) => scheme.clocks[id]?.name ?? id).join(', '),
  ]))
}

/** What is not confirmed says so before its source. */
const restsOn = (basis: Basis, source: Source) => `${basisInWords[basis]}: ${sourceInWords(source)}`

/** The same, or nothing where there are no rows. */
const rows = (heads: readonly string[], lines: readonly (readonly string[])[]): string => (lines.length === 0 ? '' : table(heads, lines))

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.'
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
