import { randomBytes, randomUUID } from 'node:crypto'
import type { Deed } from '../../src/casework/event.ts'
import { seal } from '../../src/casework/seal.ts'
import { GENESIS } from '../../src/proof/chain.ts'
import type { CaseRow, Histories, StreamHead } from '../../src/usecases/ports/histories.ts'
import type { Standing, Store } from '../../src/usecases/ports/store.ts'

export type Addition = Parameters<Histories['append']>[0]

/** Opens what a contract is tried on, anew for each suite. */
export type Open = () => Promise<{ readonly store: Store; close(): Promise<void> }>

export const asSystem: Standing = { side: 'system', office: null, person: null, body: null }
export const asPublic: Standing = { side: 'public', office: null, person: null, body: null }
export const asOffice = (office: string, person = 'staff-1'): Standing => ({ side: 'office', office, person, body: null })
export const asPerson = (person: string, office: string | null = null): Standing => ({ side: 'person', office, person, body: null })
export const asBody = (body: string, office: string | null = 'office-1', person = 'link-1'): Standing => ({ side: 'body', office, person, body })

const openedAt = '2026-03-20T09:30:00.000Z'

export const rowOf = (row: Partial<CaseRow> = {}): CaseRow => ({
  stage: 'intake', closed: false, turn: 'adviser', assigned: null, openedOn: '2026-03-20', nextDue: null, nextClock: null,
  category: null, complainant: null, outcome: null, people: [], searchable: '', ...row,
})

export const headOf = (head: Partial<StreamHead> = {}): StreamHead => ({
  caseId: randomUUID(), office: 'office-1', scheme: 'ombudsman', schemeVersion: '2024-04-01', reference: '25 000 001', body: 'north-council',
  version: 0, digest: GENESIS, ...head,
})

export const received = (words: Deed['words'], shownTo: Deed['shownTo'] = ['person']): Deed => ({
  happening: { type: 'ComplaintReceived' }, ...(words === undefined ? {} : { words }), shownTo: shownTo ?? [],
})

export const noted = (text: string): Deed => ({ happening: { type: 'NoteAdded', note: randomUUID() }, words: { text } })

/** Deeds on top of a head, sealed as casework seals them. */
export function addition(head: StreamHead, deeds: readonly Deed[], row: Partial<CaseRow> = {}): Addition {
  const sealed = seal(deeds, head, {
    actor: { person: 'staff-1', role: 'adviser' }, at: openedAt, newId: () => randomUUID(), newNonce: () => randomBytes(32).toString('hex'),
  })
  const last = sealed.at(-1)
  return {
    head: { ...head, version: last?.event.version ?? head.version, digest: last?.digest ?? head.digest },
    expected: head.version,
    events: sealed.map(({ event, text, digest }) => ({ version: event.version, type: event.happening.type, at: event.at, text, digest })),
    words: sealed.flatMap(({ event, words }) => (words === null ? [] : [{ ...words, version: event.version }])),
    row: rowOf(row),
  }
}

export const opened = (head: StreamHead): Deed => ({
  happening: {
    type: 'CaseOpened', scheme: head.scheme, schemeVersion: head.schemeVersion, office: head.office, reference: head.reference, body: head.body,
    receivedOn: '2026-03-20', channel: 'web', stage: 'intake',
  },
})

/** A case that is there: opened with a narrative, under the program's own standing. */
export async function givenCase(store: Store, head: Partial<StreamHead> = {}, row: Partial<CaseRow> = {}, deeds: readonly Deed[] = []): Promise<StreamHead> {
  const begun = headOf(head)
  const made = addition(begun, [opened(begun), ...deeds], row)
  await store.as(asSystem, ({ histories }) => histories.append(made))
  return made.head
}
