import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { childrensSocialCare as scheme } from '../../src/schemes/childrens-social-care.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { clockId, declaredId, stageId } from '../renaming/ids.ts'
import { SchemeCase, somebody, written } from './scheme-case.ts'

const parent = 'parent'
const duty = 'duty-worker'
const supervisor = 'practice-supervisor'
const worker = 'social-worker'
const manager = 'team-manager'
const chair = 'conference-chair'

const four = { minimum: 'met' }
const alone = { 'seen-alone': 'yes' }
const noteMissing = 'The note of a visit has not been written up.'

/** A contact of Monday 2 March 2026, with a parent and a referrer known. */
const contact = (on: PlainDate = '2026-03-02') => new SchemeCase(scheme, on, {}).head(duty, on).party(duty, 'referrer', on).party(duty, 'agency', on)
const told = () => contact().take(supervisor, 'tell-parents', '2026-03-02')
const inNeed = () => told().take(supervisor, 'decide-section-17', '2026-03-03', { 'referred-on': '2026-03-02' }).take(supervisor, 'allocate', '2026-03-03', { lead: worker })
const offered = () => inNeed().take(worker, 'offer-assessment', '2026-03-05')
const assessing = () => offered().do(parent, 'agree', '2026-03-06')
const assessed = () => assessing().take(worker, 'complete-assessment', '2026-04-20')
const strategy = () => contact().take(supervisor, 'decide-strategy', '2026-03-02', { 'referred-on': '2026-03-02' })
const enquiring = () => strategy().take(manager, 'begin-section-47', '2026-03-04', { 'held-on': '2026-03-04', kind: 'joint', ...four }).take(manager, 'allocate', '2026-03-04', { lead: worker })
const visited = () => enquiring().take(worker, 'record-visit', '2026-03-05', { 'visited-on': '2026-03-05', police: 'joint', ...alone })
const noted = () => visited().take(worker, 'write-note', '2026-03-06')

