/**
 * Who reaches which row, table by table and function by function, in the words of the design and apart from how the database says
 * it. A table or a function that some role may reach and that is not here fails the test.
 */

/** As whom a transaction claims to run: any role with any settings, sensible or not. */
export interface Who {
  readonly role: 'redress_app' | 'redress_public' | 'redress_jobs'
  readonly side: string
  readonly office: string | null
  readonly person: string | null
  readonly body: string | null
  readonly draft: string | null
}

export type Row = Readonly<Record<string, unknown>>

/** A case that was planted, and a mail. */
export interface World {
  readonly cases: ReadonlyMap<unknown, { readonly office: string; readonly reference: string; readonly body: string; readonly people: readonly string[] }>
  readonly mail: ReadonlyMap<unknown, { readonly office: string }>
}

type Rule = (who: Who, row: Row, world: World) => boolean

/** `changes`: which rows that are there may alter or go; `adds`: which may come. Where they are left out, `changes` is `reads`, and `adds` is `changes`. */
export interface Reach {
  readonly reads: Rule
  readonly changes?: Rule
  readonly adds?: Rule
}

const is = (claimed: string | null, there: unknown): boolean => claimed !== null && claimed !== '' && claimed === there
const on = (who: Who, side: string): boolean => who.role === 'redress_app' && who.side === side
const program: Rule = ({ role }) => role === 'redress_jobs'
const nobody: Rule = () => false
const anyone: Rule = () => true
const either = (...rules: readonly Rule[]): Rule => (who, row, world) => rules.some((rule) => rule(who, row, world))
const both = (...rules: readonly Rule[]): Rule => (who, row, world) => rules.every((rule) => rule(who, row, world))

/** One's own case: of one's office, as a party to it, or about one's body before the office for which one answers. */
export function ownCase(who: Who, id: unknown, { cases }: World): boolean {
  const found = cases.get(id)
  if (found === undefined) return false
  return (on(who, 'office') && is(who.office, found.office))
    || (on(who, 'person') && found.people.some((person) => is(who.person, person)))
    || (on(who, 'body') && is(who.body, found.body) && is(who.office, found.office))
}

const ofOwnCase: Rule = (who, row, world) => ownCase(who, row['case_id'], world)
const ofOwnOffice: Rule = (who, row) => on(who, 'office') && is(who.office, row['office'])
const onSide = (...sides: readonly string[]): Rule => (who) => sides.some((side) => on(who, side))
const wordsForTheSide: Rule = (who, row) => on(who, 'office') || (row['shown_to'] as readonly string[]).includes(who.side)
const ofOwnSide: Rule = (who, row) => on(who, 'office') || row['side'] === who.side
const themselves: Rule = (who, row) => on(who, 'person') && is(who.person, row['person'])

/** Somebody whom one may know of: of one's own office or body, or who is party to a case of one's office; and oneself. */
const known: Rule = (who, row, { cases }) => {
  if (on(who, 'person')) return is(who.person, row['id'])
  if (on(who, 'body')) return row['side'] === 'body' && is(who.body, row['body']) && (row['office'] === null || is(who.office, row['office']))
  return on(who, 'office') && (is(who.office, row['office']) || (row['side'] === 'body' && row['office'] === null)
    || (row['side'] === 'person' && [...cases.values()].some((each) => is(who.office, each.office) && each.people.includes(String(row['id'])))))
}

/** What a job is about must be within reach; a mail, if it is not of one's own office, only for whoever posts it at this moment; a package is the program's. */
const aboutWhatIsReached: Rule = (who, row, world) => {
  const payload = row['payload'] as Row
  if (['package', 'alert', 'follower'].some((name) => payload[name] !== undefined)) return false
  if (payload['case'] !== undefined && !ownCase(who, payload['case'], world)) return false
  return payload['mail'] === undefined || (on(who, 'office') && is(who.office, world.mail.get(payload['mail'])?.office))
}

