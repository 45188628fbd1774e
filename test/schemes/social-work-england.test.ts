import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { socialWorkEngland as scheme } from '../../src/schemes/social-work-england.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { clockId, declaredId, schemeId } from '../renaming/ids.ts'
import { SchemeCase, somebody, written } from './scheme-case.ts'

const triage = 'triage-officer'
const investigator = 'fitness-investigator'
const lay = 'lay-case-examiner'
const professional = 'social-work-case-examiner'
const adjudicator = 'adjudicator'
const two = { adjudicators: 'A. Adler and B. Brook' }
const before: PlainDate = '2026-03-02'

const received = (referrer = 'public') => new SchemeCase(scheme, before, { 'social-worker': 'A worker', referrer, 'employer-knows': 'yes' }).head(triage, before, 'a1')
const inTriage = (referrer?: string) => received(referrer).do(triage, 'acknowledge', '2026-03-06').do(triage, 'start-triage', '2026-03-09', { 'register-number': 'SW1' })
const opened = () => inTriage().party(triage, 'registrant', '2026-03-10').do(triage, 'open-investigation', '2026-03-20', { scope: 'Whether an entry of a visit was invented.', 'contact-person': 'Ines Investigator' })
const notified = () => opened().do(investigator, 'tell-social-worker', '2026-03-30', { 'raised-by': 'Pat Quillfeather', concern: 'An entry of a visit that is said not to have taken place.' })
const underOrder = () => notified().do(investigator, 'propose-interim-order', '2026-04-01', { 'necessary-because': 'Other entries may be invented.', 'heard-by': '2026-04-14' }).do(adjudicator, 'impose-interim-order', '2026-04-15', { kind: 'conditions', 'ends-on': '2027-04-14', risk: 'Entries are relied on.', ...two })
const examined = (layProspect = 'yes', professionalProspect = 'yes', hearing = 'yes') => notified().do(investigator, 'refer-to-case-examiners', '2026-09-01', { report: 'The diary shows another appointment.' })
  .do(lay, 'give-lay-view', '2026-09-10', { 'lay-prospect': layProspect, 'lay-hearing': hearing, view: 'The diary.' }).do(professional, 'give-social-work-view', '2026-09-11', { 'social-work-prospect': professionalProspect, 'social-work-hearing': hearing, view: 'The diary.' })
const atHearing = () => examined().do(lay, 'refer-to-hearing', '2026-09-14')
const proved = () => atHearing().find(adjudicator, 'proved', '2027-06-01', { reasons: 'The diary.' }, { ground: 'misconduct' })
const suspended = () => proved().do(adjudicator, 'impose-suspension', '2027-06-02', { reasons: 'It was dishonest.', 'ends-on': '2028-06-01', ...two })

const to = (action: string) => new Set((scheme.actions[action]?.issues ?? []).flatMap((id) => scheme.documents[id]?.to ?? []))

describe('a concern that arrives (New concerns)', () => {
  test('has a receipt within two weeks', () => {
    assert.equal(received().due('receipt'), '2026-03-16')
    assert.deepEqual(received().late('receipt', '2026-03-16', '2026-03-17'), [false, true])
  })
  test('the receipt says what the regulator cannot do, that the worker will learn who raised it, and not to wait', () => {
    const letter = inTriage().letter('receipt')
    for (const part of [/cannot put right what happened to you/, /will be told who raised the concern/, /ask the council to correct it now/, /25 May 2026/]) assert.match(letter, part)
  })
  test('from the employer: it learns the number and the day, which it can pass on', () => {
    assert.match(inTriage('employer').do(triage, 'tell-employer-number', '2026-03-10').letter('receipt-to-employer'), /2 March 2026/)
    assert.deepEqual(inTriage().try(somebody(triage), 'tell-employer-number', '2026-03-10'), ['It was not the employer who raised it. The employer is told when an investigation is opened, and not before.'])
  })
  for (const [exclusion, where] of [['employment-dispute', /Employment Tribunal/], ['service-complaint', /Complaint to a council/], ['council-policy', /Ombudsman/], ['wrong-record', /Request about your records/]] as const) {
    test(`${exclusion} is for somebody else, who is named`, () => {
      const letter = received().do(triage, 'signpost', '2026-03-09', { exclusion, reasons: 'You say so yourself.' }).letter('signpost-letter')
      assert.match(letter, where)
      assert.match(letter, /social worker was not told/)
    })
  }
})

