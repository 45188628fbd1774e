import assert from 'node:assert/strict'
import { act } from '../../src/casework/act.ts'
import { clocksOf, type CaseClock } from '../../src/casework/clocks.ts'
import type { CaseEvent, Deed } from '../../src/casework/event.ts'
import { permittedActions, type Circumstances, type Standing } from '../../src/casework/permitted.ts'
import { record, type Recordable } from '../../src/casework/record.ts'
import { seal, type Sealed } from '../../src/casework/seal.ts'
import { fold, type CaseState } from '../../src/casework/state.ts'
import { isText, readSupplied } from '../../src/casework/supply.ts'
import { verifyCase } from '../../src/casework/verify.ts'
import { schemes } from '../../src/main/schemes.ts'
import { GENESIS } from '../../src/proof/chain.ts'
import { createCatalogue } from '../../src/scheme/catalogue.ts'
import type { Scheme } from '../../src/scheme/language.ts'
import type { Statement } from '../../src/statement/model.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { textOf, type CaseFile } from '../../src/usecases/cases/case-file.ts'
import { circumstancesOf, draftOf, warningId } from '../../src/usecases/cases/decision-of-case.ts'
import { issuedBy } from '../../src/usecases/cases/issue-documents.ts'
import type { Person } from '../../src/usecases/ports/people.ts'
import { clockId, declaredId } from '../renaming/ids.ts'

export type Given = Readonly<Record<string, string>>

/** A colleague in a role of a scheme, by that role; `somebody(role, 'ann')` is another one. */
export const somebody = (role: string, person = role): Standing => ({ person, roles: [role], powers: ['decide'] })

/** A letter as it would go out. */
export interface Letter {
  readonly document: string
  readonly to: string
  readonly text: string
}

/** Every kind of document that a test of this file has had written, whole. */
export const written = new Set<string>()

/**
 * A case of a scheme with nothing behind it but the engine: real digests, no page and no database. Where what was asked at
 * its opening is given, somebody has opened it, and its letters are written, each whole or the test fails.
 */
export class SchemeCase {
  readonly scheme: Scheme
  #sealed: Sealed[] = []
  #count = 0
  // Worked out once for each event, and each day.
  #moment: { readonly now: string; readonly circumstances: Circumstances } | undefined
  #folded: { readonly of: number; readonly state: CaseState } | undefined

  readonly #written: boolean
  #letters: readonly Letter[] = []

  constructor(scheme: Scheme, receivedOn: PlainDate, asked?: Given) {
    this.#written = asked !== undefined
    this.scheme = scheme
    const stage = Object.entries(scheme.stages).find(([, each]) => each.kind === 'start')?.[0] ?? ''
    this.#keep([{ happening: { type: 'CaseOpened', scheme: scheme.id, schemeVersion: scheme.version, office: 'office', reference: '25 000 001', body: 'body', receivedOn, channel: 'web', stage } }], 'somebody', receivedOn)
    if (asked === undefined) return
    const starter = Object.entries(scheme.roles).find(([, { part }]) => part === 'starter')?.[0] ?? ''
    const fields = scheme.opening?.supplies ?? []
    const given = (texts: boolean) => Object.fromEntries(fields.flatMap((field) => (isText(field) === texts && asked[field.id] !== undefined ? [[field.id, asked[field.id] ?? '']] : [])))
    this.#keep([
      { happening: { type: 'PartyAdded', party: this.#id(), role: starter, person: 'pat' }, words: { name: 'Pat Quillfeather' }, shownTo: ['person'] },
      { happening: { type: 'ComplaintReceived' }, words: { narrative: 'Nobody came on the day of the visit.' }, shownTo: ['person'] },
      { happening: { type: 'OpeningAnswered', supplied: given(false) }, words: given(true), shownTo: ['person'] },
    ], starter, receivedOn)
  }

