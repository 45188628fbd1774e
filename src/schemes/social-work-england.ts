import type { Source } from '../law/model.ts'
import type { Action, ActionId, Condition, Field, Guard, RoleId, Scheme, StageId, Trigger } from '../scheme/language.ts'

const checkedOn = '2026-11-25'
const regulations = (provision: string): Source => ({ instrument: 'Social Workers Regulations 2018', provision, checkedOn, address: 'https://www.legislation.gov.uk/uksi/2018/893' })
const swe = (name: string): Source => ({ instrument: `Social Work England, ${name}`, provision: null, checkedOn, address: 'https://www.socialworkengland.org.uk/concerns' })
const newConcerns = swe('New concerns')
const triageGuidance = swe('Triage guidance')
const whatHappens = swe('What happens after you raise a concern')
const howWeInvestigate = swe('How we investigate')
const caseExaminers = swe('Case examiner guidance')
const flowchart = swe('Fitness to practise process flowchart')
const earlyReviews = swe('Early reviews')
const forEmployers = swe('Guidance for employers')
const publications = swe('Fitness to practise publications policy')
const restoration = swe('Restoration after removal orders')
const basw: Source = { instrument: 'British Association of Social Workers, advice on fitness to practise', provision: null, checkedOn }
const known: Source = { instrument: 'General knowledge, not confirmed', provision: null, checkedOn }

const person: readonly RoleId[] = ['complainant', 'representative']
const examiners: readonly RoleId[] = ['lay-case-examiner', 'social-work-case-examiner']
/** An interim order can be made, reviewed and ended in each; it does not stop what else is done there. */
const later: readonly StageId[] = ['case-examiners', 'accepted-disposal', 'hearing']
const underWay: readonly StageId[] = ['investigating', 'interim-order', ...later]
const ends = (...stages: readonly StageId[]): readonly Trigger[] => stages.map((stage) => ({ on: 'stage', stage }))
const on = (...actions: readonly ActionId[]): readonly Trigger[] => actions.map((action) => ({ on: 'action', action }))
const done = (action: ActionId): Condition => ({ kind: 'done', action })
const not = (condition: Condition): Condition => ({ kind: 'not', condition })
const told = (id: string, label: string, hint?: string): Field => ({ id, label, ...(hint === undefined ? {} : { hint }), kind: 'text', required: true, shownTo: ['person'] })
const toldAll = (id: string, label: string, hint?: string): Field => ({ ...told(id, label, hint), shownTo: ['person', 'body'] })
const reasons = told('reasons', 'The reasons, for the person who raised the concern', 'These words go into the letter.')
const adjudicators: Field = { id: 'adjudicators', label: 'The two or more adjudicators who decided', kind: 'line', required: true, shownTo: ['person', 'body'] }
const lastDay = (label: string): Field => ({ id: 'ends-on', label, kind: 'date', required: true, future: true, shownTo: ['person', 'body'] })

const viewsOfBoth: readonly Guard[] = [
  { must: done('give-lay-view'), because: 'The lay case examiner has not given a view.', source: caseExaminers },
  { must: done('give-social-work-view'), because: 'The case examiner who is a social worker has not given a view.', source: caseExaminers },
]
const yes = (field: string): Condition => ({ kind: 'chosen', field, is: ['yes'] })
const prospect: readonly Guard[] = ['lay-prospect', 'social-work-prospect'].map((field) => ({ must: yes(field), because: 'A case examiner sees no realistic prospect, so it goes no further.', source: caseExaminers }))
const noProspect: Guard = { must: { kind: 'any', conditions: ['lay-prospect', 'social-work-prospect'].map((field) => not(yes(field))) }, because: 'Both case examiners see a realistic prospect: refer it to a hearing, or propose how it ends without one.', source: caseExaminers }
const proposed = (...disposals: readonly string[]): Guard => ({ must: { kind: 'chosen', field: 'disposal', is: disposals }, because: 'Something else was proposed to the social worker.', source: caseExaminers })
const foundAs = (findings: readonly string[], because: string): readonly Guard[] => [
  { must: { kind: 'every-head-found' }, because: 'Each allegation needs its own answer.' },
  { must: { kind: 'heads-found', how: 'all', findings }, because },
]
const accepted = foundAs(['accepted', 'no-prospect'], 'Say of each allegation what the social worker accepted.')
const view = (name: string, by: RoleId, whose: string, other: ActionId): Action => ({
  name, from: ['case-examiners'], to: 'same', by: [by],
  supplies: [
    { id: `${whose}-prospect`, label: 'Whether there is a realistic prospect that adjudicators find fitness to practise impaired', kind: 'yes-no', required: true },
    { id: `${whose}-hearing`, label: 'Whether a hearing would be in the public interest', kind: 'yes-no', required: true },
    { id: 'view', label: 'Why', kind: 'text', required: true },
  ],
  when: [{ must: { kind: 'someone-else-did', action: other }, because: 'One person cannot be both case examiners.', source: caseExaminers }],
  issues: [], basis: 'statute', source: regulations('Schedule 2, paragraph 10(1)'),
})
const noneHasProspect = foundAs(['no-prospect'], 'Say of each allegation that there is no realistic prospect, and why.')
const examined = (name: string, to: StageId, is: string, source: Source, note: string): Action => ({
  name, from: ['case-examiners'], to, by: examiners, supplies: [toldAll('reasons', 'The reasons')], when: [...viewsOfBoth, noProspect, ...noneHasProspect],
  issues: ['decision-to-complainant', 'decision-to-social-worker', 'decision-to-employer'], outcome: { is }, effect: 'decides', basis: 'guidance', source, note,
})

