import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clocksOf } from '../../src/casework/clocks.ts'
import { councilComplaint as scheme } from '../../src/schemes/council-complaint.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { clockId, declaredId, ruleName, schemeId, stageId } from '../renaming/ids.ts'
import { SchemeCase, somebody, written } from './scheme-case.ts'

const [person, officer, manager, responder, reviewer] = ['complainant', 'complaints-officer', 'complaints-manager', 'stage-1-responder', 'stage-2-reviewer'] as const
/** Someone who may do either, as in a small council. */
const both = { person: 'ros', roles: ['stage-1-responder', 'stage-2-reviewer'], powers: [] }

const received = (on: PlainDate = '2026-03-20') => new SchemeCase(scheme, on, {})
const acknowledged = () => received().head(officer, '2026-03-20').do(officer, 'acknowledge', '2026-03-27', { understanding: 'A ramp was agreed and not built.', wanted: 'The ramp.' })
const investigating = () => acknowledged().do(officer, 'allocate-stage-1', '2026-03-30', { responder })
const refuted = { reasons: 'Nobody agreed to it.' }
const answer = { outcome: 'not-upheld', reasons: 'The ramp was not agreed.' }
const answered = () => investigating().find(responder, 'not-upheld', '2026-04-10', refuted).do(responder, 'respond-stage-1', '2026-04-10', answer)
const reviewing = () => answered().do(person, 'request-stage-2', '2026-04-13').do(officer, 'acknowledge-stage-2', '2026-04-15', { understanding: 'Whether it was agreed.' }).do(officer, 'allocate-stage-2', '2026-04-15', { reviewer })
const found = () => reviewing().find(reviewer, 'upheld', '2026-04-30', { reasons: 'The minutes show it.', remedy: 'The ramp is built.' })
const final = () => found().do(reviewer, 'respond-stage-2', '2026-05-01', { outcome: 'upheld', reasons: 'The ramp was agreed.', outstanding: '2026-06-30 Build the ramp\n2026-05-08 Say sorry' })

describe('a complaint to a council, stage 1 (Complaint Handling Code 6.2 to 6.8)', () => {
  test('received on Friday 20 March 2026 is to be acknowledged by Friday 27 March', () => assert.equal(received().due('stage-1-acknowledgement'), '2026-03-27'))
  test('is late on the day after, and not on the fifth working day', () => assert.deepEqual(received().late('stage-1-acknowledgement', '2026-03-26', '2026-03-27', '2026-03-28'), [false, false, true]))
  test('is acknowledged with its points set out, and what the person wants', () => {
    assert.deepEqual(received().try(somebody(officer), 'acknowledge', '2026-03-23', { understanding: 'A ramp.', wanted: 'A ramp.' }), ['Set out at least one point of complaint.'])
    assert.deepEqual(received().head(officer, '2026-03-23').try(somebody(officer), 'acknowledge', '2026-03-23', { understanding: 'A ramp.' }), ['Enter what the person wants to happen'])
  })
  test('acknowledged on Friday 27 March is to be answered by Tuesday 14 April: ten working days past Easter', () => assert.equal(acknowledged().due('stage-1-response'), '2026-04-14'))
  test('the answer is counted from the acknowledgement, and not from the receipt', () => {
    const sooner = received().head(officer, '2026-03-20').do(officer, 'acknowledge', '2026-03-26', { understanding: 'A ramp.', wanted: 'A ramp.' })
    assert.equal(sooner.due('stage-1-response'), '2026-04-13')
  })
  test('more time is ten working days more, with the reason', () => {
    assert.deepEqual(investigating().try(somebody(responder), 'extend-stage-1', '2026-04-10'), ['Enter why more time is needed'])
    assert.equal(investigating().do(responder, 'extend-stage-1', '2026-04-10', { reasons: 'The surveyor is ill.' }).due('stage-1-response'), '2026-04-28')
  })
  test('still more is for a manager, with a good reason and another notice', () => {
    const later = investigating().do(responder, 'extend-stage-1', '2026-04-10', { reasons: 'The surveyor is ill.' })
    assert.deepEqual(later.allowed(somebody(responder), '2026-04-20').filter((id) => id.startsWith('extend')), [])
    assert.equal(later.do(manager, 'extend-stage-1-further', '2026-04-27', { reasons: 'The surveyor has died.' }).due('stage-1-response'), '2026-05-13')
    assert.equal(later.letters.filter(({ document }) => document === 'extension-notice-1').length, 2)
  })
  test('a withdrawn complaint was never answered, and is not said to have been', () => {
    const withdrawn = investigating().do(person, 'withdraw', '2026-04-10')
    assert.deepEqual([withdrawn.clock('stage-1-response', '2026-05-01')?.lapsed, answered().clock('stage-1-response', '2026-05-01')?.lapsed], [true, false])
  })
  test('answered stops the clock and says what the decision is', () => {
    const { state } = answered()
    assert.deepEqual([state.stage, state.outcome, state.decidedOn, answered().clock('stage-1-response', '2026-05-01')?.stoppedOn], [stageId('s1-responded'), 'not-upheld', '2026-04-10', '2026-04-10'])
  })
  test('is not answered while a point has no finding', () => {
    const two = investigating().head(officer, '2026-03-31')
    const [first = ''] = two.state.heads.map(({ id }) => id)
    two.find(responder, 'not-upheld', '2026-04-10', refuted, {}, [first])
    assert.deepEqual(two.try(somebody(responder), 'respond-stage-1', '2026-04-10', answer), ['Say of each point what was found: none may be left out.'])
  })
  test('a point is not upheld, nor found otherwise, without reasons', () => {
    const [head = ''] = investigating().state.heads.map(({ id }) => id)
    assert.deepEqual(investigating().tryRecord(responder, { type: 'HeadFound', head, finding: 'not-upheld', supplied: {} }, '2026-04-10', {}), ['“Why” is left out.'])
  })
  test('an upheld point says what puts it right, or why nothing more is needed', () => {
    const [head = ''] = investigating().state.heads.map(({ id }) => id)
    const upheld = { type: 'HeadFound', head, finding: 'upheld', supplied: {} } as const
    assert.deepEqual(investigating().tryRecord(responder, upheld, '2026-04-10', { reasons: 'It was agreed.' }), ['Say what puts this point right, or why nothing more is needed.'])
    assert.deepEqual(investigating().tryRecord(responder, upheld, '2026-04-10', { reasons: 'It was agreed.', 'no-remedy': 'It has been built since.' }), [])
  })
  test('findings are for whoever answers, not for the complaints team', () => {
    const [head = ''] = investigating().state.heads.map(({ id }) => id)
    assert.deepEqual(investigating().tryRecord(officer, { type: 'HeadFound', head, finding: 'not-upheld', supplied: {} }, '2026-04-10', refuted), ['not-open'])
  })
  test('a point can be added until the answer, and not after it', () => {
    assert.deepEqual(investigating().try(somebody(person), 'add-point', '2026-04-01', { point: 'The door too.' }), [])
    assert.deepEqual(answered().try(somebody(person), 'add-point', '2026-04-11', { point: 'The door too.' }), ['no-such-action'])
  })
})

