import type { Source } from '../law/model.ts'
import type { Field, Guard, OneOf, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'

const checkedOn = '2026-11-22'
const code = (provision: string | null): Source => ({ instrument: 'Local Government and Social Care Ombudsman, Complaint Handling Code (February 2024)', provision, checkedOn })
const codeReported: Source = { instrument: 'Complaint Handling Code (February 2024), as reported by Lawyers in Local Government', provision: null, checkedOn, address: 'https://www.llg.org.uk/news' }
const councils: Source = { instrument: 'Published complaint procedures of English councils', provision: null, checkedOn }
const managersGuide: Source = { instrument: 'Local Government and Social Care Ombudsman, Guide for complaint managers', provision: 'page 15', checkedOn }
const linkOfficers: Source = { instrument: 'Local Government and Social Care Ombudsman, Guide for link officers', provision: 'page 4', checkedOn }
const act1974 = (provision: string): Source => ({ instrument: 'Local Government Act 1974', provision, checkedOn })
const employers: Source = { instrument: 'Social Work England, Guidance for employers: when to refer a concern', provision: null, checkedOn, address: 'https://www.socialworkengland.org.uk' }
const informationRights: Source = { instrument: 'UK General Data Protection Regulation', provision: 'Articles 15, 16 and 18', checkedOn }

const person: readonly RoleId[] = ['complainant', 'representative']
const handlers: readonly RoleId[] = ['complaints-officer', 'complaints-manager']
const atStage1: readonly StageId[] = ['s1-investigating', 's1-extended']
const atStage2: readonly StageId[] = ['s2-investigating', 's2-extended']

const note: Field = { id: 'note', label: 'A note for the file', kind: 'text', required: false }
const whyMoreTime: Field = { id: 'reasons', label: 'Why more time is needed', hint: 'These words go to the person, with the new date.', kind: 'text', required: true, shownTo: ['person'] }
const response: readonly Field[] = [
  { id: 'outcome', label: 'The decision on the complaint', kind: 'outcome', required: true },
  { id: 'reasons', label: 'The answer as a whole', hint: 'What was found on each point is added below it. These words go into the letter.', kind: 'text', required: true, shownTo: ['person'] },
  { id: 'remedy', label: 'What puts it right', kind: 'text', required: false, shownTo: ['person'] },
  { id: 'outstanding', label: 'What is still to be done, and by when', hint: 'The person sees each promise, its day, and whether it was kept.', kind: 'promises', required: false, shownTo: ['person'] },
]
const everyPoint: Guard = { must: { kind: 'every-head-found' }, because: 'Say of each point what was found: none may be left out.', source: code('6.7') }
const everyPointAnew: Guard = { must: { kind: 'every-head-found', since: 'allocate-stage-2' }, because: 'Say of each point what was found at this stage: what stage 1 found does not count.', source: code('6.7') }

const foundWhy: Field = { id: 'reasons', label: 'Why', hint: 'What the evidence shows on this point. These words go into the letter.', kind: 'text', required: true, shownTo: ['person'] }
const rightedBy: readonly Field[] = [
  { id: 'remedy', label: 'What puts it right', kind: 'text', required: false, shownTo: ['person'] },
  { id: 'no-remedy', label: 'Why nothing more is needed', kind: 'text', required: false, shownTo: ['person'] },
]
const rightedOrWhyNot: OneOf = { fields: ['remedy', 'no-remedy'], because: 'Say what puts this point right, or why nothing more is needed.', source: code('6.7') }

const ends = (...stages: readonly StageId[]): readonly Trigger[] => stages.map((stage) => ({ on: 'stage', stage }))

/**
 * A council's own complaint procedure in two stages, for everything that has no statutory route of its own. The Code is
 * advice under section 23(12A) of the Local Government Act 1974: a council follows it or explains why not.
 */
export const councilComplaint: Scheme = {
  id: 'council-complaint',
  version: '2024-02',
  name: 'Complaint to a council',
  purpose: 'The council looks at what went wrong, answers each point, and puts right what it can; you can ask for a second look, and after that go to the ombudsman.',
  inForce: { from: '2024-02-01', until: null },
  basis: 'guidance',
  source: code(null),
  calendar: 'england-and-wales',
  words: { head: 'point of complaint' },
  about: 'office',
  opening: {
    name: 'Complain to the council', by: [...person, ...handlers],
    supplies: [],
  },
  roles: {
    complainant: { name: 'Complainant', side: 'person', part: 'starter' },
    representative: { name: 'Representative', side: 'person', part: 'representative' },
    'complaints-officer': { name: 'Complaints officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises'] },
    'complaints-manager': { name: 'Complaints manager', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises'] },
    'stage-1-responder': { name: 'Stage 1 responder', side: 'office', records: ['facts', 'findings', 'notes', 'evidence'] },
    'stage-2-reviewer': { name: 'Stage 2 reviewer', side: 'office', records: ['facts', 'findings', 'notes', 'evidence'] },
  },
  stages: {
    received: {
      name: 'Received', kind: 'start', turn: 'complaints-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council has your complaint. It will write to say how it understands it and what you want to happen.',
    },
    acknowledged: {
      name: 'Acknowledged', kind: 'working', turn: 'complaints-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council has told you how it understands your complaint, and will ask someone from the service to answer it.',
    },
    's1-investigating': {
      name: 'Stage 1: being looked into', kind: 'working', turn: 'stage-1-responder', open: ['heads', 'facts', 'findings', 'notes', 'parties', 'evidence'],
      meaning: 'Someone from the service is finding out what happened.',
    },
    's1-extended': {
      name: 'Stage 1: more time taken', kind: 'working', turn: 'stage-1-responder', open: ['heads', 'facts', 'findings', 'notes', 'parties', 'evidence'],
      meaning: 'The council needs longer. It has told you why, and the new date. You can ask the ombudsman about the delay.',
    },
    's1-responded': {
      name: 'Stage 1: answered', kind: 'working', turn: 'complainant', open: ['notes', 'parties', 'promises'],
      meaning: 'You have the council’s answer. If you are not content you can ask for stage 2.',
    },
    's2-requested': {
      name: 'Stage 2: asked for', kind: 'working', turn: 'complaints-officer', open: ['facts', 'notes', 'parties', 'evidence', 'promises'],
      meaning: 'You asked for a second look. The council will write to say that it has your request.',
    },
    's2-acknowledged': {
      name: 'Stage 2: acknowledged', kind: 'working', turn: 'complaints-officer', open: ['facts', 'notes', 'parties', 'evidence', 'promises'],
      meaning: 'The council is choosing who will look at it again. It will not be the person who answered at stage 1.',
    },
    's2-investigating': {
      name: 'Stage 2: being reviewed', kind: 'working', turn: 'stage-2-reviewer', open: ['facts', 'findings', 'notes', 'parties', 'evidence', 'promises'],
      meaning: 'Someone who was not part of the first answer is looking at your complaint again.',
    },
    's2-extended': {
      name: 'Stage 2: more time taken', kind: 'working', turn: 'stage-2-reviewer', open: ['facts', 'findings', 'notes', 'parties', 'evidence', 'promises'],
      meaning: 'The council needs longer. It has told you why, and the new date. You can ask the ombudsman about the delay.',
    },
    'final-response': {
      name: 'Final response', kind: 'working', turn: 'complaints-officer', open: ['notes', 'parties', 'promises'],
      meaning: 'This is the council’s last word. You can now go to the ombudsman. The council still has to do what it promised.',
    },
    // What was promised is followed after the answer, and so after the end (Code 6.6).
    closed: { name: 'Closed', kind: 'end', turn: null, open: ['promises'], meaning: 'The council has answered. Anything that it still has to do is listed here until it is done.' },
    'at-ombudsman': { name: 'With the ombudsman', kind: 'end', turn: null, open: ['promises'], meaning: 'The ombudsman has your complaint. The council still has to do what it promised.' },
    'not-accepted': { name: 'Not accepted', kind: 'end', turn: null, open: ['promises'], meaning: 'The council will not deal with this as a complaint. Its letter says why, and that you can go to the ombudsman.' },
    withdrawn: { name: 'Withdrawn', kind: 'end', turn: null, open: ['promises'], meaning: 'You told the council that you did not want to go on.' },
    merged: { name: 'Joined to another complaint', kind: 'end', turn: null, open: [], meaning: 'This is dealt with together with another complaint of yours. The council tells you which.' },
  },
  actions: {
    acknowledge: {
      name: 'Acknowledge the complaint', from: ['received'], to: 'acknowledged', by: handlers,
      supplies: [
        { id: 'understanding', label: 'How the council understands the complaint', hint: 'The person can put it right.', kind: 'text', required: true, shownTo: ['person'] },
        { id: 'wanted', label: 'What the person wants to happen', kind: 'text', required: true, shownTo: ['person'] },
      ],
      when: [{ must: { kind: 'has-heads' }, because: 'Set out at least one point of complaint.' }],
      issues: ['acknowledgement'], basis: 'guidance', source: code('6.2'),
    },
    'record-first-known': {
      name: 'Record when the person first knew', from: ['received', 'acknowledged'], to: 'same', by: handlers,
      supplies: [{ id: 'first-known-on', label: 'The day the person first knew of the matter', kind: 'date', required: true }, { id: 'source', label: 'How the council knows', kind: 'text', required: true }],
      when: [], issues: [], basis: 'guidance', source: code('2.2'), note: 'Twelve months are counted from this day.',
    },
    'add-point': {
      name: 'Add a point', from: ['received', 'acknowledged', ...atStage1], to: 'same', by: person,
      supplies: [{ id: 'point', label: 'What else went wrong', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'practice', source: councils,
      note: 'A related point is dealt with at stage 1 until the answer is sent. After that it is a new complaint.',
    },
    decline: {
      name: 'Do not accept the complaint', from: ['received', 'acknowledged'], to: 'not-accepted', by: ['complaints-manager'],
      supplies: [
        { id: 'exclusion', label: 'Why it is not accepted', kind: 'exclusion', required: true, shownTo: ['person'] },
        { id: 'reasons', label: 'The reasons in this case', hint: 'A general rule is not enough. These words go into the letter.', kind: 'text', required: true, shownTo: ['person'] },
      ],
      when: [], issues: ['not-accepted-letter'], outcome: { is: 'not-accepted' }, basis: 'guidance', source: code('2.4 and 2.5'),
    },
    merge: {
      name: 'Join to another complaint', from: ['received', 'acknowledged'], to: 'merged', by: handlers,
      supplies: [{ id: 'other', label: 'Reference of the complaint that it joins', kind: 'line', required: true, shownTo: ['person'] }],
      when: [], issues: ['joined-letter'], outcome: { is: 'joined' }, basis: 'practice', source: councils,
    },
    'allocate-stage-1': {
      name: 'Choose who answers', from: ['acknowledged'], to: 's1-investigating', by: handlers,
      supplies: [{ id: 'responder', label: 'Who answers at stage 1', kind: 'staff', roles: ['stage-1-responder'], required: true }],
      when: [], issues: [], effect: 'assigns', basis: 'practice', source: councils,
    },
    'extend-stage-1': {
      name: 'Take more time at stage 1', from: ['s1-investigating'], to: 's1-extended', by: ['stage-1-responder', ...handlers],
      supplies: [whyMoreTime], when: [], issues: ['extension-notice-1'], basis: 'guidance', source: code('6.4 and 6.5'),
      note: 'Adds up to 10 working days. The notice gives the reason, the new date and how to reach the ombudsman.',
    },
    'extend-stage-1-further': {
      name: 'Take still more time at stage 1', from: ['s1-extended'], to: 'same', by: ['complaints-manager'],
      supplies: [{ ...whyMoreTime, label: 'The good reason for still more time' }], when: [], issues: ['extension-notice-1'], basis: 'guidance', source: code('6.4 and 6.5'),
      note: 'More still, as much as the office allows itself; ten working days unless it says so. Only for a good reason, and a manager decides it.',
    },
    'respond-stage-1': {
      name: 'Answer at stage 1', from: atStage1, to: 's1-responded', by: ['stage-1-responder'], supplies: response, when: [everyPoint],
      issues: ['stage-1-response'], promises: { field: 'outstanding', holder: 'complaints-officer' }, outcome: { field: 'outcome' }, effect: 'decides', basis: 'guidance', source: code('6.3 and 6.6 to 6.8'),
      note: 'Answer when the answer is known, not when everything promised has been done.',
    },
    'accept-response': {
      name: 'Accept the answer', from: ['s1-responded'], to: 'closed', by: person, supplies: [], when: [], issues: [], basis: 'practice', source: councils,
    },
    'close-stage-1': {
      name: 'Close: stage 2 not asked for', from: ['s1-responded'], to: 'closed', by: handlers, supplies: [note],
      when: [{ must: { kind: 'clock-over', clock: 'ask-for-stage-2' }, because: 'The person still has time to ask for stage 2.' }],
      issues: ['closing-letter'], basis: 'practice', source: councils,
    },
    'request-stage-2': {
      name: 'Ask for stage 2', from: ['s1-responded'], to: 's2-requested', by: [...person, ...handlers],
      supplies: [{ id: 'reasons', label: 'What is still wrong', kind: 'text', required: false, shownTo: ['person'] }],
      when: [], issues: [], basis: 'guidance', source: code('5.7'), note: 'No reasons need be given. It can also be asked for by telephone or letter.',
    },
    'acknowledge-stage-2': {
      name: 'Acknowledge the request', from: ['s2-requested'], to: 's2-acknowledged', by: handlers,
      supplies: [{ id: 'understanding', label: 'What will be looked at again', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: ['stage-2-acknowledgement'], basis: 'guidance', source: codeReported,
    },
    'decline-stage-2': {
      name: 'Refuse stage 2', from: ['s2-requested'], to: 'not-accepted', by: ['complaints-manager'],
      supplies: [{ id: 'reasons', label: 'The valid reason in this case', hint: 'These words go into the letter.', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: ['stage-2-refusal'], basis: 'guidance', source: code('5.7'),
    },
    'allocate-stage-2': {
      name: 'Choose who reviews', from: ['s2-acknowledged'], to: 's2-investigating', by: handlers,
      supplies: [{ id: 'reviewer', label: 'Who reviews at stage 2', hint: 'Not the person who answered at stage 1.', kind: 'staff', roles: ['stage-2-reviewer'], required: true }],
      when: [], issues: [], effect: 'assigns', basis: 'guidance', source: codeReported,
    },
    'extend-stage-2': {
      name: 'Take more time at stage 2', from: ['s2-investigating'], to: 's2-extended', by: ['stage-2-reviewer', ...handlers],
      supplies: [whyMoreTime], when: [], issues: ['extension-notice-2'], basis: 'guidance', source: code('6.4 and 6.5'),
      note: 'The notice gives the reason, the new date and how to reach the ombudsman.',
    },
    'respond-stage-2': {
      name: 'Give the final response', from: atStage2, to: 'final-response', by: ['stage-2-reviewer'], supplies: response,
      when: [{ must: { kind: 'someone-else-did', action: 'respond-stage-1' }, because: 'Someone who did not answer at stage 1 must give the final response.', source: codeReported }, everyPointAnew],
      issues: ['final-letter'], promises: { field: 'outstanding', holder: 'complaints-officer' }, outcome: { field: 'outcome' }, effect: 'decides', basis: 'guidance', source: codeReported,
      note: 'Says that it is final and that the person may now go to the ombudsman, without saying what the ombudsman will do.',
    },
    'close-after-final': {
      name: 'Close', from: ['final-response'], to: 'closed', by: handlers, supplies: [note],
      when: [{ must: { kind: 'promises-kept' }, because: 'Something that was promised has not been done. Record how it was, with proof, before you close.', source: code('6.6') }],
      issues: ['closing-letter'], basis: 'guidance', source: code('6.6'),
    },
    'record-ombudsman': {
      name: 'Record that the ombudsman has it', from: ['final-response'], to: 'at-ombudsman', by: handlers,
      supplies: [{ id: 'reference', label: 'The ombudsman’s reference', kind: 'line', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'guidance', source: linkOfficers,
    },
    withdraw: {
      name: 'Withdraw the complaint',
      from: ['received', 'acknowledged', ...atStage1, 's1-responded', 's2-requested', 's2-acknowledged', ...atStage2], to: 'withdrawn', by: person,
      supplies: [{ id: 'reasons', label: 'Why, if you want to say', kind: 'text', required: false, shownTo: ['person'] }],
      when: [], issues: [], basis: 'practice', source: councils, note: 'The council stops. Time limits elsewhere go on running.',
    },
  },
  clocks: {
    'complain-in-time': {
      name: 'Come to the council', for: 'limit', holder: 'complainant', count: { amount: 12, unit: 'months' },
      starts: [{ on: 'field', action: 'record-first-known', field: 'first-known-on' }], stops: [],
      basis: 'guidance', source: code('2.2'),
      meaning: 'A complaint should reach the council within 12 months of the matter or of knowing about it. The council may look at a later one for good reason.',
    },
    'stage-1-acknowledgement': {
      name: 'Acknowledge the complaint', for: 'duty', holder: 'complaints-officer', count: { amount: 5, unit: 'working-days' }, officeHours: true,
      starts: [{ on: 'opened' }], stops: [{ on: 'action', action: 'acknowledge' }, ...ends('not-accepted', 'merged', 'withdrawn')],
      basis: 'guidance', source: code('6.2'),
      meaning: 'The council acknowledges a complaint, logs it and sets out its points within five working days of receiving it.',
    },
    'stage-1-response': {
      name: 'Answer at stage 1', for: 'duty', holder: 'stage-1-responder', count: { amount: 10, unit: 'working-days' },
      starts: [{ on: 'action', action: 'acknowledge' }], stops: [{ on: 'action', action: 'respond-stage-1' }, ...ends('not-accepted', 'merged', 'withdrawn')],
      extends: [
        { by: { on: 'action', action: 'extend-stage-1' }, count: { amount: 10, unit: 'working-days' }, why: 'the council needed more time and gave its reason', basis: 'guidance', source: code('6.4') },
        // The Code allows more only for good reason and gives no figure, so each office sets its own.
        { by: { on: 'action', action: 'extend-stage-1-further' }, count: { amount: 10, unit: 'working-days' }, why: 'the council had good reason to need more time still', configurable: true, basis: 'unverified', source: code('6.4') },
      ],
      basis: 'guidance', source: code('6.3'),
      meaning: 'The council answers within ten working days of its acknowledgement. If that is over, the person can ask the ombudsman about the delay.',
    },
    'ask-for-stage-2': {
      name: 'Ask for stage 2', for: 'limit', holder: 'complainant', count: { amount: 20, unit: 'working-days' },
      starts: [{ on: 'action', action: 'respond-stage-1' }], stops: [{ on: 'action', action: 'request-stage-2' }, ...ends('closed', 'withdrawn')],
      configurable: true, basis: 'practice', source: councils,
      meaning: 'Each council sets how long a person has to ask for stage 2; often it is 20 working days or a month.',
    },
    'stage-2-acknowledgement': {
      name: 'Acknowledge the request for stage 2', for: 'duty', holder: 'complaints-officer', count: { amount: 5, unit: 'working-days' },
      starts: [{ on: 'action', action: 'request-stage-2' }], stops: [{ on: 'action', action: 'acknowledge-stage-2' }, ...ends('not-accepted', 'withdrawn')],
      basis: 'guidance', source: codeReported,
      meaning: 'The council acknowledges a request for stage 2 within five working days of it.',
    },
    'stage-2-response': {
      name: 'Give the final response', for: 'duty', holder: 'stage-2-reviewer', count: { amount: 20, unit: 'working-days' },
      starts: [{ on: 'action', action: 'acknowledge-stage-2' }], stops: [{ on: 'action', action: 'respond-stage-2' }, ...ends('withdrawn')],
      extends: [{
        by: { on: 'action', action: 'extend-stage-2' }, count: { amount: 20, unit: 'working-days' }, why: 'the council needed more time and gave its reason',
        // Only the landlord Code's figure was found; councils may be held to a shorter one, so each office sets its own.
        configurable: true, basis: 'unverified', source: { instrument: 'Housing Ombudsman, Complaint Handling Code (figure for landlords)', provision: null, checkedOn },
      }],
      basis: 'guidance', source: codeReported,
      meaning: 'The council gives its final response within 20 working days of acknowledging the request for stage 2.',
    },
    'whole-procedure': {
      name: 'Finish both stages', for: 'target', holder: 'complaints-manager', count: { amount: 12, unit: 'weeks' },
      starts: [{ on: 'opened' }], stops: ends('final-response', 'closed', 'not-accepted', 'merged', 'withdrawn'),
      basis: 'guidance', source: managersGuide,
      meaning: 'About twelve weeks from the first contact is the longest that both stages should reasonably take. After that the ombudsman may look at the complaint although the council has not finished.',
    },
    'go-to-ombudsman': {
      name: 'Go to the ombudsman', for: 'limit', holder: 'complainant', count: { amount: 12, unit: 'months' },
      starts: [{ on: 'field', action: 'record-first-known', field: 'first-known-on' }], stops: ends('at-ombudsman'),
      basis: 'statute', source: { instrument: 'Local Government Act 1974', provision: 'section 26B', checkedOn },
      meaning: 'A complaint should reach the ombudsman within 12 months of the day the person first knew of the matter. The council’s procedure does not stop this clock. The ombudsman may look at a later one for good reason.',
    },
  },
  documents: {
    'joined-letter': { name: 'Letter: joined to another complaint', to: ['complainant'], template: 'joined' },
    acknowledgement: { name: 'Acknowledgement', to: ['complainant'], template: 'stage-acknowledgement', tells: ['stage-1-response', 'whole-procedure'] },
    'not-accepted-letter': { name: 'Letter: not accepted', to: ['complainant'], template: 'not-accepted', tells: ['go-to-ombudsman'] },
    'stage-2-refusal': { name: 'Letter: no stage 2', to: ['complainant'], template: 'stage-2-refused', tells: ['go-to-ombudsman'] },
    'extension-notice-1': { name: 'Notice of more time at stage 1', to: ['complainant'], template: 'stage-extension', tells: ['stage-1-response', 'go-to-ombudsman'] },
    'stage-1-response': { name: 'Stage 1 response', to: ['complainant'], template: 'stage-response', tells: ['ask-for-stage-2'] },
    'stage-2-acknowledgement': { name: 'Acknowledgement at stage 2', to: ['complainant'], template: 'stage-2-acknowledgement', tells: ['stage-2-response'] },
    'extension-notice-2': { name: 'Notice of more time at stage 2', to: ['complainant'], template: 'stage-extension', tells: ['stage-2-response', 'go-to-ombudsman'] },
    'final-letter': { name: 'Final response', to: ['complainant'], template: 'final-response', tells: ['go-to-ombudsman'] },
    'closing-letter': { name: 'Letter: closed', to: ['complainant'], template: 'complaint-closed', tells: ['go-to-ombudsman'] },
  },
  tests: [],
  outcomes: {
    upheld: { name: 'Upheld', published: null, meaning: 'The council agrees with you that something went wrong.', basis: 'guidance', source: code('6.7') },
    'partly-upheld': { name: 'Partly upheld', published: null, meaning: 'The council agrees with some of what you say.', basis: 'guidance', source: code('6.7') },
    'not-upheld': { name: 'Not upheld', published: null, meaning: 'The council finds that nothing went wrong.', basis: 'guidance', source: code('6.7') },
    'not-accepted': { name: 'Not accepted', published: null, meaning: 'The council does not deal with it as a complaint.', basis: 'guidance', source: code('2.4') },
    joined: { name: 'Joined to another complaint', published: null, meaning: 'Each point goes on in your other complaint, and is decided there.', basis: 'practice', source: councils },
  },
  findings: {
    upheld: {
      name: 'Upheld', weighs: 'for', supplies: [foundWhy, ...rightedBy], needs: [rightedOrWhyNot],
      meaning: 'The council agrees that this went wrong.', basis: 'guidance', source: code('6.7'),
    },
    'partly-upheld': {
      name: 'Partly upheld', weighs: 'partly', supplies: [foundWhy, ...rightedBy], needs: [rightedOrWhyNot],
      meaning: 'The council agrees with some of this. The reasons say with what.', basis: 'guidance', source: code('6.7'),
    },
    'not-upheld': { name: 'Not upheld', weighs: 'against', supplies: [foundWhy], meaning: 'The council finds that this did not go wrong.', basis: 'guidance', source: code('6.7') },
  },
  exclusions: {
    'over-12-months': {
      name: 'Known of for more than 12 months',
      meaning: 'You knew of it more than 12 months before you complained, and there is no good reason to look at it now.', basis: 'guidance', source: code('2.2 and 2.5'),
    },
    'already-decided': { name: 'Decided before', meaning: 'This point has been through the complaint procedure already.', basis: 'guidance', source: code('2.5') },
    'court-started': {
      name: 'Court proceedings have begun', meaning: 'A court has this very matter before it. What the court does not decide can still be a complaint.', basis: 'guidance', source: code('2.5'),
    },
    'own-appeal-route': {
      name: 'There is a right of appeal', meaning: 'A tribunal or another independent body decides appeals against this. The council’s letter says which.', basis: 'guidance', source: code('2.5'),
    },
    'statutory-route': {
      name: 'Children’s services: a procedure of its own', instead: { scheme: 'children-statutory-complaint' },
      meaning: 'The law has its own complaint procedure for help and care of children. Your complaint can be moved there if you agree, so that you need not send it again.',
      basis: 'statute', source: { instrument: 'Children Act 1989', provision: 'section 26(3)', checkedOn },
    },
    landlord: {
      name: 'The council as landlord', instead: { body: 'housing-ombudsman' },
      meaning: 'Complaints of tenants about their landlord follow the Housing Ombudsman’s Code.', basis: 'guidance', source: { instrument: 'Housing Ombudsman, Complaint Handling Code', provision: null, checkedOn },
    },
  },
  handovers: {
    'to-ombudsman': {
      name: 'Take it to the ombudsman', to: { scheme: 'ombudsman' }, from: ['s1-extended', 's2-extended', 'final-response', 'not-accepted', 'closed'], by: [...person, ...handlers],
      rests: 'consent', carries: ['person', 'narrative', 'heads', 'facts', 'findings', 'decision', 'letters', 'clocks'],
      identity: 'The ombudsman’s staff learn who you are. The council knows that you went to them.', tellsPerson: true, basis: 'statute', source: act1974('sections 26B and 26(5)'),
    },
    'to-statutory-complaint': {
      name: 'Move it to the children’s procedure', to: { scheme: 'children-statutory-complaint' }, from: ['received', 'acknowledged', 'not-accepted'], by: [...person, ...handlers],
      rests: 'consent', carries: ['person', 'narrative', 'heads', 'facts', 'letters'],
      identity: 'It stays within the council: its children’s complaints team learns who you are.', tellsPerson: true,
      basis: 'statute', source: { instrument: 'Children Act 1989', provision: 'section 26(3)', checkedOn },
    },
    'to-data-rights': {
      name: 'Ask for a record to be shown or put right', to: { scheme: 'data-rights' },
      from: ['received', 'acknowledged', ...atStage1, 's1-responded', 's2-requested', 's2-acknowledged', ...atStage2, 'final-response'], by: [...person, ...handlers],
      rests: 'consent', carries: ['person', 'heads', 'facts'],
      identity: 'It stays within the council: its information team learns who you are. Your complaint goes on meanwhile.', tellsPerson: true, basis: 'statute', source: informationRights,
    },
    'to-social-work-england': {
      name: 'Refer a social worker to the regulator', to: { scheme: 'social-work-england' },
      from: ['acknowledged', ...atStage1, 's1-responded', 's2-requested', 's2-acknowledged', ...atStage2, 'final-response'], by: ['complaints-manager'],
      rests: 'power', carries: ['facts', 'findings'],
      identity: 'The council refers as employer. The regulator tells a social worker who raised the concern and what it is; your name is not sent with it, but the worker may guess whose case it was.',
      tellsPerson: true, basis: 'guidance', source: employers,
    },
  },
  escalation: [
    {
      to: { scheme: 'ombudsman' }, from: ['s1-extended', 's1-responded', 's2-requested', 's2-acknowledged', ...atStage2, 'final-response', 'not-accepted', 'closed'], clock: 'go-to-ombudsman',
      when: 'When you have the final answer, or the council would not take your complaint, or takes much longer than it said. It is free. Take along the council’s letters.',
      basis: 'statute', source: act1974('sections 26(5) and 26B'),
    },
    {
      to: { scheme: 'data-rights' },
      when: 'If what troubles you is something written about you that is wrong, or a record that you want to see. You can ask at any time, beside this complaint. Say which entry it is.',
      basis: 'statute', source: informationRights,
    },
  ],
}
