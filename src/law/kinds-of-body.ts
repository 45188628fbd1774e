import type { KindOfBody } from './model.ts'
import { act, manual, published, unconfirmed } from './sources.ts'

const guidance = { basis: 'guidance', source: manual('Guidance on Jurisdiction', 'chapter 3') } as const
const annualReport = { basis: 'guidance', source: published('Annual report 2010-11 of the Local Government Ombudsman') } as const

/** Which kinds of organisation the ombudsman can look at. The full list of the Act is longer and was not seen. */
export const kindsOfBody: readonly KindOfBody[] = [
  { id: 'county-council', name: 'County council', inJurisdiction: 'yes', instead: [], ...guidance },
  { id: 'district-council', name: 'District council', inJurisdiction: 'yes', instead: [], ...guidance },
  { id: 'metropolitan-council', name: 'Metropolitan council', inJurisdiction: 'yes', instead: [], ...guidance },
  { id: 'unitary-council', name: 'Unitary council', inJurisdiction: 'yes', instead: [], ...guidance },
  { id: 'london-borough', name: 'London borough', inJurisdiction: 'yes', instead: [], ...guidance },
  { id: 'adult-care-provider', name: 'Registered adult care provider', inJurisdiction: 'yes', instead: [], basis: 'statute', source: act('section 34B') },
  { id: 'national-park', name: 'National park authority', inJurisdiction: 'yes', instead: [], ...annualReport },
  { id: 'admission-appeal-panel', name: 'School admission appeal panel', inJurisdiction: 'yes', instead: [], ...annualReport },
  { id: 'fire-authority', name: 'Fire and rescue authority', inJurisdiction: 'yes', instead: [], ...unconfirmed },
  { id: 'combined-authority', name: 'Combined authority', inJurisdiction: 'yes', instead: [], ...unconfirmed },
  { id: 'greater-london-authority', name: 'Greater London Authority and Transport for London', inJurisdiction: 'yes', instead: [], ...unconfirmed },
  { id: 'internal-drainage-board', name: 'Internal drainage board', inJurisdiction: 'yes', instead: [], ...unconfirmed },
  { id: 'parish-council', name: 'Town or parish council', inJurisdiction: 'no', instead: ['monitoring-officer'], note: 'Its councillors’ conduct can go to the district’s monitoring officer.', ...annualReport },
  { id: 'school', name: 'School', inJurisdiction: 'no', instead: ['dfe', 'ofsted'], note: 'Its internal affairs are excluded; admissions by the council are not.', basis: 'statute', source: act('Schedule 5, paragraph 5') },
  { id: 'nhs-body', name: 'NHS body', inJurisdiction: 'jointly', instead: ['phso'], note: 'Only together with the health ombudsman, where health and social care are both concerned.', ...guidance },
  { id: 'government-department', name: 'Government department', inJurisdiction: 'no', instead: ['phso'], ...guidance },
  { id: 'housing-association', name: 'Housing association', inJurisdiction: 'no', instead: ['housing-ombudsman'], ...guidance },
]
