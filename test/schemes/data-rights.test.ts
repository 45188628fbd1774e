import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../chance.ts'
import { createCatalogue } from '../../src/scheme/catalogue.ts'
import { readSupplied } from '../../src/casework/supply.ts'
import type { FindingId } from '../../src/scheme/language.ts'
import { dataRights2021 } from '../../src/schemes/data-rights-2021.ts'
import { dataRights as scheme } from '../../src/schemes/data-rights.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { clockId, declaredId, schemeId } from '../renaming/ids.ts'
import { SchemeCase, somebody, written, type Given } from './scheme-case.ts'

const officer = 'information-rights-officer'
const owner = 'record-owner'
const person = 'data-subject'

const asked = (right = 'rectification', on: PlainDate = '2026-03-03') => new SchemeCase(scheme, on, { right }).head(officer, on, 'e7')
const lookedInto = (right?: string, on?: PlainDate) => {
  const day = on ?? '2026-03-03'
  return asked(right, on).do(officer, 'acknowledge', day).do(officer, 'accept', day).do(officer, 'restrict', day, { 'held-back': 'The note of the visit, in the care system.', 'still-used': 'Nothing but legal claims.' }).do(owner, 'begin-fact-finding', day)
}
const heard = (right?: string, on?: PlainDate) => lookedInto(right, on).do('record-author', 'give-author-view', on ?? '2026-03-03', { view: 'I did not go.', 'written-at': 'The day after, from memory.' })
const changed: Given = { before: 'Home visited.', after: 'No visit took place.', why: 'The diary shows another appointment.', elsewhere: 'The assessment of June repeats it, and was corrected too.' }
const read: Given = { 'read-for-others': 'every-page' }
const rectified = () => heard().find(owner, 'rectified', '2026-03-10', changed).do(owner, 'decide-rectified', '2026-03-20')
const copySent = () => rectified().do(officer, 'record-corrected', '2026-03-23', { places: 'The care system, the report to court, the paper file.', 'corrected-on': '2026-03-23' })
  .do(officer, 'nobody-to-tell', '2026-03-24', { 'why-nobody': 'never-given', 'checked-how': 'Checked in the log of disclosures.' }).do(officer, 'send-copy', '2026-03-25', { ...read, copy: 'Before: home visited. After: no visit took place.' })
const refused = () => heard().find(owner, 'not-rectified', '2026-03-10', { checked: 'The diary and the car log.', reasons: 'Both show the visit.' }, { ground: 'accurate' }).do(owner, 'decide-refused', '2026-03-20')

/** What stands in the way of a finding, given as a form would give it. */
const problemsOf = (finding: FindingId, given: Given): readonly string[] => {
  const read = readSupplied(scheme.findings?.[finding] ?? { supplies: [] }, given, { today: '2026-03-10', scheme, staff: [] })
  return 'problems' in read ? read.problems.map(({ message }) => message) : []
}

describe('the month to answer (UK GDPR, Article 12(3))', () => {
  test('a request of 31 January 2026 is to be answered by Monday 2 March: there is no 31 February, and the 28th is a Saturday', () => {
    assert.equal(new SchemeCase(dataRights2021, '2026-01-31').due('response'), '2026-03-02')
    assert.deepEqual(new SchemeCase(dataRights2021, '2026-01-31').late('response', '2026-03-01', '2026-03-02', '2026-03-03'), [false, false, true])
  })
  test('a request of 3 March 2026 is to be answered by Tuesday 7 April: the 3rd is Good Friday', () => {
    assert.equal(asked().due('response'), '2026-04-07')
    assert.deepEqual(asked().late('response', '2026-04-06', '2026-04-07', '2026-04-08'), [false, false, true])
  })
  test('is over when each entry is decided', () => assert.equal(rectified().clock('response', '2026-05-01')?.stoppedOn, '2026-03-20'))
  test('begins when it is settled who asks, and stands still until then', () => {
    const waiting = asked().do(officer, 'ask-for-identity', '2026-03-05', { doubt: 'Two people of that name live there.', proof: 'A letter that we sent you.' })
    assert.deepEqual([waiting.stage, waiting.clock('response', '2026-06-01')?.over], ['id-check', false])
    assert.equal(waiting.do(officer, 'record-identity', '2026-03-18', { 'proved-on': '2026-03-16', identity: 'Our letter of May.' }).due('response'), '2026-04-16')
  })
  test('begins anew when the person sends what was asked for', () => {
    const sent = asked().do(officer, 'ask-for-identity', '2026-03-05', { doubt: 'Two people of that name live there.', proof: 'A letter.' }).do(person, 'send-identity', '2026-03-20', { identity: 'Your letter of May.' })
    assert.deepEqual([sent.stage, sent.due('response')], ['received', '2026-04-20'])
  })
  test('begins when a fee is paid', () => {
    const fee = asked().do('data-protection-officer', 'ask-for-fee', '2026-03-04', { reasons: 'The same was asked last week.', fee: '10 pounds' })
    assert.equal(fee.do(officer, 'record-fee', '2026-03-20', { 'paid-on': '2026-03-19' }).due('response'), '2026-04-20')
  })
  test('to ask who somebody is needs a reason to doubt it', () => {
    assert.deepEqual(asked().try(somebody(officer), 'ask-for-identity', '2026-03-05', { proof: 'A passport.' }), ['Enter why there is reasonable doubt'])
  })
})

