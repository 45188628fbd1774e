import type { Basis, Source } from '../../law/model.ts'
import { formatDate } from '../../time/plain-date.ts'
import type { Action, Field, Scheme } from '../language.ts'
import { drawMermaid } from './mermaid.ts'
import { basisInWords, countInWords, kindInWords, roleName, rolesInWords, sourceInWords, triggerInWords } from './words.ts'

/** The reference page of a scheme: everything that its definition says, for a reader who works by it. */
export function describeMarkdown(scheme: Scheme): string {
  return [
    `# ${scheme.name}`, scheme.purpose, about(scheme),
    '## The way through', '```mermaid\n' + drawMermaid(scheme) + '```',
    '## Who takes part', roles(scheme),
    '## Stages', table(['Stage', 'Who acts next', 'What it means for the person'], Object.values(scheme.stages).map((stage) => [
      stage.kind === 'working' ? stage.name : `${stage.name} (${stage.kind === 'start' ? 'the beginning' : 'an end'})`,
      stage.turn === null ? 'nobody' : roleName(scheme, stage.turn), stage.meaning,
    ])),
    '## What can be done', ...Object.values(scheme.actions).map((action) => describeAction(scheme, action)),
    '## Time', clocks(scheme),
    '## Documents', documents(scheme),
    '## Outcomes', table(['Outcome', 'What it means', 'Published as', 'Rests on'], Object.values(scheme.outcomes).map((outcome) => [
      outcome.name, outcome.meaning, outcome.published ?? 'not published', restsOn(outcome.basis, outcome.source),
    ])),
    '## Tests', scheme.tests.length === 0 ? 'This procedure has no legal tests of its own.' : scheme.tests.map((test) => `\`${test}\``).join(', '),
  ].join('\n\n') + '\n'
}

function about({ id, version, inForce, basis, source }: Scheme): string {
  const until = inForce.until === null ? '' : ` until ${formatDate(inForce.until)}, that day not included`
  const from = inForce.from === null ? 'from the beginning' : `from ${formatDate(inForce.from)}`
  return `\`${id}\`, version ${version}, in force ${from}${until}. Rests on ${restsOn(basis, source)}.`
}

const sides = { office: 'runs the procedure', person: 'complains, or speaks for the one who does', body: 'is complained about', outside: 'is told or heard, without an account' } as const

function roles(scheme: Scheme): string {
  return table(['Role', 'Part', 'May record, where a stage is open for it'], Object.values(scheme.roles).map((role) => [role.name, sides[role.side], (role.records ?? []).join(', ') || 'nothing']))
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
      ...action.when.map((guard) => `- Held back with: “${guard.because}”${guard.source === undefined ? '' : ` (${sourceInWords(guard.source)})`}`),
      ...(action.outcome === undefined ? [] : [`- Outcome: ${'is' in action.outcome ? (scheme.outcomes[action.outcome.is]?.name ?? action.outcome.is) : 'the one that is chosen'}`]),
      ...(action.issues.length === 0 ? [] : [`- Issues: ${action.issues.map((id) => scheme.documents[id]?.name ?? id).join(', ')}`]),
      ...(action.basis === undefined || action.source === undefined ? [] : [`- Rests on: ${restsOn(action.basis, action.source)}`]),
    ].join('\n'),
  ].join('\n\n')
}

function describeField(scheme: Scheme, field: Field): string {
  const who = field.shownTo === undefined || field.shownTo.length === 0 ? '' : `; the ${field.shownTo.join(' and the ')} can read it`
  const options = field.options === undefined ? '' : `: ${field.options.map((option) => option.label).join('; ')}`
  const staff = field.roles === undefined ? '' : ` (${rolesInWords(scheme, field.roles)})`
  return `${field.label}${staff}${options}${field.required ? '' : ' (if there is any)'}${who}`
}

function clocks(scheme: Scheme): string {
  return table(['Clock', 'Kind', 'Whose', 'How long', 'From', 'Until', 'What it means', 'Rests on'], Object.entries(scheme.clocks).map(([id, clock]) => [
    `${clock.name} (\`${scheme.id}.${id}\`)`, kindInWords[clock.for], roleName(scheme, clock.holder),
    [
      countInWords(clock.count),
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
    document.name, rolesInWords(scheme, document.to), document.carries ?? '', (document.tells ?? []).map((id) => scheme.clocks[id]?.name ?? id).join(', '),
  ]))
}

/** What is not confirmed says so before its source. */
const restsOn = (basis: Basis, source: Source) => `${basisInWords[basis]}: ${sourceInWords(source)}`

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.'
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
