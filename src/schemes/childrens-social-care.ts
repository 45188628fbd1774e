import type { Source } from '../law/model.ts'
import { checkedOn, decisions, generalKnowledge, published } from '../law/sources.ts'
import type { Field, Guard, OneOf, Recording, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'

const act = (provision: string): Source => ({ instrument: 'Children Act 1989', provision, checkedOn, address: 'https://www.legislation.gov.uk/ukpga/1989/41' })
const workingTogether: Source = published('Working Together to Safeguard Children 2023, as quoted in the procedures of English councils')
const contacts: Source = published('Surrey Children’s Services procedures, on contacts and referrals')
const strategies: Source = published('West Yorkshire and South Tyneside child protection procedures, on strategy discussions')
const consentProcedures: Source = published('Bedford Borough children’s services procedures, and a safeguarding board’s guidance, on consent')
const closures: Source = published('Sheffield and Newcastle children’s services procedures, on closing a case')
const enquiries: Source = published('Rotherham, Solihull and Liverpool children’s services procedures, on section 47 enquiries')
const court: Source = published('M and N (Children), Family Court', '[2018] EWFC B74')

const leads: readonly RoleId[] = ['social-worker', 'family-practitioner']
const managers: readonly RoleId[] = ['practice-supervisor', 'team-manager']
const family: readonly RoleId[] = ['parent', 'representative']
const withFamily: readonly StageId[] = ['decided', 'section-47', 'visited', 'conference', 'assessment-offered', 'assessing', 'manager-decision', 'outcome', 'plan', 'closing']
const whereNotesAreDue: readonly StageId[] = ['decided', 'immediate-protection', 'strategy', 'section-47', 'visited', 'conference', 'assessing', 'manager-decision', 'plan', 'closing']
const onFile: readonly Recording[] = ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises']

const text = (id: string, label: string, hint?: string): Field => ({ id, label, ...(hint === undefined ? {} : { hint }), kind: 'text', required: true })
const told = (id: string, label: string, hint?: string): Field => ({ ...text(id, label, hint), shownTo: ['person'] })
const day = (id: string, label: string): Field => ({ id, label, kind: 'date', required: true })
const choice = (id: string, label: string, ...options: readonly (readonly [value: string, label: string])[]): Field => ({ id, label, kind: 'choice', required: true, options: options.map(([value, name]) => ({ value, label: name })) })

const reasons = text('reasons', 'The reasons', 'An unrecorded decision cannot be explained later.')
const referredOn = day('referred-on', 'The day on which the referral reached the council')
const elsewhere: Field = { id: 'exclusion', label: 'What belongs to somebody else, if anything does', kind: 'exclusion', required: false }
const toldReferrer = text('told-referrer', 'What the referrer is told', 'The decision, and as much of the reasons as they may know. Nothing about the family that they need not know.')
const toldParents = text('told-parents', 'What the parents are told', 'What was decided, and why. It goes to nobody who is recorded as a parent who must not be told.')

/** Consent is a record: who, when, to what, how, and in which words. The person can read all of it, and say if it is wrong. */
const consent = (words: Field): readonly Field[] => [
  { id: 'who', label: 'Who answered or was asked', hint: 'Their name, and who they are to the child.', kind: 'line', required: true, shownTo: ['person'] },
  { ...day('given-on', 'The day'), shownTo: ['person'] },
  { ...choice('scope', 'What it is about', ['assessment', 'An assessment of what the child needs'], ['asking-others', 'An assessment, and asking school, health and others'], ['sharing', 'Passing information on'], ['help', 'Help from another service']), shownTo: ['person'] },
  { ...choice('form', 'How it was said', ['signed', 'Signed'], ['written', 'In writing'], ['spoken', 'Said in person'], ['telephone', 'Said by telephone']), shownTo: ['person'] },
  words,
]

/** What a strategy discussion records, whatever it decides. */
const discussion: readonly Field[] = [
  day('held-on', 'The day of the discussion'),
  text('attendees', 'Who took part, from which agency'),
  choice('seniority', 'Whether everyone there could decide for their agency', ['yes', 'Yes'], ['no', 'No; it was asked for afterwards']),
  { id: 'minimum', label: 'Whether a social worker, a manager, health and the police were there', kind: 'choice', required: false, options: [{ value: 'met', label: 'Yes, all four' }] },
  { id: 'missing', label: 'Who was missing, why, and how they were heard', kind: 'text', required: false },
  text('information', 'What was shared, and by whom'),
  reasons,
  // Not promises, which the family sees: an unannounced visit is agreed here too.
  text('agreed', 'Who does what, by when', 'Goes to the agencies.'),
  text('for-agencies', 'What else the agencies are told', 'Only what they need.'),
]
const whoWasThere: OneOf = { fields: ['minimum', 'missing'], because: 'Say that all four were there, or who was missing and why.', source: strategies }

const visit: readonly Field[] = [
  day('visited-on', 'The day of the visit'),
  { id: 'times', label: 'From when to when', kind: 'line', required: true },
  { id: 'place', label: 'Where', kind: 'line', required: true },
  text('present', 'Who was there, in which role'),
  choice('police', 'Whether it was a joint visit with the police', ['joint', 'Yes'], ['single', 'No']),
  { id: 'seen-alone', label: 'Whether the child was seen alone', kind: 'choice', required: false, options: [{ value: 'yes', label: 'Yes, seen and spoken to alone' }] },
  { id: 'not-alone', label: 'Why the child was not seen, or not alone', kind: 'text', required: false },
  text('evidence', 'What shows that the visit took place', 'A diary entry, a call log, the other officer’s record, a signature of the family.'),
]
const seenAloneOrWhyNot: OneOf = { fields: ['seen-alone', 'not-alone'], because: 'Say that the child was seen alone, or why not.', source: workingTogether }

const visitNote: readonly Field[] = [
  text('observed', 'What was seen', 'Only what you saw yourself.'),
  text('said', 'What was said, by whom', 'Mark what is word for word.'),
  text('reported', 'What others reported', 'With the source of each: a person or a document. Say that it is not verified, where it is not.'),
  text('opinion', 'Your opinion, and what it rests on', 'Kept apart from the facts.'),
  { id: 'author', label: 'Author, and registration number', kind: 'line', required: true },
]
const assessment: readonly Field[] = [
  told('views-child', 'What the child says and wants'),
  told('views-family', 'What the parents say'),
  told('sources', 'Where the information comes from', 'Mark what is reported by others and not verified.'),
  told('analysis', 'What it means for the child'),
  told('needs', 'What the child needs'),
]

const parentsTold: Guard = {
  must: { kind: 'any', conditions: [{ kind: 'done', action: 'tell-parents' }, { kind: 'done', action: 'record-not-telling' }] },
  because: 'Tell the parents, or record why telling them would put the child at risk.', source: contacts,
}
const referrerKnown: Guard = {
  must: { kind: 'any', conditions: [{ kind: 'party-present', role: 'referrer' }, { kind: 'chosen', field: 'referrer-kind', is: ['anonymous'] }] },
  because: 'Record as a party who made the contact, so that they can be answered.', source: contacts,
}
const notesWritten: Guard = {
  must: { kind: 'not', condition: { kind: 'any', conditions: [{ kind: 'clock-running', clock: 'visit-note' }, { kind: 'clock-over', clock: 'visit-note' }] } },
  because: 'The note of a visit has not been written up.', source: court,
}
const enquiryConcluded: Guard = {
  must: { kind: 'any', conditions: [{ kind: 'not', condition: { kind: 'done', action: 'begin-section-47' } }, { kind: 'done', action: 'conclude-no-continuing-risk' }, { kind: 'done', action: 'conclude-continuing-risk' }] },
  because: 'The section 47 enquiry has no outcome yet.', source: enquiries,
}
const assigned: Guard = { must: { kind: 'assigned' }, because: 'Nobody is responsible for the child yet: allocate first.' }

const ends = (...stages: readonly StageId[]): readonly Trigger[] => stages.map((stage) => ({ on: 'stage', stage }))
const taken = (...actions: readonly string[]): readonly Trigger[] => actions.map((action) => ({ on: 'action', action }))
const decidedAtContact = ['decide-no-further-action', 'decide-early-help', 'decide-section-17', 'decide-strategy', 'decide-immediate-protection']

/**
 * A council's work with a child about whom somebody worries, from the first contact to closure. New reasonable cause to
 * suspect significant harm leads to a strategy discussion from wherever the case stands. A family that comes to notice
 * again after closure is a new contact, with its own clocks: `re-referred` ties it to the case before.
 */
export const childrensSocialCare: Scheme = {
  id: 'childrens-social-care',
  version: '2023-12',
  name: 'Children’s social care',
  purpose: 'The council listens when somebody is worried about a child, finds out whether the child needs help or protection, and works with the family.',
  inForce: { from: '2023-12-15', until: null },
  basis: 'statute',
  source: act('sections 17 and 47'),
  calendar: 'england-and-wales',
  words: { head: 'concern' },
  about: 'office',
  opening: {
    name: 'A contact about a child', by: ['duty-worker', ...managers], from: 'referrer',
    narrative: { label: 'What they said', hint: 'Their own words, as nearly as you can.' }, leavesOut: ['their-answer', 'how-it-affected-you', 'what-you-want', 'keep-out'],
    supplies: [
      { id: 'contact-time', label: 'At what time', kind: 'line', required: true },
      choice('referrer-kind', 'Who got in touch', ['agency', 'Somebody who works with the child'], ['family', 'The family, or the child'], ['other', 'Somebody else who gave their name'], ['anonymous', 'Somebody who gave no name']),
      text('harm', 'What harm is alleged, and how the referrer knows', 'Their own words, marked as theirs.'),
      text('whereabouts', 'Where the child is now'),
      choice('parents-know', 'Whether the parents know of this contact', ['agree', 'They know and agree'], ['disagree', 'They know and do not agree'], ['not-yet', 'They do not know yet'], ['risk', 'They do not know, and telling them would put the child at risk']),
      choice('proceedings', 'Whether a family court is dealing with the child', ['no', 'No'], ['yes', 'Yes'], ['not-known', 'Not known']),
    ],
    heads: { label: 'A concern', hint: 'One concern at a time, as the referrer put it.' },
  },
  roles: {
    parent: { name: 'Parent, or somebody with parental responsibility', side: 'person', part: 'starter' },
    representative: { name: 'Representative', side: 'person', part: 'representative' },
    // Letters go to whoever holds the role, so a parent whom it would be dangerous to tell has one that gets none.
    'parent-not-told': { name: 'Parent who must not be told', side: 'outside' },
    child: { name: 'Child', side: 'outside' },
    referrer: { name: 'Referrer', side: 'outside' },
    agency: { name: 'Police, health, school or another agency', side: 'outside' },
    'duty-worker': { name: 'Duty worker', side: 'office', records: onFile },
    'practice-supervisor': { name: 'Practice supervisor', side: 'office', records: onFile },
    'social-worker': { name: 'Social worker', side: 'office', records: onFile },
    'family-practitioner': { name: 'Family practitioner', side: 'office', records: onFile },
    'conference-chair': { name: 'Chair of the conference', side: 'office', records: ['notes', 'promises'] },
    'team-manager': { name: 'Team manager', side: 'office', records: onFile },
  },
  stages: {
    contact: {
      name: 'Contact', kind: 'start', turn: 'practice-supervisor', open: onFile,
      meaning: 'Somebody told the council that they are worried about a child. The council decides within a working day what to do.',
    },
    're-referred': {
      name: 'Known before', kind: 'working', turn: 'practice-supervisor', open: onFile,
      meaning: 'The council knew the family before. It reads what was decided then, before it decides now.',
    },
    'immediate-protection': {
      name: 'Immediate protection, or an order', kind: 'working', turn: 'social-worker', open: onFile,
      meaning: 'The council, the police or a court is acting to keep the child safe. Get legal advice at once; it is free for parents in most such cases.',
    },
    strategy: {
      name: 'Strategy discussion', kind: 'working', turn: 'team-manager', open: onFile,
      meaning: 'The council talks with the police, health and others who know the child, and decides together with them what has to be found out.',
    },
    'section-47': {
      name: 'Enquiry under section 47', kind: 'working', turn: 'social-worker', open: onFile,
      meaning: 'The law obliges the council to find out whether the child is safe. It does not need your agreement, but wants to hear you.',
    },
    visited: {
      name: 'Visited', kind: 'working', turn: 'social-worker', open: onFile,
      meaning: 'A social worker has been to see the child. They write down what they saw and heard, and the council decides what follows.',
    },
    conference: {
      name: 'Child protection conference', kind: 'working', turn: 'conference-chair', open: onFile,
      meaning: 'A meeting with you and everyone who works with the child decides whether the child needs a protection plan.',
    },
    decided: {
      name: 'Referral accepted', kind: 'working', turn: 'practice-supervisor', open: onFile,
      meaning: 'The council thinks that the child may need help. It names somebody who will get in touch with you.',
    },
    'assessment-offered': {
      name: 'Assessment offered', kind: 'working', turn: 'parent', open: onFile,
      meaning: 'The council would like to find out with you what would help. You decide whether you want that: it is not done without you.',
    },
    assessing: {
      name: 'Being assessed', kind: 'working', turn: 'social-worker', open: onFile,
      meaning: 'The council is finding out with you what the child needs. You can change your mind at any time.',
    },
    'manager-decision': {
      name: 'No agreement: the manager decides', kind: 'working', turn: 'team-manager', open: onFile,
      meaning: 'There is no agreement to an assessment. A manager decides whether that is the end of it, and writes to you why.',
    },
    outcome: {
      name: 'Assessed', kind: 'working', turn: 'team-manager', open: onFile,
      meaning: 'The assessment is written. A manager checks it, and you get it to read.',
    },
    plan: {
      name: 'Help under a plan', kind: 'working', turn: 'social-worker', open: onFile,
      meaning: 'You and the council work by a plan. It says who does what, and by when.',
    },
    closing: {
      name: 'About to be closed', kind: 'working', turn: 'team-manager', open: onFile,
      meaning: 'The council means to finish here. A manager checks that, and writes to you.',
    },
    closed: { name: 'Closed', kind: 'end', turn: null, open: ['promises'], meaning: 'The council has finished. Its letter says why, and what was done.' },
    'early-help': { name: 'Passed to early help', kind: 'end', turn: null, open: [], meaning: 'Another service offers you help, if you want it.' },
    'no-further-action': { name: 'No further action', kind: 'end', turn: null, open: [], meaning: 'The council decided that it need do nothing more.' },
  },
  actions: {
    'tell-parents': {
      name: 'Tell the parents of the contact', from: ['contact', 're-referred', 'decided', 'strategy', 'section-47', 'visited', 'closing'], to: 'same', by: ['duty-worker', 'social-worker', ...managers],
      supplies: [told('about', 'What they are told', 'What the worry is, and what the council does. Not who made the contact, unless that is known and safe.')],
      when: [{ must: { kind: 'party-present', role: 'parent' }, because: 'Record a parent first.' }], issues: ['letter-to-parents'], basis: 'guidance', source: contacts,
    },
    'record-not-telling': {
      name: 'Record why the parents are not told', from: ['contact', 're-referred', 'decided', 'strategy', 'section-47', 'visited', 'closing'], to: 'same', by: managers,
      supplies: [text('reasons', 'How telling them would put the child at risk')], when: [], issues: [], basis: 'guidance', source: contacts,
      note: 'Record such a parent in the role for it: no letter is prepared for them.',
    },
    'record-re-referral': {
      name: 'Record that the family was known', from: ['contact'], to: 're-referred', by: ['duty-worker', ...managers],
      supplies: [{ id: 'earlier', label: 'Reference of the case before', kind: 'line', required: true }],
      when: [{ must: { kind: 'not', condition: { kind: 'done', action: 'read-earlier-case' } }, because: 'The case before has been read.' }], issues: [], basis: 'practice', source: closures,
    },
    'read-earlier-case': {
      name: 'Record what was decided then', from: ['re-referred'], to: 'contact', by: ['duty-worker', ...managers],
      supplies: [text('then', 'What was decided then, why the case was closed, and what has changed')], when: [], issues: [], basis: 'practice', source: closures,
    },
    'decide-no-further-action': {
      name: 'Decide: no further action', from: ['contact'], to: 'no-further-action', by: managers,
      supplies: [choice('kind', 'What is done', ['advice', 'Advice or information is given'], ['nothing', 'Nothing more']), elsewhere, reasons, toldReferrer, toldParents],
      when: [referrerKnown, parentsTold], issues: ['answer-to-referrer', 'contact-outcome'], outcome: { is: 'no-further-action' }, effect: 'decides', basis: 'guidance', source: workingTogether,
    },
    'decide-early-help': {
      name: 'Decide: early help', from: ['contact'], to: 'early-help', by: managers,
      supplies: [{ id: 'service', label: 'Which service', kind: 'line', required: true }, choice('agreed', 'Whether the family has agreed', ['yes', 'Yes'], ['to-be-asked', 'The service asks them']), elsewhere, reasons, toldReferrer, toldParents],
      when: [referrerKnown, parentsTold], issues: ['answer-to-referrer', 'contact-outcome'], outcome: { is: 'early-help' }, effect: 'decides', basis: 'guidance', source: workingTogether,
    },
    'decide-immediate-protection': {
      name: 'Decide: protect the child at once', from: ['contact'], to: 'immediate-protection', by: managers, supplies: [referredOn, reasons, toldReferrer],
      when: [referrerKnown], issues: ['answer-to-referrer'], basis: 'statute', source: act('sections 44, 46 and 47'),
    },
    'decide-strategy': {
      name: 'Decide: strategy discussion', from: ['contact'], to: 'strategy', by: managers, supplies: [referredOn, reasons, toldReferrer],
      when: [referrerKnown], issues: ['answer-to-referrer'], basis: 'statute', source: act('section 47'), note: 'Reasonable cause to suspect significant harm. The discussion settles who tells the parents.',
    },
    'decide-section-17': {
      name: 'Decide: the child may be in need', from: ['contact'], to: 'decided', by: managers, supplies: [referredOn, reasons, toldReferrer],
      when: [referrerKnown, parentsTold], issues: ['answer-to-referrer'], basis: 'statute', source: act('section 17'), note: 'An assessment is offered. It needs the family’s agreement.',
    },
    allocate: {
      name: 'Allocate', from: withFamily, to: 'same', by: managers,
      supplies: [{ id: 'lead', label: 'Lead practitioner', hint: 'For an enquiry under section 47 a social worker.', kind: 'staff', roles: leads, required: true }, text('threshold', 'Why this case needs this person')],
      when: [], issues: [], effect: 'assigns', basis: 'guidance', source: workingTogether,
    },
    'record-protection': {
      name: 'Record what protects the child', from: ['immediate-protection'], to: 'strategy', by: ['social-worker', ...managers],
      supplies: [
        choice('measure', 'What was done', ['police-protection', 'Police protection (section 46)'], ['emergency-order', 'Emergency protection order (section 44)'], ['assessment-order', 'Child assessment order (section 43)'], ['agreed', 'The parents agreed where the child stays'], ['refused', 'The court made no order']),
        day('done-on', 'The day'), reasons,
      ],
      when: [], issues: [], basis: 'statute', source: act('sections 43, 44 and 46'),
    },
    'new-reasonable-cause': {
      name: 'New reason to suspect significant harm', from: withFamily, to: 'strategy', by: ['duty-worker', ...leads, ...managers],
      supplies: [text('cause', 'What is new, and where it comes from')], when: [], issues: [], basis: 'statute', source: act('section 47'), note: 'At once, from wherever the case stands.',
    },
    'begin-section-47': {
      name: 'Decide: enquiry under section 47', from: ['strategy'], to: 'section-47', by: managers,
      supplies: [
        ...discussion,
        choice('kind', 'Who enquires', ['single', 'The council alone'], ['joint', 'The council and the police together']),
        choice('medical', 'Whether a medical examination is needed', ['no', 'No'], ['yes', 'Yes']),
        { id: 'who-tells', label: 'Who tells the parents, and when', kind: 'line', required: true },
      ],
      needs: [whoWasThere], when: [], issues: ['strategy-record'], basis: 'statute', source: act('section 47'),
    },
    'decide-no-enquiry': {
      name: 'Decide: no enquiry, offer an assessment', from: ['strategy'], to: 'decided', by: managers, supplies: discussion, needs: [whoWasThere],
      when: [], issues: ['strategy-record'], basis: 'statute', source: act('section 17'),
    },
    'decide-nothing-needed': {
      name: 'Decide: nothing more is needed', from: ['strategy'], to: 'closing', by: managers, supplies: discussion, needs: [whoWasThere],
      when: [], issues: ['strategy-record'], basis: 'guidance', source: workingTogether,
    },
    'record-visit': {
      name: 'Record a visit', from: ['section-47'], to: 'visited', by: ['social-worker'], supplies: visit, needs: [seenAloneOrWhyNot],
      when: [assigned, notesWritten], issues: [], basis: 'guidance', source: workingTogether, note: 'The note of it is written next. The time between visit and note is kept.',
    },
    'record-another-visit': {
      name: 'Record a visit', from: ['decided', 'visited', 'conference', 'assessing', 'plan', 'immediate-protection'], to: 'same', by: leads, supplies: visit, needs: [seenAloneOrWhyNot],
      when: [notesWritten], issues: [], basis: 'guidance', source: workingTogether, note: 'The note of it is written next. The time between visit and note is kept.',
    },
    'write-note': {
      name: 'Write the note of the visit', from: whereNotesAreDue, to: 'same', by: leads, supplies: visitNote,
      when: [{ must: { kind: 'clock-running', clock: 'visit-note' }, because: 'No visit waits for its note, or the time for it is over.' }], issues: [], basis: 'guidance', source: court,
    },
    'write-late-note': {
      name: 'Write the note late', from: whereNotesAreDue, to: 'same', by: leads,
      supplies: [...visitNote, text('late', 'Why it is late, and what it is written from', 'From memory, from jottings made at the time, or both.')],
      when: [{ must: { kind: 'clock-over', clock: 'visit-note' }, because: 'The time for the note is not over.' }], issues: [], basis: 'guidance', source: court,
    },
    'read-note': {
      name: 'Record that a manager read the note', from: ['visited', 'conference', 'assessing', 'plan'], to: 'same', by: managers, supplies: [text('decision', 'What the manager decided')],
      when: [notesWritten], issues: [], basis: 'guidance', source: court,
    },
    'conclude-no-continuing-risk': {
      name: 'Conclude: no continuing risk', from: ['visited'], to: 'same', by: managers,
      supplies: [choice('result', 'What the enquiry found', ['not-substantiated', 'The concern was not substantiated'], ['no-continuing-risk', 'It was substantiated; the child is not at continuing risk']), told('reasons', 'The reasons', 'These words go to the parents.')],
      when: [notesWritten, { must: { kind: 'done', action: 'begin-section-47' }, because: 'No enquiry was begun.' }], issues: ['enquiry-outcome'], basis: 'guidance', source: enquiries,
    },
    'conclude-continuing-risk': {
      name: 'Conclude: continuing risk, call a conference', from: ['visited'], to: 'conference', by: managers,
      supplies: [
        choice('result', 'What the enquiry found', ['continuing-risk', 'It was substantiated; the child is at continuing risk']),
        told('reasons', 'The reasons', 'These words go to the parents.'),
        { id: 'meets-on', label: 'The day of the conference', kind: 'date', required: true, future: true, shownTo: ['person'] }, told('place', 'Where, and at what time'),
      ],
      when: [notesWritten], issues: ['conference-invitation'], basis: 'guidance', source: enquiries,
    },
    'conference-plan': {
      name: 'Conference decides: a protection plan', from: ['conference'], to: 'plan', by: ['conference-chair'],
      supplies: [{ ...day('held-on', 'The day of the conference'), shownTo: ['person'] }, told('present', 'Who was there'), told('reasons', 'What was decided, and why'), { id: 'actions', label: 'Who does what, by when', kind: 'promises', required: true, shownTo: ['person'] }],
      when: [], issues: ['conference-decision'], outcome: { is: 'protection-plan' }, promises: { field: 'actions', holder: 'social-worker' }, basis: 'guidance', source: enquiries, note: 'The minutes go to the parents.',
    },
    'conference-no-plan': {
      name: 'Conference decides: no protection plan', from: ['conference'], to: 'outcome', by: ['conference-chair'],
      supplies: [{ ...day('held-on', 'The day of the conference'), shownTo: ['person'] }, told('present', 'Who was there'), told('reasons', 'What was decided, and why')],
      when: [], issues: ['conference-decision'], basis: 'guidance', source: enquiries, note: 'The minutes go to the parents.',
    },
    'offer-assessment': {
      name: 'Offer an assessment, and ask for consent', from: ['decided', 'visited'], to: 'assessment-offered', by: leads,
      supplies: consent(told('explained', 'What was explained', 'What it is for, what it looks at, whom you would ask, and that they can say no or change their mind.')),
      when: [assigned, notesWritten, enquiryConcluded], issues: ['assessment-offer'], basis: 'statute', source: act('section 17'), note: 'Help under section 17 is voluntary.',
    },
    agree: {
      name: 'Agree to the assessment', from: ['assessment-offered', 'manager-decision'], to: 'assessing', by: family,
      supplies: [{ id: 'words', label: 'What you agree to, and what not', kind: 'text', required: false, shownTo: ['person'] }], when: [], issues: [], basis: 'guidance', source: consentProcedures, note: 'You can change your mind at any time.',
    },
    'record-consent': {
      name: 'Record consent', from: ['assessment-offered', 'manager-decision'], to: 'assessing', by: [...leads, 'team-manager'], supplies: consent(told('words', 'In which words, and what the child says')),
      when: [], issues: ['consent-noted'], basis: 'guidance', source: consentProcedures,
    },
    'say-no': {
      name: 'Say no to the assessment', from: ['assessment-offered'], to: 'manager-decision', by: family,
      supplies: [{ id: 'words', label: 'Why, if you want to say', kind: 'text', required: false, shownTo: ['person'] }], when: [], issues: [], basis: 'guidance', source: consentProcedures, note: 'It is your right. A manager then decides what follows, and writes to you.',
    },
    'record-refusal': {
      name: 'Record a refusal', from: ['assessment-offered'], to: 'manager-decision', by: leads, supplies: consent(told('words', 'What was said, in the person’s own words')),
      when: [], issues: ['refusal-noted'], basis: 'guidance', source: consentProcedures, note: 'The person gets this record, and can say that it was otherwise.',
    },
    'withdraw-consent': {
      name: 'Change your mind: no more assessment', from: ['assessing'], to: 'manager-decision', by: family,
      supplies: [{ id: 'words', label: 'Why, if you want to say', kind: 'text', required: false, shownTo: ['person'] }], when: [], issues: [], basis: 'guidance', source: consentProcedures,
    },
    'record-withdrawal': {
      name: 'Record that consent was withdrawn', from: ['assessing'], to: 'manager-decision', by: leads, supplies: consent(told('words', 'What was said, in the person’s own words')),
      when: [], issues: ['refusal-noted'], basis: 'guidance', source: consentProcedures,
    },
    'give-own-account': {
      name: 'Say how it was', from: ['assessment-offered', 'assessing', 'manager-decision', 'outcome', 'closing', 'visited'], to: 'same', by: family,
      supplies: [{ id: 'account', label: 'What happened, as you know it', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: [], receives: { from: 'person', field: 'account' }, basis: 'practice', source: consentProcedures, note: 'It is kept beside what the council wrote.',
    },
    'close-after-refusal': {
      name: 'Decide: close', from: ['manager-decision'], to: 'closing', by: ['team-manager'], supplies: [told('reasons', 'Why nothing more is needed without an assessment', 'These words go to the parents.'), { ...toldReferrer, shownTo: ['person'] }],
      when: [], issues: ['refusal-decision', 'refusal-notice'], basis: 'guidance', source: consentProcedures, note: 'The family and the referrer are told.',
    },
    'early-help-after-refusal': {
      name: 'Decide: offer early help', from: ['manager-decision'], to: 'closing', by: ['team-manager'], supplies: [told('reasons', 'Which help is offered, and why that is enough', 'These words go to the parents.'), { ...toldReferrer, shownTo: ['person'] }],
      when: [], issues: ['refusal-decision', 'refusal-notice'], basis: 'guidance', source: consentProcedures,
    },
    'strategy-after-refusal': {
      name: 'Decide: strategy discussion', from: ['manager-decision'], to: 'strategy', by: ['team-manager'], supplies: [text('reasons', 'Why the refusal itself gives reasonable cause to suspect significant harm', 'A refusal alone is none.')],
      when: [], issues: [], basis: 'statute', source: act('section 47'),
    },
    'go-to-court': {
      name: 'Decide: ask a court', from: ['manager-decision'], to: 'immediate-protection', by: ['team-manager'], supplies: [choice('order', 'For what', ['assessment-order', 'Child assessment order (section 43)'], ['emergency-order', 'Emergency protection order (section 44)']), reasons],
      when: [], issues: [], basis: 'statute', source: act('sections 43 and 44'),
    },
    'take-longer': {
      name: 'Record why the assessment takes longer', from: ['assessment-offered', 'assessing', 'section-47', 'visited', 'conference'], to: 'same', by: managers,
      supplies: [told('reasons', 'Why 45 working days are not enough', 'These words go to the parents.'), { id: 'new-day', label: 'What will be done, and the new day', kind: 'promises', required: true, shownTo: ['person'] }],
      when: [], issues: ['assessment-longer'], promises: { field: 'new-day', holder: 'social-worker' }, basis: 'guidance', source: workingTogether,
    },
    'complete-assessment': {
      name: 'Complete the assessment', from: ['assessing'], to: 'outcome', by: leads, supplies: assessment, when: [assigned, notesWritten], issues: ['assessment-report'], basis: 'guidance', source: workingTogether,
      note: 'The parents get it to read before the manager signs it off.',
    },
    'complete-assessment-in-enquiry': {
      name: 'Complete the assessment', from: ['visited', 'conference', 'plan'], to: 'same', by: ['social-worker'], supplies: assessment,
      when: [assigned, notesWritten, { must: { kind: 'done', action: 'begin-section-47' }, because: 'Without an enquiry under section 47 an assessment needs consent: offer it.', source: act('section 47') }],
      issues: ['assessment-report'], basis: 'guidance', source: workingTogether, note: 'Under section 47 no consent is needed.',
    },
    'return-assessment': {
      name: 'Return the assessment', from: ['outcome'], to: 'assessing', by: ['team-manager'], supplies: [text('reasons', 'What is missing, one-sided or not verified')],
      when: [{ must: { kind: 'done', action: 'complete-assessment' }, because: 'No assessment by agreement was made.' }], issues: [], basis: 'guidance', source: decisions('21 008 150', '21 015 447'),
    },
    'agree-plan': {
      name: 'Sign off: a plan of help', from: ['outcome'], to: 'plan', by: ['team-manager'],
      supplies: [told('reasons', 'What was decided, and why'), { id: 'actions', label: 'Who does what, by when', kind: 'promises', required: true, shownTo: ['person'] }],
      when: [{ must: { kind: 'someone-else-did', action: 'complete-assessment' }, because: 'Whoever wrote the assessment does not sign it off.' }],
      issues: ['assessment-decision'], outcome: { is: 'child-in-need-plan' }, promises: { field: 'actions', holder: 'social-worker' }, basis: 'statute', source: act('section 17'),
    },
    'close-after-assessment': {
      name: 'Sign off: no more is needed', from: ['outcome'], to: 'closing', by: ['team-manager'], supplies: [told('reasons', 'What was decided, and why')],
      when: [{ must: { kind: 'someone-else-did', action: 'complete-assessment' }, because: 'Whoever wrote the assessment does not sign it off.' }],
      issues: ['assessment-decision'], basis: 'guidance', source: workingTogether,
    },
    'propose-closure': {
      name: 'Propose to close', from: ['decided', 'visited', 'assessing', 'plan'], to: 'closing', by: leads, supplies: [text('work-done', 'What was done, and how things stand for the child')],
      when: [assigned, notesWritten, enquiryConcluded], issues: [], basis: 'practice', source: closures,
    },
    'keep-open': {
      name: 'Do not close yet', from: ['closing'], to: 'back', by: ['team-manager'], supplies: [text('reasons', 'What is still to be done')], when: [], issues: [], basis: 'practice', source: closures,
    },
    'authorise-closure': {
      name: 'Close', from: ['closing'], to: 'closed', by: ['team-manager'],
      supplies: [
        { id: 'outcome', label: 'How it ends', kind: 'outcome', required: true },
        told('why-referred', 'Why the child was referred'),
        told('work-done', 'What was done'),
        told('reasons', 'Why the case is closed'),
        told('views-child', 'What the child thinks of it', 'Or why the child was not asked.'),
        told('views-family', 'What the family thinks of it', 'Or why they were not asked.'),
        told('told-agencies', 'What the referrer and the agencies are told', 'That it is closed, and what they need to know. Nothing more about the family.'),
      ],
      when: [
        parentsTold, notesWritten,
        { must: { kind: 'someone-else-did', action: 'propose-closure' }, because: 'Whoever proposed to close does not authorise it.', source: closures },
      ],
      issues: ['closure-letter', 'closure-notice'], outcome: { field: 'outcome' }, effect: 'decides', basis: 'practice', source: closures,
    },
  },
  clocks: {
    decision: {
      name: 'Decide, and answer the referrer', for: 'duty', holder: 'practice-supervisor', count: { amount: 1, unit: 'working-days' },
      starts: [{ on: 'opened' }], stops: taken(...decidedAtContact), basis: 'guidance', source: workingTogether,
      meaning: 'Within one working day of a contact the council decides what kind of response is needed, and tells the referrer.',
    },
    'child-and-family-assessment': {
      name: 'Complete the child and family assessment', for: 'duty', holder: 'social-worker', count: { amount: 45, unit: 'working-days' },
      starts: [...['decide-section-17', 'decide-strategy', 'decide-immediate-protection'].map((action): Trigger => ({ on: 'field', action, field: 'referred-on' })), ...taken('new-reasonable-cause')],
      stops: [...taken('complete-assessment', 'complete-assessment-in-enquiry'), ...ends('closed')], basis: 'guidance', source: workingTogether,
      meaning: 'An assessment is finished within 45 working days of the referral. If it takes longer the council records why.',
    },
    'initial-conference': {
      name: 'Hold the child protection conference', for: 'duty', holder: 'conference-chair', count: { amount: 15, unit: 'working-days' },
      starts: [{ on: 'field', action: 'begin-section-47', field: 'held-on' }],
      stops: [...taken('conference-plan', 'conference-no-plan', 'conclude-no-continuing-risk'), ...ends('closed')], basis: 'guidance', source: enquiries,
      meaning: 'Where a conference is needed it is held within 15 working days of the strategy discussion that began the enquiry.',
    },
    'visit-note': {
      name: 'Write the note of the visit', for: 'duty', holder: 'social-worker', count: { amount: 1, unit: 'working-days' },
      starts: [{ on: 'field', action: 'record-visit', field: 'visited-on' }, { on: 'field', action: 'record-another-visit', field: 'visited-on' }], stops: taken('write-note', 'write-late-note'),
      configurable: true, basis: 'unverified', source: generalKnowledge,
      meaning: 'A note should be written while memory is fresh. Councils set between one and five working days; this one is shown as the office sets it. The days between visit and note stay on record.',
    },
    'closure-record': {
      name: 'Finish the closing record', for: 'target', holder: 'team-manager', count: { amount: 15, unit: 'working-days' },
      starts: ends('closing'), stops: [...ends('closed', 'strategy'), ...taken('keep-open')], configurable: true, basis: 'practice', source: closures,
      meaning: 'No national limit; councils finish the record and the letters within about 15 working days of deciding to close.',
    },
  },
  documents: {
    'answer-to-referrer': { name: 'Answer to the referrer', to: ['referrer'], template: 'care-answer-to-referrer' },
    'letter-to-parents': { name: 'Letter: a contact about your child', to: ['parent'], template: 'care-contact' },
    'contact-outcome': { name: 'Letter: what was decided on a contact', to: ['parent'], template: 'care-contact-outcome' },
    'strategy-record': { name: 'What was agreed', to: ['agency'], template: 'care-strategy-record' },
    'enquiry-outcome': { name: 'Outcome of the enquiry', to: ['parent'], template: 'care-enquiry-outcome' },
    'conference-invitation': { name: 'Invitation to the conference', to: ['parent'], template: 'care-conference-invitation', tells: ['initial-conference'] },
    'conference-decision': { name: 'Decision of the conference', to: ['parent'], template: 'care-conference-decision' },
    // Nothing is promised before they agree, so the day is told with the consent.
    'assessment-offer': { name: 'Offer of an assessment', to: ['parent'], template: 'care-assessment-offer' },
    'consent-noted': { name: 'Record of consent', to: ['parent'], template: 'care-consent-noted', tells: ['child-and-family-assessment'] },
    'refusal-noted': { name: 'Record of a refusal', to: ['parent'], template: 'care-refusal-noted' },
    'refusal-decision': { name: 'Decision without consent', to: ['parent'], template: 'care-refusal-decision' },
    'refusal-notice': { name: 'Answer to the referrer after a refusal', to: ['referrer'], template: 'care-refusal-notice' },
    'assessment-longer': { name: 'Notice: the assessment takes longer', to: ['parent'], template: 'care-assessment-longer' },
    'assessment-report': { name: 'The assessment', to: ['parent'], template: 'care-assessment-report' },
    'assessment-decision': { name: 'Decision after the assessment', to: ['parent'], template: 'care-assessment-decision' },
    'closure-letter': { name: 'Letter: closed', to: ['parent'], template: 'care-closure' },
    'closure-notice': { name: 'Notice: closed', to: ['referrer', 'agency'], template: 'care-closure-notice' },
  },
  tests: [],
  outcomes: {
    'no-further-action': { name: 'No further action', published: null, meaning: 'The council need do nothing more, or gave advice.', basis: 'guidance', source: workingTogether },
    'early-help': { name: 'Early help', published: null, meaning: 'Another service offers help.', basis: 'guidance', source: workingTogether },
    'consent-refused': { name: 'Closed: no agreement to an assessment', published: null, meaning: 'The family did not agree, and nothing made the council act without them.', basis: 'guidance', source: consentProcedures },
    'not-substantiated': { name: 'Closed: concern not substantiated', published: null, meaning: 'The enquiry did not bear out the concern.', basis: 'guidance', source: enquiries },
    'needs-met': { name: 'Closed: the child’s needs are met', published: null, meaning: 'The child needs nothing more from the council.', basis: 'statute', source: act('section 17') },
    'child-in-need-plan': { name: 'Child in need plan', published: null, meaning: 'The family and the council work by a plan of help.', basis: 'statute', source: act('section 17') },
    'protection-plan': { name: 'Child protection plan', published: null, meaning: 'A plan protects the child.', basis: 'guidance', source: workingTogether },
  },
  exclusions: {
    'police-part': {
      name: 'What the police did or recorded', instead: { body: 'police' },
      meaning: 'At a joint visit the officers answer to their force. What they wrote falls under Part 3 of the Data Protection Act 2018 (sections 45 to 47), not under the rules for the council’s file. Complain to the force, and ask it for its own record.',
      basis: 'statute', source: published('Data Protection Act 2018', 'Part 3, sections 45 to 47'),
    },
    'court-matter': { name: 'What a family court decides', instead: { body: 'family-court' }, meaning: 'Where the child lives and whom they see is for the court. Get legal advice.', basis: 'practice', source: decisions('23 010 630') },
    'staff-allegation': { name: 'Allegations against people who work with children', instead: { body: 'lado' }, meaning: 'The council’s designated officer deals with these.', basis: 'practice', source: published('Procedures of English councils on allegations against staff') },
  },
  handovers: {
    'to-police': {
      name: 'Share with the police', to: { body: 'police' }, from: ['strategy', 'section-47', 'visited', 'immediate-protection'], by: ['social-worker', ...managers], rests: 'duty', carries: ['heads', 'facts'],
      identity: 'The police learn who the child and the family are, and what they need to know about the concern. The file does not travel.', tellsPerson: false, basis: 'unverified', source: generalKnowledge,
    },
    'to-statutory-complaint': {
      name: 'Complain about help or an assessment', to: { scheme: 'children-statutory-complaint' }, from: [...withFamily, 'closed', 'no-further-action', 'early-help'], by: [...family, 'team-manager'], rests: 'consent', carries: ['person', 'heads'],
      identity: 'It stays within the council: its children’s complaints team learns who you are.', tellsPerson: true, basis: 'statute', source: act('section 26(3)'),
    },
    'to-council-complaint': {
      name: 'Complain about an enquiry', to: { scheme: 'council-complaint' }, from: [...withFamily, 'closed', 'no-further-action', 'early-help'], by: [...family, 'team-manager'], rests: 'consent', carries: ['person', 'heads'],
      identity: 'It stays within the council: its complaints team learns who you are.', tellsPerson: true, basis: 'practice', source: published('London Child Protection Procedures'),
    },
    'to-data-rights': {
      name: 'Ask for a record to be shown or put right', to: { scheme: 'data-rights' }, from: [...withFamily, 'closed', 'no-further-action', 'early-help'], by: [...family, 'team-manager'], rests: 'consent', carries: ['person', 'heads', 'facts'],
      identity: 'It stays within the council: its information team learns who you are.', tellsPerson: true, basis: 'statute', source: published('UK General Data Protection Regulation', 'Articles 15, 16 and 18'),
    },
    'to-social-work-england': {
      name: 'Refer a social worker to the regulator', to: { scheme: 'social-work-england' }, from: withFamily, by: ['team-manager'], rests: 'power', carries: ['facts'],
      identity: 'The council refers as employer. The regulator tells a social worker what the concern is and who raised it; the child’s name and yours are not sent with it.', tellsPerson: true,
      basis: 'guidance', source: published('Social Work England, Guidance for employers: when to refer a concern'),
    },
  },
  escalation: [
    { to: { scheme: 'children-statutory-complaint' }, when: 'If you are not content with help under section 17, an assessment or its refusal.', basis: 'statute', source: act('section 26(3)') },
    { to: { scheme: 'council-complaint' }, when: 'If it is about an enquiry under section 47 or a strategy discussion. The council decides for each point which procedure fits, and tells you why.', basis: 'practice', source: published('London Child Protection Procedures') },
    { to: { scheme: 'data-rights' }, when: 'If something written about you or your child is wrong, or you want to see the record. Say which entry it is.', basis: 'statute', source: published('UK General Data Protection Regulation', 'Articles 15, 16 and 18') },
    {
      to: { body: 'police' }, from: ['section-47', 'visited', 'conference', 'assessment-offered', 'assessing', 'manager-decision', 'outcome', 'plan', 'closing', 'closed'],
      when: 'If it is about the police at a joint visit: complain to the force, and ask it for its own record. Its records follow Part 3 of the Data Protection Act 2018 (sections 45 to 47). Take along the day and place of the visit and the officers’ names.',
      basis: 'statute', source: published('Data Protection Act 2018', 'Part 3, sections 45 to 47'),
    },
    { to: { body: 'family-court' }, when: 'If a court deals with your child: what is wrong in a report to it is challenged there.', basis: 'practice', source: decisions('23 010 630') },
  ],
}
