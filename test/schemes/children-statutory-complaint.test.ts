import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { childrenStatutoryComplaint as scheme } from '../../src/schemes/children-statutory-complaint.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { declaredId } from '../renaming/ids.ts'
import { SchemeCase, somebody, written } from './scheme-case.ts'

const person = 'complainant'
const manager = 'childrens-complaints-manager'
const team = 'stage-1-manager'
const investigator = 'investigating-officer'
const independent = 'independent-person'
const adjudicator = 'adjudicating-officer'
const chair = 'panel-chair'
const director = 'director-of-childrens-services'

const why = { reasons: 'The file shows it.' }
const upheld = { ...why, remedy: 'An apology.' }
const missed = 'Say of each point what was found: none may be left out.'
const missedHere = 'Say of each point what was found at this stage: what an earlier stage found does not count.'

const received = (on: PlainDate = '2026-02-02') => new SchemeCase(scheme, on, {})
const routed = (points = 1) => {
  const at = received()
  for (let n = 0; n < points; n += 1) at.head(manager, '2026-02-02', `point-${n + 1}`)
  return at.take(manager, 'confirm-standing', '2026-02-03').find(manager, 'belongs-here', '2026-02-03', { reasons: 'It is about the assessment under section 17.' })
}
const acknowledged = (points = 1) => routed(points).take(manager, 'acknowledge', '2026-02-03').take(manager, 'ask-team', '2026-02-03')
const answered = () => acknowledged().find(team, 'not-upheld', '2026-02-13', why).take(team, 'answer-stage-1', '2026-02-13', { outcome: 'not-upheld' })
const requested = () => answered().do(person, 'request-stage-2', '2026-03-02')
const agreed = () => requested().take(manager, 'agree-statement', '2026-03-06')
const investigated = () => agreed().take(manager, 'appoint', '2026-03-09')
const reported = () => investigated().find(investigator, 'upheld', '2026-03-30', upheld).take(investigator, 'submit-report', '2026-03-31').take(independent, 'submit-independent-report', '2026-04-01')
const adjudicated = () => reported().take(adjudicator, 'adjudicate', '2026-04-02', { outcome: 'upheld', actions: '2026-05-01 Say sorry in writing' })
const panelAsked = () => adjudicated().do(person, 'request-stage-3', '2026-04-13')
const called = () => panelAsked().take(manager, 'call-panel', '2026-04-20', { 'meets-on': '2026-05-20' })
const met = () => called().take(chair, 'hold-panel', '2026-05-20')
const panelReported = () => met().find(chair, 'upheld', '2026-05-21', upheld).take(chair, 'report-of-panel', '2026-05-22')
const final = () => panelReported().take(director, 'consult-independent-person', '2026-05-26').take(director, 'give-final-answer', '2026-06-01', { outcome: 'upheld' })