describe('what is promised (Complaint Handling Code 6.6)', () => {
  const promised = () => investigating().find(responder, 'upheld', '2026-04-10', { reasons: 'It was agreed.', remedy: 'It is built.' }).do(responder, 'respond-stage-1', '2026-04-10', { ...answer, outcome: 'upheld', outstanding: '2026-06-30 Build the ramp' })
  test('has a day and somebody who owes it', () => {
    assert.deepEqual(promised().state.promises.map(({ holder, due, done }) => [holder, due, done]), [[officer, '2026-06-30', null]])
    assert.deepEqual(investigating().find(responder, 'not-upheld', '2026-04-10', refuted).try(somebody(responder), 'respond-stage-1', '2026-04-10', { ...answer, outstanding: 'Build the ramp' }), ['Give the day by which it will be done, such as 27 3 2026 (entry 1)'])
  })
  test('does not hold up the answer: one answers when the answer is known', () => assert.equal(promised().stage, 's1-responded'))
  test('is not done without proof', () => {
    const [promise] = promised().state.promises
    assert.deepEqual(promised().tryRecord(officer, { type: 'PromiseKept', promise: promise?.promise ?? '', on: '2026-06-01' }, '2026-06-01', {}), ['Say how it can be seen that this was done.'])
  })
  test('is followed after the person has accepted the answer, and the complaint is closed', () => {
    const closed = promised().do(person, 'accept-response', '2026-04-13')
    assert.equal(closed.stage, 'closed')
    assert.notEqual(closed.keepPromises(officer, '2026-06-01').state.promises[0]?.done ?? null, null)
  })
  test('keeps a complaint open after the final response until it is done', () => {
    assert.deepEqual(final().try(somebody(officer), 'close-after-final', '2026-06-01'), ['Something that was promised has not been done. Record how it was, with proof, before you close.'])
    assert.equal(final().keepPromises(officer, '2026-06-01').do(officer, 'close-after-final', '2026-06-01').stage, 'closed')
  })
})

