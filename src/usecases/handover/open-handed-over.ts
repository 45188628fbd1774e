import type { Deed } from '../../casework/event.ts'
import type { CheckedPackage } from '../../handover/check-package.ts'
import type { Scheme } from '../../scheme/language.ts'
import { londonDay } from '../../time/plain-date.ts'
import { append, noHistory, type CaseFile } from '../cases/case-file.ts'
import { financialYear, namingOf } from '../cases/complain.ts'
import { announce } from '../cases/issue-documents.ts'
import { watchClocks } from '../cases/watch-clocks.ts'
import type { KeptHandover } from '../ports/handovers.ts'
import type { Body, Office } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import { starterOf } from '../procedures.ts'
import { done, refuse, type Actor, type Desk, type Result } from '../use-case.ts'

export interface HandedOver {
  readonly actor: Actor
  readonly office: Office
  readonly body: Body
  readonly scheme: Scheme
  readonly kept: KeptHandover
  readonly package: CheckedPackage
}

/**
 * Opens a case with what was handed over: its clocks count from the day on which the package arrived, not from the one on
 * which somebody accepted it. Inside one installation the person stays who they are, so that they find both cases.
 */
export async function openHandedOver(desk: Desk, rooms: Rooms, { actor, office, body, scheme, kept, package: { handover, digest } }: HandedOver): Promise<Result<CaseFile>> {
  const starter = starterOf(scheme)
  const start = Object.entries(scheme.stages).find(([, stage]) => stage.kind === 'start')?.[0]
  if (starter === undefined || start === undefined) return refuse('not-now', `Nothing can be opened under “${scheme.name}” by hand-over.`)
  const reference = await rooms.histories.nextReference(financialYear(londonDay(desk.now())))
  const party = handover.person ?? {}
  // Whose name does not travel is nobody here: linked to the case, they could be read from it.
  const known = handover.person === null ? null : kept.person
  const person = known ?? desk.newId()
  if (known === null) await rooms.people.add({ id: person, side: 'person', office: office.id, body: null, name: party.name ?? 'Not told', mail: party.safeContact === 'mail' ? (party.mail ?? null) : null, roles: [starter], powers: [] })
  const deeds: readonly Deed[] = [
    { happening: { type: 'CaseOpened', scheme: scheme.id, schemeVersion: scheme.version, office: office.id, reference, body: body.slug, receivedOn: kept.arrivedOn ?? desk.today(), channel: 'handover', stage: start } },
    { happening: { type: 'ReceivedByHandover', package: kept.id, digest, reference: handover.from.reference }, words: { from: handover.from.office, contact: handover.from.contact }, shownTo: ['person'] },
    { happening: { type: 'PartyAdded', party: desk.newId(), role: starter, person }, words: { name: 'Not told', safeContact: 'none', ...party }, shownTo: ['person'] },
    { happening: { type: 'ComplaintReceived' }, words: { narrative: handover.narrative?.happened ?? (handover.heads.map(({ text }) => text).join('\n') || handover.consent?.why || ''), wanted: handover.narrative?.wanted ?? '' }, shownTo: ['person'] },
    { happening: { type: 'NamingChosen' }, words: namingOf(party.name ?? '', party.title ?? '', 'they') },
    ...handover.heads.map(({ text }): Deed => ({ happening: { type: 'HeadAdded', head: desk.newId() }, words: { text }, shownTo: ['person'] })),
    ...handover.facts.map(({ text, from }): Deed => ({ happening: { type: 'FactRecorded', fact: desk.newId(), from: from === 'complainant' || from === 'body' ? from : 'established', newParagraph: false }, words: { text, source: handover.from.office } })),
  ]
  const role = actor.roles.find((each) => scheme.roles[each]?.side === 'office') ?? ''
  const caseId = desk.newId()
  const opened = await append(desk, rooms, { history: noHistory({ caseId, office: office.id, scheme: scheme.id, schemeVersion: scheme.version, reference, body: body.slug }), office, body }, { actor, role }, deeds)
  if (opened === null) return refuse('changed-meanwhile', 'It could not be given a reference. Nothing was lost: try again.')
  await announce(desk, rooms, opened, ['person'])
  await watchClocks(rooms, opened, opened.clocks)
  return done(opened)
}
