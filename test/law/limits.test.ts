import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { inForceOn, law } from '../../src/law/law.ts'
import type { TimeLimit } from '../../src/law/model.ts'
import type { Count } from '../../src/time/counting.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { reckon, type Reckoned, type Reckoning } from '../../src/time/reckoning.ts'
import { schemeId } from '../renaming/ids.ts'

const limitOf = (name: string, on: PlainDate): TimeLimit => {
  const limit = law.limits.find(({ body, id, inForce }) => `${body}.${id}` === name && inForceOn(inForce, on))
  assert.ok(limit, name)
  return limit
}

/** A limit counted from its days; the first one named is its trigger. */
function counted(name: string, days: Readonly<Record<string, PlainDate>>): Reckoned {
  const [trigger = '2026-03-20'] = Object.values(days)
  const limit = limitOf(name, trigger)
  const pauses = (limit.pauses ?? []).flatMap(({ from, until, why }) => {
    const [begins, ends] = [days[from], days[until]]
    return begins === undefined || ends === undefined ? [] : [{ from: next(begins), to: ends, why }]
  })
  const reckoned = reckon(limit.reckoning, { days: new Map(Object.entries(days).map(([day, date]) => [day, { date, words: limit.days[day] ?? day }])), calendar: limit.calendar, pauses })
  assert.ok(reckoned !== null && !('refused' in reckoned), name)
  return reckoned
}

const next = (day: PlainDate) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) as PlainDate
const due = (...given: Parameters<typeof counted>) => counted(...given).due

describe('The time to go to an ombudsman', () => {
  for (const [name, day, from, expected] of [
    ['lgsco.complaint', 'notice', '2025-03-20', '2026-03-20'],
    ['phso.complaint', 'knowledge', '2024-02-29', '2025-02-28'],
    ['housing-ombudsman.complaint', 'final-response', '2025-08-31', '2026-08-31'],
    ['independent-adjudicator.complaint', 'completion-letter', '2025-11-25', '2026-11-25'],
    ['spso.complaint', 'knowledge', '2025-11-30', '2026-11-30'],
    ['psow.complaint', 'knowledge', '2025-12-01', '2026-12-01'],
    ['nipso.complaint', 'final-response', '2026-08-31', '2027-02-28'],
    ['legal-ombudsman.firm-has-answered', 'complaint', '2026-03-02', '2026-04-27'],
  ] as const) it(`${name} from ${from} is ${expected}`, () => assert.equal(due(name, { [day]: from }), expected))

  it('for someone who died without knowing, counts from whoever knew first', () => {
    assert.equal(due('lgsco.complaint-after-death', { representative: '2026-03-20', complainant: '2026-01-10' }), '2027-01-10')
    assert.equal(due('lgsco.complaint-after-death', { representative: '2026-03-20', complainant: '2026-05-10' }), '2027-03-20')
  })
  it('the Legal Ombudsman: six months from the final reply, but no later than a year from the act or from knowing of it', () => {
    assert.equal(due('legal-ombudsman.complaint', { 'final-reply': '2026-03-02', act: '2025-12-01' }), '2026-09-02')
    assert.equal(due('legal-ombudsman.complaint', { 'final-reply': '2026-03-02', act: '2025-04-01' }), '2026-04-01')
    assert.equal(due('legal-ombudsman.complaint', { 'final-reply': '2026-03-02', act: '2025-04-01', knowledge: '2025-06-01' }), '2026-06-01')
    assert.equal(due('legal-ombudsman.complaint', { 'final-reply': '2026-03-02', act: '2025-04-01', knowledge: '2025-03-01' }), '2026-04-01')
  })
  it('the Financial Ombudsman: six months, and six years or three from knowing', () => {
    assert.equal(due('financial-ombudsman.complaint', { 'final-response': '2026-03-02', event: '2018-01-01', knowledge: '2025-01-01' }), '2026-09-02')
    assert.equal(due('financial-ombudsman.complaint', { 'final-response': '2026-03-02', event: '2018-01-01', knowledge: '2021-01-01' }), '2024-01-01')
  })
  it('the Pensions Ombudsman: three years from the event, or from knowing of it if that is later', () =>
    assert.equal(due('pensions-ombudsman.complaint', { event: '2020-03-02', knowledge: '2024-02-29' }), '2027-02-28'))
})

