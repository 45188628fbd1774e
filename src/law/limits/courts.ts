import type { TimeLimit } from '../model.ts'
import { openPeriod, published, unconfirmed } from '../sources.ts'

/** By when a person goes to a court, and how courts count days. */
export const courts: readonly TimeLimit[] = [
  {
    body: 'county-court', id: 'claim', name: 'Claim in the county court', for: 'limit', holder: 'you',
    days: { event: 'what happened' },
    reckoning: { from: ['event'], count: { amount: 6, unit: 'years' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Often six years, but some claims have less: get advice early. Write a letter to the other side first.',
  },
  {
    body: 'county-court', id: 'human-rights-claim', name: 'Claim under the Human Rights Act', for: 'limit', holder: 'you',
    days: { event: 'what the public body did' },
    reckoning: {
      takes: 'earlier', readings: true, of: [
        { from: ['event'], count: { amount: 1, unit: 'years' } },
        { from: ['event'], count: { amount: 1, unit: 'years', from: 'beginning-with' }, why: 'the year may begin with the day itself' },
      ],
    },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'One year under the Human Rights Act 1998. A court may allow longer.',
  },
  {
    body: 'county-court', id: 'days-in-an-order', name: 'Do what a court ordered within a number of days', for: 'duty', holder: 'whoever the order binds',
    days: { order: 'the order, or its service where it says so' },
    reckoning: { from: ['order'], count: { amount: 14, unit: 'court-days', lands: 'next-working-day' } },
    number: { name: 'days', words: 'the number of days in the order' },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Of five days or fewer, weekends and bank holidays are left out; of more, every day counts (Civil Procedure Rules 2.8).',
  },
  {
    body: 'county-court', id: 'clear-days-before-hearing', name: 'Do something a number of clear days before a hearing', for: 'duty', holder: 'whoever the rule or order binds',
    days: { hearing: 'the hearing' },
    reckoning: { from: ['hearing'], count: { amount: 3, unit: 'court-days', from: 'clear', back: true, lands: 'previous-working-day' } },
    number: { name: 'days', words: 'the number of days in the rule or order' },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Neither the day of the hearing nor the day on which it is done counts; of five days or fewer, weekends and bank holidays do not count either (Civil Procedure Rules 2.8).',
  },
  {
    body: 'family-court', id: 'child-assessment-order', name: 'Assess a child under an order', for: 'limit', holder: 'the council',
    days: { begins: 'the day on which the order lets the assessment begin' },
    reckoning: { from: ['begins'], count: { amount: 7, unit: 'calendar-days', from: 'beginning-with' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'A child assessment order lasts up to seven days (Children Act 1989, section 43).',
  },
  {
    body: 'high-court', id: 'judicial-review', name: 'Ask for judicial review', for: 'limit', holder: 'you',
    days: { decision: 'the decision' },
    reckoning: { from: ['decision'], count: { amount: 3, unit: 'months' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Russell-Cooke'), inForce: openPeriod,
    meaning: 'Promptly, and three months at the very most: waiting for the last day can be too late. Get advice at once, and write to the body first.',
  },
  {
    body: 'high-court', id: 'planning-challenge', name: 'Challenge a planning decision in court', for: 'limit', holder: 'you',
    days: { decision: 'the decision' },
    reckoning: { from: ['decision'], count: { amount: 6, unit: 'weeks' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Russell-Cooke'), inForce: openPeriod,
    meaning: 'Six weeks for planning. Get advice at once.',
  },
  {
    body: 'magistrates-court', id: 'appeal', name: 'Appeal to the magistrates’ court', for: 'limit', holder: 'you',
    days: { notice: 'the notice or decision' },
    reckoning: { from: ['notice'], count: { amount: 21, unit: 'calendar-days' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Often 21 days, but it depends on the type of case. The notice says.',
  },
  {
    body: 'traffic-enforcement-centre', id: 'statement', name: 'Answer an order for recovery of a penalty', for: 'limit', holder: 'you',
    days: { order: 'the order for recovery' },
    reckoning: { from: ['order'], count: { amount: 21, unit: 'calendar-days' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'A statement after that needs permission.',
  },
]
