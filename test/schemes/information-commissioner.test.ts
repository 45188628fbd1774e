import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { letterOf, templates } from '../../src/letters/index.ts'
import { informationCommissioner as scheme } from '../../src/schemes/information-commissioner.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { clockId, declaredId, stageId } from '../renaming/ids.ts'
import { SchemeCase, somebody, written } from './scheme-case.ts'

const officer = 'case-officer'
const lead = 'lead-case-officer'
const reviewer = 'reviewing-officer'
const person = 'complainant'

const received = (on: PlainDate = '2026-03-02', lastContact: PlainDate = '2026-02-10') => new SchemeCase(scheme, on, { 'last-contact-on': lastContact }).head(officer, on, 'p1')
const eligible = (on?: PlainDate, lastContact?: PlainDate) => received(on, lastContact).do(officer, 'acknowledge', on ?? '2026-03-02')
const weighed = { 'harm-found': 'some', affected: 'one', conduct: 'put-right', 'known-before': 'no' }
const triaged = () => eligible().do(officer, 'accept', '2026-03-04')
const undecided = () => triaged().find(lead, 'no-view', '2026-03-19', { reasons: 'It is for a court.' })
const recordedOnly = () => undecided().do(lead, 'record-only', '2026-03-20', { ...weighed, reasons: 'Few people are affected, and the organisation is putting it right.' })
const allocated = () => triaged().do(lead, 'investigate', '2026-03-20', weighed).do(lead, 'allocate', '2026-04-20', { officer })
const heard = () => allocated().do(officer, 'ask-organisation', '2026-04-21', { enquiry: 'What was corrected, and whom did you tell?' }).do('data-protection-contact', 'give-account', '2026-05-05', { account: 'The entry was corrected.' })
const decided = () => heard().find(officer, 'infringement', '2026-05-08', { reasons: 'Nobody was told what changed.', 'to-do': 'Say what changed.' }).do(officer, 'tell-to-do-more', '2026-05-11', { reasons: 'The law asks for more than “rectified”.' })

describe('is it one for the regulator? (What to expect)', () => {
  test('a person comes within three months of the last contact, and is not refused as late on the last day', () => {
    const at = (on: PlainDate) => eligible(on, '2026-02-10').try(somebody(lead), 'refuse-as-late', on, { reasons: 'No reason was given.' })
    assert.equal(eligible('2026-05-10', '2026-02-10').due('come-in-time'), '2026-05-10')
    assert.deepEqual(at('2026-05-10'), ['It is not late: less than three months have passed since the last contact.'])
    assert.deepEqual(at('2026-05-11'), [])
  })
  test('a later contact than the person thought of counts', () => {
    const corrected = eligible('2026-05-20', '2026-02-10').do(officer, 'correct-last-contact', '2026-05-21', { 'last-contact-on': '2026-03-01', source: 'The council’s letter.' })
    assert.equal(corrected.due('come-in-time'), '2026-06-01')
    assert.deepEqual(corrected.try(somebody(lead), 'refuse-as-late', '2026-05-21', { reasons: 'Late.' }), ['It is not late: less than three months have passed since the last contact.'])
  })
  test('whoever is late is told that a court may still be open', () => assert.match(eligible('2026-07-01').do(lead, 'refuse-as-late', '2026-07-01', { reasons: 'No reason was given.' }).letter('late-letter'), /A court may still be open to you/))
  test('whoever comes too early is told what to ask, after how long to ask again, and how to come back', () => {
    const early = eligible().do(officer, 'return-as-too-early', '2026-03-04', { reasons: 'The council has had your complaint for a week.' })
    assert.equal(early.stage, 'too-early')
    for (const part of [/a data protection complaint/, /30 days/, /need not tell us everything again/, /within three months/]) assert.match(early.letter('too-early-letter'), part)
  })
  test('whoever is wrong here is told why, and who deals with it', () => {
    const letter = eligible().do(officer, 'close-as-wrong-body', '2026-03-04', { exclusion: 'professional-conduct', reasons: 'You ask whether she was honest.' }).letter('wrong-body-letter')
    for (const part of [/regulator of that profession/, /whether she was honest/, /Concern about a social worker/]) assert.match(letter, part)
  })
})