describe('which procedure: decided point by point, with the reasons (Children Act 1989, section 26(3); SI 2006/1738, regulation 3)', () => {
  test('nothing is acknowledged before each point has its route', () => {
    const undecided = received().head(manager, '2026-02-02').head(manager, '2026-02-02').take(manager, 'confirm-standing', '2026-02-03')
    const [first = ''] = undecided.state.heads.map(({ id }) => id)
    undecided.find(manager, 'belongs-here', '2026-02-03', why, {}, [first])
    assert.deepEqual(undecided.try(somebody(manager), 'acknowledge', '2026-02-03', { understanding: 'Two points.' }), ['Decide of each point whether it belongs here, and record why.'])
  })
  test('a point that belongs elsewhere says where, and why in this case', () => {
    const point = { type: 'HeadFound', head: 'point-1', finding: 'elsewhere' } as const
    assert.deepEqual(routed().tryRecord(manager, { ...point, supplied: {} }, '2026-02-03', why), ['“Why” is left out.'])
    assert.deepEqual(routed().tryRecord(manager, { ...point, supplied: { exclusion: 'child-protection' } }, '2026-02-03', {}), ['“The reasons in this case” is left out.'])
    assert.deepEqual(routed().tryRecord(manager, { ...point, supplied: { exclusion: 'child-protection' } }, '2026-02-03', why), [])
  })
  test('one point elsewhere does not stop the others', () => {
    const two = routed(2).find(manager, 'elsewhere', '2026-02-03', why, { exclusion: 'conference-decision' }, ['point-2']).take(manager, 'acknowledge', '2026-02-03')
    assert.equal(two.find(team, 'upheld', '2026-02-10', upheld, {}, ['point-1']).take(team, 'answer-stage-1', '2026-02-10').stage, 's1-answered')
  })
  test('says for each kind of point that is not taken who takes it', () => {
    assert.deepEqual(Object.fromEntries(Object.entries(scheme.exclusions ?? {}).map(([id, { instead }]) => [id, instead === undefined ? null : 'scheme' in instead ? declaredId(instead.scheme) : instead.body])), {
      'child-protection': 'council-complaint', 'conference-decision': 'council', 'court-report': 'family-court', 'staff-conduct': 'social-work-england',
      'other-functions': 'council-complaint', 'no-standing': 'council-complaint', 'over-a-year': null, 'would-prejudice': null,
    })
  })
  test('who the person is to the child is confirmed before anything else', () => {
    assert.deepEqual(received().head(manager, '2026-02-02').find(manager, 'belongs-here', '2026-02-02', why).try(somebody(manager), 'acknowledge', '2026-02-02', { understanding: 'A point.' }), ['Confirm first who the person is to the child.'])
  })
  test('a complaint that is not taken at all ends with reasons, and with the way to the ombudsman', () => {
    assert.deepEqual(received().try(somebody(manager), 'decline', '2026-02-03', { exclusion: 'no-standing' }), ['Enter the reasons in this case'])
    assert.deepEqual(received().take(manager, 'decline', '2026-02-03').stage, 'not-eligible')
    assert.deepEqual(received().sends('decline'), ['not-eligible-letter to complainant'])
  })
})

describe('stage 1 (SI 2006/1738)', () => {
  test('is answered within ten working days of the complaint', () => {
    assert.equal(received().due('stage-1-response'), '2026-02-16')
    assert.deepEqual(received().late('stage-1-response', '2026-02-13', '2026-02-16', '2026-02-17'), [false, false, true])
  })
  test('counts past Easter: a complaint of Friday 27 March 2026 is answered by Tuesday 14 April', () => assert.equal(received('2026-03-27').due('stage-1-response'), '2026-04-14'))
  test('takes ten more if it is complex, and then no more', () => {
    const longer = acknowledged().do(team, 'extend-stage-1', '2026-02-13', why)
    assert.equal(longer.due('stage-1-response'), '2026-03-02')
    assert.deepEqual(longer.try(somebody(team), 'extend-stage-1', '2026-02-20', why), ['Stage 1 can be extended once: 20 working days are the most.'])
  })
  test('leaves no point out', () => assert.deepEqual(acknowledged(2).find(team, 'not-upheld', '2026-02-13', why, {}, ['point-1']).try(somebody(team), 'answer-stage-1', '2026-02-13', { outcome: 'not-upheld', ...why }), [missed]))
  test('can be passed over if both sides agree, and a reason is recorded', () => {
    assert.deepEqual(routed().try(somebody(manager), 'skip-stage-1', '2026-02-05'), ['Enter what was agreed with the person, and why stage 1 would not help'])
    assert.equal(routed().take(manager, 'skip-stage-1', '2026-02-05').stage, 's2-requested')
  })
  test('without an answer in time the person can insist on stage 2', () => {
    assert.deepEqual(acknowledged().try(somebody(person), 'insist-on-stage-2', '2026-02-16'), ['The council still has time to answer at stage 1.'])
    assert.equal(acknowledged().do(person, 'insist-on-stage-2', '2026-02-17').stage, 's2-requested')
  })
})