describe('a contact (Working Together 2023)', () => {
  test('is recorded by the duty worker, with the harm alleged and its source, where the child is and what the parents know', () => {
    assert.deepEqual(scheme.opening?.by, [duty, supervisor, manager])
    assert.deepEqual(scheme.opening?.supplies.filter(({ required }) => required).map(({ id }) => id), ['contact-time', 'referrer-kind', 'harm', 'whereabouts', 'parents-know', 'proceedings'])
  })
  test('is decided on, and the referrer answered, within one working day', () => {
    assert.equal(contact().due('decision'), '2026-03-03')
    assert.deepEqual(contact().late('decision', '2026-03-02', '2026-03-03', '2026-03-04'), [false, false, true])
  })
  test('of the Thursday before Easter is decided on the Tuesday after', () => assert.equal(contact('2026-04-02').due('decision'), '2026-04-07'))
  test('is decided by a supervisor or manager, with reasons', () => {
    assert.ok(!told().allowed(somebody(duty), '2026-03-02').includes('decide-section-17'))
    assert.deepEqual(told().try(somebody(supervisor), 'decide-section-17', '2026-03-02', { 'referred-on': '2026-03-02', 'told-referrer': 'We look at it.' }), ['Enter the reasons'])
  })
  test('is answered to the referrer, whatever is decided', () => {
    for (const action of ['decide-no-further-action', 'decide-early-help', 'decide-section-17', 'decide-strategy', 'decide-immediate-protection']) assert.ok(contact().sends(action).includes('answer-to-referrer to referrer'), action)
  })
  test('whose referrer nobody wrote down is not decided', () => {
    const nobody = new SchemeCase(scheme, '2026-03-02', {}).head(duty, '2026-03-02')
    assert.deepEqual(nobody.try(somebody(supervisor), 'decide-strategy', '2026-03-02', { 'referred-on': '2026-03-02', reasons: 'R.', 'told-referrer': 'T.' }), ['Record as a party who made the contact, so that they can be answered.'])
  })
  test('is told to the parents, or the record says why that would put the child at risk', () => {
    const given = { 'referred-on': '2026-03-02', reasons: 'R.', 'told-referrer': 'T.' }
    assert.deepEqual(contact().try(somebody(supervisor), 'decide-section-17', '2026-03-02', given), ['Tell the parents, or record why telling them would put the child at risk.'])
    assert.deepEqual(contact().take(supervisor, 'record-not-telling', '2026-03-02').try(somebody(supervisor), 'decide-section-17', '2026-03-02', given), [])
  })
  test('that comes to nothing is told to the parents too, with who deals with the rest', () => {
    const ended = told().take(supervisor, 'decide-no-further-action', '2026-03-03', { 'told-parents': 'We found nothing to worry about.', exclusion: 'police-part' })
    assert.deepEqual([ended.stage, ended.state.outcome], ['no-further-action', 'no-further-action'])
    assert.match(ended.letter('contact-outcome'), /We found nothing to worry about\.[^]*Part 3 of the Data Protection Act 2018/)
  })
  test('prepares no letter for a parent who must not be told', () => {
    const at = new SchemeCase(scheme, '2026-03-02').head(duty, '2026-03-02').party(duty, 'parent-not-told', '2026-03-02').party(duty, 'referrer', '2026-03-02')
    at.take(supervisor, 'record-not-telling', '2026-03-02').take(supervisor, 'decide-no-further-action', '2026-03-03')
    assert.ok(!Object.values(scheme.documents).some(({ to }) => to.includes('parent-not-told')))
    assert.equal(at.stage, 'no-further-action')
  })
  test('does not wait for the parents where there is reasonable cause to suspect significant harm', () => assert.equal(strategy().stage, 'strategy'))
  test('about a family that was known says what was decided then, before it is decided on', () => {
    const again = contact().take(duty, 'record-re-referral', '2026-03-02', { earlier: '24 000 123' })
    assert.equal(again.stage, 're-referred')
    assert.deepEqual(again.allowed(somebody(supervisor), '2026-03-02').filter((id) => id.startsWith('decide-')), [])
    assert.equal(again.take(supervisor, 'read-earlier-case', '2026-03-02').take(supervisor, 'decide-strategy', '2026-03-03').stage, 'strategy')
    assert.deepEqual(again.clock('decision', '2026-03-03')?.stoppedOn, '2026-03-03')
  })
})

describe('a strategy discussion (Children Act 1989, section 47)', () => {
  test('can be called from wherever the case stands, on new reasonable cause', () => {
    for (const at of [inNeed(), offered(), assessing(), assessed(), noted()]) assert.equal(at.take(worker, 'new-reasonable-cause', '2026-05-01').stage, 'strategy')
  })
  test('says that social worker, manager, health and police were there, or who was missing and why', () => {
    const given = { 'held-on': '2026-03-04', attendees: 'A, B.', seniority: 'yes', information: 'I.', reasons: 'R.', kind: 'joint', medical: 'no', 'who-tells': 'The social worker, today', agreed: 'A.', 'for-agencies': 'F.' }
    assert.deepEqual(strategy().try(somebody(manager), 'begin-section-47', '2026-03-04', given), ['Say that all four were there, or who was missing and why.'])
    assert.deepEqual(strategy().try(somebody(manager), 'begin-section-47', '2026-03-04', { ...given, missing: 'Health: rung up afterwards.' }), [])
  })
  test('settles whether to enquire alone or with the police, and who tells the parents', () => {
    assert.deepEqual(strategy().try(somebody(manager), 'begin-section-47', '2026-03-04', { 'held-on': '2026-03-04', attendees: 'A.', seniority: 'yes', information: 'I.', reasons: 'R.', agreed: 'A.', 'for-agencies': 'F.', ...four }), ['Choose who enquires', 'Choose whether a medical examination is needed', 'Enter who tells the parents, and when'])
  })
  test('agrees who does what by when; that goes to the agencies, and is no promise that the family would see', () => {
    const acting = strategy().take(manager, 'begin-section-47', '2026-03-04', { ...four, agreed: 'Social worker and officer visit on 5 March, unannounced.' })
    assert.match(acting.letter('strategy-record'), /5 March, unannounced/)
    assert.deepEqual([acting.state.promises, acting.letters.filter(({ to }) => to === parent)], [[], []])
  })
  test('of Wednesday 4 March 2026 that begins an enquiry leads to a conference by Wednesday 25 March', () => {
    assert.equal(enquiring().due('initial-conference'), '2026-03-25')
    assert.deepEqual(enquiring().late('initial-conference', '2026-03-24', '2026-03-25', '2026-03-26'), [false, false, true])
  })
  test('that begins none offers an assessment or ends, with the same record', () => {
    assert.equal(strategy().take(manager, 'decide-no-enquiry', '2026-03-04', four).stage, 'decided')
    assert.equal(strategy().take(manager, 'decide-nothing-needed', '2026-03-04', four).stage, 'closing')
  })
})