describe('recorded only: two bodies, and no decision', () => {
  test('the letter begins with that, and with the court that can still decide', () => {
    const letter = recordedOnly().letter('record-only-letter')
    assert.match(letter, /will not decide it/)
    assert.ok(letter.indexOf('A court can still decide it') < letter.indexOf('Why we do not'))
    for (const part of [/order Fernshire Council to comply/, /compensation/, /need not wait for us/, /by 20 June 2026/]) assert.match(letter, part)
  })
  test('the person’s page says so too, and the court comes first of what is open', () => {
    assert.match(scheme.stages[stageId('record-only')]?.meaning ?? '', /court still can/)
    const open = (scheme.escalation ?? []).filter(({ from }) => from?.includes(stageId('record-only')))
    assert.deepEqual(open[0]?.to, { body: 'county-court' })
  })
  test('is said of each point, with the reason', () => {
    assert.deepEqual(triaged().try(somebody(lead), 'record-only', '2026-03-20', { ...weighed, reasons: 'No.' }), ['Say of each point why it is not decided.', 'A point on which there is a view belongs in an outcome.'])
    assert.match(recordedOnly().letter('record-only-letter'), /It is for a court/)
  })
  test('says what was weighed: harm, how many, how the organisation behaved, what is known (the framework of February 2026)', () => {
    assert.deepEqual(undecided().try(somebody(lead), 'record-only', '2026-03-20', { reasons: 'No.' }), ['Choose the harm', 'Choose who is affected', 'Choose what the organisation did about it', 'Choose whether the same is known of it already'])
  })
  test('is the lead officer’s decision', () => assert.deepEqual(undecided().try(somebody(officer), 'record-only', '2026-03-20', { ...weighed, reasons: 'No.' }), ['no-such-action']))
  test('guidance to the organisation is sent to both, and says that nothing was decided', () => {
    const guided = undecided().do(lead, 'give-guidance', '2026-03-20', { ...weighed, reasons: 'It is known already.', guidance: 'Say what changed.' })
    assert.match(guided.letter('guidance-letter'), /have not decided your complaint[\s\S]*A court can order/)
    assert.match(guided.letter('guidance-to-organisation'), /Say what changed/)
  })
})

describe('progress: three months, and each three months after that (DPA 2018, section 166)', () => {
  test('the regulator’s duty ends on 1 June for a complaint of 2 March: the day of receipt is the first', () => {
    assert.equal(received().due('progress'), '2026-06-01')
    assert.deepEqual(received().late('progress', '2026-06-01', '2026-06-02'), [false, true])
  })
  test('the person may go to the tribunal from 2 June, when it is late on either reading', () => assert.deepEqual(received().late('tribunal-s166', '2026-06-01', '2026-06-02'), [false, true]))
  test('news sets three months going anew', () => {
    const told = allocated().do(officer, 'tell-progress', '2026-05-20', { progress: 'It waits for an officer.' })
    assert.deepEqual([told.due('progress'), told.due('tribunal-s166')], ['2026-08-19', '2026-08-20'])
    assert.match(told.letter('progress-letter'), /by 19 August 2026[\s\S]*From 20 August 2026/)
  })
  test('an outcome ends it', () => assert.equal(decided().clock('progress', '2026-09-01')?.stoppedOn, '2026-05-11'))
  test('an aim of 90 days is no duty, and says how often it is missed', () => assert.deepEqual([scheme.clocks[clockId('outcome-aim')]?.for, /seven of ten/.test(scheme.clocks[clockId('outcome-aim')]?.meaning ?? '')], ['target', true]))
  test('what is said of the tribunal’s own limit, six months and 28 days, is not confirmed', () => assert.deepEqual([scheme.clocks[clockId('tribunal-by')]?.basis, received().due('tribunal-by')], ['unverified', '2026-09-30']))
})

describe('the tribunal reaches procedure, never merits (Killock and Veale [2021] UKUT 299)', () => {
  test('after it the complaint goes on', () => assert.equal(allocated().do(person, 'record-tribunal', '2026-08-01', { 'tribunal-reference': 'EA/1' }).do(officer, 'go-on-after-tribunal', '2026-09-01', { 'tribunal-result': 'Ordered to say how far it is.' }).stage, 'triaged'))
  test('an outcome stands only where there is one', () => {
    const without = allocated().do(person, 'record-tribunal', '2026-08-01', { 'tribunal-reference': 'EA/1' })
    assert.deepEqual(without.try(somebody(officer), 'end-after-tribunal', '2026-09-01', { 'tribunal-result': 'Struck out.' }), ['There is no outcome yet, so the complaint goes on.'])
    assert.equal(decided().do(person, 'record-tribunal', '2026-08-01', { 'tribunal-reference': 'EA/1' }).do(officer, 'end-after-tribunal', '2026-09-01', { 'tribunal-result': 'Struck out.' }).stage, 'outcome')
  })
})

