import { isOptional, letterOf, renderLetter, templates, type Merge, type Template } from '../../src/letters/index.ts'
import { bodyOf } from '../../src/law/law.ts'
import { schemes } from '../../src/main/schemes.ts'
import { createCatalogue } from '../../src/scheme/catalogue.ts'
import type { Action, ActionId, DocumentKind, Field, Scheme } from '../../src/scheme/language.ts'
import { amountInWords } from '../../src/time/explaining.ts'
import { destinationName, destinationSite } from '../../src/usecases/cases/destination-name.ts'

const today = '2026-03-20'
const catalogue = createCatalogue(schemes)

/**
 * Every letter as whoever receives it reads it, procedure by procedure: what the procedure declares stands there as it is declared, what
 * somebody fills in as «the label of its field», and a day as ‹the clock whose day it is›. What differs by the step that sends a letter is there for each.
 */
export function lettersOf(scheme: Scheme): string {
  const letters = Object.entries(scheme.documents).flatMap(([id, kind]) => {
    const steps = Object.entries(scheme.actions).filter(([, { issues }]) => issues.includes(id))
    const texts = Map.groupBy(steps, ([step, action]) => renderLetter(letterOf(kind.template), mergeOf(scheme, kind, step, action)).text)
    return [...texts].map(([text, senders]) => `${kind.name}\nTo: ${kind.to.map((role) => scheme.roles[role]?.name).join(', ')}. Sent by: ${senders.map(([, { name }]) => `“${name}”`).join(', ')}.\n\n${text}`)
  })
  return [`${scheme.name.toUpperCase()}\n`, ...letters].join(`\n${'-'.repeat(80)}\n\n`)
}

/** What the program sends of itself, in no procedure. */
export function lettersOfTheProgram(): string {
  const named = new Set(schemes.flatMap(({ documents }) => Object.values(documents).map(({ template }) => template)))
  const letters = templates.filter(({ id }) => !named.has(id)).map((template) => {
    const { subject, text } = renderLetter(template, Object.fromEntries(placesOf(template).map((name) => [name, `«${name}»`])))
    return `${template.reader === 'mail' ? `Mail: ${subject}` : template.title}\n\n${text}`
  })
  return ['BY THE PROGRAM ITSELF\n', ...letters].join(`\n${'-'.repeat(80)}\n\n`)
}

/** What each place of a letter says, where it is known without a case. */
function mergeOf(scheme: Scheme, { tells = [], to }: DocumentKind, step: ActionId, action: Action): Merge {
  const stage = action.to === 'back' ? { meaning: '‹What happens where it goes back to.›' } : scheme.stages[action.to === 'same' ? (action.from[0] ?? '') : action.to]
  const before = Object.entries(scheme.actions).filter(([, { to: reached }]) => action.from.includes(reached))
  const stopped = (clock: string | undefined) => scheme.clocks[clock ?? '']?.stops.some((trigger) => trigger.on === 'action' && (trigger.action === step || before.some(([id]) => id === trigger.action))) === true
  const side = scheme.roles[to[0] ?? '']?.side
  const day = (clock: string | undefined) => (clock === undefined ? '' : `‹${scheme.clocks[clock]?.name ?? clock}›`)
  const outcome = scheme.outcomes[action.outcome !== undefined && 'is' in action.outcome ? action.outcome.is : '']
  const fields: readonly Field[] = [...(scheme.opening?.supplies ?? []), ...[...Object.values(scheme.actions), ...before.map(([, each]) => each), action].flatMap(({ supplies }) => supplies)]
  const exclusion = action.supplies.some(({ kind }) => kind === 'exclusion') ? Object.values(scheme.exclusions ?? {})[0] : undefined
  const line = (target: Parameters<typeof destinationName>[1]) => {
    const body = 'body' in target ? bodyOf(target.body) : undefined
    return `${destinationName(catalogue, target, today)}${body === undefined ? '' : `: ${body.considers}${body.site === null ? '' : ` (${body.site})`}`}`
  }
  return {
    ...Object.fromEntries(Object.entries(scheme.clocks).flatMap(([id, { count }]) => [[`${id}-length`, amountInWords(count.amount, count.unit)], [`${id}-by`, day(id)]])),
    ...Object.fromEntries(fields.map(({ id, label, kind }) => [id, kind === 'date' ? `‹${label}›` : `«${label}»`])),
    exclusion: exclusion?.name ?? '', 'exclusion-meaning': exclusion?.meaning ?? '',
    reference: '26 000 001', date: '20 March 2026', 'received-on': '13 March 2026',
    addressee: side === 'body' ? 'Fernshire Council' : side === 'person' ? 'Thaddeus Quillfeather' : `«${scheme.roles[to[0] ?? '']?.name ?? ''}»`,
    person: 'Thaddeus Quillfeather', body: 'Fernshire Council', office: 'Riverside Office', contact: '01632 960 000, 9am to 5pm, 1 Quay Street', site: `https://riverside.example/${side === 'body' ? 'body' : 'my'}`,
    'stage-meaning': stage?.meaning ?? '',
    'answer-by': day(tells[0]), publication: tells.filter((clock) => scheme.clocks[clock]?.for === 'wait').map((clock) => `${scheme.clocks[clock]?.meaning} The first day is ${day(clock)}.`).join(' '),
    heads: 'that nobody answered his letters\nthat what was written about him is wrong', complaint: 'that nobody answered his letters; that what was written about him is wrong',
    findings: Object.values(scheme.findings ?? {}).slice(0, 2).map(({ name, meaning, supplies }, n) => [['1. that nobody answered his letters', '2. that what was written about him is wrong'][n], `${name}. ${meaning}`, ...supplies.map(({ label }) => `${label}: «${label}»`)].join('\n')).join('\n\n'),
    promised: 'Write again to the family, by 3 April 2026', promises: 'Write again to the family, by 3 April 2026',
    escalation: (scheme.escalation ?? []).filter(({ from, clock }) => !stopped(clock) && (from === undefined || from.some((each) => scheme.stages[each] === stage))).map(({ to: target, when, clock }) => `${destinationName(catalogue, target, today)}: ${when}${clock === undefined ? '' : ` Normally by ${day(clock)}.`} ${destinationSite(catalogue, target, today) ?? ''}`.trim()).join('\n') || 'We know of nobody else who can look at it. A solicitor or an advice centre can tell you what else is open to you.',
    instead: exclusion?.instead === undefined ? line({ body: 'ico' }) : line(exclusion.instead),
    decision: '«What the statement decides»', outcome: outcome?.meaning ?? '«The meaning of the outcome»', 'outcome-name': outcome?.name ?? '«The outcome»',
    ...(action.receives === undefined ? {} : { [action.receives.field]: `«${action.supplies.find(({ id }) => id === action.receives?.field)?.label ?? step}»` }),
  }
}

const placesOf = ({ needs, blocks }: Template): readonly string[] => [...needs, ...blocks.flatMap((block) => (isOptional(block) ? [block.if] : []))]
