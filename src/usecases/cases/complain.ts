import { readSupplied, type Supplied } from '../../casework/supply.ts'
import type { Audience, Deed } from '../../casework/event.ts'
import type { Scheme } from '../../scheme/language.ts'
import { londonDay, type PlainDate } from '../../time/plain-date.ts'
import type { Body, Office } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import { mayOpen, ownBodyOf, procedureIdsOf, starterOf } from '../procedures.ts'
import { as, done, refuse, system, useCase, type Actor, type Desk, type Problem, type Result } from '../use-case.ts'
import { noHistory, settle } from './case-file.ts'
import { announce } from './issue-documents.ts'
import { watchClocks } from './watch-clocks.ts'

/** What someone tells us when they complain. Every text as they wrote it. */
export interface Complaint {
  /** Slug of the office that receives it. */
  readonly office: string
  /** Id of the procedure that it is to follow; the office's first where none is given. */
  readonly procedure?: string
  /** Slug of the body complained about; not asked for where an office deals with its own doing. */
  readonly body: string
  readonly narrative: string
  /** What they would like to happen. */
  readonly wanted: string
  /** What it did to them. */
  readonly injustice: string
  readonly complainedToBody: 'yes-answered' | 'yes-no-answer' | 'no'
  readonly name: string
  /** How they want to be called in what is published: `Mr`, `Ms`, `Mx` …; no title means a letter alone. */
  readonly title: string
  readonly pronouns: 'he' | 'she' | 'they'
  readonly mail: string
  readonly phone: string
  readonly address: string
  readonly alsoKnownAs: string
  readonly birthDate: string
  readonly otherReference: string
  /** How it is safe to reach them. */
  readonly safeContact: 'mail' | 'post' | 'phone' | 'none'
  readonly contactNotes: string
  readonly adjustments: string
  /** For whom they complain, where it is not themselves. */
  readonly onBehalfOf: string
  readonly channel: 'web' | 'phone' | 'post'
  /** What the procedure asks for besides, by field, as its opening declares it. */
  readonly supplied?: Readonly<Record<string, string>>
  /** The heads that were told one by one, where the procedure asks for them so. */
  readonly heads?: readonly string[]
}

export interface Receipt {
  readonly reference: string
  readonly officeName: string
  readonly receivedOn: PlainDate
  readonly scheme: string
}

/** The longest narrative that is taken, in UTF-16 units: a long letter many times over. */
export const LONGEST_NARRATIVE = 200_000

/** Opens a case with what someone told us, in a transaction of its own. */
export const complain = useCase<Complaint, Receipt>({ id: 'complain', may: ['public', 'person', 'staff', 'system'] }, (desk, actor, complaint) =>
  as(desk, system, async (rooms) => openComplaint(desk, rooms, actor, complaint, await placesFor(desk, rooms, complaint))))

/** What a complaint is opened with: who may take it, about whom it is, and the reference that it gets. */
export interface Places {
  readonly offices: readonly Office[]
  readonly body: Body | null
  /** Null where the complaint will be refused: a reference that is taken is not given again. */
  readonly reference: string | null
}

/** Asks for all of it at the same moment. */
async function placesFor(desk: Desk, rooms: Rooms, complaint: Complaint): Promise<Places> {
  const [offices, body, reference] = await Promise.all([
    rooms.people.offices(),
    rooms.people.body(complaint.body),
    problemsOf(complaint).length > 0 ? null : rooms.histories.nextReference(financialYear(londonDay(desk.now()))),
  ])
  return { offices, body, reference }
}

/**
 * Opens a case with what someone told us, gives it a reference, and sends a neutral message where it is safe to. The case
 * follows the version of the procedure that is in force today. Whoever came back with one case and opens another stays
 * the same person, so that they find both.
 */
