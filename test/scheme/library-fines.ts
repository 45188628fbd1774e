import type { Scheme } from '../../src/scheme/language.ts'

const source = { instrument: 'Library byelaws', provision: '4', checkedOn: '2026-01-05' } as const

/** A small invented procedure that uses every part of the language: a reader disputes a fine. It checks clean. */
export const libraryFines: Scheme = {
  id: 'library-fines',
  version: '1',
  name: 'Dispute about a library fine',
  purpose: 'The library looks at a fine again.',
  inForce: { from: '2026-01-01', until: null },
  basis: 'practice',
  source,
  calendar: 'england-and-wales',
  words: { head: 'fine' },
  about: 'office',
  opening: {
    name: 'Dispute a fine', by: ['reader', 'clerk'],
    supplies: [{ id: 'told-on', label: 'The day you were told of the fine', kind: 'date', required: false, shownTo: ['person'] }],
    heads: { label: 'A fine that you dispute' },
  },
  roles: {
    reader: { name: 'Reader', side: 'person', part: 'starter' },
    clerk: { name: 'Clerk', side: 'office', records: ['heads', 'facts', 'notes', 'parties', 'assessment', 'findings', 'statement', 'promises'] },
    librarian: { name: 'Librarian', side: 'office', records: ['notes'] },
    branch: { name: 'Branch', side: 'body', part: 'correspondent' },
    publisher: { name: 'Publisher of the book', side: 'outside' },
  },
  stages: {
    received: { name: 'Received', meaning: 'We have it.', kind: 'start', turn: 'clerk', open: ['heads', 'facts', 'notes', 'parties', 'assessment', 'statement'] },
    asking: { name: 'Asking the reader', meaning: 'We need to know more.', kind: 'working', turn: 'reader', open: ['notes'] },
    looking: { name: 'Being looked at', meaning: 'Somebody is looking.', kind: 'working', turn: 'clerk', open: ['heads', 'notes', 'findings', 'promises'] },
    decided: { name: 'Decided', meaning: 'It is over.', kind: 'end', turn: null, open: ['promises'] },
  },
  actions: {
    take: {
      name: 'Take it on', from: ['received'], to: 'looking', by: ['clerk', 'librarian'],
      supplies: [{ id: 'who', label: 'Who looks at it', kind: 'staff', roles: ['clerk'], required: true }], when: [], issues: [], effect: 'assigns',
    },
    ask: {
      name: 'Ask the reader', from: ['looking'], to: 'asking', by: ['clerk'],
      supplies: [{ id: 'question', label: 'The question', kind: 'text', required: true, shownTo: ['person'] }], when: [], issues: ['question'],
    },
    answer: {
      name: 'Answer', from: ['asking'], to: 'looking', by: ['reader'],
      supplies: [{ id: 'answer', label: 'Your answer', kind: 'text', required: true, shownTo: ['person'] }], when: [], issues: [], receives: { from: 'person', field: 'answer' },
    },
    'record-due': {
      name: 'Record when the book was due', from: ['received', 'looking'], to: 'same', by: ['clerk'],
      supplies: [{ id: 'due-on', label: 'The day it was due', kind: 'date', required: true }, { id: 'shelf', label: 'Shelf', kind: 'choice', required: false, options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] }],
      when: [], issues: [],
    },
    longer: { name: 'Take longer', from: ['looking'], to: 'same', by: ['clerk'], supplies: [], when: [], issues: [] },
    refuse: {
      name: 'Do not take it', from: ['received'], to: 'decided', by: ['librarian'],
      supplies: [
        { id: 'exclusion', label: 'Why it is not taken', kind: 'exclusion', required: true, shownTo: ['person'] },
        { id: 'why', label: 'The reasons', kind: 'text', required: false, shownTo: ['person'] }, { id: 'see', label: 'The letter that has them', kind: 'line', required: false, shownTo: ['person'] },
      ],
      needs: [{ fields: ['why', 'see'], because: 'Give the reasons, or say which letter has them.', source }],
      when: [], issues: ['letter'], outcome: { is: 'kept' },
    },
    promise: {
      name: 'Promise something', from: ['looking'], to: 'same', by: ['clerk'],
      supplies: [{ id: 'promised', label: 'What will be done', kind: 'promises', required: true, shownTo: ['person'] }],
      promises: { field: 'promised', holder: 'branch' }, when: [], issues: ['notice'],
    },
    decide: {
      name: 'Decide', from: ['looking'], to: 'decided', by: ['clerk'],
      supplies: [{ id: 'outcome', label: 'The decision', kind: 'outcome', required: true }],
      when: [
        { must: { kind: 'has-heads' }, because: 'Say which fine.', source },
        { must: { kind: 'every-head-found', since: 'take' }, because: 'Find on every fine.' },
        { must: { kind: 'any', conditions: [{ kind: 'assigned-to-actor' }, { kind: 'clock-over', clock: 'looking' }] }, because: 'It is with somebody else.' },
      ],
      issues: ['letter'], outcome: { field: 'outcome' }, effect: 'decides', basis: 'practice', source,
    },
    waive: { name: 'Waive it', from: ['looking'], to: 'decided', by: ['librarian'], supplies: [], when: [{ must: { kind: 'not', condition: { kind: 'done', action: 'ask' } }, because: 'The reader has been asked.' }], issues: ['letter'], outcome: { is: 'waived' } },
  },
  clocks: {
    looking: {
      name: 'Look at it', for: 'duty', holder: 'clerk', count: { amount: 10, unit: 'working-days' },
      starts: [{ on: 'action', action: 'take' }], stops: [{ on: 'stage', stage: 'decided' }],
      pauses: [{ from: { on: 'stage', stage: 'asking' }, until: { on: 'action', action: 'answer' }, why: 'waiting for the reader' }],
      extends: [{ by: { on: 'action', action: 'longer' }, count: { amount: 5, unit: 'working-days' }, why: 'it was hard' }],
      configurable: true, basis: 'practice', source, meaning: 'Ten working days.',
    },
    dispute: {
      name: 'Dispute it', for: 'limit', holder: 'reader', count: { amount: 1, unit: 'months' },
      starts: [{ on: 'field', action: 'record-due', field: 'due-on' }], stops: [], basis: 'practice', source, meaning: 'One month.',
    },
    told: {
      name: 'Tell us soon', for: 'limit', holder: 'reader', count: { amount: 2, unit: 'weeks' }, starts: [{ on: 'opened', field: 'told-on' }], stops: [],
      or: { takes: 'later', counts: [{ name: 'due', count: { amount: 1, unit: 'months' }, starts: [{ on: 'field', action: 'record-due', field: 'due-on' }], why: 'the book may have been due later', basis: 'practice', source }] },
      restarts: [{ on: 'action', action: 'answer' }], basis: 'practice', source, meaning: 'Two weeks.',
    },
    cooling: { name: 'Wait', for: 'wait', holder: 'clerk', count: { amount: 3, unit: 'calendar-days' }, starts: [{ on: 'opened' }], stops: [], basis: 'practice', source, meaning: 'Three days.' },
  },
  documents: {
    question: { name: 'Question', to: ['reader'], template: 'question', tells: ['looking'] },
    letter: { name: 'Letter', to: ['reader', 'branch'], template: 'letter' },
    notice: { name: 'Notice', to: ['publisher'], template: 'letter' },
  },
  tests: ['late', 'minor-injustice'],
  outcomes: {
    waived: { name: 'Waived', published: null, meaning: 'Nothing is to be paid.', basis: 'practice', source },
    kept: { name: 'Kept', published: null, meaning: 'The fine stands.', basis: 'practice', source },
  },
  findings: {
    owed: { name: 'Owed', meaning: 'It has to be paid.', weighs: 'against', supplies: [{ id: 'reasons', label: 'Why', kind: 'text', required: true, shownTo: ['person'] }], basis: 'practice', source },
    cancelled: {
      name: 'Cancelled', meaning: 'It need not be paid.', weighs: 'for',
      supplies: [
        { id: 'changed', label: 'What was changed', kind: 'text', required: false, shownTo: ['person'] }, { id: 'withheld', label: 'Why that is not told', kind: 'text', required: false, shownTo: ['person'] },
        { id: 'from-on', label: 'From which day', kind: 'date', required: false, shownTo: ['person'] },
      ],
      needs: [{ fields: ['changed', 'withheld'], because: 'Say what was changed, or why you cannot say it.' }], basis: 'practice', source,
    },
  },
  exclusions: {
    court: { name: 'Before a court', meaning: 'A court deals with the fine.', instead: { body: 'county-court' }, basis: 'practice', source },
    old: { name: 'Too old', meaning: 'It was paid long ago.', basis: 'practice', source },
  },
  handovers: {
    onward: {
      name: 'Hand it to the ombudsman', to: { body: 'lgsco' }, from: ['looking'], by: ['librarian'], rests: 'consent', carries: ['person', 'narrative', 'heads'],
      identity: 'The ombudsman’s staff will know who you are.', tellsPerson: true, basis: 'practice', source,
    },
  },
  escalation: [{ to: { body: 'lgsco' }, when: 'When you have the letter and are not satisfied. Take it along.', from: ['decided'], clock: 'dispute', basis: 'practice', source }],
}