describe('asking what exactly is meant (UK GDPR, Article 12A, in force 5 February 2026)', () => {
  const question = { question: 'We hold 4,000 pages. Which years?' }
  test('stops the month from the question to the answer', () => {
    const waiting = asked('access').do(officer, 'ask-to-clarify', '2026-03-10', question)
    assert.equal(waiting.clock('response', '2026-07-01')?.over, false)
    assert.ok((waiting.do(person, 'clarify', '2026-03-20', { answer: 'Everything.' }).due('response') ?? '') > '2026-04-07')
  })
  test('is open only where a copy is asked for', () => {
    assert.deepEqual(asked('rectification').try(somebody(officer), 'ask-to-clarify', '2026-03-10', question), ['Only a request to see what is held may be made to wait for this; anything else has to be looked into as it is.'])
    assert.deepEqual(asked('several').try(somebody(officer), 'ask-to-clarify', '2026-03-10', question), [])
  })
  test('did not stop the month for a request of the day before', () => {
    const catalogue = createCatalogue([dataRights2021, scheme])
    assert.deepEqual((['2026-02-04', '2026-02-05'] as const).map((day) => catalogue.on(schemeId('data-rights'), day)?.version), ['2021-01', '2026-02'])
    const waiting = new SchemeCase(dataRights2021, '2026-02-04', { right: 'access' }).head(officer, '2026-02-04').do(officer, 'ask-to-clarify', '2026-02-10', question)
    assert.equal(waiting.do(person, 'clarify', '2026-02-24', { answer: 'Everything.' }).due('response'), '2026-03-04')
  })
  test('a request is not closed while the person still has time to answer', () => {
    const waiting = asked('access').do(officer, 'ask-to-clarify', '2026-03-10', question)
    assert.deepEqual(waiting.try(somebody(officer), 'close-unanswered', '2026-06-10', { reasons: 'Which years.' }), ['The person still has time to answer.'])
    assert.deepEqual(waiting.try(somebody(officer), 'close-unanswered', '2026-06-11', { reasons: 'Which years.' }), [])
  })
})

describe('more time (UK GDPR, Article 12(3))', () => {
  const notice = { cause: 'complex', reasons: 'Forty years of paper have to be read.' }
  test('is two months more, told with the reasons', () => {
    const longer = lookedInto().do(officer, 'extend', '2026-04-02', notice)
    assert.equal(longer.due('response'), '2026-06-03')
    assert.match(longer.letter('extension-notice'), /Forty years of paper[\s\S]*3 June 2026/)
    assert.deepEqual(lookedInto().try(somebody(officer), 'extend', '2026-04-02', { cause: 'complex' }), ['Enter the reasons in this case'])
  })
  test('is told within the first month or not at all', () => {
    assert.deepEqual(lookedInto().try(somebody(officer), 'extend', '2026-04-07', notice), [])
    assert.deepEqual(lookedInto().try(somebody(officer), 'extend', '2026-04-08', notice), ['The first month is over: notice of more time had to be given within it.'])
  })
  test('is taken once', () => assert.deepEqual(lookedInto().do(officer, 'extend', '2026-04-02', notice).try(somebody(officer), 'extend', '2026-05-05', notice), ['The time can be extended once.']))
})