const someProved: Guard = { must: { kind: 'heads-found', how: 'some', findings: ['proved'] }, because: 'No fact has been found proved.', source: regulations('Schedule 2, Part 3') }
const sanction = (name: string, to: StageId, is: string, supplies: readonly Field[], when: readonly Guard[], note: string): Action => ({
  name, from: ['hearing'], to, by: ['adjudicator'], supplies: [adjudicators, toldAll('reasons', 'Facts, ground, impairment and sanction, with the reasons'), ...supplies],
  when: [
    { must: { kind: 'has-heads' }, because: 'Set out each allegation.' },
    { must: { kind: 'every-head-found' }, because: 'Each allegation needs a finding: facts come first.', source: regulations('Schedule 2, Part 3') },
    { must: { kind: 'heads-found', how: 'all', findings: ['proved', 'not-proved'] }, because: 'Say of each allegation whether it is proved.', source: regulations('Schedule 2, Part 3') },
    ...when,
  ],
  issues: ['decision-to-complainant', 'decision-to-social-worker', 'decision-to-employer'], outcome: { is }, effect: 'decides', basis: 'statute', source: regulations('Schedule 2, Part 3'), note,
})
const interimOrder = (name: string, from: readonly StageId[], to: StageId | 'same'): Action => ({
  name, from, to, by: ['adjudicator'],
  supplies: [
    {
      id: 'kind', label: 'Which order', kind: 'choice', required: true, shownTo: ['person', 'body'],
      options: [{ value: 'conditions', label: 'Conditions of practice, for now' }, { value: 'suspension', label: 'Suspension, for now' }],
    },
    adjudicators, lastDay('The last day of the order, at most 18 months away'), toldAll('risk', 'The risk that makes it necessary', 'It is about risk. Nothing has been found.'),
  ],
  when: [{ must: { kind: 'issued', document: 'interim-order-proposal' }, because: 'The social worker must first be told of the proposed order and why, and be able to answer.', source: regulations('Schedule 2, paragraph 8(3)') }],
  issues: ['interim-order-to-complainant', 'interim-order-to-social-worker', 'interim-order-to-employer'], basis: 'statute', source: regulations('Schedule 2, paragraph 8'),
})
/** Made, and neither lifted nor over: its review is waited for, or late. */
const interimInForce: Guard = {
  must: { kind: 'any', conditions: [{ kind: 'clock-running', clock: 'interim-order-review' }, { kind: 'clock-over', clock: 'interim-order-review' }] }, because: 'There is no interim order.',
}
const liftInterim = (name: string, from: readonly StageId[], to: StageId | 'same'): Action => ({
  name, from, to, by: ['adjudicator'], supplies: [adjudicators, toldAll('reasons', 'Why it is no longer necessary')],
  when: [interimInForce],
  issues: ['interim-order-ended-to-complainant', 'interim-order-ended-to-social-worker', 'interim-order-ended-to-employer'], basis: 'statute', source: regulations('Schedule 2, paragraph 14(5)'),
})
const interimOver = [...on('lift-interim-order', 'lift-interim-order-later'), ...ends('closed', 'order', 'removed')]

/**
 * How Social Work England deals with a concern about a social worker, from the first letter to the end of an order. It
 * protects the public and is no redress: whoever raised the concern is told what became of it, and gets nothing else.
 */