describe('The time to go to a tribunal', () => {
  it('the SEND Tribunal: the later of two months from the decision and a month from the certificate', () => {
    assert.equal(due('send-tribunal.appeal', { decision: '2026-03-10' }), '2026-05-10')
    assert.equal(due('send-tribunal.appeal', { decision: '2026-03-10', 'mediation-certificate': '2026-04-21' }), '2026-05-21')
  })
  it('the SEND Tribunal: a time that ends in August ends in September', () => assert.equal(due('send-tribunal.appeal', { decision: '2026-06-15' }), '2026-09-01'))
  it('the Valuation Tribunal: two months from the reply, or four from the request without one', () => {
    assert.equal(due('valuation-tribunal.appeal', { reply: '2026-03-31' }), '2026-05-31')
    assert.equal(due('valuation-tribunal.appeal-without-reply', { request: '2026-03-31' }), '2026-07-31')
  })
  it('the Planning Inspectorate: six months, or twelve weeks for a householder', () => {
    assert.equal(due('planning-inspectorate.appeal', { decision: '2026-08-31' }), '2027-02-28')
    assert.equal(due('planning-inspectorate.householder-appeal', { decision: '2026-03-02' }), '2026-05-25')
  })
  it('penalty charges: 28 days from the notice of rejection', () => {
    assert.equal(due('traffic-penalty-tribunal.appeal', { rejection: '2026-03-02' }), '2026-03-30')
    assert.equal(due('london-tribunals.appeal', { rejection: '2026-03-02' }), '2026-03-30')
  })
  it('school places: twenty school days at least, a holiday left out', () => {
    assert.equal(due('school-admission-appeal-panel.appeal', { refusal: '2026-03-02' }), '2026-03-30')
    assert.equal(due('school-admission-appeal-panel.appeal', { refusal: '2026-03-16' }), '2026-04-15')
  })
  it('the Schools Adjudicator: 15 May', () => assert.equal(due('schools-adjudicator.objection', { arrangements: '2026-02-28' }), '2026-05-15'))
  it('an order that the Information Commissioner must act: 28 days after six months', () =>
    assert.equal(due('first-tier-tribunal.order-to-progress', { complaint: '2026-01-15' }), '2026-08-12'))
})

describe('A claim in the employment tribunal', () => {
  const claim = (...given: readonly PlainDate[]) => counted('employment-tribunal.claim', Object.fromEntries(['event', 'acas-notified', 'acas-certificate'].flatMap((day, place) => (given[place] === undefined ? [] : [[day, given[place]]]))))

  it('is made within three months less a day, and within six for what happens from October 2026', () => {
    assert.deepEqual([claim('2026-09-29').due, claim('2026-09-30').due, claim('2026-10-01').due], ['2026-12-28', '2026-12-29', '2027-03-31'])
  })
  it('where the month is too short, is made by the earlier of two readings and is late only after the later', () => {
    assert.deepEqual([claim('2026-01-31').due, claim('2026-01-31').latest], ['2026-04-29', '2026-04-30'])
  })
  it('has a month left after the certificate of Acas', () => assert.equal(claim('2026-04-10', '2026-07-08', '2026-07-20').due, '2026-08-20'))
  it('does not count the days from the day after Acas was told until its certificate', () => assert.equal(claim('2026-04-10', '2026-04-20', '2026-05-04').due, '2026-07-23'))
  it('gains nothing from Acas told too late: the day before, the day and the day after', () => {
    assert.deepEqual([claim('2026-04-10', '2026-07-08', '2026-08-01').due, claim('2026-04-10', '2026-07-09', '2026-08-01').due, claim('2026-04-10', '2026-07-10', '2026-08-01').due], ['2026-09-01', '2026-09-01', '2026-07-09'])
  })
})

describe('The time to go to a court', () => {
  for (const [name, day, from, expected] of [
    ['county-court.claim', 'event', '2024-02-29', '2030-02-28'],
    ['high-court.judicial-review', 'decision', '2026-11-30', '2027-02-28'],
    ['high-court.planning-challenge', 'decision', '2026-03-02', '2026-04-13'],
    ['magistrates-court.appeal', 'notice', '2026-03-02', '2026-03-23'],
    ['traffic-enforcement-centre.statement', 'order', '2026-03-02', '2026-03-23'],
    ['family-court.child-assessment-order', 'begins', '2026-03-02', '2026-03-08'],
  ] as const) it(`${name} from ${from} is ${expected}`, () => assert.equal(due(name, { [day]: from }), expected))

  it('under the Human Rights Act is a year, which may begin with the day itself', () => {
    const { due: day, latest } = counted('county-court.human-rights-claim', { event: '2026-03-20' })
    assert.deepEqual([day, latest], ['2027-03-19', '2027-03-20'])
  })
})