describe('stage 2 (SI 2006/1738)', () => {
  test('is asked for within 20 working days of the answer, or 28 days where that is sooner', () => {
    assert.equal(answered().due('ask-for-stage-2'), '2026-03-13')
    const overEaster = acknowledged().find(team, 'not-upheld', '2026-03-20', why).take(team, 'answer-stage-1', '2026-03-20', { outcome: 'not-upheld' })
    assert.equal(overEaster.due('ask-for-stage-2'), '2026-04-17')
  })
  test('the case is not closed before that day is over', () => {
    assert.deepEqual(answered().try(somebody(manager), 'close-stage-1', '2026-03-13'), ['The person still has time to ask for stage 2.'])
    assert.equal(answered().do(manager, 'close-stage-1', '2026-03-14').stage, 'resolved')
  })
  test('cannot be refused: nobody of the council has an action that does', () => {
    for (const role of [manager, team, adjudicator, director]) assert.deepEqual(requested().allowed(somebody(role), '2026-03-02').filter((id) => scheme.stages[scheme.actions[id]?.to ?? '']?.kind === 'end'), [], role)
  })
  test('runs from the request: 25 working days, asked for on 2 March 2026, are over after 8 April', () => {
    assert.equal(requested().due('stage-2-investigation'), '2026-04-08')
    assert.deepEqual(requested().late('stage-2-investigation', '2026-04-07', '2026-04-08', '2026-04-09'), [false, false, true])
  })
  test('does not begin later because the statement of complaint was agreed late', () => {
    assert.equal(requested().take(manager, 'agree-statement', '2026-04-30').due('stage-2-investigation'), '2026-04-08')
  })
  test('takes at most 65 working days, with a written reason: until Friday 5 June', () => {
    assert.deepEqual(requested().try(somebody(manager), 'extend-stage-2', '2026-03-20'), ['Enter why more time is needed'])
    const longer = requested().do(manager, 'extend-stage-2', '2026-03-20', why)
    assert.deepEqual([longer.due('stage-2-investigation'), requested().due('stage-2-longest')], ['2026-06-05', '2026-06-05'])
    assert.deepEqual(longer.try(somebody(manager), 'extend-stage-2', '2026-04-20', why), ['Stage 2 can be extended once: 65 working days from the request are the most.'])
  })
  test('begins with a statement that the person agreed to (regulation 16)', () => {
    assert.ok(!requested().allowed(somebody(manager), '2026-03-03').includes('appoint'))
    assert.deepEqual(requested().try(somebody(manager), 'agree-statement', '2026-03-06', { statement: 'A.', wanted: 'B.', how: 'signed' }), ['Enter the day on which the person agreed'])
  })
  test('has an independent person, and the record says why they are independent', () => {
    assert.deepEqual(agreed().try(somebody(manager), 'appoint', '2026-03-09', { 'investigating-officer': investigator }), ['Choose independent person', 'Choose why the independent person is independent'])
  })
  test('has findings of its own: those of stage 1 do not count', () => {
    assert.deepEqual(investigated().try(somebody(investigator), 'submit-report', '2026-03-31', { report: 'The report.' }), [missedHere])
  })
  test('is decided with both reports, by somebody else than who investigated', () => {
    const alone = investigated().find(investigator, 'upheld', '2026-03-30', upheld).take(investigator, 'submit-report', '2026-03-31')
    assert.deepEqual(alone.try(somebody(adjudicator), 'adjudicate', '2026-04-02', { outcome: 'upheld', ...why }), ['The independent person has not reported yet.'])
    assert.deepEqual(reported().try(somebody(adjudicator, investigator), 'adjudicate', '2026-04-02', { outcome: 'upheld', ...why }), ['Whoever investigated does not decide on their own report.'])
    assert.deepEqual([adjudicated().stage, adjudicated().state.outcome], ['adjudicated', 'upheld'])
  })
  test('may be decided otherwise than the report says, with reasons', () => {
    const departed = reported().find(adjudicator, 'partly-upheld', '2026-04-02', upheld).take(adjudicator, 'adjudicate', '2026-04-02', { outcome: 'partly-upheld' })
    assert.deepEqual(departed.state.findings.map(({ finding }) => finding), ['partly-upheld'])
  })
})

