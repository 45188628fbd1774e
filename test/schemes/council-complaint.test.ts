import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { act } from '../../src/casework/act.ts'
import { clocksOf, type CaseClock } from '../../src/casework/clocks.ts'
import type { CaseEvent, Deed } from '../../src/casework/event.ts'
import type { Standing } from '../../src/casework/permitted.ts'
import { record, type Recordable } from '../../src/casework/record.ts'
import { seal, type Sealed } from '../../src/casework/seal.ts'
import { fold, type CaseState } from '../../src/casework/state.ts'
import { readSupplied } from '../../src/casework/supply.ts'
import { verifyCase } from '../../src/casework/verify.ts'
import { GENESIS } from '../../src/proof/chain.ts'
import { councilComplaint as scheme } from '../../src/schemes/council-complaint.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'

const person: Standing = { person: 'pat', roles: ['complainant'], powers: [] }
const officer: Standing = { person: 'olu', roles: ['complaints-officer'], powers: [] }
const manager: Standing = { person: 'mei', roles: ['complaints-manager'], powers: [] }
const responder: Standing = { person: 'ros', roles: ['stage-1-responder'], powers: [] }
const reviewer: Standing = { person: 'rex', roles: ['stage-2-reviewer'], powers: [] }
/** Someone who may do either, as in a small council. */
const both: Standing = { person: 'ros', roles: ['stage-1-responder', 'stage-2-reviewer'], powers: [] }
const staff = [reviewer, both].map(({ person: id, roles }) => ({ id, roles }))

/** A council's case, with nothing behind it but the engine: real digests, no page and no database. */
class CouncilCase {
  #sealed: Sealed[] = []
  #count = 0

  constructor(receivedOn: PlainDate) {
    this.#keep([{ happening: { type: 'CaseOpened', scheme: scheme.id, schemeVersion: scheme.version, office: 'fernshire', reference: '25 000 001', body: 'fernshire-council', receivedOn, channel: 'web', stage: 'received' } }], { person: 'pat', role: 'complainant' }, receivedOn)
    this.#keep([{ happening: { type: 'ComplaintReceived' }, words: { narrative: 'The ramp was never built.' }, shownTo: ['person'] }], { person: 'pat', role: 'complainant' }, receivedOn)
  }

  get state(): CaseState { return fold(this.#sealed.map(({ event }): CaseEvent => event)) }

  #keep(deeds: readonly Deed[], actor: { person: string; role: string }, on: PlainDate): void {
    const last = this.#sealed.at(-1)
    this.#sealed.push(...seal(deeds, { caseId: 'case-1', version: last?.event.version ?? 0, digest: last?.digest ?? GENESIS }, {
      actor, at: `${on}T10:00:00.000Z`, newId: () => `id-${(this.#count += 1)}`, newNonce: () => (this.#count += 1).toString(16).padStart(64, '0'),
    }))
  }

  clock(id: string, today: PlainDate): CaseClock | undefined {
    return clocksOf(this.state, scheme, today).find((clock) => clock.id === id)
  }

  due(id: string): PlainDate | undefined { return this.clock(id, '2026-03-20')?.due }

  addPoint(on: PlainDate): this {
    const done = record(this.state, scheme, officer, { happening: { type: 'HeadAdded', head: `point-${this.#count}` } as Recordable, words: { text: 'The ramp' } })
    assert.ok('deeds' in done)
    this.#keep(done.deeds, { person: officer.person, role: done.role }, on)
    return this
  }

  /** What stands in the way, or nothing where it was done. */
  try(who: Standing, action: string, on: PlainDate, given: Readonly<Record<string, string>> = {}): readonly string[] {
    const read = readSupplied(scheme.actions[action] ?? { supplies: [] }, given, { today: on, scheme, staff })
    if ('problems' in read) return read.problems.map((problem) => problem.message)
    const circumstances = { today: on, clocks: clocksOf(this.state, scheme, on), statement: { errors: [], warnings: [] }, identifications: 0 }
    const done = act(this.state, scheme, who, action, read.supplied, circumstances, () => `id-${(this.#count += 1)}`)
    if ('refusal' in done) return 'because' in done.refusal ? done.refusal.because : [done.refusal.code]
    this.#keep(done.deeds, { person: who.person, role: done.role }, on)
    return []
  }

  do(who: Standing, action: string, on: PlainDate, given: Readonly<Record<string, string>> = {}): this {
    assert.deepEqual(this.try(who, action, on, given), [], action)
    return this
  }

  verify() {
    const last = this.#sealed.at(-1)
    return verifyCase({
      head: { caseId: 'case-1', version: last?.event.version ?? 0, digest: last?.digest ?? GENESIS },
      events: this.#sealed.map(({ event, text, digest }) => ({ version: event.version, text, digest })),
      words: this.#sealed.flatMap(({ words }) => (words === null ? [] : [words])),
    })
  }
}