export async function openComplaint(desk: Desk, rooms: Rooms, actor: Actor, complaint: Complaint, places: Places): Promise<Result<Receipt>> {
  const problems = problemsOf(complaint)
  const office = places.offices.find((each) => each.slug === complaint.office)
  if (office === undefined) return refuse('invalid', 'Choose the office that you complain to from the list.', { problems: [{ field: 'office', message: 'Choose the office that you complain to from the list' }] })
  const id = complaint.procedure ?? procedureIdsOf(office)[0] ?? ''
  const today = desk.today()
  const scheme = procedureIdsOf(office).includes(id) ? desk.schemes.on(id, today) : undefined
  if (scheme === undefined) return refuse('not-now', `${office.name} does not take complaints of this kind at the moment.`)
  const starter = starterOf(scheme)
  const teller = scheme.opening?.from ?? starter
  if (starter === undefined || teller === undefined || !mayBegin(actor, office, scheme, starter)) return refuse('not-allowed', `This cannot be opened by you under “${scheme.name}”.`)
  const body = scheme.about === 'office' ? await rooms.people.body(ownBodyOf(office) ?? '') : places.body
  if (body === null) problems.push({ field: 'body', message: 'Choose the body you complain about from the list' })
  const given = readSupplied(scheme.opening ?? { supplies: [] }, complaint.supplied ?? {}, { today, scheme, staff: [] })
  if ('problems' in given) problems.push(...given.problems)
  if (body === null || places.reference === null || 'problems' in given || problems.length > 0) return refuse('invalid', 'Some answers need another look.', { problems })
  return openCase(desk, rooms, { actor, complaint, office, body, scheme, teller, given: given.supplied, today, reference: places.reference })
}

/** Anyone may bring what a person may open; staff, in one of the roles that the procedure names for it; the program itself, always. */
function mayBegin(actor: Actor, office: Office, scheme: Scheme, starter: string): boolean {
  if (actor.side === 'system') return true
  if (actor.side === 'office') return actor.office === office.id && mayOpen(scheme, actor.roles)
  return mayOpen(scheme, [starter])
}

interface Opening {
  readonly actor: Actor
  readonly complaint: Complaint
  readonly office: Office
  readonly body: Body
  readonly scheme: Scheme
  /** The role of whoever tells it: the person for whom it is opened, or somebody outside. */
  readonly teller: string
  /** What the procedure asked for besides. */
  readonly given: Supplied
  readonly today: PlainDate
  readonly reference: string
}

async function openCase(desk: Desk, rooms: Rooms, { actor, complaint, office, body, scheme, teller, given, today, reference }: Opening): Promise<Result<Receipt>> {
  const caseId = desk.newId()
  const outside = scheme.roles[teller]?.side === 'outside'
  const person = outside ? null : actor.side === 'person' && actor.person !== null ? actor.person : desk.newId()
  // What somebody else told of a person is not for that person to read.
  const shownTo: Audience = outside ? [] : ['person']
  if (person !== null && person !== actor.person) {
    await rooms.people.add({ id: person, side: 'person', office: office.id, body: null, name: complaint.name, mail: complaint.safeContact === 'mail' ? complaint.mail : null, roles: [teller], powers: [] })
  }
  const start = Object.entries(scheme.stages).find(([, stage]) => stage.kind === 'start')?.[0] ?? ''
  const deeds: Deed[] = [
    { happening: { type: 'CaseOpened', scheme: scheme.id, schemeVersion: scheme.version, office: office.id, reference, body: body.slug, receivedOn: today, channel: complaint.channel, stage: start } },
    {
      happening: { type: 'PartyAdded', party: desk.newId(), role: teller, person },
      words: {
        name: complaint.name, title: complaint.title, mail: complaint.mail, phone: complaint.phone, address: complaint.address, birthDate: complaint.birthDate,
        alsoKnownAs: complaint.alsoKnownAs, otherReference: complaint.otherReference, safeContact: complaint.safeContact, contactNotes: complaint.contactNotes,
        adjustments: complaint.adjustments, onBehalfOf: complaint.onBehalfOf,
      },
      shownTo,
    },
    { happening: { type: 'ComplaintReceived' }, words: { narrative: complaint.narrative, wanted: complaint.wanted, complainedToBody: complaint.complainedToBody }, shownTo },
    ...((scheme.opening?.supplies.length ?? 0) === 0 ? [] : [{ happening: { type: 'OpeningAnswered', supplied: given.choices } as const, ...(given.words === null ? {} : { words: given.words, shownTo }) }]),
    { happening: { type: 'NamingChosen' }, words: naming(complaint) },
    ...(complaint.heads ?? []).map((text): Deed => ({ happening: { type: 'HeadAdded', head: desk.newId() }, words: { text }, shownTo })),
    ...(complaint.injustice === '' ? [] : [{ happening: { type: 'InjusticeClaimed', injustice: desk.newId() } as const, words: { text: complaint.injustice }, shownTo }]),
  ]
  const byStaff = actor.side === 'office'
  const recorder = { actor: { ...actor, person: byStaff ? actor.person : person }, role: byStaff ? (actor.roles.find((role) => scheme.opening?.by.includes(role)) ?? teller) : teller }
  const opened = settle(desk, rooms, { history: noHistory({ caseId, office: office.id, scheme: scheme.id, schemeVersion: scheme.version, reference, body: body.slug }), office, body }, recorder, deeds)
  await announce(desk, rooms, opened, ['person'])
  await watchClocks(rooms, opened, opened.clocks)
  return done({ reference, officeName: office.name, receivedOn: today, scheme: scheme.id })
}

