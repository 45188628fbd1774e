import type { Source } from '../law/model.ts'
import type { Field, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'

const checkedOn = '2026-11-22'
const code = (provision: string | null): Source => ({ instrument: 'Local Government and Social Care Ombudsman, Complaint Handling Code (February 2024)', provision, checkedOn })
const codeReported: Source = { instrument: 'Complaint Handling Code (February 2024), as reported by Lawyers in Local Government', provision: null, checkedOn, address: 'https://www.llg.org.uk/news' }
const councils: Source = { instrument: 'Published complaint procedures of English councils', provision: null, checkedOn }
const managersGuide: Source = { instrument: 'Local Government and Social Care Ombudsman, Guide for complaint managers', provision: 'page 15', checkedOn }
const linkOfficers: Source = { instrument: 'Local Government and Social Care Ombudsman, Guide for link officers', provision: 'page 4', checkedOn }

const person: readonly RoleId[] = ['complainant', 'representative']
const handlers: readonly RoleId[] = ['complaints-officer', 'complaints-manager']
const atStage1: readonly StageId[] = ['s1-investigating', 's1-extended']
const atStage2: readonly StageId[] = ['s2-investigating', 's2-extended']

const note: Field = { id: 'note', label: 'A note for the file', kind: 'text', required: false }
const whyMoreTime: Field = { id: 'reasons', label: 'Why more time is needed', hint: 'These words go to the person, with the new date.', kind: 'text', required: true, shownTo: ['person'] }
const response: readonly Field[] = [
  { id: 'outcome', label: 'The decision on the complaint', kind: 'outcome', required: true },
  { id: 'reasons', label: 'The decision on each point, with reasons', kind: 'text', required: true, shownTo: ['person'] },
  { id: 'remedy', label: 'What will put it right', kind: 'text', required: false, shownTo: ['person'] },
  { id: 'outstanding', label: 'What is still to be done, by whom and by when', kind: 'text', required: false, shownTo: ['person'] },
]
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
  roles: {
    complainant: { name: 'Complainant', side: 'person', part: 'starter' },
    representative: { name: 'Representative', side: 'person', part: 'representative' },
    'complaints-officer': { name: 'Complaints officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence'] },
    'complaints-manager': { name: 'Complaints manager', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence'] },
    'stage-1-responder': { name: 'Stage 1 responder', side: 'office', records: ['facts', 'notes', 'evidence'] },
    'stage-2-reviewer': { name: 'Stage 2 reviewer', side: 'office', records: ['facts', 'notes', 'evidence'] },
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
      name: 'Stage 1: being looked into', kind: 'working', turn: 'stage-1-responder', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'Someone from the service is finding out what happened.',
    },
    's1-extended': {
      name: 'Stage 1: more time taken', kind: 'working', turn: 'stage-1-responder', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council needs longer. It has told you why, and the new date. You can ask the ombudsman about the delay.',
    },
    's1-responded': {
      name: 'Stage 1: answered', kind: 'working', turn: 'complainant', open: ['notes', 'parties'],
      meaning: 'You have the council’s answer. If you are not content you can ask for stage 2.',
    },
    's2-requested': {
      name: 'Stage 2: asked for', kind: 'working', turn: 'complaints-officer', open: ['facts', 'notes', 'parties', 'evidence'],
      meaning: 'You asked for a second look. The council will write to say that it has your request.',
    },
    's2-acknowledged': {
      name: 'Stage 2: acknowledged', kind: 'working', turn: 'complaints-officer', open: ['facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council is choosing who will look at it again. It will not be the person who answered at stage 1.',
    },
    's2-investigating': {
      name: 'Stage 2: being reviewed', kind: 'working', turn: 'stage-2-reviewer', open: ['facts', 'notes', 'parties', 'evidence'],
      meaning: 'Someone who was not part of the first answer is looking at your complaint again.',
    },
    's2-extended': {
      name: 'Stage 2: more time taken', kind: 'working', turn: 'stage-2-reviewer', open: ['facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council needs longer. It has told you why, and the new date. You can ask the ombudsman about the delay.',
    },
    'final-response': {
      name: 'Final response', kind: 'working', turn: 'complaints-officer', open: ['notes', 'parties'],
      meaning: 'This is the council’s last word. You can now go to the ombudsman. The council still has to do what it promised.',
    },
    closed: { name: 'Closed', kind: 'end', turn: null, open: [], meaning: 'The council has answered and nothing more is to be done.' },
    'at-ombudsman': { name: 'With the ombudsman', kind: 'end', turn: null, open: [], meaning: 'The ombudsman has your complaint.' },
    'not-accepted': { name: 'Not accepted', kind: 'end', turn: null, open: [], meaning: 'The council will not deal with this as a complaint. Its letter says why, and that you can go to the ombudsman.' },
    withdrawn: { name: 'Withdrawn', kind: 'end', turn: null, open: [], meaning: 'You told the council that you did not want to go on.' },
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
        {
          id: 'exclusion', label: 'Why it is not accepted', kind: 'choice', required: true, shownTo: ['person'],
          options: [
            { value: 'over-12-months', label: 'The person knew of it more than 12 months ago, and there is no good reason to look at it now' },
            { value: 'already-decided', label: 'It has been decided before' },
            { value: 'court-started', label: 'Court proceedings have begun' },
            { value: 'own-appeal-route', label: 'There is a right of appeal' },
            { value: 'statutory-route', label: 'It has a complaint procedure of its own' },
          ],
        },
        { id: 'reasons', label: 'The reasons in this case', hint: 'A general rule is not enough. These words go into the letter.', kind: 'text', required: true, shownTo: ['person'] },
      ],
      when: [], issues: ['not-accepted-letter'], outcome: { is: 'not-accepted' }, basis: 'guidance', source: code('2.4 and 2.5'),
    },
    merge: {
      name: 'Join to another complaint', from: ['received', 'acknowledged'], to: 'merged', by: handlers,
      supplies: [{ id: 'other', label: 'Reference of the complaint that it joins', kind: 'line', required: true, shownTo: ['person'] }],
      when: [], issues: ['joined-letter'], basis: 'practice', source: councils,
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
    'respond-stage-1': {
      name: 'Answer at stage 1', from: atStage1, to: 's1-responded', by: ['stage-1-responder'], supplies: response, when: [],
      issues: ['stage-1-response'], outcome: { field: 'outcome' }, effect: 'decides', basis: 'guidance', source: code('6.3 and 6.6 to 6.8'),
      note: 'Answer when the answer is known, not when everything promised has been done.',
    },
    'accept-response': {
      name: 'Accept the answer', from: ['s1-responded'], to: 'closed', by: person, supplies: [], when: [], issues: [], basis: 'practice', source: councils,
    },
    'close-stage-1': {
      name: 'Close: stage 2 not asked for', from: ['s1-responded'], to: 'closed', by: handlers, supplies: [note],
      when: [{ must: { kind: 'clock-over', clock: 'ask-for-stage-2' }, because: 'The person still has time to ask for stage 2.' }],
      issues: [], basis: 'practice', source: councils,
    },
    'request-stage-2': {
      name: 'Ask for stage 2', from: ['s1-responded'], to: 's2-requested', by: [...person, ...handlers],
      supplies: [{ id: 'reasons', label: 'What is still wrong, if the person wants to say', kind: 'text', required: false, shownTo: ['person'] }],
      when: [], issues: [], basis: 'guidance', source: code('5.7'), note: 'No reasons need be given. Staff may record a request made by telephone or letter.',
    },
    'acknowledge-stage-2': {
      name: 'Acknowledge the request', from: ['s2-requested'], to: 's2-acknowledged', by: handlers,
      supplies: [{ id: 'understanding', label: 'What will be looked at again', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: ['stage-2-acknowledgement'], basis: 'guidance', source: codeReported,
    },
    'decline-stage-2': {
      name: 'Refuse stage 2', from: ['s2-requested'], to: 'not-accepted', by: ['complaints-manager'],
      supplies: [{ id: 'reasons', label: 'The valid reason in this case', hint: 'These words go into the letter.', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: ['not-accepted-letter'], basis: 'guidance', source: code('5.7'),
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
      when: [{ must: { kind: 'someone-else-did', action: 'respond-stage-1' }, because: 'Someone who did not answer at stage 1 must give the final response.', source: codeReported }],
      issues: ['final-letter'], outcome: { field: 'outcome' }, effect: 'decides', basis: 'guidance', source: codeReported,
      note: 'Says that it is final and that the person may now go to the ombudsman, without saying what the ombudsman will do.',
    },
    'record-promise-kept': {
      name: 'Record that something promised was done', from: ['s1-responded', 'final-response'], to: 'same', by: handlers,
      supplies: [{ id: 'what', label: 'What was done', kind: 'text', required: true, shownTo: ['person'] }, { id: 'done-on', label: 'The day it was done', kind: 'date', required: true }],
      when: [], issues: [], basis: 'guidance', source: code('6.6'),
    },
    'close-after-final': {
      name: 'Close', from: ['final-response'], to: 'closed', by: handlers, supplies: [note], when: [], issues: [], basis: 'guidance', source: code('6.6'),
      note: 'When everything that was promised has been done.',
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
      name: 'Acknowledge the complaint', for: 'duty', holder: 'complaints-officer', count: { amount: 5, unit: 'working-days' },
      starts: [{ on: 'opened' }], stops: [{ on: 'action', action: 'acknowledge' }, ...ends('not-accepted', 'merged', 'withdrawn')],
      basis: 'guidance', source: code('6.2'),
      meaning: 'The council acknowledges a complaint, logs it and sets out its points within five working days of receiving it.',
    },
    'stage-1-response': {
      name: 'Answer at stage 1', for: 'duty', holder: 'stage-1-responder', count: { amount: 10, unit: 'working-days' },
      starts: [{ on: 'action', action: 'acknowledge' }], stops: [{ on: 'action', action: 'respond-stage-1' }, ...ends('not-accepted', 'merged', 'withdrawn')],
      extends: [{ by: { on: 'action', action: 'extend-stage-1' }, count: { amount: 10, unit: 'working-days' }, why: 'the council needed more time and gave its reason', source: code('6.4'), basis: 'guidance' }],
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
        // Only the landlord Code's figure was found; councils may be held to a shorter one.
        basis: 'unverified', source: { instrument: 'Housing Ombudsman, Complaint Handling Code (figure for landlords)', provision: null, checkedOn },
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
    'extension-notice-1': { name: 'Notice of more time at stage 1', to: ['complainant'], template: 'stage-extension', tells: ['stage-1-response', 'go-to-ombudsman'] },
    'stage-1-response': { name: 'Stage 1 response', to: ['complainant'], template: 'stage-response', tells: ['ask-for-stage-2'] },
    'stage-2-acknowledgement': { name: 'Acknowledgement at stage 2', to: ['complainant'], template: 'stage-acknowledgement', tells: ['stage-2-response'] },
    'extension-notice-2': { name: 'Notice of more time at stage 2', to: ['complainant'], template: 'stage-extension', tells: ['stage-2-response', 'go-to-ombudsman'] },
    'final-letter': { name: 'Final response', to: ['complainant'], template: 'final-response', tells: ['go-to-ombudsman'] },
  },
  tests: [],
  outcomes: {
    upheld: { name: 'Upheld', published: null, meaning: 'The council agrees that something went wrong, as the person says.', basis: 'guidance', source: code('6.7') },
    'partly-upheld': { name: 'Partly upheld', published: null, meaning: 'The council agrees with some of what the person says.', basis: 'guidance', source: code('6.7') },
    'not-upheld': { name: 'Not upheld', published: null, meaning: 'The council finds that nothing went wrong.', basis: 'guidance', source: code('6.7') },
    'not-accepted': { name: 'Not accepted', published: null, meaning: 'The council does not deal with it as a complaint.', basis: 'guidance', source: code('2.4') },
  },
}
