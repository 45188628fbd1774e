/** One of the demonstration's people. All share one password, which is announced with their second factors. */
export interface DemonstrationAccount {
  readonly id: string
  readonly name: string
  readonly mail: string
  readonly roles: readonly string[]
  readonly powers: readonly string[]
  readonly body: string | null
  /** What they are for, in the list of accounts. */
  readonly does: string
}

export const DEMONSTRATION_PASSWORD = 'only a demonstration'

const id = (last: string) => `5d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2b${last}`

export const accounts: readonly DemonstrationAccount[] = [
  { id: id('01'), name: 'Ade Adviser', mail: 'adviser@demonstration.example', roles: ['adviser'], powers: [], body: null, does: 'reads new complaints and sends them on' },
  { id: id('02'), name: 'Ines Investigator', mail: 'investigator@demonstration.example', roles: ['investigator'], powers: [], body: null, does: 'assesses and drafts; is new, so a manager approves' },
  { id: id('03'), name: 'Devi Decider', mail: 'senior@demonstration.example', roles: ['investigator'], powers: ['decide'], body: null, does: 'assesses and decides under her own delegation' },
  { id: id('04'), name: 'Morgan Manager', mail: 'manager@demonstration.example', roles: ['manager'], powers: ['decide'], body: null, does: 'allocates and approves; can publish as the second person' },
  { id: id('05'), name: 'Pat Publisher', mail: 'publication@demonstration.example', roles: ['publication-officer'], powers: [], body: null, does: 'prepares decisions for publication' },
  { id: id('06'), name: 'Alex Administrator', mail: 'administrator@demonstration.example', roles: ['administrator'], powers: [], body: null, does: 'looks after people and accounts' },
  { id: id('07'), name: 'Lee Linkofficer', mail: 'link@kent.demonstration.example', roles: ['link-officer'], powers: [], body: 'kent-county-council', does: 'answers for Kent County Council' },
  { id: id('08'), name: 'Nat Northmoor', mail: 'link@northmoor.demonstration.example', roles: ['link-officer'], powers: [], body: 'northmoor-county-council', does: 'answers for Northmoor County Council' },
]
