import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { starterOf } from '../../src/casework/state.ts'
import { schemes } from '../../src/main/schemes.ts'
import type { Field, Scheme } from '../../src/scheme/language.ts'
import { addDays, type PlainDate } from '../../src/time/plain-date.ts'
import { SchemeCase, somebody, type Given } from './scheme-case.ts'

/** What chance decides at each step: which move, how it is filled in, what is recorded before it, and how many days pass. */
const walk = fc.array(fc.record({ move: fc.nat(997), fill: fc.nat(997), note: fc.nat(997), days: fc.integer({ min: 0, max: 45 }) }), { minLength: 4, maxLength: 30 })
type Step = { readonly move: number; readonly fill: number; readonly note: number; readonly days: number }

const pick = <T>(things: readonly T[], by: number): T | undefined => things[by % Math.max(1, things.length)]
const begins = (scheme: Scheme): PlainDate => (scheme.inForce.from !== null && scheme.inForce.from > '2026-07-01' ? scheme.inForce.from : '2026-07-01')

/** A form with every field filled in, choices by chance. */
function filledIn(scheme: Scheme, fields: readonly Field[], today: PlainDate, by: number): Given {
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

/** Goes as chance leads until the case ends, and on to nowhere after that. Every letter on the way is really written. */
function taken(scheme: Scheme, steps: readonly Step[]): { readonly at: SchemeCase; readonly today: PlainDate } {
  let today = begins(scheme)
  const at = new SchemeCase(scheme, today, filledIn(scheme, scheme.opening?.supplies ?? [], today, steps[0]?.fill ?? 0))
  for (const step of steps) {
    today = addDays(today, step.days)
    recordSomething(at, today, step)
    const moves = Object.keys(scheme.roles).flatMap((role) => ['', '-2'].flatMap((n) => at.allowed(somebody(role, `${role}${n}`), today).map((action) => ({ who: somebody(role, `${role}${n}`), action }))))
    const move = pick(moves, step.move)
    if (move === undefined) break
    at.do(move.who, move.action, today, filledIn(scheme, scheme.actions[move.action]?.supplies ?? [], today, step.fill))
  }
  return { at, today }
}

/** Whatever a condition may ask for, by whoever may record it where the case stands: heads, findings, people, the keeping of promises. */
function recordSomething(at: SchemeCase, today: PlainDate, { note, fill }: Step): void {
  const { scheme } = at
  const recorder = (what: string) => Object.entries(scheme.roles).find(([, { records }]) => (records as readonly string[] | undefined)?.includes(what))?.[0] ?? ''
  if (at.state.heads.length < 2) at.tryRecord(recorder('heads'), { type: 'HeadAdded', head: `head-${at.state.version}` }, today)
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
}

/** How many ways each procedure is taken. */
const WALKS = 60

describe('however a case is taken through a procedure, with every letter really written', () => {
  // The ombudsman's own procedure writes a statement, which is tried in `test/scenario`.
  for (const scheme of schemes.filter(({ documents }) => Object.values(documents).every(({ carries }) => carries === undefined))) {
    describe(`${scheme.id} ${scheme.version}`, () => {
      let walked: readonly (ReturnType<typeof taken> & { readonly how: string })[] = []
      before(() => {
        const seed = Date.now()
        walked = fc.sample(walk, { numRuns: WALKS, seed }).map((steps, n) => {
          const { at, today } = taken(scheme, steps)
          return { at, today, how: `walk ${n} of seed ${seed}: ${at.state.actions.map(({ action }) => action).join(', ')}` }
        })
      })
      const ended = () => walked.filter(({ at }) => scheme.stages[at.stage]?.kind === 'end')
      /** What a person may do themselves, though the office may record it for them. */
      const ownAct = (at: SchemeCase) => scheme.actions[at.state.actions.at(-1)?.action ?? '']?.by.some((role) => scheme.roles[role]?.side === 'person') === true

      test('some of the ways end', () => assert.ok(ended().length > 0))

      test('no head is lost: at every end each has a finding, or the whole case a decision, or the person ended it', () => {
        for (const { at, how } of ended()) {
          const { heads, findings, outcome } = at.state
          assert.ok(ownAct(at) || outcome !== null || heads.every(({ id }) => findings.some(({ head }) => head === id)), how)
        }
      })

      test('no person is left untold: what ended it was their own act, or they were written to of it or of the decision before it', () => {
        for (const { at, how } of ended()) {
          const person = starterOf(at.state, scheme)?.id
          const decided = at.state.actions.findLast(({ action }) => scheme.actions[action]?.outcome !== undefined || scheme.actions[action]?.effect === 'decides')
          const since = (decided ?? at.state.actions.at(-1))?.on ?? ''
          assert.ok(ownAct(at) || at.state.documents.some((issued) => issued.party === person && issued.on >= since), how)
        }
      })

      test('no clock runs with no one answerable: at every end nobody has a duty left that nothing can meet', () => {
        for (const { at, today, how } of ended()) {
          const running = Object.keys(scheme.clocks).flatMap((id) => at.clock(id, today) ?? []).filter(({ clock, stoppedOn }) => clock.for === 'duty' && stoppedOn === null)
          assert.deepEqual(running.map(({ id }) => id), [], how)
        }
      })

      test('no case is stuck: where it has not ended, somebody can do something now or when a day has come', () => {
        for (const { at, today, how } of walked.filter((each) => !ended().includes(each))) {
          const able = Object.keys(scheme.roles).flatMap((role) => [today, addDays(today, 800)].flatMap((day) => at.allowed(somebody(role), day)))
          assert.ok(able.length > 0, how)
        }
      })

      test('what was promised and not kept is still to be recorded as kept, at an end too', () => {
        for (const { at, how } of ended()) if (at.state.promises.some(({ done }) => done === null)) assert.ok(scheme.stages[at.stage]?.open.includes('promises'), how)
      })
    })
  }
})