describe('a visit and its note ([2018] EWFC B74)', () => {
  test('is a social worker’s in an enquiry', () => {
    assert.ok(enquiring().allowed(somebody(worker), '2026-03-05').includes('record-visit'))
    assert.ok(!enquiring().allowed(somebody('family-practitioner'), '2026-03-05').includes('record-visit'))
  })
  test('says whether the child was seen alone, and if not why', () => {
    const given = { 'visited-on': '2026-03-05', times: '15:00 to 16:00', place: 'At home', present: 'Social worker, officer', police: 'joint', evidence: 'The officer’s record.' }
    assert.deepEqual(enquiring().try(somebody(worker), 'record-visit', '2026-03-05', given), ['Say that the child was seen alone, or why not.'])
    assert.deepEqual(enquiring().try(somebody(worker), 'record-visit', '2026-03-05', { ...given, 'not-alone': 'The child would not leave her mother.' }), [])
  })
  test('says what shows that it took place', () => assert.ok(enquiring().try(somebody(worker), 'record-visit', '2026-03-05', { 'visited-on': '2026-03-05', ...alone }).includes('Enter what shows that the visit took place')))
  test('is written up by the next working day, where the office has set no other time', () => {
    assert.equal(visited().due('visit-note'), '2026-03-06')
    assert.deepEqual(visited().late('visit-note', '2026-03-06', '2026-03-07'), [false, true])
    assert.equal(scheme.clocks[clockId('visit-note')]?.configurable, true)
  })
  test('keeps observation, what was said, what others reported and opinion apart', () => {
    assert.deepEqual(scheme.actions['write-note']?.supplies.map(({ id }) => id), ['observed', 'said', 'reported', 'opinion', 'author'])
  })
  test('written late says why and from what, and the days between visit and note stay on record', () => {
    const given = { observed: 'O.', said: 'S.', reported: 'R.', opinion: 'P.', author: 'A worker, SW123' }
    assert.deepEqual(visited().try(somebody(worker), 'write-note', '2026-03-19', given), ['No visit waits for its note, or the time for it is over.'])
    assert.deepEqual(visited().try(somebody(worker), 'write-late-note', '2026-03-19', given), ['Enter why it is late, and what it is written from'])
    const late = visited().do(worker, 'write-late-note', '2026-03-19', { ...given, late: 'Ill; from jottings.' }).clock('visit-note', '2026-03-20')
    assert.deepEqual([late?.startedOn, late?.due, late?.stoppedOn], ['2026-03-05', '2026-03-06', '2026-03-19'])
  })
  test('without its note lets the enquiry not be concluded, nor the case be closed', () => {
    assert.deepEqual(visited().try(somebody(manager), 'conclude-no-continuing-risk', '2026-03-09', { result: 'not-substantiated', reasons: 'R.' }), [noteMissing])
    assert.equal(noted().take(manager, 'conclude-no-continuing-risk', '2026-03-09').stage, 'visited')
  })
})