describe('stage 3 (SI 2006/1738, regulations 19 and 20)', () => {
  test('cannot be refused', () => {
    for (const role of [manager, adjudicator, director]) assert.deepEqual(panelAsked().allowed(somebody(role), '2026-04-13').filter((id) => scheme.stages[scheme.actions[id]?.to ?? '']?.kind === 'end'), [], role)
  })
  test('the panel meets within 30 working days of the request: asked for on 13 April 2026, by 27 May', () => {
    assert.equal(panelAsked().due('stage-3-panel'), '2026-05-27')
    assert.deepEqual(panelAsked().late('stage-3-panel', '2026-05-26', '2026-05-27', '2026-05-28'), [false, false, true])
  })
  test('to call it does not meet the duty; it has to be held', () => {
    assert.equal(called().clock('stage-3-panel', '2026-04-21')?.stoppedOn, null)
    assert.equal(met().clock('stage-3-panel', '2026-05-21')?.stoppedOn, '2026-05-20')
  })
  test('reports within five working days of the day on which it met, past a bank holiday', () => assert.equal(met().due('panel-report'), '2026-05-28'))
  test('finds on each point itself', () => assert.deepEqual(met().try(somebody(chair), 'report-of-panel', '2026-05-22', { report: 'R.' }), [missedHere]))
  test('does not report before it has met', () => assert.deepEqual(called().find(chair, 'upheld', '2026-05-19', upheld).try(somebody(chair), 'report-of-panel', '2026-05-19', { report: 'R.' }), ['The panel has not met yet.']))
  test('is answered within 15 working days of its report', () => {
    assert.equal(panelReported().due('final-response'), '2026-06-15')
    assert.deepEqual(panelReported().late('final-response', '2026-06-12', '2026-06-15', '2026-06-16'), [false, false, true])
  })
  test('the director hears the independent person first, and says where the council departs from the panel', () => {
    assert.deepEqual(panelReported().try(somebody(director), 'give-final-answer', '2026-06-01', { outcome: 'upheld', ...why, departures: 'Nowhere.' }), ['Ask the independent person of stage 2 first.'])
    assert.deepEqual(panelReported().take(director, 'consult-independent-person', '2026-05-26').try(somebody(director), 'give-final-answer', '2026-06-01', { outcome: 'upheld', ...why }), ['Enter whether the council follows the panel, and why not where it does not'])
  })
  test('ends with the final answer, and goes on until what was promised is done', () => {
    assert.deepEqual(final().try(somebody(manager), 'close-final', '2026-06-20'), ['Something that was promised has not been done. Record how it was, with proof, before you close.'])
    assert.equal(final().keepPromises(manager, '2026-06-20').do(manager, 'close-final', '2026-06-20').stage, 'resolved')
    assert.equal(final().take(manager, 'record-ombudsman', '2026-06-20').stage, 'ombudsman')
  })
})

describe('early to the ombudsman, without a panel', () => {
  const given = { robust: 'Everybody was heard.', 'wanted-agreed': 'All of it.' }
  const planned = () => adjudicated().take(manager, 'plan-actions', '2026-04-07', { actions: '2026-05-01 Train the team' })
  test('needs a plan of action and the person’s agreement', () => {
    assert.deepEqual(adjudicated().try(somebody(manager), 'refer-early', '2026-04-07', given), ['Record first what will be done and by when.', 'The person has not agreed to leave out the panel.'])
    assert.deepEqual(planned().try(somebody(manager), 'refer-early', '2026-04-07', given), ['The person has not agreed to leave out the panel.'])
    assert.equal(planned().take(person, 'agree-early-referral', '2026-04-08').do(manager, 'refer-early', '2026-04-08', given).stage, 'early-referral')
  })
  test('is not open where a point was not upheld: to leave out the panel would be fault', () => {
    const half = reported().find(adjudicator, 'partly-upheld', '2026-04-02', upheld).take(adjudicator, 'adjudicate', '2026-04-02').take(manager, 'plan-actions', '2026-04-07', { actions: '2026-05-01 Train the team' }).take(person, 'agree-early-referral', '2026-04-08')
    assert.deepEqual(half.try(somebody(manager), 'refer-early', '2026-04-08', given), ['Only a complaint of which every point was upheld can go to the ombudsman without a panel.', 'No point of this complaint was upheld.'])
  })
  test('leaves the person free to ask for the panel after all', () => assert.equal(planned().take(person, 'agree-early-referral', '2026-04-08').do(person, 'request-stage-3', '2026-04-09').stage, 's3-requested'))
})