describe('who decides about an entry', () => {
  test('its owner, and not the officer who runs the request', () => assert.deepEqual(heard().find(owner, 'rectified', '2026-03-10', changed).try(somebody(officer), 'decide-rectified', '2026-03-20'), ['no-such-action']))
  test('the author is asked, or it is said why not', () => {
    const unheard = lookedInto().find(owner, 'rectified', '2026-03-10', changed)
    assert.deepEqual(unheard.try(somebody(owner), 'decide-rectified', '2026-03-20'), ['Ask the author of the entry for their view, or say why you go on without it.'])
    assert.deepEqual(unheard.do(owner, 'go-on-without-author', '2026-03-11', { 'why-without': 'Has left, address unknown.' }).try(somebody(owner), 'decide-rectified', '2026-03-20'), [])
  })
  test('the author never decides alone', () => {
    const both = { person: 'ann', roles: ['record-author', owner], powers: [] }
    const judgeInOwnCause = lookedInto().do(both, 'give-author-view', '2026-03-09', { view: 'I went.', 'written-at': 'That day.' }).find(owner, 'not-rectified', '2026-03-10', { checked: 'My note.', reasons: 'I went.' }, { ground: 'accurate' })
    assert.deepEqual(judgeInOwnCause.try(both, 'decide-refused', '2026-03-20'), ['The author of the entry is consulted, and never decides alone: someone else must decide.'])
    assert.deepEqual(judgeInOwnCause.try(somebody(owner), 'decide-refused', '2026-03-20'), [])
  })
  test('no entry is forgotten', () => {
    const two = heard().find(owner, 'rectified', '2026-03-10', changed)
    assert.deepEqual(two.head(officer, '2026-03-11', 'e8').try(somebody(owner), 'decide-rectified', '2026-03-20'), ['Each entry needs its own finding.', 'This fits when every entry is put right or given, and one at least is rectified.'])
  })
})

describe('a rectification (UK GDPR, Articles 5(1)(d) and 16)', () => {
  const reasons: Given = { why: 'The diary.', elsewhere: 'Nowhere.' }
  const [before, after] = ['what the entry said before', 'what it says now'].map((what) => `Say ${what}, or choose the ground for not showing it.`)
  test('is never answered “done” without what changed', () => {
    assert.deepEqual(problemsOf('rectified', { ...reasons }), [before, after, 'Say why the ground for not showing what changed fits this entry.'])
    assert.deepEqual(heard().tryRecord(owner, { type: 'HeadFound', head: 'e7', finding: 'rectified', supplied: {} }, '2026-03-10', { ...reasons }).length > 0, true)
  })
  test('looks for the same error where it was repeated', () => assert.deepEqual(problemsOf('rectified', { why: 'The diary.', before: 'Visited.', after: 'Not visited.' }), ['Enter where else the same was looked for, and what was found']))
  test('needs both sides of the change', () => assert.deepEqual(problemsOf('rectified', { ...reasons, after: 'No visit took place.' }), [before]))
  test('or the ground for not showing it, with its reason', () => {
    assert.deepEqual(problemsOf('rectified', { ...reasons, ground: 'third-party' }), ['Say why the ground for not showing what changed fits this entry.'])
    assert.deepEqual(problemsOf('rectified', { ...reasons, ground: 'third-party', because: 'It names a neighbour who asked not to be named.' }), [])
  })
  test('tells the person before and after, in the letter', () => {
    const letter = rectified().letter('decision-letter')
    for (const part of [/What the entry said before: Home visited\./, /What it says now: No visit took place\./, /Why it was wrong, and what shows it: The diary/, /assessment of June repeats it/, /data protection regulator/, /county court/i, /30 days/]) assert.match(letter, part)
  })
  test('is made in every copy before anyone is told that it is done', () => {
    const made = { 'checked-how': 'Checked.', 'why-nobody': 'never-given' }
    assert.deepEqual(rectified().try(somebody(officer), 'nobody-to-tell', '2026-03-24', made), ['First record that the entry was corrected in every place.'])
  })
  test('is told to those who were given the entry: who they are is asked (Article 19)', () => {
    const corrected = rectified().do(officer, 'record-corrected', '2026-03-23', { places: 'Everywhere.', 'corrected-on': '2026-03-23' })
    const tell = { recipients: 'Cafcass.', 'which-record': 'your reference 4711.', change: 'The visit of 16 May did not take place.' }
    assert.deepEqual(corrected.try(somebody(officer), 'tell-recipients', '2026-03-24', tell), ['Record each recipient as a party first, so that the letters can be addressed.'])
    const named = corrected.party(officer, 'recipient', '2026-03-24').do(officer, 'tell-recipients', '2026-03-24', tell)
    assert.deepEqual([named.stage, /by this: your reference 4711\.\n/.test(named.letter('recipient-notice')), /did not take place/.test(named.letter('recipient-notice')), /Quillfeather/.test(named.letter('recipient-notice'))], ['recipients-told', true, true, false])
  })
  test('is shown, or the reason for not showing it is given, without a second request', () => {
    const before = rectified().do(officer, 'record-corrected', '2026-03-23', { places: 'Everywhere.', 'corrected-on': '2026-03-23' })
    assert.deepEqual(before.try(somebody(officer), 'send-copy', '2026-03-24', { ...read, copy: 'As it stands.' }), ['First tell those who were given the entries, or say why nobody is told.'])
    const told = before.do(officer, 'nobody-to-tell', '2026-03-24', { 'why-nobody': 'never-given', 'checked-how': 'Checked.' })
    assert.deepEqual(told.try(somebody(officer), 'send-copy', '2026-03-25', read), ['Give the entries as they now stand, or choose the ground for not showing them.', 'Say why the ground for not showing them fits.'])
    const letter = told.do(officer, 'send-copy', '2026-03-25', { ...read, ground: 'third-party', because: 'A neighbour is named.' }).letter('copy-letter')
    assert.match(letter, /What we do not show you, and why[\s\S]*A neighbour is named\./)
    assert.doesNotMatch(letter, /How it now reads/)
  })
  test('an entry nobody had to be told of is shown with where it was corrected and by when', () => assert.match(copySent().letter('copy-letter'), /the paper file\.[\s\S]*23 March 2026[\s\S]*It was never given to anyone\./))
  test('what the law calls without undue delay is ten working days here, until the office sets another', () => assert.deepEqual([rectified().due('rectify'), scheme.clocks[clockId('rectify')]?.configurable], ['2026-04-07', true]))
})