describe('the outcome of an enquiry', () => {
  test('is there before anything else is offered or closed', () => {
    assert.deepEqual(noted().try(somebody(worker), 'propose-closure', '2026-03-09', { 'work-done': 'W.' }), ['The section 47 enquiry has no outcome yet.'])
    assert.equal(noted().take(manager, 'conclude-no-continuing-risk', '2026-03-09').take(worker, 'propose-closure', '2026-03-09').stage, 'closing')
  })
  test('of continuing risk calls a conference, to which the parents are asked', () => {
    assert.equal(noted().take(manager, 'conclude-continuing-risk', '2026-03-09', { 'meets-on': '2026-03-25' }).stage, 'conference')
    assert.deepEqual(noted().sends('conclude-continuing-risk'), ['conference-invitation to parent'])
  })
  test('is told to the parents', () => assert.deepEqual(noted().sends('conclude-no-continuing-risk'), ['enquiry-outcome to parent']))
  test('a conference with a plan says who does what by when; its decision goes to the parents', () => {
    const conference = noted().take(manager, 'conclude-continuing-risk', '2026-03-09', { 'meets-on': '2026-03-25' })
    assert.deepEqual(conference.try(somebody(chair), 'conference-plan', '2026-03-25', { 'held-on': '2026-03-25', present: 'P.', reasons: 'R.' }), ['Enter at least one thing that will be done, with its day: who does what, by when'])
    const planned = conference.take(chair, 'conference-plan', '2026-03-25', { actions: '2026-04-01 Visit each week' })
    assert.deepEqual([planned.stage, planned.clock('initial-conference', '2026-03-26')?.stoppedOn], ['plan', '2026-03-25'])
    assert.deepEqual(planned.sends('conference-plan'), ['conference-decision to parent'])
  })
})

describe('consent to help (Children Act 1989, section 17)', () => {
  test('an assessment is not begun without it', () => {
    assert.ok(!inNeed().allowed(somebody(worker), '2026-03-04').includes('complete-assessment'))
    assert.ok(!offered().allowed(somebody(worker), '2026-03-06').includes('complete-assessment'))
  })
  test('is asked for with what was explained, to whom, on which day, to what and how', () => {
    assert.deepEqual(inNeed().try(somebody(worker), 'offer-assessment', '2026-03-05', {}), ['Enter who answered or was asked', 'Enter the day', 'Choose what it is about', 'Choose how it was said', 'Enter what was explained'])
  })
  test('can be given by the person, or recorded with their words', () => {
    assert.equal(assessing().stage, 'assessing')
    assert.equal(offered().take(worker, 'record-consent', '2026-03-06').stage, 'assessing')
  })
  test('can be refused and withdrawn; then a manager decides', () => {
    assert.equal(offered().do(parent, 'say-no', '2026-03-06').stage, 'manager-decision')
    assert.equal(offered().take(worker, 'record-refusal', '2026-03-06').stage, 'manager-decision')
    assert.equal(assessing().do(parent, 'withdraw-consent', '2026-03-10').stage, 'manager-decision')
    assert.equal(assessing().take(worker, 'record-withdrawal', '2026-03-10').stage, 'manager-decision')
  })
  test('recorded as refused goes to the person, who can say that it was otherwise: both accounts are kept', () => {
    const refused = offered().take(worker, 'record-refusal', '2026-03-06')
    assert.deepEqual(refused.sends('record-refusal'), ['refusal-noted to parent'])
    assert.equal(refused.do(parent, 'give-own-account', '2026-03-07', { account: 'I never said no.' }).state.accounts[0]?.from, 'person')
    assert.equal(refused.do(parent, 'agree', '2026-03-08').stage, 'assessing')
  })
  for (const [action, stage] of [['close-after-refusal', 'closing'], ['early-help-after-refusal', 'closing'], ['strategy-after-refusal', 'strategy'], ['go-to-court', 'immediate-protection']] as const) {
    test(`refused: the manager may decide “${scheme.actions[action]?.name}”, with reasons`, () => {
      const refused = offered().do(parent, 'say-no', '2026-03-06')
      assert.ok(refused.try(somebody(manager), action, '2026-03-09').some((message) => message.startsWith('Enter ')))
      assert.equal(refused.take(manager, action, '2026-03-09').stage, stage)
    })
  }
  test('refused is decided by the manager alone, and the family and the referrer are told', () => {
    assert.deepEqual(offered().do(parent, 'say-no', '2026-03-06').allowed(somebody(worker), '2026-03-09').filter((id) => id.includes('refusal')), [])
    assert.deepEqual(offered().sends('close-after-refusal'), ['refusal-decision to parent', 'refusal-notice to referrer'])
  })
})