describe('triage (Triage guidance)', () => {
  test('is an aim of twelve weeks, and says what it really took', () => assert.deepEqual([inTriage().due('triage'), scheme.clocks[clockId('triage')]?.for, /38 weeks/.test(scheme.clocks[clockId('triage')]?.meaning ?? '')], ['2026-05-25', 'target', true]))
  test('that closes it is told to whoever raised it, with the reasons, and to nobody else; nothing is published', () => {
    assert.deepEqual([...to('close-at-triage')], ['complainant'])
    assert.equal(scheme.outcomes['closed-at-triage']?.published, null)
    const letter = inTriage().find(triage, 'no-grounds', '2026-03-31', { reasons: 'A slip of the pen.' }).do(triage, 'close-at-triage', '2026-04-01', { reasons: 'Nothing shows that it was more than a slip.' }).letter('closed-at-triage-letter')
    for (const part of [/more than a slip/, /slip of the pen/, /normally not told/, /nothing is published/, /Request about your records/]) assert.match(letter, part)
  })
  test('that opens it needs the social worker on record', () => assert.deepEqual(inTriage().try(somebody(triage), 'open-investigation', '2026-03-20', { scope: 'X', 'contact-person': 'Y' }), ['Record the social worker as a party first, so that they can be told.']))
})

describe('who is told what when an investigation opens (How we investigate)', () => {
  test('the social worker within 14 days', () => {
    assert.equal(opened().due('tell-social-worker'), '2026-04-03')
    assert.deepEqual(opened().late('tell-social-worker', '2026-04-03', '2026-04-04'), [false, true])
  })
  test('whoever raised it is told first that the social worker will learn who they are, and by when', () => assert.match(opened().letter('opened-letter'), /that you raised it, by 3 April 2026[\s\S]*Ines Investigator/))
  test('the social worker is told who raised it; the employer is told, but not who', () => {
    assert.match(notified().letter('notice-to-social-worker'), /raised by Pat Quillfeather/)
    assert.doesNotMatch(notified().letter('notice-to-employer'), /Quillfeather/)
  })
  test('nothing goes to the case examiners before the social worker could answer', () => assert.deepEqual(opened().try(somebody(investigator), 'refer-to-case-examiners', '2026-09-01', { report: 'R' }), ['The social worker has not been told of the concern, and could not answer it.']))
  test('whoever raised it can be asked for more, answer, and say that they do not want to go on; it may go on all the same', () => {
    const more = notified().do(investigator, 'ask-for-information', '2026-04-01', { question: 'Who else was there?' })
    assert.match(more.letter('more-information-letter'), /Who else was there/)
    const stage = more.do('complainant', 'add-information', '2026-04-02', { addition: 'My sister.' }).do('complainant', 'say-to-stop', '2026-04-03', { wish: 'I am tired of it.' }).stage
    assert.equal(stage, 'investigating')
  })
  test('nobody waits for years without a word: news is an aim of twelve weeks, again after each', () => {
    assert.equal(notified().do(investigator, 'tell-progress', '2026-05-04', { progress: 'The diary has come.' }).due('update'), '2026-07-27')
  })
})