/** A decision of a case is its office's; one that was imported is of no office here. */
const publishedByIt: Rule = (who, row, { cases }) => {
  const itsCase = [...cases.values()].find(({ reference }) => reference === row['reference'])
  return itsCase === undefined ? on(who, 'office') : on(who, 'office') && is(who.office, itsCase.office)
}
const publicToRead: Reach = { reads: anyone, changes: either(program, onSide('system'), publishedByIt) }
const programOnly: Reach = { reads: program }

export const tables: Readonly<Record<string, Reach>> = {
  'casework.stream': { reads: either(program, ofOwnCase), adds: either(program, ofOwnCase, ofOwnOffice, (who, row) => on(who, 'person') && row['version'] === 0 && (who.office === null || who.office === '' || who.office === row['office'])) },
  'casework.event': { reads: either(program, ofOwnCase) },
  'casework.content': { reads: either(program, both(ofOwnCase, wordsForTheSide)), adds: either(program, ofOwnCase) },
  'casework.opening': { reads: either(program, ofOwnOffice) },
  'casework.office_chain': { reads: either(program, ofOwnOffice) },
  'casework.stage_count': { reads: either(program, ofOwnOffice) },
  'casework.party': {
    reads: either(program, ofOwnOffice, themselves, both(ofOwnCase, onSide('body'))),
    changes: either(program, ofOwnOffice),
    adds: either(program, both(ofOwnCase, onSide('office', 'person'))),
  },
  'casework.listed_case': { reads: either(program, ofOwnCase) },
  'casework.known_to': { reads: either(program, both(ofOwnCase, ofOwnSide)), changes: either(program, both(ofOwnCase, (who, row) => row['side'] === who.side)) },
  'casework.agenda': { reads: program, adds: either(program, aboutWhatIsReached), changes: either(program, aboutWhatIsReached) },
  'casework.mail': {
    reads: either(program, ofOwnOffice),
    adds: either(program, ofOwnOffice, (who, row, { cases }) => (on(who, 'person') || on(who, 'body')) && (is(who.office, row['office']) || [...cases].some(([id, each]) => each.office === row['office'] && ownCase(who, id, { cases, mail: new Map() })))),
  },
  'casework.publication_change': { reads: either(program, ofOwnOffice) },
  'casework.handover': {
    reads: either(program, themselves, (who, row) => on(who, 'office') && (is(who.office, row['from_office']) || is(who.office, row['to_office']))),
    changes: program,
  },
  'identity.office': { reads: anyone, changes: either(program, (who, row) => on(who, 'office') && is(who.office, row['id'])) },
  'identity.body': { reads: anyone, changes: program },
  'identity.person': { reads: either(program, known), changes: program, adds: either(program, known, (who, row) => on(who, 'office') && row['side'] !== 'office' && row['office'] === null) },
  'identity.credential': programOnly,
  'identity.session': programOnly,
  'identity.code': programOnly,
  'identity.draft': { reads: either(program, (who, row) => is(who.draft, row['token_digest'])) },
  'identity.answer_link': { reads: program, adds: either(program, both(ofOwnOffice, ofOwnCase)) },
  'register.decision': publicToRead,
  'register.listed': publicToRead,
  'register.removal': publicToRead,
  'register.removed_version': { reads: nobody, changes: publicToRead.changes ?? nobody },
  'register.counted': publicToRead,
  'register.remedy': publicToRead,
  'register.compliance': publicToRead,
  'alerts.follower': programOnly,
  'alerts.alert': programOnly,
  'store.page_count': { reads: anyone },
}

/** What the attempt is made with: whatever names something of one case, and of another. */
export interface Named {
  readonly caseId: string
  readonly reference: string
  readonly office: string
  readonly body: string
  readonly digest: string
  readonly version: number
  readonly knownDigest: string
  readonly mail: string
  readonly package: string
  /** The key of a job about it. */
  readonly job: string
}

export interface Call {
  readonly sql: string
  readonly values: readonly unknown[]
  /** Cases that the answer names. */
  readonly tells?: (rows: readonly Row[]) => readonly unknown[]
}

