import type { TimeLimit } from '../model.ts'
import { openPeriod, published, unconfirmed } from '../sources.ts'

const rightsAtWork = {
  body: 'employment-tribunal', id: 'claim', name: 'Claim in the employment tribunal', for: 'limit', holder: 'you',
  days: { event: 'the end of the employment or the act complained of', 'acas-notified': 'telling Acas', 'acas-certificate': 'the certificate of Acas' },
  pauses: [{ from: 'acas-notified', standsFrom: 'next-day', until: 'acas-certificate', why: 'Acas was trying to settle it' }],
  calendar: 'england-and-wales', basis: 'practice', source: published('Raintree'),
} as const

/** Both ways of taking a day off so many months, and the month that is left after Acas. */
const monthsLessADay = (amount: number): TimeLimit['reckoning'] => ({
  takes: 'later', of: [
    {
      takes: 'earlier', readings: true, of: [
        { from: ['event'], count: { amount, unit: 'months', from: 'beginning-with' }, why: 'the months begin with the day itself' },
        { from: ['event'], count: { amount, unit: 'months', less: 1 }, why: 'a day is taken off the corresponding date' },
      ],
    },
    { from: ['acas-certificate'], count: { amount: 1, unit: 'months' }, why: 'at least a month is left after the certificate of Acas', inTime: 'acas-notified' },
  ],
})