const acknowledged = () => new CouncilCase('2026-03-20').addPoint('2026-03-20').do(officer, 'acknowledge', '2026-03-27', { understanding: 'A ramp was agreed and not built.', wanted: 'The ramp.' })
const investigating = () => acknowledged().do(officer, 'allocate-stage-1', '2026-03-30', { responder: 'ros' })
const answer = { outcome: 'not-upheld', reasons: 'The ramp was not agreed.' }
const answered = () => investigating().do(responder, 'respond-stage-1', '2026-04-10', answer)
const reviewing = (stage1 = responder, who = 'rex') =>
  investigating().do(stage1, 'respond-stage-1', '2026-04-10', answer).do(person, 'request-stage-2', '2026-04-13').do(officer, 'acknowledge-stage-2', '2026-04-15', { understanding: 'Whether it was agreed.' }).do(officer, 'allocate-stage-2', '2026-04-15', { reviewer: who })

describe('a complaint to a council, stage 1 (Complaint Handling Code 6.2 to 6.8)', () => {
  test('received on Friday 20 March 2026 is to be acknowledged by Friday 27 March', () => assert.equal(new CouncilCase('2026-03-20').due('stage-1-acknowledgement'), '2026-03-27'))
  test('on the fifth working day that is not late', () => assert.equal(new CouncilCase('2026-03-20').clock('stage-1-acknowledgement', '2026-03-27')?.over, false))
  test('on the day after it is', () => assert.equal(new CouncilCase('2026-03-20').clock('stage-1-acknowledgement', '2026-03-28')?.over, true))
  test('is acknowledged with its points set out', () => {
    assert.deepEqual(new CouncilCase('2026-03-20').try(officer, 'acknowledge', '2026-03-23', { understanding: 'A ramp.', wanted: 'A ramp.' }), ['Set out at least one point of complaint.'])
  })
  test('acknowledged on Friday 27 March is to be answered by Tuesday 14 April: ten working days past Easter', () => assert.equal(acknowledged().due('stage-1-response'), '2026-04-14'))
  test('the answer is counted from the acknowledgement, and not from the receipt', () => {
    const late = new CouncilCase('2026-03-20').addPoint('2026-03-20').do(officer, 'acknowledge', '2026-03-26', { understanding: 'A ramp.', wanted: 'A ramp.' })
    assert.equal(late.due('stage-1-response'), '2026-04-13')
  })
  test('more time is ten working days more, with the reason', () => {
    assert.deepEqual(investigating().try(responder, 'extend-stage-1', '2026-04-10'), ['Enter why more time is needed'])
    assert.equal(investigating().do(responder, 'extend-stage-1', '2026-04-10', { reasons: 'The surveyor is ill.' }).due('stage-1-response'), '2026-04-28')
  })
  test('answered stops the clock and says what the decision is', () => {
    const { state } = answered()
    assert.deepEqual([state.stage, state.outcome, state.decidedOn, answered().clock('stage-1-response', '2026-05-01')?.stoppedOn], ['s1-responded', 'not-upheld', '2026-04-10', '2026-04-10'])
  })
  test('a point can be added until the answer, and not after it', () => {
    assert.deepEqual(investigating().try(person, 'add-point', '2026-04-01', { point: 'The door too.' }), [])
    assert.deepEqual(answered().try(person, 'add-point', '2026-04-11', { point: 'The door too.' }), ['no-such-action'])
  })
})

