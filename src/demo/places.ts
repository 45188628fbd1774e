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
    scheme: 'ombudsman',
    clocks: { 'ombudsman.publication-wait': { amount: 0, unit: 'calendar-days' } },
  },
}

/** Bodies in the demonstration's jurisdiction. Cases that come with it are about the invented ones only. */
export const bodies: readonly Body[] = [
  { slug: 'kent-county-council', name: 'Kent County Council', kind: 'county-council', called: 'the Council' },
  { slug: 'northmoor-county-council', name: 'Northmoor County Council', kind: 'county-council', called: 'the Council' },
  { slug: 'saltmarsh-borough-council', name: 'Saltmarsh Borough Council', kind: 'district-council', called: 'the Council' },
  { slug: 'eastvale-city-council', name: 'Eastvale City Council', kind: 'unitary-council', called: 'the Council' },
  { slug: 'willowbrook-care', name: 'Willowbrook Care Limited', kind: 'adult-care-provider', called: 'the care provider' },
]