/** The two digits and the year of a reference: the financial year, from 1 April, in which the case is registered. */
export function financialYear(day: PlainDate): number {
  const [year, month] = day.split('-').map(Number)
  return (month ?? 1) >= 4 ? (year ?? 0) : (year ?? 0) - 1
}

/** Published decisions never use the real initial: X, or Y for someone whose name has an X of its own in front. */
const naming = ({ name, title, pronouns }: Complaint) => namingOf(name, title, pronouns)

/** How a statement may call someone, until staff choose. */
export function namingOf(name: string, title: string, pronouns: Complaint['pronouns']): { name: string; subject: string; object: string; possessive: string } {
  const letter = name.split(/\s+/).some((part) => /^x/i.test(part)) ? 'Y' : 'X'
  const words = { he: ['he', 'him', 'his'], she: ['she', 'her', 'her'], they: ['they', 'them', 'their'] }[pronouns]
  const [subject = 'they', object = 'them', possessive = 'their'] = words
  return { name: title === '' ? letter : `${title} ${letter}`, subject, object, possessive }
}

function problemsOf(complaint: Complaint): Problem[] {
  const problems: Problem[] = []
  if (complaint.narrative.trim() === '') problems.push({ field: 'narrative', message: 'Tell us what happened' })
  if (complaint.narrative.length > LONGEST_NARRATIVE)
  problems.push({ field: 'narrative', message: `What happened must be at most ${LONGEST_NARRATIVE.toLocaleString('en-GB')} characters; yours has ${complaint.narrative.length.toLocaleString('en-GB')}. Send the main points now: you can add the rest afterwards.` })
  if (complaint.name.trim() === '') problems.push({ field: 'name', message: 'Enter your name' })
  if (complaint.mail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(complaint.mail)) problems.push({ field: 'mail', message: 'Enter an email address in the correct format, like name@example.com' })
  if (complaint.safeContact === 'mail' && complaint.mail === '') problems.push({ field: 'mail', message: 'Enter an email address, or choose another safe way to reach you' })
  if (complaint.safeContact === 'post' && complaint.address.trim() === '') problems.push({ field: 'address', message: 'Enter an address, or choose another safe way to reach you' })
  if (complaint.safeContact === 'phone' && complaint.phone.trim() === '') problems.push({ field: 'phone', message: 'Enter a telephone number, or choose another safe way to reach you' })
  return problems
}
