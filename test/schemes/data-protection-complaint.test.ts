import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readSupplied } from '../../src/casework/supply.ts'
import { createCatalogue } from '../../src/scheme/catalogue.ts'
import { dataProtectionComplaint as scheme } from '../../src/schemes/data-protection-complaint.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { declaredId, stageId } from '../renaming/ids.ts'
import { SchemeCase, somebody, written } from './scheme-case.ts'

const officer = 'information-rights-officer'
const dpo = 'data-protection-officer'
const person = 'complainant'

const received = (on: PlainDate = '2026-07-01') => new SchemeCase(scheme, on, { matter: 'accuracy' }).head(officer, on, 'p1')
const enquiring = (on?: PlainDate) => received(on).do(officer, 'begin-enquiries', '2026-07-02', { enquiries: 'The team manager, for the diary.' })
const upheld = () => enquiring().find(dpo, 'upheld', '2026-07-20', { reasons: 'Nobody said what was changed.', remedy: 'The entry, before and after, is enclosed.' }).do(dpo, 'uphold', '2026-07-24', { reasons: 'The diary was read.', promises: '2026-08-14 Tell the court what changed' })

describe('the law that a controller must take complaints (DPA 2018, section 164A)', () => {
  test('is in force on 19 June 2026, and not on the day before', () => {
    const catalogue = createCatalogue([scheme])
    assert.deepEqual((['2026-06-18', '2026-06-19'] as const).map((day) => catalogue.on(scheme.id, day)?.id), [undefined, scheme.id])
  })
  test('lets the person complain in their own words, by a form or through anyone of the office', () => assert.deepEqual(scheme.opening?.by, [person, 'representative', officer, dpo]))
})

describe('the acknowledgement: 30 days (section 164A)', () => {
  test('a complaint of 1 July 2026 is acknowledged by 30 July: the day it came is the first, and the regulator’s 31 July is later', () => {
    assert.equal(received().due('acknowledgement'), '2026-07-30')
    assert.equal(received().clock('acknowledgement', '2026-07-30')?.over, false)
  })
  test('both readings are told with their reason', () => {
    const steps = received().clock('acknowledgement', '2026-07-02')?.steps.map(({ text }) => text).join(' ') ?? ''
    assert.match(steps, /30 July 2026/)
    assert.match(steps, /31 July 2026/)
  })
  test('is overdue, on every page and list, from the day after the one that everybody was told; its time is up when it is late on either reading', () => {
    const on = (today: PlainDate) => received().clock('acknowledgement', today)
    assert.deepEqual([on('2026-07-30')?.late, on('2026-07-31')?.late, on('2026-07-31')?.over, on('2026-08-01')?.over], [false, true, false, true])
  })
  test('stops when it is sent, and says by when there is news', () => {
    const acknowledged = received().do(officer, 'acknowledge', '2026-07-08', { understanding: 'That nobody said what was changed.' })
    assert.equal(acknowledged.clock('acknowledgement', '2026-09-01')?.stoppedOn, '2026-07-08')
    assert.match(acknowledged.letter('acknowledgement'), /nobody said what was changed[\s\S]*31 July 2026[\s\S]*1 October 2026/)
  })
  test('is not sent twice', () => assert.deepEqual(received().do(officer, 'acknowledge', '2026-07-08', { understanding: 'That.' }).try(somebody(officer), 'acknowledge', '2026-07-09', { understanding: 'That.' }), ['It has been acknowledged.']))
  test('is not needed where the outcome comes in that time', () => {
    const { state } = upheld()
    assert.deepEqual([state.stage, state.actions.some(({ action }) => action === 'acknowledge'), upheld().clock('acknowledgement', '2026-09-01')?.stoppedOn], [stageId('outcome'), false, '2026-07-24'])
  })
})

