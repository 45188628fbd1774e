import type { Source } from '../law/model.ts'
import type { Clock, Scheme, Stage } from '../scheme/language.ts'
import { dataRights } from './data-rights.ts'

const checkedOn = '2026-11-25'
const source: Source = { instrument: 'UK GDPR', provision: 'Article 12(3)', checkedOn, address: 'https://www.legislation.gov.uk/eur/2016/679' }

const response: Clock = {
  name: 'Answer the request', for: 'duty', holder: 'record-owner', count: { amount: 1, unit: 'months', lands: 'next-working-day' },
  starts: [{ on: 'opened' }],
  restarts: [{ on: 'action', action: 'send-identity' }, { on: 'field', action: 'record-identity', field: 'proved-on' }, { on: 'field', action: 'record-fee', field: 'paid-on' }],
  stops: ['decided', 'refused', 'lapsed', 'withdrawn'].map((stage) => ({ on: 'stage', stage })),
  pauses: [
    { from: { on: 'stage', stage: 'id-check' }, until: { on: 'stage', stage: 'received' }, why: 'the council waited to be sure who was asking' },
    { from: { on: 'stage', stage: 'awaiting-fee' }, until: { on: 'stage', stage: 'received' }, why: 'the council waited for a fee' },
  ],
  extends: [{ by: { on: 'action', action: 'extend' }, count: { amount: 2, unit: 'months' }, why: 'the request was complex, or one of several, and the person was told so in time' }],
  basis: 'statute', source,
  meaning: 'The council answers without undue delay, and within a month of the latest of the request, proof of who is asking, and any fee. When that is over, the person can complain about the delay at once.',
}

const clarifying: Stage = {
  name: 'Waiting for you to make something clearer', kind: 'working', turn: 'data-subject', open: ['heads', 'notes', 'parties', 'evidence'],
  meaning: 'The council asked you to say more exactly what you want to see. The month goes on meanwhile. You need not narrow your request: you can say that you want it all.',
}

/**
 * Requests made before 5 February 2026, the day on which Article 12A began: asking what exactly was meant did not stop
 * the month. Otherwise as `dataRights`; a version that changes is written out anew.
 */
export const dataRights2021: Scheme = {
  ...dataRights,
  version: '2021-01',
  inForce: { from: '2021-01-01', until: '2026-02-05' },
  stages: { ...dataRights.stages, clarifying },
  clocks: { ...dataRights.clocks, response },
  actions: {
    ...dataRights.actions,
    'ask-to-clarify': {
      name: 'Ask what exactly is meant', from: ['received', 'accepted'], to: 'clarifying', by: ['information-rights-officer', 'data-protection-officer'],
      supplies: [{ id: 'question', label: 'What we need to know', hint: 'These words go into the letter. Say what makes it necessary, such as the amount that is held.', kind: 'text', required: true, shownTo: ['person'] }],
      when: [], issues: ['clarification-letter'], basis: 'statute', source, note: 'The month goes on meanwhile.',
    },
  },
}