describe('other proceedings that come first (regulation 8)', () => {
  const paused = () => requested().take(manager, 'pause', '2026-03-10')
  test('the person is told in writing which, what waits, and why', () => {
    assert.deepEqual(requested().sends('pause'), ['pause-letter to complainant'])
    assert.match(paused().letter('pause-letter'), /If you think that we are wrong[\s\S]*lgo\.org\.uk/, 'who can be asked about it, and where')
    assert.deepEqual(requested().try(somebody(manager), 'pause', '2026-03-10', { proceedings: 'court' }), ['Enter which points wait', 'Enter how going on now would prejudice them'])
  })
  test('the clocks stand still meanwhile', () => {
    assert.deepEqual([paused().clock('stage-2-investigation', '2026-06-30')?.over, paused().clock('stage-2-investigation', '2026-06-30')?.pausedSince], [false, '2026-03-10'])
  })
  test('afterwards the case goes on where it was, with the time that was left', () => {
    const resumed = paused().take(manager, 'resume', '2026-03-24', { 'ended-on': '2026-03-23' })
    assert.equal(resumed.stage, 's2-requested')
    assert.ok((resumed.due('stage-2-investigation') ?? '') > '2026-04-08')
    const investigation = investigated().take(manager, 'pause', '2026-03-10').take(manager, 'resume', '2026-03-24')
    assert.equal(investigation.stage, 'io-ip-appointed')
  })
  test('a second pause goes back to where the second began', () => {
    const twice = acknowledged().take(manager, 'pause', '2026-02-05').take(manager, 'resume', '2026-02-09').find(team, 'not-upheld', '2026-02-13', why).take(team, 'answer-stage-1', '2026-02-13').do(person, 'request-stage-2', '2026-02-16').take(manager, 'pause', '2026-02-17').take(manager, 'resume', '2026-02-20')
    assert.equal(twice.stage, 's2-requested')
  })
  test('a complaint that the proceedings decide ends with reasons', () => assert.equal(paused().take(manager, 'stop-for-proceedings', '2026-06-01', { exclusion: 'would-prejudice' }).stage, 'not-eligible'))
})

describe('the whole of it', () => {
  test('a complaint should come within a year of what it is about (regulation 9)', () => assert.equal(received().take(manager, 'record-grounds-arose', '2026-02-03', { 'arose-on': '2025-02-28' }).due('complain-in-time'), '2026-02-28'))
  test('none of it stops the twelve months for the ombudsman (Local Government Act 1974, section 26B)', () => {
    const known = received().take(manager, 'record-grounds-arose', '2026-02-03', { 'arose-on': '2025-06-30' }).head(manager, '2026-02-03').take(manager, 'confirm-standing', '2026-02-03').take(manager, 'pause', '2026-02-04')
    assert.deepEqual([known.due('go-to-ombudsman'), known.clock('go-to-ombudsman', '2026-03-01')?.pausedSince], ['2026-06-30', null])
  })
  test('a person can withdraw at any time until the panel has reported', () => {
    for (const at of [received(), acknowledged(), answered(), requested(), agreed(), investigated(), reported(), adjudicated(), panelAsked(), called()]) assert.equal(at.do(person, 'withdraw', '2026-06-01').stage, 'withdrawn')
  })
  test('leaves nobody untold: what the office ends, it ends with a letter', () => {
    const silent = Object.entries(scheme.actions).filter(([, { to, by, issues }]) => scheme.stages[to]?.kind === 'end' && !by.includes(person) && issues.length === 0).map(([id]) => id)
    // The ombudsman writes to the person itself.
    assert.deepEqual(silent, ['record-ombudsman'])
  })
  test('leaves a history that verifies', () => assert.equal(final().verify(), null))
})

describe('its letters', () => {
  test('were all written in these tests, and none had a hole', () => assert.deepEqual(Object.keys(scheme.documents).filter((id) => !written.has(declaredId(id))), []))
})
