import type { Body, Office } from '../usecases/ports/people.ts'

/** The demonstration's office. Its waiting period before publication is shortened, and the pages of a case say so. */
export const office: Office = {
  id: '5d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2a10',
  slug: 'demonstration-ombudsman',
  name: 'Demonstration Ombudsman',
  phone: '01632 960 001',
  address: '1 Example Row, Exampleton EX1 1EX',
  hours: 'Monday to Friday, 10am to 4pm',
  settings: {
    demonstration: true,
    mail: 'help@demonstration.example',
    contacts: { 'willowbrook-care': 'manager@willowbrook.example' },
    home: true,
    procedures: ['ombudsman'],
    clocks: { 'ombudsman.publication-wait': { amount: 0, unit: 'calendar-days' } },
  },
}

const council = { demonstration: true, body: 'northmoor-county-council' } as const
const ofNorthmoor = { phone: '01632 960 200', address: 'Northmoor County Hall, Exampleton EX3 3EX', hours: 'Monday to Friday, 9am to 5pm' } as const

/** The offices around the ombudsman's: the teams of a council that is complained about, and two regulators. All invented. */
export const neighbours: readonly Office[] = [
  {
    id: '5d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2a11', slug: 'northmoor-complaints', name: 'Northmoor County Council, complaints team', ...ofNorthmoor,
    settings: { ...council, mail: 'complaints@northmoor.example', procedures: ['council-complaint', 'children-statutory-complaint'] },
  },
  {
    id: '5d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2a12', slug: 'northmoor-information-rights', name: 'Northmoor County Council, data protection officer', ...ofNorthmoor,
    settings: { ...council, mail: 'data@northmoor.example', procedures: ['data-rights', 'data-protection-complaint', 'court-disclosure'] },
  },
  {
    id: '5d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2a13', slug: 'northmoor-childrens-services', name: 'Northmoor County Council, children’s services', ...ofNorthmoor,
    settings: { ...council, mail: 'children@northmoor.example', procedures: ['childrens-social-care'] },
  },
  {
    id: '5d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2a14', slug: 'demonstration-information-commission', name: 'Demonstration Information Commission', phone: '01632 960 300', address: '2 Example Row, Exampleton EX1 2EX', hours: 'Monday to Friday, 9am to 5pm',
    settings: { demonstration: true, mail: 'help@information.example', procedures: ['information-commissioner'] },
  },
  {
    id: '5d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2a15', slug: 'demonstration-social-work-regulator', name: 'Demonstration Social Work Regulator', phone: '01632 960 400', address: '3 Example Row, Exampleton EX1 3EX', hours: 'Monday to Friday, 9am to 5pm',
    settings: { demonstration: true, mail: 'help@socialwork.example', procedures: ['social-work-england'] },
  },
]

/** Bodies in the demonstration's jurisdiction. Cases that come with it are about the invented ones only. */
export const bodies: readonly Body[] = [
  { slug: 'kent-county-council', name: 'Kent County Council', kind: 'county-council', called: 'the Council' },
  { slug: 'northmoor-county-council', name: 'Northmoor County Council', kind: 'county-council', called: 'the Council' },
  { slug: 'saltmarsh-borough-council', name: 'Saltmarsh Borough Council', kind: 'district-council', called: 'the Council' },
  { slug: 'eastvale-city-council', name: 'Eastvale City Council', kind: 'unitary-council', called: 'the Council' },
  { slug: 'willowbrook-care', name: 'Willowbrook Care Limited', kind: 'adult-care-provider', called: 'the care provider' },
]