describe('a complaint that is not accepted (Complaint Handling Code 2.4 and 2.5)', () => {
  test('is told why in this case, not by a rule alone', () => {
    assert.deepEqual(acknowledged().try(somebody(manager), 'decline', '2026-03-30', { exclusion: 'court-started' }), ['Enter the reasons in this case'])
  })
  test('is refused on one of the grounds that the procedure names', () => {
    assert.deepEqual(acknowledged().try(somebody(manager), 'decline', '2026-03-30', { exclusion: 'too-long', reasons: 'It is long.' }), ['Choose why it is not accepted from the list'])
  })
  test('is over, with a letter to the person that tells of the ombudsman', () => {
    const { state } = acknowledged().do(manager, 'decline', '2026-03-30', { exclusion: 'court-started', reasons: 'The claim is before the court.' })
    assert.deepEqual([state.stage, state.outcome], [stageId('not-accepted'), 'not-accepted'])
    assert.deepEqual(scheme.actions.decline?.issues.flatMap((id) => scheme.documents[id]?.tells ?? []), [clockId('go-to-ombudsman')])
    assert.ok(scheme.escalation?.some(({ to, from }) => 'scheme' in to && to.scheme === schemeId('ombudsman') && from?.includes(stageId('not-accepted'))))
  })
  test('says who deals with it instead', () => {
    assert.match(acknowledged().do(manager, 'decline', '2026-03-30', { exclusion: 'statutory-route', reasons: 'It is about an assessment.' }).letter('not-accepted-letter'), /It is about an assessment\.[^]*The law has its own complaint procedure/)
  })
  test('is a manager’s decision', () => assert.deepEqual(acknowledged().try(somebody(officer), 'decline', '2026-03-30', { exclusion: 'court-started', reasons: 'Court.' }), ['no-such-action']))
  test('goes to the children’s procedure where the law has one (Children Act 1989, section 26(3))', () => {
    assert.deepEqual([scheme.exclusions?.['statutory-route']?.instead, scheme.handovers?.['to-statutory-complaint']?.to], [{ scheme: schemeId('children-statutory-complaint') }, { scheme: schemeId('children-statutory-complaint') }])
  })
})

describe('a complaint to a council, stage 2', () => {
  test('can be asked for without giving reasons', () => assert.equal(answered().do(person, 'request-stage-2', '2026-04-13').stage, 's2-requested'))
  test('while the person can still ask for it the case is not closed over their head', () => {
    assert.equal(answered().due('ask-for-stage-2'), '2026-05-11')
    assert.deepEqual(answered().try(somebody(officer), 'close-stage-1', '2026-05-11'), ['The person still has time to ask for stage 2.'])
    assert.deepEqual(answered().try(somebody(officer), 'close-stage-1', '2026-05-12'), [])
  })
  test('is to be acknowledged within five working days of the request', () => assert.equal(answered().do(person, 'request-stage-2', '2026-04-13').due('stage-2-acknowledgement'), '2026-04-20'))
  test('is to be answered within twenty working days of that acknowledgement', () => {
    assert.equal(reviewing().due('stage-2-response'), '2026-05-14')
    assert.deepEqual(reviewing().late('stage-2-response', '2026-05-13', '2026-05-14', '2026-05-15'), [false, false, true])
  })
  test('takes twenty working days more where the office has set no other figure, since none for councils was found', () => {
    const longer = reviewing().do(reviewer, 'extend-stage-2', '2026-05-14', { reasons: 'The surveyor is ill.' })
    assert.equal(longer.due('stage-2-response'), '2026-06-12')
    const set = clocksOf(longer.state, scheme, '2026-05-15', { counts: { [ruleName('council-complaint.stage-2-response.extension')]: { amount: 10, unit: 'working-days' } } })
    assert.equal(set.find(({ id }) => id === clockId('stage-2-response'))?.due, '2026-05-29')
    assert.equal(scheme.clocks[clockId('stage-2-response')]?.extends?.[0]?.basis, 'unverified')
  })
  test('has a finding of its own on each point: that of stage 1 does not count', () => {
    assert.deepEqual(reviewing().try(somebody(reviewer), 'respond-stage-2', '2026-05-01', answer), ['Say of each point what was found at this stage: what stage 1 found does not count.'])
    assert.deepEqual(found().try(somebody(reviewer), 'respond-stage-2', '2026-05-01', { ...answer, outcome: 'upheld' }), [])
  })
  test('is never answered by whoever answered at stage 1', () => {
    const one = investigating().find(responder, 'not-upheld', '2026-04-10', refuted).do(both, 'respond-stage-1', '2026-04-10', answer)
      .do(person, 'request-stage-2', '2026-04-13').do(officer, 'acknowledge-stage-2', '2026-04-15', { understanding: 'The ramp.' }).do(officer, 'allocate-stage-2', '2026-04-15', { reviewer }).find(reviewer, 'not-upheld', '2026-04-30', refuted)
    assert.deepEqual(one.try(both, 'respond-stage-2', '2026-05-01', answer), ['Someone who did not answer at stage 1 must give the final response.'])
    assert.deepEqual(one.try(somebody(reviewer), 'respond-stage-2', '2026-05-01', answer), [])
  })
  test('after the final response the person can go to the ombudsman, and promises are followed', () => {
    assert.deepEqual([final().stage, final().state.outcome, final().state.promises.length], ['final-response', 'upheld', 2])
    assert.equal(final().do(officer, 'record-ombudsman', '2026-06-03', { reference: '26 001 234' }).stage, 'at-ombudsman')
  })
})

