import type { Source } from '../law/model.ts'
import type { Action, ActionId, Condition, Escalation, Field, Guard, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'

const checkedOn = '2026-11-25'
const act = (provision: string): Source => ({ instrument: 'Data Protection Act 2018', provision, checkedOn, address: 'https://www.legislation.gov.uk/ukpga/2018/12' })
const regulator = (name: string): Source => ({ instrument: `Information Commissioner’s Office, ${name}`, provision: null, checkedOn, address: 'https://ico.org.uk' })
const framework = regulator('Data protection complaints framework (February 2026)')
const whatToExpect = regulator('What to expect')
const outcomesPage = regulator('Outcomes of complaints')
const complainAboutUs = regulator('Complain about us')
const delays: Source = { instrument: 'Inforrm, figures on the Information Commissioner’s complaint handling (October 2025)', provision: null, checkedOn }
const killock: Source = { instrument: 'Killock and Veale v Information Commissioner [2021] UKUT 299 (AAC)', provision: 'paragraph 74', checkedOn }
const known: Source = { instrument: 'General knowledge, not confirmed', provision: null, checkedOn }

const person: readonly RoleId[] = ['complainant', 'representative']
const officers: readonly RoleId[] = ['case-officer', 'lead-case-officer']
/** Nothing has been decided yet on what to do with the complaint, or it is being done. */
const undecided: readonly StageId[] = ['triaged', 'investigate', 'allocated', 'enquiries']
/** The regulator has said what it will do, and is not doing more. */
const answered: readonly StageId[] = ['record-only', 'guidance-to-organisation', 'outcome']
const ends = (...stages: readonly StageId[]): readonly Trigger[] => stages.map((stage) => ({ on: 'stage', stage }))
const finished = ends('too-early', 'wrong-body', 'late', 'record-only', 'guidance-to-organisation', 'outcome', 'court', 'withdrawn')
const done = (action: string): Condition => ({ kind: 'done', action })
const not = (condition: Condition): Condition => ({ kind: 'not', condition })
const told = (id: string, label: string, hint?: string): Field => ({ id, label, ...(hint === undefined ? {} : { hint }), kind: 'text', required: true, shownTo: ['person'] })
const reasons = told('reasons', 'The reasons, for the person who complained', 'These words go into the letter.')
const toldBoth = (id: string, label: string): Field => ({ id, label, kind: 'text', required: true, shownTo: ['person', 'body'] })
const noteForFile: Field = { id: 'note', label: 'A note for the file', kind: 'text', required: false }

/** What triage looks at; it is kept, so that it can be seen afterwards why a complaint went no further. */
const looksAt: readonly Field[] = [
  { id: 'harm-found', label: 'The harm', kind: 'choice', required: true, shownTo: ['person'], options: [{ value: 'none', label: 'None that was shown' }, { value: 'some', label: 'Some' }, { value: 'serious', label: 'Serious' }] },
  { id: 'affected', label: 'Who is affected', kind: 'choice', required: true, shownTo: ['person'], options: [{ value: 'one', label: 'One person' }, { value: 'some', label: 'Some people' }, { value: 'many', label: 'Many people' }] },
  { id: 'conduct', label: 'What the organisation did about it', kind: 'choice', required: true, shownTo: ['person'], options: [{ value: 'put-right', label: 'It put it right, or is doing so' }, { value: 'explained', label: 'It explained itself' }, { value: 'nothing', label: 'Nothing' }] },
  { id: 'known-before', label: 'Whether the same is known of it already', kind: 'yes-no', required: true, shownTo: ['person'] },
]

const outcomes: readonly ActionId[] = ['find-no-infringement', 'tell-to-do-more', 'recommend', 'take-regulatory-action']
const deciding: readonly ActionId[] = [...outcomes, 'record-only', 'give-guidance']
const someInfringement: Condition = { kind: 'heads-found', how: 'some', findings: ['infringement'] }
const found: Guard = { must: someInfringement, because: 'This fits when a point is found to be an infringement.' }

const outcome = (name: string, is: string, fits: readonly Guard[], more: Partial<Action> = {}): Action => ({
  name, from: ['allocated'], to: 'outcome', by: officers, supplies: [toldBoth('reasons', 'What we think, and why, for both sides')],
  when: [
    { must: { kind: 'every-head-found' }, because: 'Each point needs a view, or the reason why there is none.', source: framework },
    { must: { kind: 'any', conditions: [{ kind: 'account-received', from: 'body' }, done('go-on-without-account')] }, because: 'Ask the organisation for its side, or say why you go on without it.', source: act('section 165(5)') },
    ...fits,
  ],
  issues: ['outcome-letter', 'outcome-to-organisation'], outcome: { is }, effect: 'decides', basis: 'statute', source: act('section 165(4)'), ...more,
})

/** Where nobody decides a point, that is said of each. */
const nothingDecided: readonly Guard[] = [
  { must: { kind: 'every-head-found' }, because: 'Say of each point why it is not decided.', source: framework },
  { must: { kind: 'heads-found', how: 'all', findings: ['no-view'] }, because: 'A point on which there is a view belongs in an outcome.' },
]

/** Whoever decided anything on it does not look at it again. */
const someoneElse: readonly Guard[] = deciding.map((action) => ({ must: { kind: 'someone-else-did', action }, because: 'Someone who had no part in what was decided must look at it again.', source: complainAboutUs }))

/** A judge decides where the regulator does not; whoever is told `record only` sees this before anything else. */
const court: Escalation = {
  to: { body: 'county-court' }, basis: 'unverified', source: act('sections 167 and 168'),
  when: 'If you want somebody to decide who is right: a court can order the organisation to comply, and to pay compensation. It does not matter what we did, and you need not wait for us. Take advice first; it can cost money.',
}

/**
 * The data protection regulator's handling of a complaint. It need not decide every complaint: some are only recorded,
 * and then the person must learn at once that a court can still decide. Which name the regulator has is the office's:
 * the Information Commissioner is being replaced by the Information Commission (Data (Use and Access) Act 2025, sections 117 to 119).
 */
export const informationCommissioner: Scheme = {
  id: 'information-commissioner',
  version: '2026-02',
  name: 'Complaint to the data protection regulator',
  purpose: 'We look at how an organisation handled information about you. We do not decide every complaint, and cannot award compensation.',
  inForce: { from: '2026-02-01', until: null },
  basis: 'statute',
  source: act('sections 165 and 166'),
  calendar: 'england-and-wales',
  runBy: 'ico',
  words: { head: 'point of complaint' },
  opening: {
    name: 'Complain about how an organisation handled your information',
    by: ['complainant', 'representative', 'case-officer'],
    supplies: [
      { id: 'asked-on', label: 'When you first asked or complained to the organisation', kind: 'date', required: false, shownTo: ['person'] },
      { id: 'last-contact-on', label: 'When you last heard from it, or it from you', kind: 'date', required: true, shownTo: ['person'] },
    ],
    heads: { label: 'Each thing that was done wrong', hint: 'One at a time.' },
  },
  roles: {
    complainant: { name: 'Complainant', side: 'person', part: 'starter' },
    representative: { name: 'Representative', side: 'person', part: 'representative' },
    'case-officer': { name: 'Case officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'] },
    'lead-case-officer': { name: 'Lead case officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'] },
    'reviewing-officer': { name: 'Reviewing officer', side: 'office', records: ['notes'] },
    'data-protection-contact': { name: 'Data protection contact of the organisation', side: 'body', part: 'correspondent' },
  },
  stages: {
    received: {
      name: 'Received', kind: 'start', turn: 'case-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'We have your complaint. You should hear from us within three months, if only how far it is.',
    },
    eligibility: {
      name: 'Is it one for us?', kind: 'working', turn: 'case-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'We are checking that this is about data protection, that the organisation had its chance to answer, and that it came in time.',
    },
    'too-early': {
      name: 'Too early', kind: 'end', turn: null, open: [],
      meaning: 'The organisation has not had its chance to answer. Complain to it first; you can come back when it has answered, or after 30 days without an answer.',
    },
    'wrong-body': { name: 'Not for us', kind: 'end', turn: null, open: [], meaning: 'This is not something that we deal with. Our letter says who does.' },
    late: { name: 'Too late for us', kind: 'end', turn: null, open: [], meaning: 'It is more than three months since you last heard from the organisation, and we will not look into it. A court may still be open to you.' },
    triaged: {
      name: 'Triage', kind: 'working', turn: 'lead-case-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'],
      meaning: 'We are deciding how far to go: by the harm, by how many people are affected, by how the organisation behaved, and by what we know of it already.',
    },
    'record-only': {
      name: 'Recorded, not decided', kind: 'working', turn: 'complainant', open: ['notes', 'parties'],
      meaning: 'We have recorded your complaint and will not decide it. A court still can: it can order the organisation to comply and to pay you compensation. You can ask us within three months to look again.',
    },
    'guidance-to-organisation': {
      name: 'The organisation was told what to do', kind: 'working', turn: 'complainant', open: ['notes', 'parties'],
      meaning: 'We told the organisation what the law asks of it, and did not decide your complaint. You can ask us within three months to look again, and a court is open to you.',
    },
    investigate: {
      name: 'To be looked into', kind: 'working', turn: 'lead-case-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'We will look into your complaint. It waits for a case officer, which can take more than half a year. We write to you at least every three months.',
    },
    allocated: {
      name: 'With a case officer', kind: 'working', turn: 'case-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'],
      meaning: 'A case officer is reading your complaint and what you sent.',
    },
    enquiries: {
      name: 'The organisation was asked', kind: 'working', turn: 'data-protection-contact', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'],
      meaning: 'We asked the organisation for its side. Our letter to it says by when.',
    },
    outcome: {
      name: 'Outcome given', kind: 'working', turn: 'complainant', open: ['notes', 'parties'],
      meaning: 'We have told you and the organisation what we think. You can ask us within three months to look again. A court can order more than we can.',
    },
    'case-review': {
      name: 'Being looked at again', kind: 'working', turn: 'reviewing-officer', open: ['notes', 'parties'],
      meaning: 'You asked us to look again. Someone who had no part in it does so. You hear within 14 days that we have your request, and have the answer within 30.',
    },
    'tribunal-s166': {
      name: 'At the tribunal', kind: 'working', turn: 'case-officer', open: ['notes', 'parties'],
      meaning: 'You asked the tribunal to make us get on with it. It can order us to answer or to say how far we are. It cannot decide who is right.',
    },
    court: { name: 'At court', kind: 'end', turn: null, open: [], meaning: 'You took it to court, which decides. We stop here.' },
    closed: { name: 'Closed', kind: 'end', turn: null, open: [], meaning: 'We have done what we can with your complaint.' },
    withdrawn: { name: 'Withdrawn', kind: 'end', turn: null, open: [], meaning: 'You told us that you did not want to go on.' },
  },
  actions: {
    acknowledge: {
      name: 'Send the receipt', from: ['received'], to: 'eligibility', by: officers, supplies: [], when: [], issues: ['receipt'], basis: 'guidance', source: whatToExpect,
    },
    'correct-last-contact': {
      name: 'Correct the day of the last contact', from: ['eligibility'], to: 'same', by: officers,
      supplies: [{ id: 'last-contact-on', label: 'The last meaningful contact between the person and the organisation', kind: 'date', required: true, shownTo: ['person'] }, told('source', 'How we know')],
      when: [], issues: [], basis: 'guidance', source: whatToExpect, note: 'A mere receipt is no meaningful contact.',
    },
    'return-as-too-early': {
      name: 'Return as too early', from: ['eligibility'], to: 'too-early', by: officers, supplies: [reasons],
      when: [], issues: ['too-early-letter'], outcome: { is: 'too-early' }, basis: 'guidance', source: whatToExpect, note: 'The organisation has 30 days to answer before we expect to be asked.',
    },
    'close-as-wrong-body': {
      name: 'Close: not for us', from: ['eligibility'], to: 'wrong-body', by: officers,
      supplies: [{ id: 'exclusion', label: 'Why it is not for us', kind: 'exclusion', required: true, shownTo: ['person'] }, reasons],
      when: [], issues: ['wrong-body-letter'], outcome: { is: 'wrong-body' }, basis: 'guidance', source: framework,
    },
    'refuse-as-late': {
      name: 'Refuse as too late', from: ['eligibility'], to: 'late', by: ['lead-case-officer'],
      supplies: [told('reasons', 'Why it is not looked into although it could be', 'Say what the person gave as the reason for the delay.')],
      when: [{ must: { kind: 'clock-over', clock: 'come-in-time' }, because: 'It is not late: less than three months have passed since the last contact.', source: whatToExpect }],
      issues: ['late-letter'], outcome: { is: 'late' }, basis: 'guidance', source: whatToExpect,
    },
    accept: {
      name: 'It is one for us', from: ['eligibility'], to: 'triaged', by: officers, supplies: [noteForFile],
      when: [{ must: { kind: 'has-heads' }, because: 'Set out each point of the complaint.' }], issues: [], basis: 'guidance', source: framework,
    },
    'record-only': {
      name: 'Record only', from: ['triaged'], to: 'record-only', by: ['lead-case-officer'], supplies: [...looksAt, reasons], when: nothingDecided, issues: ['record-only-letter'], outcome: { is: 'logged' }, effect: 'decides',
      basis: 'guidance', source: framework, note: 'Nobody then decides the complaint unless a court does. The letter begins with that.',
    },
    'give-guidance': {
      name: 'Tell the organisation what to do', from: ['triaged'], to: 'guidance-to-organisation', by: ['lead-case-officer'],
      supplies: [...looksAt, toldBoth('reasons', 'Why it goes no further than this'), toldBoth('guidance', 'What the organisation is told')],
      when: nothingDecided, issues: ['guidance-letter', 'guidance-to-organisation'], outcome: { is: 'guidance-given' }, effect: 'decides', basis: 'guidance', source: framework,
    },
    investigate: {
      name: 'Look into it', from: ['triaged'], to: 'investigate', by: ['lead-case-officer'], supplies: [...looksAt, noteForFile], when: [], issues: ['investigate-letter'], basis: 'guidance', source: framework,
    },
    allocate: {
      name: 'Allocate', from: ['investigate', 'allocated'], to: 'allocated', by: ['lead-case-officer'],
      supplies: [{ id: 'officer', label: 'Who will look into it', kind: 'staff', roles: ['case-officer', 'lead-case-officer'], required: true }],
      when: [], issues: [], effect: 'assigns', basis: 'practice', source: framework,
    },
    'ask-organisation': {
      name: 'Ask the organisation', from: ['allocated'], to: 'enquiries', by: officers,
      supplies: [{ id: 'enquiry', label: 'What we ask the organisation', hint: 'These words go to its data protection contact.', kind: 'text', required: true, shownTo: ['body'] }],
      when: [], issues: ['enquiry'], basis: 'statute', source: act('section 165(5)'),
    },
    'give-account': {
      name: 'Send our answer', from: ['enquiries'], to: 'allocated', by: ['data-protection-contact'],
      supplies: [{ id: 'account', label: 'What happened, from your side', kind: 'text', required: true, shownTo: ['body'] }],
      when: [], issues: [], receives: { from: 'body', field: 'account' }, basis: 'statute', source: act('section 165(5)'),
    },
    'record-account': {
      name: 'Record the organisation’s answer', from: ['allocated', 'enquiries'], to: 'allocated', by: officers,
      supplies: [{ id: 'account', label: 'What the organisation said', kind: 'text', required: true }, { id: 'source', label: 'Where it comes from', kind: 'line', required: true }],
      when: [], issues: [], receives: { from: 'body', field: 'account' }, basis: 'statute', source: act('section 165(5)'),
    },
    'go-on-without-account': {
      name: 'Go on without its answer', from: ['enquiries'], to: 'allocated', by: officers, supplies: [{ id: 'why-without', label: 'Why', kind: 'text', required: true }], when: [], issues: [], basis: 'practice', source: framework,
    },
    'tell-progress': {
      name: 'Say how far it is', from: undecided, to: 'same', by: officers, supplies: [told('progress', 'What has been done, and what is still to do')],
      when: [], issues: ['progress-letter'], basis: 'statute', source: act('sections 165(5) and 166(1)'), note: 'At least every three months, also while the complaint waits.',
    },
    'add-information': {
      name: 'Add something', from: ['received', 'eligibility', ...undecided], to: 'same', by: person, supplies: [told('addition', 'What you want to add')], when: [], issues: [], basis: 'practice', source: whatToExpect,
    },
    'find-no-infringement': outcome('Outcome: no infringement', 'no-infringement', [{ must: not(someInfringement), because: 'This fits when no point is found to be an infringement.' }]),
    'tell-to-do-more': outcome('Outcome: the organisation has more to do', 'more-to-do', [found]),
    recommend: outcome('Outcome: recommendations', 'recommendations', []),
    'take-regulatory-action': outcome('Outcome: regulatory action', 'regulatory-action', [found], { by: ['lead-case-officer'], note: 'A reprimand, an information, assessment or enforcement notice, or a penalty. Rare.' }),
    'ask-for-case-review': {
      name: 'Ask us to look again', from: answered, to: 'case-review', by: [...person, ...officers],
      supplies: [told('grounds', 'What we got wrong')],
      when: [
        { must: { kind: 'any', conditions: [{ kind: 'clock-running', clock: 'case-review' }, done('ask-for-case-review')] }, because: 'The three months in which you can ask us to look again are over.', source: complainAboutUs },
        { must: not(done('ask-for-case-review')), because: 'It has been looked at again already; there is one such look.' },
      ],
      issues: [], basis: 'guidance', source: complainAboutUs, note: 'It can be asked for in any other way too.',
    },
    'acknowledge-case-review': {
      name: 'Acknowledge the request', from: ['case-review'], to: 'same', by: ['reviewing-officer'], supplies: [],
      when: [{ must: not(done('acknowledge-case-review')), because: 'It has been acknowledged.' }], issues: ['case-review-acknowledgement'], basis: 'guidance', source: complainAboutUs,
    },
    'review-stands': {
      name: 'It stands', from: ['case-review'], to: 'outcome', by: ['reviewing-officer'], supplies: [reasons],
      when: someoneElse, issues: ['case-review-letter'], basis: 'guidance', source: complainAboutUs,
    },
    'review-reopens': {
      name: 'We look at it anew', from: ['case-review'], to: 'triaged', by: ['reviewing-officer'], supplies: [reasons],
      when: someoneElse, issues: ['case-review-reopened-letter'], basis: 'guidance', source: complainAboutUs,
    },
    'record-tribunal': {
      name: 'Say that the tribunal was asked', from: [...undecided, ...answered], to: 'tribunal-s166', by: [...person, ...officers],
      supplies: [{ id: 'tribunal-reference', label: 'The tribunal’s reference', kind: 'line', required: true, shownTo: ['person'] }],
      when: [], issues: [], basis: 'statute', source: act('section 166'), note: 'The tribunal can order us to take steps or to say how far we are. It does not look at who is right.',
    },
    'go-on-after-tribunal': {
      name: 'Go on after the tribunal', from: ['tribunal-s166'], to: 'triaged', by: officers, supplies: [told('tribunal-result', 'What the tribunal decided, and what we do now')],
      when: [], issues: ['tribunal-letter'], basis: 'statute', source: act('section 166'),
    },
    'end-after-tribunal': {
      name: 'The outcome stands after the tribunal', from: ['tribunal-s166'], to: 'outcome', by: officers, supplies: [told('tribunal-result', 'What the tribunal decided, and what we do now')],
      when: [{ must: { kind: 'any', conditions: deciding.map(done) }, because: 'There is no outcome yet, so the complaint goes on.' }],
      issues: ['tribunal-letter'], basis: 'statute', source: killock,
    },
    'record-court': {
      name: 'Say that a court has it', from: [...undecided, ...answered], to: 'court', by: [...person, ...officers],
      supplies: [{ id: 'court-reference', label: 'The court’s reference', kind: 'line', required: true, shownTo: ['person'] }], when: [], issues: [], basis: 'guidance', source: framework,
    },
    close: {
      name: 'Close', from: answered, to: 'closed', by: officers, supplies: [noteForFile],
      when: [{ must: { kind: 'any', conditions: [{ kind: 'clock-over', clock: 'case-review' }, done('ask-for-case-review')] }, because: 'The person still has time to ask us to look again.' }],
      issues: ['closed-letter'], basis: 'guidance', source: complainAboutUs,
    },
    withdraw: {
      name: 'Withdraw the complaint', from: ['received', 'eligibility', ...undecided, 'case-review'], to: 'withdrawn', by: person, supplies: [{ ...told('reasons', 'Why, if you want to say'), required: false }],
      when: [], issues: [], basis: 'practice', source: whatToExpect, note: 'We stop. Time limits elsewhere go on running.',
    },
  },
  clocks: {
    'come-in-time': {
      name: 'Come to the regulator', for: 'limit', holder: 'complainant', count: { amount: 3, unit: 'months' },
      starts: [{ on: 'opened', field: 'last-contact-on' }], restarts: [{ on: 'field', action: 'correct-last-contact', field: 'last-contact-on' }], stops: ends('triaged'), basis: 'guidance', source: whatToExpect,
      meaning: 'A complaint should reach the regulator within three months of the last meaningful contact with the organisation. A later one may be refused.',
    },
    progress: {
      name: 'Say how far it is, or give the outcome', for: 'duty', holder: 'case-officer', count: { amount: 3, unit: 'months', from: 'beginning-with' },
      starts: [{ on: 'opened' }, ...ends('triaged')], restarts: [{ on: 'action', action: 'tell-progress' }], stops: finished,
      basis: 'statute', source: act('section 166(1)(b) and (c)'),
      meaning: 'Within three months, the day of receipt being the first, and within each three months after that, the person is told how far it is or what came of it. Otherwise the tribunal can order it.',
    },
    'outcome-aim': {
      name: 'Give the outcome', for: 'target', holder: 'case-officer', count: { amount: 90, unit: 'calendar-days' }, starts: [{ on: 'opened' }], stops: finished, configurable: true, basis: 'practice', source: delays,
      meaning: 'The regulator’s own aim. In 2024/25 it was missed in seven of ten cases, and in October 2025 a complaint waited about 29 weeks for a case officer.',
    },
    account: {
      name: 'Answer the regulator', for: 'duty', holder: 'data-protection-contact', count: { amount: 28, unit: 'calendar-days' }, starts: ends('enquiries'), stops: ends('allocated', 'withdrawn', 'court', 'tribunal-s166'), configurable: true, basis: 'unverified', source: known,
      meaning: 'The regulator says by when it wants an answer; 28 days is what this office asks for unless it says otherwise.',
    },
    'case-review': {
      name: 'Ask the regulator to look again', for: 'limit', holder: 'complainant', count: { amount: 3, unit: 'months' },
      starts: deciding.map((action) => ({ on: 'action', action })), stops: [{ on: 'action', action: 'ask-for-case-review' }], basis: 'guidance', source: complainAboutUs,
      meaning: 'A person who disagrees with the outcome asks for a case review within three months of it.',
    },
    'case-review-acknowledgement': {
      name: 'Acknowledge the request to look again', for: 'duty', holder: 'reviewing-officer', count: { amount: 14, unit: 'calendar-days' },
      starts: [{ on: 'action', action: 'ask-for-case-review' }], stops: [{ on: 'action', action: 'acknowledge-case-review' }, ...ends('outcome', 'triaged', 'withdrawn')], basis: 'guidance', source: complainAboutUs,
      meaning: 'The regulator acknowledges a request for a case review within 14 days.',
    },
    'case-review-answer': {
      name: 'Answer the request to look again', for: 'duty', holder: 'reviewing-officer', count: { amount: 30, unit: 'calendar-days' },
      starts: [{ on: 'action', action: 'ask-for-case-review' }], stops: ends('outcome', 'triaged', 'withdrawn'), basis: 'guidance', source: complainAboutUs,
      meaning: 'The regulator answers a request for a case review within 30 days in most cases.',
    },
    'tribunal-s166': {
      name: 'Wait before asking the tribunal', for: 'wait', holder: 'complainant', count: { amount: 3, unit: 'months' },
      starts: [{ on: 'opened' }, ...ends('triaged')], restarts: [{ on: 'action', action: 'tell-progress' }], stops: [...finished, ...ends('tribunal-s166')], basis: 'statute', source: act('section 166(1)'),
      meaning: 'With no news and no outcome in three months, or in any three months after that, the person can ask the First-tier Tribunal to order the regulator to take steps. The tribunal does not decide who is right.',
    },
    'tribunal-by': {
      name: 'Ask the tribunal', for: 'limit', holder: 'complainant', count: { amount: 6, unit: 'months', then: { amount: 28, unit: 'calendar-days' } }, starts: [{ on: 'opened' }], stops: ends('tribunal-s166', 'court', 'closed', 'withdrawn'), basis: 'unverified', source: known,
      meaning: 'It is said that the tribunal must be asked within 28 days after six months from the complaint. Do not wait for the last day, and ask the tribunal for its limit.',
    },
  },
  documents: {
    receipt: { name: 'Receipt', to: ['complainant'], template: 'regulator-receipt', tells: ['progress', 'tribunal-s166'] },
    'too-early-letter': { name: 'Letter: complain to the organisation first', to: ['complainant'], template: 'regulator-too-early' },
    'wrong-body-letter': { name: 'Letter: not for us', to: ['complainant'], template: 'regulator-wrong-body' },
    'late-letter': { name: 'Letter: too late for us', to: ['complainant'], template: 'regulator-late' },
    'record-only-letter': { name: 'Letter: recorded, not decided', to: ['complainant'], template: 'regulator-record-only', tells: ['case-review'] },
    'guidance-letter': { name: 'Letter: the organisation was told what to do', to: ['complainant'], template: 'regulator-guidance', tells: ['case-review'] },
    'guidance-to-organisation': { name: 'Guidance to the organisation', to: ['data-protection-contact'], template: 'regulator-guidance-to-body' },
    'investigate-letter': { name: 'Letter: we will look into it', to: ['complainant'], template: 'regulator-investigate', tells: ['progress', 'tribunal-s166'] },
    enquiry: { name: 'Enquiry to the organisation', to: ['data-protection-contact'], template: 'regulator-enquiry', tells: ['account'] },
    'progress-letter': { name: 'Letter: how far it is', to: ['complainant'], template: 'regulator-progress', tells: ['progress', 'tribunal-s166'] },
    'outcome-letter': { name: 'Outcome', to: ['complainant'], template: 'regulator-outcome', tells: ['case-review'] },
    'outcome-to-organisation': { name: 'Outcome, to the organisation', to: ['data-protection-contact'], template: 'regulator-outcome-to-body' },
    'case-review-acknowledgement': { name: 'Acknowledgement of the request to look again', to: ['complainant'], template: 'regulator-review-acknowledgement', tells: ['case-review-answer'] },
    'case-review-letter': { name: 'Answer: it stands', to: ['complainant'], template: 'regulator-review-stands' },
    'case-review-reopened-letter': { name: 'Answer: we look at it anew', to: ['complainant'], template: 'regulator-review-reopened', tells: ['progress'] },
    'closed-letter': { name: 'Letter: closed', to: ['complainant'], template: 'regulator-closed' },
    'tribunal-letter': { name: 'Letter: after the tribunal', to: ['complainant'], template: 'regulator-after-tribunal' },
  },
  tests: [],
  outcomes: {
    'no-infringement': { name: 'No infringement', published: null, meaning: 'We think that the organisation kept to data protection law.', basis: 'guidance', source: outcomesPage },
    'more-to-do': { name: 'The organisation has more to do', published: null, meaning: 'We told the organisation to do more: to release, to correct or to explain something.', basis: 'guidance', source: outcomesPage },
    recommendations: { name: 'Recommendations', published: null, meaning: 'We recommended to the organisation how to do better.', basis: 'guidance', source: outcomesPage },
    'regulatory-action': { name: 'Regulatory action', published: null, meaning: 'We go further: a reprimand, a notice or a penalty. That is rare.', basis: 'guidance', source: outcomesPage },
    logged: { name: 'Recorded, not decided', published: null, meaning: 'We keep it as intelligence about the organisation, and have not decided who is right.', basis: 'guidance', source: framework },
    'guidance-given': { name: 'The organisation was told what to do', published: null, meaning: 'We told the organisation what the law asks of it, and have not decided who is right.', basis: 'guidance', source: framework },
    'too-early': { name: 'Too early', published: null, meaning: 'The organisation has not had its chance to answer.', basis: 'guidance', source: whatToExpect },
    'wrong-body': { name: 'Not for us', published: null, meaning: 'It is not something that we deal with.', basis: 'guidance', source: framework },
    late: { name: 'Too late for us', published: null, meaning: 'It came more than three months after the last contact with the organisation.', basis: 'guidance', source: whatToExpect },
  },
  findings: {
    infringement: { name: 'Infringement likely', meaning: 'We think it likely that the organisation broke the law here.', weighs: 'for', supplies: [toldBoth('reasons', 'Why'), toldBoth('to-do', 'What the organisation has to do')], basis: 'guidance', source: outcomesPage },
    'no-infringement': { name: 'No infringement', meaning: 'We think that the organisation kept to the law here.', weighs: 'against', supplies: [toldBoth('reasons', 'Why')], basis: 'guidance', source: outcomesPage },
    'no-view': { name: 'No view', meaning: 'We do not decide this point.', weighs: 'open', supplies: [toldBoth('reasons', 'Why we do not decide it')], basis: 'guidance', source: framework },
  },
  exclusions: {
    'not-data-protection': { name: 'Not about data protection', instead: { body: 'lgsco' }, basis: 'guidance', source: framework, meaning: 'How a council treated you is for its own complaint procedure, and then for its ombudsman.' },
    'professional-conduct': { name: 'About a social worker’s conduct', instead: { scheme: 'social-work-england' }, basis: 'guidance', source: framework, meaning: 'Whether a social worker is honest and fit to practise is for the regulator of that profession.' },
    'not-about-you': { name: 'Not about your own information', basis: 'statute', source: act('section 165(1)'), meaning: 'A complaint is for the person whom the information is about, or for someone with their authority.' },
    'court-acting-judicially': { name: 'About a court deciding', instead: { body: 'family-court' }, basis: 'unverified', source: known, meaning: 'What a court does when it decides is for the courts, not for us.' },
  },
  handovers: {
    'back-to-organisation': {
      name: 'Hand back to the organisation', to: { scheme: 'data-protection-complaint' }, from: ['eligibility'], by: officers, rests: 'consent',
      carries: ['person', 'narrative', 'heads', 'clocks'], identity: 'The organisation will learn that you complained, and what about.', tellsPerson: true, basis: 'guidance', source: whatToExpect,
    },
    'to-social-work-england': {
      name: 'Hand over to the social work regulator', to: { scheme: 'social-work-england' }, from: ['eligibility', 'outcome', 'record-only'], by: officers, rests: 'consent',
      carries: ['person', 'narrative', 'heads'], identity: 'The social work regulator will learn who you are, and will tell the social worker that you raised the concern.', tellsPerson: true, basis: 'practice', source: framework,
    },
  },
  escalation: [
    { ...court, from: answered },
    {
      to: { scheme: 'information-commissioner' }, clock: 'case-review', from: answered, basis: 'guidance', source: complainAboutUs,
      when: 'If we got it wrong: ask us to look again, within three months. Someone who had no part in it does so.',
    },
    {
      to: { body: 'first-tier-tribunal' }, clock: 'tribunal-by', from: [...undecided, ...answered], basis: 'statute', source: act('section 166'),
      when: 'If we take no proper step, or you hear nothing from us for three months: ask the tribunal to order us to. It cannot decide who is right.',
    },
    { to: { body: 'high-court' }, from: answered, basis: 'unverified', source: known, when: 'If what we decided was unlawful: a court can review it. Its time limit is short, so take legal advice at once.' },
    { to: { scheme: 'data-protection-complaint' }, from: ['eligibility', 'too-early'], basis: 'guidance', source: whatToExpect, when: 'Before us: complain to the organisation itself, and ask it again after 30 days.' },
    { ...court, from: ['eligibility', 'late', 'wrong-body', ...undecided] },
  ],
}
