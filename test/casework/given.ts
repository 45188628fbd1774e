import type { CaseEvent, Happening } from '../../src/casework/event.ts'
import type { Circumstances, Standing } from '../../src/casework/permitted.ts'
import { fold, type CaseState } from '../../src/casework/state.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'

export const opening: Happening = {
  type: 'CaseOpened', scheme: 'library-fines', schemeVersion: '1', office: 'office-1', reference: '25 000 001', body: 'branch-1', receivedOn: '2026-03-20', channel: 'web', stage: 'received',
}

/** Events as a history holds them: each with its place, and words kept beside it. */
export const events = (...happenings: readonly Happening[]): readonly CaseEvent[] => happenings.map((happening, n) => ({
  version: n + 1, at: '2026-03-20T09:00:00.000Z', actor: { person: 'clara', role: 'clerk' }, happening, kept: { id: `words-${n + 1}`, commitment: 'c'.repeat(64) },
}))

/** The state of a case that was opened and to which this happened. */
export const given = (...happenings: readonly Happening[]): CaseState => fold(events(opening, ...happenings))

export const taken = (action: string, from: string, to: string, on: PlainDate = '2026-03-20', more: Partial<Extract<Happening, { type: 'ActionTaken' }>> = {}): Happening =>
  ({ type: 'ActionTaken', action, from, to, supplied: {}, outcome: null, decides: false, assigns: null, on, ...more })

export const headAdded = (head: string): Happening => ({ type: 'HeadAdded', head })
export const factRecorded = (fact: string): Happening => ({ type: 'FactRecorded', fact, from: 'complainant', newParagraph: false })
export const considered = (head: string, test: string, met = true, facts: readonly string[] = []): Happening =>
  ({ type: 'TestConsidered', head, test, met, facts, discretion: 'not-open', betterPlaced: [] })

export const found = (head: string, finding = 'owed', supplied: Record<string, string> = {}): Happening => ({ type: 'HeadFound', head, finding, supplied })
export const promise = (id: string, due: PlainDate = '2026-04-01', holder = 'branch'): Happening => ({ type: 'PromiseMade', promise: id, holder, due })
export const kept = (id: string, on: PlainDate = '2026-03-30'): Happening => ({ type: 'PromiseKept', promise: id, on })

export const clara: Standing = { person: 'clara', roles: ['clerk'], powers: [] }
export const carl: Standing = { person: 'carl', roles: ['clerk'], powers: ['decide'] }
export const lena: Standing = { person: 'lena', roles: ['librarian'], powers: [] }
export const rita: Standing = { person: 'rita', roles: ['reader'], powers: [] }

export const now = (more: Partial<Circumstances> = {}): Circumstances =>
  ({ today: '2026-03-20', clocks: [], statement: { errors: [], warnings: [] }, identifications: 0, ...more })