const event = { version: 99, type: 'NoteAdded', at: '2026-03-20T09:30:00.000Z', text: '{}', digest: 'd' }
const head = (it: Named) => JSON.stringify({ caseId: it.caseId, office: it.office, body: it.body, reference: it.reference, scheme: 's', schemeVersion: '1', version: 99, digest: 'd' })
const row = JSON.stringify({ people: [], stage: 'taken', closed: true, openedOn: '2026-03-20', knownDigest: 'x', knownBefore: null })

/** Every function that a role other than the owner may call, with how it is tried: on something of `it`, under names of `other`. None: it reads and changes nothing. */
export const functions: Readonly<Record<string, ((it: Named, other: Named, fresh: string) => readonly Call[]) | null>> = {
  'standing.side': null, 'standing.office': null, 'standing.person': null, 'standing.body': null, 'standing.draft': null, 'casework.my_side': null,
  'register.plain_marks': null, 'register.plain_words': null, 'register.readable_text': null, 'register.words': null, 'register.words_of': null, 'register.alike': null,
  // Gives numbers that are given to nobody else, and says nothing of cases.
  'casework.next_number': null,
  'casework.append': (it, other) => [it, { ...it, office: other.office, body: other.body }].map((named) => ({ sql: 'select casework.append($1, $2, $3, $4, $5, $6, $7)', values: [head(named), it.version, JSON.stringify([event]), '[]', row, null, 'other words'] })),
  'casework.settle': (it) => [{ sql: 'select casework.settle($1, $2, $3, $4, $5, $6, $7)', values: [head(it), it.version, JSON.stringify([event]), '[]', row, null, 'other words'] }],
  'casework.open': (it) => [{ sql: 'select case_id from casework.open($1, null)', values: [it.reference], tells: (rows) => rows.map(({ case_id: id }) => id) }],
  'casework.search': () => [{ sql: `select case_id from casework.search('secretword', 100)`, values: [], tells: (rows) => rows.map(({ case_id: id }) => id) }],
  'casework.enqueue': (it, other, fresh) => [
    { task: 'clock-falls-due', payload: { case: it.caseId }, key: fresh },
    // Under the key of a job that is another's, which would be lost.
    { task: 'clock-falls-due', payload: { case: it.caseId }, key: other.job, runAt: '2099-01-01T00:00:00Z' },
    { task: 'index-entry', payload: {}, key: other.job, runAt: '2099-01-01T00:00:00Z' },
    { task: 'send-mail', payload: { mail: it.mail }, key: fresh },
    { task: 'carry-handover', payload: { package: it.package }, key: fresh },
    { task: 'send-alerts', payload: { follower: 'follower' }, key: fresh },
    { task: 'confirm-alert', payload: { alert: 'alert' }, key: fresh },
  ].map((job) => ({ sql: 'select casework.enqueue($1)', values: [JSON.stringify([job])] })),
  'register.publish': (it) => ['casework', 'import'].map((origin) => ({ sql: 'select register.publish($1, $2, $3, true)', values: [JSON.stringify([{ reference: it.reference, body: 'B', bodySlug: 'b', kind: 'Statement', headings: '', publishedOn: '2026-03-20', origin }]), ['t'], ['{"type":"statement"}']] })),
  'register.note_remedies': (it) => ['25 000 901', it.reference].map((reference) => ({ sql: `select register.note_remedies(array[$1], '{1}', '{apology}')`, values: [reference] })),
  'register.record_compliance': (it) => ['25 000 901', it.reference].map((reference) => ({ sql: 'select register.record_compliance($1)', values: [JSON.stringify([{ reference, remedy: 'apology', number: 1, satisfied: true, late: false, recordedOn: '2026-03-20', publishedOn: '2026-03-20' }])] })),
  // Of what everyone reads, the words by which it is found.
  'register.gather_words': () => [{ sql: 'select register.gather_words(100)', values: [] }],
  // Says of a published reference only whether the office asked for has it.
  'register.belongs_to_office': (it) => [{ sql: 'select register.belongs_to_office($1)', values: [it.reference] }],
  'register.remove': (it) => ['25 000 901', it.reference].map((reference) => ({ sql: `select register.remove($1, 'all', 'published-in-error', '2026-03-20')`, values: [reference] })),
}
