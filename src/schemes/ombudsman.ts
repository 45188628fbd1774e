import type { Field, Guard, Scheme, StageId } from '../scheme/language.ts'
import type { Source } from '../law/model.ts'

const checkedOn = '2026-11-22'
const act = (provision: string): Source => ({ instrument: 'Local Government Act 1974', provision, checkedOn })
const manual = (name: string): Source => ({ instrument: `Local Government and Social Care Ombudsman, ${name}`, provision: null, checkedOn, address: 'https://www.lgo.org.uk/information-centre/staff-guidance' })
const jurisdictionGuidance: Source = { ...manual('Guidance on Jurisdiction'), provision: 'part 7' }
const intakeManual = manual('Intake Team Manual')
const assessmentManual = manual('Assessment Manual')
const statementOfReasonsManual = manual('Statement of Reasons Manual')
const investigationManual = manual('Investigation Manual')
const reviewManual = manual('Post Decision Review Manual')

const reasonsForPerson: Field = { id: 'reasons', label: 'The reasons, for the person who complained', hint: 'These words go into the letter.', kind: 'text', required: true, shownTo: ['person'] }
const note: Field = { id: 'note', label: 'A note for the file', kind: 'text', required: false }

const readyToDecide: readonly Guard[] = [
  { must: { kind: 'has-heads' }, because: 'Split the complaint into at least one head.' },
  { must: { kind: 'every-head-assessed' }, because: 'Each head needs a test that is met, with reasons.', source: assessmentManual },
  { must: { kind: 'grounds-chosen' }, because: 'Choose the grounds on which the decision turns.' },
  { must: { kind: 'statement-complete' }, because: 'The statement is not complete; the statement page lists what is missing.', source: statementOfReasonsManual },
  { must: { kind: 'warnings-acknowledged' }, because: 'Look at the warnings on the statement page and say that you have considered them.' },
]

const outcomeField: Field = { id: 'outcome', label: 'The outcome', kind: 'outcome', required: true }

const onceDecided: readonly StageId[] = ['decided', 'ready-to-publish', 'published', 'not-published']

/**
 * The ombudsman's procedure from a complaint's arrival to its publication: intake, assessment, decision, publication.
 * Modelled on the Local Government and Social Care Ombudsman, England.
 */