describe('how far an exemption reaches (Data Protection Act 2018, Schedules 2 and 3)', () => {
  const refuse = (ground: string) => problemsOf('not-rectified', { ground, checked: 'The file.', reasons: 'Harm.' })
  for (const ground of ['serious-harm', 'child-abuse-data', 'health-data', 'education-data', 'third-party']) {
    test(`${ground} reaches access alone, so nothing is left wrong because of it`, () => {
      assert.deepEqual(refuse(ground), ['Choose the ground from the list'])
      assert.deepEqual(problemsOf('withheld', { ground, because: 'The reasons for this entry.' }), [])
    })
  }
  for (const ground of ['court-social-work-data', 'child-expectations']) test(`${ground} reaches every right`, () => assert.deepEqual(refuse(ground), []))
  test('each is a provision with its basis, and each refusal has its reasons', () => {
    for (const option of scheme.findings?.withheld?.supplies[0]?.options ?? []) assert.ok(option.source !== undefined && option.basis !== undefined, option.value)
    assert.deepEqual(problemsOf('withheld', { ground: 'serious-harm' }), ['Enter what is not shown, and why the ground fits this entry'])
  })
})

describe('what is found of an entry (the ICO’s guidance on rectification)', () => {
  test('a record of a mistake since put right keeps the mistake, and the correct fact', () => assert.deepEqual(problemsOf('mistake-kept', { mistake: 'The wrong child was named.' }), ['Enter the correct fact that now stands with it']))
  test('an opinion says whose it is, with the person’s view beside it', () => assert.deepEqual(problemsOf('opinion-marked', {}), ['Enter whose opinion it is', 'Enter the other view, as it now stands beside it']))
  test('somebody else’s allegation says what came of it', () => assert.deepEqual(problemsOf('allegation-marked', {}), ['Enter what came of the allegation']))
  test('what cannot be settled is marked, with the person’s own words', () => assert.deepEqual(problemsOf('marked-disputed', {}), ['Enter what was checked, and why it could not be settled', 'Enter the statement, word for word']))
  test('the police’s half of a joint visit is the police’s, with what to take along (DPA 2018, Part 3)', () => {
    const letter = asked().do(officer, 'signpost-part', '2026-03-04', { exclusion: 'police-record', 'take-along': 'The day of the visit and the officer’s number.' }).letter('signpost-letter')
    for (const part of [/The police’s own record/, /another part of the Act/i, /officer’s number/, /Police/]) assert.match(letter, part)
  })
})