describe('the child and family assessment (Working Together 2023)', () => {
  test('of a referral of Monday 2 March 2026 is finished by Thursday 7 May', () => {
    assert.equal(inNeed().due('child-and-family-assessment'), '2026-05-07')
    assert.deepEqual(inNeed().late('child-and-family-assessment', '2026-05-06', '2026-05-07', '2026-05-08'), [false, false, true])
  })
  test('is counted from the referral, and not from the day on which the family agreed', () => assert.equal(assessing().due('child-and-family-assessment'), '2026-05-07'))
  test('that takes longer says why, and by when', () => {
    assert.deepEqual(assessing().try(somebody(manager), 'take-longer', '2026-05-07', { reasons: 'A report is late.' }), ['Enter at least one thing that will be done, with its day: what will be done, and the new day'])
    assert.equal(assessing().take(manager, 'take-longer', '2026-05-07', { 'new-day': '2026-05-21 Finish the assessment' }).clock('child-and-family-assessment', '2026-05-08')?.over, true)
  })
  test('has the views of the child and of the parents, its sources, and is shared with the parents', () => {
    assert.deepEqual(scheme.actions['complete-assessment']?.supplies.map(({ id }) => id), ['views-child', 'views-family', 'sources', 'analysis', 'needs'])
    assert.deepEqual(assessed().sends('complete-assessment'), ['assessment-report to parent'])
  })
  test('is signed off by a manager who did not write it, or returned', () => {
    assert.deepEqual(assessed().try(somebody(manager, worker), 'close-after-assessment', '2026-04-21', { reasons: 'R.' }), ['Whoever wrote the assessment does not sign it off.'])
    assert.equal(assessed().take(manager, 'return-assessment', '2026-04-21').stage, 'assessing')
    assert.equal(assessed().take(manager, 'agree-plan', '2026-04-21', { actions: '2026-05-01 Parenting course' }).stage, 'plan')
  })
  test('in an enquiry needs no consent; without an enquiry it does', () => {
    assert.ok(noted().allowed(somebody(worker), '2026-03-09').includes('complete-assessment-in-enquiry'))
    const plan = assessed().take(manager, 'agree-plan', '2026-04-21', { actions: '2026-05-01 Parenting course' })
    assert.ok(!plan.allowed(somebody(worker), '2026-04-22').includes('complete-assessment-in-enquiry'))
  })
})

