import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../chance.ts'
import { act } from '../../src/casework/act.ts'
import { clocksOf } from '../../src/casework/clocks.ts'
import type { CaseEvent, Happening } from '../../src/casework/event.ts'
import { permittedActions, type Circumstances, type Standing } from '../../src/casework/permitted.ts'
import { evolve, fold, type CaseState } from '../../src/casework/state.ts'
import { readSupplied, type Asked } from '../../src/casework/supply.ts'
import { targetsOf } from '../../src/scheme/places.ts'
import { reachableFrom } from '../../src/scheme/reach.ts'
import type { Field, Scheme } from '../../src/scheme/language.ts'
import { schemes as declared } from '../../src/main/schemes.ts'
import { addDays, type PlainDate } from '../../src/time/plain-date.ts'
import { libraryFines } from './library-fines.ts'

const schemes: readonly Scheme[] = [...declared, libraryFines]
const begins: PlainDate = '2026-02-02'

/** Somebody of every role, and a colleague of the same, so that what needs two people can be done. */
const standings = (scheme: Scheme): readonly Standing[] =>
  Object.keys(scheme.roles).flatMap((role) => ['1', '2'].map((n) => ({ person: `${role}-${n}`, roles: [role], powers: ['decide'] })))

function opened(scheme: Scheme): CaseState {
  const stage = Object.entries(scheme.stages).find(([, each]) => each.kind === 'start')?.[0] ?? ''
  return fold([event(1, { type: 'CaseOpened', scheme: scheme.id, schemeVersion: scheme.version, office: 'office', reference: '25 000 001', body: 'body', receivedOn: begins, channel: 'web', stage })])
}

const event = (version: number, happening: Happening, person = 'somebody'): CaseEvent =>
  ({ version, at: '2026-02-02T09:00:00.000Z', actor: { person, role: 'role' }, happening, kept: { id: `kept-${version}`, commitment: 'c' } })

/** A case with everything recorded that a condition may ask for, so that only the procedure itself stands in the way. */
function prepared(scheme: Scheme): CaseState {
  const head: Happening = { type: 'HeadAdded', head: 'h' }
  const test = scheme.tests[0]
  const rest: readonly Happening[] = test === undefined ? [] : [
    { type: 'TestConsidered', head: 'h', test, met: true, facts: [], discretion: 'not-open', betterPlaced: [] },
    { type: 'GroundsChosen', grounds: [test] },
  ]
  return [head, ...rest].reduce((state, happening) => evolve(state, event(state.version + 1, happening)), opened(scheme))
}

const circumstances = (state: CaseState, scheme: Scheme, today: PlainDate): Circumstances =>
  ({ today, clocks: clocksOf(state, scheme, today), statement: { errors: [], warnings: [] }, identifications: 0 })

function filledIn(scheme: Scheme, asked: Asked, today: PlainDate) {
  const value = (field: Field) => ({
    line: 'A line', text: 'Some words', date: today, choice: field.options?.[0]?.value ?? '', 'yes-no': 'yes', staff: `${field.roles?.[0]}-1`, outcome: Object.keys(scheme.outcomes)[0] ?? '',
    exclusion: Object.keys(scheme.exclusions ?? {})[0] ?? '', promises: `${today} Something`,
  })[field.kind]
  const staff = standings(scheme).map(({ person, roles }) => ({ id: person, roles }))
  const read = readSupplied(asked, Object.fromEntries(asked.supplies.map((field) => [field.id, value(field)])), { today, scheme, staff })
  assert.ok('supplied' in read, JSON.stringify(read))
  return read.supplied
}

/** Every move that someone could make now. */
function moves(state: CaseState, scheme: Scheme, today: PlainDate) {
  const now = circumstances(state, scheme, today)
  return standings(scheme).flatMap((who) => permittedActions(state, scheme, who, now).filter((each) => each.allowed).map(({ id, action }) => ({ who, id, action, now })))
}