describe('the whole of it', () => {
  test('should take about twelve weeks from the first contact', () => assert.equal(received().due('whole-procedure'), '2026-06-12'))
  test('does not stop the twelve months in which the ombudsman must be reached (Local Government Act 1974, section 26B)', () => {
    const known = received().do(officer, 'record-first-known', '2026-03-23', { 'first-known-on': '2025-06-30', source: 'The person’s letter.' })
    assert.equal(known.due('go-to-ombudsman'), '2026-06-30')
    known.head(officer, '2026-03-23').do(officer, 'acknowledge', '2026-03-23', { understanding: 'A ramp.', wanted: 'A ramp.' })
    assert.deepEqual([known.due('go-to-ombudsman'), known.clock('go-to-ombudsman', '2026-04-01')?.stoppedOn], ['2026-06-30', null])
  })
  test('a person can withdraw at any time until the final response', () => {
    for (const at of [received(), acknowledged(), investigating(), answered(), reviewing()]) assert.equal(at.do(person, 'withdraw', '2026-05-01').stage, 'withdrawn')
  })
  test('leaves nobody untold: each action of the office that ends it sends the person a letter', () => {
    const silent = Object.entries(scheme.actions).filter(([, { to, by, issues }]) => scheme.stages[to]?.kind === 'end' && !by.includes(person) && issues.length === 0).map(([id]) => id)
    // The ombudsman writes to the person itself.
    assert.deepEqual(silent, ['record-ombudsman'])
  })
  test('leaves a history that verifies', () => assert.equal(final().keepPromises(officer, '2026-06-01').do(officer, 'close-after-final', '2026-06-01').verify(), null))
})

describe('its letters', () => {
  test('acknowledge with understanding, points, what is wanted and the day of the answer (Code 6.2)', () => {
    assert.match(acknowledged().letter('acknowledgement'), /A ramp was agreed and not built\.[^]*\* Words[^]*The ramp\.[^]*We will answer by 14 April 2026\./)
  })
  test('of more time give the reason, the new day and the ombudsman’s details (Code 6.4 and 6.5)', () => {
    const later = reviewing().do(reviewer, 'extend-stage-2', '2026-05-14', { reasons: 'The surveyor is ill.' }).letter('extension-notice-2')
    assert.match(later, /The surveyor is ill\.[^]*We will now answer by 12 June 2026\.[^]*ombudsman[^]*within 12 months/)
  })
  test('answer with stage, decision, a finding on each point, remedy, what is outstanding with its day, and the next step (Code 6.7 and 6.8)', () => {
    assert.match(answered().letter('stage-1-response'), /at stage 1 of our procedure\. The council finds that nothing went wrong\.[^]*Not upheld\.[^]*Why: Nobody agreed to it\.[^]*Nothing beyond what this letter says\.[^]*by 11 May 2026/)
    assert.match(final().letter('final-letter'), /Upheld\.[^]*What puts it right: The ramp is built\.[^]*Build the ramp, by 30 June 2026[^]*Say sorry, by 8 May 2026[^]*This is our final answer[^]*ombudsman/)
  })
  test('at the end do not say what the ombudsman will do (Guide for link officers)', () => assert.match(final().letter('final-letter'), /Whether they look into it is for them to say\./))
  test('of no stage 2 give the reason, leave the answer at stage 1 standing, and show the way to the ombudsman (Code 5.7)', () => {
    const letter = answered().do(person, 'request-stage-2', '2026-04-13').do(manager, 'decline-stage-2', '2026-04-15', { reasons: 'A court has decided the same.' }).letter('stage-2-refusal')
    assert.match(letter, /We will not look at your complaint again[^]*A court has decided the same\.[^]*Our answer at stage 1 stands[^]*ombudsman/)
  })
  test('say to which complaint it was joined', () => assert.match(acknowledged().do(officer, 'merge', '2026-03-30', { other: '26 000 007' }).letter('joined-letter'), /26 000 007/))
  test('were all written in these tests, and none had a hole', () => assert.deepEqual(Object.keys(scheme.documents).filter((id) => !written.has(declaredId(id))), []))
})
