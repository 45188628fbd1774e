import type { Matter } from '../../src/statement/matter.ts'

const he = { name: 'Mr X', subject: 'he', object: 'him', possessive: 'his' }
const she = { name: 'Miss X', subject: 'she', object: 'her', possessive: 'her' }
const council = { name: 'Kent County Council', called: 'the Council' }
const all = [{ from: 'complainant' }, { from: 'body' }, { from: 'assessment-code' }] as const

/** Four parts, four different answers: the facts of 24 017 326 in our own words. */
export const fourHeads: Matter = {
  body: council,
  reference: '24 017 326',
  category: "Children's care services",
  subcategory: 'Child protection',
  outcome: 'Closed after initial enquiries',
  decidedOn: '2025-03-13',
  complainant: he,
  heads: [
    {
      id: 'handling', complaint: 'about how the Council dealt with a concern about his child',
      tests: [{ test: 'no-worthwhile', met: true, betterPlaced: [], reasons: 'The case is closed, and the Council has nothing more to do with the family. Nothing would be gained by looking at it now.' }],
    },
    {
      id: 'records', complaint: 'about wrong information in an assessment of him',
      tests: [{ test: 'ico-data', met: true, betterPlaced: ['ico'], reasons: 'Mr X can ask the Council to put its records right. If it refuses, he can take that further.' }],
    },
    {
      id: 'contact', complaint: 'about poor communication with him',
      tests: [{ test: 'minor-injustice', met: true, betterPlaced: [], reasons: 'Letters that came late did not do him harm enough.' }],
    },
    {
      id: 'complaints', complaint: 'that his complaint was not properly considered',
      tests: [{ test: 'complaint-handling', met: true, betterPlaced: [], reasons: 'We do not look at how a complaint was handled when we leave aside what it was about.' }],
    },
  ],
  account: [[
    { id: 'f1', from: 'established', text: 'Someone told the Council of a concern about how the child was cared for.' },
    { id: 'f2', from: 'established', text: 'After a strategy meeting a social worker and the police called at the home.' },
    { id: 'f3', from: 'body', text: 'The Council says it wanted to assess the family and Mr X refused.' },
    { id: 'f4', from: 'established', text: 'It closed the case.' },
  ]],
  findingsSubheading: null,
  lawOrder: [],
  considered: all,
  grounds: ['no-worthwhile', 'better-placed'],
  claimedInjustice: [],
  rewritten: {},
}

/** Two parts, both for someone else: the facts of 23 009 298 in our own words. */
export const twoHeads: Matter = {
  ...fourHeads,
  reference: '23 009 298',
  subcategory: 'Other',
  decidedOn: '2024-09-15',
  complainant: she,
  heads: [
    {
      id: 'records', complaint: 'that its records about her children are wrong',
      tests: [{ test: 'ico-data', met: true, betterPlaced: ['ico'], reasons: 'The law gives her a right to have mistakes of fact corrected.' }],
    },
    {
      id: 'officer', complaint: 'that an officer made things up in them',
      tests: [{ test: 'individual-officer', met: true, betterPlaced: ['swe'], reasons: 'We look at what the Council does as a body and do not call one officer to account.' }],
    },
  ],
  account: [
    [
      { id: 'f1', from: 'complainant', text: 'Miss X says she complained in the summer of 2023 of visits that never took place.' },
      { id: 'f2', from: 'established', text: 'In September 2023 the Council said it would look into it.' },
    ],
    [{ id: 'f3', from: 'established', text: 'In August 2024 it upheld her complaint and said the records were put right.' }],
    [{ id: 'f4', from: 'complainant', text: 'Miss X says she could not use the records in court.' }],
  ],
  findingsSubheading: 'Analysis',
  lawOrder: ['ico-data'],
  grounds: ['better-placed'],
  claimedInjustice: [{ id: 'i1', text: 'she could not rely on the records in court', addressedBy: null }],
}
