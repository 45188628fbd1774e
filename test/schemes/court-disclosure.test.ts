import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { courtDisclosure as scheme } from '../../src/schemes/court-disclosure.ts'
import { declaredId } from '../renaming/ids.ts'
import { SchemeCase, somebody, written } from './scheme-case.ts'

const party = 'requesting-party'
const lawyer = 'disclosure-lawyer'
const legal = 'legal-manager'
const officer = 'records-officer'
const reviewer = 'disclosure-reviewer'
const certifier = 'certifying-officer'

const blank = { span: 'Page 3, a name.', provision: 'Durham v Dunn', reasons: 'A neighbour, not a party.' }
const shown = { pages: '1 to 12' }

const received = () => new SchemeCase(scheme, '2026-03-02', {}).head(lawyer, '2026-03-02', 'visit-note').head(lawyer, '2026-03-02', 'assessment').party(lawyer, 'court', '2026-03-02').party(lawyer, 'other-party', '2026-03-02').party(lawyer, 'recipient', '2026-03-02')
const ordered = () => received().take(lawyer, 'record-order', '2026-03-03', { 'ordered-on': '2026-03-02', 'due-on': '2026-03-30' })
const searching = () => ordered().take(lawyer, 'record-family-proceedings', '2026-03-04').take(lawyer, 'search', '2026-03-04')
const reviewing = () => searching().take(officer, 'record-search', '2026-03-10')
const found = () => reviewing().find(reviewer, 'shown', '2026-03-12', shown, {}, ['assessment']).find(reviewer, 'redacted', '2026-03-12', blank, { ground: 'third-party' }, ['visit-note'])
const certified = () => found().take(reviewer, 'finish-review', '2026-03-13').take(certifier, 'certify', '2026-03-16')
const disclosed = () => certified().take(lawyer, 'disclose', '2026-03-20')

describe('an order for disclosure (Family Procedure Rules 2010, rules 21.2 and 21.3)', () => {
  test('is recorded with what it asks for, item by item, and the court to which it is answered', () => {
    const given = { 'rests-on': 'non-party', 'ordered-on': '2026-03-02', 'due-on': '2026-03-30', judge: 'Judge', wording: 'All notes of visits.' }
    assert.deepEqual(new SchemeCase(scheme, '2026-03-02', {}).try(somebody(lawyer), 'record-order', '2026-03-03', given), ['List what the order asks for, item by item.', 'Record the court as a party, so that it can be written to.'])
  })
  test('is kept on the day that it gives', () => {
    assert.equal(ordered().due('disclosure'), '2026-03-30')
    assert.deepEqual(ordered().late('disclosure', '2026-03-29', '2026-03-30', '2026-03-31'), [false, false, true])
  })
  test('a day that is no working day is not moved: the order says what it says', () => assert.equal(received().take(lawyer, 'record-order', '2026-03-03', { 'due-on': '2026-04-05' }).due('disclosure'), '2026-04-05'))
  test('is not put off by asking the court for more time', () => assert.equal(searching().take(lawyer, 'ask-court', '2026-03-09').due('disclosure'), '2026-03-30'))
  test('is put off by the court’s new day, and by nothing else', () => assert.equal(searching().take(lawyer, 'record-new-day', '2026-03-16', { 'new-due-on': '2026-04-13' }).due('disclosure'), '2026-04-13'))
  test('a request is acknowledged, with the day on which the office means to answer', () => {
    assert.equal(received().due('answer-request'), '2026-03-16')
    assert.match(received().take(lawyer, 'acknowledge', '2026-03-03').letter('acknowledgement'), /We mean to answer by 16 March 2026\./)
  })
  test('without one the person is told how to ask the court, and what they can have without', () => {
    assert.deepEqual(received().try(somebody(lawyer), 'ask-for-order', '2026-03-04', { reasons: 'They concern others.' }), ['Enter what can be had without one'])
    assert.equal(received().take(lawyer, 'ask-for-order', '2026-03-04').stage, 'needs-order')
  })
})

describe('private family proceedings (rule 12.73 and Practice Direction 12G)', () => {
  test('who may be told what is settled before anybody searches', () => {
    assert.deepEqual(ordered().try(somebody(lawyer), 'search', '2026-03-04', { officer }), ['Record first whether these are private family proceedings, and who may be told what.'])
    assert.deepEqual(ordered().take(lawyer, 'record-open-proceedings', '2026-03-04').try(somebody(lawyer), 'search', '2026-03-04', { officer }), [])
  })
  test('what is handed over is the request and not the records', () => assert.deepEqual(scheme.handovers?.['to-data-rights']?.carries, ['person', 'heads']))
})

