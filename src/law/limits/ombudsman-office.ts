import type { TimeLimit } from '../model.ts'
import { act, manual, openPeriod, published } from '../sources.ts'

const ours = { body: 'lgsco', calendar: 'england-and-wales', inForce: openPeriod } as const
const publicPage = (name: string) => published(`Local Government and Social Care Ombudsman, ${name}`)

/** Times of the ombudsman's own office that its declared procedure does not count, and those that a public report sets going. */
export const ombudsmanOffice: readonly TimeLimit[] = [
  {
    ...ours, id: 'time-for-the-body', name: 'Give the council time to answer', for: 'wait', holder: 'you',
    days: { complaint: 'your complaint to the council' },
    reckoning: { from: ['complaint'], count: { amount: 12, unit: 'weeks' } },
    basis: 'guidance', source: manual('Guidance on Jurisdiction', 'chapter 7'),
    meaning: 'About twelve weeks are normally enough for all stages of a council’s procedure. After that the ombudsman may look at the complaint although the council has not finished.',
  },
  {
    ...ours, id: 'unallocated-priority', name: 'Take up a case that waits for an assessor', for: 'target', holder: 'the ombudsman’s office',
    days: { listed: 'the day it came onto the list' },
    reckoning: { from: ['listed'], count: { amount: 5, unit: 'working-days' } },
    basis: 'guidance', source: manual('Assessment Manual', 'chapter 4'),
    meaning: 'A case that has waited five working days is taken first.',
  },
  {
    ...ours, id: 'intake-challenge', name: 'Challenge a decision made when a complaint was taken in', for: 'limit', holder: 'you',
    days: { decision: 'the decision' },
    reckoning: { from: ['decision'], count: { amount: 1, unit: 'months' } },
    basis: 'guidance', source: manual('Intake Team Manual', 'chapter 10'),
    meaning: 'Someone else looks at it, once.',
  },
  {
    ...ours, id: 'intake-challenge-answer', name: 'Answer a challenge to a decision at intake', for: 'duty', holder: 'the manager of whoever decided',
    days: { challenge: 'the challenge' },
    reckoning: { from: ['challenge'], count: { amount: 5, unit: 'working-days' } },
    basis: 'guidance', source: manual('Intake Team Manual', 'chapter 10'),
    meaning: 'The answer comes within five working days.',
  },
  {
    ...ours, id: 'allocation', name: 'Give a case to an investigator', for: 'target', holder: 'the ombudsman’s office',
    days: { passed: 'the day the case was passed to the investigators' },
    reckoning: {
      takes: 'earlier', readings: true, of: [
        { from: ['passed'], count: { amount: 20, unit: 'calendar-days' }, why: 'the manual says 20 days' },
        { from: ['passed'], count: { amount: 20, unit: 'working-days' }, why: 'other times of the office are in working days, so this one may be too' },
      ],
    },
    basis: 'guidance', source: manual('Investigation Manual', 'chapter 5'),
    meaning: 'If it takes longer, the office writes every six weeks.',
  },
  {
    ...ours, id: 'keeping-in-touch', name: 'Write to someone who waits for an investigator', for: 'target', holder: 'the ombudsman’s office',
    days: { 'last-letter': 'the last such letter, or the day the case should have been given to an investigator' },
    reckoning: { from: ['last-letter'], count: { amount: 6, unit: 'weeks' } },
    basis: 'guidance', source: manual('Investigation Manual', 'chapter 5'),
    meaning: 'Each letter sets the next six weeks going, until somebody has the case.',
  },
  {
    ...ours, id: 'draft-report-comments', name: 'Comment on a draft public report', for: 'limit', holder: 'you, and the body',
    days: { draft: 'the draft report' },
    reckoning: { from: ['draft'], count: { amount: 3, unit: 'weeks' } },
    basis: 'guidance', source: publicPage('Information about issuing public reports'),
    meaning: 'Three weeks to say what is wrong in it.',
  },
  {
    ...ours, id: 'decide-after-comments-online', name: 'Wait for late comments on a draft sent through the website', for: 'wait', holder: 'the investigator',
    days: { deadline: 'the last day for comments' },
    reckoning: { from: ['deadline'], count: { amount: 1, unit: 'calendar-days' } },
    basis: 'guidance', source: manual('Investigation Manual', 'chapter 34'),
    meaning: 'The decision is made no earlier.',
  },
  {
    ...ours, id: 'decide-after-comments-by-post', name: 'Wait for late comments on a draft sent by post', for: 'wait', holder: 'the investigator',
    days: { deadline: 'the last day for comments' },
    reckoning: { from: ['deadline'], count: { amount: 2, unit: 'calendar-days' } },
    basis: 'guidance', source: manual('Investigation Manual', 'chapter 34'),
    meaning: 'The decision is made no earlier.',
  },
  {
    ...ours, id: 'review-acknowledgement', name: 'Acknowledge a request for a review', for: 'target', holder: 'the ombudsman’s office',
    days: { request: 'the request' },
    reckoning: { from: ['request'], count: { amount: 5, unit: 'working-days' } },
    basis: 'guidance', source: manual('Post Decision Review Manual', 'chapter 2'),
    meaning: 'The office says that it has the request.',
  },
  {
    ...ours, id: 'review-answer', name: 'Answer a request for a review', for: 'target', holder: 'the ombudsman’s office',
    days: { request: 'the request' },
    reckoning: { from: ['request'], count: { amount: 20, unit: 'working-days' } },
    basis: 'guidance', source: manual('Post Decision Review Manual', 'chapter 2'),
    meaning: 'An answer, or a letter that says why it takes longer.',
  },
  {
    ...ours, id: 'service-complaint', name: 'Complain about the ombudsman’s own service', for: 'limit', holder: 'you',
    days: { event: 'what the office did' },
    reckoning: { from: ['event'], count: { amount: 1, unit: 'months' } },
    basis: 'guidance', source: manual('Post Decision Review Manual', 'chapter 2'),
    meaning: 'About delay or conduct, not about the decision. A manager decides on a later one.',
  },
  {
    ...ours, id: 'service-complaint-acknowledgement', name: 'Acknowledge a complaint about the ombudsman’s service', for: 'target', holder: 'the ombudsman’s office',
    days: { complaint: 'the complaint' },
    reckoning: { from: ['complaint'], count: { amount: 5, unit: 'working-days' } },
    basis: 'guidance', source: manual('Post Decision Review Manual', 'chapter 2'),
    meaning: 'The office says that it has the complaint.',
  },
  {
    ...ours, id: 'service-complaint-answer', name: 'Answer a complaint about the ombudsman’s service', for: 'target', holder: 'the ombudsman’s office',
    days: { complaint: 'the complaint' },
    reckoning: { from: ['complaint'], count: { amount: 20, unit: 'working-days' } },
    basis: 'guidance', source: manual('Post Decision Review Manual', 'chapter 2'),
    meaning: 'An answer, or a letter that says why it takes longer.',
  },
  {
    ...ours, id: 'publication', name: 'Wait before a decision is published', for: 'wait', holder: 'the ombudsman’s office',
    days: { decision: 'the decision' },
    reckoning: {
      takes: 'later', readings: true, of: [
        { from: ['decision'], count: { amount: 3, unit: 'months' }, why: 'the public page says three months' },
        { from: ['decision'], count: { amount: 6, unit: 'weeks' }, why: 'an older manual says no sooner than six weeks' },
      ],
    },
    basis: 'practice', source: publicPage('Possible outcomes; Statement of Reasons Manual, chapter 3'),
    meaning: 'Nothing is published while a review is under way.',
  },
  {
    ...ours, id: 'report-action', name: 'Tell the ombudsman what is done about a report', for: 'duty', holder: 'the authority',
    days: { report: 'the report', agreed: 'the longer time that the ombudsman agreed in writing' },
    reckoning: {
      takes: 'later', of: [
        { from: ['report'], count: { amount: 3, unit: 'months' } },
        { from: ['agreed'], count: { amount: 0, unit: 'calendar-days' }, why: 'the ombudsman may agree to a later day in writing' },
      ],
    },
    basis: 'statute', source: act('section 31(2)'),
    meaning: 'The authority considers the report and says what it has done or will do. Otherwise a further report may follow.',
  },
  {
    ...ours, id: 'report-confirmation', name: 'Confirm that what was promised about a report is done', for: 'duty', holder: 'the authority',
    days: { notice: 'telling the ombudsman what it will do' },
    reckoning: { from: ['notice'], count: { amount: 3, unit: 'months' } },
    basis: 'statute', source: act('section 31(2A)'),
    meaning: 'Otherwise a further report may follow.',
  },
  {
    ...ours, id: 'report-inspection', name: 'Keep a report open to the public', for: 'duty', holder: 'the authority',
    days: { report: 'the report' },
    reckoning: { from: ['report'], count: { amount: 3, unit: 'weeks' } },
    basis: 'statute', source: act('section 30(4)'),
    meaning: 'Anyone can read it at the authority for three weeks.',
  },
  {
    ...ours, id: 'report-notice', name: 'Announce a report in a newspaper', for: 'duty', holder: 'the authority',
    days: { report: 'the report' },
    reckoning: {
      takes: 'earlier', readings: true, of: [
        { from: ['report'], count: { amount: 1, unit: 'weeks' }, why: 'the Act as it was made says one week' },
        { from: ['report'], count: { amount: 2, unit: 'weeks' }, why: 'it is said to be two weeks now; we have not confirmed it' },
      ],
    },
    basis: 'statute', source: act('section 30(5)'),
    meaning: 'The notice says where the report can be read.',
  },
]
