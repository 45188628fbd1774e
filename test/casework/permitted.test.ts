import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CaseClock } from '../../src/casework/clocks.ts'
import type { Happening } from '../../src/casework/event.ts'
import { holds, mayRecord, permittedActions, type Circumstances, type Standing } from '../../src/casework/permitted.ts'
import type { Condition, Recording } from '../../src/scheme/language.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { carl, clara, considered, found, given, headAdded, kept, lena, now, promise, rita, taken } from './given.ts'

const looking = (...more: readonly Happening[]) => given(taken('take', 'received', 'looking', '2026-03-20', { assigns: 'clara' }), ...more)
const names = (state: ReturnType<typeof given>, who: Standing) => permittedActions(state, libraryFines, who, now()).map(({ id, allowed }) => (allowed ? id : `${id}, not yet`))

describe('what someone may do in a stage', () => {
  for (const [who, state, expected] of [
    [clara, given(), ['take', 'record-due']],
    [lena, given(), ['take', 'refuse']],
    [rita, given(), []],
    [clara, looking(headAdded('a'), found('a')), ['ask', 'record-due', 'longer', 'promise', 'decide']],
    [carl, looking(headAdded('a'), found('a')), ['ask', 'record-due', 'longer', 'promise', 'decide, not yet']],
    [lena, looking(), ['waive']],
    [rita, looking(), []],
    [rita, looking(taken('ask', 'looking', 'asking')), ['answer']],
    [clara, looking(taken('ask', 'looking', 'asking')), []],
    [clara, looking(taken('decide', 'looking', 'decided')), []],
  ] as const) test(`${who.roles.join()} ${who.person}, ${state.stage}: ${expected.join('; ') || 'nothing'}`, () => assert.deepEqual(names(state, who), expected))

  test('what stands in the way is said, all of it at once', () => {
    const decide = permittedActions(looking(), libraryFines, carl, now()).find((each) => each.id === 'decide')
    assert.deepEqual(decide?.because, ['Say which fine.', 'Find on every fine.', 'It is with somebody else.'])
  })

  test('the role in which someone acts is the first that the action names', () => {
    const both = { person: 'bo', roles: ['librarian', 'clerk'], powers: [] }
    assert.equal(permittedActions(given(), libraryFines, both, now()).find((each) => each.id === 'take')?.role, 'clerk')
  })

  test('someone without a role may do nothing', () => assert.deepEqual(names(given(), { person: 'clara', roles: [], powers: ['decide'] }), []))
})

describe('what someone may record in a stage', () => {
  const role = (who: Standing, what: Recording, state = given()) => mayRecord(state, libraryFines, who, what)

  test('is what the stage is open for and their role records', () => assert.equal(role(clara, 'heads'), 'clerk'))
  test('not what their role does not record', () => assert.equal(role(lena, 'heads'), undefined))
  test('not what the stage is closed for', () => assert.equal(role(clara, 'facts', looking()), undefined))
  test('nothing at an end', () => assert.equal(role(clara, 'notes', looking(taken('decide', 'looking', 'decided'))), undefined))
  test('nothing for whoever complains', () => assert.equal(role(rita, 'notes'), undefined))
})

const clock = (id: string, more: Partial<CaseClock>): CaseClock => {
  const declared = libraryFines.clocks[id]
  assert.ok(declared)
  return { id, clock: declared, startedOn: '2026-03-20', due: '2026-04-07', latest: '2026-04-07', steps: [], stoppedOn: null, lapsed: false, pausedSince: null, over: false, late: false, changed: false, ...more }
}

