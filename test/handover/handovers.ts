import { createSecrets } from '../../src/outside/secrets.ts'
import type { Handover } from '../../src/handover/model.ts'

/** An invented hand-over: a council's complaint goes on to whoever deals with records, with the person's consent. */
export const handover: Handover = {
  format: 'redress-handover', version: 1, id: '7d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2a10', madeAt: '2026-11-20T09:30:00.000Z',
  from: { office: 'Northmoor complaints team', contact: '01632 960 200', site: 'https://northmoor.example', reference: '26 000 012', procedure: 'council-complaint', body: 'Northmoor County Council' },
  to: { procedure: 'data-rights', name: 'Request about your records' },
  grounds: {
    handover: 'to-data-rights', name: 'Ask for the records to be put right', rests: 'consent', identity: 'The data protection officer learns who you are.',
    basis: 'statute', source: { instrument: 'UK GDPR', provision: 'Article 16', checkedOn: '2026-11-22' },
  },
  consent: { id: 'consent-1', what: 'your words and the two points about records', to: 'the data protection officer', why: 'so that the record of the visit is put right', until: '2027-05-20', givenOn: '2026-11-20' },
  person: { name: 'Mx X', mail: 'x@person.example', safeContact: 'mail' },
  narrative: { happened: 'The record says that somebody visited. Nobody did.', wanted: 'Put it right.' },
  heads: [{ id: 'head-1', text: 'the record of a visit that did not take place', finding: { name: 'Upheld', meaning: 'The council agrees.', given: { 'What was found': 'No visit is in the diary.' } } }],
  facts: [{ text: 'The diary of that day shows another appointment.', from: 'established' }],
  decision: null,
  letters: [{ title: 'Our answer to your complaint', on: '2026-11-18', file: 'data/letters/01.txt' }],
  clocks: [{
    name: 'Go to the ombudsman', kind: 'limit', side: 'person', startedOn: '2026-01-10', due: '2027-01-10', meaning: 'Twelve months from the day the person first knew.',
    basis: 'statute', source: { instrument: 'Local Government Act 1974', provision: 'section 26B', checkedOn: '2026-11-22' },
  }],
  leftOut: [{ what: 'Papers of family proceedings', why: 'A court must allow it first.' }],
}

export const letters: ReadonlyMap<string, string> = new Map([['data/letters/01.txt', 'Our answer to your complaint\n\nWe agree.\n']])

export const secrets = createSecrets('an installation key for tests, long enough')
export const otherSecrets = createSecrets('the key of quite another installation, long')