  /** Every letter so far, in the order of writing. */
  get letters(): readonly Letter[] { return this.#letters }

  /** The last letter of this kind, as it went out. */
  letter(document: string): string { return this.#letters.findLast((letter) => letter.document === document)?.text ?? '' }

  /** The decision statements that went out, one for each letter that carried one. */
  get statements(): readonly Statement[] {
    const at = this.#file('2026-01-01')
    return this.state.documents.filter(({ document }) => this.scheme.documents[document]?.carries === 'statement').map(({ kept }) => JSON.parse(textOf(at.words(kept), 'statement')) as Statement)
  }

  /** What is recorded of each head, in its words. */
  get complaints(): readonly string[] {
    const at = this.#file('2026-01-01')
    return this.state.heads.map(({ kept }) => textOf(at.words(kept), 'text'))
  }

  /** What should be looked at in the statement as it would be drafted now, each as it is acknowledged. */
  get warnings(): readonly string[] { return draftOf(this.#file('2026-01-01')).warnings.map(warningId) }

  get state(): CaseState {
    if (this.#folded?.of !== this.#sealed.length) this.#folded = { of: this.#sealed.length, state: fold(this.#sealed.map(({ event }): CaseEvent => event)) }
    return this.#folded.state
  }

  /** Where the case stands, by the id under which the stage is declared. */
  get stage(): string { return declaredId(this.state.stage) }

  #id(): string { return `id-${(this.#count += 1)}` }

  #keep(deeds: readonly Deed[], role: string, on: PlainDate, person = role): void {
    const last = this.#sealed.at(-1)
    this.#sealed.push(...seal(deeds, { caseId: 'case-1', version: last?.event.version ?? 0, digest: last?.digest ?? GENESIS }, {
      actor: { person, role }, at: `${on}T10:00:00.000Z`, newId: () => this.#id(), newNonce: () => (this.#count += 1).toString(16).padStart(64, '0'),
    }))
  }

  clock(id: string, today: PlainDate): CaseClock | undefined {
    return clocksOf(this.state, this.scheme, today).find((clock) => clock.id === clockId(id))
  }

  /** The last day of a clock, if it was ever set going. */
  due(id: string): PlainDate | undefined { return this.clock(id, '2026-01-01')?.due }

  /** Whether a clock is late on these days. */
  late(id: string, ...days: readonly PlainDate[]): readonly (boolean | undefined)[] { return days.map((day) => this.clock(id, day)?.over) }

  /** Records something without moving the case; what stands in the way, or nothing. */
  tryRecord(role: string, happening: Recordable, on: PlainDate, words: Given = { text: 'Words' }): readonly string[] {
    const done = record(this.state, this.scheme, somebody(role), { happening, words } as Deed & { readonly happening: Recordable })
    if ('refusal' in done) return 'because' in done.refusal ? done.refusal.because : [done.refusal.code]
    this.#keep(done.deeds, done.role, on)
    return []
  }

  head(role: string, on: PlainDate, head = this.#id()): this {
    assert.deepEqual(this.tryRecord(role, { type: 'HeadAdded', head }, on), [])
    return this
  }

  party(by: string, role: string, on: PlainDate): this {
    assert.deepEqual(this.tryRecord(by, { type: 'PartyAdded', party: this.#id(), role, person: null }, on, { name: 'A name' }), [])
    return this
  }

  /** A finding on one head or, if none is named, on each. */
  find(role: string, finding: string, on: PlainDate, words: Given = {}, supplied: Given = {}, heads = this.state.heads.map(({ id }) => id)): this {
    for (const head of heads) assert.deepEqual(this.tryRecord(role, { type: 'HeadFound', head, finding, supplied }, on, words), [], finding)
    return this
  }

  /** Everything promised so far has been done. */
  keepPromises(role: string, on: PlainDate): this {
    for (const { promise, done } of this.state.promises) if (done === null) assert.deepEqual(this.tryRecord(role, { type: 'PromiseKept', promise, on }, on, { proof: 'A letter.' }), [])
    return this
  }

  /** Where letters are written the statement is too, and is judged as it would be; elsewhere it is taken for complete. */
  #circumstances(today: PlainDate): Circumstances {
    const now = `${this.#sealed.length} ${today}`
    if (this.#moment?.now !== now) this.#moment = { now, circumstances: this.#seen(today) }
    return this.#moment.circumstances
  }

  #seen(today: PlainDate): Circumstances {
    if (this.#written) return circumstancesOf({ today: () => today }, this.#file(today))
    return { today, clocks: clocksOf(this.state, this.scheme, today), statement: { errors: [], warnings: [] }, identifications: 0 }
  }

  /** The actions that someone is offered and allowed now. */
  allowed(who: Standing, on: PlainDate): readonly string[] {
    return permittedActions(this.state, this.scheme, who, this.#circumstances(on)).filter(({ allowed }) => allowed).map(({ id }) => id)
  }

  /** What stands in the way, or nothing where it was done. Staff that a field asks for are chosen by the id of their role. */
  try(who: Standing, action: string, on: PlainDate, given: Given = {}): readonly string[] {
    const staff = Object.keys(this.scheme.roles).map((role) => ({ id: role, roles: [role] }))
    const read = readSupplied(this.scheme.actions[action] ?? { supplies: [] }, given, { today: on, scheme: this.scheme, staff })
    if ('problems' in read) return read.problems.map(({ message }) => message)
    const done = act(this.state, this.scheme, who, action, read.supplied, this.#circumstances(on), () => this.#id())
    if ('refusal' in done) return 'because' in done.refusal ? done.refusal.because : [done.refusal.code]
    this.#keep(done.deeds, done.role, on, who.person)
    if (this.#written) this.#write(action, done.role, on, who.person)
    return []
  }

  #write(action: string, role: string, on: PlainDate, person: string): void {
    const issued = issuedBy({ newId: () => this.#id(), today: () => on, site: 'https://office.example', schemes: createCatalogue(schemes) }, this.#file(on), this.scheme.actions[action] as Scheme['actions'][string], this.#staff())
    this.#letters = [...this.#letters, ...issued.flatMap(({ happening: it, words }) => (it.type === 'DocumentIssued' ? [{ document: declaredId(it.document), to: it.to, text: String(words?.text) }] : []))]
    for (const { happening: it } of issued) if (it.type === 'DocumentIssued') written.add(declaredId(it.document))
    this.#keep(issued, role, on, person)
  }

  /** Somebody in each role of the office, by the id of the role. */
  #staff(): readonly Person[] {
    return Object.entries(this.scheme.roles).filter(([, { side }]) => side === 'office').map(([role, { name }]) => ({ id: role, side: 'office', office: 'office', body: null, name: `Ms ${name}`, mail: null, roles: [role], powers: [] }))
  }

  #file(today: PlainDate): CaseFile {
    const words = new Map(this.#sealed.flatMap(({ words }) => (words === null ? [] : [[words.id, JSON.parse(words.text)]])))
    const last = this.#sealed.at(-1)
    return {
      caseId: 'case-1', state: this.state, scheme: this.scheme, clocks: clocksOf(this.state, this.scheme, today), words: (kept) => (kept == null ? undefined : words.get(kept.id)),
      history: { head: { caseId: 'case-1', office: 'office', body: 'body', scheme: this.scheme.id, schemeVersion: this.scheme.version, reference: '25 000 001', version: last?.event.version ?? 0, digest: last?.digest ?? GENESIS }, events: this.#sealed.map(({ event }) => event), words },
      office: { id: 'office', slug: 'office', name: 'Riverside Council', phone: '01632 960 000', address: '1 Quay Street', hours: '9 to 5', settings: {} },
      body: { slug: 'body', name: 'Fernshire Council', kind: 'county council', called: 'the Council' },
    }
  }

  do(who: Standing | string, action: string, on: PlainDate, given: Given = {}): this {
    assert.deepEqual(this.try(typeof who === 'string' ? somebody(who) : who, action, on, given), [], action)
    return this
  }

  /** Does it with everything that has to be supplied filled in with some words, some day, some choice, save what is given. */
  take(who: Standing | string, action: string, on: PlainDate, given: Given = {}): this {
    const fields = this.scheme.actions[action]?.supplies ?? []
    const some = fields.filter((field) => field.required && field.kind !== 'promises').map((field) => [field.id, {
      line: 'A line', text: 'Some words', date: on, choice: field.options?.[0]?.value ?? '', 'yes-no': 'yes', staff: field.roles?.[0] ?? '',
      outcome: Object.keys(this.scheme.outcomes)[0] ?? '', exclusion: Object.keys(this.scheme.exclusions ?? {})[0] ?? '',
    }[field.kind as 'line']])
    return this.do(who, action, on, { ...Object.fromEntries(some), ...given })
  }

  /** What this action would send, and to whom. */
  sends(action: string): readonly string[] {
    return (this.scheme.actions[action]?.issues ?? []).flatMap((id) => this.scheme.documents[id]?.to.map((role) => `${declaredId(id)} to ${role}`) ?? [])
  }

  verify() {
    const last = this.#sealed.at(-1)
    return verifyCase({
      head: { caseId: 'case-1', version: last?.event.version ?? 0, digest: last?.digest ?? GENESIS },
      events: this.#sealed.map(({ event, text, digest }) => ({ version: event.version, text, digest })),
      words: this.#sealed.flatMap(({ words }) => (words === null ? [] : [words])),
    })
  }
}
