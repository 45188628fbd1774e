import { fc } from '../chance.ts'
import type { Discretion, FactSource } from '../../src/casework/event.ts'
import { decides } from '../../src/casework/state.ts'
import { bodyOf, testOf } from '../../src/law/law.ts'
import type { Field, Scheme } from '../../src/scheme/language.ts'
import { addDays, type PlainDate } from '../../src/time/plain-date.ts'
import { SchemeCase, somebody, type Given } from './scheme-case.ts'

/** What chance decides of what is filled in and recorded. */
export type Chance = { readonly fill: number; readonly note: number }

export const pick = <T>(things: readonly T[], by: number): T | undefined => things[by % Math.max(1, things.length)]

/** A way through a procedure, as chance gives it. */
type Walk = readonly (Chance & { readonly move: number; readonly days: number })[]

/** What chance decides at each step: which move, how it is filled in, what is recorded before it, and how many days pass. */
export const walk = fc.array(fc.record({ move: fc.nat(997), fill: fc.nat(997), note: fc.nat(997), days: fc.integer({ min: 0, max: 45 }) }), { minLength: 4, maxLength: 30 })

export const begins = (scheme: Scheme): PlainDate => (scheme.inForce.from !== null && scheme.inForce.from > '2026-07-01' ? scheme.inForce.from : '2026-07-01')

/** Goes as chance leads until the case ends, and on to nowhere after that. Every letter on the way is really written. */
export function taken(scheme: Scheme, steps: Walk): { readonly at: SchemeCase; readonly today: PlainDate } {
  let today = begins(scheme)
  const at = new SchemeCase(scheme, today, filledIn(scheme, scheme.opening?.supplies ?? [], today, steps[0]?.fill ?? 0))
  for (const [n, step] of steps.entries()) {
    today = addDays(today, step.days)
    recordSomething(at, today, step)
    const moves = Object.keys(scheme.roles).flatMap((role) => ['', '-2'].flatMap((n) => at.allowed(somebody(role, `${role}${n}`), today).map((action) => ({ who: somebody(role, `${role}${n}`), action }))))
    const move = chosen(at, moves, step, steps.length - n <= 4)
    if (move === undefined) break
    at.do(move.who, move.action, today, filledIn(scheme, scheme.actions[move.action]?.supplies ?? [], today, step.fill))
  }
  return { at, today }
}

/**
 * First where to, then what is done, then by whom. To an end seldom while there is something else, and to a stage where the
 * case was not yet rather than back, or hardly a case would come far; towards the close of the way to an end.
 */
function chosen<Move extends { readonly action: string }>(at: SchemeCase, moves: readonly Move[], { move, fill }: Walk[number], nearlyOver: boolean): Move | undefined {
  const been = new Set([at.state.stage, ...at.state.actions.map(({ from }) => from)])
  const kinds = Map.groupBy(moves, ({ action }): 'ends' | 'stays' | 'goes on' | 'goes back' => {
    const { to = 'same' } = at.scheme.actions[action] ?? {}
    return to === 'same' || to === at.state.stage ? 'stays' : to === 'back' || been.has(to) ? 'goes back' : at.scheme.stages[to]?.kind === 'end' ? 'ends' : 'goes on'
  })
  const wanted = move % 23 === 0 || nearlyOver ? (['ends', 'goes on', 'goes back', 'stays'] as const) : move % 4 === 1 ? (['stays', 'goes back'] as const) : (['goes on', 'goes back', 'stays'] as const)
  const kind = [...wanted, 'ends' as const].find((each) => kinds.has(each))
  const open = kind === undefined ? moves : (kinds.get(kind) ?? [])
  const action = pick([...new Set(open.map((each) => each.action))], fill)
  return pick(open.filter((each) => each.action === action), move)
}

/** A form with every field filled in, choices by chance. */
export function filledIn(scheme: Scheme, fields: readonly Field[], today: PlainDate, by: number): Given {
  const value = (field: Field): string => {
    switch (field.kind) {
      case 'line':
      case 'text': return 'Some words'
      case 'date': return today
      case 'choice': return pick(field.options ?? [], by)?.value ?? ''
      case 'yes-no': return by % 2 === 0 ? 'yes' : 'no'
      case 'staff': return field.roles?.[0] ?? ''
      case 'outcome': return pick(Object.keys(scheme.outcomes), by) ?? ''
      case 'exclusion': return pick(Object.keys(scheme.exclusions ?? {}), by) ?? ''
      case 'promises': return by % 3 === 0 ? '' : `${addDays(today, 10)} Write again`
    }
  }
  return Object.fromEntries(fields.map((field) => [field.id, field.kind === 'promises' && field.required ? `${addDays(today, 10)} Write` : value(field)]))
}