describe('the decision on the whole', () => {
  const all = Object.keys(scheme.findings ?? {})
  const decisions = Object.keys(scheme.actions).filter((id) => id.startsWith('decide-'))
  test('follows from the findings: for any of them exactly one decision is open', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 4 }), (findings) => {
      const found = findings.reduce((at, finding, n) => {
        const field = scheme.findings?.[finding]?.supplies ?? []
        const words = Object.fromEntries(field.filter(({ kind }) => kind === 'text' || kind === 'line').map(({ id }) => [id, 'Words']))
        const choices = Object.fromEntries(field.flatMap(({ id, kind, options }) => (kind === 'choice' ? [[id, options?.[0]?.value ?? '']] : kind === 'exclusion' ? [[id, 'police-record']] : [])))
        return (n === 0 ? at : at.head(officer, '2026-03-05', `h${n}`)).find(owner, finding, '2026-03-06', words, choices, [n === 0 ? 'e7' : `h${n}`])
      }, heard())
      assert.equal(found.allowed(somebody(owner), '2026-03-10').filter((id) => decisions.includes(id)).length, 1, findings.join(', '))
    }), { numRuns: 60 })
  })
  test('some rectified and some not is “partly”', () => {
    const mixed = heard().head(officer, '2026-03-05', 'e8').find(owner, 'rectified', '2026-03-06', changed, {}, ['e7']).find(owner, 'marked-disputed', '2026-03-06', { checked: 'Both accounts.', statement: 'I was at work.' }, {}, ['e8'])
    assert.deepEqual(mixed.try(somebody(owner), 'decide-rectified', '2026-03-10'), ['This fits when every entry is put right or given, and one at least is rectified.'])
    assert.equal(mixed.do(owner, 'decide-partly', '2026-03-10').state.outcome, 'partly')
  })
})

describe('a refusal (UK GDPR, Article 12(4))', () => {
  test('gives the reasons for each entry, and every right: the controller, the regulator, a court', () => {
    const letter = refused().letter('refusal-notice')
    for (const part of [/Both show the visit/, /statement in your own words/, /complain to us/, /data protection regulator/, /court/, /Complain to the council|complain to the council/, /Normally by 20 June 2026/]) assert.match(letter, part)
  })
  test('does not stop the person from putting a statement beside the entry, and the office has to attach it (Article 16)', () => {
    const given = refused().do(person, 'give-statement', '2026-03-21', { statement: 'Nobody came. I was at home all day.' })
    assert.equal(given.due('attach-statement'), '2026-04-07')
    const later: PlainDate = '2026-07-01'
    assert.deepEqual(given.try(somebody(officer), 'close', later), ['Say first whether what was held back stays so.', 'The statement that the person gave does not stand beside the entry yet.'])
    assert.match(given.do(officer, 'attach-statement', '2026-03-23', { attached: 'In the care system, with the entry.' }).letter('statement-letter'), /I was at home all day/)
  })
  test('leaves three months to go to the regulator, from the last contact', () => {
    assert.equal(refused().due('go-to-commissioner'), '2026-06-20')
    const complained = refused().do(person, 'complain', '2026-03-25', { 'still-wrong': 'The log is of another day.' })
    assert.deepEqual([complained.stage, complained.due('complaint-outcome')], ['complaint-s164a', '2026-06-25'])
    assert.equal(complained.do('data-protection-officer', 'record-outcome', '2026-04-20', { reasons: 'The log was checked again.' }).due('go-to-commissioner'), '2026-07-20')
  })
})

