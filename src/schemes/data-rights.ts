import type { Source } from '../law/model.ts'
import type { Action, Condition, Field, FindingId, FindingKind, Guard, OneOf, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'
import { groundsForNotShowing, reachingEveryRight } from './data-rights-exemptions.ts'

const checkedOn = '2026-11-25'
const gdpr = (provision: string): Source => ({ instrument: 'UK GDPR', provision, checkedOn, address: 'https://www.legislation.gov.uk/eur/2016/679' })
const act = (provision: string): Source => ({ instrument: 'Data Protection Act 2018', provision, checkedOn, address: 'https://www.legislation.gov.uk/ukpga/2018/12' })
const regulator = (name: string): Source => ({ instrument: `Information Commissioner’s Office, ${name}`, provision: null, checkedOn, address: 'https://ico.org.uk' })
const rectification = regulator('Right to rectification')
const restriction = regulator('Right to restrict processing')
const betterRecords = regulator('Better Records Together')
const newcastle: Source = { instrument: 'Newcastle-under-Lyme Borough Council, guidance on data rights', provision: null, checkedOn }
const police: Source = { instrument: 'Cambridgeshire Constabulary, guidance on data rights', provision: null, checkedOn }
const known: Source = { instrument: 'General knowledge, not confirmed', provision: null, checkedOn }

const person: readonly RoleId[] = ['data-subject', 'representative']
const officers: readonly RoleId[] = ['information-rights-officer', 'data-protection-officer']
const beforeDecision: readonly StageId[] = ['accepted', 'restricted', 'fact-finding']
const afterDecision: readonly StageId[] = ['decided', 'refused', 'recipients-told', 'copy-sent']
const ends = (...stages: readonly StageId[]): readonly Trigger[] => stages.map((stage) => ({ on: 'stage', stage }))
const done = (action: string): Condition => ({ kind: 'done', action })
const not = (condition: Condition): Condition => ({ kind: 'not', condition })
const some = (findings: readonly FindingId[]): Condition => ({ kind: 'heads-found', how: 'some', findings })
const all = (findings: readonly FindingId[]): Condition => ({ kind: 'heads-found', how: 'all', findings })

/** Words that the person reads, in the letter and on their page. */
const told = (id: string, label: string, hint?: string): Field => ({ id, label, ...(hint === undefined ? {} : { hint }), kind: 'text', required: true, shownTo: ['person'] })
const ifAny = (field: Field): Field => ({ ...field, required: false })
const ground: Field = { id: 'ground', label: 'The ground for not showing it', hint: 'The exemption, with its paragraph. That a social worker acting as one is named is no ground.', kind: 'choice', required: true, shownTo: ['person'], options: groundsForNotShowing }
const because = told('because', 'What is not shown, and why the ground fits this entry', 'Every part left out has its ground; one that is not explained is what the regulator criticises.')
const readForOthers: Field = {
  id: 'read-for-others', label: 'Read for what is about someone else', kind: 'choice', required: true, shownTo: ['person'], hint: 'The other parent above all, where parents live apart.',
  options: [{ value: 'every-page', label: 'Every page was read, and nothing about anyone else is left in that they have a right to keep' }],
}
const refusal = told('reasons', 'The reasons, for this entry')

/** What changed is shown, or the ground for not showing it is given with its reason: “done” alone is no answer. */
const shownOrGrounded = (...shown: readonly (readonly [field: string, what: string])[]): readonly OneOf[] => [
  ...shown.map(([field, what]): OneOf => ({ fields: [field, 'ground'], because: `Say ${what}, or choose the ground for not showing it.`, source: gdpr('Articles 12(3) and 16') })),
  { fields: [shown.at(-1)?.[0] ?? '', 'because'], because: 'Say why the ground for not showing what changed fits this entry.', source: betterRecords },
]

/** What was asked is done. */
const rectifying: readonly FindingId[] = ['rectified', 'mistake-kept', 'completed']
const granting: readonly FindingId[] = ['given', 'use-restricted', 'use-stopped']
/** Some of it is done. */
const inPart: readonly FindingId[] = ['given-in-part', 'restricted-instead']
/** The entry stays, with something beside it that whoever reads it will see. */
const marking: readonly FindingId[] = ['opinion-marked', 'allegation-marked', 'marked-disputed', 'statement-attached']
const refusing: readonly FindingId[] = ['not-rectified', 'withheld', 'not-restricted', 'objection-refused', 'unfounded-or-excessive']
/** The council has nothing to decide. */
const neither: readonly FindingId[] = ['held-by-another', 'nothing-held']
/** Whoever was given the entry has to learn of it. */
const changing: readonly FindingId[] = [...rectifying, ...marking, 'use-restricted', 'restricted-instead']
const aboutAccuracy: readonly FindingId[] = [...rectifying, ...marking, 'restricted-instead', 'not-rectified']

const readyToDecide: readonly Guard[] = [
  { must: { kind: 'has-heads' }, because: 'List what is asked for: each entry in dispute, and each thing wanted.' },
  { must: { kind: 'every-head-found' }, because: 'Each entry needs its own finding.', source: betterRecords },
  { must: { kind: 'someone-else-did', action: 'give-author-view' }, because: 'The author of the entry is consulted, and never decides alone: someone else must decide.', source: rectification },
  {
    must: { kind: 'any', conditions: [done('give-author-view'), done('go-on-without-author'), not(some(aboutAccuracy))] },
    because: 'Ask the author of the entry for their view, or say why you go on without it.', source: rectification,
  },
]

/** A decision on the whole request; it follows from what was found on each entry, so for any findings exactly one can be taken. */
const decision = (name: string, outcome: string, to: StageId, fits: readonly Condition[], otherwise: string): Action => ({
  name, from: ['fact-finding'], to, by: ['record-owner'],
  supplies: [
    ifAny(told('reasons', 'Anything to add to what was found on each entry')),
    { id: 'promises', label: 'What is still to be done, and by when', hint: 'For example copies to be corrected, or someone to be told.', kind: 'promises', required: false, shownTo: ['person'] },
  ],
  when: [...readyToDecide, ...fits.map((must) => ({ must, because: otherwise }))],
  issues: [to === 'refused' ? 'refusal-notice' : 'decision-letter'], outcome: { is: outcome }, effect: 'decides',
  promises: { field: 'promises', holder: 'information-rights-officer' }, basis: 'statute', source: gdpr(to === 'refused' ? 'Article 12(4)' : 'Article 12(3)'),
})

const finding = (name: string, meaning: string, weighs: FindingKind['weighs'], supplies: readonly Field[], source: Source, more: Partial<FindingKind> = {}): FindingKind =>
  ({ name, meaning, weighs, supplies, basis: 'guidance', source, ...more })

/**
 * What a controller, here a council, does when somebody asks to see, correct, restrict or object to what is held about them.
 * Each entry in dispute is decided by itself, and the answer says what changed or why that cannot be shown.
 */
export const dataRights: Scheme = {
  id: 'data-rights',
  version: '2026-02',
  name: 'Request about your records',
  purpose: 'You can ask to see what the council holds about you, to have it corrected or completed, and to stop its use; the council answers for each entry.',
  inForce: { from: '2026-02-05', until: null },
  basis: 'statute',
  source: gdpr('Articles 12, 15, 16, 18, 19 and 21'),
  calendar: 'england-and-wales',
  words: { head: 'entry or thing asked for' },
  about: 'office',
  opening: {
    name: 'Ask about your records',
    by: ['data-subject', 'representative', 'information-rights-officer'],
    supplies: [
      {
        id: 'right', label: 'What you ask for', kind: 'choice', required: true, shownTo: ['person'],
        options: [
          { value: 'access', label: 'To see what you hold about me', basis: 'statute', source: gdpr('Article 15') },
          { value: 'rectification', label: 'To have something corrected or completed', basis: 'statute', source: gdpr('Article 16') },
          { value: 'restriction', label: 'To stop its use while something is checked', basis: 'statute', source: gdpr('Article 18') },
          { value: 'objection', label: 'To stop its use because of my own situation', basis: 'statute', source: gdpr('Article 21') },
          { value: 'several', label: 'More than one of these' },
        ],
      },
    ],
    heads: { label: 'Each entry that you dispute, or each thing that you ask for', hint: 'One at a time, such as “the note of a visit on 16 May: nobody came”. Say what it should say instead, if you can.' },
  },
  roles: {
    'data-subject': { name: 'Person asking', side: 'person', part: 'starter' },
    representative: { name: 'Representative', side: 'person', part: 'representative' },
    'information-rights-officer': { name: 'Information-rights officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises'] },
    'data-protection-officer': { name: 'Data protection officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises'] },
    'record-owner': { name: 'Record owner', side: 'office', records: ['heads', 'facts', 'notes', 'evidence', 'findings'] },
    'record-author': { name: 'Author of the entry', side: 'office', records: ['notes'] },
    recipient: { name: 'Someone the data was given to', side: 'outside' },
  },
  stages: {
    received: {
      name: 'Received', kind: 'start', turn: 'information-rights-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council has your request. You should have an answer within a month of the day it came.',
    },
    'id-check': {
      name: 'Waiting to be sure who you are', kind: 'working', turn: 'data-subject', open: ['heads', 'notes', 'parties', 'evidence'],
      meaning: 'The council has a reason to doubt who is asking, and has told you the reason and what would settle it. The month begins when you have sent it.',
    },
    'awaiting-fee': {
      name: 'Waiting for a fee', kind: 'working', turn: 'data-subject', open: ['notes', 'parties'],
      meaning: 'The council says that the request is manifestly unfounded or excessive, and asks for a fee. Its letter says why, and where you can object. The month begins when the fee is paid.',
    },
    clarifying: {
      name: 'Waiting for you to make something clearer', kind: 'working', turn: 'data-subject', open: ['heads', 'notes', 'parties', 'evidence'],
      meaning: 'The council asked you to say more exactly what you want to see. The month stands still until you answer. You need not narrow your request: you can say that you want it all.',
    },
    accepted: {
      name: 'Accepted', kind: 'working', turn: 'information-rights-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council is dealing with your request. It decides whether to hold back what is disputed while it checks.',
    },
    restricted: {
      name: 'Held back while it is checked', kind: 'working', turn: 'record-owner', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'],
      meaning: 'What you dispute is kept but not used while the council checks it. You will be told before that ends.',
    },
    'fact-finding': {
      name: 'Being looked into', kind: 'working', turn: 'record-owner', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'],
      meaning: 'The person responsible for the record is looking at each entry that you named. Whoever wrote it is asked, and does not decide alone.',
    },
    decided: {
      name: 'Decided', kind: 'working', turn: 'information-rights-officer', open: ['notes', 'parties', 'evidence', 'promises'],
      meaning: 'You have a decision on each entry. Where something changes, the council now corrects every copy and tells those it gave the entries to. Then it sends you the result.',
    },
    refused: {
      name: 'Answered: nothing was changed or given', kind: 'working', turn: 'data-subject', open: ['notes', 'parties', 'evidence', 'promises'],
      meaning: 'You have the reasons for each entry. You can put a statement of your own beside it, complain to the council, go to the data protection regulator, or go to court.',
    },
    'recipients-told': {
      name: 'Others told', kind: 'working', turn: 'information-rights-officer', open: ['notes', 'parties', 'evidence', 'promises'],
      meaning: 'Those who had been given the entries were told what changed, or the council has said why not. You can ask who they are. Next you get the entries as they now stand.',
    },
    'copy-sent': {
      name: 'Copy sent', kind: 'working', turn: 'data-subject', open: ['notes', 'parties', 'evidence', 'promises'],
      meaning: 'You have been sent the entries as they now stand, or told why a part is not shown. If something is still wrong you can complain to the council about it.',
    },
    'complaint-s164a': {
      name: 'Complaint about the answer', kind: 'working', turn: 'data-protection-officer', open: ['notes', 'parties', 'evidence', 'promises'],
      meaning: 'You complained about how your request was answered. The council has acknowledged that, looks into it, and tells you the outcome without undue delay.',
    },
    outcome: {
      name: 'Outcome of the complaint', kind: 'working', turn: 'data-subject', open: ['notes', 'parties', 'evidence', 'promises'],
      meaning: 'You have the outcome of your complaint. You can go to the data protection regulator within about three months, and to court.',
    },
    ico: { name: 'With the regulator', kind: 'end', turn: null, open: ['promises'], meaning: 'The data protection regulator has your complaint. What the council promised you it must still do.' },
    closed: { name: 'Closed', kind: 'end', turn: null, open: ['promises'], meaning: 'The council has answered and nothing more is to be done.' },
    lapsed: { name: 'Closed: no answer from you', kind: 'end', turn: null, open: [], meaning: 'The council closed your request because it did not hear from you. You can ask again at any time, and it costs you nothing.' },
    withdrawn: { name: 'Withdrawn', kind: 'end', turn: null, open: [], meaning: 'You told the council that you did not want to go on. You can ask again at any time.' },
  },
  actions: {
    acknowledge: {
      name: 'Send the receipt', from: ['received'], to: 'same', by: officers, supplies: [],
      when: [
        { must: { kind: 'has-heads' }, because: 'List what is asked for: each entry in dispute, and each thing wanted.' },
        { must: not(done('acknowledge')), because: 'The receipt has been sent.' },
      ],
      issues: ['receipt'], basis: 'practice', source: rectification,
      note: 'Says when the answer is due, and where to turn about what others hold.',
    },
    'ask-for-identity': {
      name: 'Ask who the person is', from: ['received', 'accepted'], to: 'id-check', by: officers,
      supplies: [told('doubt', 'Why there is reasonable doubt', 'These words go into the letter. Ask for nothing where the council knows the person.'), told('proof', 'What would settle it', 'As little as will do.')],
      when: [], issues: ['identity-letter'], basis: 'statute', source: gdpr('Article 12(6)'), note: 'Only where there is reasonable doubt. The month begins when it is settled.',
    },
    'send-identity': {
      name: 'Say who I am', from: ['id-check'], to: 'received', by: person,
      supplies: [told('identity', 'What shows who you are, and how you are sending it')], when: [], issues: [], basis: 'statute', source: gdpr('Article 12(6)'),
    },
    'record-identity': {
      name: 'Record that it is settled who the person is', from: ['id-check'], to: 'received', by: officers,
      supplies: [{ id: 'proved-on', label: 'The day what was asked for arrived', kind: 'date', required: true, shownTo: ['person'] }, told('identity', 'What settled it')],
      when: [], issues: [], basis: 'statute', source: gdpr('Article 12(6)'), note: 'The month is counted anew from that day.',
    },
    'ask-for-fee': {
      name: 'Ask for a fee', from: ['received', 'accepted'], to: 'awaiting-fee', by: ['data-protection-officer'],
      supplies: [told('reasons', 'Why the request is manifestly unfounded or excessive'), { id: 'fee', label: 'The fee, and how it can be paid', kind: 'line', required: true, shownTo: ['person'] }],
      when: [], issues: ['fee-letter'], basis: 'statute', source: gdpr('Article 12(5)'),
    },
    'record-fee': {
      name: 'Record that the fee was paid', from: ['awaiting-fee'], to: 'received', by: officers,
      supplies: [{ id: 'paid-on', label: 'The day it was paid', kind: 'date', required: true, shownTo: ['person'] }], when: [], issues: [], basis: 'statute', source: gdpr('Article 12(5)'),
      note: 'The month is counted anew from that day.',
    },
    'answer-about-fee': {
      name: 'Object to the fee', from: ['awaiting-fee'], to: 'received', by: person,
      supplies: [told('objection', 'Why there should be no fee')], when: [], issues: [], basis: 'statute', source: gdpr('Article 12(5)'), note: 'The council has to show that the request is unfounded or excessive.',
    },
    'ask-to-clarify': {
      name: 'Ask what exactly is meant', from: ['received', 'accepted'], to: 'clarifying', by: officers,
      supplies: [told('question', 'What we need to know', 'These words go into the letter. Say what makes it necessary, such as the amount that is held.')],
      when: [{ must: { kind: 'chosen', field: 'right', is: ['access', 'several'] }, because: 'Only a request to see what is held may be made to wait for this; anything else has to be looked into as it is.', source: gdpr('Article 12A') }],
      issues: ['clarification-letter'], basis: 'statute', source: gdpr('Article 12A'),
      note: 'Only where it is reasonably needed. The month stands still from now until the person answers.',
    },
    clarify: {
      name: 'Answer', from: ['clarifying'], to: 'received', by: person, supplies: [told('answer', 'Your answer', 'You can say that you want everything.')],
      when: [], issues: [], basis: 'statute', source: gdpr('Article 12A'),
    },
    'record-clarification': {
      name: 'Record the answer', from: ['clarifying'], to: 'received', by: officers,
      supplies: [{ id: 'answered-on', label: 'The day the answer came', kind: 'date', required: true, shownTo: ['person'] }, told('answer', 'The answer')],
      when: [], issues: [], basis: 'statute', source: gdpr('Article 12A'),
    },
    'close-unanswered': {
      name: 'Close: no answer', from: ['id-check', 'awaiting-fee', 'clarifying'], to: 'lapsed', by: officers,
      supplies: [told('reasons', 'What was asked for and did not come')],
      when: [{ must: { kind: 'clock-over', clock: 'reply' }, because: 'The person still has time to answer.' }], issues: ['lapsed-letter'], basis: 'statute', source: gdpr('Articles 12(5), 12(6) and 12A'),
    },
    'signpost-part': {
      name: 'Say who holds a part of it', from: ['received', ...beforeDecision], to: 'same', by: officers,
      supplies: [{ id: 'exclusion', label: 'What is held elsewhere', kind: 'exclusion', required: true, shownTo: ['person'] }, told('take-along', 'What to ask there, and what to take along')],
      when: [], issues: ['signpost-letter'], basis: 'statute', source: act('Part 3, sections 45 to 47'),
      note: 'At once, not with the decision: the other holder’s time limits run for them and not for the council.',
    },
    accept: {
      name: 'Accept the request', from: ['received'], to: 'accepted', by: officers, supplies: [],
      when: [{ must: { kind: 'has-heads' }, because: 'List what is asked for: each entry in dispute, and each thing wanted.' }], issues: [], basis: 'statute', source: gdpr('Article 12(2)'),
      note: 'Whoever asks for someone else shows written authority or, for a young child, parental responsibility. A child who understands decides for themselves.',
    },
    'choose-owner': {
      name: 'Choose who decides', from: beforeDecision, to: 'same', by: officers,
      supplies: [{ id: 'owner', label: 'Who is responsible for the record', kind: 'staff', roles: ['record-owner'], required: true }],
      when: [], issues: [], effect: 'assigns', basis: 'practice', source: betterRecords,
    },
    restrict: {
      name: 'Hold back what is disputed', from: ['accepted', 'fact-finding'], to: 'restricted', by: [...officers, 'record-owner'],
      supplies: [told('held-back', 'What is held back, and in which systems'), told('still-used', 'What it may still be used for', 'With consent, for legal claims, to protect someone else’s rights, or for an important public interest.')],
      when: [{ must: { kind: 'has-heads' }, because: 'List the entries in dispute first.' }], issues: ['restriction-notice'], basis: 'statute', source: gdpr('Article 18(1)(a) and (2)'),
      note: 'From the day on which accuracy is contested; good practice even where nobody asked for it.',
    },
    'begin-without-restricting': {
      name: 'Begin without holding anything back', from: ['accepted'], to: 'fact-finding', by: officers,
      supplies: [told('why-not', 'Why nothing is held back meanwhile', 'For example: only a copy is asked for.')], when: [], issues: [], basis: 'statute', source: gdpr('Article 18'),
    },
    'begin-fact-finding': {
      name: 'Begin to look into it', from: ['restricted'], to: 'fact-finding', by: [...officers, 'record-owner'], supplies: [], when: [], issues: [], basis: 'statute', source: gdpr('Article 18(1)(a)'),
    },
    extend: {
      name: 'Take more time', from: beforeDecision, to: 'same', by: officers,
      supplies: [
        { id: 'cause', label: 'What makes it take longer', kind: 'choice', required: true, shownTo: ['person'], options: [{ value: 'complex', label: 'The request is complex' }, { value: 'numerous', label: 'There are several requests from the same person' }] },
        told('reasons', 'The reasons in this case', 'These words go to the person, with the new date.'),
      ],
      when: [
        { must: not(done('extend')), because: 'The time can be extended once.' },
        { must: { kind: 'clock-running', clock: 'response' }, because: 'The first month is over: notice of more time had to be given within it.', source: gdpr('Article 12(3)') },
      ],
      issues: ['extension-notice'], basis: 'statute', source: gdpr('Article 12(3)'), note: 'Adds two months. The notice must reach the person within the first month.',
    },
    'add-information': {
      name: 'Add something', from: ['received', ...beforeDecision], to: 'same', by: person, supplies: [told('addition', 'What you want to add', 'For example something that shows what is right.')],
      when: [], issues: [], basis: 'practice', source: rectification,
    },
    'give-author-view': {
      name: 'Say what you know of the entry', from: ['restricted', 'fact-finding'], to: 'same', by: ['record-author'],
      supplies: [
        { id: 'view', label: 'What you saw or heard yourself, and what you were told', kind: 'text', required: true },
        { id: 'written-at', label: 'When you wrote it, and from what', kind: 'line', required: true },
      ],
      when: [], issues: [], basis: 'guidance', source: rectification, note: 'You are heard. Someone else decides.',
    },
    'go-on-without-author': {
      name: 'Go on without the author’s view', from: ['restricted', 'fact-finding'], to: 'same', by: ['record-owner'],
      supplies: [{ id: 'why-without', label: 'Why', hint: 'For example: the author has left, and cannot be reached.', kind: 'text', required: true }], when: [], issues: [], basis: 'guidance', source: rectification,
    },
    'decide-rectified': decision('Decide: rectified', 'rectified', 'decided', [all([...rectifying, ...granting, ...neither]), some(rectifying)], 'This fits when every entry is put right or given, and one at least is rectified.'),
    'decide-given': decision('Decide: given', 'given', 'decided', [all([...granting, ...neither]), some(granting)], 'This fits when everything asked for is given or stopped, and nothing had to be rectified.'),
    'decide-partly': decision('Decide: partly', 'partly', 'decided', [some([...rectifying, ...granting, ...inPart]), not(all([...rectifying, ...granting, ...neither]))], 'This fits when some of it is done, and some is not.'),
    'decide-statement-only': decision('Decide: statement or marker only', 'statement-only', 'decided', [some(marking), not(some([...rectifying, ...granting, ...inPart]))], 'This fits when no entry is changed, and a statement or marker is put beside one.'),
    'decide-refused': decision('Decide: refused', 'refused', 'refused', [some(refusing), all([...refusing, ...neither])], 'This fits when nothing that was asked for is done.'),
    'decide-not-held': decision('Decide: not held here', 'not-held', 'refused', [all(neither)], 'This fits when none of it is held by the council.'),
    'give-statement': {
      name: 'Put a statement of mine beside an entry', from: ['fact-finding', ...afterDecision], to: 'same', by: person,
      supplies: [told('statement', 'Your statement', 'In your own words. It stays with the entry, and whoever reads the one sees the other.')], when: [], issues: [], basis: 'statute', source: gdpr('Article 16'),
    },
    'attach-statement': {
      name: 'Record that the statement stands beside the entry', from: ['fact-finding', ...afterDecision], to: 'same', by: officers,
      supplies: [told('attached', 'Where the statement now stands')],
      when: [{ must: done('give-statement'), because: 'The person has given no statement.' }], issues: ['statement-letter'], basis: 'statute', source: gdpr('Article 16'),
    },
    'record-corrected': {
      name: 'Record that it was corrected everywhere', from: ['decided'], to: 'same', by: [...officers, 'record-owner'],
      supplies: [told('places', 'Every place that was corrected', 'The main file, its copies, reports that repeat it, paper. The old version is kept, held back, and not deleted.'), { id: 'corrected-on', label: 'The day the last of them was corrected', kind: 'date', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'statute', source: gdpr('Article 16'),
    },
    'tell-recipients': {
      name: 'Tell those who were given it', from: ['decided'], to: 'recipients-told', by: officers,
      supplies: [told('recipients', 'Who is told', 'The person may ask for this list.'), { id: 'which-record', label: 'By what they know the record', hint: 'Their own reference is best. Give a name only if they have none: the letter names nobody by itself.', kind: 'line', required: true, shownTo: ['person'] }, told('change', 'What they are told', 'What changed and since when, and nothing else about the person.')],
      when: [
        { must: { kind: 'any', conditions: [done('record-corrected'), not(some(rectifying))] }, because: 'First record that the entry was corrected in every place.', source: gdpr('Article 16') },
        { must: { kind: 'party-present', role: 'recipient' }, because: 'Record each recipient as a party first, so that the letters can be addressed.' },
      ],
      issues: ['recipient-notice'], basis: 'statute', source: gdpr('Article 19'), note: 'The letters are prepared for sending; record each one when it has gone.',
    },
    'nobody-to-tell': {
      name: 'Nobody has to be told', from: ['decided'], to: 'recipients-told', by: officers,
      supplies: [
        {
          id: 'why-nobody', label: 'Why nobody is told', kind: 'choice', required: true, shownTo: ['person'],
          options: [
            { value: 'nothing-changed', label: 'Nothing was rectified or restricted' },
            { value: 'never-given', label: 'It was never given to anyone' },
            { value: 'impossible', label: 'It proves impossible', basis: 'unverified', source: gdpr('Article 19') },
            { value: 'disproportionate', label: 'It would take disproportionate effort', basis: 'unverified', source: gdpr('Article 19') },
          ],
        },
        told('checked-how', 'Who had been given it, or how that was checked'),
      ],
      when: [{ must: { kind: 'any', conditions: [done('record-corrected'), not(some(rectifying))] }, because: 'First record that the entry was corrected in every place.', source: gdpr('Article 16') }],
      issues: [], basis: 'statute', source: gdpr('Article 19'),
    },
    'send-copy': {
      name: 'Send the entries as they now stand', from: ['decided', 'recipients-told'], to: 'copy-sent', by: officers,
      supplies: [
        ifAny(told('copy', 'The entries as they now stand', 'For each: before and after, the day, its author, the statement beside it. Or say what is enclosed.')),
        { ...ground, required: false }, ifAny(because), readForOthers,
      ],
      needs: [
        { fields: ['copy', 'ground'], because: 'Give the entries as they now stand, or choose the ground for not showing them.', source: gdpr('Article 15') },
        { fields: ['copy', 'because'], because: 'Say why the ground for not showing them fits.', source: betterRecords },
      ],
      when: [{ must: { kind: 'any', conditions: [done('tell-recipients'), done('nobody-to-tell'), not(some(changing))] }, because: 'First tell those who were given the entries, or say why nobody is told.', source: gdpr('Article 19') }],
      issues: ['copy-letter'], basis: 'statute', source: gdpr('Articles 12(3) and 15'), note: 'Nobody needs a second request to learn what was changed.',
    },
    'announce-lifting': {
      name: 'Tell the person that holding back will end', from: afterDecision, to: 'same', by: officers,
      supplies: [{ id: 'lifts-on', label: 'The day from which it may be used again', kind: 'date', required: true, future: true, shownTo: ['person'] }, told('reasons', 'Why it ends')],
      when: [{ must: done('restrict'), because: 'Nothing was held back.' }], issues: ['lifting-notice'], basis: 'statute', source: gdpr('Article 18(3)'),
    },
    'lift-restriction': {
      name: 'End holding back', from: afterDecision, to: 'same', by: officers, supplies: [],
      when: [
        { must: { kind: 'issued', document: 'lifting-notice' }, because: 'Tell the person first.', source: gdpr('Article 18(3)') },
        { must: { kind: 'clock-over', clock: 'lifting' }, because: 'The day that the person was told has not come.', source: restriction },
      ],
      issues: [], basis: 'statute', source: gdpr('Article 18(3)'),
    },
    'keep-restricted': {
      name: 'Go on holding back', from: afterDecision, to: 'same', by: officers,
      supplies: [told('reasons', 'Why, and until when')], when: [{ must: done('restrict'), because: 'Nothing was held back.' }], issues: ['restriction-kept-letter'], basis: 'statute', source: gdpr('Article 18'),
    },
    'accept-answer': {
      name: 'Accept the answer', from: ['refused', 'copy-sent', 'outcome'], to: 'closed', by: person, supplies: [],
      when: [{ must: { kind: 'any', conditions: [not(done('restrict')), done('lift-restriction'), done('keep-restricted')] }, because: 'The council has yet to tell you whether what was held back stays so.' }],
      issues: [], basis: 'practice', source: rectification,
    },
    close: {
      name: 'Close', from: ['refused', 'copy-sent', 'outcome'], to: 'closed', by: officers,
      supplies: [{ id: 'note', label: 'A note for the file', kind: 'text', required: false }],
      when: [
        { must: { kind: 'clock-over', clock: 'go-to-commissioner' }, because: 'The person still has time to go to the regulator.' },
        { must: { kind: 'promises-kept' }, because: 'Something that was promised has not been done.' },
        { must: { kind: 'any', conditions: [not(done('restrict')), done('lift-restriction'), done('keep-restricted')] }, because: 'Say first whether what was held back stays so.', source: gdpr('Article 18(3)') },
        { must: { kind: 'any', conditions: [not(done('give-statement')), done('attach-statement')] }, because: 'The statement that the person gave does not stand beside the entry yet.', source: gdpr('Article 16') },
      ],
      issues: [], basis: 'practice', source: rectification,
    },
    complain: {
      name: 'Complain about the answer', from: ['refused', 'copy-sent'], to: 'complaint-s164a', by: [...person, ...officers],
      supplies: [told('still-wrong', 'What is still wrong')], when: [], issues: ['complaint-letter'], basis: 'statute', source: act('section 164A'),
      note: 'It can be made in any other way too. A complaint that the answer is late is made as a complaint of its own, at once.',
    },
    'record-outcome': {
      name: 'Record the outcome of the complaint', from: ['complaint-s164a'], to: 'outcome', by: ['data-protection-officer'],
      supplies: [told('reasons', 'The outcome, with its reasons')], when: [], issues: ['complaint-outcome-letter'], basis: 'statute', source: act('section 164A'),
    },
    'record-regulator': {
      name: 'Record that the regulator has it', from: ['refused', 'copy-sent', 'complaint-s164a', 'outcome'], to: 'ico', by: [...person, ...officers],
      supplies: [{ id: 'reference', label: 'The regulator’s reference', kind: 'line', required: true, shownTo: ['person'] }], when: [], issues: [], basis: 'statute', source: act('section 165'),
    },
    withdraw: {
      name: 'Withdraw the request', from: ['received', 'id-check', 'awaiting-fee', 'clarifying', ...beforeDecision], to: 'withdrawn', by: person,
      supplies: [ifAny(told('reasons', 'Why, if you want to say'))], when: [], issues: [], basis: 'practice', source: rectification, note: 'The council stops. You can ask again at any time.',
    },
  },
  clocks: {
    response: {
      name: 'Answer the request', for: 'duty', holder: 'record-owner', count: { amount: 1, unit: 'months', lands: 'next-working-day' },
      starts: [{ on: 'opened' }],
      restarts: [{ on: 'action', action: 'send-identity' }, { on: 'field', action: 'record-identity', field: 'proved-on' }, { on: 'field', action: 'record-fee', field: 'paid-on' }],
      stops: ends('decided', 'refused', 'lapsed', 'withdrawn'),
      pauses: [
        { from: { on: 'stage', stage: 'id-check' }, until: { on: 'stage', stage: 'received' }, why: 'the council waited to be sure who was asking' },
        { from: { on: 'stage', stage: 'awaiting-fee' }, until: { on: 'stage', stage: 'received' }, why: 'the council waited for a fee' },
        { from: { on: 'action', action: 'ask-to-clarify' }, until: { on: 'action', action: 'clarify' }, why: 'the council asked what exactly was meant' },
        { from: { on: 'action', action: 'ask-to-clarify' }, until: { on: 'field', action: 'record-clarification', field: 'answered-on' }, why: 'the council asked what exactly was meant' },
      ],
      extends: [{ by: { on: 'action', action: 'extend' }, count: { amount: 2, unit: 'months' }, why: 'the request was complex, or one of several, and the person was told so in time' }],
      basis: 'statute', source: gdpr('Articles 12(3) and 12A'),
      meaning: 'The council answers without undue delay, and within a month of the latest of the request, proof of who is asking, and any fee. When that is over, the person can complain about the delay at once.',
    },
    reply: {
      name: 'Answer the council’s question', for: 'limit', holder: 'data-subject', count: { amount: 3, unit: 'months' },
      starts: ends('id-check', 'awaiting-fee', 'clarifying'), stops: ends('received', 'withdrawn', 'lapsed'), configurable: true, basis: 'unverified', source: known,
      meaning: 'How long a council waits for an answer before it closes a request is its own choice. The person can ask again afterwards.',
    },
    rectify: {
      name: 'Correct the entry everywhere', for: 'duty', holder: 'record-owner', count: { amount: 10, unit: 'working-days' },
      starts: [{ on: 'action', action: 'decide-rectified' }, { on: 'action', action: 'decide-partly' }], stops: [{ on: 'action', action: 'record-corrected' }, ...ends('recipients-told', 'copy-sent')],
      configurable: true, basis: 'unverified', source: gdpr('Article 16'),
      meaning: 'The law says without undue delay and sets no number of days; ten working days is what this office allows itself for correcting every copy.',
    },
    'tell-recipients': {
      name: 'Tell those who were given it', for: 'duty', holder: 'information-rights-officer', count: { amount: 10, unit: 'working-days' },
      starts: ['decide-rectified', 'decide-partly', 'decide-statement-only'].map((action) => ({ on: 'action', action })), stops: ends('recipients-told', 'copy-sent'),
      configurable: true, basis: 'unverified', source: gdpr('Article 19'),
      meaning: 'Whoever was given an entry is told that it was rectified or restricted. The law sets no number of days; this one is the office’s own.',
    },
    'send-copy': {
      name: 'Send the entries as they now stand', for: 'target', holder: 'information-rights-officer', count: { amount: 15, unit: 'working-days' },
      starts: ends('decided'), stops: ends('copy-sent'), configurable: true, basis: 'unverified', source: gdpr('Article 12(3)'),
      meaning: 'The person is told what was changed without having to ask again. The law sets no number of days for it; this one is the office’s own.',
    },
    'attach-statement': {
      name: 'Put the statement beside the entry', for: 'duty', holder: 'information-rights-officer', count: { amount: 10, unit: 'working-days' },
      starts: [{ on: 'action', action: 'give-statement' }], stops: [{ on: 'action', action: 'attach-statement' }, ...ends('closed', 'ico', 'withdrawn')], configurable: true, basis: 'unverified', source: gdpr('Article 16'),
      meaning: 'A supplementary statement belongs beside the entry without undue delay. The law sets no number of days; this one is the office’s own.',
    },
    lifting: {
      name: 'Wait until the day that the person was told', for: 'wait', holder: 'information-rights-officer', count: { amount: 1, unit: 'calendar-days', from: 'beginning-with' },
      starts: [{ on: 'field', action: 'announce-lifting', field: 'lifts-on' }], stops: [{ on: 'action', action: 'lift-restriction' }], basis: 'statute', source: gdpr('Article 18(3)'),
      meaning: 'What was held back may be used again from this day, and not before the person was told.',
    },
    'complaint-outcome': {
      name: 'Give the outcome of the complaint', for: 'duty', holder: 'data-protection-officer', count: { amount: 3, unit: 'months' },
      starts: ends('complaint-s164a'), stops: ends('outcome', 'ico'), configurable: true, basis: 'unverified', source: act('section 164A'),
      meaning: 'The outcome is given without undue delay, counted from receipt. The law sets no number of months; three is the longest that this office allows itself.',
    },
    'go-to-commissioner': {
      name: 'Go to the data protection regulator', for: 'limit', holder: 'data-subject', count: { amount: 3, unit: 'months' },
      starts: ends('decided', 'refused'), restarts: ends('copy-sent', 'outcome'), stops: ends('ico'), basis: 'guidance', source: regulator('What to expect'),
      meaning: 'The regulator normally needs to hear within three months of the last meaningful contact with the council. It may refuse a later complaint.',
    },
  },
  documents: {
    receipt: { name: 'Receipt', to: ['data-subject'], template: 'rights-receipt', tells: ['response'] },
    'identity-letter': { name: 'Letter: who is asking?', to: ['data-subject'], template: 'rights-identity', tells: ['reply'] },
    'fee-letter': { name: 'Letter: a fee', to: ['data-subject'], template: 'rights-fee', tells: ['reply'] },
    'clarification-letter': { name: 'Letter: what exactly is meant?', to: ['data-subject'], template: 'rights-clarification', tells: ['reply'] },
    'lapsed-letter': { name: 'Letter: closed without an answer', to: ['data-subject'], template: 'rights-lapsed' },
    'signpost-letter': { name: 'Letter: held elsewhere', to: ['data-subject'], template: 'rights-signpost' },
    'restriction-notice': { name: 'Notice: held back while it is checked', to: ['data-subject'], template: 'rights-restriction', tells: ['response'] },
    'extension-notice': { name: 'Notice of more time', to: ['data-subject'], template: 'rights-extension', tells: ['response'] },
    'decision-letter': { name: 'Decision on each entry', to: ['data-subject'], template: 'rights-decision', tells: ['send-copy', 'tell-recipients', 'go-to-commissioner'] },
    'refusal-notice': { name: 'Refusal with reasons', to: ['data-subject'], template: 'rights-refusal', tells: ['go-to-commissioner'] },
    'statement-letter': { name: 'Letter: your statement stands beside the entry', to: ['data-subject'], template: 'rights-statement' },
    'recipient-notice': { name: 'Notice to someone who was given it', to: ['recipient'], template: 'rights-recipient' },
    'copy-letter': { name: 'The entries as they now stand', to: ['data-subject'], template: 'rights-copy', tells: ['go-to-commissioner'] },
    'lifting-notice': { name: 'Notice before holding back ends', to: ['data-subject'], template: 'rights-lifting' },
    'restriction-kept-letter': { name: 'Letter: it stays held back', to: ['data-subject'], template: 'rights-restriction-kept' },
    'complaint-letter': { name: 'Letter: your complaint about the answer', to: ['data-subject'], template: 'rights-complaint', tells: ['complaint-outcome'] },
    'complaint-outcome-letter': { name: 'Outcome of the complaint', to: ['data-subject'], template: 'rights-complaint-outcome', tells: ['go-to-commissioner'] },
  },
  tests: [],
  outcomes: {
    rectified: { name: 'Rectified', published: null, meaning: 'Each entry was put right, and you are told what changed.', basis: 'statute', source: gdpr('Article 16') },
    given: { name: 'Given', published: null, meaning: 'You get what you asked for.', basis: 'statute', source: gdpr('Articles 15, 18 and 21') },
    partly: { name: 'Partly', published: null, meaning: 'Some of what you asked for was done, and for the rest you have the reasons.', basis: 'statute', source: gdpr('Article 12(3) and (4)') },
    'statement-only': { name: 'Statement or marker only', published: null, meaning: 'No entry was changed. Whoever reads it now also sees that you dispute it, and what you say.', basis: 'guidance', source: rectification },
    refused: { name: 'Refused', published: null, meaning: 'Nothing that you asked for was done. You have the reasons, and can have a statement of yours put beside the entry.', basis: 'statute', source: gdpr('Article 12(4)') },
    'not-held': { name: 'Not held here', published: null, meaning: 'The council does not hold it. You are told who may.', basis: 'statute', source: gdpr('Article 15(1)') },
  },
  findings: {
    rectified: finding('Rectified', 'The entry was wrong and has been corrected. That it was wrong, and why, can still be traced.', 'for',
      [ifAny(told('before', 'What the entry said before', 'Give this and the next, or the ground for not showing them.')), ifAny(told('after', 'What it says now')), told('why', 'Why it was wrong, and what shows it'), told('elsewhere', 'Where else the same was looked for, and what was found', 'Later entries, assessments and reports that repeat it.'), { ...ground, required: false }, ifAny(because)],
      gdpr('Articles 5(1)(d) and 16'), { basis: 'statute', needs: shownOrGrounded(['before', 'what the entry said before'], ['after', 'what it says now']) }),
    'mistake-kept': finding('Record of a mistake kept, with the correct fact', 'The council once made a mistake and later put it right. The record shows both: what was wrong, and what is right.', 'for',
      [told('mistake', 'The mistake that the record keeps'), told('correct-fact', 'The correct fact that now stands with it')], newcastle),
    completed: finding('Completed', 'Something was missing and has been added.', 'for',
      [ifAny(told('added', 'What was added')), { ...ground, required: false }, ifAny(because)], gdpr('Article 16'), { basis: 'statute', needs: shownOrGrounded(['added', 'what was added']) }),
    'opinion-marked': finding('Marked as an opinion', 'It is someone’s opinion, and now says so and whose. Facts beneath it were checked, and your view stands beside it.', 'partly',
      [{ id: 'whose-opinion', label: 'Whose opinion it is', kind: 'line', required: true, shownTo: ['person'] }, told('view', 'The other view, as it now stands beside it'), ifAny(told('facts-beneath', 'Facts beneath it that were corrected'))], police),
    'allegation-marked': finding('Marked as an unverified allegation', 'Somebody else said it. The entry is right that it was said, and now shows that nobody has verified it and what came of it.', 'partly',
      [told('what-came', 'What came of the allegation', 'If nothing was found, say so.')], newcastle, { basis: 'practice' }),
    'marked-disputed': finding('Marked as disputed', 'Who is right could not be settled. The entry stays, marked as disputed, with your statement.', 'partly',
      [told('checked', 'What was checked, and why it could not be settled'), told('statement', 'The statement, word for word')], police),
    'statement-attached': finding('Supplementary statement attached', 'The entry stays, and your own statement stands beside it.', 'partly', [told('statement', 'The statement, word for word')], gdpr('Article 16'), { basis: 'statute' }),
    'restricted-instead': finding('Restricted instead of changed', 'The entry is needed as evidence as it is, so it is held back and not changed.', 'partly',
      [told('needed-for', 'What it is needed for'), told('until', 'Until when, and who checks')], regulator('Law enforcement processing: rights')),
    'not-rectified': finding('Not rectified', 'The entry is not changed. You are told why, and can have a statement of yours put beside it.', 'against',
      [
        {
          id: 'ground', label: 'The ground', kind: 'choice', required: true, shownTo: ['person'],
          hint: 'An exemption that reaches access alone is no ground here: serious harm, child abuse data, health, education and third-party data may limit what is shown, and leave nothing wrong uncorrected.',
          options: [{ value: 'accurate', label: 'It was checked, and it is accurate and complete', basis: 'statute', source: gdpr('Article 5(1)(d)') }, ...reachingEveryRight],
        },
        told('checked', 'What was checked'), refusal,
      ],
      gdpr('Articles 12(4) and 16'), { basis: 'statute' }),
    given: finding('Given', 'You get what you asked to see.', 'for', [told('given', 'What is given, and how', 'Enclosed, by post, or to be read in the office.'), readForOthers], gdpr('Article 15'), { basis: 'statute' }),
    'given-in-part': finding('Given in part', 'You get some of what you asked to see. For each part left out you have the ground.', 'partly', [told('given', 'What is given, and how'), ground, because, readForOthers], gdpr('Article 15'), { basis: 'statute' }),
    withheld: finding('Not shown', 'You do not get to see it, and have the ground and the reasons. The council must still check whether it is right.', 'against', [ground, because], gdpr('Articles 12(4) and 15'), { basis: 'statute' }),
    'use-restricted': finding('Held back', 'It is kept but not used.', 'for', [told('held-back', 'What is held back, and until when')], gdpr('Article 18'), { basis: 'statute' }),
    'not-restricted': finding('Not held back', 'It goes on being used. You are told why.', 'against',
      [{ id: 'ground', label: 'The ground', kind: 'choice', required: true, shownTo: ['person'], options: [{ value: 'no-ground-to-restrict', label: 'None of the cases in which use must stop is made out', basis: 'statute', source: gdpr('Article 18(1)') }, ...reachingEveryRight] }, refusal],
      gdpr('Articles 12(4) and 18'), { basis: 'statute' }),
    'use-stopped': finding('Use stopped', 'It is no longer used in the way that you object to.', 'for', [told('stopped', 'What has stopped')], gdpr('Article 21'), { basis: 'statute' }),
    'objection-refused': finding('Objection refused', 'It goes on being used in the way that you object to. You are told why.', 'against',
      [{ id: 'ground', label: 'The ground', kind: 'choice', required: true, shownTo: ['person'], options: [{ value: 'compelling-grounds', label: 'Compelling legitimate grounds weigh more than the objection', basis: 'statute', source: gdpr('Article 21(1)') }, ...reachingEveryRight] }, refusal],
      gdpr('Articles 12(4) and 21'), { basis: 'statute' }),
    'unfounded-or-excessive': finding('Manifestly unfounded or excessive', 'The council says that this goes beyond what the right is for, and has to show it.', 'against',
      [{ id: 'ground', label: 'Which of the two', kind: 'choice', required: true, shownTo: ['person'], options: [{ value: 'unfounded', label: 'Manifestly unfounded' }, { value: 'excessive', label: 'Manifestly excessive' }] }, refusal],
      gdpr('Article 12(5)'), { basis: 'statute' }),
    'held-by-another': finding('Held by someone else', 'The council does not hold this part. You are told who does, under which law, and what to take along.', 'open',
      [{ id: 'exclusion', label: 'Who holds it', kind: 'exclusion', required: true, shownTo: ['person'] }, told('take-along', 'What to ask there, and what to take along')], act('Part 3'), { basis: 'statute' }),
    'nothing-held': finding('Nothing held', 'The council searched and holds nothing of the kind.', 'open', [told('searched', 'Where it searched, and for what')], gdpr('Article 15(1)'), { basis: 'statute' }),
  },
  exclusions: {
    'police-record': {
      name: 'The police’s own record', instead: { body: 'police' }, basis: 'statute', source: act('Part 3, sections 45 to 47'),
      meaning: 'The police have a record of their own, even of a visit made together with the council. Ask the police force: another part of the Act gives you the rights to see, correct, erase or restrict it.',
    },
    'health-record': {
      name: 'A health record', basis: 'statute', source: gdpr('Article 4(7)'),
      meaning: 'A hospital, surgery or school nurse answers for its own records. Ask them; the same rights hold there.',
    },
    'court-record': {
      name: 'A record of the court', instead: { body: 'family-court' }, basis: 'statute', source: act('Schedule 2, Part 2 and Schedule 3, paragraph 9'),
      meaning: 'What a court holds, or decided, is for the court. If an entry used there is wrong, say so there too, and say that you asked the council to correct it.',
    },
    'other-controller': {
      name: 'A record of another organisation', basis: 'statute', source: gdpr('Article 4(7)'),
      meaning: 'Another organisation decides over this record. Ask it; it has a month to answer you.',
    },
  },
  handovers: {
    'to-complaint': {
      name: 'Hand over as a data-protection complaint', to: { scheme: 'data-protection-complaint' }, from: afterDecision, by: officers, rests: 'consent',
      carries: ['person', 'narrative', 'heads', 'findings', 'decision', 'letters', 'clocks'],
      identity: 'The council’s data protection officer will learn who you are; the council knows already.', tellsPerson: true, basis: 'statute', source: act('section 164A'),
    },
    'to-commissioner': {
      name: 'Hand over to the data protection regulator', to: { scheme: 'information-commissioner' }, from: [...afterDecision, 'complaint-s164a', 'outcome'], by: officers, rests: 'consent',
      carries: ['person', 'narrative', 'heads', 'findings', 'decision', 'letters', 'clocks'],
      identity: 'The regulator will learn who you are, and will tell the council that you complained.', tellsPerson: true, basis: 'statute', source: act('section 165'),
    },
  },
  escalation: [
    {
      to: { scheme: 'data-protection-complaint' }, basis: 'statute', source: act('section 164A'),
      when: 'If the answer is late, or something in it is still wrong: complain to the council itself, and take along this letter. From 19 June 2026 it must acknowledge such a complaint within 30 days.',
    },
    {
      to: { scheme: 'information-commissioner' }, clock: 'go-to-commissioner', from: [...afterDecision, 'complaint-s164a', 'outcome'], basis: 'statute', source: act('section 165'),
      when: 'If the council’s answer to your complaint does not settle it, or none comes: complain to the data protection regulator. Take along your request, the answer, your complaint and its outcome.',
    },
    {
      to: { body: 'county-court' }, from: [...afterDecision, 'complaint-s164a', 'outcome'], basis: 'unverified', source: act('sections 167 and 168'),
      when: 'If you want somebody to decide that the council must comply, or compensation: a court can order both. You need not wait for the regulator. Take advice first; it can cost money.',
    },
    {
      to: { body: 'police' }, basis: 'statute', source: act('Part 3, sections 45 to 47'),
      when: 'If the police were there too: they have a record of their own. Ask the police force to see or correct it.',
    },
    {
      to: { scheme: 'council-complaint' }, basis: 'guidance', source: { instrument: 'Local Government and Social Care Ombudsman, Complaint Handling Code (February 2024)', provision: null, checkedOn },
      when: 'If it is about how you were treated, and not about what is written: complain under the council’s complaint procedure, at the same time if you like.',
    },
  ],
}