describe('a complaint that is not accepted (Complaint Handling Code 2.4 and 2.5)', () => {
  test('is told why in this case, not by a rule alone', () => {
    assert.deepEqual(acknowledged().try(manager, 'decline', '2026-03-30', { exclusion: 'court-started' }), ['Enter the reasons in this case'])
  })
  test('is over, with a letter to the person that tells of the ombudsman', () => {
    const { state } = acknowledged().do(manager, 'decline', '2026-03-30', { exclusion: 'court-started', reasons: 'The claim is before the court.' })
    assert.deepEqual([state.stage, state.outcome], ['not-accepted', 'not-accepted'])
    assert.deepEqual(scheme.actions.decline?.issues.flatMap((id) => scheme.documents[id]?.tells ?? []), ['go-to-ombudsman'])
  })
  test('is a manager’s decision', () => assert.deepEqual(acknowledged().try(officer, 'decline', '2026-03-30', { exclusion: 'court-started', reasons: 'Court.' }), ['no-such-action']))
})

describe('a complaint to a council, stage 2', () => {
  test('can be asked for without giving reasons', () => assert.equal(answered().do(person, 'request-stage-2', '2026-04-13').state.stage, 's2-requested'))
  test('while the person can still ask for it the case is not closed over their head', () => {
    assert.equal(answered().due('ask-for-stage-2'), '2026-05-11')
    assert.deepEqual(answered().try(officer, 'close-stage-1', '2026-05-11'), ['The person still has time to ask for stage 2.'])
    assert.deepEqual(answered().try(officer, 'close-stage-1', '2026-05-12'), [])
  })
  test('is to be acknowledged within five working days of the request', () => assert.equal(answered().do(person, 'request-stage-2', '2026-04-13').due('stage-2-acknowledgement'), '2026-04-20'))
  test('is to be answered within twenty working days of that acknowledgement', () => assert.equal(reviewing().due('stage-2-response'), '2026-05-14'))
  test('is never answered by whoever answered at stage 1', () => {
    assert.deepEqual(reviewing(both, 'ros').try(both, 'respond-stage-2', '2026-05-01', answer), ['Someone who did not answer at stage 1 must give the final response.'])
    assert.deepEqual(reviewing(both).try(reviewer, 'respond-stage-2', '2026-05-01', answer), [])
  })
  test('after the final response the person can go to the ombudsman, and promises are followed', () => {
    const final = reviewing().do(reviewer, 'respond-stage-2', '2026-05-01', { ...answer, outcome: 'upheld', outstanding: 'Build the ramp by June.' })
    assert.deepEqual([final.state.stage, final.state.outcome], ['final-response', 'upheld'])
    assert.deepEqual(final.try(officer, 'record-promise-kept', '2026-06-02', { what: 'The ramp was built.', 'done-on': '2026-06-01' }), [])
    assert.equal(final.do(officer, 'record-ombudsman', '2026-06-03', { reference: '26 001 234' }).state.stage, 'at-ombudsman')
  })
})

describe('the whole of it', () => {
  test('should take about twelve weeks from the first contact', () => assert.equal(new CouncilCase('2026-03-20').due('whole-procedure'), '2026-06-12'))
  test('does not stop the twelve months in which the ombudsman must be reached (Local Government Act 1974, section 26B)', () => {
    const known = new CouncilCase('2026-03-20').do(officer, 'record-first-known', '2026-03-23', { 'first-known-on': '2025-06-30', source: 'The person’s letter.' })
    assert.equal(known.due('go-to-ombudsman'), '2026-06-30')
    known.addPoint('2026-03-23').do(officer, 'acknowledge', '2026-03-23', { understanding: 'A ramp.', wanted: 'A ramp.' })
    assert.deepEqual([known.due('go-to-ombudsman'), known.clock('go-to-ombudsman', '2026-04-01')?.stoppedOn], ['2026-06-30', null])
  })
  test('a person can withdraw at any time until the final response', () => {
    for (const at of [new CouncilCase('2026-03-20'), acknowledged(), investigating(), answered(), reviewing()]) assert.equal(at.do(person, 'withdraw', '2026-05-01').state.stage, 'withdrawn')
  })
  test('leaves a history that verifies', () => assert.equal(reviewing().do(reviewer, 'respond-stage-2', '2026-05-01', answer).do(officer, 'close-after-final', '2026-06-01').verify(), null))
})
