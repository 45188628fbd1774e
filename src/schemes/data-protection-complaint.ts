import type { Source } from '../law/model.ts'
import type { Action, Condition, Field, FindingId, Guard, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'

const checkedOn = '2026-11-25'
const act = (provision: string): Source => ({ instrument: 'Data Protection Act 2018', provision, checkedOn, address: 'https://www.legislation.gov.uk/ukpga/2018/12' })
const regulator = (name: string): Source => ({ instrument: `Information Commissioner’s Office, ${name}`, provision: null, checkedOn, address: 'https://ico.org.uk' })
const howToDeal = regulator('How to deal with data protection complaints')
const whatToExpect = regulator('What to expect')

const person: readonly RoleId[] = ['complainant', 'representative']
const officers: readonly RoleId[] = ['information-rights-officer', 'data-protection-officer']
const open: readonly StageId[] = ['received', 'enquiring']
const ends = (...stages: readonly StageId[]): readonly Trigger[] => stages.map((stage) => ({ on: 'stage', stage }))
const told = (id: string, label: string, hint?: string): Field => ({ id, label, ...(hint === undefined ? {} : { hint }), kind: 'text', required: true, shownTo: ['person'] })
const not = (condition: Condition): Condition => ({ kind: 'not', condition })
const all = (findings: readonly FindingId[]): Condition => ({ kind: 'heads-found', how: 'all', findings })

const everyPointFound: readonly Guard[] = [
  { must: { kind: 'has-heads' }, because: 'Set out each point of the complaint.' },
  { must: { kind: 'every-head-found' }, because: 'Each point needs its own answer.', source: howToDeal },
  { must: { kind: 'done', action: 'begin-enquiries' }, because: 'Say first what was asked, of whom and when: enquiries are part of the duty.', source: act('section 164A') },
]

/** The outcome as a whole follows from the answers to the points, so for any answers exactly one can be given. */
const answer = (name: string, outcome: string, fits: readonly Condition[], otherwise: string): Action => ({
  name, from: ['enquiring'], to: 'outcome', by: ['data-protection-officer'],
  supplies: [
    told('reasons', 'What was asked and found'),
    { id: 'promises', label: 'What will be done, and by when', kind: 'promises', required: false, shownTo: ['person'] },
  ],
  when: [...everyPointFound, ...fits.map((must) => ({ must, because: otherwise }))], issues: ['outcome-letter'], outcome: { is: outcome }, effect: 'decides',
  promises: { field: 'promises', holder: 'data-protection-officer' }, basis: 'statute', source: act('section 164A'),
  note: 'Within 30 days of receipt this letter is the acknowledgement too.',
})

/**
 * A complaint to whoever holds personal data that they broke data protection law. The law knows it since 19 June 2026
 * (section 103 of the Data (Use and Access) Act 2025); before that day there is no version of this procedure.
 */
export const dataProtectionComplaint: Scheme = {
  id: 'data-protection-complaint',
  version: '2026-06',
  name: 'Data protection complaint to the council',
  purpose: 'If you think that the council broke data protection law with information about you, it has to look into that and tell you the outcome.',
  inForce: { from: '2026-06-19', until: null },
  basis: 'statute',
  source: act('section 164A'),
  calendar: 'england-and-wales',
  words: { head: 'point of complaint' },
  about: 'office',
  opening: {
    name: 'Complain about how your information was handled',
    by: ['complainant', 'representative', 'information-rights-officer', 'data-protection-officer'],
    supplies: [
      {
        id: 'matter', label: 'What it is about', kind: 'choice', required: true, shownTo: ['person'],
        options: [
          { value: 'late', label: 'A request about my records that was answered late, or not at all' },
          { value: 'access', label: 'Something that I was not shown' },
          { value: 'accuracy', label: 'Something wrong that was not corrected, or nobody says what was' },
          { value: 'shared', label: 'Something that was passed on or lost' },
          { value: 'other', label: 'Something else about my information' },
        ],
      },
    ],
    heads: { label: 'Each thing that was done wrong', hint: 'One at a time.' },
  },
  roles: {
    complainant: { name: 'Complainant', side: 'person', part: 'starter' },
    representative: { name: 'Representative', side: 'person', part: 'representative' },
    'information-rights-officer': { name: 'Information-rights officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises'] },
    'data-protection-officer': { name: 'Data protection officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings', 'promises'] },
  },
  stages: {
    received: {
      name: 'Received', kind: 'start', turn: 'information-rights-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council has your complaint. It writes to say so within 30 days, and begins to look into it without waiting for that.',
    },
    enquiring: {
      name: 'Being looked into', kind: 'working', turn: 'data-protection-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'],
      meaning: 'The council is finding out what happened. It tells you how far it is, and the outcome without undue delay.',
    },
    outcome: {
      name: 'Outcome given', kind: 'working', turn: 'complainant', open: ['notes', 'parties', 'promises'],
      meaning: 'You have the outcome on each point. If it does not settle the matter you can go to the data protection regulator within about three months, or to court.',
    },
    ico: { name: 'With the regulator', kind: 'end', turn: null, open: ['promises'], meaning: 'The data protection regulator has your complaint. What the council promised you it must still do.' },
    closed: { name: 'Closed', kind: 'end', turn: null, open: ['promises'], meaning: 'The council has answered your complaint.' },
    redirected: { name: 'Closed: another procedure', kind: 'end', turn: null, open: [], meaning: 'This is not about data protection law. The council’s letter says which procedure is the right one.' },
    withdrawn: { name: 'Withdrawn', kind: 'end', turn: null, open: [], meaning: 'You told the council that you did not want to go on.' },
  },
  actions: {
    acknowledge: {
      name: 'Acknowledge the complaint', from: open, to: 'same', by: officers, supplies: [told('understanding', 'How the council understands the complaint')],
      when: [{ must: not({ kind: 'done', action: 'acknowledge' }), because: 'It has been acknowledged.' }], issues: ['acknowledgement'], basis: 'statute', source: act('section 164A'),
    },
    'begin-enquiries': {
      name: 'Begin enquiries', from: ['received'], to: 'enquiring', by: officers,
      supplies: [{ id: 'enquiries', label: 'What is asked, of whom', kind: 'text', required: true }],
      when: [{ must: { kind: 'has-heads' }, because: 'Set out each point of the complaint.' }], issues: [], basis: 'statute', source: act('section 164A'),
      note: 'At once: the duty to look into it runs from receipt, and not from the acknowledgement.',
    },
    'tell-progress': {
      name: 'Say how far it is', from: ['enquiring'], to: 'same', by: officers, supplies: [told('progress', 'What has been done, and what is still to do')],
      when: [], issues: ['progress-letter'], basis: 'statute', source: act('section 164A'),
    },
    'add-information': {
      name: 'Add something', from: open, to: 'same', by: person, supplies: [told('addition', 'What you want to add')], when: [], issues: [], basis: 'practice', source: howToDeal,
    },
    redirect: {
      name: 'Close: another procedure', from: open, to: 'redirected', by: ['data-protection-officer'],
      supplies: [{ id: 'exclusion', label: 'Why it is not for this procedure', kind: 'exclusion', required: true, shownTo: ['person'] }, told('reasons', 'The reasons in this case')],
      when: [], issues: ['redirected-letter'], outcome: { is: 'redirected' }, basis: 'statute', source: act('section 164A'),
    },
    uphold: answer('Answer: upheld', 'upheld', [all(['upheld'])], 'This fits when every point is upheld.'),
    'uphold-in-part': answer('Answer: upheld in part', 'upheld-in-part', [not(all(['upheld'])), not(all(['not-upheld']))], 'This fits when some points are upheld, or some in part.'),
    'not-uphold': answer('Answer: not upheld', 'not-upheld', [all(['not-upheld'])], 'This fits when no point is upheld.'),
    'accept-outcome': { name: 'Accept the outcome', from: ['outcome'], to: 'closed', by: person, supplies: [], when: [], issues: [], basis: 'practice', source: howToDeal },
    close: {
      name: 'Close', from: ['outcome'], to: 'closed', by: officers, supplies: [{ id: 'note', label: 'A note for the file', kind: 'text', required: false }],
      when: [
        { must: { kind: 'clock-over', clock: 'go-to-commissioner' }, because: 'The person still has time to go to the regulator.' },
        { must: { kind: 'promises-kept' }, because: 'Something that was promised has not been done.' },
      ],
      issues: [], basis: 'practice', source: howToDeal,
    },
    'record-regulator': {
      name: 'Record that the regulator has it', from: ['received', 'enquiring', 'outcome'], to: 'ico', by: [...person, ...officers],
      supplies: [{ id: 'reference', label: 'The regulator’s reference', kind: 'line', required: true, shownTo: ['person'] }], when: [], issues: [], basis: 'statute', source: act('section 165'),
    },
    withdraw: {
      name: 'Withdraw the complaint', from: open, to: 'withdrawn', by: person, supplies: [{ ...told('reasons', 'Why, if you want to say'), required: false }],
      when: [], issues: [], basis: 'practice', source: howToDeal, note: 'The council stops. Time limits elsewhere go on running.',
    },
  },
  clocks: {
    acknowledgement: {
      name: 'Acknowledge the complaint', for: 'duty', holder: 'information-rights-officer', count: { amount: 30, unit: 'calendar-days', from: 'beginning-with' },
      or: {
        takes: 'earlier',
        counts: [{
          name: 'regulator-reading', count: { amount: 30, unit: 'calendar-days', lands: 'next-working-day' }, basis: 'guidance', source: howToDeal,
          why: 'the regulator counts from the day after receipt, and lets the last day move to a working day; the statute counts the day of receipt as the first, and the earlier day keeps both',
        }],
      },
      starts: [{ on: 'opened' }], stops: [{ on: 'action', action: 'acknowledge' }, ...ends('outcome', 'redirected', 'ico', 'withdrawn')],
      basis: 'statute', source: act('section 164A'),
      meaning: 'The council acknowledges a complaint within 30 days, the day on which it came being the first. An outcome in that time does both.',
    },
    progress: {
      name: 'Say how far it is', for: 'target', holder: 'data-protection-officer', count: { amount: 30, unit: 'calendar-days' },
      starts: [{ on: 'opened' }], restarts: [{ on: 'action', action: 'tell-progress' }], stops: ends('outcome', 'redirected', 'ico', 'withdrawn'), configurable: true,
      basis: 'guidance', source: whatToExpect,
      meaning: 'The law says without undue delay and sets no number of days. The regulator tells people to ask again after 30 days, so by then there should be news.',
    },
    outcome: {
      name: 'Give the outcome', for: 'duty', holder: 'data-protection-officer', count: { amount: 3, unit: 'months' },
      starts: [{ on: 'opened' }], stops: ends('outcome', 'redirected', 'ico', 'withdrawn'), configurable: true,
      basis: 'unverified', source: act('section 164A'),
      meaning: 'The outcome is given without undue delay, counted from receipt. The law sets no number of months; three is the longest that this office allows itself.',
    },
    'go-to-commissioner': {
      name: 'Go to the data protection regulator', for: 'limit', holder: 'complainant', count: { amount: 3, unit: 'months' },
      starts: ends('outcome'), stops: ends('ico'), basis: 'guidance', source: whatToExpect,
      meaning: 'The regulator normally needs to hear within three months of the last meaningful contact with the council. It may refuse a later complaint.',
    },
  },
  documents: {
    acknowledgement: { name: 'Acknowledgement', to: ['complainant'], template: 'data-complaint-acknowledgement', tells: ['progress', 'outcome'] },
    'progress-letter': { name: 'Letter: how far it is', to: ['complainant'], template: 'data-complaint-progress', tells: ['progress', 'outcome'] },
    'outcome-letter': { name: 'Outcome', to: ['complainant'], template: 'data-complaint-outcome', tells: ['go-to-commissioner'] },
    'redirected-letter': { name: 'Letter: another procedure', to: ['complainant'], template: 'data-complaint-redirected' },
  },
  tests: [],
  outcomes: {
    upheld: { name: 'Upheld', published: null, meaning: 'The council agrees that it broke data protection law, on every point.', basis: 'guidance', source: howToDeal },
    'upheld-in-part': { name: 'Upheld in part', published: null, meaning: 'The council agrees with some of what you say.', basis: 'guidance', source: howToDeal },
    'not-upheld': { name: 'Not upheld', published: null, meaning: 'The council finds that it kept to data protection law.', basis: 'guidance', source: howToDeal },
    redirected: { name: 'Another procedure', published: null, meaning: 'It is not about data protection law, and the council says what is open instead.', basis: 'statute', source: act('section 164A') },
  },
  findings: {
    upheld: {
      name: 'Upheld', meaning: 'The council agrees that this was wrong.', weighs: 'for',
      supplies: [told('reasons', 'What was wrong'), { ...told('remedy', 'What puts it right'), required: false }, { ...told('no-remedy', 'Why nothing can put it right now'), required: false }],
      needs: [{ fields: ['remedy', 'no-remedy'], because: 'Say what puts it right, or why nothing can.', source: howToDeal }], basis: 'guidance', source: howToDeal,
    },
    'upheld-in-part': {
      name: 'Upheld in part', meaning: 'The council agrees with some of this.', weighs: 'partly',
      supplies: [told('reasons', 'What was wrong, and what was not'), { ...told('remedy', 'What puts it right'), required: false }, { ...told('no-remedy', 'Why nothing can put it right now'), required: false }],
      needs: [{ fields: ['remedy', 'no-remedy'], because: 'Say what puts it right, or why nothing can.', source: howToDeal }], basis: 'guidance', source: howToDeal,
    },
    'not-upheld': { name: 'Not upheld', meaning: 'The council finds nothing wrong here.', weighs: 'against', supplies: [told('reasons', 'Why')], basis: 'guidance', source: howToDeal },
  },
  exclusions: {
    'not-about-data': {
      name: 'It is not about data protection', instead: { scheme: 'council-complaint' }, basis: 'statute', source: act('section 164A'),
      meaning: 'How you were treated, or a decision that you disagree with, is for the council’s complaint procedure. The council passes it on if you agree.',
    },
    'first-request': {
      name: 'It asks for something for the first time', instead: { scheme: 'data-rights' }, basis: 'statute', source: { instrument: 'UK GDPR', provision: 'Articles 15 to 21', checkedOn, address: 'https://www.legislation.gov.uk/eur/2016/679' },
      meaning: 'To see or correct your records for the first time is a request. The council treats it as one from the day it came, and answers within a month.',
    },
    'freedom-of-information': {
      name: 'It is about a request for information of general interest', instead: { body: 'ico' }, basis: 'unverified', source: { instrument: 'Freedom of Information Act 2000', provision: 'section 50', checkedOn },
      meaning: 'A request that is not for information about you has a review of its own, and after that the regulator decides.',
    },
    'police-record': {
      name: 'It is about the police’s own record', instead: { body: 'police' }, basis: 'statute', source: act('Part 3'),
      meaning: 'The police answer for their own record, even of a visit made together with the council. Complain to the police force.',
    },
  },
  handovers: {
    'to-commissioner': {
      name: 'Hand over to the data protection regulator', to: { scheme: 'information-commissioner' }, from: ['enquiring', 'outcome'], by: officers, rests: 'consent',
      carries: ['person', 'narrative', 'heads', 'findings', 'decision', 'letters', 'clocks'],
      identity: 'The regulator will learn who you are, and will tell the council that you complained.', tellsPerson: true, basis: 'statute', source: act('section 165'),
    },
    'to-council-complaint': {
      name: 'Hand over to the council’s complaint procedure', to: { scheme: 'council-complaint' }, from: ['received', 'enquiring'], by: officers, rests: 'consent',
      carries: ['person', 'narrative', 'heads'], identity: 'The council’s complaints team will learn who you are; the council knows already.', tellsPerson: true, basis: 'practice', source: howToDeal,
    },
  },
  escalation: [
    {
      to: { scheme: 'information-commissioner' }, clock: 'go-to-commissioner', basis: 'statute', source: act('section 165'),
      when: 'If the outcome does not settle it, or none comes: complain to the data protection regulator. Take along what you asked for, the answer, this complaint and its outcome.',
    },
    {
      to: { body: 'county-court' }, basis: 'unverified', source: act('sections 167 and 168'),
      when: 'If you want somebody to decide that the council must comply, or compensation: a court can order both. You need not wait for the regulator. Take advice first; it can cost money.',
    },
  ],
}