describe('an interim order (Social Workers Regulations 2018, Schedule 2, paragraphs 8 and 14)', () => {
  const order = { kind: 'suspension', 'ends-on': '2027-01-01', risk: 'Risk.', ...two }
  test('is made only after the social worker was told of it and could answer', () => assert.deepEqual(notified().try(somebody(adjudicator), 'impose-interim-order', '2026-04-15', order), ['The social worker must first be told of the proposed order and why, and be able to answer.']))
  test('is told to the social worker, the employer and whoever raised it', () => assert.deepEqual([...to('impose-interim-order')].toSorted(), ['complainant', 'employer-contact', 'registrant']))
  test('is reviewed within six months, the day it was made being the first', () => {
    assert.equal(underOrder().due('interim-order-review'), '2026-10-14')
    assert.deepEqual(underOrder().late('interim-order-review', '2026-10-14', '2026-10-15'), [false, true])
  })
  test('and within six months of each review', () => {
    assert.equal(underOrder().do(adjudicator, 'review-interim-order', '2026-10-01', { 'review-result': 'confirmed', reasons: 'The risk is the same.', ...two }).due('interim-order-review'), '2027-03-31')
  })
  test('ends on the day that it names', () => assert.equal(underOrder().due('interim-order-ends'), '2027-04-14'))
  test('and after 18 months, whatever day it names', () => {
    const long = notified().do(investigator, 'propose-interim-order', '2026-04-01', { 'necessary-because': 'Risk.', 'heard-by': '2026-04-14' }).do(adjudicator, 'impose-interim-order', '2026-04-15', { ...order, 'ends-on': '2028-04-14' })
    assert.equal(long.due('interim-order-ends'), '2027-10-14')
  })
  test('goes on longer only if the High Court says so', () => {
    const extended = underOrder().do(investigator, 'record-extension', '2027-04-01', { 'extended-to': '2027-10-31' })
    assert.deepEqual([extended.due('extended-interim-order-ends'), extended.clock('interim-order-ends', '2027-05-01')?.stoppedOn], ['2027-10-31', '2027-04-01'])
  })
  test('is about risk: every letter says that nothing has been found', () => {
    for (const id of ['interim-order-to-complainant', 'interim-order-to-employer']) assert.match(underOrder().letter(id), /[Nn]othing has been found/)
  })
  test('can be made at any time, also before a hearing, and takes nothing out of its stage', () => {
    const late = atHearing().do(investigator, 'propose-interim-order', '2026-10-01', { 'necessary-because': 'Risk.', 'heard-by': '2026-10-14' }).do(adjudicator, 'impose-interim-order-later', '2026-10-15', order)
    assert.deepEqual([late.stage, late.due('interim-order-review')], ['hearing', '2027-04-14'])
  })
  test('that is lifted lets the investigation go on', () => assert.deepEqual([underOrder().do(adjudicator, 'lift-interim-order', '2026-08-01', { reasons: 'The risk has gone.', ...two }).stage, underOrder().stage], ['investigating', 'interim-order']))
  test('that is lifted is over: there is nothing left to review, to extend or to lift', () => {
    const lifted = underOrder().do(investigator, 'refer-to-case-examiners', '2026-07-01', { report: 'R' }).do(adjudicator, 'lift-interim-order-later', '2026-08-01', { reasons: 'The risk has gone.', ...two })
    for (const [action, given] of Object.entries({ 'review-interim-order': { 'review-result': 'confirmed', reasons: 'R' }, 'record-extension': { 'extended-to': '2027-10-31' }, 'lift-interim-order-later': { reasons: 'R' } })) {
      assert.deepEqual(lifted.try(somebody(adjudicator), action, '2026-09-01', { ...given, ...two }), ['There is no interim order.'], action)
    }
  })
  test('that is late for its review can still be reviewed', () => assert.equal(underOrder().do(adjudicator, 'review-interim-order', '2026-11-02', { 'review-result': 'confirmed', reasons: 'The risk is the same.', ...two }).due('interim-order-review'), '2027-05-01'))
  test('that was never made cannot be reviewed', () => assert.deepEqual(atHearing().try(somebody(adjudicator), 'review-interim-order', '2026-10-01', { 'review-result': 'confirmed', reasons: 'R', ...two }), ['There is no interim order.']))
})

