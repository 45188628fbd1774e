import { bodyOf } from '../../law/law.ts'
import type { Body as DirectoryBody } from '../../law/model.ts'
import type { Destination } from '../../scheme/language.ts'
import type { Office } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import { ownBodyOf, procedureIdsOf } from '../procedures.ts'
import type { Desk } from '../use-case.ts'
import { partnersOf, type Partner } from './partners.ts'

/** Where a hand-over can go: to an office here, to another installation, or to somebody whom the sender has to write to. */
export type Way = { readonly to: string; readonly office: Office } | { readonly to: string; readonly partner: Partner } | { readonly to: string; readonly byHand: true; readonly body: DirectoryBody | null }

/**
 * The ways that a destination is reached from here, those of the body concerned first: the offices that run the procedure; by
 * hand where there is none, so that nothing is called sent that nobody sent.
 */
export async function waysTo(desk: Desk, rooms: Rooms, destination: Destination, about: string): Promise<readonly Way[]> {
  if ('body' in destination) return [byHand(destination.body)]
  const running = (await rooms.people.offices()).filter((office) => procedureIdsOf(office).includes(destination.scheme))
  const scheme = desk.schemes.on(destination.scheme, desk.today())
  // A procedure about an office's own doing is open at the office of the body that the case is about, and at no other.
  const fitting = scheme?.about === 'office' ? running.filter((office) => ownBodyOf(office) === about) : running
  if (fitting.length > 0) return fitting.map((office) => ({ to: office.slug, office }))
  const elsewhere = (await rooms.people.offices()).flatMap(partnersOf).filter(({ procedures = [], shows }) => shows !== undefined && procedures.includes(destination.scheme))
  if (elsewhere.length > 0) return elsewhere.map((partner) => ({ to: `partner ${partner.site}`, partner }))
  return [{ to: 'by-hand', byHand: true, body: bodyOf(scheme?.runBy ?? '') ?? null }]
}

const byHand = (id: string): Way => ({ to: 'by-hand', byHand: true, body: bodyOf(id) ?? null })

/** How people name where a hand-over goes. */
export const nameOfWay = (way: Way, desk: Desk, destination: Destination): string =>
  'office' in way ? way.office.name : 'partner' in way ? way.partner.name : (way.body?.name ?? ('scheme' in destination ? `whoever deals with “${desk.schemes.on(destination.scheme, desk.today())?.name ?? destination.scheme}”` : destination.body))