describe('the outcome (DPA 2018, section 165(4))', () => {
  test('is not given before the organisation was heard, or it is said why not', () => {
    const found = allocated().find(officer, 'no-view', '2026-04-25', { reasons: 'It is for a court.' })
    assert.deepEqual(found.try(somebody(officer), 'recommend', '2026-04-26', { reasons: 'Do better.' }), ['Ask the organisation for its side, or say why you go on without it.'])
  })
  test('has a view on each point', () => assert.deepEqual(heard().try(somebody(officer), 'recommend', '2026-05-11', { reasons: 'Do better.' }), ['Each point needs a view, or the reason why there is none.']))
  test('fits that view', () => {
    const open = (finding: string) => heard().find(officer, finding, '2026-05-08', { reasons: 'So.', 'to-do': 'This.' }).allowed(somebody(officer), '2026-05-09').filter((id) => ['find-no-infringement', 'tell-to-do-more', 'recommend'].includes(id))
    assert.deepEqual([open('infringement'), open('no-infringement')], [['tell-to-do-more', 'recommend'], ['find-no-infringement', 'recommend']])
  })
  test('tells both sides the same, and the person what else is open', () => {
    const both = [decided().letter('outcome-letter'), decided().letter('outcome-to-organisation')]
    for (const letter of both) assert.match(letter, /Say what changed[\s\S]*more than “rectified”/)
    for (const part of [/compensation/, /look again, by 11 August 2026/, /First-tier Tribunal/]) assert.match(both[0] ?? '', part)
  })
  test('awards no compensation', () => assert.match(scheme.purpose, /cannot award compensation/))
})

describe('the case review (Complain about us)', () => {
  const asked = () => recordedOnly().do(person, 'ask-for-case-review', '2026-04-01', { grounds: 'You did not read the council’s letter.' })
  test('is asked for within three months', () => {
    const at = (on: PlainDate) => recordedOnly().try(somebody(person), 'ask-for-case-review', on, { grounds: 'Wrong.' })
    assert.deepEqual([at('2026-06-20'), at('2026-06-21')], [[], ['The three months in which you can ask us to look again are over.']])
  })
  test('is acknowledged in 14 days and answered in 30', () => {
    assert.deepEqual([asked().due('case-review-acknowledgement'), asked().due('case-review-answer')], ['2026-04-15', '2026-05-01'])
    assert.deepEqual(asked().late('case-review-answer', '2026-05-01', '2026-05-02'), [false, true])
    assert.match(asked().do(reviewer, 'acknowledge-case-review', '2026-04-03').letter('case-review-acknowledgement'), /by 1 May 2026/)
  })
  test('is never done by whoever decided', () => {
    const same = { person: lead, roles: [reviewer], powers: [] }
    for (const answer of ['review-stands', 'review-reopens']) assert.deepEqual(asked().try(same, answer, '2026-04-20', { reasons: 'Right.' }), ['Someone who had no part in what was decided must look at it again.'])
  })
  test('that stands tells of the court once more', () => assert.match(asked().do(reviewer, 'review-stands', '2026-04-20', { reasons: 'It was read.' }).letter('case-review-letter'), /A court can order/))
  test('that reopens begins with triage, and three months run anew', () => {
    const anew = asked().do(reviewer, 'review-reopens', '2026-04-20', { reasons: 'It was not read.' })
    assert.deepEqual([anew.stage, anew.due('progress')], ['triaged', '2026-07-19'])
  })
  test('that stands does not send the person to where they have just been', () => {
    const stands = asked().do(reviewer, 'review-stands', '2026-04-20', { reasons: 'It was read.' })
    assert.doesNotMatch(stands.letter('case-review-letter'), /ask us to look again/)
    assert.match(recordedOnly().letter('record-only-letter'), /ask us to look again/)
  })
  test('is had once', () => assert.deepEqual(asked().do(reviewer, 'review-stands', '2026-04-20', { reasons: 'Read.' }).try(somebody(person), 'ask-for-case-review', '2026-05-01', { grounds: 'Again.' }), ['It has been looked at again already; there is one such look.']))
  test('a case is not closed while it can be asked for, and the letter that closes it names the court once more', () => {
    assert.deepEqual(recordedOnly().try(somebody(officer), 'close', '2026-06-20'), ['The person still has time to ask us to look again.'])
    assert.match(recordedOnly().do(officer, 'close', '2026-06-21').letter('closed-letter'), /A court can order/)
  })
})

describe('the name of the regulator', () => {
  test('is the office’s own: none of its letters names it', () => {
    for (const { template } of Object.values(scheme.documents)) assert.doesNotMatch(JSON.stringify(letterOf(template).blocks), /Information Commission|\bICO\b/)
    assert.ok(templates.length > 0)
  })
  test('leaves a history that verifies', () => assert.equal(decided().verify(), null))
})

describe('the letters of this procedure', () => {
  test('were all written in these tests, and none had a hole', () => assert.deepEqual(Object.keys(scheme.documents).filter((id) => !written.has(declaredId(id))), []))
})