describe('the case examiners, one lay and one a social worker (Case examiner guidance)', () => {
  test('both give a view before anything is decided', () => {
    const one = notified().do(investigator, 'refer-to-case-examiners', '2026-09-01', { report: 'R' }).do(lay, 'give-lay-view', '2026-09-10', { 'lay-prospect': 'no', 'lay-hearing': 'no', view: 'V' })
    assert.ok(one.try(somebody(lay), 'close-without-action', '2026-09-11', { reasons: 'R' }).includes('The case examiner who is a social worker has not given a view.'))
  })
  test('one person cannot be both', () => {
    const both = { person: 'ann', roles: [lay, professional], powers: [] }
    const one = notified().do(investigator, 'refer-to-case-examiners', '2026-09-01', { report: 'R' }).do(both, 'give-lay-view', '2026-09-10', { 'lay-prospect': 'no', 'lay-hearing': 'no', view: 'V' })
    assert.deepEqual(one.try(both, 'give-social-work-view', '2026-09-11', { 'social-work-prospect': 'no', 'social-work-hearing': 'no', view: 'V' }), ['One person cannot be both case examiners.'])
  })
  const open = (at: SchemeCase) => at.allowed(somebody(professional), '2026-09-14').filter((id) => !['tell-progress', 'propose-interim-order', 'give-social-work-view'].includes(id))
  test('without a realistic prospect: no action, advice or a warning, and no hearing', () => assert.deepEqual(open(examined('no', 'yes').find(lay, 'no-prospect', '2026-09-12', { reasons: 'The log shows the visit.' })), ['close-without-action', 'give-advice', 'give-warning']))
  test('with one: a hearing, or an end that the social worker accepts', () => assert.deepEqual(open(examined()), ['propose-disposal', 'refer-to-hearing']))
  test('with one, and no public interest in a hearing: an accepted end only', () => assert.deepEqual(open(examined('yes', 'yes', 'no')), ['propose-disposal']))
  test('the decision goes to the three whom it concerns', () => assert.deepEqual([...to('give-advice')].toSorted(), ['complainant', 'employer-contact', 'registrant']))
  test('a hearing is told to the social worker and to whoever raised it', () => assert.deepEqual([/goes to a hearing/.test(atHearing().letter('hearing-letter')), /hearing/.test(atHearing().letter('hearing-notice'))], [true, true]))
  test('what is agreed is what was proposed', () => {
    const offered = examined().do(lay, 'propose-disposal', '2026-09-14', { disposal: 'suspension', proposal: 'Twelve months.' }).find(lay, 'accepted', '2026-09-30', { reasons: 'That the entry was invented.' })
    assert.deepEqual(offered.try(somebody(lay), 'record-agreed-removal', '2026-10-01', { reasons: 'R' }), ['Something else was proposed to the social worker.'])
    assert.equal(offered.do(lay, 'record-agreed-order', '2026-10-01', { agreed: 'suspension', 'ends-on': '2027-09-30', reasons: 'Agreed.' }).state.outcome, 'accepted-disposal')
  })
  test('what is not agreed goes to a hearing', () => assert.equal(examined().do(lay, 'propose-disposal', '2026-09-14', { disposal: 'warning', proposal: 'Three years.' }).do(lay, 'record-not-agreed', '2026-10-01').stage, 'hearing'))
})

