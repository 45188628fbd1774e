import type { Instrument } from './model.ts'

/** The Act, and the one judgment that statements cite; its neutral citation is spelt as they spell it. */
export const instruments: readonly Instrument[] = [
  { id: 'lga-1974', citedAs: 'Local Government Act 1974', address: 'https://www.legislation.gov.uk/ukpga/1974/7' },
  { id: 'r-m-v-cla', citedAs: 'R (on the application of M) v Commissioner for Local Administration', address: null },
]
