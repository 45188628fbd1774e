import { randomBytes, randomUUID } from 'node:crypto'
import { createSecrets } from '../src/outside/secrets.ts'
import { createCatalogue } from '../src/scheme/catalogue.ts'
import { schemes } from '../src/main/schemes.ts'
import { londonDay } from '../src/time/plain-date.ts'
import { complain, type Complaint } from '../src/usecases/cases/complain.ts'
import type { Body, Office, Person } from '../src/usecases/ports/people.ts'
import { system, visitor, type Actor, type Desk } from '../src/usecases/use-case.ts'
import { openTestStore, type OpenedStore } from './store/opened.ts'
import { schemeId } from './renaming/ids.ts'

export const testOffice: Office = {
  id: 'f0000000-0000-4000-8000-000000000001', slug: 'riverside', name: 'Riverside Ombudsman', phone: '01632 960 000', address: '1 Quay Street', hours: '9 to 5',
  settings: { procedures: [schemeId('ombudsman')] },
}
export const testBody: Body = { slug: 'fernshire-council', name: 'Fernshire Council', kind: 'county council', called: 'the Council' }

/** Somebody of the test's office, or of its body. */
export const person = (last: string, name: string, role: string, powers: readonly string[] = [], body: string | null = null): Person =>
  ({ id: `f0000000-0000-4000-8000-0000000000${last}`, side: body === null ? 'office' : 'body', office: testOffice.id, body, name, mail: `${last}@riverside.example`, roles: [role], powers })

/** Everyone who works on a test's cases, by what they are for. */
export const testPeople = {
  adviser: person('11', 'Ada Adviser', 'adviser'),
  investigator: person('12', 'Ivo Investigator', 'investigator'),
  manager: person('13', 'Mina Manager', 'manager', ['decide']),
  publisher: person('14', 'Pia Publisher', 'publication-officer'),
  administrator: person('15', 'Abe Administrator', 'administrator'),
  linkOfficer: person('16', 'Lou Linkofficer', 'link-officer', [], testBody.slug),
} as const

export const actorFor = ({ id, side, office, body, name, roles, powers }: Person): Actor => ({ side, office, person: id, body, name, roles, powers })

/** A real store on a database of its own, with an office, a body and their people, and a clock that the test moves. */
export interface TestDesk {
  readonly desk: Desk
  readonly opened: OpenedStore
  /** Days pass. */
  pass(days: number): void
  /** Opens a case and gives its reference. */
  receive(complaint?: Partial<Complaint>): Promise<string>
  close(): Promise<void>
}

/** A complaint as anyone might make it. */
export const complaint: Complaint = {
  office: testOffice.slug, body: testBody.slug, narrative: 'They lost my letter twice.', wanted: 'An apology.', injustice: 'I could not sleep.', complainedToBody: 'yes-answered',
  name: 'Thaddeus Quillfeather', title: 'Mr', pronouns: 'he', mail: 'thaddeus@person.example', phone: '', address: '', alsoKnownAs: '', birthDate: '', otherReference: '',
  safeContact: 'mail', contactNotes: '', adjustments: '', onBehalfOf: '', channel: 'web',
}

/** `people` work there besides the usual ones; `office` is set up otherwise than the usual one. */
export async function testDesk(start = '2026-03-20T10:00:00.000Z', { office = testOffice, people = [] }: { readonly office?: Office; readonly people?: readonly Person[] } = {}): Promise<TestDesk> {
  const opened = await openTestStore()
  let now = Date.parse(start)
  const iso = () => new Date(now).toISOString()
  const desk: Desk = {
    store: opened.store, schemes: createCatalogue(schemes), now: iso, today: () => londonDay(iso()),
    newId: () => randomUUID(), random: (bytes) => randomBytes(bytes).toString('hex'), secrets: createSecrets('an installation key for tests, long enough'), site: 'https://riverside.example',
  }
  await opened.store.as(system, async (rooms) => {
    await rooms.people.saveOffice(office)
    await rooms.people.saveBody(testBody)
    for (const each of [...Object.values(testPeople), ...people]) await rooms.people.add(each)
  })
  return {
    desk, opened,
    pass: (days) => { now += days * 86_400_000 },
    receive: async (given = {}) => {
      const received = await complain(desk, visitor, { ...complaint, ...given })
      if (!received.ok) throw new Error(received.refusal.message)
      return received.value.reference
    },
    close: () => opened.close(),
  }
}
