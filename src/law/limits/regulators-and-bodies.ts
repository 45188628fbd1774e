import type { TimeLimit } from '../model.ts'
import { openPeriod, published, unconfirmed } from '../sources.ts'

/** Limits of regulators, and of bodies that look at their own decisions again. */
export const regulatorsAndBodies: readonly TimeLimit[] = [
  {
    body: 'ico', id: 'complaint', name: 'Complain to the Information Commissioner', for: 'limit', holder: 'you',
    days: { contact: 'your last meaningful contact with the organisation' },
    reckoning: { from: ['contact'], count: { amount: 3, unit: 'months' } },
    calendar: 'england-and-wales', basis: 'guidance', source: published('Information Commissioner’s Office', 'What to expect'), inForce: openPeriod,
    meaning: 'Complain to the organisation first. A later complaint may be refused.',
  },
  {
    body: 'gmc', id: 'concern', name: 'Raise a concern about a doctor', for: 'limit', holder: 'you',
    days: { event: 'what the doctor did' },
    reckoning: { from: ['event'], count: { amount: 5, unit: 'years' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Kings View Chambers'), inForce: openPeriod,
    meaning: 'Later only where the public interest calls for it.',
  },
  {
    body: 'iopc', id: 'review', name: 'Ask for a review of a police complaint', for: 'limit', holder: 'you',
    days: { outcome: 'the force’s outcome' },
    reckoning: { from: ['outcome'], count: { amount: 28, unit: 'calendar-days' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Essex Police'), inForce: openPeriod,
    meaning: 'The force’s letter says who reviews it: the Independent Office for Police Conduct or the crime commissioner.',
  },
  {
    body: 'lado', id: 'report', name: 'Report an allegation against someone who works with children', for: 'duty', holder: 'the employer',
    days: { allegation: 'the allegation' },
    reckoning: { from: ['allegation'], count: { amount: 1, unit: 'working-days' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'The employer reports it to the council’s designated officer within one working day.',
  },
  {
    body: 'nhs-commissioner', id: 'review', name: 'Ask for a review of continuing healthcare', for: 'limit', holder: 'you',
    days: { decision: 'the decision' },
    reckoning: { from: ['decision'], count: { amount: 6, unit: 'months' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'Try to settle it with the body that decided first.',
  },
  {
    body: 'external-auditor', id: 'objection', name: 'Object to a council’s accounts', for: 'limit', holder: 'a local elector',
    days: { opens: 'the first day of the period that the council’s notice names' },
    reckoning: { from: ['opens'], count: { amount: 30, unit: 'working-days', from: 'beginning-with' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Offenham Parish Council'), inForce: openPeriod,
    meaning: 'There is one such period of 30 working days each year.',
  },
  {
    body: 'police', id: 'data-request', name: 'Answer a request about data that police hold to enforce the law', for: 'duty', holder: 'the force',
    days: { receipt: 'the receipt of the request', identity: 'the proof of identity', fee: 'the payment of a fee' },
    reckoning: { from: ['receipt', 'identity', 'fee'], count: { amount: 1, unit: 'months', lands: 'next-working-day' } },
    extends: [{ name: 'extend', count: { amount: 2, unit: 'months' }, why: 'the request is complex, or there are many' }],
    calendar: 'england-and-wales', basis: 'statute', source: published('Data Protection Act 2018', 'section 54'), inForce: openPeriod,
    meaning: 'This is about data that police hold to prevent and prosecute crime; other data of theirs, and the council’s, follow data-rights.',
  },
  {
    body: 'council', id: 'conference-complaint', name: 'Complain about the decision of a child protection conference', for: 'limit', holder: 'you',
    days: { conference: 'the conference' },
    reckoning: { from: ['conference'], count: { amount: 28, unit: 'calendar-days' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Greater Manchester Safeguarding Children Procedures'), inForce: openPeriod,
    meaning: 'Often 28 days, by a route of its own. The decision stands meanwhile.',
  },
  {
    body: 'council', id: 'complain-after-proceedings', name: 'Bring back a children’s complaint that waited for a court', for: 'limit', holder: 'you',
    days: { end: 'the end of the proceedings' },
    reckoning: { from: ['end'], count: { amount: 1, unit: 'years' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'A council may put a complaint off, or a part of it, that would harm proceedings in a court or tribunal, and says so in writing. Afterwards it can be brought back.',
  },
]
