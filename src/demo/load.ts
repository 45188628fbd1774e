import type { Deed } from '../casework/event.ts'
import { entryFrom, isRefusal, written, type WrittenEntry } from '../register/entry.ts'
import type { Scheme } from '../scheme/language.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'
import { append, noHistory } from '../usecases/cases/case-file.ts'
import { financialYear } from '../usecases/cases/complain.ts'
import type { Body, Office } from '../usecases/ports/people.ts'
import { homeOffice, proceduresOf } from '../usecases/procedures.ts'
import { system, type Actor, type Desk } from '../usecases/use-case.ts'
import { accounts } from './accounts.ts'
import { chance, type Chance } from './chance.ts'
import type { NewRemedyOutcome } from '../usecases/ports/compliance.ts'
import { inventedDecision } from './decisions/invented-decision.ts'
import { inventedOutcomes } from './decisions/invented-outcomes.ts'
import { narrative, rareWord, subjects } from './invented.ts'

export interface Load {
  readonly cases: number
  readonly decisions: number
  readonly seed: number
}

/** Day before which everything invented lies, so that the same seed gives the same data in any year. */
const until: PlainDate = '2026-10-01'

/**
 * Adds an invented data set to the office that is there, the same for the same seed: open cases with a history of about a
 * dozen events, and published decisions with what became of their remedies. References are given anew, after those that exist.
 */
export async function load(desk: Desk, wanted: Load, progress: (line: string) => void): Promise<void> {
  const { office, bodies } = await desk.store.as(system, async (rooms) => ({ office: homeOffice(await rooms.people.offices()), bodies: await rooms.people.bodies() }))
  const [first, ...others] = bodies
  if (office === undefined || first === undefined) throw new Error('There is no office yet to load cases for. Start the demonstration once: redress serve --demo')
  const scheme = proceduresOf(desk.schemes, office, until)[0]
  if (scheme === undefined) throw new Error(`No scheme of ${office.name} is in force on ${until}.`)
  const places = { office, bodies: [first, ...others] as const, scheme }
  for (let index = 0; index < wanted.cases; index++) {
    await openInvented(desk, places, chance(wanted.seed * 1_000_003 + index), index)
    if ((index + 1) % 1000 === 0) progress(`${index + 1} of ${wanted.cases} cases`)
  }
  for (let index = 0; index < wanted.decisions; index += 100) {
    await publishInvented(desk, wanted.seed, index, Math.min(index + 100, wanted.decisions))
    if ((index + 100) % 5000 === 0) progress(`${index + 100} of ${wanted.decisions} decisions`)
  }
}

interface Places {
  readonly office: Office
  readonly bodies: readonly [Body, ...Body[]]
  readonly scheme: Scheme
}

const titles = [['Mr', 'he', 'him', 'his'], ['Ms', 'she', 'her', 'her'], ['Mrs', 'she', 'her', 'her'], ['Mr', 'he', 'him', 'his']] as const

async function openInvented(desk: Desk, { office, bodies, scheme }: Places, by: Chance, index: number): Promise<void> {
  const subject = by.pick(subjects)
  const body = by.pick(bodies)
  const on = addDays(until, -1 - by.below(300))
  const at = `${on}T${String(9 + by.below(8)).padStart(2, '0')}:00:00.000Z`
  const invented: Desk = { ...desk, now: () => at, today: () => on, newId: () => by.id(), random: (bytes) => by.hex(bytes) }
  const [title, subjectOf, object, possessive] = by.pick(titles)
  const name = `${rareWord(by)} ${rareWord(by)}`
  const head = by.id()
  const investigator = accounts[1]?.id ?? ''
  const stages = Object.keys(scheme.stages)
  const [start, , , working = stages[0]] = stages
  const deeds = (reference: string): readonly Deed[] => [
    { happening: { type: 'CaseOpened', scheme: scheme.id, schemeVersion: scheme.version, office: office.id, reference, body: body.slug, receivedOn: on, channel: 'import', stage: start ?? '' } },
    { happening: { type: 'PartyAdded', party: by.id(), role: 'complainant', person: null }, words: { name, title, mail: `person${index}@load.example`, phone: '', address: `${1 + by.below(200)} ${rareWord(by)} Road`, birthDate: '', alsoKnownAs: '', otherReference: '', safeContact: 'post', contactNotes: '', adjustments: '', onBehalfOf: '' }, shownTo: ['person'] },
    { happening: { type: 'ComplaintReceived' }, words: { narrative: narrative(by, subject, 900), wanted: 'An apology.', complainedToBody: 'yes-answered' }, shownTo: ['person'] },
    { happening: { type: 'NamingChosen' }, words: { name: `${title} X`, subject: subjectOf, object, possessive } },
    { happening: { type: 'CategoryChosen', category: subject.category, subcategory: subject.subcategory } },
    { happening: { type: 'ActionTaken', action: 'send-to-assessment', from: start ?? '', to: stages[2] ?? '', supplied: {}, outcome: null, decides: false, assigns: null, on } },
    { happening: { type: 'ActionTaken', action: 'allocate', from: stages[2] ?? '', to: working ?? '', supplied: { investigator }, outcome: null, decides: false, assigns: investigator, on } },
    { happening: { type: 'HeadAdded', head }, words: { text: by.pick(subject.heads) } },
    { happening: { type: 'FactRecorded', fact: by.id(), from: 'complainant', newParagraph: false }, words: { text: narrative(by, subject, 120) } },
    { happening: { type: 'TestConsidered', head, test: by.pick(subject.tests), met: true, facts: [], discretion: 'not-exercised', betterPlaced: [] }, words: { reasons: narrative(by, subject, 150) } },
    { happening: { type: 'NoteAdded', note: by.id() }, words: { text: narrative(by, subject, 200) } },
    { happening: { type: 'NoteAdded', note: by.id() }, words: { text: narrative(by, subject, 200) } },
  ]
  const actor: Actor = { ...system, office: office.id, roles: ['system'] }
  await desk.store.as(actor, async (rooms) => {
    const reference = await rooms.histories.nextReference(financialYear(on))
    const history = noHistory({ caseId: by.id(), office: office.id, scheme: scheme.id, schemeVersion: scheme.version, reference, body: body.slug })
    await append(invented, rooms, { history, office, body }, { actor, role: 'system' }, deeds(reference))
  })
}

async function publishInvented(desk: Desk, seed: number, from: number, to: number): Promise<void> {
  const entries: WrittenEntry[] = []
  const outcomes: NewRemedyOutcome[] = []
  for (let index = from; index < to; index++) {
    const { statement } = inventedDecision(seed, index)
    const entry = entryFrom(statement, { publishedOn: statement.header.date ?? until, origin: 'import' })
    if (isRefusal(entry)) throw new Error(`An invented decision is not fit for the register: ${entry.sentence}`)
    const ready = written(entry)
    entries.push(ready)
    outcomes.push(...inventedOutcomes(seed, index, ready, until))
  }
  await desk.store.as(system, async ({ publications, compliance }) => {
    await publications.publishMany(entries)
    await compliance.record(outcomes)
  })
}
