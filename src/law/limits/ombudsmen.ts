import type { TimeLimit } from '../model.ts'
import { act, openPeriod, published, unconfirmed } from '../sources.ts'

/** By when a person goes to an ombudsman or adjudicator, and how long they wait for the one complained about first. */
export const ombudsmen: readonly TimeLimit[] = [
  {
    body: 'lgsco', id: 'complaint', name: 'Complain to the ombudsman', for: 'limit', holder: 'the person affected',
    days: { notice: 'the day the person affected first had notice of the matter' },
    reckoning: { from: ['notice'], count: { amount: 12, unit: 'months' } },
    calendar: 'england-and-wales', basis: 'statute', source: act('section 26B'), inForce: openPeriod,
    meaning: 'The ombudsman may look at a later complaint if there are good reasons. The council’s own procedure does not stop this time.',
  },
  {
    body: 'lgsco', id: 'complaint-after-death', name: 'Complain to the ombudsman for someone who died without knowing', for: 'limit', holder: 'whoever complains for them',
    days: { representative: 'the day the personal representative had notice of the matter', complainant: 'the day the one who complains had notice of it' },
    reckoning: {
      takes: 'earlier', of: [
        { from: ['representative'], count: { amount: 12, unit: 'months' } },
        { from: ['complainant'], count: { amount: 12, unit: 'months' }, why: 'whoever complains may have known of it earlier' },
      ],
    },
    calendar: 'england-and-wales', basis: 'statute', source: act('section 26B'), inForce: openPeriod,
    meaning: 'It counts from the day the personal representative had notice, or the one who complains if that is earlier. The ombudsman may look at a later complaint if there are good reasons.',
  },
  {
    body: 'phso', id: 'complaint', name: 'Complain to the Parliamentary and Health Service Ombudsman', for: 'limit', holder: 'you',
    days: { knowledge: 'the day you knew of the matter' },
    reckoning: { from: ['knowledge'], count: { amount: 1, unit: 'years' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('The Advocacy People'), inForce: openPeriod,
    meaning: 'Use the organisation’s own procedure first. About a government department a Member of Parliament passes the complaint on.',
  },
  {
    body: 'housing-ombudsman', id: 'complaint', name: 'Complain to the Housing Ombudsman', for: 'limit', holder: 'you',
    days: { 'final-response': 'the landlord’s final response' },
    reckoning: { from: ['final-response'], count: { amount: 12, unit: 'months' } },
    calendar: 'england-and-wales', basis: 'practice', source: published('Four Million Homes'), inForce: openPeriod,
    meaning: 'Go through both stages of the landlord’s procedure first.',
  },
  {
    body: 'legal-ombudsman', id: 'firm-has-answered', name: 'Give the firm time to answer', for: 'wait', holder: 'you',
    days: { complaint: 'your complaint to the firm' },
    reckoning: { from: ['complaint'], count: { amount: 8, unit: 'weeks' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'After that you can go to the Legal Ombudsman although the firm has not answered.',
  },
  {
    body: 'legal-ombudsman', id: 'complaint', name: 'Complain to the Legal Ombudsman', for: 'limit', holder: 'you',
    days: { 'final-reply': 'the firm’s final reply', act: 'what the lawyer did or did not do', knowledge: 'the day you should have known of it' },
    reckoning: {
      takes: 'earlier', of: [
        { from: ['final-reply'], count: { amount: 6, unit: 'months' } },
        { from: ['act', 'knowledge'], count: { amount: 1, unit: 'years' }, why: 'besides the time from the final reply there is one from what happened, or from when you should have known of it' },
      ],
    },
    calendar: 'england-and-wales', basis: 'practice', source: published('CILEx Regulation'), inForce: openPeriod,
    meaning: 'Both times must be kept: six months from the final reply, and one year from what happened or from when you should have known of it.',
  },
  {
    body: 'financial-ombudsman', id: 'firm-has-answered', name: 'Give the firm time to answer', for: 'wait', holder: 'you',
    days: { complaint: 'your complaint to the firm' },
    reckoning: { from: ['complaint'], count: { amount: 8, unit: 'weeks' } },
    calendar: 'england-and-wales', ...unconfirmed, inForce: openPeriod,
    meaning: 'After that you can go to the Financial Ombudsman although the firm has not answered.',
  },
  {
    body: 'financial-ombudsman', id: 'complaint', name: 'Complain to the Financial Ombudsman', for: 'limit', holder: 'you',
    days: { 'final-response': 'the firm’s final response', event: 'what you complain about', knowledge: 'the day you knew of it' },
    reckoning: {
      takes: 'earlier', of: [
        { from: ['final-response'], count: { amount: 6, unit: 'months' } },
        {
          takes: 'later', of: [
            { from: ['event'], count: { amount: 6, unit: 'years' }, why: 'besides the time from the final response there is one from what happened' },
            { from: ['knowledge'], count: { amount: 3, unit: 'years' }, why: 'you may have come to know of it only later' },
          ],
        },
      ],
    },
    calendar: 'england-and-wales', basis: 'guidance', source: published('Financial Ombudsman Service'), inForce: openPeriod,
    meaning: 'Six months from the final response; and also six years from what happened or, if that is later, three years from knowing of it.',
  },
  {
    body: 'pensions-ombudsman', id: 'complaint', name: 'Complain to the Pensions Ombudsman', for: 'limit', holder: 'you',
    days: { event: 'what you complain about', knowledge: 'the day you knew of it' },
    reckoning: { from: ['event', 'knowledge'], count: { amount: 3, unit: 'years' } },
    calendar: 'england-and-wales', basis: 'guidance', source: published('The Pensions Ombudsman'), inForce: openPeriod,
    meaning: 'Complain to the scheme first. If you came to know of it later, the time counts from then.',
  },
  {
    body: 'independent-adjudicator', id: 'complaint', name: 'Complain to the Independent Adjudicator', for: 'limit', holder: 'you',
    days: { 'completion-letter': 'the Completion of Procedures letter' },
    reckoning: { from: ['completion-letter'], count: { amount: 12, unit: 'months' } },
    calendar: 'england-and-wales', basis: 'guidance', source: published('Office of the Independent Adjudicator'), inForce: openPeriod,
    meaning: 'Ask the university for the letter once its own procedure is finished.',
  },
  {
    body: 'spso', id: 'complaint', name: 'Complain to the Scottish Public Services Ombudsman', for: 'limit', holder: 'you',
    days: { knowledge: 'the day you knew of the matter' },
    reckoning: { from: ['knowledge'], count: { amount: 12, unit: 'months' } },
    calendar: 'scotland', basis: 'guidance', source: published('Scottish Public Services Ombudsman'), inForce: openPeriod,
    meaning: 'Use the organisation’s own procedure first.',
  },
  {
    body: 'psow', id: 'complaint', name: 'Complain to the Public Services Ombudsman for Wales', for: 'limit', holder: 'you',
    days: { knowledge: 'the day you knew of the matter' },
    reckoning: { from: ['knowledge'], count: { amount: 1, unit: 'years' } },
    calendar: 'england-and-wales', basis: 'statute', source: published('Public Services Ombudsman (Wales) Act 2019', 'section 8'), inForce: openPeriod,
    meaning: 'Use the organisation’s own procedure first.',
  },
  {
    body: 'nipso', id: 'complaint', name: 'Complain to the Northern Ireland Public Services Ombudsman', for: 'limit', holder: 'you',
    days: { 'final-response': 'the end of the organisation’s procedure' },
    reckoning: { from: ['final-response'], count: { amount: 6, unit: 'months' } },
    calendar: 'northern-ireland', basis: 'guidance', source: published('Northern Ireland Public Services Ombudsman'), inForce: openPeriod,
    meaning: 'Use the organisation’s own procedure first.',
  },
]
