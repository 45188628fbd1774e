import type { RoleId, Scheme } from '../scheme/language.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Office } from './ports/people.ts'
import type { Actor, Desk, Schemes } from './use-case.ts'

/** Ids of the procedures that an office runs, in its own order; the first is the one that a complaint follows if nobody chose. */
export const procedureIdsOf = ({ settings }: Office): readonly string[] => (Array.isArray(settings.procedures) ? settings.procedures.filter((id): id is string => typeof id === 'string') : [])

/** The procedures that an office runs, each in the version of a day; those not in force then are left out. */
export const proceduresOf = (schemes: Schemes, office: Office, day: PlainDate): readonly Scheme[] => procedureIdsOf(office).flatMap((id) => schemes.on(id, day) ?? [])

/** Slug of the body whose office it is: its own doing is what its procedures are about. Null for an ombudsman or a regulator. */
export const ownBodyOf = ({ settings }: Office): string | null => (typeof settings.body === 'string' ? settings.body : null)

/** The roles in which someone's work in an office is described by its procedures, each with its name, by id. */
export function staffRolesOf(desk: Desk, office: Office): ReadonlyMap<RoleId, string> {
  const procedures = proceduresOf(desk.schemes, office, desk.today())
  return new Map(procedures.flatMap((scheme) => Object.entries(scheme.roles).flatMap(([id, role]) => (role.side === 'office' ? [[id, role.name] as const] : []))))
}

/** The roles in which a body's people answer an office, each with its name, by id. */
export function bodyRolesOf(desk: Desk, office: Office): ReadonlyMap<RoleId, string> {
  const procedures = proceduresOf(desk.schemes, office, desk.today())
  return new Map(procedures.flatMap((scheme) => Object.entries(scheme.roles).flatMap(([id, role]) => (role.side === 'body' ? [[id, role.name] as const] : []))))
}

/** Whether someone of an office works under a procedure: inside one office it is their role that opens its cases to them. */
export const worksUnder = (actor: Actor, scheme: Scheme): boolean => actor.roles.some((role) => scheme.roles[role]?.side === 'office')

/** Whose role begins a case under a procedure: the one who complains or asks, for whom it is opened. */
export const starterOf = (scheme: Scheme): RoleId | undefined => withPart(scheme, 'starter')

/** Whose role it is to speak for them. */
export const representativeOf = (scheme: Scheme): RoleId | undefined => withPart(scheme, 'representative')

/** Who answers for the body complained about. */
export const correspondentOf = (scheme: Scheme): RoleId | undefined => withPart(scheme, 'correspondent')

function withPart(scheme: Scheme, part: 'starter' | 'representative' | 'correspondent'): RoleId | undefined {
  return Object.entries(scheme.roles).find(([, role]) => role.part === part)?.[0]
}

/** Whether someone of these roles may begin a case under a procedure. */
export const mayOpen = (scheme: Scheme, roles: readonly string[]): boolean => scheme.opening?.by.some((role) => roles.includes(role)) === true

/** Whether a person can begin a case under a procedure by themselves. */
export const openToPeople = (scheme: Scheme): boolean => scheme.opening?.by.some((role) => scheme.roles[role]?.side === 'person') === true

/** The office whose site an installation is, if there are several: the one that says so, else the first by name. */
export const homeOffice = (offices: readonly Office[]): Office | undefined => offices.find(({ settings }) => settings.home === true) ?? offices[0]

/** A way to begin a case: with this office, under this procedure. `to` names the two in an answer. */
export interface WayIn {
  readonly to: string
  readonly office: Office
  readonly scheme: Scheme
}

/** Every way in which a person can begin a case here, that of the site's own office first. */
export function waysIn(schemes: Schemes, offices: readonly Office[], day: PlainDate): readonly WayIn[] {
  const home = homeOffice(offices)
  const inOrder = [...(home === undefined ? [] : [home]), ...offices.filter((office) => office !== home)]
  return inOrder.flatMap((office) => proceduresOf(schemes, office, day).filter(openToPeople).map((scheme) => ({ to: `${office.slug} ${scheme.id}`, office, scheme })))
}

/** Whether cases under a procedure are given to someone of these roles, so that they have cases of their own. */
export const givenCases = (scheme: Scheme, roles: readonly string[]): boolean =>
  Object.values(scheme.actions).some((action) => action.effect === 'assigns' && action.supplies.some((field) => field.kind === 'staff' && field.roles?.some((role) => roles.includes(role)) === true))

/**
 * The procedures to which lists must be restricted for one of an office's staff; undefined where they work under all that
 * it runs, so that the usual list needs no restriction.
 */
export function restrictedTo(schemes: Schemes, office: Office, actor: Actor): readonly string[] | undefined {
  const ids = procedureIdsOf(office)
  const theirs = ids.filter((id) => schemes.all().some((scheme) => scheme.id === id && worksUnder(actor, scheme)))
  return theirs.length === ids.length ? undefined : theirs
}