describe('holding back what is disputed (UK GDPR, Article 18)', () => {
  test('is told, with what it may still be used for', () => assert.match(lookedInto().letter('restriction-notice'), /The note of the visit[\s\S]*legal claims/))
  test('to hold nothing back needs a reason', () => assert.deepEqual(asked().do(officer, 'accept', '2026-03-04').try(somebody(officer), 'begin-without-restricting', '2026-03-04'), ['Enter why nothing is held back meanwhile']))
  test('ends only after the person was told, and not before the day that they were told (Article 18(3))', () => {
    assert.deepEqual(rectified().try(somebody(officer), 'lift-restriction', '2026-04-01'), ['Tell the person first.', 'The day that the person was told has not come.'])
    const announced = rectified().do(officer, 'announce-lifting', '2026-04-01', { 'lifts-on': '2026-04-10', reasons: 'It is corrected.' })
    assert.match(announced.letter('lifting-notice'), /From 10 April 2026/)
    assert.deepEqual(announced.try(somebody(officer), 'lift-restriction', '2026-04-09'), ['The day that the person was told has not come.'])
    assert.deepEqual(announced.try(somebody(officer), 'lift-restriction', '2026-04-10'), [])
  })
  test('a case is not closed while it is open whether it goes on', () => {
    assert.deepEqual(copySent().try(somebody(person), 'accept-answer', '2026-04-01'), ['The council has yet to tell you whether what was held back stays so.'])
    assert.equal(copySent().do(officer, 'keep-restricted', '2026-03-26', { reasons: 'Until the court has decided.' }).do(person, 'accept-answer', '2026-04-01').stage, 'closed')
  })
})

describe('what was promised', () => {
  test('keeps the case open until it is done, with proof', () => {
    const promised = heard().find(owner, 'rectified', '2026-03-10', changed).do(owner, 'decide-rectified', '2026-03-20', { promises: '2026-04-30 Correct the copy at the school' })
    assert.match(promised.letter('decision-letter'), /Correct the copy at the school, by 30 April 2026/)
    const sent = promised.do(officer, 'record-corrected', '2026-03-23', { places: 'Everywhere.', 'corrected-on': '2026-03-23' }).do(officer, 'nobody-to-tell', '2026-03-24', { 'why-nobody': 'never-given', 'checked-how': 'Checked.' })
      .do(officer, 'send-copy', '2026-03-25', { ...read, copy: 'As it stands.' }).do(officer, 'keep-restricted', '2026-03-26', { reasons: 'Until all is done.' })
    assert.deepEqual(sent.try(somebody(officer), 'close', '2026-08-01'), ['Something that was promised has not been done.'])
    assert.deepEqual(sent.keepPromises(officer, '2026-08-01').try(somebody(officer), 'close', '2026-08-01'), [])
  })
})

describe('a request to see (UK GDPR, Article 15)', () => {
  test('is answered with what is given, and each part left out with its ground', () => {
    const given = asked('access').do(officer, 'accept', '2026-03-04').do(officer, 'begin-without-restricting', '2026-03-04', { 'why-not': 'Only a copy is asked for.' })
      .find(owner, 'given-in-part', '2026-03-20', { given: 'The file, enclosed.', because: 'Page 12 names a neighbour.' }, { ...read, ground: 'third-party' })
    const letter = given.do(owner, 'decide-partly', '2026-03-25').letter('decision-letter')
    assert.match(letter, /The file, enclosed\.[\s\S]*someone else who has not agreed[\s\S]*Page 12/)
    assert.equal(given.do(officer, 'send-copy', '2026-03-25', { ...read, copy: 'Enclosed.' }).stage, 'copy-sent')
  })
  test('is read for what is about someone else before anything is given', () => {
    assert.deepEqual(problemsOf('given', { given: 'The file.' }), ['Choose read for what is about someone else'])
  })
  test('needs no author', () => {
    const given = asked('access').do(officer, 'accept', '2026-03-04').do(officer, 'begin-without-restricting', '2026-03-04', { 'why-not': 'Only a copy is asked for.' }).find(owner, 'given', '2026-03-20', { given: 'The file, enclosed.' }, read)
    assert.equal(given.do(owner, 'decide-given', '2026-03-25').state.outcome, 'given')
  })
})

describe('the whole of it', () => {
  test('a person can withdraw until it is decided, and ask again', () => {
    for (const at of [asked(), lookedInto(), heard()]) assert.equal(at.do(person, 'withdraw', '2026-03-30').stage, 'withdrawn')
  })
  test('leaves a history that verifies', () => assert.equal(copySent().verify(), null))
})

describe('the letters of this procedure', () => {
  test('were all written in these tests, and none had a hole', () => assert.deepEqual(Object.keys(scheme.documents).filter((id) => !written.has(declaredId(id))), []))
})