/** What could be recorded now that a condition may ask for: another finding on the head, the keeping of a promise. */
function recordable(state: CaseState, scheme: Scheme): readonly Happening[] {
  const open = scheme.stages[state.stage]?.open ?? []
  return [
    ...(open.includes('findings') ? Object.keys(scheme.findings ?? {}).map((finding): Happening => ({ type: 'HeadFound', head: 'h', finding, supplied: {} })) : []),
    ...(open.includes('promises') ? state.promises.filter(({ done }) => done === null).map(({ promise, due }): Happening => ({ type: 'PromiseKept', promise, on: due })) : []),
    ...(open.includes('parties') ? Object.keys(scheme.roles).filter((role) => !state.parties.some((party) => party.role === role)).map((role): Happening => ({ type: 'PartyAdded', party: role, role, person: null })) : []),
  ]
}

const recorded = (state: CaseState, happening: Happening): CaseState => evolve(state, event(state.version + 1, happening))

function step(state: CaseState, scheme: Scheme, today: PlainDate, choice: number): CaseState {
  const possible = moves(state, scheme, today)
  const move = possible[choice % Math.max(1, possible.length)]
  if (move === undefined) return state
  let ids = state.version
  const done = act(state, scheme, move.who, move.id, filledIn(scheme, move.action, today), move.now, () => `id-${(ids += 1)}`)
  assert.ok('deeds' in done)
  return done.deeds.reduce((after, deed) => evolve(after, event(after.version + 1, deed.happening, move.who.person)), state)
}

const walk = fc.array(fc.record({ choice: fc.nat(200), days: fc.integer({ min: 0, max: 40 }) }), { maxLength: 24 })

describe('however a case is taken through a procedure', () => {
  for (const scheme of schemes) {
    test(`${scheme.id}: it is always in a declared stage that an action of the table led to`, () => {
      fc.assert(fc.property(walk, (steps) => {
        let [state, today] = [prepared(scheme), begins]
        for (const { choice, days } of steps) {
          today = addDays(today, days)
          const before = state
          const notes = recordable(state, scheme)
          const note = notes[choice % (notes.length + 3)]
          if (note !== undefined) state = recorded(state, note)
          state = step(state, scheme, today, choice)
          assert.ok(Object.hasOwn(scheme.stages, state.stage))
          const taken = state.actions.slice(before.actions.length)
          for (const each of taken) {
            const action = scheme.actions[each.action]
            assert.ok(action)
            assert.ok(action.from.includes(before.stage) && action.by.some((role) => each.by.person.startsWith(role)))
            assert.ok(targetsOf(scheme, action, before.stage).includes(state.stage), each.action)
          }
        }
      }), { numRuns: 80 })
    })

    test(`${scheme.id}: it can still come to an end, if what its conditions ask for is done and time passes`, () => {
      fc.assert(fc.property(walk, (steps) => {
        let [state, today] = [prepared(scheme), begins]
        for (const { choice, days } of steps) {
          today = addDays(today, days)
          state = step(state, scheme, today, choice)
        }
        assert.ok(canEnd(state, scheme, addDays(today, 400)), `stuck in ${state.stage} after ${state.actions.map((each) => each.action).join(', ')}`)
      }), { numRuns: 40 })
    })

    test(`${scheme.id}: nothing can be done at an end`, () => {
      for (const [id, stage] of Object.entries(scheme.stages)) if (stage.kind === 'end') assert.deepEqual(moves({ ...prepared(scheme), stage: id }, scheme, begins), [])
    })

    test(`${scheme.id}: every stage is reached by some walk`, () => {
      assert.deepEqual([...reachableFrom(scheme, [opened(scheme).stage])].toSorted(), Object.keys(scheme.stages).toSorted())
    })
  }
})

/** Looks for a way to an end, breadth first over stages and what was already done. */
function canEnd(from: CaseState, scheme: Scheme, today: PlainDate): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    if (scheme.stages[state.stage]?.kind === 'end') return true
    for (const note of recordable(state, scheme)) {
      const key = `${known(state)} ${JSON.stringify(note)}`
      if (seen.has(key)) continue
      seen.add(key)
      waiting.push(recorded(state, note))
    }
    const possible = moves(state, scheme, today)
    for (const [n, { id, who }] of possible.entries()) {
      const key = `${known(state)} ${id} ${who.person}`
      if (seen.has(key)) continue
      seen.add(key)
      waiting.push(step(state, scheme, today, n))
    }
  }
  return false
}

/** What tells two cases apart as far as a condition can: where they are, what is found, and how many promises are open. */
const known = (state: CaseState): string => [state.stage, ...state.findings.map(({ finding }) => finding), Math.min(2, state.promises.filter(({ done }) => done === null).length)].join(' ')
