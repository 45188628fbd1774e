import type { Source } from '../law/model.ts'
import { checkedOn, decisions, generalKnowledge, published } from '../law/sources.ts'
import type { Clock, Field, Guard, OneOf, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'

const act = (provision: string): Source => ({ instrument: 'Children Act 1989', provision, checkedOn, address: 'https://www.legislation.gov.uk/ukpga/1989/41' })
const regulations = (provision: string | null): Source => ({ instrument: 'Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)', provision, checkedOn, address: 'https://www.legislation.gov.uk/uksi/2006/1738' })
const regulationsReported = (provision: string | null): Source => ({ instrument: 'Children Act 1989 Representations Procedure (England) Regulations 2006, as described by Family Rights Group', provision, checkedOn, address: 'https://frg.org.uk' })
const councils: Source = published('Published children’s complaint procedures of English councils')
const act1974 = (provision: string): Source => ({ instrument: 'Local Government Act 1974', provision, checkedOn, address: 'https://www.legislation.gov.uk/ukpga/1974/7' })
const stagesSkipped = decisions('21 007 738', '23 015 499')

const person: readonly RoleId[] = ['complainant', 'representative']
const arranger: readonly RoleId[] = ['childrens-complaints-manager']
const beforeStage2: readonly StageId[] = ['s2-requested', 'statement-agreed']
const underWay: readonly StageId[] = ['s1', ...beforeStage2, 'io-ip-appointed', 's3-requested', 'panel']
const decided = ['upheld', 'partly-upheld', 'not-upheld', 'inconclusive']

const forTheLetter = (id: string, label: string, hint?: string): Field => ({ id, label, ...(hint === undefined ? {} : { hint }), kind: 'text', required: true, shownTo: ['person'] })
const standing: Field = {
  id: 'standing', label: 'Who the person is to the child', kind: 'choice', required: true,
  options: [
    { value: 'child', label: 'The child or young person' },
    { value: 'parent', label: 'A parent, or somebody else with parental responsibility' },
    { value: 'foster-carer', label: 'A foster carer of the council' },
    { value: 'care-leaver', label: 'A care leaver' },
    { value: 'special-guardian', label: 'A special guardian, or somebody in line for it' },
    { value: 'adoption', label: 'Somebody whom an adoption concerns' },
    { value: 'sufficient-interest', label: 'Somebody else with enough interest in the child’s welfare' },
  ],
}
const answer: readonly Field[] = [
  { id: 'outcome', label: 'The decision on the complaint', kind: 'outcome', required: true },
  forTheLetter('reasons', 'The answer as a whole', 'What was found on each point is added below it. These words go into the letter.'),
  { id: 'actions', label: 'What will be done, and by when', hint: 'The person sees each promise, its day, and whether it was kept.', kind: 'promises', required: false, shownTo: ['person'] },
]
const promised = { field: 'actions', holder: 'childrens-complaints-manager' }
const moreTime = forTheLetter('reasons', 'Why more time is needed', 'These words go to the person, with the new date.')

const pointsSetOut: Guard = { must: { kind: 'has-heads' }, because: 'Set out at least one point of complaint.' }
const everyPoint = (since?: string): Guard => ({
  must: { kind: 'heads-found', how: 'all', findings: [...decided, 'elsewhere'], ...(since === undefined ? {} : { since }) },
  because: since === undefined ? 'Say of each point what was found: none may be left out.' : 'Say of each point what was found at this stage: what an earlier stage found does not count.',
  source: regulationsReported(null),
})

const why: Field = { id: 'reasons', label: 'Why', hint: 'What the evidence shows on this point. These words go into the report or letter.', kind: 'text', required: true, shownTo: ['person'] }
const righted: readonly Field[] = [
  { id: 'remedy', label: 'What puts it right', kind: 'text', required: false, shownTo: ['person'] },
  { id: 'no-remedy', label: 'Why nothing more is needed', kind: 'text', required: false, shownTo: ['person'] },
]
const rightedOrWhyNot: OneOf = { fields: ['remedy', 'no-remedy'], because: 'Say what puts this point right, or why nothing more is needed.' }

const ends = (...stages: readonly StageId[]): readonly Trigger[] => stages.map((stage) => ({ on: 'stage', stage }))
const over = ends('not-eligible', 'withdrawn')
const whileProceedingsLast: NonNullable<Clock['pauses']> = [{ from: { on: 'stage', stage: 'paused-proceedings' }, until: { on: 'action', action: 'resume' }, why: 'other proceedings came first' }]

/**
 * The complaint procedure that the law prescribes for a council's help and care of children, in three stages. Nobody at
 * the council can refuse stage 2 or 3 to someone who may use it, so there is no action that does.
 */
export const childrenStatutoryComplaint: Scheme = {
  id: 'children-statutory-complaint',
  version: '2006-09',
  name: 'Complaint about children’s social care',
  purpose: 'The council answers a complaint about its help or care for a child; if you are not content, people from outside look into it, and then a panel of three independent people.',
  inForce: { from: '2006-09-01', until: null },
  basis: 'statute',
  source: act('sections 26(3) and 24D'),
  calendar: 'england-and-wales',
  words: { head: 'point of complaint' },
  about: 'office',
  opening: {
    name: 'Complain about children’s social care', by: [...person, ...arranger],
    supplies: [standing],
  },
  roles: {
    complainant: { name: 'Complainant', side: 'person', part: 'starter' },
    representative: { name: 'Representative or advocate', side: 'person', part: 'representative' },
    child: { name: 'Child whom it concerns', side: 'outside' },
    'childrens-complaints-manager': { name: 'Children’s complaints manager', side: 'office', records: ['heads', 'facts', 'findings', 'notes', 'parties', 'evidence', 'promises'] },
    'stage-1-manager': { name: 'Manager answering at stage 1', side: 'office', records: ['facts', 'findings', 'notes', 'evidence'] },
    'investigating-officer': { name: 'Investigating officer', side: 'office', records: ['heads', 'facts', 'findings', 'notes', 'evidence'] },
    'independent-person': { name: 'Independent person', side: 'office', records: ['notes'] },
    'adjudicating-officer': { name: 'Adjudicating officer', side: 'office', records: ['findings', 'notes'] },
    'panel-chair': { name: 'Chair of the review panel', side: 'office', records: ['findings', 'notes'] },
    'director-of-childrens-services': { name: 'Director of children’s services', side: 'office', records: ['findings', 'notes'] },
  },
  stages: {
    s1: {
      name: 'Stage 1: with the team', kind: 'start', turn: 'childrens-complaints-manager', open: ['heads', 'facts', 'findings', 'notes', 'parties', 'evidence'],
      meaning: 'The council has your complaint. It settles with you what it is about, and the team that you complain about tries to put it right.',
    },
    's1-answered': {
      name: 'Stage 1: answered', kind: 'working', turn: 'complainant', open: ['notes', 'parties', 'promises'],
      meaning: 'You have the team’s answer in writing. If you are not content you can ask for stage 2, an investigation by someone from outside the team.',
    },
    's2-requested': {
      name: 'Stage 2: asked for', kind: 'working', turn: 'childrens-complaints-manager', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises'],
      meaning: 'You asked for an investigation. Its time has begun. The council writes down with you exactly what you complain of.',
    },
    'statement-agreed': {
      name: 'Stage 2: statement of complaint agreed', kind: 'working', turn: 'childrens-complaints-manager', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises'],
      meaning: 'You and the council agree on what is to be looked into. The council now names an investigating officer and an independent person.',
    },
    'io-ip-appointed': {
      name: 'Stage 2: being investigated', kind: 'working', turn: 'investigating-officer', open: ['heads', 'facts', 'findings', 'notes', 'parties', 'evidence', 'promises'],
      meaning: 'The investigating officer talks to you and to those involved, and reads the files. The independent person watches that it is done fairly.',
    },
    report: {
      name: 'Stage 2: reports written', kind: 'working', turn: 'adjudicating-officer', open: ['findings', 'notes', 'parties', 'promises'],
      meaning: 'The investigation is finished. A senior manager reads both reports and decides what the council says to each point.',
    },
    adjudicated: {
      name: 'Stage 2: answered', kind: 'working', turn: 'complainant', open: ['notes', 'parties', 'promises'],
      meaning: 'You have the council’s decision and both reports. If you are not content you can ask for a review panel.',
    },
    's3-requested': {
      name: 'Stage 3: asked for', kind: 'working', turn: 'childrens-complaints-manager', open: ['notes', 'parties', 'evidence', 'promises'],
      meaning: 'You asked for a panel. The council must find three independent people and a day.',
    },
    panel: {
      name: 'Stage 3: panel called', kind: 'working', turn: 'panel-chair', open: ['findings', 'notes', 'parties', 'evidence', 'promises'],
      meaning: 'Three people who do not belong to the council look at how your complaint was dealt with. You can be there, and bring somebody.',
    },
    'panel-report': {
      name: 'Stage 3: panel has reported', kind: 'working', turn: 'director-of-childrens-services', open: ['findings', 'notes', 'parties', 'promises'],
      meaning: 'The panel has said what it found and recommends. The director now decides what the council does about it.',
    },
    final: {
      name: 'Final answer', kind: 'working', turn: 'childrens-complaints-manager', open: ['notes', 'parties', 'promises'],
      meaning: 'This is the council’s last word. You can now go to the ombudsman. The council still has to do what it promised.',
    },
    'paused-proceedings': {
      name: 'Waiting for other proceedings', kind: 'working', turn: 'childrens-complaints-manager', open: ['notes', 'parties', 'promises'],
      meaning: 'A court, a tribunal, the police or a disciplinary hearing has to finish first. The council’s letter says why. It takes your complaint up again afterwards.',
    },
    // What was promised is followed after the answer, and so after the end.
    resolved: { name: 'Resolved', kind: 'end', turn: null, open: ['promises'], meaning: 'The complaint is finished. Anything that the council still has to do is listed here until it is done.' },
    ombudsman: { name: 'With the ombudsman', kind: 'end', turn: null, open: ['promises'], meaning: 'The ombudsman has your complaint. The council still has to do what it promised.' },
    'early-referral': { name: 'Early to the ombudsman', kind: 'end', turn: null, open: ['promises'], meaning: 'You and the council agreed to leave out the panel, and to go to the ombudsman now. The council still has to do what it promised.' },
    'not-eligible': { name: 'Not dealt with here', kind: 'end', turn: null, open: ['promises'], meaning: 'The council does not deal with this under the children’s procedure. Its letter says why, what to do instead, and that you can go to the ombudsman.' },
    withdrawn: { name: 'Withdrawn', kind: 'end', turn: null, open: ['promises'], meaning: 'You told the council that you did not want to go on.' },
  },
  actions: {
    'confirm-standing': {
      name: 'Confirm who may complain', from: ['s1'], to: 'same', by: arranger,
      supplies: [
        standing,
        {
          id: 'child-agrees', label: 'Whether the child agrees, where somebody speaks for them', kind: 'choice', required: true,
          options: [
            { value: 'own-complaint', label: 'It is the child’s own complaint, or the person’s own' }, { value: 'agrees', label: 'The child agrees' },
            { value: 'too-young', label: 'The child is too young to be asked' }, { value: 'against', label: 'The child does not agree' },
          ],
        },
        { id: 'how-known', label: 'How you know', kind: 'text', required: true },
      ],
      when: [], issues: [], basis: 'statute', source: act('section 26(3)'), note: 'A child who complains can have an advocate; tell them.',
    },
    'record-grounds-arose': {
      name: 'Record when it happened', from: ['s1'], to: 'same', by: arranger,
      supplies: [{ id: 'arose-on', label: 'The day on which the grounds for complaint arose', kind: 'date', required: true }, { id: 'how-known', label: 'How you know', kind: 'text', required: true }],
      when: [], issues: [], basis: 'statute', source: regulationsReported('regulation 9'), note: 'A year is counted from this day, and twelve months for the ombudsman.',
    },
    acknowledge: {
      name: 'Acknowledge, with the route of each point', from: ['s1'], to: 'same', by: arranger,
      supplies: [forTheLetter('understanding', 'How the council understands the complaint', 'The person can put it right.')],
      when: [
        { must: { kind: 'not', condition: { kind: 'done', action: 'acknowledge' } }, because: 'The acknowledgement has been sent.' },
        pointsSetOut,
        { must: { kind: 'done', action: 'confirm-standing' }, because: 'Confirm first who the person is to the child.', source: act('section 26(3)') },
        { must: { kind: 'every-head-found' }, because: 'Decide of each point whether it belongs here, and record why.', source: decisions('20 012 689', '22 016 677') },
      ],
      issues: ['acknowledgement'], basis: 'practice', source: councils,
    },
    'ask-team': {
      name: 'Ask the team to answer', from: ['s1'], to: 'same', by: arranger,
      supplies: [{ id: 'manager', label: 'Who answers at stage 1', kind: 'staff', roles: ['stage-1-manager'], required: true }],
      when: [{ must: { kind: 'done', action: 'acknowledge' }, because: 'Acknowledge the complaint first.' }],
      issues: [], effect: 'assigns', basis: 'practice', source: councils,
    },
    'extend-stage-1': {
      name: 'Take more time at stage 1', from: ['s1'], to: 'same', by: ['stage-1-manager', ...arranger], supplies: [moreTime],
      when: [{ must: { kind: 'not', condition: { kind: 'done', action: 'extend-stage-1' } }, because: 'Stage 1 can be extended once: 20 working days are the most.', source: regulationsReported('on stage 1') }],
      issues: ['extension-notice-1'], basis: 'statute', source: regulationsReported('on stage 1'), note: 'Ten working days more, for a complex complaint.',
    },
    'answer-stage-1': {
      name: 'Answer at stage 1', from: ['s1'], to: 's1-answered', by: ['stage-1-manager'], supplies: answer,
      when: [{ must: { kind: 'done', action: 'acknowledge' }, because: 'The complaint has not been acknowledged.' }, everyPoint()],
      issues: ['stage-1-letter'], outcome: { field: 'outcome' }, effect: 'decides', promises: promised, basis: 'statute', source: regulationsReported('regulation 15'),
      note: 'In writing, with what was agreed.',
    },
    'skip-stage-1': {
      name: 'Go straight to stage 2, as agreed', from: ['s1'], to: 's2-requested', by: arranger,
      supplies: [forTheLetter('reasons', 'What was agreed with the person, and why stage 1 would not help')],
      when: [pointsSetOut, { must: { kind: 'done', action: 'confirm-standing' }, because: 'Confirm first who the person is to the child.', source: act('section 26(3)') }],
      issues: ['stage-2-acknowledgement'], basis: 'unverified', source: generalKnowledge, note: 'Only where both sides agree.',
    },
    'insist-on-stage-2': {
      name: 'Ask for stage 2: no answer in time', from: ['s1'], to: 's2-requested', by: [...person, ...arranger], supplies: [],
      when: [{ must: { kind: 'clock-over', clock: 'stage-1-response' }, because: 'The council still has time to answer at stage 1.', source: regulationsReported('on stage 1') }],
      issues: ['stage-2-acknowledgement'], basis: 'unverified', source: generalKnowledge, note: 'The time for an answer at stage 1 is over.',
    },
    'accept-answer': { name: 'Accept the answer', from: ['s1-answered'], to: 'resolved', by: person, supplies: [], when: [], issues: [], basis: 'practice', source: councils },
    'request-stage-2': {
      name: 'Ask for stage 2', from: ['s1-answered'], to: 's2-requested', by: [...person, ...arranger],
      supplies: [{ id: 'reasons', label: 'What is still wrong', kind: 'text', required: false, shownTo: ['person'] }],
      when: [], issues: ['stage-2-acknowledgement'], basis: 'statute', source: regulationsReported('on stage 2'),
      note: 'No reasons need be given. The council cannot refuse. It can also be asked for by word of mouth.',
    },
    'close-stage-1': {
      name: 'Close: stage 2 not asked for', from: ['s1-answered'], to: 'resolved', by: arranger, supplies: [],
      when: [{ must: { kind: 'clock-over', clock: 'ask-for-stage-2' }, because: 'The person still has time to ask for stage 2.' }],
      issues: ['closing-letter'], basis: 'practice', source: councils,
    },
    'agree-statement': {
      name: 'Agree the statement of complaint', from: ['s2-requested'], to: 'statement-agreed', by: arranger,
      supplies: [
        forTheLetter('statement', 'The statement of complaint, in the person’s words'),
        forTheLetter('wanted', 'What the person wants to happen'),
        { id: 'agreed-on', label: 'The day on which the person agreed', kind: 'date', required: true },
        { id: 'how', label: 'How they agreed', kind: 'choice', required: true, options: [{ value: 'signed', label: 'They signed it' }, { value: 'wrote', label: 'They wrote that it is right' }, { value: 'read-out', label: 'It was read to them and they said it is right' }] },
      ],
      when: [pointsSetOut], issues: ['agreed-statement'], basis: 'statute', source: regulationsReported('regulation 16'),
      note: 'The time for stage 2 runs from the request. A late agreement is the council’s delay.',
    },
    appoint: {
      name: 'Appoint who investigates', from: ['statement-agreed'], to: 'io-ip-appointed', by: arranger,
      supplies: [
        { id: 'investigating-officer', label: 'Investigating officer', kind: 'staff', roles: ['investigating-officer'], required: true, shownTo: ['person'] },
        { id: 'independent-person', label: 'Independent person', kind: 'staff', roles: ['independent-person'], required: true, shownTo: ['person'] },
        { id: 'independent', label: 'Why the independent person is independent', kind: 'choice', required: true, options: [{ value: 'confirmed', label: 'Neither a member nor an officer of the council, nor the husband, wife or civil partner of one' }] },
      ],
      when: [], issues: ['appointment-letter'], effect: 'assigns', basis: 'statute', source: regulations(null),
    },
    'extend-stage-2': {
      name: 'Take more time at stage 2', from: [...beforeStage2, 'io-ip-appointed', 'report'], to: 'same', by: arranger, supplies: [moreTime],
      when: [{ must: { kind: 'not', condition: { kind: 'done', action: 'extend-stage-2' } }, because: 'Stage 2 can be extended once: 65 working days from the request are the most.', source: regulationsReported('on stage 2') }],
      issues: ['extension-notice-2'], basis: 'statute', source: regulationsReported('on stage 2'), note: 'Up to 65 working days from the request, with the reason and the new date.',
    },
    'submit-report': {
      name: 'Submit the investigation report', from: ['io-ip-appointed'], to: 'report', by: ['investigating-officer'],
      supplies: [{ id: 'report', label: 'The report: what was looked at, found and recommended', kind: 'text', required: true, shownTo: ['person'] }],
      when: [everyPoint('appoint')], issues: [], basis: 'statute', source: regulationsReported('on stage 2'),
    },
    'submit-independent-report': {
      name: 'Submit the independent person’s report', from: ['io-ip-appointed', 'report'], to: 'same', by: ['independent-person'],
      supplies: [{ id: 'independent-report', label: 'Whether the investigation was fair and thorough, and whether you agree with it', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'statute', source: regulationsReported('on stage 2'),
    },
    adjudicate: {
      name: 'Give the council’s decision', from: ['report'], to: 'adjudicated', by: ['adjudicating-officer'], supplies: answer,
      when: [
        { must: { kind: 'done', action: 'submit-report' }, because: 'The investigating officer has not reported yet.', source: regulationsReported('on stage 2') },
        { must: { kind: 'done', action: 'submit-independent-report' }, because: 'The independent person has not reported yet.', source: regulationsReported('on stage 2') },
        { must: { kind: 'someone-else-did', action: 'submit-report' }, because: 'Whoever investigated does not decide on their own report.', source: regulationsReported('on stage 2') },
        { must: { kind: 'someone-else-did', action: 'answer-stage-1' }, because: 'Whoever answered at stage 1 does not decide at stage 2.', source: councils },
        everyPoint('appoint'),
      ],
      issues: ['adjudication-letter'], outcome: { field: 'outcome' }, effect: 'decides', promises: promised, basis: 'statute', source: regulationsReported('on stage 2'),
      note: 'Both reports go to the person with it. Record your own finding on a point where you depart from the report, and why.',
    },
    'accept-decision': { name: 'Accept the decision', from: ['adjudicated'], to: 'resolved', by: person, supplies: [], when: [], issues: [], basis: 'practice', source: councils },
    'request-stage-3': {
      name: 'Ask for a review panel', from: ['adjudicated'], to: 's3-requested', by: [...person, ...arranger],
      supplies: [{ id: 'reasons', label: 'What is still wrong', kind: 'text', required: false, shownTo: ['person'] }],
      when: [], issues: ['stage-3-acknowledgement'], basis: 'statute', source: regulationsReported('on stage 3'),
      note: 'The council cannot refuse. It can also be asked for by word of mouth.',
    },
    'plan-actions': {
      name: 'Record the plan of action', from: ['adjudicated'], to: 'same', by: ['adjudicating-officer', ...arranger],
      supplies: [{ id: 'actions', label: 'What will be done, and by when', kind: 'promises', required: true, shownTo: ['person'] }],
      when: [], issues: [], promises: promised, basis: 'practice', source: stagesSkipped, note: 'Early referral needs one.',
    },
    'agree-early-referral': {
      name: 'Agree to go to the ombudsman without a panel', from: ['adjudicated'], to: 'same', by: [...person, ...arranger],
      supplies: [{ id: 'how', label: 'How this was agreed', hint: 'You give up the panel. You need not.', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'practice', source: stagesSkipped,
    },
    'refer-early': {
      name: 'Refer early to the ombudsman', from: ['adjudicated'], to: 'early-referral', by: arranger,
      supplies: [
        forTheLetter('robust', 'Why the investigation was thorough enough to rely on'),
        forTheLetter('wanted-agreed', 'Which of the things that the person wants are agreed, and which are not'),
      ],
      when: [
        { must: { kind: 'heads-found', how: 'all', findings: ['upheld', 'elsewhere'] }, because: 'Only a complaint of which every point was upheld can go to the ombudsman without a panel.', source: stagesSkipped },
        { must: { kind: 'heads-found', how: 'some', findings: ['upheld'] }, because: 'No point of this complaint was upheld.', source: stagesSkipped },
        { must: { kind: 'done', action: 'plan-actions' }, because: 'Record first what will be done and by when.', source: stagesSkipped },
        { must: { kind: 'done', action: 'agree-early-referral' }, because: 'The person has not agreed to leave out the panel.', source: stagesSkipped },
      ],
      issues: ['early-referral-letter'], basis: 'unverified', source: generalKnowledge, note: 'To leave out the panel without this is fault.',
    },
    'close-stage-2': {
      name: 'Close: panel not asked for', from: ['adjudicated'], to: 'resolved', by: arranger, supplies: [],
      when: [{ must: { kind: 'clock-over', clock: 'ask-for-stage-3' }, because: 'The person still has time to ask for a panel.' }],
      issues: ['closing-letter'], basis: 'practice', source: councils,
    },
    'call-panel': {
      name: 'Call the panel', from: ['s3-requested'], to: 'panel', by: arranger,
      supplies: [
        { id: 'chair', label: 'Who chairs it', kind: 'staff', roles: ['panel-chair'], required: true, shownTo: ['person'] },
        forTheLetter('members', 'The other two members', 'Their names, as they go into the letter.'),
        { id: 'independent', label: 'Why they may sit', kind: 'choice', required: true, options: [{ value: 'confirmed', label: 'All three are independent of the council, and none was the independent person at stage 2' }] },
        { id: 'meets-on', label: 'The day on which it meets', kind: 'date', required: true, future: true, shownTo: ['person'] },
        forTheLetter('place', 'Where, and at what time'),
      ],
      when: [], issues: ['panel-invitation'], effect: 'assigns', basis: 'statute', source: regulations('regulation 19'),
    },
    'hold-panel': {
      name: 'Record that the panel met', from: ['panel'], to: 'same', by: ['panel-chair', ...arranger],
      supplies: [{ id: 'met-on', label: 'The day on which it met', kind: 'date', required: true }, { id: 'present', label: 'Who was there', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'statute', source: regulations('regulation 19'),
    },
    'report-of-panel': {
      name: 'Send the panel’s report', from: ['panel'], to: 'panel-report', by: ['panel-chair'],
      supplies: [forTheLetter('report', 'What the panel found and recommends')],
      when: [{ must: { kind: 'done', action: 'hold-panel' }, because: 'The panel has not met yet.', source: regulations('regulation 19') }, everyPoint('call-panel')],
      issues: ['panel-report-letter'], basis: 'statute', source: regulationsReported('regulation 20'),
    },
    'consult-independent-person': {
      name: 'Record what the independent person says', from: ['panel-report'], to: 'same', by: ['director-of-childrens-services', ...arranger],
      supplies: [{ id: 'view', label: 'What the independent person of stage 2 says to the panel’s report', kind: 'text', required: true }],
      when: [], issues: [], basis: 'statute', source: regulationsReported('regulation 20'),
    },
    'give-final-answer': {
      name: 'Give the final answer', from: ['panel-report'], to: 'final', by: ['director-of-childrens-services'],
      supplies: [
        ...answer,
        forTheLetter('departures', 'Whether the council follows the panel, and why not where it does not', 'These words go into the letter.'),
      ],
      when: [
        { must: { kind: 'done', action: 'consult-independent-person' }, because: 'Ask the independent person of stage 2 first.', source: regulationsReported('regulation 20') },
        { must: { kind: 'someone-else-did', action: 'adjudicate' }, because: 'Whoever decided at stage 2 does not give the final answer.', source: councils },
        everyPoint('call-panel'),
      ],
      issues: ['final-letter'], outcome: { field: 'outcome' }, effect: 'decides', promises: promised, basis: 'statute', source: regulationsReported('regulation 20'),
    },
    'close-final': {
      name: 'Close', from: ['final'], to: 'resolved', by: arranger, supplies: [],
      when: [{ must: { kind: 'promises-kept' }, because: 'Something that was promised has not been done. Record how it was, with proof, before you close.' }],
      issues: ['closing-letter'], basis: 'practice', source: councils,
    },
    'record-ombudsman': {
      name: 'Record that the ombudsman has it', from: ['final'], to: 'ombudsman', by: arranger,
      supplies: [{ id: 'reference', label: 'The ombudsman’s reference', kind: 'line', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'statute', source: act1974('section 26B'),
    },
    decline: {
      name: 'Do not deal with it here', from: ['s1'], to: 'not-eligible', by: arranger,
      supplies: [{ id: 'exclusion', label: 'Why not', kind: 'exclusion', required: true, shownTo: ['person'] }, forTheLetter('reasons', 'The reasons in this case', 'A general rule is not enough. These words go into the letter.')],
      when: [], issues: ['not-eligible-letter'], outcome: { is: 'not-eligible' }, basis: 'statute', source: regulations('regulation 3'),
      note: 'The whole complaint. If one point belongs elsewhere, record that as the finding on the point, and go on with the others.',
    },
    pause: {
      name: 'Wait for other proceedings', from: underWay, to: 'paused-proceedings', by: arranger,
      supplies: [
        {
          id: 'proceedings', label: 'Which proceedings', kind: 'choice', required: true, shownTo: ['person'],
          options: [{ value: 'court', label: 'A court' }, { value: 'tribunal', label: 'A tribunal' }, { value: 'disciplinary', label: 'A disciplinary hearing' }, { value: 'criminal', label: 'A criminal investigation or trial' }],
        },
        forTheLetter('parts', 'Which points wait', 'All of them, or which.'),
        forTheLetter('reasons', 'How going on now would prejudice them', 'These words go into the letter.'),
      ],
      when: [], issues: ['pause-letter'], basis: 'statute', source: regulationsReported('regulation 8'), note: 'The clocks stand still until you resume.',
    },
    resume: {
      name: 'Go on', from: ['paused-proceedings'], to: 'back', by: arranger,
      supplies: [{ id: 'ended-on', label: 'The day on which the other proceedings ended', kind: 'date', required: true, shownTo: ['person'] }],
      when: [], issues: ['resume-letter'], basis: 'statute', source: regulationsReported('regulation 8'),
    },
    'stop-for-proceedings': {
      name: 'Stop: the proceedings decide it', from: ['paused-proceedings'], to: 'not-eligible', by: arranger,
      supplies: [{ id: 'exclusion', label: 'Why not', kind: 'exclusion', required: true, shownTo: ['person'] }, forTheLetter('reasons', 'The reasons in this case', 'These words go into the letter.')],
      when: [], issues: ['not-eligible-letter'], outcome: { is: 'not-eligible' }, basis: 'statute', source: regulationsReported('regulation 8'),
    },
    withdraw: {
      name: 'Withdraw the complaint', from: [...underWay, 's1-answered', 'report', 'adjudicated', 'paused-proceedings'], to: 'withdrawn', by: person,
      supplies: [{ id: 'reasons', label: 'Why, if you want to say', kind: 'text', required: false, shownTo: ['person'] }],
      when: [], issues: [], basis: 'practice', source: councils, note: 'The council stops. Time limits elsewhere go on running.',
    },
  },
  clocks: {
    'complain-in-time': {
      name: 'Complain to the council', for: 'limit', holder: 'complainant', count: { amount: 1, unit: 'years' },
      starts: [{ on: 'field', action: 'record-grounds-arose', field: 'arose-on' }], stops: [], basis: 'statute', source: regulationsReported('regulation 9'),
      meaning: 'A complaint should be made within a year of what it is about. The council can take a later one if it could not have been expected sooner and can still be looked at fairly; we have not confirmed how that is worded.',
    },
    // Councils also count from the day an advocate is appointed; a duty takes the earlier day.
    'stage-1-response': {
      name: 'Answer at stage 1', for: 'duty', holder: 'stage-1-manager', count: { amount: 10, unit: 'working-days' }, officeHours: true,
      starts: [{ on: 'opened' }], stops: [{ on: 'action', action: 'answer-stage-1' }, ...ends('s2-requested'), ...over], pauses: whileProceedingsLast,
      extends: [{ by: { on: 'action', action: 'extend-stage-1' }, count: { amount: 10, unit: 'working-days' }, why: 'the complaint is complex' }],
      basis: 'statute', source: regulationsReported('on stage 1'),
      meaning: 'The council answers at stage 1 within ten working days of the complaint, or twenty if it is complex. After that the person can insist on stage 2.',
    },
    'ask-for-stage-2': {
      name: 'Ask for stage 2', for: 'limit', holder: 'complainant', count: { amount: 20, unit: 'working-days' },
      or: { takes: 'earlier', counts: [{ name: 'calendar-days', count: { amount: 28, unit: 'calendar-days' }, why: 'some councils count 28 calendar days', basis: 'practice', source: published('Coram Voice, advice on complaints') }] },
      starts: [{ on: 'action', action: 'answer-stage-1' }], stops: [...ends('s2-requested', 'resolved'), ...over], configurable: true, basis: 'practice', source: councils,
      meaning: 'Most councils want to hear within 20 working days of the answer, some within 28 days. Ask by the earlier day to be safe.',
    },
    'stage-2-investigation': {
      name: 'Investigate and answer at stage 2', for: 'duty', holder: 'adjudicating-officer', count: { amount: 25, unit: 'working-days' },
      starts: ends('s2-requested'), stops: [{ on: 'action', action: 'adjudicate' }, ...over], pauses: whileProceedingsLast,
      extends: [{ by: { on: 'action', action: 'extend-stage-2' }, count: { amount: 40, unit: 'working-days' }, why: 'the investigation could not be finished in 25 working days, so 65 are allowed' }],
      basis: 'statute', source: regulationsReported('on stage 2'),
      meaning: 'Stage 2 takes 25 working days from the day on which the person asked for it, or up to 65 if the council writes why. Agreeing the statement of complaint late does not move this day.',
    },
    'stage-2-longest': {
      name: 'Finish stage 2 at the very latest', for: 'duty', holder: 'adjudicating-officer', count: { amount: 65, unit: 'working-days' },
      starts: ends('s2-requested'), stops: [{ on: 'action', action: 'adjudicate' }, ...over], pauses: whileProceedingsLast,
      basis: 'statute', source: regulationsReported('on stage 2'),
      meaning: 'Thirteen weeks of working days from the request are the most that stage 2 may ever take. If they are over, the person can ask the ombudsman about the delay.',
    },
    'ask-for-stage-3': {
      name: 'Ask for a review panel', for: 'limit', holder: 'complainant', count: { amount: 20, unit: 'working-days' },
      starts: [{ on: 'action', action: 'adjudicate' }], stops: [{ on: 'action', action: 'request-stage-3' }, ...ends('resolved', 'early-referral'), ...over],
      basis: 'unverified', source: generalKnowledge,
      meaning: 'A panel should be asked for within 20 working days of the decision at stage 2. We have not confirmed this limit; ask the council, and ask soon.',
    },
    'stage-3-panel': {
      name: 'Hold the panel', for: 'duty', holder: 'childrens-complaints-manager', count: { amount: 30, unit: 'working-days' },
      starts: [{ on: 'action', action: 'request-stage-3' }], stops: [{ on: 'action', action: 'hold-panel' }, ...over], pauses: whileProceedingsLast, basis: 'statute', source: regulations('regulation 19'),
      meaning: 'The panel meets within 30 working days of the request. A council that holds none is at fault.',
    },
    'panel-report': {
      name: 'Report of the panel', for: 'duty', holder: 'panel-chair', count: { amount: 5, unit: 'working-days' },
      starts: [{ on: 'field', action: 'hold-panel', field: 'met-on' }], stops: [{ on: 'action', action: 'report-of-panel' }, ...over], basis: 'statute', source: regulationsReported('regulation 20'),
      meaning: 'The panel sends its report within five working days of the meeting.',
    },
    'final-response': {
      name: 'Final answer of the council', for: 'duty', holder: 'director-of-childrens-services', count: { amount: 15, unit: 'working-days' },
      starts: [{ on: 'action', action: 'report-of-panel' }], stops: [{ on: 'action', action: 'give-final-answer' }, ...over], basis: 'statute', source: regulationsReported('regulation 20'),
      meaning: 'The council gives its final answer within 15 working days of the panel’s report.',
    },
    'go-to-ombudsman': {
      name: 'Go to the ombudsman', for: 'limit', holder: 'complainant', count: { amount: 12, unit: 'months' },
      starts: [{ on: 'field', action: 'record-grounds-arose', field: 'arose-on' }], stops: ends('ombudsman', 'early-referral'), basis: 'statute', source: act1974('section 26B'),
      meaning: 'A complaint should reach the ombudsman within 12 months of the day the person first knew of the matter. The council’s procedure does not stop this clock. The ombudsman may look at a later one for good reason.',
    },
  },
  documents: {
    acknowledgement: { name: 'Acknowledgement', to: ['complainant'], template: 'statutory-acknowledgement', tells: ['stage-1-response'] },
    'extension-notice-1': { name: 'Notice of more time at stage 1', to: ['complainant'], template: 'statutory-extension', tells: ['stage-1-response'] },
    'stage-1-letter': { name: 'Stage 1 answer', to: ['complainant'], template: 'statutory-stage-1', tells: ['ask-for-stage-2'] },
    'stage-2-acknowledgement': { name: 'Acknowledgement of stage 2', to: ['complainant'], template: 'statutory-stage-2', tells: ['stage-2-investigation'] },
    'agreed-statement': { name: 'Agreed statement of complaint', to: ['complainant'], template: 'statutory-statement', tells: ['stage-2-investigation'] },
    'appointment-letter': { name: 'Letter: who investigates', to: ['complainant'], template: 'statutory-appointment', tells: ['stage-2-investigation'] },
    'extension-notice-2': { name: 'Notice of more time at stage 2', to: ['complainant'], template: 'statutory-extension-stage-2', tells: ['stage-2-investigation'] },
    'adjudication-letter': { name: 'Decision at stage 2', to: ['complainant'], template: 'statutory-adjudication', tells: ['ask-for-stage-3'] },
    'stage-3-acknowledgement': { name: 'Acknowledgement of stage 3', to: ['complainant'], template: 'statutory-stage-3', tells: ['stage-3-panel'] },
    'panel-invitation': { name: 'Invitation to the panel', to: ['complainant'], template: 'statutory-panel-invitation', tells: ['stage-3-panel'] },
    'panel-report-letter': { name: 'Report of the panel', to: ['complainant'], template: 'statutory-panel-report', tells: ['final-response'] },
    'final-letter': { name: 'Final answer', to: ['complainant'], template: 'statutory-final', tells: ['go-to-ombudsman'] },
    'early-referral-letter': { name: 'Letter: early to the ombudsman', to: ['complainant'], template: 'statutory-early-referral', tells: ['go-to-ombudsman'] },
    'pause-letter': { name: 'Letter: waiting for other proceedings', to: ['complainant'], template: 'statutory-paused' },
    'resume-letter': { name: 'Letter: going on', to: ['complainant'], template: 'statutory-resumed' },
    'not-eligible-letter': { name: 'Letter: not dealt with here', to: ['complainant'], template: 'statutory-not-eligible', tells: ['go-to-ombudsman'] },
    'closing-letter': { name: 'Letter: closed', to: ['complainant'], template: 'complaint-closed', tells: ['go-to-ombudsman'] },
  },
  tests: [],
  outcomes: {
    upheld: { name: 'Upheld', published: null, meaning: 'The council agrees with you that something went wrong.', basis: 'statute', source: act('section 26(3)') },
    'partly-upheld': { name: 'Partly upheld', published: null, meaning: 'The council agrees with some of what you say.', basis: 'statute', source: act('section 26(3)') },
    'not-upheld': { name: 'Not upheld', published: null, meaning: 'The council finds that nothing went wrong.', basis: 'statute', source: act('section 26(3)') },
    inconclusive: { name: 'Could not be settled', published: null, meaning: 'The evidence does not show what happened.', basis: 'practice', source: councils },
    'not-eligible': { name: 'Not dealt with here', published: null, meaning: 'It does not belong in the children’s procedure.', basis: 'statute', source: regulations('regulation 3') },
  },
  findings: {
    'belongs-here': {
      name: 'Belongs in this procedure', weighs: 'open', supplies: [{ ...why, hint: 'Which function of the council the point is about.' }],
      meaning: 'The council looks at this point here.', basis: 'statute', source: regulations('regulation 3'),
    },
    elsewhere: {
      name: 'Dealt with elsewhere', weighs: 'open', supplies: [{ id: 'exclusion', label: 'Why', kind: 'exclusion', required: true, shownTo: ['person'] }, { ...why, label: 'The reasons in this case' }],
      meaning: 'This point is looked at by somebody else, who is named here.', basis: 'statute', source: regulations('regulation 3'),
    },
    upheld: { name: 'Upheld', weighs: 'for', supplies: [why, ...righted], needs: [rightedOrWhyNot], meaning: 'This went wrong.', basis: 'practice', source: councils },
    'partly-upheld': { name: 'Partly upheld', weighs: 'partly', supplies: [why, ...righted], needs: [rightedOrWhyNot], meaning: 'Some of this went wrong. The reasons say what.', basis: 'practice', source: councils },
    'not-upheld': { name: 'Not upheld', weighs: 'against', supplies: [why], meaning: 'This did not go wrong.', basis: 'practice', source: councils },
    inconclusive: { name: 'Could not be settled', weighs: 'open', supplies: [why], meaning: 'The evidence does not show what happened.', basis: 'practice', source: councils },
  },
  exclusions: {
    'child-protection': {
      name: 'Child protection enquiries and strategy meetings', instead: { scheme: 'council-complaint' },
      meaning: 'Enquiries under section 47 are not among the functions that the regulations list, so many councils take them in their general procedure. The council decides it for each point and tells you why. The ombudsman has found councils at fault for refusing stage 2 on this ground alone.',
      basis: 'practice', source: published('London Child Protection Procedures; decisions of the ombudsman 20 012 689 and 22 016 677'),
    },
    'conference-decision': {
      name: 'What a child protection conference decided', instead: { body: 'council' },
      meaning: 'The conference has its own way to complain. What it decided holds meanwhile. Write soon: often 28 days are given.', basis: 'practice', source: published('Greater Manchester Safeguarding Children Procedures'),
    },
    'court-report': {
      name: 'Reports to a court, and conduct in court', instead: { body: 'family-court' },
      meaning: 'What the council told a court is challenged in that court. Tell your solicitor or the court what is wrong.', basis: 'practice', source: decisions('23 010 630'),
    },
    'staff-conduct': {
      name: 'Discipline, or fitness to practise', instead: { scheme: 'social-work-england' },
      meaning: 'Whether a member of staff is disciplined is for their employer; whether a social worker is fit to practise is for the regulator. What the council did can still be a complaint here.', basis: 'practice', source: councils,
    },
    'other-functions': {
      name: 'Another service of the council', instead: { scheme: 'council-complaint' },
      meaning: 'The law’s procedure is for help, care, adoption support and special guardianship. Anything else goes through the council’s general procedure.', basis: 'statute', source: regulations('regulation 3'),
    },
    'no-standing': {
      name: 'Not a person whom the procedure is for', instead: { scheme: 'council-complaint' },
      meaning: 'It is for the child, parents, carers and others with enough interest in the child’s welfare. Others use the council’s general procedure.', basis: 'statute', source: act('section 26(3)'),
    },
    'over-a-year': {
      name: 'More than a year ago', meaning: 'It happened more than a year before the complaint, and it could have been made sooner or can no longer be looked at fairly.', basis: 'statute', source: regulationsReported('regulation 9'),
    },
    'would-prejudice': {
      name: 'Would prejudice other proceedings',
      meaning: 'A court, tribunal, criminal or disciplinary matter comes first. You can bring the complaint again afterwards, we believe within a year of the end; we have not confirmed that limit.', basis: 'statute', source: regulationsReported('regulation 8'),
    },
  },
  handovers: {
    'to-ombudsman': {
      name: 'Take it to the ombudsman', to: { scheme: 'ombudsman' }, from: ['final', 'early-referral', 'not-eligible', 'resolved'], by: [...person, ...arranger],
      rests: 'consent', carries: ['person', 'narrative', 'heads', 'facts', 'findings', 'decision', 'letters', 'clocks'],
      identity: 'The ombudsman’s staff learn who you and the child are. The council knows that you went to them.', tellsPerson: true, basis: 'statute', source: act1974('section 26B'),
    },
    'to-council-complaint': {
      name: 'Move a point to the general procedure', to: { scheme: 'council-complaint' }, from: ['s1', 's2-requested', 'not-eligible'], by: arranger,
      rests: 'consent', carries: ['person', 'narrative', 'heads', 'facts', 'letters'],
      identity: 'It stays within the council: its complaints team learns who you are.', tellsPerson: true, basis: 'practice', source: councils,
    },
    'to-data-rights': {
      name: 'Ask for a record to be shown or put right', to: { scheme: 'data-rights' }, from: [...underWay, 's1-answered', 'report', 'adjudicated', 'panel-report', 'final'], by: [...person, ...arranger],
      rests: 'consent', carries: ['person', 'heads', 'facts'],
      identity: 'It stays within the council: its information team learns who you are. Your complaint goes on meanwhile.', tellsPerson: true,
      basis: 'statute', source: published('UK General Data Protection Regulation', 'Articles 15, 16 and 18'),
    },
    'to-social-work-england': {
      name: 'Refer a social worker to the regulator', to: { scheme: 'social-work-england' }, from: ['s1', 's1-answered', 'io-ip-appointed', 'report', 'adjudicated', 'panel-report', 'final'], by: ['childrens-complaints-manager', 'director-of-childrens-services'],
      rests: 'power', carries: ['facts', 'findings'],
      identity: 'The council refers as employer. The regulator tells a social worker what the concern is and who raised it; your name and the child’s are not sent with it, but the worker may guess whose case it was.',
      tellsPerson: true, basis: 'guidance', source: published('Social Work England, Guidance for employers: when to refer a concern'),
    },
  },
  escalation: [
    {
      to: { scheme: 'ombudsman' }, from: ['s1', 's1-answered', ...beforeStage2, 'io-ip-appointed', 'report', 'adjudicated', 's3-requested', 'panel', 'panel-report', 'final', 'early-referral', 'not-eligible', 'resolved', 'paused-proceedings'], clock: 'go-to-ombudsman',
      when: 'When you have the final answer; or if the council refuses a stage, picks the wrong procedure, or lets its time run out. It is free. Take along the council’s letters and reports.',
      basis: 'statute', source: act1974('section 26B'),
    },
    {
      to: { scheme: 'data-rights' }, when: 'If something written about you or your child is wrong, or you want to see the record. You can ask at any time, beside this complaint. Say which entry it is.',
      basis: 'statute', source: published('UK General Data Protection Regulation', 'Articles 15, 16 and 18'),
    },
    {
      to: { body: 'family-court' }, when: 'If a court decides about your child: what the council tells the court is challenged there, and not by a complaint.',
      basis: 'practice', source: decisions('23 010 630'),
    },
  ],
}
