import type { Source } from '../law/model.ts'
import { checkedOn, generalKnowledge, published } from '../law/sources.ts'
import type { Field, Guard, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'

const familyRules = (provision: string): Source => ({ instrument: 'Family Procedure Rules 2010 (SI 2010/2955)', provision, checkedOn, address: 'https://www.legislation.gov.uk/uksi/2010/2955' })
const evidenceAct = (provision: string): Source => ({ instrument: 'Civil Evidence Act 1995', provision, checkedOn, address: 'https://www.legislation.gov.uk/ukpga/1995/38' })
const civilRules: Source = published('Civil Procedure Rules, Part 31; Durham County Council v Dunn [2012] EWCA Civ 1654')
const immunity: Source = published('Family Procedure Rules 2010, rule 21.3, as described by New Court Chambers', 'rule 21.3')
const careProceedings: Source = published('Local Government Lawyer, on disclosure by councils in care proceedings')
const records: Source = published('Information Commissioner’s Office, Better Records Together')
const courtsData: Source = published('Data Protection Act 2018', 'Schedule 3, paragraph 9')
const gdpr = (provision: string): Source => published('UK General Data Protection Regulation', provision)

const asking: readonly RoleId[] = ['requesting-party', 'representative']
const lawyers: readonly RoleId[] = ['disclosure-lawyer', 'legal-manager']
const beforeDisclosure: readonly StageId[] = ['ordered', 'searching', 'reviewing', 'immunity-claimed', 'certified']

const text = (id: string, label: string, hint?: string): Field => ({ id, label, ...(hint === undefined ? {} : { hint }), kind: 'text', required: true })
const told = (id: string, label: string, hint?: string): Field => ({ ...text(id, label, hint), shownTo: ['person'] })
const line = (id: string, label: string, hint?: string): Field => ({ id, label, ...(hint === undefined ? {} : { hint }), kind: 'line', required: true })
const day = (id: string, label: string): Field => ({ id, label, kind: 'date', required: true })
const choice = (id: string, label: string, ...options: readonly (readonly [value: string, label: string])[]): Field => ({ id, label, kind: 'choice', required: true, options: options.map(([value, name]) => ({ value, label: name })) })

/** What a blank in a disclosed record has to say of itself: where, on what ground, under which rule, and when it is looked at again. */
const redaction: readonly Field[] = [
  { ...text('span', 'What is left out', 'The page, line and kind of content, without saying what it is.'), shownTo: ['person'] },
  { ...choice('ground', 'On what ground', ['irrelevant', 'It has nothing to do with what the court has to decide'], ['third-party', 'It would harm somebody else’s rights, on balance'], ['immunity', 'Public-interest immunity, as the court allowed'], ['privilege', 'Advice or preparation for proceedings'], ['not-ordered', 'The order does not reach it']), shownTo: ['person'] },
  { ...line('provision', 'Rule or paragraph', 'As precisely as you can.'), shownTo: ['person'] },
  { ...text('reasons', 'Why, in this place'), shownTo: ['person'] },
  { id: 'review-on', label: 'When it is to be looked at again', kind: 'date', required: false, future: true, shownTo: ['person'] },
]
const courtRecorded: Guard = { must: { kind: 'party-present', role: 'court' }, because: 'Record the court as a party, so that it can be written to.' }
const itemsListed: Guard = { must: { kind: 'has-heads' }, because: 'List what the order asks for, item by item.' }
const everyItemDecided: Guard = { must: { kind: 'every-head-found' }, because: 'Decide on each item: disclosed, redacted, withheld or not held. None may be left out.', source: records }
const sharingSettled: Guard = {
  must: { kind: 'any', conditions: [{ kind: 'done', action: 'record-family-proceedings' }, { kind: 'done', action: 'record-open-proceedings' }] },
  because: 'Record first whether these are private family proceedings, and who may be told what.', source: familyRules('rule 12.73 and Practice Direction 12G'),
}

const ends = (...stages: readonly StageId[]): readonly Trigger[] => stages.map((stage) => ({ on: 'stage', stage }))
const over = ends('needs-order', 'discharged', 'withdrawn')

/**
 * A court orders records, or a party asks for them: what is ordered is listed, searched for, read, decided on item by item,
 * certified and sent. What may be told of family proceedings is settled before anything leaves.
 */
export const courtDisclosure: Scheme = {
  id: 'court-disclosure',
  version: '2011-04',
  name: 'Records for a court',
  purpose: 'The council finds the records that a court has ordered, says of each whether it is shown, and why not where it is not, and certifies that they are its own.',
  inForce: { from: '2011-04-06', until: null },
  basis: 'statute',
  source: familyRules('Part 21'),
  calendar: 'england-and-wales',
  words: { head: 'item' },
  about: 'office',
  opening: {
    name: 'Ask for records for a court case', by: [...asking, ...lawyers],
    supplies: [
      { ...choice('route', 'What it is for', ['family', 'A family case'], ['care', 'Care proceedings'], ['civil', 'A claim for damages or another civil case'], ['other', 'Something else']), shownTo: ['person'] },
      { id: 'court-name', label: 'Which court', kind: 'line', required: false, shownTo: ['person'] },
      { id: 'case-number', label: 'Case number of the court', kind: 'line', required: false, shownTo: ['person'] },
    ],
    heads: { label: 'A record that is asked for', hint: 'One at a time: which record, of whom, from when.' },
  },
  roles: {
    'requesting-party': { name: 'Party who asks', side: 'person', part: 'starter' },
    representative: { name: 'Solicitor or representative', side: 'person', part: 'representative' },
    court: { name: 'Court', side: 'outside' },
    'other-party': { name: 'Other party, or children’s guardian', side: 'outside' },
    recipient: { name: 'Somebody who had the record before', side: 'outside' },
    'disclosure-lawyer': { name: 'Disclosure lawyer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'promises'] },
    'records-officer': { name: 'Records officer', side: 'office', records: ['heads', 'facts', 'notes', 'evidence'] },
    'disclosure-reviewer': { name: 'Disclosure reviewer', side: 'office', records: ['facts', 'findings', 'notes', 'evidence'] },
    'certifying-officer': { name: 'Certifying officer', side: 'office', records: ['notes'] },
    'legal-manager': { name: 'Legal manager', side: 'office', records: ['heads', 'facts', 'findings', 'notes', 'parties', 'evidence', 'promises'] },
  },
  stages: {
    received: {
      name: 'Received', kind: 'start', turn: 'disclosure-lawyer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council has your request, or the court’s order. A lawyer checks what it asks for and by when.',
    },
    ordered: {
      name: 'Order recorded', kind: 'working', turn: 'disclosure-lawyer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The court has ordered records. What it wants, and by when, is written down item by item.',
    },
    searching: {
      name: 'Being searched for', kind: 'working', turn: 'records-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The council is looking for each record, in every place where it may be.',
    },
    reviewing: {
      name: 'Being read', kind: 'working', turn: 'disclosure-reviewer', open: ['heads', 'facts', 'findings', 'notes', 'parties', 'evidence'],
      meaning: 'Somebody who knows how is reading the records, and decides of each what can be shown.',
    },
    'immunity-claimed': {
      name: 'Before the court: public interest', kind: 'working', turn: 'disclosure-lawyer', open: ['notes', 'parties', 'evidence'],
      meaning: 'The council asked the court to let it hold something back because showing it would do real harm. The court decides, not the council.',
    },
    reviewed: {
      name: 'Decided, to be certified', kind: 'working', turn: 'certifying-officer', open: ['notes', 'parties', 'evidence'],
      meaning: 'It is decided what is shown. An officer certifies that the records are the council’s own.',
    },
    certified: {
      name: 'Certified, to be sent', kind: 'working', turn: 'disclosure-lawyer', open: ['notes', 'parties', 'evidence'],
      meaning: 'The records are ready and certified. A second person checks them and sends them.',
    },
    disclosed: {
      name: 'Disclosed', kind: 'working', turn: 'disclosure-lawyer', open: ['facts', 'notes', 'parties', 'promises'],
      meaning: 'The court has the records, and the list of what was left out and why. If a record turns out to be wrong, the council tells everyone who got it.',
    },
    closed: { name: 'Closed', kind: 'end', turn: null, open: [], meaning: 'The court has what it ordered. Ask the court if you think that something is missing.' },
    'needs-order': { name: 'An order is needed', kind: 'end', turn: null, open: [], meaning: 'The council can show these records only if the court orders it. Its letter says how to ask the court, and what you can have without.' },
    discharged: { name: 'No longer ordered', kind: 'end', turn: null, open: [], meaning: 'The court no longer wants the records, or has changed its order.' },
    withdrawn: { name: 'Withdrawn', kind: 'end', turn: null, open: [], meaning: 'You told the council that you no longer want them.' },
  },
  actions: {
    acknowledge: {
      name: 'Acknowledge the request', from: ['received'], to: 'same', by: lawyers, supplies: [told('understanding', 'What is asked for, as the council understands it')],
      when: [{ must: { kind: 'not', condition: { kind: 'done', action: 'acknowledge' } }, because: 'The acknowledgement has been sent.' }], issues: ['acknowledgement'], basis: 'practice', source: careProceedings,
    },
    'record-order': {
      name: 'Record the order', from: ['received'], to: 'ordered', by: lawyers,
      supplies: [
        choice('rests-on', 'What it rests on', ['non-party', 'Order against somebody outside the case (FPR 21.2)'], ['report', 'Questions to the council for a report (sections 7 and 37)'], ['own-duty', 'The council’s own duty in care proceedings'], ['civil', 'Order in a civil case (CPR 31)']),
        day('ordered-on', 'The day of the order'), { ...day('due-on', 'The day by which it is to be kept, as the order says'), future: true, shownTo: ['person'] },
        line('judge', 'Court, judge and case number'), text('wording', 'What is ordered, in the words of the order'),
      ],
      when: [itemsListed, courtRecorded], issues: [], basis: 'statute', source: familyRules('rules 21.2 and 21.3'),
    },
    'ask-for-order': {
      name: 'Answer: an order is needed', from: ['received'], to: 'needs-order', by: lawyers, supplies: [told('reasons', 'Why the council cannot show them without an order', 'These words go into the letter.'), told('without', 'What can be had without one', 'Such as the person’s own data.'), { id: 'exclusion', label: 'Who else has to be asked, if it is held elsewhere', kind: 'exclusion', required: false }],
      when: [], issues: ['order-needed-letter'], outcome: { is: 'needs-order' }, basis: 'statute', source: familyRules('rule 21.2'), note: 'The court orders it only if it is necessary to decide fairly or to save costs.',
    },
    'record-family-proceedings': {
      name: 'Record who may be told what', from: ['ordered', 'searching', 'reviewing'], to: 'same', by: lawyers,
      supplies: [
        text('may-be-told', 'Who may be told what, for which purpose', 'From the list of rule 12.73 and Practice Direction 12G, or the court’s own permission.'),
        choice('beyond', 'Whether anything may go beyond the parties', ['no', 'No'], ['listed', 'Only as listed'], ['permission', 'As the court permits']),
      ],
      when: [], issues: [], basis: 'statute', source: familyRules('rule 12.73 and Practice Direction 12G'), note: 'Private family proceedings. By default nothing of them is passed on.',
    },
    'record-open-proceedings': {
      name: 'Record that these are no family proceedings', from: ['ordered', 'searching', 'reviewing'], to: 'same', by: lawyers, supplies: [text('how-known', 'How you know')],
      when: [], issues: [], basis: 'statute', source: civilRules,
    },
    'ask-court': {
      name: 'Ask the court what is meant, or for more time', from: ['ordered', 'searching', 'reviewing', 'reviewed', 'certified'], to: 'same', by: lawyers, supplies: [text('question', 'What the court is asked, and why')],
      when: [courtRecorded], issues: ['question-to-court'], basis: 'statute', source: familyRules('Part 21'), note: 'The day in the order holds until the court gives another.',
    },
    'record-new-day': {
      name: 'Record the court’s new day', from: [...beforeDisclosure, 'reviewed'], to: 'same', by: lawyers,
      supplies: [{ ...day('new-due-on', 'The new day'), future: true, shownTo: ['person'] }, line('order', 'In which order', 'Its date, and whose.')], when: [], issues: [], basis: 'statute', source: familyRules('Part 21'),
    },
    search: {
      name: 'Begin the search', from: ['ordered'], to: 'searching', by: lawyers, supplies: [{ id: 'officer', label: 'Who searches', kind: 'staff', roles: ['records-officer'], required: true }],
      when: [sharingSettled], issues: [], effect: 'assigns', basis: 'practice', source: careProceedings,
    },
    'record-search': {
      name: 'Finish the search', from: ['searching'], to: 'reviewing', by: ['records-officer'],
      supplies: [text('places', 'Where it was searched', 'Every system, every paper file, the copies too.'), text('found', 'What was found for each item, and what was not'), text('corrected', 'Which of the records were ever corrected or disputed', 'The court gets the present text, the mark that it was changed and, if ordered, the history.')],
      when: [], issues: [], basis: 'guidance', source: careProceedings, note: 'What helps any side, and what hurts.',
    },
    'search-again': {
      name: 'Search again', from: ['reviewing'], to: 'searching', by: ['disclosure-reviewer', ...lawyers], supplies: [text('reasons', 'What is missing')], when: [], issues: [], basis: 'practice', source: careProceedings,
    },
    'claim-immunity': {
      name: 'Ask the court to hold something back', from: ['reviewing'], to: 'immunity-claimed', by: ['legal-manager'],
      supplies: [line('which', 'Which items'), text('relevant', 'First: how it is relevant to what the court has to decide'), text('harm', 'Second: the real harm that showing it would do, and to what public interest'), text('balance', 'Third: why that weighs more than a fair trial of the case')],
      when: [courtRecorded], issues: ['immunity-application'], basis: 'statute', source: immunity, note: 'The council may ask; the court weighs and decides.',
    },
    'record-ruling': {
      name: 'Record what the court decided', from: ['immunity-claimed'], to: 'reviewing', by: lawyers,
      supplies: [day('ruled-on', 'The day of the decision'), choice('ruling', 'What it decided', ['allowed', 'It may be held back'], ['part', 'In part'], ['refused', 'It must be shown']), text('terms', 'In which terms')], when: [], issues: [], basis: 'statute', source: immunity,
    },
    'finish-review': {
      name: 'Finish reading', from: ['reviewing'], to: 'reviewed', by: ['disclosure-reviewer'], supplies: [choice('read', 'How it was read', ['whole', 'I read every page of every item, and know what the order asks for'])],
      when: [itemsListed, everyItemDecided, { must: { kind: 'done', action: 'record-search' }, because: 'The search has no record.' }], issues: [], basis: 'guidance', source: careProceedings,
    },
    'return-to-review': {
      name: 'Back to reading', from: ['reviewed', 'certified'], to: 'reviewing', by: ['certifying-officer', ...lawyers], supplies: [text('reasons', 'What has to be looked at again')], when: [], issues: [], basis: 'practice', source: records,
    },
    certify: {
      name: 'Certify the records', from: ['reviewed'], to: 'certified', by: ['certifying-officer'],
      supplies: [
        line('officer', 'Name and office of who signs'),
        text('what', 'Which records are certified as records of the council', 'As the list names them.'),
        text('system', 'How the records are kept', 'Who writes them, when, who can change them, and what shows a change.'),
        { id: 'absent', label: 'Which entries there are none of', hint: 'Such as “no visit is recorded between 2 and 9 March”. Needs a sworn statement.', kind: 'text', required: false },
      ],
      when: [courtRecorded, everyItemDecided, { must: { kind: 'someone-else-did', action: 'finish-review' }, because: 'Whoever read the records does not certify them.', source: records }],
      issues: ['certificate'], basis: 'statute', source: evidenceAct('sections 8 and 9'), note: 'A public authority’s record is received without more on a certificate signed by its officer. That an entry is missing is shown by an officer’s affidavit.',
    },
    disclose: {
      name: 'Record that it was sent', from: ['certified'], to: 'disclosed', by: lawyers,
      supplies: [
        { ...day('sent-on', 'The day on which it was sent'), shownTo: ['person'] }, told('sent', 'What was sent, and to whom', 'Number of pages, how, and who had them in hand.'),
        choice('way', 'How', ['court-portal', 'By the court’s own system'], ['sealed', 'Sealed, by hand'], ['secure-mail', 'By secure mail'], ['recorded-post', 'By recorded post']),
      ],
      when: [
        sharingSettled, everyItemDecided, courtRecorded,
        { must: { kind: 'someone-else-did', action: 'finish-review' }, because: 'A second person checks and sends: not the one who decided what is shown.', source: records },
      ],
      issues: ['disclosure-to-court', 'disclosure-list', 'disclosure-list-to-parties'], outcome: { is: 'disclosed' }, effect: 'decides', basis: 'statute', source: familyRules('Part 21'),
    },
    'tell-of-correction': {
      name: 'Tell everyone of a correction', from: ['disclosed'], to: 'same', by: lawyers,
      supplies: [line('item-corrected', 'Which record'), told('before', 'What it said'), told('after', 'What it says now, and why'), { ...day('corrected-on', 'The day of the correction'), shownTo: ['person'] }],
      when: [courtRecorded], issues: ['correction-to-court', 'correction-to-recipients', 'correction-to-party'], basis: 'statute', source: gdpr('Article 19'), note: 'The court, the parties and everyone else who had the record.',
    },
    close: {
      name: 'Close', from: ['disclosed'], to: 'closed', by: lawyers, supplies: [{ id: 'note', label: 'A note for the file', kind: 'text', required: false }], when: [], issues: [], basis: 'practice', source: careProceedings,
    },
    'record-discharge': {
      name: 'Record that the order no longer holds', from: [...beforeDisclosure, 'reviewed'], to: 'discharged', by: lawyers, supplies: [day('discharged-on', 'The day'), told('reasons', 'How you know')], when: [], issues: ['no-longer-ordered'], outcome: { is: 'discharged' }, basis: 'statute', source: familyRules('Part 21'),
    },
    withdraw: {
      name: 'Withdraw the request', from: ['received'], to: 'withdrawn', by: asking, supplies: [{ id: 'reasons', label: 'Why, if you want to say', kind: 'text', required: false, shownTo: ['person'] }], when: [], issues: [], basis: 'practice', source: careProceedings,
    },
  },
  clocks: {
    'answer-request': {
      name: 'Answer the request', for: 'target', holder: 'disclosure-lawyer', count: { amount: 10, unit: 'working-days' }, starts: [{ on: 'opened' }], stops: [...ends('ordered'), ...over], configurable: true, basis: 'unverified', source: generalKnowledge,
      meaning: 'No rule says how soon a request without an order is answered. The office sets itself a day; we have not confirmed what others do.',
    },
    // The order gives the day itself: it is counted as one day that begins, and ends, with it.
    disclosure: {
      name: 'Keep the order', for: 'duty', holder: 'disclosure-lawyer', count: { amount: 1, unit: 'calendar-days', from: 'beginning-with' },
      starts: [{ on: 'field', action: 'record-order', field: 'due-on' }], restarts: [{ on: 'field', action: 'record-new-day', field: 'new-due-on' }], stops: [{ on: 'action', action: 'disclose' }, ...over],
      basis: 'statute', source: familyRules('Part 21'), meaning: 'The day that the court’s order gives. Only the court can move it. Not to keep it can be contempt of court.',
    },
  },
  documents: {
    acknowledgement: { name: 'Acknowledgement', to: ['requesting-party'], template: 'disclosure-acknowledgement', tells: ['answer-request'] },
    'order-needed-letter': { name: 'Letter: an order is needed', to: ['requesting-party'], template: 'disclosure-order-needed' },
    'question-to-court': { name: 'Question to the court', to: ['court'], template: 'disclosure-question' },
    'immunity-application': { name: 'Application: public-interest immunity', to: ['court'], template: 'disclosure-immunity', tells: ['disclosure'] },
    certificate: { name: 'Certificate and statement', to: ['court'], template: 'disclosure-certificate' },
    'disclosure-to-court': { name: 'Records for the court', to: ['court'], template: 'disclosure-to-court' },
    'disclosure-list': { name: 'What was shown and what was not', to: ['requesting-party'], template: 'disclosure-list' },
    'disclosure-list-to-parties': { name: 'What was shown and what was not', to: ['other-party'], template: 'disclosure-list-to-parties' },
    'correction-to-court': { name: 'Notice of a correction', to: ['court', 'other-party'], template: 'disclosure-correction-to-court' },
    'correction-to-recipients': { name: 'Notice of a correction', to: ['recipient'], template: 'disclosure-correction' },
    'correction-to-party': { name: 'Notice of a correction', to: ['requesting-party'], template: 'disclosure-correction-to-party' },
    'no-longer-ordered': { name: 'Letter: no longer ordered', to: ['requesting-party'], template: 'disclosure-discharged' },
  },
  tests: [],
  outcomes: {
    disclosed: { name: 'Disclosed', published: null, meaning: 'The court has what it ordered, with reasons for what was left out.', basis: 'statute', source: familyRules('Part 21') },
    'needs-order': { name: 'An order is needed', published: null, meaning: 'The records are shown only if a court orders it.', basis: 'statute', source: familyRules('rule 21.2') },
    discharged: { name: 'No longer ordered', published: null, meaning: 'The order no longer holds.', basis: 'statute', source: familyRules('Part 21') },
  },
  findings: {
    shown: { name: 'Shown whole', weighs: 'for', supplies: [{ id: 'pages', label: 'Pages', kind: 'line', required: true, shownTo: ['person'] }], meaning: 'Everything in it is shown.', basis: 'statute', source: familyRules('Part 21') },
    redacted: { name: 'Shown with blanks', weighs: 'partly', supplies: redaction, meaning: 'Some of it is left out. The list says where and why.', basis: 'statute', source: civilRules },
    withheld: { name: 'Not shown', weighs: 'against', supplies: redaction, meaning: 'It is held back. The list says on what ground.', basis: 'statute', source: familyRules('rule 21.3') },
    'not-held': {
      name: 'Not held', weighs: 'open', supplies: [text('searched', 'Where it was searched for'), choice('never', 'Why there is none', ['never-made', 'No such record was made'], ['destroyed', 'It was destroyed when its time was over'], ['elsewhere', 'Somebody else holds it'])],
      meaning: 'The council has no such record. An officer can swear to that.', basis: 'statute', source: evidenceAct('section 9(3)'),
    },
  },
  exclusions: {
    'own-data': { name: 'Your own data, without a court', instead: { scheme: 'data-rights' }, meaning: 'You can ask for what is held about yourself at any time. It is slower and parts may be left out, but needs no order.', basis: 'statute', source: gdpr('Article 15') },
    cafcass: { name: 'Cafcass’s own files', instead: { body: 'cafcass' }, meaning: 'What Cafcass wrote is asked of Cafcass, or of the court.', basis: 'practice', source: published('Ccinform, on private-law family cases') },
    'police-records': { name: 'Records of the police', instead: { body: 'police' }, meaning: 'The police disclose their own, under Part 3 of the Data Protection Act 2018.', basis: 'statute', source: published('Data Protection Act 2018', 'Part 3') },
    'court-held': { name: 'Held by the court', instead: { body: 'family-court' }, meaning: 'What lies in the court’s own file is asked of the court. Rules of court may keep it from being shown.', basis: 'statute', source: courtsData },
  },
  handovers: {
    'to-data-rights': {
      name: 'Ask for your own data, or for a record to be put right', to: { scheme: 'data-rights' }, from: ['received', 'needs-order', 'disclosed', 'closed'], by: [...asking, ...lawyers], rests: 'consent', carries: ['person', 'heads'],
      identity: 'It stays within the council: its information team learns who you are. Nothing of the family proceedings goes with it unless the court allows it.', tellsPerson: true, basis: 'statute', source: gdpr('Articles 15 and 16'),
    },
  },
  escalation: [
    { to: { body: 'family-court' }, when: 'If something is missing or wrong in a family case: tell the court in which the case is. It decides what must be shown, and you can challenge there what a record says.', basis: 'statute', source: familyRules('Part 21') },
    { to: { body: 'county-court' }, when: 'If it is a civil case: ask that court to order what is missing.', basis: 'statute', source: civilRules },
    { to: { scheme: 'data-rights' }, when: 'If a record about you is wrong, ask the council to put it right, beside the court case. Say which entry it is.', basis: 'statute', source: gdpr('Article 16') },
  ],
}