describe('enquiries, progress and outcome without undue delay (section 164A)', () => {
  test('count from receipt, and not from the acknowledgement', () => {
    const acknowledged = received().do(officer, 'acknowledge', '2026-07-28', { understanding: 'That.' })
    assert.deepEqual([acknowledged.due('outcome'), acknowledged.clock('outcome', '2026-07-29')?.startedOn], ['2026-10-01', '2026-07-01'])
  })
  test('can begin before anything is acknowledged', () => assert.equal(enquiring().stage, 'enquiring'))
  test('no outcome without enquiries', () => assert.deepEqual(received().try(somebody(dpo), 'uphold', '2026-07-24', { reasons: 'Yes.' }), ['no-such-action']))
  test('news is due again thirty days after the last', () => {
    assert.deepEqual([enquiring().due('progress'), enquiring().do(officer, 'tell-progress', '2026-07-20', { progress: 'The diary is here.' }).due('progress')], ['2026-07-31', '2026-08-19'])
  })
  test('each point has its answer', () => {
    const one = enquiring().find(dpo, 'not-upheld', '2026-07-20', { reasons: 'It was told in the letter.' }).head(officer, '2026-07-21', 'p2')
    assert.deepEqual(one.try(somebody(dpo), 'not-uphold', '2026-07-24', { reasons: 'Read.' }), ['Each point needs its own answer.', 'This fits when no point is upheld.'])
  })
  test('what is upheld is put right, or it is said why it cannot be', () => {
    const read = readSupplied(scheme.findings?.upheld ?? { supplies: [] }, { reasons: 'It was wrong.' }, { today: '2026-07-20', scheme, staff: [] })
    assert.deepEqual('problems' in read ? read.problems.map(({ message }) => message) : [], ['Say what puts it right, or why nothing can.'])
  })
  test('the answer on the whole fits those on the points', () => {
    const found = (finding: 'upheld' | 'upheld-in-part' | 'not-upheld') => enquiring().find(dpo, finding, '2026-07-20', { reasons: 'So.', remedy: 'A letter.' })
    const open = (finding: 'upheld' | 'upheld-in-part' | 'not-upheld') => found(finding).allowed(somebody(dpo), '2026-07-21').filter((id) => id.includes('uphold'))
    assert.deepEqual([open('upheld'), open('upheld-in-part'), open('not-upheld')], [['uphold'], ['uphold-in-part'], ['not-uphold']])
  })
})

describe('the outcome', () => {
  test('tells each point, what will be done and by when, and where to go next', () => {
    const letter = upheld().letter('outcome-letter')
    for (const part of [/Nobody said what was changed/, /before and after/, /Tell the court what changed, by 14 August 2026/, /24 October 2026/, /regulator/, /court/]) assert.match(letter, part)
  })
  test('leaves the person three months for the regulator, and is not closed before', () => {
    const kept = upheld().keepPromises(dpo, '2026-08-10')
    assert.deepEqual(kept.try(somebody(officer), 'close', '2026-10-24'), ['The person still has time to go to the regulator.'])
    assert.deepEqual(kept.try(somebody(officer), 'close', '2026-10-25'), [])
  })
  test('is not closed while a promise is open', () => assert.deepEqual(upheld().try(somebody(officer), 'close', '2026-10-25'), ['Something that was promised has not been done.']))
  test('the regulator can have it before there is any', () => assert.equal(enquiring().do(person, 'record-regulator', '2026-09-15', { reference: 'IC-1' }).stage, 'ico'))
})

describe('what is not for this procedure', () => {
  test('is sent on with the reasons in this case, and where it belongs', () => {
    const letter = received().do(dpo, 'redirect', '2026-07-03', { exclusion: 'first-request', reasons: 'Nobody has asked for the file before.' }).letter('redirected-letter')
    for (const part of [/asks for something for the first time/, /within a month/, /Nobody has asked/, /Request about your records/]) assert.match(letter, part)
  })
  test('leaves a history that verifies', () => assert.equal(upheld().verify(), null))
})

describe('the letters of this procedure', () => {
  test('were all written in these tests, and none had a hole', () => assert.deepEqual(Object.keys(scheme.documents).filter((id) => !written.has(declaredId(id))), []))
})