describe('the hearing (Social Workers Regulations 2018, Schedule 2, Part 3)', () => {
  test('facts come first', () => assert.deepEqual(atHearing().try(somebody(adjudicator), 'remove', '2027-06-02', { reasons: 'R', ...two }), ['Each allegation needs a finding: facts come first.', 'Say of each allegation whether it is proved.', 'No fact has been found proved.']))
  test('no sanction without a fact that is proved', () => {
    const notProved = atHearing().find(adjudicator, 'not-proved', '2027-06-01', { reasons: 'The log shows the visit.' })
    assert.deepEqual(notProved.try(somebody(adjudicator), 'impose-suspension', '2027-06-02', { reasons: 'R', 'ends-on': '2028-01-01', ...two }), ['No fact has been found proved.'])
    assert.equal(notProved.do(adjudicator, 'find-not-impaired', '2027-06-02', { reasons: 'R', ...two }).state.outcome, 'not-impaired')
  })
  test('a warning is for one, three or five years', () => {
    assert.deepEqual(scheme.actions['impose-warning']?.supplies.find(({ id }) => id === 'years')?.options?.map(({ value }) => value), ['1', '3', '5'])
    assert.deepEqual(proved().try(somebody(adjudicator), 'impose-warning', '2027-06-02', { reasons: 'R', years: '2', 'ends-on': '2029-06-01', ...two }), ['Choose for how long from the list'])
  })
  test('an appeal to the High Court is open for 28 days, and the letter to the social worker says until when', () => {
    assert.equal(suspended().due('high-court-appeal'), '2027-06-30')
    assert.match(suspended().letter('decision-to-social-worker'), /by 30 June 2027/)
  })
  test('whoever raised it is told what was found, and that it is published', () => assert.match(suspended().letter('decision-to-complainant'), /Suspension[\s\S]*It was dishonest[\s\S]*Proved[\s\S]*1 June 2028[\s\S]*published/))
  test('every decision of case examiners and adjudicators is published, those of triage never', () => {
    const unpublished = Object.entries(scheme.outcomes).filter(([, { published }]) => published === null).map(([id]) => id)
    assert.deepEqual(unpublished, ['signposted', 'closed-at-triage'])
  })
})

describe('an order, and how it ends (Early reviews)', () => {
  test('conditions and a suspension are reviewed before their last day', () => assert.equal(suspended().due('order-review'), '2028-06-01'))
  test('and last three years at most, whatever day they name', () => {
    const long = proved().do(adjudicator, 'impose-conditions', '2027-06-02', { reasons: 'R', conditions: 'Supervision.', 'ends-on': '2032-06-01', ...two })
    assert.equal(long.due('order-review'), '2030-06-01')
  })
  test('they do not simply run out', () => assert.deepEqual(suspended().try(somebody('case-review-officer'), 'let-warning-end', '2028-07-01'), ['Conditions and a suspension are reviewed before they end; they do not simply run out.', 'The warning is still in force.']))
  test('a review can let an order go on until another day, end it, or remove', () => {
    const reviewing = () => suspended().do('case-review-officer', 'start-review', '2028-05-01', { occasion: 'ending' })
    assert.deepEqual(reviewing().allowed(somebody(adjudicator), '2028-05-10'), ['continue-order', 'end-order', 'remove-on-review'])
    assert.equal(reviewing().do(adjudicator, 'continue-order', '2028-05-10', { reasons: 'R', 'ends-on': '2029-06-01', ...two }).due('order-review'), '2029-06-01')
  })
  test('a warning ends by itself, on its day', () => {
    const warned = proved().do(adjudicator, 'impose-warning', '2027-06-02', { reasons: 'R', years: '1', 'ends-on': '2028-06-01', ...two })
    assert.deepEqual(warned.try(somebody('case-review-officer'), 'let-warning-end', '2028-06-01'), ['The warning is still in force.'])
    assert.equal(warned.do('case-review-officer', 'let-warning-end', '2028-06-02').stage, 'expired')
  })
  test('someone who was removed can ask to come back after five years (Restoration after removal orders)', () => {
    const removed = proved().do(adjudicator, 'remove', '2027-06-02', { reasons: 'R', ...two })
    assert.deepEqual([removed.stage, removed.due('restoration')], ['removed', '2032-06-02'])
  })
})

describe('what a council must not leave to this regulator', () => {
  test('an entry waits for nothing: the person is sent to the council at once, from any stage', () => {
    const first = scheme.escalation?.[0]
    assert.deepEqual([first?.to, first?.from], [{ scheme: schemeId('data-rights') }, undefined])
  })
  test('leaves a history that verifies', () => assert.equal(suspended().verify(), null))
})

describe('the letters of this procedure', () => {
  test('were all written in these tests, and none had a hole', () => assert.deepEqual(Object.keys(scheme.documents).filter((id) => !written.has(declaredId(id))), []))
})