/** By when a person goes to a tribunal, or to someone who decides like one. Most of these times are seldom extended. */
export const tribunals: readonly TimeLimit[] = [
  {
    body: 'send-tribunal', id: 'appeal', name: 'Appeal to the SEND Tribunal', for: 'limit', holder: 'you',
    days: { decision: 'the council’s decision', 'mediation-certificate': 'the mediation certificate' },
    reckoning: {
      takes: 'later', of: [
        { from: ['decision'], count: { amount: 2, unit: 'months', lands: 'send-tribunal' } },
        { from: ['mediation-certificate'], count: { amount: 1, unit: 'months', lands: 'send-tribunal' }, why: 'a month is left after the mediation certificate' },
      ],
    },
    calendar: 'england-and-wales', basis: 'practice', source: published('Independent Provider of Special Education Advice'), inForce: openPeriod,
    meaning: 'The later of two months from the decision and one month from the mediation certificate. An appeal only about the school named needs no certificate.',
  },
  {
    body: 'valuation-tribunal', id: 'appeal', name: 'Appeal to the Valuation Tribunal', for: 'limit', holder: 'you',
    days: { reply: 'the council’s reply' },
    reckoning: { from: ['reply'], count: { amount: 2, unit: 'months' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Child Poverty Action Group'), inForce: openPeriod,
    meaning: 'Ask the council to look again first. If it does not reply, valuation-tribunal.appeal-without-reply counts.',
  },
  {
    body: 'valuation-tribunal', id: 'appeal-without-reply', name: 'Appeal to the Valuation Tribunal where the council did not reply', for: 'limit', holder: 'you',
    days: { request: 'asking the council to look again' },
    reckoning: { from: ['request'], count: { amount: 4, unit: 'months' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Child Poverty Action Group'), inForce: openPeriod,
    meaning: 'Without a reply you have four months from the day you asked the council to look again.',
  },
  {
    body: 'planning-inspectorate', id: 'appeal', name: 'Appeal about planning permission', for: 'limit', holder: 'the applicant',
    days: { decision: 'the council’s decision' },
    reckoning: { from: ['decision'], count: { amount: 6, unit: 'months' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('North Norfolk District Council'), inForce: openPeriod,
    meaning: 'Only the applicant can appeal. For a householder application the time is shorter: planning-inspectorate.householder-appeal.',
  },
  {
    body: 'planning-inspectorate', id: 'householder-appeal', name: 'Appeal about a householder’s planning permission', for: 'limit', holder: 'the applicant',
    days: { decision: 'the council’s decision' },
    reckoning: { from: ['decision'], count: { amount: 12, unit: 'weeks' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('North Norfolk District Council'), inForce: openPeriod,
    meaning: 'For an application about one’s own house.',
  },
  {
    body: 'traffic-penalty-tribunal', id: 'appeal', name: 'Appeal about a penalty charge outside London', for: 'limit', holder: 'you',
    days: { rejection: 'the notice of rejection' },
    reckoning: { from: ['rejection'], count: { amount: 28, unit: 'calendar-days' } },
    calendar: 'england-and-wales', basis: 'guidance', source: published('Traffic Penalty Tribunal'), inForce: openPeriod,
    meaning: 'The council must have rejected what you wrote to it.',
  },
  {
    body: 'london-tribunals', id: 'appeal', name: 'Appeal about a penalty charge in London', for: 'limit', holder: 'you',
    days: { rejection: 'the notice of rejection' },
    reckoning: { from: ['rejection'], count: { amount: 28, unit: 'calendar-days' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'The authority must have rejected what you wrote to it.',
  },
  {
    body: 'employment-tribunal', id: 'conciliation', name: 'Conciliation by Acas', for: 'target', holder: 'Acas',
    days: { 'acas-notified': 'telling Acas' },
    reckoning: { from: ['acas-notified'], count: { amount: 12, unit: 'weeks' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Acas must be told before a claim, and may try to settle it for up to twelve weeks.',
  },
  {
    ...rightsAtWork, reckoning: monthsLessADay(3), inForce: { from: null, until: '2026-10-01' },
    meaning: 'Three months less a day, for what happened until 30 September 2026. Tell Acas first: the days until its certificate do not count, and at least a month is left after it.',
  },
  {
    ...rightsAtWork, reckoning: monthsLessADay(6), inForce: { from: '2026-10-01', until: null },
    meaning: 'Six months less a day for most claims, for what happens from October 2026. Some kinds of claim keep three months: ask Acas at once. The days until its certificate do not count, and at least a month is left after it.',
  },
  {
    body: 'first-tier-tribunal', id: 'appeal', name: 'Appeal to the First-tier Tribunal', for: 'limit', holder: 'you',
    days: { decision: 'the decision' },
    reckoning: { from: ['decision'], count: { amount: 1, unit: 'months' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Often a month, as for housing benefit, but it depends on the type of case. The decision letter says.',
  },
  {
    body: 'first-tier-tribunal', id: 'order-to-progress', name: 'Ask the tribunal to order progress on a data protection complaint', for: 'limit', holder: 'you',
    days: { complaint: 'your complaint to the Information Commissioner' },
    reckoning: { from: ['complaint'], count: { amount: 6, unit: 'months', then: { amount: 28, unit: 'calendar-days' } } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'The tribunal can order steps where the Commissioner took none or sent no news; it does not decide the complaint itself.',
  },
  {
    body: 'first-tier-tribunal-property', id: 'application', name: 'Apply to the Property Chamber', for: 'limit', holder: 'you',
    days: { decision: 'the decision or notice' },
    reckoning: { from: ['decision'], count: { amount: 28, unit: 'calendar-days' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Often 28 days, but it depends on the type of case. The decision or notice says.',
  },
  {
    body: 'upper-tribunal', id: 'permission', name: 'Ask for permission to appeal to the Upper Tribunal', for: 'limit', holder: 'you',
    days: { decision: 'the decision of the First-tier Tribunal' },
    reckoning: { from: ['decision'], count: { amount: 1, unit: 'months' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Only about a point of law. Ask the First-tier Tribunal first.',
  },
  {
    body: 'school-admission-appeal-panel', id: 'appeal', name: 'Appeal about a school place', for: 'limit', holder: 'you',
    days: { refusal: 'the letter that refuses the place', 'holiday-begins': 'the first day of a school holiday', 'holiday-ends': 'its last day' },
    reckoning: { from: ['refusal'], count: { amount: 20, unit: 'working-days' } },
    pauses: [{ from: 'holiday-begins', standsFrom: 'that-day', until: 'holiday-ends', why: 'the school was on holiday' }],
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'The letter gives the date: at least 20 school days. Every working day is counted here unless a holiday is given, so the date in the letter is this one or a later one.',
  },
  {
    body: 'schools-adjudicator', id: 'objection', name: 'Object to how a school admits pupils', for: 'limit', holder: 'you',
    days: { arrangements: 'the year in which the arrangements were decided' },
    reckoning: { from: ['arrangements'], day: '05-15' },
    calendar: 'england-and-wales', basis: 'guidance', source: published('Office of the Schools Adjudicator'), inForce: openPeriod,
    meaning: 'An objection must have arrived by 15 May.',
  },
]
