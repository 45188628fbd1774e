import type { TimeLimit } from '../model.ts'
import { openPeriod, published } from '../sources.ts'

const kept = { body: 'council', for: 'wait', holder: 'the council', calendar: 'england-and-wales', inForce: openPeriod } as const

/** How long a council keeps the records of children's services. A request to correct, a complaint, a court or an inquiry puts destruction off. */
export const records: readonly TimeLimit[] = [
  {
    ...kept, id: 'keep-looked-after-child', name: 'Keep the record of a looked-after child',
    days: { birth: 'the child’s birth' },
    reckoning: { from: ['birth'], count: { amount: 75, unit: 'years' } },
    basis: 'statute', source: published('Care Planning, Placement and Case Review (England) Regulations 2010', 'regulation 50, as given in the retention table of Merton Council'),
    meaning: 'Until the 75th birthday. For a child who died before 18 another time counts: council.keep-looked-after-child-who-died.',
  },
  {
    ...kept, id: 'keep-looked-after-child-who-died', name: 'Keep the record of a looked-after child who died before 18',
    days: { death: 'the child’s death' },
    reckoning: { from: ['death'], count: { amount: 15, unit: 'years' } },
    basis: 'statute', source: published('Care Planning, Placement and Case Review (England) Regulations 2010', 'regulation 50, as given in the retention table of Merton Council'),
    meaning: 'Fifteen years after the death.',
  },
  {
    ...kept, id: 'keep-adoption', name: 'Keep the record of an adoption',
    days: { order: 'the adoption order' },
    reckoning: { from: ['order'], count: { amount: 100, unit: 'years' } },
    basis: 'practice', source: published('Retention table of Salford City Council'),
    meaning: 'A hundred years from the order.',
  },
  {
    ...kept, id: 'keep-conference', name: 'Keep the record of a child protection conference',
    days: { contact: 'the last contact' },
    reckoning: { from: ['contact'], count: { amount: 35, unit: 'years' } },
    basis: 'practice', source: published('Retention table of Blackpool Council'),
    meaning: 'Each council sets its own time; one keeps them 35 years after the last contact.',
  },
  {
    ...kept, id: 'keep-child-in-need', name: 'Keep the record of a child in need or of an assessment',
    days: { birth: 'the child’s birth', contact: 'the last contact' },
    reckoning: {
      takes: 'later', of: [
        { from: ['birth'], count: { amount: 18, unit: 'years', then: { amount: 3, unit: 'years' } } },
        { from: ['contact'], count: { amount: 3, unit: 'years' }, why: 'three years pass after the last contact' },
      ],
    },
    basis: 'practice', source: published('Retention table of Devon County Council'),
    meaning: 'Each council sets its own time; one keeps them until the child is 18 and three more years have passed without contact.',
  },
  {
    ...kept, id: 'keep-foster-carer', name: 'Keep the record of a foster carer',
    days: { approval: 'the end of the approval' },
    reckoning: { from: ['approval'], count: { amount: 10, unit: 'years' } },
    basis: 'practice', source: published('Retention table of Merton Council'),
    meaning: 'At least ten years.',
  },
]