describe('The time that others have', () => {
  it('police answer a request within a month of the latest of receipt, identity and fee', () => {
    assert.equal(due('police.data-request', { receipt: '2026-01-31' }), '2026-03-02')
    assert.equal(due('police.data-request', { receipt: '2026-01-31', identity: '2026-03-03' }), '2026-04-07')
  })
  it('an employer reports an allegation within one working day, over Easter too', () => assert.equal(due('lado.report', { allegation: '2026-04-02' }), '2026-04-07'))
  it('the period of an objection to the accounts is thirty working days, its first day among them', () => assert.equal(due('external-auditor.objection', { opens: '2026-06-01' }), '2026-07-10'))
  it('an authority answers a report in three months, or by the later day agreed in writing', () => {
    assert.equal(due('lgsco.report-action', { report: '2026-03-20' }), '2026-06-20')
    assert.equal(due('lgsco.report-action', { report: '2026-03-20', agreed: '2026-08-31' }), '2026-08-31')
  })
  it('nothing is published before either reading of the wait is over', () => assert.deepEqual([due('lgsco.publication', { decision: '2026-03-20' }), counted('lgsco.publication', { decision: '2026-03-20' }).latest], ['2026-06-20', '2026-06-20']))
  it('a record of a looked-after child is kept to the 75th birthday', () => assert.equal(due('council.keep-looked-after-child', { birth: '2012-02-29' }), '2087-02-28'))
  it('a record of a child in need is kept until three years after 18 and after the last contact', () => {
    assert.equal(due('council.keep-child-in-need', { birth: '2010-06-01', contact: '2024-01-10' }), '2031-06-01')
    assert.equal(due('council.keep-child-in-need', { birth: '2000-06-01', contact: '2024-01-10' }), '2027-01-10')
  })
})

const [neighbours, ombudsman] = ['../shared/domain/neighbours.md', '../shared/domain/ombudsman.md'] as const
const absent = existsSync(neighbours) && existsSync(ombudsman) ? false : 'the field references are not here'

const units: Readonly<Record<string, Count['unit']>> = { M: 'months', CD: 'calendar-days', WD: 'working-days', y: 'years', weeks: 'weeks', 'school days': 'working-days' }
const lengthsIn = (reckoning: Reckoning): readonly string[] =>
  'takes' in reckoning ? reckoning.of.flatMap(lengthsIn) : 'day' in reckoning ? [reckoning.day] : [reckoning.count, ...(reckoning.count.then === undefined ? [] : [reckoning.count.then])].map(({ amount, unit }) => `${amount} ${unit}`)

describe('Every number of the directory of bodies in the field reference', () => {
  it('is a limit of that body, and a body without a number has none there', { skip: absent }, () => {
    const section = readFileSync(neighbours, 'utf8').split('## 9. Directory of bodies')[1]?.split('## 10.')[0] ?? ''
    const rows = section.split('\n').filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| id ')).map((line) => line.split('|').map((cell) => cell.trim()))
    assert.ok(rows.length > 40)
    for (const [, ids = '', , , first = '', limit = ''] of rows) {
      const [body = ''] = ids.split(', ')
      const numbers = (text: string) => [...text.replace(/\[[^\]]*\]|\(.*?\)/g, '').matchAll(/(\d+) (M|CD|WD|y|weeks|school days)\b/g)].map(([, amount, unit = '']) => `${amount} ${units[unit] ?? unit}`)
      const stated = body === 'cafcass' ? [] : [...numbers(limit), ...numbers(first), ...(limit.startsWith('15 May') ? ['05-15'] : [])]
      const known = law.limits.filter((each) => each.body === body).flatMap(({ reckoning }) => lengthsIn(reckoning))
      for (const number of stated) assert.ok(known.includes(number), `${body}: ${number} of “${limit}”`)
      if (/^(None fixed|Local|–)/.test(limit) && !['council', 'lado', 'police'].includes(body)) assert.deepEqual(known, [], body)
    }
  })
})

describe('Every number of the ombudsman’s time limits in the field reference', () => {
  it('is a limit of the ombudsman’s, or a clock of its procedure', { skip: absent }, async () => {
    const { schemes } = await import('../../src/main/schemes.ts')
    const table = readFileSync(ombudsman, 'utf8').split('**Time limits**')[1]?.split('## 2. Tests')[0] ?? ''
    const known = [
      ...law.limits.filter(({ body }) => body === 'lgsco').flatMap(({ reckoning }) => lengthsIn(reckoning)),
      ...schemes.filter(({ id }) => id === schemeId('ombudsman')).flatMap(({ clocks }) => Object.values(clocks).map(({ count: { amount, unit } }) => `${amount} ${unit}`)),
    ]
    const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Limit') && !line.includes('number not found')).map((line) => line.split('|')[1] ?? '')
    const words: Readonly<Record<string, Count['unit']>> = { month: 'months', week: 'weeks', WD: 'working-days', day: 'calendar-days' }
    assert.ok(rows.length >= 14)
    for (const row of rows)
      for (const [, amount, unit = ''] of row.matchAll(/(\d+)[ -](month|week|WD|day)/g)) assert.ok(known.includes(`${amount} ${words[unit] ?? unit}`), `${amount} ${unit} of “${row.trim()}”`)
  })
})