export const ombudsman: Scheme = {
  id: 'ombudsman',
  version: '2024-04',
  name: 'Complaint to the ombudsman',
  purpose: 'We look at complaints about councils and adult social care, and decide whether we can and should investigate.',
  inForce: { from: '2024-04-01', until: null },
  basis: 'statute',
  source: act('Part 3, sections 24A to 26D'),
  calendar: 'england-and-wales',
  runBy: 'lgsco',
  opening: { name: 'Complain about a council or a care provider', by: ['complainant', 'representative', 'adviser', 'manager'], supplies: [] },
  roles: {
    complainant: { name: 'Complainant', side: 'person', part: 'starter' },
    representative: { name: 'Representative', side: 'person', part: 'representative' },
    adviser: { name: 'Intake adviser', side: 'office', records: ['notes', 'parties', 'heads', 'facts'] },
    investigator: { name: 'Investigator', side: 'office', records: ['notes', 'parties', 'heads', 'facts', 'assessment', 'statement'] },
    manager: { name: 'Assessment manager', side: 'office', records: ['notes', 'parties', 'heads', 'facts', 'assessment', 'statement'] },
    'publication-officer': { name: 'Publication officer', side: 'office', records: ['notes'] },
    'link-officer': { name: 'Link officer of the body', side: 'body', part: 'correspondent' },
  },
  stages: {
    received: {
      name: 'Received', kind: 'start', turn: 'adviser', open: ['notes', 'parties', 'heads', 'facts'],
      meaning: 'We have your complaint. An adviser will check that it is one we can look at, and that the organisation has had its chance to answer.',
    },
    'awaiting-information': {
      name: 'Waiting for the complainant', kind: 'working', turn: 'complainant', open: ['notes', 'parties'],
      meaning: 'We need something from you before we can go on. The letter we sent says what.',
    },
    'awaiting-allocation': {
      name: 'Waiting to be allocated', kind: 'working', turn: 'manager', open: ['notes', 'parties', 'heads', 'facts'],
      meaning: 'Your complaint is ready to be assessed. A manager will give it to an investigator.',
    },
    assessing: {
      name: 'Being assessed', kind: 'working', turn: 'investigator', open: ['notes', 'parties', 'heads', 'facts', 'assessment', 'statement'],
      meaning: 'An investigator is deciding whether we can investigate, and whether we should.',
    },
    'awaiting-account': {
      name: 'Waiting for the body', kind: 'working', turn: 'link-officer', open: ['notes', 'parties', 'heads', 'facts', 'assessment', 'statement'],
      meaning: 'We have asked the organisation that was complained about for its side.',
    },
    'awaiting-approval': {
      name: 'Waiting for approval', kind: 'working', turn: 'manager', open: ['notes'],
      meaning: 'A decision has been drafted. A manager is checking it.',
    },
    decided: {
      name: 'Decided', kind: 'working', turn: 'publication-officer', open: ['notes'],
      meaning: 'We have made our decision and sent it to both sides. We will publish it later, without your name.',
    },
    'ready-to-publish': {
      name: 'Ready to publish', kind: 'working', turn: 'publication-officer', open: ['notes'],
      meaning: 'We have made our decision and sent it to both sides. It has been prepared for publication, without your name.',
    },
    published: { name: 'Published', kind: 'end', turn: null, open: [], meaning: 'We have made our decision and published it, without your name.' },
    'not-published': { name: 'Decided, not published', kind: 'end', turn: null, open: [], meaning: 'We have made our decision. It will not be published.' },
    premature: { name: 'Returned: too early', kind: 'end', turn: null, open: [], meaning: 'The body has not had its chance to answer you. You can come back when it has, or if it takes too long.' },
    'not-ours': { name: 'Closed: not for this ombudsman', kind: 'end', turn: null, open: [], meaning: 'This is not something we can look at. Our letter says who can.' },
    incomplete: { name: 'Closed: not enough information', kind: 'end', turn: null, open: [], meaning: 'We did not have enough information to go on. You can send it and start again.' },
    withdrawn: { name: 'Withdrawn', kind: 'end', turn: null, open: [], meaning: 'You told us that you did not want to go on.' },
  },
  actions: {
    acknowledge: {
      name: 'Send the receipt', from: ['received'], to: 'same', by: ['adviser', 'manager'], supplies: [],
      when: [{ must: { kind: 'not', condition: { kind: 'done', action: 'acknowledge' } }, because: 'The receipt has been sent.' }],
      issues: ['receipt'], basis: 'practice', source: intakeManual,
      note: 'Tells the person that an adviser has read the complaint, and what happens next.',
    },
    'send-to-assessment': {
      name: 'Send to assessment', from: ['received'], to: 'awaiting-allocation', by: ['adviser', 'manager'], supplies: [note], when: [], issues: [],
      basis: 'guidance', source: intakeManual,
      note: 'Any doubt about whether we may look at it goes to assessment.',
    },
    'ask-for-information': {
      name: 'Ask the complainant for more', from: ['received', 'assessing'], to: 'awaiting-information', by: ['adviser', 'investigator', 'manager'],
      supplies: [{ id: 'question', label: 'What we need to know', hint: 'These words go into the letter.', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: ['more-information'], basis: 'guidance', source: intakeManual,
    },
    'give-information': {
      name: 'Answer', from: ['awaiting-information'], to: 'received', by: ['complainant', 'representative'],
      supplies: [{ id: 'answer', label: 'Your answer', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'guidance', source: intakeManual,
    },
    'add-information': {
      name: 'Add something to your complaint', from: ['received', 'awaiting-allocation', 'assessing', 'awaiting-account'], to: 'same', by: ['complainant', 'representative'],
      supplies: [{ id: 'addition', label: 'What you want to add', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'practice', source: intakeManual,
    },
    'return-as-premature': {
      name: 'Return as too early', from: ['received', 'assessing'], to: 'premature', by: ['adviser', 'investigator', 'manager'],
      supplies: [
        reasonsForPerson,
        { id: 'put-to-body-on', label: 'The day the complaint was put to the body', hint: 'If it was. The twelve weeks that a body normally needs count from then.', kind: 'date', required: false, shownTo: ['person'] },
      ],
      when: [], issues: ['premature-letter'], outcome: { is: 'premature' }, basis: 'statute', source: act('section 26(5)'),
      note: 'The body must know of the complaint and have had a reasonable chance to answer it.',
    },
    'close-as-not-ours': {
      name: 'Close: not for us', from: ['received', 'assessing'], to: 'not-ours', by: ['adviser', 'investigator', 'manager'],
      supplies: [reasonsForPerson], when: [], issues: ['not-ours-letter'], outcome: { is: 'not-ours' }, basis: 'statute', source: act('section 25'),
    },
    'close-as-incomplete': {
      name: 'Close: not enough information', from: ['awaiting-information'], to: 'incomplete', by: ['adviser', 'manager'],
      supplies: [reasonsForPerson], when: [{ must: { kind: 'clock-over', clock: 'information' }, because: 'The person still has time to answer.' }],
      issues: ['incomplete-letter'], outcome: { is: 'insufficient-information' }, basis: 'guidance', source: assessmentManual,
    },
    'record-notice': {
      name: 'Record when the person first knew', from: ['received', 'awaiting-allocation', 'assessing'], to: 'same', by: ['adviser', 'investigator', 'manager'],
      supplies: [{ id: 'notice-on', label: 'The day the person affected first had notice of the matter', kind: 'date', required: true }, { id: 'source', label: 'How we know', kind: 'text', required: true }],
      when: [], issues: [], basis: 'statute', source: act('section 26B'), note: 'Twelve months are counted from this day.',
    },
    'record-account': {
      name: 'Record the body’s account', from: ['assessing', 'awaiting-account'], to: 'assessing', by: ['investigator', 'manager'],
      supplies: [{ id: 'account', label: 'What the body said', kind: 'text', required: true }, { id: 'source', label: 'Where it comes from', hint: 'For example its final response of 3 March, or a telephone call with the complaints team.', kind: 'line', required: true }],
      when: [], issues: [], receives: { from: 'body', field: 'account' }, basis: 'guidance', source: assessmentManual,
    },
    allocate: {
      name: 'Allocate', from: ['awaiting-allocation', 'assessing'], to: 'assessing', by: ['manager'],
      supplies: [{ id: 'investigator', label: 'Who will assess it', kind: 'staff', roles: ['investigator', 'manager'], required: true }],
      when: [], issues: [], effect: 'assigns', basis: 'practice', source: assessmentManual,
    },
    'ask-body': {
      name: 'Ask the body for its account', from: ['assessing'], to: 'awaiting-account', by: ['investigator', 'manager'],
      supplies: [{ id: 'enquiry', label: 'What we ask the body', hint: 'These words go to the link officer.', kind: 'text', required: true, shownTo: ['body'] }],
      when: [], issues: ['enquiry'], basis: 'guidance', source: assessmentManual,
    },
    'give-account': {
      name: 'Send our account', from: ['awaiting-account'], to: 'assessing', by: ['link-officer'],
      supplies: [{ id: 'account', label: 'What happened, from your side', hint: 'Say what you know first-hand and what comes from a record.', kind: 'text', required: true, shownTo: ['body'] }],
      when: [], issues: [], receives: { from: 'body', field: 'account' }, basis: 'guidance', source: assessmentManual,
    },
    'ask-for-more-time': {
      name: 'Ask for more time', from: ['awaiting-account'], to: 'same', by: ['link-officer'],
      supplies: [
        { id: 'reasons', label: 'Why you need more time', kind: 'text', required: true, shownTo: ['body'] },
        { id: 'could-by', label: 'The day by which you can answer', kind: 'date', required: true, future: true },
      ],
      when: [], issues: [], basis: 'guidance', source: investigationManual, note: 'The day stays as it is until we agree to another. If we do, we write to you with the new day.',
    },
    'give-more-time': {
      name: 'Give the body more time', from: ['awaiting-account'], to: 'same', by: ['investigator', 'manager'],
      supplies: [{ id: 'reasons', label: 'Why, for the body', kind: 'text', required: true, shownTo: ['body'] }],
      when: [], issues: ['more-time'], basis: 'practice', source: investigationManual, note: 'Moves the day by what the office has set: ten working days unless it chose otherwise.',
    },
    'stop-waiting': {
      name: 'Go on without the body’s account', from: ['awaiting-account'], to: 'assessing', by: ['investigator', 'manager'],
      supplies: [{ id: 'reasons', label: 'Why', kind: 'text', required: true }], when: [], issues: [], basis: 'practice', source: assessmentManual,
    },
    'submit-draft': {
      name: 'Submit the draft for approval', from: ['assessing'], to: 'awaiting-approval', by: ['investigator', 'manager'],
      supplies: [outcomeField, note], when: readyToDecide, issues: [], outcome: { field: 'outcome' }, basis: 'guidance', source: investigationManual,
      note: 'For decisions that your delegation does not cover yet, and for a second opinion.',
    },
    decide: {
      name: 'Decide and send', from: ['assessing'], to: 'decided', by: ['investigator', 'manager'],
      supplies: [outcomeField], outcome: { field: 'outcome' }, effect: 'decides',
      when: [{ must: { kind: 'delegated', power: 'decide' }, because: 'Your delegation does not cover final decisions yet. Submit the draft for approval.', source: investigationManual }, ...readyToDecide],
      issues: ['decision-to-complainant', 'decision-to-body'], basis: 'statute', source: act('sections 24A(6) and 30(1B)'),
      note: 'Sends the decision to both sides at once.',
    },
    'return-draft': {
      name: 'Return the draft', from: ['awaiting-approval'], to: 'assessing', by: ['manager'],
      supplies: [{ id: 'reasons', label: 'What should change', kind: 'text', required: true }], when: [], issues: [], basis: 'practice', source: investigationManual,
    },
    approve: {
      name: 'Approve and send', from: ['awaiting-approval'], to: 'decided', by: ['manager'], supplies: [], effect: 'decides',
      when: [
        { must: { kind: 'delegated', power: 'decide' }, because: 'Your delegation does not cover final decisions.', source: investigationManual },
        { must: { kind: 'someone-else-did', action: 'submit-draft' }, because: 'Someone other than the person who submitted the draft must approve it.', source: investigationManual },
        { must: { kind: 'statement-complete' }, because: 'The statement is not complete.' },
      ],
      issues: ['decision-to-complainant', 'decision-to-body'], basis: 'statute', source: act('sections 24A(6) and 30(1B)'),
      note: 'Sends the decision to both sides at once.',
    },
    'prepare-publication': {
      name: 'Confirm that it can be published', from: ['decided'], to: 'ready-to-publish', by: ['publication-officer', 'manager'],
      supplies: [
        { id: 'looked', label: 'What you have looked at', kind: 'choice', required: true, options: [{ value: 'every-place', label: 'I have read the statement, and every place that the publication page lists. Nothing in it tells who somebody is.' }] },
        note,
      ],
      when: [{ must: { kind: 'identifies-nobody' }, because: 'Something in the statement may identify a person; the publication page lists where.', source: act('section 31B') }],
      issues: [], basis: 'guidance', source: statementOfReasonsManual, note: 'The first of two people.',
    },
    'correct-before-publication': {
      name: 'Back to preparation', from: ['ready-to-publish'], to: 'decided', by: ['publication-officer', 'manager'],
      supplies: [{ id: 'reasons', label: 'Why', kind: 'text', required: true }], when: [], issues: [], basis: 'practice', source: statementOfReasonsManual,
    },
    publish: {
      name: 'Publish', from: ['ready-to-publish'], to: 'published', by: ['publication-officer', 'manager'], supplies: [], effect: 'publishes',
      when: [
        { must: { kind: 'someone-else-did', action: 'prepare-publication' }, because: 'A second person must publish, not the one who prepared it.' },
        { must: { kind: 'clock-over', clock: 'publication-wait' }, because: 'The waiting period before publication is not over.', source: statementOfReasonsManual },
        { must: { kind: 'identifies-nobody' }, because: 'Something in the statement may identify a person; the publication page lists where.', source: act('section 31B') },
      ],
      issues: [], basis: 'statute', source: act('section 31B(1)(a) and (d)'), note: 'The second of two people. Anyone will be able to read it.',
    },
    withhold: {
      name: 'Do not publish', from: ['decided', 'ready-to-publish'], to: 'not-published', by: ['manager'],
      supplies: [{ id: 'reasons', label: 'Why it is not in the interests of the person or others to publish', kind: 'text', required: true }],
      when: [], issues: [], basis: 'statute', source: act('section 31B'),
    },
    withdraw: {
      name: 'Withdraw the complaint', from: ['received', 'awaiting-information', 'awaiting-allocation', 'assessing', 'awaiting-account'], to: 'withdrawn', by: ['complainant', 'representative'],
      supplies: [{ id: 'reasons', label: 'Why, if you want to say', kind: 'text', required: false, shownTo: ['person'] }],
      when: [], issues: [], outcome: { is: 'withdrawn' }, basis: 'guidance', source: investigationManual, note: 'We stop. You can complain again, but time limits go on running.',
    },
  },
  clocks: {
    acknowledgement: {
      name: 'Acknowledge the complaint', for: 'target', holder: 'adviser', count: { amount: 5, unit: 'working-days' },
      starts: [{ on: 'opened' }],
      stops: ['acknowledge', 'send-to-assessment', 'ask-for-information', 'return-as-premature', 'close-as-not-ours', 'withdraw'].map((action) => ({ on: 'action', action }) as const),
      configurable: true, basis: 'practice', source: { instrument: 'Local Government and Social Care Ombudsman, How we will deal with your complaint', provision: null, checkedOn },
      meaning: 'We aim to read a new complaint, and to tell whoever made it that we have, within five working days.',
    },
    assessment: {
      name: 'Assess the complaint', for: 'target', holder: 'investigator', count: { amount: 20, unit: 'working-days' },
      starts: [{ on: 'opened' }],
      stops: [{ on: 'stage', stage: 'decided' }, { on: 'stage', stage: 'premature' }, { on: 'stage', stage: 'not-ours' }, { on: 'stage', stage: 'incomplete' }, { on: 'stage', stage: 'withdrawn' }],
      pauses: [{ from: { on: 'stage', stage: 'awaiting-information' }, until: { on: 'action', action: 'give-information' }, why: 'waiting for the complainant' }],
      configurable: true, basis: 'guidance', source: assessmentManual,
      meaning: 'We aim to decide within 20 working days of receiving it whether to investigate.',
    },
    information: {
      name: 'Answer our question', for: 'limit', holder: 'complainant', count: { amount: 20, unit: 'working-days' },
      starts: [{ on: 'stage', stage: 'awaiting-information' }], stops: [{ on: 'action', action: 'give-information' }, { on: 'stage', stage: 'withdrawn' }, { on: 'stage', stage: 'incomplete' }],
      configurable: true, basis: 'unverified', source: { instrument: 'General knowledge, not confirmed', provision: null, checkedOn },
      meaning: 'If we have heard nothing by then, we may close the complaint. You can ask for more time. No rule that we have read sets this time: each office sets its own.',
    },
    account: {
      name: 'Give the body’s account', for: 'duty', holder: 'link-officer', count: { amount: 10, unit: 'working-days' },
      starts: [{ on: 'action', action: 'ask-body' }], stops: [{ on: 'action', action: 'give-account' }, { on: 'action', action: 'record-account' }, { on: 'action', action: 'stop-waiting' }, { on: 'stage', stage: 'withdrawn' }],
      extends: [{ by: { on: 'action', action: 'give-more-time' }, count: { amount: 10, unit: 'working-days' }, why: 'the office gave the body more time', configurable: true, basis: 'practice', source: investigationManual }],
      configurable: true, basis: 'guidance', source: investigationManual,
      meaning: 'The body is asked to answer within ten working days; the office may set another limit.',
    },
    'body-answer': {
      name: 'Wait for the body’s answer', for: 'wait', holder: 'complainant', count: { amount: 12, unit: 'weeks' },
      starts: [{ on: 'field', action: 'return-as-premature', field: 'put-to-body-on' }, { on: 'stage', stage: 'premature' }], stops: [],
      basis: 'guidance', source: jurisdictionGuidance,
      meaning: 'A body should have had about twelve weeks for all its stages, unless it has a timetable of its own. After that we may look at the complaint although it has not answered.',
    },
    'complain-to-us': {
      name: 'Complain within 12 months', for: 'limit', holder: 'complainant', count: { amount: 12, unit: 'months' },
      starts: [{ on: 'field', action: 'record-notice', field: 'notice-on' }], stops: [],
      basis: 'statute', source: act('section 26B'),
      meaning: 'A complaint should be made within 12 months of the day the person affected first had notice of the matter. We may look at a later one if there are good reasons.',
    },
    review: {
      name: 'Ask for a review', for: 'limit', holder: 'complainant', count: { amount: 1, unit: 'months' },
      starts: [{ on: 'stage', stage: 'decided' }], stops: [],
      basis: 'guidance', source: reviewManual,
      meaning: 'You can ask us to review the decision if it relied on important evidence that can readily be shown to be wrong, or if you have new information that affects it. Disagreeing with it is not enough.',
    },
    'publication-wait': {
      name: 'Wait before publication', for: 'wait', holder: 'publication-officer', count: { amount: 3, unit: 'months' },
      starts: [{ on: 'stage', stage: 'decided' }], stops: [{ on: 'stage', stage: 'published' }, { on: 'stage', stage: 'not-published' }],
      configurable: true, basis: 'practice', source: { instrument: 'Local Government and Social Care Ombudsman, Possible outcomes', provision: null, checkedOn },
      meaning: 'We publish decisions three months after they are made, so that a review can be asked for first.',
    },
  },
  documents: {
    receipt: { name: 'Receipt', to: ['complainant'], template: 'receipt', tells: ['assessment'] },
    'more-information': { name: 'Question to the complainant', to: ['complainant'], template: 'more-information', tells: ['information'] },
    'premature-letter': { name: 'Letter: too early', to: ['complainant'], template: 'premature', tells: ['body-answer'] },
    'not-ours-letter': { name: 'Letter: not for us', to: ['complainant'], template: 'not-ours' },
    'incomplete-letter': { name: 'Letter: not enough information', to: ['complainant'], template: 'incomplete' },
    enquiry: { name: 'Enquiry to the body', to: ['link-officer'], template: 'enquiry-to-body', tells: ['account'] },
    'more-time': { name: 'More time for the body', to: ['link-officer'], template: 'more-time-for-body', tells: ['account'] },
    'decision-to-complainant': { name: 'Decision', to: ['complainant'], template: 'decision-to-complainant', carries: 'statement', tells: ['review', 'publication-wait'] },
    'decision-to-body': { name: 'Decision', to: ['link-officer'], template: 'decision-to-body', carries: 'statement', tells: ['review', 'publication-wait'] },
  },
  tests: [
    'late', 'premature', 'tribunal-unused', 'tribunal-used', 'minister-unused', 'minister-used', 'court-unused', 'court-used', 'all-or-most',
    'court-conduct', 'crime', 'commercial', 'personnel', 'school-curriculum', 'school-internal', 'social-landlord', 'not-administrative',
    'not-member-of-public', 'consent-missing', 'unsuitable-rep', 'no-claimed-injustice', 'linked-to-oj', 'judicial-review',
    'insufficient-fault', 'merits-only', 'no-injustice', 'minor-injustice', 'cannot-add', 'same-outcome', 'outcome-unavailable', 'no-worthwhile',
    'better-placed', 'ico-data', 'individual-officer', 'complaint-handling', 'on-hold-for-court', 'court-overlap', 'conduct-of-councillor',
    'own-review-first', 'other-process-first', 'code-not-met',
  ],
  escalation: [
    {
      to: { body: 'high-court' }, from: ['not-ours', 'incomplete', 'decided', 'ready-to-publish', 'published', 'not-published'],
      when: 'If you think that we did not act as the law requires. It does not ask whether it would have decided otherwise. You must ask at once, and within three months at most; take legal advice first.',
      basis: 'practice', source: { instrument: 'Russell-Cooke, Judicial review', provision: null, checkedOn },
    },
  ],
  outcomes: {
    'not-warranted': { name: 'We will not investigate', published: 'Closed after initial enquiries', meaning: 'We could investigate but decided that we should not.', basis: 'statute', source: act('section 24A(6)') },
    'out-of-jurisdiction': { name: 'We cannot investigate', published: 'Closed after initial enquiries', meaning: 'The law does not let us investigate.', basis: 'statute', source: act('sections 25 to 26B and Schedule 5') },
    premature: { name: 'Too early', published: null, meaning: 'The body has not had its chance to answer.', basis: 'statute', source: act('section 26(5)') },
    'not-ours': { name: 'Not for us', published: null, meaning: 'Another body deals with this.', basis: 'statute', source: act('section 25') },
    'insufficient-information': { name: 'Not enough information', published: null, meaning: 'We did not have what we need to go on.', basis: 'guidance', source: assessmentManual },
    withdrawn: { name: 'Withdrawn', published: null, meaning: 'The person did not want to go on.', basis: 'guidance', source: investigationManual },
  },
  handovers: {
    'to-council-complaint': {
      name: 'Take it to the council’s own complaint procedure', to: { scheme: 'council-complaint' }, from: ['premature', 'not-ours', ...onceDecided], by: ['adviser', 'investigator', 'manager'], rests: 'consent',
      carries: ['person', 'narrative', 'heads', 'letters', 'clocks'],
      identity: 'The council’s complaints team will learn who you are, and what you told us.', tellsPerson: true, basis: 'statute', source: act('section 26(5)'),
    },
    'to-data-rights': {
      name: 'Ask the council to put its records right, or to show them to you', to: { scheme: 'data-rights' }, from: ['not-ours', 'assessing', ...onceDecided], by: ['investigator', 'manager'], rests: 'consent',
      carries: ['person', 'narrative', 'heads', 'facts', 'decision', 'letters', 'clocks'],
      identity: 'The council’s data protection officer will learn who you are; so will those who look after the record.', tellsPerson: true, basis: 'statute', source: { instrument: 'UK GDPR', provision: 'Articles 15 and 16', checkedOn },
    },
    'to-information-commissioner': {
      name: 'Take the data protection part to the regulator', to: { scheme: 'information-commissioner' }, from: ['not-ours', 'assessing', ...onceDecided], by: ['investigator', 'manager'], rests: 'consent',
      carries: ['person', 'narrative', 'heads', 'facts', 'decision', 'letters', 'clocks'],
      identity: 'The data protection regulator will learn who you are, and will tell the council that you complained.', tellsPerson: true, basis: 'statute', source: { instrument: 'Data Protection Act 2018', provision: 'section 165', checkedOn },
    },
    'to-social-work-england': {
      name: 'Report the social worker to their regulator', to: { scheme: 'social-work-england' }, from: ['not-ours', 'assessing', ...onceDecided], by: ['investigator', 'manager'], rests: 'consent',
      carries: ['person', 'narrative', 'heads', 'facts', 'decision', 'letters'],
      identity: 'The regulator will learn who you are. If it opens a case, it tells the social worker who complained.', tellsPerson: true, basis: 'statute', source: { instrument: 'Social Workers Regulations 2018', provision: 'Schedule 2', checkedOn },
    },
  },
}