describe('closing', () => {
  const closing = () => inNeed().take(worker, 'propose-closure', '2026-04-01')
  const whole = { outcome: 'needs-met', 'why-referred': 'W.', 'work-done': 'D.', reasons: 'R.', 'views-child': 'C.', 'views-family': 'F.', 'told-agencies': 'A.' }
  test('says why the child was referred, what was done, what was decided, and what child and family think', () => {
    const { reasons, ...rest } = whole
    assert.ok(reasons)
    assert.deepEqual(closing().try(somebody(manager), 'authorise-closure', '2026-04-02', rest), ['Enter why the case is closed'])
    assert.deepEqual(closing().try(somebody(manager), 'authorise-closure', '2026-04-02', { ...whole, 'views-child': '' }), ['Enter what the child thinks of it'])
  })
  test('is authorised by a manager who did not propose it', () => {
    assert.deepEqual(closing().try(somebody(manager, worker), 'authorise-closure', '2026-04-02', whole), ['Whoever proposed to close does not authorise it.'])
    assert.deepEqual([closing().do(manager, 'authorise-closure', '2026-04-02', whole).stage, closing().do(manager, 'authorise-closure', '2026-04-02', whole).state.outcome], ['closed', 'needs-met'])
  })
  test('is told to the parents, to the referrer and to the agencies', () => assert.deepEqual(closing().sends('authorise-closure'), ['closure-letter to parent', 'closure-notice to referrer', 'closure-notice to agency']))
  test('is finished within 15 working days where the office has set no other time', () => assert.equal(closing().due('closure-record'), '2026-04-24'))
  test('that comes too early goes back to where the case was', () => assert.equal(closing().take(manager, 'keep-open', '2026-04-02').stage, 'decided'))
  test('does not end the time for an assessment before it is done: whoever keeps the case open finds it running on', () => {
    const refused = offered().take(worker, 'record-refusal', '2026-03-06').take(manager, 'close-after-refusal', '2026-03-10')
    assert.equal(refused.take(manager, 'keep-open', '2026-03-12').due('child-and-family-assessment'), '2026-05-07')
    assert.deepEqual(refused.late('child-and-family-assessment', '2026-05-07', '2026-05-08'), [false, true])
  })
  test('gives way to new reasonable cause', () => assert.equal(closing().take(duty, 'new-reasonable-cause', '2026-04-02').stage, 'strategy'))
})

describe('the worked example of a refused assessment (a decision of March 2025)', () => {
  test('contact, joint visit, no agreement, closed with reasons: every step has its record, its letter and its date', () => {
    const at = noted().take(manager, 'conclude-no-continuing-risk', '2026-03-10', { result: 'not-substantiated' })
      .take(worker, 'tell-parents', '2026-03-10').take(worker, 'offer-assessment', '2026-03-11').take(worker, 'record-refusal', '2026-03-12')
      .do(parent, 'give-own-account', '2026-03-13', { account: 'I wanted it.' }).take(manager, 'close-after-refusal', '2026-03-16').take(manager, 'authorise-closure', '2026-03-17', { outcome: 'consent-refused' })
    assert.deepEqual([at.stage, at.state.outcome, at.state.accounts.length, at.verify()], ['closed', 'consent-refused', 1, null])
    assert.deepEqual(at.state.actions.flatMap(({ action }) => at.sends(action)), [
      'answer-to-referrer to referrer', 'strategy-record to agency', 'enquiry-outcome to parent', 'letter-to-parents to parent', 'assessment-offer to parent', 'refusal-noted to parent',
      'refusal-decision to parent', 'refusal-notice to referrer', 'closure-letter to parent', 'closure-notice to referrer', 'closure-notice to agency',
    ])
  })
  test('the family reads what was written down of their words, the referrer nothing of them', () => {
    const at = offered().take(worker, 'record-refusal', '2026-03-06', { who: 'Pat Brook, father', words: '“I would rather not.”' }).take(manager, 'close-after-refusal', '2026-03-09', { 'told-referrer': 'We have finished for now.' })
    assert.match(at.letter('refusal-noted'), /Pat Brook, father does not agree[^]*“I would rather not.”[^]*We keep what you say beside what we wrote/)
    assert.match(at.letter('refusal-notice'), /We have finished for now\./)
    assert.doesNotMatch(at.letter('refusal-notice'), /Pat Brook|rather not|assessment/)
  })
  test('the police half of the visit is signposted with its own law (Data Protection Act 2018, Part 3)', () => {
    const police = scheme.escalation?.find(({ to }) => 'body' in to && to.body === 'police')
    assert.match(police?.when ?? '', /Part 3 of the Data Protection Act 2018 \(sections 45 to 47\)/)
    assert.ok(police?.from?.includes(stageId('closed')))
  })
})

describe('its letters', () => {
  test('were all written in these tests, and none had a hole', () => assert.deepEqual(Object.keys(scheme.documents).filter((id) => !written.has(declaredId(id))), []))
})