/** Whatever a condition may ask for, by whoever may record it where the case stands: heads, findings, people, the keeping of promises. */
export function recordSomething(at: SchemeCase, today: PlainDate, { note, fill }: Chance): void {
  const { scheme } = at
  const recorder = (what: string) => Object.entries(scheme.roles).find(([, { records }]) => (records as readonly string[] | undefined)?.includes(what))?.[0] ?? ''
  if (at.state.heads.length < 2) at.tryRecord(recorder('heads'), { type: 'HeadAdded', head: `head-${at.state.version}` }, today, { text: `about what happened before ${today}` })
  const kind = pick(Object.entries(scheme.findings ?? {}), note)
  if (kind !== undefined) {
    const [finding, { supplies }] = kind
    const given = filledIn(scheme, supplies, today, fill)
    const isText = (id: string) => supplies.some((field) => field.id === id && (field.kind === 'line' || field.kind === 'text'))
    const [words, supplied] = [true, false].map((text) => Object.fromEntries(Object.entries(given).filter(([id]) => isText(id) === text)))
    for (const { id: head } of at.state.heads) if ((note + head.length) % 4 !== 0) at.tryRecord(recorder('findings'), { type: 'HeadFound', head, finding, supplied: supplied ?? {} }, today, words)
  }
  const role = pick(Object.entries(scheme.roles).filter(([, { side, part }]) => side === 'outside' || (side === 'person' && part === undefined)), note)?.[0]
  if (role !== undefined && !at.state.parties.some((party) => party.role === role)) at.tryRecord(recorder('parties'), { type: 'PartyAdded', party: `party-${at.state.version}`, role, person: null }, today, { name: 'Somebody' })
  const promise = pick(at.state.promises.filter(({ done }) => done === null), note)
  if (promise !== undefined && note % 2 === 0) at.tryRecord(recorder('promises'), { type: 'PromiseKept', promise: promise.promise, on: today }, today, { proof: 'Seen' })
  assess(at, today, { note, fill }, recorder)
}

/** What is given as the reason for what is decided on a head. */
export const reasonFor = (head: string): string => `The reason for ${head} is what was found.`

/** What a decision statement is drafted from: facts, tests with reasons, grounds, what was said to have followed, and that its warnings were looked at. */
function assess(at: SchemeCase, today: PlainDate, { note, fill }: Chance, recorder: (what: string) => string): void {
  const { scheme, state } = at
  const [facts, assessment, statement] = [recorder('facts'), recorder('assessment'), recorder('statement')]
  if (assessment === '' || statement === '') return
  const id = `at-${state.version}`
  if (note % 3 === 0) at.tryRecord(facts, { type: 'FactRecorded', fact: id, from: pick<FactSource>(['complainant', 'body', 'established'], fill) ?? 'established', newParagraph: fill % 2 === 0 }, today, { text: `Something was said on ${today}.` })
  if (note % 5 === 0) at.tryRecord(recorder('heads'), { type: 'InjusticeClaimed', injustice: id }, today, { text: `a wait of ${fill} days` })
  for (const { id: injustice } of state.injustices) at.tryRecord(assessment, { type: 'InjusticeAddressed', injustice, head: pick(state.heads, fill)?.id ?? null }, today)
  for (const [n, { id: head }] of state.heads.entries()) {
    if (state.assessments.some((each) => each.head === head && decides(each)) && note % 7 !== 0) continue
    const test = testOf(pick(scheme.tests, note + fill + n) ?? '')
    const betterPlaced = (test?.betterPlaced ?? []).filter((body) => bodyOf(body) !== undefined).slice(0, 1)
    if (test !== undefined) at.tryRecord(assessment, { type: 'TestConsidered', head, test: test.id, met: (fill + n) % 5 !== 0, facts: [], discretion: pick<Discretion>(['not-open', 'not-exercised', 'not-exercised', 'exercised'], fill) ?? 'not-open', betterPlaced }, today, { reasons: reasonFor(head) })
  }
  const grounds = [...new Set(at.state.assessments.filter(decides).map(({ test }) => test))]
  if (grounds.length > 0) at.tryRecord(assessment, { type: 'GroundsChosen', grounds: note % 6 === 0 ? grounds.slice(0, 1) : grounds }, today)
  if (note % 4 === 0) at.tryRecord(statement, { type: 'ParagraphRewritten', key: pick(['summary', 'complaint', 'final'], fill) ?? 'summary' }, today, { text: 'We will not investigate this complaint.' })
  if (note % 4 === 1) for (const key of Object.keys(at.state.rewritten)) at.tryRecord(statement, { type: 'ParagraphRestored', key }, today)
  at.tryRecord(statement, { type: 'WarningsAcknowledged', warnings: at.warnings }, today)
}
