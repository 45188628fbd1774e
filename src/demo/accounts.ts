import { staffRolesOf } from '../usecases/procedures.ts'
import type { Office } from '../usecases/ports/people.ts'
import type { Desk } from '../usecases/use-case.ts'
import { neighbours, office } from './places.ts'

/** One of the demonstration's people. All share one password, which is announced with their second factors. */
export interface DemonstrationAccount {
  readonly id: string
  readonly name: string
  readonly mail: string
  readonly roles: readonly string[]
  readonly powers: readonly string[]
  readonly body: string | null
  /** Id of the office that they work for, or answer. */
  readonly office: string
  /** What they are for, in the list of accounts. */
  readonly does: string
}

export const DEMONSTRATION_PASSWORD = 'only a demonstration'

const firstNames = ['Arden', 'Bryony', 'Cleo', 'Darcy', 'Emlyn', 'Farah', 'Glenn', 'Hester', 'Idris', 'Jory', 'Kit', 'Lowri', 'Merle', 'Nuala', 'Orla', 'Perry', 'Quinn', 'Rhona', 'Sol', 'Tamsin', 'Una', 'Vita', 'Wren', 'Yara'] as const
const surnames = ['Amberley', 'Birchwood', 'Coldstream', 'Downing', 'Eastlake', 'Fairbairn', 'Greenhill', 'Hartland', 'Inglenook', 'Kingsmere', 'Lindow', 'Marlpit', 'Netherby'] as const

/** Everyone who can sign in: the ombudsman’s people, and at each other office someone in each role of its procedures. */
export function accountsOf(desk: Desk, around: readonly Office[] = neighbours): readonly DemonstrationAccount[] {
  const others = around.flatMap((office) => [...staffRolesOf(desk, office)].map(([role, name]) => ({ office, role, name })))
  return [...accounts, ...others.map(({ office, role, name }, n): DemonstrationAccount => ({
    id: `demonstration-${office.slug}-${role}`,
    name: `${firstNames[n % firstNames.length]} ${surnames[n % surnames.length]}`,
    mail: `${role}@${office.slug}.example`,
    roles: [role], powers: [], body: null, office: office.id, does: `is ${lowerFirst(name)} at ${office.name}`,
  }))]
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const id = (last: string) => `5d0c2b1e-6a4f-4f0e-9c1d-0b5a7e3f2b${last}`

const ofTheOmbudsman: readonly Omit<DemonstrationAccount, 'office'>[] = [
  { id: id('01'), name: 'Ade Adviser', mail: 'adviser@demonstration.example', roles: ['adviser'], powers: [], body: null, does: 'reads new complaints and sends them on' },
  { id: id('02'), name: 'Ines Investigator', mail: 'investigator@demonstration.example', roles: ['investigator'], powers: [], body: null, does: 'assesses and drafts; is new, so a manager approves' },
  { id: id('03'), name: 'Devi Decider', mail: 'senior@demonstration.example', roles: ['investigator'], powers: ['decide'], body: null, does: 'assesses and decides under her own delegation' },
  { id: id('04'), name: 'Morgan Manager', mail: 'manager@demonstration.example', roles: ['manager'], powers: ['decide'], body: null, does: 'allocates and approves; can publish as the second person' },
  { id: id('05'), name: 'Pat Publisher', mail: 'publication@demonstration.example', roles: ['publication-officer'], powers: [], body: null, does: 'prepares decisions for publication' },
  { id: id('06'), name: 'Alex Administrator', mail: 'administrator@demonstration.example', roles: ['administrator'], powers: [], body: null, does: 'looks after people and accounts' },
  { id: id('07'), name: 'Lee Linkofficer', mail: 'link@kent.demonstration.example', roles: ['link-officer'], powers: [], body: 'kent-county-council', does: 'answers for Kent County Council' },
  { id: id('08'), name: 'Nat Northmoor', mail: 'link@northmoor.demonstration.example', roles: ['link-officer'], powers: [], body: 'northmoor-county-council', does: 'answers for Northmoor County Council' },
]

export const accounts: readonly DemonstrationAccount[] = ofTheOmbudsman.map((account) => ({ ...account, office: office.id }))