export const socialWorkEngland: Scheme = {
  id: 'social-work-england',
  version: '2022-12',
  name: 'Concern about a social worker',
  purpose: 'We look at whether a social worker is fit to practise, to protect the public. We cannot put right what happened to you, change a record or award anything.',
  inForce: { from: '2022-12-16', until: null },
  basis: 'statute',
  source: regulations('Part 5 and Schedule 2'),
  calendar: 'england-and-wales',
  runBy: 'swe',
  words: { head: 'allegation' },
  opening: {
    name: 'Raise a concern about a social worker',
    by: ['complainant', 'representative', 'triage-officer'],
    supplies: [
      { id: 'social-worker', label: 'The social worker’s name', kind: 'line', required: true, shownTo: ['person'] },
      { id: 'number', label: 'The registration number, if you know it', kind: 'line', required: false, shownTo: ['person'] },
      {
        id: 'referrer', label: 'Who raises it', kind: 'choice', required: true, shownTo: ['person'],
        options: [{ value: 'public', label: 'Someone affected, or anyone else' }, { value: 'employer', label: 'The employer' }, { value: 'police', label: 'The police' }, { value: 'regulator', label: 'Another regulator or ombudsman' }],
      },
      { id: 'employer-knows', label: 'Whether the employer knows', kind: 'yes-no', required: true, shownTo: ['person'] },
      { id: 'known-from', label: 'How it is known: seen, heard, or from which paper', kind: 'text', required: false, shownTo: ['person'] },
    ],
    heads: { label: 'Each thing that the social worker did or failed to do', hint: 'One at a time, with the day. If an entry in a record is wrong: which entry, and what is true.' },
  },
  roles: {
    complainant: { name: 'Person who raised the concern', side: 'person', part: 'starter' },
    representative: { name: 'Representative', side: 'person', part: 'representative' },
    'triage-officer': { name: 'Triage officer', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'] },
    'fitness-investigator': { name: 'Fitness to practise investigator', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'evidence'] },
    'lay-case-examiner': { name: 'Case examiner, lay', side: 'office', records: ['notes', 'findings'] },
    'social-work-case-examiner': { name: 'Case examiner, social worker', side: 'office', records: ['notes', 'findings'] },
    adjudicator: { name: 'Adjudicator', side: 'office', records: ['notes', 'findings'] },
    'case-review-officer': { name: 'Case review officer', side: 'office', records: ['notes', 'parties', 'evidence'] },
    'employer-contact': { name: 'Employer', side: 'body', part: 'correspondent' },
    registrant: { name: 'Social worker', side: 'outside' },
  },
  stages: {
    received: {
      name: 'Received', kind: 'start', turn: 'triage-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'We have your concern. Within two weeks we write to say so, and whether the person is on our register.',
    },
    signposted: { name: 'Not for us', kind: 'end', turn: null, open: [], meaning: 'This is not something that we deal with. Our letter says who does. The social worker was not told of it.' },
    triage: {
      name: 'Triage', kind: 'working', turn: 'triage-officer', open: ['heads', 'facts', 'notes', 'parties', 'evidence', 'findings'],
      meaning: 'We decide whether there are reasonable grounds to investigate. We aim to do so in 12 weeks; it has often taken much longer, and most concerns end here. You are told either way, with the reasons.',
    },
    'closed-at-triage': { name: 'Closed at triage', kind: 'end', turn: null, open: [], meaning: 'We will not investigate, and told you why. The social worker is normally not told, and nothing is published.' },
    investigating: {
      name: 'Being investigated', kind: 'working', turn: 'fitness-investigator', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'We are gathering evidence. The social worker is told of the concern, and who raised it. We say that this takes about six months; often it takes longer.',
    },
    'interim-order': {
      name: 'Being investigated, under an interim order', kind: 'working', turn: 'fitness-investigator', open: ['heads', 'facts', 'notes', 'parties', 'evidence'],
      meaning: 'The social worker may practise only under conditions, or not at all, while we investigate. That is about risk; nothing has been found. It is looked at again at least every six months.',
    },
    'case-examiners': {
      name: 'With the case examiners', kind: 'working', turn: 'social-work-case-examiner', open: ['notes', 'parties', 'findings'],
      meaning: 'Two case examiners, one of them a social worker, decide whether it goes to a hearing or can end without one. You are told what they decide.',
    },
    'accepted-disposal': {
      name: 'Settlement offered to the social worker', kind: 'working', turn: 'social-work-case-examiner', open: ['notes', 'parties', 'findings'],
      meaning: 'The case examiners proposed how it should end without a hearing. The social worker can accept that, or have a hearing.',
    },
    hearing: {
      name: 'Waiting for or in a hearing', kind: 'working', turn: 'adjudicator', open: ['notes', 'parties', 'findings'],
      meaning: 'Adjudicators will hear the case and decide. Waiting for a hearing has taken years. You may be asked to give evidence, and we keep you informed meanwhile.',
    },
    order: {
      name: 'An order is in force', kind: 'working', turn: 'case-review-officer', open: ['notes', 'parties', 'evidence'],
      meaning: 'The social worker is under an order, which is published. We check that it is kept to, and look at it again before it ends.',
    },
    review: { name: 'The order is being reviewed', kind: 'working', turn: 'adjudicator', open: ['notes', 'parties', 'evidence'], meaning: 'Adjudicators decide whether the order ends, goes on or is replaced.' },
    expired: { name: 'The order has ended', kind: 'end', turn: null, open: [], meaning: 'The order has ended. The social worker may practise without it.' },
    removed: { name: 'Removed from the register', kind: 'end', turn: null, open: [], meaning: 'The social worker was removed from the register and may not practise. They can ask to come back after five years.' },
    closed: { name: 'Closed', kind: 'end', turn: null, open: [], meaning: 'The case has ended without an order. What was decided, and why, was told to you, and decisions of case examiners and adjudicators are published.' },
  },
  actions: {
    acknowledge: {
      name: 'Send the receipt', from: ['received'], to: 'same', by: ['triage-officer'], supplies: [],
      when: [{ must: not(done('acknowledge')), because: 'The receipt has been sent.' }], issues: ['receipt'], basis: 'guidance', source: newConcerns,
    },
    'tell-employer-number': {
      name: 'Give the employer the number', from: ['received', 'triage'], to: 'same', by: ['triage-officer'], supplies: [],
      when: [{ must: { kind: 'chosen', field: 'referrer', is: ['employer'] }, because: 'It was not the employer who raised it. The employer is told when an investigation is opened, and not before.', source: howWeInvestigate }],
      issues: ['receipt-to-employer'], basis: 'guidance', source: forEmployers,
      note: 'Where the employer raised it: the number and the day of receipt, which it can give to those it tells of the referral.',
    },
    'start-triage': {
      name: 'On the register: begin triage', from: ['received'], to: 'triage', by: ['triage-officer'],
      supplies: [{ id: 'register-number', label: 'The number in the register', kind: 'line', required: true }],
      when: [{ must: { kind: 'has-heads' }, because: 'Set out each allegation.' }], issues: [], basis: 'guidance', source: triageGuidance,
    },
    signpost: {
      name: 'Close: not for us', from: ['received', 'triage'], to: 'signposted', by: ['triage-officer'],
      supplies: [{ id: 'exclusion', label: 'Why it is not for us', kind: 'exclusion', required: true, shownTo: ['person'] }, reasons], when: [], issues: ['signpost-letter'], outcome: { is: 'signposted' }, basis: 'guidance', source: newConcerns,
    },
    'add-information': {
      name: 'Add something', from: ['received', 'triage', 'investigating', 'interim-order'], to: 'same', by: person, supplies: [told('addition', 'What you want to add')], when: [], issues: [], basis: 'guidance', source: whatHappens,
    },
    'say-to-stop': {
      name: 'Say that you do not want it to go on', from: ['received', 'triage', ...underWay], to: 'same', by: person, supplies: [told('wish', 'Why, if you want to say')].map((field) => ({ ...field, required: false })),
      when: [], issues: [], basis: 'practice', source: whatHappens, note: 'We look at what you say. It can still go on without you, since it is there to protect the public.',
    },
    'ask-for-information': {
      name: 'Ask the person for more', from: ['triage', 'investigating', 'interim-order'], to: 'same', by: ['triage-officer', 'fitness-investigator'],
      supplies: [told('question', 'What we need to know')], when: [], issues: ['more-information-letter'], basis: 'guidance', source: whatHappens,
    },
    'close-at-triage': {
      name: 'Close at triage', from: ['triage'], to: 'closed-at-triage', by: ['triage-officer'], supplies: [told('reasons', 'Why there are no reasonable grounds to investigate', 'In doubt, open it.')],
      when: foundAs(['no-grounds'], 'Say of each allegation why there are no reasonable grounds.'), issues: ['closed-at-triage-letter'], outcome: { is: 'closed-at-triage' }, effect: 'decides', basis: 'guidance', source: triageGuidance,
      note: 'Only the person who raised it is told. It is not published.',
    },
    'open-investigation': {
      name: 'Open an investigation', from: ['triage'], to: 'investigating', by: ['triage-officer'],
      supplies: [told('scope', 'What is investigated'), { id: 'contact-person', label: 'Whom the person can reach, by name', kind: 'line', required: true, shownTo: ['person'] }],
      when: [{ must: { kind: 'party-present', role: 'registrant' }, because: 'Record the social worker as a party first, so that they can be told.' }],
      issues: ['opened-letter'], basis: 'guidance', source: triageGuidance, note: 'The letter tells the person that the social worker will learn who raised it.',
    },
    'tell-social-worker': {
      name: 'Tell the social worker and the employer', from: ['investigating', 'interim-order'], to: 'same', by: ['fitness-investigator'],
      supplies: [{ id: 'raised-by', label: 'Who raised it, as the social worker is told', kind: 'line', required: true }, { id: 'concern', label: 'What the concern is', hint: 'As little about any child as will do.', kind: 'text', required: true }],
      when: [
        { must: { kind: 'issued', document: 'opened-letter' }, because: 'The person who raised it must first be told that the social worker will learn who they are.', source: whatHappens },
        { must: not(done('tell-social-worker')), because: 'They have been told.' },
      ],
      issues: ['notice-to-social-worker', 'notice-to-employer'], basis: 'guidance', source: howWeInvestigate,
    },
    'tell-progress': {
      name: 'Say how far it is', from: [...underWay, 'triage', 'order', 'review'], to: 'same', by: ['triage-officer', 'fitness-investigator', ...examiners, 'case-review-officer'],
      supplies: [told('progress', 'What has been done, and what comes next')], when: [], issues: ['progress-letter'], basis: 'guidance', source: whatHappens,
    },
    'propose-interim-order': {
      name: 'Ask for an interim order', from: underWay, to: 'same', by: ['fitness-investigator', ...examiners],
      supplies: [{ id: 'necessary-because', label: 'Why it may be necessary to protect the public, or in the social worker’s interest', kind: 'text', required: true }, { id: 'heard-by', label: 'By when the social worker can answer', kind: 'date', required: true, future: true }],
      when: [], issues: ['interim-order-proposal'], basis: 'statute', source: regulations('Schedule 2, paragraph 8(1) and (3)'), note: 'The social worker is told first, and can write or come.',
    },
    'impose-interim-order': interimOrder('Make an interim order', ['investigating'], 'interim-order'),
    'impose-interim-order-later': interimOrder('Make an interim order', later, 'same'),
    'review-interim-order': {
      name: 'Review the interim order', from: ['interim-order', ...later], to: 'same', by: ['adjudicator'],
      supplies: [
        {
          id: 'review-result', label: 'What becomes of it', kind: 'choice', required: true, shownTo: ['person', 'body'],
          options: [{ value: 'confirmed', label: 'It goes on as it is' }, { value: 'varied', label: 'Its conditions are changed' }, { value: 'replaced', label: 'Conditions become suspension, or the other way round' }],
        },
        adjudicators, toldAll('reasons', 'The reasons'),
      ],
      when: [interimInForce],
      issues: ['interim-order-review-to-complainant', 'interim-order-review-to-social-worker'], basis: 'statute', source: regulations('Schedule 2, paragraph 14(1) and (5)'),
    },
    'record-extension': {
      name: 'Record that the High Court extended it', from: ['interim-order', ...later], to: 'same', by: ['fitness-investigator', 'adjudicator'],
      supplies: [{ id: 'extended-to', label: 'Its new last day', kind: 'date', required: true, future: true }],
      when: [interimInForce],
      issues: [], basis: 'statute', source: regulations('Schedule 2, paragraph 14(2) to (4)'),
    },
    'lift-interim-order': liftInterim('End the interim order', ['interim-order'], 'investigating'),
    'lift-interim-order-later': liftInterim('End the interim order', later, 'same'),
    'refer-to-case-examiners': {
      name: 'Send to the case examiners', from: ['investigating', 'interim-order'], to: 'case-examiners', by: ['fitness-investigator'],
      supplies: [{ id: 'report', label: 'The investigator’s report', kind: 'text', required: true }],
      when: [{ must: done('tell-social-worker'), because: 'The social worker has not been told of the concern, and could not answer it.', source: howWeInvestigate }],
      issues: ['at-case-examiners-letter'], basis: 'guidance', source: howWeInvestigate,
    },
    'give-lay-view': view('Give the lay case examiner’s view', 'lay-case-examiner', 'lay', 'give-social-work-view'),
    'give-social-work-view': view('Give the social worker case examiner’s view', 'social-work-case-examiner', 'social-work', 'give-lay-view'),
    'close-without-action': examined('Close without action', 'closed', 'no-action', flowchart, 'There is no realistic prospect. The decision is published.'),
    'give-advice': examined('Close with advice', 'closed', 'advice', flowchart, 'There is no realistic prospect. The decision is published.'),
    'give-warning': examined('Close with a warning', 'closed', 'warning', flowchart, 'There is no realistic prospect. The decision is published.'),
    'propose-disposal': {
      name: 'Propose to end it without a hearing', from: ['case-examiners'], to: 'accepted-disposal', by: examiners,
      supplies: [
        {
          id: 'disposal', label: 'What is proposed', kind: 'choice', required: true,
          options: [{ value: 'warning', label: 'A warning of 1, 3 or 5 years' }, { value: 'conditions', label: 'Conditions of practice, up to 3 years' }, { value: 'suspension', label: 'Suspension, up to 3 years' }, { value: 'removal', label: 'Removal from the register' }],
        },
        { id: 'proposal', label: 'The proposal and its reasons', kind: 'text', required: true },
      ],
      when: [...viewsOfBoth, ...prospect], issues: ['disposal-proposal'], basis: 'guidance', source: caseExaminers, note: 'There is a realistic prospect, but no hearing is needed in the public interest.',
    },
    'record-agreed-warning': {
      name: 'Agreed: a warning', from: ['accepted-disposal'], to: 'order', by: examiners,
      supplies: [{ id: 'years', label: 'For how long', kind: 'choice', required: true, shownTo: ['person', 'body'], options: [{ value: '1', label: '1 year' }, { value: '3', label: '3 years' }, { value: '5', label: '5 years' }] }, lastDay('The last day of the warning'), toldAll('reasons', 'What was agreed, and why')],
      when: [proposed('warning'), ...accepted], issues: ['decision-to-complainant', 'decision-to-social-worker', 'decision-to-employer'], outcome: { is: 'warning-order' }, effect: 'decides', basis: 'guidance', source: caseExaminers,
    },
    'record-agreed-order': {
      name: 'Agreed: conditions or suspension', from: ['accepted-disposal'], to: 'order', by: examiners,
      supplies: [{ id: 'agreed', label: 'Which', kind: 'choice', required: true, shownTo: ['person', 'body'], options: [{ value: 'conditions', label: 'Conditions of practice' }, { value: 'suspension', label: 'Suspension' }] }, lastDay('The last day of the order, at most 3 years away'), toldAll('reasons', 'What was agreed, and why')],
      when: [proposed('conditions', 'suspension'), ...accepted], issues: ['decision-to-complainant', 'decision-to-social-worker', 'decision-to-employer'], outcome: { is: 'accepted-disposal' }, effect: 'decides', basis: 'guidance', source: caseExaminers,
    },
    'record-agreed-removal': {
      name: 'Agreed: removal', from: ['accepted-disposal'], to: 'removed', by: examiners, supplies: [toldAll('reasons', 'What was agreed, and why')],
      when: [proposed('removal'), ...accepted], issues: ['decision-to-complainant', 'decision-to-social-worker', 'decision-to-employer'], outcome: { is: 'removal' }, effect: 'decides', basis: 'guidance', source: caseExaminers,
    },
    'record-not-agreed': {
      name: 'Not agreed: to a hearing', from: ['accepted-disposal'], to: 'hearing', by: examiners, supplies: [], when: [], issues: ['hearing-letter', 'hearing-notice'], basis: 'guidance', source: caseExaminers,
    },
    'refer-to-hearing': {
      name: 'Refer to a hearing', from: ['case-examiners'], to: 'hearing', by: examiners, supplies: [],
      when: [...viewsOfBoth, ...prospect, ...['lay-hearing', 'social-work-hearing'].map((field) => ({ must: yes(field), because: 'A case examiner sees no public interest in a hearing: propose how it ends without one.', source: caseExaminers }))],
      issues: ['hearing-letter', 'hearing-notice'], basis: 'statute', source: regulations('Schedule 2, paragraph 10'),
      note: 'There is a realistic prospect, and a hearing is in the public interest.',
    },
    'find-not-impaired': sanction('Not impaired', 'closed', 'not-impaired', [], [], 'Published.'),
    'impose-nothing': sanction('Impaired, no action', 'closed', 'no-action', [], [someProved], 'Published.'),
    'impose-warning': sanction('Impose a warning', 'order', 'warning-order',
      [{ id: 'years', label: 'For how long', kind: 'choice', required: true, shownTo: ['person', 'body'], options: [{ value: '1', label: '1 year' }, { value: '3', label: '3 years' }, { value: '5', label: '5 years' }] }, lastDay('The last day of the warning')], [someProved], 'Published, and noted in the register.'),
    'impose-conditions': sanction('Impose conditions of practice', 'order', 'conditions', [lastDay('The last day of the order, at most 3 years away'), toldAll('conditions', 'The conditions')], [someProved], 'Published, and noted in the register.'),
    'impose-suspension': sanction('Suspend', 'order', 'suspension', [lastDay('The last day of the order, at most 3 years away')], [someProved], 'Published, and noted in the register.'),
    remove: sanction('Remove from the register', 'removed', 'removal', [], [someProved], 'Published.'),
    'record-appeal': {
      name: 'Record an appeal', from: ['order', 'review'], to: 'same', by: ['case-review-officer'], supplies: [{ id: 'appeal', label: 'The High Court’s reference, and what became of it', kind: 'line', required: true, shownTo: ['person', 'body'] }],
      when: [], issues: [], basis: 'statute', source: regulations('Schedule 2, Part 5'),
    },
    'start-review': {
      name: 'Begin a review of the order', from: ['order'], to: 'review', by: ['case-review-officer'],
      supplies: [{ id: 'occasion', label: 'Why now', kind: 'choice', required: true, shownTo: ['person', 'body'], options: [{ value: 'ending', label: 'The order is about to end' }, { value: 'new-evidence', label: 'There is new evidence' }] }],
      when: [], issues: [], basis: 'guidance', source: earlyReviews,
    },
    'let-warning-end': {
      name: 'The warning has ended', from: ['order'], to: 'expired', by: ['case-review-officer'], supplies: [],
      when: [
        { must: { kind: 'any', conditions: [done('impose-warning'), done('record-agreed-warning')] }, because: 'Conditions and a suspension are reviewed before they end; they do not simply run out.', source: earlyReviews },
        { must: { kind: 'clock-over', clock: 'warning-ends' }, because: 'The warning is still in force.' },
      ],
      issues: ['order-ended-letter'], basis: 'guidance', source: earlyReviews,
    },
    'continue-order': {
      name: 'The order goes on, or is replaced', from: ['review'], to: 'order', by: ['adjudicator'], supplies: [adjudicators, lastDay('The last day of the order, at most 3 years away'), toldAll('reasons', 'What the order is now, and why')],
      when: [], issues: ['review-to-complainant', 'review-to-social-worker', 'review-to-employer'], basis: 'guidance', source: earlyReviews,
    },
    'end-order': {
      name: 'The order ends', from: ['review'], to: 'expired', by: ['adjudicator'], supplies: [adjudicators, toldAll('reasons', 'The reasons')],
      when: [], issues: ['review-to-complainant', 'review-to-social-worker', 'review-to-employer'], basis: 'guidance', source: earlyReviews,
    },
    'remove-on-review': {
      name: 'Remove from the register', from: ['review'], to: 'removed', by: ['adjudicator'], supplies: [adjudicators, toldAll('reasons', 'The reasons')],
      when: [{ must: { kind: 'every-head-found' }, because: 'Each allegation needs its own answer.' }], issues: ['review-to-complainant', 'review-to-social-worker', 'review-to-employer'], outcome: { is: 'removal' }, effect: 'decides', basis: 'guidance', source: earlyReviews,
    },
  },
  clocks: {
    receipt: {
      name: 'Send the receipt', for: 'duty', holder: 'triage-officer', count: { amount: 2, unit: 'weeks' }, starts: [{ on: 'opened' }], stops: [...on('acknowledge'), ...ends('triage', 'signposted')],
      basis: 'guidance', source: newConcerns, meaning: 'Within two weeks the person has a receipt with a number.',
    },
    triage: {
      name: 'Decide whether to investigate', for: 'target', holder: 'triage-officer', count: { amount: 12, unit: 'weeks' }, starts: [{ on: 'opened' }], stops: ends('investigating', 'closed-at-triage', 'signposted'), configurable: true,
      basis: 'guidance', source: whatHappens, meaning: 'An aim. In mid-2025 it took 38 weeks on average, and 85 in 100 concerns were closed here.',
    },
    'tell-social-worker': {
      name: 'Tell the social worker', for: 'duty', holder: 'fitness-investigator', count: { amount: 14, unit: 'calendar-days' }, starts: on('open-investigation'), stops: [...on('tell-social-worker'), ...ends('case-examiners')],
      basis: 'guidance', source: basw, meaning: 'Within 14 days of the opening of an investigation the social worker is told of it, and who raised the concern.',
    },
    investigation: {
      name: 'Investigate', for: 'target', holder: 'fitness-investigator', count: { amount: 6, unit: 'months' }, starts: on('open-investigation'), stops: ends('case-examiners'), configurable: true,
      basis: 'guidance', source: whatHappens, meaning: 'An aim. In 2022 half of the cases were older than 64 weeks.',
    },
    update: {
      name: 'Say how far it is', for: 'target', holder: 'fitness-investigator', count: { amount: 12, unit: 'weeks' },
      starts: [{ on: 'opened' }], restarts: [...on('acknowledge', 'tell-progress'), ...ends('investigating', 'case-examiners', 'hearing')], stops: [...ends('signposted', 'closed-at-triage', 'order', 'closed', 'removed')], configurable: true,
      basis: 'unverified', source: known, meaning: 'No rule sets how often the person hears from us. This office writes at least every twelve weeks, so that nobody waits for years without a word.',
    },
    'interim-order-review': {
      name: 'Review the interim order', for: 'duty', holder: 'adjudicator', count: { amount: 6, unit: 'months', from: 'beginning-with' },
      starts: on('impose-interim-order', 'impose-interim-order-later'), restarts: on('review-interim-order'), stops: interimOver, basis: 'statute', source: regulations('Schedule 2, paragraph 14(1)'),
      meaning: 'An interim order is reviewed within six months of the day on which it was made, that day being the first, and then within six months of each review.',
    },
    'interim-order-ends': {
      name: 'The interim order ends', for: 'limit', holder: 'fitness-investigator', count: { amount: 18, unit: 'months', from: 'beginning-with' },
      or: {
        takes: 'earlier',
        counts: [
          { name: 'last-day', count: { amount: 1, unit: 'calendar-days', from: 'beginning-with' }, starts: [{ on: 'field', action: 'impose-interim-order', field: 'ends-on' }, { on: 'field', action: 'impose-interim-order-later', field: 'ends-on' }], why: 'the order itself names its last day, and no order may be made for more than 18 months' },
        ],
      },
      starts: on('impose-interim-order', 'impose-interim-order-later'), stops: [...on('record-extension'), ...interimOver], basis: 'statute', source: regulations('Schedule 2, paragraph 8(5)'),
      meaning: 'An interim order ends on the day that it names, and after 18 months at the latest, unless the High Court extends it.',
    },
    'extended-interim-order-ends': {
      name: 'The extended interim order ends', for: 'limit', holder: 'fitness-investigator', count: { amount: 1, unit: 'calendar-days', from: 'beginning-with' },
      starts: [{ on: 'field', action: 'record-extension', field: 'extended-to' }], restarts: [{ on: 'field', action: 'record-extension', field: 'extended-to' }], stops: interimOver, basis: 'statute', source: regulations('Schedule 2, paragraph 14(2) and (3)'),
      meaning: 'The High Court may set another last day for an interim order.',
    },
    'order-review': {
      name: 'Review the order before it ends', for: 'duty', holder: 'adjudicator', count: { amount: 3, unit: 'years', from: 'beginning-with' },
      or: {
        takes: 'earlier',
        counts: [{
          name: 'last-day', count: { amount: 1, unit: 'calendar-days', from: 'beginning-with' },
          starts: ['impose-conditions', 'impose-suspension', 'record-agreed-order', 'continue-order'].map((action) => ({ on: 'field', action, field: 'ends-on' })), why: 'the order itself names its last day, and no order may be made for more than three years',
        }],
      },
      starts: on('impose-conditions', 'impose-suspension', 'record-agreed-order', 'continue-order'), stops: [...on('continue-order'), ...ends('expired', 'removed')], basis: 'guidance', source: earlyReviews,
      meaning: 'Conditions and a suspension last three years at most, and are reviewed before they end.',
    },
    'warning-ends': {
      name: 'The warning ends', for: 'wait', holder: 'case-review-officer', count: { amount: 1, unit: 'calendar-days' },
      starts: [{ on: 'field', action: 'impose-warning', field: 'ends-on' }, { on: 'field', action: 'record-agreed-warning', field: 'ends-on' }], stops: ends('expired', 'removed'), basis: 'guidance', source: earlyReviews,
      meaning: 'A warning is given for one, three or five years and ends by itself.',
    },
    'high-court-appeal': {
      name: 'Appeal to the High Court', for: 'limit', holder: 'registrant', count: { amount: 28, unit: 'calendar-days' },
      starts: on('impose-warning', 'impose-conditions', 'impose-suspension', 'remove', 'remove-on-review', 'continue-order'), restarts: on('remove-on-review', 'continue-order'), stops: on('record-appeal'), basis: 'statute', source: regulations('Schedule 2, Part 5'),
      meaning: 'The social worker can appeal to the High Court against what adjudicators decided, within 28 days.',
    },
    restoration: {
      name: 'Wait before asking to come back', for: 'wait', holder: 'registrant', count: { amount: 5, unit: 'years' }, starts: ends('removed'), stops: [], basis: 'guidance', source: restoration,
      meaning: 'Someone who was removed can ask to be put back on the register after five years.',
    },
  },
  documents: {
    receipt: { name: 'Receipt', to: ['complainant'], template: 'concern-receipt', tells: ['triage'] },
    'receipt-to-employer': { name: 'Receipt, to the employer', to: ['employer-contact'], template: 'concern-receipt-to-employer' },
    'signpost-letter': { name: 'Letter: not for us', to: ['complainant'], template: 'concern-signpost' },
    'more-information-letter': { name: 'Letter: what we need to know', to: ['complainant'], template: 'concern-question' },
    'closed-at-triage-letter': { name: 'Letter: we will not investigate', to: ['complainant'], template: 'concern-closed-at-triage' },
    'opened-letter': { name: 'Letter: we investigate', to: ['complainant'], template: 'concern-opened', tells: ['tell-social-worker', 'investigation'] },
    'notice-to-social-worker': { name: 'Notice to the social worker', to: ['registrant'], template: 'concern-to-social-worker' },
    'notice-to-employer': { name: 'Notice to the employer', to: ['employer-contact'], template: 'concern-to-employer' },
    'progress-letter': { name: 'Letter: how far it is', to: ['complainant'], template: 'concern-progress', tells: ['update'] },
    'interim-order-proposal': { name: 'Notice of a proposed interim order', to: ['registrant'], template: 'interim-order-proposal' },
    'interim-order-to-complainant': { name: 'Letter: an interim order', to: ['complainant'], template: 'interim-order-to-complainant', tells: ['interim-order-review', 'interim-order-ends'] },
    'interim-order-to-social-worker': { name: 'Interim order', to: ['registrant'], template: 'interim-order-to-social-worker', tells: ['interim-order-review', 'interim-order-ends'] },
    'interim-order-to-employer': { name: 'Interim order, to the employer', to: ['employer-contact'], template: 'interim-order-to-employer', tells: ['interim-order-review', 'interim-order-ends'] },
    'interim-order-review-to-complainant': { name: 'Letter: the interim order was reviewed', to: ['complainant'], template: 'interim-order-review-to-complainant', tells: ['interim-order-review'] },
    'interim-order-review-to-social-worker': { name: 'Review of the interim order', to: ['registrant'], template: 'interim-order-review-to-social-worker', tells: ['interim-order-review'] },
    'interim-order-ended-to-complainant': { name: 'Letter: the interim order has ended', to: ['complainant'], template: 'interim-order-ended' },
    'interim-order-ended-to-social-worker': { name: 'Notice: the interim order has ended', to: ['registrant'], template: 'interim-order-ended-to-social-worker' },
    'interim-order-ended-to-employer': { name: 'Notice to the employer: the interim order has ended', to: ['employer-contact'], template: 'interim-order-ended-to-employer' },
    'at-case-examiners-letter': { name: 'Letter: with the case examiners', to: ['complainant'], template: 'concern-at-case-examiners' },
    'disposal-proposal': { name: 'Proposal to end it without a hearing', to: ['registrant'], template: 'disposal-proposal' },
    'hearing-letter': { name: 'Letter: there will be a hearing', to: ['complainant'], template: 'concern-hearing' },
    'hearing-notice': { name: 'Notice of a hearing', to: ['registrant'], template: 'hearing-notice' },
    'decision-to-complainant': { name: 'Decision, to the person who raised it', to: ['complainant'], template: 'concern-decision' },
    'decision-to-social-worker': { name: 'Decision, to the social worker', to: ['registrant'], template: 'decision-to-social-worker', tells: ['high-court-appeal'] },
    'decision-to-employer': { name: 'Decision, to the employer', to: ['employer-contact'], template: 'decision-to-employer' },
    'review-to-complainant': { name: 'Letter: the order was reviewed', to: ['complainant'], template: 'order-review-to-complainant' },
    'review-to-social-worker': { name: 'Review of the order', to: ['registrant'], template: 'order-review-to-social-worker', tells: ['high-court-appeal'] },
    'review-to-employer': { name: 'Review of the order, to the employer', to: ['employer-contact'], template: 'order-review-to-employer' },
    'order-ended-letter': { name: 'Letter: the order has ended', to: ['complainant'], template: 'order-ended' },
  },
  tests: [],
  outcomes: {
    signposted: { name: 'Not for us', published: null, meaning: 'It is not something that we deal with. Nothing is published.', basis: 'guidance', source: newConcerns },
    'closed-at-triage': { name: 'Closed at triage', published: null, meaning: 'There were no reasonable grounds to investigate. Nothing is published.', basis: 'guidance', source: triageGuidance },
    'no-action': { name: 'No action', published: 'No further action', meaning: 'Nothing is done. The decision is published.', basis: 'guidance', source: publications },
    advice: { name: 'Advice', published: 'Advice', meaning: 'The social worker was given advice. The decision is published.', basis: 'guidance', source: publications },
    warning: { name: 'Warning by the case examiners', published: 'Warning', meaning: 'The social worker was warned. The decision is published.', basis: 'guidance', source: publications },
    'not-impaired': { name: 'Not impaired', published: 'Not impaired', meaning: 'Adjudicators found the social worker fit to practise. The decision is published.', basis: 'guidance', source: publications },
    'accepted-disposal': { name: 'Accepted disposal', published: 'Accepted disposal', meaning: 'The social worker accepted conditions or a suspension without a hearing. The decision is published, and stands in the register.', basis: 'guidance', source: publications },
    'warning-order': { name: 'Warning', published: 'Warning order', meaning: 'A warning stands in the register for one, three or five years. The decision is published.', basis: 'guidance', source: publications },
    conditions: { name: 'Conditions of practice', published: 'Conditions of practice order', meaning: 'The social worker may practise only under conditions. The decision is published.', basis: 'guidance', source: publications },
    suspension: { name: 'Suspension', published: 'Suspension order', meaning: 'The social worker may not practise for a time. The decision is published.', basis: 'guidance', source: publications },
    removal: { name: 'Removal', published: 'Removal order', meaning: 'The social worker may no longer practise. The decision is published.', basis: 'guidance', source: publications },
  },
  findings: {
    proved: {
      name: 'Proved', meaning: 'Adjudicators found that this happened.', weighs: 'for',
      supplies: [
        {
          id: 'ground', label: 'The ground of impairment that it goes to', kind: 'choice', required: true, shownTo: ['person', 'body'],
          options: [
            { value: 'misconduct', label: 'Misconduct' }, { value: 'lack-of-competence', label: 'Lack of competence or capability' }, { value: 'conviction', label: 'Conviction or caution' }, { value: 'health', label: 'Physical or mental health' },
            { value: 'other-body', label: 'A finding of another body' }, { value: 'barred', label: 'Being barred from work with children or adults' }, { value: 'english', label: 'Not having the necessary English' },
          ],
        },
        toldAll('reasons', 'What shows it'),
      ],
      basis: 'statute', source: regulations('regulation 25 and Schedule 2, Part 3'),
    },
    'no-grounds': { name: 'No grounds to investigate', meaning: 'We see no reasonable grounds to investigate this.', weighs: 'against', supplies: [told('reasons', 'Why')], basis: 'guidance', source: triageGuidance },
    'no-prospect': { name: 'No realistic prospect', meaning: 'Adjudicators would probably not find fitness to practise impaired because of this.', weighs: 'against', supplies: [toldAll('reasons', 'Why')], basis: 'guidance', source: caseExaminers },
    accepted: { name: 'Accepted', meaning: 'The social worker accepted this, and what follows from it.', weighs: 'for', supplies: [toldAll('reasons', 'What was accepted')], basis: 'guidance', source: caseExaminers },
    'not-proved': { name: 'Not proved', meaning: 'Adjudicators did not find that this happened.', weighs: 'against', supplies: [toldAll('reasons', 'Why not')], basis: 'statute', source: regulations('Schedule 2, Part 3') },
  },
  exclusions: {
    'not-registered': { name: 'Not on this register', basis: 'guidance', source: newConcerns, meaning: 'We deal with social workers in England only. Other professions, and social workers elsewhere in the United Kingdom, have regulators of their own.' },
    'service-complaint': { name: 'About the service', instead: { scheme: 'council-complaint' }, basis: 'guidance', source: newConcerns, meaning: 'How a service was delivered, or how long it took, is for the council’s complaint procedure, and then for the ombudsman.' },
    'council-policy': { name: 'About what the council decided to do', instead: { body: 'lgsco' }, basis: 'guidance', source: newConcerns, meaning: 'A council’s policy or decision is the council’s. Complain to it, and then to the ombudsman.' },
    'employment-dispute': { name: 'A dispute between employer and worker', instead: { body: 'employment-tribunal' }, basis: 'guidance', source: forEmployers, meaning: 'Pay, dismissal and the like are for the employer’s own procedure and the employment tribunal. Its time limit is short.' },
    'wrong-record': { name: 'A wrong entry that should be corrected', instead: { scheme: 'data-rights' }, basis: 'guidance', source: newConcerns, meaning: 'We cannot change a record. Ask the council to correct it now; it need not and must not wait for us.' },
    'court-decision': { name: 'What a court decided', instead: { body: 'family-court' }, basis: 'unverified', source: known, meaning: 'What is to happen to a child is for the family court, and so is evidence that was given there.' },
  },
  handovers: {
    'to-data-rights': {
      name: 'Hand over as a request to correct a record', to: { scheme: 'data-rights' }, from: ['received', 'triage', 'investigating', 'interim-order'], by: ['triage-officer', 'fitness-investigator'], rests: 'consent',
      carries: ['person', 'narrative', 'heads'], identity: 'The council’s information-rights officer will learn who you are.', tellsPerson: true, basis: 'guidance', source: newConcerns,
    },
    'to-council-complaint': {
      name: 'Hand over to the council’s complaint procedure', to: { scheme: 'council-complaint' }, from: ['received', 'triage'], by: ['triage-officer'], rests: 'consent',
      carries: ['person', 'narrative', 'heads'], identity: 'The council’s complaints team will learn who you are, and that you came to us.', tellsPerson: true, basis: 'guidance', source: newConcerns,
    },
  },
  escalation: [
    { to: { scheme: 'data-rights' }, basis: 'statute', source: { instrument: 'UK GDPR', provision: 'Article 16', checkedOn, address: 'https://www.legislation.gov.uk/eur/2016/679' }, when: 'If an entry in a record is wrong: ask the council to correct it now. It must not wait for what we find.' },
    { to: { scheme: 'council-complaint' }, basis: 'guidance', source: newConcerns, when: 'If it is about the service that you got: complain to the council, and then to its ombudsman. You can do that while we look at the social worker.' },
    { to: { body: 'high-court' }, from: ['closed-at-triage', 'closed'], basis: 'unverified', source: known, when: 'If our decision was unlawful: a court can review it. Its time limit is short, so take legal advice at once.' },
  ],
}