describe('search and review', () => {
  test('say where it was searched, and which records were ever corrected or disputed', () => {
    assert.deepEqual(searching().try(somebody(officer), 'record-search', '2026-03-10', { places: 'Everywhere.', found: 'Both.' }), ['Enter which of the records were ever corrected or disputed'])
  })
  test('decide on every item', () => {
    const half = reviewing().find(reviewer, 'shown', '2026-03-12', shown, {}, ['assessment'])
    assert.deepEqual(half.try(somebody(reviewer), 'finish-review', '2026-03-13', { read: 'whole' }), ['Decide on each item: disclosed, redacted, withheld or not held. None may be left out.'])
  })
  test('no blank without place, ground, rule and reasons (Information Commissioner, Better Records Together)', () => {
    const redacted = { type: 'HeadFound', head: 'visit-note', finding: 'redacted', supplied: {} } as const
    assert.deepEqual(reviewing().tryRecord(reviewer, redacted, '2026-03-12', {}), ['“What is left out” is left out.', '“On what ground” is left out.', '“Rule or paragraph” is left out.', '“Why, in this place” is left out.'])
  })
  test('an item that is not held says where it was searched for, and why there is none', () => {
    assert.deepEqual(reviewing().tryRecord(reviewer, { type: 'HeadFound', head: 'visit-note', finding: 'not-held', supplied: {} }, '2026-03-12', {}), ['“Where it was searched for” is left out.', '“Why there is none” is left out.'])
  })
  test('public-interest immunity is asked of the court in three steps, and the court decides', () => {
    assert.deepEqual(reviewing().try(somebody(legal), 'claim-immunity', '2026-03-12', { which: 'Item 1' }), ['Enter first: how it is relevant to what the court has to decide', 'Enter second: the real harm that showing it would do, and to what public interest', 'Enter third: why that weighs more than a fair trial of the case'])
    const claimed = reviewing().take(legal, 'claim-immunity', '2026-03-12')
    assert.deepEqual(claimed.allowed(somebody(reviewer), '2026-03-13'), [])
    assert.equal(claimed.take(lawyer, 'record-ruling', '2026-03-18', { ruling: 'refused' }).stage, 'reviewing')
  })
})

describe('the certificate (Civil Evidence Act 1995, sections 8 and 9)', () => {
  test('says which records, how they are kept, and who signs', () => {
    assert.deepEqual(found().take(reviewer, 'finish-review', '2026-03-13').try(somebody(certifier), 'certify', '2026-03-16'), ['Enter name and office of who signs', 'Enter which records are certified as records of the council', 'Enter how the records are kept'])
  })
  test('is not signed by whoever decided what is shown', () => {
    assert.deepEqual(found().take(reviewer, 'finish-review', '2026-03-13').try(somebody(certifier, reviewer), 'certify', '2026-03-16', { officer: 'O', what: 'W.', system: 'S.' }), ['Whoever read the records does not certify them.'])
  })
  test('is there before anything is sent', () => assert.ok(!found().take(reviewer, 'finish-review', '2026-03-13').allowed(somebody(lawyer), '2026-03-16').includes('disclose')))
})

describe('disclosure', () => {
  test('is done by a second person, who says what was sent, when, how and to whom', () => {
    assert.deepEqual(certified().try(somebody(lawyer), 'disclose', '2026-03-20', {}), ['Enter the day on which it was sent', 'Enter what was sent, and to whom', 'Choose how'])
    assert.deepEqual(certified().try(somebody(lawyer, reviewer), 'disclose', '2026-03-20', { 'sent-on': '2026-03-20', sent: 'S.', way: 'sealed' }), ['A second person checks and sends: not the one who decided what is shown.'])
    assert.deepEqual([disclosed().stage, disclosed().clock('disclosure', '2026-04-01')?.stoppedOn], ['disclosed', '2026-03-20'])
  })
  test('is told item by item to the court, to the party who asked and to the others', () => {
    assert.deepEqual(certified().sends('disclose'), ['disclosure-to-court to court', 'disclosure-list to requesting-party', 'disclosure-list-to-parties to other-party'])
  })
  test('a record corrected afterwards is sent on to everyone who had it, with what it said before and says now (UK GDPR, Article 19)', () => {
    assert.deepEqual(disclosed().try(somebody(lawyer), 'tell-of-correction', '2026-05-01', { 'item-corrected': 'Visit note', 'corrected-on': '2026-04-30' }), ['Enter what it said', 'Enter what it says now, and why'])
    const corrected = disclosed().take(lawyer, 'tell-of-correction', '2026-05-01', { 'item-corrected': 'Visit note', 'corrected-on': '2026-04-30', before: 'The home was visited.', after: 'No visit took place.' })
    for (const document of ['correction-to-court', 'correction-to-recipients', 'correction-to-party']) assert.match(corrected.letter(document), /Visit note[^]*The home was visited\.[^]*No visit took place\./, document)
    assert.deepEqual(disclosed().sends('tell-of-correction'), ['correction-to-court to court', 'correction-to-court to other-party', 'correction-to-recipients to recipient', 'correction-to-party to requesting-party'])
  })
  test('ends, or is discharged by the court before', () => {
    assert.equal(disclosed().do(lawyer, 'close', '2026-05-02').stage, 'closed')
    assert.equal(searching().take(lawyer, 'record-discharge', '2026-03-09').stage, 'discharged')
    assert.equal(received().do(party, 'withdraw', '2026-03-03').stage, 'withdrawn')
  })
  test('leaves a history that verifies', () => assert.equal(disclosed().verify(), null))
})

describe('its letters', () => {
  test('list what was left out of each record, where, on what ground, by which rule and why', () => {
    assert.match(disclosed().letter('disclosure-list'), /Shown with blanks\.[^]*Page 3, a name\.[^]*On what ground: It would harm somebody else’s rights, on balance[^]*Rule or paragraph: Durham v Dunn[^]*A neighbour, not a party\./)
  })
  test('to the others in the case are prepared without the person’s own', () => assert.deepEqual(disclosed().letters.filter(({ document }) => document.startsWith('disclosure-')).map(({ to }) => to), ['court', party, 'other-party']))
  test('were all written in these tests, and none had a hole', () => assert.deepEqual(Object.keys(scheme.documents).filter((id) => !written.has(declaredId(id))), []))
})