/** A condition, and circumstances in which it holds and in which it does not. */
const conditions: readonly (readonly [Condition, { state?: readonly Happening[]; who?: Standing; at?: Partial<Circumstances> }, { state?: readonly Happening[]; who?: Standing; at?: Partial<Circumstances> }])[] = [
  [{ kind: 'has-heads' }, { state: [headAdded('a')] }, {}],
  [{ kind: 'every-head-assessed' }, { state: [headAdded('a'), considered('a', 'late')] }, { state: [headAdded('a'), headAdded('b'), considered('a', 'late')] }],
  [{ kind: 'every-head-assessed' }, { state: [headAdded('a'), considered('a', 'minor', false), considered('a', 'late')] }, { state: [headAdded('a'), considered('a', 'late', false)] }],
  [{ kind: 'every-head-assessed' }, { state: [headAdded('a'), considered('a', 'late')] }, {}],
  [{ kind: 'grounds-chosen' }, { state: [{ type: 'GroundsChosen', grounds: ['late'] }] }, { state: [{ type: 'GroundsChosen', grounds: [] }] }],
  [{ kind: 'statement-complete' }, {}, { at: { statement: { errors: ['no-heads'], warnings: [] } } }],
  [{ kind: 'warnings-acknowledged' }, { state: [{ type: 'WarningsAcknowledged', warnings: ['w', 'v'] }], at: { statement: { errors: [], warnings: ['w'] } } }, { state: [{ type: 'WarningsAcknowledged', warnings: ['v'] }], at: { statement: { errors: [], warnings: ['w'] } } }],
  [{ kind: 'done', action: 'ask' }, { state: [taken('ask', 'looking', 'asking')] }, { state: [taken('longer', 'looking', 'looking')] }],
  [{ kind: 'issued', document: 'letter' }, { state: [{ type: 'DocumentIssued', document: 'letter', issue: 'i', to: 'reader', on: '2026-03-20' }] }, {}],
  [{ kind: 'account-received', from: 'body' }, { state: [{ type: 'AccountReceived', account: 'x', from: 'body' }] }, { state: [{ type: 'AccountReceived', account: 'x', from: 'person' }] }],
  [{ kind: 'assigned' }, { state: [taken('take', 'received', 'looking', '2026-03-20', { assigns: 'carl' })] }, {}],
  [{ kind: 'assigned-to-actor' }, { state: [taken('take', 'received', 'looking', '2026-03-20', { assigns: 'clara' })] }, { state: [taken('take', 'received', 'looking', '2026-03-20', { assigns: 'carl' })] }],
  [{ kind: 'someone-else-did', action: 'ask' }, { state: [taken('ask', 'looking', 'asking')], who: carl }, { state: [taken('ask', 'looking', 'asking')], who: clara }],
  [{ kind: 'delegated', power: 'decide' }, { who: carl }, { who: clara }],
  [{ kind: 'clock-over', clock: 'looking' }, { at: { clocks: [clock('looking', { over: true })] } }, { at: { clocks: [clock('looking', {})] } }],
  [{ kind: 'clock-over', clock: 'looking' }, { at: { clocks: [clock('looking', { over: true })] } }, {}],
  [{ kind: 'clock-running', clock: 'looking' }, { at: { clocks: [clock('looking', {})] } }, { at: { clocks: [clock('looking', { stoppedOn: '2026-03-30' })] } }],
  [{ kind: 'clock-running', clock: 'looking' }, { at: { clocks: [clock('looking', {})] } }, { at: { clocks: [clock('looking', { over: true })] } }],
  [{ kind: 'identifies-nobody' }, {}, { at: { identifications: 1 } }],
  [{ kind: 'every-head-found' }, { state: [headAdded('a'), headAdded('b'), found('a'), found('b', 'cancelled')] }, { state: [headAdded('a'), headAdded('b'), found('a')] }],
  [{ kind: 'every-head-found' }, { state: [headAdded('a'), found('a')] }, {}],
  [{ kind: 'every-head-found' }, { state: [headAdded('a'), found('a')] }, { state: [headAdded('a'), found('a'), { type: 'HeadFindingWithdrawn', head: 'a' }] }],
  [{ kind: 'every-head-found', since: 'take' }, { state: [headAdded('a'), found('a'), taken('take', 'received', 'looking'), found('a', 'cancelled')] }, { state: [headAdded('a'), found('a'), taken('take', 'received', 'looking')] }],
  [{ kind: 'every-head-found', since: 'take' }, { state: [headAdded('a'), taken('take', 'received', 'looking'), found('a')] }, { state: [headAdded('a'), found('a')] }],
  [{ kind: 'heads-found', how: 'all', findings: ['owed'] }, { state: [headAdded('a'), headAdded('b'), found('a'), found('b')] }, { state: [headAdded('a'), headAdded('b'), found('a'), found('b', 'cancelled')] }],
  [{ kind: 'heads-found', how: 'all', findings: ['owed'] }, { state: [headAdded('a'), found('a')] }, {}],
  [{ kind: 'heads-found', how: 'some', findings: ['cancelled'] }, { state: [headAdded('a'), headAdded('b'), found('b', 'cancelled')] }, { state: [headAdded('a'), headAdded('b'), found('a')] }],
  [{ kind: 'heads-found', how: 'some', findings: ['owed'], since: 'take' }, { state: [headAdded('a'), taken('take', 'received', 'looking'), found('a')] }, { state: [headAdded('a'), found('a'), taken('take', 'received', 'looking')] }],
  [{ kind: 'chosen', field: 'shelf', is: ['a'] }, { state: [taken('record-due', 'received', 'received', '2026-03-20', { supplied: { shelf: 'b' } }), taken('record-due', 'received', 'received', '2026-03-20', { supplied: { shelf: 'a' } })] }, { state: [taken('record-due', 'received', 'received', '2026-03-20', { supplied: { shelf: 'a' } }), taken('record-due', 'received', 'received', '2026-03-20', { supplied: { shelf: 'b' } })] }],
  [{ kind: 'chosen', field: 'shelf', is: ['a', 'b'] }, { state: [{ type: 'OpeningAnswered', supplied: { shelf: 'b' } }] }, {}],
  [{ kind: 'party-present', role: 'publisher' }, { state: [{ type: 'PartyAdded', party: 'p', role: 'publisher', person: null }] }, { state: [{ type: 'PartyAdded', party: 'p', role: 'reader', person: null }] }],
  [{ kind: 'promises-kept' }, { state: [promise('p'), kept('p')] }, { state: [promise('p'), kept('p'), promise('q')] }],
  [{ kind: 'promises-kept' }, {}, { state: [promise('p')] }],
  [{ kind: 'not', condition: { kind: 'has-heads' } }, {}, { state: [headAdded('a')] }],
  [{ kind: 'any', conditions: [{ kind: 'has-heads' }, { kind: 'grounds-chosen' }] }, { state: [{ type: 'GroundsChosen', grounds: ['late'] }] }, {}],
]

describe('a condition holds where what it says is so, and not otherwise', () => {
  for (const [condition, yes, no] of conditions) {
    const answer = ({ state = [], who = clara, at = {} }: typeof yes) => holds(condition, given(...state), who, now(at))
    test(JSON.stringify(condition), () => assert.deepEqual([answer(yes), answer(no)], [true, false]))
  }
})
